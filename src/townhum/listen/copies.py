"""Items of one source that were met lately, so that the same page read twice is not scrubbed and read twice."""

from __future__ import annotations

from townhum.records import ItemKey, Mark, Post

_MOST = 20_000
"""Items of a generation; two are held, some 10 MB."""


class Copies:
    """Knows a post again if nothing about it has changed. Nothing in here can be shown.

    It spares work and decides nothing: whatever it lets through, changed or met long before, the tally counts once. So it may
    forget, and what others post changes nothing of what becomes of an account's.
    """

    def __init__(self) -> None:
        self._lately: dict[tuple[ItemKey, Mark | None], int] = {}
        self._before: dict[tuple[ItemKey, Mark | None], int] = {}

    def __repr__(self) -> str:
        return "Copies()"

    def met(self, post: Post) -> bool:
        """Whether this very post was met lately."""
        item = post.key, post.mark
        face = hash((post.created_at, post.text, post.language, post.rating, post.names_to_hide))
        if self._lately.get(item, self._before.get(item)) == face:
            return True
        if len(self._lately) >= _MOST:
            self._before, self._lately = self._lately, {}
        self._lately[item] = face
        return False
