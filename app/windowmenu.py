"""The part of the Window menu that lists the open windows. Knows no more of them than a title."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


def front(window: QWidget) -> None:
    """Bring a window before the others, from the dock too."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class WindowMenu(QObject):
    """Looks for the windows each time the menu opens. own: the one that the menu belongs to."""

    def __init__(self, menu: QMenu, windows: Callable[[], Sequence[QWidget]], own: QWidget) -> None:
        super().__init__(own)
        self._menu, self._windows, self._own = menu, windows, own
        self._listed: list[QAction] = [menu.addSeparator()]
        menu.aboutToShow.connect(self._list)

    def _list(self) -> None:
        for action in self._listed[1:]:
            self._menu.removeAction(action)
            action.deleteLater()
        del self._listed[1:]
        for window in self._windows():
            action = QAction(window.windowTitle().replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setChecked(window is self._own)
            action.triggered.connect(lambda _=False, window=window: front(window))
            self._menu.addAction(action)
            self._listed.append(action)
