"""Where things live."""

from pathlib import Path

from app.paths import Paths


def test_a_data_dir_holds_everything(tmp_path: Path) -> None:
    paths = Paths.inside(tmp_path / "here")
    assert tmp_path / "here" in paths.settings.parents
    assert tmp_path / "here" in paths.engine_log.parents


def test_the_usual_places_are_full_paths() -> None:
    assert Paths.usual().settings.is_absolute()
    assert Paths.usual().engine_log.is_absolute()
