"""The chat as it is read: a column of messages that follows its end while it is watched."""

from collections import deque
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer, QUrl, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app import theme
from app.card import Card
from app.centred import Centred
from app.chat import Place, Turn
from app.documentview import DocumentView
from app.figures import compared_words
from app.filesection import FileSection
from app.message import AnswerView, QuestionView
from app.messagetools import MessageTools
from app.panel import DimLabel, QuietButton
from app.reading import Reading
from app.selection import Selection
from app.welcome import Welcome

MARGIN = theme.GRID * 3  # beside the column, at least
AT_ONCE = 12  # turns of a chat that are built before it is shown, at most
LETTERS = 4000  # they need not be many more than fit into a window
AT_A_TIME = 1  # turns further up that are built between two events


class _Shown:
    """A turn and its widgets."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.question: QuestionView | None = None
        self.answer: AnswerView | None = None

    @property
    def views(self) -> list[QWidget]:
        return [view for view in (self.question, self.answer) if view is not None]

    def shows(self, turn: Turn) -> bool:
        return _key(self.turn) == _key(turn)

    def view(self, message: int) -> QWidget | None:
        """The widget of a message, by its id."""
        if message == self.turn.asked:
            return self.question
        return self.answer if message == self.turn.replied else None


def _key(turn: Turn) -> tuple[object, ...]:
    """What two turns have in common that look the same."""
    places = turn.question_place, turn.answer_place
    return turn.asked, turn.replied, turn.question, turn.end, *places


def _seen_first(turns: Sequence[Turn]) -> int:
    """How many of the last turns a reader sees before the rest is built; at least one."""
    letters = 0
    for number, turn in enumerate(reversed(turns), 1):
        letters += len(turn.question) + len(turn.answer)
        if letters > LETTERS or number == AT_ONCE:
            return number
    return max(len(turns), 1)


def _discard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()


class Transcript(QScrollArea):
    """Collects often, draws seldom: `append` only keeps, a timer shows.

    Signals:
        example_chosen: a question from the empty state.
        restart_asked: a card's button; the engine or a model should be there again.
        again_asked: a card's button; the last question should be asked again.
        wished: what should be done with a message, and its id; see `messagetools`.
        link_clicked: an address in an answer, as it was written.
    """

    example_chosen = Signal(str)
    pair_wanted = Signal(str)
    restart_asked = Signal()
    again_asked = Signal()
    wished = Signal(str, int)
    link_clicked = Signal(QUrl)

    PACE = 33  # ms
    MOMENT = 12  # ms
    PORTION = 60  # letters

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcript")
        self.setAccessibleName(self.tr("Transcript"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._shown: list[_Shown] = []
        self._earlier: list[Turn] = []  # further up, and not built yet
        self._answer: AnswerView | None = None  # the one that grows
        self._card: Card | None = None
        self._pieces: deque[tuple[str, str]] = deque()
        self._pace = QTimer(self, interval=self.PACE)
        self._pace.timeout.connect(self._draw)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._on_idle)
        self._build()
        bar = self.verticalScrollBar()
        theme.slim(bar)
        bar.setSingleStep(theme.GRID * 3)
        self._reading = Reading(self)

    # --- the chat -------------------------------------------------------------

    def show_turns(self, turns: Sequence[Turn]) -> None:
        """Show a chat, or another branch of it: what stands there already stays in place.

        The last turn's answer may have yet to grow. Of a long chat the end comes first.
        """
        self._rest()
        here = list(turns[len(self._earlier) :])
        if [_key(turn) for turn in self._earlier] != [_key(t) for t in turns[: len(self._earlier)]]:
            self._earlier, here = [], list(turns)
            self._remove_from(0)
        kept = 0
        for shown, turn in zip(self._shown, here, strict=False):
            if not shown.shows(turn):
                break
            kept += 1
        self._remove_from(kept)
        new = here[kept:]
        if kept == 0 and not self._earlier:
            seen = _seen_first(new)
            self._earlier, new = new[:-seen], new[-seen:]
        for turn in new:
            self._shown.append(self._place(turn, self._messages.count()))
        if self._earlier:
            self._idle.start()
        self._reading.follow()
        self._welcome.setVisible(not self._messages.count())
        if turns and turns[-1].end is None and turns[-1].replied:
            self._retire_card()
            self._answer = self._shown[-1].answer
            self._pace.start()

    def begin(self, turn: Turn) -> None:
        """A question has gone out; its answer will grow below it."""
        self.show_turns([*self._earlier, *(shown.turn for shown in self._shown), turn])

    def append(self, thought: str, answer: str) -> None:
        self._pieces.append((thought, answer))

    def finish(self, turn: Turn) -> None:
        """The answer has ended, whichever way."""
        self._draw_all()
        self._pace.stop()
        if self._answer is not None:
            self._answer.finish(turn)
            self._equip(self._answer, turn)
            self._shown[-1].turn = turn
            self._answer = None

    def clear(self) -> None:
        """Nothing is left of a chat, its cards included."""
        self._rest()
        self._earlier.clear()
        self._remove_from(0)
        self._card = None
        while item := self._messages.takeAt(0):
            _discard(item.widget())
        self._welcome.show()

    def reveal(self, message: int, words: str = "") -> None:
        """Bring a message into view, and mark the first of the words in it."""
        self._build_earlier(len(self._earlier))
        view = next((v for s in self._shown if (v := s.view(message)) is not None), None)
        if view is None:
            return
        place = view
        for text in view.findChildren(DocumentView):
            marks = [text.document().find(word) for word in words.split()]
            mark = next((mark for mark in marks if not mark.isNull()), None)
            if mark is not None:
                text.setTextCursor(mark)
                place = text
                break
        else:
            for section in view.findChildren(FileSection):
                if section.reveal(words):
                    place = section
                    break
        self._reading.reveal(view, place)

    def show_compared(self, asked: int, result: dict[str, Any]) -> None:
        """A question has been compared: what came of it stands below its answer."""
        for shown in self._shown:
            if shown.turn.asked == asked and shown.answer is not None:
                for tools in shown.answer.findChildren(MessageTools):
                    tools.say("compare", compared_words(result))

    def show_pair(self, note: str, pocket: bool) -> None:
        """A pair is ready; what its note says, and for Pocket what can be asked."""
        self._welcome.show_pair(note, pocket)

    def propose(self, name: str, title: str, sentence: str) -> None:
        """A pair to fetch, on the empty page."""
        self._welcome.propose(name, title, sentence)

    def show_guide(self, guide: QWidget | None) -> None:
        """Something in the place of what the empty page says; None brings that back."""
        self._welcome.show_guide(guide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Where the text is set anew, the line that is read stays.
        if event.size().width() != event.oldSize().width():
            self._reading.hold_line(view for shown in self._shown for view in shown.views)
        # A bar beside the text takes its room from the margin: the column stays where it is.
        self._side.lose(self.width() - self.viewport().width())
        super().resizeEvent(event)

    # --- trouble --------------------------------------------------------------

    def show_break(self, title: str, reason: str, way_back: str = "") -> None:
        """The engine or its model is gone. way_back: what can be loaded in its place."""
        card = self._add_card(title, reason)
        words = (
            self.tr("Load {way_back}").format(way_back=way_back)
            if way_back
            else self.tr("Restart engine")
        )
        card.offer(words, "restartEngine").clicked.connect(self._on_restart)

    def show_trouble(self, title: str, sentence: str) -> Card:
        """Something did not succeed and ends nothing."""
        return self._add_card(title, sentence)

    def show_failure(self, sentence: str) -> None:
        """An answer broke off, and can be asked again."""
        card = self._add_card(self.tr("The answer broke off"), sentence)
        card.offer(self.tr("Ask again"), "askAgain").clicked.connect(self.again_asked)

    def show_refusal(self, sentence: str) -> None:
        self._add_card(self.tr("Not answered"), sentence)

    def show_warning(self, sentence: str) -> None:
        self._add_card(self.tr("Something went wrong"), sentence)

    def mend(self, unanswered: bool) -> None:
        """A model is back; offer the question that was let down once more."""
        if self._card is not None:
            self._card.mend(self.tr("A model is loaded again"))
            self._card.withdraw()
            if unanswered:
                self._card.offer(self.tr("Ask again"), "askAgain").clicked.connect(self.again_asked)

    def _on_restart(self) -> None:
        if self._card is not None:
            self._card.withdraw()  # once is enough
        self.restart_asked.emit()

    def _add_card(self, title: str, sentence: str) -> Card:
        self._retire_card()
        self._card = Card(title, sentence, self._page)
        self._add(self._card)
        return self._card

    def _retire_card(self) -> None:
        if self._card is not None:
            self._card.withdraw()
            self._card = None

    # --- drawing and following ------------------------------------------------

    def _draw(self) -> None:
        """Show some of what has come: a frame waits for no more than a moment's work."""
        if self._answer is None:
            return
        clock = QElapsedTimer()
        clock.start()
        while self._pieces:
            # Each drawing has its price, so small pieces are drawn together.
            pieces, size = [], 0
            while self._pieces and size < self.PORTION:
                pieces.append(self._pieces.popleft())
                size += len(pieces[-1][0]) + len(pieces[-1][1])
            self._answer.append("".join(t for t, _ in pieces), "".join(a for _, a in pieces))
            if clock.elapsed() >= self.MOMENT:
                return

    def _draw_all(self) -> None:
        while self._pieces and self._answer is not None:
            self._draw()

    def _add(self, widget: QWidget) -> None:
        self._messages.addWidget(widget)

    def _place(self, turn: Turn, row: int) -> "_Shown":
        """The widgets of a turn, from a row of the column on."""
        shown = _Shown(turn)
        if turn.question:
            shown.question = QuestionView(turn.question, turn.attachments, self._page)
            self.selection.watch(shown.question.text)
            if turn.asked:
                tools = self._tools(
                    turn.asked, turn.question_place, ("edit", "delete"), shown.question
                )
                shown.question.add_tools(tools)
            self._messages.insertWidget(row, shown.question)
            row += 1
        if turn.replied or turn.end is None:
            shown.answer = AnswerView(self._page)
            shown.answer.link_clicked.connect(self.link_clicked)
            shown.answer.part_added.connect(self.selection.watch)
            shown.answer.recall(turn)
            if turn.end is not None:
                self._equip(shown.answer, turn)
            self._messages.insertWidget(row, shown.answer)
        return shown

    def _equip(self, answer: AnswerView, turn: Turn) -> None:
        """An answer that has ended gets what can be done with it."""
        if turn.asked and turn.replied:
            begin = ("continue", "again") if turn.half else ("again",)
            verbs = (*begin, "compare", "delete")
            tools = self._tools(turn.replied, turn.answer_place, verbs, answer)
            answer.add_tools(tools)
            if turn.comparisons:
                tools.say("compare", compared_words(turn.comparisons[-1]))

    def _tools(
        self, message: int, place: Place, verbs: tuple[str, ...], host: QWidget
    ) -> MessageTools:
        tools = MessageTools(message, place, verbs, host)
        tools.wished.connect(self.wished)
        return tools

    def _build_earlier(self, most: int) -> None:
        """Some of what is further up."""
        self._reading.hold_topmost(view for shown in self._shown for view in shown.views)
        for _ in range(min(most, len(self._earlier))):
            self._shown.insert(0, self._place(self._earlier.pop(), 0))

    def _on_idle(self) -> None:
        self._build_earlier(AT_A_TIME)
        if not self._earlier:
            self._idle.stop()

    def _remove_from(self, kept: int) -> None:
        """Take turns away, and the cards below the first of them."""
        gone, self._shown = self._shown[kept:], self._shown[:kept]
        first = next((view for shown in gone for view in shown.views), None)
        if first is None:
            return
        self._reading.release()
        row = self._messages.indexOf(first)
        while item := self._messages.takeAt(row):
            if item.widget() is self._card:
                self._card = None
            _discard(item.widget())

    def _rest(self) -> None:
        self._pace.stop()
        self._idle.stop()
        self._pieces.clear()
        self._answer = None

    def set_font_size(self, points: float) -> None:
        """The size the chat is set in; the rest of the window stays as it is."""
        font = QFont(self.font())
        font.setPointSizeF(points)
        self._page.setFont(font)
        small: list[DimLabel | QuietButton] = [*self._page.findChildren(DimLabel)]
        for words in small + self._page.findChildren(QuietButton):
            words.follow_font()

    def _build(self) -> None:
        self._page = QWidget(self)
        self._page.setObjectName("transcriptPage")
        self._page.setBackgroundRole(QPalette.ColorRole.Base)
        self._page.setAutoFillBackground(True)
        self.selection = Selection(self, self._page)
        self._welcome = Welcome(self._page)
        self._welcome.chosen.connect(self.example_chosen)
        self._welcome.wanted.connect(self.pair_wanted)
        middle = QWidget(self._page)
        self._messages = QVBoxLayout()
        self._messages.setSpacing(theme.GRID * 3)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, theme.GRID * 3, 0, theme.GRID * 3)
        column.addWidget(self._welcome, 1000)
        column.addLayout(self._messages)
        column.addStretch(1)
        self._side = Centred(middle, theme.COLUMN, MARGIN)
        self._page.setLayout(self._side)
        self.setWidget(self._page)
