"""Who may be handed which numbers today, by shares.toml, and what a reader of the review should know of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from townhum.errors import NotShared, nearest
from townhum.study import Settings
from townhum.study.recipients import EVERYTHING, PAPERS, Recipient

_SOON = 30  # days before a permission ends at which a reader is told


def permitted(settings: Settings, to: str, names: Sequence[str], today: date) -> Recipient:
    """The recipient, if it may be handed these today. Raises NotShared."""
    recipient = settings.recipients.get(to)
    if recipient is None:
        known = f" {nearest(to, settings.recipients)}" if settings.recipients else ""
        raise NotShared(
            f"List it in shares.toml: who it is, what for, on what permission, and what it gets.{known}",
            "nobody of this name may be handed anything",
            where=to,
        )
    if recipient.permitted_until < today:
        raise NotShared(
            "Renew the permission, and set permitted_until.", f"it ended on {recipient.permitted_until}", where=to
        )
    if beyond := [name for name in names if not recipient.may_have(name)]:
        do = f"Leave out {', '.join(beyond)}; or have it permitted, and add it to gets in shares.toml."
        raise NotShared(do, f"it gets {', '.join(recipient.gets)}", where=to)
    return recipient


def tables_of(recipient: Recipient) -> tuple[str, ...]:
    """The tables that a recipient gets. Raises NotShared where these are none."""
    tables = tuple(each for each in recipient.gets if each not in PAPERS)
    if not tables:
        raise NotShared("Hand over the file itself with `townhum share`.", "it gets no tables", where=recipient.who)
    return tables


def remarks(settings: Settings, today: date) -> Iterator[str]:
    """What a reader of the review should know of shares.toml: permissions that end, and what there is not."""
    if not settings.recipients:
        return
    from townhum.keep.public import layout  # noqa: PLC0415  DuckDB, which a check of a study that shares nothing does without

    tables = {table for table, _ in layout()}
    for name, recipient in settings.recipients.items():
        left = (recipient.permitted_until - today).days
        if left < 0:
            yield f"the permission of {name} in shares.toml ended on {recipient.permitted_until}: it is handed nothing."
        elif left < _SOON:
            yield f"the permission of {name} in shares.toml ends within {left} days."
        for wrong in (each for each in recipient.gets if each not in {*tables, *PAPERS, EVERYTHING}):
            yield f"{name} in shares.toml gets {wrong}, which there is not. {nearest(wrong, {*tables, *PAPERS, EVERYTHING})}"
