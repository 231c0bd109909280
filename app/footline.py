"""The line under an answer in words: how it ended, and how fast it was. Knows turns, no widgets."""

from PySide6.QtCore import QCoreApplication

from app.counts import Counts
from app.figures import state_words
from app.language import QT_TRANSLATE_NOOP
from app.node import Turn
from app.numerals import decimal
from dflash_mlx.stats import Report

_ENDS = {
    "length": QT_TRANSLATE_NOOP("Message", "cut off at its longest"),
    "stopped": QT_TRANSLATE_NOOP("Message", "stopped"),
    "failed": QT_TRANSLATE_NOOP("Message", "broken off by an error"),
    "lost": QT_TRANSLATE_NOOP("Message", "broken off when the engine ended"),
    "closed": QT_TRANSLATE_NOOP("Message", "broken off when the program ended"),
}


def figures(turn: Turn) -> str:
    """The line under an answer: how it ended, and how fast it was."""
    parts = [QCoreApplication.translate("Message", _ENDS[turn.end])] if turn.end in _ENDS else []
    if turn.report is not None and turn.report.reply_tokens:
        parts += _report_parts(turn.report, turn.continued)
        if turn.report.dropped:
            parts.append(Counts().left_out(turn.report.dropped))
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


def _report_parts(report: Report, continued: bool) -> list[str]:
    count = report.reply_tokens
    parts = [Counts().last_tokens(count) if continued else Counts().tokens(count)]
    if report.tokens_per_second is not None:
        parts.append(
            QCoreApplication.translate("Message", "{rate} tokens/s").format(
                rate=decimal(report.tokens_per_second, 1)
            )
        )
    speculation = report.speculation
    if speculation.tau is not None:
        parts.append(f"τ {decimal(speculation.tau, 2)}")
    if report.time_to_first_token is not None:
        parts.append(
            QCoreApplication.translate("Message", "first token {seconds} s").format(
                seconds=decimal(report.time_to_first_token, 2)
            )
        )
    return [
        *parts,
        QCoreApplication.translate("Message", "speculation {state}").format(
            state=state_words(speculation)
        ),
    ]
