"""A window on one conversation: lays its parts out and wires them to it. Nothing else.

The main window is one of these with the list of all chats beside it.
"""

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app import theme
from app.aboutbox import AboutBox
from app.actions import Actions
from app.attacher import Attacher
from app.banner import Banner
from app.centred import Centred
from app.chat import Removal
from app.chatacts import ChatActs
from app.chatdesk import ChatDesk
from app.chats import Chats
from app.composer import Composer
from app.conversation import Conversation
from app.editing import Editing
from app.filing import Filing
from app.findbar import FindBar
from app.keepdesk import KeepDesk
from app.links import LinkDoor
from app.modeldesk import ModelDesk
from app.pairing import Pairing
from app.parts import Parts
from app.regrets import Regrets
from app.replydesk import ReplyDesk
from app.settings import SettingsFile
from app.speedpanel import SpeedPanel
from app.stateline import StateLine
from app.statsbar import StatsBar
from app.stretch import Stretch
from app.transcript import Transcript
from app.tuningdesk import TuningDesk
from dflash_mlx.protocol import Load


class ChatWindow(QMainWindow):
    """Signals:
    closed: the user has closed it.
    left: it will not be used again.
    """

    closed = Signal()
    left = Signal()

    SIZE = QSize(680, 760)

    def __init__(
        self,
        pairing: Pairing,
        chats: Chats,
        conversation: Conversation,
        settings: SettingsFile,
        regrets: Regrets,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.conversation = conversation
        self._pairing = pairing
        self._settings = settings
        self._regrets = regrets
        self._figures = False  # whether the speed panel is wanted
        self._stretch = Stretch(self)
        self.banner = Banner(self)
        self.transcript = Transcript(self)
        self.findbar = FindBar(self.transcript, self.transcript.selection)
        self.composer = Composer(self)
        self.bar = StatsBar(self)
        self.speed = SpeedPanel(self)
        self.state = StateLine(self)
        self.commands = Actions(self)
        self.links = LinkDoor(self)
        self.filing = Filing(chats, conversation, self)
        self._lay_out()
        parts = Parts(
            self.transcript, self.composer, self.bar, self.speed, self.state, self.commands
        )
        self.models = ModelDesk(pairing, parts, self)
        self.menu = self.models.menu
        self.models.load_asked.connect(self._on_load_asked)
        self.desk = ChatDesk(chats, conversation, self.transcript, self.composer, self)
        self.keeping = KeepDesk(chats, self.banner, self)
        self.tuning = TuningDesk(conversation, settings, self.transcript, self.composer, self)
        self.acts = ChatActs(chats, conversation, self.commands, self)
        self.attacher = Attacher(self)
        ReplyDesk(pairing, conversation, parts, self)
        settings.changed.connect(self._fold)
        self._wire_widgets()
        self._wire_actions()

    @property
    def geometry_words(self) -> str:
        """Where it stands, for the settings."""
        return bytes(self.saveGeometry().toHex().data()).decode()

    def put(self, words: str) -> None:
        """Where it stood when it was closed."""
        self.restoreGeometry(QByteArray.fromHex(words.encode()))

    def reveal(self, message: int, words: str) -> None:
        """Bring a message of the chat into view, and mark the first of the words in it."""
        if message in self.conversation.chat.nodes:
            self.conversation.read_on(message)
            self.transcript.reveal(message, words)

    def leave(self) -> None:
        """It will not be used again."""
        self.attacher.close()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing in the window had a use for the key."""
        if event.key() == Qt.Key.Key_Escape and self.tuning.panel.isVisible():
            self.tuning.panel.close_panel()
        elif not self.composer.take(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    # --- laying out and wiring --------------------------------------------------

    def _lay_out(self) -> None:
        middle = QWidget(self)
        middle.setBackgroundRole(QPalette.ColorRole.Base)
        middle.setAutoFillBackground(True)
        foot = QWidget(middle)
        inner = QVBoxLayout(foot)
        inner.setContentsMargins(0, 0, 0, theme.GRID)
        inner.setSpacing(theme.GRID // 2)
        for widget in (self.composer, self.bar, self.state):
            inner.addWidget(widget)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.banner)
        self._column.addWidget(self.transcript, 1)
        self._column.addLayout(Centred(foot, theme.COLUMN + theme.GRID * 4, theme.GRID * 2))
        self._page = QWidget(self)
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(middle, 1)
        self._row.addWidget(self.speed)
        self.setCentralWidget(self._page)
        self.setMinimumSize(540, 420)
        self.resize(self.SIZE)
        self.composer.setFocus()

    def _wire_widgets(self) -> None:
        talk, pairing = self.conversation, self._pairing
        self.acts.edit_asked.connect(self.desk.change)
        self.acts.told.connect(self.state.set_hint)
        self.tuning.told.connect(self.state.set_hint)
        self.state.followed.connect(lambda: self.tuning.panel.open_panel("temperature"))
        self.filing.told.connect(self.state.set_hint)
        self.filing.failed.connect(self.transcript.show_trouble)
        self.keeping.told.connect(self.state.set_hint)
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
        self.bar.think_asked.connect(talk.set_think)
        self.bar.shown.connect(self.speed.show_report)
        self.bar.speed_asked.connect(self.commands.speed.trigger)
        self.speed.closed.connect(self.commands.speed.trigger)
        self.findbar.closed.connect(self.composer.setFocus)
        talk.entered.connect(self.findbar.close_bar)
        talk.removed.connect(self._on_removed)

    def _wire_actions(self) -> None:
        talk, actions = self.conversation, self.commands
        actions.fill(self.menuBar())
        Editing(actions, self)
        actions.export.triggered.connect(self.filing.ask_export)
        actions.export_all.triggered.connect(self.filing.ask_export_all)
        actions.bring.triggered.connect(self.filing.ask_import)
        actions.stop.triggered.connect(talk.stop)
        actions.think.triggered.connect(talk.set_think)
        actions.attach.triggered.connect(self.attacher.ask)
        actions.tuning.triggered.connect(self.tuning.panel.toggle)
        actions.undo.triggered.connect(self._regrets.undo)
        self._regrets.changed.connect(self._show_regret)
        self._show_regret()
        actions.find.triggered.connect(self.findbar.open_bar)
        actions.find_next.triggered.connect(lambda: self.findbar.step(1))
        actions.find_previous.triggered.connect(lambda: self.findbar.step(-1))
        actions.speed.triggered.connect(self._on_speed)
        actions.rename.triggered.connect(self._on_rename)
        actions.tokens.triggered.connect(self.transcript.switch_rounds)
        actions.about.triggered.connect(lambda: AboutBox(self).open())

    # --- what has happened ------------------------------------------------------

    def _on_rename(self) -> None:
        self.acts.ask_name()

    def _on_load_asked(self, load: Load) -> None:
        self._pairing.load(load, self.conversation.chat.id)

    def _on_removed(self, removal: Removal) -> None:
        self._regrets.note(removal)
        asked = removal.role == "user"
        self._tell_done(
            self.tr("The question was deleted") if asked else self.tr("The answer was deleted")
        )

    def _tell_done(self, words: str) -> None:
        """Something was done that can be taken back."""
        told = self.tr("{words}. Edit › {undo} takes it back.")
        self.state.set_hint(told.format(words=words, undo=self._regrets.words))

    def _show_regret(self) -> None:
        self.commands.undo.setText(self._regrets.words or self.tr("Undo"))
        self.commands.undo.setEnabled(bool(self._regrets.words))

    def _on_speed(self, shown: bool) -> None:
        self._figures = shown
        self.commands.speed.setChecked(shown)
        if shown:
            self._stretch.make_room(self.speed.width() + self._wanted)
        self._fold()
        if not shown:
            self._stretch.give_back(self._kept)

    @property
    def _least(self) -> int:
        """The narrowest it may be with what stands left of the chat."""
        return self.minimumWidth()

    @property
    def _wanted(self) -> int:
        """What it needs for all that should stand left of the figures."""
        return self.minimumWidth()

    @property
    def _kept(self) -> int:
        """What it needs for what stays when they go."""
        return self.minimumWidth()

    def _fold(self) -> None:
        """The figures stand beside the chat when they are wanted and leave it room."""
        room = self.width() >= self.speed.width() + self._least
        if self._figures and not room and self.speed.isVisible():
            self.state.set_hint(self.tr("The speed panel is back where the window has room for it"))
        self.speed.setVisible(self._figures and room)
