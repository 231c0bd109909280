"""The table of pairs in words, and as plain data. Prints nothing itself and knows no mlx."""

from dataclasses import asdict
from itertools import groupby
from typing import Any

from dflash_mlx.backlog import Item
from dflash_mlx.begun import begun, queued
from dflash_mlx.memory import Machine, Need, binary, need, smallest_mac
from dflash_mlx.models import Status, on_disk, status
from dflash_mlx.pairs import PAIRS, Copy, Pair
from dflash_mlx.presence import revision
from dflash_mlx.updates import Updates

CONTEXTS = (8192, 32768)
SOURCE = "Facts as of November 2026, from configurations and model cards of the named repositories."
UNKNOWN = "not known"


def table(machine: Machine) -> str:
    """Every pair, a line each, by family."""
    lines = [f"  {'':32}{'draft':10}{'download':>12}{'memory at 8k':>14}  status"]
    queue = queued()
    for family, pairs in groupby(PAIRS, key=lambda pair: pair.family):
        lines += ["", family, *(_line(pair, machine, queue) for pair in pairs)]
    lines += [
        "",
        f"Judged for {machine}.",
        "Download: the default copy with its draft; ~ by arithmetic, ≥ where a part is not known, "
        "✓ here already.",
        f"{SOURCE} `dflash-mlx models NAME` shows a pair in full.",
    ]
    return "\n".join(lines)


def details(pair: Pair, machine: Machine) -> str:
    """One pair in full: who it is, its licences and repositories, its memory line by line."""
    stand, update = begun(pair, queued()), _update(pair)
    head = [f"{pair.title} ({pair.name})", str(_status(pair, machine))]
    head += [f"Download: {stand}.", stand.why] if stand else []
    head += [f"{update[0].upper()}{update[1:]}."] if update else []
    parts = [
        [*head, pair.note, *pair.cautions],
        _facts(pair),
        _target(pair, machine),
        _draft(pair),
        *_sums(pair, machine),
        [
            f"By arithmetic: {', '.join(pair.derived)}." if pair.derived else "",
            f"Not verified: {', '.join(pair.unverified)}." if pair.unverified else "",
            SOURCE,
        ],
    ]
    return "\n\n".join("\n".join(line for line in part if line) for part in parts)


def records(machine: Machine) -> dict[str, Any]:
    """The whole table as plain data."""
    queue = queued()
    return {
        "source": SOURCE,
        "machine": {**asdict(machine), "usable": machine.usable},
        "pairs": [_record(pair, machine, queue) for pair in PAIRS],
    }


def record(pair: Pair, machine: Machine) -> dict[str, Any]:
    """One pair as plain data."""
    return _record(pair, machine, queued())


def _record(pair: Pair, machine: Machine, queue: list[Item]) -> dict[str, Any]:
    stand = begun(pair, queue)
    found = _status(pair, machine)
    needs = {context: need(pair, machine, context) for context in CONTEXTS}
    return {
        **asdict(pair),
        "cautions": pair.cautions,
        "smallest_mac": smallest_mac(pair),
        "memory": {str(context): _plain(needed) for context, needed in needs.items()},
        "status": asdict(found),
        "on_disk": {"target": on_disk(pair.target), "draft": on_disk(pair.draft or "")},
        "download": asdict(stand) if stand else None,
        "revision": {"target": revision(pair.target), "draft": revision(pair.draft or "")},
        "update": bool(_update(pair)),
    }


# --- lines --------------------------------------------------------------------


def _status(pair: Pair, machine: Machine) -> Status:
    return status(pair, machine, have_draft=bool(pair.draft) and on_disk(pair.draft or ""))


def _line(pair: Pair, machine: Machine, queue: list[Item]) -> str:
    kind = pair.draft_facts.kind if pair.draft_facts else "none"
    sized = _weighs(pair) is not None
    memory = str(need(pair, machine)) if sized else ""
    state, stand = str(_status(pair, machine)), begun(pair, queue)
    state += "".join(f"; {more}" for more in (stand, _update(pair)) if more)
    return f"  {pair.name:32}{kind:10}{_download(pair):>12}{memory:>14}  {state}"


def _update(pair: Pair) -> str:
    """What brings a newer revision, if the Hub was seen to have one."""
    updates = Updates.usual()
    if any(updates.available(one) for one in (pair.target, pair.draft) if one):
        return f"update available: `dflash-mlx pull {pair.name} --update` downloads it"
    return ""


def _weighs(pair: Pair) -> int | None:
    """Bytes of the default copy, on disk or, where only that is known, in memory."""
    copy = next(iter(pair.copies), None)
    return (copy.bytes or copy.peak_bytes) if copy else None


def _download(pair: Pair) -> str:
    """What fetching the default copy and the draft takes, with its marks."""
    if pair.embedded:
        return "here ✓"
    target = pair.copies[0].bytes if pair.copies else None
    draft = pair.draft_facts.bytes if pair.draft_facts else None
    if target is None:
        return ""
    here = " ✓" if pair.draft and on_disk(pair.target) and on_disk(pair.draft) else ""
    mark = "≥ " if draft is None else "~ " if _derived(pair, pair.copies[0]) else ""
    return f"{mark}{_gb(target + (draft or 0))}{here}"


def _facts(pair: Pair) -> list[str]:
    thinks = {True: "yes", False: "no", None: UNKNOWN}[pair.thinks]
    also = [f"  draft also for  {', '.join(pair.also_for)}"] if pair.also_for else []
    return [
        f"  family          {pair.family}",
        f"  thinking        {thinks}",
        f"  runs in         {', '.join(pair.backends) or UNKNOWN}",
        *also,
    ]


def _target(pair: Pair, machine: Machine) -> list[str]:
    facts = pair.target_facts
    if facts is None:
        return []
    gate = ", gated" if facts.gated else ""
    size = f", {_gb(facts.bytes)}" if facts.bytes else ""
    context = f"{facts.context:,} tokens" if facts.context else UNKNOWN
    lines = [
        "Target",
        f"  original        {facts.original or UNKNOWN}{size}{gate}",
        f"  licence         {facts.licence}",
        f"  context         {context}",
    ]
    lines += [_copy(pair, copy, machine) for copy in facts.copies]
    return lines + _revision(pair.target)


def _copy(pair: Pair, copy: Copy, machine: Machine) -> str:
    mac = smallest_mac(pair, copy)
    size = f"{'~ ' if _derived(pair, copy) else ''}{_gb(copy.bytes)}"
    parts = [copy.repository or "no published copy is known", size]
    parts += [f"peak {_gb(copy.peak_bytes)} measured"] if copy.peak_bytes else []
    parts += [f"from a Mac with {mac} GB"] if mac else []
    here = " ✓" if copy.repository and on_disk(copy.repository) else ""
    return f"  {copy.quantisation:16}{', '.join(parts)}{here}"


def _draft(pair: Pair) -> list[str]:
    facts = pair.draft_facts
    if facts is None:
        return ["Draft", "  none is published"]
    here = " ✓" if on_disk(facts.repository) else ""
    lines = [
        "Draft",
        f"  repository      {facts.repository}{', gated' if facts.gated else ''}{here}",
        f"  kind            {facts.kind}, block {facts.block or UNKNOWN}",
        f"  licence         {facts.licence}",
        f"  download        {_gb(facts.bytes)}",
    ]
    if facts.mirrors:
        lines.insert(2, f"  also at         {', '.join(facts.mirrors)}")
    if facts.layers and facts.sliding_layers is not None:
        short = f", {facts.sliding_layers} of them sliding" if facts.sliding_layers else ""
        lines.append(f"  layers          {facts.layers}{short}")
    return lines + _revision(facts.repository)


def _revision(repository: str) -> list[str]:
    """The commit that is here, to be kept to until an update is asked for."""
    here = revision(repository)
    return [f"  revision here   {here}"] if here else []


def _sums(pair: Pair, machine: Machine) -> list[list[str]]:
    """The memory arithmetic of the default copy, line by line, for each amount of text."""
    if not pair.copies:
        return []
    needs = {needed.context: needed for needed in (need(pair, machine, n) for n in CONTEXTS)}
    return [_sum(needed, pair, machine) for needed in needs.values()]


def _sum(needed: Need, pair: Pair, machine: Machine) -> list[str]:
    lines = [f"Memory of the {pair.copies[0].quantisation} copy with {needed.context:,} tokens"]
    for term in needed.terms:
        size = UNKNOWN if term.bytes is None else binary(term.bytes)
        lines.append(f"  {term.name:24}{'≥ ' * term.least + size:>13}  {term.how}")
    lines.append(f"  {'together':24}{str(needed):>13}  {machine}")
    return lines


def _plain(needed: Need) -> dict[str, Any]:
    return {**asdict(needed), "bytes": needed.bytes, "complete": needed.complete}


def _derived(pair: Pair, copy: Copy) -> bool:
    return copy.quantisation in pair.derived


def _gb(size: int | None) -> str:
    if size is None:
        return UNKNOWN
    return f"{size / 1e9:.1f} GB" if size >= 1e8 else f"{size / 1e6:.1f} MB"
