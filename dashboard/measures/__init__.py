"""Shape: the record and filters in, a small table out. Pandas only."""
