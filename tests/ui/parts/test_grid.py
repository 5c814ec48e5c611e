"""Grids: hostile text stays text, every state has its own shape, and the table has the words of the cells."""

import re
from itertools import combinations
from urllib.parse import parse_qs

import pytest

from dashboard import record, theme, words
from dashboard.measures import asof, pairs
from dashboard.record import BORDERS
from dashboard.selection import Filters, Place, Selection
from dashboard.telling import legend, status
from dashboard.telling.finding import Cell, Grid
from dashboard.telling.teller import Teller
from dashboard.telling.views import agreements as findings
from dashboard.ui.bodies import agreements
from dashboard.ui.parts import grid
from dashboard.ui.run.view import View
from tests.chosen import on
from tests.measures import by_hand
from tests.ui import tables
from tests.ui.run.test_view import HOSTILE

RECORD, SAY = record.current(), words.of("en")
NOWHERE = "–"
TELLER = Teller(RECORD, SAY)


def view(held=RECORD, **chosen):
    return View(held, SAY, on("agreements", **chosen))


def shown_by(tab, **chosen):
    return findings.shown(view().teller, Filters(**chosen), tab)


def show(drawn, chosen, tab):
    drawn.append(agreements.drawn(chosen, tab, findings.shown(chosen.teller, chosen.filters, tab)))


@pytest.fixture
def drawn():
    """Return the list of HTML texts that are drawn."""
    return []


def read(drawn):
    """Return the table among the pieces that were shown."""
    (piece,) = [piece for piece in drawn if "<table" in piece]
    return tables.read(piece)


@pytest.mark.parametrize("text", [*HOSTILE, '"><script>alert(1)</script>', "</td></table>", "&lt;b&gt;", "'"])
def test_hostile_text_stays_text_in_every_part_of_a_table(text, drawn):
    cells = (Cell(text, text, "signed", text), None, Cell(text))
    drawn.append(grid.html(view(), text, Grid((text,) * 4, ((text, cells),))))
    table = tables.read(drawn[0])
    assert table.tags == {"div", "table", "caption", "thead", "tbody", "tr", "th", "td", "a", "span", "small"}
    assert table.caption == text
    assert [cell.words for cell in table.rows[0]] == [text] * 4
    assert [cell.words for cell in table.rows[1]] == [text, text, "", text]
    assert table.rows[1][1].more == text
    assert parse_qs(table.rows[1][1].address.removeprefix("?")) == {"record": [text]}
    assert drawn[0].count("<table") == 1


@pytest.mark.parametrize("text", [*HOSTILE, '"><script>alert(1)</script>', "</td></table>", "&lt;b&gt;", "x" * 2_000])
def test_hostile_text_stays_text_in_narrow_cells_groups_and_the_list(text, drawn):
    cell = Cell(text, text, "signed", text, short=text, name=text)
    drawn.append(grid.html(view(), text, Grid((text, text), ((text, (cell,)),), ((0, text),), ((text, text, cell),))))
    table = read(drawn)
    assert not table.tags & {"img", "script"}
    shown = table.rows[1][1]
    assert (shown.words, shown.more, shown.short, shown.name) == (text, text, text, text)
    assert [each.words for each in table.groups] == [text]
    assert drawn[0].count("<li>") == drawn[0].count("<table") == 1


@pytest.mark.parametrize("day", ["", *by_hand.DAYS])
def test_each_cell_shows_its_year_and_says_the_rest_in_its_name(day, drawn):
    show(drawn, view(asof=day), "pairs")
    table, rows = read(drawn), pairs.matrix(RECORD, Filters(asof=day))
    for row in rows.itertuples():
        at, to = (by_hand.MEMBERS.index(code) for code in (row.a, row.b))
        above, below = table.rows[at + 1][to + 1], table.rows[to + 1][at + 1]
        assert (row.date[:4] in above.short) if row.date else not re.search(r"\d", above.short)
        assert row.state or above.short == SAY("state.nothing")
        assert below.short == below.words
        for cell in (above, below):
            assert f"{RECORD.label(row.a)} – {RECORD.label(row.b)}" in cell.name
            assert cell.name.endswith(f"{cell.words} ({cell.more})" if cell.more else cell.words)


@pytest.mark.parametrize("country", [(), ("CHN",)])
def test_on_a_phone_every_pair_stands_in_a_list_with_its_state_in_words(country, drawn):
    show(drawn, view(country=country), "pairs")
    listed = shown_by("pairs", country=country).figure.listed
    assert len(listed) == (5 if country else 15) == drawn[-1].count("<li>")
    for name, said, cell in listed:
        a, b = RECORD.pair(cell.opens)
        assert name == f"{RECORD.label(a)} – {RECORD.label(b)}"
        assert said.startswith(cell.words)
        assert f"<strong>{name}</strong>" in drawn[-1]
        assert said in drawn[-1]


def test_the_legend_counts_the_pairs_in_each_state(drawn):
    show(drawn, view(), "pairs")
    states = pairs.matrix(RECORD, Filters())["state"].value_counts()
    for state in asof.STATES:
        assert SAY("matrix.number", state=SAY(f"state.{state}"), n=states.get(state, 0)) in drawn[0]
    assert SAY("matrix.number", state=SAY("state.nothing"), n=states[""]) in drawn[0]


def test_instruments_stand_in_groups_each_with_its_number(drawn):
    show(drawn, view(), "instruments")
    found = shown_by("instruments").figure
    assert [each.words for each in read(drawn).groups] == [words for _, words in found.groups]
    assert len(found.groups) == 4
    ends = [*(at for at, _ in found.groups[1:]), len(found.rows)]
    for (at, heading), end in zip(found.groups, ends, strict=True):
        assert heading.endswith(f"({end - at})")


@pytest.mark.parametrize("text", [text for text in HOSTILE if "\n" not in text])  # one line, as in a CSV
def test_hostile_titles_stay_text_in_the_table_of_instruments(text, broken, drawn):
    for row, held in enumerate(by_hand.AGREEMENTS.values()):
        if held["scope"] != "bilateral":
            broken.edit("agreements", row, short_title=text)
            break
    show(drawn, view(record.load(broken.folder)), "instruments")
    table = read(drawn)
    assert " ".join(text.split()) in [" ".join(row[0].words.split()) for row in table.rows]
    assert not table.tags & {"img", "script"}


def test_every_state_has_a_shape_of_its_own_that_holds_in_black_and_white():
    assert set(theme.MARKS) == {*asof.STATES, "consented", "named"}
    assert len(set(theme.MARKS.values())) == len(theme.MARKS)
    for state, rule in theme.MARKS.items():
        assert "border" in rule, state
        assert "background" not in rule, state
        assert state in theme.TONES


def test_the_legend_explains_each_mark_in_words(drawn):
    drawn.append(grid.key(legend.states(view().teller, "consented", "named")))
    drawn.append(grid.key(legend.states(view().teller)))
    assert all(f'mark {state}"></span>{SAY(f"state.{state}")}' in drawn[0] for state in theme.MARKS)
    assert "consented" not in drawn[1]
    assert "named" not in drawn[1]


def test_the_legend_has_the_number_of_paler_cells(drawn):
    show(drawn, view(), "pairs")
    pale = [cell for row in read(drawn).rows for cell in row if "paler" in cell.state.split()]
    assert pale
    assert legend.paler(TELLER, shown_by("pairs").figure, "") in drawn[0]
    assert f"({len(pale)})" in drawn[0]
    assert legend.paler(TELLER, Grid((), ()), "") == ""


@pytest.mark.parametrize("day", ["", *by_hand.DAYS])
def test_the_matrix_has_agreements_above_the_diagonal_and_posts_below_it(day, drawn):
    show(drawn, view(asof=day), "pairs")
    table = read(drawn)
    members = by_hand.MEMBERS
    assert [cell.words for cell in table.rows[0][1:]] == [RECORD.label(code) for code in members]
    assert [row[0].words for row in table.rows[1:]] == [RECORD.label(code) for code in members]
    for a, b in combinations(range(6), 2):
        pair, on = frozenset((members[a], members[b])), day or by_hand.CREATED
        above, below = table.rows[a + 1][b + 1], table.rows[b + 1][a + 1]
        rank = asof.STATES.index
        every = by_hand.between(pair, on)
        own = by_hand.on_trafficking(every)
        held = sorted(own.values(), key=lambda found: (rank(found[0]), not found[1]))
        state, sure = held[0] if held else ("", True)
        said = SAY(f"state.{state}" if state else "state.nothing")
        assert above.words == (said if sure else SAY("state.perhaps", words=said))
        assert above.state.removesuffix(" paler") == (state or "quiet")
        if held:
            told = {by_hand.AGREEMENTS[key]["as_of"] for key, found in own.items() if found == held[0]}
            notes = [SAY("status.undated"), SAY("status.calculated"), *(SAY.date(each) for each in told if each)]
            assert any(note in above.more for note in notes), pair
        wider = bool(every) and "trafficking" not in {by_hand.AGREEMENTS[key]["focus"] for key in every}
        assert (SAY("matrix.wider") in above.more.split(" · ")) == wider, pair
        drafts = [found[0] for found in every.values()].count("negotiated")
        concluded = SAY("matrix.counted", n=len(every) - drafts, open=drafts)
        told = concluded if drafts else SAY.count("instruments", len(every))
        assert above.more.endswith(told) == (len(every) > 1), pair
        posts = by_hand.posts_between(pair, on)
        if posts:
            assert below.words == SAY.count("posts", len(posts))
            hosts = [by_hand.POSTS[key]["hosted_by"] for key in posts]
            stand = [f"in {RECORD.label(code)}\u00a0{hosts.count(code)}" for code in (members[a], members[b])]
            stand = [side for side in stand if not side.endswith("\u00a00")]
            where = " · ".join(stand) if len(stand) > 1 else stand[0].rpartition("\u00a0")[0]
            since = status.since(TELLER, [by_hand.POSTS[key]["as_of"] for key in posts], day)
            assert below.more == f"{where} · {since}"
            assert below.state == ("posts paler" if SAY("status.none_since", date="")[:-1] in since else "posts")
        else:
            near = by_hand.name(pair) in BORDERS
            assert below.words == SAY("state.nothing")
            assert below.more == ("" if near else SAY("matrix.no_border"))
        for cell in (above, below):
            wanted = {"record": [by_hand.name(pair)]} | ({"asof": [day]} if day else {})
            assert parse_qs(cell.address.removeprefix("?")) == wanted
    for own in range(6):
        assert (table.rows[own + 1][own + 1].words, table.rows[own + 1][own + 1].address) == ("", "")


@pytest.mark.parametrize("country", [(), ("CHN",), ("CHN", "THA"), ("AUS",), ("KHM", "AUS")])
@pytest.mark.parametrize("day", ["", "2005-06-30", "2015"])
def test_the_table_of_the_matrix_has_its_pairs_and_words(country, day, drawn):
    chosen = {"asof": day, "country": country}
    show(drawn, view(**chosen), "pairs")
    table = read(drawn)
    shown = {}
    for at, to in combinations(range(6), 2):
        above, below = table.rows[at + 1][to + 1], table.rows[to + 1][at + 1]
        assert bool(above.words) == bool(below.words)
        if above.words:
            two = " – ".join(RECORD.country(by_hand.MEMBERS[code]) for code in (at, to))
            shown[two] = (above.words, below.words, below.more)
            assert above.words == SAY("state.nothing") or above.more
    numbers = shown_by("pairs", **chosen).table.frame
    heads = [SAY(f"matrix.head.{head}") for head in ("pair", "state", "posts", "sides")]
    told = {row[0]: (row[1].partition(" (")[0], *row[2:]) for row in numbers[heads].itertuples(index=False)}
    assert told == shown
    assert all("(" in row[1] or row[1] == SAY("state.nothing") for row in numbers[heads].itertuples(index=False))
    members = len(set(country) & set(by_hand.MEMBERS))
    assert len(shown) == {0: 15, 1: 5, 2: 9}[members]


def test_on_a_day_before_everything_no_empty_table_is_shown(drawn):
    show(drawn, view(asof="1900"), "instruments")
    assert "<table" not in drawn[0]
    assert shown_by("instruments", asof="1900").sentence in drawn[0]


@pytest.mark.parametrize("day", ["1900", "2005-06-30", "2008-12-31", ""])
def test_a_theme_is_unsure_if_no_agreement_that_covers_it_is_sure(day, drawn):
    chosen, on = view(asof=day), day if len(day) > 4 else {"1900": "1900-12-31", "": by_hand.CREATED}[day]
    show(drawn, chosen, "themes")
    names = {f"{RECORD.label(a)} – {RECORD.label(b)}": frozenset((a, b)) for a, b in combinations(by_hand.MEMBERS, 2)}
    codes = list(pairs.themes(RECORD, chosen.filters).columns)
    rows = read(drawn).rows[1:]
    assert rows
    for row in rows:
        for theme_code, cell in zip(codes, row[1:], strict=True):
            told = [
                sure
                for key, (state, sure) in by_hand.between(names[row[0].words], on).items()
                if state != "negotiated" and theme_code in by_hand.AGREEMENTS[key]["themes"].split(";")
            ]
            covered = SAY("matrix.covered")
            said = covered if any(told) else SAY("state.perhaps", words=covered) if told else NOWHERE
            assert cell.words == said, (row[0].words, theme_code)


@pytest.mark.parametrize("day", ["2001", "2004", "2010-12-31", ""])
def test_instruments_and_themes_as_a_table_hold_what_is_shown(day, drawn):
    chosen = view(asof=day)
    show(drawn, chosen, "instruments")
    shown = read(drawn).rows[1:]
    numbers = shown_by("instruments", asof=day).table.frame
    said = [[row[0].words, *(SAY.noted(cell.words, cell.more) for cell in row[1:])] for row in shown]
    assert said == numbers.to_numpy().tolist()
    assert said
    drawn.clear()
    show(drawn, chosen, "themes")
    rows = {row[0].words: [cell.words != NOWHERE for cell in row[1:]] for row in read(drawn).rows[1:]}
    held = shown_by("themes", asof=day).table.frame
    whole = {
        " – ".join(RECORD.label(code) for code in RECORD.pair(pair)): [bool(cell) for cell in cells[1:]]
        for pair, cells in zip(pairs.matrix(RECORD, chosen.filters).index, held.to_numpy().tolist(), strict=True)
    }
    assert rows == {pair: cells for pair, cells in whole.items() if any(cells)}


def test_a_cell_with_filters_links_to_the_first_page_without_an_open_record(drawn):
    here = Selection(Filters(country=("THA",), start=2004, q="x"), Place(page="commitments", list_page=3, record="KHM"))
    cell = Cell("1", chooses=Filters(country=("CHN",), area=("prevention",), start=2004))
    drawn.append(grid.html(View(RECORD, SAY, here), "caption", Grid(("", "a", "c"), (("b", (cell, Cell("2"))),))))
    _, chooses, leads_nowhere = read(drawn).rows[1]
    wanted = {"country": ["CHN"], "area": ["prevention"], "from": ["2004"]}
    assert parse_qs(chooses.address.removeprefix("?")) == wanted
    assert leads_nowhere.address == ""
