"""An answer in the transcript, as it grows and when it has ended."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import theme
from app.blocks import Block, BlockReader
from app.codeblock import CodeBlock
from app.documentview import MarkdownView
from app.figures import pairs
from app.footline import figures
from app.markdown import rehearse
from app.message import Message
from app.messagetools import ShyButton
from app.node import Turn
from app.panel import DimLabel, QuietButton
from app.roundsview import RoundsView
from app.thought import ThoughtSection

STEP = 500  # letters of a thought that are set at a time


class AnswerView(Message):
    """An answer as it grows: a thought, then text and code in turn, then its figures.

    Signals:
        link_clicked: an address in the text, as it was written.
        part_added: a text of its own, or a block of code, has begun.
    """

    link_clicked = Signal(QUrl)
    part_added = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.AlignmentFlag.AlignLeft)
        self.setObjectName("answerView")
        self.setAccessibleName(self.tr("Answer"))
        self._reader = BlockReader()
        self._thought: ThoughtSection | None = None
        self._parts: list[MarkdownView | CodeBlock] = []
        self._open_code = False  # the last part is code that has not ended
        self._open_table = False  # the last part is a table that has not ended
        self._tables: set[MarkdownView] = set()
        self._switch: ShyButton | None = None  # between text and rounds, where those are known
        self._rounds: RoundsView | None = None  # while the text is shown in its rounds
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
        if turn.end is None:
            if self._thought is not None and turn.answer:
                self._thought.recall(turn.thinking)
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
        if self._thought is not None:
            self._thought.recall(turn.thinking)  # as it will be told when it is read again
        for block in self._reader.end():
            self._close(block)
        self._waiting.hide()
        if self._thought is not None and not self.source:
            self._thought.unfold()  # it is all there is
            if turn.end == "stop":
                none = DimLabel(self.tr("The thought ended, and no answer followed."), self)
                none.setObjectName("noAnswer")
                self._layout.addWidget(none)
        told = figures(turn)
        line = DimLabel(told.replace("/s", "/\u2060s"), self)  # a unit is not broken in two
        line.setObjectName("figures")
        line.setAccessibleName(self.tr("Figures of this answer"))
        line.setAccessibleDescription(told)
        line.setWordWrap(True)
        line.setToolTip("\n".join(": ".join(pair) for pair in pairs(turn.report)))
        if self.source:
            self._add_copy(QuietButton, "copyAnswer", self.tr("Copy the answer as Markdown"))
        if turn.rounds:
            self._add_rounds(turn)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(line)
        foot.addWidget(self.tools)
        self._layout.addLayout(foot)

    def switch_rounds(self) -> None:
        """Show the rounds, or the text again, if they are known."""
        if self._switch is not None:
            self._switch.toggle()

    def _add_rounds(self, turn: Turn) -> None:
        button = self._switch = ShyButton(self.tr("Accepted Tokens"), "acceptedTokens", self.tools)
        button.setCheckable(True)
        button.toggled.connect(lambda on: self._show_rounds(turn, on))
        button.toggled.connect(lambda on: self._name_rounds(button, on))
        self._name_rounds(button, False)
        self.tools.add(button)

    def _name_rounds(self, button: ShyButton, on: bool) -> None:
        """The words say what a click does; that the rounds are shown is seen and heard besides."""
        words = self.tr("Accepted Tokens"), self.tr("Show as Text")
        button.setText(words[on])
        button.reserve(words[not on])  # what is beside it stays where it is
        button.setToolTip(
            self.tr("Show the answer as text again")
            if on
            else self.tr("Show which tokens were drafted and accepted, round by round")
        )

    def _show_rounds(self, turn: Turn, on: bool) -> None:
        """The text in its rounds, in the place of the text as it is read."""
        if on:
            self._rounds = RoundsView(turn.thought, turn.answer, turn.rounds, self)
            self._layout.insertWidget(self._layout.count() - 1, self._rounds)
            self.part_added.emit(self._rounds.text)
            self.add_acts(self._rounds.text)
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
            self._thought.add_menu_action(self._copy)
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
        view.addAction(self._copy)
        self._add(view)
        return view

    def _code(self, language: str) -> CodeBlock:
        last = self._parts[-1] if self._parts else None
        if isinstance(last, CodeBlock) and self._open_code:
            return last
        if isinstance(last, MarkdownView):
            last.set_tail("")
        block = CodeBlock(language, self)
        block.view.addAction(self._copy)
        self._open_code = True
        self._add(block)
        return block

    def _add(self, part: MarkdownView | CodeBlock) -> None:
        self._parts.append(part)
        self._layout.addWidget(part)
        self.part_added.emit(part.view if isinstance(part, CodeBlock) else part)
