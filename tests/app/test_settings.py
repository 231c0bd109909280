"""Settings survive, and a damaged file is set aside and said."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.application import Application
from app.settings import Settings, SettingsFile, decode, encode
from app.tuning import Preset, Tuning
from dflash_mlx.protocol import Load, Sampling


def test_what_is_changed_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    SettingsFile(path).change(speculate=False, sampling=Sampling(temperature=0.7), think=True)
    assert SettingsFile(path).settings == Settings(
        speculate=False, think=True, sampling=Sampling(temperature=0.7)
    )
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_presets_are_kept(tmp_path: Path) -> None:
    path, presets = tmp_path / "settings.json", [Preset("Pirate", Tuning("Arr.", top_k=3))]
    SettingsFile(path).change(presets=presets)
    assert SettingsFile(path).settings.presets == presets


def test_what_was_loaded_last_is_a_request() -> None:
    assert Settings().chosen is None
    assert decode('{"pair": "pocket"}').chosen == Load(0, pair="pocket")
    own = Settings(target="/a", draft="b/c")
    assert decode(encode(own)).chosen == Load(0, target="/a", draft="b/c")


def test_a_change_is_told(tmp_path: Path) -> None:
    told: list[Settings] = []
    file = SettingsFile(tmp_path / "settings.json")
    file.changed.connect(told.append)
    file.change(zoom=2)
    file.change(zoom=2)
    assert [settings.zoom for settings in told] == [2]


def test_fields_of_a_newer_version_are_kept() -> None:
    newer = json.dumps({"zoom": 1, "colour_of_the_moon": "white"})
    assert json.loads(encode(decode(newer)))["colour_of_the_moon"] == "white"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"zoom": "large"}',
        '{"speculate": 1}',
        '{"think": "often"}',
        '{"presets": [3]}',
        '{"presets": [{"name": "a", "tuning": {"warmth": 1}}]}',
        '{"max_tokens": 0}',
        '{"pair": null}',
        '{"sampling": {"temperature": -1}}',
        '{"sampling": 3}',
        '{"sampling": {"warmth": 1}}',
    ],
)
def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    file = SettingsFile(path)
    assert file.settings == Settings()
    [aside] = tmp_path.glob("settings.damaged-*.json")
    assert f"is kept as {aside}." in file.notice and aside.read_text() == text


def test_one_bad_value_costs_that_value_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    good = {"zoom": 3, "language": "de", "from_tomorrow": [1]}
    path.write_text(json.dumps({**good, "scheme": "pink", "sampling": {"seed": "x"}}))
    file = SettingsFile(path)
    assert (file.settings.zoom, file.settings.language, file.settings.scheme) == (3, "de", "")
    assert file.settings.sampling == Settings().sampling
    assert file.settings.unknown == {"from_tomorrow": [1]}
    assert file.notice.startswith("In the settings file scheme, sampling could not be read, so ")
    [aside] = tmp_path.glob("settings.damaged-*.json")
    assert "pink" in aside.read_text()
    again = SettingsFile(path)
    assert again.settings == file.settings and again.notice == ""


def test_a_second_damaged_file_leaves_the_first_one_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for text in ("one", "two"):
        path.write_text(text)
        SettingsFile(path)
    kept = sorted(tmp_path.glob("settings.damaged-*.json"))
    assert [one.read_text() for one in kept] == ["one", "two"]


def test_a_damaged_file_is_told_of_until_that_is_put_away(
    qtbot: QtBot, open_app: Callable[..., Application], tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_text("rubbish")
    window = open_app().window
    assert "The settings file was damaged" in window.banner.sentences[0]
    assert window.banner.isVisible()
    close = window.findChild(QPushButton, "closeStrip")
    assert close is not None and close.accessibleName().startswith("Close: The settings file")
    qtbot.keyClick(close, Qt.Key.Key_Space)
    assert not window.banner.sentences and window.banner.isHidden()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    told: list[str] = []
    file = SettingsFile(tmp_path / "settings.json")
    file._path = tmp_path / "file" / "settings.json"
    file.noted.connect(told.append)
    file.change(zoom=1)
    assert file.settings.zoom == 1
    assert "could not be saved" in told[0]
