"""A rehearsal: a period is drawn and written down, and waits until a person says that exactly this is released.

The noise is drawn once. So a rehearsed period is never drawn again: it is released as it is, or, where the configuration
changed meanwhile, given up and spent.
"""

from __future__ import annotations

from typing import Literal

from townhum.errors import UsageError
from townhum.keep.ledger import Ledger
from townhum.run.means import Means
from townhum.run.report import Outcome
from townhum.run.series import series_name
from townhum.study import Settings

Rehearsing = Literal["rehearse", "release"] | None
"""What is asked of a run: to rehearse a period, to release what was rehearsed, or neither."""


def settle(settings: Settings, ledger: Ledger, means: Means, rehearsing: Rehearsing) -> Outcome | None:
    """What becomes of an open rehearsal; None where there is none. Raises UsageError where one is to be released, and is not."""
    waits = ledger.rehearsed()
    if waits is None:
        if rehearsing == "release":
            raise UsageError(
                "Run `townhum run --rehearse` first.", "no period was rehearsed, or it was released already"
            )
        return None
    period, series = waits
    if series != series_name(settings, means.pipeline().made_with):
        ledger.give_up_rehearsed()
        return Outcome(period, "given up")
    if rehearsing == "release":
        ledger.release_rehearsed()
        return Outcome(period, "released")
    return Outcome(period, "rehearsed" if rehearsing else "waiting")
