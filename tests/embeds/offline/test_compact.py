"""What drawings repeat is drawn once: each mark stays where it was, and looks as before."""

from lxml import etree

from dashboard.embeds.offline import compact

DRAWING = """<figure><svg viewBox="0 0 99 99">
<a href="#a"><title>A</title><rect x="10" y="20" width="24" height="24" class="hit"/><circle cx="22" cy="32" r="5"
 fill="red"/></a>
<a href="#b"><title>B</title><rect x="30.5" y="20" width="24" height="24" class="hit"/><circle cx="42.5" cy="32" r="5"
 fill="red"/></a>
<a href="#c"><title>C</title><rect x="1" y="2" width="9" height="9"/></a>
<a href="#d"><title>D</title><rect x="1" y="2" width="24" height="24"/><text x="1" y="2" font-size="13">D</text></a>
<a href="#e"><title>E</title><use href="#land"/></a>
</svg><a>no mark</a></figure>"""


def made() -> tuple[etree._Element, list[etree._Element], str]:
    part = etree.fromstring(DRAWING.replace("\n", ""))
    forms, style = compact.once([part])
    return part, forms, style


def test_a_repeated_mark_is_a_group_that_is_used_at_its_places():
    part, forms, _ = made()
    (form,) = forms
    uses = [use for use in part.iter("use") if use.get("x")]
    assert [(use.get("href"), use.get("x"), use.get("y")) for use in uses] == [
        ("#m0", "10", "20"),
        ("#m0", "30.5", "20"),
    ]
    assert [(each.tag, each.get("x") or each.get("cx")) for each in form] == [("rect", "0"), ("circle", "12")]
    assert [use.getparent().find("title").text for use in uses] == ["A", "B"]


def test_a_mark_alone_and_one_with_a_text_stay_as_they_are():
    part, _, _ = made()
    assert len(part.findall(".//rect")) == 2
    assert part.findtext(".//text") == "D"


def test_each_look_is_a_class():
    part, forms, style = made()
    (text,) = part.iter("text")
    assert f".{text.get('class')} {{ font-size:13px; }}" in style
    assert forms[0][1].get("fill") is None
    assert f".{forms[0][1].get('class')} {{ fill:red; }}" in style
