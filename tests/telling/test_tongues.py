"""The language of titles and quotes of sources."""

import pytest

from dashboard import words
from dashboard.measures import details
from dashboard.record import current
from dashboard.telling import tongues
from dashboard.telling.drawer import statements
from dashboard.telling.lists import cards_by_id
from dashboard.telling.teller import Teller
from dashboard.translated import in_language

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))
OTHER = Teller(RECORD, words.Words("xx", words.of("en").texts, words.of("en").locale))


@pytest.mark.parametrize(
    ("text", "languages", "expected"),
    [
        ("反拐通讯 (Newsletter), 第2期", ("zh", "en"), [("反拐通讯", "zh"), (" (Newsletter), ", ""), ("第2期", "zh")]),
        ("8 个项目活动内容", ("zh",), [("8 个项目活动内容", "zh")]),
        ("项目活动 4 法律框架、执法和司法", ("zh", "en"), [("项目活动 4 法律框架、执法和司法", "zh")]),
        ("พม. จัดประชุม (IMM 5)", ("th",), [("พม. จัดประชุม", "th"), (" (IMM 5)", "")]),
        ("Report of the secretariat (Lao)", ("lo",), [("Report of the secretariat (Lao)", "")]),
        ("Luật Phòng, chống mua bán người", ("vi",), [("Luật Phòng, chống mua bán người", "vi")]),
        ("Review conference, in Vietnamese", ("vi",), [("Review conference, in Vietnamese", "")]),
        ("A meeting", ("en",), [("A meeting", "")]),
        ("http://www.unodc.org/a.pdf", ("zh",), [("http://www.unodc.org/a.pdf", "")]),
        ("", ("zh",), [("", "")]),
        ("湄公河", ("en",), [("湄公河", "")]),
    ],
)
def test_a_piece_has_the_language_that_its_source_and_its_letters_tell(text, languages, expected):
    assert [tuple(piece) for piece in tongues.pieces(text, languages, "en")] == expected


def test_the_language_of_the_reader_is_not_said_and_that_of_the_record_is_to_others():
    assert tongues.pieces("湄公河 (Mekong)", ("zh",), "zh") == (("湄公河", ""), (" (Mekong)", ""))
    assert tongues.pieces("A meeting", ("en",), "zh") == (("A meeting", "en"),)


def test_the_pieces_of_every_title_and_quote_together_are_the_text():
    rows = RECORD.tables["sources"]
    texts = [*zip(rows["title"], rows["language"], strict=True)]
    evidence = RECORD.tables["evidence"]
    texts += [
        (quote, rows.at[source, "language"])
        for quote, source in zip(evidence["quote"], evidence["source"], strict=True)
    ]
    told = [tongues.pieces(text, languages, "en") for text, languages in texts]
    assert ["".join(piece.words for piece in pieces) for pieces in told] == [text for text, _ in texts]
    assert sum(any(piece.language for piece in pieces) for pieces in told) > 900


def test_a_quote_in_chinese_and_the_title_of_its_source_say_so_in_the_drawer():
    evidence = RECORD.tables["evidence"]
    key = evidence.loc[evidence["quote"].str.contains("反拐").astype(bool), "record"].iloc[0]
    assert len(details.evidence(RECORD, key))
    told = [one for rested in statements.sources(TELLER, key) for one in rested.statements if "反拐" in one.quote]
    assert told
    assert all("zh" in [piece.language for piece in one.said] for one in told)


def test_cards_name_the_language_of_the_record_only_to_readers_of_another():
    keys = RECORD.facts["news"].index[:5]
    assert {card.language for card in cards_by_id(TELLER, keys, "news")} == {""}
    fresh = Teller(in_language(RECORD, "xx"), OTHER.say)
    assert {card.language for card in cards_by_id(fresh, keys, "news")} == {"en"}
