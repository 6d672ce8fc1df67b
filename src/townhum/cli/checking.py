"""`townhum check`: one review table over all sources, for the person who must answer for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from townhum.cli.likeness import STANDING, likeness_warnings
from townhum.cli.showing import notes, out, print_json, table
from townhum.errors import ConfigError
from townhum.permit import TERMS_GOOD_FOR, Refusal, give_permit, terms_age
from townhum.settings import Settings, Source

_SOON = 30  # days before terms lapse at which a reader is told


@dataclass(frozen=True, slots=True)
class SourceReview:
    """One row of the review: everything a privacy officer asks about a source."""

    source: str
    verdict: str
    place: str
    api: str
    status: str
    permitted_because: str
    terms_url: str
    terms_read: str
    keeps: Sequence[str]
    public_when: str
    left_out: Sequence[str]
    reach: str
    allowance: str


@dataclass(frozen=True, slots=True)
class Review:
    """The whole review. `ok` when every listed source may be listened to."""

    rows: tuple[SourceReview, ...]
    refusals: tuple[Refusal, ...]
    warnings: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return not self.refusals


def review(settings: Settings, today: date) -> Review:
    """Judge the sources and put everything a reviewer needs into rows."""
    permit = give_permit(settings, today)
    refused = {refusal.source: refusal for refusal in permit.refusals}
    rows = tuple(_row(source, today, refused.get(source.name)) for source in settings.sources)
    return Review(rows, permit.refusals, tuple(_warnings(settings, today)))


def show(found: Review, *, as_json: bool) -> None:
    """Print the review, as a block a source and then what is to be done."""
    if as_json:
        print_json(
            {
                "ok": found.ok,
                "sources": [asdict(row) for row in found.rows],
                "refusals": [asdict(refusal) for refusal in found.refusals],
                "warnings": found.warnings,
                "mistakes": [],
            }
        )
        return
    out.print(
        table(
            "Sources",
            ("source", "place", "verdict", "terms read", "reach", "our share"),
            ((r.source, r.place, r.verdict, r.terms_read, r.reach, r.allowance) for r in found.rows),
        )
    )
    for row in found.rows:
        out.print(f"\n{row.source}  {row.api} ({row.status})")
        for name in ("permitted_because", "terms_url", "public_when"):
            out.print(f"  {name.replace('_', ' ')}: {getattr(row, name)}")
        out.print(f"  keeps: {', '.join(row.keeps)}")
        for rule in row.left_out:
            out.print(f"  leaves out: {rule}")
    _show_verdict(found)


def print_mistakes(error: ConfigError) -> None:
    """The mistakes of a configuration as JSON."""
    print_json({"ok": False, "mistakes": [asdict(problem) for problem in error.problems]})


def _show_verdict(found: Review) -> None:
    out.print()
    for warning in found.warnings:
        out.print(f"Note: {warning}")
    for refusal in found.refusals:
        out.print(f"Not permitted: {refusal}")
    if found.ok:
        out.print(f"The configuration is right; {len(found.rows)} source(s) may be listened to.")
    else:
        notes.print("Mend the sources above, or remove them.")


def _row(source: Source, today: date, refusal: Refusal | None) -> SourceReview:
    manifest, permission = source.connector.manifest, source.permission
    limit = manifest.limit
    return SourceReview(
        source=source.name,
        verdict="permitted" if refusal is None else f"not permitted: {refusal.do}",
        place=source.place,
        api=manifest.api,
        status=manifest.status,
        permitted_because=permission.permitted_because,
        terms_url=permission.terms_url,
        terms_read=f"{permission.terms_read_on} by {permission.terms_read_by} ({terms_age(source, today)} days ago)",
        keeps=(*manifest.keep, *(["author (as a mark, in memory)"] if manifest.author else [])),
        public_when=manifest.public_when,
        left_out=tuple(rule.says for rule in manifest.drop),
        reach=manifest.reach.says,
        allowance=f"{limit.use_at_most:.0%} of {limit.calls} calls in {limit.per_seconds:g} s" if limit else "no calls",
    )


def _warnings(settings: Settings, today: date) -> list[str]:
    warnings = []
    for source in settings.sources:
        left = TERMS_GOOD_FOR.days - terms_age(source, today)
        if 0 <= left < _SOON:
            warnings.append(f"the terms of {source.name} must be read again within {left} days.")
        if source.permission.allow_networks:
            ranges = ", ".join(map(str, source.permission.allow_networks))
            warnings.append(f"{source.name} may reach private addresses ({ranges}), and http there.")
    if not settings.tracks:
        warnings.append("topics.toml names no track, so nothing would be counted.")
    return [*warnings, *likeness_warnings(settings.tracks), STANDING]
