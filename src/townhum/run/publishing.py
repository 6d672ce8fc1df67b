"""Makes the public file: the committed cells, what is worked out of them, and what the log says."""

from __future__ import annotations

import os
from datetime import datetime

from townhum.keep.history import histories
from townhum.keep.ledger import Ledger
from townhum.keep.noting import evidence
from townhum.keep.public import publish
from townhum.keep.store import Store
from townhum.run.own import own_of
from townhum.study import Settings


def publish_all(settings: Settings, store: Store, began: datetime) -> None:
    """Make the public file anew. Before the first release there is none: an empty one would look like an answer.

    It is dated by the moment at which the run `began`: how long that took, which one account can lengthen, goes along with no copy.
    """
    from townhum.tell.insight import insights  # noqa: PLC0415  arrays, where there is something to publish

    if store.public.exists() or "released" in Ledger.peek(store.ledger, store.key).fates.values():
        own = own_of(settings)
        worked_out = insights(histories(store.ledger, store.key), own)
        publish(store.ledger, store.public, store.key, {**worked_out, **evidence(store.folder)}, own=own)
        os.utime(store.public, (began.timestamp(), began.timestamp()))
