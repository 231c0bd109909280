import ast
import os
import re
import shutil
import signal
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import app
from app.activity import Phase
from app.application import Application
from app.language import FOLDER, accented, spoken
from app.licencebox import licence_box
from app.wording import TEMPLATES, said
from dflash_mlx import room
from dflash_mlx.models import PAIRS, find
from resources.translations.__main__ import LANGUAGES, release, update
from tests.app.sentences import WHOLE, of_pairs, sentences

PLACES = re.compile(r"\{\w+\}|%L?n")


def texts(sheet: Path) -> dict[tuple[str, str], tuple[list[str], str]]:
    """Context and source of each text, with its translation in all its forms, and its state."""
    found = {}
    for context in ET.parse(sheet).iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            key = (context.findtext("name") or "", message.findtext("source") or "")
            forms = [form.text or "" for form in told.iter("numerusform")]
            assert bool(forms) == (message.get("numerus") == "yes")
            found[key] = (forms or [told.text or ""], told.get("type", ""))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_the_same_placeholders(language: str) -> None:
    for (_, source), (told, state) in texts(FOLDER / f"{language}.ts").items():
        assert all(told) and not state, source
        places = sorted(PLACES.findall(source))
        assert sorted(PLACES.findall(told[-1])) == places, source
        for form in told[:-1]:  # "the one hit" needs no figure
            assert sorted({*PLACES.findall(form), "%Ln"}) == sorted({*places, "%Ln"}), source


@pytest.mark.parametrize(("language", "forms"), [("en", 2), ("de", 2), ("zh_CN", 1)])
def test_what_is_counted_has_the_forms_of_its_language(language: str, forms: int) -> None:
    sheet = texts(FOLDER / f"{language}.ts")
    counted = [told for (_, source), (told, _) in sheet.items() if "%Ln" in source]
    assert counted and {len(told) for told in counted} == {forms}


def test_only_literal_texts_are_asked_for() -> None:
    """lupdate finds no others; a name in capitals is of a list of marked ones."""
    asked = 0
    for path in Path(app.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr="tr"), args=[text, *_]):
                    pass
                case ast.Call(
                    func=ast.Attribute(attr="translate") | ast.Name(id="translate"),
                    args=[ast.Constant(), text, *_],
                ):
                    pass
                case _:
                    continue
            asked += 1
            name = ast.unparse(text).strip("_").split("[")[0]
            ours = path.stem == "wording" and name == "template"
            assert isinstance(text, ast.Constant) or name.isupper() or ours, (path.name, name)
    assert asked > 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheets_are_those_of_the_texts_and_what_is_loaded_is_made_of_them(
    language: str, tmp_path: Path
) -> None:
    sheet, words = FOLDER / f"{language}.ts", tmp_path / "words.qm"
    copy = Path(shutil.copy(sheet, tmp_path))
    update([copy])
    assert texts(copy) == texts(sheet), "`make words` is due"
    release(sheet, words)
    assert words.read_bytes() == sheet.with_suffix(".qm").read_bytes(), "`make words` is due"


def test_the_system_decides_unless_a_language_is_chosen() -> None:
    assert spoken("", ["de-AT", "en"]) == "de"
    assert spoken("", ["fr-FR", "zh-Hans-CN"]) == "zh_CN"
    assert spoken("", ["fr-FR"]) == "en"
    assert spoken("de", ["en-GB"]) == "de"


@pytest.fixture
def worn(qtbot: QtBot) -> Iterator[Callable[[QTranslator], None]]:
    """Wears a translator until the test ends."""
    before, made = QLocale(), []

    def wear(words: QTranslator) -> None:
        QCoreApplication.installTranslator(words)
        made.append(words)

    yield wear
    for words in made:
        QCoreApplication.removeTranslator(words)
    QLocale.setDefault(before)


def german() -> QTranslator:
    words = QTranslator()
    assert words.load("de", str(FOLDER))
    return words


def test_a_sentence_of_the_engine_is_translated_and_keeps_its_figures(
    worn: Callable[[QTranslator], None],
) -> None:
    worn(german())
    assert said("Loading Pocket") == "Pocket wird geladen"
    assert said("Paused · 1.2 GB of 4.5 GB") == "Pausiert · 1.2 GB von 4.5 GB"
    assert said("Nobody has heard this.") == "Nobody has heard this."
    assert said("Report of Romeo and Juliet.pdf") == "Report of Romeo and Juliet.pdf"


def test_the_terms_of_a_licence_are_told_in_the_language(
    qtbot: QtBot, worn: Callable[[QTranslator], None]
) -> None:
    worn(german())
    parent = QWidget()
    qtbot.addWidget(parent)
    told = licence_box(find("gemma-4-12b-it"), parent).informativeText()
    assert "keine Lizenz genannt" in told and "licence" not in told


def test_the_figures_of_a_sentence_are_written_as_the_language_does(
    worn: Callable[[QTranslator], None],
) -> None:
    worn(german())
    QLocale.setDefault(QLocale("de"))
    told = said(room.refusal(5120, 4096, alone=False))
    assert "5.120" in told and "4.096" in told and told.startswith("Der Chat ist")
    assert said("Paused · 1.2 GB of 4.5 GB") == "Pausiert · 1,2 GB von 4,5 GB"
    assert said("5,3 GB of 5,3 GB") == "5,3 GB von 5,3 GB"  # written so already
    assert said("43% · 9.0 MB") == "43\u202f% · 9,0 MB"


class Bare(QTranslator):
    """Leaves of a text only what it is filled with."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return " ".join(PLACES.findall(text)) or "·"


FACTS = [facts for pair in PAIRS for facts in (pair.target_facts, pair.draft_facts) if facts]
NAMED = {*(pair.title for pair in PAIRS), *(facts.licence for facts in FACTS)}
GIVEN = re.compile(
    "|".join(re.escape(name) for name in sorted(NAMED, key=len, reverse=True))
    + r"|\S*[\d_`/]\S*|\b(GB|MB|GiB|MiB|min|bit)\b"
)
"""What a sentence is filled with: figures, names with a figure in them, ids and licences."""


def test_every_sentence_that_can_reach_the_window_has_a_template(
    worn: Callable[[QTranslator], None],
) -> None:
    worn(Bare())
    written = [(where, re.sub(r"\{(\d)\}", r"4,09\1", text)) for where, text in sentences()]
    assert len(written) > 200
    bare = {
        f"{where}: {text} | {left}"
        for where, text in (*written, *of_pairs(), *(("whole", text) for text in WHOLE))
        if re.search("[A-Za-z]{2}", left := GIVEN.sub("", said(text)))
    }
    assert not bare, "\n".join(sorted(bare))


def test_no_template_stands_twice() -> None:
    assert len(set(TEMPLATES)) == len(TEMPLATES)


def test_the_pseudo_language_keeps_placeholders_and_is_longer() -> None:
    told = accented("Load {title} now")
    assert told.startswith("[") and told.endswith("]") and "{title}" in told
    assert len(told) >= 1.4 * len("Load {title} now") - 4


def test_a_crash_is_told_whole_in_the_language(
    worn: Callable[[QTranslator], None], open_app: Callable[..., Application], qtbot: QtBot
) -> None:
    words = QTranslator()
    assert words.load("zh_CN", str(FOLDER))
    worn(words)
    pairing = open_app("mortal").pairing
    qtbot.waitUntil(lambda: pairing.activity.phase is Phase.READY, timeout=30_000)
    with qtbot.waitSignal(pairing.broke, timeout=30_000) as broke:
        os.kill(pairing._client.pid, signal.SIGKILL)
    assert "SIGKILL" in broke.args[0] and "memory" not in broke.args[0]
