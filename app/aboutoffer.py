"""All there is to say about one offer: below the list of models."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app import theme
from app.counts import Counts
from app.numerals import local
from app.offers import Offer, serves
from app.panel import DimLabel
from app.wording import said


class AboutOffer(QScrollArea):
    """Name, status in full, and facts, in a place that is always of one height."""

    LINES = 10

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("aboutModel")
        self.setAccessibleName(self.tr("About the model under the cursor"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self.LINES)
        theme.slim(self.verticalScrollBar())
        page = QWidget(self)
        self._name = QLabel(page)
        self._name.setObjectName("aboutName")
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._status = QLabel(page)
        self._status.setObjectName("aboutStatus")
        self._more = DimLabel("", page)
        self._more.setObjectName("aboutMore")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, theme.GRID, 0)
        layout.setSpacing(theme.GRID // 2)
        for label in (self._name, self._status, self._more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addStretch(1)
        self.setWidget(page)

    def show_offer(self, offer: Offer | None, used: bool) -> None:
        """used: whether it is loaded now. None: nothing was found."""
        if offer is None:
            words = (self.tr("No model has this name"), "", "")
        else:
            status = self.tr("It is loaded now.") if used else said(offer.sentence)
            words = (offer.pair.title, status, "\n".join(_facts(offer)))
        for label, text in zip((self._name, self._status, self._more), words, strict=True):
            label.setText(text)
        self.verticalScrollBar().setValue(0)


def _facts(offer: Offer) -> list[str]:
    pair, works = offer.pair, offer.status.kind == "works"
    translate = QCoreApplication.translate
    facts = []
    if not pair.embedded and (offer.here or not works):
        target = offer.target or pair.target or translate("AboutOffer", "no MLX copy is known")
        facts.append(translate("AboutOffer", "Target: {target}").format(target=target))
        draft = pair.draft or translate("AboutOffer", "none")
        facts.append(translate("AboutOffer", "Draft: {draft}").format(draft=draft))
    if offer.memory and works:
        words = translate("AboutOffer", "Memory: {memory} with {tokens} of text")
        tokens = Counts().tokens(offer.tokens)
        facts.append(words.format(memory=local(offer.memory), tokens=tokens))
    return [*facts, *(said(line) for line in (pair.note, serves(pair), *pair.cautions) if line)]


class Line(QWidget):
    """A hairline across."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.hairline(self.palette()))
