"""One side of a comparison: its name, its rate as it goes, and the answer itself."""

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app import theme
from app.answerview import AnswerView
from app.figures import NOTHING, rate_words, read_words, tau_words, written_words
from app.node import Turn
from app.panel import DimLabel
from app.reading import Reading
from dflash_mlx.answer import Answer
from dflash_mlx.stats import Report

LINES = 6  # of an answer that are seen at least


class SideView(QWidget):
    """Signals:
    link_clicked: an address in the answer.
    """

    link_clicked = Signal(QUrl)

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._title = QLabel(title, self)
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self.rate = QLabel(NOTHING, self)
        self.rate.setObjectName(f"{name}Rate")
        self.rate.setFont(theme.figures(theme.scaled(self.font(), 1.8)))
        self.rate.setAccessibleName(self.tr("Tokens per second"))
        self.told = DimLabel("", self)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.slim(self._area.verticalScrollBar())
        self._reading = Reading(self._area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID // 2)
        for widget in (self._title, self.rate, self.told):
            layout.addWidget(widget)
        layout.addSpacing(theme.GRID)
        layout.addWidget(self._area, 1)
        self._keep_room()
        self.begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_area"):
            self._keep_room()

    def _keep_room(self) -> None:
        self._area.setMinimumHeight(self.fontMetrics().lineSpacing() * LINES)

    def begin(self) -> None:
        """Its answer begins anew."""
        self.rate.setText(NOTHING)
        self.told.setText(self.tr("waits for its turn"))
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.GRID * 2, theme.GRID)
        self.answer = AnswerView(page)
        self.answer.link_clicked.connect(self.link_clicked)
        column.addWidget(self.answer)
        column.addStretch(1)
        self._area.setWidget(page)
        self._reading.follow()

    def append(self, thought: str, answer: str, report: Report) -> None:
        """More of it."""
        self.answer.append(thought, answer)
        self._tell(report)

    def finish(self, whole: Answer) -> None:
        """Its answer is complete."""
        self._tell(whole.report)
        self.answer.finish(_turn(whole))
        self._hide_figures()

    def recall(self, whole: Answer) -> None:
        """An answer that was given before."""
        self.begin()
        self._tell(whole.report)
        self.answer.recall(_turn(whole))
        self._hide_figures()
        self._reading.following = False
        self._area.verticalScrollBar().setValue(0)

    def _hide_figures(self) -> None:
        """They stand above the answer already."""
        for line in self.answer.findChildren(QLabel, "figures"):
            line.hide()

    def _tell(self, report: Report) -> None:
        if report.tokens_per_second is not None:
            self.rate.setText(rate_words(report.tokens_per_second))
        parts = [written_words(report), read_words(report)]
        if report.speculation.tau is not None:
            parts.append(tau_words(report.speculation.tau))
        self.told.setText(" · ".join(parts))


def _turn(whole: Answer) -> Turn:
    return Turn(
        "",
        thought=whole.thought,
        answer=whole.text,
        end=whole.finish_reason or "stopped",  # type: ignore[arg-type]
        report=whole.report,
        rounds=whole.rounds,
    )
