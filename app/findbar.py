"""The bar that finds in the page: words, how many, the next and the one before."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea

from app import theme
from app.finder import Finder
from app.panel import DimLabel, Panel, QuietButton
from app.selection import Selection


class Words(QLineEdit):
    """Return goes on, Shift+Return goes back, Escape ends the search.

    Signals:
        step_asked: 1 or -1.
        end_asked: enough.
    """

    step_asked = Signal(int)
    end_asked = Signal()

    def event(self, event: QEvent) -> bool:
        # Escape also stops an answer; here it is ours first.
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.end_asked.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_asked.emit(-1 if back else 1)
            return
        super().keyPressEvent(event)


class FindBar(Panel):
    """Stands above the text of the transcript: at the top of a chat it pushes the text down,
    further down the text stays where it is.

    Signals:
        closed: the search has ended.
    """

    closed = Signal()

    def __init__(self, area: QScrollArea, texts: Selection) -> None:
        super().__init__(lambda colours: colours.base().color(), theme.edge, 8, area)
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find in this chat"))
        self.finder = Finder(area, texts)
        self._area, self._texts = area, texts
        self._words = Words(self)
        self._words.setObjectName("findWords")
        self._words.setAccessibleName(self.tr("Find in this chat"))
        self._words.setPlaceholderText(self.tr("Find"))
        self._words.setFrame(False)
        self._words.setMinimumWidth(theme.GRID * 22)
        self._words.textChanged.connect(self._on_words)
        self._words.step_asked.connect(self.step)
        self._words.end_asked.connect(self.close_bar)
        self._count = DimLabel("", self)
        self._count.setObjectName("findCount")
        self._again = QTimer(self, interval=500)
        self._again.timeout.connect(self._on_again)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GRID * 3 // 2, 4, 4, 4)
        layout.setSpacing(theme.GRID // 2)
        layout.addWidget(self._words)
        layout.addWidget(self._count)
        for sign, name, words in (
            ("‹", "findPrevious", self.tr("Previous")),
            ("›", "findNext", self.tr("Next")),
        ):
            button = QuietButton(sign, name, self)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _=False, by=1 if sign == "›" else -1: self.step(by))
            layout.addWidget(button)
        done = QuietButton(self.tr("Done"), "findDone", self)
        done.clicked.connect(self.close_bar)
        layout.addWidget(done)
        area.installEventFilter(self)
        self.hide()

    def open_bar(self) -> None:
        """Begin a search, with what is selected if that is a word or two."""
        chosen = self._texts.text()
        if chosen and "\n" not in chosen and len(chosen) < 80:
            self._words.setText(chosen)
        self._place()
        self._show(self.height() + 2 * theme.GRID)
        self.raise_()
        self._words.selectAll()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._again.start()
        self._on_words(self._words.text())

    def close_bar(self) -> None:
        if self.isVisible():
            self._again.stop()
            self._show(0)
            self.finder.end()
            self.closed.emit()

    def step(self, by: int) -> None:
        """The next hit or the one before; opens the bar if it is not."""
        if self.isVisible():
            self.finder.step(by)
            self._tell()
        else:
            self.open_bar()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _on_words(self, words: str) -> None:
        self.finder.search(words)
        self._tell()

    def _on_again(self) -> None:
        if self.finder.refresh():
            self._tell()

    def _tell(self) -> None:
        found = self.finder
        if not found.words:
            self._count.setText("")
        elif found.hits:
            self._count.setText(
                self.tr("{current} of {hits}").format(
                    current=found.current + 1, hits=len(found.hits)
                )
            )
        else:
            self._count.setText(self.tr("Not found"))
        self._place()

    def _place(self) -> None:
        self.layout().activate()  # type: ignore[union-attr]
        self.resize(self.sizeHint())
        right = self._area.viewport().geometry().right() - theme.GRID * 2
        self.move(QPoint(right - self.width(), theme.GRID))

    def _show(self, height: int) -> None:
        """Be there with a strip above the text, or not with 0; what is read does not move."""
        bar, before = self._area.verticalScrollBar(), self._area.viewportMargins().top()
        value = bar.value()
        self.setVisible(height > 0)  # the focus that goes elsewhere may scroll
        self._area.setViewportMargins(0, height, 0, 0)
        bar.setValue(value + height - before if value else 0)
