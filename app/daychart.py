"""One figure of many answers, day by day, painted here. Knows points, not where they are kept."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app import theme
from app.charts import round_step
from app.dates import moment, short
from app.numerals import decimal, local
from app.speedlog import Point, by_day, middle

LEFT, ROW, HIGH = 40, 18, 132  # at the usual size of words; ROW: a line of them
DOT = 3.0  # its radius, where days have room for it
NEAR = 9  # pixels around a dot in which it tells its figure


class DayChart(QWidget):
    """A dot for each answer; a line joins the days' medians. value: the figure of an answer, in
    words; ring: of which answers the dot is a ring; level: a value with a dashed line of its own.
    """

    def __init__(
        self,
        name: str,
        points: Sequence[tuple[Point, float]],
        value: Callable[[float], str],
        parent: QWidget,
        ring: Callable[[Point], bool] = lambda point: False,
        level: float | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._value, self._ring, self._level = value, ring, level
        self._values = {id(point): value for point, value in points}
        self._days = by_day([point for point, _ in points])
        most = max([*self._values.values(), level or 0.0]) or 1.0
        self._step = round_step(most)  # between two lines of the axis
        self._top = self._step * math.ceil(most / self._step)
        told = []
        for day, found in self._days:
            median = middle([self._values[id(point)] for point in found])
            told.append(f"{short(day)}: {decimal(median or 0, 2)}")
        self.setAccessibleDescription(", ".join(told))

    def sizeHint(self) -> QSize:
        return QSize(theme.points(320), theme.points(HIGH))

    def told_at(self, place: QPointF) -> str:
        """When the answer was given whose dot is there, and its figure; empty without one."""
        near = [((dot - place).manhattanLength(), point) for point, dot in self._dots()]
        distance, point = min(near, key=lambda one: one[0], default=(math.inf, None))
        if point is None or distance > NEAR:
            return ""
        return f"{moment(point.created)} · {self._value(self._values[id(point)])}"

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.figures(theme.scaled(self.font(), 0.84)))
        self._axes(painter)
        painter.setOpacity(1.0 if self._radius == DOT else 0.5)  # many answers are a cloud
        painter.setPen(QPen(theme.accent(self.palette()), 1.4))
        for point, dot in self._dots():
            full = theme.accent(self.palette())
            painter.setBrush(Qt.BrushStyle.NoBrush if self._ring(point) else full)
            painter.drawEllipse(dot, self._radius, self._radius)
        painter.setOpacity(1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.dim(self.palette()), 1.2))
        middles = QPolygonF()
        for at, (_, found) in enumerate(self._days):
            median = middle([self._values[id(point)] for point in found]) or 0
            middles.append(QPointF(self._across(at), self._height(median)))
        painter.drawPolyline(middles)

    # --- places ---------------------------------------------------------------

    @property
    def _box(self) -> QRectF:
        left, row = theme.points(LEFT), theme.points(ROW)
        return QRectF(self.rect()).adjusted(left, row / 2, -theme.GRID, -row - 4)

    @property
    def _each(self) -> float:
        """How wide a day is."""
        return self._box.width() / max(len(self._days), 1)

    @property
    def _radius(self) -> float:
        return max(1.5, min(DOT, self._each / 6))

    def _height(self, value: float) -> float:
        return self._box.bottom() - self._box.height() * value / self._top

    def _across(self, day: int) -> float:
        return self._box.left() + self._each * (day + 0.5)

    def _dots(self) -> list[tuple[Point, QPointF]]:
        """Those of a day stand beside each other, five at the most, and keep to their day."""
        dots, apart = [], min(5.0, self._each / 6)
        for at, (_, found) in enumerate(self._days):
            for number, point in enumerate(found):
                shift = (number % 5 - min(len(found) - 1, 4) / 2) * apart
                height = self._height(self._values[id(point)])
                dots.append((point, QPointF(self._across(at) + shift, height)))
        return dots

    def _axes(self, painter: QPainter) -> None:
        box, steps = self._box, round(self._top / self._step)
        row = theme.points(ROW)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for at in range(steps + 1):
            height = self._height(at * self._step)
            painter.setPen(QPen(theme.hairline(self.palette()), 1))
            painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))
            painter.setPen(theme.dim(self.palette()))
            words = local(f"{at * self._step:g}")
            painter.drawText(QRectF(0, height - row / 2, box.left() - 8, row), right, words)
        if self._level is not None:
            painter.setPen(QPen(theme.dim(self.palette()), 1, Qt.PenStyle.DashLine))
            height = self._height(self._level)
            painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))
        painter.setPen(theme.dim(self.palette()))
        wide = theme.points(48)
        every = max(1, len(self._days) * wide // max(int(box.width()), 1) + 1)
        for at, (day, _) in enumerate(self._days):
            if at % every == 0:
                place = QRectF(self._across(at) - wide, box.bottom() + 4, 2 * wide, row)
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, short(day))
