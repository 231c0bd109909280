"""A pair of one's own: proposed, checked, asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.otherpair import NO_DRAFT, OtherPair
from dflash_mlx.protocol import Load
from dflash_mlx.transfer import Add


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[OtherPair]:
    window = QWidget()
    qtbot.addWidget(window)
    made = OtherPair(window)
    made.show()
    yield made


def model(folder: Path) -> str:
    folder.mkdir(parents=True)
    (folder / "config.json").write_text("{}")
    (folder / "model.safetensors").write_bytes(b"")
    return str(folder)


def items(dialog: OtherPair) -> list[str]:
    return [dialog.draft.itemText(row) for row in range(dialog.draft.count())]


def test_nothing_written_can_not_be_loaded(dialog: OtherPair) -> None:
    assert not dialog.load.isEnabled() and "Give the folder" in dialog.note.text()


def test_a_draft_is_proposed_and_a_shared_one_labelled(dialog: OtherPair) -> None:
    dialog.target.setText("someone/Qwen3.6-27B-poems-4bit")
    assert items(dialog) == ["z-lab/Qwen3.6-27B-DFlash", "z-lab/Qwen3.8-27B-DFlash2", NO_DRAFT]
    assert dialog.request.draft == "z-lab/Qwen3.6-27B-DFlash"
    assert "made for Qwen/Qwen3.6-27B" in dialog.note.text()
    dialog.draft.setCurrentIndex(1)
    assert "serves this model too" in dialog.note.text()


def test_what_is_not_here_is_said_of_each_side_and_can_be_fetched(
    qtbot: QtBot, dialog: OtherPair
) -> None:
    dialog.target.setText("someone/Qwen3-8B-poems")
    both = ["someone/Qwen3-8B-poems", "z-lab/Qwen3-8B-DFlash-b16"]
    for repository in both:
        assert f"{repository} is not on this machine" in dialog.note.text()
    assert dialog.load.text() == "Download"
    with qtbot.waitSignal(dialog.wanted) as wanted:
        dialog.load.click()
    assert wanted.args == [Add(both[0], both)]


def test_a_folder_that_is_not_there_cannot_be_fetched(dialog: OtherPair) -> None:
    dialog.target.setText("someone/Qwen3-8B-poems")
    dialog.draft.setEditText("/nowhere/at/all")
    assert dialog.load.text() == "Load" and not dialog.load.isEnabled()


def test_a_folder_without_a_draft_is_asked_for(
    qtbot: QtBot, dialog: OtherPair, tmp_path: Path
) -> None:
    folder = model(tmp_path / "mine")
    dialog.target.setText(folder)
    assert items(dialog) == [NO_DRAFT] and "No draft is known" in dialog.note.text()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.load.click()
    assert chosen.args == [Load(0, target=folder)]
    assert not dialog.isVisible()


def test_a_draft_of_ones_own(dialog: OtherPair, tmp_path: Path) -> None:
    target, draft = model(tmp_path / "Qwen3-8B-mine"), model(tmp_path / "draft")
    dialog.target.setText(target)
    dialog.draft.setEditText(draft)
    assert dialog.request == Load(0, target=target, draft=draft) and dialog.load.isEnabled()


def test_every_control_has_a_name(dialog: OtherPair) -> None:
    for widget in [dialog.target, dialog.draft, *dialog.findChildren(QPushButton)]:
        assert widget.objectName() and widget.accessibleName(), widget
