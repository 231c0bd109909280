"""The file of chats: what goes in comes out, whole, and what is deleted is gone."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.chat import Chat
from app.chatfile import Damaged, InUse, Newer, StoreError
from app.folder import Folder
from app.node import Maker
from app.search import BEGIN, END
from app.store import Store
from dflash_mlx.protocol import Sampling
from dflash_mlx.stats import Report, Round, Speculation


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "chats.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    made = Store(path)
    yield made
    made.close()


def chat_in(store: Store, *texts: str) -> Chat:
    """A chat of questions and answers in turn, saved."""
    chat = Chat(ids=store.ids)
    for text in texts:
        chat.add("assistant" if len(chat.nodes) % 2 else "user", text, chat.leaf)
    chat.heading.title = texts[0]
    store.write(chat)
    return chat


def test_a_chat_comes_back_as_it_was(path: Path) -> None:
    first = Store(path)
    chat = Chat(ids=first.ids)
    asked = chat.add("user", "Why?", None)
    for text in ("Because.", "Größe: 3 µm"):
        node = chat.add("assistant", text, asked.id)
    node.thought, node.thinking = "Hm.", 1.5
    node.maker = Maker("Pocket", "a/target", "a/draft", Sampling(temperature=0.7, seed=9))
    node.report = Report(reply_tokens=7, speculation=Speculation("on", "", 2, 30, 5, [0, 2], 3.5))
    node.rounds = [Round(3, 7, True, 1, 4, 0, 2), Round(0, answer=1)]
    chat.nodes[asked.id].comparisons = [{"speedup": 2.5}]
    chat.unsent = "And then"
    first.write(chat)
    first.close()
    again = Store(path)
    read = again.read(chat.id)
    assert (read.heading, read.nodes, read.leaf, read.unsent) == (
        chat.heading,
        chat.nodes,
        chat.leaf,
        "And then",
    )
    assert [t.answer_place.count for t in read.turns] == [2]
    assert next(again.ids) == chat.leaf + 1 if chat.leaf else False
    assert again.last() == chat.id and [h.id for h in again.headings()] == [chat.id]
    again.close()


def test_only_what_has_changed_is_written(store: Store) -> None:
    chat = chat_in(store, "a", "b")
    chat.nodes[1].content = "not touched"
    chat.nodes[2].content = "touched"
    chat.touch(chat.nodes[2])
    store.write(chat)
    assert [n.content for n in store.read(chat.id).nodes.values()] == ["a", "touched"]


def test_an_answer_that_was_growing_when_the_program_ended_is_closed(path: Path) -> None:
    first = Store(path)
    chat = Chat(ids=first.ids)
    asked = chat.add("user", "Why?", None)
    chat.add("assistant", "Half an", asked.id, end=None)
    first.write(chat)
    assert first.search("half") == []  # not in the index while it grows
    first.close()
    again = Store(path)
    assert again.read(chat.id).turns[0].end == "closed"
    assert [hit.message for hit in again.search("half")] == [2]
    again.close()


def test_a_change_is_whole_or_not_at_all(store: Store) -> None:
    chat = chat_in(store, "a", "b")
    chat.add("user", "c", chat.leaf)
    chat.add("assistant", "d", 99)  # follows nothing
    with pytest.raises(StoreError, match="could not be saved"):
        store.write(chat)
    assert len(store.read(chat.id).nodes) == 2
    chat.nodes[4].parent = 3
    store.write(chat)  # what could not be written is written now
    assert len(store.read(chat.id).nodes) == 4


def test_deleted_is_out_of_sight_and_can_be_restored(store: Store) -> None:
    chat = chat_in(store, "needle", "b")
    store.delete(chat.id)
    assert store.headings() == [] and store.search("needle") == [] and store.last() is None
    store.restore(chat.id)
    assert len(store.headings()) == 1 and len(store.search("needle")) == 1


def filed(store: Store, *titles: str) -> tuple[Folder, list[Chat]]:
    """A folder, and chats in it."""
    folder = Folder(name="Confidential")
    store.keep_folders([folder])
    chats = [chat_in(store, title, "Yes.") for title in titles]
    for chat in chats:
        chat.heading.folder = folder.id
        store.keep(chat.heading)
    return folder, chats


def test_a_folder_that_is_deleted_comes_back_with_its_chats(store: Store) -> None:
    folder, [one, two] = filed(store, "One?", "Two?")
    store.delete_folder(folder.id)
    assert store.folders() == [] and len(store.headings()) == 2
    two.heading.folder = None  # it was moved meanwhile
    store.keep(two.heading)
    one.add("user", "More?", one.leaf)  # and this one went on
    store.write(one)
    store.restore_folder(folder.id)
    assert store.folders() == [folder]
    found = {heading.title: heading.folder for heading in store.headings()}
    assert found == {"One?": folder.id, "Two?": None}
    assert one.copy(store.ids).heading.folder == folder.id


def test_a_folder_that_is_deleted_for_good_leaves_its_chats_and_no_trace(path: Path) -> None:
    store = Store(path)
    folder, [chat] = filed(store, "One?")
    store.delete_folder(folder.id)
    store.close()
    again = Store(path)
    assert again.folders() == [] and again.read(chat.id).heading.folder is None
    assert [turn.answer for turn in again.read(chat.id).turns] == ["Yes."]
    again.close()
    assert b"Confidential" not in b"".join(each.read_bytes() for each in path.parent.iterdir())


def test_a_chat_cannot_stand_in_a_folder_that_never_was(store: Store) -> None:
    chat = chat_in(store, "One?")
    chat.heading.folder = "nowhere"
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        store.keep(chat.heading)
    assert store.read(chat.id).heading.folder is None


def test_deleted_for_good_is_gone_to_the_last_byte(path: Path) -> None:
    first = Store(path)
    kept = chat_in(first, "stays", "this")
    chat = chat_in(first, "secretword", "an answer with secretword in it")
    other = chat_in(first, "x", "hushhush")
    other.remove(other.nodes[other.leaf or 0])
    first.write(other)
    first.delete(chat.id)
    first.close()
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"stays" in left
    assert b"secretword" not in left and b"hushhush" not in left
    again = Store(path)
    assert {h.id for h in again.headings()} == {kept.id, other.id}
    again.close()


# --- search -------------------------------------------------------------------


def test_words_are_found_from_their_beginning_in_questions_answers_and_titles(
    store: Store,
) -> None:
    chat_in(store, "How do plants eat light?", "By photosynthesis in their leaves.")
    hits = store.search("photo leav")
    assert [hit.message for hit in hits] == [2]
    assert f"{BEGIN}photosynthesis{END}" in hits[0].text
    assert [hit.message for hit in store.search("plants")] == [1]
    assert store.search("plants photosynthesis") == []


def test_a_chat_that_is_called_by_its_question_is_found_once(store: Store) -> None:
    third = chat_in(store, "a", "Plants, too.")
    second = chat_in(store, "How do plants eat?", "By their leaves.")
    first = chat_in(store, "b", "c")
    first.heading.title = "On plants"
    store.write(first)
    hits = [(hit.chat, hit.message is None) for hit in store.search("plants")]
    assert hits == [(first.id, True), (second.id, False), (third.id, False)]


@pytest.mark.parametrize("words", ["größe", "GROSSE", '"', "50%", "a_b", "机器", "(NOT", "* AND"])
def test_any_words_can_be_searched(store: Store, words: str) -> None:
    chat_in(store, "?", 'Die Größe ist "3" bei 50% (NOT 机器学习) a_b * and', "grosse")
    assert store.search(words)
    assert store.search("axb") == [] and store.search("习机") == []


def test_a_hit_in_a_message_is_shown_in_plain_words(store: Store) -> None:
    answer = (
        "# A **heading**\n\n- one *point* of `code`, 2 * 3 and a*b\n> ~~quoted~~ needle_case\n\n"
        "```python\nprint('~~~')\n```\n\n| a | b |\n|---|:-:|\n[words](https://example.org/x)"
    )
    chat_in(store, "?", answer)

    def shown(words: str) -> str:
        [hit] = store.search(words)
        return " ".join(hit.text.replace(BEGIN, "<").replace(END, ">").split())

    assert shown("heading").startswith("A <heading> one point of code, 2 * 3 and a*b quoted")
    assert "quoted <needle>_case print…" in shown("needle")
    assert shown("words").endswith("a | b <words>")
    assert "https://<example>.org" in shown("example")
    assert "<**>" in shown("**")


def test_what_changes_is_found_anew(store: Store) -> None:
    chat = chat_in(store, "a", "old")
    chat.nodes[2].content = "new"
    chat.touch(chat.nodes[2])
    store.write(chat)
    assert store.search("old") == [] and len(store.search("new")) == 1


# --- a file that is not for us ------------------------------------------------


def test_a_newer_file_is_refused_and_left_as_it_is(path: Path) -> None:
    Store(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    with pytest.raises(Newer, match="newer version of DFlash Chat"):
        Store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("where", [0, 5000])
def test_a_damaged_file_is_refused_and_left_as_it_is(path: Path, where: int) -> None:
    first = Store(path)
    chat_in(first, "a", "word " * 5000)
    first.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:where] + b"rubbish " * 500 + whole[where + 4000 :])
    before = path.read_bytes()
    with pytest.raises(Damaged, match="damaged"):
        Store(path)
    assert path.read_bytes() == before


def test_a_file_has_one_owner(path: Path, store: Store) -> None:
    with pytest.raises(InUse, match="another window"):
        Store(path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="could not be opened"):
        Store(tmp_path / "file" / "chats.db")


def test_without_a_file_all_works_in_memory() -> None:
    store = Store(None)
    chat_in(store, "a", "b")
    assert len(store.search("b")) == 1
    store.close()
