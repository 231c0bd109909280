"""What came of a comparison, in words: for the window, its picture and nothing else. No widgets."""

from PySide6.QtCore import QCoreApplication, QObject

from app.compared import Compared, published
from app.dates import moment
from app.figures import times_words
from app.numerals import local, whole
from app.wording import said
from dflash_mlx.memory import GIB
from dflash_mlx.models import PAIRS


class Verdict(QObject):
    """Qt finds a plural only where an object of its own asks for it, hence the class."""

    def headline(self, found: Compared) -> str:
        times = times_words(found.speedup)
        if found.parted is None:
            return self.tr("{times} as fast, and identical").format(times=times)
        words = self.tr("{times} as fast; the texts part at token {token}")
        return words.format(times=times, token=whole(found.parted[0] + 1))

    def detail(self, found: Compared) -> str:
        """What the texts have in common, or where they part."""
        if found.parted is None:
            tokens = found.sides[True].report.reply_tokens
            return self.tr("All %Ln token(s) are the same on both sides.", "", tokens)
        why = self.tr(
            "Where two next tokens are almost equally likely, rounding can decide either way."
        )
        if found.apart is None:
            return f"{why} {self.tr('The run that is shown has one text.')}"
        off, on = found.apart
        words = self.tr("Off: “…{off}…”, on: “…{on}…”.").format(off=off, on=on)
        return f"{why} {words}"

    def runs(self, found: Compared) -> str:
        """How the headline comes about, where there was more than one run, or were to be."""
        count, parts = len(found.speedups), []
        if count < found.wanted:
            words = self.tr("Ended after {count} of {wanted} runs.")
            parts.append(words.format(count=whole(count), wanted=whole(found.wanted)))
        if count > 1:
            every = ", ".join(map(times_words, found.speedups))
            parts.append(self.tr("All runs: {every}.").format(every=every))
            words = self.tr("Shown is run {number}, the median.")
            if found.shown != found.median:
                words = self.tr("The median is run {median}; shown is run {number}, {times}.")
            number, median = whole(found.shown + 1), whole(found.median + 1)
            times = times_words(found.speedups[found.shown])
            parts.append(words.format(number=number, median=median, times=times))
        return " ".join(parts)


def about(found: Compared) -> str:
    """Which pair it was, on which machine, and when."""
    machine = [found.title, said(found.device), said(found.blas)]
    return _joined([*machine, sampling(found), moment(found.created)])


def sampling(found: Compared) -> str:
    words = QCoreApplication.translate("CompareWindow", "temperature {temperature}, seed {seed}")
    temperature = local(f"{found.sampling.temperature:g}")
    return words.format(temperature=temperature, seed=found.sampling.seed)


def models(found: Compared) -> str:
    """The pair with the repositories of its two models. Folders are nobody else's business."""
    both = " + ".join(name for name in (found.target, found.draft) if published(name))
    return _joined([found.title, both])


def note(found: Compared) -> str:
    """What has to be known of a pair that only demonstrates."""
    shows = [pair for pair in PAIRS if pair.embedded and pair.title == found.title]
    return said(shows[0].note) if shows else ""


def machine(found: Compared) -> str:
    """What it ran on, with what is known of it."""
    memory = f"{local(f'{found.memory / GIB:.0f}')} GiB" if found.memory else ""
    return _joined([said(found.device), said(found.blas), memory, found.system])


def versions(found: Compared) -> str:
    return _joined([f"{name} {version}" for name, version in (found.versions or {}).items()])


def _joined(parts: list[str]) -> str:
    return " · ".join(part for part in parts if part)
