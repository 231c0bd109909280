"""The engine's other output: kept, bounded, and its last line known."""

from pathlib import Path

from app.enginelog import EngineLog


def test_it_is_written_and_its_last_line_remembered(tmp_path: Path) -> None:
    log = EngineLog(tmp_path / "logs" / "engine.log")
    log.append(b"Traceback\n  File x\nValueEr")
    log.append("ror: Größe\n\n".encode())
    assert log.last_line == "ValueError: Größe"
    assert "ValueError: Größe" in log.path.read_text("utf-8")


def test_it_never_grows_beyond_two_files(tmp_path: Path) -> None:
    log = EngineLog(tmp_path / "engine.log", limit=1000)
    for _ in range(100):
        log.append(b"x" * 99 + b"\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["engine.log", "engine.log.old"]
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 2000


def test_a_new_engine_begins_without_the_last_words_of_the_old(tmp_path: Path) -> None:
    log = EngineLog(tmp_path / "engine.log")
    log.append(b"old sorrows\n")
    log.begin()
    assert log.last_line == ""


def test_a_place_that_cannot_be_written_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    log = EngineLog(tmp_path / "file" / "engine.log")
    log.append(b"still remembered\n")
    assert log.last_line == "still remembered"
