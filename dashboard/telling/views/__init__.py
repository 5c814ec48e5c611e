"""What each page says: its answer, and everything that it shows as findings."""
