"""What can be told of a window by looking through its widgets: its words, its controls, its room.

Knows no screen; each function is given a window and says what is wrong there, in words.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from app.pairrow import PairRow
from app.panel import QuietButton

KINDS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit)

OURS = re.compile(r"[A-Za-z]{3}")
NAMES = re.compile(
    r"^pseudo$|^3 pages$|^Python$|^CPU · OpenBLAS$|^Pirate$|^Brief$|Gemma|gpt-oss|bit$|"
    r"\.(md|py|csv|pdf)\b|"
    r"DFlash Chat|Pocket|Qwen|τ|English|Deutsch|Indigo|lsof|Top-|How many|Write a|Make a|"
    r"https?:|hf_|/|^\W*$|\d [GMK]i?B|\bMIT\b|\b(Ctrl|Shift|Alt|Esc|Return|Del)\b|^(Left|Right)$"
)
"""What is a name, a command, a path or a question for the model."""


def name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {widget.window().objectName()}"


# --- words --------------------------------------------------------------------


def untranslated(window: QWidget) -> list[str]:
    """Texts that did not come through the pseudo-language's translation."""
    return [
        f"{name(widget)}: {text}"
        for widget, text in _shown(window)
        if OURS.search(text) and not re.search(r"\[.*\]", text, re.DOTALL)
        if not NAMES.search(text)
    ]


def _shown(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    for widget in [root, *root.findChildren(QWidget)]:
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget, widget.text()
        elif isinstance(widget, QComboBox):
            yield from ((widget, widget.itemText(row)) for row in range(widget.count()))
        if not isinstance(widget, QPlainTextEdit | QTextEdit):
            yield widget, widget.accessibleName()
        yield widget, widget.toolTip()
    for action in root.findChildren(QAction):
        yield root, action.text()


def clipped(window: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words need."""
    return [
        f"{name(widget)}: {widget.text()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton)
        if widget.isVisible() and widget.text() and not _has_room(widget)
    ]


def _has_room(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    if isinstance(widget, QuietButton):  # its edge is not seen and may be less
        return widget.width() >= widget.fontMetrics().size(0, widget.text()).width()
    return widget.width() >= widget.minimumSizeHint().width()


# --- controls -----------------------------------------------------------------


def controls(window: QWidget) -> Iterator[QWidget]:
    """What of a window can be used. Not what Qt puts into its own controls."""
    for widget in window.findChildren(QWidget):
        own = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        if isinstance(widget, KINDS) and not own and widget.window() is window:
            parent = widget.parentWidget()
            # A pair's row is reached itself, and Enter there does what its button does.
            if not isinstance(parent, PairRow | QLineEdit | QComboBox | QAbstractScrollArea):
                yield widget


def unreached(window: QWidget) -> list[str]:
    """Controls without a name, or that Tab does not lead to."""
    tabs, found = _reached(window), []
    for widget in controls(window):
        for good, words in (
            (widget.accessibleName(), "has no accessible name"),
            (widget.objectName(), "has no object name"),
            (widget.focusPolicy() & Qt.FocusPolicy.TabFocus, "is outside the tab order"),
            (widget in tabs, "is not reached by Tab"),
        ):
            if not good:
                found.append(f"{name(widget)} {words}")
    return found


def _reached(window: QWidget) -> set[QWidget]:
    """Where Tab leads to from a window, one after the other."""
    found, at = {window}, window.nextInFocusChain()
    while at not in found:
        found.add(at)
        at = at.nextInFocusChain()
    return found


def _lightable(widget: QWidget) -> bool:
    """Whether the keyboard can be on it now, and would be seen: the default button has the same
    frame always, and a list shows it on its row."""
    if not isValid(widget) or not widget.isVisible() or not widget.isEnabled():
        return False
    if isinstance(widget, QPushButton) and widget.isDefault():
        return False
    if isinstance(widget.parentWidget().parentWidget(), QAbstractItemView):
        return False  # the field in which a row is renamed goes when the keyboard does
    return not isinstance(widget, QAbstractItemView) or widget.currentIndex().isValid()


def unlit(window: QWidget, known: set[str]) -> list[str]:
    """Controls that look the same with the keyboard on them as without. known: those that were
    looked at before; each is looked at once, and none where another window has the keyboard."""
    found = []
    above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if above is not None and above is not window:
        return []
    window.activateWindow()
    for _ in range(20):
        if not window.isActiveWindow():
            QTest.qWait(10)
    for widget in list(controls(window)):
        if not _lightable(widget) or name(widget) in known:
            continue
        known.add(name(widget))
        widget.clearFocus()
        QApplication.processEvents()
        plain = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as the key itself does
        QApplication.processEvents()
        if not widget.hasFocus():
            found.append(f"{name(widget)} takes no focus")
        elif widget.grab().toImage() == plain:
            found.append(f"{name(widget)} does not show that it has the focus")
    return found
