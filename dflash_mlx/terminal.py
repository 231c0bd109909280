"""How a reply looks in a terminal, and as an object of JSON. Knows no engine."""

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dflash_mlx.protocol import Loaded, Text
from dflash_mlx.stats import Report, Speculation

if TYPE_CHECKING:
    from dflash_mlx.answer import Answer

DIM, PLAIN = "\033[2m", "\033[0m"


class Printer:
    """Shows a reply as it comes; thoughts are dim where the terminal can."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour
        self._thinking = False
        self._shown = False

    def show(self, text: Text) -> None:
        if text.thought:
            if not self._thinking:
                self._put(DIM if self._colour else "<think>\n")
            self._thinking = True
            self._put(text.thought)
        if text.answer:
            self._answer()
            self._put(text.answer)

    def __enter__(self) -> "Printer":
        return self

    def __exit__(self, *error: object) -> None:
        self._answer()
        if self._shown:  # a request that was refused has shown nothing
            self._put("\n")

    def _answer(self) -> None:
        """Close a thought that is still open."""
        if self._thinking:
            self._put((PLAIN if self._colour else "\n</think>") + "\n\n")
        self._thinking = False

    def _put(self, text: str) -> None:
        self._shown = True
        print(text, end="", flush=True)


def record(answer: "Answer", loaded: Loaded) -> dict[str, Any]:
    """What `ask --json` prints."""
    report = answer.report
    return {
        "text": answer.text,
        "thought": answer.thought,
        "tokens": answer.tokens,
        "prompt_tokens": report.prompt_tokens,
        "finish_reason": answer.finish_reason,
        "seconds": {
            "load": loaded.seconds,
            "prefill": report.prefill_seconds,
            "decode": report.decode_seconds,
        },
        "tokens_per_second": report.tokens_per_second,
        "time_to_first_token": report.time_to_first_token,
        "peak_memory_bytes": report.peak_memory_bytes,
        "device": report.device,
        "blas": report.blas,
        "speculation": asdict(report.speculation),
    }


def figures(report: Report) -> str:
    """One line under an answer."""
    spec = report.speculation
    parts = [f"{report.reply_tokens} tokens"]
    if report.dropped:
        parts.append(f"{dropped(report.dropped)} left out for want of room")
    if report.tokens_per_second:
        parts.append(f"{report.tokens_per_second:.1f} tokens/s")
    if report.time_to_first_token is not None:
        parts.append(f"first after {report.time_to_first_token:.2f} s")
    if spec.state == "on" and spec.tau:
        parts.append(f"speculation on, τ {spec.tau:.2f} over {spec.rounds} rounds")
        if spec.lookups:
            parts[-1] += f", {spec.lookups} of them from the conversation's own text"
        if spec.reason:
            parts.append(spec.reason)
        if spec.exact:
            parts.append(str(spec.exact))
    else:
        parts.append(f"speculation {spec.state}" + (f": {spec.reason}" if spec.reason else ""))
    return " · ".join(parts)


def dropped(turns: int) -> str:
    """Turns, in words."""
    return "the first turn" if turns == 1 else f"the first {turns} turns"


def speculation(loaded: Speculation) -> str:
    """What to know of a model's speculation beforehand; empty where its draft is at work."""
    if loaded.state == "unavailable":
        return f"Speculation is unavailable: {loaded.reason}"
    return f"Speculation drafts {loaded.reason}." if loaded.reason else ""


def dim(text: str) -> str:
    return f"{DIM}{text}{PLAIN}" if sys.stderr.isatty() and sys.stdout.isatty() else text
