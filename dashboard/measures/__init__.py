"""Shape: the record and a selection in, a small table out. Pandas only."""
