"""Light, dark and the accent are worn at once, down to the scroll bars."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from app import accents, theme
from app.dress import Dress
from app.settings import SettingsFile

Role = QPalette.ColorRole


@pytest.fixture
def settings(tmp_path: Path, qapp: QApplication) -> Iterator[SettingsFile]:
    before = QApplication.palette()
    settings = SettingsFile(tmp_path / "settings.json")
    dress = Dress(qapp, settings)
    yield settings
    settings.change(scheme="", motion="full")
    dress.deleteLater()
    qapp.setPalette(before)


def test_the_chosen_scheme_and_accent_are_worn(settings: SettingsFile) -> None:
    settings.change(scheme="dark")
    assert theme.is_dark(QApplication.palette())
    settings.change(scheme="light", accent="teal")
    assert not theme.is_dark(QApplication.palette())
    assert QApplication.palette().color(Role.Accent).name() == accents.ACCENTS["teal"].ink[0]


def test_scroll_bars_turn_with_the_rest(qtbot: QtBot, settings: SettingsFile) -> None:
    settings.change(scheme="light")
    bar, bare = QScrollBar(), QScrollBar()
    qtbot.addWidget(bar)
    qtbot.addWidget(bare)
    theme.slim(bar)
    bar.resize(10, 100)
    bar.setRange(0, 10)
    bar.setPageStep(10)
    bar.show()
    light = bar.grab().toImage().pixelColor(5, 20)
    settings.change(scheme="dark")
    dark = bar.grab().toImage().pixelColor(5, 20)
    assert light == theme.edge(theme.palette(False)) or light.lightness() > 128
    assert dark.lightness() < 128
    assert bar.styleSheet() and not bare.styleSheet()


def test_less_motion_stills_the_cursor(settings: SettingsFile, qapp: QApplication) -> None:
    usual = cast(QApplication, qapp).cursorFlashTime()
    settings.change(motion="less")
    assert qapp.cursorFlashTime() == 0
    settings.change(motion="full")
    assert qapp.cursorFlashTime() == usual
