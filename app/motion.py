"""Whether the system wishes for less motion. Knows systems, and nothing of what moves.

Qt tells it from 6.12 on. Until then macOS is asked by AppKit's own question, Windows by its
parameter, and Linux desktops through the portal (`portal`), which also says when it changes.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

if sys.platform.startswith("linux") or TYPE_CHECKING:  # Qt may come without D-Bus elsewhere
    from app.portal import Portal

Ask = Callable[[], bool | None]


class Motion(QObject):
    """ask: the system's wish, looked up at once; None where it cannot be. portal: what says it
    by and by, where there is one.

    Signals:
        changed: the wish is another now, or is known for the first time.
    """

    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, ask: Ask | None = None, portal: Portal | None = None
    ) -> None:
        super().__init__(parent)
        self.less: bool | None = None
        """Whether the system wishes for less; None where it does not say."""
        self._ask = ask or _usual()
        self._portal = portal
        if portal is not None:
            portal.said.connect(self._hear)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # Nobody changes it without leaving this window for the system's own.
            app.applicationStateChanged.connect(self.look)

    def look(self) -> None:
        """Ask the system, now and then again."""
        if self._portal is None and sys.platform.startswith("linux"):
            self._portal = Portal.usual(self)
            self._portal.said.connect(self._hear)
        if self._portal is not None:
            self._portal.open()
        self._hear(self._ask())

    def _hear(self, less: bool | None) -> None:
        if less is not None and less != self.less:
            self.less = less
            self.changed.emit()


def _usual() -> Ask:
    if sys.platform == "darwin":
        return _mac
    return _windows if sys.platform == "win32" else lambda: None


def _mac() -> bool | None:
    """What NSWorkspace says, through the runtime of Objective-C."""
    with suppress(OSError, AttributeError):
        runtime = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        runtime.objc_getClass.restype = runtime.sel_registerName.restype = ctypes.c_void_p
        kind = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
        question = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)
        workspace = kind(("objc_msgSend", runtime))(
            runtime.objc_getClass(b"NSWorkspace"), runtime.sel_registerName(b"sharedWorkspace")
        )
        if workspace:
            asked = question(("objc_msgSend", runtime))(
                workspace, runtime.sel_registerName(b"accessibilityDisplayShouldReduceMotion")
            )
            return bool(asked)
    return None


def _windows() -> bool | None:
    """Whether Windows is not to animate what is in windows."""
    animates = ctypes.c_int()
    with suppress(OSError, AttributeError):
        user = ctypes.CDLL("user32")
        if user.SystemParametersInfoW(0x1042, 0, ctypes.byref(animates), 0):
            return not animates.value
    return None
