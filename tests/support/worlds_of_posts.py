"""Worlds of few accounts that share items, and what a tallier makes of them: to count the same in several ways."""

from heard import INTENTS, SOURCES, TRACKS, left_out, number, signal, tallier

from townhum.records import DropReason, Tone, Unwilling


class Drawer:
    """Keeps what is put aside, and counts."""

    def __init__(self):
        self.kept = []

    def put(self, content):
        self.kept.append(bytes(content))
        return len(self.kept) - 1

    def get(self, place):
        return self.kept[place]


def spread_out(some):
    """An account or item whose hash is as a keyed one: in any shard."""
    return None if some is None else number(some)


def world(draw, size):
    """Signals, items left out and nos of few accounts that share items, as it goes where copies have lost their author."""
    items, accounts = range(max(3, size // 2)), (*range(max(2, size // 4)), None)

    def one():
        return spread_out(draw.choice(items)), spread_out(draw.choice(accounts))

    signals = [
        signal(
            *one(),
            source=draw.choice(SOURCES),
            tracks=tuple(draw.sample(TRACKS, draw.randrange(4))),
            tone=draw.choice((*Tone, None)),
            language=draw.choice(("en", "de", "fr")),
            rating=draw.choice((None, 1, 5)),
            intents=tuple(draw.sample(INTENTS, draw.randrange(4))),
            hour=draw.randrange(160),
            terms=tuple(draw.sample(range(1, 40), draw.randrange(9))),
            themes=tuple(draw.sample(range(1, 9), draw.randrange(5))),
            unlisted=draw.random() < 0.3,
        )
        for _ in range(size)
    ]
    gone = [left_out(*one(), draw.choice(list(DropReason)), draw.choice(SOURCES)) for _ in range(size // 3)]
    nos = [(each.mark, each.key) for each in draw.sample(gone, len(gone) // 3) if each.key]
    refusing = [each.mark for each in draw.sample(gone, len(gone) // 8) if each.mark]
    return signals, gone, Unwilling(frozenset(nos), frozenset(refusing))


def counted(some, **study):
    signals, gone, unwilling = some
    taking = tallier(**study)
    for start in range(0, len(signals), 7):
        taking.add(signals[start : start + 7])
        taking.drop(gone[start // 3 : start // 3 + 3])
    taking.drop(gone[(len(signals) + 6) // 7 * 7 // 3 :])
    return taking.close(unwilling)
