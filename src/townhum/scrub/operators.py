"""What is shown where an identity stood, where a study says so: Presidio's anonymizer operators.

An operator is asked once a kind, about the placeholder of that kind, and what it answers stands for everybody. So it
never sees an identity: no mask leaves a part of one or tells its length, and what is shown cannot depend on who it was.
Posts are read with the placeholders themselves: see docs/decisions/0014.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import Any

from townhum.records import ScrubbedPost
from townhum.scrub.kinds import PLACEHOLDERS

Configured = Mapping[str, tuple[str, Mapping[str, Any]]]
"""By kind: the operator's name and its parameters, as Presidio's `OperatorConfig` takes them."""


class Shown:
    """A scrubbed post's text as it is shown to people, and where each place of the scrubbed text has gone."""

    def __init__(self, post: ScrubbedPost, stand_ins: Mapping[str, str]) -> None:
        cuts = [(cut.at, PLACEHOLDERS[cut.kind], stand_ins[cut.kind]) for cut in post.removed if cut.kind in stand_ins]
        pieces, done = [], 0
        for at, placeholder, stand_in in cuts:
            pieces += [post.text[done:at], stand_in]
            done = at + len(placeholder)
        self.text = "".join([*pieces, post.text[done:]])
        self._ends = [at + len(placeholder) for at, placeholder, _ in cuts]
        self._moved = list(accumulate((len(new) - len(old) for _, old, new in cuts), initial=0))

    def place(self, offset: int) -> int:
        """Where what stands at `offset` of the scrubbed text stands in what is shown."""
        return offset + self._moved[sum(end <= offset for end in self._ends)]


class StandIns:
    """What takes the place of each kind's placeholder where a text is shown. Without any, nothing is imported."""

    def __init__(self, operators: Configured | None = None) -> None:
        self._of = {kind: _asked(kind, *operator) for kind, operator in (operators or {}).items()}

    def show(self, post: ScrubbedPost) -> Shown:
        """The post's text as it is shown."""
        return Shown(post, self._of)


def _asked(kind: str, name: str, parameters: Mapping[str, Any]) -> str:
    """What Presidio's operator makes of a kind's placeholder."""
    from presidio_anonymizer import AnonymizerEngine  # noqa: PLC0415  loads cryptography; only where it is configured
    from presidio_anonymizer.entities import OperatorConfig, RecognizerResult  # noqa: PLC0415

    placeholder, entity = PLACEHOLDERS[kind], kind.upper()
    found = [RecognizerResult(entity, 0, len(placeholder), 1.0)]
    config = {entity: OperatorConfig(name, dict(parameters))}
    engine = AnonymizerEngine()  # type: ignore[no-untyped-call]
    return str(engine.anonymize(placeholder, found, config).text)
