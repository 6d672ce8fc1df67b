"""The exact cells are what plain sets of accounts give, and one account moves them by no more than its bounds."""

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from weeks import INTENTS, series, world

from townhum.count.release.cells import cells_of
from townhum.count.release.layout import TONES, Layout
from townhum.records.agreed import DIMENSIONS, PARTITIONS
from townhum.records.budget import Bounds
from townhum.words import term_text

TRACKS = 12


@pytest.fixture(scope="module")
def found():
    return world(400, np.random.default_rng(3), tracks=TRACKS, sources=3).tally


@pytest.fixture(scope="module")
def layout(found):
    made = series(found.tracks, found.sources, brands=4, aspects=3)
    pairs = [(one.name, other.name) for one, other in combinations(made.tracks[:4], 2)]
    return Layout.of(made, found.languages, INTENTS, pairs)


def by_name(tally, layout, grid):
    keys = layout.keys(grid)
    cells = cells_of(tally, layout, grid).tolist()
    names = list(zip(*keys, strict=True)) if keys else [()]
    assert len(names) == len(cells) == len(set(names))
    return Counter({name: count for name, count in zip(names, cells, strict=True) if count})


def tone(tally, row):
    return TONES[-1] if tally.tone[row] == tally.NO_TONE else TONES[tally.tone[row] + 1]


SPLITS = {
    "track": lambda t, row: (),
    "track_source": lambda t, row: (t.sources[t.source[row]],),
    "track_tone": lambda t, row: (tone(t, row),),
    "track_language": lambda t, row: (t.languages[t.language[row]],),
    "track_rating": lambda t, row: ("not_rated",),
}


@pytest.mark.parametrize("grid", SPLITS)
def test_a_split_has_each_voice_once(found, layout, grid):
    wanted = Counter((found.tracks[found.track[row]], *SPLITS[grid](found, row)) for row in range(len(found.track)))
    assert by_name(found, layout, grid) == wanted


def test_an_intent_is_counted_where_its_bit_is_set(found, layout):
    wanted = Counter(
        (found.tracks[track], INTENTS[bit])
        for track, shown in zip(found.track.tolist(), found.intents.tolist(), strict=True)
        for bit in range(len(INTENTS))
        if shown >> bit & 1
    )
    assert sum(wanted.values()) > 10
    assert by_name(found, layout, "track_intent") == wanted


def test_pairs_and_aspects_are_accounts_on_both(found, layout):
    on = {name: set(found.account[found.track == at].tolist()) for at, name in enumerate(found.tracks)}
    wanted = {pair: len(on[pair[0]] & on[pair[1]]) for pair in combinations(found.tracks[:4], 2)}
    assert by_name(found, layout, "pair") == +Counter(wanted)
    crossed = {(b, a): len(on[b] & on[a]) for b in found.tracks[:4] for a in found.tracks[4:7]}
    assert by_name(found, layout, "brand_aspect") == +Counter(crossed)
    with_tone = Counter(
        (brand, found.tracks[found.track[row]], tone(found, row))
        for row in np.flatnonzero((found.track >= 4) & (found.track < 7)).tolist()
        for brand in found.tracks[:4]
        if found.account[row] in on[brand]
    )
    assert by_name(found, layout, "brand_aspect_tone") == with_tone


def test_what_is_asked_of_ours_is_counted_on_one_aspect_an_account_by_lot(found, layout):
    found = replace(
        found, intents=np.random.default_rng(4).integers(0, 1 << len(INTENTS), len(found.account), np.uint32)
    )
    asks = defaultdict(list)
    for row, (account, track) in enumerate(zip(found.account.tolist(), found.track.tolist(), strict=True)):
        beside = any(account in found.account[found.track == each] for each in layout.ours)
        if track in layout.aspects and found.intents[row] and beside:
            asks[account].append((found.lot[row], row))
    drawn = [min(rows)[1] for rows in asks.values()]
    assert any(len(rows) > 1 for rows in asks.values())
    assert by_name(found, layout, "intent_aspect") == Counter(
        (found.tracks[found.track[row]], INTENTS[bit])
        for row in drawn
        for bit in range(len(INTENTS))
        if found.intents[row] >> bit & 1
    )


def test_voices_with_words_of_no_list_are_counted_by_track(found, layout):
    assert by_name(found, layout, "unlisted_by_track") == Counter(
        (found.tracks[track],) for track in found.track[found.unlisted].tolist()
    )
    assert 0 < found.unlisted.sum() < len(found.track)


def test_terms_and_themes_are_counted_by_account(found, layout):
    assert by_name(found, layout, "term") == Counter((term_text(term),) for term in found.said.term.tolist())
    assert by_name(found, layout, "theme") == Counter((f"theme-{each:02}",) for each in found.said.theme.tolist())


def test_what_is_counted_of_everyone(found, layout):
    assert by_name(found, layout, "everyone") == {(): found.accounts}
    assert sum(by_name(found, layout, "day_part").values()) == found.accounts
    assert sum(by_name(found, layout, "source").values()) == len(found.heard_at)
    assert by_name(found, layout, "reading") == {
        ("told",): found.said.told,
        ("unlisted",): found.said.unlisted,
        ("several",): found.several,
    }
    assert not by_name(found, layout, "drop")


def test_every_grid_has_a_cell_for_every_combination_of_names(found, layout):
    for grid, dimensions in DIMENSIONS.items():
        keys = layout.keys(grid)
        assert len(keys) == len(dimensions)
        assert len(cells_of(found, layout, grid)) == (len(keys[0]) if keys else 1)


def test_parts_add_up_to_their_whole(found, layout):
    for whole, parts in PARTITIONS.items():
        total = cells_of(found, layout, whole)
        for part in parts:
            assert cells_of(found, layout, part).reshape(len(total), -1).sum(axis=1).tolist() == total.tolist()


def test_nobody_gives_nought_everywhere(layout):
    empty = world(0, np.random.default_rng(0), tracks=TRACKS, sources=3).tally
    for grid in DIMENSIONS:
        assert cells_of(empty, layout, grid).sum() == 0


def test_no_grid_holds_more_than_the_bounds_of_all_accounts(found, layout):
    for grid in DIMENSIONS:
        assert cells_of(found, layout, grid).sum() <= Bounds().most(grid) * found.accounts
