"""Prompts to the target's own answers: what a draft is trained on. Knows no drafts.

A prompt is a line of JSON, {"messages": [{"role": …, "content": …}, …], "think": true}.
It may bring along a likely answer, as the text that would follow, "answer": "…". The target
then reads that in one go, and what it would have said itself is kept, up to where it first
says something else: that is speculative decoding, with the suggestion as the draft.
Answers are kept in chunks, one file for so many lines, so that an interrupted run goes
on where it stopped and several processes can share the work.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import mlx.core as mx
import numpy as np
from mlx_lm.generate import BatchGenerator

from dflash_mlx import sampling as law
from dflash_mlx.chat import Chat
from dflash_mlx.errors import BadRequest, NotFound
from dflash_mlx.protocol import Message
from dflash_mlx.target import Loaded

CHUNK = 384  # prompts a file


@dataclass(frozen=True, eq=False)
class Answer:
    """A prompt and the target's answer to it. tokens: [n] ids, the prompt's before `begin`."""

    tokens: np.ndarray
    begin: int
    temperature: float = 0.0


@dataclass(frozen=True)
class Prompt:
    """A chat that ends with the user's turn."""

    messages: list[Message]
    think: bool | None
    answer: str | None = None


def prompts(path: Path) -> list[Prompt]:
    """Read a file of prompts. Raises NotFound, BadRequest."""
    if not path.is_file():
        raise NotFound(f"There is no file {path}; it should hold prompts, one a line.")
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            data = json.loads(line)
            turns = [_message(turn) for turn in data["messages"]]
            think, answer = data.get("think"), data.get("answer")
            if not turns or not isinstance(think, bool | None):
                raise ValueError("no turns" if not turns else f"think is {think!r}")
            found.append(Prompt(turns, think, None if answer is None else _text(answer)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise BadRequest(
                f"Line {number} of {path} is not a prompt ({error}); it should look like "
                '{"messages": [{"role": "user", "content": "Hello"}], "think": false}.'
            ) from error
    return found


def _message(turn: dict[str, Any]) -> Message:
    thought = turn.get("reasoning_content") or ""
    return Message(turn["role"], _text(turn["content"]), _text(thought))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def temperature(chunk: int, seed: int) -> float:
    """Two chunks of three are greedy, the third is sampled at 0.7 to 1."""
    return 0.0 if chunk % 3 != 2 else float(np.random.default_rng([seed, chunk]).uniform(0.7, 1))


def answer(
    loaded: Loaded,
    asked: Sequence[Prompt],
    folder: Path,
    *,
    seed: int = 0,
    rows: int = 96,
    longest: int = 1024,
    shard: tuple[int, int] = (0, 1),
    report: Callable[[int, int, int], None] = lambda chunk, chunks, tokens: None,
) -> None:
    """Let the target answer every prompt, and keep the answers in `folder`.

    rows: answers written at a time; longest: tokens of an answer, after which it is left
    unfinished; shard (i, n): this process takes every n-th chunk from the i-th. Chunks that
    are there already stay as they are.
    """
    folder.mkdir(parents=True, exist_ok=True)
    chat = Chat(loaded.tokenizer)
    chunks = range(0, len(asked), CHUNK)
    for chunk, first in enumerate(chunks):
        path = folder / f"answers-{chunk:05d}.safetensors"
        if chunk % shard[1] != shard[0] or path.is_file():
            continue
        part = asked[first : first + CHUNK]
        ids = [chat.prompt(prompt.messages, prompt.think).tokens for prompt in part]
        heat = temperature(chunk, seed)
        mx.random.seed(seed * 100_003 + chunk)
        said: list[list[int]] = [[] for _ in part]
        for i, prompt in enumerate(part):
            if prompt.answer:
                said[i] = _agree(loaded, ids[i], prompt.answer, heat)
        # Prompts of about one length together: what is read in a batch is padded to the longest.
        left = sorted((i for i in range(len(part)) if not said[i]), key=lambda i: len(ids[i]))
        for group in (left[start : start + rows] for start in range(0, len(left), rows)):
            written = _generate(loaded, [ids[i] for i in group], heat, longest)
            for i, tokens in zip(group, written, strict=True):
                said[i] = tokens
        found = [
            Answer(np.array(before + after), len(before), heat)
            for before, after in zip(ids, said, strict=True)
        ]
        save(found, path)
        report(chunk, len(chunks), sum(map(len, said)))


def _choose(logits: mx.array, heat: float) -> mx.array:
    """[…, vocabulary] → […]"""
    if heat == 0:
        return mx.argmax(logits, axis=-1)
    return mx.random.categorical(logits / heat)


def _agree(loaded: Loaded, before: list[int], answer: str, heat: float) -> list[int]:
    """The target's own answer as far as it follows a suggestion, and a token further.

    Where it is sampled this is exact too: what is drawn at a place was drawn after tokens
    that were themselves drawn.
    """
    suggested = list(loaded.tokenizer.encode(answer, add_special_tokens=False))
    if not suggested:
        return []
    target = loaded.target
    logits = target.forward(mx.array(before + suggested), target.cache())
    target.hidden_states()  # if it is tapped: nobody asks for these
    chosen = _choose(logits[len(before) - 1 : -1], heat)
    count = law.accepted(suggested[:-1], cast(list[int], chosen.tolist()))
    return [*suggested[:count], int(cast(int, chosen[count].item()))]


def _generate(loaded: Loaded, ids: list[list[int]], heat: float, longest: int) -> list[list[int]]:
    """The target's answers, with the token that ends each, by mlx-lm's batch generation.

    All begin together. Those that would take the place of finished ones would be padded
    to the length of the longest, and so would slow all others down.
    """
    writer = BatchGenerator(
        loaded.target.model,
        max_tokens=longest,
        stop_tokens=[[token] for token in loaded.tokenizer.eos_token_ids],
        sampler=lambda logprobs: _choose(logprobs, heat),
        completion_batch_size=len(ids),
        prefill_batch_size=len(ids),
        stream=mx.default_stream(mx.default_device()),
    )
    try:
        names = writer.insert(ids)
        said: dict[int, list[int]] = {name: [] for name in names}
        while responses := writer.next_generated():
            for response in responses:
                said[response.uid].append(response.token)
    finally:
        writer.close()
    return [said[name] for name in names]


def save(answers: Sequence[Answer], path: Path) -> None:
    """Write a chunk; it appears whole or not at all."""
    half = path.with_suffix(".half.safetensors")
    mx.save_safetensors(
        str(half),
        {
            "tokens": mx.array(np.concatenate([a.tokens for a in answers]).astype(np.int32)),
            "lengths": mx.array([len(a.tokens) for a in answers]),
            "begins": mx.array([a.begin for a in answers]),
            "temperatures": mx.array([a.temperature for a in answers]),
        },
    )
    half.replace(path)


def load(folder: Path) -> list[Answer]:
    """All answers of a folder, in the order of their prompts. Raises NotFound."""
    found = list(_load(folder))
    if not found:
        raise NotFound(f"There are no answers in {folder}; `answers` writes them.")
    return found


def _load(folder: Path) -> Iterator[Answer]:
    for path in sorted(folder.glob("answers-?????.safetensors")):
        kept: dict[str, Any] = cast(dict[str, mx.array], mx.load(str(path)))
        tokens = np.array(kept["tokens"])
        ends = np.cumsum(kept["lengths"].tolist())
        parts = np.split(tokens, ends[:-1])
        rest = zip(parts, kept["begins"].tolist(), kept["temperatures"].tolist(), strict=True)
        for part, begin, heat in rest:
            if len(part) > begin:
                yield Answer(part, begin, heat)
