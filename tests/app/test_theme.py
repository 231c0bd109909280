"""Light and dark are both readable."""

import pytest
from PySide6.QtGui import QColor, QPalette

from app import theme


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_words_have_contrast_enough(dark: bool) -> None:
    colours = theme.palette(dark)
    text = colours.color(QPalette.ColorRole.Text)
    pale = colours.color(QPalette.ColorRole.PlaceholderText)
    link = colours.color(QPalette.ColorRole.Link)
    for ground in (colours.color(QPalette.ColorRole.Base), theme.wash(colours)):
        assert contrast(text, ground) >= 7
        assert contrast(pale, ground) >= 4.5
        assert contrast(link, ground) >= 4.5
        assert contrast(theme.danger(colours), ground) >= 3
    assert theme.is_dark(colours) == dark
