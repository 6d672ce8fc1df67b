"""What no file may ask for, by the names under which people ask for it, and why: told in place of "unknown key"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_SAID = {
    "nobody is an object of a trial: people are heard as they speak, and nothing is done to them to see what follows": (
        "experiment experiments ab_test a_b_test abtest control_group treatment treatments variant variants manipulate nudge persuade"
    ),
    "no list of people is made, for sale or for any other end: only numbers about groups leave": (
        "lead leads lead_list prospect prospects crm contacts contact_list audience audiences retarget retargeting influencer influencers "
        "authors author_list accounts account_list export_authors users user_list followers profiles watchlist"
    ),
    "nobody is shown, answered or written to: no post and no author is kept": (
        "sample_posts examples quotes verbatims reply reply_to replies message_authors direct_message dm engage outreach"
    ),
    "no person is described: an account counts once, as one of a crowd": (
        "demographics gender age_group ages income persona personas scoring score_authors segments segment"
    ),
}
NEVER: Mapping[str, str] = MappingProxyType({name: why for why, names in _SAID.items() for name in names.split()})
"""Each name, and why nothing is done under it. ETHICS.md says it to people."""


def why_never(key: str) -> str | None:
    """Why a key or table of this name is refused for what it asks; None where it is merely unknown."""
    return NEVER.get(re.sub(r"[^a-z]+", "_", key.lower()).strip("_"))
