"""A digest as the bytes that a channel takes: JSON of Slack, Discord, Teams and of a webhook, a mail, an Atom feed."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from townhum.tell.digest.found import CLOSING, MOST, NOTHING, Digest, Table
from townhum.tell.digest.words import as_page, as_text, plain, tier_of

_JSON: Mapping[str, str] = {"content-type": "application/json"}
_ATOM = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_PART = 1900  # characters: Discord takes 2,000 in a message, Slack 3,000 in a block
_LONGEST_TITLE = 150  # characters, as Slack has it
_SLACK_ROOM, _DISCORD_ROOM, _TEAMS_ROOM = 100_000, 5_500, 24_000
"""Bytes for what was found: Discord takes 6,000 characters in embeds, and ten of these; Teams 28 KB in all."""
_MOST_EMBEDS = 8
_AROUND = 60  # bytes of JSON around each text
_CUT = "… (shortened: the table finding has it whole)"


@dataclass(frozen=True, slots=True, repr=False)
class Message:
    """What is sent. `id` stays the same when it is sent again; header names are lower case."""

    id: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def message(kind: str, digest: Digest, id_: str, *, secret: str = "", now: datetime) -> Message:
    """What a chat or a webhook takes. A webhook's is signed with `secret`, as of `now`."""
    body = json.dumps(_BODIES[kind](digest), ensure_ascii=True).encode("ascii")
    signed = signature(secret, id_, now, body) if kind == "webhook" else {}
    return Message(id_, body, {**_JSON, **signed})


def signature(secret: str, id_: str, now: datetime, body: bytes) -> dict[str, str]:
    """The headers of Standard Webhooks 1.0.0 (HMAC-SHA256 over id, time and body), and an Idempotency-Key.

    A secret that begins with whsec_ is base64 behind it; another is taken as it is.
    """
    at = str(int(now.timestamp()))
    signed = hmac.new(_key(secret), f"{id_}.{at}.".encode() + body, hashlib.sha256).digest()
    return {
        "idempotency-key": id_,
        "webhook-id": id_,
        "webhook-timestamp": at,
        "webhook-signature": f"v1,{base64.b64encode(signed).decode('ascii')}",
    }


def _key(secret: str) -> bytes:
    if secret.startswith("whsec_"):
        try:
            return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        except ValueError:
            pass
    return secret.encode()


def _parts(digest: Digest, written: Callable[[str], str], *, room: int, most: int = MOST) -> list[str]:
    """Each finding as one text that no chat finds too long, as many as there is room for (bytes of JSON), and what is said at the end."""
    found: list[str] = []
    for each in digest.told[:most]:
        part = shortened(written(f"{tier_of(each)}{each.sentence} {each.caveat}"))
        room -= len(json.dumps(part, ensure_ascii=True)) + _AROUND
        if room < 0:
            break
        found.append(part)
    end = (NOTHING,) if not digest.found else (digest.more(len(found)),)
    return [*found, *filter(None, end), CLOSING]


def shortened(text: str) -> str:
    """A text that fits, and says so where it was cut."""
    return text if len(text) <= _LONGEST_PART else text[: _LONGEST_PART - len(_CUT)].rstrip("\\") + _CUT


def _slack(digest: Digest) -> object:
    """Texts are of the type plain_text: nothing in them mentions anybody, or links."""
    title = {"type": "header", "text": {"type": "plain_text", "text": digest.title[:_LONGEST_TITLE]}}
    blocks = [
        {"type": "section", "text": {"type": "plain_text", "text": part, "emoji": False}}
        for part in _parts(digest, _as_it_is, room=_SLACK_ROOM)
    ]
    return {"text": _slack_plain(digest.title[:_LONGEST_TITLE]), "blocks": [title, *blocks]}


def _slack_plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _discord(digest: Digest) -> object:
    """Nobody is mentioned."""
    embeds = [{"description": part} for part in _parts(digest, plain, room=_DISCORD_ROOM, most=_MOST_EMBEDS)]
    return {
        "content": f"**{plain(digest.title)[:_LONGEST_TITLE]}**",
        "embeds": embeds,
        "allowed_mentions": {"parse": []},
    }


def _teams(digest: Digest) -> object:
    """An Adaptive Card, as the workflows of Teams take it."""
    text = plain(digest.title)[:_LONGEST_TITLE]
    title = {"type": "TextBlock", "text": text, "weight": "bolder", "size": "medium", "wrap": True}
    blocks = [{"type": "TextBlock", "text": part, "wrap": True} for part in _parts(digest, plain, room=_TEAMS_ROOM)]
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [title, *blocks],
    }
    content = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [content]}


def _webhook(digest: Digest) -> object:
    """All of it, in the words of the public file."""
    found = [
        {
            "id": each.id,
            "period": each.period,
            "tier": each.tier or None,
            "track": each.track or None,
            "sentence": each.sentence,
            "caveat": each.caveat,
        }
        for each in digest.found
    ]
    kind = "townhum.alerts" if digest.alerts else "townhum.digest"
    return {"type": kind, "title": digest.title, "periods": list(digest.periods), "findings": found}


def _as_it_is(text: str) -> str:
    return text


_BODIES: Mapping[str, Callable[[Digest], object]] = {
    "slack": _slack,
    "discord": _discord,
    "teams": _teams,
    "webhook": _webhook,
}


def mail(digest: Digest, id_: str, *, sender: str, to: Iterable[str], now: datetime) -> Message:
    """A mail of two parts, text and HTML. Its Message-ID stays the same when it is sent again (RFC 5322, 3.6.4)."""
    made = EmailMessage(policy=SMTP.clone(cte_type="7bit"))  # whatever the server takes
    made["Subject"] = " ".join(digest.title.split())
    made["From"] = sender
    made["To"] = ", ".join(to)
    made["Date"] = format_datetime(now)
    made["Message-ID"] = f"<{id_}@{sender.rpartition('@')[2]}>"
    made["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's holiday answers to it
    made.set_content(as_text(digest))
    made.add_alternative(as_page(digest), subtype="html")
    return Message(id_, made.as_bytes())


def feed(table: Table, study: str) -> bytes:
    """An Atom feed (RFC 4287) of all findings, newest period first. The same file for the same table."""
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed")
    ends = table.periods
    newest = max(ends.values(), default=datetime.min.replace(tzinfo=UTC))
    _heads(root, f"What the square says: {study}", _urn(f"feed {study}"), newest)
    _add(_add(root, "author"), "name", study)
    for each in sorted(table.found, key=lambda each: ends.get(each.period, newest), reverse=True):
        entry = _add(root, "entry")
        _heads(entry, f"{each.period}: {tier_of(each)}{each.sentence}", _urn(each.id), ends.get(each.period, newest))
        _add(entry, "content", f"{each.sentence} {each.caveat}", type="text")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _heads(into: ET.Element, title: str, id_: str, updated: datetime) -> None:
    _add(into, "title", title, type="text")
    _add(into, "id", id_)
    _add(into, "updated", updated.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def _add(into: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    made = ET.SubElement(into, f"{{{_ATOM}}}{name}", attributes)
    made.text = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text) or None
    return made


def _urn(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_OID, f"townhum {name}").urn
