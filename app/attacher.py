"""Files on their way to a question: chosen, dropped or pasted, read beside the window.

A long PDF takes a while, and a disk may be far away; so the window never waits for one.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.attachment import Attachment, NotText, read


def local_files(mime: QMimeData) -> list[Path]:
    """The files that are dragged or were copied; empty for anything else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class Attacher(QObject):
    """Reads one file after another, in the order they were given.

    Signals:
        came: a file was read.
        refused: a file cannot go along, and why.
        hovering: files are held over the window, or are no longer.
        reading: a file is being read; its name.
    """

    came = Signal(Attachment)
    refused = Signal(str)
    hovering = Signal(bool)
    reading = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._wanted: SimpleQueue[Path | None] = SimpleQueue()
        self._closing = Event()
        self._thread: Thread | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def ask(self) -> None:
        """Let files be chosen."""
        dialog = QFileDialog(self._window, self.tr("Attach Files"), str(Path.home()))
        dialog.setObjectName("attachDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.take([Path(path) for path in paths]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Read these files; each comes or is refused."""
        for path in paths:
            self._wanted.put(path)
        if self._thread is None and paths:
            self._thread = Thread(target=self._work, name="attacher", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Give up what is not read yet."""
        self._closing.set()
        self._wanted.put(None)
        if self._thread is not None:
            self._thread.join()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove:
                assert isinstance(event, QDropEvent | QDragEnterEvent)
                if not local_files(event.mimeData()):
                    return False
                event.acceptProposedAction()
                self.hovering.emit(True)
                return True
            case QEvent.Type.DragLeave:
                self.hovering.emit(False)
            case QEvent.Type.Drop:
                assert isinstance(event, QDropEvent)
                self.hovering.emit(False)
                event.acceptProposedAction()
                self.take(local_files(event.mimeData()))
                return True
        return False

    def _work(self) -> None:
        while (path := self._wanted.get()) is not None and not self._closing.is_set():
            with suppress(RuntimeError):  # we are gone meanwhile
                self.reading.emit(path.name)
                try:
                    self.came.emit(read(path, self._closing.is_set))
                except NotText as error:
                    self.refused.emit(str(error))
