"""The manifest `NAME.toml` of a connector: everything a reviewer needs to see, and nothing that runs."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from townhum.connector.vocabulary import Access, Key, Listing, Paths, Reading, Refusal, Strict, Template, Templates
from townhum.records import DropReason

HALF = 0.5
"""We never use more than half of a server's allowance: the operator's other guests come first."""

_CONDITIONS = ("when", "unless", "contains", "withdrawn", "present")
REQUIRED_FIELDS = ("id", "created_at", "text")


class Rule(Strict):
    """Drop an item, and count it under `reason`, when what stands at `path` meets the one condition given."""

    reason: DropReason = Field(description="what it is counted under")
    says: str = Field(description="the rule in plain words, for the reviewer")
    path: Paths = Field(description="where it looks")
    when: tuple[str | bool | int, ...] | None = Field(
        default=None,
        description="drop when the value says one of these, as a word, a number or a flag; where yes or no is asked for, also when it is neither",
    )
    unless: tuple[str | bool | int, ...] | None = Field(
        default=None, description="drop unless the value is one of these, and of the same type"
    )
    contains: tuple[str, ...] | None = Field(
        default=None, description="drop when the text holds one of these notes, however it is spelt"
    )
    withdrawn: Literal[True] | None = Field(
        default=None, description="drop when the text is a placeholder for what was taken away, such as [removed]"
    )
    present: bool | None = Field(default=None, description="drop when there is a value (true) or none (false)")

    @model_validator(mode="after")
    def _one_condition(self) -> Rule:
        given = [name for name in _CONDITIONS if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(f"give exactly one of {', '.join(_CONDITIONS)}")
        return self


class Limit(Strict):
    """The server's allowance, the share we take, and the dialect of its rate-limit headers."""

    calls: int = Field(gt=0, description="how many calls the server allows")
    per_seconds: float = Field(gt=0, description="in so many seconds")
    use_at_most: float = Field(default=HALF, gt=0, le=HALF, description="the share of it that we take")
    limit_header: str = Field(default="", description="the header that tells the allowance")
    remaining_header: str = Field(default="", description="the header that tells what is left of it")
    reset_header: str = Field(default="", description="the header that tells when it is whole again")
    reset_format: Literal["", "iso8601", "unix", "seconds"] = Field(
        default="", description="the documented one; whichever a server sends is understood. Without it none is read"
    )
    wait_path: str = Field(
        default="", description="where an answer's body says how many seconds to wait before the next call"
    )


class Reach(Strict):
    """How far back the source can be read. `days` None means: as far as it keeps anything."""

    days: float | None = Field(default=None, gt=0, description="where the API has a bound in time")
    items: int | None = Field(default=None, gt=0, description="a listing's depth, where the API has one")
    listen: Literal["", "poll", "stream"] = Field(
        default="",
        description="how `townhum listen` reads it, where it reaches too short a way back for a period: `poll` reads it again "
        "and again where sources.toml says `listen = true`, `stream` follows it, and there is no other way",
    )
    every_seconds: float = Field(
        default=900,
        ge=60,
        description="how often a place that is polled is read at the most, where it says nothing of it",
    )
    says: str = Field(description="the same in words")


class Manifest(Strict):
    """One kind of place: what it is, what we keep of it, and who is left out."""

    schema_version: Literal[1] = Field(alias="schema", description="always 1")
    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$", description="the name used in `sources.toml`, and of the file")
    title: str = Field(description="the kind of place, in a few words")
    api: str = Field(description="the official name of the API")
    docs: str = Field(description="where its documentation lies, an https address")
    terms: str = Field(description="where its terms lie")
    terms_say: str = Field(description="what the terms mean for us, in a sentence or two")
    terms_as_data: str = Field(
        default="",
        description="an address that answers in JSON with the text of the terms, with names of keys in braces: for places whose page "
        "of terms is filled by a script",
    )
    terms_field: str = Field(default="", description="the field of that answer that holds the text, as HTML")
    status: Literal["on", "gated", "refused"] = Field(
        description="`gated`: needs an approval reference in `sources.toml`; `refused`: is never read"
    )
    status_because: str = Field(default="", description="why it is gated or refused")
    questions: tuple[str, ...] = Field(
        default=(), description="what whoever permits such a source must be able to answer"
    )
    apart: bool = Field(
        default=False,
        description="its terms bar adding its numbers up with those of another network: a study that lists it lists no other",
    )
    network: str = Field(
        description="where the accounts live. Connectors to one network share it, so that one account is one voice"
    )
    reach: Reach = Field(description="how far back the place can be read")
    auth: str = Field(description="who may read, and with what, in words")
    paging: Literal["min_id", "after", "whole_file", "single_page", "as_listed"] = Field(
        default="as_listed", description="how a decoder pages, in words; where there are listings, each says it"
    )
    writing: Literal["posts", "comments"] = Field(
        description="how people write: `posts` to nobody in particular (reviews and survey answers too), `comments` among "
        "people; it chooses how tone is read, and the table that its shares are corrected by"
    )
    public_when: str = Field(description="what makes an item public, in words; the rules enforce it")
    deletion: str = Field(description="how the source's duty to delete is met")
    known_not_read: tuple[str, ...] = Field(default=(), description="general knowledge, not read in the documentation")
    rests_on: tuple[Literal["recording", "server", "documentation"], ...] = Field(
        default=("documentation",),
        description="what it was proven on: recordings of the real service, a genuine server, or nothing but documentation",
    )
    rests_on_what: str = Field(default="", description="which recording, server or document")
    site_signals: tuple[Literal["robots", "content-signal", "content-usage", "tdm", "rsl", "x-robots-tag"], ...] = (
        Field(default=(), description="signals of the site that are asked for first, and obeyed")
    )
    limit: Limit | None = Field(default=None, description="the server's allowance; needed where a server is asked")
    keep: dict[str, Paths] = Field(
        description="our name -> path in the item, or several of which the first with a value counts; all else is dropped "
        "first. `id`, `created_at` and `text` are needed; `language` and `rating` mean what they say"
    )
    every: tuple[str, ...] = Field(
        default=(),
        description="kept fields of which every value counts and not the first alone: the answers of a survey",
    )
    author: Paths = Field(
        default=(), description="what tells accounts apart, best first; leaves as a mark, and no other way"
    )
    account: Paths = Field(
        default=(),
        description="what else names the author of an item, such as a login or a page: asked whether that account objected, and no more",
    )
    account_host: Paths = Field(
        default=(),
        description="where the account of an item lives, where the item says so apart from its name; without a value, on the source's host",
    )
    pages: tuple[str, ...] = Field(
        default=(),
        description="addresses of an account's page, or paths on the source's host, with {account} for its name: /u/{account}",
    )
    account_number: str = Field(
        default="",
        description="where a person finds the number of their account, where the place tells accounts apart by it alone: then a name is none",
    )
    hide: Paths = Field(default=(), description="names seen in the thread, read only to be erased from the text")
    drop: tuple[Rule, ...] = Field(default=(), description="the rules by which items are left out")
    never: Paths = Field(
        default=(), description="fields that must not be read: a manifest that keeps one is not loaded"
    )
    listens_to: Literal["", "community", "tracker", "hashtag", "publication", "reviews", "archive", "own"] = Field(
        default="",
        description="what kind of place it is: people who came to a shared place to be read there, or the operator's own. "
        "Personal feeds are no place",
    )
    place: Templates = Field(
        default=(),
        description="the place in words for a reviewer, with names of keys in braces; of several the first whose keys are given",
    )
    base: Template = Field(default="", description="the base URL of what is asked")
    params: dict[str, Template | int | bool] = Field(
        default_factory=dict, description="parameters sent with every question; a listing's own come on top"
    )
    headers: dict[str, str] = Field(default_factory=dict, description="headers sent with every question")
    key: dict[str, Key] = Field(default_factory=dict, description="the keys of a source in sources.toml")
    one_of: tuple[str, ...] = Field(default=(), description="keys of which a source gives exactly one")
    access: Access = Field(default_factory=Access, description="how one gets in")
    listing: tuple[Listing, ...] = Field(default=(), description="what is asked; with it a manifest needs no decoder")
    refusal: tuple[Refusal, ...] = Field(default=(), description="what error statuses mean here, in words")
    read: Reading | None = Field(default=None, description="how the kept fields become a post")

    @model_validator(mode="after")
    def _coherent(self) -> Manifest:
        missing = [name for name in REQUIRED_FIELDS if name not in self.keep]
        if missing:
            raise ValueError(f"[keep] lacks {', '.join(missing)}")
        if unknown := [name for name in self.every if name not in self.keep]:
            raise ValueError(f"every names what [keep] lacks: {', '.join(unknown)}")
        if self.status != "on" and not self.status_because:
            raise ValueError("a gated or refused connector says why, in status_because")
        if bool(self.terms_as_data) != bool(self.terms_field):
            raise ValueError("give terms_as_data and terms_field, or neither")
        read = {path for paths in self.keep.values() for path in paths}
        for banned in self.never:
            if any(path == banned or path.startswith(banned + ".") for path in read):
                raise ValueError(f"[keep] reads {banned}, which `never` rules out")
        return self
