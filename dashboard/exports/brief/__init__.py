"""Briefs of two pages on a country or a pair: the same content as a Word document, as HTML for print, and as PDF."""
