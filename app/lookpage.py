"""Preferences: light or dark, the accent, the size of text, motion."""

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QWidget

from app.accents import ACCENTS
from app.prefpage import Choice, Page
from app.settings import LARGEST, SMALLEST, Settings, SettingsFile


class LookPage(Page):
    """Each choice is seen at once."""

    def __init__(self, settings: SettingsFile, parent: QWidget) -> None:
        super().__init__("lookPage", "", parent)
        tr = self.tr
        self.title = tr("Appearance")
        self.setAccessibleName(self.title)
        self.scheme = Choice("schemeChoice", tr("Light or dark"), self)
        self.scheme.fill([("", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))])
        self.accent = Choice("accentChoice", tr("Accent colour"), self)
        usual = tr("As the system") if sys.platform == "darwin" else tr("Indigo")
        names = {
            "": usual,
            "blue": tr("Blue"),
            "teal": tr("Teal"),
            "green": tr("Green"),
            "orange": tr("Orange"),
            "violet": tr("Violet"),
            "graphite": tr("Graphite"),
        }
        self.accent.fill(names.items(), map(_swatch, names))
        self.text = Choice("sizeChoice", tr("Text size"), self)
        percent = tr("{percent} %")
        self.text.fill(
            (step, percent.format(percent=round(100 * 1.1**step)))
            for step in range(SMALLEST, LARGEST + 1)
        )
        self.still = QCheckBox(tr("Reduce motion"), self)
        self.still.setObjectName("stillBox")
        self.still.setAccessibleName(tr("Reduce motion"))
        self.row(tr("Appearance"), self.scheme)
        self.row(tr("Accent colour"), self.accent)
        self.row(tr("Text size"), self.text, tr("The size of the chat."))
        self.row(
            tr("Motion"), self.still, tr("The text cursor does not blink, and menus do not fade.")
        )
        self.scheme.picked.connect(lambda value: settings.change(scheme=value))
        self.accent.picked.connect(lambda value: settings.change(accent=value))
        self.text.picked.connect(lambda value: settings.change(zoom=value))
        self.still.clicked.connect(lambda on: settings.change(still=on))

    def show_settings(self, settings: Settings) -> None:
        self.scheme.show_value(settings.scheme)
        self.accent.show_value(settings.accent if settings.accent in ACCENTS else "")
        self.text.show_value(settings.zoom)
        self.still.setChecked(settings.still)


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
