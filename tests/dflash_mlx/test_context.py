"""What a drafter has read: in the order of positions, of kept tokens only."""

import itertools

import mlx.core as mx
import numpy as np
import pytest

from dflash_mlx.context import Context, Rows, Window

SIZE = 5


def keys(first: int, count: int) -> mx.array:
    return mx.arange(first, first + count).astype(mx.float32)[None, None, :, None]


def append(rows: Rows, *counts: int) -> Rows:
    for count in counts:
        rows.append(keys(rows.offset, count), keys(rows.offset, count))
    return rows


def positions(rows: Rows, block: int = 1) -> list[int]:
    """Positions that a block sees, the block's own last; the block is not kept."""
    before = rows.offset
    both = rows.beside(keys(before, block), -keys(before, block))
    assert rows.offset == before
    assert (both[1][..., -block:, :] == -keys(before, block)).all().item()
    return [int(i) for i in np.array(both[0])[0, 0, :, 0]]


@pytest.mark.parametrize("counts", [(1,), (3, 1, 1), (300,), (255, 1, 1, 5)])
def test_rows_see_everything_in_order(counts: tuple[int, ...]) -> None:
    rows = append(Rows(), *counts)
    for block in (1, 6, 2):  # one block leaves nothing for the next
        assert positions(rows, block) == list(range(sum(counts) + block))


@pytest.mark.parametrize("counts", [(1,), (4,), (5,), (6,), (3, 1, 1, 1), (9, 2), (2, 30, 1)])
def test_a_window_sees_its_last_rows_in_order(counts: tuple[int, ...]) -> None:
    rows = append(Window(SIZE), *counts)
    total = sum(counts)
    assert rows.offset == total
    for block in (1, 7):
        assert positions(rows, block) == list(range(max(total - SIZE, 0), total + block))


def test_a_window_stays_small_however_much_it_reads() -> None:
    rows = Window(SIZE)
    for count in [700, *[3] * 400, 2000]:
        append(rows, count)
        positions(rows, 16)
        assert rows._held is not None
        assert rows._held[0].shape[2] <= 2 * (SIZE + 16) + Window.SPARE
    assert positions(rows, 2) == list(range(3900 - SIZE, 3902))


@pytest.mark.parametrize("make", [Rows, lambda: Window(SIZE)])
def test_an_empty_context_is_the_block_alone(make: type[Rows]) -> None:
    assert positions(make(), 3) == [0, 1, 2]
    assert make().arrays() == []


def test_a_window_can_be_cut_while_none_has_left_it() -> None:
    assert append(Window(SIZE), 5).spare() == 5
    assert append(Window(SIZE), 6).spare() == 0
    assert append(Rows(), 600).spare() == 600
    rows = append(Window(SIZE), 2, 3)
    rows.cut(3)
    assert rows.offset == 2
    append(rows, 4)
    assert positions(rows, 2) == list(range(1, 8))


@pytest.mark.parametrize("make", [Rows, lambda: Window(SIZE)])
@pytest.mark.parametrize("before", [0, 3, 12])
def test_a_saved_state_is_put_back_again_and_again(make: type[Rows], before: int) -> None:
    rows = make()
    if before:
        append(rows, before)
    seen, state = positions(rows, 2), rows.save()
    for more in ((1,), (2, 9), (40,)):
        append(rows, *more)
        rows.resume(state)
        assert rows.offset == before
        assert positions(rows, 2) == seen


def test_a_context_speaks_for_all_its_layers() -> None:
    context = Context([Rows(), Window(SIZE)])
    assert context.offset == 0 and context.can_cut(0)
    for rows in context.layers:
        append(rows, 4)
    assert context.offset == 4 and len(context.arrays()) == 4
    assert context.can_cut(4) and not context.can_cut(5)
    context.cut(1)
    assert [rows.offset for rows in context.layers] == [3, 3]
    state = context.save()
    for rows in context.layers:
        append(rows, 9)
    assert context.offset == 12 and not context.can_cut(1)  # one layer that cannot is enough
    context.resume(state)
    assert [positions(rows) for rows in context.layers] == [[0, 1, 2, 3]] * 2


@pytest.mark.parametrize("window", [None, 1, 3, 4, 7, 50])
@pytest.mark.parametrize("causal", [True, False])
def test_sight_is_what_the_rule_says(window: int | None, causal: bool) -> None:
    for block, before in itertools.product((1, 2, 5), (0, 1, 2, 6, 9)):
        total = before + block
        wanted = [
            [
                (window is None or row - column < window) and (not causal or column <= row)
                for column in range(total)
            ]
            for row in range(before, total)
        ]
        mask = Rows().visible(block, total, window, causal)
        seen = mx.ones((block, total), dtype=mx.bool_) if mask is None else mask
        assert mx.broadcast_to(seen, (block, total)).tolist() == wanted
