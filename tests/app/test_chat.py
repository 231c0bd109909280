"""What a model is given to read."""

from app.chat import Chat, Turn
from dflash_mlx.protocol import Message


def test_the_whole_chat_is_sent_and_the_open_question_last() -> None:
    chat = Chat([Turn("a", "hm", "b", "stop"), Turn("c")])
    assert chat.messages() == [
        Message("user", "a"),
        Message("assistant", "b", "hm"),
        Message("user", "c"),
    ]


def test_a_stopped_answer_is_part_of_the_chat() -> None:
    chat = Chat([Turn("a", answer="half", end="stopped"), Turn("b")])
    assert [m.content for m in chat.messages()] == ["a", "half", "b"]


def test_a_turn_without_an_answer_is_left_out() -> None:
    chat = Chat([Turn("a", "only a thought", end="stopped"), Turn("b")])
    assert [m.content for m in chat.messages()] == ["b"]


def test_a_turn_the_engine_let_down_is_left_out() -> None:
    chat = Chat([Turn("a", answer="half", end="lost"), Turn("a")])
    assert [m.content for m in chat.messages()] == ["a"]
