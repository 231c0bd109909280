"""Every screen, in the pseudo-language and in German: translated, not clipped, every control
with a name, a way by Tab and a focus that is seen. The screens are those of `make screens`."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.language import PSEUDO
from tests.app.inspection import clipped, unlit, unreached, untranslated
from tests.app.scenes.stage import IDLE, Scene, Stage, wait
from tests.app.screens import SCENES

TIGHT = [
    scene
    for scene in SCENES
    if re.match("empty|finished|narrow|chat_sett|compared|library|pref|welcome", scene.__name__)
]
"""Where words have little room; the pseudo-language is longer than German almost everywhere."""

LOOKED: set[str] = set()
"""Controls whose focus was looked at in an earlier screen."""


@pytest.fixture
def play(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., list[QWidget]]]:
    """Plays a scene; the windows that are open in it."""
    before, stages = QLocale(), []

    def play(scene: Scene, language: str) -> list[QWidget]:
        there = set(QApplication.topLevelWidgets())
        stages.append(Stage(tmp_path, False, language, IDLE, beat=0))
        scene(stages[-1])
        QApplication.processEvents()
        return [
            one for one in QApplication.topLevelWidgets() if one.isVisible() and one not in there
        ]

    yield play
    for stage in stages:
        stage.close()
    QLocale.setDefault(before)


def settled(window: QWidget) -> list[str]:
    """What is still clipped when the layouts have come to rest."""
    for _ in range(40):
        if not clipped(window):
            break
        wait(25)
    return clipped(window)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_every_screen_is_translated_fits_and_can_be_used_by_keys(
    scene: Scene, play: Callable[..., list[QWidget]]
) -> None:
    wrong = []
    for window in play(scene, PSEUDO):
        wrong += untranslated(window) + settled(window) + unreached(window)
        wrong += unlit(window, LOOKED)
    assert not wrong, "\n".join(sorted(set(wrong)))


@pytest.mark.parametrize("scene", TIGHT, ids=lambda scene: scene.__name__)
def test_a_full_screen_fits_in_german(scene: Scene, play: Callable[..., list[QWidget]]) -> None:
    wrong = [one for window in play(scene, "de") for one in settled(window)]
    assert not wrong, "\n".join(sorted(set(wrong)))


def test_the_benchmark_of_frames_can_be_begun() -> None:
    frames = Path(__file__).with_name("frames.py")
    told = subprocess.run([sys.executable, str(frames), "--help"], capture_output=True, text=True)
    assert told.returncode == 0 and "--rate" in told.stdout, told.stderr
