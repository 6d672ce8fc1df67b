"""How people write at a place. A model of tone reads the same words otherwise in a tweet than in an answer to somebody."""

from __future__ import annotations

from typing import Literal

Writing = Literal["posts", "comments"]
"""Posts to nobody in particular and reviews, or talk among people. A connector's manifest says which (`writing`)."""

WRITINGS: tuple[Writing, ...] = ("posts", "comments")
"""In the order of the rows in the tone model's weights: for good."""

USUAL: Writing = "posts"
"""Of a text that comes from no source: a line to try, or a sentence of the audit in a study of both kinds."""
