"""Letters of slides are as large as they can be without one slide more."""

import pytest

from dashboard.exports.slides.text import roomiest


@pytest.mark.parametrize(("pages", "taken"), [({18: 3, 16: 2, 14: 2}, 16), ({18: 1, 16: 1, 14: 1}, 18), ({9: 4}, 9)])
def test_the_largest_letters_with_as_few_slides_as_any_are_taken(pages, taken):
    assert roomiest(pages, lambda size: [size] * pages[size]) == [taken] * pages[taken]
