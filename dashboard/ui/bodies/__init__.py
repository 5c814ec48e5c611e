"""What fills a page that is more than a list."""
