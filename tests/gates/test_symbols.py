"""Kinds of posts on the map."""

import pytest

from dashboard import theme


def add_kinds(broken, *kinds):
    """Allow more kinds of posts."""

    def change(description):
        table = next(table for table in description["resources"] if table["name"] == "liaison_posts")
        field = next(field for field in table["schema"]["fields"] if field["name"] == "kind")
        field["constraints"]["enum"] += kinds

    broken.describe(change)


@pytest.mark.all_data
def test_a_kind_of_post_without_colour_and_shape_is_named(broken):
    # These have a label, as kinds of agreements and laws.
    add_kinds(broken, "treaty", "framework")
    assert not {"treaty", "framework"} & set(theme.KINDS)
    assert broken.lines() == [
        f"datapackage.json: liaison_posts.kind has no colour and shape for {kind}; "
        f"needed: {kind} in KINDS of dashboard/theme.py."
        for kind in ("framework", "treaty")
    ]


def test_every_kind_that_has_them_and_a_hotline_are_left_alone(broken):
    assert broken.lines() == []
