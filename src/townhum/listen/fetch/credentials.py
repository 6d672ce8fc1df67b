"""Secrets, read where `sources.toml` says they lie. Their values are returned and nowhere else shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from townhum.connector.contract import SecretRef
from townhum.errors import SecretMissing


def read_secret(ref: SecretRef, *, environment: Mapping[str, str], folder: Path, where: str) -> str:
    """The secret behind `env:NAME` or `file:PATH` (relative to `folder`), without surrounding white space.

    Raises `SecretMissing`, which names the variable or file, when it is not there, empty, or not text.
    """
    kind, _, name = ref.partition(":")
    if kind == "env":
        return _filled(environment.get(name, ""), f"environment variable {name}", where)
    if kind == "file":
        return _filled(_text(folder / name), f"file {name}", where)
    raise SecretMissing("Write where the secret lies: env:NAME or file:PATH.", "a secret has another form", where=where)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return ""


def _filled(value: str, name: str, where: str) -> str:
    secret = value.strip()
    if not secret:
        raise SecretMissing(
            f"Put the secret into the {name}.", "it is not there, empty, or cannot be read", where=where
        )
    return secret
