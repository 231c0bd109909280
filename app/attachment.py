"""Files that go along with a question, as text. No Qt.

Owns how a file becomes text, what is refused, and how the text is told to a model.
"""

import codecs
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app import pdf
from dflash_mlx.disk import reason
from dflash_mlx.pace import size

MOST = 1_000_000  # letters of a file; no model here would hold more
MOST_BYTES = 4 * MOST
MOST_PDF_BYTES = 64_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ADVICE = re.compile(r"; [^;]*\.$")  # the engine's, which knows of no files
_LANGUAGES = {"md": "markdown", "py": "python", "js": "javascript", "ts": "typescript", "txt": ""}


class NotText(Exception):
    """A file cannot go along; why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file's name and its text. note: how it was read, where that is not plain."""

    name: str
    content: str
    note: str = ""

    @property
    def size(self) -> int:
        """Bytes of the text."""
        return len(self.content.encode())


def blame(sentence: str, question: str, attachments: Sequence[Attachment]) -> str:
    """What is said of a question that is too long; where it is so by the files that go along,
    which they are, and what to do about that instead."""
    whole = len(question.encode()) + sum(file.size for file in attachments)
    large = [file for file in attachments if 2 * file.size > whole] or attachments
    if 2 * sum(file.size for file in large) <= whole:
        return sentence
    names = ", ".join(file.name for file in large)
    why = f"Most of it is {names}: attach a part of that, or ask without it."
    return f"{_ADVICE.sub('.', sentence)} {why}"


def told(question: str, attachments: Sequence[Attachment]) -> str:
    """What a model reads: each file in a fence of its own, then the question."""
    return "\n\n".join([*map(_fenced, attachments), question])


def _fenced(attachment: Attachment) -> str:
    longest = max((len(run) for run in re.findall("`+", attachment.content)), default=0)
    fence = "`" * max(3, longest + 1)
    suffix = Path(attachment.name).suffix.lstrip(".").lower()
    language = _LANGUAGES.get(suffix, suffix if suffix.isalnum() and suffix != "pdf" else "")
    name = attachment.name.replace("`", "'")
    return f"File `{name}`:\n{fence}{language}\n{attachment.content.rstrip()}\n{fence}"


def read(path: Path, stopped: Callable[[], bool] = lambda: False) -> Attachment:
    """A file as text. Raises NotText."""
    name = path.name
    try:
        if path.is_dir():
            raise NotText(f"{name} is a folder; attach the files in it instead.")
        bytes = path.stat().st_size
        is_pdf = path.suffix.lower() == ".pdf"
        if bytes > (MOST_PDF_BYTES if is_pdf else MOST_BYTES):
            raise NotText(f"{name} is too large to attach: it has {size(bytes)}.")
        data = path.read_bytes()
    except OSError as error:
        raise NotText(f"{name} could not be read: {reason(error)}.") from error
    try:
        content, note = pdf.text(data, stopped) if is_pdf else decode(data)
    except ValueError as error:
        raise NotText(f"{name} was not attached: {error}.") from error
    if not content.strip():
        raise NotText(f"{name} was not attached: it is empty.")
    if len(content) > MOST:
        raise NotText(
            f"{name} is too large to attach: it has {len(content):,} letters of text and "
            f"{MOST:,} are the most."
        )
    return Attachment(name, content, note)


def decode(data: bytes) -> tuple[str, str]:
    """Text of any usual encoding, and a note where it had to be guessed. Raises ValueError."""
    note = ""
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    try:
        text = data.decode(mark or "utf-8")
    except UnicodeDecodeError:
        if mark:
            raise ValueError(f"it begins as {mark.upper()} text and does not go on so") from None
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            text = data.decode("latin-1")
        note = "read as Latin-1, for want of a better guess"
    if _CONTROLS.search(text):
        raise ValueError("it is not text")
    return text.replace("\r\n", "\n").replace("\r", "\n"), note
