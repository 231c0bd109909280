"""Preferences: light or dark, the accent, the size of text, motion."""

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.accents import ACCENTS
from app.language import choices
from app.motion import Motion
from app.prefpage import Choice, Page
from app.settings import PERCENT, Settings, SettingsFile


class LookPage(Page):
    """Each choice is seen at once."""

    def __init__(self, settings: SettingsFile, motion: Motion, parent: QWidget) -> None:
        super().__init__("lookPage", "", parent)
        self._motion = motion
        self.title = self.tr("Appearance")
        self.setAccessibleName(self.title)
        self.language = Choice("languageChoice", self.tr("Language"), self)
        self.language.fill(choices())
        self.scheme = Choice("schemeChoice", self.tr("Light or dark"), self)
        self.scheme.fill(
            [
                ("", self.tr("Match the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        self.accent = Choice("accentChoice", self.tr("Accent colour"), self)
        usual = self.tr("Match the system") if sys.platform == "darwin" else self.tr("Indigo")
        names = {
            "": usual,
            "blue": self.tr("Blue"),
            "teal": self.tr("Teal"),
            "green": self.tr("Green"),
            "orange": self.tr("Orange"),
            "violet": self.tr("Violet"),
            "graphite": self.tr("Graphite"),
        }
        self.accent.fill(names.items(), map(_swatch, names))
        self.text = Choice("sizeChoice", self.tr("Text size"), self)
        percent = self.tr("{percent} %")
        self.text.fill((step, percent.format(percent=size)) for step, size in PERCENT.items())
        self.motion = Choice("motionChoice", self.tr("Motion"), self)
        self.motion.fill(
            [
                ("", self.tr("Match the system")),
                ("less", self.tr("Reduced")),
                ("full", self.tr("Full")),
            ]
        )
        self.language.picked.connect(lambda value: settings.change(language=value))
        self.row(self.tr("Language"), self.language, self.tr("Takes effect at the next start."))
        self.row(self.tr("Appearance"), self.scheme)
        self.row(self.tr("Accent colour"), self.accent)
        self.row(self.tr("Text size"), self.text, self.tr("The size of all words."))
        self.row(self.tr("Motion"), self.motion)
        self.wish = self.note("")
        self.wish.setObjectName("motionNote")
        self._show_wish()
        motion.changed.connect(self._show_wish)
        self.scheme.picked.connect(lambda value: settings.change(scheme=value))
        self.accent.picked.connect(lambda value: settings.change(accent=value))
        self.text.picked.connect(lambda value: settings.change(zoom=value))
        self.motion.picked.connect(lambda value: settings.change(motion=value))

    def show_settings(self, settings: Settings) -> None:
        self.language.show_value(settings.language, settings.language)
        self.scheme.show_value(settings.scheme)
        self.accent.show_value(settings.accent if settings.accent in ACCENTS else "")
        self.text.show_value(settings.zoom)
        self.motion.show_value(settings.motion)

    def _show_wish(self) -> None:
        """What reduced motion is, and what the system wishes."""
        wish = {
            True: self.tr("The system asks for reduced motion."),
            False: self.tr("The system does not ask for less."),
            None: self.tr("This system does not say, so everything moves."),
        }[self._motion.less]
        told = self.tr(
            "Where motion is reduced, the text cursor does not blink and menus do not fade."
        )
        self.wish.setText(f"{told} {wish}")


def _swatch(name: str) -> QIcon:
    picture = QPixmap(32, 32)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ACCENTS[name].fill[1]))
    painter.drawEllipse(QRectF(2, 2, 12, 12))
    painter.end()
    return QIcon(picture)
