"""What each table of records needs words for, one module a table: byline, columns, title of a card, date of a link."""
