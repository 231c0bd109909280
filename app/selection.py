"""One selection over many widgets: a drag that leaves one text goes on in the next.

Each text of a transcript is a widget of its own and selects by itself. Where a drag goes
beyond it, every text between its two ends is given its share here.
"""

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.codeblock import CodeView
from app.documentview import DocumentView
from app.excerpt import fill

Part = DocumentView | CodeView

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Selection(QObject):
    """What is selected in a scroll area, from one point in one text to another in another."""

    SPEED = 24  # pixels, each time, while the pointer is beyond the edge

    def __init__(self, area: QScrollArea, page: QWidget) -> None:
        super().__init__(area)
        self._area, self._page = area, page
        self._anchor: tuple[Part, int] | None = None
        self._held = False
        self._spread = False  # more than the text where it began has a share
        self._pointer = QPoint()
        self._scrolling = QTimer(self, interval=30)
        self._scrolling.timeout.connect(self._on_scrolling)
        page.installEventFilter(self)

    def watch(self, part: Part) -> None:
        """From now on this text takes part."""
        part.installEventFilter(self)
        part.viewport().installEventFilter(self)
        part.mime = self.mime
        action = QAction(self.tr("Copy Selection as Markdown"), part)
        action.setEnabled(False)
        action.triggered.connect(self.copy_markdown)
        part.copyAvailable.connect(action.setEnabled)
        part.addAction(action)

    def parts(self) -> list[Part]:
        """Every text that can be seen, from top to bottom."""
        views: list[Part] = [*self._page.findChildren(DocumentView)]
        views += self._page.findChildren(CodeView)
        shown = [view for view in views if view.isVisible()]
        return sorted(shown, key=lambda view: view.mapTo(self._page, QPoint(0, 0)).y())

    def text(self, markdown: bool = False) -> str:
        shares = [
            part.excerpt(markdown) for part in self.parts() if part.textCursor().hasSelection()
        ]
        return "\n\n".join(shares)

    def mime(self, made: QMimeData) -> QMimeData:
        return fill(made, self.text(), self.text(markdown=True))

    def copy_markdown(self) -> None:
        QGuiApplication.clipboard().setText(self.text(markdown=True))

    def select_all(self) -> None:
        if parts := self.parts():
            self._share(parts, parts[0], 0, parts[-1], _end(parts[-1]))

    def clear(self, but: Part | None = None) -> None:
        self._spread = False
        for part in self.parts():
            if part is not but and part.textCursor().hasSelection():
                cursor = part.textCursor()
                cursor.clearSelection()
                part.setTextCursor(cursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, (DocumentView, CodeView)):
            return isinstance(event, QKeyEvent) and self._on_key(event)
        if not isinstance(event, QMouseEvent):
            return False
        part = watched.parent()
        if event.type() in _PRESSES and event.button() == Qt.MouseButton.LeftButton:
            if isinstance(part, (DocumentView, CodeView)):
                return self._on_press(part, event)
            self.clear()
        elif event.type() == QEvent.Type.MouseMove and self._held:
            return self._on_drag(event.globalPosition().toPoint())
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._held = False
            self._scrolling.stop()
        return False

    # --- the mouse and the keys -----------------------------------------------

    def _on_press(self, part: Part, event: QMouseEvent) -> bool:
        self._held = True
        place = part.cursorForPosition(event.position().toPoint()).position()
        extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if extends and self._anchor is not None and self._anchor[0] in (parts := self.parts()):
            if self._spread or self._anchor[0] is not part:
                part.setFocus(Qt.FocusReason.MouseFocusReason)
                self._share(parts, *self._anchor, part, place)
                return True
            return False
        self.clear(but=part)
        self._anchor = part, place
        return False

    def _on_drag(self, pointer: QPoint) -> bool:
        assert self._anchor is not None
        self._pointer = pointer
        begun = self._anchor[0]
        inside = begun.viewport().rect().contains(begun.viewport().mapFromGlobal(pointer))
        if inside and not self._spread:
            self._scrolling.stop()
            return False
        self._reach(pointer)
        window = self._area.viewport().rect()
        if window.contains(self._area.viewport().mapFromGlobal(pointer)):
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()
        return True

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
            return True
        if event.matches(QKeySequence.StandardKey.Copy) and self._spread:
            # Any of them copies the whole; the one with the keyboard may have no share.
            shares = [part for part in self.parts() if part.textCursor().hasSelection()]
            if shares:
                shares[0].copy()
            return True
        return False

    def _on_scrolling(self) -> None:
        bar = self._area.verticalScrollBar()
        above = self._area.viewport().mapFromGlobal(self._pointer).y() < 0
        bar.setValue(bar.value() + (-self.SPEED if above else self.SPEED))
        self._reach(self._pointer)

    # --- the shares -----------------------------------------------------------

    def _reach(self, pointer: QPoint) -> None:
        """Select from where the drag began to the pointer."""
        assert self._anchor is not None
        parts = self.parts()
        if self._anchor[0] not in parts:
            return
        height = self._page.mapFromGlobal(pointer).y()
        above = [part for part in parts if part.mapTo(self._page, QPoint(0, 0)).y() <= height]
        target = above[-1] if above else parts[0]
        self._share(parts, *self._anchor, target, _place(target, pointer))

    def _share(self, parts: list[Part], begun: Part, anchor: int, target: Part, place: int) -> None:
        first, last = parts.index(begun), parts.index(target)
        forward = first <= last
        for at, part in enumerate(parts):
            if part is target:
                near = 0 if forward else _end(part)
                _select(part, anchor if part is begun else near, place)
            elif part is begun:
                _select(part, _end(part) if forward else 0, anchor)
            elif min(first, last) < at < max(first, last):
                _select(part, _end(part), 0)
            elif part.textCursor().hasSelection():
                _select(part, 0, 0)
        self._spread = begun is not target


def _end(part: Part) -> int:
    return part.document().characterCount() - 1


def _place(part: Part, pointer: QPoint) -> int:
    view = part.viewport()
    local = view.mapFromGlobal(pointer)
    if local.y() < 0:
        return 0
    return _end(part) if local.y() >= view.height() else part.cursorForPosition(local).position()


def _select(part: Part, anchor: int, place: int) -> None:
    cursor = part.textCursor()
    if (cursor.anchor(), cursor.position()) != (anchor, place):
        cursor.setPosition(anchor)
        cursor.setPosition(place, cursor.MoveMode.KeepAnchor)
        part.setTextCursor(cursor)
