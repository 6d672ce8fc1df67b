"""What is written down of what was done: a closed list of deeds, and for each the facts that may stand beside it.

No fact holds a post's text, an account, the name of a person, or an address.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Deed(StrEnum):
    """What was done. A closed list, so that no entry can carry anything else."""

    RUN = "run"
    REHEARSED = "rehearsed"
    RELEASED = "released"
    HELD = "held"
    GAVE_UP = "gave up"
    FORGOT = "forgot"
    KEY_ROTATED = "key rotated"
    ENDED = "ended"
    BREACH = "breach"
    EXPORTED = "exported"
    SHARED = "shared"
    DIGEST = "digest"
    NOTICE = "notice"
    OBJECTION = "objection"
    WITHDRAWAL = "objection withdrawn"
    REQUEST = "request"
    CONFIGURATION = "configuration"
    AUDIT = "audit"
    CONSOLE = "console"
    LABELLED = "labelled"


FACTS: Mapping[Deed, frozenset[str]] = {
    Deed.RUN: frozenset({"version"}),
    Deed.REHEARSED: frozenset({"period", "rho"}),
    Deed.RELEASED: frozenset({"period", "rho"}),
    Deed.HELD: frozenset({"period"}),
    Deed.GAVE_UP: frozenset({"period"}),
    Deed.FORGOT: frozenset({"period", "rule"}),
    Deed.KEY_ROTATED: frozenset(),
    Deed.ENDED: frozenset(),
    Deed.BREACH: frozenset({"kind", "state", "found"}),
    Deed.EXPORTED: frozenset({"copy"}),
    Deed.SHARED: frozenset({"to", "copy"}),
    Deed.DIGEST: frozenset({"channel", "period", "findings"}),
    Deed.NOTICE: frozenset({"languages", "purpose", "recipients", "labels"}),
    Deed.OBJECTION: frozenset(),
    Deed.WITHDRAWAL: frozenset(),
    Deed.REQUEST: frozenset({"kind"}),
    Deed.CONFIGURATION: frozenset({"keys", "hash"}),
    Deed.AUDIT: frozenset({"kind", "outcome", "series"}),
    Deed.CONSOLE: frozenset({"by"}),
    Deed.LABELLED: frozenset({"period", "most"}),
}
"""The facts of each deed, as short strings: labels of periods, rho, the rule by which something was forgotten, versions, codes of
languages, the kind of a request; hashes of what a notice said of the purpose, of who gets numbers and of who labels texts; of a copy that was handed over the
name of the recipient in shares.toml, and under which the register has the rest; of a digest the name of the channel in deliver.toml, and
how many findings went there; of a changed configuration the words of the keys, and a keyed hash of all of it; of an audit its kind,
whether it held, and of which series; of a console whether it was a prompt or an assistant. An objection has none: that one came is all that is said, one entry a command, however many accounts it named; of labelling how many texts of a
period were asked for, whether there were so many or not."""

LONGEST_FACT = 200
"""Characters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed and its facts, as short strings. Raises ValueError for a fact that the deed does not have, or a long one."""

    deed: Deed
    facts: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if unknown := set(self.facts) - FACTS[self.deed]:
            raise ValueError(f"{self.deed} has no fact {', '.join(sorted(unknown))}")
        if any(len(fact) > LONGEST_FACT for fact in self.facts.values()):
            raise ValueError(f"a fact of {self.deed} is too long")
