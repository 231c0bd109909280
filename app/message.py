"""A message as a widget: what a question and an answer have in common.

Knows that it has texts and what can be done with it, not what stands in it.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.codeblock import CodeView
from app.documentview import DocumentView
from app.messagetools import MessageTools, ShyButton
from app.node import Place
from app.panel import QuietButton


class Message(QWidget):
    """What can be done with it is done by the buttons below it, and by the menu of each of its
    texts and of the room around them.

    Signals:
        wished: what should be done with it, and its id; see `messagetools`.
    """

    wished = Signal(str, int)

    def __init__(self, parent: QWidget | None, edge: Qt.AlignmentFlag) -> None:
        super().__init__(parent)
        self.source = ""
        """What it says, as it was written."""
        self.tools = MessageTools(self, edge)
        self.tools.wished.connect(self.wished)
        self._copy = QAction(self.tr("Copy as Markdown"), self)
        self._copy.triggered.connect(self.copy)

    def offer(self, message: int, place: Place, verbs: tuple[str, ...]) -> None:
        """All this can be done with it from now on; see `MessageTools.offer`."""
        self.tools.offer(message, place, verbs)
        texts: list[DocumentView | CodeView] = [*self.findChildren(DocumentView)]
        for text in texts + self.findChildren(CodeView):
            self.add_acts(text)

    def add_acts(self, text: DocumentView | CodeView) -> None:
        """Put into a text's menu what the buttons do."""
        if self.tools.acts:
            line = QAction(text)
            line.setSeparator(True)
            text.addActions([line, *self.tools.acts])

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.source)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setObjectName("messageMenu")
        menu.setAccessibleName(self.tr("What can be done"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._copy, *self.tools.acts])
        menu.popup(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_near(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_near(False)

    def _add_copy(self, kind: type[QuietButton], name: str, meaning: str) -> None:
        """The button that copies the whole of it."""
        button = kind(self.tr("Copy"), name, self.tools)
        button.setAccessibleName(meaning)
        button.setToolTip(meaning)
        button.clicked.connect(self.copy)
        self.tools.add(button)

    def _show_near(self, near: bool) -> None:
        """Tell the shy buttons whether the pointer is here."""
        for button in self.findChildren(ShyButton):
            button.near = near
            button.update()
