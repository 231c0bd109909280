"""The text of a PDF, page by page. Knows neither pictures nor layout. No Qt."""

import io
import re
from collections.abc import Callable
from unicodedata import normalize

_JOINED = re.compile("[\ufb00-\ufb06]")


def text(data: bytes, stopped: Callable[[], bool] = lambda: False) -> tuple[str, str]:
    """The text, and how much of the file that is. Raises ValueError.

    stopped: asked before every page, for a long file takes a while.
    """
    import pypdf  # not before somebody has a PDF
    from pypdf.errors import PyPdfError

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("it is locked with a password")
        pages = []
        for page in reader.pages:
            if stopped():
                raise ValueError("it was not read to its end")
            pages.append(_plain(page.extract_text()))
    except ValueError:
        raise
    except (
        PyPdfError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
    ) as error:
        raise ValueError("it is damaged, or no PDF") from error
    silent = sum(not page for page in pages)
    if silent == len(pages):
        raise ValueError("there is no text in this PDF, only pictures; it would have to be scanned")
    note = f"text of {len(pages)} pages" if len(pages) > 1 else "text of 1 page"
    if silent:
        note += f", {silent} of them without any"
    return "\n\n".join(page for page in pages if page), note


def _plain(text: str) -> str:
    """Letters that were drawn as one are several again, and a blank is a blank."""
    split = _JOINED.sub(lambda found: normalize("NFKC", found[0]), text)
    return split.replace("\t", " ").strip()
