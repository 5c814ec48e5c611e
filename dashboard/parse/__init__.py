"""The text of the tables, read strictly: files into rows, cells by their rules, keys against each other."""
