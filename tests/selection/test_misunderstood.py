"""What of an address is not understood is named."""

from dashboard.record import current
from dashboard.selection import misunderstood

RECORD = current()
SOM = "commit-som-5"


def test_parameters_that_are_not_understood_are_named_with_their_kind():
    assert misunderstood.found({"match": ["all", "most", "most", ""]}, RECORD) == [("match", "most")]
    said = {"asof": ["May"], "record": ["no-such-record", "CHN-CHN", SOM, ""]}
    assert misunderstood.found(said, RECORD) == [("asof", "May"), ("record", "no-such-record"), ("pair", "CHN-CHN")]
    gone = next(iter(RECORD.removed))
    assert misunderstood.found({"record": [gone]}, RECORD) == [("removed", f"{gone}: {RECORD.removed[gone]}")]
    assert misunderstood.countries({"country": ["XXX", "XXX", "THA", ""]}, RECORD) == ["XXX"]
