"""The colours that mark what is on, chosen and linked; one is the user's. Knows no widgets.

Each has an ink, for lines and words on the ground, and a fill that stands behind white words,
both for light and for dark. The empty name is the usual one: the system's where it has one.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class Accent:
    """ink, fill: in the light scheme and in the dark one."""

    ink: tuple[str, str]
    fill: tuple[str, str]


ACCENTS = {
    "": Accent(("#3757d6", "#8fa4ff"), ("#3757d6", "#4a68e0")),
    "blue": Accent(("#0b62c4", "#6fb1ff"), ("#0b62c4", "#1f6fd0")),
    "teal": Accent(("#0b6a72", "#5cc8ce"), ("#0b6a72", "#0d7780")),
    "green": Accent(("#1c6d34", "#7fcf92"), ("#1c6d34", "#24793d")),
    "orange": Accent(("#9c4a00", "#f2ad6b"), ("#9c4a00", "#a85208")),
    "violet": Accent(("#7434b8", "#c3a0f5"), ("#7434b8", "#8247c4")),
    "graphite": Accent(("#55555c", "#b4b4bd"), ("#55555c", "#66666e")),
}


def paint(colours: QPalette, name: str, dark: bool) -> None:
    """Put an accent into a palette."""
    accent = ACCENTS.get(name, ACCENTS[""])
    ink, fill = QColor(accent.ink[dark]), QColor(accent.fill[dark])
    for role in (Role.Accent, Role.Link, Role.LinkVisited):
        colours.setColor(role, ink)
    colours.setColor(Role.Highlight, fill)
    colours.setColor(Role.HighlightedText, QColor("#ffffff"))
