"""`townhum plan`: one table of what each profile and period length would show, why, and what would help."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import Any

from townhum.cli.showing import out, print_json, table
from townhum.errors import StoreError
from townhum.keep.store import Store
from townhum.run.hearing import Hearing, assumed, published
from townhum.run.outlooks import Outlook
from townhum.run.planning import Advice, Plan
from townhum.study import Settings
from townhum.study.periods import IN_WORDS

USUAL_ACCOUNTS = 1_000
"""Accounts a week that are assumed where nothing else is said."""

_COLUMNS = ("", "noise", "least", "shown", "share ±", "net ±", "change", "in 4", "epsilon")
_KINDS = {"day": "days", "week": "weeks", "four_weeks": "4 weeks"}
_LEGEND = """
* as your study is. noise: standard deviation of a track's voices. least: the least that is shown with a number, else "fewer than". \
shown: of how many tracks. share ±: by how many points a share of voice may be off{shares}. net ±: the same of net \
sentiment, for {main}. change, in 4: the smallest change of {main} from one period to the next that would be seen, and \
between four periods and the four before, in per cent. epsilon: of a year, at delta 1e-6, for an account that does all that counts; none \
where it is past {most:.0f} and no promise. All for 95 cases in 100."""


def heard(settings: Settings, store: Store | None, accounts: int | None) -> Hearing:
    """How many are heard: `accounts` a week, or what the store published, or an assumption. Raises StoreError."""
    past = published(settings.tracks, store.public) if store else None
    if store and not past:
        do = "Leave --data out, or run `townhum run` first."
        raise StoreError(do, "nothing is published there yet of these tracks", where=str(store.public))
    return past or assumed(settings.tracks, accounts or USUAL_ACCOUNTS)


def show(found: Plan, *, as_json: bool) -> None:
    """Print the plan: the table, a verdict a row with its reasons, advice, and what all of it rests on."""
    if as_json:
        print_json(_finite({**asdict(found)}))
        return
    columns = _COLUMNS[1:]
    out.print(table("", _COLUMNS, map(_row, found.outlooks), right=columns))
    out.print(_legend(found.outlooks[0]), soft_wrap=True)
    out.print()
    for each in found.outlooks:
        why = f": {'; '.join(each.why)}" if each.why else ""
        out.print(f"{each.profile}, {IN_WORDS[each.kind]}: {each.verdict}{why}.", soft_wrap=True)
    if found.advice:
        out.print("\nWhat would help your study, the most first:")
        for advice in found.advice:
            out.print(f"  {_advised(advice)}", soft_wrap=True)
    out.print()
    for sentence in found.said:
        out.print(sentence, soft_wrap=True)


def _row(each: Outlook) -> tuple[object, ...]:
    from townhum.count.promise import NO_PROMISE  # noqa: PLC0415  arrays

    return (
        f"{each.profile}, {_KINDS[each.kind]}{' *' if each.yours else ''}",
        f"{each.sd:.1f}",
        each.fewer_than,
        f"{each.shown}/{each.tracks}",
        "/".join(_figure(share.off_by) for share in each.shares) or "-",
        _figure(each.net_off_by, most=100),
        _figure(each.change, most=100),
        _figure(each.change_of_four, most=100),
        f"{each.epsilon:.1f}" if each.epsilon <= NO_PROMISE else "none",
    )


def _legend(first: Outlook) -> str:
    from townhum.count.promise import NO_PROMISE  # noqa: PLC0415  arrays

    shares = ", ".join(f"{share.role} ({share.track}, {share.share:.0f} %)" for share in first.shares)
    return _LEGEND.format(shares=f": {shares}" if shares else "", main=first.main, most=NO_PROMISE).strip()


def _figure(value: float, *, most: float = math.inf) -> str:
    """Two figures; a dash where there is none, or where it says nothing any more."""
    if math.isinf(value) or value >= most:
        return "-"
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"  # noqa: PLR2004  two figures


def _advised(advice: Advice) -> str:
    then, now = (f"{value:.0f} %" for value in (advice.off_by, advice.now))
    return f"{advice.do}: a middling track is off by {then} at most, not {now}; {advice.shown} of {advice.tracks} have a number"


def _finite(value: Any) -> Any:
    """What JSON has a word for: nothing instead of infinity."""
    if isinstance(value, dict):
        return {key: _finite(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(each) for each in value]
    return None if isinstance(value, float) and math.isinf(value) else value
