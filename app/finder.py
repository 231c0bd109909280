"""Words sought in the texts of a transcript: every hit marked, one of them the current one."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QScrollArea, QTextEdit

from app import theme
from app.selection import Part, Selection


@dataclass(frozen=True, slots=True)
class Hit:
    part: Part
    cursor: QTextCursor


class Finder(QObject):
    """Hits stay where they are while text is added; `refresh` looks for new ones."""

    MARGIN = 80  # pixels that stay visible above and below a hit

    def __init__(self, area: QScrollArea, texts: Selection) -> None:
        super().__init__(area)
        self.words = ""
        self.hits: list[Hit] = []
        self.current = -1
        self._area, self._texts = area, texts
        self._seen: list[tuple[int, int]] = []

    def search(self, words: str) -> None:
        """Find the words, and go to the first hit that is in view or below."""
        self.words = words
        self._collect()
        top = self._area.verticalScrollBar().value()
        below = (at for at, hit in enumerate(self.hits) if self._height(hit) >= top)
        self.current = next(below, 0) if self.hits else -1
        self._show()

    def step(self, by: int) -> None:
        """Go to the next hit, or with -1 to the one before; after the last comes the first."""
        self.refresh()
        if self.hits:
            self.current = (self.current + by) % len(self.hits)
            self._show()

    def refresh(self) -> bool:
        """Look again if any text has changed; returns whether one had."""
        if self._state() == self._seen:
            return False
        kept = self.hits[self.current] if self.current >= 0 else None
        place = (id(kept.part), kept.cursor.selectionStart()) if kept else None
        self._collect()
        places = [(id(hit.part), hit.cursor.selectionStart()) for hit in self.hits]
        self.current = places.index(place) if place in places else (0 if places else -1)
        self._mark()
        return True

    def end(self) -> None:
        """Take the marks away; what was found last is selected."""
        self.hits, self.current, self.words = [], -1, ""
        self._mark()

    def _state(self) -> list[tuple[int, int]]:
        return [(id(part), part.document().revision()) for part in self._texts.parts()]

    def _collect(self) -> None:
        self._seen = self._state()
        self.hits = []
        if not self.words:
            return
        for part in self._texts.parts():
            cursor = part.document().find(self.words)
            while not cursor.isNull():
                self.hits.append(Hit(part, cursor))
                cursor = part.document().find(self.words, cursor)

    def _show(self) -> None:
        self._mark()
        if self.current >= 0:
            hit = self.hits[self.current]
            box = hit.part.cursorRect(hit.cursor)
            bar = hit.part.horizontalScrollBar()
            if not 0 <= box.x() <= hit.part.viewport().width():
                bar.setValue(bar.value() + box.x() - hit.part.viewport().width() // 2)
            self._area.ensureVisible(0, self._height(hit) + box.height() // 2, 0, self.MARGIN)

    def _height(self, hit: Hit) -> int:
        """Where a hit is in the page."""
        page = self._area.widget()
        place = hit.part.cursorRect(hit.cursor).topLeft()
        return hit.part.viewport().mapTo(page, QPoint(0, place.y())).y() if page else 0

    def _mark(self) -> None:
        colours = self._area.palette()
        all_, current = QTextCharFormat(), QTextCharFormat()
        all_.setBackground(theme.found(colours))
        all_.setForeground(colours.color(QPalette.ColorRole.Text))
        current.setBackground(colours.color(QPalette.ColorRole.Highlight))
        current.setForeground(colours.color(QPalette.ColorRole.HighlightedText))
        marks: dict[int, list[QTextEdit.ExtraSelection]] = {}
        for at, hit in enumerate(self.hits):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = hit.cursor
            mark.format = current if at == self.current else all_
            marks.setdefault(id(hit.part), []).append(mark)
        for part in self._texts.parts():
            part.setExtraSelections(marks.get(id(part), []))
