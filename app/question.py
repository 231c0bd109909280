"""A question with two answers, of which the careful one is the default."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from app import theme


def set_words(box: QMessageBox, text: str, detail: str) -> None:
    """The question in bold, and below it what there is to know, not too narrow to be read."""
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(detail)
    for name, bold in (("qt_msgbox_label", True), ("qt_msgbox_informativelabel", False)):
        label = box.findChild(QLabel, name)
        if label is not None:  # on a Mac the system draws the box
            font = label.font()
            font.setBold(bold)
            label.setFont(font)
            words = label.fontMetrics().horizontalAdvance(text) + theme.GRID
            label.setMinimumWidth(max(theme.GRID * 40, min(words, theme.GRID * 60)))


class Question(QMessageBox):
    """Removes itself once it is answered.

    detail: what follows from going on. stay, go: the words and the object name of each answer.
    loses: whether going on throws something away.

    Signals:
        agreed: go on.
    """

    agreed = Signal()

    def __init__(
        self,
        parent: QWidget,
        name: str,
        text: str,
        detail: str,
        stay: tuple[str, str],
        go: tuple[str, str],
        loses: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        set_words(self, text, detail)
        role = QMessageBox.ButtonRole
        careful = self.addButton(stay[0], role.RejectRole)
        bold = self.addButton(go[0], role.DestructiveRole if loses else role.AcceptRole)
        for button, called in ((careful, stay[1]), (bold, go[1])):
            button.setObjectName(called)
            button.setAccessibleName(button.text())
        self.setDefaultButton(careful)
        self.setEscapeButton(careful)
        bold.clicked.connect(self.agreed)
        self.finished.connect(self.deleteLater)
