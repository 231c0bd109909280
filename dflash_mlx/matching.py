"""Which draft serves a model that is not in the table by its own name. Knows no mlx.

Quantisations and fine-tunes carry the name of their base: "someone/Qwen3.8-27B-poems-4bit".
A wrong proposal costs speed and never text, since the draft is checked against the target
when it is loaded and everything it says is verified; a doubtful one is not made all the same.
"""

import re

from dflash_mlx.pairs import PAIRS, Pair

# Words that make another model of the name before or after them.
OTHER = frozenset(
    "vl vision omni audio asr tts embedding embed reranker guard safeguard reward math coder code "
    "base pt thinking r1 flash next pro max mini nano lite air turbo "
    "draft drafter dflash dflash2 dspark eagle eagle3 mtp speculator assistant reap pruned".split()
)
SIZE = re.compile(r"(e?\d+(\.\d+)?[bmt]|a\d+(\.\d+)?b)$")


def draft_for(target: str) -> Pair | None:
    """The pair whose draft to propose for a target: a Hub id, a folder, a cache's snapshot.

    A repository of the table is its own pair. Else the longest name of a base that stands in
    the target's name, word for word, with no word around it that makes another model of it.
    Pairs that this app cannot run are not proposed; where a base has several, the first is.
    """
    able = [pair for pair in PAIRS if pair.draft and not pair.unsupported]
    name = _name(target)
    for pair in able:
        if target.lower() in (repository.lower() for repository in _targets(pair)):
            return pair
    words = _words(name)
    found = [
        (len(base), pair)
        for pair in able
        for base in _bases(pair)
        if _inside(base, words) and not _other(base, words)
    ]
    longest = max((length for length, _ in found), default=0)
    return next((pair for length, pair in found if length == longest), None)


def drafts_for(target: str) -> tuple[Pair, ...]:
    """Every pair whose draft can be tried with a target, the proposed one first.

    After it come the other drafts of the same base, then those that were made for another
    base of its shape and serve it too, with fewer accepted tokens.
    """
    first = draft_for(target)
    if first is None:
        return ()
    able = [pair for pair in PAIRS if pair.draft and not pair.unsupported]
    same = [pair for pair in able if made_for(pair, first)]
    names = {pair.name for pair in same}
    serving = [pair for pair in able if names.intersection(pair.also_for)]
    return tuple({pair.draft: pair for pair in (first, *same, *serving)}.values())


def made_for(pair: Pair, other: Pair) -> bool:
    """Whether the drafts of two pairs were made for the same target."""
    if pair.target_facts is None or other.target_facts is None:
        return pair.target == other.target
    base = pair.target_facts.original
    return pair.target == other.target or (base == other.target_facts.original is not None)


def _name(target: str) -> str:
    """The part of an id or a path that names the model."""
    cached = re.search(r"models--[^/\\]+?--([^/\\]+)", target)
    return cached[1] if cached else re.split(r"[/\\]", target.rstrip("/\\"))[-1]


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[-_ ]+", name.lower()) if word]


def _targets(pair: Pair) -> list[str]:
    """Every repository that is this pair's target, and its name, but not its draft."""
    original = pair.target_facts.original if pair.target_facts else None
    named = [pair.target, original, *(copy.repository for copy in pair.copies)]
    return [repository for repository in named if repository]


def _bases(pair: Pair) -> list[list[str]]:
    """The names of the base, as words."""
    facts = pair.target_facts
    if facts is None or facts.original is None:
        return []
    return [_words(name) for name in (_name(facts.original), *facts.names)]


def _inside(base: list[str], words: list[str]) -> bool:
    """Whether the base stands in one piece among the words."""
    return any(words[at : at + len(base)] == base for at in range(len(words) - len(base) + 1))


def _other(base: list[str], words: list[str]) -> bool:
    """Whether a word beside the base says that this is another model."""
    rest = [word for word in words if word not in base]
    return any(word in OTHER or SIZE.match(word) for word in rest)
