"""Headings of a table, and where the mapped columns stand among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from townhum.errors import BadAnswer
from townhum_connectors.file_spelling import heading


def places_of(columns: Mapping[str, str], header: Sequence[str], where: str) -> dict[str, int]:
    """Our name to the place of a column. Raises `BadAnswer` when one is not there, or there twice."""
    spelled = [heading(name) for name in header]
    return {ours: _place_of(heading(theirs), spelled, where) for ours, theirs in columns.items()}


def _place_of(wanted: str, header: list[str], where: str) -> int:
    if header.count(wanted) == 1:
        return header.index(wanted)
    if wanted in header:
        raise BadAnswer(
            f'Rename one of the columns "{wanted}".', "two columns have this name", where=where, key="columns"
        )
    # The first line is not quoted: in a file without headings it is somebody's answer.
    but = "; one is spelled with other capitals" if wanted.casefold() in map(str.casefold, header) else ""
    raise BadAnswer(
        "Mend columns of this source.", f'the first line names no column "{wanted}"{but}', where=where, key="columns"
    )
