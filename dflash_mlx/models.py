"""The pairs that have a name, and where models lie. Knows no mlx.

A model is a folder, or a Hugging Face id that is looked for in the Hub's own cache
and fetched if it is not there.
"""

from dataclasses import dataclass
from pathlib import Path

from dflash_mlx.errors import NotFound

RESOURCES = Path(__file__).parent.parent / "resources"

# Weights as safetensors, tokenizer, template and configuration; nothing that can run.
NEEDED = ["*.json", "*.safetensors", "*.jinja", "*.model", "*.txt", "*.tiktoken"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A target and its draft, each a folder or a Hub id."""

    name: str
    title: str
    target: str
    draft: str | None
    note: str = ""


PAIRS = (
    Pair(
        name="pocket",
        title="Pocket",
        target=str(RESOURCES / "pocket" / "target"),
        draft=str(RESOURCES / "pocket" / "draft"),
        note=(
            "Pocket is a small demonstration that lies in this program. Its text is far more "
            "predictable than a real model's, so its speed-up is a demonstration, not a promise."
        ),
    ),
)


def find(name: str) -> Pair:
    """The pair of that name. Raises NotFound."""
    for pair in PAIRS:
        if pair.name == name.lower():
            return pair
    known = ", ".join(pair.name for pair in PAIRS)
    raise NotFound(
        f"There is no pair named {name!r}; the pairs are: {known}. "
        "Use --target and --draft for models of your own."
    )


def locate(model: str) -> Path:
    """The folder of a model: itself, or its snapshot in the Hub's cache. Raises NotFound."""
    folder = Path(model).expanduser()
    if folder.is_dir():
        return folder
    if folder.is_relative_to(RESOURCES):
        raise NotFound(
            f"The files of {folder.parent.name} are missing from {folder}; "
            "install the program again."
        )
    if model.count("/") != 1 or model.startswith((".", "/", "~")):
        raise NotFound(
            f"There is no folder {model!r}, and it is no Hub id either; "
            "give a folder or an id such as mlx-community/Qwen3-4B-4bit."
        )
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(model, allow_patterns=NEEDED, local_files_only=True))
    except Exception:
        pass
    try:
        return Path(snapshot_download(model, allow_patterns=NEEDED))
    except Exception as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise NotFound(
            f"{model} is not on this disk and could not be fetched from the Hub ({reason}); "
            "check the name and the network."
        ) from error
