"""Commands in the windows that have no menus of their own: they are those of the chat window that
was in front last.

The commands themselves are lent, so a key never means two. On a Mac the menus of that chat window
stay at the top of the screen anyway; what is about "this window" is done to the one in front there.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from app.actions import Actions
from app.chatwindow import ChatWindow
from app.windowmenu import front


class Everywhere(QObject):
    """main: the chat window that is there when there is no other."""

    def __init__(self, main: ChatWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._main = self._last = main
        self._guests: list[QWidget] = []

    def follow(self, window: ChatWindow) -> None:
        """A chat window, whose commands are lent after it was in front."""
        window.installEventFilter(self)
        window.left.connect(lambda: self._on_left(window))
        acts = window.commands
        acts.called.connect(lambda action: self._on_called(window, action))
        for action, do in (
            (acts.close, QWidget.close),
            (acts.minimise, QWidget.showMinimized),
            (acts.fill_screen, _fill_screen),
        ):
            self._do_to_front(action, do, window)

    def serve(self, window: QWidget) -> None:
        """A window without menus; it closes by keys of its own."""
        if window not in self._guests:
            self._guests.append(window)
            window.installEventFilter(self)
            self._lend(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            if isinstance(watched, ChatWindow):
                self._last = watched
            elif isinstance(watched, QWidget):
                self._lend(watched)
        return False

    def _lend(self, guest: QWidget) -> None:
        for action in [one for one in guest.actions() if isinstance(one.parent(), Actions)]:
            guest.removeAction(action)
        acts = self._last.commands
        own = (acts.close, acts.stop, acts.minimise, acts.fill_screen)
        finds = (acts.find, acts.find_next, acts.find_previous)
        guest.addActions([one for one in acts.all if one not in (*own, *finds)])

    def _on_called(self, window: ChatWindow, action: QAction) -> None:
        """What concerns a chat is seen where the chat is."""
        acts = window.commands
        aside = (acts.quit, acts.preferences, acts.library, acts.history, acts.compare)
        text = (*acts.editing, acts.zoom_in, acts.zoom_out, acts.zoom_reset)
        own = (acts.close, acts.minimise, acts.fill_screen)
        if self._guest is not None and action not in (*aside, *text, *own):
            front(window)

    @property
    def _guest(self) -> QWidget | None:
        """The window without menus that is in front."""
        active = QApplication.activeWindow()
        return active if active in self._guests else None

    def _do_to_front(
        self, action: QAction, do: Callable[[QWidget], object], window: QWidget
    ) -> None:
        action.triggered.connect(lambda: do(self._guest or window))

    def _on_left(self, window: ChatWindow) -> None:
        if self._last is window:
            self._last = self._main


def _fill_screen(window: QWidget) -> None:
    window.showNormal() if window.isMaximized() else window.showMaximized()
