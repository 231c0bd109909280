"""The windows there are: the main one, and those of chats that have one of their own.

Knows which window a chat is in, where each stood and which were open when the program ended;
what is in a window is not its business.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.chat import Chat, Removal
from app.chats import Chats
from app.chatwindow import ChatWindow
from app.settings import SettingsFile
from app.window import NAME, Window
from app.windowmenu import WindowMenu, front

MOST = 8  # windows that are opened again at the next start
PLACES = 64  # chats whose window's place is remembered


class Windows(QObject):
    """make: another window, on no chat yet.

    Signals:
        made: a window is there, whose closing may end the program.
    """

    made = Signal(ChatWindow)

    def __init__(
        self,
        main: Window,
        chats: Chats,
        settings: SettingsFile,
        make: Callable[[], ChatWindow],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.main = main
        self._chats, self._settings, self._make = chats, settings, make
        self._apart: dict[str, ChatWindow] = {}
        self._due: list[Chat] = []  # whose windows have yet to be opened again
        self._ending = False
        side, acts = main.sidebar, main.commands
        side.chosen.connect(self.show)
        side.hit_chosen.connect(self.reveal)
        side.apart_asked.connect(self.open)
        acts.apart.triggered.connect(self._on_apart)
        WindowMenu(acts.window_menu, lambda: self.shown, main)
        chats.listed.connect(self._name)
        main.conversation.entered.connect(self._name)
        chats.recalled.connect(self._end)

    @property
    def shown(self) -> list[ChatWindow]:
        """Those that are open, the main one first, also where it is minimised."""
        return [window for window in (self.main, *self._apart.values()) if not window.isHidden()]

    def find(self, id: str) -> ChatWindow:
        """The window in which a chat is open, or would be opened."""
        return self._apart.get(id, self.main)

    def hearer(self, id: str = "") -> ChatWindow:
        """Which window is told of what a chat has asked for, or nobody in particular."""
        window = self.find(id)
        return next(iter(self.shown), window) if window.isHidden() else window

    def show(self, id: str) -> ChatWindow:
        """Bring a chat to the front: in its own window if it has one or is due to have it again,
        else in the main one."""
        if id in self._apart or any(chat.id == id for chat in self._due):
            self.open(id)
        else:
            self._chats.open(id)
            front(self.main)
        return self.find(id)

    def reveal(self, id: str, message: int | None, words: str) -> None:
        """Bring a message to the front, if the chat has one that was found."""
        window = self.show(id)
        if message is not None and window.conversation.chat.id == id:
            window.reveal(message, words)

    def put_back(self, removal: Removal) -> None:
        """A message that was deleted should be in its chat again."""
        window = self.show(removal.chat)
        if window.conversation.chat.id == removal.chat:
            window.conversation.put_back(removal)

    # --- windows of single chats --------------------------------------------------

    def open(self, id: str) -> None:
        """Give a chat a window of its own, or bring the one it has to the front."""
        if id in self._apart:
            front(self._apart[id])
            return
        chat = self._chats.lend(id)
        if chat is None:
            self.main.state.set_hint(
                self.tr("A chat gets a window of its own once something was asked in it.")
            )
            return
        front(self._house(chat))
        self._note()

    def reopen(self) -> None:
        """What was open when the program ended, one after the other: nobody waits for them."""
        kept = {heading.id for heading in self._chats.headings()}
        chats = [self._chats.lend(id) for id in self._settings.settings.apart if id in kept]
        self._due = [chat for chat in chats if chat is not None]
        QTimer.singleShot(0, self, self._reopen_next)

    def leave(self) -> None:
        """The program is to end: what is open now will be again."""
        self._note()
        self._ending = True
        self._due.clear()
        for window in [*self._apart.values(), self.main]:
            window.close()

    def close(self) -> None:
        """The program ends."""
        self._ending = True
        self._due.clear()
        for id in [*self._apart]:
            self._end(id)
        self.main.leave()

    # --- small change ---------------------------------------------------------------

    def _house(self, chat: Chat) -> ChatWindow:
        """A window for a chat, where it stood before."""
        self._due = [other for other in self._due if other is not chat]
        window = self._apart[chat.id] = self._make()
        self._wire(window, chat.id)
        window.put(self._settings.settings.places.get(chat.id, ""))
        window.conversation.enter(chat)
        self._name()
        self.made.emit(window)
        return window

    def _reopen_next(self) -> None:
        """The next of those that are due; whoever writes elsewhere goes on writing there."""
        if self._due:
            window = self._house(self._due[0])
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            window.show()
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
            self.main.raise_()
            QTimer.singleShot(0, self, self._reopen_next)

    def _wire(self, window: ChatWindow, id: str) -> None:
        acts, main = window.commands, self.main
        acts.apart.setText(self.tr("Back to Main Window"))
        acts.apart.triggered.connect(lambda: self._on_back(id))
        acts.sidebar.setText(self.tr("Sidebar (in the main window only)"))
        acts.sidebar.setEnabled(False)
        for own, other in (
            (acts.new_chat, main.commands.new_chat),
            (acts.new_folder, main.commands.new_folder),
            (acts.search, main.commands.search),
            (acts.welcome, main.commands.welcome),
        ):
            own.triggered.connect(lambda: front(main))
            own.triggered.connect(other.trigger)
        WindowMenu(acts.window_menu, lambda: self.shown, window)
        window.closed.connect(lambda: self._end(id))

    def _name(self) -> None:
        """Each window is called as its chat is."""
        for window in (self.main, *self._apart.values()):
            chat, unnamed = window.conversation.chat, self.tr("New chat")
            if window is self.main:
                unnamed = NAME
            window.setWindowTitle(unnamed if chat.blank else chat.heading.title)

    def _on_apart(self) -> None:
        self.open(self._chats.chat.id)

    def _on_back(self, id: str) -> None:
        """Its window closes, and the chat goes on in the main one."""
        front(self.main)
        self._apart[id].close()
        self.show(id)

    def _end(self, id: str) -> None:
        """A window goes; its chat is back in the list, and an answer there goes on."""
        self._due = [chat for chat in self._due if chat.id != id]
        if id not in self._apart:
            return
        self._keep_places()
        window = self._apart.pop(id)
        window.leave()
        window.hide()
        window.deleteLater()
        self._chats.give_back(id)
        # A system that ends the program closes its windows first; none of them is gone for good
        # then, so we wait for the loop to go on.
        QTimer.singleShot(0, self, self._note)

    def _note(self) -> None:
        """Which windows are open, in case the program ends."""
        if not self._ending:
            self._keep_places()
            open_ones = [*self._apart, *(chat.id for chat in self._due)]
            self._settings.change(apart=open_ones[-MOST:])

    def _keep_places(self) -> None:
        now = {id: window.geometry_words for id, window in self._apart.items()}
        before = {k: v for k, v in self._settings.settings.places.items() if k not in now}
        self._settings.change(places=dict([*before.items(), *now.items()][-PLACES:]))
