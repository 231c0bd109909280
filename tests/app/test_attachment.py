"""Files as text: any usual encoding, PDF, and one sentence for what cannot go along."""

import codecs
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from app.attachment import MOST, Attachment, NotText, read, told

TEXT = "Größe: 3 µm\nzweite Zeile\n"


def make_pdf(path: Path, pages: list[str]) -> Path:
    """A real PDF, written by Qt."""
    assert QGuiApplication.instance() is not None
    writer = QPdfWriter(str(path))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    painter = QPainter(writer)
    for number, text in enumerate(pages):
        if number:
            writer.newPage()
        painter.drawText(100, 1000, text)
    painter.end()
    return path


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (TEXT.encode(), ""),
        (codecs.BOM_UTF8 + TEXT.encode(), ""),
        (TEXT.encode("utf-16"), ""),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ""),
        (TEXT.encode("utf-32"), ""),
        (TEXT.replace("\n", "\r\n").encode(), ""),
        (TEXT.encode("latin-1"), "read as Latin-1, for want of a better guess"),
    ],
)
def test_text_of_any_usual_encoding(tmp_path: Path, data: bytes, note: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert read(path) == Attachment("a.txt", TEXT, note)


def test_the_text_of_a_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    found = read(make_pdf(tmp_path / "a.PDF", ["First page, flat offices", "", "Third"]))
    assert found.content == "First page, flat offices\n\nThird"
    assert found.note == "text of 3 pages, 1 of them without any"
    with pytest.raises(NotText, match="only pictures"):
        read(make_pdf(tmp_path / "b.pdf", ["", ""]))
    with pytest.raises(NotText, match="not read to its end"):
        read(tmp_path / "a.PDF", lambda: True)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.txt", b"", "it is empty"),
        ("a.txt", b" \n ", "it is empty"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it is not text"),
        ("a.txt", codecs.BOM_UTF16_LE + b"a", "does not go on so"),
        ("a.txt", b"x" * (MOST + 1), "is too large to attach: it has 1,000,001 letters"),
        ("a.txt", b"x" * (5 * MOST), "is too large to attach: it has 5.0 MB"),
        ("a.pdf", b"no PDF at all", "it is damaged, or no PDF"),
    ],
)
def test_what_cannot_go_along_is_one_sentence(
    tmp_path: Path, name: str, data: bytes, why: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(NotText) as said:
        read(path)
    assert str(said.value).startswith(name) and why in str(said.value)


def test_a_folder_and_nothing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotText, match="is a folder"):
        read(tmp_path)
    with pytest.raises(NotText, match="could not be read: there is no such file"):
        read(tmp_path / "gone.txt")


def test_a_model_reads_each_file_in_a_fence_and_then_the_question() -> None:
    one, two = Attachment("a.py", "x = 1\n"), Attachment("b.md", "```\ncode\n```")
    assert told("Why?", [one, two]) == (
        "File `a.py`:\n```python\nx = 1\n```\n\n"
        "File `b.md`:\n````markdown\n```\ncode\n```\n````\n\n"
        "Why?"
    )
    assert told("Why?", []) == "Why?"
