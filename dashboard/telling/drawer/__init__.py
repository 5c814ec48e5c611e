"""The drawer of a record in words: fields, child rows, replies, sources and related records."""
