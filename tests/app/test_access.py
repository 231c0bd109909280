"""Every control of every window has a name and can be reached by the keyboard."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.application import Application
from app.otherpair import OtherPair
from app.pairrow import PairRow

KINDS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit)


def controls(window: QWidget) -> Iterator[QWidget]:
    """What of a window can be used. Not what Qt puts into its own controls."""
    for widget in window.findChildren(QWidget):
        own = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        if isinstance(widget, KINDS) and not own and widget.window() is window:
            parent = widget.parentWidget()
            # A pair's row is reached itself, and Enter there does what its button does.
            if not isinstance(parent, PairRow | QLineEdit | QComboBox | QAbstractScrollArea):
                yield widget


def reached(window: QWidget) -> set[QWidget]:
    """Where Tab leads to from a window, one after the other."""
    found, at = {window}, window.nextInFocusChain()
    while at not in found:
        found.add(at)
        at = at.nextInFocusChain()
    return found


def check(window: QWidget) -> int:
    tabs, count = reached(window), 0
    for widget in controls(window):
        what = f"{type(widget).__name__} {widget.objectName()!r} in {window.objectName()}"
        assert widget.accessibleName(), f"{what} has no accessible name"
        assert widget.objectName(), f"{what} has no object name"
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, f"{what} is outside the tab order"
        assert widget in tabs, f"{what} is not reached by Tab"
        count += 1
    return count


def test_every_control_is_named_and_reached(
    qtbot: QtBot, open_app: Callable[..., Application]
) -> None:
    application = open_app("mute")
    window = application.window
    application.library.open()
    application.open_preferences()
    window.commands.models.trigger()
    window.menu.close()
    window.commands.palette.trigger()
    application.desk.palette.close()
    window.commands.welcome.trigger()
    other = OtherPair(window)
    chat = application.chats.chat
    chat.add("user", "Why?", None)
    application.windows.open(chat.id)
    shown = (
        *application.windows.shown,
        application.library,
        application.preferences,
        window.menu,
        application.desk.palette,
        other,
    )
    for one in shown:
        assert one is not None and check(one) > 1
    other.deleteLater()
