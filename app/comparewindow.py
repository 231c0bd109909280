"""A comparison as it is seen: the verdict, the race, and both answers side by side.

A window of its own. Shows what it is told; carries nothing out and keeps nothing.
"""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.compared import Compared, exported, read
from app.comparewords import Verdict, about
from app.panel import DimLabel
from app.poster import draw
from app.race import Race
from app.savebar import SaveBar
from app.settings import write
from app.sideview import SideView
from app.wording import said

REPEATS = (1, 3, 5)


class CompareWindow(QWidget):
    """Signals:
    run_asked: compare now, so many times.
    stop_asked: end it.
    link_clicked: an address in an answer.
    """

    run_asked = Signal(int)
    stop_asked = Signal()
    link_clicked = Signal(QUrl)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("compareWindow")
        self.setWindowTitle(self.tr("Compare"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.result: dict[str, Any] = {}
        self._found: Compared | None = None
        self._question = ""
        self._broken = ""  # why the comparison broke off
        self._running = False
        self._make()
        self._lay_out()
        theme.grow(self, QSize(1040, 760))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._on_escape)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)

    # --- what is shown --------------------------------------------------------

    def show_question(self, question: str, result: dict[str, Any]) -> None:
        """A question, and what came of comparing it before, if anything."""
        self._question, self.result, self._found, self._broken = question, {}, None, ""
        self.question.setText(" ".join(question.split()))
        self.question.setToolTip(question)
        self.about.setText("")
        for side in self.sides.values():
            side.begin()
        self.race.show_lines({})
        self.verdict.setText(self.tr("Not compared yet"))
        self.detail.setText("")
        self._show_runs("")
        self._take(result)
        self.show_running(False)

    def show_running(self, running: bool) -> None:
        self._running = running
        self.run.setText(self.tr("Stop") if running else self.tr("Compare Again"))
        self.repeats.setEnabled(not running)
        self.saves.allow(bool(self.result) and not running)

    def begin(self, side: bool, repeat: int, repeats: int) -> None:
        """A side begins to answer; repeat 0 warms up."""
        self._broken = ""
        if not repeat:
            self.result, self._found = {}, None
            self._show_runs("")
            for view in self.sides.values():
                view.begin()
            self.verdict.setText(self.tr("Warming up"))
            self.detail.setText(self.tr("Each side answers a few words that do not count."))
        elif repeats > 1:
            words = self.tr("Run {repeat} of {repeats}")
            self.verdict.setText(words.format(repeat=repeat, repeats=repeats))
        else:
            self.verdict.setText(self.tr("Comparing"))
        if repeat:
            words = self.tr("speculation is on") if side else self.tr("speculation is off")
            self.detail.setText(self.tr("Now {side}.").format(side=words))
            self.sides[side].begin()

    def finish(self, result: dict[str, Any]) -> None:
        """It is over; what came of it, if anything did. Why it broke off has been told before."""
        if not (result or self._broken):
            self.verdict.setText(self.tr("Stopped"))
            self.detail.setText(self.tr("No pair of answers came to its end."))
        self._take(result)
        self.show_running(False)

    def show_failure(self, sentence: str) -> None:
        self._broken = said(sentence)
        self.verdict.setText(self.tr("Not compared"))
        self.detail.setText(self._broken)
        self.show_running(False)

    def sizeHint(self) -> QSize:
        return QSize(1040, 760)

    def _on_escape(self) -> None:
        """It ends what is under way, and else the looking."""
        if self._running:
            self.stop_asked.emit()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running:
            self.stop_asked.emit()
        super().closeEvent(event)

    # --- as files -------------------------------------------------------------

    def _write_image(self, path: Path) -> None:
        assert self._found is not None
        if not draw(self._question, self._found, self.palette()).save(str(path)):
            raise OSError(self.tr("the folder or the kind of file does not allow it"))

    def _write_data(self, path: Path) -> None:
        told = exported(self.result, self._question)
        write(path, json.dumps(told, ensure_ascii=False, indent=1) + "\n")

    # --- small change ---------------------------------------------------------

    def _take(self, result: dict[str, Any]) -> None:
        """Show a whole comparison. One that another version told otherwise is left out."""
        if not result:
            return
        try:
            found = read(result)
        except ValueError:
            self.verdict.setText(self.tr("This comparison was kept by another version"))
            return
        self.result, self._found = result, found
        for side, view in self.sides.items():
            view.recall(found.sides[side])
        self.race.show_lines(found.lines)
        words = Verdict()
        self.verdict.setText(words.headline(found))
        self.detail.setText(" ".join(part for part in (self._broken, words.detail(found)) if part))
        self._show_runs(words.runs(found))
        self.about.setText(about(found))

    def _show_runs(self, words: str) -> None:
        self.runs.setText(words)
        self.runs.setVisible(bool(words))

    def _on_run(self) -> None:
        if self._running:
            self.stop_asked.emit()
        else:
            self.run_asked.emit(REPEATS[self.repeats.currentIndex()])

    def _make(self) -> None:
        self.question = QLabel("", self)
        self.question.setObjectName("comparedQuestion")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.question.setMaximumHeight(self.fontMetrics().lineSpacing() * 2 + 4)
        self.about = DimLabel("", self)
        self.verdict = QLabel("", self)
        self.verdict.setObjectName("verdict")
        self.verdict.setFont(theme.figures(theme.scaled(self.font(), 1.9)))
        self.verdict.setWordWrap(True)
        self.detail = DimLabel("", self)
        self.detail.setObjectName("verdictDetail")
        self.detail.setWordWrap(True)
        self.runs = DimLabel("", self)
        self.runs.setObjectName("allRuns")
        self.runs.setWordWrap(True)
        self.race = Race(self)
        self.sides = {
            False: SideView(self.tr("Speculation off"), "plainSide", self),
            True: SideView(self.tr("Speculation on"), "fastSide", self),
        }
        for side in self.sides.values():
            side.link_clicked.connect(self.link_clicked)
        self.tools = QWidget(self)
        self.repeats = QComboBox(self.tools)
        self.repeats.setObjectName("repeats")
        self.repeats.setAccessibleName(self.tr("How many times"))
        self.repeats.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        choices = [self.tr("Once each"), self.tr("Median of 3"), self.tr("Median of 5")]
        self.repeats.addItems(choices)
        self.repeats.setMinimumContentsLength(max(map(len, choices)))
        self.run = QPushButton(self.tr("Compare Again"), self.tools)
        self.run.setObjectName("runComparison")
        self.run.setAccessibleName(self.run.text())
        self.run.setAutoDefault(False)
        self.run.clicked.connect(self._on_run)
        name = self.tr("Comparison")
        self.saves = SaveBar(name, self._write_image, self._write_data, self.tools)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        tools = QHBoxLayout(self.tools)
        tools.setContentsMargins(0, 0, 0, 0)
        for widget in (self.repeats, self.run):
            tools.addWidget(widget)
        tools.addWidget(self.saves, 1)
        sides = QHBoxLayout()
        sides.setSpacing(theme.GRID * 3)
        for side in (False, True):
            sides.addWidget(self.sides[side], 1)
        layout = QVBoxLayout(self)
        margin = theme.GRID * 3
        layout.setContentsMargins(margin, margin, margin, theme.GRID * 2)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.question)
        layout.addWidget(self.about)
        layout.addSpacing(theme.GRID)
        layout.addWidget(self.verdict)
        layout.addWidget(self.detail)
        layout.addWidget(self.runs)
        layout.addWidget(self.race)
        layout.addSpacing(theme.GRID)
        layout.addLayout(sides, 1)
        layout.addWidget(self.tools)
