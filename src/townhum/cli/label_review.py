"""What `townhum check` says of labels. Without any it asks for no key and loads nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from townhum.errors import StoreError
from townhum.keep.inventory import LABELS, PRIVATE
from townhum.study import Settings


def warnings(settings: Settings, data: Path, environment: Mapping[str, str], today: date) -> Iterator[str]:
    """That labels are old, are of other models, or cannot be read; nothing where there are none, or this user may not look."""
    try:
        if not (data / PRIVATE / LABELS).exists():
            return
    except PermissionError:
        return
    from townhum.run.configuration import store_of  # noqa: PLC0415  only where there are labels
    from townhum.run.labelled import warnings as of_labels  # noqa: PLC0415  the same

    try:
        yield from of_labels(settings, store_of(settings, data, environment), today)
    except StoreError as error:
        yield f"whether the labels of this study are old cannot be told ({error.happened}). {error.do}"
