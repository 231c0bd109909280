"""Speed over time: the gain and τ of your own answers, by pair and day.

A window of its own. Knows points, not where they are kept.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app import theme
from app.daychart import DayChart
from app.figures import tau_words, times_words
from app.panel import DimLabel
from app.speedlog import Point, middle


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
        for bar in (self._area.verticalScrollBar(), self._area.horizontalScrollBar()):
            theme.slim(bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        theme.grow(self, QSize(880, 620))
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
        column.addWidget(title)
        told = DimLabel(self._told(points), page)
        told.setWordWrap(True)
        column.addWidget(told)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID * 3)
        row.addLayout(self._gains(page, pair, points), 1)
        row.addLayout(self._taus(page, pair, points), 1)
        column.addLayout(row)
        column.addSpacing(theme.GRID * 2)

    def _gains(self, page: QWidget, pair: str, points: list[Point]) -> QVBoxLayout:
        gains = [(point, point.gain) for point in points if point.gain is not None]
        name, half = self.tr("Times as fast as plain"), QVBoxLayout()
        half.addWidget(DimLabel(name, page))
        if gains:
            ring = lambda point: not point.compared  # noqa: E731
            made = DayChart(f"{pair}: {name}", gains, self._times, page, ring, level=1.0)
            half.addWidget(made)
        else:
            words = self.tr("Not known yet: compare a question to know how fast plain is.")
            unknown = DimLabel(words, page)
            unknown.setObjectName("gainUnknown")
            unknown.setWordWrap(True)
            half.addWidget(unknown)
            half.addStretch(1)
        return half

    def _taus(self, page: QWidget, pair: str, points: list[Point]) -> QVBoxLayout:
        name, half = self.tr("Tokens per round (τ)"), QVBoxLayout()
        half.addWidget(DimLabel(name, page))
        taus = [(point, point.tau) for point in points]
        half.addWidget(DayChart(f"{pair}: {name}", taus, tau_words, page))
        return half

    def _times(self, gain: float) -> str:
        return self.tr("{times} as fast as plain").format(times=times_words(gain))

    def _told(self, points: list[Point]) -> str:
        parts = [self.tr("%Ln answer(s)", "", len(points))]
        parts.append(self.tr("median {tau}").format(tau=tau_words(middle([p.tau for p in points]))))
        for compared, words in (
            (True, self.tr("● compared: median {times} plain")),
            (False, self.tr("○ reckoned from measured plain rounds: median {times} plain")),
        ):
            mine = [point.gain for point in points if point.compared is compared and point.gain]
            if (gain := middle(mine)) is not None:
                parts.append(words.format(times=times_words(gain)))
        return " · ".join(parts)

    def _add_nothing(self, column: QVBoxLayout, page: QWidget) -> None:
        """What to do so that there is something to see."""
        title = QLabel(self.tr("No answers with speculation yet"), page)
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
