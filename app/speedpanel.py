"""The panel at the right: every figure of the answer that is being given, or of the last one.

Shows reports as they come; knows no engine and keeps nothing.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.charts import Histogram, Sparkline
from app.figures import NOTHING, details
from app.numerals import decimal
from app.panel import DimLabel, QuietButton
from app.ring import Ring
from dflash_mlx.protocol import Loaded
from dflash_mlx.stats import Report

WIDTH = 272


class SpeedPanel(QWidget):
    """Signals:
    closed: the user wants it away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("speedPanel")
        self.setAccessibleName(self.tr("Speed"))
        self._widen()
        self._context = 0
        self._report: Report | None = None
        self._rows: dict[str, tuple[QLabel, QLabel]] = {}
        self.rate = QLabel(NOTHING, self)
        self.rate.setObjectName("speedRate")
        self.rate.setAccessibleName(self.tr("Tokens per second"))
        self.unit = DimLabel("", self)
        self.unit.setObjectName("speedUnit")
        self.curve = Sparkline(self, wide=True)
        self.rounds = Histogram(self, wide=True)
        self._most = DimLabel("16", self)
        self._table = QGridLayout()
        self._table.setColumnStretch(0, 1)
        self._table.setColumnStretch(1, 1)
        self._lay_out()
        self.recall(None)

    def show_model(self, pair: Loaded) -> None:
        """A pair is ready: its block and its context are known."""
        self._context = pair.context
        self.rounds.set_block(pair.block or 16)
        self._most.setText(str(pair.block or 16))
        self._show_details()

    def begin(self) -> None:
        """A new answer: old figures go."""
        self._report = None
        self.rate.setText(NOTHING)
        self.unit.setText(self.tr("No answer yet"))
        self.curve.clear()
        self.curve.show()
        self.rounds.clear()
        for _, value in self._rows.values():
            value.setText(NOTHING)

    def recall(self, report: Report | None) -> None:
        """Another chat is read: its last answer's figures, if it has any. How fast it was from
        moment to moment is not known any more."""
        self.begin()
        self.curve.hide()
        if report is not None:
            self._show(report)

    def show_report(self, report: Report) -> None:
        if report.window_per_second is not None:
            self.curve.add(report.window_per_second, report.tokens_per_second)
        self._show(report)

    def _show(self, report: Report) -> None:
        self._report, rate = report, report.tokens_per_second
        self.rate.setText(NOTHING if rate is None else decimal(rate, 1))
        self.unit.setText(self.tr("tokens/s since the prompt was read"))
        self.rounds.set_counts(report.speculation.histogram)
        self._show_details()

    def _show_details(self) -> None:
        """The rows that the answer has, in their order, whichever came first."""
        if self._report is None:
            return
        told = dict(details(self._report, self._context))
        if list(told) != [name for name, row in self._rows.items() if not row[1].isHidden()]:
            self._rows = {name: self._row(name) for name in [*told, *self._rows]}
            for at, (name, row) in enumerate(self._rows.items()):
                for column, label in enumerate(row):
                    self._table.addWidget(label, at, column, Qt.AlignmentFlag.AlignTop)
                    label.setVisible(name in told)
        for name, words in told.items():
            self._rows[name][1].setText(words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen()

    def _widen(self) -> None:
        """Larger figures need more room; see `ChatWindow._fold` for where there is none."""
        self.setFixedWidth(theme.points(WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.hairline(self.palette()))
        painter.drawLine(0, 0, 0, self.height())

    def _row(self, name: str) -> tuple[QLabel, QLabel]:
        """What a figure is called, and its value; made when it first comes, and kept."""
        if name in self._rows:
            return self._rows[name]
        title, value = DimLabel(name, self), QLabel(NOTHING, self)
        title.setWordWrap(True)
        value.setFont(theme.figures(theme.scaled(self.font(), 0.92)))
        value.setWordWrap(True)
        value.setAccessibleName(name)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return title, value

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setBackgroundRole(QPalette.ColorRole.Base)
        head = QHBoxLayout()
        title = QLabel(self.tr("Speed"), inner)
        bold = title.font()
        bold.setBold(True)
        title.setFont(bold)
        close = QuietButton(self.tr("Hide"), "hideSpeed", inner)
        close.hug(Qt.AlignmentFlag.AlignRight)
        close.clicked.connect(self.closed)
        head.addWidget(title, 1)
        head.addWidget(close)
        self.rate.setFont(theme.figures(theme.scaled(self.font(), 2.2)))
        ends = QHBoxLayout()
        ends.addWidget(DimLabel("1", inner))
        ends.addWidget(
            DimLabel(self.tr("tokens in a round"), inner), 1, Qt.AlignmentFlag.AlignHCenter
        )
        ends.addWidget(self._most)
        self._table.setColumnStretch(1, 1)
        self._table.setHorizontalSpacing(theme.GRID * 2)
        self._table.setVerticalSpacing(theme.GRID * 3 // 4)
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.GRID * 2, theme.GRID * 2, theme.GRID * 2, theme.GRID * 2)
        column.setSpacing(theme.GRID // 2)
        column.addLayout(head)
        column.addWidget(self.rate)
        column.addWidget(self.unit)
        column.addSpacing(theme.GRID)
        column.addWidget(self.curve)
        column.addSpacing(theme.GRID)
        column.addWidget(self.rounds)
        column.addLayout(ends)
        column.addSpacing(theme.GRID)
        column.addLayout(self._table)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("speedScroll")
        area.setAccessibleName(self.accessibleName())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        theme.slim(area.verticalScrollBar())
        Ring(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(area)
