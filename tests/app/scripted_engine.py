"""An engine that plays a part: it speaks the real protocol and does what a test asks of it.

    python scripted_engine.py PART

A part is one of the functions below whose name begins with `play_`, or `mute`. Each is
told the requests in order and answers them; the end of its input is its end.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # the engine's own packages

from dflash_mlx import protocol  # noqa: E402
from dflash_mlx.protocol import (  # noqa: E402
    Count,
    Counted,
    Done,
    Event,
    Failed,
    Hello,
    Load,
    Loaded,
    Loading,
    Prefill,
    Reply,
    Request,
    Stop,
    Text,
)
from dflash_mlx.stats import Report, Round, Speculation  # noqa: E402

WORDS = ["Here ", "is ", "an ", "**answer**", " in ", "several ", "pieces."]


def say(event: Event) -> None:
    write(protocol.encode(event) + "\n")


def write(text: str) -> None:
    os.write(1, text.encode())


def requests() -> Iterator[Request]:
    for line in sys.stdin:
        request = protocol.decode(line)
        assert isinstance(request, Request)
        yield request


def report(tokens: int, state: str = "on", reason: str = "") -> Report:
    speculation = Speculation(state, reason)  # type: ignore[arg-type]
    if state == "on":
        speculation = Speculation("on", "", 2, 30, tokens - 2, [0, 0, 0, 1, 1], 3.5)
    return Report(
        prompt_tokens=5,
        reply_tokens=tokens,
        time_to_first_token=0.01,
        tokens_per_second=123.4,
        window_per_second=120.0,
        peak_memory_bytes=50_000_000,
        speculation=speculation,
    )


def piece(id: int, thought: str, answer: str, token: int, figures: Report) -> Text:
    """More of a reply, from one round of one token."""
    letters = len(thought), len(answer)
    return Text(id, thought, answer, [token], [Round(1, 0, False, *letters, *letters)], figures)


def loaded(id: int, speculation: Speculation | None = None, name: str = "pocket") -> Loaded:
    return Loaded(
        id=id,
        name=name,
        title=name.title(),
        target="pocket/target",
        draft="pocket/draft",
        speculation=speculation or Speculation("on"),
        context=1024,
        thinks=True,
        block=16,
        memory_bytes=40_000_000,
    )


def answer(request: Reply) -> None:
    """A whole answer; the thought only when thinking was not forbidden."""
    id, state = request.id, "on" if request.speculate else "off"
    say(Prefill(id, 5, 10))
    say(Prefill(id, 10, 10))
    if request.think is not False:
        say(piece(id, "Let me see.", "", 1, report(1, state)))
    for count, word in enumerate(WORDS, 2):
        say(piece(id, "", word, count, report(count, state)))
    say(Done(id, "stop", report(len(WORDS) + 1, state)))


def counted(request: Count) -> Counted:
    """A token a word, and four of five of them for the prompt."""
    tokens = sum(len(message.content.split()) for message in request.messages)
    turns = sum(message.role == "user" for message in request.messages) - 1
    dropped = min(turns, int(tokens > 800))
    refusal = "The question is too long." if tokens >= 1024 and not turns else ""
    parts = [len(part.split()) for part in request.parts]
    return Counted(request.id, tokens, 800, 1024, dropped, refusal, parts)


def serve(
    on_reply: Callable[[Reply], None] = answer,
    on_load: Callable[[Load], None] = lambda request: say(loaded(request.id)),
    on_stop: Callable[[Stop], None] = lambda request: None,
    on_count: Callable[[Count], None] = lambda request: say(counted(request)),
) -> None:
    say(Hello())
    for request in requests():
        if isinstance(request, Load):
            on_load(request)
        elif isinstance(request, Reply):
            on_reply(request)
        elif isinstance(request, Stop):
            on_stop(request)
        elif isinstance(request, Count):
            on_count(request)


def play_good() -> None:
    """Loads, answers."""
    serve()


def play_endless() -> None:
    """Begins an answer and goes on only when it is told to stop."""

    def begin(request: Reply) -> None:
        say(piece(request.id, "", "It begins", 1, report(3)))

    def stop(request: Stop) -> None:
        say(Done(request.id, "stopped", report(3)))

    serve(begin, on_stop=stop)


def play_deaf() -> None:
    """Begins an answer and never ends it, whatever it is told."""
    serve(lambda request: say(piece(request.id, "", "It begins", 1, report(3))))


def play_stubborn() -> None:
    """Stays when its input ends, as an engine stuck in a long computation would."""
    play_good()
    threading.Event().wait()


def play_killed() -> None:
    """Is killed in the middle of an answer; part of a line is left unfinished."""

    def die(request: Reply) -> None:
        say(piece(request.id, "", "Half an ans", 1, report(3)))
        write('{"type": "Text", "id"')
        os.kill(os.getpid(), signal.SIGKILL)

    serve(die)


def play_mortal() -> None:
    """Is killed by every question that holds the word "die"; answers the others."""

    def reply(request: Reply) -> None:
        if "die" in request.messages[-1].content:
            os.kill(os.getpid(), signal.SIGKILL)
        answer(request)

    serve(reply)


def play_fatal() -> None:
    """Ends with a traceback."""

    def die(request: Reply) -> None:
        raise MemoryError("no room for the cache")

    serve(die)


def play_garbage() -> None:
    """Prints something that is no event in the middle of an answer."""

    def babble(request: Reply) -> None:
        write("Warning: 100%|####| this is not JSON\n")
        answer(request)

    serve(babble)


def play_crumbs() -> None:
    """Writes its lines byte by byte, umlauts cut in the middle."""

    def crumble(request: Reply) -> None:
        text = piece(request.id, "", "Größe: 3 µm", 1, report(3))
        for byte in protocol.encode(text).encode() + b"\n":
            os.write(1, bytes([byte]))
        say(Done(request.id, "stop", report(3)))

    serve(crumble)


def play_stranger() -> None:
    """Speaks another version."""
    say(Hello(version=protocol.VERSION + 1))
    for _ in requests():
        pass


def play_slow() -> None:
    """Is busy loading for as long as anyone listens."""

    def load(request: Load) -> None:
        say(Loading(request.id, "Getting the engine ready"))
        say(Loading(request.id, "Loading Pocket"))

    serve(on_load=load)


def play_empty() -> None:
    """Cannot load what is wanted."""

    def fail(request: Load) -> None:
        say(Failed(request.id, "NotFound", "There is no pair called nowhere."))

    serve(on_load=fail)


def play_choosy() -> None:
    """Answers until it is told to stop, and loads what it is told to, but not every name.

    It knows no "nowhere"; "broken" breaks when the last pair is gone; "fatal" is its own end;
    of "foreign" it speaks in words of another version.
    """

    def load(request: Load) -> None:
        name = request.pair or (request.target or "").split("/")[-1]
        if name == "nowhere":
            return say(Failed(request.id, "NotFound", "There is no folder nowhere."))
        say(Loading(request.id, f"Loading {name}"))
        if name == "broken":
            return say(Failed(request.id, "ModelError", "The weights of broken are damaged."))
        if name == "foreign":
            return write('{"type": "Loaded", "id": 1, "colour": "blue"}\n')
        if name == "fatal":
            os.kill(os.getpid(), signal.SIGABRT)
        say(loaded(request.id, name=name))

    def stop(request: Stop) -> None:
        say(Done(request.id, "stopped", report(3)))

    serve(lambda request: say(piece(request.id, "", "It begins", 1, report(3))), load, stop)


def play_talker() -> None:
    """Answers at length, piece by piece, until it is told to stop."""
    stopped: set[int] = set()

    def talk(request: Reply) -> None:
        for count in range(1, 30):
            if request.id in stopped:
                return say(Done(request.id, "stopped", report(3)))
            say(piece(request.id, "", f"Piece {count}. ", count, report(count + 2)))
            threading.Event().wait(0.003)
        say(Done(request.id, "stop", report(32)))

    def begin(request: Reply) -> None:
        threading.Thread(target=talk, args=(request,), daemon=True).start()

    serve(begin, on_stop=lambda request: stopped.add(request.id))


def play_drip() -> None:
    """Answers in drops, without an end, until it is told to stop."""
    stopped = threading.Event()

    def drip(request: Reply) -> None:
        count = 0
        while not stopped.wait(0.005):
            count += 1
            say(piece(request.id, "", f"Drop {count}. ", count, report(count + 2)))
        say(Done(request.id, "stopped", report(3)))

    def begin(request: Reply) -> None:
        stopped.clear()
        threading.Thread(target=drip, args=(request,), daemon=True).start()

    serve(begin, on_stop=lambda request: stopped.set())


def play_endless_then_refusing() -> None:
    """Begins one answer and goes on only when it is told to stop; refuses what comes next."""
    begun: list[int] = []

    def begin(request: Reply) -> None:
        if begun:
            return say(Failed(request.id, "BadRequest", "The chat is too long."))
        begun.append(request.id)
        say(piece(request.id, "", "It begins", 1, report(3)))

    serve(begin, on_stop=lambda request: say(Done(request.id, "stopped", report(3))))


def play_pausing() -> None:
    """Stops after half of a thought, then of an answer; what it goes on with, it ends."""

    def go_on(request: Reply) -> None:
        last = request.messages[-1]
        thought, answer, end = "Let me", "", "length"
        if last.thought == "Let me":
            thought, answer = " see.", "Here it"
        elif last.role == "assistant":
            thought, answer, end = "", " is.", "stop"
        say(piece(request.id, thought, answer, 1, report(3)))
        say(Done(request.id, end, report(3)))  # type: ignore[arg-type]

    serve(go_on)


def play_refusing() -> None:
    """Refuses every question."""
    serve(lambda request: say(Failed(request.id, "BadRequest", "The chat is too long.")))


def play_brimful() -> None:
    """Has no room for any question."""
    words = (
        "The question is 9,000 tokens long and this holds 1,024, so there is no room; shorten it."
    )
    serve(lambda request: say(Failed(request.id, "TooLong", words)))


def play_uncounting() -> None:
    """Cannot count."""
    serve(on_count=lambda request: say(Failed(request.id, "Bug", "The template fails.")))


def play_failing() -> None:
    """Fails after it has begun to answer."""

    def fail(request: Reply) -> None:
        say(piece(request.id, "", "It begins", 1, report(3)))
        say(Failed(request.id, "ModelError", "The numbers overflowed."))

    serve(fail)


def play_draftless() -> None:
    """Has a draft that does not fit."""
    reason = "the draft expects a hidden size of 512"

    def plain(request: Reply) -> None:
        say(piece(request.id, "", "Plain.", 1, report(3, "unavailable", reason)))
        say(Done(request.id, "length", report(3, "unavailable", reason)))

    def load(request: Load) -> None:
        say(loaded(request.id, Speculation("unavailable", reason)))

    serve(plain, load)


def play_alone() -> None:
    """Has no draft, and drafts from the conversation's own text."""
    told = Speculation("on", "only from the conversation's own text. No draft was given")
    serve(lambda request: None, lambda request: say(loaded(request.id, told)))


def play_echo() -> None:
    """Answers with the messages it was sent, and with what it was asked for."""

    def echo(request: Reply) -> None:
        said = " | ".join(f"{m.role}: {m.content}" for m in request.messages)
        told = f"{said} | speculate {request.speculate} | think {request.think}"
        say(piece(request.id, "", told, 1, report(3)))
        say(Done(request.id, "stop", report(3)))

    serve(echo)


def mute() -> None:
    """Says nothing at all."""
    for _ in requests():
        pass


if __name__ == "__main__":
    part = sys.argv[1]
    mute() if part == "mute" else globals()[f"play_{part}"]()
