"""The feeds as the programs of subscribers read them: feedparser, icalendar, a schema of Atom.

The routes are /feeds/news.atom, /feeds/meetings.atom, /feeds/changes.atom and /feeds/meetings.ics.
"""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import feedparser
import icalendar
import pytest
from lxml import etree
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import words
from dashboard.languages import LANGUAGES
from dashboard.measures import changes
from dashboard.record import current
from dashboard.selection import Filters, Selection, permanent
from dashboard.server.feeds import ROUTES
from dashboard.server.routes import routes
from dashboard.telling import views
from dashboard.telling.feed import PAGE
from dashboard.telling.teller import teller

RECORD = current()
BASE = "https://example.org/mekong"
CLIENT = TestClient(Starlette(routes=routes("/mekong")), base_url=BASE)
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parents[1] / "fixtures" / "atom.rng"))
NS = {"a": "http://www.w3.org/2005/Atom"}
SPOKEN = ("en", "zh", "km")
CHOSEN = (
    Filters(),
    Filters(country=("KHM",)),
    Filters(country=("LAO", "THA"), match="all", start=2004, end=2012),
    Filters(q="police"),
    Filters(q="4711 nothing holds these words"),
)
ATOMS = ("/feeds/news.atom", "/feeds/meetings.atom", "/feeds/changes.atom")


def fetched(path: str) -> tuple[feedparser.FeedParserDict, etree._Element]:
    """Return a page of a feed as a subscriber's program reads it, and as a tree that fits the schema of Atom."""
    answer = CLIENT.get(path)
    assert answer.status_code == 200, answer.text
    tree = etree.fromstring(answer.content)
    assert SCHEMA.validate(tree), SCHEMA.error_log
    read = feedparser.parse(answer.content, response_headers={"content-type": answer.headers["content-type"]})
    assert not read.bozo, read.get("bozo_exception")
    return read, tree


@cache
def entries(path: str) -> list[feedparser.FeedParserDict]:
    """Return all entries of a feed, page after page, as a subscriber's program finds them."""
    found = []
    while path:
        read, _ = fetched(path)
        found += read.entries
        path = next((link.href for link in read.feed.links if link.rel == "next"), "").removeprefix(BASE)
    return found


def listed(chosen: Selection) -> tuple[str, ...]:
    """Return what the page of a selection lists."""
    found = {each.name: each for each in views.findings(teller(RECORD, chosen.language or "en"), chosen)}
    return found[{"news": "news", "meetings": "meetings_list"}[chosen.place.page]].table.records


def events(path: str) -> tuple[icalendar.Calendar, list[icalendar.Event]]:
    answer = CLIENT.get(path)
    assert answer.status_code == 200, answer.text
    read = icalendar.Calendar.from_ical(answer.content)
    assert answer.content == read.to_ical(sorted=False), "another order or another text than was read"
    return read, list(read.events)


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("page", ["news", "meetings"])
def test_a_feed_has_the_records_of_its_page_in_their_order(page, language):
    numbers = set()
    for filters in CHOSEN:
        chosen = Selection(filters, language=language if language != "en" else "").on(page=page)
        found = entries(f"/{permanent.feed(chosen)}")
        begin = f"tag:gms-anti-trafficking-cooperation,2026:{page}/"
        assert [entry.id for entry in found] == [begin + key for key in listed(chosen)]
        numbers.add(len(found))
        titles = teller(RECORD, language).record.tables[page]["title"]
        assert [entry.title for entry in found] == [titles[key] for key in listed(chosen)]
    assert 0 in numbers
    assert len(numbers) == len(CHOSEN)


@pytest.mark.parametrize("path", ATOMS)
def test_the_entries_of_a_feed_have_the_same_names_and_days_in_each_language(path):
    held = {}
    for language in SPOKEN:
        trees = [etree.fromstring(CLIENT.get(f"{path}?lang={language}&page={page}").content) for page in (1, 2)]
        found = [entry for tree in trees for entry in tree.iterfind("a:entry", NS)]
        held[language] = [(entry.findtext("a:id", "", NS), entry.findtext("a:updated", "", NS)) for entry in found]
    assert PAGE < len({*held["en"]}) == len(held["en"])
    assert held["en"] == held["zh"] == held["km"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_feed_says_its_language_and_that_names_decide_nothing(language):
    say, told = words.of(language), teller(RECORD, language)
    name = say("frame.name")
    for path in ROUTES:
        answer = CLIENT.get(f"{path}?lang={language}")
        assert answer.headers["content-language"] == LANGUAGES[language].tag
        foot = say("frame.foot", date=told.as_of, version=RECORD.version)
        if path.endswith(".ics"):
            read = icalendar.Calendar.from_ical(answer.content)
            # Programs take these as texts; the library leaves those that it does not know as they are written.
            assert read["NAME"] == read["X-WR-CALNAME"] == f"{say('meetings.menu')} · {name}".replace(",", "\\,")
            assert read["X-WR-CALDESC"].replace("\\,", ",").replace("\\;", ";") == read["DESCRIPTION"]
            assert read["DESCRIPTION"].endswith(foot)
            assert say.count("not_in_calendar", 7) in read["DESCRIPTION"]
        else:
            read, tree = fetched(f"{path}?lang={language}")
            assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == LANGUAGES[language].tag
            assert read.feed.subtitle.endswith(foot)
            assert read.feed.author == name
            assert read.feed.rights == say("data.licence")


@pytest.mark.parametrize("path", ATOMS)
def test_a_feed_is_as_new_as_its_newest_entry_and_says_where_it_stands(path):
    last = -(-len(entries(path)) // PAGE)
    assert last > 1
    updated = max(entry.updated for entry in entries(path))
    for number in {1, 2, last}:
        read, tree = fetched(path + (f"?page={number}" if number > 1 else ""))
        links = {link.rel: link.href for link in read.feed.links}
        assert links["self"] == BASE + path + (f"?page={number}" if number > 1 else "")
        assert links["last"] == f"{BASE}{path}?page={last}"
        assert links.get("next", "") == (f"{BASE}{path}?page={number + 1}" if number < last else "")
        assert len(read.entries) == len(entries(path)[(number - 1) * PAGE : number * PAGE])
        assert links["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert read.feed.updated == updated
        assert read.feed.id == f"tag:gms-anti-trafficking-cooperation,2026:{path.removeprefix('/')}"
        for entry in tree.iterfind("a:entry", NS):
            assert len(entry.findall("a:link[@rel='alternate']", NS)) <= 1


def test_an_entry_is_as_old_as_the_history_of_its_record():
    kept, found = changes.kept(RECORD), entries("/feeds/news.atom")
    assert found
    for entry in found:
        key = entry.id.rpartition("/")[2]
        assert entry.updated == f"{kept['news', key].changed}T00:00:00Z"
        published = RECORD.row(key)["published"]
        assert entry.get("published", "") == (f"{published}T00:00:00Z" if len(published) == 10 else "")


def test_an_entry_has_publisher_countries_topics_own_words_and_addresses():
    read, _ = fetched("/feeds/news.atom?lang=zh")
    told, seen = teller(RECORD, "zh"), 0
    for entry in read.entries:
        key = entry.id.rpartition("/")[2]
        row = told.record.row(key)
        assert entry.author == row["publisher"]
        assert entry.summary == row["summary"]
        codes = {(tag.scheme.rpartition(":")[2], tag.term, tag.label) for tag in entry.tags}
        countries = {("countries", code, told.record.country(code)) for code in row["countries"]}
        assert codes == countries | {("topics", code, told.say.value("topics", code)) for code in row["topics"]}
        links = {link.rel: link.href for link in entry.links}
        assert links["alternate"] == f"{BASE}/record/news/{key}?lang=zh"
        assert links["related"] == f"{BASE}/news?lang=zh&record={key}"
        assert links.get("via", row["url"]) == row["url"]
        seen += "via" in links
    assert seen > 0


def test_the_changes_are_told_by_day_and_record_with_their_reasons():
    found = entries("/feeds/changes.atom")
    every = changes.by_day(RECORD)
    assert len(found) == len(every) > 1000
    for entry, change in zip(found, every, strict=True):
        assert entry.id.endswith(f":changes/{change.day}/{change.table}/{change.key}")
        assert entry.updated == f"{change.day}T00:00:00Z"
        text = "".join(etree.fromstring(f"<p>{entry.content[0].value.replace('<br />', '')}</p>").itertext())
        assert all(step.reason in text for step in change.steps), (change, text)


def test_what_is_gone_or_part_of_a_record_is_named_in_the_changes():
    every = {
        change[:3]: entry for change, entry in zip(changes.by_day(RECORD), entries("/feeds/changes.atom"), strict=True)
    }
    gone = [(key, entry) for key, entry in every.items() if key[1] == "documents" and entry.title.startswith("Removed")]
    assert gone
    for (_, _, key), entry in gone:
        assert entry.title == f"Removed: {key}"
        assert "alternate" not in {link.rel for link in entry.links}
    parties = [(key, entry) for key, entry in every.items() if key[1] == "agreement_parties"]
    assert parties
    for (_, _, key), entry in parties:
        whole, _, party = key.partition("/")
        assert entry.title.endswith(f" · {RECORD.title(party)}")
        assert {link.rel: link.href for link in entry.links}["alternate"] == f"{BASE}/record/agreements/{whole}"


def test_english_reasons_say_so_in_another_language():
    _, tree = fetched("/feeds/changes.atom?lang=km")
    spans = list(tree.iter("{http://www.w3.org/1999/xhtml}span"))
    assert spans
    assert {each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in spans} == {"en"}


@pytest.mark.parametrize("language", SPOKEN)
def test_each_meeting_with_a_date_is_in_the_calendar_once(language):
    numbers = set()
    for filters in CHOSEN:
        chosen = Selection(filters, language=language if language != "en" else "").on(page="meetings")
        _, found = events(f"/{permanent.feed(chosen, 'ics')}")
        dated = [key for key in listed(chosen) if RECORD.row(key)["first"]]
        assert [each["UID"] for each in found] == [f"{key}@gms-anti-trafficking-cooperation" for key in dated]
        numbers.add(len(found))
    assert 0 in numbers
    assert len(numbers) == len(CHOSEN)


def test_a_meeting_takes_the_days_on_which_it_may_have_been_and_nobodys_time():
    read, found = events("/feeds/meetings.ics")
    say, kept, seen = words.of("en"), changes.kept(RECORD), set()
    for event in found:
        key = event["UID"].partition("@")[0]
        row, history = RECORD.row(key), kept["meetings", key]
        assert event["DTSTART"].dt == date.fromisoformat(row["first"])
        assert event["DTEND"].dt == date.fromisoformat(row["last"]) + timedelta(days=1)
        assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
        unknown = len(row["starts"]) < 10
        when = f" (day not known: {say.date(row['starts'], row['ends'])})" if unknown else ""
        assert event["SUMMARY"] == row["title"] + when
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["STATUS"] == {"held": "CONFIRMED", "announced": "TENTATIVE"}[row["status"]]
        assert event["SEQUENCE"] == history.corrected
        assert f"{event['DTSTAMP'].dt:%Y-%m-%d}" == f"{event['LAST-MODIFIED'].dt:%Y-%m-%d}" == history.changed
        assert event.get("LOCATION", "") == teller(RECORD, "en").place(row["place"])
        assert event["URL"] == f"{BASE}/record/meetings/{key}"
        assert not {"ATTENDEE", "ORGANIZER", "CONTACT", "VALARM"} & {
            *event,
            *(each.name for each in event.subcomponents),
        }
        seen.add((unknown, row["status"]))
    assert seen == {(known, status) for known in (True, False) for status in ("held", "announced")}
    assert (read["REFRESH-INTERVAL"].dt, read["REFRESH-INTERVAL"].params["VALUE"]) == (timedelta(days=1), "DURATION")
    assert read["SOURCE"] == f"{BASE}/feeds/meetings.ics"
    assert "METHOD" not in read  # an invitation would need somebody who invites


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_of_a_calendar_has_75_bytes_at_most_and_breaks_no_sign(language):
    content = CLIENT.get(f"/feeds/meetings.ics?lang={language}").content
    lines = content.split(b"\r\n")
    assert len(lines) > 100
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_what_an_empty_calendar_holds_is_what_the_format_wants():
    read, found = events("/feeds/meetings.ics?q=4711+nothing")
    assert not found
    assert [each.name for each in read.subcomponents] == ["VTIMEZONE"]


@pytest.mark.parametrize("path", ROUTES)
def test_who_has_a_feed_is_not_sent_it_again(path):
    first = CLIENT.get(path)
    assert first.headers["content-type"] == next(
        f"{kind}; charset=utf-8"
        for ending, kind in {".atom": "application/atom+xml", ".ics": "text/calendar"}.items()
        if path.endswith(ending)
    )
    again = CLIENT.get(path, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = CLIENT.head(path)
    assert (head.status_code, head.content, head.headers) == (200, b"", first.headers)
    other = CLIENT.get(f"{path}?lang=km", headers={"if-none-match": first.headers["etag"]})
    assert (other.status_code, other.headers["access-control-allow-origin"]) == (200, "*")


@pytest.mark.parametrize(
    ("path", "status", "named"),
    [
        ("news.atom?country=XXX", 400, "country=XXX"),
        ("news.atom?contry=KHM", 400, "contry=KHM"),
        ("meetings.atom?from=2012&to=2010", 400, "to=2010"),
        ("meetings.ics?lang=xx", 400, "lang=xx"),
        ("changes.atom?lang=xx", 400, "lang=xx"),
        ("changes.atom?country=KHM", 400, "country=KHM"),
        ("changes.atom?page=0", 400, "page=0"),
        ("changes.atom?page=1000", 400, "page=1000"),
        ("changes.atom?page=00015", 400, "page=00015"),
        ("changes.atom?page=01", 400, "page=01"),
        ("changes.atom?page=%C2%B2", 400, "page=²"),
        (f"changes.atom?page={'9' * 7000}", 400, f"page={'9' * 195}"),
        ("changes.atom?page=1&page=2", 400, "page=2"),
    ],
)
def test_what_is_not_known_is_refused_and_named(path, status, named):
    answer = CLIENT.get(f"/feeds/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/json")
    assert answer.json()["unknown"] == [named]


@pytest.mark.parametrize("path", ["nothing", "", "news.rss", "news.atom/more", "..%2Fdata%2Fnews.csv", "places.ics"])
def test_an_address_that_is_no_feed_is_not_found(path):
    answer = CLIENT.get(f"/feeds/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json")
    assert "feeds/news.atom" in answer.json()["error"]


@pytest.mark.parametrize("path", ATOMS)
def test_a_page_beyond_the_last_is_the_last(path):
    last = -(-len(entries(path)) // PAGE)
    assert CLIENT.get(f"{path}?page=999").content == CLIENT.get(f"{path}?page={last}").content


def test_a_small_feed_is_one_page():
    read, _ = fetched("/feeds/news.atom?country=LAO&country=VNM&match=all&from=2015")
    assert 0 < len(read.entries) <= PAGE
    assert not {"first", "last", "next", "previous"} & {link.rel for link in read.feed.links}


def test_each_feed_is_tried():
    assert {*ATOMS, "/feeds/meetings.ics", "/feeds/editions.atom"} == {*ROUTES}  # that of editions in test_digest.py


@pytest.mark.parametrize("path", ATOMS)
def test_the_page_that_an_entry_leads_to_is_there_in_its_language(path):
    _, tree = fetched(f"{path}?lang=zh")
    links = [each.get("href") for each in tree.iterfind("a:entry/a:link[@rel='alternate']", NS)]
    assert len(links) > 20
    for link in links[::5]:
        answer = CLIENT.get(link.removeprefix(BASE))
        assert (answer.status_code, answer.headers["content-language"]) == (200, "zh-Hans"), link
