"""A block of code: its language, a button to copy it, its own sideways scroll."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app import theme
from app.highlight import Highlighter, title_of
from app.panel import DimLabel, Panel, QuietButton
from app.ring import TextStop


class CodeView(QPlainTextEdit):
    """The code itself, as tall as its lines.

    mime: what a copy of the selection is, where more than this text has to do with it.
    """

    def __init__(self, language: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mime: Callable[[QMimeData], QMimeData] | None = None
        self._language = language
        self._code = ""
        self.setObjectName("code")
        self.setAccessibleName(self.tr("Code"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        TextStop(self)
        self._colours = Highlighter(self.document(), language)
        self._colours.set_palette(self.palette())
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit())

    def set_code(self, code: str) -> None:
        """Show the code; what is there already is not touched."""
        shown, self._code = self._code, code
        if code == shown:
            return
        if code.startswith(shown):
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(code[len(shown) :])
        else:
            self.setPlainText(code)
        self._colours.read(code)
        self._fit()

    def excerpt(self, markdown: bool = False) -> str:
        """The selected code; as Markdown in a fence, if it is all of it."""
        text = self.textCursor().selection().toPlainText()
        if markdown and text == self._code:
            return f"```{self._language}\n{text}\n```"
        return text

    def createMimeDataFromSelection(self) -> QMimeData:
        made = super().createMimeDataFromSelection()
        return self.mime(made) if self.mime is not None else made

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if abs(delta.x()) > abs(delta.y()):
            super().wheelEvent(event)
        else:
            event.ignore()  # downwards it is the transcript that scrolls

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_colours"):
            self._colours.set_palette(self.palette())

    def _fit(self) -> None:
        sideways = theme.height_of(self.horizontalScrollBar())
        # One line more than needed would scroll; one pixel less would too.
        lines = self.fontMetrics().lineSpacing() * self.blockCount()
        self.setFixedHeight(lines + sideways + 2)


class CodeBlock(Panel):
    """The frame around a piece of code."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(theme.wash, theme.hairline, 8, parent)
        self.setObjectName("codeBlock")
        title = title_of(language)
        self.setAccessibleName(
            self.tr("Code, {title}").format(title=title) if language else self.tr("Code")
        )
        self.view = CodeView(language, self)
        self._copy = QuietButton(self.tr("Copy"), "copyCode", self)
        self._copy.setAccessibleName(self.tr("Copy the code"))
        self._copy.reserve(self.tr("Copied"))
        self._copy.hug(Qt.AlignmentFlag.AlignRight)
        self._copy.clicked.connect(self._on_copy)
        self._again = QTimer(self, singleShot=True, interval=1500)
        self._again.timeout.connect(lambda: self._copy.setText(self.tr("Copy")))
        top = QHBoxLayout()
        top.addWidget(DimLabel(title, self))
        top.addStretch(1)
        top.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID * 3 // 2, 4, theme.GRID * 3 // 2, theme.GRID)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.view)
        self._set_font()

    def set_code(self, code: str) -> None:
        self.view.set_code(code)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "view"):
            self._set_font()

    def _set_font(self) -> None:
        self.view.setFont(theme.monospace(self.font()))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.view.toPlainText())
        self._copy.setText(self.tr("Copied"))
        self._again.start()
