"""The benchmark: a smoke test with very few tokens, and its verdicts."""

import json
from pathlib import Path
from typing import Any

import pytest

from dflash_mlx import cli
from dflash_mlx.bench import measure, report
from dflash_mlx.errors import BadRequest
from dflash_mlx.pairs import RESOURCES


def test_every_way_is_measured_and_the_result_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "docs" / "bench"
    few = ["--first", "1", "--repeats", "1", "--max-tokens", "8", "--ways", "4", "auto"]
    status = cli.main(["bench", *few, "--cases", "greedy", "noise", "--save", str(folder)])
    out, err = capsys.readouterr()
    assert status == 0 and "greedy, maths, 1 of 1" in err
    (kept,) = folder.glob("*-pocket.json")
    found = json.loads(kept.read_text())
    assert [case["case"] for case in found["cases"]] == ["greedy", "noise"]
    for case in found["cases"]:
        assert set(case["ways"]) == {"4", "auto"}
        assert all(way["identical"] and way["speedup"] > 0 for way in case["ways"].values())
    assert found["cases"][0]["ways"]["4"]["tau"] > 1.5 > found["cases"][1]["ways"]["4"]["tau"]
    assert {"mlx", "mlx-lm", "python", "dflash-chat"} == set(found["versions"])
    assert found["day"] in kept.name and found["machine"]
    assert kept.with_suffix(".md").read_text().strip() == out.strip()
    assert "| 4 |" in out and "## Laws" in out


def test_without_a_draft_the_text_is_what_is_drafted_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prompts = tmp_path / "prompts.json"
    copy = dict(measure.prompts(RESOURCES / "bench.json"))["copy"]
    prompts.write_text(json.dumps([{"kind": "copy", "prompt": copy}]))
    few = ["--prompts", str(prompts), "--repeats", "1", "--max-tokens", "60", "--json"]
    ways = ["--ways", "8", "auto", "draft", "--cases", "greedy", "noise", "lookup"]
    assert cli.main(["bench", "--target", str(RESOURCES / "pocket" / "target"), *few, *ways]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [case["case"] for case in found["cases"]] == ["greedy", "lookup"]
    for case in found["cases"]:
        assert set(case["ways"]) == {"8", "auto"}
        assert case["ways"]["8"]["identical"] and case["ways"]["8"]["tau"] > 1.5
        assert case["ways"]["8"]["pairs"][0]["lookups"] > 3


def test_there_is_a_prompt_of_every_kind() -> None:
    kinds = {kind for kind, _ in measure.prompts(RESOURCES / "bench.json")}
    assert kinds == {"maths", "code", "prose", "talk", "copy", "odd"}


def test_what_comes_before_a_way_changes_from_sweep_to_sweep() -> None:
    ways = ["plain", "16", "auto"]
    orders = [measure.order(ways, turn) for turn in range(40)]
    assert all(sorted(order) == sorted(ways) for order in orders)
    for way in ways:
        before = [order[order.index(way) - 1] for order in orders if order[0] != way]
        assert {before.count(other) > 5 for other in ways if other != way} == {True}


def case(**speedups: float) -> dict[str, Any]:
    ways = {
        way.strip("w"): {"speedup": speedup, "pairs": [{"tokens_per_second": speedup}]}
        for way, speedup in speedups.items()
    }
    return {"case": "greedy", "ways": ways}


@pytest.mark.parametrize(
    ("speedups", "holds"),
    [
        ({"w4": 1.5, "w8": 2.0, "auto": 1.95}, [True, True]),
        ({"w4": 1.5, "w8": 2.0, "auto": 1.5}, [True, False]),
        ({"w4": 0.5, "w8": 0.3, "auto": 0.99}, [True]),
        ({"w4": 0.5, "w8": 0.3, "auto": 0.9}, [False]),
        ({"w4": 0.5}, []),
    ],
)
def test_the_laws_are_judged(speedups: dict[str, float], holds: list[bool]) -> None:
    result = {"cases": [case(**speedups)], "pair": "x"}
    laws = report.complete(result, "2026-01-01")["laws"]
    assert [law["holds"] for law in laws] == holds


def test_prompts_that_are_none_are_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "prompts.json").write_text("[1]")
    for name in ("prompts.json", "nothing.json"):
        with pytest.raises(BadRequest, match="is not a list of prompts"):
            measure.prompts(tmp_path / name)


def test_a_case_that_is_measured_again_takes_the_place_of_the_older_one(tmp_path: Path) -> None:
    for cases in ([case(w4=1.5, auto=1.5)], [{**case(w4=0.5, auto=0.9), "case": "noise"}]):
        for one in cases:
            one.update(temperature=0, device="CPU", blas="", prompts=1, repeats=1, max_tokens=8)
            for way in one["ways"].values():
                way.update(kinds={}, plain_tokens_per_second=1, tau=1, identical=True)
                way["tokens_per_second"] = way["speedup"]
        path, kept = report.save(
            report.complete({"pair": "x", "cases": cases}, "2026-01-01"), tmp_path
        )
    assert [one["case"] for one in kept["cases"]] == ["greedy", "noise"]
    assert [law["holds"] for law in kept["laws"]] == [True, True, False]
    assert json.loads(path.with_suffix(".json").read_text()) == kept


def test_the_slow_case_runs_in_a_process_without_the_fast_blas(
    capsys: pytest.CaptureFixture[str],
) -> None:
    few = ["--first", "1", "--repeats", "1", "--max-tokens", "4", "--ways", "auto", "--json"]
    assert cli.main(["bench", *few, "--cases", "unpredictable", "slow"]) == 0
    found = json.loads(capsys.readouterr().out)["cases"]
    assert [one["case"] for one in found][0] == "unpredictable"
    if found[0]["blas"].startswith("OpenBLAS"):
        assert found[1]["case"] == "slow" and found[1]["blas"].startswith("reference")
