"""Whether a source is as it usually is: said after a run, and by `townhum sources` and `townhum check`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from statistics import median_low

from townhum.keep.health import KEPT, Health, HealthBook, read_health, write_health
from townhum.keep.store import Store
from townhum.listen.collect import SourceReport
from townhum.study import Settings
from townhum.study.listened import is_listened
from townhum.study.permit import due_soon

_SMALLEST, _STEP = 1_000, 4
"""Bytes a day below which the first band ends, and how much wider each further band is than the one before."""

_MEGA = 1_000_000
_FELL = 2
"""Bands below the usual at which a source is called silent: a sixteenth of what came before, or less, at the middle of a band."""

_ENOUGH_READS = 3


def band_of(size: int, days: int) -> int:
    """The band of so many bytes in so many days: 0 for nothing, then 1 for less than 1 kB a day, 2 for less than 4, and so on."""
    if not size:
        return 0
    band, most = 1, _SMALLEST * max(1, days)
    while size >= most:
        band, most = band + 1, most * _STEP
    return band


def in_words(band: int) -> str:
    """A band as people are told it."""
    if band <= 0:
        return "nothing"
    most = _SMALLEST * _STEP ** (band - 1)
    return f"under {_amount(most)} a day" if band == 1 else f"{_amount(most // _STEP)} to {_amount(most)} a day"


def usual(known: Health, *, before_last: bool = False) -> int | None:
    """The usual band of a source; None before it was read three times."""
    sizes = known.sizes[:-1] if before_last else known.sizes
    return median_low(sizes) if len(sizes) >= _ENOUGH_READS else None


def note_health(store: Store, reports: Sequence[SourceReport], today: date, days: int) -> None:
    """Keep how each source was in a run over so many days. Raises `StoreError`."""
    if not reports:
        return
    before = read_health(store).sources
    after = {report.source: _noted(before.get(report.source, Health()), report, today, days) for report in reports}
    write_health(store, {**before, **after})


def warnings(book: HealthBook, names: Sequence[str]) -> Iterator[str]:
    """What a person should look at, of the sources that are listed."""
    if book.damaged:
        yield "how sources usually are could not be read (private/health.json), and is learnt anew."
    for name, known in ((name, book.sources[name]) for name in names if name in book.sources):
        if known.silent and known.sizes:
            usually = usual(known, before_last=True)
            yield (
                f"{name} fell silent: usually {in_words(usually or 0)}, at its last read {in_words(known.sizes[-1])}. See in a browser whether "
                "people still write there, and whether the place moved."
            )
        if known.lost:
            yield (
                f"{name} changed its shape: {', '.join(known.lost)} came empty in most items, and did not before. Look with "
                f"`townhum sources preview {name}`, and report it to the author of the connector."
            )


def to_look_at(settings: Settings, store: Store, now: datetime) -> list[str]:
    """What a person should look at after a run: sources that are not as usual, or not heard, and permissions that lapse."""
    return [*of_sources(settings, store, now), *due_soon(settings, settings.study.day_of(now))]


def of_sources(settings: Settings, store: Store, now: datetime) -> tuple[str, ...]:
    """Of that, what concerns how sources are read and heard. Raises `StoreError`."""
    unwell = warnings(read_health(store), [each.name for each in settings.sources])
    if not any(map(is_listened, settings.sources)):
        return tuple(unwell)
    from townhum.run.heard_lately import listening_remarks  # noqa: PLC0415  it loads DuckDB, for those who listen

    return (*unwell, *listening_remarks(settings, store, now))


def _noted(known: Health, report: SourceReport, today: date, days: int) -> Health:
    if report.error is not None or not report.answered:
        return known
    shape = report.shape
    noted = replace(known, last_good=today.isoformat())
    if shape.bytes_read is not None:
        band, usually = band_of(shape.bytes_read, days), usual(known)
        noted = replace(
            noted, sizes=(*known.sizes, band)[-KEPT:], silent=usually is not None and usually - band >= _FELL
        )
    if shape.filled is not None:
        lost = tuple(sorted(_usually_filled(known) - shape.filled))
        noted = replace(noted, filled=(*known.filled, tuple(sorted(shape.filled)))[-KEPT:], lost=lost)
    return noted


def _usually_filled(known: Health) -> frozenset[str]:
    """The fields that most items had in more than half of the reads, once there were three."""
    if len(known.filled) < _ENOUGH_READS:
        return frozenset()
    every = {name for each in known.filled for name in each}
    return frozenset(name for name in every if sum(name in each for each in known.filled) * 2 > len(known.filled))


def _amount(size: int) -> str:
    return f"{size // _MEGA:,} MB" if size >= _MEGA else f"{size // 1_000} kB"
