"""Who we are to the Hub: a token entered into its own store, or removed from it.

Every other tool then uses the same one. The token is never printed, logged or sent anywhere but
to the Hub, and appears in no error. Knows no window.
"""

import os
from configparser import ConfigParser
from configparser import Error as Garbled
from contextlib import suppress
from pathlib import Path

import httpx2
from huggingface_hub import HfApi, constants, get_token, login
from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled

from dflash_mlx import disk, hub
from dflash_mlx.errors import BadRequest, Denied, DownloadError
from dflash_mlx.trouble import reason

PAGE = "https://huggingface.co/settings/tokens"
STALL = 20.0
"""Seconds that the Hub may take to begin an answer."""

_OUTSIDE = "a token in the environment (HF_TOKEN) goes before it for as long as it is set"


def enter(token: str) -> str:
    """Check a token with the Hub and store it; a sentence for the user. Raises DFlashError, and
    then nothing was stored."""
    token = token.strip()
    if not token.isascii() or not token.isprintable() or " " in token or not token:
        raise BadRequest(
            f"This is not a token; make one that may read at {PAGE} and copy it whole."
        )
    hub.session(STALL)
    try:
        with hub.answers():
            name = str(HfApi().whoami(token=token)["name"])
        login(token, skip_if_logged_in=False)
    except HfHubHTTPError as error:
        if error.response.status_code not in (401, 403):
            raise DownloadError(_unchecked(f"status {error.response.status_code}")) from None
        raise Denied(
            f"Hugging Face does not know this token; make one that may read at {PAGE} and copy "
            "it whole."
        ) from None
    except OfflineModeIsEnabled:
        raise DownloadError(_unchecked("offline mode is on, HF_HUB_OFFLINE")) from None
    except httpx2.HTTPError as error:
        raise DownloadError(_unchecked(reason(error))) from None
    except ValueError:  # of an organisation; its words may name the token
        raise Denied(f"This token is not that of a user; make one at {PAGE}.") from None
    except OSError as error:
        raise DownloadError(_unwritten(error)) from None
    if get_token() != token:
        return f"The token of {name} is stored, but {_OUTSIDE}."
    return f"The token of {name} is stored for every tool that uses Hugging Face."


def remove() -> str:
    """Take the token that is in use out of the Hub's store; a sentence for the user. Raises
    DownloadError."""
    # Its own logout also asks git, which on a Mac without developer tools offers to install them.
    place = Path(constants.HF_TOKEN_PATH)
    try:
        token = place.read_text(encoding="utf-8").strip()
        _forget(token)
        place.unlink()
    except FileNotFoundError:
        said = "No token is stored"
    except OSError as error:
        raise DownloadError(_unwritten(error)) from None
    else:
        said = "The token is removed"
    return f"{said}, but {_OUTSIDE}." if get_token() else f"{said}."


def stored() -> bool:
    """Whether the Hub's store has a token that `remove` would take out."""
    return Path(constants.HF_TOKEN_PATH).is_file()


def stand() -> str:
    """Whether we have a token, as a sentence. Asks no network."""
    if stored():
        return "A token is stored for every tool that uses Hugging Face."
    if get_token():
        return "A token in the environment (HF_TOKEN) is used; none is stored."
    return "No token is stored. It is only needed for gated and private repositories."


def _forget(token: str) -> None:
    """Remove it from the named tokens, which the Hub's tools keep beside the one in use."""
    place, named = Path(constants.HF_STORED_TOKENS_PATH), ConfigParser(interpolation=None)
    try:
        with suppress(Garbled):
            named.read(place, encoding="utf-8")
    except UnicodeDecodeError:
        return
    found = [name for name in named.sections() if named.get(name, "hf_token", fallback="") == token]
    if not found:
        return
    for name in found:
        named.remove_section(name)
    draft = place.with_name(place.name + ".new")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
        named.write(out)
    os.replace(draft, place)


def _unchecked(why: str) -> str:
    return (
        f"The token could not be checked with Hugging Face ({why}), so it is not stored; try again."
    )


def _unwritten(error: OSError) -> str:
    where = error.filename or constants.HF_TOKEN_PATH
    return f"{where} cannot be written ({disk.reason(error)}); see to it and try again."
