"""Shape: record and filters in, small tables and typed rows out. Uses pandas only."""
