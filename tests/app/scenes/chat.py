"""One chat: its transcript, composer, settings and cards."""

from dataclasses import replace

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLineEdit

from app.attachment import Attachment
from app.messagetools import ShyButton
from app.otherpair import OtherPair
from app.tuning import Preset, Tuning
from app.wording import said
from dflash_mlx.protocol import Counted, Done, Failed, Hello, Load, Loading, Prefill, Text
from dflash_mlx.room import refusal
from dflash_mlx.stats import Speculation
from tests.app.scenes.chats import many_chats
from tests.app.scenes.stage import Scene, Stage, offers, report, wait
from tests.app.scenes.texts import CODE, DIVISORS, FORMULAS, LISTS


def starting(stage: Stage) -> None:
    stage.client.hello.emit(Hello())
    stage.client.loading.emit(Loading(1, "Starting the engine"))


def empty(stage: Stage) -> None:
    stage.load()


def streaming(stage: Stage) -> None:
    stage.load()
    stage.ask("How many positive whole-number divisors does 196 have?", DIVISORS)
    stage.ask("Is there a program for primes?", CODE[:420], "The user wants Python.", end=False)


def finished(stage: Stage) -> None:
    stage.load()
    stage.ask("Write a Python function that checks if a number is prime.", CODE, "Prime test.")


def thought(stage: Stage) -> None:
    stage.load()
    stage.ask(
        "How many divisors does 196 have?", DIVISORS, "196 is even.\n\nSo try 2 first.\n\n" * 3
    )
    stage.window.findChild(object, "thoughtFold").click()  # type: ignore[attr-defined]


def plain(stage: Stage) -> None:
    stage.load()
    stage.app.pairing.set_speculate(False)
    stage.ask("How many divisors does 196 have?", DIVISORS)


def gone(stage: Stage) -> None:
    stage.load()
    stage.ask("How many divisors does 196 have?", DIVISORS[:150], end=False)
    stage.client.kill()
    wait(300)


def refused(stage: Stage) -> None:
    stage.load()
    stage.app.conversation.ask("A question that is far too long for this model " * 6)
    stage.client.failed.emit(
        Failed(
            stage.app.writing.id,
            "BadRequest",
            refusal(5120, 4096, alone=True),
        )
    )


def unavailable(stage: Stage) -> None:
    stage.load(
        Speculation("unavailable", "the draft expects a hidden size of 512 and this target has 320")
    )
    stage.ask("Hello, who are you?", "I am **Pocket**, a small demonstration model.")


def lists(stage: Stage) -> None:
    stage.load()
    stage.ask("What is the sum of the first three prime numbers?", LISTS)


def formulas(stage: Stage) -> None:
    stage.load()
    stage.window.resize(920, 1180)
    stage.ask("Explain the number of divisors of 196.", FORMULAS)


def finding(stage: Stage) -> None:
    finished(stage)
    wait(100)
    stage.window.findbar.open_bar()
    stage.window.findbar.findChild(QLineEdit, "findWords").setText("divisor")
    stage.window.findbar.step(1)


def selected(stage: Stage) -> None:
    stage.load()
    stage.ask("Explain the number of divisors of 196.", FORMULAS[:260])
    stage.ask("Write a Python function that checks if a number is prime.", CODE)
    wait(100)
    stage.window.transcript.selection.select_all()


def menu(stage: Stage) -> None:
    """As on a Mac with 32 GB that holds two pairs."""
    stage.load()
    stage.window.resize(920, 860)
    wait(50)
    stage.window.menu.open_above(stage.window.bar.model, offers(), stage.app.pairing.pair)


def menu_far(stage: Stage) -> None:
    menu(stage)
    rows = stage.window.menu.rows
    far = next(offer for offer in offers() if offer.pair.name == "gemma-4-12b-it")
    stage.window.menu.list.setCurrentIndex(rows.index(rows.row_of(far)))


def other(stage: Stage) -> None:
    stage.load()
    stage.window.commands.other.trigger()
    dialog = stage.window.findChild(OtherPair)
    assert dialog is not None
    dialog.target.setText("someone/Qwen3.6-27B-poems-4bit")
    dialog.draft.setCurrentIndex(1)


def not_loaded(stage: Stage) -> None:
    stage.load()
    stage.ask("How many positive whole-number divisors does 196 have?", DIVISORS)
    pairing = stage.app.pairing
    pairing.load(Load(0, target="someone/Qwen3-8B-poems", draft="z-lab/Qwen3-8B-DFlash-b16"))
    stage.client.loading.emit(Loading(pairing._load, "Loading Qwen3-8B-poems"))
    reason = "someone/Qwen3-8B-poems is damaged: model.safetensors ends too early; fetch it again."
    stage.client.failed.emit(Failed(pairing._load, "ModelError", reason))


def long_name(stage: Stage) -> None:
    stage.load()
    name = "Huihui-Qwen3.5-122B-A10B-abliterated-mlx-4bit"
    stage.window.resize(540, 640)
    loaded = stage.app.pairing.pair
    assert loaded is not None
    stage.client.loaded.emit(replace(loaded, name=name, title=name))


def narrow(stage: Stage) -> None:
    stage.load()
    stage.window.resize(540, 640)
    stage.ask("Write a Python function that checks if a number is prime.", CODE)


def about(stage: Stage) -> None:
    stage.load()
    stage.window.commands.about.trigger()


def link(stage: Stage) -> None:
    """An address is asked about before it is opened."""
    finished(stage)
    stage.window.links.ask(QUrl("https://en.wikipedia.org/wiki/Primality_test"))


def versions(stage: Stage) -> None:
    """A changed question and an answer made again; the pointer is on the question."""
    stage.load()
    talk = stage.app.conversation
    stage.ask("How many divisors does 196 have?", DIVISORS[:160])
    for again in (True, False):
        if again:
            talk.answer_again(talk.chat.turns[-1].replied)
        else:
            talk.edit(1, "How many positive whole-number divisors does 196 have?")
        stage.client.text.emit(Text(stage.app.writing.id, "", DIVISORS, [], [], report(80)))
        stage.client.done.emit(Done(stage.app.writing.id, "stop", report(80)))
    for button in stage.window.transcript.findChildren(ShyButton):
        button.near = True
    stage.window.composer.change(talk.chat.turns[-1].asked, talk.chat.turns[-1].question)
    wait(400)


def chat_settings(stage: Stage) -> None:
    """A chat with choices of its own, one of them refused, and presets."""
    finished(stage)
    own = Tuning("You are a friendly pirate. Answer in rhymes.", temperature=0.7, top_k=40)
    stage.app.settings.change(presets=[Preset("Brief", Tuning("Be brief.")), Preset("Pirate", own)])
    stage.app.conversation.tune(own)
    stage.window.tuning.panel.open_panel()
    wait(50)
    field = stage.window.tuning.panel.numbers.fields[2]
    field.setText("7")
    field.editingFinished.emit()


def chat_settings_small(stage: Stage) -> None:
    """The smallest window, and a preset that is being named."""
    stage.load()
    stage.window.resize(560, 420)
    stage.app.conversation.tune(Tuning("Be brief.", think="off"))
    wait(50)
    stage.window.tuning.panel.open_panel()
    stage.window.tuning.panel.presets.save.click()
    stage.window.tuning.panel.presets.name.setText("Brief")


def files(stage: Stage) -> None:
    """Files that went along, one unfolded, and some that are to go along."""
    stage.load()
    talk = stage.app.conversation
    table = "name,born\n" + "".join(f"Person {n},{1900 + n}\n" for n in range(40))
    first = (
        Attachment("people.csv", table),
        Attachment("a report with quite a long name for a chip.pdf", "Text. " * 900, "3 pages"),
    )
    talk.ask("Who was born first?", first)
    id = stage.app.writing.id
    stage.client.text.emit(Text(id, "", "**Person 0** was born first, in 1900.", [], [], report(9)))
    stage.client.done.emit(Done(id, "stop", replace(report(80), dropped=2)))
    composer = stage.window.composer
    for name, text in (
        ("notes.md", "# Notes"),
        ("prime.py", CODE),
        *((f.name, f.content) for f in first),
    ):
        composer.add_file(Attachment(name, text))
    composer.editor.setPlainText("And what do these say?")
    wait(400)
    counts = [3, 210, 402, 1801]
    stage.client.counted.emit(Counted(stage.app.context._asked, 2980, 3072, 4096, 2, "", counts))
    stage.window.findChild(object, "fileFold").click()  # type: ignore[attr-defined]


def palette(stage: Stage) -> None:
    many_chats(stage)
    stage.window.commands.palette.trigger()
    stage.app.desk.palette.words.setText("ne")


def palette_empty(stage: Stage) -> None:
    stage.load()
    stage.window.resize(560, 420)
    stage.window.commands.palette.trigger()
    stage.app.desk.palette.words.setText("zzz")


def waiting(stage: Stage) -> None:
    """A long question is read; no token of its answer has come."""
    stage.load()
    stage.app.conversation.ask("Why is the sky blue at noon and red in the evening?")
    stage.client.prefill.emit(Prefill(stage.app.writing.id, 1840, 3120))


def thinking(stage: Stage) -> None:
    """It thinks, and the thought is read as it grows."""
    stage.load()
    stage.ask("How many divisors does 196 have?", "", "196 is even, so try 2.\n\n" * 3, end=False)
    wait(100)
    stage.window.findChild(object, "thoughtFold").click()  # type: ignore[attr-defined]


def mended(stage: Stage) -> None:
    """The engine was lost and is there again."""
    gone(stage)
    stage.app.pairing.recover()
    stage.load()


def dropping(stage: Stage) -> None:
    """A file is held over the window, and another could not be read."""
    stage.load()
    stage.window.composer.editor.clearFocus()
    stage.window.attacher.refused.emit(said("photo.png was not attached: it is not text."))
    stage.window.composer.show_hovering(True)


def large_text(stage: Stage) -> None:
    """Nearly half as large again."""
    stage.app.settings.change(zoom=4)
    finished(stage)


SCENES: list[Scene] = [
    starting,
    empty,
    waiting,
    thinking,
    streaming,
    finished,
    thought,
    plain,
    gone,
    mended,
    refused,
    unavailable,
    about,
    link,
    narrow,
    large_text,
    lists,
    formulas,
    finding,
    selected,
    menu,
    menu_far,
    other,
    not_loaded,
    long_name,
    versions,
    chat_settings,
    chat_settings_small,
    files,
    dropping,
    palette,
    palette_empty,
]
