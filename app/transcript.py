"""The chat as it is read: a column of messages that follows its end while it is watched.

Knows how an answer grows and where the reader is; what stands in the column is its business.
"""

from collections import deque
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer, QUrl, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app import theme
from app.answerview import AnswerView
from app.card import Card
from app.centred import Centred
from app.column import Column
from app.documentview import DocumentView
from app.filesection import FileSection
from app.node import Turn
from app.reading import Reading
from app.ring import Ring
from app.selection import Selection
from app.thought import ThoughtSection
from app.welcome import Welcome

MARGIN = theme.GRID * 3  # beside the column, at least


class Transcript(QScrollArea):
    """Collects often, draws seldom: `append` only keeps, a timer shows.

    Signals:
        example_chosen: a question from the empty state.
        restart_asked: a card's button; the engine or a model should be there again.
        again_asked: a card's button; the last question should be asked again.
        log_asked: a card's button; what the engine has said should be shown.
        wished: what should be done with a message, and its id; see `messagetools`.
        link_clicked: an address in an answer, as it was written.
    """

    example_chosen = Signal(str)
    pair_wanted = Signal(str)
    restart_asked = Signal()
    again_asked = Signal()
    log_asked = Signal()
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
        self._answer: AnswerView | None = None  # the one that grows
        self._pieces: deque[tuple[str, str]] = deque()
        self._pace = QTimer(self, interval=self.PACE)
        self._pace.timeout.connect(self._draw)
        self._build()
        bar = self.verticalScrollBar()
        theme.slim(bar)
        bar.setSingleStep(theme.GRID * 3)
        self._reading = Reading(self)
        Ring(self)
        self.column.rising.connect(lambda: self._reading.hold_topmost(self.column.views))

    # --- the chat -------------------------------------------------------------

    def show_turns(self, turns: Sequence[Turn]) -> None:
        """Show a chat, or another branch of it: what stands there already stays in place.

        The last turn's answer may have yet to grow.
        """
        self._rest()
        self._reading.release()
        self.column.show_turns(turns)
        self._begin_reading()
        self._welcome.setVisible(self.column.empty)
        if turns and turns[-1].end is None and turns[-1].replied:
            self.column.cards.retire()
            self._answer = self.column.shown[-1].answer
            self._pace.start()

    def begin(self, turn: Turn) -> None:
        """A question has gone out; its answer will grow below it."""
        column = self.column
        self.show_turns([*column.earlier, *(shown.turn for shown in column.shown), turn])

    def append(self, thought: str, answer: str) -> None:
        self._pieces.append((thought, answer))

    def finish(self, turn: Turn) -> None:
        """The answer has ended, whichever way."""
        self._draw_all()
        self._pace.stop()
        if self._answer is not None:
            self._answer = None
            self.column.finish(turn)
            if not turn.broken:
                self.column.cards.drop_mended()

    def clear(self) -> None:
        """Nothing is left of a chat, its cards included."""
        self._rest()
        self._reading.release()
        self.column.clear()
        self._begin_reading()
        self._welcome.show()

    def reveal(self, message: int, words: str = "") -> None:
        """Bring a message into view, and mark the first of the words in it."""
        view = self.column.view(message)
        if view is None:
            return
        self._reading.reveal(view, self._mark(view, words) or view)

    def reach_step(self, message: int, by: int) -> None:
        """Put the keyboard on the step to a message's next version or to the one before; where
        there is none, on the step back."""
        view, names = self.column.view(message), ("previousVersion", "nextVersion")
        for name in names[::-1] if by > 0 else names:
            button = view.findChild(QPushButton, name) if view is not None else None
            if button is not None and button.isEnabled():
                return button.setFocus()

    def _mark(self, view: QWidget, words: str) -> QWidget | None:
        """Select the first of the words that a message has; what holds it. What is seen goes
        before a thought that is folded, which unfolds for them."""
        texts = view.findChildren(DocumentView)
        for text in sorted(texts, key=lambda text: not text.isVisibleTo(view)):
            marks = [text.document().find(word) for word in words.split()]
            mark = next((mark for mark in marks if not mark.isNull()), None)
            if mark is None:
                continue
            for thought in view.findChildren(ThoughtSection):
                if thought.isAncestorOf(text):
                    thought.unfold()
            text.setTextCursor(mark)
            return text
        return next((one for one in view.findChildren(FileSection) if one.reveal(words)), None)

    def switch_rounds(self) -> None:
        """Show the last answer in its rounds, or as text again."""
        answer = self.column.shown[-1].answer if self.column.shown else None
        if answer is not None:
            answer.switch_rounds()

    def show_compared(self, asked: int, result: dict[str, Any]) -> None:
        """A question has been compared: what came of it stands below its answer."""
        self.column.show_compared(asked, result)

    def show_pair(self, name: str, note: str) -> None:
        """A pair is ready, of this name; what its note says."""
        self._welcome.show_pair(name, note)

    def propose(self, name: str, title: str, sentence: str) -> None:
        """A pair to fetch, on the empty page."""
        self._welcome.propose(name, title, sentence)

    def show_guide(self, guide: QWidget | None) -> None:
        """Something in the place of what the empty page says; None brings that back."""
        self._welcome.show_guide(guide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Where the text is set anew, the line that is read stays.
        if event.size().width() != event.oldSize().width():
            self._reading.hold_line(self.column.views)
        # A bar beside the text takes its room from the margin: the column stays where it is.
        self._side.lose(self.width() - self.viewport().width())
        super().resizeEvent(event)

    # --- trouble --------------------------------------------------------------

    def show_break(
        self, title: str, reason: str, outlook: str = "", way_back: str = "", ended: bool = False
    ) -> None:
        """The engine or its model is gone. outlook: what will come of that. way_back: what can be
        loaded in its place. ended: the engine is, so that its log may tell why."""
        card = self.column.cards.lead(title, reason, "break", outlook)
        words = (
            self.tr("Load {way_back}").format(way_back=way_back)
            if way_back
            else self.tr("Restart Engine")
        )
        card.offer(words, "restartEngine").clicked.connect(self._on_restart)
        if ended:
            card.add(self.tr("Open Log"), "openLog").clicked.connect(self.log_asked)

    def show_trouble(self, title: str, sentence: str) -> Card:
        """Something did not succeed and ends nothing."""
        return self.column.cards.add(title, sentence)

    def show_failure(self, sentence: str) -> None:
        """An answer broke off, and can be asked again."""
        card = self.column.cards.lead(self.tr("The answer broke off"), sentence, "failure")
        self._offer_again(card)

    def show_refusal(self, sentence: str) -> None:
        """A question was not answered; this is so until it, or another one, is."""
        self.column.cards.add(self.tr("Not answered"), sentence, "refusal")

    @property
    def refusing(self) -> bool:
        """Whether it is said why a question was not answered."""
        return any(card.cause == "refusal" for card in self.column.cards.all)

    def end_refusal(self) -> None:
        """The question that was refused is another now."""
        self.column.cards.drop("refusal")

    def show_warning(self, sentence: str) -> None:
        self.column.cards.add(self.tr("Something went wrong"), sentence, sentence)

    def mend(self, unanswered: bool) -> None:
        """A model is back; offer the question that was let down once more."""
        card = self.column.cards.leading
        if card is not None:
            card.mend(self.tr("A model is loaded again"))
            card.withdraw()
            if unanswered:
                self._offer_again(card)

    def _on_card(self) -> None:
        if not self.column.shown:  # below the page that says what to do
            self._reading.follow()

    def _offer_again(self, card: Card) -> None:
        card.offer(self.tr("Answer Again"), "askAgain").clicked.connect(self.again_asked)

    def _on_restart(self) -> None:
        card = self.column.cards.leading
        if card is not None:
            card.withdraw()  # once is enough
        self.restart_asked.emit()

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

    def _begin_reading(self) -> None:
        """A chat is read at its end, a page that says what to do from its beginning."""
        if self.column.empty:
            self._reading.start()
        else:
            self._reading.follow()

    def _rest(self) -> None:
        self._pace.stop()
        self._pieces.clear()
        self._answer = None

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
        self.column = Column(middle)
        self.column.wished.connect(self.wished)
        self.column.link_clicked.connect(self.link_clicked)
        self.column.cards.gone.connect(lambda: self._welcome.setVisible(self.column.empty))
        self.column.cards.came.connect(self._on_card)
        self.column.part_added.connect(self.selection.watch)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, theme.GRID * 3, 0, theme.GRID * 3)
        layout.addWidget(self._welcome, 1000)
        layout.addLayout(self.column.layout)
        layout.addStretch(1)
        self._side = Centred(middle, theme.COLUMN, MARGIN)
        self._page.setLayout(self._side)
        self.setWidget(self._page)
