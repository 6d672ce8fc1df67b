"""digest: what was found of a period as a message: text, Markdown, a page, mail, chat, a webhook, a feed. It sends nothing."""

from townhum.tell.digest.found import FORMS, Digest, Found, Table, read_table
from townhum.tell.digest.wire import Message, feed, mail, message
from townhum.tell.digest.words import as_markdown, as_page, as_text

__all__ = [
    "FORMS",
    "Digest",
    "Found",
    "Message",
    "Table",
    "as_markdown",
    "as_page",
    "as_text",
    "feed",
    "mail",
    "message",
    "read_table",
]
