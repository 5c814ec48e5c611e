"""Partial dates and spans in words, by the patterns of a catalogue."""

from dashboard import date_words, words

SAY = words.of("en")


def in_words(starts, ends=""):
    return date_words.in_words(SAY.texts, SAY.locale, starts, ends)


def test_a_date_in_words_has_only_its_known_parts():
    assert in_words("2004-10-29") == "29 October 2004"
    assert in_words("2006-11") == "November 2006"
    assert in_words("2004") == "2004"
    assert in_words("") == ""


def test_a_span_in_words_has_shared_parts_only_once():
    spans = {
        ("2007-12-12", "2007-12-14"): "12–14 December 2007",
        ("2015-04-28", "2015-05-02"): "28 April – 2 May 2015",
        ("2015-12-28", "2016-01-02"): "28 December 2015 – 2 January 2016",
        ("2015-04", "2015-06"): "April–June 2015",
        ("2014-11", "2015-03"): "November 2014 – March 2015",
        ("2004", "2007"): "2004–2007",
        ("2006-11", "2006-12-02"): "November 2006 – 2 December 2006",
        ("2007-05-12", "2007-05"): "12 May 2007 – May 2007",
        ("2007-05-12", "2007-05-12"): "12 May 2007",
        ("2007-05-12", ""): "12 May 2007",
        ("", "2007"): "– 2007",
    }
    for (starts, ends), said in spans.items():
        assert in_words(starts, ends) == said
