"""The index of the record: what it finds, in which order, and that no query is more than text."""

import threading

import pytest

from dashboard import search
from dashboard.record import current
from dashboard.search import engine
from dashboard.search.named import Names, named
from dashboard.search.queries import Term
from dashboard.search.tokens import expression, runs, written
from tests import timing

RECORD = current()
GROUPS = {  # of each, every name finds the same as the first, and perhaps more
    "Lao PDR": ("Laos", "Lao P.D.R.", "lao pdr", "ລາວ", "老挝", "寮國", "ลาว"),
    "Myanmar": ("Burma", "မြန်မာ", "緬甸", "พม่า"),
    "Viet Nam": ("Vietnam", "Việt Nam", "Vie\u0323\u0302t Nam", "Viêt Nam", "越南", "វៀតណាម"),
    "Ha Noi": ("Hanoi", "Hà Nội", "ha noi", "河内", "ຮ່າໂນ້ຍ"),
    "Cambodia": ("កម្ពុជា", "ក\u200bម្ពុជា", "ກຳປູເຈຍ", "กัมพูชา", "ကမ္ဘောဒီးယား", "柬埔寨"),
    "Ho Chi Minh City": ("Saigon", "Sài Gòn"),
    "Beijing": ("Peking", "北京"),
    "Yangon": ("Rangoon",),
    "Nay Pyi Taw": ("Naypyidaw",),
    "Mae Sot": ("Maesot", "แม่สอด"),
}


def found(query):
    return {key for keys in search.find(RECORD, query).values() for key in keys}


def folded(key):
    return RECORD.original.row(key)["folded"]


@pytest.mark.parametrize(("name", "other"), [(name, other) for name, held in GROUPS.items() for other in held])
def test_each_name_of_a_country_or_a_place_finds_its_records(name, other):
    mine = {key for key in found(other) if search.matches(f'"{name}"', folded(key))}
    assert mine
    assert mine == {key for key in found(name) if search.matches(f'"{name}"', folded(key))}


@pytest.mark.parametrize(
    ("typed", "written_so"),
    [
        ("2005-2007", "2005–2007"),
        ("sub\u2011regional", "sub-regional"),
        ("women’s", "women's"),
        ("“joint declaration”", "joint declaration"),
        ("渭公河", "湄公河"),
    ],
)
def test_what_a_phone_writes_is_found_in_the_record(typed, written_so):
    keys = found(typed)
    assert keys
    assert keys >= found(f'"{written_so}"')
    assert all(search.fold(written_so) in folded(key) for key in keys)


def test_no_name_of_a_country_or_a_place_holds_that_of_a_body():
    others = ("countries", "places")
    bodies = Names({**RECORD.tables, **{name: RECORD.tables[name].head(0) for name in others}})
    known = named(RECORD.tables)
    names = [name for table in others for key in RECORD.tables[table].index for name in known[key]]
    assert bodies.said_in(runs(search.fold("联合国")))
    assert len(names) > 1000
    assert not [name for name in names if bodies.said_in(runs(search.fold(name)))]


def test_a_buddhist_year_finds_that_year():
    assert found("2558") >= found("2015")


def test_every_part_of_a_word_of_a_script_without_spaces_is_found():
    checked = 0
    for key in RECORD.records[::40]:
        for run in runs(folded(key)):
            if run.close and len(run.letters) > 4:
                assert key in found(run.letters[1:4])
                assert key in found(run.letters[-1])
                checked += 1
                break
    assert checked > 20


def test_all_words_must_be_there_and_each_may_be_the_beginning_of_a_word():
    for key in found("declar minist"):
        assert search.matches("declar minist", folded(key))
    assert found("declar minist")
    assert not found("declar zzzzzz")
    assert not found("eclaration")


def test_results_are_by_table_then_those_with_the_title_then_the_newest():
    for query in ("plan", "training", "China"):
        tables = search.find(RECORD, query)
        assert list(tables) == [name for name in RECORD.package.record_tables if name in tables]
        for table, keys in tables.items():
            days = [RECORD.row(key)["first"] for key in keys]
            turns = [at for at in range(1, len(days)) if days[at] > days[at - 1]]
            assert len(turns) <= 1, (query, table)
            if query == "plan":
                titled = [search.matches(query, search.fold(RECORD.title(key))) for key in keys]
                assert titled[: turns[0] if turns else 0].count(False) <= titled.count(False)


@pytest.mark.parametrize(
    "query",
    [
        *("*", '"', '""', "'", "^", ":", "()", "[a-z]+(", "NEAR(a b, 5)", "title : x", "a AND", "OR OR", "NOT", "-x"),
        *("\x00", "a\x00b", "\ud800", "<script>alert(1)</script>", "'; DROP TABLE found; --", '"a" * "b', "\ue0001"),
        *("a" * 10_000, "a " * 5_000, "国" * 10_000, '"' * 10_000, "(" * 10_000, " ".join(map(str, range(2_000)))),
    ],
)
def test_no_query_is_an_error_or_more_than_text(query):
    for key in list(found(query))[:5]:
        assert key in RECORD.records


def test_an_operator_is_a_word_like_any_other():
    assert found("training and workshop") <= found("training") & found("workshop")
    asked = expression(search.terms('NEAR("x* y" OR z)'))
    assert asked == '("near" *) AND ("x y") AND ("or" *) AND ("z" *)'


def test_no_token_has_anything_except_letters_marks_and_digits():
    tokens = written(runs(search.fold('a-b* "c" NEAR(d) ^e:f {g} 湄公河 \x00 \ue000'))).split(" ")
    assert tokens == ["a", "b", "c", "near", "d", "e", "f", "g", "湄公", "公河", "河"]


def test_the_index_is_made_once_and_answers_many_threads():
    answers, threads = [], []
    for _ in range(8):
        threads.append(threading.Thread(target=lambda: answers.append(search.find(RECORD, "plan"))))
        threads[-1].start()
    for thread in threads:
        thread.join()
    assert answers == [search.find(RECORD, "plan")] * 8
    assert engine._held(RECORD) is engine._held(RECORD)


def test_a_long_query_takes_time_that_grows_with_its_length_alone():
    for sign in ("a ", "国", "lao ", "2558 ", "(", "viet nam "):
        once, twice = (sign * (length // len(sign)) for length in (20_000, 40_000))
        ratio = timing.doubling(lambda text=once: found(text), lambda text=twice: found(text))
        assert ratio < timing.DOUBLED, sign


def test_rows_come_in_their_order_and_no_phrase_goes_from_a_title_into_its_text():
    rows = [("alpha beta", "gamma delta"), ("other", "alpha"), ("nothing", "beta"), ("alpha", "alpha beta")]
    index = engine.Index(rows, engine.Names(RECORD.tables))
    for query, wanted, titled in (
        ("alpha", [0, 1, 3], {0, 3}),
        ("alpha beta", [0, 3], {0}),
        ("alpha delta", [0], set()),
        ('"beta gamma"', [], set()),
        ('"gamma delta"', [0], set()),
        ("zzz", [], set()),
    ):
        assert index.find(search.terms(query)) == (wanted, titled), query


def test_the_words_of_a_name_are_left_out_where_they_find_no_other_rows():
    held = engine._held(RECORD)
    looked = [Term((name,), owners=tuple(owners)) for name, owners in held.names._owners.items()]
    left = [name for name in looked if held.index._short(name) != name]
    assert len(looked) > 1000
    assert len(looked) * 0.9 < len(left) < len(looked)
    for name in looked:
        whole = [held.index._numbers(table, expression([name])) for table in ("found", "titled")]
        assert held.index.find([name]) == (whole[0], frozenset(whole[1])), name
