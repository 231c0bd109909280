"""Pocket itself on the stage, with the real engine."""

from app.activity import Phase
from app.documentview import DocumentView
from app.examples import EXAMPLES
from app.messagetools import ShyButton
from tests.app.scenes.stage import Scene, Stage, wait

SHELF = (  # questions that Pocket can answer, and the folder of each
    ("Write a Python function that reverses a string.", "Python"),
    ("Write a Python function that computes a factorial.", "Python"),
    ("What is the sum of 48, 17 and 96?", "Mathematics"),
    ("Make a table of the squares from 1 to 10.", "Mathematics"),
    ("Which weekday is 45 days after a Tuesday?", ""),
    ("Tell me a little story about a fox.", ""),
)


def real(stage: Stage) -> None:
    """Pocket itself; its figures are this machine's."""
    _answered(stage, *EXAMPLES[:2])


def _answered(stage: Stage, *questions: str) -> None:
    """Questions in the chat that is open, with the answers that Pocket gives."""
    talk = stage.app.conversation
    for question in questions:
        while talk.activity.phase is not Phase.READY:
            assert not talk.activity.broken, stage.window.state.text
            wait(50)
        talk.ask(question)
        wait(50)
    while talk.activity.replying:
        wait(50)


def real_welcome(stage: Stage) -> None:
    """What speculation does, as a first start shows it."""
    stage.window.commands.welcome.trigger()
    tour = stage.app.tours.tour
    assert tour is not None
    tour.show_step(2)
    trial = stage.app._trial
    while not trial.running:
        wait(20)
    while trial.running:
        wait(20)


def real_speed(stage: Stage) -> None:
    """The window at work: chats in folders, an answer, and every figure of it at the right."""
    chats = stage.app.chats
    stage.window.resize(1240, 800)
    stage.window.commands.speed.trigger()
    work, study = (chats.folders.make(name) for name in ("Python", "Mathematics"))
    for question, folder in SHELF:
        chats.new()
        _answered(stage, question)
        if folder:
            chats.move(chats.chat.id, (work if folder == "Python" else study).id)
    chats.pin(chats.chat.id)
    chats.new()
    _answered(stage, EXAMPLES[1], EXAMPLES[0])
    wait(200)


def real_tokens(stage: Stage) -> None:
    """An answer in its rounds; the pointer is on one of them."""
    real(stage)
    button = stage.window.transcript.findChildren(ShyButton, "acceptedTokens")[-1]
    button.click()
    wait(100)
    text = stage.window.findChild(DocumentView, "roundsText")
    assert text is not None
    cursor = text.textCursor()
    cursor.setPosition(60)
    text.setTextCursor(cursor)


def real_compare(stage: Stage) -> None:
    """The last question both ways."""
    real(stage)
    compare(stage)
    while stage.app.comparison.running:
        wait(50)


def real_comparing(stage: Stage) -> None:
    """The same in the middle."""
    real(stage)
    compare(stage)
    with_both = stage.app.comparison.line
    while stage.app.comparison.running and not (with_both[True] and len(with_both[False]) > 20):
        wait(5)


def compare(stage: Stage) -> None:
    while stage.app.conversation.activity.phase is not Phase.READY:
        wait(20)
    stage.window.commands.compare.trigger()


SCENES: list[Scene] = [
    real_welcome,
    real_speed,
    real_tokens,
    real_comparing,
    real_compare,
]
