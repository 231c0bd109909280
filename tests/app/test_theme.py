"""Light and dark are both readable."""

import pytest
from PySide6.QtGui import QColor, QPalette

from app import theme


@pytest.mark.parametrize("dark", [False, True])
def test_words_have_contrast_enough(dark: bool) -> None:
    colours = theme.palette(dark)
    text = colours.color(QPalette.ColorRole.Text)
    pale = colours.color(QPalette.ColorRole.PlaceholderText)
    link = colours.color(QPalette.ColorRole.Link)
    for ground in (colours.color(QPalette.ColorRole.Base), theme.wash(colours)):
        assert theme.contrast(text, ground) >= 7
        assert theme.contrast(pale, ground) >= 4.5
        assert theme.contrast(link, ground) >= 4.5
        assert theme.contrast(text, theme.found(colours)) >= 4.5
        assert theme.contrast(theme.danger(colours), ground) >= 3
    assert theme.is_dark(colours) == dark


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
