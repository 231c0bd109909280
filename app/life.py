"""The whole life of the program: begun once, run until its windows are closed, seen off."""

from collections.abc import Sequence
from threading import Thread

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import latex
from app.application import Application
from app.dress import Dress
from app.heed import Heed
from app.highlight import lexer_of
from app.paths import Paths
from app.single import Doorbell
from dflash_mlx import __version__
from dflash_mlx.protocol import Load, encode


def run(paths: Paths, wanted: Load | None, engine: Sequence[str], porter: Sequence[str]) -> int:
    """Returns the exit status. wanted: None is the last chosen.

    engine, porter: the commands that start the processes behind it.
    """
    qt = QApplication(["dflash-chat"])
    QGuiApplication.setApplicationDisplayName("DFlash Chat")
    QGuiApplication.setDesktopFileName("dflash-chat")
    qt.setApplicationName("DFlash Chat")
    qt.setApplicationVersion(__version__)
    bell = Doorbell(paths.data)
    if not bell.hang(encode(wanted) if wanted else ""):
        print("DFlash Chat is open already; its window comes to the front.")
        return 0
    application = Application(paths, wanted, engine, porter)
    Dress(qt, application.settings, application.motion)
    heed = Heed()
    heed.heard.connect(application.farewell.end)
    bell.rung.connect(application.show_up)
    application.open()
    warming = Thread(target=_warm_up, name="warm-up", daemon=True)
    warming.start()
    status = qt.exec()
    bell.close()
    heed.close()
    application.close()
    warming.join()  # a thread that still runs when the interpreter ends takes it down with it
    return status


def _warm_up() -> None:
    """What the first formula and the first code of an answer would wait for."""
    latex.warm_up()
    lexer_of("python")
