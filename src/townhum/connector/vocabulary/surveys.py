"""The words for reading filled-in forms: which answers count. Those to the questions that a source names, and no other."""

from __future__ import annotations

from pydantic import Field

from townhum.connector.vocabulary.strict import Paths, Strict

SAID = "said"
"""Where the answers that are read stand in an item: the paths `said.text`, of which every value counts, and `said.rating`."""


class Answers(Strict):
    """The answers of a filled-in form. They stand under `said.text`, every one, and `said.rating`; no path leads to the others."""

    at: str = Field(description="where in an item its answers lie: a table by question, or a list")
    by: Paths = Field(
        default=(), description="in a list: where an answer says which question it is to, by any of its names"
    )
    value: Paths = Field(
        default=(),
        description="where in an answer its value stands, the first that has one; nothing: the answer itself",
    )
    text: str = Field(description="the key of the source that names the questions whose answers are the text")
    rating: str = Field(default="", description="the key that names the question whose answer is the rating")
