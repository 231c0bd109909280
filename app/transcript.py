"""The chat as it is read: a column of messages that follows its end while it is watched."""

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app import theme
from app.card import Card
from app.chat import Turn
from app.message import AnswerView, QuestionView
from app.panel import DimLabel, QuietButton
from app.selection import Selection
from app.welcome import Welcome


class Transcript(QScrollArea):
    """Collects often, draws seldom: `append` only keeps, a timer shows.

    Signals:
        example_chosen: a question from the empty state.
        restart_asked: a card's button; the engine or a model should be there again.
        again_asked: a card's button; the last question should be asked again.
        link_clicked: an address in an answer, as it was written.
    """

    example_chosen = Signal(str)
    restart_asked = Signal()
    again_asked = Signal()
    link_clicked = Signal(QUrl)

    PACE = 33  # ms

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcript")
        self.setAccessibleName("Transcript")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._answer: AnswerView | None = None
        self._question: QuestionView | None = None
        self._card: Card | None = None
        self._pieces: list[tuple[str, str]] = []
        self._following = True
        self._placing = False
        self._pace = QTimer(self, interval=self.PACE)
        self._pace.timeout.connect(self._draw)
        self._build()
        bar = self.verticalScrollBar()
        theme.slim(bar)
        bar.setSingleStep(theme.GRID * 3)
        bar.rangeChanged.connect(self._on_range_changed)
        bar.valueChanged.connect(self._on_scrolled)

    # --- the chat -------------------------------------------------------------

    def begin(self, question: str) -> None:
        """A question has gone out; its answer will grow below it."""
        self._retire_card()
        self._welcome.hide()
        self._question = QuestionView(question, self._page)
        self._answer = AnswerView(self._page)
        self._answer.link_clicked.connect(self.link_clicked)
        self._answer.part_added.connect(self.selection.watch)
        self.selection.watch(self._question.text)
        self._add(self._question)
        self._add(self._answer)
        self._following = True
        self._pace.start()

    def append(self, thought: str, answer: str) -> None:
        self._pieces.append((thought, answer))

    def finish(self, turn: Turn) -> None:
        """The answer has ended, whichever way."""
        self._draw()
        self._pace.stop()
        if self._answer is not None:
            self._answer.finish(turn)
            self._answer = self._question = None

    def withdraw(self) -> None:
        """Take back the last question: it went unanswered and is in the composer again."""
        self._pace.stop()
        self._pieces.clear()
        for view in (self._question, self._answer):
            if view is not None:
                self._messages.removeWidget(view)
                view.hide()
                view.deleteLater()
        self._answer = self._question = None
        self._following = True
        self._welcome.setVisible(not self._messages.count())

    def clear(self) -> None:
        self._pace.stop()
        self._pieces.clear()
        self._answer = self._question = self._card = None
        while item := self._messages.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._welcome.show()

    def show_pair(self, note: str, pocket: bool) -> None:
        """A pair is ready; what its note says, and for Pocket what can be asked."""
        self._welcome.show_pair(note, pocket)

    # --- trouble --------------------------------------------------------------

    def show_break(self, title: str, reason: str, way_back: str = "") -> None:
        """The engine or its model is gone. way_back: what can be loaded in its place."""
        card = self._add_card(title, reason)
        words = f"Load {way_back}" if way_back else "Restart engine"
        card.offer(words, "restartEngine").clicked.connect(self._on_restart)

    def show_trouble(self, title: str, sentence: str) -> None:
        """Something did not succeed and ends nothing."""
        self._add_card(title, sentence)

    def show_failure(self, sentence: str) -> None:
        """An answer broke off, and can be asked again."""
        card = self._add_card("The answer broke off", sentence)
        card.offer("Ask again", "askAgain").clicked.connect(self.again_asked)

    def show_refusal(self, sentence: str) -> None:
        self._add_card("Not answered", sentence)

    def show_warning(self, sentence: str) -> None:
        self._add_card("Something went wrong", sentence)

    def mend(self, unanswered: bool) -> None:
        """A model is back; offer the question that was let down once more."""
        if self._card is not None:
            self._card.mend("A model is loaded again")
            self._card.withdraw()
            if unanswered:
                self._card.offer("Ask again", "askAgain").clicked.connect(self.again_asked)

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
        if not self._pieces or self._answer is None:
            return
        pieces, self._pieces = self._pieces, []
        self._answer.append("".join(t for t, _ in pieces), "".join(a for _, a in pieces))

    def _add(self, widget: QWidget) -> None:
        self._messages.addWidget(widget)

    def _on_range_changed(self, _: int, end: int) -> None:
        if self._following:
            self._placing = True
            self.verticalScrollBar().setValue(end)
            self._placing = False

    def _on_scrolled(self, value: int) -> None:
        if not self._placing:
            self._following = value >= self.verticalScrollBar().maximum() - theme.GRID

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
        middle = QWidget(self._page)
        middle.setMaximumWidth(theme.COLUMN)
        self._messages = QVBoxLayout()
        self._messages.setSpacing(theme.GRID * 3)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, theme.GRID * 3, 0, theme.GRID * 3)
        column.addWidget(self._welcome, 1000)
        column.addLayout(self._messages)
        column.addStretch(1)
        side = QHBoxLayout(self._page)
        side.setContentsMargins(theme.GRID * 3, 0, theme.GRID * 3, 0)
        side.addStretch(1)
        side.addWidget(middle, 1000)
        side.addStretch(1)
        self.setWidget(self._page)
