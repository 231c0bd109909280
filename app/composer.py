"""Where a question is written: grows with its text, sends with Return."""

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from app import theme
from app.attacher import local_files
from app.attachment import Attachment
from app.contextmeter import ContextMeter
from app.filechip import FileChips
from app.panel import DimLabel, Panel, QuietButton

LINES = 8  # the most the composer grows to
MARGIN = 2  # around the text of the editor


class Editor(QTextEdit):
    """Plain text only. Return asks to send, Shift+Return breaks the line."""

    send_asked = Signal()
    escaped = Signal()
    files_pasted = Signal(list)
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setAccessibleName(self.tr("Your question"))
        self.setPlaceholderText(self.tr("Ask a question"))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        theme.slim(self.verticalScrollBar())
        self.document().setDocumentMargin(MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Where there is nothing to take back in the text, Undo is the window's."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.document().isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.send_asked.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = local_files(source)
        if files:
            self.files_pasted.emit(files)
        else:
            super().insertFromMimeData(source)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        wanted = max(int(self.document().size().height()), line + 2 * MARGIN)
        limit = line * LINES + 2 * MARGIN
        self.setFixedHeight(min(wanted, limit))
        # A bar that shows for a moment while the height catches up would flicker.
        scrolls = wanted > limit
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        )


class SendButton(QAbstractButton):
    """A round button: an arrow that sends, or a square that stops."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sendButton")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())
        self.stops = False
        self.show_stop(False)

    def show_stop(self, stops: bool) -> None:
        self.stops = stops
        self.setAccessibleName(self.tr("Stop") if stops else self.tr("Send"))
        self.setToolTip(self.tr("Stop (Esc)") if stops else self.tr("Send (Return)"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.GRID * 4, theme.GRID * 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        fill = theme.accent(colours) if self.isEnabled() else theme.edge(colours)
        if self.isDown():
            fill = theme.mix(fill, colours.text().color(), 0.8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawEllipse(box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent(colours), 1.5))
            painter.drawEllipse(box.adjusted(-1.2, -1.2, 1.2, 1.2))
        self._draw_sign(painter, box, colours.base().color())

    def _draw_sign(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        middle = box.center()
        if self.stops:
            square = QRectF(0, 0, 9, 9)
            square.moveCenter(middle)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(square, 1.5, 1.5)
            return
        pen = QPen(colour, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = middle.x(), middle.y()
        painter.drawLine(middle.toPoint().x(), int(y + 6), middle.toPoint().x(), int(y - 5))
        tip = QPolygonF([QRectF(x + dx, y + dy, 0, 0).topLeft() for dx, dy in ARROW])
        painter.drawPolyline(tip)


ARROW = ((-5.0, -0.5), (0.0, -5.5), (5.0, -0.5))


class TuningButton(QuietButton):
    """Opens the chat's own choices, and says which they are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "tuningButton", parent)
        self.show_choice("", False)

    def show_choice(self, preset: str, own: bool) -> None:
        """The preset that the chat follows, or that it has choices without a name."""
        usual = self.tr("Chat settings")
        self.setText(preset or (self.tr("Own settings") if own else usual))
        self.setAccessibleName(usual)
        self.setAccessibleDescription(self.text())
        self.setToolTip(self.tr("How this chat is answered: system prompt, sampling, thinking"))
        self.updateGeometry()


class Composer(Panel):
    """The editor and, below it, what belongs to the next question.

    Signals:
        submitted: the user wants this text sent. It stays until `accept` takes it.
        stop_asked: the user wants the answer to end.
        edited: the text has changed, or the files that go along.
        attach_asked: the user wants to choose files.
        files_given: these files are to go along.
    """

    submitted = Signal(str)
    stop_asked = Signal()
    edited = Signal()
    attach_asked = Signal()
    files_given = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda colours: colours.base().color(), theme.edge, parent=parent)
        self.setObjectName("composer")
        self.changing = 0
        """The id of the question that is being changed; 0 when it is a new one."""
        self._aside: tuple[str, tuple[Attachment, ...]] = ("", ())
        self._hovered = False
        self._note = DimLabel(
            self.tr("Changing a question; both versions stay. Esc leaves it as it is."), self
        )
        self._note.setObjectName("changeNote")
        self._note.hide()
        self._warning = DimLabel("", self)
        self._warning.setObjectName("contextNote")
        self._warning.setAccessibleName(self.tr("Room in the context"))
        self._warning.setForegroundRole(self.foregroundRole())
        self._warning.setWordWrap(True)
        self._warning.hide()
        self.meter = ContextMeter(self)
        self.editor = Editor(self)
        self.editor.escaped.connect(self.end_change)
        self.button = SendButton(self)
        self.tuning = TuningButton(self)
        self.attach = QuietButton(self.tr("Attach"), "attachButton", self)
        self.attach.setAccessibleName(self.tr("Attach files"))
        self.attach.setToolTip(self.tr("Attach text files and PDFs; they can be dropped here too"))
        self.attach.clicked.connect(self.attach_asked)
        self.chips = FileChips(self)
        self.chips.changed.connect(self.edited)
        self.editor.files_pasted.connect(self.files_given)
        self.editor.send_asked.connect(self._on_send)
        self.editor.textChanged.connect(self._on_text_changed)
        self.editor.focus_changed.connect(lambda _: self._show_edge())
        self.button.clicked.connect(self._on_clicked)
        self.setFocusProxy(self.editor)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.GRID // 2, theme.GRID, theme.GRID, theme.GRID // 2)
        whole.setSpacing(theme.GRID // 2)
        # The words stand in one line with those of the buttons below, which have room around them.
        words = QVBoxLayout()
        words.setContentsMargins(theme.GRID, 0, 0, 0)
        words.addWidget(self._note)
        words.addWidget(self._warning)
        words.addWidget(self.chips)
        whole.addLayout(words)
        question = QVBoxLayout()
        question.setContentsMargins(theme.GRID - MARGIN, 0, 0, 0)
        question.addWidget(self.editor)
        whole.addLayout(question)
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.GRID // 2)
        self.row.addWidget(self.attach)
        self.row.addWidget(self.tuning)
        self.row.addStretch(1)
        self.row.addWidget(self.meter)
        self.row.addWidget(self.button)
        whole.addLayout(self.row)
        self._on_text_changed()

    @property
    def text(self) -> str:
        return self.editor.toPlainText().strip()

    @property
    def files(self) -> tuple[Attachment, ...]:
        """What goes along with the text."""
        return self.chips.files

    @property
    def written(self) -> str:
        """The text as it stands, to be kept; not the question that is being changed."""
        return self._aside[0] if self.changing else self.editor.toPlainText()

    @property
    def held(self) -> tuple[Attachment, ...]:
        """The files that go along with what is written, to be kept with it."""
        return self._aside[1] if self.changing else self.files

    def change(self, message: int, text: str, files: tuple[Attachment, ...] = ()) -> None:
        """Let an earlier question be changed; what stands here comes back afterwards."""
        self._aside = self.written, self.held
        self.changing = message
        self._note.show()
        self._put(text, files)
        self.editor.setFocus()

    def end_change(self) -> None:
        """The question is changed, or is to stay as it was."""
        if self.changing:
            self.changing = 0
            self._note.hide()
            self._put(*self._aside)

    def replace(self, text: str, files: tuple[Attachment, ...] = ()) -> None:
        """Another chat's draft in place of this one's."""
        self.end_change()
        if (text, files) != (self.written, self.held):
            self._put(text, files)

    def accept(self, text: str) -> None:
        """`text` has gone out: if it is what stands here, it has done its duty."""
        if self.changing:
            self.end_change()
        elif text == self.text:
            self._put("", ())

    def restore(self, text: str, files: tuple[Attachment, ...] = ()) -> None:
        """Put back what could not be answered, before what was written since."""
        parts = [part for part in (text, self.text) if part]
        since = tuple(file for file in self.files if file not in files)
        self._put("\n\n".join(parts), files + since)

    def add_file(self, file: Attachment) -> None:
        """One more file goes along."""
        if file not in self.files:
            self.chips.show_files([*self.files, file])

    def show_hovering(self, hovered: bool) -> None:
        """Files are held over the window: this is where they would go."""
        self._hovered = hovered
        self._show_edge()

    def show_replying(self, replying: bool) -> None:
        self.button.show_stop(replying)
        self._refresh()

    def show_warning(self, sentence: str) -> None:
        """What is or will be left out, for want of room; empty while there is enough."""
        self._warning.setText(sentence)
        self._warning.setVisible(bool(sentence))

    def _show_edge(self) -> None:
        near = self._hovered or self.editor.hasFocus()
        self.set_edge(theme.accent if near else theme.edge)

    def _put(self, text: str, files: tuple[Attachment, ...]) -> None:
        with QSignalBlocker(self.chips):  # text and files change at once
            self.chips.show_files(files)
        self.editor.setPlainText(text)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def _on_send(self) -> None:
        if self.text:
            self.submitted.emit(self.text)

    def _on_clicked(self) -> None:
        if self.button.stops:
            self.stop_asked.emit()
        else:
            self._on_send()

    def _on_text_changed(self) -> None:
        self._refresh()
        self.edited.emit()

    def _refresh(self) -> None:
        self.button.setEnabled(self.button.stops or bool(self.text))
