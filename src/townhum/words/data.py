"""What ships beside the code and decides what is read: a short hash over all of it."""

from __future__ import annotations

import hashlib
from importlib.resources.abc import Traversable

_CODE = (".py", ".pyc", ".pyi")


def data_version(folder: Traversable) -> str:
    """A short hash over every file of a folder that is no code, folders inside apart: another one starts a new series of numbers."""
    digest = hashlib.sha256()
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.is_file() and not file.name.endswith(_CODE):
            raw = file.read_bytes()
            digest.update(f"{file.name} {len(raw)}\n".encode())
            digest.update(raw)
    return digest.hexdigest()[:12]
