"""Places that many readers read from: a folder, or a bucket of an object store that speaks S3.

A shelf puts whole files, and replaces one small file in one step; that is all a published store needs of it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from townhum.errors import StoreError, UsageError

_SCHEME = "s3"
_NO_FOLDER = re.compile(r"(?i)(?:s3|ducklake|file|https?|gs|az|sqlite|postgres(?:ql)?):")
"""How addresses begin in which something is written otherwise: a folder is not meant."""

_TIMEOUT = 30.0  # seconds without a word of the server
_TRIES = 3
_READABLE = 0o644


class Shelf(Protocol):
    """A place. Its methods raise StoreError; names have `/` between folder and file."""

    where: str

    def read(self, name: str) -> bytes | None:
        """What a file holds, or None where there is none."""

    def put(self, name: str, file: Path) -> None:
        """Put a copy of a file there, whole. Nobody knows of it yet."""

    def replace(self, name: str, content: bytes) -> None:
        """Put this in a file's place, in one step: a reader sees all of the old or all of the new one."""

    def folders(self, name: str) -> list[str]:
        """The folders in a folder."""

    def remove(self, name: str) -> None:
        """Remove a folder with all that is in it."""


def shelf_of(target: str, environment: Mapping[str, str]) -> Shelf:
    """The shelf of a folder's path or of `s3://BUCKET/PREFIX`. Raises UsageError.

    Who may write to a bucket, and where its server is, stands in the environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,
    AWS_REGION, AWS_ENDPOINT_URL and what else the AWS SDK knows. A target with a secret in it is refused, and not repeated.
    """
    if not in_bucket(target):
        return Folder(Path(target))
    parts = urlsplit(target)
    return Bucket(parts.netloc, parts.path.strip("/"), environment)


def in_bucket(target: str) -> bool:
    """Whether a target is a bucket, or else a folder. Raises UsageError for one that is neither, or has a secret in it."""
    if not target.strip() or not target.isprintable():
        raise UsageError("Name a folder, or s3://BUCKET/PREFIX.", "it is empty, or has signs in it that nobody sees")
    scheme, separator, _ = target.partition("://")
    if not separator and not _NO_FOLDER.match(target):
        return False
    parts = urlsplit(target)
    if not separator or scheme != _SCHEME:
        raise UsageError("Name a folder, or s3://BUCKET/PREFIX.", "that is neither")
    if "@" in parts.netloc or parts.query or parts.fragment:
        do = "Name the bucket alone, and set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment."
        raise UsageError(do, "a secret has no place on a command line")
    return True


class Folder:
    """A folder of this machine, or one that is mounted."""

    def __init__(self, root: Path) -> None:
        self._root, self.where = root, str(root)

    def read(self, name: str) -> bytes | None:
        with _in_words(self.where):
            try:
                return (self._root / name).read_bytes()
            except FileNotFoundError:
                return None

    def put(self, name: str, file: Path) -> None:
        with _in_words(self.where):
            place = self._root / name
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
            shutil.copyfile(file, place)
            _settle(place)

    def replace(self, name: str, content: bytes) -> None:
        with _in_words(self.where):
            place = self._root / name
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
            new = place.with_name(f".{place.name}.new")
            new.write_bytes(content)
            _settle(new)
            new.replace(place)
            _sync(place.parent)

    def folders(self, name: str) -> list[str]:
        with _in_words(self.where):
            root = self._root / name
            return sorted(each.name for each in root.iterdir() if each.is_dir()) if root.is_dir() else []

    def remove(self, name: str) -> None:
        with _in_words(self.where), suppress(FileNotFoundError):
            shutil.rmtree(self._root / name)


class Bucket:
    """A bucket, under a prefix. An object store shows an object once all of it is there, so that to put one is to replace it."""

    def __init__(self, bucket: str, prefix: str, environment: Mapping[str, str]) -> None:
        from pyarrow import fs  # noqa: PLC0415  half a second, for who has a bucket

        self._root = "/".join(part for part in (bucket, prefix) if part)
        self.where, self._fs = f"{_SCHEME}://{self._root}", fs
        server = urlsplit(environment.get("AWS_ENDPOINT_URL", ""))
        more: dict[str, Any] = {"endpoint_override": server.netloc, "scheme": server.scheme} if server.netloc else {}
        with _in_words(self.where):
            self._files = fs.S3FileSystem(
                access_key=environment.get("AWS_ACCESS_KEY_ID"),
                secret_key=environment.get("AWS_SECRET_ACCESS_KEY"),
                session_token=environment.get("AWS_SESSION_TOKEN"),
                region=environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION") or "us-east-1",
                connect_timeout=_TIMEOUT,
                request_timeout=_TIMEOUT,
                retry_strategy=fs.AwsStandardS3RetryStrategy(max_attempts=_TRIES),
                **more,
            )

    def read(self, name: str) -> bytes | None:
        with _in_words(self.where):
            try:
                with self._files.open_input_stream(self._path(name)) as stream:
                    content: bytes = stream.read()
                    return content
            except FileNotFoundError:
                return None

    def put(self, name: str, file: Path) -> None:
        with _in_words(self.where):
            with file.open("rb") as source, self._files.open_output_stream(self._path(name)) as target:
                shutil.copyfileobj(source, target)
            if self._files.get_file_info(self._path(name)).size != file.stat().st_size:
                raise StoreError("Run it again.", "the object store has not got all of a file", where=self.where)

    def replace(self, name: str, content: bytes) -> None:
        with _in_words(self.where), self._files.open_output_stream(self._path(name)) as target:
            target.write(content)

    def folders(self, name: str) -> list[str]:
        with _in_words(self.where):
            asked = self._fs.FileSelector(self._path(name), allow_not_found=True)
            found = self._files.get_file_info(asked)
            return sorted(each.base_name for each in found if each.type == self._fs.FileType.Directory)

    def remove(self, name: str) -> None:
        with _in_words(self.where), suppress(FileNotFoundError):
            self._files.delete_dir(self._path(name))

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"


def as_json(content: bytes | None) -> Any:
    """A manifest as it was written; None for one that is not there, or was left half written."""
    try:
        return json.loads(content) if content else None
    except ValueError:
        return None


def _settle(path: Path) -> None:
    path.chmod(_READABLE)
    _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _in_words(where: str) -> Iterator[None]:
    """What the SDK says may quote keys of a request."""
    try:
        yield
    except OSError as error:
        do = "Make sure that the place is there, has room and may be written, and for a bucket the AWS_ variables; then run it again."
        raise StoreError(do, error.strerror or "it cannot be reached or written", where=where) from None
