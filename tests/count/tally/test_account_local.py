"""Before the noise, an account's rows hang on its own items alone: take one away, and nothing of anybody else's moves.

Worlds are drawn: accounts and items without an author, copies at several sources, keys that several claim, a no of an item or
an account, items left out. They are small, so that everything meets everything.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

import pytest
from heard import INTENTS, close, key_of, left_out, mark_of, number, same, signal, tallier

from townhum.records import Dropped, DropReason, ItemKey, Mark, Signals, Tally, Tone, Unwilling
from townhum.records.budget import Bounds

TRACKS = tuple(f"t{each}" for each in range(8))
SOURCES = ("forum", "shop", "square")
BOUNDS = Bounds()
CASES = 150
BLOCKS = 8

Owner = Mark | str
"""An account by its mark, or the source of what has no author."""


@dataclass(frozen=True)
class World:
    """All that was met in one period."""

    signals: tuple[Signals, ...]
    drops: tuple[Dropped, ...]
    no: Unwilling

    def tally(self, draw: Random | None = None) -> Tally:
        """With `draw`, in another order, by several workers."""
        if draw is None:
            return close(*self.signals, drops=self.drops, unwilling=self.no, tracks=TRACKS, sources=SOURCES)
        workers = [tallier(TRACKS, SOURCES) for _ in range(draw.randrange(1, 4))]
        for one in draw.sample(self.signals, len(self.signals)):
            draw.choice(workers).add([one])
        for one in draw.sample(self.drops, len(self.drops)):
            draw.choice(workers).drop([one])
        for worker in workers[1:]:
            workers[0].absorb(worker)
        return workers[0].close(self.no)

    def claims(self, mark: Mark) -> set[ItemKey | None]:
        """The keys of the items that an account has, left out, or said no to."""
        met = {one.key for one in (*self.signals, *self.drops) if one.mark == mark}
        return met | {key for owner, key in self.no.items if owner == mark}

    def claimed(self, *, but: Mark | None = None) -> set[ItemKey | None]:
        """The keys that any account claims."""
        marks = {one.mark for one in (*self.signals, *self.drops)} | {mark for mark, _ in self.no.items}
        return set().union(*(self.claims(mark) for mark in marks - {None, but} if mark))

    def without(self, mark: Mark | None, keys: Iterable[ItemKey | None] = ()) -> "World":
        """Without an account, and without these items that have no author, every copy and every no of both."""
        gone = set(keys)

        def stays(owner: Mark | None, key: ItemKey | None) -> bool:
            return key not in gone if owner is None else owner != mark

        return World(
            tuple(one for one in self.signals if stays(one.mark, one.key)),
            tuple(one for one in self.drops if stays(one.mark, one.key)),
            Unwilling(
                frozenset(pair for pair in self.no.items if stays(*pair)),
                self.no.accounts - ({mark} if mark else set()),
            ),
        )

    def owners(self) -> list[Owner]:
        """Whoever has an item that counts, in the order in which accounts are numbered."""
        nobodys = {key for mark, key in self.no.items if mark is None}
        marks = {
            one.mark
            for one in self.signals
            if one.mark
            and one.mark not in self.no.accounts
            and (one.mark, one.key) not in self.no.items
            and one.key not in nobodys
        }
        taken, first = self.claimed() | nobodys, {}
        for one in sorted(self.signals, key=lambda one: SOURCES.index(one.source)):
            if one.mark is None and one.key not in taken:
                first.setdefault(one.key, one.source)
        return [*sorted(marks, key=_order), *sorted(set(first.values()), key=SOURCES.index)]


def _order(mark: Mark) -> tuple[int, int]:
    return int.from_bytes(mark[:8], "little"), int.from_bytes(mark[8:], "little")


def drawn(draw: Random) -> World:
    """A world of a few accounts on a few keys."""
    size = draw.choice((3, 12, 40))
    marks = [mark_of(number("account", each)) for each in range(draw.randrange(1, 7))]
    keys = [number("item", each) for each in range(draw.choice((2, 8, 60)))]
    nobody = draw.choice((0.1, 0.5))

    def whose() -> int | None:
        return None if draw.random() < nobody else int.from_bytes(draw.choice(marks), "big")

    signals = tuple(_signal(draw, draw.choice(keys), whose()) for _ in range(draw.randrange(size)))
    drops = tuple(
        left_out(draw.choice((*keys, None)), whose(), draw.choice(list(DropReason)), draw.choice(SOURCES))
        for _ in range(draw.randrange(size))
    )
    pairs = frozenset(
        (draw.choice((None, draw.choice(marks))), key_of(draw.choice(keys))) for _ in range(draw.choice((0, 0, 1, 5)))
    )
    return World(signals, drops, Unwilling(pairs, frozenset(draw.sample(marks, draw.choice((0, 0, 1))))))


def _signal(draw: Random, item: int, account: int | None) -> Signals:
    tracks = tuple(draw.sample(TRACKS, draw.choice((0, 1, 1, 2, 8))))
    return signal(
        item,
        account,
        source=draw.choice(SOURCES),
        tracks=tracks,
        tone=draw.choice((*Tone, None)),
        language=draw.choice(("en", "de", "fr", "und")),
        rating=draw.choice((None, 1, 5)),
        intents=tuple(draw.sample(INTENTS, draw.randrange(5))),
        toward=tuple((track, draw.choice(list(Tone))) for track in tracks[:1]),
        hour=draw.randrange(168),
        terms=tuple(sorted(draw.sample(range(1, 40), draw.choice((0, 2, 9))))),
        unlisted=draw.random() < 0.2,
        themes=tuple(draw.sample(range(1, 6), draw.randrange(3))),
    )


def told(world: World) -> tuple[Tally, dict[Owner, list[tuple[object, ...]]]]:
    """The tally, and of each owner every row, which are held to the bounds here."""
    tally, owners = world.tally(), world.owners()
    assert tally.accounts == len(owners)
    found: dict[Owner, list[tuple[object, ...]]] = {owner: [] for owner in owners}
    columns = (tally.track, tally.tone, tally.source, tally.language, tally.intents, tally.rating, tally.unlisted)
    for row, account in enumerate(tally.account.tolist()):
        found[owners[account]].append(("voice", *(int(column[row]) for column in columns)))
        assert int(tally.intents[row]).bit_count() <= BOUNDS.intents
    for owner, part in zip(owners, tally.day_part.tolist(), strict=True):
        assert len(found[owner]) <= BOUNDS.tracks
        assert (part == Tally.NO_PART) == (not found[owner])
        found[owner].append(("day part", part))
    assert tally.said is not None
    for what, numbers, its, most in (
        ("term", tally.said.term, tally.said.account, BOUNDS.terms),
        ("theme", tally.said.theme, tally.said.theme_account, BOUNDS.themes),
    ):
        assert max(Counter(its.tolist()).values(), default=0) <= most
        for value, account in zip(numbers.tolist(), its.tolist(), strict=True):
            found[owners[account]].append((what, value))
    return tally, found


def gained(more: Tally, fewer: Tally) -> dict[str, Counter[object]]:
    """How much more one tally has than another of what has no account beside it."""
    assert more.said is not None
    assert fewer.said is not None
    counts = []
    for tally in (more, fewer):
        reading = {"told": tally.said.told, "unlisted": tally.said.unlisted, "several": tally.several}
        counts.append((Counter(tally.heard_at.tolist()), Counter(tally.dropped), Counter(reading)))
    gains = {}
    for name, one, other in zip(("source", "drop", "reading"), *counts, strict=True):
        one.subtract(other)
        gains[name] = Counter({cell: change for cell, change in one.items() if change})
    return gains


def is_one_account(change: dict[str, Counter[object]]) -> bool:
    """Whether a change is what one account within its bounds adds: one in each cell."""
    most = {"source": BOUNDS.sources, "drop": BOUNDS.reasons, "reading": BOUNDS.most("reading")}
    return all(set(cells.values()) <= {1} and len(cells) <= most[name] for name, cells in change.items())


@pytest.mark.parametrize("block", range(BLOCKS))
def test_an_account_taken_away_moves_nothing_but_its_own_rows(block):
    draw = Random(block)
    for _ in range(CASES):
        world = drawn(draw)
        mark = draw.choice(
            sorted({one.mark for one in (*world.signals, *world.drops) if one.mark}, key=_order) or [b""]
        )
        before, rows = told(world)
        rows.pop(mark, None)
        after, others = told(world.without(mark, world.claims(mark) - world.claimed(but=mark)))
        assert rows == others, "with the copies of its items that have no author, which nobody else claims"
        assert is_one_account(gained(before, after))
        _, others = told(world.without(mark))
        assert {owner: its for owner, its in rows.items() if owner not in SOURCES} == {
            owner: its for owner, its in others.items() if owner not in SOURCES
        }


@pytest.mark.parametrize("block", range(BLOCKS))
def test_an_item_without_an_author_moves_nothing_but_one_voice_of_each_source_it_was_met_at(block):
    draw = Random(100 + block)
    for _ in range(CASES):
        world = drawn(draw)
        free = sorted({one.key for one in (*world.signals, *world.drops) if not one.mark and one.key} - world.claimed())
        keys = set(draw.sample(free, min(len(free), draw.choice((1, 3)))))
        touched = {one.source for one in (*world.signals, *world.drops) if one.mark is None and one.key in keys}
        before, rows = told(world)
        after, others = told(world.without(None, keys))
        assert all(rows.get(owner) == others.get(owner) for owner in {*rows, *others} - touched)
        change = gained(before, after)["drop"]
        assert sum(map(abs, change.values())) <= 2 * BOUNDS.reasons * len(touched)


@pytest.mark.parametrize("block", range(BLOCKS))
def test_neither_order_nor_workers_leave_a_trace(block):
    draw = Random(200 + block)
    for _ in range(CASES // 5):
        world = drawn(draw)
        assert same(world.tally(), world.tally(draw))


def test_what_the_loudest_account_does_stays_within_its_bounds_and_moves_nobody():
    tracks = tuple(f"track-{each}" for each in range(100))
    loud, sources = number("loud"), tuple(f"s{each}" for each in range(20))
    study = {"tracks": tracks, "sources": sources}
    its = [
        signal(
            number("shared", at),
            loud,
            source=sources[at % 20],
            tracks=tracks,
            intents=INTENTS,
            terms=tuple(range(1 + at, 60 + at)),
            themes=(1 + at % 29, 30),
            unlisted=True,
        )
        for at in range(1000)
    ]
    others = [signal(number("shared", at), number("other", at), source="s1", terms=(at + 1,)) for at in range(300)]
    others = [one if at % 3 else signal(number("own", at), None, source="s2") for at, one in enumerate(others)]
    drops = [left_out(number("gone", at), loud, reason) for at in range(50) for reason in DropReason]
    drops = [one._replace(source="s3") for one in drops]
    others = [_on(one, tracks[0]) for one in others]
    before, after = close(*its, *others, drops=drops, **study), close(*others, **study)
    change = gained(before, after)
    assert is_one_account(change)
    assert (len(change["source"]), len(change["drop"])) == (BOUNDS.sources, BOUNDS.reasons)
    assert len(before.track) - len(after.track) == BOUNDS.tracks
    assert len(before.said.term) - len(after.said.term) == BOUNDS.terms
    assert len(before.said.theme) - len(after.said.theme) == BOUNDS.themes
    assert sorted(int(each).bit_count() for each in before.intents.tolist())[-BOUNDS.tracks :] == [2] * BOUNDS.tracks


def _on(one: Signals, track: str) -> Signals:
    return Signals(
        one.source, one.key, one.created_at, one.mark, one.language, (track,), one.tone, terms=one.terms, themes=(7,)
    )


def test_a_second_account_that_claims_an_item_brings_nothing_back():
    """Were a no without an author to act only where one account claims its key, the second would move the first."""
    no = Unwilling(frozenset({(None, key_of(1))}))
    first, second = signal(1, 1), signal(1, 2)
    assert World((first,), (), no).owners() == World((first, second), (), no).owners() == []
    assert close(first, unwilling=no).accounts == close(first, second, unwilling=no).accounts == 0
