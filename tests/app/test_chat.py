"""The tree of messages, and what a model is given to read of it."""

import pytest

from app.chat import TITLE, Chat, title
from app.node import End, Place
from dflash_mlx.protocol import Message


def say(chat: Chat, question: str, answer: str = "", end: End | None = "stop") -> None:
    asked = chat.add("user", question, chat.leaf)
    chat.add("assistant", answer, asked.id, end)


def chat_of(*turns: tuple[str, str, End | None]) -> Chat:
    chat = Chat()
    for question, answer, end in turns:
        say(chat, question, answer, end)
    return chat


def test_the_whole_chat_is_sent_and_the_open_question_last() -> None:
    chat = chat_of(("a", "b", "stop"), ("c", "", None))
    chat.nodes[2].thought = "hm"
    assert chat.messages() == [
        Message("user", "a"),
        Message("assistant", "b", "hm"),
        Message("user", "c"),
    ]


def test_a_stopped_answer_is_part_of_the_chat() -> None:
    chat = chat_of(("a", "half", "stopped"), ("b", "", None))
    assert [m.content for m in chat.messages()] == ["a", "half", "b"]


def test_a_turn_without_an_answer_is_left_out() -> None:
    chat = chat_of(("a", "", "stopped"), ("b", "", None))
    assert [m.content for m in chat.messages()] == ["b"]


@pytest.mark.parametrize("end", ["lost", "failed", "closed"])
def test_what_came_of_an_answer_that_broke_off_is_part_of_the_chat(end: End) -> None:
    chat = chat_of(("a", "half", end), ("b", "", None))
    assert [m.content for m in chat.messages()] == ["a", "half", "b"]


def test_a_turn_the_engine_let_down_before_it_said_anything_is_left_out() -> None:
    chat = chat_of(("a", "", "lost"), ("a", "", None))
    assert [m.content for m in chat.messages()] == ["a"]


def test_another_version_has_its_place_and_its_own_branch() -> None:
    chat = chat_of(("a", "one", "stop"), ("and then?", "this", "stop"))
    first = chat.leaf
    again = chat.add("assistant", "two", 1)
    [turn] = chat.turns
    assert (turn.answer, turn.answer_place, turn.question_place) == ("two", Place(2, 2), Place())
    chat.read_on(chat.versions(again)[0])
    assert chat.leaf == first
    assert [t.answer for t in chat.turns] == ["one", "this"]
    changed = chat.add("user", "and now?", 2)
    assert [t.question for t in chat.turns] == ["a", "and now?"]
    assert chat.turns[-1].question_place == Place(2, 2)
    assert chat.versions(changed)[0].content == "and then?"


def test_a_comparison_is_of_the_versions_with_its_text_or_else_of_the_newest() -> None:
    chat = chat_of(("a", "whole", "stop"))
    for answer, end in (("who", "stopped"), ("whole", "stop"), ("another", "stop")):
        chat.add("assistant", answer, 1, end)  # type: ignore[arg-type]
    versions = chat.versions(chat.nodes[2])

    def told() -> list[bool]:
        found = []
        for node in versions:
            chat.read_on(node)
            found.append(chat.turns[0].compared is not None)
        return found

    assert told() == [False] * 4
    chat.nodes[1].comparisons = [{"speedup": 3.0}, {"speculative": {"text": "whole"}}]
    assert told() == [True, False, True, False]
    chat.nodes[1].comparisons.append({"speculative": {"text": "elsewhere"}})
    assert told() == [False, False, False, True]


def test_what_followed_a_removed_message_is_kept() -> None:
    chat = chat_of(("a", "b", "stop"), ("c", "d", "stop"), ("e", "f", "stop"))
    chat.dirty.clear()
    chat.remove(chat.nodes[3])  # a question goes with its answer
    assert [(t.question, t.answer) for t in chat.turns] == [("a", "b"), ("e", "f")]
    assert chat.dirty == {5} and chat.removed == {3, 4}
    chat.remove(chat.nodes[2])
    assert [(t.question, t.answer) for t in chat.turns] == [("a", ""), ("e", "f")]
    chat.remove(chat.nodes[5])
    chat.remove(chat.nodes[1])
    assert chat.blank and chat.leaf is None


def test_what_followed_a_removed_version_follows_the_other() -> None:
    chat = chat_of(("a", "one", "stop"))
    chat.add("assistant", "two", 1)
    say(chat, "c", "d")
    chat.remove(chat.nodes[3])
    assert [(t.question, t.answer) for t in chat.turns] == [("a", "one"), ("c", "d")]


def test_a_title_is_the_first_question_cut_between_words() -> None:
    assert title(chat_of((" What is\n six times seven? ", "42", "stop"))) == (
        "What is six times seven?"
    )
    long = title(chat_of(("word " * 30, "", "stop")))
    assert len(long) <= TITLE + 1 and long.endswith("word…")
    assert title(Chat()) == ""
