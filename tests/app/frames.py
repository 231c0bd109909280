"""How smooth the transcript is, and how fast a long chat opens. For a quiet machine.

    QT_QPA_PLATFORM=offscreen python tests/app/frames.py [--seconds 10] [--rate 500]

Plays an answer to the window at so many tokens a second and looks at the clock from a
16 ms timer: a late tick is a frame that was late. Then opens a chat of 200 messages.
Nothing here is asserted; figures that are claimed name the machine they were taken on.
"""

import argparse
import gc
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # the root

from app import theme  # noqa: E402
from app.node import Turn  # noqa: E402
from app.transcript import Transcript  # noqa: E402
from dflash_mlx.protocol import Done, Text  # noqa: E402
from tests.app.scenes.stage import IDLE, Stage, report  # noqa: E402

PIECE = """## A heading of number {n}

Some **bold** words about $x_{n}^2 + \\frac{{1}}{{{n}}}$ and `code`, with a [link](https://x.org/{n}),
then more of them until the line is full and goes on below, as lines of answers do.

1. First, *slanted* words.
2. Second, words with $\\sum_{{i=1}}^{{{n}}} i$ in them.

```python
def function_{n}(value: int) -> int:
    # A comment on number {n}.
    result = value * {n}
    return result if result > 0 else -result
```

| n | square | word |
|--:|--:|---|
| {n} | $n^2$ | one |
| 2 | 4 | two |

$$
f_{{{n}}}(x) = \\int_0^{{{n}}} e^{{-x^2}} \\, dx
$$

> A quote, then the next part.

"""


def prose(length: int, first: int = 0, formulas: bool = True) -> str:
    """So many characters of Markdown with everything in it, with numbers from the first on.

    Of its formulas, five in 600 characters, none is ever like another.
    """
    made, n = "", first
    while len(made) < length:
        n += 1
        made += PIECE.format(n=n) if formulas else PIECE.format(n=n).replace("$", "")
    return made[:length]


def tokens(text: str) -> list[str]:
    """The text in pieces of one to seven characters, 4 on average, as tokens are."""
    chance, made, at = random.Random(1), [], 0
    while at < len(text):
        size = chance.randint(1, 7)
        made.append(text[at : at + size])
        at += size
    return made


def wait(done: Callable[[], bool], most: float = 60.0) -> None:
    loop, begun = QEventLoop(), perf_counter()
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: (done() or perf_counter() > begun + most) and loop.quit())
    timer.start()
    loop.exec()


class Ticks:
    """The time between the ticks of a timer that should tick every 16 ms.

    Also the processor's time in between, which others on the machine take less part in.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last, self._last_work = perf_counter(), thread_time()
        self._timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def stop(self, name: str) -> None:
        """End, and say how it was."""
        self._timer.stop()
        print(f"{name}: {len(self.gaps)} frames, {sum(gap > 33 for gap in self.gaps)} over 33 ms")
        for what, values in (("between frames", self.gaps), ("of it at work", self.work)):
            ordered = sorted(values)
            p50, p99 = (ordered[int(len(ordered) * share)] for share in (0.5, 0.99))
            print(f"  {what}: median {p50:.1f} ms, p99 {p99:.1f} ms, longest {ordered[-1]:.1f} ms")

    def _on_tick(self) -> None:
        now, work = perf_counter(), thread_time()
        self.gaps.append(1000 * (now - self._last))
        self.work.append(1000 * (work - self._last_work))
        self._last, self._last_work = now, work


def stream(folder: Path, rate: int, seconds: int, before: int, formulas: bool) -> None:
    """An answer at `rate` tokens a second, in lines every 20 ms as the engine writes them."""
    stage = Stage(folder, dark=False, language="en", engine=IDLE)
    stage.load()
    for number in range(before):
        stage.app.conversation.ask(f"Question {number}?")
        id = stage.app.writing.id
        stage.client.text.emit(Text(id, "", prose(2000), [], [], report(500)))
        stage.client.done.emit(Done(id, "stop", report(500)))
    wait(lambda: False, most=2)
    stage.app.conversation.ask("Tell me everything.")
    id = stage.app.writing.id
    pieces = tokens(prose(5 * rate * seconds, 10_000, formulas))
    begun, sent = perf_counter(), 0

    def send() -> None:
        nonlocal sent
        due = min(int((perf_counter() - begun) * rate), rate * seconds)
        if due > sent:
            text = "".join(pieces[sent:due])
            stage.client.text.emit(Text(id, "", text, [], [], report(due, rate=float(rate))))
            sent = due

    feed = QTimer(interval=20)
    feed.timeout.connect(send)
    feed.start()
    ticks = Ticks()
    wait(lambda: sent >= rate * seconds, most=seconds * 3.0)
    feed.stop()
    took = perf_counter() - begun
    kind = "with formulas" if formulas else "without formulas"
    ticks.stop(f"{sent / took:.0f} tokens/s {kind}, below {before} answers")
    stage.client.done.emit(Done(id, "stop", report(sent)))
    stage.close()


def open_chat(messages: int) -> None:
    """A chat of so many messages, half of them answers with everything in them."""
    turns = [
        Turn(f"Question {n}?", answer=prose(700, 9 * n), end="stop", asked=2 * n, replied=2 * n + 1)
        for n in range(1, messages // 2 + 1)
    ]
    gc.collect()  # the windows of the streams; here it would count as a frame
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    transcript = Transcript()
    transcript.resize(920, 760)
    transcript.show()
    QApplication.processEvents()
    begun = perf_counter()
    transcript.show_turns(turns)
    QApplication.processEvents()
    transcript.grab()
    shown = perf_counter() - begun
    ticks = Ticks()
    wait(lambda: not transcript.column.earlier)
    whole = perf_counter() - begun
    ticks.stop(f"a chat of {messages} messages is built")
    print(f"  seen after {1000 * shown:.0f} ms, whole after {whole:.1f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description="How smooth the transcript is.")
    parser.add_argument("--rate", type=int, default=500, help="tokens a second")
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--before", type=int, default=20, help="answers already in the chat")
    parser.add_argument("--messages", type=int, default=200, help="in the chat that is opened")
    args = parser.parse_args()
    qt = QApplication(["frames"])
    qt.setPalette(theme.palette(dark=False))
    idle = Ticks()
    wait(lambda: False, most=2)
    idle.stop("nothing to do")
    with tempfile.TemporaryDirectory() as folder:
        for formulas in (False, True):
            stream(Path(folder), args.rate, args.seconds, args.before, formulas)
    open_chat(args.messages)


if __name__ == "__main__":
    main()
