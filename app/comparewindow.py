"""A comparison as it is seen: the verdict, the race, and both answers side by side.

A window of its own. Shows what it is told; carries nothing out and keeps nothing.
"""

import json
from os.path import commonprefix
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPalette, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.dates import moment
from app.figures import times_words
from app.numerals import local, whole
from app.panel import DimLabel
from app.race import Race
from app.settings import write
from app.sideview import SideView
from app.wording import said
from dflash_mlx.answer import Answer
from dflash_mlx.errors import BadRequest
from dflash_mlx.lines import build
from dflash_mlx.stats import Report, unpack

REPEATS = (1, 3, 5)
AROUND = 24  # letters that are shown of either side where they part
SHARP = 2  # pixels of a picture for one on the screen


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
        self._question = ""
        self._running = False
        self._make()
        self._lay_out()
        self.resize(1040, 760)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.stop_asked.emit)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)

    # --- what is shown --------------------------------------------------------

    def show_question(self, question: str, result: dict[str, Any]) -> None:
        """A question, and what came of comparing it before, if anything."""
        self._question = question
        self.question.setText(" ".join(question.split()))
        self.question.setToolTip(question)
        self.about.setText("")
        for side in self.sides.values():
            side.begin()
        self.race.show_lines({})
        self.verdict.setText(self.tr("Not compared yet"))
        self.detail.setText("")
        self._take(result)
        self.show_running(False)

    def show_running(self, running: bool) -> None:
        self._running = running
        self.run.setText(self.tr("Stop") if running else self.tr("Compare again"))
        self.repeats.setEnabled(not running)
        for button in (self.image, self.data):
            button.setEnabled(bool(self.result) and not running)

    def begin(self, side: bool, repeat: int, repeats: int) -> None:
        """A side begins to answer; repeat 0 warms up."""
        if not repeat:
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
        """It is over; what came of it, if anything did."""
        if not result:
            self.verdict.setText(self.tr("Stopped"))
            self.detail.setText(self.tr("No pair of answers came to its end."))
        self._take(result)
        self.show_running(False)

    def show_failure(self, sentence: str) -> None:
        self.verdict.setText(self.tr("Not compared"))
        self.detail.setText(said(sentence))
        self.show_running(False)

    def sizeHint(self) -> QSize:
        return QSize(1040, 760)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running:
            self.stop_asked.emit()
        super().closeEvent(event)

    # --- as files -------------------------------------------------------------

    def picture(self) -> QPixmap:
        """What is seen, without its buttons."""
        self.tools.hide()
        size = self.size()
        made = QPixmap(size * SHARP)
        made.setDevicePixelRatio(SHARP)
        made.fill(self.palette().color(QPalette.ColorRole.Base))
        self.render(made)
        self.tools.show()
        return made

    def save_image(self, path: Path) -> None:
        if not self.picture().save(str(path)):
            self.detail.setText(self.tr("{name} could not be written.").format(name=path.name))

    def save_data(self, path: Path) -> None:
        text = json.dumps(self.result | {"question": self._question}, ensure_ascii=False, indent=1)
        try:
            write(path, text + "\n")
        except OSError as error:
            words = self.tr("{name} could not be written: {why}.")
            self.detail.setText(words.format(name=path.name, why=error.strerror))

    # --- small change ---------------------------------------------------------

    def _take(self, result: dict[str, Any]) -> None:
        """Show a whole comparison. One that another version wrote otherwise is left out."""
        if not result:
            return
        try:
            both = {False: _answer(result["plain"]), True: _answer(result["speculative"])}
            lines = {False: result["plain"]["line"], True: result["speculative"]["line"]}
            verdict, detail, about = (
                self._verdict(result),
                self._detail(result),
                _about(result),
            )
        except (BadRequest, KeyError, TypeError, ValueError):
            self.verdict.setText(self.tr("This comparison was kept by another version"))
            return
        self.result = result
        for side, view in self.sides.items():
            view.recall(both[side])
        self.sides[False].show_rate(result["plain_tokens_per_second"])
        self.sides[True].show_rate(result["speculative_tokens_per_second"])
        self.race.show_lines(lines)
        self.verdict.setText(verdict)
        self.detail.setText(detail if result["identical"] else self._parting(both))
        self.about.setText(about)

    def _verdict(self, result: dict[str, Any]) -> str:
        times = times_words(result["speedup"])
        if result["identical"]:
            return self.tr("{times} as fast, and identical").format(times=times)
        token = min(one["parts_at"] for one in result["runs"] if not one["identical"])
        words = self.tr("{times} as fast; the texts part at token {token}")
        return words.format(times=times, token=whole(token + 1))

    def _detail(self, result: dict[str, Any]) -> str:
        tokens, runs = result["runs"][-1]["tokens"], len(result["runs"])
        if runs == 1:
            return self.tr("All %Ln token(s) are the same on both sides.", "", tokens)
        words = self.tr("All %Ln token(s) are the same; medians of {runs} runs each.", "", tokens)
        return words.format(runs=whole(runs))

    def _parting(self, both: dict[bool, Answer]) -> str:
        at = len(commonprefix([both[False].text, both[True].text]))
        begin = max(at - AROUND, 0)
        off, on = (" ".join(both[side].text[begin : at + AROUND].split()) for side in (False, True))
        words = self.tr(
            "Where two next tokens are almost equally likely, rounding can decide either way. "
            "Off: “…{off}…”, on: “…{on}…”."
        )
        return words.format(off=off, on=on)

    def _on_run(self) -> None:
        if self._running:
            self.stop_asked.emit()
        else:
            self.run_asked.emit(REPEATS[self.repeats.currentIndex()])

    def _ask_save(self, name: str, kind: str) -> QFileDialog:
        dialog = QFileDialog(self, self.tr("Export"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kind)
        dialog.selectFile(name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_image(self) -> None:
        dialog = self._ask_save("Comparison.png", "PNG (*.png)")
        dialog.fileSelected.connect(lambda path: self.save_image(Path(path)))

    def _on_data(self) -> None:
        dialog = self._ask_save("Comparison.json", "JSON (*.json)")
        dialog.fileSelected.connect(lambda path: self.save_data(Path(path)))

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
        self.repeats.addItems(
            [self.tr("Once each"), self.tr("Median of 3"), self.tr("Median of 5")]
        )
        self.run = self._button(self.tr("Compare again"), "runComparison")
        self.run.clicked.connect(self._on_run)
        self.image = self._button(self.tr("Save Image…"), "saveComparisonImage")
        self.image.clicked.connect(self._on_image)
        self.data = self._button(self.tr("Save JSON…"), "saveComparisonData")
        self.data.clicked.connect(self._on_data)

    def _button(self, words: str, name: str) -> QPushButton:
        made = QPushButton(words, self.tools)
        made.setObjectName(name)
        made.setAccessibleName(words.rstrip("…"))
        made.setAutoDefault(False)
        return made

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        tools = QHBoxLayout(self.tools)
        tools.setContentsMargins(0, 0, 0, 0)
        for widget in (self.repeats, self.run):
            tools.addWidget(widget)
        tools.addStretch(1)
        for widget in (self.image, self.data):
            tools.addWidget(widget)
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
        layout.addWidget(self.race)
        layout.addSpacing(theme.GRID)
        layout.addLayout(sides, 1)
        layout.addWidget(self.tools)


def _answer(told: dict[str, Any]) -> Answer:
    return Answer(
        thought=str(told["thought"]),
        text=str(told["text"]),
        rounds=unpack(told["rounds"]),
        finish_reason=str(told["finish_reason"]),
        report=build(Report, told["report"]),
    )


def _about(result: dict[str, Any]) -> str:
    sampling = result["sampling"]
    words = QCoreApplication.translate("CompareWindow", "temperature {temperature}, seed {seed}")
    temperature = local(f"{sampling['temperature']:g}")
    parts = [result["title"], said(result["device"]), said(result["blas"])]
    parts.append(words.format(temperature=temperature, seed=sampling["seed"]))
    parts.append(moment(result["created"]))
    return " · ".join(part for part in parts if part)
