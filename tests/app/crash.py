"""A window that is asked one question after another, to be killed in the middle of it.

    python crash.py FOLDER

Says on its standard output, a line each, which message it has seen committed: the id of
the chat, of the message, and how many letters it had. What it has said must be in the
file, whenever it is killed.
"""

import os
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
        elif asked % 3 == 0 and len(talk.chat.turns[-1].answer) > 60:
            talk.stop()

    talk.changed.connect(lambda: tell(chats))
    clock = QTimer(interval=5)
    clock.timeout.connect(ask)
    clock.start()
    application.pairing.loaded.connect(lambda _: print("loaded", flush=True))
    application.open()
    qt.exec()


if __name__ == "__main__":
    main()
