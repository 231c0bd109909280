"""Lets the engine go when nobody has asked anything for as long as the user has set."""

from PySide6.QtCore import QObject, QTimer

from app.activity import Activity, Phase
from app.pairing import Pairing
from app.settings import Settings, SettingsFile


class Idle(QObject):
    """minute: its length in ms. Time that the machine sleeps does not count: Qt's timers
    stand still then."""

    def __init__(
        self, pairing: Pairing, settings: SettingsFile, parent: QObject, minute: int = 60_000
    ) -> None:
        super().__init__(parent)
        self._pairing, self._minute = pairing, minute
        self._minutes = settings.settings.idle
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(pairing.rest)
        pairing.activity_changed.connect(self._on_activity)
        settings.changed.connect(self._on_settings)

    def _on_activity(self, activity: Activity) -> None:
        if activity.phase is Phase.READY and self._minutes:
            self._timer.start(self._minutes * self._minute)
        else:
            self._timer.stop()

    def _on_settings(self, settings: Settings) -> None:
        if settings.idle != self._minutes:
            self._minutes = settings.idle
            self._on_activity(self._pairing.activity)
