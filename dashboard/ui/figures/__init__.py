"""Figures and maps on the page. A click on a mark opens its record."""
