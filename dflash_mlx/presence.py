"""What of a model is on this disk, in a folder or in the Hub's own cache.

Asks no network, and is light: the window looks at every pair with it. Knows no pairs.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def on_disk(model: str) -> bool:
    """Whether a folder, or the Hub's own cache, holds a model's configuration and all its
    weights."""
    folder = Path(model).expanduser()
    if folder.is_dir():
        return _complete(lambda name: folder / name if (folder / name).is_file() else None)
    place, here = _place(model), revision(model)
    if place is None or here is None:
        return False
    snapshot = place / "snapshots" / here
    return _complete(lambda name: snapshot / name if (snapshot / name).is_file() else None)


def revision(model: str) -> str | None:
    """The commit of a repository that the Hub's cache has as the newest."""
    place = _place(model)
    if place is not None:
        with suppress(OSError):
            return (place / "refs" / "main").read_text("utf-8").strip() or None
    return None


def arrived(model: str) -> int:
    """Bytes of a repository in the Hub's cache, of whole files and of those that we have begun."""
    total = 0
    place = _place(model)
    if place is not None:
        with suppress(OSError):
            for blob in (place / "blobs").iterdir():
                if blob.suffix in ("", ".part"):  # what others have begun is of no use to us
                    with suppress(OSError):  # it may just have become whole
                        total += blob.stat().st_size
    return total


def files(model: str) -> list[tuple[str, int]]:
    """Names and bytes of what the newest revision of a repository has in the Hub's cache."""
    place, here, found = _place(model), revision(model), []
    if place is not None and here is not None:
        with suppress(OSError):
            for path in sorted((place / "snapshots" / here).iterdir()):
                with suppress(OSError):
                    found.append((path.name, path.stat().st_size))
    return found


def is_id(model: str) -> bool:
    """Whether a name can be that of a repository of the Hub."""
    return model.count("/") == 1 and not model.startswith((".", "/", "~"))


def _place(model: str) -> Path | None:
    """Where the Hub's cache keeps a repository."""
    if not is_id(model):
        return None
    # The cache's layout is fixed, and the Hub's own look-up takes a fifth of a second to import.
    from huggingface_hub.constants import HF_HUB_CACHE

    return Path(HF_HUB_CACHE).expanduser() / f"models--{model.replace('/', '--')}"


def _complete(held: Callable[[str], Path | None]) -> bool:
    """Whether a configuration is there, and the weights: in one file, or all of an index."""
    if held("config.json") is None:
        return False
    index = held("model.safetensors.index.json")
    if index is None:
        return held("model.safetensors") is not None
    try:
        weights = set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values())
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return False
    return all(held(name) is not None for name in weights)
