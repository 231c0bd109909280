"""What the library says of pairs, without a window."""

import pytest

from app.catalog import best, doubts, licence, matches, proposal, speed, verdict
from app.entry import Entry, entry, pace, span
from app.offers import Offer, offer, offers
from dflash_mlx.backlog import Item
from dflash_mlx.memory import GIB, Machine, binary, need
from dflash_mlx.models import PAIRS, find, status
from dflash_mlx.pace import Progress, size
from dflash_mlx.pairs import Copy


def offer_of(name: str, memory: int = 32, here: bool = False) -> Offer:
    machine, pair = Machine(memory * GIB), find(name)
    target = pair.target if here else None
    return Offer(pair, status(pair, machine), target, here, str(need(pair, machine)))


def copy_of(offer: Offer) -> Copy | None:
    return next(iter(offer.pair.copies), None)


def shown(name: str, item: Item | None = None, progress: Progress | None = None) -> Entry:
    return entry(offer_of(name), [item] if item else [], lambda _: progress)


def item_of(name: str, **fields: object) -> Item:
    pair = find(name)
    return Item(name, [pair.target, str(pair.draft)], **fields)  # type: ignore[arg-type]


def test_the_one_button_follows_the_disk_and_the_queue() -> None:
    assert shown("qwen3-8b").act == "Download" and shown("qwen3-8b").able
    assert entry(offer_of("qwen3-8b", here=True), [], lambda _: None).act == "Use"
    used = entry(offer_of("qwen3-8b", here=True), [], lambda _: None, used=True)
    assert used.state == "Loaded now" and not used.able
    assert shown("qwen3-8b", item_of("qwen3-8b")).act == "Pause"
    assert shown("qwen3-8b", item_of("qwen3-8b", state="paused")).act == "Resume"
    failed = shown("qwen3-8b", item_of("qwen3-8b", state="failed", why="The disk is full."))
    assert failed.act == "Resume" and failed.state == "Stopped: The disk is full."
    large = entry(offer_of("qwen3-8b", memory=4), [], lambda _: None)
    assert large.act == "Download" and not large.able


def test_another_copy_is_another_download_of_the_same_pair() -> None:
    pair = find("qwen3-4b")
    copy = next(one for one in pair.copies if one.quantisation == "8bit")
    meant = entry(offer_of("qwen3-4b"), [], lambda _: None, copy=copy)
    assert meant.name == copy.repository and meant.repositories == [copy.repository, pair.draft]
    assert meant.load.target == copy.repository and meant.load.draft == pair.draft
    queue = [Item(meant.name, meant.repositories)]
    assert entry(offer_of("qwen3-4b"), queue, lambda _: None).copy == copy
    default = entry(offer_of("qwen3-4b"), queue, lambda _: None, copy=pair.copies[0])
    assert default.item is None and default.name == "qwen3-4b"


def test_a_download_says_bytes_rate_and_time_or_for_how_long_nothing_came() -> None:
    going = Progress(4_000_000_000, 8_000_000_000, 20e6, 200.0)
    assert shown("qwen3-8b", item_of("qwen3-8b"), going).state == (
        "50% · 4.0 GB of 8.0 GB · 20.0 MB/s · 3 min left"
    )
    assert pace(Progress(1, 4, 0.0, None, 12.4)).endswith("nothing for 12 s")
    assert [span(seconds) for seconds in (0.2, 80, 600, 7200)] == ["1 s", "80 s", "10 min", "2.0 h"]


@pytest.mark.parametrize(
    ("name", "words", "asks"),
    [
        ("qwen3-8b", "Apache-2.0 + MIT", False),
        ("gemma-4-12b-it", "licence not stated", True),
        ("glm-5.3", "non-commercial", True),
        ("muse-glimmer-30b-dflash", "Apache-2.0", False),
        ("qwen3.8-27b-radixark", "Apache-2.0 + own licence", True),
    ],
)
def test_licences_in_a_few_words(name: str, words: str, asks: bool) -> None:
    assert licence(find(name)) == words and bool(doubts(find(name))) == asks


def test_the_speed_hint_counts_the_experts_that_work_and_is_silent_where_that_is_unknown() -> None:
    hint = {
        name: speed(find(name), find(name).copies[0], Machine(32 * GIB))
        for name in ("qwen3.5-27b", "qwen3.5-35b-a3b", "gpt-oss-20b", "kimi-k2.6")
    }
    assert hint["qwen3.5-27b"].startswith("slow") and hint["qwen3.5-35b-a3b"].startswith("quick")
    assert hint["gpt-oss-20b"].startswith("quick") and hint["kimi-k2.6"] == ""


def test_the_speed_hint_counts_the_bits_that_this_machine_holds() -> None:
    pair = find("qwen3-4b")
    on_mac, on_cpu = (
        speed(pair, pair.copies[0], Machine(32 * GIB, kind)) for kind in ("mac", "cpu")
    )
    assert pair.target_facts and pair.target_facts.parameters
    whole = pair.target_facts.parameters * 4
    assert on_mac == f"quick, {size(round(whole / 32 * 4.5))} read for each token"
    assert on_cpu == f"slow, {size(whole)} read for each token"


def test_search_and_filters_go_together() -> None:
    def found(words: str, *filters: str) -> set[str]:
        all_of_them = [entry(offer_of(pair.name), [], lambda _: None) for pair in PAIRS]
        return {one.pair.name for one in all_of_them if matches(one, words.split(), filters)}

    assert found("qwen3 coder", "Coding", "Fits this machine") == {"qwen3-coder-30b-a3b"}
    assert found("gpt-oss", "Thinking", "Fits this machine") == {"gpt-oss-20b"}
    assert found("", "On disk") == set()


@pytest.mark.parametrize("memory", [8, 16, 32, 64, 128])
def test_the_best_pair_is_the_largest_free_one_that_leaves_room_for_a_chat(memory: int) -> None:
    machine = Machine(memory * GIB)
    made = [offer_of(pair.name, memory) for pair in PAIRS]
    found = best(made, machine)
    assert found is not None and not found.pair.cautions
    needed = need(found.pair, machine)
    assert needed.fits(machine) and verdict(found, machine).startswith("fits, ")
    assert "GB, about" in proposal(found, machine)
    left = binary(machine.usable - needed.bytes)
    assert f"It leaves {left} of the memory for models free." in proposal(found, machine)
    assert speed(found.pair, copy_of(found), machine).startswith(("quick", "moderate"))
    larger = [each for each in made if need(each.pair, machine).bytes > needed.bytes]
    brisk = ("quick", "moderate")
    larger = [e for e in larger if speed(e.pair, copy_of(e), machine).startswith(brisk)]
    free = [each for each in larger if not each.pair.cautions and each.size]
    good = [e for e in free if e.status.kind == "works" and "code" not in e.pair.name]
    if needed.free(machine) >= machine.usable / 4:
        good = [e for e in good if need(e.pair, machine).free(machine) >= machine.usable / 4]
    assert not [each.pair.name for each in good]
    have = [offer_of(pair.name, memory, here=pair.name == "qwen3-4b") for pair in PAIRS]
    assert best(have, machine) is None


def test_no_pair_is_proposed_where_the_library_calls_all_that_fit_slow() -> None:
    """As on a CPU, which holds and reads 32 bits of each weight."""
    machine = Machine(24 * GIB, "cpu")
    made = [offer(pair, machine) for pair in PAIRS]
    fitting = [one for one in made if verdict(one, machine).startswith("fits") and one.size]
    assert {speed(e.pair, copy_of(e), machine).split(",")[0] for e in fitting} == {"slow"}
    assert best(made, machine) is None
    assert verdict(fitting[0], machine).endswith("GiB in 32 bits, as a CPU holds it")


def test_the_offers_of_this_disk_are_all_shown() -> None:
    for made in offers(Machine(32 * GIB)):
        one = entry(made, [], lambda _: None)
        assert one.size and one.state and one.act in ("Download", "Use")
