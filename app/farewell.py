"""Asks once before the window closes over a download that is under way.

Stands beside the window and looks at its close events; whoever ends the program from outside
is not asked.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.downloads import Downloads
from app.question import Question


class Farewell(QObject):
    """The question of one window."""

    def __init__(self, window: QWidget, downloads: Downloads) -> None:
        super().__init__(window)
        self._window, self._downloads = window, downloads
        self._agreed = False
        self._box: Question | None = None
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
        self._box = Question(
            self._window,
            "quitBox",
            self.tr("Quit while a download is under way?"),
            self.tr("What has arrived is kept, and it goes on at the next start."),
            (self.tr("Keep Running"), "keepRunning"),
            (self.tr("Quit"), "quitAnyway"),
        )
        self._box.setIcon(Question.Icon.Question)
        self._box.agreed.connect(self._on_agreed)
        self._box.finished.connect(self._on_answered)
        self._box.open()

    def _on_agreed(self) -> None:
        self._agreed = True
        self._window.close()

    def _on_answered(self) -> None:
        self._box = None
