"""What an empty transcript shows: what this is, and what to ask."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app import theme
from app.examples import EXAMPLES
from app.language import QT_TRANSLATE_NOOP
from app.offers import POCKET
from app.wording import said

_INTRODUCTION = QT_TRANSLATE_NOOP(
    "Welcome", "Chat with a language model on this machine. Nothing you write leaves it."
)


class ExampleButton(QPushButton):
    """A question to click."""

    WIDE = theme.GRID * 50
    EDGE = theme.GRID * 2  # beside the words
    WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap

    def __init__(self, question: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"example{number}")
        self.say(question)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        across.setHeightForWidth(True)
        self.setSizePolicy(across)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, question: str) -> None:
        self.setText(question)
        self.setAccessibleName(self.tr("Ask: {question}").format(question=question))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = theme.points(self.WIDE)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() + 3 * theme.GRID)

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, width - 2 * self.EDGE, 0)
        words = self.fontMetrics().boundingRect(room, self.WRAPPED, self.text())
        return words.height() + 3 * theme.GRID

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        near = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(theme.accent(colours) if near else theme.hairline(colours), 1))
        painter.setBrush(theme.wash(colours) if self.isDown() else Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 10, 10)
        painter.setPen(colours.text().color())  # dim until a model is ready
        words = self.rect().adjusted(self.EDGE, 0, -self.EDGE, 0)
        painter.drawText(words, self.WRAPPED, self.text())


class Welcome(QWidget):
    """Signals:
    chosen: an example question was clicked.
    wanted: the pair that is proposed is to be fetched; its name.
    """

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._guide: QWidget | None = None
        self._usual = QWidget(self)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._usual)
        title = QLabel("DFlash Chat", self)
        title.setObjectName("welcomeTitle")
        title.setAccessibleName("DFlash Chat")
        font = theme.scaled(title.font(), 1.9)
        font.setBold(True)
        title.setFont(font)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self._usual)
        layout.setContentsMargins(0, theme.GRID * 4, 0, theme.GRID * 4)
        layout.setSpacing(theme.GRID)
        layout.addStretch(2)
        layout.addWidget(title)
        layout.addWidget(self._words("introduction", self.tr(_INTRODUCTION)))
        layout.addSpacing(theme.GRID * 2)
        layout.addWidget(self._make_examples())
        layout.addSpacing(theme.GRID)
        self._note = self._words("pairNote", "")
        self._note.setMinimumHeight(self._note.fontMetrics().lineSpacing() * 3)
        row = QHBoxLayout()
        row.setContentsMargins(theme.GRID * 10, 0, theme.GRID * 10, 0)
        row.addWidget(self._note)
        layout.addLayout(row)
        below = QVBoxLayout()
        below.addWidget(self._make_proposal())
        below.addStretch(1)
        # In the room that is there in any case: it comes late, and the title must not jump.
        layout.addLayout(below, 3)

    def show_guide(self, guide: QWidget | None) -> None:
        """Something in the place of the usual words; None brings them back."""
        if self._guide is not None:
            self._guide.hide()
            self._outer.removeWidget(self._guide)
        self._guide = guide
        self._usual.setVisible(guide is None)
        if guide is not None:
            self._outer.addWidget(guide)
            guide.show()

    def show_pair(self, name: str, note: str) -> None:
        """A pair is ready: say what there is to know, and let it be asked."""
        self._note.setText(note)
        usual = (
            self.tr("Explain how a rainbow comes about, in three sentences."),
            self.tr("Write a Python function that checks if a number is prime."),
            self.tr("Make a table of the planets, their diameters and their moons."),
        )
        questions = EXAMPLES if name == POCKET.pair else usual
        for button, question in zip(self._buttons, questions, strict=True):
            button.say(question)
        self._examples.setEnabled(True)

    def propose(self, name: str, title: str, sentence: str) -> None:
        """A pair to fetch, for somebody who has none; no name takes it away."""
        self._wanted = name
        sentence = said(sentence)
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self._fetch.setText(self.tr("Download {title}").format(title=title))
        self._fetch.setAccessibleName(self.tr("Download {title}").format(title=title))
        self._proposal.setVisible(bool(name))

    def _make_proposal(self) -> QWidget:
        self._wanted = ""
        self._proposal = QWidget(self)
        self._proposal.hide()
        self._sentence = self._words("proposal", " \n \n ")
        self._fetch = QPushButton(self.tr("Download"), self._proposal)
        self._fetch.setObjectName("fetchProposal")
        self._fetch.setAccessibleName(self._fetch.text())
        self._fetch.clicked.connect(lambda: self.wanted.emit(self._wanted))
        layout = QVBoxLayout(self._proposal)
        layout.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._sentence)
        layout.addWidget(self._fetch, 0, Qt.AlignmentFlag.AlignHCenter)
        return self._proposal

    def _make_examples(self) -> QWidget:
        self._examples = QWidget(self)
        self._buttons: list[ExampleButton] = []
        self._examples.setEnabled(False)
        layout = QVBoxLayout(self._examples)
        layout.setContentsMargins(theme.GRID * 6, 0, theme.GRID * 6, 0)
        layout.setSpacing(theme.GRID)
        for number, question in enumerate(EXAMPLES, 1):
            button = ExampleButton(question, number, self._examples)
            button.clicked.connect(lambda _=False, one=button: self.chosen.emit(one.text()))
            layout.addWidget(button)
            self._buttons.append(button)
        return self._examples

    def _words(self, name: str, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setAccessibleName(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        return label
