"""The pages of the preferences."""

from PySide6.QtWidgets import QLabel, QPushButton

from dflash_mlx.transfer import Signed
from tests.app.scenes.stage import Scene, Stage


def preferences_token(stage: Stage) -> None:
    stage.app.open_preferences("tokenPanel")
    stage.app.downloads.signed.emit(
        Signed(False, "No token is stored. It is only needed for gated and private repositories.")
    )


def preferences_look(stage: Stage) -> None:
    stage.app.open_preferences("lookPage")


def preferences_models(stage: Stage) -> None:
    stage.app.open_preferences("modelsPage")
    _say(stage, "modelsFolder", "/Users/someone/.cache/huggingface/hub")


def preferences_answers(stage: Stage) -> None:
    stage.app.settings.change(system="Answer briefly.", max_tokens=4096)
    stage.app.open_preferences("repliesPage")


def preferences_keys(stage: Stage) -> None:
    stage.app.open_preferences("keysPage")


def preferences_privacy(stage: Stage) -> None:
    stage.app.open_preferences("privacyPage")
    _say(stage, "dataFolder", "/Users/someone/Library/Application Support/DFlash Chat")
    _say(stage, "verifyCommand", "lsof -a -i -p 2026")


def _say(stage: Stage, name: str, words: str) -> None:
    """In place of what only this machine and this run have."""
    assert stage.app.preferences is not None
    label = stage.app.preferences.findChild(QLabel, name)
    assert label is not None
    label.setText(words)


def preferences_reset(stage: Stage) -> None:
    stage.app.open_preferences("resetPage")
    stage.app.preferences.findChild(QPushButton, "resetPreferences").click()  # type: ignore


SCENES: list[Scene] = [
    preferences_look,
    preferences_models,
    preferences_answers,
    preferences_keys,
    preferences_privacy,
    preferences_token,
    preferences_reset,
]
