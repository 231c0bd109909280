"""The messages of a chat as widgets, one below the other, and cards between them.

The end of a long chat is built at once; what is further up comes in later, in pieces so small
that no frame waits for one. Knows turns and widgets; where the reader is, and how an answer
grows, is the transcript's business.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, QUrl, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import theme
from app.answerview import AnswerView
from app.cards import Cards
from app.figures import compared_words
from app.node import Turn
from app.questionview import QuestionView

AT_ONCE = 12  # turns of a chat that are built before it is shown, at most
AWAY = 100_000  # pixels above the column
LETTERS = 4000  # they need not be many more than fit into a window


class Shown:
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


class Column(QObject):
    """page: what the widgets lie on; it takes in the layout.

    Signals:
    rising: something comes in above what is shown.
    wished: what should be done with a message, and its id; see `messagetools`.
    link_clicked: an address in an answer, as it was written.
    part_added: a text of its own, or a block of code.
    """

    rising = Signal()
    wished = Signal(str, int)
    link_clicked = Signal(QUrl)
    part_added = Signal(QWidget)

    MOMENT = 5  # ms of work on what is further up, between two events
    FRAME = 16  # ms in which what has come in is laid out and painted, and nothing else

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.shown: list[Shown] = []
        self.earlier: list[Turn] = []
        """Further up, and not built yet."""
        self.layout = QVBoxLayout()
        self.layout.setSpacing(theme.GRID * 3)
        self.cards = Cards(self.layout, page, self)
        self._half: Shown | None = None  # the next one up, on its way
        self._work: Iterator[None] | None = None  # what is left to do on it
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._on_idle)

    @property
    def empty(self) -> bool:
        return self.layout.count() == 0

    @property
    def views(self) -> Iterator[QWidget]:
        """The messages from top to bottom."""
        return (view for shown in self.shown for view in shown.views)

    # --- turns ----------------------------------------------------------------

    def show_turns(self, turns: Sequence[Turn]) -> None:
        """What stands there already stays in place. Of a long chat the end comes first."""
        self._rest()
        above = len(self.earlier)
        here = list(turns[above:])
        if [_key(turn) for turn in self.earlier] != [_key(turn) for turn in turns[:above]]:
            self.earlier, here = [], list(turns)
            self._remove_from(0)
        pairs = enumerate(zip(self.shown, here, strict=False))
        kept = min(len(self.shown), len(here))
        kept = next((n for n, (shown, turn) in pairs if not shown.shows(turn)), kept)
        self._remove_from(kept)
        new = here[kept:]
        if kept == 0 and not self.earlier:
            seen = _seen_first(new)
            self.earlier, new = new[:-seen], new[-seen:]
        for turn in new:
            self.shown.append(shown := Shown(turn))
            _finish(self._build(shown))
            self._insert(shown, self.layout.count())
        if self.earlier:
            self._idle.start(0)

    def finish(self, turn: Turn) -> None:
        """The last answer has ended."""
        shown = self.shown[-1]
        shown.turn = turn
        if shown.answer is not None:
            shown.answer.finish(turn)
            self._equip(shown.answer, turn)

    def clear(self) -> None:
        """Nothing is left, cards included."""
        self._rest()
        self.earlier.clear()
        self.shown.clear()
        self._take_from(0)

    def view(self, message: int) -> QWidget | None:
        """The widget of a message, by its id; built now if it is not yet, with what is below."""
        while self.earlier and message >= 0 and not any(s.view(message) for s in self.shown):
            self._raise()
        return next((v for s in self.shown if (v := s.view(message)) is not None), None)

    def show_compared(self, asked: int, result: dict[str, Any]) -> None:
        """A question has been compared: what came of it stands below its answer."""
        for shown in self.shown:
            if shown.turn.asked == asked and shown.answer is not None:
                shown.answer.tools.say("compare", compared_words(result))

    # --- building -------------------------------------------------------------

    def _build(self, shown: Shown) -> Iterator[None]:
        """The widgets of a turn, in small steps; they have no place yet."""
        turn = shown.turn
        if turn.question:
            shown.question = QuestionView(turn.question, turn.attachments, self._page)
            self.part_added.emit(shown.question.text)
            if turn.asked:
                shown.question.wished.connect(self.wished)
                verbs = ("edit", "delete") if turn.replied else ("edit", "again", "delete")
                shown.question.offer(turn.asked, turn.question_place, verbs)
            yield
        if turn.replied:
            shown.answer = AnswerView(self._page)
            shown.answer.link_clicked.connect(self.link_clicked)
            shown.answer.part_added.connect(self.part_added)
            yield from shown.answer.recalling(turn)
            if turn.end is not None:
                self._equip(shown.answer, turn)

    def _equip(self, answer: AnswerView, turn: Turn) -> None:
        """An answer that has ended gets what can be done with it."""
        if turn.asked and turn.replied:
            begin = ("continue", "again") if turn.half else ("again",)
            verbs = (*begin, "compare", "delete")
            answer.wished.connect(self.wished)
            answer.offer(turn.replied, turn.answer_place, verbs)
            if turn.compared is not None:
                answer.tools.say("compare", compared_words(turn.compared))

    def _insert(self, shown: Shown, row: int) -> None:
        for at, view in enumerate(shown.views, row):
            self.layout.insertWidget(at, view)

    def _on_idle(self) -> None:
        """Either a moment's work on the next turn up, or it takes its place: not both."""
        if self._half is None:
            self._half = Shown(self.earlier[-1])
            self._work = self._build(self._half)
        if self._work is None:
            self._raise()
            if self.earlier:
                self._idle.start(self.FRAME)
            return
        clock = QElapsedTimer()
        clock.start()
        while next(self._work, self) is not self:
            if clock.elapsed() >= self.MOMENT:
                break
        else:
            self._work = None
            for view in self._half.views:  # laid out out of sight, it is soon put into its place
                view.setGeometry(0, -AWAY, self._page.width(), 1)
                view.show()
        self._idle.start(0)  # not at an interval: whoever waits as well has a turn in between

    def _raise(self) -> None:
        """Put the next turn up into its place, with whatever is left to do on it."""
        self.rising.emit()
        turn, half, work = self.earlier.pop(), self._half, self._work
        if half is None:
            half = Shown(turn)
            work = self._build(half)
        _finish(work or ())
        self._half = self._work = None
        self.shown.insert(0, half)
        self._insert(half, 0)

    def _rest(self) -> None:
        """What is half built is not waited for."""
        self._idle.stop()
        for view in self._half.views if self._half is not None else ():
            _discard(view)
        self._half = self._work = None

    # --- taking away ----------------------------------------------------------

    def _remove_from(self, kept: int) -> None:
        """Take turns away, and the cards below the first of them."""
        gone, self.shown = self.shown[kept:], self.shown[:kept]
        first = next((view for shown in gone for view in shown.views), None)
        if first is not None:
            self._take_from(self.layout.indexOf(first))

    def _take_from(self, row: int) -> None:
        while self.layout.count() > row:
            self._take(row)

    def _take(self, row: int) -> None:
        item = self.layout.takeAt(row)
        _discard(item.widget() if item is not None else None)


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


def _finish(work: Iterable[None]) -> None:
    for _ in work:
        pass


def _discard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
