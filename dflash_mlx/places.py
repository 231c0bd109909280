"""Where the models of a pair lie, and what to say of those that do not. Knows no mlx.

A model is a folder, or a Hugging Face id that is looked for in the Hub's own cache. Nothing is
fetched here: gigabytes come only when they are asked for.
"""

import re
from pathlib import Path

from dflash_mlx.errors import NotFound
from dflash_mlx.pace import size
from dflash_mlx.pairs import RESOURCES, Pair
from dflash_mlx.presence import arrived, is_id, on_disk

HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")  # what the Hub's cache calls a file


def held(pair: Pair) -> str | None:
    """The first copy of a pair's target that is on this disk, as a repository or a folder."""
    places = (pair.target, *(copy.repository for copy in pair.copies))
    return next((place for place in places if place and on_disk(place)), None)


def locate(model: str, pair: Pair | None = None) -> Path:
    """The folder of a model: itself, or its snapshot in the Hub's cache.

    pair: a row of the table that asks for it, so that its name can be said. Raises NotFound.
    """
    folder = Path(model).expanduser()
    if folder.is_dir():
        return folder
    if folder.is_relative_to(RESOURCES):
        raise NotFound(
            f"The files of {folder.parent.name} are missing from {folder}; "
            "install the program again."
        )
    if not is_id(model):
        raise NotFound(
            f"There is no folder {model!r}, and it is no Hugging Face id either; "
            "give a folder or an id such as mlx-community/Qwen3-4B-4bit."
        )
    if on_disk(model):
        return _snapshot(model)
    raise NotFound(absence(pair) if pair and pair.target_facts else _absent(model))


def revision(folder: Path) -> str:
    """What tells one state of a model's folder from another: its files, by the hash that the
    Hub's cache stores them under, else by size and time."""
    found = []
    for path in sorted(folder.iterdir()):
        place = path.resolve()
        if place.is_file():
            about = place.stat()
            hashed = path.is_symlink() and HASH.fullmatch(place.name)
            mark = place.name if hashed else f"{about.st_size} {about.st_mtime_ns}"
            found.append(f"{path.name} {mark}")
    return " ".join(found)


def weight(pair: Pair, repository: str) -> int | None:
    """Bytes of one of a pair's repositories, where that is known."""
    sizes = {copy.repository: copy.bytes for copy in pair.copies}
    if pair.draft_facts is not None:
        sizes[pair.draft_facts.repository] = pair.draft_facts.bytes
    return sizes.get(repository)


def absence(pair: Pair, target: str | None = None, fetcher: str = "") -> str:
    """What of a row of the table is not on this disk, as a sentence with what fetches it.

    target: the copy that is to be used, by default the default one. fetcher: what fetches it
    where that is not the command.
    """
    wanted = [one for one in (target or pair.target, pair.draft) if one]
    names = [one for one in wanted if not on_disk(one)]
    sizes = [weight(pair, one) for one in names]
    total, least = sum(one or 0 for one in sizes), "at least " if None in sizes else ""
    figures = f"{least}{size(total)}: " if total else ""
    parts = f"({figures}{' and '.join(names)})"
    what = pair.title if len(names) == len(wanted) else f"{_side(pair, names)} of {pair.title}"
    # By its name, a pair's default copy is fetched, which is not always the one that is here.
    name = pair.name if target in (None, pair.target) else pair.draft
    command = fetcher or f"`dflash-mlx pull {name}`"
    if here := sum(map(arrived, names)):
        return f"Of {what} only {size(here)} have arrived; {command} downloads the rest {parts}."
    return f"{what[0].upper()}{what[1:]} is not on this machine; {command} downloads it {parts}."


def _absent(model: str) -> str:
    """The same of a model that is in no row."""
    command = f"`dflash-mlx pull {model}`"
    if here := arrived(model):
        return f"Of {model} only {size(here)} have arrived; {command} downloads the rest."
    return f"{model} is not on this machine; {command} downloads it."


def _side(pair: Pair, names: list[str]) -> str:
    return "the draft" if pair.draft in names else "the target"


def _snapshot(model: str) -> Path:
    """Where the Hub's cache has the newest revision of what is on disk."""
    from huggingface_hub import try_to_load_from_cache

    return Path(str(try_to_load_from_cache(model, "config.json"))).parent
