"""From what a study really holds to the facts of an answer to a person."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from townhum.keep.answers import ANSWERS
from townhum.keep.ledger import Ledger
from townhum.keep.log import read
from townhum.keep.store import Store
from townhum.records import Past
from townhum.records.deeds import Deed
from townhum.run.notice_ready import day_of, facts_of
from townhum.run.said_numbers import SaidNumbers
from townhum.run.series import promised
from townhum.study import Settings
from townhum.study.periods import day_in
from townhum.tell.papers.facts import Answer
from townhum.tell.rights.facts import Held, Periods

_INSTANT = timedelta(microseconds=1)


def holdings(settings: Settings, store: Store, now: datetime) -> Held:
    """All that an answer says, but for the objection of who asks. Raises `StoreError` where the ledger cannot be read."""
    from townhum.count.promise import in_words  # noqa: PLC0415  arrays, which other commands do without

    notice = settings.study.notice
    asks = type(notice).model_fields["authority"].description or ""
    return Held(
        study=facts_of(settings, SaidNumbers()),
        day=day_of(now, settings),
        periods=_periods(settings, store),
        authority=Answer("study.notice.authority", asks, notice.authority),
        promises=in_words(promised(settings)),
        asked=(settings.folder / ANSWERS).exists(),
        own_files=tuple(
            source.place for source in settings.sources if not source.connector.decoder.hosts(source.options)
        ),
    )


def _periods(settings: Settings, store: Store) -> Periods:
    past, zone = Ledger.peek(store.ledger, store.key), settings.study.zone
    windows = sorted(past.released.values(), key=lambda window: window.end)
    deleted = [line.at for line in read(store.folder) if line.entry.deed is Deed.FORGOT]
    return Periods(
        published=len(windows),
        first=day_in(windows[0].start, zone) if windows else None,
        last=day_in(windows[-1].end - _INSTANT, zone) if windows else None,
        oldest_goes=_goes(settings, past),
        waiting=len(past.held),
        deleted=len(deleted),
        last_deleted=day_in(deleted[-1], zone) if deleted else None,
    )


def _goes(settings: Settings, past: Past) -> date | None:
    """The day from which on the oldest numbers are deleted by the next run."""
    ends = [window.end for window in past.released.values()]
    return day_in(min(ends) + settings.study.retention, settings.study.zone) if ends else None
