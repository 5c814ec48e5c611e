"""What a page says, told from the messages of its elements."""

from streamlit.proto.Delta_pb2 import Delta

from benchmarks import said
from dashboard.record import current
from tests.listed import elements
from tests.pages.test_pages import opened


def delta(kind, proto):
    made = Delta()
    getattr(made.new_element, kind).CopyFrom(proto)
    return made


def test_the_foot_of_a_page_gives_the_version_of_its_data_and_nothing_else_does():
    written = [each.proto for each in elements(opened("about")._tree) if each.type == "html"]
    assert len(written) > 3
    versions = [said.part_of(delta("html", proto)).version for proto in written]
    assert [version for version in versions if version] == [current().version]
