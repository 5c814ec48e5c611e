"""The findings of each page: one module a page, of the same name."""
