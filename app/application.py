"""Builds the parts of the application and connects them."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app.awake import Awake
from app.chats import Chats
from app.chatwindow import ChatWindow
from app.client import EngineClient
from app.comparison import Comparison
from app.contextdesk import ContextDesk
from app.conversation import Conversation
from app.downloads import Downloads
from app.enginelog import EngineLog
from app.everywhere import Everywhere
from app.farewell import Farewell
from app.herald import Herald
from app.idle import Idle
from app.language import wear
from app.library import Library
from app.motion import Motion
from app.notice import Notice
from app.offers import last_chosen, offered
from app.otherpair import OtherPair
from app.ownpairs import Own
from app.pairing import Pairing
from app.palettedesk import PaletteDesk
from app.paths import Paths
from app.prefdesk import PrefDesk
from app.preferences import Preferences
from app.proposal import Proposal
from app.regrets import Regrets
from app.settings import SettingsFile
from app.speeddesk import SpeedDesk
from app.textsize import TextSize
from app.tidings import Tidings
from app.tour import Tour
from app.tourdesk import TourDesk
from app.tourwork import DemoDesk, ModelsDesk
from app.unwatched import Unwatched
from app.window import Window
from app.windowmenu import front
from app.windows import Windows
from app.wording import said
from app.writing import Writing
from dflash_mlx.archive import Archive
from dflash_mlx.errors import DFlashError
from dflash_mlx.protocol import Load, decode


class Application(QObject):
    """Everything the running program consists of, in one place."""

    def __init__(
        self, paths: Paths, wanted: Load | None, engine: Sequence[str], porter: Sequence[str]
    ) -> None:
        super().__init__()
        self.settings = SettingsFile(paths.settings, self)
        wear(self, self.settings.settings.language)
        notice = ""
        if wanted is None:
            wanted, notice = last_chosen(self.settings.settings)
        self.text_size = TextSize(self.settings, self)
        self.client = EngineClient(engine, EngineLog(paths.engine_log), self)
        self.pairing = Pairing(self.client, self.settings, wanted, self)
        self.writing = Writing(self.client, self.pairing, self)
        self.chats = Chats(paths.chats, self)
        self.regrets = Regrets(self.chats, self)
        self.comparison = Comparison(self.client, self.pairing, self)
        self.conversation = self._make_conversation()
        self.window = Window(
            self.pairing, self.chats, self.conversation, self.settings, self.regrets
        )
        self.windows = Windows(self.window, self.chats, self.settings, self._make_window, self)
        self.speed = SpeedDesk(self.comparison, self.chats, self)
        self.downloads = Downloads(porter, EngineLog(paths.download_log), self)
        self.library = Library(self.downloads, self.settings)
        self.farewell = Farewell(self.windows, self.downloads)
        self.proposal = Proposal(self)
        self.notice = Notice(self.window)
        self.motion = Motion(self)
        self.everywhere = Everywhere(self.window, self)
        for own in (self.library, self.speed.window, self.speed.history):
            self.everywhere.serve(own)
        self.context, self.desk = self._equip(self.window)
        unwatched = Unwatched(self.writing, self.chats, self)
        self.tidings = Tidings(
            self.windows, self.settings, self.pairing, self.writing, unwatched, self
        )
        if notice:
            self.tidings.keep("pair", said(notice))
        self.tours = TourDesk(
            self.chats,
            self.conversation,
            self.settings,
            self.window.transcript,
            self.window.composer,
            self.window.commands,
            self,
        )
        self._trial = Comparison(self.client, self.pairing, self)  # what the welcome shows
        self.tours.opened.connect(self._on_tour)
        Idle(self.pairing, self.settings, self)
        self.awake = Awake(self.pairing, self.downloads, self.settings, self)
        self._archive = Archive(paths.sessions)
        self.prefdesk = PrefDesk(
            self.settings,
            self.motion,
            self.awake,
            self.downloads,
            self.client,
            self.window.commands,
            paths.data,
            self,
        )
        self._wire_chats()
        self._wire_library()

    def open(self) -> None:
        """The window first: an engine takes its time."""
        self._forget([heading.id for heading in self.chats.headings()])
        self.windows.reopen()
        self.conversation.enter(self.chats.chat)
        self.tours.open_first()
        self.window.show()
        self.pairing.start()
        self.downloads.wake()
        self.proposal.look()
        self.motion.look()

    def close(self) -> None:
        self.writing.end_all("closed")
        self.windows.close()
        kept = [heading.id for heading in self.chats.headings()]
        self.chats.close()
        self.speed.close()
        self.library.close()
        self.prefdesk.close()
        self.proposal.close()
        self.awake.close()
        self.downloads.shut_down()
        self.client.shut_down()
        self._forget(kept)

    def _forget(self, kept: Sequence[str]) -> None:
        """What was read of chats that are deleted for good goes too; after a crash, at the next
        start."""
        if self.chats.trouble is None:  # else there may be chats that we do not see
            self._archive.retain(kept)

    @property
    def preferences(self) -> Preferences | None:
        """Their window, once it was wanted."""
        return self.prefdesk.window

    # --- windows ------------------------------------------------------------------

    def _make_conversation(self) -> Conversation:
        talk = Conversation(self.writing, self.settings, self.pairing, self)
        talk.changed.connect(self.chats.save)
        return talk

    def _show_log(self, window: ChatWindow) -> None:
        """What the engine has said, in whatever the system opens such a file with."""
        place = self.client.log
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            told = self.tr("No program here opens the log; it is {place}.")
            window.state.set_hint(told.format(place=place))

    def _make_window(self) -> ChatWindow:
        """A window for a chat of its own; its conversation goes with it."""
        talk = self._make_conversation()
        window = ChatWindow(self.pairing, self.chats, talk, self.settings, self.regrets)
        talk.setParent(window)
        self._equip(window)
        return window

    def _equip(self, window: ChatWindow) -> tuple[ContextDesk, PaletteDesk]:
        """What every window has beside its chat, and what its menus lead to outside of it."""
        acts, talk, library = window.commands, window.conversation, self.library
        self.everywhere.follow(window)
        self.text_size.serve(acts)
        context = ContextDesk(self.client, self.pairing, talk, window.composer, window)
        window.left.connect(context.close)
        palette = PaletteDesk(
            window, acts, self.chats, talk, self.pairing, offered, self.windows.show
        )
        palette.folder_asked.connect(lambda _: front(self.window))
        palette.folder_asked.connect(self.window.make_folder)
        palette.page_asked.connect(self.open_preferences)
        Herald(talk, self.notice, window)
        self.speed.serve(window)
        acts.quit.triggered.connect(self.farewell.quit)
        acts.preferences.triggered.connect(lambda: self.open_preferences())
        acts.library.triggered.connect(lambda: library.open())
        window.menu.library_asked.connect(library.open)
        window.models.fetch_asked.connect(self.downloads.send)
        window.models.fetch_asked.connect(lambda _: library.open())
        window.transcript.pair_wanted.connect(library.fetch)
        window.transcript.log_asked.connect(lambda: self._show_log(window))
        return context, palette

    def _wire_chats(self) -> None:
        self.chats.opened.connect(self.conversation.enter)
        self.chats.dropped.connect(self.writing.stop)
        self.writing.changed.connect(self.chats.save)
        self.writing.grew.connect(self.chats.note)
        self.writing.stirred.connect(lambda: self.chats.hold(self.writing.chats))
        self.regrets.returned.connect(self.windows.put_back)

    def _wire_library(self) -> None:
        library = self.library
        self.pairing.loaded.connect(library.show_loaded)
        self.pairing.unloaded.connect(lambda: library.show_loaded(None))
        library.desk.use_asked.connect(self.pairing.load)
        library.desk.use_asked.connect(lambda _: self.window.activateWindow())
        library.other_asked.connect(self._on_other)
        library.desk.came.connect(self._on_came)
        self.notice.clicked.connect(self._on_notice)
        self.proposal.found.connect(self.window.transcript.propose)

    def open_preferences(self, page: str = "") -> None:
        self.prefdesk.open(page)
        if self.preferences is not None:
            self.everywhere.serve(self.preferences)

    def show_up(self, line: str = "") -> None:
        """The program was started once more. line: what that start wanted loaded."""
        front(self.window)
        if line:
            with suppress(DFlashError):
                request = decode(line)
                if isinstance(request, Load):
                    self.pairing.load(request)

    def _on_tour(self, tour: Tour) -> None:
        """The welcome is there: its steps are served by what the window is made of."""
        tour.first.check_asked.connect(lambda: self.open_preferences("privacyPage"))
        tour.models.places_asked.connect(lambda: self.open_preferences("modelsPage"))
        tour.models.library_asked.connect(lambda: self.library.open())
        ModelsDesk(tour.models, self.proposal, self.downloads, self.library.desk, self.pairing)
        DemoDesk(
            tour, self.tours, self._trial, self.pairing, self.conversation, self.window.composer
        )

    def _on_notice(self, about: str) -> None:
        if about == "library":
            self.library.open()
        elif self.chats.heading(about) is not None:
            self.windows.show(about)
        else:
            self.show_up()

    def _on_came(self, text: str) -> None:
        """A download is done."""
        self.tidings.tell(text)
        self.notice.tell(text, "library")
        self.proposal.look()

    def _on_other(self, folder: str) -> None:
        dialog = OtherPair(self.library, folder, self.tr("Add Your Own"))
        dialog.chosen.connect(self.pairing.load)
        dialog.wanted.connect(self.downloads.send)
        dialog.accepted.connect(lambda: self.library.desk.keep(_own(dialog.request)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _own(load: Load) -> Own:
    return Own(load.target or "", load.draft or "")
