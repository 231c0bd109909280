"""The welcome on the window's desk: when it opens and when it ends."""

from PySide6.QtCore import QObject, Signal

from app.actions import Actions
from app.chats import Chats
from app.composer import Composer
from app.conversation import Conversation
from app.settings import SettingsFile
from app.tour import Tour
from app.transcript import Transcript


class TourDesk(QObject):
    """Signals:
    opened: the welcome is there; its steps want to be served.
    closed: it is about to go.
    """

    opened = Signal(Tour)
    closed = Signal()

    def __init__(
        self,
        chats: Chats,
        conversation: Conversation,
        settings: SettingsFile,
        transcript: Transcript,
        composer: Composer,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.tour: Tour | None = None
        self._chats, self._settings = chats, settings
        self._transcript, self._composer, self._actions = transcript, composer, actions
        conversation.began.connect(lambda _: self.close())
        conversation.entered.connect(lambda _: self.close())
        conversation.stirred.connect(self._yield_escape)
        actions.welcome.triggered.connect(self._on_asked)
        actions.stop.triggered.connect(self.close)

    def open_first(self) -> None:
        """Open it for somebody who has never been here."""
        if not self._settings.settings.welcomed and not self._chats.headings():
            self._open()
        if self.tour is not None:
            self.tour.next.setFocus()

    def close(self) -> None:
        """It has been seen, or somebody does not want to."""
        if self.tour is None:
            return
        self.closed.emit()
        tour, self.tour = self.tour, None
        self._transcript.show_guide(None)
        tour.deleteLater()
        self._settings.change(welcomed=True)
        self._composer.setFocus()

    def _on_asked(self) -> None:
        self._chats.new()
        if self.tour is None:
            self._open()
        if self.tour is not None:
            self.tour.show_step(0)
            self.tour.next.setFocus()  # a letter goes to the question all the same

    def _open(self) -> None:
        self.tour = Tour(self._transcript)
        self.tour.left.connect(self.close)
        self._transcript.show_guide(self.tour)
        self._yield_escape()
        self.opened.emit(self.tour)

    def _yield_escape(self) -> None:
        """While there is something to stop, Escape is the key for that, and closes us too."""
        if self.tour is not None:
            self.tour.escape.setEnabled(not self._actions.stop.isEnabled())
