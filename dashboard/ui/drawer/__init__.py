"""The drawer: one record with its evidence and related records."""
