"""The library of pairs and its downloads."""

from PySide6.QtCore import QCoreApplication

from app.hubsearch import HubSearch
from app.ownpairs import Own
from dflash_mlx.backlog import Item
from dflash_mlx.memory import GIB
from dflash_mlx.models import Machine, find
from dflash_mlx.pace import Portion, Progress
from dflash_mlx.protocol import Load
from dflash_mlx.transfer import Candidate, Found, Going, Holding, Queue, Signed, Stock
from tests.app.scenes.stage import Scene, Stage, offers


def library(stage: Stage) -> None:
    _library(stage)
    stage.app.library.open("qwen3.8-27b")
    row = stage.app.library.panel.row("qwen3.8-27b")
    assert row is not None
    row.more.setChecked(True)


def library_filtered(stage: Stage) -> None:
    _library(stage)
    shown = stage.app.library
    shown.open("gemma-4-12b-it")
    shown.bar.chips[0].setChecked(True)
    shown.bar.search.setText("gemma")
    shown.resize(760, 640)


def library_storage(stage: Stage) -> None:
    _library(stage, busy=False)
    shown = stage.app.library
    shown.open()
    shown.bar.storage_asked.emit()
    held = [
        Holding("mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit", 17_200_000_000, 0),
        Holding("mlx-community/Qwen3-4B-4bit", 2_300_000_000, 0),
        Holding("z-lab/Qwen3-4B-DFlash-b16", 1_073_741_824, 0),
        Holding("mlx-community/gemma-4-31b-it-4bit", 0, 4_812_000_000),
    ]
    place = "/Users/someone/.cache/huggingface/hub"
    stage.app.downloads.stocked.emit(Stock(place, 212_400_000_000, held))


def library_licence(stage: Stage) -> None:
    _library(stage, busy=False)
    shown = stage.app.library
    shown.open("gemma-4-12b-it")
    shown.row("gemma-4-12b-it").button.click()


def library_search(stage: Stage) -> None:
    """What was found on the Hub."""
    _library(stage, busy=False)
    shown = stage.app.library
    shown.open()
    shown.bar.search_asked.emit()
    box = shown.findChild(HubSearch)
    assert box is not None
    box.field.setText("Qwen3-8B")
    box._words = "Qwen3-8B"
    draft = "z-lab/Qwen3-8B-DFlash-b16"
    names = ("Qwen3-8B-4bit", "Qwen3-8B-8bit", "Qwen3-8B-6bit", "Josiefied-Qwen3-8B-abliterated-v1")
    found = [
        Candidate(f"mlx-community/{name}", draft, 4_600_000_000 + 900_000_000 * number, 9)
        for number, name in enumerate(names)
    ]
    stage.app.downloads.found.emit(Found("Qwen3-8B", found, 7))


def library_token(stage: Stage) -> None:
    _library(stage, busy=False)
    shown = stage.app.library
    shown.open()
    shown.bar.token_asked.emit()
    said = "The token of somebody is stored for every tool that uses Hugging Face."
    stage.app.downloads.signed.emit(Signed(True, said))


def library_small(stage: Stage) -> None:
    """A machine on which little fits, a pair of the user's own, a download that waits."""
    _library(stage, busy=False)
    shown, downloads = stage.app.library, stage.app.downloads
    shown._machine = lambda: Machine(8 * GIB)
    own = Own("mlx-community/Qwen3-4B-poems-4bit", "z-lab/Qwen3-4B-DFlash-b16", 2_300_000_000)
    stage.app.settings.change(own=[own])
    shown.open(own.target)
    shown.bar.reset()
    both = [own.target, own.draft]
    downloads._take(Queue([Item(own.target, both, bytes=3_400_000_000, done=1_900_000_000)]))
    why = "Hugging Face cannot answer now (status 429)"
    parts = [
        Portion(f"{own.target}:tokenizer.json", 11_400_000, 11_400_000),
        Portion(f"{own.target}:model.safetensors", 900_000_000, 2_300_000_000, 19.0, 41.0, why),
        Portion(f"{own.draft}:model.safetensors", 1_000_000_000, 1_100_000_000, 12.0),
    ]
    held = Progress(1_900_000_000, 3_400_000_000, 0.0, None, 12.0, parts)
    downloads._take(Going(own.target, held))
    row = shown.panel.row(own.target)
    assert row is not None
    row.more.setChecked(True)


def library_update(stage: Stage) -> None:
    """A pair that is here, with something newer on the Hub; another was refused."""
    _library(stage, busy=False)
    shown = stage.app.library
    why = (
        "z-lab/gemma-4-12b-it-DFlash is gated: accept its terms at https://huggingface.co/"
        "z-lab/gemma-4-12b-it-DFlash, log in with `hf auth login`, and try again."
    )
    pair = find("gemma-4-12b-it")
    both = [pair.target, str(pair.draft)]
    failed = Item(pair.name, both, "failed", bytes=8_000_000_000, why=why, kind="Denied")
    stage.app.downloads._take(Queue([failed]))
    shown.open("qwen3-4b")
    here = next(one for one in offers() if one.pair.name == "qwen3-4b")
    shown._offers["qwen3-4b"] = here
    shown._newer = {str(here.target)}
    shown._refresh()
    shown._pairs.select("qwen3-4b")
    stage.app.downloads.checked.disconnect()
    words = "Hugging Face has newer revisions of {names}; Update downloads them."
    shown.panel.tell(
        QCoreApplication.translate("LibraryDesk", words).format(names=here.target),
    )


def quit_question(stage: Stage) -> None:
    stage.load()
    _library(stage)
    stage.window.close()


def _library(stage: Stage, busy: bool = True) -> None:
    """A library on a Mac with 32 GB; busy: one pair on its way, one paused, one that stopped."""
    stage.app.library._machine = lambda: Machine(32 * GIB)
    downloads = stage.app.downloads
    downloads.start()
    if busy:
        three = [find(name) for name in ("qwen3.8-27b", "qwen3-8b", "gpt-oss-20b")]
        sides = [[pair.target, str(pair.draft)] for pair in three]
        full = (
            "The disk of /Users/someone is full; make room and try again: what has arrived is kept."
        )
        names = [pair.name for pair in three]
        items = [
            Item(names[0], sides[0], bytes=18_400_000_000, done=7_900_000_000),
            Item(names[1], sides[1], "paused", bytes=6_700_000_000, done=1_200_000_000),
            Item(names[2], sides[2], "failed", bytes=13_100_000_000, done=9_000_000_000, why=full),
        ]
        parts = [
            Portion("model-00001-of-00003.safetensors", 5_300_000_000, 5_300_000_000),
            Portion("model-00002-of-00003.safetensors", 2_600_000_000, 5_300_000_000),
        ]
        downloads._take(Queue(items))
        going = Progress(7_900_000_000, 18_400_000_000, 34_200_000, 307.0, 0.1, parts)
        downloads._take(Going(names[0], going))


def library_nothing(stage: Stage) -> None:
    """No pair is called so."""
    _library(stage, busy=False)
    stage.app.library.open()
    stage.app.library.bar.search.setText("xylophone")


def library_came(stage: Stage) -> None:
    """A download has come to its end."""
    _library(stage, busy=False)
    shown = stage.app.library
    shown.open("qwen3-4b")
    shown.panel.tell("Qwen3 4B is here.", Load(0, pair="qwen3-4b"))


SCENES: list[Scene] = [
    library,
    library_filtered,
    library_nothing,
    library_came,
    library_storage,
    library_licence,
    library_search,
    library_token,
    library_small,
    library_update,
    quit_question,
]
