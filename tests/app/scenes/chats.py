"""The list of chats, its folders, and chats in windows of their own."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication

from dflash_mlx.protocol import Done, Text
from tests.app.scenes.stage import Scene, Stage, report, wait
from tests.app.scenes.texts import CODE, DIVISORS


def elsewhere(stage: Stage) -> None:
    """One chat is answered while an answer that broke off is read in another."""
    stage.load()
    talk, chats = stage.app.conversation, stage.app.chats
    stage.ask("How many positive whole-number divisors does 196 have?", DIVISORS[:210], end=False)
    stage.client.done.emit(Done(stage.app.writing.id, "stopped", report(80)))
    broken = talk.chat.id
    chats.new()
    stage.ask("Is there a program for primes?", CODE[:420], end=False)
    chats.open(broken)


def renaming(stage: Stage) -> None:
    many_chats(stage)
    stage.window.sidebar.list.rename()


def many_chats(stage: Stage) -> None:
    """A sidebar of some weeks, with a pinned chat and one that was just deleted."""
    stage.load()
    chats, talk = stage.app.chats, stage.app.conversation
    for days, question in (
        (0, "What is the sum of the first three prime numbers?"),
        (0, "Write a Python function that checks if a number is prime."),
        (1, "Why is the sky blue at noon and red in the evening?"),
        (4, "A recipe for bread without kneading"),
        (20, "How do plants turn light into sugar?"),
        (70, "A poem about the sea, in three lines"),
    ):
        chats.new()
        stage.ask(question, DIVISORS[:120])
        talk.chat.heading.updated -= 86400 * days
        chats._store.keep(talk.chat.heading)
    chats.pin(talk.chat.id)
    chats.new()
    stage.ask("Not worth keeping", "Gone.")
    chats.delete(talk.chat.id)
    chats.open(chats.headings()[0].id)
    stage.window.resize(1120, 700)


def folders(stage: Stage) -> None:
    """Three folders, one folded and one that is empty and being named; a chat hangs over one."""
    many_chats(stage)
    _folders(stage)
    stage.window.folders.make()


def folders_dragging(stage: Stage) -> None:
    """A chat is dragged to a folder; one of the folded ones is answered."""
    many_chats(stage)
    _folders(stage)
    side, chats = stage.window.sidebar, stage.app.chats
    chats.new()
    stage.ask("What rhymes with orange?", "Hardly anything", end=False)
    last = chats.chat.id
    chats.move(last, chats.folders.all()[1].id)
    chats.open(next(one.id for one in chats.headings() if one.id != last and not one.folder))
    rows, view = side.rows, side.list
    chat = next(row for row in rows.rows_in("days") if rows.id_at(row))
    aim = view.visualRect(rows.index(rows.rows_in(chats.folders.all()[0].id)[0])).center()
    dragged, move = rows.mimeData([rows.index(chat)]), Qt.DropAction.MoveAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(aim, move, dragged, buttons, keys)
        QApplication.sendEvent(view.viewport(), event)


def folders_menu(stage: Stage) -> None:
    """Where a chat can go."""
    many_chats(stage)
    _folders(stage)
    stage.window.resize(560, 480)
    stage.window.commands.move.trigger()


def folders_found(stage: Stage) -> None:
    """What a search has found says in which folder it is."""
    many_chats(stage)
    _folders(stage)
    _search(stage, 4)


def _folders(stage: Stage) -> None:
    chats = stage.app.chats
    work = chats.folders.make("Work")
    verse = chats.folders.make("Verses for the newsletter of the allotment garden society")
    there = chats.headings()
    for heading, folder in ((there[1], work), (there[2], work), (there[3], verse)):
        chats.move(heading.id, folder.id)
    chats.folders.fold(verse.id, True)


def apart(stage: Stage) -> None:
    """A chat in a window of its own, before the main one."""
    many_chats(stage)
    windows, listed = stage.app.windows, stage.app.chats.headings()
    windows.open(listed[1].id)
    stage.window.resize(1280, 760)
    window = windows.shown[1]
    window.resize(window.minimumSize().width(), 560)
    window.move(stage.window.pos() + QPoint(640, 120))
    wait(50)
    talk = window.conversation
    talk.ask("Is there a program for primes?")
    stage.client.text.emit(Text(stage.app.writing.id, "", CODE[:420], [], [], report(80)))
    wait(150)


def found(stage: Stage) -> None:
    many_chats(stage)
    _search(stage, 3)


def _search(stage: Stage, row: int) -> None:
    """Look for a word and click on what is in this row."""
    stage.window.commands.search.trigger()
    stage.window.sidebar.search.setText("prime")
    wait(50)
    stage.window.sidebar._on_clicked(stage.window.sidebar.rows.index(row))


def found_nothing(stage: Stage) -> None:
    many_chats(stage)
    stage.window.commands.search.trigger()
    stage.window.sidebar.search.setText("xylophone")


def moved(stage: Stage) -> None:
    """A chat has gone into a folder, and can be taken back."""
    many_chats(stage)
    _folders(stage)
    chats = stage.app.chats
    chats.move(chats.headings()[0].id, chats.folders.all()[0].id)


SCENES: list[Scene] = [
    many_chats,
    elsewhere,
    renaming,
    folders,
    folders_dragging,
    folders_menu,
    folders_found,
    moved,
    apart,
    found,
    found_nothing,
]
