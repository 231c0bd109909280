"""What the command palette offers: every action, every chat, every pair that can be loaded now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.chats import Chats
from app.offers import Offer
from app.pairing import Pairing
from app.palette import Command, Palette


class PaletteDesk(QObject):
    """offered: the pairs of the table, looked up each time the palette opens."""

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        chats: Chats,
        pairing: Pairing,
        offered: Callable[[], Sequence[Offer]],
    ) -> None:
        super().__init__(window)
        self._actions, self._chats, self._pairing = actions, chats, pairing
        self._offered = offered
        self.palette = Palette(window)
        actions.palette.triggered.connect(self._on_asked)

    def _on_asked(self) -> None:
        self.palette.open_with([*self._acts(), *self._talks(), *self._pairs()])

    def _acts(self) -> list[Command]:
        native = QKeySequence.SequenceFormat.NativeText
        return [
            Command(action.text().rstrip("…"), action.shortcut().toString(native), action.trigger)
            for action in self._actions.all
            if action.isEnabled() and action.isVisible() and action is not self._actions.palette
        ]

    def _talks(self) -> list[Command]:
        hint, untitled = self.tr("Chat"), self.tr("New chat")
        return [
            Command(chat.title or untitled, hint, lambda id=chat.id: self._chats.open(id))  # type: ignore[misc]
            for chat in self._chats.headings()
            if chat.id != self._chats.chat.id
        ]

    def _pairs(self) -> list[Command]:
        hint, load = self.tr("Model"), self.tr("Load {title}")
        loaded = self._pairing.pair
        return [
            Command(
                load.format(title=offer.pair.title),
                hint,
                lambda load=offer.load: self._pairing.load(load),  # type: ignore[misc]
            )
            for offer in self._offered()
            if offer.ready and (loaded is None or loaded.name != offer.pair.name)
        ]
