"""Chats as files: ours come back as they were, others' are understood, junk is named."""

import json
import zipfile
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from app.chat import Chat
from app.exchange import NotChats, as_json, markdown, read
from app.heading import Heading
from app.node import Maker
from app.store import Store
from app.tuning import Tuning
from dflash_mlx.stats import Report, Round


def write(path: Path, data: Any) -> Path:
    path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    return path


def lines(chat: Chat) -> list[tuple[str, str]]:
    return [(turn.question, turn.answer) for turn in chat.turns]


def own() -> Chat:
    chat = Chat(Heading(title="Größe", named=True, pinned=True))
    chat.tuning = Tuning("Be brief.", temperature=0.5)
    asked = chat.add("user", "Why?", None)
    chat.add("assistant", "One.", asked.id)
    node = chat.add("assistant", "Two.", asked.id, "stopped")
    node.maker, node.report, node.thought = Maker("Pocket"), Report(reply_tokens=3), "Hm."
    node.rounds, chat.nodes[asked.id].comparisons = [Round(2, 3, answer=4)], [{"speedup": 2.0}]
    return chat


def test_our_own_json_comes_back_with_every_branch(tmp_path: Path) -> None:
    chat = own()
    chat.heading.folder = "w"
    path = write(tmp_path / "a.json", as_json([chat], {"w": "Work"}))
    brought = read(path, count(100))
    [back] = brought.chats
    assert brought.folders == {back.id: "Work"} and back.heading.folder is None
    assert back.heading.title == "Größe" and back.heading.pinned
    assert lines(back) == [("Why?", "Two.")] and back.tuning == chat.tuning
    assert back.turns[0].answer_place.count == 2 and back.turns[0].end == "stopped"
    assert back.nodes[102].maker == Maker("Pocket") and back.nodes[102].thought == "Hm."
    assert back.nodes[102].report == Report(reply_tokens=3)
    assert back.nodes[102].rounds == [Round(2, 3, answer=4)]
    assert back.nodes[100].comparisons == [{"speedup": 2.0}]
    store = Store(None)
    store.write(back)
    assert f"dflash-chat:{chat.id}" in store.known()
    kept = store.read(back.id)
    assert lines(kept) == [("Why?", "Two.")] and kept.tuning == chat.tuning
    assert kept.copy(count(200)).tuning == chat.tuning
    store.close()


def test_markdown_is_the_branch_that_is_read() -> None:
    assert markdown(own()) == "# Größe\n\n## You\n\nWhy?\n\n## Pocket\n\nTwo.\n"


def said(role: str, text: Any, kind: str = "text", **more: Any) -> dict[str, Any]:
    return {
        "author": {"role": role},
        "create_time": 1_700_000_000.5,
        "content": {"content_type": kind, "parts": [text]},
        "metadata": more,
    }


CHATGPT = [
    {
        "title": "Divisors",
        "create_time": 1_700_000_000.0,
        "update_time": 1_700_000_100.0,
        "conversation_id": "abc",
        "current_node": "5",
        "mapping": {
            "5": {"parent": "4", "message": said("assistant", "Nine.", model_slug="gpt-5")},
            "0": {"parent": None, "message": None},
            "1": {"parent": "0", "message": said("system", "")},
            "2": {"parent": "1", "message": said("user", "Divisors of 196?")},
            "3": {"parent": "2", "message": said("assistant", "think", "thoughts")},
            "4": {"parent": "3", "message": said("tool", "ran")},
            "6": {"parent": "2", "message": said("assistant", "Nine, I think.")},
            "7": {"parent": "5", "message": said("user", {"image": 1}, "multimodal_text")},
        },
    }
]


def test_chatgpts_export_is_read_with_its_branches(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr("conversations.json", json.dumps(CHATGPT))
        archive.writestr("chat.html", "<html>")
    for path in (tmp_path / "export.zip", write(tmp_path / "conversations.json", CHATGPT)):
        [chat] = read(path, count(1)).chats
        assert chat.heading.title == "Divisors" and chat.heading.origin == "chatgpt:abc"
        assert chat.heading.updated == 1_700_000_100.0
        assert lines(chat) == [("Divisors of 196?", "Nine.")]
        assert chat.turns[0].answer_place.count == 2
        assert chat.nodes[chat.turns[0].replied].maker == Maker("gpt-5")


def test_open_webuis_export_is_read_old_and_new(tmp_path: Path) -> None:
    messages = {
        "a": {"id": "a", "parentId": None, "role": "user", "content": "Hi", "timestamp": 17e8},
        "b": {"id": "b", "parentId": "a", "role": "assistant", "content": "Ho", "model": "m"},
    }
    new = {"history": {"messages": messages, "currentId": "b"}}
    old = {"messages": list(messages.values())}
    for number, chat in enumerate((new, old)):
        item = {"id": f"x{number}", "title": "T", "chat": chat, "created_at": 17e8}
        [back] = read(write(tmp_path / "w.json", [item]), count(1)).chats
        assert lines(back) == [("Hi", "Ho")] and back.heading.origin == f"openwebui:x{number}"


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "no json",
        "[]",
        "{}",
        "3",
        "[1, 2]",
        '[{"mapping": 3}]',
        '[{"mapping": {"a": {"parent": "a", "message": null}}, "id": "1"}]',
        '[{"chat": {"history": {"messages": {"a": 1}}}}]',
        '{"format": "dflash-chat", "chats": [{"title": 1}]}',
        '[{"mapping": {"a": {"parent": "b"}, "b": {"parent": "a"}}, "id": 1}]',
        "[" * 100_000,
    ],
)
def test_junk_is_one_sentence(tmp_path: Path, junk: str) -> None:
    with pytest.raises(NotChats) as told:
        read(write(tmp_path / "junk.json", junk), count(1))
    assert str(told.value).startswith(("junk.json is ", "There are no chats in junk.json"))
    assert "Error" not in str(told.value)
