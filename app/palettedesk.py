"""What the command palette offers: every action, every chat, every pair that can be loaded now,
every folder that the open chat can go into, every page of the preferences."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.chats import Chats
from app.conversation import Conversation
from app.offers import Offer
from app.pairing import Pairing
from app.palette import Command, Palette
from dflash_mlx.protocol import Load


class PaletteDesk(QObject):
    """offered: the pairs of the table, looked up each time the palette opens. show: brings a
    chat to the front, wherever it is.

    Signals:
        folder_asked: there should be a folder with this chat in it.
        page_asked: a page of the preferences should be shown, by its object's name.
    """

    folder_asked = Signal(str)
    page_asked = Signal(str)

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        chats: Chats,
        conversation: Conversation,
        pairing: Pairing,
        offered: Callable[[], Sequence[Offer]],
        show: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._actions, self._chats, self._pairing = actions, chats, pairing
        self._conversation, self._offered, self._show = conversation, offered, show
        self.palette = Palette(window)
        actions.palette.triggered.connect(self._on_asked)
        actions.move.triggered.connect(self._on_move_asked)
        chats.listed.connect(self._on_listed)
        conversation.entered.connect(self._on_listed)
        self._on_listed()

    def _on_asked(self) -> None:
        offered = [*self._acts(), *self._pages(), *self._talks(), *self._pairs(), *self._moves()]
        self.palette.open_with(offered)

    def _on_move_asked(self) -> None:
        self.palette.open_with(self._moves(), self.tr("Find a folder for this chat"))

    def _on_listed(self) -> None:
        self._actions.move.setEnabled(not self._conversation.chat.blank)

    def _acts(self) -> list[Command]:
        native = QKeySequence.SequenceFormat.NativeText
        acts = self._actions
        left_out = (acts.palette, *acts.editing)  # which would be done to the palette's own words
        return [
            Command(action.text().rstrip("…"), action.shortcut().toString(native), action.trigger)
            for action in acts.all
            if action.isEnabled() and action.isVisible() and action not in left_out
        ]

    def _pages(self) -> list[Command]:
        """The pages of the preferences, and what somebody looks for who means one of them."""
        hint = self.tr("Preferences")
        pages = [
            (
                "lookPage",
                self.tr("Appearance"),
                self.tr("dark light theme colour accent language text font size zoom motion"),
            ),
            ("modelsPage", self.tr("Models"), self.tr("memory context start idle unload folder")),
            (
                "repliesPage",
                self.tr("Answers"),
                self.tr("temperature seed sampling top-p top-k system prompt thinking"),
            ),
            ("keysPage", self.tr("Keyboard"), self.tr("keys shortcuts")),
            ("privacyPage", self.tr("Privacy"), self.tr("network data folder telemetry")),
            ("tokenPanel", self.tr("Hugging Face Token"), self.tr("token gated huggingface login")),
            ("resetPage", self.tr("Reset"), self.tr("defaults")),
        ]
        return [
            Command(words, hint, lambda name=name: self.page_asked.emit(name), also)  # type: ignore[misc]
            for name, words, also in pages
        ]

    def _talks(self) -> list[Command]:
        hint, untitled = self.tr("Chat"), self.tr("New chat")
        return [
            Command(chat.title or untitled, hint, lambda id=chat.id: self._show(id))  # type: ignore[misc]
            for chat in self._chats.headings()
            if chat.id != self._conversation.chat.id
        ]

    def _moves(self) -> list[Command]:
        """Where the chat can go; nowhere as long as nothing is in it."""
        chats, hint, heading = self._chats, self.tr("Folder"), self._conversation.chat.heading
        into, there = self.tr("Move to {name}"), chats.folders.all()
        if self._conversation.chat.blank:
            return []
        made = [
            Command(
                into.format(name=folder.name),
                hint,
                lambda id=folder.id: chats.move(heading.id, id),  # type: ignore[misc]
            )
            for folder in there
            if folder.id != heading.folder or heading.pinned
        ]
        if any(folder.id == heading.folder for folder in there):
            out = self.tr("Move out of the Folder")
            made.append(Command(out, hint, lambda: chats.move(heading.id, None)))
        new = self.tr("Move to a New Folder")
        return [*made, Command(new, hint, lambda: self.folder_asked.emit(heading.id))]

    def _load(self, load: Load) -> None:
        self._pairing.load(load, self._conversation.chat.id)

    def _pairs(self) -> list[Command]:
        hint, load = self.tr("Model"), self.tr("Load {title}")
        loaded = self._pairing.pair
        return [
            Command(
                load.format(title=offer.pair.title),
                hint,
                lambda load=offer.load: self._load(load),  # type: ignore[misc]
            )
            for offer in self._offered()
            if offer.ready and (loaded is None or loaded.name != offer.pair.name)
        ]
