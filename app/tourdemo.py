"""The third step of the welcome: one question answered plain and then with speculation.

Shows what it is told, as it was measured; who carries it out is `tourwork`'s business.
"""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app import theme
from app.examples import EXAMPLES
from app.figures import rate_words, times_words, written_words
from app.panel import DimLabel, Panel, QuietButton
from app.tourparts import Step
from app.welcome import ExampleButton
from dflash_mlx.answer import Answer


class Script(QWidget):
    """The last lines of a text that grows, each cut where its place ends."""

    LINES = 5

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Answer"))
        self.setFont(theme.monospace(theme.scaled(parent.font(), 0.92)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines: list[str] = []

    def show_text(self, text: str) -> None:
        self._lines = [line for line in text.splitlines() if line.strip() and "```" not in line]
        self.setAccessibleDescription("\n".join(self._lines))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.GRID * 24, self.fontMetrics().lineSpacing() * self.LINES)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        metrics, high = self.fontMetrics(), self.fontMetrics().lineSpacing()
        for row, line in enumerate(self._lines[-self.LINES :]):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(0, row * high + metrics.ascent(), shown)


class Lane(Panel):
    """One way to answer: its name, its rate as it goes, its answer."""

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(theme.wash, None, 10, parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        head = QLabel(title, self)
        bold = head.font()
        bold.setBold(True)
        head.setFont(bold)
        self.rate = QLabel(self)
        self.rate.setObjectName(f"{name}Rate")
        self.rate.setAccessibleName(self.tr("Tokens per second"))
        self.rate.setFont(theme.figures(theme.scaled(self.font(), 1.5)))
        self.told = DimLabel("", self)
        self.told.setObjectName(f"{name}Told")
        self.script = Script(f"{name}Answer", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID * 2, theme.GRID * 3 // 2, theme.GRID * 2, 12)
        layout.setSpacing(theme.GRID // 2)
        for widget in (head, self.rate, self.told, self.script):
            layout.addWidget(widget)
        self.wait()

    def wait(self, words: str = "") -> None:
        """Nothing of it is there yet."""
        self.rate.setText(rate_words(None))
        self.told.setText(words or self.tr("waits for its turn"))
        self.script.show_text("")

    def show_answer(self, whole: Answer) -> None:
        """What it has said so far, and how fast."""
        report = whole.report
        self.rate.setText(rate_words(report.tokens_per_second))
        self.told.setText(written_words(report))
        self.script.show_text(whole.text)


class DemoStep(Step):
    """Signals:
    again_asked: it should be measured once more.
    chosen: a question to begin with.
    """

    again_asked = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("tourDemo", parent)
        self.lanes = {
            False: Lane("tourPlain", self.tr("Plain"), self),
            True: Lane("tourSpeculative", self.tr("Speculative"), self),
        }
        self.verdict = QLabel(" ", self)
        self.verdict.setObjectName("tourVerdict")
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        bold = self.verdict.font()
        bold.setBold(True)
        self.verdict.setFont(bold)
        self.again = QuietButton(self.tr("Once More"), "tourAgain", self)
        self.again.hug(Qt.AlignmentFlag.AlignRight)
        self.again.clicked.connect(self.again_asked)
        self._note = DimLabel("", self)
        self._note.setObjectName("tourNote")
        self._note.setWordWrap(True)
        self._lay_out()
        self.show_model("")

    def show_model(self, title: str, note: str = "") -> None:
        """Which model answers, and what there is to know about it."""
        told = self.tr("“{question}”, answered both ways on this machine, just now.")
        if title:
            told = self.tr("“{question}”, answered both ways by {title} on this machine, just now.")
        sentence = told.format(question=EXAMPLES[1].rstrip("."), title=title)
        self.say(self.tr("The same answer, sooner"), sentence)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def begin(self, side: bool, warming: bool) -> None:
        """A side begins to answer; warming: what it says is not counted."""
        if warming:
            self.wait(self.tr("The engine warms up…"))
        else:
            self.verdict.setText(" ")
            self.lanes[side].wait(self.tr("reads the question"))
        self.again.setEnabled(False)

    def wait(self, words: str) -> None:
        """Nothing can be shown yet, or no more, and why."""
        for lane in self.lanes.values():
            lane.wait()
        self.verdict.setText(words)
        self.again.setEnabled(True)

    def finish(self, result: dict[str, Any]) -> None:
        """What came of it; empty if it was stopped."""
        self.again.setEnabled(True)
        if not result:
            return
        times = times_words(float(result["speedup"]))
        words = self.tr("{times} as fast, and word for word the same.")
        if not result["identical"]:
            words = self.tr(
                "{times} as fast; the texts part where two words were nearly as likely."
            )
        self.verdict.setText(words.format(times=times))

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(theme.GRID)
        for lane in self.lanes.values():
            both.addWidget(lane, 1)
        told = QHBoxLayout()
        told.addWidget(self.verdict, 1)
        told.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(both)
        self.column.addLayout(told)
        self.column.addWidget(self._note)
        self.column.addSpacing(theme.GRID // 2)
        self.column.addWidget(QLabel(self.tr("Your first question:"), self))
        for number, example in enumerate(EXAMPLES, 1):
            button = ExampleButton(example, number, self)
            button.setObjectName(f"tourExample{number}")
            button.clicked.connect(lambda _=False, asked=example: self.chosen.emit(asked))
            self.column.addWidget(button)
