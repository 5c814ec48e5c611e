"""Search: what a reader types is found as a phone writes it, in every script that the record holds.

`fold` is the form in which texts are compared, `matches` compares a query with one text, as lists do. `find` asks the
index of a record, and `spans` says where in a text the words stand.
"""

from dashboard.search.engine import asked, find, packed, prepare, take
from dashboard.search.folding import fold
from dashboard.search.marking import spans
from dashboard.search.queries import Term, matches, terms, words

__all__ = ["Term", "asked", "find", "fold", "matches", "packed", "prepare", "spans", "take", "terms", "words"]
