"""Strict reading of the tables: files into rows, then each cell against its rule, then keys and references."""
