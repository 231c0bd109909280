"""The window: lays its parts out and wires them to the conversation. Nothing else."""

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.actions import Actions
from app.attacher import Attacher
from app.chatdesk import ChatDesk
from app.chats import Chats
from app.composer import Composer
from app.conversation import Conversation
from app.filing import Filing
from app.findbar import FindBar
from app.folderdesk import FolderDesk
from app.language import QT_TRANSLATE_NOOP
from app.links import LinkDoor
from app.modelmenu import ModelMenu
from app.offers import offers
from app.otherpair import OtherPair
from app.pairing import Pairing
from app.settings import LARGEST, SMALLEST, SettingsFile
from app.sidebar import Sidebar
from app.speedpanel import WIDTH as PANEL
from app.speedpanel import SpeedPanel
from app.stateline import StateLine
from app.statsbar import StatsBar
from app.transcript import Transcript
from app.tuningdesk import TuningDesk
from app.wording import said
from dflash_mlx import __version__
from dflash_mlx.models import this_machine
from dflash_mlx.protocol import Loaded
from dflash_mlx.stats import Report, Speculation
from dflash_mlx.transfer import Add

_ABOUT = QT_TRANSLATE_NOOP(
    "Window",
    "Chat with language models that run on this machine, made faster by DFlash "
    "speculative decoding. Nothing you write leaves it.",
)

ROOM = 800  # the narrowest window that has a place for the sidebar


class Window(QMainWindow):
    """One window on one conversation.

    Signals:
        fetch_asked: a model is wanted that is on the Hub and not here.
    """

    fetch_asked = Signal(Add)

    def __init__(
        self,
        pairing: Pairing,
        chats: Chats,
        conversation: Conversation,
        settings: SettingsFile,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("DFlash Chat")
        self._pairing = pairing
        self._chats = chats
        self._conversation = conversation
        self._settings = settings
        self._zoomed: int | None = None
        self.sidebar = Sidebar(self)
        self.filing = Filing(chats, self)
        self.transcript = Transcript(self)
        self.findbar = FindBar(self.transcript, self.transcript.selection)
        self.composer = Composer(self)
        self.bar = StatsBar(self)
        self.speed = SpeedPanel(self)
        self.state = StateLine(self)
        self.commands = Actions(self)
        self.links = LinkDoor(self)
        self.menu = ModelMenu(self)
        self._lay_out()
        self.desk = ChatDesk(
            chats, conversation, self.sidebar, self.transcript, self.composer, self
        )
        self.desk.told.connect(self.state.set_hint)
        self.folders = FolderDesk(chats, self.sidebar, self)
        self.tuning = TuningDesk(conversation, settings, self.transcript, self.composer, self)
        self.tuning.told.connect(self.state.set_hint)
        self.attacher = Attacher(self)
        self._wire_pairing()
        self._wire_conversation()
        self._wire_widgets()
        self._wire_actions()
        self._zoom()
        self._show_activity()
        if settings.notice:
            self.state.set_hint(settings.notice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.change(window=bytes(self.saveGeometry().toHex().data()).decode())
        super().closeEvent(event)

    def _lay_out(self) -> None:
        middle = QWidget(self)
        middle.setBackgroundRole(QPalette.ColorRole.Base)
        middle.setAutoFillBackground(True)
        foot = QWidget(middle)
        foot.setMaximumWidth(theme.COLUMN + 2 * theme.GRID * 2)
        inner = QVBoxLayout(foot)
        inner.setContentsMargins(0, 0, 0, theme.GRID)
        inner.setSpacing(theme.GRID // 2)
        for widget in (self.composer, self.bar, self.state):
            inner.addWidget(widget)
        side = QHBoxLayout()
        side.setContentsMargins(theme.GRID * 2, 0, theme.GRID * 2, 0)
        side.addStretch(1)
        side.addWidget(foot, 1000)
        side.addStretch(1)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.transcript, 1)
        layout.addLayout(side)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(middle, 1)
        row.addWidget(self.speed)
        self.setCentralWidget(whole)
        self.setMinimumSize(560, 420)
        self.resize(1120, 760)
        self.restoreGeometry(QByteArray.fromHex(self._settings.settings.window.encode()))
        self.composer.setFocus()

    def _wire_pairing(self) -> None:
        pairing = self._pairing
        pairing.loaded.connect(self._on_loaded)
        pairing.unloaded.connect(self._on_unloaded)
        pairing.not_loaded.connect(self.transcript.show_trouble)
        pairing.speculation_changed.connect(self._on_speculation)
        pairing.noted.connect(self.state.set_hint)
        pairing.broke.connect(self._on_broke)
        pairing.recovered.connect(lambda: self.transcript.mend(self._conversation.unanswered))

    def _wire_conversation(self) -> None:
        talk = self._conversation
        talk.stirred.connect(self._show_activity)
        talk.began.connect(lambda _: self.bar.begin())
        talk.began.connect(lambda _: self.speed.begin())
        talk.grew.connect(self._on_grew)
        talk.ended.connect(self.transcript.finish)
        talk.ended.connect(lambda turn: self.bar.finish(turn.report))
        talk.declined.connect(self.state.set_hint)
        talk.noted.connect(self.state.set_hint)
        talk.failed.connect(self.transcript.show_failure)
        talk.warned.connect(self.transcript.show_warning)
        talk.entered.connect(self._on_entered)
        talk.tuned.connect(self._on_tuned)
        self._settings.noted.connect(self.state.set_hint)
        self._settings.changed.connect(lambda _: self._zoom())

    def _wire_widgets(self) -> None:
        talk, pairing = self._conversation, self._pairing
        self.composer.stop_asked.connect(talk.stop)
        self.composer.attach_asked.connect(self.attacher.ask)
        self.composer.files_given.connect(self.attacher.take)
        self.attacher.came.connect(self.composer.add_file)
        self.attacher.came.connect(lambda file: self.state.set_hint(file.note))
        self.attacher.refused.connect(self.state.set_hint)
        reading = self.tr("Reading {name}…")
        self.attacher.reading.connect(lambda name: self.state.set_hint(reading.format(name=name)))
        self.attacher.hovering.connect(self.composer.show_hovering)
        self.transcript.example_chosen.connect(talk.ask)
        self.transcript.restart_asked.connect(pairing.recover)
        self.transcript.again_asked.connect(talk.ask_again)
        self.transcript.link_clicked.connect(self.links.ask)
        self.bar.models_asked.connect(self._on_models)
        self.menu.chosen.connect(pairing.load)
        self.menu.other_asked.connect(self._on_other)
        self.bar.speculate_asked.connect(pairing.set_speculate)
        self.bar.think_asked.connect(talk.set_think)
        self.bar.shown.connect(self.speed.show_report)
        self.bar.speed_asked.connect(self.commands.speed.trigger)
        self.speed.closed.connect(self.commands.speed.trigger)

    def _wire_actions(self) -> None:
        talk, pairing, actions = self._conversation, self._pairing, self.commands
        actions.fill(self.menuBar())
        actions.new_chat.triggered.connect(self._chats.new)
        self.sidebar.new_asked.connect(actions.new_chat.trigger)
        actions.new_chat.triggered.connect(self.composer.setFocus)
        actions.new_folder.triggered.connect(lambda: self.make_folder())
        actions.export.triggered.connect(self.filing.ask_export)
        actions.export_all.triggered.connect(self.filing.ask_export_all)
        actions.bring.triggered.connect(self.filing.ask_import)
        self.filing.told.connect(self.state.set_hint)
        actions.quit.triggered.connect(self.close)
        actions.stop.triggered.connect(talk.stop)
        actions.models.triggered.connect(self._on_models)
        actions.other.triggered.connect(self._on_other)
        actions.restart.triggered.connect(pairing.restart)
        actions.speculate.triggered.connect(pairing.set_speculate)
        actions.think.triggered.connect(talk.set_think)
        actions.attach.triggered.connect(self.attacher.ask)
        actions.tuning.triggered.connect(self.tuning.panel.toggle)
        actions.undo.triggered.connect(self.desk.undo)
        self.desk.deletions.connect(lambda count: actions.undo.setEnabled(count > 0))
        actions.find.triggered.connect(self.findbar.open_bar)
        actions.find_next.triggered.connect(lambda: self.findbar.step(1))
        actions.find_previous.triggered.connect(lambda: self.findbar.step(-1))
        self.findbar.closed.connect(self.composer.setFocus)
        talk.entered.connect(self.findbar.close_bar)
        actions.search.triggered.connect(self._on_search)
        actions.sidebar.setChecked(self._settings.settings.sidebar)
        actions.sidebar.triggered.connect(self._on_sidebar)
        actions.zoom_in.triggered.connect(lambda: self._step(1))
        actions.zoom_out.triggered.connect(lambda: self._step(-1))
        actions.zoom_reset.triggered.connect(lambda: self._step(-self._settings.settings.zoom))
        actions.speed.setChecked(self._settings.settings.speed_panel)
        actions.speed.triggered.connect(self._on_speed)
        actions.about.triggered.connect(self._on_about)

    def _show_activity(self) -> None:
        activity = self._conversation.activity
        self.state.set_activity(activity)
        self.composer.show_replying(activity.replying)
        self.commands.stop.setEnabled(activity.replying)

    def _on_loaded(self, pair: Loaded) -> None:
        self.bar.show_model(pair)
        self.speed.show_model(pair)
        self.transcript.show_pair(said(pair.note), pocket=pair.name == "pocket")
        self.composer.editor.setPlaceholderText(self.tr("Ask {title}").format(title=pair.title))
        self.commands.think.setVisible(pair.thinks)

    def _on_unloaded(self) -> None:
        self.bar.show_no_model()
        self.composer.editor.setPlaceholderText(self.tr("Ask a question"))

    def _on_speculation(self, speculation: Speculation) -> None:
        unavailable = speculation.state == "unavailable"
        self.bar.show_speculation(speculation)
        self.commands.speculate.setChecked(speculation.state == "on")
        self.commands.speculate.setEnabled(not unavailable)
        reason = said(speculation.reason).rstrip(".。")
        told = (
            self.tr("Speculative decoding is unavailable: {reason}.").format(reason=reason)
            if unavailable
            else ""
        )
        if speculation.state == "on" and reason:
            told = self.tr("Speculative decoding drafts {reason}.").format(reason=reason)
        # Before a model is there, the state line has better things to say.
        self.state.set_note(told if self._pairing.pair is not None else "")

    def _on_grew(self, thought: str, answer: str, report: Report) -> None:
        self.transcript.append(thought, answer)
        self.bar.collect(report)

    def _on_broke(self, reason: str) -> None:
        pairing = self._pairing
        self.transcript.show_break(pairing.activity.sentence, reason, pairing.way_back)

    def _on_search(self) -> None:
        if not self.sidebar.isVisible():
            self._on_sidebar(True)
        self.sidebar.search_all()

    def make_folder(self, chat: str = "") -> None:
        """A new folder, with a chat in it if one is given, to be named in the sidebar."""
        if not self.sidebar.isVisible():
            self._on_sidebar(True)
        self.folders.make(chat)

    def _on_sidebar(self, shown: bool) -> None:
        self._settings.change(sidebar=shown)
        self.commands.sidebar.setChecked(shown)
        if shown and self.width() < ROOM:
            self.resize(ROOM, self.height())
        self._fold()

    def _on_speed(self, shown: bool) -> None:
        self._settings.change(speed_panel=shown)
        self.commands.speed.setChecked(shown)
        needed = PANEL + (ROOM if not self.sidebar.isHidden() else self.minimumWidth())
        if shown and self.width() < needed:
            self.resize(needed, self.height())
        self._fold()

    def _fold(self) -> None:
        """What stands beside the chat is there when it is wanted and leaves the chat room."""
        settings, width = self._settings.settings, self.width()
        self.sidebar.setVisible(settings.sidebar and width >= ROOM)
        needed = PANEL + (ROOM if settings.sidebar and width >= ROOM else self.minimumWidth())
        self.speed.setVisible(settings.speed_panel and width >= needed)

    def _on_entered(self) -> None:
        self.bar.begin()
        self._show_activity()
        self.speed.begin()
        if self._pairing.activity.broken:  # the way to restart must not be lost
            self._on_broke(self._pairing.breakage)

    def _on_tuned(self) -> None:
        self.bar.show_thinking(self._conversation.thinks)
        self.commands.think.setChecked(self._conversation.thinks)

    def _on_models(self) -> None:
        offered = offers(this_machine())
        self.menu.open_above(self.bar.model, offered, self._pairing.pair)

    def _on_other(self) -> None:
        dialog = OtherPair(self)
        dialog.chosen.connect(self._pairing.load)
        dialog.wanted.connect(self.fetch_asked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_about(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("aboutBox")
        box.setText(self.tr("DFlash Chat {version}").format(version=__version__))
        box.setInformativeText(self.tr(_ABOUT))
        box.finished.connect(box.deleteLater)
        box.open()

    def _step(self, steps: int) -> None:
        """Larger or smaller text."""
        zoom = self._settings.settings.zoom + steps
        self._settings.change(zoom=max(SMALLEST, min(LARGEST, zoom)))

    def _zoom(self) -> None:
        zoom = self._settings.settings.zoom
        if zoom != self._zoomed:
            self._zoomed = zoom
            usual = QFont(QApplication.font()).pointSizeF()
            self.transcript.set_font_size(usual * 1.1**zoom)
