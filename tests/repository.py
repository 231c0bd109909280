"""What a Hub of our own has to give: repositories, their versions, their files."""

import hashlib


class Version:
    """The files of a repository at one commit. Those from `LARGE` bytes on lie outside git."""

    LARGE = 100_000

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = dict(files)
        parts = [f"{name} {self.etag(name)}" for name in sorted(files)]
        self.commit = hashlib.sha1("\n".join(parts).encode()).hexdigest()

    @property
    def tensors(self) -> dict[str, object]:
        """Weights as the Hub counts them, had they two bytes each."""
        files = [data for name, data in self.files.items() if name.endswith(".safetensors")]
        count = sum(len(data) // 2 for data in files)
        return {"parameters": {"BF16": count}, "total": count}

    def outside(self, name: str) -> bool:
        return len(self.files[name]) >= self.LARGE

    def etag(self, name: str) -> str:
        data = self.files[name]
        if self.outside(name):
            return hashlib.sha256(data).hexdigest()
        return hashlib.sha1(f"blob {len(data)}\0".encode() + data).hexdigest()

    def sibling(self, name: str) -> dict[str, object]:
        """A file as the repository's description lists it."""
        size = len(self.files[name])
        about: dict[str, object] = {"rfilename": name, "size": size, "blobId": self.oid(name)}
        if self.outside(name):
            about["lfs"] = {"sha256": self.etag(name), "size": size, "pointerSize": 134}
        return about

    def oid(self, name: str) -> str:
        return "0" * 40 if self.outside(name) else self.etag(name)

    def entry(self, name: str) -> dict[str, object]:
        """A file as the tree of a version lists it."""
        size, oid = len(self.files[name]), self.oid(name)
        entry: dict[str, object] = {"type": "file", "path": name, "size": size, "oid": oid}
        if self.outside(name):
            entry["lfs"] = {"oid": self.etag(name), "size": size, "pointerSize": 134}
        return entry


class Repository:
    """Versions by commit; the newest is also called main."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.versions: dict[str, Version] = {}
        self.publish(files)

    def publish(self, files: dict[str, bytes]) -> None:
        """A new version; the old ones stay."""
        version = Version(files)
        self.versions |= {"main": version, version.commit: version}

    def rewrite(self, files: dict[str, bytes]) -> None:
        """A new version; the old ones are gone."""
        self.versions.clear()
        self.publish(files)

    def swap(self, files: dict[str, bytes]) -> None:
        """Other files under the old commits, as no Hub should."""
        self.publish(files)
        self.versions = dict.fromkeys(self.versions, Version(files))
