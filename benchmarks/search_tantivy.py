"""The other engine that was measured for the search: the same tokens of the same rows in tantivy.

It is no need of the project. `benchmarks.search --tantivy` takes it from the environment in which it runs, where
`pip install tantivy` put it. The last word of a phrase, where it may be a beginning, stands there for fifty words.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import tantivy
from tantivy import Occur, Order, Query

MEMORY = 500_000_000  # bytes that the writer may take
_PHRASE = re.compile('"([^"]*)"( \\*)?')


class Tantivy:
    """Rows of two fields, title and text, as tokens with spaces between them, numbered from 0."""

    def __init__(self, rows: Iterable[tuple[str, str]], folder: Path) -> None:
        """Take the rows. folder: for the files of the index."""
        builder = tantivy.SchemaBuilder().add_integer_field("at", fast=True)
        for name in ("title", "text"):
            builder.add_text_field(name, tokenizer_name="spaces")
        self.schema = builder.build()
        index = tantivy.Index(self.schema, path=str(folder))
        index.register_tokenizer("spaces", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
        writer = index.writer(MEMORY)
        for at, (title, text) in enumerate(rows):
            writer.add_document(tantivy.Document(at=at, title=title, text=text))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self.searcher = index.searcher()

    def find(self, expression: str) -> tuple[list[int], frozenset[int]]:
        """Return what `engine.Index.find` does, for an expression of `search.tokens`."""
        return self._numbers("text", expression), frozenset(self._numbers("title", expression))

    def first(self, expression: str, most: int) -> tuple[list[int], int]:
        """Return the first rows that have all terms, at most so many, and how many there are."""
        found = self._search("text", expression, most)
        return [number for number, _ in found.hits], found.count

    def _numbers(self, field: str, expression: str) -> list[int]:
        return [number for number, _ in self._search(field, expression, self.searcher.num_docs).hits]

    def _search(self, field: str, expression: str, most: int) -> tantivy.SearchResult:
        # A token has no capital, so that AND and OR are the words of the expression alone.
        terms = [self._any(field, _PHRASE.findall(each)) for each in expression.split(" AND ")]
        query = Query.boolean_query([(Occur.Must, term) for term in terms])
        return self.searcher.search(query, limit=most, count=True, order_by_field="at", order=Order.Asc)

    def _any(self, field: str, phrases: list[tuple[str, str]]) -> Query:
        ways = [self._phrase(field, held.split(" "), bool(begun)) for held, begun in phrases]
        return Query.boolean_query([(Occur.Should, way) for way in ways])

    def _phrase(self, field: str, tokens: list[str], begun: bool) -> Query:
        if len(tokens) > 1 and begun:
            return Query.phrase_prefix_query(self.schema, field, tokens)
        if len(tokens) > 1:
            return Query.phrase_query(self.schema, field, tokens)
        if begun:
            return Query.regex_query(self.schema, field, f"{tokens[0]}.*")
        return Query.term_query(self.schema, field, tokens[0])
