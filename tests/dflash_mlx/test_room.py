"""A chat that outgrows its context loses its oldest turns, whole, and says how many."""

import pytest
from mlx_lm.tokenizer_utils import load as load_tokenizer

from dflash_mlx.chat import Chat
from dflash_mlx.errors import BadRequest
from dflash_mlx.models import RESOURCES
from dflash_mlx.protocol import Message
from dflash_mlx.room import Fit, fit, limit, refusal

SYSTEM = Message("system", "Be brief.")
CONTEXT, MOST = 400, 2048


@pytest.fixture(scope="module")
def chat() -> Chat:
    return Chat(load_tokenizer(RESOURCES / "pocket" / "target"))


def talk(turns: int) -> list[Message]:
    """A system message, so many turns, and an open question."""
    made = [SYSTEM]
    for number in range(turns):
        made += [Message("user", f"Question {number}?"), Message("assistant", "Word. " * 4)]
    return [*made, Message("user", "And now?")]


def fitted(chat: Chat, messages: list[Message]) -> Fit:
    return fit(chat, messages, False, CONTEXT, MOST)


def test_a_chat_that_fits_is_whole(chat: Chat) -> None:
    found = fitted(chat, talk(2))
    assert (found.messages, found.dropped, found.alone) == (talk(2), 0, False)


def test_the_oldest_turns_go_whole_and_the_system_message_stays(chat: Chat) -> None:
    for turns in range(0, 40):
        found, messages = fitted(chat, talk(turns)), talk(turns)
        assert found.messages == [SYSTEM, *messages[1 + 2 * found.dropped :]]
        assert found.prompt.tokens == chat.prompt(found.messages, False).tokens
        whole = len(chat.prompt(messages, False).tokens)
        assert len(found.prompt.tokens) <= limit(CONTEXT, MOST) == 300
        assert bool(found.dropped) == (whole > 300)


def test_what_is_left_begins_alike_for_several_questions(chat: Chat) -> None:
    dropped = [fitted(chat, talk(turns)).dropped for turns in range(12, 42)]
    assert dropped == sorted(dropped)
    assert len(set(dropped)) < 20  # not one more each time


def test_the_last_question_stays_however_long_it_is(chat: Chat) -> None:
    messages = [*talk(3)[:-1], Message("user", "word " * 500)]
    found = fitted(chat, messages)
    assert found.alone and found.messages == [SYSTEM, messages[-1]]
    told = refusal(len(found.prompt.tokens), CONTEXT, found.alone)
    assert told.startswith("The question is ") and "holds 400" in told
    assert not refusal(CONTEXT - 1, CONTEXT, True)


def test_room_for_the_answer_is_what_may_be_said_but_at_most_a_fourth() -> None:
    assert limit(4096, 2048) == 3072 and limit(32768, 2048) == 30720


def test_nothing_to_answer_is_refused(chat: Chat) -> None:
    with pytest.raises(BadRequest):
        fitted(chat, [SYSTEM])
