"""What rounds cost, and the file that keeps it."""

import json
from pathlib import Path

import pytest

from dflash_mlx.costs import SAMPLES, Costs, CostsFile


def test_a_cost_follows_the_rounds_and_minds_no_interruption() -> None:
    costs = Costs()
    assert costs.seconds(4, 10) is None
    for seconds in (0.2, 0.1, 9.0, 0.1):
        costs.add(4, seconds, 10)
    assert costs.seconds(4, 10) == 0.1
    for _ in range(SAMPLES):
        costs.add(4, 0.3, 10)
    assert costs.seconds(4, 10) == 0.3


def test_what_an_earlier_run_measured_is_not_seen_yet() -> None:
    costs = Costs({"0": {"1": 0.1, "8": 0.2}})
    costs.add(8, 0.2, 10)
    assert costs.seconds(1, 10) == 0.1 and not costs.seen(1) and costs.seen(8)
    costs.add(1, 0.1, 10)
    assert costs.seen(1)


def test_what_was_measured_at_another_length_is_scaled_as_the_others_are() -> None:
    costs = Costs()
    costs.add(1, 0.1, 10)
    costs.add(8, 0.4, 10)
    assert costs.missing([1, 4, 8]) == [4]
    assert costs.seconds(8, 40_000) == 0.4  # nothing is known there yet
    costs.add(1, 0.2, 40_000)
    assert costs.seconds(8, 40_000) == pytest.approx(0.8)
    costs.add(8, 0.5, 40_000)
    assert (costs.seconds(8, 40_000), costs.seconds(8, 10)) == (0.5, 0.4)
    assert costs.seconds(4, 10) is None


def test_a_width_that_is_not_in_use_keeps_pace_with_one_that_is() -> None:
    alone = Costs({"0": {"1": 0.1}})
    costs = Costs({"0": {"8": 0.2, "16": 0.4}}, alone)
    for seconds in (*[0.4] * SAMPLES, *[0.6] * SAMPLES):
        costs.add(16, seconds, 10)  # something else has begun to run here
    assert costs.seconds(16, 10) == pytest.approx(0.6)
    assert costs.seconds(8, 10) == pytest.approx(0.3)
    assert alone.seconds(1, 10) == pytest.approx(0.15)
    for seconds in (*[0.15] * SAMPLES, *[0.1] * SAMPLES):
        alone.add(1, seconds, 10)  # and has ended
    assert costs.seconds(16, 10) == pytest.approx(0.4, rel=0.01)
    for seconds in (9.0, 9.0, 0.1, 0.1, 0.1):  # a few figures say nothing of the others
        costs.add(2, seconds, 10)
    assert costs.seconds(16, 10) == pytest.approx(0.4, rel=0.01)


def test_costs_are_kept_for_each_machine_and_pair(tmp_path: Path) -> None:
    path = tmp_path / "new" / "costs.json"
    for key, seconds in (("one", 0.1), ("two", 0.2)):
        file = CostsFile(path, key)
        file.costs.add(4, seconds, 3000)
        file.save()
    assert CostsFile(path, "one").costs.seconds(4, 3000) == 0.1
    assert CostsFile(path, "two").costs.table() == {"2048": {"4": 0.2}}
    assert CostsFile(path, "three").costs.table() == {}
    assert [found.name for found in path.parent.iterdir()] == ["costs.json"]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "\xff", '{"a": 3}', '{"a": {"0": {"x": 1}}}', '{"a": {"0": {"4": -1}}}']
    + ['{"a": {"0": {"4": "fast"}}}', '{"a": {"0": {"4": NaN}}}', '{"a": {"0": {"-1": 1}}}'],
)
def test_a_damaged_file_is_removed_and_made_again(tmp_path: Path, text: str) -> None:
    path = tmp_path / "costs.json"
    path.write_bytes(text.encode("latin-1"))
    file = CostsFile(path, "a")
    assert file.costs.table() == {} and not path.exists()
    file.costs.add(1, 0.1, 0)
    file.save()
    assert json.loads(path.read_text()) == {"a": {"0": {"1": 0.1}}}


def test_without_a_place_nothing_is_kept_and_a_full_disk_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path in (None, tmp_path / "file" / "costs.json"):
        file = CostsFile(path, "a")
        file.costs.add(1, 0.1, 0)
        file.save()
        assert CostsFile(path, "a").costs.table() == {}
