"""A desktop portal that says what its input says: python portal.py ADDRESS, then SPACE KEY VALUE
a line. The first lines, up to an empty one, are what it answers with; each later one has changed.
"""

import sys
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject

PATH, SETTINGS = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"

Known = dict[tuple[str, str], int | bool | str]


class Portal(QDBusVirtualObject):
    def __init__(self, known: Known) -> None:
        super().__init__()
        self._known = known

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, bus: QDBusConnection) -> bool:
        space, key = message.arguments()
        if message.member() != "ReadOne" or (space, key) not in self._known:
            name = "org.freedesktop.portal.Error.NotFound"
            return bus.send(message.createErrorReply(name, "Requested setting not found"))
        reply = message.createReply()
        reply.setArguments([QDBusVariant(self._known[space, key])])
        return bus.send(reply)


class Lines(QObject):
    came = Signal(str)


def parsed(line: str) -> tuple[tuple[str, str], int | bool | str]:
    space, key, value = line.split()
    return (space, key), {"true": True, "false": False}.get(value) if value.isalpha() else (
        int(value) if value.isdigit() else value
    )


def main() -> None:
    app = QCoreApplication(sys.argv)
    bus = QDBusConnection.connectToBus(sys.argv[1], "portal")
    known: Known = {}
    for line in iter(sys.stdin.readline, "\n"):
        known.update([parsed(line)])
    portal, lines = Portal(known), Lines()
    assert bus.registerVirtualObject(PATH, portal)
    assert bus.registerService("org.freedesktop.portal.Desktop")

    def change(line: str) -> None:
        (space, key), value = parsed(line)
        told = QDBusMessage.createSignal(PATH, SETTINGS, "SettingChanged")
        told.setArguments([space, key, QDBusVariant(value)])
        bus.send(told)

    def read() -> None:
        for line in sys.stdin:
            lines.came.emit(line)
        app.quit()

    lines.came.connect(change)
    Thread(target=read, daemon=True).start()
    print("ready", flush=True)
    app.exec()


if __name__ == "__main__":
    main()
