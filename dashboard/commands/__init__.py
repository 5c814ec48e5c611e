"""Commands of `python -m dashboard` that write files, each in a module of its own."""
