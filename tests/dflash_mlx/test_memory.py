"""What a pair needs, against sums done by hand."""

import pytest

from dflash_mlx import memory
from dflash_mlx.memory import GIB, Machine, need, smallest_mac
from dflash_mlx.pairs import PAIRS, Copy, Pair, find

MAC = Machine(32 * GIB)
CPU = Machine(32 * GIB, "cpu")


def terms(name: str, machine: Machine, context: int = 8192) -> dict[str, int | None]:
    return {term.name: term.bytes for term in need(find(name), machine, context).terms}


def copy_of(name: str, quantisation: str) -> Copy:
    return next(copy for copy in find(name).copies if copy.quantisation == quantisation)


def test_a_hybrid_target_with_a_sliding_draft_on_a_mac() -> None:
    found = terms("qwen3.8-27b", MAC)
    assert found == {
        "weights": 15_400_000_000,
        "keys and values": 8192 * 16 * 2 * 4 * 256 * 2,
        "recurrent states": 48 * 48 * 128 * 128 * 4,
        "draft": 3_848_808_960,
        "draft's keys and values": 5 * 2047 * 2 * 8 * 128 * 2,
    }
    assert need(find("qwen3.8-27b"), MAC).complete


def test_more_text_grows_full_layers_alone() -> None:
    short, long = terms("qwen3.8-27b", MAC), terms("qwen3.8-27b", MAC, 32768)
    assert long["keys and values"] == 4 * (short["keys and values"] or 0)
    assert long["draft's keys and values"] == short["draft's keys and values"]
    short, long = terms("qwen3.5-27b", MAC), terms("qwen3.5-27b", MAC, 32768)
    assert short["draft's keys and values"] == 8192 * 20480
    assert long["draft's keys and values"] == 32768 * 20480


def test_windowed_layers_hold_their_window_alone() -> None:
    short, long = terms("gemma-4-31b-it", MAC, 512), terms("gemma-4-31b-it", MAC, 32768)
    row = 50 * 2 * 16 * 256 * 2
    assert (short["windows"], long["windows"]) == (512 * row, 1024 * row)
    assert long["keys and values"] == 32768 * 10 * 2 * 4 * 512 * 2
    assert terms("gemma-4-31b-it", CPU)["windows"] == 1024 * row * 2


def test_a_draft_of_both_kinds_of_layers() -> None:
    row = 2 * 8 * 128 * 2
    assert terms("qwen3.6-27b", MAC)["draft's keys and values"] == (8192 + 4 * 2047) * row


def test_a_cpu_holds_everything_in_32_bits() -> None:
    found = terms("qwen3.8-27b", CPU)
    assert found == {
        "weights": 27_300_000_000 * 4,
        "keys and values": 8192 * 16 * 2 * 4 * 256 * 4,
        "recurrent states": 48 * 48 * 128 * 128 * 4,
        "draft": 3_848_808_960 * 2,
        "draft's keys and values": 5 * 2047 * 2 * 8 * 128 * 4,
    }
    said = need(find("qwen3.8-27b"), CPU).terms[0].how
    assert said == "27.3 billion parameters × 4 bytes, as a CPU holds them"


def test_a_dense_target_by_hand() -> None:
    needed = need(find("qwen3-8b"), MAC)
    by_hand = 4_600_000_000 + 8192 * 147_456 + 2_093_796_556 + 8192 * 20_480
    assert needed.bytes == by_hand and str(needed) == "7.5 GiB"


def test_what_is_not_known_makes_a_sum_the_least() -> None:
    needed = need(find("gemma-4-12b-it"), MAC)
    assert not needed.complete and str(needed) == "≥ 6.3 GiB"
    unknown = [term.name for term in needed.terms if term.bytes is None]
    assert unknown == ["keys and values", "draft", "draft's keys and values"]


def test_a_measured_peak_stands_for_the_whole() -> None:
    needed = need(find("muse-glimmer-30b"), MAC)
    assert [term.name for term in needed.terms] == ["measured"]
    assert needed.bytes == 26 * 10**9 and needed.complete
    assert not need(find("muse-glimmer-30b"), CPU).complete


def test_parameters_come_from_a_copy_where_the_table_has_none() -> None:
    weights = need(find("gpt-oss-20b"), CPU).terms[0]
    assert weights.bytes == pytest.approx(12e9 / 4.5 * 32) and weights.how.startswith("about 21.3")


def test_text_never_exceeds_the_context() -> None:
    assert need(find("pocket"), MAC, 32768).context == 2048
    assert need(find("qwen3-4b"), MAC, 65536).context == 40960


def test_a_pair_of_ones_own_has_no_sum() -> None:
    needed = need(Pair("mine", "Mine", "/a", "/b"), MAC)
    assert needed.bytes == 0 and not needed.complete


# --- machines -----------------------------------------------------------------


def test_what_a_machine_lends() -> None:
    measured = {16: 10.7, 32: 21.3, 36: 27.0, 64: 48.0}  # as Metal tells, in GiB
    for gib, usable in measured.items():
        assert Machine(gib * GIB).usable / GIB == pytest.approx(usable, abs=0.05)
    assert CPU.usable == 32 * GIB - 2 * 10**9
    assert Machine(10**9, "cpu").usable == 0
    assert Machine(80 * 10**9, "cuda").usable == 72 * 10**9
    assert CPU.float32 and not MAC.float32 and not Machine(1, "cuda").float32
    assert str(MAC) == "a Mac with 32.0 GiB, 21.3 GiB of them for models"


def test_this_machine_has_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    assert memory.this_machine().memory > GIB
    if memory.platform.system() != "Darwin":
        assert memory.this_machine().kind == "cpu"


@pytest.mark.parametrize(
    ("name", "quantisation", "mac"),
    [
        ("qwen3-4b", "4bit", 8),
        ("qwen3-8b", "4bit", 16),
        ("qwen3.8-27b", "4bit", 32),
        ("qwen3.8-27b", "8bit", 48),
        ("qwen3.8-27b", "bf16", 96),
        ("qwen3.5-122b-a10b", "4bit", 96),
        ("gpt-oss-20b", "MXFP4-Q4", 24),
        ("kimi-k2.5", "4bit", None),
        ("qwen3.6-35b-a3b", "mxfp4", None),
    ],
)
def test_the_smallest_sensible_mac(name: str, quantisation: str, mac: int | None) -> None:
    assert smallest_mac(find(name), copy_of(name, quantisation)) == mac


def test_a_reported_mac_is_large_enough_by_the_sum_of_a_short_chat() -> None:
    for pair in PAIRS:
        for copy in pair.copies:
            if copy.mac:
                mac = Machine(copy.mac * GIB)
                assert need(pair, mac, 2048, copy).fits(mac), copy
