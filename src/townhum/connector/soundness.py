"""Whether what a manifest says of its walk holds together: every name is known, and nothing kept identifies a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, get_args

from townhum.connector.manifest import Manifest
from townhum.connector.vocabulary import Asked, Listing, Reading
from townhum.connector.vocabulary.keys import EACH_ROW, WHAT
from townhum.connector.vocabulary.templates import MOMENTS, forms_in, names_in
from townhum.connector.vocabulary.writing import MomentForm
from townhum.errors import nearest

_PERSON = frozenset(
    [
        "account",
        "actor",
        "assignee",
        "author",
        "by",
        "commenter",
        "contact",
        "creator",
        "customer",
        "from",
        "member",
        "owner",
        "participant",
        "person",
        "poster",
        "profile",
        "reporter",
        "respondent",
        "reviewer",
        "sender",
        "submitter",
        "user",
    ]
)
"""Steps of a path below which a person is described. Only whether they opted out is read there, by a drop rule."""

_IDENTIFYING = frozenset(
    [
        "acct",
        "address",
        "avatar",
        "avatar_url",
        "birthday",
        "city",
        "device",
        "email",
        "email_address",
        "first_name",
        "full_name",
        "fullname",
        "handle",
        "ip",
        "ip_address",
        "ipaddr",
        "last_name",
        "latitude",
        "login",
        "longitude",
        "mail",
        "mobile",
        "nick",
        "nickname",
        "phone",
        "phone_number",
        "screen_name",
        "surname",
        "user_agent",
        "user_name",
        "username",
        "display_name",
        "displayname",
        "reviewernickname",
        "authorname",
        "author_name",
    ]
)
"""Names of fields that tell who somebody is, whatever they stand in."""

_SEARCH = re.compile(r"(?:^|[-_.])(?:q|query|search|search_?terms?|keywords?|term|text|filter|input)$", re.IGNORECASE)
_NO_QUERY = re.compile(r"(?:^|[}\s])(?:mutation|subscription)\b")
_GRAPHQL_SEARCH = re.compile(r"\bsearch\w*\s*\(")
_SEARCH_PATH = re.compile(r"/search(?:[/.?]|$)|keyword", re.IGNORECASE)


class Mistake(NamedTuple):
    """One thing that does not hold together: the path of the key, and what is wrong with it."""

    path: tuple[str, ...]
    what: str


def mistakes(manifest: Manifest) -> list[Mistake]:
    """Everything that does not hold together in a manifest which needs no decoder; nothing for one that has a decoder."""
    if not manifest.listing:
        return []
    return [
        *_lacking(manifest),
        *_keys(manifest),
        *_listings(manifest),
        *_access(manifest),
        *_reading(manifest),
        *identifying(manifest.keep),
    ]


def identifying(keep: Mapping[str, tuple[str, ...]]) -> Iterator[Mistake]:
    """Kept fields that would tell who somebody is. Only `author` may, for it leaves as a mark."""
    for name, paths in keep.items():
        for path in paths:
            steps = [step.lower() for step in path.split(".")]
            person = next((step for step in steps if step in _PERSON), "")
            if person or steps[-1] in _IDENTIFYING:
                yield Mistake(
                    ("keep", name),
                    f"reads {path}, which tells who somebody is. Leave it out; put what tells accounts apart under author, "
                    "and what must be erased from texts under hide",
                )


def _lacking(manifest: Manifest) -> Iterator[Mistake]:
    for name in ("place", "base", "read", "listens_to"):
        if not getattr(manifest, name):
            yield Mistake((name,), "is missing; a manifest with a [[listing]] says it")
    if manifest.limit is None:
        yield Mistake(("limit",), "is missing; what asks a server states its allowance")


def _keys(manifest: Manifest) -> Iterator[Mistake]:
    for name in manifest.one_of:
        if name not in manifest.key or not manifest.key[name].optional:
            yield Mistake(("one_of",), f"{name} is no optional key. {nearest(name, manifest.key)}")
    for name, key in manifest.key.items():
        at = ("key", name)
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or name in (WHAT, *MOMENTS, *manifest.keep):
            yield Mistake(
                at, "is no fit name: lower-case letters, digits and _, and none that is used for something else"
            )
        if (key.kind == "choice") != bool(key.one_of):
            yield Mistake(at, "a choice, and nothing else, has one_of")
        if name == EACH_ROW and (key.kind != "yes" or key.optional or key.default is not None):
            yield Mistake(at, "must be a yes that every source states: nobody but its permission can")
        if key.whole and key.kind != "path":
            yield Mistake((*at, "whole"), "is for a path alone")
        if key.default is not None and (
            key.optional or key.kind == "secret" or (key.one_of and key.default not in key.one_of)
        ):
            yield Mistake((*at, "default"), "cannot be the default of such a key")


def _listings(manifest: Manifest) -> Iterator[Mistake]:
    named = [bool(listing.name) for listing in manifest.listing]
    if any(named) and not all(named):
        yield Mistake(("listing",), "give each listing a name, or none to all")
    for said in manifest.place:
        yield from _unknown(("place",), said, set(manifest.key))
    yield from _unknown(("base",), manifest.base, set(manifest.key))
    for number, listing in enumerate(manifest.listing):
        at = ("listing", str(number))
        for name in (*listing.needs, *listing.without, *listing.where):
            if name not in manifest.key:
                yield Mistake((*at, "needs"), f"{name} is no key. {nearest(name, manifest.key)}")
        yield from _asked(at, listing, manifest, set(manifest.key))
        yield from _children(at, listing, manifest)


def _children(at: tuple[str, ...], listing: Listing, manifest: Manifest) -> Iterator[Mistake]:
    if listing.children is None:
        if not listing.items_are_posts:
            yield Mistake(at, "reads no posts: its items are none, and it has no children")
        return
    under = (*at, "children")
    if not listing.children.names:
        yield Mistake((*under, "names"), "is empty; children are asked for by something of their parent")
    for name in set(listing.children.names) & set(manifest.key):
        yield Mistake((*under, "names", name), "is the name of a key already")
    yield from _asked(under, listing.children, manifest, {*manifest.key, *listing.children.names})


def _asked(at: tuple[str, ...], asked: Asked, manifest: Manifest, known: set[str]) -> Iterator[Mistake]:
    yield from _unknown((*at, "path"), asked.path, known)
    yield from _unknown((*at, "base"), asked.base, known)
    for name, value in (*manifest.params.items(), *asked.params.items(), *asked.only.items()):
        if isinstance(value, str):
            yield from _unknown((*at, "params", name), value, {*known, *MOMENTS})
        elif isinstance(value, tuple) and not (asked.in_one or asked.method == "POST" or asked.graphql):
            yield Mistake((*at, "params", name), "is a list, which a query cannot hold; only JSON can")
    yield from _searches(at, asked, known)
    yield from _graphql(at, asked)
    yield from _answers(at, asked, manifest)
    yield from _order(at, asked)


def _searches(at: tuple[str, ...], asked: Asked, known: set[str]) -> Iterator[Mistake]:
    """Questions that search everybody's posts for what a source says."""
    said = [name for name, value in asked.params.items() if isinstance(value, str) and set(names_in(value)) & known]
    what = "searches by what a source says. A keyword is no place: name a shared one"
    for name in said:
        if _SEARCH.search(name):
            yield Mistake((*at, "params", name), what)
    if said and _SEARCH_PATH.search(asked.path):
        yield Mistake((*at, "path"), what)


def _graphql(at: tuple[str, ...], asked: Asked) -> Iterator[Mistake]:
    """A document that does more than read a place that was named."""
    if _NO_QUERY.search(asked.graphql):
        yield Mistake((*at, "graphql"), "writes, or listens on: only a query is sent")
    if _GRAPHQL_SEARCH.search(asked.graphql):
        yield Mistake((*at, "graphql"), "searches. A keyword is no place: name a shared one")


def _answers(at: tuple[str, ...], asked: Asked, manifest: Manifest) -> Iterator[Mistake]:
    answers = asked.answers
    if answers is None:
        return
    wanted = (("text", ("name", "names")), ("rating", ("name",)))
    for name, kinds in ((name, kinds) for name, kinds in wanted if getattr(answers, name)):
        key = manifest.key.get(getattr(answers, name))
        if key is None or key.kind not in kinds:
            yield Mistake((*at, "answers", name), f"must be the name of a key of the kind {' or '.join(kinds)}")


def _order(at: tuple[str, ...], asked: Asked) -> Iterator[Mistake]:
    kind, order, end = asked.paging.kind, "", ""
    if kind in ("time_down", "time_up"):
        order, end = ("newest_first", "until") if kind == "time_down" else ("oldest_first", "since")
    if order and asked.order != order:
        yield Mistake((*at, "order"), f"must be {order} where an end of the window moves")
    if end and not any(name == end for value in asked.params.values() for name, _ in forms_in(str(value))):
        yield Mistake((*at, "paging", "kind"), f"needs {{{end}:…}} in a parameter")
    if asked.moment_form not in ("", *get_args(MomentForm)):
        yield Mistake((*at, "moment_form"), f"is unknown. {nearest(asked.moment_form, get_args(MomentForm))}")


def _access(manifest: Manifest) -> Iterator[Mistake]:
    access = manifest.access
    if access.kind == "none":
        return
    key = manifest.key.get(access.secret)
    if key is None or key.kind != "secret":
        yield Mistake(("access", "secret"), "must be the name of a key of the kind secret")
    if access.kind in ("header", "query") and not access.name:
        yield Mistake(("access", "name"), "is missing: the header or parameter that carries the secret")
    if access.kind in ("basic", "oauth_client", "oauth_refresh") and not access.user:
        yield Mistake(("access", "user"), "is missing: who the secret belongs to")
    client = manifest.key.get(access.client_secret)
    if access.kind == "oauth_refresh" and (client is None or client.kind != "secret"):
        yield Mistake(("access", "client_secret"), "must be the name of a key of the kind secret")
    if access.kind in ("oauth_client", "oauth_refresh") and not access.token_url:
        yield Mistake(("access", "token_url"), "is missing: where a token is asked for")
    if access.kind == "signed_token" and not access.algorithm:
        yield Mistake(("access", "algorithm"), "is missing: how the token is signed")
    for name in ("user", "token_url"):
        yield from _unknown(("access", name), getattr(access, name), set(manifest.key))


def _reading(manifest: Manifest) -> Iterator[Mistake]:
    reading = manifest.read
    if reading is None:
        return
    known = {*manifest.keep, *manifest.key}
    for template in reading.id:
        yield from _unknown(("read", "id"), template, known)
    for template in reading.author:
        yield from _unknown(("read", "author"), template, {*known, "author"})
    if bool(reading.author) != bool(manifest.author):
        yield Mistake(
            ("read", "author"), "goes with `author`, the paths to what tells accounts apart; give both or neither"
        )
    yield from _text(manifest, reading)
    if reading.rating is not None and "rating" not in manifest.keep:
        yield Mistake(("read", "rating"), "needs `rating` in [keep]")
    scale = manifest.key.get(reading.rating.of) if reading.rating is not None and reading.rating.of else None
    if reading.rating is not None and reading.rating.of and (scale is None or scale.kind != "scale"):
        yield Mistake(("read", "rating", "of"), "must be the name of a key of the kind scale")


def _text(manifest: Manifest, reading: Reading) -> Iterator[Mistake]:
    for name in reading.text:
        if name not in manifest.keep:
            yield Mistake(("read", "text", name), f"is not kept. {nearest(name, manifest.keep)}")
    for name, wanted in reading.only_where.items():
        for other in (name, *wanted):
            if other not in manifest.keep:
                yield Mistake(("read", "only_where", name), f"{other} is not kept. {nearest(other, manifest.keep)}")


def _unknown(at: tuple[str, ...], template: str, known: set[str]) -> Iterator[Mistake]:
    for name in names_in(template):
        if name not in known:
            yield Mistake(at, f"{{{name}}} is unknown. {nearest(name, known)}")
