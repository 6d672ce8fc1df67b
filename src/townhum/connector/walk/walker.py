"""A decoder made from a manifest alone."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast
from urllib.parse import urlsplit

from townhum.connector.contract import Covered, Draft, Options, Page, Session
from townhum.connector.mails import mail_address
from townhum.connector.manifest import Manifest
from townhum.connector.screen import values_at
from townhum.connector.vocabulary import Asked, Children, Listing, Reading, options_of
from townhum.connector.vocabulary.keys import WHAT
from townhum.connector.walk.accounts import accounts_meant
from townhum.connector.walk.answers import first_at, items_in
from townhum.connector.walk.asking import Asker, address, origin_of
from townhum.connector.walk.fields import draft_of
from townhum.connector.walk.filling import Filling
from townhum.connector.walk.paging import Pager
from townhum.connector.walk.watching import OVERLAP, REPEATS, Watch, least
from townhum.records import Window

Walk = Generator[Page, None, Covered]


def walker_of(manifest: Manifest) -> Walker:
    """The decoder of a manifest that has a [[listing]]."""
    if manifest.read is None:
        raise ValueError("a manifest without [read] needs a decoder of its own")
    return Walker(manifest, manifest.read)


class Walker:
    """What `Decoder` asks of a connector, by what the manifest says."""

    def __init__(self, manifest: Manifest, reading: Reading) -> None:
        self.manifest = manifest
        self.reading = reading

    @cached_property
    def Options(self) -> type[Options]:  # noqa: N802  the contract's name
        """The keys of a source, made when they are first looked at: a run reads few of the connectors there are."""
        parts = tuple(dict.fromkeys(listing.name for listing in self.manifest.listing if listing.name))
        made = options_of(self.manifest.title, self.manifest.key, parts, self.manifest.one_of)
        made.reads = staticmethod(lambda options: any(self._listings(options)))
        return made

    def hosts(self, options: Any) -> tuple[str, ...]:
        """The base URLs of everything that is asked."""
        filling = self._filling(options)
        asked = [each for listing in self._listings(options) for each in (listing, listing.children) if each]
        urls = [address(each, filling, self.manifest) for each in asked]
        token = filling.text(self.manifest.access.token_url)
        return tuple(dict.fromkeys(origin_of(url) for url in (*urls, *([token] if token else []))))

    def place(self, options: Any) -> str:
        """The place in words."""
        said = (self._filling(options).text(each) for each in self.manifest.place)
        return next(filter(None, said), self.manifest.title)

    def walk(self, options: Any, window: Window, session: Session) -> Walk:
        """Read every listing that the source's keys ask for, one after the other. Empty pages too: whoever collects counts them."""
        moments = {"since": window.start - OVERLAP, "until": window.end + OVERLAP}
        filling = self._filling(options).at(**moments)
        asker = Asker(self.manifest, session, filling, self.place(options))
        covered: list[Covered] = []
        for listing in self._listings(options):
            covered += [(yield from _Reader(asker, window).listing(listing, filling))]
        return least(covered)

    def decode(self, kept: Mapping[str, Any], options: Any) -> Draft:
        """One item."""
        return draft_of(kept, dict(options), self.reading, self.manifest.every)

    def account(self, written: Any, options: Any) -> frozenset[str]:
        """The accounts meant by what was written: by page, by name, by name and host, or by mail address."""
        if self.reading.author_is == "mail_address":
            address = mail_address(written)
            return frozenset({address}) if address else frozenset()
        base = urlsplit(self._filling(options).text(self.manifest.base) or "").netloc.lower()
        return accounts_meant(written, self.manifest.pages, base, numbers=bool(self.manifest.account_number))

    def _filling(self, options: Any) -> Filling:
        return Filling(self.manifest.key, options)

    def _listings(self, options: Any) -> Iterator[Listing]:
        chosen = getattr(options, WHAT, None)
        for listing in self.manifest.listing:
            wanted = chosen is None or listing.name in chosen
            given = all(getattr(options, name, None) for name in listing.needs)
            given = given and all(getattr(options, name, None) == value for name, value in listing.where.items())
            if wanted and given and not any(getattr(options, name, None) for name in listing.without):
                yield listing


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads listings, and what lies under their items."""

    asker: Asker
    window: Window

    def listing(self, listing: Listing, filling: Filling) -> Walk:
        """One listing with its children."""
        covered: list[Covered] = []
        pages = self._pages(listing, filling)
        while True:
            try:
                items, watch = next(pages)
            except StopIteration as end:
                return least([*covered, end.value])
            yield Page(items if listing.items_are_posts else [])
            if listing.children is not None:
                covered += [(yield from self._under(listing, listing.children, items, watch, filling))]

    def _pages(
        self, asked: Asked, filling: Filling, *, may_lack: bool = False
    ) -> Generator[tuple[list[Any], Watch], None, Covered]:
        """Page after page, until the listing ends, goes in circles or has left the window."""
        pager, watch = Pager(asked.paging), Watch(self.asker.manifest, asked, self.window)
        while True:
            now = filling.at(**{n: m for n, m in (("since", pager.since), ("until", pager.until)) if m is not None})
            answer, asked_at = self.asker.ask(asked, now, pager, may_lack=may_lack)
            if answer is None:
                yield [], watch
                return Covered()
            items = items_in(answer.body, asked, now, self.asker.where)
            moments = watch.note(items)
            spans, news = asked.paging.span is not None, bool(items) and not watch.repeats
            if news or not spans:
                yield items, watch
            if watch.repeats and not spans:
                return watch.whole() if pager.is_at_the_edge(moments) else watch.partly(REPEATS)
            if watch.is_past(moments):
                return Covered()
            if watch.is_deep:
                return watch.partly(f"the listing ends after {asked.paging.most:,} items")
            if not pager.goes_on(answer, items, asked_at, moments, news=news):
                return watch.partly(pager.stuck) if pager.stuck else watch.whole()

    def _under(
        self, listing: Listing, children: Children, parents: Sequence[Any], watch: Watch, filling: Filling
    ) -> Walk:
        """The children of the items of one page."""
        alive = [parent for parent in parents if not watch.is_before(parent) and _has(parent, children)]
        named = [(parent, _names(parent, children)) for parent in alive]
        told = listing.items_are_posts  # what is no item at all was told with the page it stood on
        unknown = sum(names is None and not (told and self._is_none(parent)) for parent, names in named)
        if unknown:
            yield Page(
                [None] * unknown
            )  # a parent that cannot be read takes its children along: it is counted as broken
        known = [(parent, names) for parent, names in named if names is not None]
        covered: list[Covered] = []
        for start in range(0, len(known), children.several):
            some = known[start : start + children.several]
            joined = {name: children.joined_by.join(names[name] for _, names in some) for name in children.names}
            covered += [(yield from self._of_parent(children, some[0][0], filling.under(joined)))]
        return least(covered)

    def _is_none(self, item: Any) -> bool:
        return first_at(item, self.asker.manifest.keep["id"]) is None

    def _of_parent(self, children: Children, parent: Any, filling: Filling) -> Walk:
        pages = self._pages(children, filling, may_lack=True)
        while True:
            try:
                items, _ = next(pages)
            except StopIteration as end:
                return cast("Covered", end.value)
            beside = {children.parent_called: parent} if children.parent_called else {}
            yield Page(
                [{**item, **beside} if isinstance(item, Mapping) else item for item in items] if beside else items
            )


def _has(parent: Any, children: Children) -> bool:
    """Whether a parent says that it has children; where it says nothing, it may."""
    found = list(values_at(parent, children.only_where)) if children.only_where else []
    return not found or any(found)


def _names(parent: Any, children: Children) -> dict[str, str] | None:
    """What children are asked for by, from their parent; None where it does not say."""
    names = {}
    for name, path in children.names.items():
        value = next(values_at(parent, path), None)
        if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
            return None
        names[name] = str(value)
    return names
