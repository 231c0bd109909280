"""The door of DFlash Chat: the window, or with --engine or --download a process behind it.

The only place that looks at the environment. A frozen program has no `python -m`, so
every process of ours is this same program with another argument.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dflash_mlx import __version__
from dflash_mlx.protocol import Load

if TYPE_CHECKING:
    from app.paths import Paths
    from app.shell import LoginShell


def main(argv: Sequence[str] | None = None) -> int:
    args = _parser().parse_args(argv)
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"  # read when huggingface_hub is imported
    from app.paths import Paths

    paths = Paths.inside(args.data_dir) if args.data_dir else Paths.usual()
    if args.download:
        _take_over(_login_shell(paths), 5.0)  # nobody waits for this process
        from dflash_mlx import porter

        return porter.main()
    if args.engine:
        from dflash_mlx import worker  # the window's process never imports this

        return worker.main(paths.costs, paths.sessions) or 0
    if not _has_display():
        return _without_display(args)
    shell = _login_shell(paths)
    _house_models(paths)
    from app import life  # the terminal's way needs no Qt

    # It had the time that Qt took. A slow one is waited for once, at the very first start.
    _take_over(shell, 0.0 if shell and shell.known else 1.0)
    behind = engine_command(args.data_dir), download_command(args.data_dir)
    return life.run(paths, _wanted(args), *behind)


def _login_shell(paths: "Paths") -> "LoginShell | None":
    """The user's shell, asked for what it exports; None where we were started by one."""
    if sys.platform != "darwin" or "SHLVL" in os.environ:
        return None
    from app.shell import LoginShell

    shell = LoginShell(os.environ.get("SHELL", "/bin/zsh"), paths.shell, os.environ)
    shell.ask()
    return shell


def _take_over(shell: "LoginShell | None", wait: float) -> None:
    """Its answer into our environment and so into that of our children. Before anything that
    reads it is imported: huggingface_hub does so once."""
    for name, value in (shell.answer(wait) if shell else {}).items():
        os.environ.setdefault(name, value)


def _house_models(paths: "Paths") -> None:
    """Where the user's preferences want models to live; before the shell may say so."""
    from app.settings import decode

    with suppress(OSError, ValueError):  # the window will say what is wrong with the file
        if place := decode(paths.settings.read_text("utf-8")).models:
            os.environ["HF_HUB_CACHE"] = place


def engine_command(data: Path | None = None) -> list[str]:
    """How this program starts its engine, which keeps what it measures in `data`."""
    return _command("--engine", data)


def download_command(data: Path | None = None) -> list[str]:
    """How it starts its download worker."""
    return _command("--download", data)


def _command(part: str, data: Path | None) -> list[str]:
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    place = ["--data-dir", str(data.expanduser().absolute())] if data else []
    return [*program, part, *place]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dflash-chat",
        description="A window to chat with a language model that runs on this machine.",
    )
    parser.add_argument("--version", action="version", version=f"DFlash Chat {__version__}")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything in DIR")
    model = parser.add_mutually_exclusive_group()
    model.add_argument("--pair", metavar="NAME", help="the pair to load (default: the last one)")
    model.add_argument("--target", metavar="T", help="a target: a Hugging Face id or a folder")
    parser.add_argument("--draft", metavar="D", help="the draft that belongs to the target")
    parser.add_argument("--engine", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--download", action="store_true", help=argparse.SUPPRESS)
    return parser


def _wanted(args: argparse.Namespace) -> Load | None:
    """What to load, as a request that has no number yet; None if nothing was asked for."""
    if not any((args.pair, args.target, args.draft)):
        return None
    if args.target is None:
        return Load(0, pair=args.pair or "pocket", draft=_place(args.draft))
    return Load(0, target=_place(args.target), draft=_place(args.draft))


def _place(name: str | None) -> str | None:
    """A folder by its full path, since the engine works elsewhere; any other name as it is."""
    return str(Path(name).absolute()) if name and Path(name).exists() else name


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _without_display(args: argparse.Namespace) -> int:
    from app.examples import EXAMPLES
    from dflash_mlx import cli

    chosen = []
    for name in ("pair", "target", "draft"):
        if getattr(args, name):
            chosen += [f"--{name}", getattr(args, name)]
    if sys.stdin is not None and sys.stdin.isatty():
        print("There is no display here, so the chat opens in this terminal.", flush=True)
        return cli.main(["chat", *chosen]) or 0
    print(
        "There is neither a display nor a terminal here, so three questions are answered "
        "both ways and compared.",
        flush=True,
    )
    return cli.main(["compare", *chosen, *EXAMPLES]) or 0


if __name__ == "__main__":
    sys.exit(main())
