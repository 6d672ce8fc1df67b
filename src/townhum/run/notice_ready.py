"""From a study's files and its published numbers to the facts of its notice, and what `check` says of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import get_args

from townhum import __version__
from townhum.connector.written.problems import Problems
from townhum.errors import ConfigError, Problem
from townhum.run.asking import request_of
from townhum.run.said_numbers import SaidNumbers, Tie, said_numbers
from townhum.run.series import promised
from townhum.study import Change, Settings, Source, load_changes, load_translations
from townhum.study.listened import is_listened, longest_kept
from townhum.study.model import SpecialCategory
from townhum.study.periods import day_in
from townhum.tell.asking.request import Request, sentences
from townhum.tell.notice.facts import Facts, Guess, Place, Told, coarse
from townhum.tell.notice.web import texts_of
from townhum.tell.said import Language, all_texts, gaps

_A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that a notice and a request for feedback are made from.

    `numbers` are what was published; `over` names changes whose numbers are deleted by now. `texts` are all that a translation needs.
    """

    facts: Facts
    request: Request | None
    texts: tuple[str, ...]
    languages: tuple[Language, ...]
    numbers: SaidNumbers
    over: tuple[str, ...] = ()

    def untranslated(self) -> Mapping[str, int]:
        """How many texts each language lacks, by its code; only those that lack some."""
        lacking = {each.code: sum(not each.texts.get(text) for text in self.texts) for each in self.languages[1:]}
        return {code: many for code, many in lacking.items() if many}


def prepare(settings: Settings, public: Path, now: datetime) -> Prepared:
    """Read changes, translations and published numbers. Raises `ConfigError` for a change that ties to no number, and its like."""
    changes, problems = load_changes(settings.folder)
    lasting = {name: each for name, each in changes.items() if not _is_over(each, settings, now)}
    numbers = said_numbers(public, settings.study.zone, {each.period for each in lasting.values()})
    for name, each in lasting.items():
        if wrong := _mistake(each, settings, numbers, now):
            key, what = wrong
            problems.add(("change", name, key), what)
    if problems.found:
        raise ConfigError(problems.found)
    told = sorted((_told(each, numbers) for each in lasting.values()), key=_newest_first)
    facts = facts_of(settings, numbers, tuple(told))
    request = request_of(settings)
    texts = tuple(dict.fromkeys((*texts_of(facts), *(all_texts(sentences(request)) if request else ()))))
    over = tuple(changes.keys() - lasting.keys())
    return Prepared(facts, request, texts, _languages(settings.folder, texts), numbers, over)


def facts_of(settings: Settings, numbers: SaidNumbers, told: tuple[Told, ...] = ()) -> Facts:
    """What the study says of itself, as a notice needs it."""
    study = settings.study
    return replace(
        _facts_of_the_study(settings),
        findings=numbers.findings,
        told=told,
        heard_days=_days(longest_kept(study)) if any(map(is_listened, settings.sources)) else None,
        transfers=study.notice.transfers,
        answer_days=_days(study.notice.answers_within),
    )


def _facts_of_the_study(settings: Settings) -> Facts:
    study, notice = settings.study, settings.study.notice
    return Facts(
        name=study.name,
        controller=study.controller,
        contact=study.contact,
        officer=notice.officer,
        authority=notice.authority,
        url=notice.url or "",
        purpose=study.purpose,
        benefit=study.benefit,
        lawful_basis=study.lawful_basis,
        period=study.period,
        wait_days=_days(study.lateness),
        grace_days=_days(study.grace),
        retention_days=_days(study.retention),
        labels=study.labels,
        k=settings.release.k,
        grids=tuple(settings.release.grids),
        tracks=_labels(settings),
        relaxed={str(name): reason for name, reason in study.relax.items()},
        withheld=tuple(name for name in get_args(SpecialCategory) if name not in study.relax),
        recipients=_recipients(settings),
        places=tuple(map(_place, settings.sources)),
        guesses=tuple(_guesses(settings)),
        version=__version__,
    )


def a_year_without_a_change(told: tuple[Told, ...], numbers: SaidNumbers, now: datetime) -> bool:
    """Whether people were listened to for a year, and nothing they said led to anything in the last one."""
    listened = numbers.first_end is not None and now - numbers.first_end > _A_YEAR
    return listened and not any(now.date() - each.on <= _A_YEAR for each in told)


def _recipients(settings: Settings) -> Mapping[str, str]:
    """Who gets numbers, and what for: of one that shares.toml has twice, both."""
    listed: dict[str, list[str]] = {}
    for each in settings.recipients.values():
        listed.setdefault(each.who, []).append(each.what_for)
    return {who: "; ".join(dict.fromkeys(what_for)) for who, what_for in listed.items()}


def _labels(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    by_kind: dict[str, list[str]] = {}
    for name, track in settings.tracks.items():
        by_kind.setdefault(track.kind, []).append(track.label or name)
    return {kind: tuple(labels) for kind, labels in by_kind.items()}


def _place(source: Source) -> Place:
    manifest = source.connector.manifest
    return Place(
        name=source.place,
        api=manifest.api,
        public_when=manifest.public_when,
        permitted_because=source.permission.permitted_because,
        terms_url=source.permission.terms_url,
        read=tuple(manifest.keep),
        never=manifest.never,
        left_out=tuple(rule.says for rule in manifest.drop),
        reached=bool(source.connector.decoder.hosts(source.options)),
    )


def _guesses(settings: Settings) -> Iterator[Guess]:
    from townhum.count.promise import ACCOUNTS, NO_PROMISE, right_of_100  # noqa: PLC0415  arrays, which other commands do without

    for each in promised(settings):
        right = None if each.epsilon > NO_PROMISE else right_of_100(each)
        yield Guess(each.span, each.account == ACCOUNTS[0], right, each.epsilon, each.delta)


def _is_over(change: Change, settings: Settings, now: datetime) -> bool:
    """Whether the number of a change is deleted by now, so that nothing ties it any more."""
    return settings.study.day_of(now) - change.date > settings.study.retention


def _told(change: Change, numbers: SaidNumbers) -> Told:
    label, voices = numbers.numbers[_tie(change)]
    return Told(change.date, change.finding, change.changed, label, change.period, coarse(voices))


def _tie(change: Change) -> Tie:
    return change.period, change.track, change.tone or ""


def _mistake(change: Change, settings: Settings, numbers: SaidNumbers, now: datetime) -> tuple[str, str] | None:
    """The key of a change that is wrong, and what is wrong with it."""
    if change.date > settings.study.day_of(now):
        return "date", "lies in the future; tell what was changed, not what will be"
    if not numbers.begun:
        return (
            "period",
            "ties to no number: nothing is published yet. Take it out until `townhum run` published its period",
        )
    if change.period not in numbers.begun:
        return "period", "ties to no number: this period is not in the public file. `townhum show` names those that are"
    if change.date < day_in(numbers.begun[change.period], settings.study.zone):
        return "date", "lies before the period of its number, so it was not changed because of it"
    if _tie(change) not in numbers.numbers:
        key = "tone" if (change.period, change.track, "") in numbers.numbers else "track"
        return key, "ties to no number: the public file has none of it in that period, or only one that says fewer than"
    return None


def _newest_first(told: Told) -> tuple[int, str]:
    return -told.on.toordinal(), told.finding


def _languages(folder: Path, needed: Collection[str]) -> tuple[Language, ...]:
    """English first. Raises `ConfigError` for a translation with other gaps than the English text."""
    read = load_translations(folder)
    wrong = [problem for texts, problems in read.values() for problem in _other_gaps(texts, problems, needed)]
    if wrong:
        raise ConfigError(wrong)
    return (Language(), *(Language(code, texts) for code, (texts, _) in read.items()))


def _other_gaps(texts: Mapping[str, str], problems: Problems, needed: Collection[str]) -> Iterator[Problem]:
    for english, text in texts.items():
        if text and english in needed and gaps(text) != gaps(english):
            lacking = ", ".join(sorted("{" + gap + "}" for gap in gaps(english))) or "none"
            problems.add(("texts", english), f"must have the same gaps in braces as the English text: {lacking}")
    yield from problems.found


def _days(span: timedelta) -> float:
    return span / timedelta(days=1)


def day_of(now: datetime, settings: Settings) -> date:
    """The day that it is where the study is."""
    return settings.study.day_of(now)
