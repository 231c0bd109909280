"""Where the keyboard is, shown around what shows it too little by itself: what scrolls, and texts.

Nothing is shown where the pointer has put it: the eye is there already.
"""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from app import theme

ROOM = 5  # pixels between a text and the ring around it

_Reason = Qt.FocusReason
# The keyboard was here before, and comes back.
_BACK = (_Reason.ActiveWindowFocusReason, _Reason.PopupFocusReason, _Reason.MenuBarFocusReason)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)


def turns_pages(event: QEvent) -> bool:
    """Whether it is a key that scrolls far, and selects nothing."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _PAGES and held == Qt.KeyboardModifier.NoModifier


class _Keyboard(QObject):
    """Signals:
    moved: whether the widget has the keyboard now, and not by the pointer.
    """

    moved = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._by_key = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            if event.gotFocus() and event.reason() not in _BACK:
                self._by_key = event.reason() is not _Reason.MouseFocusReason
            self.moved.emit(event.gotFocus() and self._by_key)
        return False


class Ring(QWidget):
    """Inside the edge of what scrolls. Lies above the page, which would cover what the area
    itself paints."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        _Keyboard(area).moved.connect(self._on_moved)
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._area.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self)

    def _on_moved(self, here: bool) -> None:
        if here:  # an area that is being deleted loses the keyboard too
            self.setGeometry(self._area.rect())
            self.raise_()
        self.setVisible(here)


class TextStop(_Keyboard):
    """A text in a column as a stop of Tab: a ring around it, and the column turns its pages,
    unless it scrolls by itself."""

    def __init__(self, text: QWidget, scrolls: bool = False) -> None:
        super().__init__(text)
        self._text, self._scrolls = text, scrolls
        self._frame: _Frame | None = None
        self.moved.connect(self._on_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._scrolls and turns_pages(event):
            event.ignore()  # so that it goes to what the text lies in
            return True
        return super().eventFilter(watched, event)

    def _on_moved(self, here: bool) -> None:
        if self._frame is None and here:
            self._frame = _Frame(self._text)
        if self._frame is not None:
            self._frame.setWidget(cast(QWidget, self._text if here else None))
            self._frame.setVisible(here)  # also where the text has yet to be scrolled to


class _Frame(QFocusFrame):
    """Follows its widget wherever that is moved, above all that lies in the same column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = _Room()
        self.setStyle(self._room)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self)


class _Room(QProxyStyle):
    """How far a frame is from its widget."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        margins = QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin
        return ROOM if metric in margins else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        above = hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget
        return 1 if above else super().styleHint(hint, option, widget, returnData)


def _paint(widget: QWidget) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.accent(widget.palette()), 1.5))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
