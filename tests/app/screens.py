"""Pictures of every screen, light and dark, English and pseudo-language, to be looked at.

    make screens, or: xvfb-run -a python tests/app/screens.py FOLDER

The events are played to the window by hand, figures included, so no engine is needed
and each run draws the same. With --real it is Pocket that answers.
"""

import argparse
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.__main__ import engine_command
from app.language import PSEUDO
from tests.app.scenes import chat, chats, library, preferences, real, speed, welcome
from tests.app.scenes.stage import IDLE, Scene, Stage

SCENES = [
    scene for part in (chat, speed, library, chats, welcome, preferences) for scene in part.SCENES
]


def main() -> None:
    parser = argparse.ArgumentParser(description="Pictures of the window, to be looked at.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="the scenes that begin so")
    parser.add_argument("--language", choices=("en", PSEUDO, "de", "zh_CN"), action="append")
    parser.add_argument("--light", action="store_true", help="in the light scheme alone")
    parser.add_argument("--zoom", type=int, default=0, help="steps that all words are larger")
    parser.add_argument("--real", action="store_true", help="only Pocket with the real engine")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    scenes = real.SCENES if args.real else SCENES
    _tidy(args.folder)
    # What rounds cost is measured anew, not taken from what this machine did another time.
    command = engine_command(Path(tempfile.mkdtemp())) if args.real else IDLE
    qt = QApplication(["screens"])  # noqa: F841 - lives as long as the pictures are made
    for language in args.language or ("en", PSEUDO):
        for dark in (False, True):
            if dark and (args.light or (language == PSEUDO and not args.language)):
                continue  # its words are as wide in the dark
            for scene in scenes:
                if args.only is None or scene.__name__.startswith(args.only):
                    stage = Stage(args.folder, dark, language, command)
                    stage.app.settings.change(zoom=args.zoom)
                    scene(stage)
                    stage.shoot(_name(scene, dark, language))
                    stage.close()


def _name(scene: Scene, dark: bool, language: str) -> str:
    suffix = "" if language == "en" else f"-{language}"
    return f"{scene.__name__}-{'dark' if dark else 'light'}{suffix}"


def _tidy(folder: Path) -> None:
    """Remove the pictures of scenes that are gone."""
    known = {scene.__name__ for scene in (*SCENES, *real.SCENES)}
    for picture in folder.glob("*-*.png"):
        if picture.name.split("-")[0] not in known:
            picture.unlink()


if __name__ == "__main__":
    main()
