"""The block splitter: where Markdown may be cut, and that nothing is lost."""

import random

import pytest

from app.blocks import Block, BlockReader


def split(text: str, sizes: list[int] | None = None) -> list[Block]:
    reader, blocks, at = BlockReader(), [], 0
    for size in sizes or [len(text)]:
        blocks += reader.feed(text[at : at + size])
        at += size
    return blocks + reader.feed(text[at:]) + reader.end()


def test_a_blank_line_closes_a_paragraph() -> None:
    reader = BlockReader()
    assert reader.feed("one\ntwo\n\n") == []
    assert reader.feed("three\n") == [Block("text", "one\ntwo")]
    assert reader.tail == Block("text", "three")


def test_a_fence_is_a_block_with_its_language() -> None:
    text = "Look:\n```python\nx = 1\n\ny = 2\n```\nDone."
    assert split(text) == [
        Block("text", "Look:"),
        Block("code", "x = 1\n\ny = 2", "python"),
        Block("text", "Done."),
    ]


def test_an_open_fence_shows_as_code_at_once() -> None:
    reader = BlockReader()
    assert reader.feed("```c\nint x;\nint") == []
    assert reader.tail == Block("code", "int x;\nint", "c")


def test_a_longer_fence_holds_a_shorter_one() -> None:
    assert split("````\n```\nx\n```\n````\n") == [Block("code", "```\nx\n```")]


def test_tildes_do_not_end_backticks() -> None:
    assert split("```\n~~~\n```") == [Block("code", "~~~")]


@pytest.mark.parametrize("mark", ["`", "``", "```"])
def test_backticks_that_may_become_a_fence_are_not_shown(mark: str) -> None:
    reader = BlockReader()
    reader.feed("Look:\n" + mark)
    assert reader.tail == Block("text", "Look:")


def test_a_list_with_blank_lines_stays_together() -> None:
    text = "1. one\n\n   more\n\n2. two\n\nAfter."
    assert split(text) == [Block("text", "1. one\n\n   more\n\n2. two"), Block("text", "After.")]


def test_a_fence_inside_a_list_stays_in_it() -> None:
    text = "- do:\n  ```\n  a\n\n  b\n  ```\n- then"
    assert split(text) == [Block("text", text)]


def test_a_long_list_is_cut_between_its_items_and_goes_on_counting() -> None:
    text = "\n".join(f"1. item {n}\n   - inner" for n in range(1, 31))
    first, second, third = split(text)
    assert first.source.startswith("1. item 1\n") and first.source.endswith("item 12\n   - inner")
    assert second.source.startswith("13. item 13\n   - inner\n1. item 14")
    assert third.source.startswith("25. item 25\n")
    bullets = split("\n\n".join(f"- item {n}" for n in range(40)))
    assert [block.source.count("item") for block in bullets] == [12, 12, 12, 4]
    mixed = split("\n".join([*(f"- item {n}" for n in range(30)), "* other"]))
    assert [block.source.count("item") for block in mixed] == [24, 6]


def test_a_table_waits_for_its_second_line() -> None:
    reader = BlockReader()
    reader.feed("Look.\n\n| a | b |\n|--")
    assert reader.tail == Block("text", "")
    reader.feed("-|---|\n| 1")
    assert reader.tail.source.startswith("| a | b |")


def test_the_tail_keeps_the_blank_line_before_an_open_one() -> None:
    reader = BlockReader()
    reader.feed("one\n\ntwo")
    assert reader.tail == Block("text", "one\n\ntwo")


@pytest.mark.parametrize("seed", range(20))
def test_the_pieces_do_not_depend_on_how_the_text_came(seed: int) -> None:
    text = (
        "# A\n\nb c\nd\n\n```py\nx\n\n```\n- e\n\n  f\n- g\n  ```\n  h\n  ```\n\nend `i`\n"
        "| j | k |\n|---|---|\n| 1 | 2 |\r\n\r\n~~~\nl\n~~~\n> m"
    )
    chance = random.Random(seed)
    assert split(text, [chance.randint(1, 5) for _ in range(60)]) == split(text)
