"""The font and the colours that a text is set in, taken from a widget once."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPalette

from app import theme


@dataclass(frozen=True, slots=True)
class Look:
    """The font and the colours a text is set in."""

    font: QFont
    mono: QFont
    text: QColor
    dim: QColor
    wash: QColor
    line: QColor
    link: QColor

    @classmethod
    def of(cls, font: QFont, colours: QPalette) -> "Look":
        return cls(
            font,
            theme.monospace(font),
            colours.color(QPalette.ColorRole.Text),
            theme.dim(colours),
            theme.wash(colours),
            theme.hairline(colours),
            colours.color(QPalette.ColorRole.Link),
        )
