"""A signed statement of how long a log is, and of its root: a C2SP tlog-checkpoint inside a C2SP signed note (c2sp.org), by Ed25519.

Such a note stands in every public file. A log that is rewritten later no longer fits the notes that were handed out.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_ED25519 = b"\x01"
_HASH = 4
_MARK = "\N{EM DASH}"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The size of a log in lines, and the root of its tree (32 bytes). `origin` names the log."""

    origin: str
    size: int
    root: bytes

    @property
    def body(self) -> str:
        """What is signed."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"


class Signer:
    """Signs the checkpoints of one log, whose name follows from the public key. `seed` has 32 random bytes."""

    def __init__(self, seed: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self._public = self._private.public_key().public_bytes_raw()
        self.origin = f"townhum/{sha256(self._public).hexdigest()[:16]}"

    @property
    def verifier(self) -> str:
        """The public key as a line of text (C2SP vkey), for whoever checks."""
        encoded = b64encode(_ED25519 + self._public).decode()
        return f"{self.origin}+{_key_hash(self.origin, self._public).hex()}+{encoded}"

    def note(self, size: int, root: bytes) -> str:
        """A signed checkpoint."""
        body = Checkpoint(self.origin, size, root).body
        signature = _key_hash(self.origin, self._public) + self._private.sign(body.encode())
        return f"{body}\n{_MARK} {self.origin} {b64encode(signature).decode()}\n"

    def __repr__(self) -> str:
        return f"Signer({self.origin!r})"


def opened_note(note: str, verifier: str) -> Checkpoint | None:
    """The checkpoint of a note, or None where the note is not what the holder of that key signed."""
    try:
        name, hashed, encoded = verifier.strip().split("+", 2)
        public = b64decode(encoded, validate=True).removeprefix(_ED25519)
        body, signatures = note.split("\n\n")
        origin, size, root = body.split("\n")
        mark, signed_by, signature = signatures.rstrip("\n").split(" ")
        raw = b64decode(signature, validate=True)
        if (mark, signed_by, origin) != (_MARK, name, name) or raw[:_HASH] != _key_hash(name, public):
            return None
        if bytes.fromhex(hashed) != raw[:_HASH]:
            return None
        checkpoint = Checkpoint(origin, int(size), b64decode(root, validate=True))
        if checkpoint.body != f"{body}\n":  # one spelling only
            return None
        Ed25519PublicKey.from_public_bytes(public).verify(raw[_HASH:], checkpoint.body.encode())
    except (ValueError, InvalidSignature):
        return None
    return checkpoint


def _key_hash(name: str, public: bytes) -> bytes:
    return sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:_HASH]
