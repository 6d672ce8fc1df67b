"""What a person has to answer before a place may be listened to: where its terms lie, and the questions of a review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from townhum.connector.catalog import Connector
from townhum.connector.manifest import Manifest
from townhum.connector.vocabulary.templates import names_in, replaced

_KINDS = {
    "community": "Do people come to this place to be read by everybody there, and is it nobody's own feed?",
    "tracker": "Do people write here to those who make the thing, and would they expect to be counted?",
    "hashtag": "Is the hashtag about a thing, so that whoever uses it joins a public talk, and is about no person or group?",
    "publication": "Is it a publication or a community, and not one person's blog?",
    "reviews": "Are the reviews meant to be read by everybody?",
    "archive": "Were those who wrote told that what they write is archived in public?",
    "own": "What were the people told, and does it cover counting?",
}


def terms_of(connector: Connector, options: Any) -> str:
    """The address of the place's terms, as far as the manifest says it; "" where it says it in words alone, or a name has no value."""
    return address_of(connector.manifest.terms, options)


def address_of(template: str, options: Any) -> str:
    """An address with the keys of a source filled in; "" where that gives none."""
    values = {name: getattr(options, name, None) for name in names_in(template)}
    if not template.startswith(("https://", "http://", "{")) or any(value is None for value in values.values()):
        return ""
    filled = replaced(template, {name: str(value) for name, value in values.items()})
    return filled if filled.startswith(("https://", "http://")) else ""


def questions(manifest: Manifest) -> Iterator[str]:
    """What a reviewer has to answer, in sentences. The answers stand in `permitted_because`, and in who signs."""
    if manifest.listens_to:
        yield _KINDS[manifest.listens_to]
    yield from manifest.questions
    yield "Do the terms allow that a machine reads here and that groups are counted, for your purpose, also if you earn by it?"
    yield f"Is everything that is read public? {manifest.public_when}"
    yield "What do the rules say of promotion? (promotion: allowed, asked or forbidden)"
    yield "Does the place bear a person's name? Then say whose brand or town it is. (organisation.name, organisation.url)"
    if manifest.status == "gated":
        yield f"Have you the approval that is needed, and its reference? {manifest.status_because} (approval)"
    for fact in manifest.known_not_read:
        yield f"Does this hold here? {fact}"
