"""Each chat goes on from what was read of it: beside other chats, after an edit, from a copy,
after a restart. Counted in rows that the target reads, and compared in numbers."""

from dataclasses import dataclass, field
from pathlib import Path

import mlx.core as mx
import pytest

from dflash_mlx import decode, tree
from dflash_mlx.archive import Archive
from dflash_mlx.drafter import DFlash
from dflash_mlx.fixed import Fixed
from dflash_mlx.protocol import Sampling
from dflash_mlx.session import Session
from dflash_mlx.sessions import PART, WORTH, Sessions
from dflash_mlx.stats import Step
from tests.dflash_mlx import families
from tests.dflash_mlx.families import FAMILIES, text
from tests.dflash_mlx.test_session import MODES, Counting, equals_a_fresh_one, unlike

GREEDY = Sampling()
ANSWER = 9


@dataclass
class Talk:
    """A pair with its sessions, and how many rows its target has read for the last turn."""

    family: str
    mode: str = "speculative"
    folder: Path | None = None
    budget: int = 2**40
    pair: str = "pair"
    drafter: DFlash = field(default_factory=families.draft)
    target: Counting = field(init=False)
    sessions: Sessions = field(init=False)
    steps: list[Step] = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """As after a restart: nothing is left in memory."""
        self.target = Counting(self.family)
        drawer = Archive(self.folder).open(self.pair, "1") if self.folder else None
        self.sessions = Sessions(self.target, self.drafter, self.budget, drawer)

    def ask(self, chat: str, prompt: list[int]) -> tuple[Session, int]:
        """Read a prompt; how many of its tokens need not be read."""
        self.target.rows = 0
        session, held = self.sessions.resume(chat, prompt)
        for _ in session.read(prompt, boundary=len(prompt) - 3):
            pass
        assert self.target.rows == len(prompt) - 1 - held
        return session, held

    def say(self, chat: str, prompt: list[int]) -> tuple[list[int], int]:
        """A whole turn: the text with its answer, and how many tokens were held before."""
        session, held = self.ask(chat, prompt)
        steps = (
            decode.plain(session, GREEDY, (), ANSWER)
            if self.mode == "plain"
            else decode.speculative(session, GREEDY, Fixed(5), (), ANSWER)
        )
        self.steps = list(steps)
        self.sessions.rest()
        return prompt + [token for step in self.steps for token in step.tokens], held

    def equals_a_fresh_one(self, chat: str, prompt: list[int]) -> None:
        session, _ = self.ask(chat, prompt)
        equals_a_fresh_one(session, prompt)
        self.sessions.drop(chat)  # it was used up


def chat_of(seed: int, length: int = 100) -> list[int]:
    return text(length, seed)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("family", FAMILIES)
def test_two_chats_in_turn_an_edit_and_a_restart_read_only_what_is_new(
    family: str, mode: str, tmp_path: Path
) -> None:
    talk = Talk(family, mode, tmp_path)
    said = {"a": chat_of(1), "b": chat_of(2)}
    for turn in range(4):
        if turn == 2:
            talk.sessions.close()
            talk.start()
        unsaved = WORTH if turn == 2 else 1  # so few are not worth a file
        for name, before in said.items():
            more = text(8 + turn, 10 * turn) if turn else []
            said[name], held = talk.say(name, before + more)
            assert held >= (len(before) - unsaved if turn else 0)

    # Another question in place of the last one: back to where they part, or the mark before.
    parting = len(said["a"]) - ANSWER - 4
    for unsaved in (0, WORTH):
        edited = [*said["a"][:parting], unlike(said["a"][parting]), *text(9, 5 + unsaved)]
        _, held = talk.say("a", edited)
        assert held >= parting - 11 - ANSWER - unsaved
        talk.sessions.close()
        talk.start()
    talk.equals_a_fresh_one("a", edited)
    talk.equals_a_fresh_one("b", said["b"] + text(9, 6))


@pytest.mark.parametrize("family", FAMILIES)
def test_after_a_restart_rounds_give_as_many_tokens_as_before(family: str, tmp_path: Path) -> None:
    """The draft goes on from the same context, so it guesses the same."""
    talk = Talk(family, folder=tmp_path)
    said, _ = talk.say("a", chat_of(3))
    prompt = said + text(7, 4)
    talk.sessions.close()
    talk.start()
    assert talk.say("a", prompt)[1] >= len(said) - 4
    steps = talk.steps
    fresh = Talk(family)
    fresh.say("a", prompt)
    assert steps == fresh.steps


@pytest.mark.parametrize("family", FAMILIES)
def test_a_chat_that_begins_like_another_starts_from_a_copy(family: str) -> None:
    talk = Talk(family)
    said, _ = talk.say("a", chat_of(1))
    branch, longer = said + text(12, 7), said + text(12, 8)
    _, held = talk.say("b", branch)
    assert held >= len(said) - 1
    _, held = talk.say("a", longer)
    assert held >= len(said) - 1
    talk.equals_a_fresh_one("b", branch)
    talk.equals_a_fresh_one("a", longer)
    talk.say("c", chat_of(9))
    _, held = talk.say("d", [*chat_of(9)[: WORTH - 1], *chat_of(10)])
    assert held == 0  # too little in common


def test_a_copy_of_a_long_chat_takes_only_what_it_begins_with() -> None:
    talk = Talk("qwen3", drafter=families.draft(layer_types=[families.FULL] * 3))
    said, _ = talk.say("a", chat_of(1, 1500))
    one, before = talk.sessions.bytes, mx.get_active_memory()
    prompt = said[:80] + chat_of(2, 30)
    assert talk.say("b", prompt)[1] >= 80
    mx.clear_cache()
    assert talk.sessions.bytes - one < one // 2
    assert mx.get_active_memory() - before < one // 2
    talk.equals_a_fresh_one("b", prompt)
    talk.equals_a_fresh_one("a", said + text(9, 3))


def test_sessions_hold_what_they_say_and_the_one_unused_longest_goes_first() -> None:
    talk = Talk("qwen3_5")
    talk.say("a", chat_of(1))
    one = talk.sessions.bytes
    mx.clear_cache()
    before = mx.get_active_memory()
    talk.say("b", chat_of(2))
    mx.clear_cache()
    really = mx.get_active_memory() - before
    assert talk.sessions.bytes - one == pytest.approx(really, rel=0.15)

    talk = Talk("qwen3_5", budget=int(2.5 * one))
    said, _ = talk.say("a", chat_of(1))
    talk.say("b", chat_of(2))
    talk.say("a", said)  # used again
    talk.say("c", chat_of(3))
    assert talk.sessions.bytes <= talk.sessions._budget
    assert talk.say("a", said)[1] > 0
    assert talk.say("b", chat_of(2))[1] == 0


def test_the_session_in_use_is_never_given_up() -> None:
    talk = Talk("llama", budget=1)
    said, _ = talk.say("a", chat_of(1))
    assert talk.say("a", said + text(9, 2))[1] >= len(said) - 1
    session, _ = talk.sessions.resume("b", chat_of(2), spare=0)
    assert talk.sessions.bytes == session.bytes


def test_others_make_room_for_a_chat_that_needs_it() -> None:
    talk = Talk("qwen3")
    talk.say("a", chat_of(1))
    talk.say("b", chat_of(2))
    spare = talk.sessions._kept["a"].session.bytes * 2  # half of it is for this one's own marks
    talk.sessions.resume("b", chat_of(2), spare)
    assert set(talk.sessions._kept) == {"a", "b"}
    talk.sessions.resume("b", chat_of(2), spare - 1)
    assert set(talk.sessions._kept) == {"b"}


def test_a_chat_is_saved_when_it_has_grown_by_enough(tmp_path: Path) -> None:
    talk = Talk("qwen3", folder=tmp_path)
    files = lambda: {path.name for path in tmp_path.iterdir()}  # noqa: E731
    said, _ = talk.say("a", chat_of(1, WORTH * PART * 2))
    first = files()
    assert len(first) == 1
    said, _ = talk.say("a", said + text(WORTH - ANSWER, 2))
    assert files() == first
    said, _ = talk.say("a", said + text(WORTH, 3))
    assert files().isdisjoint(first) and len(files()) == 1
    talk.say("", chat_of(4))  # no name, so nobody would ask for it
    talk.say("b", chat_of(5, 20))  # soon read
    talk.sessions.close()
    assert len(files()) == 1 and talk.sessions.bytes == 0


def test_what_breaks_off_is_forgotten_and_reaches_no_other_chat() -> None:
    talk = Talk("llama", mode="plain")
    said, _ = talk.say("a", chat_of(1))
    session, _ = talk.ask("b", chat_of(2))
    talk.target.forward(mx.array([3, 4]), session.cache)  # and then it was interrupted
    talk.sessions.drop()
    talk.equals_a_fresh_one("a", said + text(9, 3))
    assert talk.sessions.resume("b", chat_of(2))[1] == 0


# --- files ---------------------------------------------------------------------


def kept(tmp_path: Path, family: str = "qwen3_5") -> tuple[Talk, Path, list[int]]:
    """A chat on disk alone, its file, and its next prompt."""
    talk = Talk(family, folder=tmp_path)
    said, _ = talk.say("a", chat_of(1))
    talk.sessions.close()
    talk.start()
    (path,) = tmp_path.iterdir()
    return talk, path, said + text(9, 2)


@pytest.mark.parametrize("where", ["cut", "header", "middle", "end", "empty"])
def test_a_damaged_file_is_removed_and_the_chat_is_read_again(
    where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    talk, path, prompt = kept(tmp_path)
    data = bytearray(path.read_bytes())
    if where == "cut":
        del data[-1]
    elif where == "empty":
        data.clear()
    else:
        data[{"header": 20, "middle": len(data) // 2, "end": -1}[where]] ^= 1
    path.write_bytes(data)
    assert talk.say("a", prompt)[1] == 0
    assert not path.exists()
    assert "damaged and was removed" in capsys.readouterr().err
    talk.equals_a_fresh_one("a", prompt)


def test_a_file_of_another_pair_is_not_read_and_one_in_its_place_is_removed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, path, prompt = kept(tmp_path)
    other = Talk("llama", folder=tmp_path, pair="another")
    assert other.say("a", chat_of(1))[1] == 0
    assert path.exists()
    other.start()
    (own,) = set(tmp_path.iterdir()) - {path}
    posing = own.with_name("-".join([*own.name.split("-")[:3], path.name.split("-")[3]]))
    own.unlink()
    path.rename(posing)
    assert other.say("a", prompt)[1] == 0
    assert not posing.exists()
    assert "removed" in capsys.readouterr().err
    other.equals_a_fresh_one("a", prompt)


def test_a_whole_file_with_other_shapes_is_removed(tmp_path: Path) -> None:
    talk, path, prompt = kept(tmp_path, "qwen3")
    state = tree.read(path)
    rows = state["target"][0]
    rows[0], rows[1] = rows[0][..., :4], rows[1][..., :4]
    Archive(tmp_path).open("pair", "1").put("a", 0, lambda path: tree.write(path, state))
    assert talk.say("a", prompt)[1] == 0
    assert not path.exists()


def test_a_file_of_an_earlier_revision_is_removed(tmp_path: Path) -> None:
    _, path, _ = kept(tmp_path)
    Archive(tmp_path).open("another pair", "2")
    assert path.exists()
    Archive(tmp_path).open("pair", "2")
    assert not path.exists()


def test_a_chat_that_is_deleted_leaves_no_file(tmp_path: Path) -> None:
    talk, path, _ = kept(tmp_path)
    Archive(tmp_path).forget("b")
    assert path.exists()
    Archive(tmp_path).forget("a")
    assert list(tmp_path.iterdir()) == []
    assert talk.say("a", chat_of(1))[1] == 0
