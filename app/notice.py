"""Tells of what has happened while no window of ours was looked at."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStyle, QSystemTrayIcon, QWidget


class Notice(QObject):
    """Signals:
    clicked: the user wants to see what it was about.
    """

    clicked = Signal(str)

    STAY = 10_000  # ms

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._about = ""
        self._icon: QSystemTrayIcon | None = None
        self._away = QTimer(self, singleShot=True, interval=self.STAY)
        self._away.timeout.connect(self._put_away)

    def tell(self, text: str, about: str) -> None:
        """Say it where the system says such things, if nobody would see it in our windows.

        about: what it is of, in a word for whoever hears of the click; of an answer, its chat's id.
        """
        self._about = about
        if QApplication.activeWindow() is not None:
            return
        QApplication.alert(self._window)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._icon is None:
            drawn = QStyle.StandardPixmap.SP_DialogApplyButton
            self._icon = QSystemTrayIcon(self._window.style().standardIcon(drawn), self)
            self._icon.messageClicked.connect(lambda: self.clicked.emit(self._about))
        self._icon.show()
        self._icon.showMessage("DFlash Chat", text)
        self._away.start()

    def _put_away(self) -> None:
        if self._icon is not None:
            self._icon.hide()
