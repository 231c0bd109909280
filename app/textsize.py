"""The size of all words, which is one for all windows, lists and menus."""

from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMainWindow, QWidget

from app import theme
from app.actions import Actions
from app.settings import LARGEST, PERCENT, SMALLEST, SettingsFile


class TextSize(QObject):
    """In step with the settings; each window's menu makes it larger or smaller. Made before the
    first of them, since what is made later takes its size from the application."""

    def __init__(self, settings: SettingsFile, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._sizes: WeakKeyDictionary[QWidget, tuple[QSize, QSize]] = WeakKeyDictionary()
        """How large each window was made, and how large it should have been."""
        settings.changed.connect(self._wear)
        self._wear()

    def serve(self, actions: Actions) -> None:
        """These change it too."""
        actions.zoom_in.triggered.connect(lambda: self._step(1))
        actions.zoom_out.triggered.connect(lambda: self._step(-1))
        actions.zoom_reset.triggered.connect(lambda: self._settings.change(zoom=0))

    def _step(self, steps: int) -> None:
        zoom = self._settings.settings.zoom + steps
        self._settings.change(zoom=max(SMALLEST, min(LARGEST, zoom)))

    def _wear(self) -> None:
        before, wanted = QApplication.font(), PERCENT[self._settings.settings.zoom] / 100
        font = theme.scaled(before, wanted * theme.usual_size() / before.pointSizeF())
        if font.pointSizeF() == before.pointSizeF():
            return
        # A widget with a font of its own does not follow the application's, so it is told.
        sizes = [(one, one.font().pointSizeF()) for one in QApplication.allWidgets()]
        factor = font.pointSizeF() / before.pointSizeF()
        QApplication.setFont(font)
        for widget, size in sizes:
            if widget.font().pointSizeF() == size:
                widget.setFont(theme.scaled(widget.font(), factor))
            if isinstance(widget, QComboBox):  # Qt keeps its least size until the style is another
                QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        for window in QApplication.topLevelWidgets():
            if window.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog):
                if not isinstance(window, QMainWindow):  # a chat has room, and stays where it is
                    self._grow(window, factor)

    def _grow(self, window: QWidget, factor: float) -> None:
        """So many times as large; what the screen has no room for is not forgotten."""
        made, wished = self._sizes.get(window, (QSize(), QSize()))
        wished = (wished if window.size() == made else window.size()) * factor
        theme.fit(window, wished)
        self._sizes[window] = window.size(), wished
