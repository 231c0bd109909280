"""One question, one answer: the widgets a transcript is made of."""

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import theme
from app.attachment import Attachment
from app.blocks import Block, BlockReader
from app.chat import Turn
from app.codeblock import CodeBlock
from app.counts import Counts
from app.documentview import DocumentView, MarkdownView
from app.figures import pairs, state_words
from app.filesection import FileSection
from app.language import QT_TRANSLATE_NOOP
from app.markdown import rehearse
from app.messagetools import Message, MessageTools, ShyButton
from app.numerals import decimal
from app.panel import DimLabel, Panel, QuietButton
from app.roundsview import RoundsView
from app.thought import ThoughtSection
from dflash_mlx.stats import Report

STEP = 500  # letters of a thought that are set at a time

_ENDS = {
    "length": QT_TRANSLATE_NOOP("Message", "cut off at its longest"),
    "stopped": QT_TRANSLATE_NOOP("Message", "stopped"),
    "failed": QT_TRANSLATE_NOOP("Message", "broken off by an error"),
    "lost": QT_TRANSLATE_NOOP("Message", "broken off when the engine ended"),
    "closed": QT_TRANSLATE_NOOP("Message", "broken off when the program ended"),
}


def figures(turn: Turn) -> str:
    """The line under an answer: how it ended, and how fast it was."""
    parts = [QCoreApplication.translate("Message", _ENDS[turn.end])] if turn.end in _ENDS else []
    if turn.report is not None and turn.report.reply_tokens:
        parts += _report_parts(turn.report, turn.continued)
        if turn.report.dropped:
            parts.append(Counts().left_out(turn.report.dropped))
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


def _report_parts(report: Report, continued: bool) -> list[str]:
    count = report.reply_tokens
    parts = [Counts().last_tokens(count) if continued else Counts().tokens(count)]
    if report.tokens_per_second is not None:
        parts.append(
            QCoreApplication.translate("Message", "{rate} tokens/s").format(
                rate=decimal(report.tokens_per_second, 1)
            )
        )
    speculation = report.speculation
    if speculation.tau is not None:
        parts.append(f"τ {decimal(speculation.tau, 2)}")
    if report.time_to_first_token is not None:
        parts.append(
            QCoreApplication.translate("Message", "first token {seconds} s").format(
                seconds=decimal(report.time_to_first_token, 2)
            )
        )
    return [
        *parts,
        QCoreApplication.translate("Message", "speculation {state}").format(
            state=state_words(speculation)
        ),
    ]


class QuestionView(Message):
    """What the user asked, as it was typed, in a bubble at the right; above it the files."""

    def __init__(
        self,
        question: str,
        attachments: Sequence[Attachment] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("questionView")
        self.text = DocumentView(self)
        self.text.setObjectName("questionText")
        self.text.setAccessibleName(self.tr("You asked"))
        self.text.setPlainText(question)
        copy = QAction(self.tr("Copy as Markdown"), self)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(question))
        self.text.addAction(copy)
        bubble = Panel(theme.wash, radius=theme.RADIUS, parent=self)
        inner = QHBoxLayout(bubble)
        inner.setContentsMargins(14, theme.GRID, 14, theme.GRID)
        inner.addWidget(self.text)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.GRID // 2)
        for attachment in attachments:
            self._layout.addWidget(FileSection(attachment, self))
        self._layout.addWidget(bubble, 0, Qt.AlignmentFlag.AlignRight)

    def add_tools(self, tools: MessageTools) -> None:
        """What can be done with it, below the bubble."""
        tools.hug()
        self._layout.addWidget(tools, 0, Qt.AlignmentFlag.AlignRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        limit = int(self.width() * 0.8) - 28
        document = self.text.document().clone(self)
        document.setDefaultFont(self.text.font())
        document.setTextWidth(limit)
        self.text.setFixedWidth(max(min(math.ceil(document.idealWidth()) + 1, limit), 16))
        document.deleteLater()


class AnswerView(Message):
    """An answer as it grows: a thought, then text and code in turn, then its figures.

    Signals:
        link_clicked: an address in the text, as it was written.
        part_added: a text of its own, or a block of code, has begun.
    """

    link_clicked = Signal(QUrl)
    part_added = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answerView")
        self.setAccessibleName(self.tr("Answer"))
        self.source = ""
        self._reader = BlockReader()
        self._thought: ThoughtSection | None = None
        self._parts: list[MarkdownView | CodeBlock] = []
        self._open_code = False  # the last part is code that has not ended
        self._open_table = False  # the last part is a table that has not ended
        self._tables: set[MarkdownView] = set()
        self._rounds: RoundsView | None = None  # while the text is shown in its rounds
        self._copy_action = QAction(self.tr("Copy as Markdown"), self)
        self._copy_action.triggered.connect(self._on_copy)
        self._waiting = DimLabel("• • •", self)
        self._waiting.setAccessibleName(self.tr("The answer has not begun"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.GRID)
        self._layout.addWidget(self._waiting)

    def append(self, thought: str, answer: str) -> None:
        """Draw what has come."""
        if thought:
            self._think(thought)
        if answer:
            self._end_thought()
            self.source += answer
            for block in self._reader.feed(answer):
                self._close(block)
            self._show_tail(self._reader.tail)
        self._waiting.setVisible(not (self.source or self._thought))

    def recall(self, turn: Turn) -> None:
        """Show an answer that was given before, or as much of it as there is yet."""
        for _ in self.recalling(turn):
            pass

    def recalling(self, turn: Turn) -> Iterator[None]:
        """The same in steps, none of which takes long."""
        for at in range(0, len(turn.thought), STEP):
            self._think(turn.thought[at : at + STEP])
            yield
        if self._thought is not None and (turn.answer or turn.end is not None):
            self._thought.recall(turn.thinking)
        if turn.end is None:
            return self.append("", turn.answer)
        self.source = turn.answer
        for block in [*self._reader.feed(turn.answer), *self._reader.end()]:
            if block.kind == "text":
                yield from rehearse(block.source)
            self._close(block)
            yield
        self.finish(turn)

    def finish(self, turn: Turn) -> None:
        """No more will come; show the figures."""
        self._end_thought()
        for block in self._reader.end():
            self._close(block)
        self._waiting.hide()
        line = DimLabel(figures(turn), self)
        line.setObjectName("figures")
        line.setAccessibleName(self.tr("Figures of this answer"))
        line.setAccessibleDescription(line.text())
        line.setWordWrap(True)
        line.setToolTip("\n".join(": ".join(pair) for pair in pairs(turn.report)))
        self._row = row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if self.source:
            copy = QuietButton(self.tr("Copy"), "copyAnswer", self)
            copy.setAccessibleName(self.tr("Copy the answer as Markdown"))
            copy.setToolTip(self.tr("Copy as Markdown"))
            copy.clicked.connect(self._on_copy)
            copy.hug(Qt.AlignmentFlag.AlignLeft)
            row.addWidget(copy)
        if turn.rounds:
            self._add_rounds(turn)
        row.addStretch(1)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(line)
        foot.addLayout(row)
        self._layout.addLayout(foot)

    def add_tools(self, tools: MessageTools) -> None:
        """What can be done with it, beside the figures of an answer that has ended."""
        self._row.insertWidget(self._row.count() - 1, tools)
        onward = tools.findChild(QuietButton, "continueMessage")
        if isinstance(onward, QuietButton):  # before what shows only while the pointer is near
            self._row.insertWidget(1, onward)

    def _add_rounds(self, turn: Turn) -> None:
        button = ShyButton(self.tr("Accepted tokens"), "acceptedTokens", self)
        button.setCheckable(True)
        button.setToolTip(self.tr("Show which tokens were drafted and accepted, round by round"))
        button.toggled.connect(lambda on: self._show_rounds(turn, on))
        self._row.addWidget(button)

    def _show_rounds(self, turn: Turn, on: bool) -> None:
        """The text in its rounds, in the place of the text as it is read."""
        if on:
            self._rounds = RoundsView(turn.thought, turn.answer, turn.rounds, self)
            self._layout.insertWidget(self._layout.count() - 1, self._rounds)
            self.part_added.emit(self._rounds.text)
        elif self._rounds is not None:
            self._rounds.hide()
            self._rounds.deleteLater()
            self._rounds = None
        for part in [self._thought, *self._parts]:
            if part is not None:
                part.setVisible(not on)

    def _think(self, thought: str) -> None:
        if self._thought is None:
            self._thought = ThoughtSection(self)
            self._thought.link_clicked.connect(self.link_clicked)
            self._thought.add_menu_action(self._copy_action)
            self._layout.addWidget(self._thought)
            self.part_added.emit(self._thought.view)
        self._thought.append(thought)

    def _end_thought(self) -> None:
        if self._thought is not None:
            self._thought.finish()

    def _close(self, block: Block) -> None:
        if block.kind == "code":
            self._code(block.language).set_code(block.source)
            self._open_code = False
        else:
            self._text(block.source).close_block(block.source)
            self._open_table = False

    def _show_tail(self, tail: Block) -> None:
        if tail.kind == "code":
            self._code(tail.language).set_code(tail.source)
        elif tail.source:
            self._text(tail.source).set_tail(tail.source)
        elif self._parts and isinstance(last := self._parts[-1], MarkdownView):
            last.set_tail("")

    def _text(self, source: str) -> MarkdownView:
        """Where this text goes: a table to a view of its own, for it may scroll sideways."""
        table = source.startswith("|")
        last = self._parts[-1] if self._parts else None
        if isinstance(last, MarkdownView):
            if self._open_table if table else last not in self._tables:
                return last
            last.set_tail("")
        view = MarkdownView(self)
        if table:
            self._open_table = True
            self._tables.add(view)
        view.setObjectName("answerText")
        view.setAccessibleName(self.tr("Answer"))
        view.anchorClicked.connect(self.link_clicked)
        view.addAction(self._copy_action)
        self._add(view)
        return view

    def _code(self, language: str) -> CodeBlock:
        last = self._parts[-1] if self._parts else None
        if isinstance(last, CodeBlock) and self._open_code:
            return last
        if isinstance(last, MarkdownView):
            last.set_tail("")
        block = CodeBlock(language, self)
        block.view.addAction(self._copy_action)
        self._open_code = True
        self._add(block)
        return block

    def _add(self, part: MarkdownView | CodeBlock) -> None:
        self._parts.append(part)
        self._layout.addWidget(part)
        self.part_added.emit(part.view if isinstance(part, CodeBlock) else part)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.source)
