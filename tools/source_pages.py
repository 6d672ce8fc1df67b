"""docs/sources: a page for each kind of place, made from its manifest, and the list of them with those that are refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tools.configuration import keys_of
from townhum.connector import Catalog, Connector, Manifest, load_catalog
from townhum.connector.vocabulary import Scale
from townhum.connector.vocabulary.keys import EACH_ROW

_FOLDER = Path("docs/sources")
_SIGNALS = {
    "robots": "robots.txt",
    "content-signal": "Content-Signal in robots.txt (ai-input)",
    "content-usage": "Content-Usage, as a header and in robots.txt (bots, ai-input, ai-use, tdm)",
    "tdm": "the TDM Reservation Protocol, as a header and in tdmrep.json",
    "rsl": "RSL licences, in robots.txt and as a Link header",
    "x-robots-tag": "X-Robots-Tag (noai, noindex)",
}


def source_pages() -> dict[Path, str]:
    """Path from the root -> the text that should stand there."""
    catalog = load_catalog()
    pages = {_FOLDER / f"{name}.md": "\n".join(_page(each)) + "\n" for name, each in catalog.items()}
    return {**pages, _FOLDER / "README.md": "\n".join(_index(catalog)) + "\n"}


def _index(catalog: Catalog) -> Iterator[str]:
    yield "# Places that can be listened to"
    yield ""
    yield "Written by `make docs` from the manifests. What is not here can be [added](../add-a-source.md), often without code."
    yield ""
    yield "| connector | place | may be read | needs code | rests on | on which |"
    yield "|---|---|---|---|---|---|"
    for name, each in catalog.items():
        manifest = each.manifest
        code = "no" if manifest.listing else "yes"
        title = manifest.title.partition(":")[2].strip() or manifest.title
        rests = f"{', '.join(manifest.rests_on)} | {manifest.rests_on_what or 'that of the format'}"
        yield f"| [{name}]({name}.md) | {title} | {state_of(manifest)} | {code} | {rests} |"
    yield ""
    yield from _counts([each.manifest for each in catalog.values()])
    yield "## Never read"
    yield ""
    yield "Whoever names one of these as a connector is told why by `townhum check`."
    yield ""
    yield "| name | place | why | instead |"
    yield "|---|---|---|---|"
    for name, place in sorted(catalog.refused.items()):
        if name not in place.also:
            yield f"| `{name}` | {place.title} | {place.because} | {place.instead} |"


def state_of(manifest: Manifest) -> str:
    """How a place comes to be read: by anybody, with a credential that its owner gives, or with an approval beside."""
    if manifest.status == "gated":
        return "with an approval"
    key = manifest.key.get(manifest.access.secret)
    needed = (key is not None and not key.optional) or manifest.name in _OWN
    return "with a credential" if needed else "yes"


_OWN = frozenset(("limesurvey",))
"""Those with a decoder that asks for a secret: a manifest with one does not say how it gets in."""


def _counts(manifests: list[Manifest]) -> Iterator[str]:
    """How many there are of each kind, counted from the manifests."""
    gated = [each for each in manifests if each.status == "gated"]
    proven = [each for each in manifests if set(each.rests_on) - {"documentation"}]
    readable = len(manifests) - len(gated)
    credential = sum(state_of(each) == "with a credential" for each in manifests)
    yield (
        f"{readable} can be read today, {credential} of them with a credential; {len(gated)} need an approval first. "
        f"{sum(bool(each.listing) for each in manifests)} need no code. {len(proven)} were proven on a recording of the real service "
        "or on a genuine server; the others rest on the documentation of their API, and their pages say what of it was taken for granted."
    )
    yield ""


def _page(connector: Connector) -> Iterator[str]:
    manifest = connector.manifest
    yield f"# {manifest.title}"
    yield ""
    yield f"Written by `make docs` from the manifest of the connector `{manifest.name}`."
    yield ""
    yield "| | |"
    yield "|---|---|"
    for what, says in _facts(connector):
        yield f"| {what} | {says} |"
    yield ""
    yield from _list("What whoever permits it must be able to answer", manifest.questions)
    yield from _lists(manifest)
    yield "## Keys in sources.toml"
    yield ""
    yield from keys_of(connector.decoder.Options)


def _facts(connector: Connector) -> Iterator[tuple[str, str]]:
    manifest = connector.manifest
    yield "May be read", _status(manifest)
    yield "API", f"{manifest.api}: <{manifest.docs}>"
    yield "Terms", manifest.terms if "{" in manifest.terms else f"<{manifest.terms}>"
    yield "What they mean for us", manifest.terms_say
    yield "Who gets in", manifest.auth
    yield "What is public", manifest.public_when
    if manifest.read and manifest.read.rating:
        yield "Ratings", _scale(manifest.read.rating)
    if EACH_ROW in manifest.key:
        yield (
            "Whose an item is",
            f"nobody's that could be told: `{EACH_ROW}` says whether each is one person's or all are one voice",
        )
    if manifest.apart:
        yield "Its numbers", f"stay apart: a study that lists {manifest.network} lists no other network"
    yield "How far back", manifest.reach.says
    if manifest.limit:
        limit = manifest.limit
        yield "Pace", f"at most {limit.use_at_most:.0%} of {limit.calls:,} calls in {limit.per_seconds:g} seconds"
    yield "How it is watched", _watched(manifest)
    yield "What is deleted there", manifest.deletion
    yield "Rests on", f"{', '.join(manifest.rests_on)}{f': {manifest.rests_on_what}' if manifest.rests_on_what else ''}"
    yield "Code", "none: the manifest is all there is" if manifest.listing else "a small decoder beside the manifest"


def _watched(manifest: Manifest) -> str:
    """What `townhum sources` warns of: see run/health.py and run/heard_lately.py."""
    if manifest.reach.listen == "stream":
        return "`townhum sources` and `townhum check` say where it was not heard for an hour, and where more came than is kept"
    fields = ", ".join(f"`{name}`" for name in manifest.keep)
    said = f"`townhum sources` says its last good read, and where one of {fields} comes empty in most items and did not before"
    if manifest.limit:
        said += "; how much it usually gives, and where it falls silent"
    if manifest.reach.listen == "poll":
        said += "; with `listen = true`, where four readings were missed"
    return said


def _scale(scale: Scale) -> str:
    """What a rating's values mean, in words."""
    if scale.of:
        return f"on the scale that `{scale.of}` states, put on 1 (worst) to 5 (best)"
    if scale.values:
        return ", ".join(f"{word}: {value}" for word, value in scale.values.items()) + ", of 1 (worst) to 5 (best)"
    if (scale.worst, scale.best) == (1, 5):
        return "1 (worst) to 5 (best)"
    return f"{scale.worst:g} (worst) to {scale.best:g} (best), put on 1 to 5"


def _lists(manifest: Manifest) -> Iterator[str]:
    fields = [f"`{name}`: {', '.join(f'`{path}`' for path in paths)}" for name, paths in manifest.keep.items()]
    author = [f"the author, as a mark and in no other way: {', '.join(f'`{each}`' for each in manifest.author)}"]
    hidden = [f"only to be erased from texts: {', '.join(f'`{path}`' for path in manifest.hide)}"]
    dropped = [f"{rule.says} (`{rule.reason}`)" for rule in manifest.drop]
    yield from _list(
        "What is read", [*fields, *(author if manifest.author else []), *(hidden if manifest.hide else [])]
    )
    yield from _list("What is never read", [f"`{path}`" for path in manifest.never])
    yield from _list("Who and what is left out", dropped)
    yield from _list("Signals of the site that are obeyed", [_SIGNALS[each] for each in manifest.site_signals])
    yield from _list("Taken for granted, and not read in the documentation", manifest.known_not_read)


def _list(title: str, lines: list[str] | tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield from (f"## {title}", "", *(f"- {line}" for line in lines), "")


def _status(manifest: Manifest) -> str:
    state = state_of(manifest)
    return f"{state}: {manifest.status_because}" if manifest.status == "gated" else state
