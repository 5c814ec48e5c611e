"""The words of the box for files."""

from dashboard.ui.parts import file_box
from tests.charts.test_svg import HOSTILE

ENDING = '"<>&\n'  # signs that would end the string, the style or a line


def test_no_words_leave_the_string_of_css_in_which_they_stand():
    for text in (*HOSTILE, ENDING, "\\"):
        held = file_box.within_css(text)
        assert not set(held) & set(ENDING)
        assert held.count("\\") == sum(text.count(sign) for sign in (*ENDING, "\\"))
    assert file_box.within_css("选择文件") == "选择文件"
