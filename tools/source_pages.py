"""docs/sources: a page for each kind of place, made from its manifest, and the list of them with those that are refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tools.configuration import keys_of
from townhum.connector import Catalog, Connector, Manifest, load_catalog

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
    yield "| connector | place | may be read | needs code | rests on |"
    yield "|---|---|---|---|---|"
    for name, each in catalog.items():
        manifest = each.manifest
        code = "no" if manifest.listing else "yes"
        title = manifest.title.partition(":")[2].strip() or manifest.title
        yield f"| [{name}]({name}.md) | {title} | {_status(manifest)} | {code} | {', '.join(manifest.rests_on)} |"
    yield ""
    yield "## Never read"
    yield ""
    yield "Whoever names one of these as a connector is told why by `townhum check`."
    yield ""
    yield "| name | place | why | instead |"
    yield "|---|---|---|---|"
    for name, place in sorted(catalog.refused.items()):
        if name not in place.also:
            yield f"| `{name}` | {place.title} | {place.because} | {place.instead} |"


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
    yield "How far back", manifest.reach.says
    if manifest.limit:
        limit = manifest.limit
        yield "Pace", f"at most {limit.use_at_most:.0%} of {limit.calls:,} calls in {limit.per_seconds:g} seconds"
    yield "What is deleted there", manifest.deletion
    yield "Rests on", f"{', '.join(manifest.rests_on)}{f': {manifest.rests_on_what}' if manifest.rests_on_what else ''}"
    yield "Code", "none: the manifest is all there is" if manifest.listing else "a small decoder beside the manifest"


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
    return "yes" if manifest.status == "on" else f"with an approval: {manifest.status_because}"
