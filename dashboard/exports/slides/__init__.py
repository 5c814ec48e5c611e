"""Slides for PowerPoint: what a page, or a story of several, shows and says, as native tables, charts and shapes."""
