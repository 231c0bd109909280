"""Sentences that come from where no Qt is, in the user's language. Knows no window.

The engine, the downloads and the modules of ours without Qt say fixed English sentences with
figures and names in them. Each has its template here, so that lupdate finds it; what has none is
shown in English, as it was said.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802
    """Marks a text that is translated later; the name is the one that lupdate looks for."""
    return text


_ENDS = re.compile(r"(?<=[.;]) (?=[A-Z])")


def said(text: str) -> str:
    """A sentence of theirs, translated; what is joined by " · " or stands in a line of its own
    is translated by itself."""
    for mark in ("\n", " · "):
        if mark in text:
            return mark.join(said(part) for part in text.split(mark))
    for template, pattern in _patterns():
        if found := pattern.fullmatch(text):
            return _told(template, found)
    sentences = _ENDS.split(text)
    return " ".join(map(said, sentences)) if len(sentences) > 1 else text


def _told(template: str, found: re.Match[str]) -> str:
    words = QCoreApplication.translate("Wording", template)
    # What is in a sentence may be one of theirs itself; the figures of a text are its own.
    return words.format(**{name: said(value) for name, value in found.groupdict().items()})


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Each template and what it looks like; those with the most words of their own first."""
    ranked = sorted(TEMPLATES, key=lambda one: -len(re.sub(r"\{\w+\}", "", one)))
    return [(one, _pattern(one)) for one in ranked]


_FIGURE = r"[≥~\d][^,;:]{0,24}?"
_FIGURES = frozenset(
    "all code count done each has letters memory most needed rate seconds size some time tokens "
    "total".split()
)
"""Placeholders that stand for a figure: a template of few words would else fit any text."""


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    parts[::2] = [re.escape(part) for part in parts[::2]]
    parts[1::2] = [f"(?P<{name}>{_FIGURE if name in _FIGURES else '.+?'})" for name in parts[1::2]]
    return re.compile("".join(parts), re.DOTALL)


TEMPLATES: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Wording", "Starting the engine"),
    QT_TRANSLATE_NOOP("Wording", "Loading the model"),
    QT_TRANSLATE_NOOP("Wording", "Loading {title}"),
    QT_TRANSLATE_NOOP("Wording", "Loading the draft of {title}"),
    QT_TRANSLATE_NOOP("Wording", "Getting the engine ready"),
    QT_TRANSLATE_NOOP("Wording", "Ready"),
    QT_TRANSLATE_NOOP("Wording", "Reading the prompt"),
    QT_TRANSLATE_NOOP("Wording", "Thinking"),
    QT_TRANSLATE_NOOP("Wording", "Answering"),
    QT_TRANSLATE_NOOP("Wording", "Comparing"),
    QT_TRANSLATE_NOOP("Wording", "Stopping"),
    QT_TRANSLATE_NOOP("Wording", "Waiting"),
    QT_TRANSLATE_NOOP("Wording", "Answering in another chat"),
    QT_TRANSLATE_NOOP("Wording", "No model is loaded"),
    QT_TRANSLATE_NOOP("Wording", "no model is loaded"),
    QT_TRANSLATE_NOOP("Wording", "Engine ended"),
    QT_TRANSLATE_NOOP("Wording", "Unloaded to give memory back"),
    QT_TRANSLATE_NOOP("Wording", "your next question loads it again"),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: the answer before is still ending."),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: a question is waiting already. Esc stops it."),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: a comparison is under way. Esc stops it."),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: an answer is under way. Esc stops it."),
    QT_TRANSLATE_NOOP("Wording", "Not sent: the engine has ended. Restart it first."),
    QT_TRANSLATE_NOOP("Wording", "Not sent: no model is loaded."),
    QT_TRANSLATE_NOOP("Wording", "Not sent yet: the engine is not ready."),
    QT_TRANSLATE_NOOP("Wording", "on"),
    QT_TRANSLATE_NOOP("Wording", "off"),
    QT_TRANSLATE_NOOP("Wording", "unavailable"),
    QT_TRANSLATE_NOOP("Wording", "switched off"),
    QT_TRANSLATE_NOOP("Wording", "Fits this machine"),
    QT_TRANSLATE_NOOP("Wording", "On disk"),
    QT_TRANSLATE_NOOP("Wording", "Coding"),
    QT_TRANSLATE_NOOP("Wording", "By family"),
    QT_TRANSLATE_NOOP("Wording", "By name"),
    QT_TRANSLATE_NOOP("Wording", "Smallest first"),
    QT_TRANSLATE_NOOP("Wording", "Largest first"),
    QT_TRANSLATE_NOOP("Wording", "memory not known"),
    QT_TRANSLATE_NOOP("Wording", "Memory not known"),
    QT_TRANSLATE_NOOP("Wording", "too large, needs {memory}"),
    QT_TRANSLATE_NOOP("Wording", "fits, needs {memory}"),
    QT_TRANSLATE_NOOP("Wording", "quick, {size} read for each token"),
    QT_TRANSLATE_NOOP("Wording", "moderate, {size} read for each token"),
    QT_TRANSLATE_NOOP("Wording", "slow, {size} read for each token"),
    QT_TRANSLATE_NOOP("Wording", "non-commercial"),
    QT_TRANSLATE_NOOP("Wording", "licence not stated"),
    QT_TRANSLATE_NOOP("Wording", "licence not recorded"),
    QT_TRANSLATE_NOOP("Wording", "not recorded"),
    QT_TRANSLATE_NOOP("Wording", "none stated"),
    QT_TRANSLATE_NOOP("Wording", "own licence"),
    QT_TRANSLATE_NOOP("Wording", "the target's"),
    QT_TRANSLATE_NOOP("Wording", "Download"),
    QT_TRANSLATE_NOOP("Wording", "Pause"),
    QT_TRANSLATE_NOOP("Wording", "Resume"),
    QT_TRANSLATE_NOOP("Wording", "Use"),
    QT_TRANSLATE_NOOP("Wording", "Size not known"),
    QT_TRANSLATE_NOOP("Wording", "In this program"),
    QT_TRANSLATE_NOOP("Wording", "Loaded now"),
    QT_TRANSLATE_NOOP("Wording", "update available"),
    QT_TRANSLATE_NOOP("Wording", "On disk as another copy"),
    QT_TRANSLATE_NOOP("Wording", "Not on disk"),
    QT_TRANSLATE_NOOP("Wording", "{done} of {total}"),
    QT_TRANSLATE_NOOP("Wording", "Stopped: {why}"),
    QT_TRANSLATE_NOOP("Wording", "Paused"),
    QT_TRANSLATE_NOOP("Wording", "checking"),
    QT_TRANSLATE_NOOP("Wording", "nothing for {seconds} s"),
    QT_TRANSLATE_NOOP("Wording", "{rate}/s"),
    QT_TRANSLATE_NOOP("Wording", "{time} left"),
    QT_TRANSLATE_NOOP("Wording", "{rate}/s · {time} left"),
    QT_TRANSLATE_NOOP("Wording", "{why}, asking again in {seconds} s"),
    QT_TRANSLATE_NOOP("Wording", "{title} suits this machine: {size}, about {time} at 100 Mbit/s."),
    QT_TRANSLATE_NOOP("Wording", "You can chat with Pocket meanwhile."),
    QT_TRANSLATE_NOOP("Wording", "at least {size}"),
    QT_TRANSLATE_NOOP("Wording", "Works here, on disk"),
    QT_TRANSLATE_NOOP("Wording", "Works here, but its draft is not on disk"),
    QT_TRANSLATE_NOOP("Wording", "Works here, but its target is not on disk"),
    QT_TRANSLATE_NOOP("Wording", "Works here, not on disk"),
    QT_TRANSLATE_NOOP("Wording", "Ready to load: it is on this machine."),
    QT_TRANSLATE_NOOP("Wording", "Works here, once it is fetched. {absence}"),
    QT_TRANSLATE_NOOP(
        "Wording", "{what} is not on this machine; the library fetches it ({parts})."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Of {what} only {here} have arrived; the library fetches the rest ({parts})."
    ),
    QT_TRANSLATE_NOOP("Wording", "The draft of {title}"),
    QT_TRANSLATE_NOOP("Wording", "The target of {title}"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Its draft also serves {named} and fine-tunes of them, with fewer accepted tokens.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "{kind}, made for {base}. A copy or a fine-tune of that can use it."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{kind}, made for {base}. It serves this model too, since they have "
        "the same shape, with fewer accepted tokens.",
    ),
    QT_TRANSLATE_NOOP("Wording", "Not supported because {why}"),
    QT_TRANSLATE_NOOP("Wording", "Not supported because {why}."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "no MLX copy of its target is known; give one of your own as the target, with this draft",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Too large for this machine (needs {needed}, has {has} for models)"
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Too large for this machine (needs {needed}, has {has} for models)."
    ),
    QT_TRANSLATE_NOOP("Wording", "{needed} in 32 bits"),
    QT_TRANSLATE_NOOP(
        "Wording", "Gated (ask for access at {page}, then log in with `hf auth login`)"
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Gated (ask for access at {page}, then log in with `hf auth login`)."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The {side} states no licence, so nothing but its authors' word allows its use."
    ),
    QT_TRANSLATE_NOOP("Wording", "The {side}'s licence is not recorded here; read its model card."),
    QT_TRANSLATE_NOOP("Wording", "The {side} has a licence of its own; read its model card."),
    QT_TRANSLATE_NOOP("Wording", "The draft has the target's licence."),
    QT_TRANSLATE_NOOP(
        "Wording", "The {side} is under {licence}: no commercial use, and no changed copies."
    ),
    QT_TRANSLATE_NOOP("Wording", "The {side} is under these terms: {licence}."),
    QT_TRANSLATE_NOOP("Wording", "target"),
    QT_TRANSLATE_NOOP("Wording", "draft"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Pocket is a small demonstration that lies in this program. Its text "
        "is far more predictable than a real model's, so its speed-up is a "
        "demonstration, not a promise.",
    ),
    QT_TRANSLATE_NOOP("Wording", "This draft brings its own head for 32,000 frequent tokens."),
    QT_TRANSLATE_NOOP("Wording", "The draft brings its own embedding and head."),
    QT_TRANSLATE_NOOP(
        "Wording", "The draft was trained on answers without thinking; switch thinking off."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Drafted well while the model thinks; answers without thinking gain far less."
    ),
    QT_TRANSLATE_NOOP("Wording", "weights"),
    QT_TRANSLATE_NOOP("Wording", "measured"),
    QT_TRANSLATE_NOOP("Wording", "recurrent states"),
    QT_TRANSLATE_NOOP("Wording", "once, in 32 bits"),
    QT_TRANSLATE_NOOP("Wording", "the {kind} copy as published"),
    QT_TRANSLATE_NOOP("Wording", "as published, in bfloat16"),
    QT_TRANSLATE_NOOP("Wording", "as published, doubled: 32 bits, as a CPU holds it"),
    QT_TRANSLATE_NOOP("Wording", "{tokens} tokens × {each} bytes in {some} of {all} layers"),
    QT_TRANSLATE_NOOP("Wording", "{tokens} tokens × {each} bytes in the other layers"),
    QT_TRANSLATE_NOOP("Wording", "{tokens} tokens × {each} bytes"),
    QT_TRANSLATE_NOOP("Wording", "its size is not known"),
    QT_TRANSLATE_NOOP("Wording", "{name} is a folder; attach the files in it instead."),
    QT_TRANSLATE_NOOP("Wording", "{name} is too large to attach: it has {size} MB."),
    QT_TRANSLATE_NOOP("Wording", "{name} could not be read: {error}."),
    QT_TRANSLATE_NOOP("Wording", "{name} was not attached: {error}."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} is too large to attach: it has {letters} letters of text and {most} are the most.",
    ),
    QT_TRANSLATE_NOOP("Wording", "it is empty"),
    QT_TRANSLATE_NOOP("Wording", "it is not text"),
    QT_TRANSLATE_NOOP("Wording", "it is locked with a password"),
    QT_TRANSLATE_NOOP(
        "Wording", "there is no text in this PDF, only pictures; it would have to be scanned"
    ),
    QT_TRANSLATE_NOOP("Wording", "read as Latin-1, for want of a better guess"),
    QT_TRANSLATE_NOOP("Wording", "text of 1 page"),
    QT_TRANSLATE_NOOP("Wording", "text of {count} pages"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The chats in {path} were written by a newer version of DFlash Chat "
        "and are left as they are. Open them with that version.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The chats are open in another window of DFlash Chat, so this one "
        "keeps none. Close the other and start again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The chats in {path} are damaged ({why}). The file is left as it is."
    ),
    QT_TRANSLATE_NOOP("Wording", "This chat is not there any more."),
    QT_TRANSLATE_NOOP("Wording", "{name} is not JSON, so there are no chats in it."),
    QT_TRANSLATE_NOOP("Wording", "There are no chats in {name}."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The engine was ended from outside (SIGKILL); when memory runs out, the system does this.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The engine gave up (SIGABRT); too little memory is the usual cause."
    ),
    QT_TRANSLATE_NOOP("Wording", "The engine crashed ({signal})."),
    QT_TRANSLATE_NOOP("Wording", "The engine ended by itself."),
    QT_TRANSLATE_NOOP("Wording", "The engine ended with exit status {code}."),
    QT_TRANSLATE_NOOP("Wording", "{cause} It last said: {line}"),
    QT_TRANSLATE_NOOP("Wording", "No model is loaded yet; load a pair first."),
    QT_TRANSLATE_NOOP("Wording", "The engine failed with {error}; please report it."),
    QT_TRANSLATE_NOOP("Wording", "{title} is not on this machine any more, so Pocket is loaded."),
    QT_TRANSLATE_NOOP("Wording", "The table has no pair {pair} any more, so Pocket is loaded."),
    QT_TRANSLATE_NOOP("Wording", "{place} is not on this machine; `{command}` fetches it."),
    QT_TRANSLATE_NOOP("Wording", "There is no folder {place}, and it is no Hub id either."),
    QT_TRANSLATE_NOOP(
        "Wording", "The folder {place} holds no whole model: a config.json and its safetensors."
    ),
    QT_TRANSLATE_NOOP("Wording", "keys and values"),
    QT_TRANSLATE_NOOP("Wording", "draft's keys and values"),
    QT_TRANSLATE_NOOP("Wording", "the target's shape is not in the table"),
    QT_TRANSLATE_NOOP("Wording", "the draft's shape is not in the table"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The {what} is {tokens} tokens long and this model holds {total}, so "
        "there is no room for an answer; {how}.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "The disk of {where} is full; make room and try again: what has arrived is kept."
    ),
)
