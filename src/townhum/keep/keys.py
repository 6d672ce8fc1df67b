"""The key of what lies at rest: where it is kept, what is derived of it, and sealing with AES-GCM.

One key of 32 bytes, which lies apart from what it opens: in a file, an environment variable, or the desktop's keyring. Of it a key for
each use is derived (HKDF-SHA256, RFC 5869), so that none opens what another sealed.
"""

from __future__ import annotations

import os
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from townhum.errors import StoreError

SIZE = 32
"""Bytes of a key: AES-256."""

KEY_FILE = "keys/store.key"
"""Where a study's key lies, seen from its configuration, unless study.toml names another place."""

SERVICE = "townhum"
"""Under which service a desktop's keyring keeps keys."""

_MAGIC = b"townhum sealed 1\n"
_ID = 8
_NONCE = 12
_FORMS = "Write where the key lies: file:PATH, env:NAME or keyring:NAME."
LOST = "Put back the right key. Without it nothing sealed can be read: begin a new folder with --data; the public file stays as it is."
"""What to do where the key is not there, or is another."""

_NONE = f"Make one with `townhum key new`, if nothing was released yet. Else: {LOST[0].lower()}{LOST[1:]}"


class Key:
    """32 bytes that nothing shows. `id` tells it from other keys, and tells nothing else of it."""

    __slots__ = ("_bytes",)

    def __init__(self, material: bytes) -> None:
        if len(material) != SIZE:
            raise ValueError(f"a key has {SIZE} bytes")
        self._bytes = material

    @property
    def id(self) -> bytes:
        """Eight bytes, derived like a key."""
        return self.derived("id")[:_ID]

    def derived(self, use: str) -> bytes:
        """32 bytes for one use alone."""
        return HKDF(SHA256(), SIZE, salt=None, info=f"townhum {use}".encode()).derive(self._bytes)

    def __repr__(self) -> str:
        return "Key()"


def load_key(reference: str, folder: Path, environment: Mapping[str, str]) -> Key:
    """The key behind `file:PATH` (relative to `folder`), `env:NAME` or `keyring:NAME`, in base64. Raises `StoreError`."""
    kind, _, name = reference.partition(":")
    if kind == "file" and name:
        written = _of_file(folder / Path(name).expanduser())
    elif kind == "env" and name:
        written = environment.get(name) or ""
        if not written:
            raise StoreError(
                f"Set the environment variable {name} to the key. {LOST}", "it is not set", where=reference
            )
    elif kind == "keyring" and name:
        written = _of_keyring(name)
    else:
        raise StoreError(_FORMS, "a key is named in another way")
    return _decoded(written, reference)


def coming_of(path: Path) -> Path:
    """Where the key lies that is to take the place of one in a file, until all is encrypted with it."""
    return path.with_name(f"{path.name}.next")


def new_key_file(path: Path) -> Key:
    """Make a key and write it to a new file for its owner alone. Raises `StoreError` where there is a file already."""
    material = secrets.token_bytes(SIZE)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(b64encode(material) + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise StoreError("Keep it: it opens what lies at rest.", "there is a key already", where=path.name) from None
    except OSError as error:
        raise StoreError("Choose a place that can be written.", error.strerror or "", where=path.name) from None
    return Key(material)


def seal(key: Key, use: str, plain: bytes) -> bytes:
    """Encrypt and bind to its use: AES-256-GCM with a random nonce of 96 bits (NIST SP 800-38D)."""
    nonce = secrets.token_bytes(_NONCE)
    head = _MAGIC + key.id
    return head + nonce + AESGCM(key.derived(use)).encrypt(nonce, plain, head + use.encode())


def is_sealed(head: bytes) -> bool:
    """Whether a file begins as what `seal` makes."""
    return head.startswith(_MAGIC[: len(head)]) and bool(head)


def unseal(key: Key, use: str, sealed: bytes, *, where: str) -> bytes:
    """What was sealed. Raises `StoreError` that tells another key from damage; `where` is the file's name."""
    head = _MAGIC + key.id
    start = len(head)
    if not sealed.startswith(_MAGIC) or len(sealed) < start + _NONCE:
        raise StoreError("Put back a backup of it.", "it is half written, or not a file of townhum's", where=where)
    if not sealed.startswith(head):
        raise StoreError(LOST, "it was sealed with another key", where=where)
    try:
        nonce, rest = sealed[start : start + _NONCE], sealed[start + _NONCE :]
        return AESGCM(key.derived(use)).decrypt(nonce, rest, head + use.encode())
    except InvalidTag:
        raise StoreError("Put back a backup of it.", "it is damaged, or somebody changed it", where=where) from None


def _of_file(path: Path) -> str:
    try:
        if path.stat().st_mode & 0o077:
            raise StoreError(f"Run `chmod 600 {path}`.", "others can read the key", where=path.name)
        return path.read_text("ascii")
    except FileNotFoundError:
        raise StoreError(_NONE, "the key is not there", where=path.name) from None
    except (OSError, UnicodeDecodeError):
        raise StoreError("Let this user read the file of the key.", "it cannot be read", where=path.name) from None


def _of_keyring(name: str) -> str:
    try:
        import keyring  # noqa: PLC0415  an extra
        from keyring.errors import KeyringError  # noqa: PLC0415
    except ImportError:
        do = "Install it: pip install 'townhum[keyring]'. Or name the key as file:PATH or env:NAME."
        raise StoreError(do, "the desktop's keyring cannot be asked", where=f"keyring:{name}") from None
    try:
        found = keyring.get_password(SERVICE, name)
    except KeyringError:
        do = "Unlock the desktop's keyring, or name the key as file:PATH or env:NAME."
        raise StoreError(do, "the keyring does not answer", where=f"keyring:{name}") from None
    if not found:
        raise StoreError(LOST, f"the keyring holds no key of this name for {SERVICE}", where=f"keyring:{name}")
    return found


def _decoded(written: str, reference: str) -> Key:
    try:
        return Key(b64decode(written.strip(), validate=True))
    except ValueError:
        do = "Write 32 random bytes in base64, as `townhum key new` prints them."
        raise StoreError(
            do, "it holds no such key; what it holds is not shown", where=reference.partition(":")[0]
        ) from None
