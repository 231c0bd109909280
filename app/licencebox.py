"""Shows the terms of a pair whose licence is not plainly a free one, before it is fetched."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.catalog import doubts
from app.question import Question
from app.wording import said
from dflash_mlx.pairs import Pair


def licence_box(pair: Pair, parent: QWidget) -> Question:
    """Agreed to by whoever has read it and wants the pair all the same."""
    translate = QCoreApplication.translate
    places = [one for one in (pair.target, pair.draft) if one]
    cards = "\n".join(f"https://huggingface.co/{place}" for place in places)
    return Question(
        parent,
        "licenceBox",
        translate("LicenceBox", "The licence of {title}").format(title=pair.title),
        "\n\n".join((*map(said, doubts(pair)), cards)),
        (translate("LicenceBox", "Not Now"), "refuseLicence"),
        (translate("LicenceBox", "Download Anyway"), "agreeLicence"),
    )
