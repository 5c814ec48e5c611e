"""Figures of the record for other sites: whole in themselves, without a script, at any width."""
