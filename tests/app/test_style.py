"""Fields and buttons where the system has no look of its own."""

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QStyle, QWidget
from pytestqt.qtbot import QtBot

from app import theme
from app.style import HIGH, QuietStyle


def dressed(qtbot: QtBot, widget: QWidget, dark: bool = False) -> QWidget:
    qtbot.addWidget(widget)
    style = QuietStyle()
    style.setParent(widget)
    widget.setStyle(style)
    widget.setPalette(theme.palette(dark))
    widget.resize(120, HIGH)
    widget.show()
    return widget


def alike(one: QColor, other: QColor) -> bool:
    """But for what rounding and soft edges do."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(a - b) <= 3 for a, b in pairs)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_what_can_be_pressed_or_written_into_is_as_high(qtbot: QtBot) -> None:
    for widget in (QPushButton("Load"), QLineEdit("words"), QComboBox()):
        assert dressed(qtbot, widget).sizeHint().height() >= HIGH


def test_the_edge_of_a_field_is_seen_in_both_schemes(qtbot: QtBot) -> None:
    for dark in (False, True):
        field = dressed(qtbot, QLineEdit(), dark)
        assert alike(picture(field).pixelColor(60, 0), theme.edge(field.palette()))


def test_the_keyboard_is_seen_on_a_field(qtbot: QtBot) -> None:
    field = dressed(qtbot, QLineEdit())
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert alike(picture(field).pixelColor(60, 0), theme.accent(field.palette()))


def test_a_button_that_is_down_or_cannot_be_pressed_looks_so(qtbot: QtBot) -> None:
    button = dressed(qtbot, QPushButton("Load"))
    assert isinstance(button, QPushButton)
    usual = picture(button).pixelColor(12, 4)
    button.setDown(True)
    assert not alike(picture(button).pixelColor(12, 4), usual)
    button.setDown(False)
    button.setEnabled(False)
    assert alike(picture(button).pixelColor(60, 0), theme.hairline(button.palette()))


def test_the_box_of_a_tick_grows_with_the_words(qapp: QApplication) -> None:
    usual, style, wide = qapp.font(), QuietStyle(), QStyle.PixelMetric.PM_IndicatorWidth
    before = style.pixelMetric(wide)
    try:
        qapp.setFont(theme.scaled(usual, 2))
        assert style.pixelMetric(wide) == 2 * before
    finally:
        qapp.setFont(usual)
