"""What was measured on this machine, in a file of JSON, by keys that say what it holds for.

Knows nothing of what the values mean.
"""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Measured(Generic[T]):
    """Values by key; without a path there are never any. A file that is damaged is removed.

    check: passes a good value on; raises ValueError, TypeError or AttributeError for another.
    """

    def __init__(self, path: Path | None, check: Callable[[Any], T]) -> None:
        self._path, self._check = path, check

    def get(self, key: str) -> T | None:
        return self._read().get(key)

    def put(self, key: str, value: T) -> None:
        """Put a value beside those of other keys. A disk that takes nothing only means to
        measure again next time, so that is no error."""
        if self._path is None:
            return
        whole = {**self._read(), key: value}
        draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(whole, indent=1), encoding="utf-8")
            draft.replace(self._path)
        except OSError:
            with suppress(OSError):
                draft.unlink()

    def _read(self) -> dict[str, T]:
        if self._path is None:
            return {}
        try:
            whole = json.loads(self._path.read_text(encoding="utf-8"))
            return {key: self._check(value) for key, value in whole.items()}
        except OSError:
            return {}  # there is none yet
        except (ValueError, TypeError, AttributeError):
            self._path.unlink(missing_ok=True)
            return {}
