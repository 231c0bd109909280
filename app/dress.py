"""How the application is dressed: light or dark, its accent, and whether anything moves.

Follows the user's settings and, where they leave it open, the system. Which colours those
are is `theme`'s and `accents`' business.
"""

import sys

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QScrollBar

from app import accents, theme
from app.motion import Motion
from app.settings import Settings, SettingsFile
from app.style import QuietStyle

Scheme = Qt.ColorScheme
_SCHEMES = {"": Scheme.Unknown, "light": Scheme.Light, "dark": Scheme.Dark}
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Dress(QObject):
    """Made before the first widget, it is there for every one of them."""

    def __init__(
        self, app: QApplication, settings: SettingsFile, motion: Motion | None = None
    ) -> None:
        super().__init__(app)
        self._app = app
        self._motion = motion or Motion(self)
        self._motion.changed.connect(self._wear)
        self._settings = settings.settings
        self._blink = app.cursorFlashTime()
        if sys.platform != "darwin":
            app.setStyle(QuietStyle())
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _: self._paint())
        settings.changed.connect(self._on_changed)
        self._wear()

    @property
    def dark(self) -> bool:
        """What is worn: as the user says, else as the system."""
        chosen = self._settings.scheme
        if chosen:
            return chosen == "dark"
        return QGuiApplication.styleHints().colorScheme() == Scheme.Dark

    @property
    def still(self) -> bool:
        """Whether nothing is to move: as the user says, else as the system."""
        chosen = self._settings.motion
        return chosen == "less" if chosen else bool(self._motion.less)

    def _on_changed(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if _worn(before) != _worn(settings):
            self._wear()

    def _wear(self) -> None:
        # Menus and dialogs that the system draws turn with it, where it lets us say so.
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[self._settings.scheme])
        still = self.still
        self._app.setCursorFlashTime(0 if still else self._blink)
        for effect in _EFFECTS:
            QApplication.setEffectEnabled(effect, not still)
        self._paint()

    def _paint(self) -> None:
        colours = self._colours()
        self._app.setPalette(colours)
        for widget in self._app.allWidgets():
            if isinstance(widget, QScrollBar) and widget.styleSheet():
                widget.setStyleSheet("")  # a sheet takes its colours from the palette once
                theme.slim(widget)

    def _colours(self) -> QPalette:
        accent = self._settings.accent
        if sys.platform != "darwin":
            return theme.palette(self.dark, accent)
        # The system's own colours, but its placeholder grey is too pale for figures to be read.
        own = QPalette()
        own.setColor(QPalette.ColorRole.PlaceholderText, theme.dim(_standard(self._app)))
        if accent:
            accents.paint(own, accent, self.dark)
        return own


def _worn(settings: Settings) -> tuple[str, str, str]:
    return settings.scheme, settings.accent, settings.motion


def _standard(app: QApplication) -> QPalette:
    return app.style().standardPalette()
