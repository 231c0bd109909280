"""A question with two answers, of which the careful one is the default."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget


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
        self.setText(text)
        self.setInformativeText(detail)
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
