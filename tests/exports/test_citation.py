"""Citations of records and of the whole, read back by parsers that forgive nothing."""

import json
import re
from dataclasses import replace

import pytest

from dashboard import words
from dashboard.exports import citation
from dashboard.exports.citation import Cited
from dashboard.exports.citation_files import FORMATS, bibtex, csl, ris
from dashboard.record import current
from dashboard.selection import permanent
from dashboard.telling.teller import teller
from tests.chosen import on

RECORD = current()
BASE = "https://example.org/mekong"
KEYS = [key for table in RECORD.package.record_tables for key in RECORD.tables[table].index[:3]]
HOSTILE = (
    r"\input{/etc/passwd} } @misc{x, title = {y}}",
    "a\r\nER  - \r\nTY  - BOOK",
    '"],"x":["</script><script>alert(1)</script>',
    "100 % of $5 & #1_a ~ ^ {",
    "}}}}{{{{",
    "ປະເທດລາວ 中国 ประเทศไทย \u202e\u0000\u2028\ud800x",
    "=HYPERLINK(1)",
)
_FIELD = re.compile(r"  ([a-z]+) = \{(.*)\},")
_COMMAND = re.compile(r"\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\([$&%#_])")
_SIGN = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}"}
_SIGN |= {"textasciitilde": "~", "textasciicircum": "^"}


def hostile(text: str) -> Cited:
    return citation.of(teller(RECORD, "en"), BASE, KEYS[0])._replace(title=text, within=text)


def one_line(text: str) -> str:
    return " ".join(re.sub("[\x00\ud800]", "", text).split())


def read_bibtex(content: bytes) -> dict[str, str]:
    """Read one entry. Braces are balanced in each field, and no sign of TeX stands unescaped but in an address."""
    first, *lines, last, end = content.decode().split("\n")
    assert re.fullmatch(r"@misc\{[A-Za-z0-9:_-]+,", first)
    assert (last, end) == ("}", "")
    found = {}
    for line in lines:
        name, text = _FIELD.fullmatch(line).groups()
        assert name not in found
        level = 0
        for sign in text:
            level += (sign == "{") - (sign == "}")
            assert level >= 0
        assert level == 0
        found[name] = text if name == "url" else plain(text[1:-1] if name == "title" else text)
    return found


def plain(text: str) -> str:
    assert not re.search(r"[\\{}~^$&%#_]", _COMMAND.sub("", text)), text
    return _COMMAND.sub(lambda found: _SIGN.get(found[1], found[2]), text)


def read_ris(content: bytes) -> dict[str, str]:
    """Read one entry, which begins with its type and ends with ER."""
    lines = content.decode().split("\r\n")
    assert lines.pop() == ""
    pairs = [re.fullmatch(r"([A-Z][A-Z0-9])  - ([^\r\n]*)", line).groups() for line in lines]
    found = dict(pairs)
    assert len(found) == len(pairs)
    assert (pairs[0][0], pairs[-1]) == ("TY", ("ER", ""))
    return found


def read_csl(content: bytes) -> dict[str, object]:
    (item,) = json.loads(content)
    return item


@pytest.mark.parametrize("language", words.languages())
def test_each_format_says_title_version_day_and_permanent_address(language):
    told = teller(RECORD, language)
    assert KEYS
    for key in ("", *KEYS):
        cited = citation.of(told, BASE, key)
        bib, tags, item = read_bibtex(bibtex(cited)), read_ris(ris(cited)), read_csl(csl(cited))
        title = one_line(told.record.title(key) if key else told.say("frame.name"))
        assert bib["title"] == tags["TI"] == item["title"] == title
        version, day = RECORD.version, RECORD.package.created
        assert bib["version"] == tags["ET"] == item["version"] == version
        assert bib["date"] == bib["urldate"] == day
        assert tags["DA"] == tags["Y2"] == day.replace("-", "/")
        assert item["issued"] == item["accessed"] == {"date-parts": [[*map(int, day.split("-"))]]}
        assert bib["url"] == tags["UR"] == item["URL"] == cited.address
        assert bib["language"] == tags["LA"] == item["language"] == (language if language != "zh" else "zh-Hans")
        assert version in bib["note"] == tags["N1"] == item["note"]
        assert (tags["TY"], item["type"]) == (("ELEC", "webpage") if key else ("DATA", "dataset"))


def test_the_address_is_that_of_the_plain_page_and_names_the_language():
    cited = citation.of(teller(RECORD, "km"), BASE, "commit-imm-1")
    assert cited.address == f"{BASE}/record/meetings/commit-imm-1?lang=km"
    assert citation.of(teller(RECORD, "en"), BASE, "commit-imm-1").address.endswith("/commit-imm-1")
    assert citation.of(teller(RECORD, "en"), BASE).address == f"{BASE}/"


def test_every_record_has_a_key_of_its_own():
    keys = {citation.of(teller(RECORD, "en"), BASE, key).key for key in RECORD.records}
    assert len(keys) == len(RECORD.records) > 1000


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_title_stays_a_title_in_each_format(text):
    cited = hostile(text)
    bib, tags, item = read_bibtex(bibtex(cited)), read_ris(ris(cited)), read_csl(csl(cited))
    assert bib["title"] == tags["TI"] == item["title"] == one_line(text)
    assert bib["howpublished"] == tags["T2"] == item["container-title"] == one_line(text)


@pytest.mark.parametrize("language", words.languages())
def test_the_sentence_names_record_whole_version_and_address(language):
    told = teller(RECORD, language)
    for key in ("", *KEYS):
        cited = citation.of(told, BASE, key)
        said = citation.formatted(told, cited)
        assert cited.address in said
        assert cited.said in said
        assert told.say("frame.name") in said
        assert told.as_of in cited.said
        assert key == "" or cited.title[:40] in said


@pytest.mark.parametrize("language", words.languages())
def test_a_citation_of_a_country_or_a_pair_says_its_name_once(language):
    told = teller(RECORD, language)
    for page, codes in (("country", ("KHM",)), ("pair", ("KHM", "THA"))):
        chosen = on(page, country=codes, start=2015, end=2020)
        title = citation.of_view(told, chosen, BASE).title
        assert title.count(told.record.label("KHM")) == 1
        assert "2015" in title


def test_a_long_title_is_shortened_in_the_sentence_alone():
    told = teller(RECORD, "en")
    cited = citation.of(told, BASE, KEYS[0])._replace(title="word " * 400)
    assert len(citation.formatted(told, cited)) < 500
    assert len(read_bibtex(bibtex(cited))["title"]) > 1900


def test_each_format_has_an_ending_and_a_media_type():
    assert set(FORMATS) == {"bib", "ris", "json"}
    assert [permanent.citation(ending) for ending in FORMATS] == [f"cite/dataset.{ending}" for ending in FORMATS]


def test_the_language_of_a_package_without_licence_is_left_blank():
    bare = replace(RECORD.package, licenses=())
    told = teller(replace(RECORD, package=bare, memory={}), "en")
    assert citation.of(told, BASE).licence == ""
    assert read_bibtex(bibtex(citation.of(told, BASE)))["title"]
