"""What is shown where an identity stood, the Presidio way: the operators of scrub.toml."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from townhum.records.kinds import KIND_OF, KINDS, OTHER
from townhum.records.posts import PLACEHOLDER
from townhum.words import refused_as_identity

_FOLLOWED = "would let a person be followed: the same name gives the same sign everywhere"
_REFUSED = {
    "hash": _FOLLOWED,
    "encrypt": _FOLLOWED,
    "decrypt": "brings identities back",
    "deanonymize_keep": "leaves the identity where it is",
    "keep": "leaves the identity where it is",
    "custom": "is a program, and a settings file may hold none",
    "surrogate_ahds": "sends the text to a service",
}
_LONGEST_PLACEHOLDER = 8  # characters: of which the mask covers each
_BLANK_BRAILLE = "\u2800"  # a symbol that nobody sees
_KEYS = {"replace": {"new_value"}, "mask": {"masking_char", "chars_to_mask", "from_end"}, "redact": set[str]()}


def _one_of_ours(operator: Any) -> Any:
    if reason := _REFUSED.get(str(operator).lower()):
        raise ValueError(f"{operator} {reason}; write replace, mask or redact")
    return operator


def _harmless(value: str) -> str:
    if not value.isprintable() or not value.strip():
        raise ValueError("write one line that can be seen; to show nothing, write operator = redact")
    if reason := refused_as_identity(value):
        raise ValueError(f"is {reason}, and would be shown as if a person had written it: write something neutral")
    return value


def _sign(value: str) -> str:
    if unicodedata.category(value)[0] not in "PS" or value == _BLANK_BRAILLE:
        raise ValueError('write one sign that is no letter, digit or space, such as "*"')
    return value


def _all_of_it(value: int) -> int:
    if value < _LONGEST_PLACEHOLDER:
        raise ValueError("a mask hides all, or a part of the identity would stay: leave this out, or write 8 or more")
    return value


def _kind(name: str) -> str:
    """A kind as `townhum try` shows it, or Presidio's name of it."""
    kind = KIND_OF.get(name.upper(), name.lower())
    if kind not in KINDS and PLACEHOLDER.fullmatch(f"[{name.strip('[]').upper()}]"):
        raise ValueError("is shown for several kinds: name the kind that `townhum try` gives under removed")
    if kind not in KINDS:
        near = difflib.get_close_matches(kind, KINDS, n=1)
        meant = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(KINDS)}."
        raise ValueError(f"is not a kind. {meant} What recognizers of your own find is of kind {OTHER}")
    return kind


class Operator(BaseModel):
    """What is shown where an identity of a kind stood. A mask has one length, whatever it hides."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    operator: Annotated[Literal["replace", "mask", "redact"], BeforeValidator(_one_of_ours)] = Field(
        description="show something else, a mask or nothing; what would tell one person from another is refused"
    )
    new_value: Annotated[str, AfterValidator(_harmless)] | None = Field(
        default=None, max_length=40, description="of replace: what is shown, the same for everybody"
    )
    masking_char: Annotated[str, AfterValidator(_sign)] = Field(
        default="*", min_length=1, max_length=1, description="of mask: the sign that is shown"
    )
    chars_to_mask: Annotated[int, AfterValidator(_all_of_it)] = Field(
        default=100, description="of mask, for Presidio's sake: always all, so that no part stays"
    )
    from_end: bool = Field(default=False, description="of mask, for Presidio's sake: all is masked either way")

    @model_validator(mode="before")
    @classmethod
    def _in_short(cls, raw: Any) -> Any:
        return {"operator": raw} if isinstance(raw, str) else raw

    @model_validator(mode="after")
    def _its_own_keys(self) -> Self:
        for key in sorted(self.model_fields_set - {"operator"} - _KEYS[self.operator]):
            raise ValueError(f"{self.operator} takes no {key}; leave it out")
        return self

    def as_presidio(self) -> tuple[str, dict[str, Any]]:
        """The operator's name and parameters, as Presidio's `OperatorConfig` takes them."""
        keys = _KEYS[self.operator]
        return self.operator, {
            key: value for key, value in self.model_dump().items() if key in keys and value is not None
        }


def _each_once(raw: Any) -> Any:
    """Two names of one kind are a mistake, not a choice."""
    if isinstance(raw, Mapping):
        names = [KIND_OF.get(str(name).upper(), str(name).lower()) for name in raw]
        for name in names:
            if name in KINDS and names.count(name) > 1:
                raise ValueError(f"names the kind {name} twice; name it once")
    return raw


Operators = Annotated[Mapping[Annotated[str, AfterValidator(_kind)], Operator], BeforeValidator(_each_once)]
"""By kind."""
