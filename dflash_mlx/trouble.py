"""What goes wrong between the Hub and the disk, as one sentence for the user."""

import errno
from urllib.parse import urlsplit

import httpx2
from huggingface_hub import constants
from huggingface_hub.errors import (
    GatedRepoError,
    HfHubHTTPError,
    HFValidationError,
    OfflineModeIsEnabled,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from dflash_mlx import disk
from dflash_mlx.errors import Denied, DFlashError, DownloadError

FULL = (errno.ENOSPC, errno.EDQUOT)
"""What the disk says when it holds no more."""


class sentences:
    """Turns what the network and the disk raise within it into sentences. bytes: whether it is
    downloaded; else something is only asked, and nothing can have arrived."""

    def __init__(self, what: str, bytes: bool = True) -> None:
        self._what, self._bytes = what, bytes

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        # The errors of huggingface_hub are also OSError or ValueError, so they come first.
        hubs = type(error).__module__.startswith("huggingface_hub")
        if isinstance(error, Exception) and (hubs or isinstance(error, httpx2.HTTPError)):
            raise explain(error, self._what, self._bytes) from error
        if isinstance(error, OSError):
            raise DownloadError(in_words(error)) from error


def in_words(error: OSError) -> str:
    """What the disk does not do, as one sentence."""
    where = error.filename or constants.HF_HUB_CACHE
    if error.errno in FULL:
        return f"The disk of {where} is full; make room and try again: what has arrived is kept."
    return (
        f"{where} cannot be written ({disk.reason(error)}); see to it, or choose another place "
        "with HF_HOME, and try again: what has arrived is kept."
    )


def explain(error: Exception, what: str, bytes: bool = True) -> DFlashError:
    """Why the Hub could not or would not, as one sentence. what: a repository, or a file of it;
    bytes: see `sentences`."""
    repository = what.split(":")[0]
    if isinstance(error.__cause__, (httpx2.HTTPError, OfflineModeIsEnabled)):
        if not isinstance(error, httpx2.HTTPError):
            return explain(error.__cause__, what, bytes)
    match error:
        case DFlashError():
            return error
        case OfflineModeIsEnabled() if not bytes:
            return DownloadError(
                "Offline mode is on (HF_HUB_OFFLINE), so Hugging Face is not asked; switch it off "
                "and try again."
            )
        case OfflineModeIsEnabled():
            return DownloadError(
                f"{what} is not on this disk and offline mode is on (HF_HUB_OFFLINE); "
                "switch it off to download."
            )
        case HFValidationError():
            return Denied(
                f"{repository!r} is no Hugging Face id; give one such as "
                "mlx-community/Qwen3-4B-4bit."
            )
        case GatedRepoError():
            return _gated(repository, _known(error))
        case RevisionNotFoundError():
            return Denied(f"{repository} no longer has the revision that was begun; try again.")
        case RepositoryNotFoundError():
            return _absent(repository, _known(error))
        case HfHubHTTPError():
            return _status(error.response.status_code, what, _known(error), bytes)
        case httpx2.ProxyError():
            return DownloadError(
                "The proxy refuses to reach Hugging Face; check its address and its password."
            )
    if bytes:
        return DownloadError(
            f"{what} could not be downloaded: {reason(error)}. Check the connection and try "
            "again; what has arrived is kept."
        )
    return DownloadError(
        f"Hugging Face could not be asked: {reason(error)}. Check the connection and try again."
    )


def cause(error: Exception) -> str:
    """Why something has to be asked for once more, as a part of a sentence."""
    deepest: BaseException | None = error
    while deepest is not None and not isinstance(deepest, httpx2.HTTPError):
        deepest = deepest.__cause__
    if isinstance(deepest, HfHubHTTPError):
        return f"Hugging Face cannot answer now (status {deepest.response.status_code})"
    if deepest is None and not isinstance(error, OSError):
        return str(error)  # an answer that was no use
    return reason(deepest or error)


def reason(error: Exception) -> str:
    """Why there was no answer, as a part of a sentence."""
    match error:
        case httpx2.ConnectError() if "CERTIFICATE" in str(error):
            return (
                f"{_host()} shows a certificate that is not trusted here, as behind a proxy or a "
                "virus scanner that looks into connections"
            )
        case httpx2.ConnectError() | httpx2.ConnectTimeout():
            return f"no connection to the internet, or {_host()} does not answer"
        case httpx2.TimeoutException():
            return f"{_host()} stopped answering"
        case httpx2.DecodingError():
            return "what came makes no sense, as where a network wants you to log in first"
    return f"the connection to {_host()} broke off"


def _host() -> str:
    return urlsplit(constants.ENDPOINT).hostname or constants.ENDPOINT


def _known(error: HfHubHTTPError) -> bool:
    """Whether the Hub was told who we are."""
    return "authorization" in error.response.request.headers


def _gated(repository: str, known: bool) -> DFlashError:
    page = f"https://huggingface.co/{repository}"
    if known:
        return Denied(
            f"{repository} is gated, and your account has no access yet: accept its terms at "
            f"{page}, or wait for its authors' answer, see that your token may read gated "
            "repositories, and try again."
        )
    return Denied(
        f"{repository} is gated: accept its terms at {page}, log in with `hf auth login`, and try "
        "again."
    )


def _absent(repository: str, known: bool) -> DFlashError:
    how = "see that your token may read it" if known else "log in with `hf auth login`"
    return Denied(
        f"Hugging Face has no repository {repository}, or it is private; check the name, or {how}."
    )


def _status(status: int, what: str, known: bool, bytes: bool) -> DFlashError:
    repository = what.split(":")[0]
    match status:
        case 401 if known:
            return Denied(
                f"Hugging Face does not accept your token for {what} (status 401); log in anew "
                "with `hf auth login`, or remove the token with `hf auth logout`, and try again."
            )
        case 401:
            return Denied(
                f"Hugging Face asks who you are before it gives {what} (status 401); "
                "log in with `hf auth login` and try again."
            )
        case 403:
            return Denied(
                f"Your account may not download {what} (status 403); see "
                f"https://huggingface.co/{repository} for its terms."
            )
        case _ if not bytes:
            words = f"Hugging Face cannot answer now (status {status}); try again later."
            return DownloadError(words)
        case 404:
            return Denied(f"Hugging Face does not have {what} (status 404); try again later.")
    return DownloadError(
        f"Hugging Face failed while it gave {what} (status {status}); try again later: what has "
        "arrived is kept."
    )
