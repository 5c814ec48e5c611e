"""Counts as native charts, which whoever gets the slides can edit: their numbers are in a workbook within."""

import io
from typing import NamedTuple

import xlsxwriter
from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.util import Pt

from dashboard.exports import typeface, xlsx
from dashboard.exports.slides.shapes import described
from dashboard.exports.slides.sheet import LINE, Sheet
from dashboard.exports.slides.text import ACCENT, Run, look
from dashboard.measures.overview import Count
from dashboard.measures.rows import AreaCount, YearCount
from dashboard.telling.finding import Finding

SIZE = 12.0


class Counts(NamedTuple):
    """Numbers by name. `upright`: whether their bars stand, as those of years do. `head`: of the numbers."""

    names: tuple[str, ...]
    numbers: tuple[int, ...]
    head: str
    upright: bool


def counts(found: Finding) -> Counts | None:
    """Return the numbers of a finding that counts one thing by year, area or table; None for any other."""
    held = found.figure if isinstance(found.figure, tuple) else ()
    single = all(isinstance(each, AreaCount) and not each.country for each in held)
    if not held or not (single or isinstance(held[0], Count | YearCount)):
        return None
    rows, upright = found.table.rows, isinstance(held[0], YearCount)
    numbers = tuple(int(row[1] or 0) for row in rows)
    return Counts(
        tuple(typeface.plain(str(row[0])) for row in rows), numbers, typeface.plain(found.table.heads[1]), upright
    )


def put(sheet: Sheet, held: Counts, name: str) -> None:
    """Put counts on a slide as a chart. name: its alternative text."""
    data = CategoryChartData()
    data.categories, room = held.names, sheet.room
    data.add_series(held.head, held.numbers)
    form = XL_CHART_TYPE.COLUMN_CLUSTERED if held.upright else XL_CHART_TYPE.BAR_CLUSTERED
    place = (Pt(room.left), Pt(room.top), Pt(room.width), Pt(room.height))
    frame = sheet.slide.shapes.add_chart(form, *place, data)
    described(frame._element.nvGraphicFramePr.cNvPr, name)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(_workbook(held))
    chart.has_legend, chart.has_title = False, False
    _dressed(chart, sheet.language)


def _workbook(held: Counts) -> bytes:
    """Return the workbook of a chart, its cells where the chart looks for them. No text is a formula or a link."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, xlsx.OPTIONS) as book:
        sheet = book.add_worksheet("Sheet1")
        sheet.write_string(0, 1, held.head)
        for at, (name, number) in enumerate(zip(held.names, held.numbers, strict=True), 1):
            sheet.write_string(at, 0, name)
            sheet.write_number(at, 1, number)
    return content.getvalue()


def _dressed(chart: object, language: str) -> None:
    """Give a chart its colours, labels at the bars in the place of an axis of numbers, and fonts."""
    plot, numbers, names = chart.plots[0], chart.value_axis, chart.category_axis
    plot.gap_width, plot.has_data_labels = 40, True
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(ACCENT.removeprefix("#").upper())
    plot.series[0].invert_if_negative = False
    numbers.visible, numbers.has_major_gridlines = False, False
    numbers.minimum_scale = 0
    names.format.line.color.rgb = RGBColor.from_string(LINE.removeprefix("#").upper())
    names.has_major_gridlines = False
    if chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED:
        names.reverse_order = True
    for font in (chart.font, names.tick_labels.font, plot.data_labels.font):
        _faced(font._element if hasattr(font, "_element") else font._rPr, language)


def _faced(properties: etree._Element, language: str) -> None:
    """Set language, size and fonts of the texts of a chart."""
    for old in list(properties):
        properties.remove(old)
    look(properties, Run(""), SIZE, language)
    properties.attrib.pop("dirty", None)
