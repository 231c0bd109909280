"""`make words`: .ts files from the texts of the window, .qm files from them."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
APP = HERE.parent.parent / "app"
LANGUAGES = ("en", "de", "zh_CN")
"""English is in the source; its sheet has only what is counted: 1 hit, 2 hits."""


def update(sheets: list[Path]) -> None:
    """Put every text of the window into these .ts files; what is gone leaves them."""
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    options = ["-silent", "-locations", "none", "-no-obsolete"]
    texts = sorted(str(path) for path in APP.glob("*.py"))
    counted = [sheet for sheet in sheets if sheet.stem == "en"]
    whole = [sheet for sheet in sheets if sheet.stem != "en"]
    for more, some in (([], whole), (["-pluralonly"], counted)):
        if some:
            subprocess.run([tool, *options, *more, *texts, "-ts", *some], check=True)


def release(sheet: Path, words: Path) -> None:
    """Make the file that the window loads."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, "-silent", sheet, "-qm", words], check=True)


if __name__ == "__main__":
    sheets = [HERE / f"{language}.ts" for language in LANGUAGES]
    update(sheets)
    for sheet in sheets:
        release(sheet, sheet.with_suffix(".qm"))
