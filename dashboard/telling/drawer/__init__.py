"""What the drawer of a record says: its fields, parts, replies and sources, and what speaks of the same thing."""
