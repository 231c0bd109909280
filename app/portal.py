"""The desktop portal of Linux as far as it tells of motion. Knows the session bus, no desktop.

Each desktop has its own key, and those that another one has are simply not answered.
"""

from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"

KEYS = {
    ("org.freedesktop.appearance", "reduced-motion"): True,
    ("org.gnome.desktop.interface", "enable-animations"): False,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): False,
}
"""Where the wish stands, and whether a value that is not 0 is the wish for less."""


class Portal(QObject):
    """Signals:
    said: whether less motion is wished for.
    """

    said = Signal(bool)

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._told: dict[tuple[str, str], bool] = {}
        self._asked: list[QDBusPendingCallWatcher] = []

    @classmethod
    def usual(cls, parent: QObject) -> "Portal":
        return cls(QDBusConnection.sessionBus(), parent)

    def open(self) -> None:
        """Ask for each key; the answers come as they come, and changes after them."""
        if self._asked or not self._bus.isConnected():
            return
        # The stubs ask for bytes here, which Qt for Python itself does not take.
        slot: Any = SLOT("_on_changed(QString,QString,QDBusVariant)")
        self._bus.connect(SERVICE, PATH, SETTINGS, "SettingChanged", self, slot)
        for key in KEYS:
            call = QDBusMessage.createMethodCall(SERVICE, PATH, SETTINGS, "ReadOne")
            call.setArguments(list(key))
            watcher = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
            watcher.finished.connect(lambda one, key=key: self._on_answer(key, one))
            self._asked.append(watcher)

    def _on_answer(self, key: tuple[str, str], watcher: QDBusPendingCallWatcher) -> None:
        reply = watcher.reply()
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
            self._take(key, reply.arguments()[0])

    @Slot(str, str, QDBusVariant)
    def _on_changed(self, space: str, name: str, value: QDBusVariant) -> None:
        self._take((space, name), value)

    def _take(self, key: tuple[str, str], value: object) -> None:
        if isinstance(value, QDBusVariant):
            value = value.variant()
        if key in KEYS and isinstance(value, bool | int | float | str):
            self._told[key] = bool(_number(value)) is KEYS[key]
            self.said.emit(any(self._told.values()))


def _number(value: bool | int | float | str) -> float:
    """KDE keeps its factor as text."""
    try:
        return float(value)
    except ValueError:
        return 1.0
