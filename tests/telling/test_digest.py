"""What an issue says, in each of its languages."""

import pytest

from dashboard.languages import LANGUAGES
from dashboard.record import current
from dashboard.selection import Filters, Issue
from dashboard.selection.issue import LETTERS, MOST, NOTHING
from dashboard.telling import digest
from dashboard.telling.teller import teller
from tests.digests import BASE, made
from tests.product import each_once

RECORD = current()
NEWS = tuple(RECORD.tables["news"].index)
NEXT = [*LANGUAGES][1:] + [*LANGUAGES][:1]  # the language after each


@pytest.mark.parametrize(("first", "second"), [two for two in each_once(LANGUAGES, NEXT) if len({*two.values}) == 2])
def test_each_pair_of_languages_has_the_same_items_side_by_side(first, second):
    held = made(first, second, since="2025-11", letter="newsletter", edition="LAO", number=7)
    assert [version.language for version in held.versions] == [first, second]
    assert len(held.rows) > 5
    for row in held.rows:
        assert len({item.record for item in row}) == 1
    for version in held.versions:
        told = teller(RECORD, version.language)
        assert told.record.country("LAO") in version.line
        assert "7" in version.line
        assert version.contents
        for item in version.items:
            row = told.record.row(item.record)
            assert (item.headline.words, item.summary.words) == (row["title"], row["summary"])
            assert row["publisher"] in item.byline
            assert item.byline.rstrip()[-1] in ":：៖"
            if version.language == "en":
                assert not item.mark
            elif told.foreign(row["title"]) or told.foreign(row["summary"]):
                assert item.mark == told.say("card.english")


def test_what_has_no_translation_is_marked_and_stands_once_beside_its_own_words():
    beside, alone, others = (
        made("en", "km", since="2025-11"),
        made("km", since="2025-11"),
        made("km", "lo", since="2025-11"),
    )
    marked = [item for item in beside.versions[1].items if item.headline.language and item.summary.language]
    assert marked
    assert all(item.repeats and item.mark for item in marked)
    assert not any(item.repeats for item in beside.versions[0].items)
    assert not any(item.repeats for held in (alone, others) for version in held.versions for item in version.items)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_note_is_there_in_each_language(language):
    (version,) = made(language).versions
    say = teller(RECORD, language).say
    heads = [say(f"digest.{name}_head") for name in ("disclaimer", "subscribe", "contact", "own")]
    assert [note.head for note in version.notes] == heads
    disclaimer, subscribe, contact, own = version.notes
    assert RECORD.version in " ".join(disclaimer.texts)
    assert subscribe.address.startswith(f"{BASE}/feeds/editions.atom")
    assert contact.texts == (say("digest.no_contact"),)
    assert own.address.startswith(f"{BASE}/digest?")
    assert own.address in own.texts[-1]


def test_without_an_address_of_ours_none_is_made_up_and_that_is_said():
    (version,) = made(base="").versions
    assert not any(note.address for note in version.notes)
    assert teller(RECORD, "en").say("digest.no_address") in version.notes[1].texts
    assert "http" not in " ".join(text for note in version.notes for text in note.texts)


def test_a_contact_is_that_of_the_host(monkeypatch):
    monkeypatch.setattr("dashboard.comment.TEMPLATE", "mailto:office@example.org?subject={record}%20{version}")
    held = made()
    contact = held.versions[0].notes[2]
    assert (contact.address, contact.texts, held.host.mailbox) == (
        "mailto:office@example.org",
        (),
        "office@example.org",
    )
    monkeypatch.setattr("dashboard.comment.TEMPLATE", "https://example.org/say?of={record}&v={version}&at={address}")
    held = made()
    assert held.versions[0].notes[2].address.startswith("https://example.org/say?of=digest&v=2026")
    assert held.host.mailbox == ""


def test_a_digest_has_no_list_of_contents_and_a_newsletter_has():
    contents = {letter: made(letter=letter, since="2025").versions[0].contents for letter in LETTERS}
    assert contents == {"digest": "", "newsletter": "Contents"}
    assert made(letter="newsletter", item=(NOTHING,)).versions[0].contents == ""


def test_an_empty_issue_says_so_and_a_long_one_what_it_leaves_out():
    (nothing,) = made(since="1850", until="1851").versions
    assert nothing.items == ()
    assert nothing.said == "No news is recorded for this choice."
    dated = int((RECORD.facts["news"]["first"] != "").sum())
    (all_of_them,) = made(since="1990").versions
    assert len(all_of_them.items) == MOST
    assert all_of_them.said.endswith(f"It holds the first {MOST} of {dated} that match.")


def test_its_days_are_those_chosen_else_those_of_its_news():
    def line(**chosen) -> str:
        return made(**chosen).versions[0].line

    assert line(since="2025-11-01", until="2025-11-30") == "Regional edition · 1–30 November 2025"
    assert line(since="2025-11", until="2025-11") == "Regional edition · November 2025"
    assert line(since="1850", until="1850") == "Regional edition · 1850"
    assert line(item=("news-imm-6-vov",), since="1990") == "Regional edition · 19 November 2025"
    assert line(item=(NOTHING,)) == "Regional edition"


def test_two_languages_that_are_one_are_one():
    assert len(made("en", "en").versions) == 1
    assert [version.language for version in made("en", "en", first="th").versions] == ["th", "en"]


def test_an_item_without_date_or_address_is_told_without_them(monkeypatch):
    told = teller(RECORD, "en")
    undated = [key for key in NEWS if not told.record.row(key)["published"]]
    assert undated
    assert digest.item(told, undated[0]).byline == f"{told.record.row(undated[0])['publisher']}:"


def test_the_selection_is_said_in_words():
    chosen = made(filters=Filters(country=("KHM",)), since="2025").versions[0].notes[-1]
    assert chosen.texts[0] == "Selection: Cambodia"
    assert made(item=NEWS[:2]).versions[0].notes[-1].texts[0] == "Selection: news items chosen one by one"
    assert Issue().item == ()
