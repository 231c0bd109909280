"""The benchmark: a smoke test with very few tokens, and its verdicts."""

import json
from pathlib import Path
from typing import Any

import pytest

from dflash_mlx import cli
from dflash_mlx.bench import alone, measure, report
from dflash_mlx.costs import Costs
from dflash_mlx.errors import BadRequest
from dflash_mlx.pairs import RESOURCES
from dflash_mlx.width import Auto
from tests.dflash_mlx import families


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


def found(name: str, width: float, auto: float) -> dict[str, Any]:
    """What a run of one case brought, complete."""
    one = {**case(w4=width, auto=auto), "case": name}
    one.update(temperature=0, device="CPU", blas="", prompts=1, repeats=1, max_tokens=8)
    for way in one["ways"].values():
        way.update(kinds={}, plain_tokens_per_second=1, tau=1, identical=True)
        way["tokens_per_second"] = way["speedup"]
    return report.complete({"pair": "x", "cases": [one]}, "2026-01-01")


def test_a_case_that_is_measured_again_takes_the_place_of_the_older_one(tmp_path: Path) -> None:
    report.save(found("noise", 0.5, 0.9), tmp_path)
    for width in (1.2, 1.5):
        path, kept = report.save(found("greedy", width, 1.5), tmp_path)
    assert [one["case"] for one in kept["cases"]] == ["greedy", "noise"]
    assert kept["cases"][0]["ways"]["4"]["speedup"] == 1.5
    assert [law["holds"] for law in kept["laws"]] == [True, True, False]
    assert json.loads(path.with_suffix(".json").read_text()) == kept


def test_what_another_machine_measured_on_that_day_stays_its_own(tmp_path: Path) -> None:
    other = {**found("greedy", 1.2, 1.5), "machine": "another one"}
    report.save(other, tmp_path)
    for case in ("greedy", "noise"):
        path, kept = report.save(found(case, 0.5, 1.1), tmp_path)
    assert path.name == "2026-01-01-x-2.md" and len(kept["cases"]) == 2
    assert json.loads((tmp_path / "2026-01-01-x.json").read_text()) == other


def test_the_slow_case_runs_in_a_process_without_the_fast_blas(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here mlx is imported already, so the BLAS is named as a process of its own would name it."""
    monkeypatch.setattr("dflash_mlx.blas.preload", lambda: "OpenBLAS")
    few = ["--first", "1", "--repeats", "1", "--max-tokens", "4", "--ways", "auto", "--json"]
    assert cli.main(["bench", *few, "--cases", "unpredictable", "slow"]) == 0
    found = json.loads(capsys.readouterr().out)["cases"]
    assert [one["case"] for one in found] == ["unpredictable", "slow"]
    assert found[0]["blas"] == "OpenBLAS" and found[1]["blas"].startswith("reference")


def test_a_slow_case_that_fails_is_a_sentence_and_what_was_measured_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Here by a program that is no Python."""
    monkeypatch.setattr("dflash_mlx.blas.preload", lambda: "another BLAS")
    monkeypatch.setattr("sys.executable", "false")
    few = ["--first", "1", "--repeats", "1", "--max-tokens", "4", "--ways", "auto"]
    assert cli.main(["bench", *few, "--cases", "greedy", "slow"]) == 1
    out, err = capfd.readouterr()
    assert "## greedy, temperature 0.0" in out
    assert "The case slow was not measured, since its process ended with status 1" in err


@pytest.mark.parametrize("asked", ["--cases noise", "--cases greedy --ways draft"])
def test_cases_and_ways_that_do_not_go_with_a_target_alone_are_said(
    capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    target = ["--target", str(RESOURCES / "pocket" / "target")]
    assert cli.main(["bench", *target, *asked.split()]) == 1
    out, err = capsys.readouterr()
    assert out == "" and "There is nothing to measure: none of these cases" in err


@pytest.mark.parametrize("kept", ["", "[1]", '{"cases": [{}]}'])
def test_a_file_that_no_bench_has_kept_is_left_as_it_is(tmp_path: Path, kept: str) -> None:
    result = {"pair": "x", "day": "2026-01-01", "cases": []}
    (tmp_path / "2026-01-01-x.json").write_text(kept)
    with pytest.raises(BadRequest, match="is not what a bench has kept"):
        report.save(result, tmp_path)
    assert (tmp_path / "2026-01-01-x.json").read_text() == kept


def test_what_is_kept_lies_under_its_whole_name(tmp_path: Path) -> None:
    """A name may have a point in it, as that of a model's size."""
    where = report.keep(tmp_path / "new", "day-qwen3-0.6b", {"a": "é"}, "table")
    assert where.read_text() == "table" and where.name == "day-qwen3-0.6b.md"
    assert json.loads((tmp_path / "new" / "day-qwen3-0.6b.json").read_text()) == {"a": "é"}
    (tmp_path / "file").write_text("")
    with pytest.raises(BadRequest, match="cannot be written"):
        report.keep(tmp_path / "file", "x", {}, "")


def test_every_way_has_its_turn_in_every_sweep_in_an_order_drawn_for_it() -> None:
    asked = list[str]()

    def rate(way: str) -> float:
        asked.append(way)
        return {"plain": 10.0, "4": 30.0, "auto": 24.0}[way] + len(asked) / 1e6

    found = alone.contest(rate, ("plain", "4", "auto"), 3)
    turns = [asked[:3], asked[3:6], asked[6:]]
    assert all(sorted(turn) == ["4", "auto", "plain"] for turn in turns)
    assert len({tuple(turn) for turn in turns}) > 1
    assert found["best"] == "4" and found["of_plain"] == pytest.approx(2.4)
    assert found["of_best"] == pytest.approx(0.8) and found["rates"]["4"] == pytest.approx(30)


@pytest.mark.parametrize("way", ["plain", "4", "auto"])
def test_a_reply_of_a_session_alone_says_what_plain_decoding_says(way: str) -> None:
    target, drafter = families.pair("qwen3")
    prompt, auto = families.text(20), Auto(6, Costs())
    said = alone.reply(target, drafter, prompt, way, auto, 12)
    plain = alone.reply(target, drafter, prompt, "plain", auto, 12)
    assert said.tokens == plain.tokens and len(said.tokens) == 12 and said.rate > 0
