"""The size of the text in a window's chat, which is one for all windows."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.actions import Actions
from app.settings import LARGEST, SMALLEST, SettingsFile
from app.transcript import Transcript


class TextSize(QObject):
    """In step with the settings; the menu makes it larger or smaller."""

    def __init__(
        self, settings: SettingsFile, transcript: Transcript, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._transcript = settings, transcript
        self._shown: int | None = None
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
            self._shown = zoom
            usual = QFont(QApplication.font()).pointSizeF()
            self._transcript.set_font_size(usual * 1.1**zoom)
