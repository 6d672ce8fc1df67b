"""What is weighed of each token of a text: the tokens around it, what its run of parts stands between, and the nearest cues."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.scrub.tokens import Token

_FAR = 8  # tokens
_LONGEST_RUN = 6
_EDGE = ("<>", "<>", "<>")


class Around:
    """The tokens of a text with what is asked of each of them."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        told = [token.what for token in tokens]
        self._kinds = [*_EDGE, *[one.kind for one in told], *_EDGE]
        self._sorts = [*_EDGE, *[one.sort for one in told], *_EDGE]
        self._runs = _runs([one.part for one in told])
        self._capitals = [token.capitals for token in tokens]
        self._is_plain = sum(map(bool, self._capitals)) <= 1
        cues = [one.cue for one in told]
        self._before = _nearest(cues)
        self._behind = _nearest(cues[::-1])[::-1]
        self._cues = sorted(set(cues) - {""})

    def features(self, at: int) -> list[str]:
        """What is weighed of one token: the tokens around it by themselves or by their wider sorts, and the cues."""
        first, last = self._runs[at]
        size = last - first
        a2, a1, k, b1, b2 = self._kinds[at + 1 : at + 6]
        z2, z1, s, y1, y2 = self._sorts[at + 1 : at + 6]
        l2, l1 = self._kinds[first + 1 : first + 3]
        r1, r2 = self._kinds[last + 3 : last + 5]
        m2, m1 = self._sorts[first + 1 : first + 3]
        q1, q2 = self._sorts[last + 3 : last + 5]
        before, behind = self._before[at], self._behind[at]
        return [
            f"k{k}", f"ak{a1}|{k}", f"bk{b1}|{k}", f"A{a2}", f"B{b2}", f"aa{a2}|{a1}", f"bb{b1}|{b2}", f"ab{a1}|{b1}", f"ll{l2}|{l1}|{size}", f"rr{r1}|{r2}",
            f"lr{l1}|{r1}", f"llr{l2}|{l1}|{r1}", f"cd{before}|{behind}", f"cl{before}|{l1}", f"dr{behind}|{r1}", f"cs{before}|{size}", f"ck{before}|{s}",
            f"dk{behind}|{s}", f"zy{z1}|{s}|{y1}", f"zz{z2}|{z1}|{s}", f"yy{s}|{y1}|{y2}", f"m{m2}|{m1}|{size}", f"mq{m1}|{q1}|{size}", f"mmq{m2}|{m1}|{q1}",
            f"q{q1}|{q2}|{size}", f"cmm{before}|{m2}|{m1}", f"dq{behind}|{q1}", f"X{self._capitals[at]}|{self._is_plain}|{z1}",
            *[f"g{cue}|{s}" for cue in self._cues],
        ]  # fmt: skip


def joins(tokens: Sequence[Token]) -> list[str]:
    """What is weighed of each token being of one identifier with the token before it; of the first, nothing."""
    sorts = ["<part>" if token.what.part else token.what.sort for token in tokens]
    return ["", *(
        f"j{sorts[at]}|{sorts[at + 1]}|{tokens[at].end == tokens[at + 1].start}" for at in range(len(tokens) - 1)
    )]  # fmt: skip


def _runs(parts: Sequence[bool]) -> list[tuple[int, int]]:
    """Of each token the run of parts that it is in, no longer than `_LONGEST_RUN`; of no part, an empty one before it."""
    found: list[tuple[int, int]] = []
    first = 0
    for at, part in enumerate([*parts, False]):
        if not part:
            found += [(max(first, one - _LONGEST_RUN), min(at, one + _LONGEST_RUN + 1)) for one in range(first, at)]
            found.append((at, at))
            first = at + 1
    return found


def _nearest(cues: Sequence[str]) -> list[str]:
    """Of each token the nearest cue before it, and how near it is."""
    found, cue, distance = [], "", 0
    for one in cues:
        found.append(f"{cue}{(distance + 1) // 2}" if cue and distance <= _FAR else "")
        cue, distance = (one, 1) if one else (cue, distance + 1)
    return found
