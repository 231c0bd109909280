"""The figures of an answer in words, for whoever shows them. Knows reports and no widgets."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.counts import Counts
from app.numerals import decimal, local, whole
from app.wording import said
from dflash_mlx.memory import binary
from dflash_mlx.stats import Report, Speculation

NOTHING = "–"


def memory_words(size: int) -> str:
    """Bytes of memory, as the library and the preferences tell them."""
    return local(binary(size)) if size > 0 else NOTHING


def rate_words(rate: float | None) -> str:
    words = QCoreApplication.translate("Figures", "{rate} tokens/s")
    return words.format(rate=NOTHING if rate is None else decimal(rate, 1))


def tau_words(tau: float | None) -> str:
    return f"τ {NOTHING if tau is None else decimal(tau, 2)}"


def times_words(times: float) -> str:
    """So many times as fast."""
    return f"{decimal(times, 1 if times >= 10 else 2)}×"


def compared_words(result: dict[str, Any]) -> str:
    """What came of a comparison, in short."""
    times = times_words(float(result.get("speedup", 0)))
    if result.get("identical"):
        return QCoreApplication.translate("Figures", "Compared: {times}").format(times=times)
    words = QCoreApplication.translate("Figures", "Compared: {times}, texts part")
    return words.format(times=times)


def share_words(report: Report, context: int = 0) -> str:
    """Tokens of the context that prompt and reply take, and of how many."""
    used = report.prompt_tokens + report.reply_tokens
    if not context:
        return Counts().tokens(used)
    words = QCoreApplication.translate("Figures", "{used} of {context} tokens")
    return words.format(used=whole(used), context=whole(context))


def state_words(speculation: Speculation) -> str:
    """On, off, or unavailable, with the reason where there is one."""
    words = {
        "on": QCoreApplication.translate("Figures", "on"),
        "off": QCoreApplication.translate("Figures", "off"),
        "unavailable": QCoreApplication.translate("Figures", "unavailable"),
    }[speculation.state]
    if speculation.state != "off" and speculation.reason:
        words += f" ({said(speculation.reason).rstrip('.。')})"
    return words


def width_words(speculation: Speculation) -> str:
    """How wide the rounds were, on average."""
    if not speculation.rounds:
        return NOTHING
    width = 1 + speculation.drafted / speculation.rounds
    return QCoreApplication.translate("Figures", "{width} a round").format(width=decimal(width, 1))


def pairs(report: Report | None, context: int = 0) -> list[tuple[str, str]]:
    """Every figure of an answer: what it is called, and its value in words."""
    if report is None:
        return []
    speed = QCoreApplication.translate("Figures", "Speed")
    return [(speed, rate_words(report.tokens_per_second)), *details(report, context)]


def details(report: Report, context: int = 0) -> list[tuple[str, str]]:
    """All figures but the first, which may stand above them."""
    told = report.speculation
    translate = QCoreApplication.translate
    found = [
        (translate("Figures", "First token after"), seconds_words(report.time_to_first_token)),
        (translate("Figures", "Prompt read at"), _pace(report)),
        (translate("Figures", "Prompt"), _prompt(report)),
        (translate("Figures", "Answer"), Counts().tokens(report.reply_tokens)),
        (translate("Figures", "Speculation"), state_words(told)),
    ]
    if told.rounds:
        accepted = translate("Figures", "{accepted} of {drafted} drafted").format(
            accepted=whole(told.accepted), drafted=whole(told.drafted)
        )
        found += [
            (translate("Figures", "Tokens per round"), tau_words(told.tau)),
            (translate("Figures", "Accepted"), accepted),
            (translate("Figures", "Rounds"), whole(told.rounds)),
            (translate("Figures", "From the text itself"), whole(told.lookups)),
            (translate("Figures", "Width"), width_words(told)),
        ]
    if report.plain_per_second is not None:
        # No gain is told from it: such a figure is as old as the last plain rounds.
        words = translate("Figures", "{rate}, since the model was loaded").format(
            rate=rate_words(report.plain_per_second)
        )
        found.append((translate("Figures", "Plain rounds"), words))
    if told.exact is not None:
        found.append((translate("Figures", "Near ties"), said(str(told.exact))))
    found.append((translate("Figures", "Context at its end"), share_words(report, context)))
    memory = memory_words(report.peak_memory_bytes)
    found.append((translate("Figures", "Memory at its end"), memory))
    device = " · ".join(said(part) for part in (report.device, report.blas) if part)
    return found + ([(translate("Figures", "Runs on"), device)] if device else [])


def seconds_words(seconds: float | None) -> str:
    words = QCoreApplication.translate("Figures", "{seconds} s")
    return NOTHING if seconds is None else words.format(seconds=decimal(seconds, 2))


def read_words(report: Report) -> str:
    """How long it took to read the question."""
    if _kept(report):
        return QCoreApplication.translate("Figures", "question was read already")
    words = QCoreApplication.translate("Figures", "question read in {seconds}")
    return words.format(seconds=seconds_words(report.prefill_seconds))


def written_words(report: Report) -> str:
    """What its rate was measured over: all tokens, and the seconds since the prompt was read."""
    words = QCoreApplication.translate("Figures", "{tokens} written in {seconds}")
    tokens = Counts().tokens(report.reply_tokens)
    return words.format(tokens=tokens, seconds=seconds_words(report.decode_seconds))


def _prompt(report: Report) -> str:
    if not report.cached_tokens:
        return Counts().tokens(report.prompt_tokens)
    words = QCoreApplication.translate("Figures", "{tokens}, {known} known already")
    told = Counts().tokens(report.prompt_tokens)
    return words.format(tokens=told, known=whole(report.cached_tokens))


def _pace(report: Report) -> str:
    if _kept(report):
        return QCoreApplication.translate("Figures", "read already")
    return rate_words(report.prompt_per_second)


def _kept(report: Report) -> bool:
    """Whether there was nothing left to read, but for the token from which the answer goes on."""
    return 0 < report.prompt_tokens <= report.cached_tokens + 1
