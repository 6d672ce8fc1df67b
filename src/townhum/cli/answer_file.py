"""An answer as a file: CSV, JSON or Parquet. Never over a file that is there."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from townhum.cli.showing import out
from townhum.errors import UsageError
from townhum.tell.query.formats import to_csv, to_json
from townhum.tell.query.result import Result

FILES = ("csv", "json", "parquet")
"""What a file can be, and how its name ends."""


def format_of(file: Path, said: str) -> str:
    """The format of a file: as is said, or as its name ends. Raises UsageError, also for a place where no file can be made."""
    form = said or file.suffix.removeprefix(".").lower()
    if form not in FILES:
        do = f"Choose one of {', '.join(FILES)} with --format, or name the file so."
        raise UsageError(do, "a file has none of these formats", where="--out")
    if file.exists():
        raise UsageError("Name another file, or remove what stands there.", "it is there already", where=str(file))
    if not file.parent.is_dir():
        raise UsageError("Name a file in a folder that is there.", "there is no such folder", where=str(file.parent))
    return form


def write(result: Result, form: str, file: Path) -> None:
    """Write the file, in one piece or not at all, and say what it has. Raises StoreError."""
    from townhum.keep.file import replace_file  # noqa: PLC0415  most answers go to the screen

    replace_file(file, _parquet(result) if form == "parquet" else _text(result, form), mode=0o644)
    out.print(f"Wrote {file}: {len(result.rows):,} rows, for use inside the firm.", soft_wrap=True)


def _text(result: Result, form: str) -> bytes:
    return (to_csv(result) if form == "csv" else to_json(result) + "\n").encode("utf-8", "backslashreplace")


def _parquet(result: Result) -> bytes:
    import pyarrow.parquet as pq  # noqa: PLC0415  the same

    from townhum.tell.arrow import to_arrow  # noqa: PLC0415  the same

    content = BytesIO()
    pq.write_table(to_arrow(result), content, compression="zstd")
    return content.getvalue()
