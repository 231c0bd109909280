"""Why the system could not read or write something, as a part of a sentence. No mlx, no network."""

import errno
import os

_WORDS = {
    errno.EACCES: "you have no right to do that there",
    errno.EPERM: "you have no right to do that there",
    errno.EROFS: "the disk can only be read",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "a file stands where a folder should be",
    errno.EEXIST: "a file stands where a folder should be",
    errno.EISDIR: "it is a folder",
    errno.EIO: "the disk fails",
    errno.EFBIG: "the file would be larger than files may be there",
    errno.ENAMETOOLONG: "its name is too long",
}


UNKNOWN = "the system says not why"


def reason(error: OSError) -> str:
    """In the words of whoever raised it where there are no better ones."""
    number = error.errno or 0
    return _WORDS.get(number) or (os.strerror(number) if number else str(error)) or UNKNOWN
