"""What the Hub says of a repository: its revision and its files.

Everything is asked through huggingface_hub, which knows where the Hub is, where the token lies
and whether we are offline. Knows nothing of the disk.
"""

import fnmatch
import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx2
from huggingface_hub import HfApi, ModelInfo, constants, get_session, hf_hub_url
from huggingface_hub.hf_api import RepoSibling
from huggingface_hub.utils import (  # type: ignore[attr-defined]
    build_hf_headers,
    hf_raise_for_status,
)

from dflash_mlx import __version__
from dflash_mlx.errors import Refused

# Weights as safetensors under the names that are loaded, tokenizer, template and configuration,
# at the top of the repository. Nothing that can run, no pickle, no second copy in another format.
NEEDED = ("model*.safetensors", "*.json", "*.jinja", "*.model", "*.txt", "*.tiktoken")

_NAME: dict[str, Any] = {"library_name": "dflash-mlx", "library_version": __version__}
_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class File:
    """A file of a repository. etag: its SHA-256, or git's SHA-1 where it is kept in git."""

    name: str
    bytes: int
    etag: str

    def digest(self) -> Any:
        """A fresh hash that ends at the etag when it has been fed the whole file."""
        if len(self.etag) == 64:
            return hashlib.sha256()
        return hashlib.sha1(f"blob {self.bytes}\0".encode(), usedforsecurity=False)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files that are needed of a repository, at one commit."""

    repository: str
    revision: str
    files: tuple[File, ...]

    @property
    def bytes(self) -> int:
        return sum(size for size in {file.etag: file.bytes for file in self.files}.values())

    def url(self, file: File) -> str:
        return hf_hub_url(self.repository, file.name, revision=self.revision)


def look(repository: str, revision: str | None, stall: float) -> Listing:
    """The needed files at a revision, by default the newest. Asks the network, and waits for
    no answer longer than `stall` seconds.

    Raises Refused, and whatever huggingface_hub raises: see `trouble`.
    """
    with answers():
        found = HfApi(**_NAME).model_info(
            repository, revision=revision, files_metadata=True, timeout=stall
        )
    siblings = found.siblings or []
    wanted = choose(repository, [sibling.rfilename for sibling in siblings])
    files = [_file(sibling) for sibling in siblings if sibling.rfilename in wanted]
    names = [str(found.sha), *(file.etag for file in files)]
    if not all(_HASH.fullmatch(name) for name in names):  # each becomes a name on our disk
        raise Refused(
            f"Hugging Face lists {repository} without the hashes that would prove its files, so "
            "nothing is downloaded; is HF_ENDPOINT a mirror that leaves them out?"
        )
    return Listing(repository, names[0], tuple(sorted(files, key=lambda file: file.name)))


def newest(repository: str, stall: float) -> str:
    """The commit that the repository stands at. Asks the network."""
    with answers():
        return str(HfApi(**_NAME).model_info(repository, timeout=stall).sha)


def models(stall: float, **wanted: Any) -> list[ModelInfo]:
    """One page of the models that are wanted, by the Hub's own parameters. Asks the network, once:
    huggingface_hub tries for 23 s before it says that there is no connection."""
    place = f"{constants.ENDPOINT}/api/models"
    with answers():
        response = session(stall).get(place, params=wanted, headers=build_hf_headers(**_NAME))
        hf_raise_for_status(response)
        return [ModelInfo(**{"siblings": None, **one}) for one in response.json()]


@contextmanager
def answers() -> Iterator[None]:
    """While huggingface_hub reads an answer. One that is none, such as a network's page to log
    in, breaks its code somewhere; here that is an error of the network like others."""
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        if type(error).__module__.startswith("huggingface_hub"):
            raise  # its own words
        raise httpx2.DecodingError(str(error)) from error


def choose(repository: str, names: Iterable[str]) -> set[str]:
    """Those of a repository's files that are needed. Raises Refused for unsafe names, and where
    there is nothing to load."""
    wanted = set()
    for name in names:
        if name.startswith("/") or ".." in name.split("/") or re.search(r"[\\:\0]", name):
            raise Refused(
                f"{repository} has a file named {name!r}, which leads out of its folder; "
                "such a repository is not downloaded."
            )
        if "/" not in name and any(fnmatch.fnmatchcase(name, shape) for shape in NEEDED):
            wanted.add(name)
    if "config.json" not in wanted or not any(name.endswith(".safetensors") for name in wanted):
        raise Refused(
            f"{repository} has no config.json with model*.safetensors at its top, so there is "
            "nothing to load (pickle files are never downloaded); choose another repository."
        )
    return wanted


@dataclass(frozen=True, slots=True)
class _Impatient:
    """Gives a request that would wait for ever as many seconds as it may hear nothing."""

    stall: float

    def __call__(self, request: httpx2.Request) -> None:
        if request.extensions.get("timeout", {}).get("read") is None:
            request.extensions["timeout"] = httpx2.Timeout(self.stall).as_dict()


def session(stall: float) -> httpx2.Client:
    """huggingface_hub's own client, which by itself would wait for an answer for ever."""
    client = get_session()
    hooks = [hook for hook in client.event_hooks["request"] if not isinstance(hook, _Impatient)]
    client.event_hooks = {**client.event_hooks, "request": [*hooks, _Impatient(stall)]}
    return client


def headers() -> dict[str, str]:
    """What every request for bytes says; the token is huggingface_hub's."""
    return {**build_hf_headers(**_NAME), "Accept-Encoding": "identity"}


def etag_of(response: httpx2.Response) -> str | None:
    """Which file an answer speaks of, if it says so in a way that we can compare."""
    for answer in (*response.history, response):
        own = "" if response.history else answer.headers.get("ETag", "")
        etag = str(answer.headers.get("X-Linked-Etag", own)).removeprefix("W/").strip('"')
        if _HASH.fullmatch(etag):
            return etag
    return None


def _file(sibling: RepoSibling) -> File:
    if sibling.lfs is not None:
        return File(sibling.rfilename, sibling.lfs.size, sibling.lfs.sha256)
    return File(sibling.rfilename, sibling.size or 0, sibling.blob_id or "")
