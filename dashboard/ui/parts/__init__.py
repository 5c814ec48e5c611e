"""The pieces that pages are made of: cards, links, tables, pickers, headings."""
