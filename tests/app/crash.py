"""A window that is asked one question after another, to be killed in the middle of it.

    python crash.py FOLDER [SEED]

With a seed its engine is killed too, again and again, at moments drawn from it.
Says on its standard output, a line each, which message it has seen committed: the id of
the chat, of the message, and how many letters it had. What it has said must be in the
file, whenever it is killed.
"""

import os
import random
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.activity import Phase  # noqa: E402
from app.application import Application  # noqa: E402
from app.chats import Chats  # noqa: E402
from app.offers import POCKET  # noqa: E402
from app.paths import Paths  # noqa: E402

TALKER, MUTE = (
    [sys.executable, str(Path(__file__).with_name("scripted_engine.py")), part]
    for part in ("talker", "mute")
)


def tell(chats: Chats) -> None:
    """Every message that ended is committed once `save` has returned."""
    chat = chats.chat
    lines = [f"{chat.id} {n.id} {len(n.content)}\n" for n in chat.nodes.values() if n.end]
    if not chats.trouble and not chat.dirty:
        os.write(1, "".join(lines[-2:]).encode())


def file(chats: Chats, number: int) -> None:
    """Folders come and go, and chats with them."""
    folder = chats.folders.called(f"Folder {number % 3}")
    chats.move(chats.chat.id, folder.id)
    if number % 4 == 0:
        chats.folders.delete(folder.id)


def kill_the_engine(application: Application, chance: random.Random) -> None:
    """Each time it has loaded, after a moment; then it is started again."""
    clock = QTimer(application, singleShot=True)

    def kill() -> None:
        if application.client.pid:
            os.kill(application.client.pid, signal.SIGKILL)

    clock.timeout.connect(kill)
    application.pairing.loaded.connect(lambda _: clock.start(chance.randrange(100)))
    application.pairing.broke.connect(
        lambda _: QTimer.singleShot(0, application, application.pairing.restart)
    )


def main() -> None:
    qt = QApplication(["crash"])
    application = Application(Paths.inside(Path(sys.argv[1])), POCKET, TALKER, MUTE)
    talk, chats = application.conversation, application.chats
    asked = 0

    def ask() -> None:
        nonlocal asked
        if application.pairing.activity.phase is Phase.READY:
            asked += 1
            if asked % 5 == 0:
                chats.new()
            talk.ask(f"Question {asked} of the script?")
            file(chats, asked)
        elif asked % 3 == 0 and len(talk.chat.turns[-1].answer) > 60:
            talk.stop()

    talk.changed.connect(lambda: tell(chats))
    clock = QTimer(interval=5)
    clock.timeout.connect(ask)
    clock.start()
    application.pairing.loaded.connect(lambda _: print("loaded", flush=True))
    if len(sys.argv) > 2:
        kill_the_engine(application, random.Random(int(sys.argv[2])))
    application.open()
    qt.exec()


if __name__ == "__main__":
    main()
