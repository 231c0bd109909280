"""The line under the composer: model, switches, speed, tokens per round, memory."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import theme
from app.charts import Histogram, Sparkline
from app.figures import NOTHING, memory_words, rate_words, tau_words
from app.flow import Flow
from app.modelbutton import ModelButton
from app.panel import DimLabel
from app.switch import Switch
from app.tips import explain
from app.wording import said
from dflash_mlx.memory import GIB
from dflash_mlx.protocol import Loaded
from dflash_mlx.stats import Report, Speculation

NAME = 104  # the least of a long name that still tells which model it is


class Figure(DimLabel):
    """A number whose place is as wide as its widest value. about: what it tells."""

    def __init__(
        self, name: str, title: str, about: str, widest: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(NOTHING, parent)
        self._about = about
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._widest = widest
        self._keep_room()
        self.show_value(NOTHING)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_widest"):
            self._keep_room()

    def _keep_room(self) -> None:
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(self._widest) + 1)

    def show_value(self, words: str) -> None:
        self.setText(words)
        explain(self, self._about, words)


class StatsBar(QWidget):
    """Collects figures as they come and shows them ten times a second.

    Signals:
        models_asked: the user wants to see the models.
        speculate_asked, think_asked: the user wants it on or off.
        speed_asked: the user wants to see all figures.
        shown: the figures that are drawn now.
    """

    models_asked = Signal()
    speculate_asked = Signal(bool)
    think_asked = Signal(bool)
    speed_asked = Signal()
    shown = Signal(Report)

    PACE = 100  # ms; faster figures cannot be read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statsBar")
        self.model = ModelButton(self)
        self.model.clicked.connect(self.models_asked)
        self.speculative = Switch(
            self.tr("Speculation"),
            "speculativeSwitch",
            self,
            self.tr(
                "A small draft model guesses the next tokens, and the large one checks them all at "
                "once. The answer stays the same; it only comes sooner."
            ),
        )
        self.speculative.asked.connect(self.speculate_asked)
        self.thinking = Switch(
            self.tr("Thinking"),
            "thinkingSwitch",
            self,
            self.tr(
                "The model thinks before it answers: better answers to hard questions, and a "
                "longer wait for them."
            ),
        )
        self.thinking.asked.connect(self.think_asked)
        self.thinking.hide()
        self._make_figures()
        self._figures = (self.curve, self.speed, self.tau, self.rounds, self.memory)
        self._line, self._below = QHBoxLayout(), Flow(gap=theme.GRID)
        self._broken = False  # whether switches and speed stand below
        self._report: Report | None = None
        self._pace = QTimer(self, singleShot=True, interval=self.PACE)
        self._pace.timeout.connect(self._draw)
        self.setContentsMargins(theme.GRID // 2, 0, theme.GRID + 2, 0)  # as the question above
        self._lay_out()
        self.begin()

    def show_model(self, pair: Loaded) -> None:
        """A pair is ready."""
        told = [
            f"{pair.target}",
            self.tr("draft {draft}").format(draft=pair.draft)
            if pair.draft
            else self.tr("no draft"),
        ]
        told += [said(part) for part in (pair.device, pair.blas, pair.note) if part]
        self.model.show_model(pair.title, told)
        self.thinking.setVisible(pair.thinks)
        self.rounds.set_block(pair.block or 16)
        self.memory.show_value(memory_words(pair.memory_bytes))
        self._make_room()

    def show_no_model(self) -> None:
        """The pair is gone."""
        self.model.show_none()
        self.memory.show_value(NOTHING)
        self._make_room()

    def show_speculation(self, speculation: Speculation) -> None:
        if speculation.state == "unavailable":
            self.speculative.show_unavailable(speculation.reason)
        else:
            self.speculative.show_on(speculation.state == "on", speculation.reason)
        self._make_room()

    def show_thinking(self, on: bool) -> None:
        self.thinking.show_on(on)

    def show_memory(self, taken: int) -> None:
        """Bytes; the engine's, so one figure for all windows. 0: not known."""
        if taken:
            self.memory.show_value(memory_words(taken))

    def begin(self) -> None:
        """A new answer: old figures go."""
        self._report = None
        self._pace.stop()
        self.curve.clear()
        self.rounds.clear()
        self.speed.show_value(rate_words(None))
        self.tau.show_value(tau_words(None))

    def recall(self, report: Report | None) -> None:
        """Another chat is read: its last answer's figures, if it has any."""
        self.begin()
        if report is not None:
            self._show(report)

    def collect(self, report: Report) -> None:
        """Keep the newest figures; they are drawn a little later."""
        self._report = report
        if not self._pace.isActive():
            self._pace.start()

    def finish(self, report: Report | None) -> None:
        """The answer has ended: its last figures stay."""
        self._pace.stop()
        self._report = report or self._report
        self._draw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.childAt(event.position().toPoint()) in self._figures:
            self.speed_asked.emit()
        else:
            super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._make_room)  # what is in it is as large by then

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out the least of the figures and pictures where the window is narrow.

        A long name gives way to speed and τ, but to nothing else, and the speed is always seen:
        where there is no room for it beside name and switches, it stands below with these.
        """
        kept: list[QWidget] = [self.speculative]
        kept += [] if self.thinking.isHidden() else [self.thinking]
        name = self.model.sizeHint().width()
        switches = sum(map(_wide, kept))
        room = self.contentsRect().width() - theme.GRID * 3
        least = theme.points(NAME)
        self._break(room - switches - _wide(self.speed) + theme.GRID * 3 < min(name, least))
        room -= 0 if self._broken else switches + _wide(self.speed)
        for widget in (self.tau, self.rounds, self.memory, self.curve):
            room -= _wide(widget)
            needed = min(name, least) if widget is self.tau else name
            widget.setVisible(room >= needed)

    def _break(self, broken: bool) -> None:
        """Give the switches and the speed a line of their own where they would leave the name no
        room."""
        if broken == self._broken:
            return
        self._broken = broken
        QTimer.singleShot(0, self, self.updateGeometry)  # in the midst of a resize it is not heard
        moving = (self.speculative, self.thinking, self.speed)
        side = Qt.AlignmentFlag.AlignLeft if broken else Qt.AlignmentFlag.AlignRight
        self.speed.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._below.fill(())
        for widget in moving:
            self._line.removeWidget(widget)
        if broken:
            self._below.fill(moving)
            return
        self._line.insertWidget(self._line.indexOf(self.tau), self.speed)
        for at, switch in enumerate((self.speculative, self.thinking), 1):
            self._line.insertWidget(at, switch)

    def _draw(self) -> None:
        report = self._report
        if report is None:
            return
        self._show(report)
        if report.window_per_second is not None:
            self.curve.add(report.window_per_second)
        if report.speculation.state == "on" and self.speculative.isChecked():
            self.speculative.show_on(True, report.speculation.reason)
        self.show_memory(report.peak_memory_bytes)
        self.shown.emit(report)

    def _show(self, report: Report) -> None:
        """What is the answer's own; the rest is as things stand now."""
        self.speed.show_value(rate_words(report.tokens_per_second))
        self.tau.show_value(tau_words(report.speculation.tau))
        self.rounds.set_counts(report.speculation.histogram)

    def _make_figures(self) -> None:
        click = self.tr("A click opens the speed panel.")
        speed = self.tr(
            "How fast the answer is written. A token is a piece of a word, four letters on average."
        )
        tau = self.tr(
            "τ (tau) is how many tokens each round of the large model gives: 1 is no gain, and the "
            "more the draft guesses right, the more it is."
        )
        memory = self.tr("The most memory that the model and its chats have taken at once.")
        curve = self.tr("How fast the answer was written in its last seconds; now is at the right.")
        rounds = self.tr(
            "How many rounds gave one token, two, and so on: the more stands at the right, the "
            "more the draft guessed right."
        )
        self.curve = Sparkline(self, about=f"{curve} {click}")
        self.speed = Figure(
            "tokensPerSecond",
            self.tr("Tokens per second"),
            f"{speed} {click}",
            rate_words(8888.8),
            self,
        )
        self.tau = Figure(
            "tau", self.tr("Tokens per round (τ)"), f"{tau} {click}", tau_words(88.88), self
        )
        self.rounds = Histogram(self, about=f"{rounds} {click}")
        self.memory = Figure(
            "memory", self.tr("Memory"), f"{memory} {click}", memory_words(int(88.8 * GIB)), self
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._line.setSpacing(theme.GRID)
        layout.addLayout(self._line)
        layout.addLayout(self._below)
        for switch in (self.speculative, self.thinking):
            switch.setFont(theme.scaled(self.font(), 0.92))
        self._line.addWidget(self.model)
        self._line.addWidget(self.speculative)
        self._line.addWidget(self.thinking)
        self._line.addStretch(1)
        for widget in self._figures:
            widget.setCursor(Qt.CursorShape.PointingHandCursor)
            self._line.addWidget(widget)


def _wide(widget: QWidget) -> int:
    """The room that it takes with what stands between it and the next."""
    return widget.sizeHint().expandedTo(widget.minimumSize()).width() + theme.GRID
