"""The certificate of a study's releases: one page for somebody who must know what was promised, and what was measured."""

from __future__ import annotations

from collections.abc import Iterator

from townhum.count.audit.guessing import CONFIDENCE
from townhum.count.promise import NO_PROMISE
from townhum.run.release_audit import ReleaseAudit

_PAGE = """\
# What these releases tell of one account

Made on {day} by `townhum audit release`, settings `{settings}`. {verdict}

Every number that is published comes out of one differentially private release a period. Rho (zero-concentrated differential
privacy) is what a release may tell of one account at most. Two worlds are compared: they differ in all that one account posted
in a period, and in its no.

## Stated

| over | an account | rho | epsilon at delta 1e-6 | advantage of a guess, at most |
|---|---|---|---|---|
{stated}

An advantage of 0 is a coin's, 1 is certainty. Epsilon is by corollary 13 of Canonne, Kamath and Steinke (2020). One person with g
accounts has up to g^2 times the rho; two studies that hear one person add; what has no author has up to twice the rho.

## Measured

Worlds are invented; nothing real was read.

- **How far one account moves the exact cells**: {pairs:,} pairs of worlds, with accounts that post at random, as much as counts, and in
  order to break the bounds. The largest change was {widest:.3f} of what is allowed. In {unlike} of them anything but cells changed.
- **What {releases:,} releases tell**, guessed from as well as can be, with {confidence:.0%} confidence:

| an account | rho | epsilon, at least | exact epsilon | advantage | at most |
|---|---|---|---|---|---|
{told}

- **Attacks on what people are shown**, each in the worlds where it works best. The attacker knows everything but whether somebody
  was heard. By luck one in 30,000 is four standard errors above what is allowed.

| attack | rho | advantage | standard error | at most |
|---|---|---|---|---|
{attacks}

A measurement finds faults; it does not prove that there is none. The proof is in docs/how-the-numbers-are-made.md.

## To make it again

`townhum audit release --runs {runs} --accounts {accounts} --seed {seed}` with {versions}. Worlds and noise are drawn from the
seed; the noise of real releases is drawn by the same sampler from the operating system's generator.
"""


def certificate(found: ReleaseAudit) -> str:
    """The page, as Markdown."""
    faults = [*found.faults()]
    effort = found.effort
    return _PAGE.format(
        day=found.made_on.isoformat(),
        settings=found.settings,
        verdict=" ".join(["**More was measured than is stated.**", *faults])
        if faults
        else "No more was measured than is stated.",
        stated="\n".join(_stated(found)),
        pairs=len(found.moved),
        widest=found.widest,
        unlike=sum(not each.alike for each in found.moved),
        releases=2 * effort.told,
        confidence=CONFIDENCE,
        told="\n".join(_told(found)),
        attacks="\n".join(_attacks(found)),
        runs=effort.runs,
        accounts=effort.accounts,
        seed=effort.seed,
        versions=", ".join(f"{what} {version}" for what, version in found.versions.items()),
    )


def _stated(found: ReleaseAudit) -> Iterator[str]:
    for each in found.promises:
        none = " (no promise)" if each.epsilon > NO_PROMISE else ""
        cells = (
            each.span.replace("_", " "),
            each.account,
            f"{each.rho:.3f}",
            f"{each.epsilon:.1f}{none}",
            f"{each.advantage:.2f}",
        )
        yield _row(*cells)


def _told(found: ReleaseAudit) -> Iterator[str]:
    for kind, told in found.told.items():
        measured = told.measured
        advantage = f"{measured.advantage:.2f} ± {measured.error:.2f}"
        yield _row(
            kind,
            f"{told.rho:.3f}",
            f"{measured.epsilon:.2f}",
            f"{told.epsilon:.2f}",
            advantage,
            f"{told.advantage:.2f}",
        )


def _attacks(found: ReleaseAudit) -> Iterator[str]:
    for one in found.attacks:
        measured = one.measured
        yield _row(
            one.name, f"{one.rho:.3f}", f"{measured.advantage:.2f}", f"{measured.error:.2f}", f"{one.allowed:.2f}"
        )


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
