"""What the Hub's cache is said to hold, and what is cleaned up of it."""

import os
import time
from pathlib import Path

from dflash_mlx.download import Download
from dflash_mlx.shelf import Shelf
from dflash_mlx.stock import clean, survey
from tests.hub import LocalHub


def test_whole_files_and_left_ones_are_told_apart_and_only_those_are_cleaned_up(
    hub: LocalHub,
) -> None:
    hub.add("some/model", {"config.json": b"{}", "model.safetensors": bytes(200_000)})
    Download(["some/model"], print).run()
    blobs = Shelf("some/model").blobs
    part, foreign, fresh = (
        blobs / f"{n * 64}{end}"
        for n, end in (("a", ".part"), ("b", ".1234abcd.incomplete"), ("c", ".x.incomplete"))
    )
    for path in (part, foreign, fresh):
        path.write_bytes(bytes(1_000))
    old = time.time() - 100_000
    os.utime(foreign, (old, old))
    [found] = survey(set())
    assert (found.repository, found.bytes, found.left) == ("some/model", 200_002, 2_000)
    [wanted] = survey({"some/model"})
    assert wanted.left == 0
    assert clean("some/model") == 2_000
    assert fresh.exists() and not part.exists() and not foreign.exists()
    [found] = survey(set())
    assert (found.bytes, found.left) == (200_002, 0) and found.used > old


def test_an_empty_cache_holds_nothing(hub: LocalHub, tmp_path: Path) -> None:
    assert survey(set()) == []


def test_what_was_left_of_a_repository_that_nobody_knows_any_more_is_found(hub: LocalHub) -> None:
    gone = Shelf("gone/away")
    gone.blobs.mkdir(parents=True)
    left = [gone.blobs / f"{'d' * 64}.part", gone.blobs / f"{'e' * 64}.0123abcd.incomplete"]
    for path in left:
        path.write_bytes(bytes(1_000))
        os.utime(path, (1.0, 1.0))
    [found] = survey(set())
    assert (found.repository, found.bytes, found.left) == ("gone/away", 0, 2_000)
    assert clean("gone/away") == 2_000
    assert survey(set()) == []
