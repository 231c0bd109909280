"""The cards in a column: one of each cause, and one of them leads on. Knows nothing of turns."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.card import Card


class Cards(QObject):
    """layout: where they stand between other widgets; page: what they lie on.

    Signals:
    came, gone: there is another card; one was put away.
    """

    came = Signal()
    gone = Signal()

    def __init__(self, layout: QVBoxLayout, page: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._layout, self._page = layout, page

    @property
    def all(self) -> list[Card]:
        """What went wrong lately and was not put away."""
        items = (self._layout.itemAt(at) for at in range(self._layout.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, Card)]

    @property
    def leading(self) -> Card | None:
        """The one that leads on, or did before it was used."""
        return next((card for card in reversed(self.all) if card.leads), None)

    def add(self, title: str, sentence: str, cause: str = "", outlook: str = "") -> Card:
        """Below everything, in place of the one of the same cause; by default its title is that."""
        cause = cause or title
        self.drop(cause)
        card = Card(title, sentence, self._page, cause, outlook)
        card.closed.connect(lambda: self.drop(cause))
        self._layout.addWidget(card)
        self.came.emit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(card, card.accessibleName()))
        return card

    def lead(self, title: str, sentence: str, cause: str, outlook: str = "") -> Card:
        """A card that leads on; the one before does so no more."""
        self.retire()
        card = self.add(title, sentence, cause, outlook)
        card.leads = True
        return card

    def retire(self) -> None:
        """None leads on any more."""
        card = self.leading
        if card is not None:
            card.withdraw()
            card.leads = False

    def drop(self, cause: str) -> None:
        """Put the card of this cause away, if there is one."""
        for card in [card for card in self.all if card.cause == cause]:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
            self.gone.emit()

    def drop_mended(self) -> None:
        """What is over is of no interest any more."""
        for card in [card for card in self.all if card.mended]:
            self.drop(card.cause)
