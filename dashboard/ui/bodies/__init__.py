"""The bodies of pages that are more than a list."""
