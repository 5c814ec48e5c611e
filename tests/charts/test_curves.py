from dashboard.charts import curves

BEIJING, HANOI, YANGON = (116.4, 39.9), (105.8, 21.0), (96.2, 16.8)


def test_an_arc_runs_from_one_place_to_the_other():
    (path,) = curves.curves([(BEIJING, HANOI)])
    assert (path[0], path[-1]) == (BEIJING, HANOI)
    assert len(path) == curves.STEPS + 1


def test_arcs_towards_one_place_fan_out():
    to_hanoi, to_yangon = curves.curves([(BEIJING, HANOI), (BEIJING, YANGON)])
    assert to_hanoi[9][0] > (BEIJING[0] + HANOI[0]) / 2
    assert to_yangon[9][0] < (BEIJING[0] + YANGON[0]) / 2


def test_no_pairs_give_no_arcs():
    assert curves.curves([]) == []
