"""Speed over time: the gain and τ of your own answers, by pair and day, painted here.

A window of its own. Knows points, not where they are kept.
"""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.charts import round_step
from app.dates import short
from app.figures import tau_words, times_words
from app.numerals import decimal, local
from app.panel import DimLabel
from app.speedlog import Point, by_day, middle

LEFT, BOTTOM, TOP = 40, 22, 10


class DayChart(QWidget):
    """One figure of each answer, day by day; a line joins the days' medians.

    A full dot was compared, a ring is reckoned from plain rounds as they were measured.
    """

    def __init__(self, name: str, points: Sequence[tuple[Point, float]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._values = {id(point): value for point, value in points}
        self._days = by_day([point for point, _ in points])
        told = []
        for day, found in self._days:
            value = middle([self._values[id(point)] for point in found])
            told.append(f"{short(day)}: {decimal(value or 0, 2)}")
        self.setAccessibleDescription(", ".join(told))

    def sizeHint(self) -> QSize:
        return QSize(320, 132)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.figures(theme.scaled(self.font(), 0.84)))
        box = QRectF(self.rect()).adjusted(LEFT, TOP, -theme.GRID, -BOTTOM)
        most = max(self._values.values(), default=1.0) or 1.0
        step = round_step(most)
        top = step * math.ceil(most / step)
        self._axes(painter, box, step, round(top / step))
        middles = QPolygonF()
        for at, (_, found) in enumerate(self._days):
            left = self._place(box, at)
            values = [self._values[id(point)] for point in found]
            middles.append(QPointF(left, box.bottom() - box.height() * (middle(values) or 0) / top))
            for number, point in enumerate(found):
                shift = (number % 5 - min(len(found) - 1, 4) / 2) * 5
                height = box.bottom() - box.height() * self._values[id(point)] / top
                painter.setPen(QPen(theme.accent(self.palette()), 1.4))
                full = theme.accent(self.palette()) if point.compared else Qt.BrushStyle.NoBrush
                painter.setBrush(full)
                painter.drawEllipse(QPointF(left + shift, height), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.dim(self.palette()), 1.2))
        painter.drawPolyline(middles)

    def _axes(self, painter: QPainter, box: QRectF, step: float, steps: int) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for at in range(steps + 1):
            height = box.bottom() - box.height() * at / steps
            painter.setPen(QPen(theme.hairline(self.palette()), 1))
            painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))
            painter.setPen(theme.dim(self.palette()))
            painter.drawText(QRectF(0, height - 9, LEFT - 8, 18), right, local(f"{at * step:g}"))
        every = max(1, len(self._days) * 48 // max(int(box.width()), 1) + 1)
        for at, (day, _) in enumerate(self._days):
            if at % every == 0:
                place = QRectF(self._place(box, at) - 30, box.bottom() + 4, 60, BOTTOM - 4)
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, short(day))

    def _place(self, box: QRectF, at: int) -> float:
        return box.left() + box.width() * (at + 0.5) / max(len(self._days), 1)


class History(QWidget):
    """read: the answers there are, asked anew each time the window opens."""

    def __init__(self, read: Callable[[], list[Point]]) -> None:
        super().__init__()
        self.setObjectName("history")
        self.setWindowTitle(self.tr("Speed History"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._read = read
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        theme.slim(self._area.verticalScrollBar())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.resize(880, 620)
        for key in (QKeySequence(Qt.Key.Key_Escape), QKeySequence(QKeySequence.StandardKey.Close)):
            QShortcut(key, self, self.close)

    def open(self) -> None:
        """Show what there is now."""
        points = self._read()
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(page)
        margin = theme.GRID * 3
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.GRID)
        if not points:
            self._add_nothing(column, page)
        for pair in dict.fromkeys(point.pair for point in reversed(points)):
            self._add(column, page, pair, [point for point in points if point.pair == pair])
        if points:
            column.addStretch(1)
        self._area.setWidget(page)
        self.show()
        self.raise_()
        self.activateWindow()

    def _add(self, column: QVBoxLayout, page: QWidget, pair: str, points: list[Point]) -> None:
        title = QLabel(pair, page)
        bold = theme.scaled(title.font(), 1.2)
        bold.setBold(True)
        title.setFont(bold)
        gains = [(point, point.gain) for point in points if point.gain is not None]
        column.addWidget(title)
        column.addWidget(DimLabel(self._told(points), page))
        row = QHBoxLayout()
        row.setSpacing(theme.GRID * 3)
        for words, values in (
            (self.tr("Times as fast as plain"), gains),
            (self.tr("Tokens per round (τ)"), [(point, point.tau) for point in points]),
        ):
            half = QVBoxLayout()
            half.addWidget(DimLabel(words, page))
            half.addWidget(DayChart(f"{pair}: {words}", values, page))
            row.addLayout(half, 1)
        column.addLayout(row)
        column.addSpacing(theme.GRID * 2)

    def _told(self, points: list[Point]) -> str:
        gain = middle([point.gain for point in points if point.gain is not None])
        parts = [self.tr("%Ln answer(s)", "", len(points))]
        if gain is not None:
            parts.append(self.tr("median {times} plain").format(times=times_words(gain)))
        parts.append(self.tr("median {tau}").format(tau=tau_words(middle([p.tau for p in points]))))
        parts.append(self.tr("● compared  ○ reckoned from measured plain rounds"))
        return " · ".join(parts)

    def _add_nothing(self, column: QVBoxLayout, page: QWidget) -> None:
        """What to do so that there is something to see."""
        title = QLabel(self.tr("No answers yet"), page)
        title.setFont(theme.scaled(title.font(), 1.5))
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        told = QLabel(
            self.tr(
                "Ask something with speculation on, and compare a question to know its plain speed."
            ),
            page,
        )
        told.setObjectName("historyEmpty")
        told.setWordWrap(True)
        told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        told.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(told)
        column.addStretch(3)
