"""The bodies of pages that show more than a list."""
