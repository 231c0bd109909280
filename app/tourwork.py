"""What the steps of the welcome ask for: pairs that are fetched or loaded, and the demonstration.

Each serves one step and lives as long as it; when the welcome opens is `tourdesk`'s business.
"""

from PySide6.QtCore import QObject, QTimer

from app.activity import Phase
from app.attachment import Attachment
from app.comparison import Comparison
from app.composer import Composer
from app.conversation import Conversation
from app.downloads import Downloads
from app.entry import Entry, entry
from app.examples import EXAMPLES
from app.librarydesk import LibraryDesk
from app.offers import POCKET
from app.pairing import Pairing
from app.proposal import Proposal
from app.tour import DEMO, Tour
from app.tourdesk import TourDesk
from app.toursteps import ModelsStep
from app.wording import said
from dflash_mlx.answer import Answer
from dflash_mlx.protocol import Message, Reply

LENGTH = 160  # tokens of the demonstration's answers, at most


class ModelsDesk(QObject):
    """Serves the step in which a model is chosen."""

    def __init__(
        self,
        page: ModelsStep,
        proposal: Proposal,
        downloads: Downloads,
        library: LibraryDesk,
        pairing: Pairing,
    ) -> None:
        super().__init__(page)
        self._page, self._proposal, self._downloads = page, proposal, downloads
        self._library, self._pairing = library, pairing
        self._name = ""  # of the pair that was shown last
        page.act_asked.connect(self._on_act)
        page.pocket_asked.connect(self._on_pocket)
        proposal.found.connect(self._show)
        downloads.changed.connect(self._show)
        downloads.going.connect(self._show)
        pairing.loaded.connect(self._show)
        pairing.unloaded.connect(self._show)
        self._show()

    def _show(self) -> None:
        pair = self._pairing.pair
        self._page.show_pocket(pair is not None and pair.name == "pocket")
        if self._proposal.looked is not None:
            self._page.show_pair(self._entry(), self._proposal.looked)

    def _entry(self) -> Entry | None:
        """The pair that is proposed; once there is one on this disk, that."""
        ready = self._proposal.ready
        offer = self._proposal.best or next(
            (one for one in ready if one.pair.name == self._name), ready[0] if ready else None
        )
        if offer is None:
            return None
        self._name = offer.pair.name
        pair, downloads = self._pairing.pair, self._downloads
        used = pair is not None and pair.name == offer.pair.name
        return entry(offer, downloads.items, downloads.progress, used, held=downloads.held)

    def _on_act(self) -> None:
        one = self._entry()
        if one is not None:
            self._library.act(one)

    def _on_pocket(self) -> None:
        self._pairing.load(POCKET)


class DemoDesk(QObject):
    """Serves the step that shows what speculation does.

    It begins when the step is first seen and the engine is free, and gives way to whoever writes.
    """

    def __init__(
        self,
        tour: Tour,
        desk: TourDesk,
        comparison: Comparison,
        pairing: Pairing,
        conversation: Conversation,
        composer: Composer,
    ) -> None:
        super().__init__(tour)
        self._tour, self._page = tour, tour.demo
        self._comparison, self._pairing = comparison, pairing
        self._talk, self._composer = conversation, composer
        self._due = True  # it has yet to be shown
        self._warming = False
        self._question: tuple[str, tuple[Attachment, ...]] | None = None  # to be asked when we end
        self._soon = QTimer(self, singleShot=True, interval=0)  # who hears of it first goes first
        self._soon.timeout.connect(self._go_on)
        # Bound methods: Qt lets go of them with us.
        tour.stepped.connect(self._on_stirred)
        pairing.activity_changed.connect(self._on_stirred)
        desk.closed.connect(comparison.stop)
        composer.edited.connect(self._on_edited)
        composer.submitted.connect(self._on_submitted)
        self._page.again_asked.connect(self._on_again)
        self._page.chosen.connect(self._on_chosen)
        comparison.began.connect(self._on_began)
        comparison.grew.connect(self._on_grew)
        comparison.settled.connect(self._show)
        comparison.ended.connect(self._page.finish)
        comparison.failed.connect(self._page.wait)
        comparison.declined.connect(self._on_declined)

    def _on_stirred(self) -> None:
        self._soon.start()

    def _on_declined(self, why: str) -> None:
        self._page.wait(said(why))

    def _go_on(self) -> None:
        """Ask what was to be asked, or begin where that is due."""
        ready = self._pairing.activity.phase is Phase.READY
        if self._question is not None and ready:
            question, self._question = self._question, None
            self._talk.ask(*question)
        elif self._due and self._tour.step == DEMO and not self._composer.text:
            if ready:
                self._begin()
            else:
                self._page.wait(f"{said(self._pairing.activity.sentence)}…")

    def _begin(self) -> None:
        pair = self._pairing.pair
        if pair is not None:
            self._due = False
            self._page.show_model(pair.title, said(pair.note))
            question = [Message("user", EXAMPLES[1])]
            self._comparison.start(Reply(0, question, max_tokens=LENGTH, think=False), 1)

    def _on_again(self) -> None:
        self._due = True
        self._go_on()

    def _on_edited(self) -> None:
        if self._composer.text:
            self._comparison.stop()

    def _on_submitted(self, text: str) -> None:
        """Whoever writes is not refused for our sake."""
        if self._comparison.running:
            self._wait_for(text, self._composer.files)

    def _on_chosen(self, question: str) -> None:
        if self._comparison.running:
            self._wait_for(question, ())
        else:
            self._talk.ask(question)

    def _wait_for(self, question: str, files: tuple[Attachment, ...]) -> None:
        self._question = question, files
        self._comparison.stop()

    def _on_began(self, side: bool, repeat: int, _: int) -> None:
        self._warming = repeat == 0
        self._page.begin(side, self._warming)

    def _on_grew(self, side: bool, _thought: str, _answer: str, whole: Answer) -> None:
        self._show(side, whole)

    def _show(self, side: bool, whole: Answer) -> None:
        if not self._warming:
            self._page.lanes[side].show_answer(whole)
