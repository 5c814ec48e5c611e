"""A curator's file: taken apart into cells, whatever program wrote it, and put in order."""
