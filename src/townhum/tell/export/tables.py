"""A folder of CSV or Parquet files: one a table, beside them the cover, the dictionary of the columns, and a hash of each file."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from townhum.records.sums import sha256_of
from townhum.tell.export.cover import Cover, as_text
from townhum.tell.export.numbers import Numbers
from townhum.tell.query.formats import for_csv, harmless

ABOUT = "about.txt"
DICTIONARY = "dictionary.csv"
SUMS = "SHA256SUMS"
"""As `sha256sum --check` reads it."""


def write_csv(folder: Path, cover: Cover, numbers: Numbers, names: Sequence[str]) -> int:
    """A CSV file a table (RFC 4180, UTF-8; what a spreadsheet could run as a formula has an apostrophe in front). Answers how many rows.

    Raises StoreError, OSError.
    """
    written = 0
    for name in names:
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow([harmless(column.name) for column in numbers.columns(name)])
            for rows in numbers.rows(name):
                writer.writerows([for_csv(value) for value in row] for row in rows)
                written += len(rows)
    _beside(folder, cover, numbers, names)
    return written


def write_parquet(folder: Path, cover: Cover, numbers: Numbers, names: Sequence[str]) -> int:
    """A Parquet file a table, which says of itself what the cover says, and of each column what it means. Answers how many rows.

    Raises StoreError, OSError.
    """
    written = 0
    said = as_text(cover, numbers, names)
    for name in names:
        reader = numbers.arrow(name)
        schema = _described(reader.schema, numbers, name).with_metadata({"townhum": said})
        with pq.ParquetWriter(folder / f"{name}.parquet", schema, compression="zstd") as writer:
            for batch in reader:
                writer.write_batch(pa.RecordBatch.from_arrays(batch.columns, schema=schema))
                written += batch.num_rows
    _beside(folder, cover, numbers, names)
    return written


def _described(schema: pa.Schema, numbers: Numbers, name: str) -> pa.Schema:
    """The schema with the meaning of each column beside it."""
    meanings = {column.name: column.meaning for column in numbers.columns(name)}
    return pa.schema([field.with_metadata({"comment": meanings[field.name]}) for field in schema])


def _beside(folder: Path, cover: Cover, numbers: Numbers, names: Sequence[str]) -> None:
    (folder / ABOUT).write_text(as_text(cover, numbers, names), encoding="utf-8")
    with (folder / DICTIONARY).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(("table", "column", "type", "meaning"))
        for name in names:
            writer.writerow((name, "", "", harmless(numbers.tables[name])))
            writer.writerows((name, each.name, each.type, harmless(each.meaning)) for each in numbers.columns(name))
    lines = [f"{sha256_of(path)}  {path.name}\n" for path in sorted(folder.iterdir())]
    (folder / SUMS).write_text("".join(lines), encoding="ascii")
