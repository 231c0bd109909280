"""The download worker as the window's child: what it says, and what is done when it is lost."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.downloadrow import DownloadRow
from app.downloads import Downloads
from app.enginelog import EngineLog
from dflash_mlx.backlog import Item
from dflash_mlx.pace import Portion, Progress
from dflash_mlx.transfer import Going, Held, Pause, Queue, Survey, encode

QUEUE = '{"type": "Queue", "items": [], "version": 1}'


def child(tmp_path: Path, code: str) -> Downloads:
    """A worker that does this and ends."""
    made = Downloads([sys.executable, "-c", code], EngineLog(tmp_path / "log"))
    made.PAUSE = 1  # type: ignore[misc]
    return made


def test_a_worker_that_always_crashes_is_not_started_for_ever(qtbot: QtBot, tmp_path: Path) -> None:
    count = tmp_path / "count"
    code = f"open({str(count)!r}, 'a').write('x'); print({QUEUE!r}); raise ValueError('no luck')"
    downloads = child(tmp_path, code)
    with qtbot.waitSignal(downloads.failed, timeout=60_000) as failed:
        downloads.start()
    assert failed.args == [
        "",
        "The download worker ended with exit status 1. Its last words were “ValueError: no luck”. "
        "What has arrived is kept; Resume tries again.",
    ]
    assert count.read_text() == "x" * (1 + Downloads.FALLS)
    with qtbot.waitSignal(downloads.failed, timeout=60_000):
        downloads.send(Survey())  # whoever wants something from it gets another
    assert len(count.read_text()) == 2 * (1 + Downloads.FALLS)
    downloads.shut_down()


def test_a_worker_that_cannot_be_started_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    downloads = Downloads(["/nowhere/python"], EngineLog(tmp_path / "log"))
    with qtbot.waitSignal(downloads.failed, timeout=60_000) as failed:
        downloads.start()
    assert "could not be started" in failed.args[1] and not downloads.busy


def test_requests_reach_a_worker_that_is_only_starting_and_nonsense_is_logged(
    qtbot: QtBot, tmp_path: Path
) -> None:
    said = '{"type": "Said", "name": "a", "text": "%s"}'
    code = f"import sys; print('nonsense'); print({said!r} % ('Pause' in sys.stdin.readline()))"
    downloads = child(tmp_path, code + "; sys.stdout.flush(); sys.stdin.read()")
    with qtbot.waitSignal(downloads.said, timeout=60_000) as told:
        downloads.send(Pause("a"))
    assert told.args == ["a", "True"]
    assert "nonsense" in (tmp_path / "log").read_text()
    downloads.shut_down()
    assert downloads.pid == 0


def test_what_a_download_waits_for_holds_until_it_goes_on_or_stands_still(
    qtbot: QtBot, tmp_path: Path
) -> None:
    held = Held("a", "Hugging Face cannot be reached", 8)
    going, paused = Going("a", Progress(1, 2)), Queue([Item("a", ["some/a"], state="paused")])
    lines = [encode(event) for event in (held, going, held, paused)]
    downloads = child(tmp_path, f"print({chr(10).join(lines)!r}, flush=True); input()")
    seen: list[str] = []
    downloads.going.connect(lambda name: seen.append(downloads.held(name)))
    with qtbot.waitSignal(downloads.changed, timeout=60_000):
        downloads.start()
    told = "Hugging Face cannot be reached; trying again in 8 s."
    assert seen == [told, "", told] and downloads.held("a") == ""
    downloads.shut_down()


def test_what_is_said_of_a_file_breaks_into_lines_and_the_buttons_stay_in_sight(
    qtbot: QtBot,
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = DownloadRow("Some pair", "some", page)
    why = "Hugging Face cannot answer now (status 429), and is asked again later"
    file = Portion("some/name:model.safetensors", 1, 9, 0.0, 41.0, why)
    row.show_item(Item("some", ["some/name"]), Progress(1, 9, files=[file]), "", 0, 1)
    row.more.setChecked(True)
    words = row.files.fontMetrics().horizontalAdvance(row.files.text())
    assert row.minimumSizeHint().width() < words / 2
