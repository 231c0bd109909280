"""Prompts to the target's own answers: what a draft is trained on. Knows no drafts.

A prompt is a line of JSON, {"messages": [{"role": …, "content": …}, …], "think": true}.
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


def prompts(path: Path) -> list[Prompt]:
    """Read a file of prompts. Raises NotFound, BadRequest."""
    if not path.is_file():
        raise NotFound(f"There is no file {path}; it should hold prompts, one a line.")
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            data = json.loads(line)
            found.append(Prompt([_message(turn) for turn in data["messages"]], data.get("think")))
        except (ValueError, KeyError, TypeError) as error:
            raise BadRequest(
                f"Line {number} of {path} is not a prompt ({error}); it should look like "
                '{"messages": [{"role": "user", "content": "Hello"}], "think": false}.'
            ) from error
    return found


def _message(turn: dict[str, Any]) -> Message:
    return Message(turn["role"], turn["content"], turn.get("reasoning_content", ""))


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
        ids = [chat.prompt(p.messages, p.think).tokens for p in asked[first : first + CHUNK]]
        heat = temperature(chunk, seed)
        mx.random.seed(seed * 100_003 + chunk)
        said = _generate(loaded, ids, heat, rows, longest)
        found = [
            Answer(np.array(before + after), len(before), heat)
            for before, after in zip(ids, said, strict=True)
        ]
        save(found, path)
        report(chunk, len(chunks), sum(map(len, said)))


def _generate(
    loaded: Loaded, ids: list[list[int]], heat: float, rows: int, longest: int
) -> list[list[int]]:
    """The target's answers, with the token that ends each, by mlx-lm's batch generation."""

    def sample(logprobs: mx.array) -> mx.array:
        if heat == 0:
            return mx.argmax(logprobs, axis=-1)
        return mx.random.categorical(logprobs / heat)

    writer = BatchGenerator(
        loaded.target.model,
        max_tokens=longest,
        stop_tokens=[[token] for token in loaded.tokenizer.eos_token_ids],
        sampler=sample,
        completion_batch_size=rows,
        stream=mx.default_stream(mx.default_device()),
    )
    try:
        # The longest prompts first: those that are read together are then of about one length.
        order = sorted(range(len(ids)), key=lambda i: -len(ids[i]))
        names = writer.insert([ids[i] for i in order])
        said: dict[int, list[int]] = {name: [] for name in names}
        while responses := writer.next_generated():
            for response in responses:
                said[response.uid].append(response.token)
    finally:
        writer.close()
    placed = dict(zip(order, (said[name] for name in names), strict=True))
    return [placed[i] for i in range(len(ids))]


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
