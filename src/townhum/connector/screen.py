"""From a raw item to a `Post`, by the manifest: drop rules first, then the allow list, then the decoder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from townhum.connector.contract import Draft
from townhum.connector.manifest import Manifest, Rule
from townhum.connector.marks import Marker
from townhum.connector.meanings import is_one_of, says_one_of
from townhum.connector.notes import says
from townhum.connector.objections import NOBODY, Objections
from townhum.connector.withdrawn import is_withdrawn
from townhum.errors import SkipItem
from townhum.records import DropReason, ItemKey, Mark, Post

MAX_TEXT = 50_000
"""Characters. Longer than any post of the networks we know (Reddit: 40,000); guards scrub against hostile input."""

RATINGS = range(1, 6)
"""What a rating may be: 1 is worst, 5 is best."""

_MOST_NAMES = 200
_LONGEST_NAME = 200  # characters: a thread with more or longer names is made to slow the scrubber down

Screened = Post | DropReason


def to_post(
    raw: Any,
    manifest: Manifest,
    decoder: Any,
    options: Any,
    *,
    source: str,
    marker: Marker,
    objections: Objections = NOBODY,
) -> Screened:
    """Screen and decode one raw item. Never raises for a bad item: it answers the reason it was dropped.

    Only `manifest.keep` reaches the decoder. The author leaves as a mark, the names in the thread as `names_to_hide`.
    Whose account objected is dropped before anything is read.
    """
    try:
        reason = dropped_because(raw, manifest)
        if reason is not None:
            return reason
        draft = decoder.decode(kept_of(raw, manifest), options)
        if _objected(raw, manifest, decoder, options, objections):
            return DropReason.WITHHELD
        return _seal(draft, _names(raw, manifest), manifest, source=source, marker=marker)
    except SkipItem as skip:
        return next((reason for reason in DropReason if reason == skip.reason), DropReason.BROKEN)
    except Exception:  # noqa: BLE001  a hostile item may raise anything; it is counted, and its text must not surface
        return DropReason.BROKEN


class Identity(NamedTuple):
    """What is still to be known of an item that was dropped. None for what cannot be read.

    `key` and `mark` say nothing once the run is over. `created_at` is aware UTC.
    """

    key: ItemKey | None = None
    mark: Mark | None = None
    created_at: datetime | None = None

    def __repr__(self) -> str:
        return "Identity()"


def identity_of(raw: Any, manifest: Manifest, decoder: Any, options: Any, *, marker: Marker) -> Identity:
    """The key and mark of an item that was dropped, so that a copy of it met elsewhere is not counted either.

    And its moment, so that it is counted in its period. Never raises: what cannot be read is None.
    """
    draft = _or_none(lambda: decoder.decode(kept_of(raw, manifest), options))
    return Identity(
        _or_none(lambda: marker.item_key(manifest.network, draft.id) if draft.id else None),
        _or_none(lambda: marker.mark(manifest.network, draft.author) if draft.author else None),
        _or_none(lambda: draft.created_at.astimezone(UTC) if draft.created_at.tzinfo else None),
    )


def _or_none(read: Callable[[], Any]) -> Any:
    try:
        return read()
    except Exception:  # noqa: BLE001  an item that cannot be read has no copy we could know
        return None


def dropped_because(raw: Any, manifest: Manifest) -> DropReason | None:
    """The reason of the first drop rule that this raw item meets, or None."""
    if type(raw) is not dict and not isinstance(raw, Mapping):
        return DropReason.BROKEN
    return next((rule.reason for rule in manifest.drop if _meets(raw, rule)), None)


def _objected(raw: Any, manifest: Manifest, decoder: Any, options: Any, objections: Objections) -> bool:
    """Whether the account of an item's author objected, by any name of it that the item has.

    Raises `SkipItem` where no account can be told of what is there: nobody could say then whether it objected. That hangs on
    the item alone, never on who objected, so that no account's objection moves what becomes of another's item.
    """
    told = known = False
    for value in _called(raw, manifest):
        accounts = decoder.account(value, options)
        told, known = True, known or bool(accounts)
        if objections.hold(manifest.network, accounts):
            return True
        if known and not objections:
            break
    if told and not known:
        raise SkipItem(DropReason.BROKEN)
    return False


def _called(raw: Any, manifest: Manifest) -> Iterator[Any]:
    """All that an item says of who wrote it: its author, and the account, with the host where that is said apart."""
    yield from (value for path in manifest.author for value in values_at(raw, path) if value not in (None, ""))
    hosts = (
        value for path in manifest.account_host for value in values_at(raw, path) if isinstance(value, str) and value
    )
    at = next((f"@{host}" for host in hosts), "")
    for value in (value for path in manifest.account for value in values_at(raw, path) if value not in (None, "")):
        yield f"{value}{at}" if at and isinstance(value, str) and "@" not in value else value


def values_at(raw: Any, path: str) -> Iterator[Any]:
    """Every value at a dotted path; a list on the way is gone through. A missing step yields nothing."""
    if type(raw) is dict and "." not in path:  # nearly always, and a generator costs more than all else here
        return iter((raw[path],) if path in raw else ())
    return _values_at(raw, path)


def _values_at(raw: Any, path: str) -> Iterator[Any]:
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
        return not any(is_one_of(value, rule.unless) for value in values)
    if rule.when is not None:
        return any(says_one_of(value, rule.when) for value in values)
    several = (each for value in values for each in (value if isinstance(value, list) else [value]))
    texts = (each for each in several if isinstance(each, str))
    if rule.withdrawn is not None:
        return any(map(is_withdrawn, texts))
    return any(says(text, rule.contains or ()) for text in texts)


def kept_of(raw: Any, manifest: Manifest) -> dict[str, Any]:
    """What the decoder is given of an item: of each kept field the first value, or a list of all where every one counts."""
    kept = {
        name: _all_of(raw, paths) if name in manifest.every else _first_of(raw, paths)
        for name, paths in manifest.keep.items()
    }
    kept["author"] = next((v for path in manifest.author for v in values_at(raw, path) if v not in (None, "")), None)
    return kept


def _first_of(raw: Any, paths: tuple[str, ...]) -> Any:
    for path in paths:
        for value in values_at(raw, path):
            if value is not None:
                return value
    return None


def _all_of(raw: Any, paths: tuple[str, ...]) -> list[Any] | None:
    return [value for path in paths for value in values_at(raw, path) if value is not None] or None


def _names(raw: Any, manifest: Manifest) -> tuple[str, ...]:
    found = (value for path in manifest.hide for value in values_at(raw, path))
    names = {value.strip() for value in found if isinstance(value, str) and len(value) <= _LONGEST_NAME}
    return tuple(sorted(names - {""})[:_MOST_NAMES])


def _seal(draft: Draft, names: tuple[str, ...], manifest: Manifest, *, source: str, marker: Marker) -> Screened:
    text = draft.text.strip()
    if not text:
        return DropReason.EMPTY
    if isinstance(text, str) and is_withdrawn(text):  # a bad decoder may give what is none
        return DropReason.DELETED
    if len(text) > MAX_TEXT:
        return DropReason.TOO_LONG
    if draft.created_at.tzinfo is None or not draft.id or not _as_agreed(draft):
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


def _as_agreed(draft: Draft) -> bool:
    """Whether a decoder gave what the contract says where later stages rely on it: one item must not stop a run."""
    rated = draft.rating is None or (type(draft.rating) is int and draft.rating in RATINGS)
    return rated and isinstance(draft.language, str | None)
