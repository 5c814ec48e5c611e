"""Figures and maps on the page, and the records that a click on them opens."""
