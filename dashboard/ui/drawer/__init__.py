"""The drawer: one record, what it rests on, and what speaks of the same thing."""
