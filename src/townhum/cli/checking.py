"""`townhum check`: one review table over all sources, for the person who must answer for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING

from townhum.cli import terms as terms_now
from townhum.cli.likeness import STANDING, likeness_warnings
from townhum.cli.looking import Look
from townhum.cli.notice_review import NO_NOTICE, NoticeReview
from townhum.cli.showing import notes, out, print_json, table
from townhum.count.promise import in_words
from townhum.errors import ConfigError, Problem
from townhum.run import planning, recipients
from townhum.run.blanks import blank_in_papers
from townhum.run.hearing import Hearing
from townhum.run.series import promised
from townhum.run.wildcards import names_too, wildcards, within_longer
from townhum.study import Settings, Source
from townhum.study.durations import in_words as days_in_words
from townhum.study.listened import is_listened, longest_kept
from townhum.study.permit import Permit, Refusal, due_soon, give_permit, terms_age
from townhum.words.packs.given import language_remarks

if TYPE_CHECKING:
    from townhum.run.terms import TermsNow


@dataclass(frozen=True, slots=True)
class SourceReview:
    """One row of the review: everything a privacy officer asks about a source."""

    source: str
    verdict: str
    place: str
    api: str
    status: str
    permitted_because: str
    approval: str
    terms_url: str
    terms_say: str
    reaches: str
    terms_read: str
    listed: str
    keeps: Sequence[str]
    public_when: str
    deletion: str
    left_out: Sequence[str]
    never: Sequence[str]
    known_not_read: Sequence[str]
    reach: str
    allowance: str


@dataclass(frozen=True, slots=True)
class Review:
    """The whole review. `ok` when there is a source, every listed one may be listened to and read, and the notice can be made.

    `unsaid` is what keeps the notice from being made. `faults` are sources of our own that cannot be read as sources.toml says; `promises` what an account may be told by,
    `wildcards` which words each trailing * of a query reaches. `terms` are those that were fetched, and `changed` tells which of them
    are not what was read.
    """

    study: Mapping[str, str]
    rows: tuple[SourceReview, ...]
    refusals: tuple[Refusal, ...]
    warnings: tuple[str, ...]
    faults: tuple[Problem, ...] = ()
    promises: tuple[str, ...] = ()
    wildcards: tuple[str, ...] = ()
    unsaid: tuple[Problem, ...] = ()
    terms: tuple[TermsNow, ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return bool(self.rows) and not (self.refusals or self.faults or self.unsaid or self.changed)


def review(
    settings: Settings,
    today: date,
    look: Callable[[Sequence[Source]], Look],
    hearing: Hearing | None = None,
    notice: NoticeReview = NO_NOTICE,
    *,
    health: Sequence[str] = (),
    terms: Sequence[TermsNow] = (),
) -> Review:
    """Judge the sources, look into those that may be read, and put everything a reviewer needs into rows.

    `hearing` is how many the study heard of late, where it published something; `health` what its last runs say of sources,
    `terms` what was fetched of their terms.
    """
    permit = give_permit(settings, today)
    seen = look(permit.sources)
    more = (*health, *planning.warnings(settings, hearing), *notice.warnings, *terms_now.remarks(terms))
    return Review(
        _study(settings),
        _rows(settings, today, permit),
        permit.refusals,
        (*seen.warnings, *_warnings(settings, today), *more, STANDING),
        seen.faults,
        in_words(promised(settings)),
        tuple(wildcards(settings.tracks, settings.scrub.harmless_words)),
        notice.unsaid,
        *_terms(settings, terms),
    )


def _terms(settings: Settings, found: Sequence[TermsNow]) -> tuple[tuple[TermsNow, ...], tuple[str, ...]]:
    return tuple(found), tuple(terms_now.changed(found, settings.sources))


def _rows(settings: Settings, today: date, permit: Permit) -> tuple[SourceReview, ...]:
    refused = {refusal.source: refusal for refusal in permit.refusals}
    return tuple(_row(source, today, refused.get(source.name)) for source in settings.sources)


def show(found: Review, *, as_json: bool) -> int:
    """Print the review, as a block a source and then what is to be done. The exit code is 0 where nothing is."""
    if as_json:
        print_json(_plain(found))
    else:
        _show(found)
    return 0 if found.ok else 1


def _show(found: Review) -> None:
    for name, said in found.study.items():
        out.print(f"{name.replace('_', ' ')}: {said}")
    out.print()
    out.print(
        table(
            "Sources",
            ("source", "place", "verdict", "terms read", "reach", "our share"),
            ((r.source, r.place, r.verdict, r.terms_read, r.reach, r.allowance) for r in found.rows),
        )
    )
    for row in found.rows:
        _show_source(row)
    out.print("\nWhat the numbers may tell of one account, whatever else is known:")
    for promise in found.promises:
        out.print(f"  {promise}")
    if found.wildcards:
        out.print(
            "\nWhat a trailing * reaches, of the words that are known (a name or a brand is asked for by itself):"
        )
    for line in found.wildcards:
        out.print(f"  {line}")
    _show_verdict(found)


def print_mistakes(error: ConfigError) -> None:
    """The mistakes of a configuration as JSON."""
    print_json({"ok": False, "mistakes": [asdict(problem) for problem in error.problems]})


def _plain(found: Review) -> dict[str, object]:
    """The review as `--json` gives it."""
    return {
        "ok": found.ok,
        "study": found.study,
        "sources": [asdict(row) for row in found.rows],
        "refusals": [asdict(refusal) for refusal in found.refusals],
        "warnings": found.warnings,
        "terms": [terms_now.plain(each) for each in found.terms],
        "promises": found.promises,
        "wildcards": found.wildcards,
        "mistakes": [asdict(fault) for fault in (*found.faults, *found.unsaid)],
    }


def _show_source(row: SourceReview) -> None:
    out.print(f"\n{row.source}  {row.api} ({row.status})")
    for name in (
        "permitted_because",
        "listed",
        "approval",
        "terms_url",
        "terms_say",
        "reaches",
        "public_when",
        "deletion",
    ):
        out.print(f"  {name.replace('_', ' ')}: {getattr(row, name)}")
    out.print(f"  keeps: {', '.join(row.keeps)}")
    for rule in row.left_out:
        out.print(f"  leaves out: {rule}")
    out.print(f"  never reads: {', '.join(row.never) or '-'}")
    for fact in row.known_not_read:
        out.print(f"  not verified: {fact}")


def _show_verdict(found: Review) -> None:
    out.print()
    for warning in found.warnings:
        out.print(f"Note: {warning}")
    _show_mistakes(found)


def _show_mistakes(found: Review) -> None:
    """What is wrong, last and counted, so that no table stands between it and the reader."""
    for refusal in found.refusals:
        out.print(f"Not permitted: {refusal}", soft_wrap=True)
    for line in found.changed:
        out.print(f"Terms changed: {line}", soft_wrap=True)
    for fault in found.faults:
        out.print(f"Cannot be read: {fault}", soft_wrap=True)
    for fault in found.unsaid:
        out.print(f"Cannot be said in the notice: {fault}", soft_wrap=True)
    if found.ok:
        out.print(f"The configuration is right; {len(found.rows)} source(s) may be listened to.")
    elif found.rows:
        wrong = [
            (len(found.refusals), "source(s) not permitted"),
            (len(found.changed), "source(s) whose terms changed"),
            (len(found.faults), "source(s) that cannot be read"),
            (len(found.unsaid), "thing(s) that the notice cannot say"),
        ]
        told = " and ".join(f"{count} {what}" for count, what in wrong if count)
        notes.print(f"Mend {told}, named just above, or remove them; then run `townhum check` again.", soft_wrap=True)
    else:
        notes.print("List a source in sources.toml: nothing may be listened to yet.")


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
        approval=permission.approval or "none needed" if manifest.status == "on" else permission.approval or "missing",
        terms_url=permission.terms_url,
        terms_say=manifest.terms_say,
        reaches=", ".join(source.connector.decoder.hosts(source.options)) or "no network",
        terms_read=f"{permission.terms_read_on} by {permission.terms_read_by} ({terms_age(source, today)} days ago)",
        listed=f"by {permission.added_by or '?'}, reviewed by {permission.reviewed_by or '?'}",
        keeps=(*manifest.keep, *(["author (as a mark, in memory)"] if manifest.author else [])),
        public_when=manifest.public_when,
        deletion=manifest.deletion,
        left_out=tuple(rule.says for rule in manifest.drop),
        never=manifest.never,
        known_not_read=manifest.known_not_read,
        reach=f"{manifest.reach.says} Listened to by `townhum listen`." if is_listened(source) else manifest.reach.says,
        allowance=f"{limit.use_at_most:.0%} of {limit.calls} calls in {limit.per_seconds:g} s" if limit else "no calls",
    )


def _study(settings: Settings) -> dict[str, str]:
    said = ("name", "controller", "contact", "purpose", "benefit", "lawful_basis", "time_zone", "period")
    spans = {"retention": settings.study.retention, "lateness": settings.study.lateness, "grace": settings.study.grace}
    return {
        **{name: str(getattr(settings.study, name)) for name in said},
        **{name: days_in_words(span) for name, span in spans.items()},
        **(
            {"second_look": "on: a model of whole sentences looks at each post too"}
            if settings.scrub.second_look
            else {}
        ),
        **{f"reads what people tell of their {name}": reason for name, reason in settings.study.relax.items()},
        "a number that is shown is about": f"{settings.release.k} accounts or more; one about fewer is shown once in a hundred times at most",
    }


def _lies_at_rest(settings: Settings) -> list[str]:
    """What waits of sources that are listened to between runs; nothing in a study without one."""
    listened = [source.name for source in settings.sources if is_listened(source)]
    if not listened:
        return []
    study = settings.study
    said = (
        f"{', '.join(listened)}: listened to between runs. Until a period is committed, signals and marks of its posts lie encrypted in "
        f"private/spool of the data folder, {days_in_words(longest_kept(study))} after the period began at the most. While their key lives "
        "this is personal data; no text, no link and no name is in it. The key lies in "
        f"{study.spool_key} (spool_key in study.toml) and is destroyed with the commit. Have `townhum listen` run as a service: docs/listen.md."
    )
    return [said]


def _warnings(settings: Settings, today: date) -> list[str]:
    warnings = [*_lies_at_rest(settings), *due_soon(settings, today)]
    for source in settings.sources:
        if source.permission.allow_networks:
            ranges = ", ".join(map(str, source.permission.allow_networks))
            warnings.append(f"{source.name} may reach private addresses ({ranges}), and http there.")
    if blank := blank_in_papers(settings):
        what = ", ".join(answer.key for answer in blank)
        warnings.append(f"only a person can decide what is blank in the papers (docs/papers.md): {what}.")
    return [
        *warnings,
        *recipients.remarks(settings, today),
        *language_remarks(settings.study.languages),
        *likeness_warnings(settings.tracks),
        *names_too(settings.tracks),
        *within_longer(settings.tracks),
    ]
