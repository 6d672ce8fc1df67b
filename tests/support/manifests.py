"""A manifest without code, of an invented guestbook, to be changed in a test."""

import tomllib

from townhum.connector import Manifest
from townhum.connector.walk import walker_of

GUESTBOOK = """
schema = 1
name = "guestbook"
title = "Guestbook: the entries of one book"
api = "Guestbook API"
docs = "https://guestbook.example/docs"
terms = "https://guestbook.example/terms"
terms_say = "Entries may be read and counted."
status = "on"
network = "guestbook"
listens_to = "community"
auth = "none"
writing = "posts"
public_when = "The entry says that it is public."
deletion = "Nothing of an entry is kept after the run."
place = "the guestbook at {book}"
base = "{book}"
author = "guest.id"
hide = "guest.name"

[reach]
says = "A year."

[limit]
calls = 60
per_seconds = 60

[key]
book = { kind = "site", says = "the book" }
secret = { kind = "secret", says = "the secret", optional = true }

[[listing]]
path = "/entries"

[keep]
id = "id"
created_at = "at"
text = "words"

[read]
id = "{book}/{id}"
author = "{author}"
created_at = "iso8601"
text = { text = "plain" }
"""


def raw(**over):
    """The manifest as TOML gives it, with other top-level keys; None takes one away."""
    made = {**tomllib.loads(GUESTBOOK), **over}
    return {name: value for name, value in made.items() if value is not None}


def manifest(**over):
    """The manifest, with other top-level keys."""
    return Manifest.model_validate(raw(**over))


def walker(listing=None, **over):
    """A decoder made of the manifest, whose one listing has other keys."""
    return walker_of(manifest(listing=[{"path": "/entries", **(listing or {})}], **over))
