"""What a careful curator promises of the record as a whole. Each gate takes the rows and returns what breaks it."""
