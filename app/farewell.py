"""Asks once before the window closes over a download that is under way.

Stands beside the window and looks at its close events; whoever ends the program from outside
is not asked.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from app.downloads import Downloads


class Farewell(QObject):
    """The question of one window."""

    def __init__(self, window: QWidget, downloads: Downloads) -> None:
        super().__init__(window)
        self._window, self._downloads = window, downloads
        self._agreed = False
        self._box: QMessageBox | None = None
        window.installEventFilter(self)

    def agree(self) -> None:
        """The window may close, whatever is under way."""
        self._agreed = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Close:
            if self._downloads.busy and not self._agreed:
                event.ignore()
                self._ask()
                return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        if self._box is not None:
            return
        box = QMessageBox(self._window)
        box.setObjectName("quitBox")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText("Quit while a download is under way?")
        box.setInformativeText("What has arrived is kept, and it goes on at the next start.")
        stay = box.addButton("Keep Running", QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton("Quit", QMessageBox.ButtonRole.AcceptRole)
        for button, name in ((stay, "keepRunning"), (leave, "quitAnyway")):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.buttonClicked.connect(lambda button: self._on_answer(button is leave))
        box.finished.connect(self._on_answered)
        self._box = box
        box.open()

    def _on_answer(self, leave: bool) -> None:
        if leave:
            self._agreed = True
            self._window.close()

    def _on_answered(self) -> None:
        box, self._box = self._box, None
        if box is not None:
            box.deleteLater()
