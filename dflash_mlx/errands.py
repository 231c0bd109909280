"""What the download worker does beside its queue: questions to the Hub and to the disk.

Each is carried out in a thread of its own, since it may have to wait. Knows no downloads but the
names of their repositories.
"""

import threading
import traceback
from collections.abc import Callable, Sequence

from dflash_mlx import login, search, stock, transfer
from dflash_mlx.backlog import Item
from dflash_mlx.download import Settings, existing
from dflash_mlx.errors import DFlashError, Refused
from dflash_mlx.shelf import Shelf
from dflash_mlx.transfer import (
    Account,
    Check,
    Checked,
    Clean,
    Enter,
    Errand,
    Failed,
    Found,
    Leave,
    Remove,
    Search,
    Signed,
    Stock,
    Survey,
)
from dflash_mlx.trouble import sentences
from dflash_mlx.updates import Updates, check

Tell = Callable[[transfer.Event], None]

BUG = (
    "The download worker has a fault of its own and could not do this; its log says which. Try "
    "again, and report it if it comes back."
)


class Errands:
    """items: the queue as it stands, whose repositories are not touched."""

    def __init__(self, tell: Tell, items: Callable[[], Sequence[Item]]) -> None:
        self._tell, self._items = tell, items

    def run(self, errand: Errand) -> None:
        """Returns at once; what comes of it is told."""
        threading.Thread(target=self._run, args=(errand,), daemon=True).start()

    def _run(self, errand: Errand) -> None:
        try:
            match errand:
                case Check(name, repositories):
                    self._tell(Checked(name, check(repositories, Updates.usual())))
                case Search(name):
                    found = search.search(name)
                    self._tell(Found(name, found.candidates, found.others))
                case Account() | Enter() | Leave():
                    self._sign(errand)
                case Survey() | Remove() | Clean():
                    self._tidy(errand)
        except DFlashError as error:
            self._tell(Failed(errand.name, error.kind, str(error)))
        except Exception:  # who asked must not wait for ever
            traceback.print_exc()
            self._tell(Failed(errand.name, "Bug", BUG))

    def _sign(self, errand: Account | Enter | Leave) -> None:
        kind = ""
        try:
            match errand:
                case Account():
                    text = login.stand()
                case Enter(token):
                    text = login.enter(token)
                case Leave():
                    text = login.remove()
        except DFlashError as error:
            text, kind = str(error), error.kind
        self._tell(Signed(login.stored(), text, kind))

    def _tidy(self, errand: Survey | Remove | Clean) -> None:
        """Free what is asked for, and tell what the cache holds."""
        with sentences(errand.name or "Hugging Face's cache"):
            wanted = {one for item in self._items() for one in item.repositories}
            match errand:
                case Survey():
                    freed = 0
                case _ if errand.name in wanted:
                    raise Refused(f"{errand.name} is being downloaded; cancel that first.")
                case Remove(repository):
                    freed = Shelf(repository).remove()
                case Clean(repository):
                    freed = stock.clean(repository)
            cache = Shelf("some/name").cache
            free = Settings().free(existing(cache))
            self._tell(Stock(str(cache), free, stock.survey(wanted), freed))
