"""What stands at the top left while the sidebar is out of sight: the way to it, and a new chat."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import theme
from app.signbuttons import NewChatButton, SidebarButton


class Handle(QWidget):
    """Signals:
    opened: the sidebar should be seen.
    new_asked: a chat should begin.
    """

    opened = Signal()
    new_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sidebarHandle")
        self.open = SidebarButton(self.tr("Show the sidebar"), "showSidebar", self)
        self.open.clicked.connect(self.opened)
        self.new = NewChatButton(self.tr("New chat"), "newChatBeside", self)
        self.new.clicked.connect(self.new_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, 0)
        row.setSpacing(theme.GRID // 2)
        row.addWidget(self.open)
        row.addWidget(self.new)
        row.addStretch(1)
