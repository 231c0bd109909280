"""Names and places of models."""

from pathlib import Path

import pytest

from dflash_mlx import models
from dflash_mlx.errors import NotFound


def test_pocket_is_the_first_pair_and_lies_in_the_repository() -> None:
    pair = models.find("Pocket")
    assert pair is models.PAIRS[0]
    assert pair.draft and Path(pair.draft).is_dir() and Path(pair.target).is_dir()


def test_an_unknown_pair_is_refused_with_the_known_ones() -> None:
    with pytest.raises(NotFound, match="pocket"):
        models.find("nobody")


def test_a_folder_is_its_own_place(tmp_path: Path) -> None:
    assert models.locate(str(tmp_path)) == tmp_path


@pytest.mark.parametrize("name", ["/no/such", "./no", "nothing", "a/b/c"])
def test_what_is_neither_folder_nor_id_is_refused(name: str) -> None:
    with pytest.raises(NotFound, match="no Hub id"):
        models.locate(name)
