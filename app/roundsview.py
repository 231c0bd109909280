"""The text of an answer in its rounds: what was drafted and accepted is tinted and underlined,
what the target had to say itself is not; the round under the pointer or the cursor tells its
numbers. Knows runs of letters, not where they come from.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from app import theme
from app.documentview import DocumentView
from app.flow import Flow
from app.numerals import whole
from app.panel import DimLabel
from app.roundtext import Run, Source, answer_runs, in_units, run_at, thought_runs
from dflash_mlx.stats import Round

BETWEEN = "\n\n"  # a thought and its answer


def round_words(item: Round, number: int, count: int) -> str:
    """The numbers of a round, in a sentence."""
    if not item.drafted:
        told = QCoreApplication.translate(
            "RoundsView", "Round {number} of {count}: nothing drafted, 1 token of the target's own."
        )
    elif item.lookup:
        told = QCoreApplication.translate(
            "RoundsView",
            "Round {number} of {count}: {width} wide; {drafted} drafted from the conversation's "
            "own text, {accepted} accepted, and 1 of the target's own.",
        )
    else:
        told = QCoreApplication.translate(
            "RoundsView",
            "Round {number} of {count}: {width} wide; {drafted} drafted, {accepted} accepted, "
            "and 1 of the target's own.",
        )
    return told.format(
        number=number,
        count=count,
        width=item.drafted + 1,
        drafted=item.drafted,
        accepted=item.accepted,
    )


class RoundsView(QWidget):
    """Its object name is "roundsView". One line above the text says what the marks mean, and
    the numbers of the round that is looked at."""

    def __init__(
        self, thought: str, answer: str, rounds: list[Round], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("roundsView")
        self._thought, self._answer = thought, answer
        self._whole = f"{thought}{BETWEEN}{answer}" if thought else answer
        self._rounds = [item for item in rounds if item.tokens] or rounds
        self._runs = self._placed(rounds)
        self._shown: int | None = None
        self.text = _RoundText(self._runs, self)
        self.text.looked.connect(self._on_looked)
        self.told = DimLabel("", self)
        self.told.setObjectName("roundNumbers")
        self.told.setAccessibleName(self.tr("Numbers of the round"))
        self.told.setWordWrap(True)
        self._lay_out()
        self._write()
        self._summarise()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "told"):
            self._write()

    def _placed(self, rounds: list[Round]) -> list[Run]:
        """The runs of thought and answer in the one text that is shown."""
        shift = len(self._whole) - len(self._answer)
        answer = answer_runs(self._answer, rounds)
        moved = [replace(run, start=run.start + shift) for run in answer]
        return in_units(self._whole, thought_runs(self._thought, rounds) + moved)

    def _lay_out(self) -> None:
        keys: list[QWidget] = []
        meanings: dict[Source, str] = {
            "draft": self.tr("drafted and accepted"),
            "lookup": self.tr("copied from the conversation and accepted"),
            "target": self.tr("the large model's own"),
            "unknown": self.tr("rounds not known"),
        }
        sources = {run.source for run in self._runs}
        for source, words in meanings.items():
            if source in sources:
                keys.append(_Key(source, words, self))
        legend = Flow(gap=theme.GRID)
        legend.fill(keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(legend)
        layout.addWidget(self.told)
        layout.addWidget(self.text)

    def _write(self) -> None:
        self.text.setPlainText(self._whole)
        cursor = QTextCursor(self.text.document())
        for run in self._runs:
            cursor.setPosition(run.start)
            cursor.setPosition(run.start + run.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(_format(run.source, self.palette()))

    def _on_looked(self, run: Run | None) -> None:
        number = run.round if run is not None else None
        if number == self._shown:
            return
        self._shown = number
        self.text.lift(number)
        if number is None:
            self._summarise()
        else:
            words = round_words(self._rounds[number], number + 1, len(self._rounds))
            self.told.setText(words)
            self.text.viewport().setToolTip(words)

    def _summarise(self) -> None:
        drafted = sum(item.drafted for item in self._rounds)
        accepted = sum(item.accepted for item in self._rounds)
        rounds = self.tr("%Ln round(s)", "", len(self._rounds))
        words = self.tr("{rounds}; of {drafted} drafted tokens {accepted} were accepted.")
        if not drafted:
            words = self.tr("{rounds}, and nothing was drafted.")
        self.told.setText(
            words.format(rounds=rounds, drafted=whole(drafted), accepted=whole(accepted))
        )
        self.text.viewport().setToolTip("")


class _RoundText(DocumentView):
    """Signals:
    looked: the run that the pointer is on, or the text cursor; None for neither.
    """

    looked = Signal(object)

    def __init__(self, runs: Sequence[Run], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("roundsText")
        self.setAccessibleName(self.tr("The answer in its rounds"))
        self._runs = runs
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(
            lambda: self.looked.emit(run_at(self._runs, self.textCursor().position()))
        )

    def lift(self, round: int | None) -> None:
        """Frame the letters of a round."""
        marks = []
        for run in self._runs if round is not None else ():
            if run.round == round:
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(run.start)
                cursor.setPosition(run.start + run.length, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor = cursor
                mark.format.setBackground(theme.found(self.palette()))
                marks.append(mark)
        self.setExtraSelections(marks)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.looked.emit(self._run_under(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.looked.emit(None)

    def _run_under(self, place: QPoint) -> Run | None:
        at = self.document().documentLayout().hitTest(place.toPointF(), Qt.HitTestAccuracy.ExactHit)
        return run_at(self._runs, at) if at >= 0 else None


class _Key(QWidget):
    """A sample of a mark, and what it means."""

    SAMPLE = 20
    WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap

    def __init__(self, source: Source, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self._source, self._words = source, words
        self.setFont(theme.scaled(self.font(), 0.92))
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def _before(self) -> int:
        """What stands before the words, with the room after it."""
        return theme.points(self.SAMPLE) + theme.GRID

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(0, self._words)
        return QSize(self._before + words.width() + 2 + theme.GRID, words.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._before * 4, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, width - self._before, 0)
        return self.fontMetrics().boundingRect(room, self.WRAPPED, self._words).height() + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = _format(self._source, self.palette())
        high = self.fontMetrics().height() + 1
        box = QRectF(0, (self.height() - high) / 2, theme.points(self.SAMPLE), high)
        painter.fillRect(box, look.background())
        if self._source in _LINES:
            painter.setPen(QPen(look.underlineColor(), 1.5, _LINES[self._source]))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setPen(look.foreground().color())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "ab")
        painter.setPen(theme.dim(self.palette()))
        rest = self.rect().adjusted(self._before, 0, 0, 0)
        painter.drawText(rest, self.WRAPPED, self._words)


_LINES = {"draft": Qt.PenStyle.SolidLine, "lookup": Qt.PenStyle.DashLine}


def _format(source: Source, colours: QPalette) -> QTextCharFormat:
    """How letters look; the line says what the colour says."""
    made = QTextCharFormat()
    made.setForeground(colours.color(QPalette.ColorRole.Text))
    styles = QTextCharFormat.UnderlineStyle
    if source in _LINES:
        made.setBackground(theme.tint(colours))
        made.setUnderlineStyle(
            styles.SingleUnderline if source == "draft" else styles.DashUnderline
        )
        made.setUnderlineColor(theme.accent(colours))
    elif source == "unknown":
        made.setForeground(theme.dim(colours))
    return made
