"""How full the context is, on the window's desk: counted as one writes, and said in time.

The engine counts, with the model's own tokenizer and as it would read the chat; while there
is none, or it is busy, lengths are guessed.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from app.activity import Phase
from app.attachment import blame
from app.client import EngineClient
from app.composer import Composer
from app.contextmeter import Fill
from app.conversation import Conversation
from app.node import Turn
from app.pairing import Pairing
from app.wording import said
from dflash_mlx.protocol import Count, Counted, Failed, Message
from dflash_mlx.stats import Report

_NOTHING = Count(0, [])

NEAR = 0.85  # of what fits, from where on it is said


class ContextDesk(QObject):
    """Asks for one count at a time, when the writer pauses."""

    PACE = 250  # ms

    def __init__(
        self,
        client: EngineClient,
        pairing: Pairing,
        conversation: Conversation,
        composer: Composer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._pairing = pairing
        self._conversation = conversation
        self._composer = composer
        self._asked = 0  # the count that is under way
        self._question = self._told = _NOTHING  # what it is of, and what was counted last
        self._again = False  # something has changed since it was asked for
        self._closed = False
        self._pace = QTimer(self, singleShot=True, interval=self.PACE)
        self._pace.timeout.connect(self._look)
        client.counted.connect(self._on_counted)
        client.failed.connect(self._on_failed)
        pairing.unloaded.connect(self._on_unloaded)
        conversation.grew.connect(self._on_grew)
        conversation.stirred.connect(self._on_stirred)
        for changed in (conversation.turned, conversation.changed, conversation.tuned):
            changed.connect(self._wait)
        composer.edited.connect(self._wait)
        self._wait()

    def close(self) -> None:
        """The program ends: nobody wants to know any more."""
        self._closed = True
        self._pace.stop()

    def _wait(self) -> None:
        """Something has changed; count when no more does."""
        if not self._closed:
            self._pace.start()

    def _look(self) -> None:
        activity = self._conversation.activity
        if activity.replying:
            return
        composer, talk = self._composer, self._conversation
        messages = self._messages()
        parts = [file.content for file in composer.files]
        question = Count(0, messages, talk.choices.max_tokens, talk.choices.think, parts)
        if question == self._told and not self._asked:
            return  # as when another window's chat is answered
        if activity.phase is not Phase.READY:
            self._asked = 0  # what may still come is not of this
            self._guess(messages)
        elif self._asked:
            self._again = True
        else:
            self._asked, self._question = self._pairing.lend(), question
            self._client.send(replace(question, id=self._asked))

    def _messages(self) -> list[Message]:
        """What the next answer would read; while nothing is written, that is the last question
        once more if it was left, with what has been said to it."""
        composer, choices, last = self._composer, self._conversation.choices, self._left
        if last is None or self._written:
            return choices.messages(composer.text, composer.files, composer.changing)
        said = [Message("assistant", last.answer, last.thought)] if last.begun else []
        return [*choices.messages(last.question, last.attachments, last.asked), *said]

    @property
    def _written(self) -> bool:
        composer = self._composer
        return bool(composer.text or composer.files or composer.changing)

    @property
    def _left(self) -> Turn | None:
        """The last question, if it ended without an answer."""
        turns = self._conversation.chat.turns
        return turns[-1] if turns and turns[-1].asked and turns[-1].left else None

    def _guess(self, messages: Sequence[Message]) -> None:
        """Four bytes a token is usual for text."""
        self._told = _NOTHING
        size = sum(len(f"{message.thought}{message.content}".encode()) for message in messages)
        pair = self._pairing.pair
        self._composer.meter.show_fill(Fill(size // 4, pair.context if pair is not None else 0))
        self._composer.show_warning("")

    # --- what the engine says -------------------------------------------------

    def _on_counted(self, event: Counted) -> None:
        if event.id != self._asked:
            return
        late = self._late
        self._settle()
        if late:
            return
        self._told = self._question
        full = bool(event.refusal or event.dropped)
        self._composer.meter.show_fill(Fill(event.tokens, event.context, True, full))
        self._composer.chips.show_tokens(event.parts)
        self._composer.show_warning(self._warning(event))

    def _on_failed(self, event: Failed) -> None:
        if event.id != self._asked:
            return
        late = self._late
        self._settle()
        if not late:
            self._told = self._question  # it would fail again
            words = self.tr("How long this is could not be counted. {why}")
            self._composer.show_warning(words.format(why=said(event.message)))

    @property
    def _late(self) -> bool:
        """Whether what comes now is of something that has changed since."""
        return self._again or self._conversation.activity.replying

    def _on_unloaded(self) -> None:
        self._told = _NOTHING

    def _on_grew(self, thought: str, answer: str, report: Report) -> None:
        """While an answer grows it is part of what is held."""
        pair = self._pairing.pair
        if pair is not None and report.prompt_tokens:
            tokens = report.prompt_tokens + report.reply_tokens
            full = bool(report.dropped)
            self._composer.meter.show_fill(Fill(tokens, pair.context, True, full))

    def _on_stirred(self) -> None:
        activity = self._conversation.activity
        if activity.replying:
            self._told = _NOTHING
            self._composer.show_warning("")
            return
        if activity.broken:
            self._asked, self._again = 0, False  # an engine that is gone counts nothing
        self._wait()

    def _settle(self) -> None:
        self._pairing.give_back(self._asked)
        self._asked = 0
        if self._again:
            self._again = False
            self._wait()

    # --- words ----------------------------------------------------------------

    def _warning(self, told: Counted) -> str:
        """What the next answer will do without, or soon will; empty while all is well."""
        if told.refusal:
            text, files = self._composer.text, self._composer.files
            long = told.tokens >= told.context
            return said(blame(told.refusal, text, files) if long else told.refusal)
        if told.dropped:
            return self.tr(
                "The chat is full: the next answer does without the first %Ln question(s) and "
                "answer(s).",
                "",
                told.dropped,
            )
        if told.tokens > told.limit:
            left = told.context - told.tokens
            return self.tr("This leaves room for an answer of %Ln token(s).", "", left)
        if told.tokens > NEAR * told.limit:
            return self.tr(
                "The chat is nearly full: %Ln token(s) from here, its oldest questions and their "
                "answers are left out.",
                "",
                told.limit - told.tokens,
            )
        if self._written and not self._composer.changing and self._left is not None:
            return self.tr("The last question has no answer, so the model does not read it again.")
        return ""
