"""Xet storage in a folder, behind its real client: what a Hub says of files that lie in it."""

from pathlib import Path
from typing import Any


class Storage:
    """Files by their Xet hash. url: where the Hub says that it is, the folder itself."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.place = self.url = f"local://{folder}"
        self.hashes: dict[str, str] = {}
        """The Xet hash of each file, by its etag."""

    def put(self, etag: str, data: bytes) -> None:
        from hf_xet import XetConfig, XetSession

        session: Any = XetSession(XetConfig().with_config({"telemetry.enabled": False}))
        with session.new_upload_commit(endpoint=self.place) as commit:
            upload = commit.start_upload_bytes(data)
        self.hashes[etag] = upload.result().xet_info.hash

    def headers(self, etag: str, hub: str, path: str) -> dict[str, str]:
        """How the Hub tells of it when it is asked for a file."""
        repository, revision = path.split("/resolve/")[0], path.split("/")[4]
        token = f"{hub}/api/models{repository}/xet-read-token/{revision}"
        return {"X-Xet-Hash": self.hashes[etag], "Link": f'<{token}>; rel="xet-auth"'}
