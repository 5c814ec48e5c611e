"""Figures and maps on the page, and what a click on them opens."""
