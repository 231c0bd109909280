"""Training from the command line: it answers, fits, goes on, and refuses in a sentence."""

import json
from pathlib import Path

import mlx.core as mx
import pytest

from dflash_mlx.pairs import RESOURCES
from dflash_mlx.train.__main__ import main
from dflash_mlx.weights import load

POCKET = str(RESOURCES / "pocket" / "target")


def prompts(folder: Path) -> str:
    path = folder / "prompts.jsonl"
    turn = {"messages": [{"role": "user", "content": "What is 3 + 4?"}], "think": False}
    path.write_text("\n".join([json.dumps(turn)] * 6), encoding="utf-8")
    return str(path)


def test_a_draft_is_made_from_prompts_and_gone_on_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "draft")
    few = ["--target", POCKET, "--out", out, "--sequences", "2", "--anchors", "2", "--layers", "1"]
    asked = ["--prompts", prompts(tmp_path), "--longest", "8", "--steps", "2", "--every", "1"]
    assert main([*few, *asked]) == 0
    told = capsys.readouterr().out
    assert "answers 1/1: " in told and "5 answers, " in told and f"the draft is in {out}" in told
    assert load(Path(out), mx.float32).config.layers == 1
    log = (tmp_path / "draft-work" / "log.jsonl").read_text().splitlines()
    assert [json.loads(line)["step"] for line in log] == [1, 2]
    assert main(["fit", *few, "--steps", "3"]) == 0
    assert "going on from step 2" in capsys.readouterr().out
    assert main(["fit", *few, "--steps", "3", "--muon", "0.02"]) == 1
    assert "is of another draft or optimiser" in capsys.readouterr().err
    assert main(["fit", *few, "--mask", "99999", "--work", str(tmp_path / "draft-work")]) == 1
    assert "has mask token 99999" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["answers"], "There is nothing to answer"),
        (["answers", "--prompts", "nothing.jsonl"], "There is no file nothing.jsonl"),
        (["fit"], "There are no answers in"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], why: str
) -> None:
    assert main([*words, "--target", POCKET, "--out", str(tmp_path / "draft")]) == 1
    told = capsys.readouterr().err
    assert why in told and len(told.splitlines()) == 1


@pytest.mark.parametrize(
    "words", ["--steps 0", "--anchors 0", "--threads x", "--minutes 0", "--rate nan", "--rows -1"]
)
def test_numbers_that_make_no_sense_are_refused_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["fit", "--target", POCKET, "--out", str(tmp_path / "draft"), *words.split()])
    assert ended.value.code == 2 and "is not a" in capsys.readouterr().err
