"""The keys that a source of this kind has in sources.toml, as a manifest names them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, Self, cast

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    TypeAdapter,
    ValidationError,
    create_model,
    model_validator,
)

from townhum.connector.contract import Options, SecretRef
from townhum.connector.places import BaseUrl
from townhum.connector.vocabulary.strict import Strict

WHAT = "what"
"""The key that chooses among the listings of a manifest that has several with a name."""

EACH_ROW = "each_row_is_one_person"
"""The key by which a permission says that each item is somebody else. Without it, items without an author are one voice a source."""

_NAME = re.compile(r"[\w][\w.@+~-]{0,199}")
_PATH = re.compile(r"[\w][\w.+~-]*(?:/[\w][\w.+~-]*){1,9}")
_TITLE = re.compile(r"[^\s/?#&=|{}\[\]<>\x00-\x1f][^?#&=|{}\[\]<>\x00-\x1f]{0,199}")
_SCALE = re.compile(r"\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*(?:-|\u2013|to)\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*")
_TAG = re.compile(r"[^\W\d_]\w{0,99}|\d+[^\W\d]\w{0,99}")


def _matching(pattern: re.Pattern[str], advice: str) -> AfterValidator:
    def check(given: str) -> str:
        if not pattern.fullmatch(given) or "/.." in f"/{given}":
            raise ValueError(advice)
        return given

    return AfterValidator(check)


_SITE: TypeAdapter[str] = TypeAdapter(BaseUrl)


def _base(given: str) -> str:
    """A base URL. Raises `ValueError` with the advice alone."""
    try:
        return _SITE.validate_python(given)
    except ValidationError as error:
        advice = error.errors(include_input=False)[0]["msg"].removeprefix("Value error, ")
    raise ValueError(advice)


def _address(given: str) -> str:
    """A whole address on an https host, or on this machine. Raises `ValueError` with advice."""
    scheme, _, rest = given.strip().partition("://")
    host, slash, path = rest.partition("/")
    if not slash or any(sign.isspace() or sign in "\\#" for sign in path):
        raise ValueError("write the whole address, such as https://blog.example/feed.xml")
    return f"{_base(f'{scheme}://{host}')}/{path}"


def _without_hash(given: object) -> object:
    return given.strip().lstrip("#\uff03") if isinstance(given, str) else given


def ends_of(scale: str) -> tuple[Decimal, Decimal]:
    """The worst and the best rating of a scale such as `0-10`. Raises `ValueError` with advice."""
    found = _SCALE.fullmatch(scale)
    if not found or Decimal(found[1]) == Decimal(found[2]):
        raise ValueError('write the worst and the best rating, such as "0-10"')
    return Decimal(found[1]), Decimal(found[2])


def _scale(given: str) -> str:
    ends_of(given)
    return given


def _several(given: object) -> object:
    return (given,) if isinstance(given, str) else tuple(given) if isinstance(given, list) else given


_FIT_NAME = _matching(_NAME, "write a name of letters, digits and . _ - @ +, without spaces")
_KINDS: Mapping[str, Any] = {
    "site": BaseUrl,
    "address": Annotated[str, AfterValidator(_address)],
    "name": Annotated[str, _FIT_NAME],
    "id": Annotated[str, _FIT_NAME],
    "names": Annotated[tuple[Annotated[str, _FIT_NAME], ...], BeforeValidator(_several), Field(min_length=1)],
    "path": Annotated[str, _matching(_PATH, "write the whole path, such as owner/name")],
    "page": Annotated[str, _matching(_TITLE, "write the page's title as the wiki shows it")],
    "tag": Annotated[str, BeforeValidator(_without_hash), _matching(_TAG, "write one hashtag, without # and spaces")],
    "scale": Annotated[str, AfterValidator(_scale)],
    "number": Annotated[int, Field(gt=0, lt=2**63)],
    "yes": bool,
    "secret": SecretRef,
}


class Key(Strict):
    """One key of a source in sources.toml. There is no kind for free text: a bare keyword is no place."""

    kind: Literal[
        "site", "address", "name", "id", "names", "path", "page", "tag", "number", "scale", "yes", "secret", "choice"
    ] = Field(
        description="`site`: https://host; `address`: a whole URL; `name`: one word; `id`: a code by which a service knows a thing, and which names nobody; `names`: one or several, such as questions; "
        "`path`: owner/name; `page`: a wiki page's title; `tag`: a hashtag; `number`; `scale`: the worst and the best rating, "
        "such as 0-10; `yes`: true or false; `secret`: env:NAME or file:PATH; `choice`: one of `one_of`"
    )
    says: str = Field(min_length=1, description="the key in words, with an example")
    default: str | int | bool | None = Field(default=None, description="what it is without")
    optional: bool = Field(default=False, description="whether it may be left out although it has no default")
    one_of: tuple[str, ...] = Field(default=(), description="what a `choice` may be")
    whole: bool = Field(default=False, description="a `path` is one step of an address: its slashes are written %2F")

    def field(self) -> tuple[Any, Any]:
        """Type and default for the options model."""
        kind: Any = Literal[self.one_of] if self.kind == "choice" else _KINDS[self.kind]
        if self.default is None and self.optional:
            return kind | None, Field(default=None, description=self.says)
        default: Any = ... if self.default is None else self.default
        return kind, Field(default=default, description=self.says, validate_default=self.default is not None)


class ListedOptions(Options):
    """Options of a manifest without code. Exactly one of `some` is given, where it names any, and something is read."""

    some: ClassVar[tuple[str, ...]] = ()
    reads: ClassVar[Callable[[Any], bool]] = staticmethod(lambda _: True)

    @model_validator(mode="after")
    def _one(self) -> Self:
        given = [name for name in self.some if getattr(self, name)]
        if self.some and len(given) != 1:
            raise ValueError(f"give one of {' and '.join(self.some)}, and not {'both' if given else 'neither'}")
        if not type(self).reads(self):
            raise ValueError(f"with these keys nothing would be read: name another part in {WHAT}, or leave a key out")
        return self


def options_of(
    title: str, keys: Mapping[str, Key], parts: tuple[str, ...], some: tuple[str, ...]
) -> type[ListedOptions]:
    """The options model of a manifest. Where there are several named `parts`, the key `what` chooses among them.

    Of the keys `some`, exactly one has to be given.
    """
    fields = {name: key.field() for name, key in keys.items()}
    if len(parts) > 1:
        kind: Any = tuple[Literal[parts], ...]  # type: ignore[valid-type]  # made of what the manifest says
        says = f"what is read: {', '.join(parts[:-1])} and {parts[-1]}, or some of them"
        fields[WHAT] = (kind, Field(default=parts, min_length=1, description=says))
    made = create_model(
        "Options", __base__=ListedOptions, __doc__=f"Keys of a source in sources.toml: {title}.", **fields
    )  # type: ignore[call-overload]
    made.some = some
    return cast("type[ListedOptions]", made)
