"""What many drawings of a document repeat, drawn once: a mark of a timeline is the same dot at another place."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from dashboard.exports.html import Element

ACROSS, DOWN = ("x", "cx"), ("y", "cy")
# Attributes that CSS may say too. Only constants of `charts` stand in them, never data.
LOOKS = ("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "font-size", "font-weight")
LOOKS += ("text-anchor", "paint-order", "style")
SHAPES = frozenset(("rect", "circle", "use"))
Form = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]  # of each shape: its tag, and its attributes by name


class Mark(NamedTuple):
    """The mark of a link. `form`: its shapes, as if its corner were at zero. `x`, `y`: of that corner."""

    link: Element
    form: Form
    x: float
    y: float


def once(parts: Sequence[Element]) -> tuple[list[Element], str]:
    """Return the forms of marks that occur more than once, each as a group, and the rules of looks as CSS.

    In the parts, each such mark then names its group, and each look is a class.
    """
    forms = _forms(parts)
    return forms, _looks([*(picture for part in parts for picture in part.iter("svg")), *forms])


def _looks(parts: Iterable[Element]) -> str:
    """Return a rule for each set of attributes of LOOKS; in the parts, its class stands in their place."""
    rules: dict[str, str] = {}
    for each in (each for part in parts for each in part.iter()):
        look = "".join(_rule(name, each.attrib.pop(name)) for name in LOOKS if name in each.attrib)
        if look:
            each.set("class", " ".join(filter(None, (each.get("class"), rules.setdefault(look, f"l{len(rules)}")))))
    return "".join(f".{name} {{ {look} }}\n" for look, name in rules.items())


def _rule(name: str, value: str) -> str:
    return f"{value.rstrip(';')};" if name == "style" else f"{name}:{value}{'px' * (name == 'font-size')};"


def _forms(parts: Iterable[Element]) -> list[Element]:
    links = (link for part in parts for picture in part.iter("svg") for link in picture.iter("a"))
    found = [mark for link in links for mark in _mark(link)]
    numbers = Counter(mark.form for mark in found)
    repeated = {form: f"m{at}" for at, form in enumerate(form for form, number in numbers.items() if number > 1)}
    for mark in found:
        if mark.form in repeated:
            for shape in [*mark.link.iterchildren(*SHAPES)]:
                mark.link.remove(shape)
            place = {"href": f"#{repeated[mark.form]}", "x": f"{mark.x:g}", "y": f"{mark.y:g}"}
            etree.SubElement(mark.link, "use", place)
    return [_group(form, name) for form, name in repeated.items()]


def _mark(link: Element) -> Iterable[Mark]:
    """Yield the mark of a link; nothing if it holds anything but shapes and its title."""
    title, *shapes = link
    if title.tag != "title" or not shapes or any(shape.tag not in SHAPES for shape in shapes):
        return
    x, y = (next(filter(None, map(shapes[0].get, names)), "") for names in (ACROSS, DOWN))
    if x and y:  # land has no place of its own
        form = tuple((shape.tag, tuple(_moved(shape, float(x), float(y)))) for shape in shapes)
        yield Mark(link, form, float(x), float(y))


def _moved(shape: Element, x: float, y: float) -> Iterable[tuple[str, str]]:
    for name, value in sorted(shape.attrib.items()):
        off = x if name in ACROSS else y if name in DOWN else None
        yield name, value if off is None else f"{round(float(value) - off, 1):g}"


def _group(form: Form, name: str) -> Element:
    group = etree.Element("g", {"id": name})
    for kind, attributes in form:
        etree.SubElement(group, kind, dict(attributes))
    return group
