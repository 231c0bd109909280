"""The chat that is read: what was asked, what may be asked, how its answer grows.

Stands between the chats and the widgets and knows neither how lines travel nor how anything
looks; which pair answers is `pairing`'s business, how an answer is made is `choices`', that
answers get written is `writing`'s, where the chat is kept is `chats`', and chats that nobody
reads now are `unwatched`'s.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.activity import Activity, Phase
from app.attachment import Attachment
from app.chat import Chat, Removal
from app.choices import Choices
from app.node import Maker, Node, Turn
from app.pairing import Pairing
from app.settings import SettingsFile
from app.tuning import Think, Tuning
from app.writing import Writing
from dflash_mlx.protocol import Reply
from dflash_mlx.stats import Report


class Conversation(QObject):
    """One chat with whatever pair is loaded.

    Signals:
        stirred: what the engine does for this chat has changed.
        began: a question has gone out; its turn is the last.
        grew: more thought, more answer, and the figures so far.
        ended: the turn is over, whichever way.
        weighed: bytes of memory that the engine has taken at once, whichever chat it answered.
        refused: a question was taken back before it was answered, and why; None in its place
            where it has been answered before.
        declined: nothing was sent, and why.
        noted: something worth a line.
        failed: an answer broke off, and why; it can be asked again.
        changed: the chat has another message, or one less, or is answered in another way.
        entered: another chat goes on.
        turned: another branch of the chat is read.
        removed: a message was deleted; what undoes it.
        repeated: an answer is given again though chance has no say in it.
        tuned: the next answer is made another way: the chat has other choices, or it is
            another chat or another pair.
    """

    stirred = Signal()
    began = Signal(Turn)
    grew = Signal(str, str, Report)
    ended = Signal(Turn)
    weighed = Signal(object)
    refused = Signal(object, str)
    declined = Signal(str)
    noted = Signal(str)
    failed = Signal(str)
    changed = Signal(Chat)
    entered = Signal(Chat)
    turned = Signal()
    removed = Signal(Removal)
    repeated = Signal()
    tuned = Signal()

    def __init__(
        self,
        writing: Writing,
        settings: SettingsFile,
        pairing: Pairing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.chat = Chat()
        self._writing = writing
        self._settings = settings
        self._pairing = pairing
        writing.stirred.connect(self.stirred)
        writing.grew.connect(self._on_grew)
        writing.ended.connect(self._on_ended)
        writing.refused.connect(self._on_refused)
        writing.failed.connect(self._on_failed)
        pairing.activity_changed.connect(self.stirred)
        pairing.loaded.connect(self.tuned)
        settings.changed.connect(self.tuned)

    @property
    def activity(self) -> Activity:
        """What the engine is doing, for this chat if it is doing something for one."""
        now, other = self._pairing.activity, self._writing.chat
        if other is None or other is self.chat:
            return Activity(Phase.WAITING, now.sentence) if self._waits else now
        phase = Phase.WAITING if self._waits else Phase.ELSEWHERE
        words = (
            self.tr("Waits for the answer in “{title}”")
            if self._waits
            else self.tr("Answering in “{title}”")
        )
        return Activity(phase, words.format(title=other.heading.title))

    @property
    def _waits(self) -> bool:
        return self._writing.waits(self.chat)

    @property
    def unanswered(self) -> bool:
        """Whether the last question was let down and can be asked again."""
        turns = self.chat.turns
        return bool(turns) and turns[-1].broken

    @property
    def choices(self) -> Choices:
        """How the next answer in this chat is made."""
        return self._choices(self.chat)

    # --- what the user does ---------------------------------------------------

    def tune(self, tuning: Tuning) -> None:
        """Answer this chat in another way, from the next answer on."""
        if tuning != self.chat.tuning:
            self.chat.tuning = tuning
            self.changed.emit(self.chat)
            self.tuned.emit()
            if self.activity.replying:
                self.noted.emit(self.tr("This counts from the next answer."))

    def set_think(self, think: bool) -> None:
        """What preferences and the pair say already is no choice of the chat's own."""
        own: Think | None = "on" if think else "off"
        own = None if think == self.choices.usual.thinks else own
        self.tune(replace(self.chat.tuning, think=own))

    def ask(self, question: str, files: tuple[Attachment, ...] = ()) -> None:
        """Ask something at the end of the branch that is read."""
        if self._may_ask():
            self._reply_to(self._add(question, files, self.chat.leaf))

    def ask_again(self) -> None:
        """Put the last question once more; the new answer is another version of the old."""
        turns = self.chat.turns
        if turns and turns[-1].asked and self._may_ask():
            self._reply_to(self.chat.nodes[turns[-1].asked])

    def edit(self, message: int, question: str, files: tuple[Attachment, ...] = ()) -> None:
        """Ask something in the place of an earlier question; both stay, as versions."""
        if self._may_ask():
            self._reply_to(self._add(question, files, self.chat.nodes[message].parent))

    def answer_again(self, message: int) -> None:
        """Another version of an answer, by another seed where chance has a say; or an answer to a
        question that has none."""
        node = self.chat.nodes[message]
        if node.role == "user":
            if self._may_ask():
                self._reply_to(node)
        elif node.parent is not None and self._may_ask():
            self._reply_to(self.chat.nodes[node.parent], len(self.chat.versions(node)))
            if self.choices.sampling.temperature == 0 and node.end == "stop":
                self.repeated.emit()

    def step(self, message: int, by: int) -> None:
        """Read the version that stands so many places after a message."""
        versions = self.chat.versions(self.chat.nodes[message])
        at = versions.index(self.chat.nodes[message]) + by
        if self._may_change() and 0 <= at < len(versions):
            self.chat.read_on(versions[at])
            self.changed.emit(self.chat)
            self.turned.emit()

    def delete(self, message: int) -> None:
        """Take a message out of the chat, a question with its answers."""
        if self._may_change():
            removal = self.chat.remove(self.chat.nodes[message])
            self.changed.emit(self.chat)
            self.turned.emit()
            self.removed.emit(removal)

    def put_back(self, removal: Removal) -> None:
        """Undo a removal in this chat."""
        if self._may_change():
            self.chat.put_back(removal)
            self.changed.emit(self.chat)
            self.turned.emit()

    def go_on(self, message: int) -> None:
        """Go on with an answer that broke off; what it is now stays, as a version."""
        node = self.chat.nodes[message]
        if node.parent is not None and self._may_ask():
            self._reply_to(self.chat.nodes[node.parent], said=node)

    def stop(self) -> None:
        """End the answer in this chat; what has come of it stays."""
        self._writing.stop(self.chat)

    def enter(self, chat: Chat) -> None:
        """Go on with another chat."""
        self.chat = chat
        self.entered.emit(chat)
        self.tuned.emit()

    def read_on(self, message: int) -> None:
        """Read the branch that a message is in, unless it is read already."""
        node = self.chat.nodes[message]
        if node not in self.chat.path() and self._may_change():
            self.chat.read_on(node)
            self.changed.emit(self.chat)
            self.turned.emit()

    # --- what becomes of answers ----------------------------------------------

    def _on_grew(self, chat: Chat, thought: str, answer: str, report: Report) -> None:
        if chat is self.chat:
            self.grew.emit(thought, answer, report)

    def _on_ended(self, chat: Chat, node: Node) -> None:
        if node.report is not None:
            self.weighed.emit(node.report.peak_memory_bytes)
        if chat is self.chat:
            self.ended.emit(self.chat.turns[-1])

    def _on_failed(self, chat: Chat, sentence: str) -> None:
        if chat is self.chat:
            self.failed.emit(sentence)

    def _on_refused(self, chat: Chat, asked: Node | None, sentence: str) -> None:
        if chat is self.chat:
            question = asked and Turn(asked.content, attachments=asked.attachments)
            self.refused.emit(question, sentence)

    # --- small change ---------------------------------------------------------

    def _may_ask(self) -> bool:
        obstacle = self.activity.obstacle
        if obstacle:
            self.declined.emit(obstacle)
        return not obstacle

    def _may_change(self) -> bool:
        busy = self._writing.busy(self.chat)
        if busy:
            self.declined.emit(self.tr("Not now: an answer is under way. Esc stops it."))
        return not busy

    def _add(self, question: str, files: tuple[Attachment, ...], parent: int | None) -> Node:
        node = self.chat.add("user", question, parent)
        node.attachments = files
        return node

    def _choices(self, chat: Chat) -> Choices:
        return Choices(chat, self._settings.settings, self._pairing.pair)

    def _reply_to(self, asked: Node, attempt: int = 0, said: Node | None = None) -> None:
        """said: the answer that is gone on with."""
        chat, choices = self.chat, self.choices
        sampling, most, think = choices.sampling, choices.max_tokens, choices.think
        seed = (sampling.seed + attempt) % 2**64
        if said is not None and said.maker is not None and said.maker.sampling is not None:
            seed = said.maker.sampling.seed  # it goes on as it was begun
        sampling = replace(sampling, seed=seed)
        continued = said is not None
        node = chat.add("assistant", "", asked.id, end=None)
        if said is not None:
            node.take(said)

        def make(id: int) -> Reply:
            pair = self._pairing.pair
            if pair is not None:
                draft = pair.draft or ""
                node.maker = Maker(pair.title, pair.target, draft, sampling, continued)
            asked = self._choices(chat).reply()
            return replace(asked, id=id, sampling=sampling, max_tokens=most, think=think)

        self.changed.emit(chat)  # the question is safe before the engine hears of it
        self._writing.begin(chat, node, make)
        self.began.emit(chat.turns[-1])
