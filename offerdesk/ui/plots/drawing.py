"""What a chart is drawn on: our own canvas, or a plot that can be zoomed."""

from PySide6.QtWidgets import QWidget

from offerdesk.app.style import Style
from offerdesk.charts.spec import ChartSpec


class Drawing(QWidget):
    """Shows one spec."""

    def show_spec(self, spec: ChartSpec, style: Style) -> None:
        """Draw ``spec``, in place of what was there."""
        raise NotImplementedError  # the metaclass of Qt leaves no room for an abstract class
