"""Tells those who do not look: a screen reader of the beginning and the end of an answer, and
whoever has turned to another window of the end of a long one."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.conversation import Conversation
from app.node import Turn
from app.notice import Notice


class Herald(QObject):
    """announce: says a sentence to assistive technology; window: what speaks."""

    LONG = 20.0  # seconds

    def __init__(
        self,
        conversation: Conversation,
        notice: Notice,
        window: QObject,
        announce: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(window)
        self._conversation, self._notice, self._window = conversation, notice, window
        self._announce = announce or self._say
        self._begun = 0.0
        conversation.began.connect(self._on_began)
        conversation.ended.connect(self._on_ended)

    def _on_began(self, turn: Turn) -> None:
        self._begun = time.monotonic()
        self._announce(self.tr("The answer begins."))

    def _on_ended(self, turn: Turn) -> None:
        tokens = turn.report.reply_tokens if turn.report else 0
        self._announce(f"{self._ending(turn)} {self._length(tokens)}".strip())
        if time.monotonic() - self._begun >= self.LONG and turn.end in ("stop", "length"):
            question = " ".join(turn.question.split())
            told = self.tr("The answer is ready: {question}")
            about = self._conversation.chat.id
            self._notice.tell(told.format(question=question[:80]), about)

    def _ending(self, turn: Turn) -> str:
        match turn.end:
            case "stop":
                return self.tr("The answer is complete.")
            case "length":
                return self.tr("The answer was cut off at its longest.")
            case "stopped" | "closed":
                return self.tr("The answer was stopped.")
        return self.tr("The answer broke off.")

    def _length(self, tokens: int) -> str:
        return self.tr("%Ln token(s).", "", tokens) if tokens else ""

    def _say(self, text: str) -> None:
        event = QAccessibleAnnouncementEvent(self._window, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
