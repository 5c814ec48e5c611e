"""Keys that change with the words of an element."""

from dashboard.ui.parts import anew


def test_a_key_is_the_same_for_the_same_words_and_another_for_others():
    texts = ["", "News", "news", "湄公河", "<b>", "w" * 2000]
    assert len({anew.key("title", text) for text in texts}) == len(texts)
    assert [anew.key("title", text) for text in texts] == [anew.key("title", text) for text in texts]
    assert anew.key("title", "News") != anew.key("clear", "News")
