"""A translator's file: all texts of a language in one CSV, what is wrong with each, and what a filled one changes."""
