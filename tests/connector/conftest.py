"""A manifest that is right, to be spoilt key by key."""

import copy

import pytest

from townhum.connector import Manifest

SOUND = {
    "schema": 1,
    "name": "board",
    "title": "A board",
    "api": "Board API",
    "docs": "https://board.example/docs",
    "terms": "https://board.example/terms",
    "terms_say": "Counting is allowed.",
    "status": "on",
    "network": "board",
    "auth": "none",
    "paging": "after",
    "writing": "posts",
    "public_when": "always",
    "deletion": "nothing is kept",
    "reach": {"says": "all there is"},
    "limit": {"calls": 60, "per_seconds": 60},
    "keep": {"id": "id", "created_at": "at", "text": ["body", "title"], "language": "lang"},
    "author": ["by.uri", "by.name"],
    "hide": ["by.name", "mentions.name"],
    "never": ["by.mail"],
    "drop": [{"reason": "not_public", "says": "Only public.", "path": "visibility", "unless": ["public"]}],
}


@pytest.fixture
def manifest():
    """A manifest with some keys replaced, checked."""

    def make(**over):
        return Manifest.model_validate({**copy.deepcopy(SOUND), **over})

    return make
