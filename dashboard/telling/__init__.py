"""Telling: turns a record, words and a selection into titles, bylines, sentences and findings. No markup."""
