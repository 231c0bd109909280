"""The look in one place: palettes, the grid, fonts, and the few colours no role has.

Everything is derived from a QPalette, so light, dark and the system's own colours
need no second set of rules anywhere else.
"""

import sys

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget

from app import accents

GRID = 8
COLUMN = 720  # the widest that text is set
RADIUS = 12

_LIGHT = {
    QPalette.ColorRole.Window: "#ffffff",
    QPalette.ColorRole.WindowText: "#1d1d20",
    QPalette.ColorRole.Base: "#ffffff",
    QPalette.ColorRole.AlternateBase: "#f4f4f6",
    QPalette.ColorRole.Text: "#1d1d20",
    QPalette.ColorRole.Button: "#f4f4f6",
    QPalette.ColorRole.ButtonText: "#1d1d20",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#1d1d20",
    QPalette.ColorRole.ToolTipText: "#ffffff",
}

_DARK = {
    QPalette.ColorRole.Window: "#1c1c1f",
    QPalette.ColorRole.WindowText: "#ececf0",
    QPalette.ColorRole.Base: "#1c1c1f",
    QPalette.ColorRole.AlternateBase: "#28282c",
    QPalette.ColorRole.Text: "#ececf0",
    QPalette.ColorRole.Button: "#28282c",
    QPalette.ColorRole.ButtonText: "#ececf0",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#38383d",
    QPalette.ColorRole.ToolTipText: "#ececf0",
}

_CODE_LIGHT = {
    "keyword": "#8a2a9e",
    "string": "#1d6f3b",
    "number": "#a14a00",
    "name": "#2b50c8",
    "builtin": "#0b6a80",
    "deleted": "#b52a23",
}

_CODE_DARK = {
    "keyword": "#d59bf0",
    "string": "#8fd3a0",
    "number": "#f0b27a",
    "name": "#9fb4ff",
    "builtin": "#7fd0dc",
    "deleted": "#ff8f87",
}

_SLIM = """
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: palette(mid); border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def palette(dark: bool, accent: str = "") -> QPalette:
    """Our own colours, for systems that bring none worth having, and for pictures."""
    colours = _DARK if dark else _LIGHT
    made = QPalette(QColor(colours[QPalette.ColorRole.Button]))
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    accents.paint(made, accent, dark)
    made.setColor(QPalette.ColorRole.PlaceholderText, dim(made))
    made.setColor(QPalette.ColorRole.Mid, edge(made))
    faint = mix(made.color(QPalette.ColorRole.Text), made.color(QPalette.ColorRole.Base), 0.45)
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def slim(bar: QScrollBar) -> None:
    """A quieter scroll bar where the system brings only a heavy one."""
    if sys.platform != "darwin":
        bar.setStyleSheet(_SLIM)


def least(area: QScrollArea) -> QSize:
    """What it must have so that nothing in it is cut at its sides."""
    page = area.widget()
    inside = page.minimumSizeHint().width() if page else 0
    return QSize(inside + area.verticalScrollBar().sizeHint().width(), 0)


def height_of(bar: QScrollBar) -> int:
    """The room that a horizontal bar takes: none while there is nothing to scroll.

    A bar is made slim when it is first seen, for most of them never are.
    """
    if bar.maximum() <= bar.minimum():
        return 0
    if not bar.styleSheet():
        slim(bar)
    return bar.sizeHint().height()


# --- colours that no role has -------------------------------------------------


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """`share` of one colour in the other."""
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share),
        one.blueF() * share + other.blueF() * (1 - share),
    )


def _between(colours: QPalette, share: float) -> QColor:
    text = colours.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)
    return mix(text, colours.color(QPalette.ColorRole.Base), share)


def dim(colours: QPalette) -> QColor:
    """For words that may be overlooked, but must be readable."""
    return _between(colours, 0.7)


def hairline(colours: QPalette) -> QColor:
    return _between(colours, 0.14)


def edge(colours: QPalette) -> QColor:
    """The outline of something that can be used."""
    return _between(colours, 0.24)


def wash(colours: QPalette) -> QColor:
    """The fill of a quiet panel."""
    return _between(colours, 0.05)


def found(colours: QPalette) -> QColor:
    """Behind words that were sought."""
    return mix(accent(colours), colours.color(QPalette.ColorRole.Base), 0.28)


def tint(colours: QPalette) -> QColor:
    """Behind words that a draft had proposed."""
    return mix(accent(colours), colours.color(QPalette.ColorRole.Base), 0.12)


def accent(colours: QPalette) -> QColor:
    return colours.color(QPalette.ColorRole.Accent)


def danger(colours: QPalette) -> QColor:
    return QColor("#ff7b72" if is_dark(colours) else "#c7362f")


def syntax(colours: QPalette) -> dict[str, QColor]:
    """The kinds of words in code, readable on the quiet panel that code stands on."""
    ground, text = wash(colours), colours.color(QPalette.ColorRole.Text)
    made = _CODE_DARK if is_dark(colours) else _CODE_LIGHT
    inks = {kind: QColor(ink) for kind, ink in made.items()} | {"comment": dim(colours)}
    return {kind: readable(ink, ground, text) for kind, ink in inks.items()}


def readable(ink: QColor, ground: QColor, text: QColor) -> QColor:
    """The ink, or as much of it in the text's colour as keeps a contrast of 4.5 to 1."""
    for share in (1.0, 0.85, 0.7, 0.5, 0.25):
        made = mix(ink, text, share)
        if contrast(made, ground) >= 4.5:
            return made
    return text


def contrast(one: QColor, other: QColor) -> float:
    """How well the two stand apart, from 1 to 21, as WCAG reckons."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_dark(colours: QPalette) -> bool:
    return colours.color(QPalette.ColorRole.Base).lightness() < 128


# --- fonts --------------------------------------------------------------------


def zoom() -> float:
    """How much larger than usual the words of all windows are."""
    return QApplication.font().pointSizeF() / usual_size()


def points(usual: int) -> int:
    """As many as these are where words have the usual size."""
    return round(usual * zoom())


def aim(painter: QPainter, x: float, y: float) -> None:
    """Let a sign be drawn about (0, 0), which is here, in step with the words beside it."""
    painter.translate(x, y)
    painter.scale(zoom(), zoom())


def grow(window: QWidget, usual: QSize) -> None:
    """Make it as large as this is where words have the usual size, and as the screen allows."""
    fit(window, usual * zoom())


def fit(window: QWidget, size: QSize) -> None:
    """Make it so large, but not larger than the screen."""
    window.resize(size.boundedTo(window.screen().availableSize()))


def usual_size() -> float:
    """Points of the words of this system's windows."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()


def scaled(font: QFont, factor: float) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * factor)
    return made


def figures(font: QFont) -> QFont:
    """The same font with digits of one width, so that counting numbers stand still."""
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def monospace(font: QFont) -> QFont:
    """The system's fixed font at the size of `font`."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPointSizeF(font.pointSizeF() * 0.94)
    return made
