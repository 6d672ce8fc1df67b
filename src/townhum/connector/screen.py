"""From a raw item to a `Post`, by the manifest: drop rules first, then the allow list, then the decoder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from townhum.connector.contract import Draft
from townhum.connector.manifest import Manifest, Rule
from townhum.connector.marks import Marker
from townhum.errors import SkipItem
from townhum.records import DropReason, ItemKey, Mark, Post

MAX_TEXT = 50_000
"""Characters. Longer than any post of the networks we know (Reddit: 40,000); guards scrub against hostile input."""

_MOST_NAMES = 200
_LONGEST_NAME = 200  # characters: a thread with more or longer names is made to slow the scrubber down

_MARKUP = re.compile(r"<[^<>]*>")

Screened = Post | DropReason


def to_post(raw: Any, manifest: Manifest, decoder: Any, options: Any, *, source: str, marker: Marker) -> Screened:
    """Screen and decode one raw item. Never raises for a bad item: it answers the reason it was dropped.

    Only `manifest.keep` reaches the decoder. The author leaves as a mark, the names in the thread as `names_to_hide`.
    """
    try:
        reason = dropped_because(raw, manifest)
        if reason is not None:
            return reason
        draft = decoder.decode(_kept(raw, manifest), options)
        return _seal(draft, _names(raw, manifest), manifest, source=source, marker=marker)
    except SkipItem as skip:
        return DropReason(skip.reason) if skip.reason in set(DropReason) else DropReason.BROKEN
    except Exception:  # noqa: BLE001  a hostile item may raise anything; it is counted, and its text must not surface
        return DropReason.BROKEN


class Dropped(NamedTuple):
    """What is still to be known of an item that was dropped. None for what cannot be read.

    `key` and `mark` say nothing once the run is over. `created_at` is aware UTC.
    """

    key: ItemKey | None = None
    mark: Mark | None = None
    created_at: datetime | None = None


def identity_of(raw: Any, manifest: Manifest, decoder: Any, options: Any, *, marker: Marker) -> Dropped:
    """The key and mark of an item that was dropped, so that a copy of it met elsewhere is not counted either.

    And its moment, so that it is counted in its period.
    """
    try:
        draft = decoder.decode(_kept(raw, manifest), options)
        created_at = draft.created_at.astimezone(UTC) if draft.created_at.tzinfo else None
    except Exception:  # noqa: BLE001  an item that cannot be read has no copy we could know
        return Dropped()
    mark = marker.mark(manifest.network, draft.author) if draft.author else None
    return Dropped(marker.item_key(manifest.network, draft.id) if draft.id else None, mark, created_at)


def dropped_because(raw: Any, manifest: Manifest) -> DropReason | None:
    """The reason of the first drop rule that this raw item meets, or None."""
    if not isinstance(raw, Mapping):
        return DropReason.BROKEN
    return next((rule.reason for rule in manifest.drop if _meets(raw, rule)), None)


def values_at(raw: Any, path: str) -> Iterator[Any]:
    """Every value at a dotted path; a list on the way is gone through. A missing step yields nothing."""
    head, _, rest = path.partition(".")
    if isinstance(raw, list):
        for item in raw:
            yield from values_at(item, path)
    elif isinstance(raw, Mapping) and head in raw:
        if rest:
            yield from values_at(raw[head], rest)
        else:
            yield raw[head]


def _meets(raw: Any, rule: Rule) -> bool:
    values = [value for path in rule.path for value in values_at(raw, path)]
    if rule.present is not None:
        return any(value not in (None, "", [], {}) for value in values) is rule.present
    if rule.unless is not None:
        return not any(_among(value, rule.unless) for value in values)
    if rule.when is not None:
        return any(_among(value, rule.when) for value in values)
    words = tuple(word.casefold() for word in rule.contains or ())
    plain = (_MARKUP.sub("", value).casefold() for value in values if isinstance(value, str))
    return any(word in text for text in plain for word in words)


def _among(value: Any, wanted: tuple[str | bool | int, ...]) -> bool:
    return any(type(value) is type(candidate) and value == candidate for candidate in wanted)


def _kept(raw: Any, manifest: Manifest) -> dict[str, Any]:
    kept = {}
    for name, paths in manifest.keep.items():
        kept[name] = next((value for path in paths for value in values_at(raw, path)), None)
    kept["author"] = next((v for path in manifest.author for v in values_at(raw, path) if v not in (None, "")), None)
    return kept


def _names(raw: Any, manifest: Manifest) -> tuple[str, ...]:
    found = (value for path in manifest.hide for value in values_at(raw, path))
    names = {value.strip() for value in found if isinstance(value, str) and len(value) <= _LONGEST_NAME}
    return tuple(sorted(names - {""})[:_MOST_NAMES])


def _seal(draft: Draft, names: tuple[str, ...], manifest: Manifest, *, source: str, marker: Marker) -> Screened:
    text = draft.text.strip()
    if not text:
        return DropReason.EMPTY
    if len(text) > MAX_TEXT:
        return DropReason.TOO_LONG
    if draft.created_at.tzinfo is None or not draft.id:
        return DropReason.BROKEN
    return Post(
        network=manifest.network,
        source=source,
        key=marker.item_key(manifest.network, draft.id),
        created_at=draft.created_at.astimezone(UTC),
        text=text,
        mark=marker.mark(manifest.network, draft.author) if draft.author else None,
        language=draft.language,
        rating=draft.rating,
        names_to_hide=names,
    )
