"""How the program ends: by Quit, or with its last window; and a question before it, while a
download is under way.

Stands above the windows and looks at their close events; whoever ends the program from
outside is not asked.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.downloads import Downloads
from app.question import Question
from app.windows import Windows


class Farewell(QObject):
    """One question for all windows."""

    def __init__(self, windows: Windows, downloads: Downloads) -> None:
        super().__init__(windows)
        self._windows, self._downloads = windows, downloads
        self._agreed = False
        self._box: Question | None = None
        self._watch(windows.main)
        windows.made.connect(self._watch)

    def agree(self) -> None:
        """The program may end, whatever is under way."""
        self._agreed = True

    def quit(self) -> None:
        """The user wants the program to end."""
        if self._downloads.busy and not self._agreed:
            self._ask(QApplication.activeWindow() or self._windows.main)
        else:
            self._windows.leave()

    def end(self) -> None:
        """It ends, and nobody is asked."""
        self.agree()
        self.quit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With its last window the program ends, so that one may have to wait."""
        if event.type() == QEvent.Type.Close and isinstance(watched, QWidget):
            last = self._windows.shown == [watched]
            if last and self._downloads.busy and not self._agreed:
                event.ignore()
                self._ask(watched)
                return True
        return super().eventFilter(watched, event)

    def _watch(self, window: QWidget) -> None:
        window.installEventFilter(self)

    def _ask(self, window: QWidget) -> None:
        if self._box is not None:
            return
        moving = self._downloads.moving
        self._box = Question(
            window,
            "quitBox",
            self.tr("Quit while a download is under way?")
            if moving
            else self.tr("Quit while downloads are waiting?"),
            self.tr("What has arrived is kept, and it goes on at the next start.")
            if moving
            else self.tr("They begin at the next start."),
            (self.tr("Keep Running"), "keepRunning"),
            (self.tr("Quit"), "quitAnyway"),
        )
        self._box.agreed.connect(self.end)
        self._box.finished.connect(self._on_answered)
        self._box.open()

    def _on_answered(self) -> None:
        self._box = None
