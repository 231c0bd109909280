"""The main window: a window on the chat that is open, with the list of all chats beside it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent

from app.chats import Chats
from app.chatwindow import ChatWindow
from app.conversation import Conversation
from app.folderdesk import FolderDesk
from app.handle import Handle
from app.heading import Alteration
from app.listdesk import ListDesk
from app.pairing import Pairing
from app.regrets import Regrets
from app.settings import SettingsFile
from app.sidebar import Sidebar

NAME = "DFlash Chat"  # what it is called as long as nothing is asked in it
LEAST = 552  # the narrowest that the chat may be beside the sidebar


class Window(ChatWindow):
    """There is one; it stays while the program runs, also where nobody sees it."""

    SIZE = QSize(1120, 760)

    def __init__(
        self,
        pairing: Pairing,
        chats: Chats,
        conversation: Conversation,
        settings: SettingsFile,
        regrets: Regrets,
    ) -> None:
        super().__init__(pairing, chats, conversation, settings, regrets)
        self.setWindowTitle(NAME)
        self._chats = chats
        self._unfolded = False  # whether the sidebar was asked for since the window is so narrow
        self.sidebar = Sidebar(self._page)
        self._row.insertWidget(0, self.sidebar)
        self.handle = Handle(self._page)
        self._column.insertWidget(0, self.handle)
        self.list = ListDesk(chats, conversation, self.sidebar, self)
        self.folders = FolderDesk(chats, self.sidebar, self)
        chats.deleted.connect(self._on_chat_deleted)
        chats.altered.connect(self._on_chat_altered)
        chats.folders.deleted.connect(self._on_folder_deleted)
        self.sidebar.undo_asked.connect(regrets.undo)
        regrets.changed.connect(self.sidebar.forget_done)
        self._figures = settings.settings.speed_panel
        self._wire_list()
        self.put(settings.settings.window)
        if settings.notice:
            self.banner.say("settings", settings.notice, closable=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.change(window=self.geometry_words)
        super().closeEvent(event)

    def _wire_list(self) -> None:
        actions = self.commands
        actions.new_chat.triggered.connect(self._on_new)
        for head in (self.sidebar, self.handle):
            head.new_asked.connect(actions.new_chat.trigger)
            head.new.tell_keys(actions.new_chat.shortcut())
        self.sidebar.hide_asked.connect(actions.sidebar.trigger)
        self.sidebar.export_asked.connect(self.filing.ask_export_of)
        self.handle.opened.connect(actions.sidebar.trigger)
        for button in (self.sidebar.fold, self.handle.open):
            button.tell_keys(actions.sidebar.shortcut())
        actions.new_folder.triggered.connect(lambda: self.make_folder())
        actions.search.triggered.connect(self._on_search)
        actions.sidebar.setChecked(self._settings.settings.sidebar)
        # In a narrow window it is out of sight though it is wanted.
        actions.sidebar.triggered.connect(lambda: self._on_sidebar(not self.sidebar.isVisible()))
        actions.speed.setChecked(self._figures)

    def _on_chat_deleted(self, title: str) -> None:
        self._tell_done(self.tr("“{title}” was deleted").format(title=title))

    def _on_chat_altered(self, done: Alteration) -> None:
        """A move is told; a name and a pin are seen where they were given."""
        heading = self._chats.heading(done.chat)
        if done.act == "move" and heading is not None:
            folder = self._chats.folders.at(heading.folder)
            words = (
                self.tr("“{title}” was moved to “{folder}”")
                if folder is not None
                else self.tr("“{title}” was taken out of its folder")
            )
            name = folder.name if folder is not None else ""
            self._tell_done(words.format(title=heading.title, folder=name))

    def _on_folder_deleted(self, name: str) -> None:
        words = self.tr("The folder “{name}” was deleted; its chats are kept")
        self._tell_done(words.format(name=name))

    def _tell_done(self, words: str) -> None:
        self.sidebar.show_done(words)
        if not self.sidebar.isVisible():
            super()._tell_done(words)

    def _on_new(self) -> None:
        self.sidebar.search.clear()
        self._chats.new()
        self.composer.setFocus()
        if self._chats.chat.drafted:
            self.state.set_hint(self.tr("What you had begun to write is still here"))

    def _on_rename(self) -> None:
        """In the list, if it is there to be written in."""
        if self.sidebar.isHidden() or not self.sidebar.name_chat(self._chats.chat.id):
            super()._on_rename()

    def _on_search(self) -> None:
        if not self.sidebar.isVisible():
            self._on_sidebar(True)
        self.sidebar.search_all()

    def make_folder(self, chat: str = "") -> None:
        """A new folder, with a chat in it if one is given, to be named in the sidebar."""
        if not self.sidebar.isVisible():
            self._on_sidebar(True)
        self.folders.make(chat)

    def _on_sidebar(self, shown: bool) -> None:
        keyed = self.sidebar.fold.hasFocus() or self.handle.open.hasFocus()
        self._settings.change(sidebar=shown)
        self.commands.sidebar.setChecked(shown)
        self._unfolded = shown
        if shown:
            self._stretch.make_room(self._room + (self.speed.width() if self._figures else 0))
        self._fold()
        if not shown:
            figures = 0 if self.speed.isHidden() else self.speed.width()
            self._stretch.give_back(self._least + figures)
        if keyed:  # the button that was pressed is gone; the other one takes it back
            (self.sidebar.fold if shown else self.handle.open).setFocus()

    def _on_speed(self, shown: bool) -> None:
        self._settings.change(speed_panel=shown)
        super()._on_speed(shown)

    @property
    def _least(self) -> int:
        return super()._least if self.sidebar.isHidden() else self._room

    @property
    def _wanted(self) -> int:
        """A sidebar that is out of sight for want of room comes first as soon as there is some."""
        return self._room if self._settings.settings.sidebar else super()._wanted

    @property
    def _kept(self) -> int:
        return self._room if self._unfolded else super()._kept

    @property
    def _room(self) -> int:
        """The narrowest window that has a place for the sidebar."""
        return self.sidebar.width() + LEAST

    def _fold(self) -> None:
        shown = self._settings.settings.sidebar and self.width() >= self._room
        self.sidebar.setVisible(shown)
        self.handle.setVisible(not shown)
        super()._fold()
