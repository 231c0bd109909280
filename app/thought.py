"""What the model thought before it answered: folded away, dim, there when wanted."""

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import theme
from app.blocks import BlockReader
from app.documentview import MarkdownView
from app.numerals import decimal
from app.panel import QuietButton

MOMENT = 0.05  # s; a shorter thought has no time worth telling


class FoldButton(QuietButton):
    """A title with a small triangle that turns."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", name, parent)
        self.setCheckable(True)

    def say(self, title: str) -> None:
        # The blanks at the front are the triangle's place.
        self.setText(f"    {title}")
        self.setAccessibleName(title)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.dim(self.palette()), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        theme.aim(painter, self.words.left() + 3 * theme.zoom(), self.height() / 2)
        open_, shut = ((-3, -1.5), (0, 1.5), (3, -1.5)), ((-1.5, -3), (1.5, 0), (-1.5, 3))
        points = open_ if self.isChecked() else shut
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


class ThoughtSection(QWidget):
    """Signals:
    link_clicked: an address in the thought, as it was written.
    """

    link_clicked = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thought")
        self.source = ""
        self._reader = BlockReader()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._fold = FoldButton("thoughtFold", self)
        self._fold.hug(Qt.AlignmentFlag.AlignLeft)
        self._fold.toggled.connect(self._on_toggled)
        self._inner = QWidget(self)
        self._inner.hide()
        self.view = MarkdownView(self._inner)
        self.view.setObjectName("thoughtText")
        self.view.setAccessibleName(self.tr("Thought"))
        self.view.anchorClicked.connect(self.link_clicked)
        inner = QHBoxLayout(self._inner)
        inner.setContentsMargins(theme.GRID * 2, 0, 0, theme.GRID)
        inner.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._fold)
        layout.addWidget(self._inner)
        self._dim()
        self._fold.say(self.tr("Thinking…"))

    def add_menu_action(self, action: QAction) -> None:
        self.view.addAction(action)

    def append(self, text: str) -> None:
        self.source += text
        for block in self._reader.feed(text):
            self.view.close_block(_unfenced(block.source, block.kind))
        if self._fold.isChecked():
            self._show_tail()

    def finish(self) -> None:
        """The answer begins: the thought is complete."""
        if not self._clock.isValid():
            return
        self.recall(self._clock.elapsed() / 1000)

    def recall(self, seconds: float | None) -> None:
        """The thought is complete, and took so long, if that is known."""
        self._clock.invalidate()
        for block in self._reader.end():
            self.view.close_block(_unfenced(block.source, block.kind))
        self.view.set_tail("")
        self._fold.say(
            self.tr("Thought")
            if seconds is None or seconds < MOMENT
            else self.tr("Thought for {seconds} s").format(seconds=decimal(seconds, 1))
        )

    def unfold(self) -> None:
        self._fold.setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "view"):
            self._dim()

    def _on_toggled(self, unfolded: bool) -> None:
        self._show_tail()
        self._inner.setVisible(unfolded)

    def _show_tail(self) -> None:
        tail = self._reader.tail
        self.view.set_tail(_unfenced(tail.source, tail.kind))

    def _dim(self) -> None:
        # Text takes the placeholder's colour in this view only.
        colours = QPalette()
        colours.setColor(
            QPalette.ColorRole.Text, self.palette().color(QPalette.ColorRole.PlaceholderText)
        )
        self.view.setPalette(colours)


def _unfenced(source: str, kind: str) -> str:
    """Code within a thought stays in its text, as a fence again."""
    return f"```\n{source}\n```" if kind == "code" else source
