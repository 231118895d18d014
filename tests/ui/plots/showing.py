"""Showing a spec in a chart and looking at what came out."""

from offerdesk.app.style import Style
from offerdesk.charts.spec import ChartSpec
from offerdesk.ui.plots.stage import Stage
from offerdesk.ui.plots.view import ChartView

STYLE = Style()
NIGHT = "#1e2023"


def staged(view: ChartView, spec: ChartSpec) -> Stage:
    """Show ``spec`` and return the drawing."""
    view.set_spec(spec, STYLE)
    assert isinstance(view.stage, Stage)
    return view.stage


def colours(view: ChartView) -> set[str]:
    """Return the colours of every other pixel."""
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, 700, 2) for y in range(0, 400, 2)}


def outlined(stage: Stage) -> bool:
    """Tell whether the keyboard's place is shown."""
    return stage._canvas.outlined is not None
