"""The words for asking: where, how one gets in, how pages follow each other, where items lie, what a refusal means."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from townhum.connector.vocabulary.strict import Paths, Strict
from townhum.connector.vocabulary.surveys import Answers
from townhum.connector.vocabulary.templates import Template

Param = Template | int | bool | tuple[str | int, ...]
"""A parameter's value: a template, or what stands there as it is; a list is for JSON alone."""

_NEEDS = {
    "single": (),
    "next_url": ("path",),
    "link_header": (),
    "cursor": ("path", "param"),
    "page": ("param",),
    "offset": ("param",),
    "id_down": ("param",),
    "id_up": ("param",),
    "time_down": (),
    "time_up": (),
}


class Paging(Strict):
    """How one page leads to the next. A walk ends at an empty page, a page that repeats, or where the order says it may."""

    kind: Literal[
        "single",
        "next_url",
        "link_header",
        "cursor",
        "page",
        "offset",
        "id_down",
        "id_up",
        "time_down",
        "time_up",
    ] = Field(
        default="single",
        description="`single`: there is one page; `next_url`: the body holds the next address at `path`; `link_header`: a Link "
        "header with rel=next; `cursor`: the body holds a cursor at `path`, sent as `param`; `page`: `param` counts pages from "
        "`first`; `offset`: `param` counts items; `id_down`, `id_up`: `param` is the lowest or highest id seen, at `path`; "
        "`time_down`, `time_up`: `{until:…}` or `{since:…}` moves to the oldest or newest moment seen",
    )
    param: str = Field(default="", description="the parameter that carries the place of the next page")
    path: Paths = Field(default=(), description="where the next address, the cursor, or in each item its id stands")
    first: int | str | None = Field(default=None, description="the first page's number, or the first cursor")
    more: Paths = Field(
        default=(), description="where the body says whether there is more; false, null or nothing ends it"
    )
    most: int | None = Field(
        default=None, gt=0, description="items after which the listing ends, although there are more"
    )
    span: int | None = Field(
        default=None,
        gt=0,
        description="a page of `id_down` holds so many ids at most, so one without new items is not the end",
    )

    @model_validator(mode="after")
    def _whole(self) -> Paging:
        lacking = [name for name in _NEEDS[self.kind] if not getattr(self, name)]
        if lacking:
            raise ValueError(f"paging by {self.kind} needs {' and '.join(lacking)}")
        return self


class Asked(Strict):
    """One question to the server and where the items of its answer lie."""

    base: Template = Field(default="", description="another base than the manifest's")
    path: Template = Field(
        description="the path, with names of keys in braces; an `address` key alone may stand in its place"
    )
    method: Literal["GET", "POST"] = Field(default="GET", description="POST sends the parameters as a JSON body")
    params: dict[str, Param] = Field(
        default_factory=dict, description="parameters; one whose key is not given is left out"
    )
    in_one: str = Field(default="", description="the one parameter that carries all of them, as JSON")
    graphql: str = Field(
        default="",
        description="a GraphQL query, sent by POST as it stands here; the parameters are its variables, and nothing is filled in",
    )
    reads: Literal["json", "feed"] = Field(
        default="json", description="`feed`: RSS, Atom or JSON Feed, read as a list of `entries`"
    )
    items: Paths = Field(
        default=(),
        description="where the list of items lies; nothing, or `.` among others: the answer itself is the list",
    )
    may_be_absent: bool = Field(
        default=False, description="an answer without the list holds none, rather than being broken"
    )
    one_or_many: bool = Field(default=False, description="one item alone comes without its list")
    within: str = Field(default="", description="each element wraps its item under this name")
    nested: str = Field(default="", description="items hold more items of the same kind at this path")
    called: str = Field(default="", description="the item is put under this name before any path is read")
    answers: Answers | None = Field(
        default=None, description="the items are filled-in forms, and this is what is read of them"
    )
    only: dict[str, Param] = Field(
        default_factory=dict,
        description="items at whose path another value stands belong to another place and are passed over",
    )
    paging: Paging = Field(default_factory=Paging, description="how pages follow each other")
    order: Literal["newest_first", "oldest_first", "any"] = Field(
        default="any", description="newest first ends below the window, oldest first above it, any reads all"
    )
    moment: Paths = Field(default=(), description="what the order is by, where that is not `created_at`")
    moment_form: str = Field(default="", description="how that is written, where it differs from `created_at`")
    window_only: bool = Field(
        default=False,
        description="the listing shows no more than its newest items, so it may not reach down to the window",
    )


class Children(Asked):
    """What is asked for each item of a listing: the posts of a topic, the notes of an issue. One level, no deeper."""

    names: dict[str, str] = Field(description="name for use in braces -> path in the parent's item")
    several: int = Field(
        default=1, gt=0, description="so many parents are asked for at once, their values joined by `joined_by`"
    )
    joined_by: str = Field(default=";", description="what joins the values of several parents")
    only_where: str = Field(
        default="", description="path in the parent: where that is 0, false or nothing, nothing is asked"
    )
    parent_called: str = Field(default="", description="the parent's item is put beside each child under this name")


def _as_statuses(value: object) -> object:
    """One alone, or a list as TOML has it."""
    return (value,) if isinstance(value, int) else tuple(value) if isinstance(value, list) else value


class Listing(Asked):
    """A listing of items of the place."""

    name: str = Field(
        default="", pattern=r"^[a-z_]*$", description="its name in the key `what`, where there are several"
    )
    needs: Paths = Field(
        default=(), description="it is read only where all these keys of the source are given, and not false"
    )
    where: dict[str, str] = Field(
        default_factory=dict, description="it is read only where these keys have these values"
    )
    without: Paths = Field(default=(), description="it is read only where none of these keys is given")
    items_are_posts: bool = Field(default=True, description="false: its items only lead to their children")
    children: Children | None = Field(default=None, description="what is asked for each of its items")


class Access(Strict):
    """How one gets in. Secrets stand behind keys of the kind `secret`; one that is left out sends nothing."""

    kind: Literal["none", "header", "bearer", "query", "basic", "oauth_client", "oauth_refresh", "signed_token"] = (
        Field(
            default="none",
            description="`header`: the secret in the header `name`; `bearer`: Authorization: Bearer; `query`: in the parameter "
            "`name`; `basic`: `user` and secret; `oauth_client`: client credentials `user` and secret, asked at `token_url`; "
            "`oauth_refresh`: the secret is a refresh token that the owner gave, turned into a token at `token_url` with `user` and "
            "`client_secret`; `signed_token`: a JWT signed with the key behind `secret` (PEM, or the JSON file of a service account), sent as it is, or "
            "given at `token_url` for a token",
        )
    )
    secret: str = Field(default="", description="the key of the source that says where the secret lies")
    name: str = Field(default="", description="the header or parameter")
    user: Template = Field(default="", description="the user or client id, such as {client_id}")
    client_secret: str = Field(
        default="", description="the key of the source that says where the client's own secret lies"
    )
    token_url: Template = Field(default="", description="where a token is asked for")
    scope: str = Field(default="", description="the scope asked for")
    algorithm: Literal["", "ES256", "RS256"] = Field(default="", description="how a JWT is signed")
    claims: dict[str, Template] = Field(
        default_factory=dict,
        description="what a JWT says, with keys of the source and fields of the JSON file; iat, exp and scope are added",
    )
    key_id: Template = Field(default="", description="the kid in a JWT's head")


class Refusal(Strict):
    """What an error status, or an error in the body of an answer, means, in words for a person."""

    status: Annotated[tuple[int, ...], BeforeValidator(_as_statuses)] = Field(
        min_length=1, description="the status or statuses; 200 for an error that only the body tells"
    )
    path: str = Field(default="", description="only where this path of the body holds one of `among`")
    among: tuple[str | int | bool, ...] = Field(default=(), description="values of the body that mean it")
    means: Literal["denied", "missing", "busy", "odd", "nothing"] = Field(
        description="`nothing`: the listing holds nothing; `busy`: try in a later run; `odd`: not what the API promises"
    )
    do: str = Field(default="", description="what the reader should do")
    says: str = Field(description="what it means")
    key: str = Field(default="", description="the key of the source that may have to be mended")
