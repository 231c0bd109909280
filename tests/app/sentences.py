"""Every sentence of ours that is written where no Qt is, collected from the source.

A sentence is a text of more than one word, or whatever the message of one of our errors is. What
only a terminal, a log or SQLite gets to read is named here; all else can reach the window.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import app
import dflash_mlx
from app.catalog import licence, speed, verdict
from app.offers import Offer, serves
from dflash_mlx import errors
from dflash_mlx.memory import GIB
from dflash_mlx.models import PAIRS, Machine, need, status

ERRORS = {name for name, one in vars(errors).items() if isinstance(one, type)}

UNSEEN = frozenset(
    "__main__ arguments ask begun cli enginelog examples latex listing matching pull shell "
    "terminal theme".split()
)
"""Modules whose texts only a terminal, a log or a model gets to read."""

FEW = frozenset("chatfile compare costs migrations pace record search speedlog store tail".split())
"""Modules of which only the messages of errors are read by people."""

LOGGED = re.compile(
    r"is no bound|are not rounds|rows cannot cost|a draft (runs|is packed) in|is no pair$|"
    r"it holds \{\d\} tokens, which|^its arrays are not|^it takes \{\d\} bytes, and all chats|"
    r"^a pair of one's own|^auto or|^bytes \(|^File `|^## |"
    r"\b(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|IS NULL)\b"
)
"""What is raised for programmers, told to a log, or written into a file."""

NAMES = re.compile(
    r"^(DFlash|DFlash 2|DFlash Chat|Gemma 4|Llama 3\.1|blob .*|mlx \{0\}|MMMM yyyy|models--.*|"
    r"(\{\d\})+ ([GM]i?B|bytes|min)|`dflash-mlx pull \{0\}`)$"
)

PARTS = frozenset(
    (
        "{0}, {1} read for each token",
        "at least ",
        ", {0} of them without any",
        "this draft was trained for blocks of",
        "without a draft it is up to",
        "width is {0}, but {1} {2}; choose 1 (plain) to {3}.",
        "{0} with {1}",
        "{0} with a Markov head",
        "{0} with values that are not its keys",
        "{0} with a Markov head of the kind {1}",
        "{0} with {1} in its MLP",
        "{0} is not {1}",
        "No token is stored",
        "The token is removed",
        "{0}, but {1}.",
        "a Mac",
        "a CPU",
        "a graphics card",
        "{0} with {1}, {2} of them for models",
        " in {0} of {1} layers",
        "{0} tokens × {1} bytes{2}",
        "{0} layers × {1} tokens",
        "({0}) × {1} bytes",
        "not supported because {0}",
        " in 32 bits",
        "needs {0}{1}, has {2} for models",
        "too large for this machine ({0})",
        "not supported because no MLX copy of its target is known; give one of your own as "
        "the target, with this draft",
        "gated (ask for access at https://huggingface.co/{0}, then log in with `hf auth login`)",
        "did you mean {0}? ",
        "There is no pair named {0}; {1}`dflash-mlx models` lists them, pocket first.",
        " and {0} for other downloads",
        "{0} need {1} more on the disk of {2}, which has {3} free; {4} stay free{5}. Make "
        "room, for example with `dflash-mlx remove NAME`, and try again.",
        "has the unknown tensor",
        "has another shape of",
        " and {0} more",
        "The draft {0} {1}{2}, so its files and its config.json do not belong together; "
        "download it again.",
        "{0} (copy)",
        "{0} is not on this machine; `dflash-mlx pull {1}` downloads it.",
    )
)
"""Texts that are put together to sentences; `WHOLE` and `of_pairs` have those."""

_TORN = "so its files and its config.json do not belong together; download it again."
_LAYOUT = (
    "and only DFlash, DFlash 2 and DSpark in their usual layouts are known here; the target works "
    "without it."
)
_ROOM = "Make room, for example with `dflash-mlx remove NAME`, and try again."

WHOLE = (
    "The engine ended by itself. Its last words were “77”.",
    "The engine ended by itself. Its log may say why: /77.",
    "The download worker ended with exit status 77. Its log may say why: /77.",
    "text of 12 pages, 3 of them without any",
    "width is 17, but this draft was trained for blocks of 16; choose 1 (plain) to 16.",
    "width is 17, but without a draft it is up to 16; choose 1 (plain) to 16.",
    f"This draft is a 77 with attention sinks, {_LAYOUT}",
    f"This draft is a 77 with a Markov head, {_LAYOUT}",
    f"This draft is a 77 with values that are not its keys, {_LAYOUT}",
    f"This draft is a 77 with a Markov head of the kind '77', {_LAYOUT}",
    f"This draft is a 77 with 77 in its MLP, {_LAYOUT}",
    f"This draft is a 77 draft in the layout of speculators with a Markov head, {_LAYOUT}",
    f"This draft is a draft of no architecture, {_LAYOUT}",
    "No token is stored.",
    "The token is removed.",
    "No token is stored, but a token in the environment (HF_TOKEN) goes before it for as long as "
    "it is set.",
    "There is no pair named '77'; `dflash-mlx models` lists them, pocket first. Use --target and "
    "--draft for models of your own.",
    "There is no pair named '77'; did you mean 77? `dflash-mlx models` lists them, pocket first.",
    f"7/7 and 7/8 need 4.5 GB more on the disk of 77, which has 1 GB free; 2 GB stay free. {_ROOM}",
    "7/7 and 7/8 need 4.5 GB more on the disk of 77, which has 1 GB free; 2 GB stay free and 3 GB "
    f"for other downloads. {_ROOM}",
    f"The draft lacks 77 and 4 more, {_TORN}",
    f"The draft has the unknown tensor 77, {_TORN}",
    f"The draft has another shape of 77 and 1 more, {_TORN}",
    "only from the conversation's own text. No draft was given for this target",
    "77 stopped answering; trying again in 8 s.",
    "No connection to the internet, or 77 does not answer; trying again in 8 s.",
    "The draft of 77 is not on this machine; `77` downloads it (at least 3.4 GB: 7/7 and 7/8).",
    "77 is not on this machine; `77` downloads it.",
    "Of 77 only 1.2 GB have arrived; `77` downloads the rest (3.4 GB: 7/7).",
    "The draft of 77 is not on this machine; the library downloads it (4.5 GB: 7/7 and 7/8).",
)


def of_pairs() -> Iterator[tuple[str, str]]:
    """What is said of each pair of the table, on either kind of machine."""
    for machine in (Machine(16 * GIB), Machine(8 * GIB, "cpu")):
        yield "machine", str(machine)
        for pair in PAIRS:
            offer = Offer(pair, status(pair, machine), None, False, str(need(pair, machine)))
            copy = pair.copies[0] if pair.copies else None
            terms = need(pair, machine).terms
            texts = [pair.note, serves(pair), *pair.cautions, offer.sentence, offer.short]
            texts += [licence(pair), speed(pair, copy, machine), verdict(offer, machine)]
            if pair.embedded:
                texts = [pair.note]
            texts += [part for term in terms for part in (term.name, term.how)]
            yield from ((pair.name, text) for text in texts if text)


def sentences() -> Iterator[tuple[str, str]]:
    """Where each is written, and the text; what it is filled with stands in it as {0}, {1} …"""
    for path in _modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        quiet = path.stem in FEW
        for line, text, raised in _texts(tree, False):
            words = re.findall(r"[A-Za-z]{2,}", re.sub(r"\{\d\}", "", text))
            if raised or (not quiet and words and " " in text.strip()):
                if text not in PARTS and not LOGGED.search(text) and not NAMES.search(text):
                    yield f"{path.parent.name}/{path.name}:{line}", text


def _modules() -> Iterator[Path]:
    """Those without Qt's translation, of both packages."""
    for package in (app, dflash_mlx):
        for path in sorted(Path(package.__path__[0]).glob("*.py")):
            text = path.read_text(encoding="utf-8")
            own = re.search(r"\btr\(|translate\(|QT_TRANSLATE_NOOP", text)
            if not own and path.stem not in UNSEEN:
                yield path


def _texts(node: ast.AST, raised: bool) -> Iterator[tuple[int, str, bool]]:
    """Every text below a node but docstrings and what is printed; whether an error says it."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Call(func=ast.Name(id="print")):
            return
        case ast.Call(func=ast.Name(id=name)):
            raised = name in ERRORS
        case ast.JoinedStr(values=values):
            yield node.lineno, _filled(values), raised
            raised = False
        case ast.Constant(value=str(text)):
            yield node.lineno, text, raised
        case ast.Subscript() | ast.Compare():
            raised = False
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.JoinedStr) and isinstance(child, ast.Constant)):
            yield from _texts(child, raised)


def _filled(values: list[ast.expr]) -> str:
    parts, count = [], 0
    for value in values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        else:
            parts.append(f"{{{count}}}")
            count += 1
    return "".join(parts)
