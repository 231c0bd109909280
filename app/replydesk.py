"""The answers of the chat that is read, on a window's desk: transcript, figures, state line and
commands in step with what the engine does for it."""

from PySide6.QtCore import QObject, QTimer

from app.activity import Phase
from app.conversation import Conversation
from app.node import Turn
from app.pairing import Pairing
from app.parts import Parts
from dflash_mlx.stats import Report


class ReplyDesk(QObject):
    """Shows what the conversation and the pair tell; what is asked of them is others' business."""

    SILENCE = 20  # seconds without a word from the engine that are told

    def __init__(
        self, pairing: Pairing, conversation: Conversation, parts: Parts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pairing, self._talk = pairing, conversation
        self._transcript, self._composer = parts.transcript, parts.composer
        self._bar, self._speed, self._state = parts.bar, parts.speed, parts.state
        self._actions = parts.actions
        self._declined = ""  # why something was not done, the last time
        self._silent = 0  # seconds
        self._silence = QTimer(self, interval=1000)
        self._silence.timeout.connect(self._on_second)
        pairing.broke.connect(self._on_broke)
        pairing.recovered.connect(self._on_recovered)
        conversation.stirred.connect(self._show_activity)
        conversation.began.connect(self._on_began)
        conversation.grew.connect(self._on_grew)
        conversation.ended.connect(parts.transcript.finish)
        conversation.ended.connect(self._on_ended)
        conversation.weighed.connect(parts.bar.show_memory)
        conversation.declined.connect(self._on_declined)
        conversation.noted.connect(parts.state.set_hint)
        conversation.failed.connect(parts.transcript.show_failure)
        conversation.entered.connect(self._on_entered)
        conversation.tuned.connect(self._show_thinking)
        conversation.repeated.connect(self._on_repeated)
        conversation.turned.connect(self._recall)
        conversation.refused.connect(self._recall)
        self._show_activity()
        self._show_thinking()

    def _show_activity(self) -> None:
        activity = self._talk.activity
        self._silent = 0
        if not activity.heard:
            self._silence.stop()
        elif not self._silence.isActive():
            self._silence.start()
        self._state.set_activity(activity)
        self._composer.show_replying(activity.replying)
        self._actions.stop.setEnabled(activity.replying)

    def _show_thinking(self) -> None:
        self._bar.show_thinking(self._talk.choices.thinks)
        self._actions.think.setChecked(self._talk.choices.thinks)

    def _recall(self) -> None:
        """The figures are those of the last answer that is read, if there is one."""
        answers = [turn for turn in self._talk.chat.turns if turn.replied]
        report = answers[-1].report if answers else None
        self._bar.recall(report)
        self._speed.recall(report)

    def _on_began(self) -> None:
        self._bar.begin()
        self._speed.begin()
        self._state.set_hint("")

    def _on_second(self) -> None:
        """One more without a word. A large model may take its time, so nothing is done about it."""
        self._silent += 1
        if self._silent % self.SILENCE == 0:
            told = self.tr("Nothing has come for {seconds} s; Esc ends the answer")
            self._state.set_hint(told.format(seconds=self._silent))

    def _on_grew(self, thought: str, answer: str, report: Report) -> None:
        self._silent = 0
        self._transcript.append(thought, answer)
        self._bar.collect(report)

    def _on_declined(self, why: str) -> None:
        self._declined = why
        self._state.set_hint(why)

    def _on_ended(self, turn: Turn) -> None:
        self._bar.finish(turn.report)
        if self._state.hint == self._declined:  # it is so no more
            self._state.set_hint("")

    def _on_recovered(self) -> None:
        self._transcript.mend(self._talk.unanswered)

    def _on_broke(self, reason: str) -> None:
        pairing = self._pairing
        ended = pairing.activity.phase is Phase.GONE
        self._transcript.show_break(
            pairing.activity.sentence, reason, pairing.outlook, pairing.way_back, ended
        )

    def _on_entered(self) -> None:
        self._show_activity()
        self._recall()
        if self._pairing.activity.broken:  # the way to restart must not be lost
            self._on_broke(self._pairing.breakage)

    def _on_repeated(self) -> None:
        self._state.set_hint(
            self.tr("At temperature 0 the answer is the same again."),
            self.tr("Change the temperature"),
        )
