"""The language of the window: which there are, and how one is worn. Knows no window.

The words are in resources/translations; `make words` brings those files up to date. A language
counts from the next start, since texts that stand already are not asked for again.
"""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "translations"

PSEUDO = "pseudo"
"""Accented English, longer by two fifths: shows what is not translated and what is clipped."""

LANGUAGES = {"": "", "en": "English", "de": "Deutsch", "zh_CN": "简体中文"}
"""Each language under its own name; "" is the system's. PSEUDO can be set by hand as well."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802
    """Marks a text that is translated later; the name is the one that lupdate looks for."""
    return text


def choices() -> list[tuple[str, str]]:
    """What can be set, and how to call it in a list."""
    system = QCoreApplication.translate("Language", "Match the system")
    return [(code, name or system) for code, name in LANGUAGES.items()]


def known(code: str) -> bool:
    return code in LANGUAGES or code == PSEUDO


def spoken(chosen: str, system: list[str]) -> str:
    """The code of the language to wear. system: what the system would like, the best first."""
    if chosen:
        return chosen
    for wish in system:
        if wish.startswith("zh"):
            return "zh_CN"
        if wish[:2] in LANGUAGES:
            return wish[:2]
    return "en"


def wear(owner: QObject, chosen: str) -> None:
    """Make a language the application's, before its first widget; its figures follow.

    owner: what keeps the translators.
    """
    code = spoken(chosen, QLocale.system().uiLanguages())
    if chosen:
        QLocale.setDefault(QLocale("en_US" if chosen in ("en", PSEUDO) else chosen))
    elif QLocale.system().language() != QLocale(code).language():
        QLocale.setDefault(QLocale(code))
    if code == PSEUDO:
        QCoreApplication.installTranslator(Pseudo(owner))
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", qt), (code, str(FOLDER))):
        words = QTranslator(owner)
        if words.load(name, folder):
            QCoreApplication.installTranslator(words)


class Pseudo(QTranslator):
    """Every text in brackets, with accents, and longer; the names of keys stay."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return text if context == "QShortcut" else accented(text)


_PLAIN = "ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz"
_ACCENTED = "ÅÇÐÉĜĤÎĴĶĻÑÖŔŠŤÛŴÝŽåçðéĝĥîĵķļñöŕšťûŵýž"
_TABLE = str.maketrans(_PLAIN, _ACCENTED)
_KEPT = re.compile(r"(\{\w*\}|%L?n|<[^>]*>|&\w+;|\*\.\w+)")
_MORE = "öñé ťŵö ťĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ éîĝĥť ñîñé ťéñ "


def accented(text: str) -> str:
    """A text as the pseudo-language has it; placeholders and marks stay as they are."""
    parts = _KEPT.split(text)
    letters = sum(len(part) for part in parts[::2])
    parts[::2] = [part.translate(_TABLE) for part in parts[::2]]
    more = (_MORE * (letters // len(_MORE) + 1))[: round(letters * 0.4)].rstrip()
    end = f" {more}" if more else ""
    return f"[{''.join(parts)}{end}]"
