"""Where a study's numbers lie: the public file, and beside it a folder for the owner alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from townhum.errors import StoreError
from townhum.keep.inventory import LEDGER, PRIVATE, PUBLIC, USES
from townhum.keep.keys import Key


@dataclass(frozen=True, slots=True)
class Store:
    """Where a study's numbers lie."""

    folder: Path
    key: Key | None = None
    """Of what lies at rest. Without one, as a library may have it, the ledger is written in the clear."""

    @property
    def private(self) -> Path:
        """For the owner alone; the folder around it can be opened to analysts."""
        return self.folder / PRIVATE

    @property
    def ledger(self) -> Path:
        return self.private / LEDGER

    @property
    def sealed(self) -> Mapping[Path, str]:
        """The files that are sealed with the key, and what for: those that may be there."""
        return {self.private / f"{use}.sealed": use for use in USES}

    @property
    def public(self) -> Path:
        return self.folder / PUBLIC

    @property
    def lock(self) -> Path:
        return self.private / "run.lock"

    def prepare(self) -> None:
        """Make the folders. Raises `StoreError`."""
        try:
            if not self.folder.exists():
                self.folder.mkdir(parents=True)
                self.folder.chmod(0o755)  # whatever the umask: analysts read the public file in it
            self.private.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise StoreError(
                "Choose a folder that can be written, with --data.",
                error.strerror or "no folder",
                where=str(self.folder),
            ) from None
