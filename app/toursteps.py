"""The first two steps of the welcome: what this is, and which model to begin with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.catalog import licence, proposal, verdict
from app.entry import Entry
from app.panel import QuietButton
from app.progressline import ProgressLine
from app.tourparts import Note, Step
from app.wording import said
from dflash_mlx.memory import Machine


class FirstStep(Step):
    """Signals:
    check_asked: the user wants to see how to verify that nothing leaves the machine.
    """

    check_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("tourFirst", parent)
        self.say(
            self.tr("Welcome to DFlash Chat"),
            self.tr(
                "Chat with language models that run on this machine. A small model guesses ahead "
                "and the large one checks: the answer is the same and comes sooner."
            ),
        )
        here = Note(
            "tourHere",
            self.tr("Everything stays here"),
            self.tr(
                "Questions, answers, chats and settings are kept on this machine and nowhere "
                "else. There is no account, and nothing is counted or reported."
            ),
            self,
        )
        out = Note(
            "tourOut",
            self.tr("Only models come from outside"),
            self.tr(
                "The network is used when you download a model or look for one. A link in an "
                "answer opens in your browser after you agreed."
            ),
            self,
        )
        check = Note(
            "tourCheck",
            self.tr("See for yourself"),
            self.tr("Turn the network off and ask something: it answers all the same."),
            self,
        )
        more = QuietButton(self.tr("More Ways…"), "tourPrivacy", check)
        more.setAccessibleName(self.tr("More ways to verify that nothing leaves this machine"))
        more.clicked.connect(self.check_asked)
        more.hug(Qt.AlignmentFlag.AlignRight)
        check.offer(more)
        for note in (here, out, check):
            self.column.addWidget(note)


class ModelsStep(Step):
    """Signals:
    act_asked: the button of the pair that is proposed was pressed.
    pocket_asked: Pocket is wanted, since another pair is loaded.
    library_asked, places_asked: the user has models, and wants to see them, or where they lie.
    """

    act_asked = Signal()
    pocket_asked = Signal()
    library_asked = Signal()
    places_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("tourModels", parent)
        self.say(
            self.tr("Choose a model"),
            self.tr("You can change it at any time, with its name below the question."),
        )
        self._make_pocket()
        self._make_best()
        self._make_own()

    def show_pocket(self, loaded: bool) -> None:
        """Whether Pocket is what answers now."""
        self.pocket.setVisible(not loaded)
        self._ready.setVisible(loaded)

    def show_pair(self, one: Entry | None, machine: Machine) -> None:
        """The best pair for this machine, or one that is here already; None: none is proposed."""
        self.act.setVisible(one is not None and not one.used)
        if one is None:
            self._best.say(
                self.tr("A larger model"),
                self.tr(
                    "No larger pair both fits this machine and is quick enough on it to be "
                    "proposed. The library shows what each of them needs."
                ),
            )
            self._line.hide()
            return
        facts = [verdict(one.offer, machine), licence(one.pair)]
        told = "\n".join(said(proposal(one.offer, machine)).split("\n")[:-1])
        if one.item is not None or one.here:
            told = said(one.state)
        words = " · ".join(said(fact) for fact in facts if fact)
        self._best.say(one.pair.title, f"{told}\n{words[:1].upper()}{words[1:]}")
        self.act.setText(said(one.act))
        self.act.setEnabled(one.able)
        self.act.setAccessibleName(f"{said(one.act)} {one.pair.title}")
        self._line.setVisible(one.share is not None)
        self._line.show_share(one.share or 0.0)

    def _make_pocket(self) -> None:
        note = Note(
            "tourPocket",
            "Pocket",
            self.tr(
                "Works at once: a small demonstration that lies in this program. It knows little, "
                "but it is quick."
            ),
            self,
        )
        self.pocket = self._button("tourUsePocket", note)
        self.pocket.setText(self.tr("Use"))
        self.pocket.setAccessibleName(self.tr("Use Pocket"))
        self.pocket.clicked.connect(self.pocket_asked)
        self._ready = QLabel(self.tr("Ready"), note)
        self._ready.setForegroundRole(QPalette.ColorRole.Accent)
        note.offer(self.pocket, self._ready)
        self.show_pocket(False)
        self.column.addWidget(note)

    def _make_best(self) -> None:
        looking = self.tr("Looking for what suits this machine…")
        self._best = Note("tourBest", self.tr("A larger model"), f"{looking}\n \n ", self)
        self._line = ProgressLine("tourProgress", self._best)
        self._line.hide()
        self._best.words.addWidget(self._line)
        self.act = self._button("tourAct", self._best)
        self.act.setText(said("Download"))
        self.act.setAccessibleName(self.act.text())
        self.act.hide()
        self.act.clicked.connect(self.act_asked)
        self._best.offer(self.act)
        self.column.addWidget(self._best)

    def _make_own(self) -> None:
        note = Note(
            "tourOwn",
            self.tr("I have models already"),
            self.tr(
                "What lies in the Hugging Face cache is found by itself, and the library opens a "
                "folder of your own."
            ),
            self,
        )
        library = self._button("tourLibrary", note)
        library.setText(self.tr("Open the Library"))
        library.setAccessibleName(library.text())
        library.clicked.connect(self.library_asked)
        places = QuietButton(self.tr("Where Models Live…"), "tourPlaces", note)
        places.hug(Qt.AlignmentFlag.AlignRight)
        places.clicked.connect(self.places_asked)
        note.offer(library, places)
        self.column.addWidget(note)

    def _button(self, name: str, note: Note) -> QPushButton:
        button = QPushButton(note)
        button.setObjectName(name)
        return button
