"""The rules every connector keeps, one small test each. Subclass it; see docs/add-a-source.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from townhum.conformance import probes
from townhum.conformance.listen import KEY, Heard, listen, screened
from townhum.conformance.replay import Exchange, Swap, load_recording
from townhum.connector import NOBODY, Connector, Covered, Draft, Objections
from townhum.connector.screen import dropped_because, kept_of, values_at
from townhum.errors import SourceError
from townhum.records import DropReason, Post, Window

_CANARY = "canaryzqx"
_OTHER_KEY = b"another key for tests, as long.."


def require(condition: object, message: str) -> None:
    """Fail the test with a message. Not an assert statement, which `python -O` would leave out."""
    if not condition:
        raise AssertionError(message)


class ConnectorContract:
    """Set the class attributes in a subclass; every `test_` method is one rule.

    The recording should hold at least one item for each drop rule, and an author, a mention and whatever else the
    manifest reads. What it cannot show is listed in `not_shown`, with the reason.
    """

    connector: ClassVar[Connector]
    options: ClassVar[Mapping[str, Any]]
    """The source's own keys, as in sources.toml."""

    recording: ClassVar[Path | Sequence[Exchange]] = ()
    """A JSON file, or exchanges made in the test. Empty for connectors that read files."""

    folder: ClassVar[Path | None] = None
    """Where the files lie that a connector reads."""

    window: ClassVar[Window]
    posts: ClassVar[int]
    """Posts that the recording yields within the window."""

    drops: ClassVar[Mapping[str, int]] = {}
    """Items of the recording that are dropped, by reason."""

    not_shown: ClassVar[Mapping[str, str]] = {}
    """Drop rules (by `says`) and kept fields (by name) without an example in the recording, and why."""

    def test_the_manifest_tells_a_reviewer_everything(self) -> None:
        """No empty sentence, and addresses one can open."""
        manifest = self.connector.manifest
        for name in ("title", "api", "terms", "terms_say", "network", "auth", "public_when", "deletion"):
            require(str(getattr(manifest, name)).strip(), f"the manifest leaves {name} empty")
        require(manifest.docs.startswith("https://"), "the manifest's docs is no https address")
        hosts = self.connector.decoder.hosts(self._options())
        require(not hosts or manifest.limit, "a connector that asks a server states its [limit]")
        require(self.connector.decoder.place(self._options()).strip(), "place() says nothing")

    def test_the_counts_are_those_of_the_recording(self) -> None:
        """As many posts and drops, by reason, as the recorder counted."""
        heard = self._listen()
        dropped = Counter({str(reason): count for reason, count in heard.drops.items()})
        require(len(heard.posts) == self.posts, f"{len(heard.posts)} posts came out, {self.posts} were expected")
        require(dropped == Counter(self.drops), f"dropped {dict(dropped)}, expected {dict(self.drops)}")

    def test_every_drop_rule_has_an_example(self) -> None:
        """A rule with a misspelt path never fires: each is seen at work, or listed with a reason."""
        manifest, items = self.connector.manifest, self._listen().items
        for rule in manifest.drop:
            alone = manifest.model_copy(update={"drop": (rule,)})
            examples = [item for item in items if isinstance(item, Mapping) and dropped_because(item, alone)]
            require(
                examples or self.not_shown.get(rule.says),
                f"no recorded item meets the rule {rule.says!r}: record one, or list it in not_shown",
            )
            for item in examples:
                require(isinstance(self._screen(item), DropReason), f"an item came out against the rule {rule.says!r}")

    def test_every_kept_field_has_an_example(self) -> None:
        """A misspelt path in [keep] reads nothing: each is seen to hold something, or listed with a reason."""
        manifest, items = self.connector.manifest, self._listen().items
        wanted = {**manifest.keep, **({"author": manifest.author} if manifest.author else {})}
        for name, paths in wanted.items():
            found = any(value is not None for path in paths for item in items for value in values_at(item, path))
            require(
                found or self.not_shown.get(name),
                f"no recorded item has {name} ({', '.join(paths)}): list it in not_shown",
            )

    def test_only_kept_fields_come_out(self) -> None:
        """Change all that the manifest does not read: no trace of it may stand in a post."""
        manifest = self.connector.manifest
        read = probes.read_paths(manifest)
        for raw, _ in self._pairs():
            marked = probes.altered(raw, "townhum_unread", f"{_CANARY}0")
            for number, (path, _value) in enumerate(list(probes.leaves(raw)), start=1):
                if not probes.within(path, read):
                    marked = probes.altered(marked, path, f"{_CANARY}{number}")
            post = self._screen(marked)
            require(isinstance(post, Post), "an item was dropped because of a field that the manifest does not read")
            if isinstance(post, Post):
                everything = [*probes.shown(post).values(), *(name.lower() for name in post.names_to_hide)]
                require(not any(_CANARY in value for value in everything), "a field that is not kept came out")

    def test_an_author_leaves_only_as_a_mark(self) -> None:
        """No field shows an author, in any of the usual disguises; the mark depends on the run's key."""
        for raw, post in self._pairs():
            self._forbid(raw, post, self.connector.manifest.author, "the author")
            again = self._screen(raw, key=_OTHER_KEY)
            require(
                isinstance(again, Post) and again.key != post.key, "the item's key does not depend on the run's key"
            )
            if isinstance(again, Post) and post.mark is not None:
                require(again.mark != post.mark, "the mark does not depend on the run's key")

    def test_an_objected_account_is_dropped(self) -> None:
        """Whichever name of it the objection gives, and however it is typed; all others come out as before."""
        manifest, options, pairs = self.connector.manifest, self._options(), self._pairs()
        for raw, post in pairs:
            others = [other for other, theirs in pairs if theirs.mark != post.mark]
            for typed in (
                typed for path in manifest.author for v in values_at(raw, path) for typed in probes.typings(v)
            ):
                accounts = self.connector.decoder.account(typed, options)
                objections = Objections.of(KEY, manifest.network, accounts)
                dropped = self._screen(raw, objections=objections) is DropReason.WITHHELD
                require(dropped, "a post came out although its account objected: account() does not know it again")
                out = all(isinstance(self._screen(other, objections=objections), Post) for other in others)
                require(out, "somebody else's post was dropped for an objection: account() takes two for one")

    def test_an_account_can_be_asked_of_anything(self) -> None:
        """Whoever objects may type what they like, and an API may give it: what is no account is none, and ends nothing."""
        for wrong in (*probes.WRONG, *probes.BROKEN):
            accounts = self.connector.decoder.account(wrong, self._options())
            require(isinstance(accounts, frozenset), "account() must answer with a frozenset, whatever it is asked")

    def test_names_leave_only_to_be_hidden(self) -> None:
        """What `hide` and `never` name stands nowhere but in `names_to_hide`, unless the author wrote it."""
        manifest = self.connector.manifest
        for raw, post in self._pairs():
            self._forbid(raw, post, (*manifest.hide, *manifest.never), "a name or a field that is never read")
            hidden = {
                text.strip()
                for path in manifest.hide
                for value in values_at(raw, path)
                for _, text in probes.leaves(value)
            }
            require(set(post.names_to_hide) <= hidden, "names_to_hide holds more than `hide` names")

    def test_a_walk_ends_and_says_what_it_covered(self) -> None:
        """The generator returns a `Covered`."""
        heard = self._listen()
        require(isinstance(heard.covered[0], Covered), "walk() must end with `return Covered(...)`")

    def test_paging_ends_when_the_last_page_repeats(self) -> None:
        """A server that gives its last page again and again, in place of an end."""
        recording = self._recording()
        gave = _origins(self._listen(recording))
        last = {origin.place: origin for origin in gave}
        self._listen(recording, lambda asked, known: known if known in gave else last.get(asked.place, known))

    def test_paging_ends_when_every_page_is_the_same(self) -> None:
        """A server that does not understand the cursor."""
        recording = self._recording()
        first = {origin.place: origin for origin in reversed(_origins(self._listen(recording)))}
        self._listen(recording, lambda asked, known: first.get(asked.place, known))

    def test_a_place_that_sends_us_elsewhere_is_not_read(self) -> None:
        """A redirect to another page means that the place is not there: what lies there was not asked for."""
        self._require_an_error(lambda known: Exchange(known.method, known.url, 302), "a redirect elsewhere")

    def test_a_web_page_is_no_empty_place(self) -> None:
        """Neither is half an answer: a place that cannot be read is told from one where nobody spoke."""
        self._require_an_error(lambda known: Exchange(known.method, known.url, body="<!doctype html>"), "a web page")

    def test_a_broken_item_is_counted_and_the_rest_comes_out(self) -> None:
        """Junk at both ends of every page changes nothing but the count of what was dropped."""
        recording = self._recording()
        sound = self._listen(recording)
        spoilt = {exchange: self.spoil(exchange, sound) for exchange in _origins(sound)}
        junk = 2 * len(probes.BROKEN) * len(spoilt)
        heard = self._listen([spoilt.get(exchange, exchange) for exchange in recording])
        require({post.key for post in heard.posts} == {post.key for post in sound.posts}, "junk on a page cost a post")
        more = heard.drops.total() - sound.drops.total()
        require(more == junk, f"{junk} broken items were served, and {more} counted")

    def test_broken_fields_never_come_through(self) -> None:
        """Whatever stands in a field, what comes out is a post of the right types, or a reason."""
        for item in probes.BROKEN:
            require(isinstance(self._screen(item), DropReason), "an item that is none came out as a post")
        manifest = self.connector.manifest
        paths = [path for paths in manifest.keep.values() for path in paths]
        for raw, _ in self._pairs()[:3]:
            for path in (*paths, *manifest.author, *manifest.hide):
                for wrong in probes.WRONG:
                    _require_sound(self._screen(probes.altered(raw, path, wrong)), path)

    def test_repr_shows_nothing(self) -> None:
        """Neither pages nor drafts nor posts show what they hold: logs and tracebacks print them."""
        heard = self._listen()
        secrets = [
            text.lower() for raw, _ in heard.pairs for _, text in probes.leaves(raw) if len(text) > len("created_at")
        ]
        drafts = [repr(draft) for raw, _ in heard.pairs for draft in self._draft(raw)]
        for text in (*map(repr, heard.pages), *(repr(post) for post in heard.posts), *drafts):
            require(not any(secret in text.lower() for secret in secrets), "a repr shows what an item holds")

    def spoil(self, exchange: Exchange, heard: Heard) -> Exchange:
        """The same exchange with junk around its items. Override it where the walk builds new items from an answer."""
        body = next(body for origin, body in filter(None, heard.origins) if origin is exchange)
        rows = [
            found
            for page, origin in zip(heard.pages, heard.origins, strict=True)
            if origin and origin[1] is body
            for found in _lists_of(page.items, body)
        ]
        require(rows, "the list of items was not found in the answer: override spoil()")
        sound = list(rows[0])
        rows[0][:] = [*probes.BROKEN, *sound, *probes.BROKEN]
        return Exchange(exchange.method, exchange.url, exchange.status, exchange.headers, body)

    def _require_an_error(self, spoil: Callable[[Exchange], Exchange], what: str) -> None:
        """Fail unless the walk raises a `SourceError` when any one of its pages is spoilt."""
        recording = self._recording()
        for page in _origins(self._listen(recording)):
            spoilt = [spoil(page) if exchange is page else exchange for exchange in recording]
            try:
                self._listen(spoilt)
            except SourceError:
                continue
            require(condition=False, message=f"{what} in place of a page passed for a page with nothing on it")

    def _options(self) -> Any:
        return self.connector.decoder.Options.model_validate(dict(self.options))

    def _recording(self) -> Sequence[Exchange]:
        return load_recording(self.recording) if isinstance(self.recording, Path) else self.recording

    def _listen(self, recording: Sequence[Exchange] | None = None, swap: Swap | None = None) -> Heard:
        exchanges = self._recording() if recording is None else recording
        return listen(self.connector, self._options(), self.window, exchanges, folder=self.folder, swap=swap)

    def _screen(self, raw: Any, key: bytes = KEY, objections: Objections = NOBODY) -> Post | DropReason:
        return screened(raw, self.connector, self._options(), key, objections)

    def _pairs(self) -> list[tuple[Any, Post]]:
        pairs = self._listen().pairs
        require(pairs, "no post came out of the recording, so there is nothing to test")
        return pairs

    def _draft(self, raw: Any) -> Iterator[Draft]:
        """The draft of an item, as the screen makes it."""
        kept = kept_of(raw, self.connector.manifest)
        yield self.connector.decoder.decode(kept, self._options())

    def _forbid(self, raw: Any, post: Post, paths: Sequence[str], what: str) -> None:
        """Fail when a string at these paths stands in a post, unless a kept field holds it as well."""
        kept = probes.kept_words(raw, self.connector.manifest)
        for path in paths:
            for value in values_at(raw, path):
                for _, secret in probes.leaves(value):
                    place = "" if secret.lower() in kept else probes.where_shown(secret, post)
                    require(not place, f"{what} ({path}) came out: {place}")


def _origins(heard: Heard) -> list[Exchange]:
    """The exchanges that gave a page with something on it, in order."""
    return [origin[0] for page, origin in zip(heard.pages, heard.origins, strict=True) if origin and page.items]


def _lists_of(items: Sequence[Any], body: Any) -> list[list[Any]]:
    """The lists within an answer whose elements are these items: bare, or one wrapped in an object, whichever of the two."""
    rows = [each for item in items if isinstance(item, Mapping) for each in (item, *item.values())]
    wanted = {id(row) for row in rows if isinstance(row, Mapping)}
    if isinstance(body, Mapping):
        return [found for value in body.values() for found in _lists_of(items, value)]
    if not isinstance(body, list):
        return []
    inside = [
        value for element in body for value in (element, *(element.values() if isinstance(element, Mapping) else ()))
    ]
    if any(id(value) in wanted for value in inside):
        return [body]
    return [found for element in body for found in _lists_of(items, element)]


def _require_sound(result: Post | DropReason, path: str) -> None:
    if isinstance(result, DropReason):
        return
    odd = f"an odd value at {path} came out as"
    require(isinstance(result.text, str), f"{odd} a text that is no text")
    require(result.created_at.tzinfo is not None, f"{odd} a time without a zone")
