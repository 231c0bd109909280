"""How the next answer of a chat is made: by the chat's own choices, and else by the settings.

Says what the engine would be asked, and asks nothing. No Qt.
"""

from dataclasses import dataclass, replace

from app.attachment import Attachment, told
from app.chat import Chat
from app.settings import Settings
from dflash_mlx.protocol import Loaded, Message, Reply, Sampling


@dataclass(frozen=True, slots=True)
class Choices:
    """Those of a chat, with the settings as they are and the pair that is loaded, if one is."""

    chat: Chat
    settings: Settings
    pair: Loaded | None

    @property
    def sampling(self) -> Sampling:
        """How its tokens are chosen."""
        return self.chat.tuning.sampling(self.settings.sampling)

    @property
    def max_tokens(self) -> int:
        """How long it may be."""
        return self.chat.tuning.max_tokens or self.settings.max_tokens

    @property
    def think(self) -> bool | None:
        """What the engine is told of thinking; None leaves it to the pair."""
        return self.chat.tuning.thinks(self.settings.think)

    @property
    def thinks(self) -> bool:
        """Whether it may begin with a thought."""
        if self.pair is None or not self.pair.thinks:
            return False
        return self.pair.think if self.think is None else self.think

    @property
    def usual(self) -> "Choices":
        """As preferences have them."""
        return replace(self, chat=Chat())

    @property
    def own(self) -> bool:
        """Whether the chat's choices make a difference to that."""
        usual, system = self.usual, self.chat.tuning.system
        alike = self.think == usual.think or (self.pair is not None and self.thinks == usual.thinks)
        limits = (self.sampling, self.max_tokens) == (usual.sampling, usual.max_tokens)
        return not (alike and limits and system in ("", self.settings.system))

    def messages(
        self, question: str, files: tuple[Attachment, ...], changing: int = 0
    ) -> list[Message]:
        """What the model would read for a question, or for one in the place of another."""
        asked = Message("user", told(question, files))
        return [*self.chat.messages(self.settings.system, changing), asked]

    def reply(self) -> Reply:
        """What the engine is asked to answer the last question, but for its id."""
        return Reply(
            0,
            self.chat.messages(self.settings.system),
            sampling=self.sampling,
            max_tokens=self.max_tokens,
            think=self.think,
            speculate=self.settings.speculate,
            chat=self.chat.id,
            drop=True,
        )

    def reply_to(self, asked: int) -> Reply:
        """What it would be asked for a question that was asked before."""
        node = self.chat.nodes[asked]
        messages = self.messages(node.content, node.attachments, asked)
        return replace(self.reply(), messages=messages)
