"""The size of all words of a window but its menus, which is one for all windows."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app import theme
from app.actions import Actions
from app.settings import LARGEST, SMALLEST, SettingsFile


class TextSize(QObject):
    """In step with the settings; the menu makes it larger or smaller.

    Signals:
    changed: the words of the window have another size.
    """

    changed = Signal()

    STEP = 1.1

    def __init__(
        self, settings: SettingsFile, page: QWidget, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._page = settings, page
        self._shown = 0
        actions.zoom_in.triggered.connect(lambda: self._step(1))
        actions.zoom_out.triggered.connect(lambda: self._step(-1))
        actions.zoom_reset.triggered.connect(lambda: self._settings.change(zoom=0))
        settings.changed.connect(self._show)
        self._show()

    def _step(self, steps: int) -> None:
        zoom = self._settings.settings.zoom + steps
        self._settings.change(zoom=max(SMALLEST, min(LARGEST, zoom)))

    def _show(self) -> None:
        zoom = self._settings.settings.zoom
        if zoom != self._shown:
            _scale(self._page, self.STEP ** (zoom - self._shown))
            self._shown = zoom
            self.changed.emit()


def _scale(page: QWidget, factor: float) -> None:
    """A widget with a font of its own does not follow those above it, so it is told."""
    inside = [(widget, widget.font().pointSizeF()) for widget in page.findChildren(QWidget)]
    page.setFont(theme.scaled(page.font(), factor))
    for widget, before in inside:
        if widget.font().pointSizeF() == before:
            widget.setFont(theme.scaled(widget.font(), factor))
