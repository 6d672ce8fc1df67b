"""What labels are worth: they are added up, are for models of one version, grow old, and correct shares for the study's own people alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from townhum.count.release.correct import corrected
from townhum.count.release.layout import TONES
from townhum.errors import StoreError
from townhum.keep.labels import keep_labels, labelling, labels_file, read_labels
from townhum.keep.newest import Newest, newest_period
from townhum.keep.store import Store
from townhum.read.correction import Correction
from townhum.read.labelled import FEWEST, enough
from townhum.read.reader import CARDS
from townhum.read.tongues.versions import pack_versions
from townhum.read.weights import version_of
from townhum.records import Corrected, Grid, PeriodRef
from townhum.records.labels import AIMS, NONE, Aim, Counts, Labels, PeriodLabels, in_all
from townhum.study import Settings

OLD = timedelta(weeks=52)
"""After which `check` asks for new labels: people write otherwise by then, and the tables of one year do not fit the next. A judgement."""

_GRIDS = ("track_tone", "reading", "everyone")
_ASKED: Mapping[Aim, str] = {"whole": "of whole texts", "toward": "toward a brand or an aspect"}


@dataclass(frozen=True, slots=True)
class OwnShares:
    """The shares of tone of the newest period as they were published, and as the study's own labels correct them.

    Where they are not worked out, `why` says so.
    """

    period: str = ""
    published: tuple[Corrected, ...] = ()
    own: tuple[Corrected, ...] = ()
    why: str = ""


def made_with(settings: Settings) -> dict[str, str]:
    """The versions of the models that labels are about. Raises `ModelError`."""
    name, tone = CARDS[settings.study.tone], settings.study.tone
    packs = pack_versions(settings.study.languages, accurate=tone == "accurate")
    return {**packs, "tone": version_of(name) if name else tone, "aspects": version_of("aspects-en")}


def usable(known: Labels, settings: Settings) -> dict[Aim, Counts]:
    """The labels that may be used: of the models of now, and enough of what was asked."""
    if known.made_with != made_with(settings):
        return {}
    return {aim: counts for aim in AIMS if enough(counts := known.counts(aim))}


def keep_given(
    settings: Settings, store: Store, period: PeriodRef, counts: Mapping[Aim, Counts], today: date
) -> tuple[Labels, bool]:
    """Keep the labels of a period, and whether they were taken: all labels there are now.

    Of a period that was labelled before, the texts are the same people's: so what is more stands, and the two are not added. Labels
    of texts that other models read are let go of. Raises `StoreError`.
    """
    given = PeriodLabels(today, period.window.end, dict(counts))
    with labelling(store):
        known, now = read_labels(store), made_with(settings)
        periods = dict(known.periods) if known.made_with == now else {}
        before = periods.get(period.label)
        takes = given.many > (before.many if before else 0)
        if takes:
            periods[period.label] = given
            keep_labels(store, Labels(now, periods))
        return Labels(now, periods), takes


def told(known: Labels, settings: Settings) -> Iterator[str]:
    """Of each kind of question how many labels there are, and how many more are needed."""
    for aim in AIMS:
        counts = known.counts(aim)
        if many := in_all(counts):
            same = sum(counts[tone][tone] for tone in range(3))
            more = "" if enough(counts) else f"; under {FEWEST} they are not used: {FEWEST - many} more are needed"
            yield f"{_ASKED[aim]}: {many} labels, {same} of them as townhum read them{more}"
    if known.periods and known.made_with != made_with(settings):
        yield "other models read these texts: the labels are not used any more"


def warnings(settings: Settings, store: Store, today: date) -> Iterator[str]:
    """What `check` says of labels: that they are old, or of other models. Nothing where there are none."""
    try:
        known = read_labels(store)
    except StoreError as error:
        yield f"the labels of this study cannot be read ({labels_file(store).name}: {error.happened}). {error.do}"
        return
    if known.newest is None:
        return
    if known.made_with != made_with(settings):
        yield "labels are not used any more: other models read the texts that were labelled. Label anew: `townhum label`."
    elif today - known.newest > OLD:
        yield f"the last label was given on {known.newest}, more than 52 weeks ago: people write otherwise by now. `townhum label` adds new ones."


def own_shares(settings: Settings, store: Store) -> OwnShares:
    """The newest period's shares. They are worked out of published, noisy cells and of labels, and are written nowhere."""
    counts = usable(read_labels(store), settings)
    if not counts:
        return OwnShares(why=f"there are no {FEWEST} labels of texts that the models of now read")
    found = newest_period(store.ledger, store.key, _GRIDS)
    if found is None:
        return OwnShares(why="nothing was released yet")
    same = all(found.made_with.get(part) == version for part, version in made_with(settings).items())
    if not same or "track_tone" not in found.grids:
        return OwnShares(why=f"{found.period} was read with other models, or without tone")
    writing = frozenset(source.connector.manifest.writing for source in settings.sources)
    grids, tone = _in_order(found), settings.study.tone
    return OwnShares(
        found.period,
        tuple(corrected(grids, found.kinds, Correction(tone, writing))),
        tuple(corrected(grids, found.kinds, Correction(tone, writing, counts))),
    )


def _in_order(found: Newest) -> dict[str, Grid]:
    """The grids, tones in the order in which shares are made of them."""
    tones = found.grids["track_tone"]
    value = dict(zip(zip(*tones.keys, strict=True), tones.value.tolist(), strict=True))
    cells = [(track, tone) for track in found.kinds for tone in TONES if (track, tone) in value]
    keys = ([track for track, _ in cells], [tone for _, tone in cells])
    ordered = replace(tones, keys=keys, value=np.asarray([value[cell] for cell in cells], np.float64))
    return {**found.grids, "track_tone": ordered}


def table_of(given: list[tuple[Aim, int, int]]) -> dict[Aim, Counts]:
    """Labels (what was asked, the tone that was said, the tone that was read, each from 0 to 2) as counts."""
    found: dict[Aim, list[list[int]]] = {aim: [list(row) for row in NONE] for aim in AIMS}
    for aim, said, read in given:
        found[aim][said][read] += 1
    return {aim: (_three(a), _three(b), _three(c)) for aim, (a, b, c) in found.items()}


def _three(row: list[int]) -> tuple[int, int, int]:
    return row[0], row[1], row[2]
