"""The terminal as its user runs it."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from dflash_mlx import cli

QUESTION = "How many positive whole-number divisors does 196 have?"


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    status = cli.main(args)
    out, err = capsys.readouterr()
    return status, out, err


def test_ask_streams_the_answer_and_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "ask", QUESTION, "--no-think")
    assert status == 0 and "9" in out
    assert "tokens/s" in err and "speculation on" in err


def test_ask_as_json_has_every_promised_field(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "ask", QUESTION, "--no-think", "--json")
    found = json.loads(out)
    assert found["finish_reason"] == "stop" and found["prompt_tokens"] > 5
    assert set(found["seconds"]) == {"load", "prefill", "decode"}
    assert found["tokens_per_second"] > 0 and found["time_to_first_token"] > 0
    assert found["peak_memory_bytes"] > 0
    spec = found["speculation"]
    assert set(spec) >= {"state", "reason", "rounds", "drafted", "accepted", "histogram", "tau"}
    assert sum(n * rounds for n, rounds in enumerate(spec["histogram"])) == len(found["tokens"])


def test_plain_and_speculative_say_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    both = [
        json.loads(run(capsys, "ask", QUESTION, "--json", *extra)[1])
        for extra in ((), ("--plain",), ("--width", "1"), ("--width", "4"))
    ]
    assert len({tuple(found["tokens"]) for found in both}) == 1
    assert [found["speculation"]["state"] for found in both] == ["on", "off", "off", "on"]


def test_the_width_is_auto_unless_told_and_its_costs_are_kept(
    capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path
) -> None:
    for extra in ((), ("--width", "auto"), ("--data-dir", str(tmp_path / "here"))):
        status, out, _ = run(capsys, "ask", QUESTION, "--no-think", "--json", *extra)
        assert status == 0 and json.loads(out)["speculation"]["state"] == "on"
    assert (data / "costs.json").is_file() and (tmp_path / "here" / "costs.json").is_file()


def test_compare_alternates_and_says_identical(capsys: pytest.CaptureFixture[str]) -> None:
    few = ("--repeats", "1", "--no-think", "--max-tokens", "40")
    status, out, told = run(capsys, "compare", QUESTION, "Hello!", *few)
    assert "Answering 8 times" in told
    assert status == 0 and out.count("identical: ") == 2 and "as fast" in out
    _, out, _ = run(capsys, "compare", "Hello!", "--repeats", "1", "--max-tokens", "8", "--exact")
    assert "near ties decided again" in out
    _, out, _ = run(capsys, "compare", "Hello!", "--repeats", "2", "--json")
    found = json.loads(out)
    assert found["identical"] is True and len(found["runs"]) == 2
    assert found["speedup"] > 0 and found["tau"] >= 1
    assert found["plain_tokens_per_second"] > 0 and found["speculative_tokens_per_second"] > 0


def test_plain_is_not_compared_with_plain(capsys: pytest.CaptureFixture[str]) -> None:
    few = ("compare", "hi", "--width", "1", "--max-tokens", "1")
    status, out, err = run(capsys, *few)
    assert status == 1 and not out
    assert err.endswith("There is nothing to compare: a width of 1 is plain decoding.\n")


def test_messages_come_from_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "chat.json"
    file.write_text(json.dumps([{"role": "user", "content": "Hello!"}]))
    status, out, _ = run(capsys, "ask", "--messages", str(file), "--no-think")
    assert status == 0 and out.strip()
    said = out[
        : out.index(" ", 3)
    ]  # whole words, as tokens are: what is cut within one reads on otherwise
    begun = [{"role": "user", "content": "Hello!"}, {"role": "assistant", "content": said}]
    file.write_text(json.dumps(begun))
    status, rest, _ = run(capsys, "ask", "--messages", str(file), "--no-think")
    assert status == 0 and (said + rest).split() == out.split()
    for bad in (
        {"role": "user"},
        [{}],
        [{"role": "user", "content": 5}],
        [{"role": "robot", "content": "Hi"}],
    ):
        file.write_text(json.dumps(bad))
        status, _, err = run(capsys, "ask", "--messages", str(file))
        assert status == 1 and "is not a list of messages" in err and err.count("\n") == 1


def test_chat_goes_on_over_turns(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "Hello!\n/plain\nHello!\n/fast\n/new\nHello!\n/nothing\n/quit\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    status, out, _ = run(capsys, "chat", "--no-think")
    assert status == 0
    assert out.count("speculation on") == 2 and out.count("speculation off") == 1
    assert "There are /plain" in out


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("ask", "hi", "--pair", "nobody"), "no pair named"),
        (("ask", "hi", "--target", "/no/such/folder"), "no folder"),
        (
            ("ask", "hi", "--pair", "kimi-k2.5"),
            "`dflash-mlx pull kimi-k2.5` downloads it (567.0 GB",
        ),
        (("ask", "hi", "--target", "some/model"), "`dflash-mlx pull some/model` downloads it"),
        (("ask", "hi", "--top-p", "2"), "top_p is 2.0"),
        (("ask", "hi", "--width", "40"), "blocks of 16"),
        (("ask",), "nothing to answer"),
        (("ask", "  "), "nothing to answer"),
        (("ask", "--messages", "/no/such"), "/no/such cannot be read: No such file"),
        (("ask", "hi", "--pair", "pocket", "--target", "a"), "not both"),
        (("ask", "\udcff"), "no text in UTF-8"),
    ],
)
def test_an_error_is_one_sentence_and_status_1(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...], says: str
) -> None:
    status, out, err = run(capsys, *args)
    assert status == 1 and says in err and err.count("\n") == 1 and not out


def test_a_pair_that_there_is_not_is_said_before_mlx_is_imported() -> None:
    code = (
        "import sys; from dflash_mlx import cli\n"
        "print(cli.main(['ask', 'hi', '--pair', 'nobody']), 'mlx.core' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "1 False\n" and "--target" in done.stderr


def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    for args in ((), ("ask", "hi", "--width", "0"), ("ask", "hi", "--width", "wide"), ("sing",)):
        with pytest.raises(SystemExit) as caught:
            cli.main(args)
        assert caught.value.code == 2
