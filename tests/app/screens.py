"""Pictures of every screen, light and dark, English and pseudo-language, to be looked at.

    make screens, or: xvfb-run -a python tests/app/screens.py FOLDER

The events are played to the window by hand, figures included, so no engine is needed
and each run draws the same. With --real it is Pocket that answers.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import cast

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    QTranslator,
    QUrl,
)
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from app import theme
from app.__main__ import engine_command
from app.activity import Phase
from app.application import Application
from app.attachment import Attachment
from app.documentview import DocumentView
from app.dress import Dress
from app.examples import EXAMPLES
from app.hubsearch import HubSearch
from app.language import PSEUDO
from app.messagetools import ShyButton
from app.offers import Offer
from app.otherpair import OtherPair
from app.ownpairs import Own
from app.paths import Paths
from app.popup import Popup
from app.settings import Settings, encode, write
from app.speedlog import Point
from app.tuning import Preset, Tuning
from app.wording import said
from dflash_mlx.backlog import Item
from dflash_mlx.memory import GIB
from dflash_mlx.models import PAIRS, Machine, find, need, status
from dflash_mlx.pace import Portion, Progress
from dflash_mlx.protocol import Counted, Done, Failed, Hello, Load, Loaded, Loading, Prefill, Text
from dflash_mlx.room import refusal
from dflash_mlx.stats import Report, Round, Speculation
from dflash_mlx.transfer import Candidate, Found, Going, Holding, Queue, Signed, Stock

DIVISORS = """To count the divisors, write 196 as a product of primes.

1. Divide by 2: 196 = 2 × 98 = 2 × 2 × 49.
2. Divide by 7: 49 = 7 × 7.

So $196 = 2^2 \\cdot 7^2$. A divisor takes 0, 1 or 2 factors of each prime:

$$(2 + 1) \\cdot (2 + 1) = 9$$

**196 has 9 positive divisors**: 1, 2, 4, 7, 14, 28, 49, 98 and 196.
"""

CODE = """Here is a function that checks whether a number is prime:

```python
def is_prime(n: int) -> bool:
    if n < 2:
        return False
    divisor = 2
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 1
    return True
```

It tries divisors up to the *square root* of `n`, since a larger one would have a
smaller partner that had been found before.

| n | `is_prime(n)` | why |
|--:|:-:|---|
| 7 | `True` | no divisor up to 2 |
| 9 | `False` | 3 × 3 |
| 97 | `True` | no divisor up to 9 |

> A table like this is the quickest test.

- [x] negative numbers
- [ ] very large numbers

See [the article](https://en.wikipedia.org/wiki/Primality_test) for more.
"""

LISTS = """The first three primes are **2**, **3** and **5**.

- Start with the smallest, **2**.
  - It is the only *even* prime.
  - Every other even number is a multiple of it.
- Add **3**: 2 + 3 = **5**.
- Add **5**: 5 + 5 = **10**.

1. **Check** the sum in another order: 5 + 3 + 2.
   - 5 + 3 = 8
   - 8 + 2 = **10**
2. Both orders give **10**, and ***that is no accident***: a longer point runs over the end
   of the line and goes on below its own beginning, not below the number.

| Step | Term | Sum so far |
|------|-----:|-----------:|
| 1 | 2 | **2** |
| 2 | 3 | **5** |
| 3 | 5 | **10** |

**Answer:** the sum is **10**.
"""

FORMULAS = r"""Write 196 as a product of primes: $196 = 2^2 \times 7^2$. A factor $p^a$ gives
$a + 1$ choices, a fraction like $\frac{a}{b}$ or $\sqrt{x^2 + 1}$ stands in its line, and so
does $x_i$.

$$
d(196) = (2 + 1) \times (2 + 1) = 9
$$

In general, for $n = \prod_{i=1}^{k} p_i^{a_i}$:

\[ d(n) = \sum_{d \mid n} 1 = \prod_{i=1}^{k} (a_i + 1) \]

1. **The quadratic formula** says $x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}$.
2. A matrix, $\begin{pmatrix} a & b \\ c & d \end{pmatrix}$, and its determinant:
   $$ad - bc$$
3. A price of $5 and one of $10 are no formula, nor is this half one: $\frac{1$.

> Euler: $e^{i\pi} + 1 = 0$

| $n$ | $n^2$ | $\lvert n \rvert$ |
|--:|--:|--:|
| 2 | $4$ | $2$ |
| 12 | $144$ | $12$ |

$$f(x) = \begin{cases} x^2 & x \ge 0 \\ -x & \text{otherwise} \end{cases}$$

Roses are red,
violets are blue,
and line ends are kept.
"""

SHELF = (  # questions that Pocket can answer, and the folder of each
    ("Write a Python function that reverses a string.", "Python"),
    ("Write a Python function that computes a factorial.", "Python"),
    ("What is the sum of 48, 17 and 96?", "Mathematics"),
    ("Make a table of the squares from 1 to 10.", "Mathematics"),
    ("Which weekday is 45 days after a Tuesday?", ""),
    ("Tell me a little story about a fox.", ""),
)

HISTOGRAM = [0, 1, 0, 2, 1, 0, 3, 2, 1, 4, 2, 3, 1, 5, 2, 4, 9]


def report(tokens: int, on: bool = True, rate: float = 412.6) -> Report:
    speculation = Speculation("off")
    if on:
        speculation = Speculation("on", "", 40, 600, 372, HISTOGRAM, 10.31)
    return Report(
        prompt_tokens=31,
        reply_tokens=tokens,
        time_to_first_token=0.04,
        tokens_per_second=rate,
        window_per_second=rate,
        peak_memory_bytes=212_000_000,
        device="CPU",
        blas="OpenBLAS",
        speculation=speculation,
    )


def wait(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


IDLE = [sys.executable, str(Path(__file__).with_name("scripted_engine.py")), "mute"]


def _few(picture: QImage) -> QImage:
    """The picture in 256 colours: a third of the bytes.

    Colours that no eye tells apart become the most frequent of them; what is rare and
    stands out, such as the words of a language in code, is kept.
    """
    points = picture.convertToFormat(QImage.Format.Format_RGB32).constBits().cast("I")
    colours = [colour for colour, _ in Counter(points).most_common()]
    kept: dict[tuple[int, ...], int] = {}
    for step in count(1):
        kept.clear()
        for colour in colours:
            kept.setdefault(tuple((colour >> bits & 255) // step for bits in (16, 8, 0)), colour)
        if len(kept) <= 256:
            break
    plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return picture.convertToFormat(QImage.Format.Format_Indexed8, list(kept.values()), plain)


def _lay(painter: QPainter, above: QWidget, place: QPoint) -> None:
    """A window over another one, with the shadow and the edge that a desktop would give it."""
    box = QRect(place, above.size())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(2, 18, 3):
        painter.setBrush(QColor(0, 0, 0, 6))
        soft = QRectF(box).adjusted(-spread, 6 - spread, spread, 6 + spread)
        painter.drawRoundedRect(soft, 6 + spread, 6 + spread)
    painter.drawPixmap(place, above.grab())
    if not isinstance(above, Popup):  # it has one of its own
        painter.setPen(theme.edge(above.palette()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))


class Stage:
    """A window whose engine is played by hand, unless another engine is given.

    beat: ms between pieces of an answer, for a curve to draw.
    """

    def __init__(
        self, folder: Path, dark: bool, language: str, engine: list[str], beat: int = 110
    ) -> None:
        self.folder, self.beat = folder, beat
        data = Paths.inside(Path(tempfile.mkdtemp()))
        write(data.settings, encode(Settings(language=language, welcomed=True)))
        self.app = Application(data, Load(0, pair="pocket"), engine, IDLE)
        self.client, self.window = self.app.client, self.app.window
        self.app.proposal.machine = lambda: Machine(32 * GIB)
        self.app.settings.change(scheme="dark" if dark else "light")
        self.dress = Dress(cast(QApplication, QApplication.instance()), self.app.settings)
        self.app.open()

    def load(self, speculation: Speculation | None = None) -> None:
        self.client.hello.emit(Hello())
        self.client.loaded.emit(
            Loaded(
                id=1,
                name="pocket",
                title="Pocket",
                target="pocket/target",
                draft="pocket/draft",
                speculation=speculation or Speculation("on"),
                context=4096,
                thinks=True,
                block=16,
                device="CPU",
                blas="OpenBLAS",
                memory_bytes=48_000_000,
                note=find("pocket").note,
            )
        )

    def ask(self, question: str, answer: str, thought: str = "", end: bool = True) -> None:
        self.app.conversation.ask(question)
        id = self.app.writing.id
        self.client.prefill.emit(Prefill(id, 31, 31))
        tokens, on = 0, self.app.pairing.speculation.state == "on"
        for at in range(0, len(thought), 60):
            self.client.text.emit(Text(id, thought[at : at + 60], "", [], [], report(9, on)))
        for at in range(0, len(answer), 24):
            tokens += 8
            rate = 380 + 40 * ((at * 7919) % 13) / 13 if on else 96.4
            piece = answer[at : at + 24]
            rounds = [Round(8, 15, answer=len(piece), own_answer=3)] if on else []
            self.client.text.emit(Text(id, "", piece, [], rounds, report(tokens, on, rate)))
            if at % 120 == 0 and self.beat:
                wait(self.beat)
        if end:
            self.client.done.emit(Done(id, "stop", report(tokens, on, 412.6 if on else 96.4)))

    def shoot(self, name: str) -> None:
        """The window, with what is open above it."""
        wait(150)
        library = self.app.library
        window: QWidget = library if library.isVisible() else self.window
        for own in (self.app.speed.window, self.app.speed.history):
            window = own if own.isVisible() else window
        picture = window.grab()
        if self.app.preferences is not None and self.app.preferences.isVisible():
            window = self.app.preferences
            picture = window.grab()
        painter = QPainter(picture)
        popups = (self.window.menu, self.app.desk.palette, *window.findChildren(QDialog))
        for above in (*popups, *self.app.windows.shown[1:]):
            if above.isVisible():
                _lay(painter, above, window.mapFromGlobal(above.mapToGlobal(QPoint(0, 0))))
        painter.end()
        _few(picture.toImage()).save(str(self.folder / f"{name}.png"), quality=0)

    def close(self) -> None:
        self.app.farewell.agree()
        self.window.close()
        self.app.close()
        self.dress.deleteLater()
        for window in (self.app.library, self.app.speed.window, self.app.speed.history):
            window.deleteLater()
        self.window.deleteLater()
        for words in self.app.findChildren(QTranslator):
            QCoreApplication.removeTranslator(words)


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
    stage.window.menu.open_above(stage.window.bar.model, _offers(), stage.app.pairing.pair)


def menu_far(stage: Stage) -> None:
    menu(stage)
    rows = stage.window.menu.rows
    far = next(offer for offer in _offers() if offer.pair.name == "gemma-4-12b-it")
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


def _offers() -> list[Offer]:
    here = {"qwen3-4b", "qwen3.8-27b", "pocket"}
    made = []
    for pair in PAIRS:
        has = pair.name in here
        found = status(pair, Machine(32 * GIB))
        memory = str(need(pair, Machine(32 * GIB)))
        made.append(Offer(pair, found, pair.target if has else None, has, memory))
    return made


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
    said = "The token of somebody is stored for every tool that uses the Hub."
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
    why = "the Hub cannot answer now (status 429)"
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
    here = next(one for one in _offers() if one.pair.name == "qwen3-4b")
    shown._offers["qwen3-4b"] = here
    shown._newer = {str(here.target)}
    shown._refresh()
    shown._pairs.select("qwen3-4b")
    stage.app.downloads.checked.disconnect()
    words = "The Hub has newer revisions of {names}; Update fetches them."
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


def narrow(stage: Stage) -> None:
    stage.load()
    stage.window.resize(540, 640)
    stage.ask("Write a Python function that checks if a number is prime.", CODE)


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


def speed(stage: Stage) -> None:
    """Every figure of an answer, at the right."""
    stage.window.resize(1240, 800)
    stage.window.commands.speed.trigger()
    finished(stage)


def accepted(stage: Stage) -> None:
    """An answer in its rounds."""
    finished(stage)
    stage.window.transcript.findChildren(ShyButton, "acceptedTokens")[-1].click()


def comparing(stage: Stage, seen: int = 1, alike: bool = True) -> None:
    """A comparison of which `seen` sides have answered; the next one is half through."""
    finished(stage)
    stage.window.commands.compare.trigger()
    comparison = stage.app.comparison
    while comparison.running:
        assert comparison._now is not None
        (repeat, on), id = comparison._now, comparison._id
        rate, tokens = (412.6, 120) if on else (96.4, 120)
        for part in range(1, 7):
            told = report(tokens * part // 6, on, rate)
            told = replace(told, decode_seconds=told.reply_tokens / rate, prefill_seconds=0.04)
            piece, ids = CODE[60 * part - 60 : 60 * part], [7] * 20
            if part == 6 and on and not alike:
                piece, ids = piece.upper(), [8] * 20
            stage.client.text.emit(Text(id, "", piece, ids, [], told))
            if repeat and not seen and part == 3:
                return
        seen -= bool(repeat)
        stage.client.done.emit(Done(id, "stop", told))


def compared(stage: Stage) -> None:
    comparing(stage, 9)


def compared_apart(stage: Stage) -> None:
    """The two texts are not the same."""
    comparing(stage, 9, alike=False)


def history(stage: Stage) -> None:
    """Speed over some days, with two pairs."""
    stage.load()
    now = time.time()
    days = [(9, 3.1), (6, 4.4), (6, 4.0), (3, 5.2), (1, 4.7), (1, 5.0), (0, 5.4)]
    points = [
        Point(now - 86400 * ago, pair, 2.2 * gain, gain * share, ago in (3, 0))
        for pair, share in (("Pocket", 1.0), ("Qwen3 4B", 0.5))
        for ago, gain in days
    ]
    stage.app.speed.history._read = lambda: points
    stage.window.commands.history.trigger()


def history_empty(stage: Stage) -> None:
    stage.load()
    stage.window.commands.history.trigger()


def about(stage: Stage) -> None:
    stage.load()
    stage.window.commands.about.trigger()


def link(stage: Stage) -> None:
    """An address is asked about before it is opened."""
    finished(stage)
    stage.window.links.ask(QUrl("https://en.wikipedia.org/wiki/Primality_test"))


def compare(stage: Stage) -> None:
    while stage.app.conversation.activity.phase is not Phase.READY:
        wait(20)
    stage.window.commands.compare.trigger()


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
    stage.window.commands.search.trigger()
    stage.window.sidebar.search.setText("prime")
    wait(50)
    stage.window.sidebar._on_clicked(stage.window.sidebar.rows.index(4))


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
    stage.window.commands.search.trigger()
    stage.window.sidebar.search.setText("prime")
    wait(50)
    stage.window.sidebar._on_clicked(stage.window.sidebar.rows.index(3))


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


def speed_empty(stage: Stage) -> None:
    stage.load()
    stage.window.resize(1240, 800)
    stage.window.commands.speed.trigger()


def large_text(stage: Stage) -> None:
    """Nearly half as large again."""
    stage.app.settings.change(zoom=4)
    finished(stage)


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


def preferences_token(stage: Stage) -> None:
    stage.app.open_preferences("tokenPanel")
    stage.app.downloads.signed.emit(
        Signed(False, "No token is stored. It is only needed for gated and private repositories.")
    )


def preferences_look(stage: Stage) -> None:
    stage.app.open_preferences("lookPage")


def preferences_models(stage: Stage) -> None:
    stage.app.open_preferences("modelsPage")
    _say(stage, "modelsFolder", "/Users/someone/.cache/huggingface/hub")


def preferences_answers(stage: Stage) -> None:
    stage.app.settings.change(system="Answer briefly.", max_tokens=4096)
    stage.app.open_preferences("repliesPage")


def preferences_keys(stage: Stage) -> None:
    stage.app.open_preferences("keysPage")


def preferences_privacy(stage: Stage) -> None:
    stage.app.open_preferences("privacyPage")
    _say(stage, "dataFolder", "/Users/someone/Library/Application Support/DFlash Chat")
    _say(stage, "verifyCommand", "lsof -a -i -p 2026")


def _say(stage: Stage, name: str, words: str) -> None:
    """In place of what only this machine and this run have."""
    assert stage.app.preferences is not None
    label = stage.app.preferences.findChild(QLabel, name)
    assert label is not None
    label.setText(words)


def preferences_reset(stage: Stage) -> None:
    stage.app.open_preferences("resetPage")
    stage.app.preferences.findChild(QPushButton, "resetPreferences").click()  # type: ignore


def welcome_first(stage: Stage) -> None:
    stage.load()
    stage.window.commands.welcome.trigger()


def welcome_models(stage: Stage, step: int = 1) -> None:
    welcome_first(stage)
    while stage.app.proposal.looked is None:
        wait(20)
    tour = stage.app.tours.tour
    assert tour is not None
    tour.show_step(step)


def welcome_downloading(stage: Stage) -> None:
    """A pair is on its way, in the smallest window."""
    stage.window.resize(stage.window.minimumSize())
    welcome_models(stage)
    best = stage.app.proposal.best
    assert best is not None
    pair = best.pair
    sides = [str(pair.target), str(pair.draft)]
    done, total = 4_100_000_000, 16_800_000_000
    stage.app.downloads._take(Queue([Item(pair.name, sides, bytes=total, done=done)]))
    progress = Progress(done, total, 34_200_000, 371.0, 0.1, [])
    stage.app.downloads._take(Going(pair.name, progress))


def welcome_demo(stage: Stage) -> None:
    """The third step as it was measured."""
    welcome_models(stage, 2)
    wait(50)
    while stage.app._trial.running:
        _play(stage)


def welcome_demo_small(stage: Stage) -> None:
    stage.window.resize(540, 700)
    welcome_demo(stage)


def _play(stage: Stage) -> None:
    """One side of the demonstration."""
    trial = stage.app._trial
    assert trial._now is not None
    repeat, on = trial._now
    rate = 412.6 if on else 96.4
    figures = replace(report(102, on, rate), decode_seconds=102 / rate, prefill_seconds=0.04)
    stage.client.text.emit(Text(trial._id, "", CODE[:360], [1], [], figures))
    stage.client.done.emit(Done(trial._id, "stop", figures))


SCENES: list[Callable[[Stage], None]] = [
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
    speed,
    speed_empty,
    accepted,
    comparing,
    compared,
    compared_apart,
    history,
    history_empty,
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
    versions,
    chat_settings,
    chat_settings_small,
    files,
    dropping,
    palette,
    palette_empty,
    welcome_first,
    welcome_models,
    welcome_downloading,
    welcome_demo,
    welcome_demo_small,
    preferences_look,
    preferences_models,
    preferences_answers,
    preferences_keys,
    preferences_privacy,
    preferences_token,
    preferences_reset,
]


REAL: list[Callable[[Stage], None]] = [
    real_welcome,
    real_speed,
    real_tokens,
    real_comparing,
    real_compare,
]


def main() -> None:
    parser = argparse.ArgumentParser(description="Pictures of the window, to be looked at.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="the scenes that begin so")
    parser.add_argument("--language", choices=("en", PSEUDO, "de", "zh_CN"), action="append")
    parser.add_argument("--light", action="store_true", help="in the light scheme alone")
    parser.add_argument("--real", action="store_true", help="only Pocket with the real engine")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    # What rounds cost is measured anew, not taken from what this machine did another time.
    command = engine_command(Path(tempfile.mkdtemp())) if args.real else IDLE
    qt = QApplication(["screens"])  # noqa: F841 - lives as long as the pictures are made
    for language in args.language or ("en", PSEUDO):
        for dark in (False, True):
            if dark and (args.light or (language == PSEUDO and not args.language)):
                continue  # its words are as wide in the dark
            for scene in REAL if args.real else SCENES:
                if args.only is None or scene.__name__.startswith(args.only):
                    stage = Stage(args.folder, dark, language, command)
                    scene(stage)
                    stage.shoot(_name(scene, dark, language))
                    stage.close()


def _name(scene: Callable[[Stage], None], dark: bool, language: str) -> str:
    suffix = "" if language == "en" else f"-{language}"
    return f"{scene.__name__}-{'dark' if dark else 'light'}{suffix}"


if __name__ == "__main__":
    main()
