"""Exit codes and signals in words."""

import signal

import pytest

from app.ending import Ending


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        (Ending(signal.SIGKILL, True), "SIGKILL"),
        (Ending(signal.SIGABRT, True), "memory"),
        (Ending(signal.SIGSEGV, True), "SIGSEGV"),
        (Ending(99, True), "signal 99"),
        (Ending(1, False), "exit status 1"),
        (Ending(0, False), "by itself"),
    ],
)
def test_every_ending_is_a_sentence(ending: Ending, words: str) -> None:
    assert words in str(ending)
    assert str(ending).endswith(".")


def test_what_it_said_of_its_end_is_quoted() -> None:
    assert str(Ending(1, False, "MemoryError: no room")).endswith("“MemoryError: no room”.")


def test_where_it_said_nothing_of_that_its_log_is_named() -> None:
    assert str(Ending(1, False, log="/a/log")).endswith(" Its log may say why: /a/log.")


def test_what_a_killed_one_said_before_is_not_its_cause() -> None:
    told = str(Ending(signal.SIGKILL, True, "[library] too many tokens", log="/a/log"))
    assert "tokens" not in told and "log" not in told
