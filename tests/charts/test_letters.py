"""How wide words are, and words cut or broken to fit."""

import pytest

from dashboard.charts import letters

WORDS = (
    "Viet Nam",
    "湄公河次区域",
    "ราชอาณาจักร ไทย",
    "ឧត្តមសេនីយ៍",
    "ສາທາລະນະລັດ ປະຊາທິປະໄຕ",
    "မြန်မာနိုင်ငံ",
    "x" * 2_000,
    "two words " * 200,
    "",
)


@pytest.mark.parametrize("words", WORDS)
def test_cut_words_fit_and_begin_as_they_did(words):
    for room in (20, 60, 200):
        made = letters.cut(words, room, 14)
        assert letters.width(made, 14) <= room
        assert words.startswith(made.removesuffix(letters.CUT))
        assert made == words or made.endswith(letters.CUT)


@pytest.mark.parametrize("words", WORDS)
def test_broken_words_fit_and_none_is_lost_without_a_sign(words):
    for most in (1, 2, 3):
        lines = letters.broken(words, 60, 14, most)
        assert len(lines) <= most
        assert all(letters.width(line, 14) <= 60 for line in lines)
        whole = "".join("".join(lines).split()) == "".join(words.split())
        assert whole or any(line.endswith(letters.CUT) for line in lines)


def test_widths_are_those_of_the_letters_of_a_script():
    assert letters.width("က", 10) > 1.5 * letters.width("ခ", 10), "two circles and one"
    assert letters.width("ហ", 10) > 2 * letters.width("រ", 10)
    assert letters.width("ໝ", 10) > letters.width("ກ", 10) > letters.width("ເ", 10)
    assert letters.width("က္က", 10) == letters.width("က", 10), "the second stands below the first"
    assert letters.width("ក្រ", 10) > letters.width("ក្ក", 10) == letters.width("ក", 10)


def test_burmese_is_broken_between_syllables_and_never_within_one():
    for word, syllables in (("ကမ္ဘောဒီးယား", 3), ("ဆက်ဆံရေးစခန်း", 5), ("မြန်မာ", 2), ("သို့", 1), ("ဘောဇဉ်", 2)):
        parts = letters.broken(word, 1, 14, 99)
        assert len(parts) == syllables, word


def test_signs_above_or_below_a_letter_take_no_room():
    assert letters.width("n\u0303", 10) == letters.width("n", 10) < letters.width("河", 10)
