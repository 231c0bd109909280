"""Lines of JSON, each way. What goes out comes in again; what is wrong is said to be wrong."""

import json
from typing import Any, get_args

import pytest

from dflash_mlx import protocol, transfer
from dflash_mlx.errors import BadRequest, ProtocolError
from dflash_mlx.protocol import (
    VERSION,
    Count,
    Counted,
    Done,
    Event,
    Failed,
    Forget,
    Hello,
    Load,
    Loaded,
    Loading,
    Message,
    Prefill,
    Reply,
    Request,
    Sampling,
    Stop,
    Text,
    Unload,
    Unloaded,
)
from dflash_mlx.stats import Report, Round, Speculation

ON = Speculation("on", "", 3, 21, 9, [0, 1, 0, 0, 1, 0, 0, 1], 4.0)
REPORT = Report(30, 10, 12, 0.5, 1.5, 40.0, 0.6, 8.0, 9.5, 2**33, "Apple M4", "", ON)
TALK = [
    Message("system", "Be brief."),
    Message("user", 'Grüße, "quoted"\n\tand 数字 🙂 \u2028'),
    Message("assistant", "4", thought="2 + 2"),
]
ITEMS: list[Request | Event] = [
    Load(1),
    Load(2, pair="pocket"),
    Load(3, target="a/b", draft="c/d", session_bytes=2**30),
    Reply(4, []),
    Reply(
        id=5,
        messages=TALK,
        sampling=Sampling(0.7, 0.9, 40, 0.05, 2**64 - 1, 1.1),
        speculate=False,
        width=4,
        max_tokens=7,
        think=False,
        stop=["\n\n", "</s>"],
        raw=True,
        chat="42",
    ),
    Stop(6),
    Unload(7),
    Forget(7, "42"),
    Count(7, TALK, 100, True, ["a file", ""]),
    Hello(),
    Hello(version=9, engine="0.9.0"),
    Loading(8, "Reading weights"),
    Loaded(
        id=9,
        name="qwen3",
        title="Qwen3 4B",
        target="t",
        draft=None,
        speculation=Speculation("unavailable", "because"),
        context=4096,
        thinks=True,
        block=None,
        note="no draft",
    ),
    Loaded(10, "p", "Pocket", "t", "d", ON, 512, False, 16, "CPU", "OpenBLAS 0.3", 9, 0.25),
    Prefill(11, 512, 900),
    Text(12, "hm", "yes", [1, 2, 3], [Round(2, 7, True, 2, 1, 0, 1), Round(1)], REPORT),
    Done(13, "length", Report()),
    Unloaded(14),
    Failed(15, "NotFound", "There is no such pair."),
    Counted(16, 3000, 3072, 4096, 2, "Too long.", [12, 0]),
]


@pytest.mark.parametrize("item", ITEMS)
def test_what_is_written_is_read_again(item: Request | Event) -> None:
    line = protocol.encode(item)
    assert "\n" not in line
    again = protocol.decode(line)
    assert type(again) is type(item)
    assert again == item


def test_every_request_and_event_was_tried() -> None:
    assert {type(item) for item in ITEMS} == {*get_args(Request), *get_args(Event)}


def test_numbers_that_happen_to_be_whole_are_still_fractions() -> None:
    request = protocol.decode(
        '{"type": "Reply", "id": 1, "messages": [], "sampling": {"temperature": 1}}'
    )
    assert isinstance(request, Reply)
    assert isinstance(request.sampling.temperature, float)
    assert request.sampling == Sampling(temperature=1.0)


def test_fields_left_out_have_their_usual_values() -> None:
    line = json.dumps({"type": "Reply", "id": 3, "messages": [{"role": "user", "content": "?"}]})
    assert protocol.decode(line) == Reply(3, [Message("user", "?")])


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Downloading 12 %",
        "[1, 2]",
        "null",
        '"Stop"',
        "{}",
        '{"id": 1}',
        '{"type": "Halt", "id": 1}',
        '{"type": 3, "id": 1}',
        '{"type": "Stop"}',  # no id
        '{"type": "Stop", "id": 1, "now": true}',  # a field of another version
        '{"type": "Prefill", "id": 1, "done": 2}',
        '{"type": "Reply", "id": 1, "messages": [{"role": "user"}]}',
        '{"type": "Reply", "id": 1, "messages": [{"role": "user", "content": "", "x": 1}]}',
        '{"type": "Reply", "id": 1, "messages": [], "sampling": {"heat": 1}}',
        '{"type": "Reply", "id": 1, "messages": [], "sampling": {"temperature": "hot"}}',
        '{"type": "Stop", "id": "1"}',
        '{"type": "Prefill", "id": 1, "done": 2, "total": null}',
        '{"type": "Reply", "id": 1, "messages": [], "stop": "abc"}',
        '{"type": "Reply", "id": 1, "messages": [], "speculate": "no"}',
        '{"type": "Reply", "id": 1, "messages": [], "max_tokens": 2.5}',
        '{"type": "Reply", "id": 1, "messages": {"role": "user", "content": ""}}',
        '{"type": "Reply", "id": 1, "messages": [{"role": "robot", "content": ""}]}',
        '{"type": "Stop", "id": 1',
    ],
)
def test_a_line_that_is_not_of_the_protocol_is_refused(line: str) -> None:
    with pytest.raises(ProtocolError, match=f"protocol {VERSION}"):
        protocol.decode(line)


def test_a_long_line_is_shown_in_part() -> None:
    with pytest.raises(ProtocolError) as caught:
        protocol.decode("x" * 100_000)
    assert len(str(caught.value)) < 300


def test_a_token_in_a_line_that_cannot_be_read_is_not_told_on() -> None:
    line = transfer.encode(transfer.Enter("hf_secret"))
    for bad in (line[:-1], line.replace("}", ', "more": 1}')):
        with pytest.raises(ProtocolError) as caught:
            transfer.decode(bad)
        assert "Enter" in str(caught.value) and "hf_" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("temperature", -0.1),
        ("temperature", 6),
        ("temperature", float("nan")),
        ("top_p", 0),
        ("top_p", 1.2),
        ("top_k", -1),
        ("min_p", 1),
        ("min_p", -0.5),
        ("seed", -1),
        ("seed", 2**64),
        ("repetition_penalty", 0),
        ("repetition_penalty", 9),
    ],
)
def test_a_sampling_out_of_range_is_a_bad_request_with_its_name(name: str, value: Any) -> None:
    with pytest.raises(BadRequest, match=f"^{name} is .* must be "):
        Sampling(**{name: value})
    line = json.dumps({"type": "Reply", "id": 1, "messages": [], "sampling": {name: value}})
    with pytest.raises(BadRequest, match=name):
        protocol.decode(line)


def test_the_edges_of_a_sampling_are_allowed() -> None:
    Sampling(0, 1, 0, 0, 0, 0.01)
    Sampling(5, 1e-9, 10**6, 0.999, 2**64 - 1, 5)
    assert Sampling() == Sampling(0.0, 1.0, 0, 0.0, 0, 1.0)


def test_a_greeting_of_another_version_can_still_be_read() -> None:
    """So that the window can say which versions do not match."""
    greeting = protocol.decode(protocol.encode(Hello(version=VERSION + 1, engine="9")))
    assert isinstance(greeting, Hello)
    assert greeting.version == VERSION + 1
