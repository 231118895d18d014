"""Step curves of how often each total comes: drawing, table, words, and what is cut off is said."""

from dataclasses import replace
from decimal import Decimal

import pytest

from offerdesk.app.comparison import Comparison
from offerdesk.app.price_outlook import exposures
from offerdesk.app.style import Style
from offerdesk.charts.distribution import at_least, distribution
from offerdesk.charts.figure import Point, Sheet
from offerdesk.charts.layout import lay_out
from offerdesk.charts.shapes import height_at_middle, nearest_edge, outline, shape_words, top
from offerdesk.charts.spec import Distribution, Shape
from offerdesk.charts.steps import lay_out_steps
from offerdesk.charts.svg import draw
from offerdesk.charts.table import describe, tabulate
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.price_paths import Moves, outlook
from tests.charts.samples import shapes
from tests.charts.test_chart_table import as_text
from tests.domain.making import assumed, bare, rsu, salaried, share
from tests.snapshots.compare import snapshot

STYLE = Style()
LONG = "Gesellschaft für angewandte Kartographie und Verkehrswegeplanung mbH"
CASES = {
    "distribution": (shapes(note="A marker is an offer's middle case."), 640, 320),
    "distribution-one": (shapes(1, still=-1), 520, 240),
    "distribution-many": (shapes(8, incomplete=3), 760, 400),
}
NONE = Distribution("How often which total comes", "USD", "Total", Decimal(0), Decimal(1), ())


@pytest.mark.parametrize("name", CASES)
def test_a_drawing_is_what_it_was(name: str) -> None:
    spec, width, height = CASES[name]
    drawing = draw(spec, width=width, height=height, style=STYLE)
    assert drawing == snapshot(f"charts/{name}.svg", drawing)


def test_a_dark_drawing_is_what_it_was() -> None:
    drawing = draw(CASES["distribution"][0], width=640, height=320, style=STYLE, dark=True)
    assert drawing == snapshot("charts/distribution-dark.svg", drawing)


def test_a_table_and_a_sentence_are_what_they_were() -> None:
    spec = CASES["distribution"][0]
    words = as_text(tabulate(spec, STYLE)) + describe(spec, STYLE) + "\n"
    assert words == snapshot("charts/table-distribution.txt", words)


def test_nothing_is_said_calmly() -> None:
    assert "Nothing to draw yet" in describe(NONE, STYLE)
    assert tabulate(NONE, STYLE).rows == ()
    assert not lay_out_steps(NONE, Sheet(400, 200, STYLE)).courses
    assert not lay_out(NONE, Sheet(400, 200, STYLE)).front


def test_a_table_leaves_no_case_out() -> None:
    spec = shapes(3)
    rows = tabulate(spec, STYLE).rows
    for place, shape in enumerate(spec.shapes):
        assert sum(int(row[2 + place].replace(",", "")) for row in rows) == shape.cases == 10_000
    assert rows[0][:2] == ("", "400,000")
    assert rows[-1][:2] == ("800,000", "")


def test_an_amount_that_comes_often_flattens_nothing_else() -> None:
    slope = Shape("Initech", (7000, 300, 400, 300, 100), Decimal(0))
    spec = replace(NONE, shapes=(slope,))
    assert top(spec.shapes) == 400
    assert max(height for _, height in outline(spec, slope)) == 400
    assert height_at_middle(spec, slope) == 400
    assert top((replace(slope, counts=(9, 0, 0)),)) == 9
    assert top((replace(slope, counts=(10,), still=True),)) == 1


def test_all_curves_and_markers_stay_inside_the_plot_and_long_names_in_the_legend() -> None:
    spec = shapes(8)
    spec = replace(spec, shapes=tuple(replace(s, label=LONG) for s in spec.shapes))
    laid = lay_out_steps(spec, Sheet(500, 420, STYLE))
    assert laid.positions == tuple(range(8))
    places = [place for course in laid.courses for place in course]
    places += [(item.x, item.y) for item in laid.front if isinstance(item, Point)]
    assert all(laid.plot.x - 0.1 <= x <= laid.plot.right + 0.1 for x, _ in places)
    assert all(laid.plot.y - 0.1 <= y <= laid.plot.bottom + 0.1 for _, y in places)


def test_the_chance_of_reaching_an_amount_is_counted_from_its_edge_on() -> None:
    spec = shapes(3)
    edge = nearest_edge(spec, Decimal(484_999))
    assert spec.edges[edge] == 480_000
    said = at_least(spec, edge, STYLE)
    assert "Current job brings at least $480,000 in 100 of 100 cases." in said
    assert "Current job brings at least $490,000 in 0 of 100 cases." in at_least(spec, edge + 1, STYLE)
    assert nearest_edge(spec, Decimal(-5)) == 0
    assert nearest_edge(spec, Decimal(9_000_000)) == 40


def test_offers_in_which_nothing_moves_and_what_is_cut_off_are_said() -> None:
    lottery = rsu(listed=False, probability=share("0.2"), offer=Ref("c"))
    comparison = Comparison(
        (
            FullOffer(salaried(3_000, id=Id("a"), company="Northwind")),
            FullOffer(bare(id=Id("b"), company="Initech"), grants=(rsu(offer=Ref("b")),)),
            FullOffer(bare(id=Id("c"), company="Globex"), grants=(lottery,)),
        ),
        assumed(),
    )
    spec = distribution(comparison, outlook(exposures(comparison), Moves(0.35, 0.6, paths=4000)))
    assert "The same in all cases, so a single line: Northwind." in spec.note
    assert "many cases bring the same: Globex." in spec.note
    assert shape_words(spec, 0, STYLE) == "Northwind: 12,000+ USD in all cases"
    assert shape_words(spec, 1, STYLE).endswith("in the middle case")
    assert "Globex brings at least $0 in 100 of 100 cases." in at_least(spec, 0, STYLE)
