"""What a page shows is what its findings say: every title, sentence, caption, note and card, letter by letter."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element

from dashboard import words
from dashboard.measures import commitments as measures
from dashboard.record import current
from dashboard.selection import Filters, Selection, address
from dashboard.selection.place import TABS
from dashboard.telling import views
from dashboard.telling.blocks import Group
from dashboard.telling.card import Card
from dashboard.telling.commitments import Paragraph
from dashboard.telling.drawer import findings as in_drawer
from dashboard.telling.finding import Finding
from dashboard.telling.gaps import Kind
from dashboard.telling.teller import Teller
from dashboard.telling.views import agreements, commitments, pair
from dashboard.ui.parts.markdown import JOINER
from tests import listed
from tests.pages.test_pages import opened, said

RECORD = current()
TELLER = Teller(RECORD, words.of("en"))
NOTHING = {"q": "4711 no record holds this"}
COUNTRIES = [[], ["AUS"], *([code] for code in RECORD.members), ["CHN", "THA"], ["VNM", "LAO"]]
PAIRS = [{}, {"country": ["THA"]}, *({"country": pair.split("-")} for pair in RECORD.pairs)]
DAYS = [{"country": ["KHM", "LAO"], "asof": day} for day in ("1995", "2004", "2012")]
TEXTS = [{"instrument": text} for text in RECORD.commitment_texts]
CELLS = [{"country": [code], "area": [area]} for code in ("CHN", "LAO") for area in measures.areas(RECORD)]
READING = [
    {"list": "documents"} | more for more in ({}, {"kind": ["plan"], "country": ["KHM"]}, {"to": ["1998"]}, CELLS[0])
]
# Countries, pairs, days, texts and cells that a page shows as it shows one of those before them.
ALIKE = ([{"country": codes} for codes in COUNTRIES[3:-2]], PAIRS[5:], DAYS[1:], TEXTS[2:], CELLS[1:8], CELLS[9:])
ALIKE = [chosen for alike in ALIKE for chosen in alike]
CHOICES = (
    *(("country", {"country": codes}) for codes in COUNTRIES),
    *(("pair", chosen) for chosen in (*PAIRS, *DAYS)),
    *(("commitments", chosen) for chosen in ({}, *TEXTS, *CELLS, {"from": ["2020"]}, {"country": ["IRQ"]}, NOTHING)),
    *(("commitments", chosen) for chosen in READING),
    *(("agreements", {"part": part}) for part in TABS),
    *(("agreements", {"part": part, "asof": "1900"}) for part in TABS),
    *(("agreements", {"part": part, "country": ["CHN", "MMR"], "asof": "2006"}) for part in TABS),
    ("agreements", NOTHING),
)


def selected(name: str, chosen: dict) -> Selection:
    listed = {key: [value] if isinstance(value, str) else value for key, value in chosen.items()}
    return address.read(name, listed, RECORD)


def unfolded(name: str, chosen: dict) -> AppTest:
    """Return a page with each of its folds open, those within others too."""
    page, known = opened(name, **chosen), -1
    while known != len(page.expander):
        known = len(page.expander)
        for key in folds(page):
            page.session_state[key] = True
        page.run()
        assert not page.exception
    return page


def folds(page: AppTest) -> list[str]:
    """Return the keys of the folds whose content is made when they are opened."""
    ids = [block.proto.id for block in page.expander]
    return [own.split("-", 2)[2] for own in ids if own]  # "$$ID-", a sum of the arguments, the key


def shown(page: AppTest) -> str:
    """Return all words of a page, those of its folds and the text alternatives of its figures, without escapes."""
    folded = [block.label for block in page.expander]
    drawn = [figure.proto.alt for kind in ("plotly_chart", "deck_gl_json_chart") for figure in page.get(kind)]
    tables = [html.proto.body for html in page.get("html")]
    return one_line("\n".join([said(page), *folded, *drawn, *tables]))


def one_line(text: str) -> str:
    return " ".join(unescape(text).replace(JOINER, "").replace("**", "").split())


def texts(found: Finding) -> Iterator[str]:
    """Yield what a finding says: its texts, and the titles of what it lists.

    What a list says besides the number that match stands above it, the number in it.
    """
    besides = found.notes[0] if found.notes and found.cites else ""
    yield from (found.title, found.sentence.removesuffix(besides).strip(), found.caption)
    yield from found.notes if found.cites else found.notes[1:]
    for each in found.figure if isinstance(found.figure, tuple) else ():
        if isinstance(each, Group):
            yield each.sentence
            yield from (heading.whole(TELLER.say) for heading in each.headings)
        if isinstance(each, Kind):
            yield from (each.title, each.nothing, *each.sentences)
        if isinstance(each, Card):
            yield each.title
        cards = each.cards if isinstance(each, Group) else ()
        yield from (text for card in cards for text in (card.title, card.summary, *card.meta, *card.tags))
    if found.name == "commitments_list":
        paragraphs: tuple[Paragraph, ...] = found.figure
        yield from (text for each in paragraphs for text in (each.number, each.text, *each.meta, *each.tags))


def once(choices: tuple[tuple[str, dict], ...]) -> list:
    """Return choices as parameters. Those that a page shows as it shows others have the mark `product`."""
    return [pytest.param(*each, marks=pytest.mark.product) if each[1] in ALIKE else each for each in choices]


@pytest.mark.parametrize(("name", "chosen"), once(CHOICES), ids=str)
def test_a_page_says_every_text_of_its_findings(name, chosen):
    found = [each for each in views.findings(TELLER, selected(name, chosen)) if not each.name.startswith("beside_")]
    assert found
    text = shown(unfolded(name, chosen))
    missing = [(each.name, own) for each in found for own in texts(each) if one_line(own) not in text]
    assert missing == []


DRAWN = (pytest.param(text, marks=pytest.mark.product) for text in RECORD.commitment_texts[1:])


@pytest.mark.parametrize("text", [RECORD.commitment_texts[0], *DRAWN])
def test_the_drawer_of_a_commitment_says_every_text_of_the_finding_beside_it(text):
    place = {"instrument": [text]}
    besides = [
        each for each in views.findings(TELLER, selected("commitments", place)) if each.name.startswith("beside_")
    ]
    assert besides
    rows = measures.commitments(RECORD, Filters(), text)
    for each in besides:
        first = rows.index[rows["area"] == each.name.removeprefix("beside_")][0]
        held = shown(unfolded("commitments", {"record": first}))
        assert [own for own in texts(each) if one_line(own) not in held] == [], each.name


@pytest.mark.parametrize("name", ["agreements", "commitments", "pair"])
@pytest.mark.parametrize("chosen", [{}, {"country": ["CHN", "THA"], "asof": "2010"}], ids=str)
def test_a_page_says_its_answer_with_the_date_of_the_data(name, chosen):
    view = {"agreements": agreements, "commitments": commitments, "pair": pair}[name]
    answer = view.answer(TELLER, selected(name, chosen).filters)
    assert answer
    assert one_line(TELLER.dated(answer)) in shown(opened(name, **chosen))


def test_the_drawer_of_a_pair_says_what_its_page_says():
    for key in RECORD.pairs[::4]:
        page = unfolded("about", {"record": key})
        text = shown(page)
        for found in pair.findings(TELLER, selected("pair", {"country": key.split("-")})):
            if found.name in in_drawer.OF_PAIR:
                assert [own for own in texts(found) if one_line(own) not in text] == [], (key, found.name)


FILES = (
    *((name, chosen) for name, chosen in CHOICES if name != "commitments" or chosen in ({}, CELLS[0], READING[0])),
    *((name, {}) for name in ("overview", "map", "meetings", "news", "practices", "directory", "data", "about")),
    *(("map", chosen) for chosen in ({"border": "CHN-VNM"}, {"view": "schematic"}, {"country": "THA"})),
    ("data", {"table": "news"}),
)
# An open record of each kind with lists, on pages with and without the day slider.
DRAWERS = (
    *(("about", {"record": code}) for code in (*RECORD.members, "AUS")),
    *(("about", {"record": pair}) for pair in RECORD.pairs[::3]),
    *(("agreements", {"record": record, "asof": "2010"}) for record in ("LAO", "KHM-THA")),
    ("pair", {"country": ["KHM", "THA"], "record": "KHM-THA"}),
    *(("about", {"record": key, "country": "LAO"}) for key in RECORD.tables["commitments"].index[::40]),
)


@pytest.mark.parametrize(("name", "chosen"), once(FILES), ids=str)
def test_the_csv_of_each_finding_with_rows_is_offered_under_it(name, chosen):
    selection = selected(name, chosen)
    found = [each for each in views.findings(TELLER, selection) if each.figure or each.cites or each.table.rows]
    # What stands beside a commitment is in its drawer.
    wanted = {address.file(selection, each.name) for each in found if not each.name.startswith("beside_")}
    assert wanted
    assert wanted - offered(unfolded(name, chosen), selection) == set()


@pytest.mark.parametrize(("name", "chosen"), DRAWERS, ids=str)
def test_the_csv_of_each_list_in_the_drawer_is_offered_under_it(name, chosen):
    selection = selected(name, chosen)
    told = in_drawer.told_for(TELLER, selection)
    found = [each for each in in_drawer.findings(TELLER, selection) if each.table.rows]
    page = unfolded(name, chosen)
    assert {address.file(told, each.name) for each in found} <= offered(page, selection)
    for each in found:  # the file has what the drawer lists, in its order
        assert [row["record"] for row in shown_in_drawer(page, each)] == list(each.table.records), each.name
    assert found or chosen["record"] not in (*RECORD.members, *RECORD.pairs)


def shown_in_drawer(page: AppTest, found: Finding) -> list[dict]:
    """Return the rows of the lists that stand above the foot of a finding and below the foot before it."""
    rows: list[dict] = []
    for each in listed.every(page):
        if each.kind == "foot" and each.name == found.name:
            return rows
        rows = rows + each.rows if each.kind == "cards" else []
    return []


@pytest.mark.parametrize(("name", "chosen"), once(FILES), ids=str)
def test_below_each_figure_and_list_stands_a_foot_before_the_next_heading(name, chosen):
    sections = [section for section in parts(unfolded(name, chosen).main) if FIGURE in section]
    assert sections or name in ("agreements", "country", "pair", "about")
    assert [section for section in sections if FOOT not in section[section.index(FIGURE) :]] == []


FIGURE, FOOT, HEADING = "figure", "foot", "heading"
FIGURES = ("plotly_chart", "deck_gl_json_chart", "dataframe", "metric")
# Headings, figures and lists, and feet in HTML.
HTML = (
    (HEADING, re.compile("<h2[ >]")),
    (FIGURE, re.compile(r'class="(?:grid|(?:gms-table|gms-six|gms-years-frame|gms-list|gms-offers)[ "])')),
    (FOOT, listed.FOOT),
)
FOLDS = ("behind_", "rows_", "fold-")  # of numbers behind a figure, a table as it is filed, the rest of a list


def parts(block: Block) -> list[list[str]]:
    """Return the figures and feet of a page, split at its headings and its folds, but not at folds within folds."""
    found: list[list[str]] = [[]]
    for mark in marks(block):
        if mark == HEADING:
            found.append([])
        else:
            found[-1].append(mark)
    return found


def marks(block: Block, folded: bool = False) -> Iterator[str]:
    for child in block.children.values():
        if isinstance(child, Block):
            fold = child.type == "expander"
            if fold and any(f"-{name}" in child.proto.id for name in FOLDS):
                continue
            edge = [HEADING] * (fold and not folded)
            yield from (*edge, *marks(child, folded or fold), *edge)
        elif child.type == "header":
            yield HEADING
        elif child.type in FIGURES or drawn(child):
            yield FIGURE
        elif child.type == "html":
            yield from written(child.proto.body)


def written(body: str) -> Iterator[str]:
    """Yield the marks of an element in HTML, in their order."""
    places = sorted((found.start(), mark) for mark, rule in HTML for found in rule.finditer(body))
    yield from (mark for _, mark in places)


def drawn(child: Element) -> bool:
    """Return whether an element is a picture of ours."""
    return child.type == "markdown" and "<svg" in child.value


def offered(page: AppTest, selection: Selection) -> set[str]:
    """Return the addresses of the files that a page offers. The browser adds what is chosen in a list."""
    below = {offered_at(each, selection) for each in listed.every(page) if each.told.get("file")}
    texts = [*(text.value for text in page.markdown), *(element.proto.body for element in page.get("html"))]
    return below | {unescape(file) for text in texts for file in re.findall(r'href="(api/view/[^"]*)"', text)}


def offered_at(shown: listed.Shown, selection: Selection) -> str:
    """Return the address of a file as the browser offers it."""
    if shown.kind == "foot":
        return shown.told["file"]
    return address.file(selection, shown.told["file"].partition(".csv")[0].rpartition("/")[2])
