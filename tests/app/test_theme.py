"""Light and dark are both readable."""

import pytest
from PySide6.QtGui import QColor, QPalette

from app import theme
from app.accents import ACCENTS

Role = QPalette.ColorRole


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("dark", [False, True])
def test_words_have_contrast_enough(dark: bool, accent: str) -> None:
    colours = theme.palette(dark, accent)
    text = colours.color(QPalette.ColorRole.Text)
    pale = colours.color(QPalette.ColorRole.PlaceholderText)
    link = colours.color(QPalette.ColorRole.Link)
    for ground in (colours.color(QPalette.ColorRole.Base), theme.wash(colours)):
        assert theme.contrast(text, ground) >= 7
        assert theme.contrast(pale, ground) >= 4.5
        assert theme.contrast(link, ground) >= 4.5
        assert theme.contrast(text, theme.found(colours)) >= 4.5
        assert theme.contrast(theme.danger(colours), ground) >= 4.5
        assert theme.contrast(theme.accent(colours), ground) >= 4.5
    for ground in (theme.hairline(colours), theme.tint(colours)):
        assert theme.contrast(text, ground) >= 4.5  # the open chat, what was drafted
        assert theme.contrast(pale, ground) >= 4.5  # and the facts of the model under the cursor
    assert theme.is_dark(colours) == dark


PAIRS = [
    (Role.WindowText, Role.Window),
    (Role.Text, Role.Base),
    (Role.Text, Role.AlternateBase),
    (Role.ButtonText, Role.Button),
    (Role.HighlightedText, Role.Highlight),
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.PlaceholderText, Role.AlternateBase),
    (Role.Link, Role.AlternateBase),
]


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("dark", [False, True])
def test_every_ink_can_be_read_on_its_ground(dark: bool, accent: str) -> None:
    colours = theme.palette(dark, accent)
    for ink, ground in PAIRS:
        told = theme.contrast(colours.color(ink), colours.color(ground))
        assert told >= 4.5, (ink.name, ground.name, told)


@pytest.mark.parametrize("dark", [False, True])
def test_code_has_contrast_enough(dark: bool) -> None:
    colours = theme.palette(dark)
    inks = theme.syntax(colours)
    assert len({ink.name() for ink in inks.values()}) == len(inks)
    for ink in inks.values():
        for ground in (colours.color(QPalette.ColorRole.Base), theme.wash(colours)):
            assert theme.contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("ground", ["#777777", "#000000", "#3a2a10"])
def test_an_ink_that_cannot_be_read_gives_way_to_the_text(ground: str) -> None:
    text = QColor("#ffffff" if ground != "#777777" else "#000000")
    ink = theme.readable(QColor("#6a4a20"), QColor(ground), text)
    assert theme.contrast(ink, QColor(ground)) >= 4.5
