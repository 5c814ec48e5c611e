"""Labels of columns and categories."""

import pytest


@pytest.mark.all_data
def test_a_category_without_a_label_is_reported(broken):
    def add(description):
        meetings = next(table for table in description["resources"] if table["name"] == "meetings")
        status = next(field for field in meetings["schema"]["fields"] if field["name"] == "status")
        status["constraints"]["enum"].append("cancelled")

    broken.describe(add)
    assert any("value.status.cancelled" in line for line in broken.lines())


def test_a_table_that_the_pages_show_must_be_there(broken):
    def remove(description):
        description["resources"] = [table for table in description["resources"] if table["name"] != "news"]

    broken.describe(remove)
    broken.file("news").unlink()
    assert any("the table news is missing" in line for line in broken.lines())
