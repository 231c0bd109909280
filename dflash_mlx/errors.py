"""What can go wrong, as a tree. Knows no mlx.

    DFlashError
    ├── BadRequest         what was asked cannot be done as asked
    │   └── TooLong        it leaves the model no room for an answer
    ├── ModelError         a model could not be loaded
    │   ├── NotFound       no such pair, folder or file on this disk
    │   ├── Unsupported    an architecture or layout that is not known here
    │   └── Misfit         this draft does not belong to this target
    ├── DownloadError      a download stopped short; what has arrived is kept
    │   ├── Refused        we do not begin it: no room, no safe names, nothing to load
    │   └── Denied         the Hub does not give it: no such repository, or no access
    ├── ProtocolError      a line that is not of our protocol, or of another version
    └── EngineGone         the engine process ended while it was needed

Every message is one sentence for the user: what, why, what to do.
"""


class DFlashError(Exception):
    """Base of all errors that are shown to the user as they stand."""

    @property
    def kind(self) -> str:
        """The name of the error as it travels in an event."""
        return type(self).__name__


class BadRequest(DFlashError):
    """What was asked cannot be done as asked; nothing has changed."""


class TooLong(BadRequest):
    """What was asked leaves the model no room for an answer."""


class ModelError(DFlashError):
    """A model could not be loaded."""


class NotFound(ModelError):
    """No such pair, folder or file on this disk."""


class Unsupported(ModelError):
    """An architecture or a layout that is not known here."""


class Misfit(ModelError):
    """This draft does not belong to this target; the target works without it."""


class DownloadError(DFlashError):
    """A download stopped short; what has arrived is kept."""


class Refused(DownloadError):
    """A download that we do not begin; nothing was fetched."""


class Denied(DownloadError):
    """What the Hub does not give: no such repository, or no access to it."""


class ProtocolError(DFlashError):
    """A line that is not of our protocol, or of another version of it."""


class EngineGone(DFlashError):
    """The engine process ended while it was needed."""
