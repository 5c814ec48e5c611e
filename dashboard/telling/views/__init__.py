"""What each page says: its answer, and everything that it shows as findings. One module a page, of the same name."""
