"""Where the reader is in a column that grows: at its end, or at a place that stays.

Knows a scroll area and widgets in it, not what they say.
"""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSlider, QTextBrowser, QWidget

from app import theme
from app.ring import turns_pages

_ENDS = {
    Qt.Key.Key_Home: QSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QSlider.SliderAction.SliderToMaximum,
}


class Lines(QTextBrowser):
    """A text in the column: which letter is where."""

    def letter_at(self, height: int) -> int:
        """The first letter of the line at a height."""
        return self.cursorForPosition(QPoint(0, height)).position()

    def height_of(self, letter: int) -> int:
        """Where a letter's line begins."""
        cursor = self.textCursor()
        cursor.setPosition(min(letter, self.document().characterCount() - 1))
        return self.cursorRect(cursor).top()


class Reading(QObject):
    """Follows the end while it is watched. Otherwise a widget may be held where it is seen,
    whatever comes in above it, until the reader scrolls on."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self.following = True
        self._area = area
        self._bar = area.verticalScrollBar()
        self._held: QWidget | None = None
        self._place: QWidget | None = None  # the held widget, or a part of it
        self._letter: int | None = None  # of the place's text, if it is that which stays
        self._below = 0  # the place's distance from the upper edge
        self._placing = False
        area.installEventFilter(self)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus_changed)
        self._bar.rangeChanged.connect(self._on_range_changed)
        self._bar.valueChanged.connect(self._on_scrolled)

    def follow(self) -> None:
        """Go to the end and stay there."""
        self.release()
        self.following = True

    def start(self) -> None:
        """Go to the beginning, and stay there until the reader scrolls on."""
        self.release()
        self.following = False
        self._set_value(0)

    def reveal(self, held: QWidget, place: QWidget) -> None:
        """Bring a part of a widget into the upper part of the view."""
        self.following = False
        self._hold(held, place, self._area.viewport().height() // 4)

    def hold_topmost(self, widgets: Iterable[QWidget]) -> None:
        """Whatever comes in further up must not move what is read now."""
        if self.following or self._held is not None:
            return
        top = self._bar.value()
        for widget in widgets:
            if self.height_of(widget) + widget.height() > top:
                return self._hold(widget, widget, self.height_of(widget) - top)

    def hold_line(self, widgets: Iterable[QWidget]) -> None:
        """The line at the upper edge stays there, however wide the column becomes."""
        if self.following or self._held is not None:
            return
        top = self._bar.value()
        for widget in widgets:
            if self.height_of(widget) + widget.height() <= top:
                continue
            for text in widget.findChildren(Lines):
                height = self.height_of(text)
                if text.isVisible() and height + text.height() > top:
                    letter = text.letter_at(max(top - height, 0))
                    self._hold(widget, text, height + text.height_of(letter) - top, letter)
                    return
            return self._hold(widget, widget, self.height_of(widget) - top)

    def height_of(self, widget: QWidget) -> int:
        """Where a widget begins in the column."""
        column = self._area.widget()
        return widget.mapTo(column, QPoint(0, 0)).y() if column else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Move and watched is self._held:
            self._go()
        elif watched is self._area and isinstance(event, QKeyEvent) and turns_pages(event):
            action = _ENDS.get(Qt.Key(event.key()))  # pages are turned by the area itself
            if action is not None:
                self._bar.triggerAction(action)
                return True
        return False

    def _hold(self, held: QWidget, place: QWidget, below: int, letter: int | None = None) -> None:
        self.release()
        self._held, self._place, self._below, self._letter = held, place, below, letter
        held.installEventFilter(self)
        self._go()

    def release(self) -> None:
        """Hold nothing; also to be called before what is held goes away."""
        held, self._held, self._place = self._held, None, None
        if held is not None:
            held.removeEventFilter(self)

    def _go(self) -> None:
        place = self._place
        if place is not None:
            height = self.height_of(place)
            if self._letter is not None and isinstance(place, Lines):
                height += place.height_of(self._letter)
            self._set_value(height - self._below)

    def _set_value(self, value: int) -> None:
        self._placing = True
        self._bar.setValue(value)
        self._placing = False

    def _on_focus_changed(self, left: QWidget | None, come: QWidget | None) -> None:
        """Tab from elsewhere may lead to what is out of sight. From one place in the area to
        another, the area itself sees to that."""
        if left is None or come is None or left.window() is not come.window():
            return
        inside = self._area.isAncestorOf(come) and not self._area.isAncestorOf(left)
        if inside and left is not self._area and not QApplication.mouseButtons():
            self._area.ensureWidgetVisible(come)

    def _on_range_changed(self, _: int, end: int) -> None:
        if self.following:
            self._set_value(end)
        else:
            self._go()

    def _on_scrolled(self, value: int) -> None:
        if not self._placing:
            self.release()
            self.following = value >= self._bar.maximum() - theme.GRID
