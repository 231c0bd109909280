"""Which messages and titles hold certain words. No Qt.

Words are found by the index, from their beginning on. Scripts that put no blank between
words (Chinese, Japanese, Thai, ...) would be one long word to it, so there every text is
looked through.
"""

import re
import sqlite3
from dataclasses import dataclass, replace
from typing import Any

MOST = 200  # hits; nobody reads more

BEGIN, END = "\x02", "\x03"  # around what was found, in a hit's text

_MARKS = re.compile(
    rf"({BEGIN}[^{END}]*{END})"  # what was found stays as it is written
    rf"|!?\[([^\]\n]*)\]\([^()\s{BEGIN}{END}]*\)"  # of a link, its words
    r"|^[ \t]*(?:```|~~~)[\w+-]*[ \t]*$"
    r"|^[ \t:|-]*--[ \t:|-]*$"
    r"|^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+"
    r"|^[ \t]*\||\|[ \t]*$"
    r"|`+|~~|(?<!\s)\*\*|\*\*(?!\s)"
    r"|(?<!\w)\*(?=[^\s*])|(?<=[^\s*])\*(?!\w)"
    r"|\\(?=[!-/:-@\[-`{-~])",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place: a message, or a chat's title where message is None.

    text: some words around what was found, which stands between BEGIN and END. folder: the id
    of the one that the chat is in.
    """

    chat: str
    title: str
    updated: float
    message: int | None
    text: str
    folder: str | None = None


def search(db: sqlite3.Connection, words: str) -> list[Hit]:
    """The messages, then the files sent along, that hold all the words, and chats by their titles:
    one whose title alone has them comes first, then the messages of those whose titles do."""
    wanted = words.split()
    if not wanted:
        return []
    indexed = all(_indexed(word) for word in wanted)
    if indexed:
        found = [*_by_index(db, wanted), *_files_by_index(db, wanted)]
    else:
        found = [*_by_looking(db, wanted), *_files_by_looking(db, wanted)]
    titles, within = _titles(db, wanted), {hit.chat for hit in found}
    called = {hit.chat for hit in titles}
    found.sort(key=lambda hit: hit.chat not in called)
    return [*(hit for hit in titles if hit.chat not in within), *found]


def _indexed(word: str) -> bool:
    """Whether the index knows such a word: it has letters, of a script with blanks."""
    spaced = all(ord(c) < 0x0E00 or 0x1100 <= ord(c) < 0x1780 or not c.isalpha() for c in word)
    return spaced and any(c.isalnum() for c in word)


def _quoted(words: list[str]) -> str:
    return " ".join('"' + word.replace('"', '""') + '"*' for word in words)


def _by_index(db: sqlite3.Connection, words: list[str]) -> list[Hit]:
    rows = db.execute(
        "SELECT chat.id, chat.title, chat.updated, message.id,"
        f" snippet(words, -1, '{BEGIN}', '{END}', '…', 16), chat.folder"
        " FROM words JOIN message ON message.id = words.rowid JOIN chat ON chat.id = message.chat"
        " WHERE words MATCH ? AND chat.deleted IS NULL ORDER BY words.rank LIMIT ?",
        (_quoted(words), MOST),
    )
    return [_in_words(Hit(*row)) for row in rows]


def _files_by_index(db: sqlite3.Connection, words: list[str]) -> list[Hit]:
    rows = db.execute(
        "SELECT chat.id, chat.title, chat.updated, attachment.message,"
        f" snippet(file_words, -1, '{BEGIN}', '{END}', '…', 16), chat.folder"
        " FROM file_words JOIN attachment ON attachment.id = file_words.rowid"
        " JOIN chat ON chat.id = attachment.chat"
        " WHERE file_words MATCH ? AND chat.deleted IS NULL ORDER BY file_words.rank LIMIT ?",
        (_quoted(words), MOST),
    )
    return [Hit(*row) for row in rows]


def _files_by_looking(db: sqlite3.Connection, words: list[str]) -> list[Hit]:
    whole = "(attachment.name || char(10) || attachment.content)"
    rows = db.execute(
        f"SELECT chat.id, chat.title, chat.updated, attachment.message, {whole}, chat.folder"
        " FROM attachment JOIN chat ON chat.id = attachment.chat"
        f" WHERE chat.deleted IS NULL AND attachment.message IS NOT NULL {_all(whole, words)}"
        " ORDER BY attachment.id DESC LIMIT ?",
        (*map(_pattern, words), MOST),
    )
    return [_hit(row, words[0]) for row in rows]


def _by_looking(db: sqlite3.Connection, words: list[str]) -> list[Hit]:
    whole = "(message.thought || char(10) || message.content)"
    rows = db.execute(
        f"SELECT chat.id, chat.title, chat.updated, message.id, {whole}, chat.folder"
        " FROM message JOIN chat ON chat.id = message.chat"
        f" WHERE chat.deleted IS NULL AND message.ending IS NOT NULL {_all(whole, words)}"
        " ORDER BY message.id DESC LIMIT ?",
        (*map(_pattern, words), MOST),
    )
    return [_in_words(_hit(row, words[0])) for row in rows]


def _hit(row: tuple[Any, ...], word: str) -> Hit:
    """Where a whole text was looked through for a word."""
    chat, title, updated, message, text, folder = row
    return Hit(chat, title, updated, message, _around(text, word), folder)


def _in_words(hit: Hit) -> Hit:
    """Without the marks of Markdown, of which a few words around a hit have but a part."""
    return replace(hit, text=_MARKS.sub(lambda found: found[1] or found[2] or "", hit.text))


def _titles(db: sqlite3.Connection, words: list[str]) -> list[Hit]:
    rows = db.execute(
        "SELECT id, title, updated, folder FROM chat"
        f" WHERE deleted IS NULL AND leaf IS NOT NULL {_all('title', words)}"
        " ORDER BY updated DESC LIMIT ?",
        (*map(_pattern, words), MOST),
    )
    return [Hit(id, title, updated, None, "", folder) for id, title, updated, folder in rows]


def _all(text: str, words: list[str]) -> str:
    return "".join(f" AND {text} LIKE ? ESCAPE '\\'" for _ in words)


def _pattern(word: str) -> str:
    for special in "\\%_":
        word = word.replace(special, "\\" + special)
    return f"%{word}%"


def _around(text: str, word: str) -> str:
    at = max(text.lower().find(word.lower()), 0)
    begin, end = max(at - 30, 0), at + len(word)
    before = ("…" if begin else "") + text[begin:at]
    after = text[end : end + 50] + ("…" if len(text) > end + 50 else "")
    return before + BEGIN + text[at:end] + END + after
