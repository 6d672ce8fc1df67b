"""`townhum label`: shows texts from memory, keeps how often they were read otherwise than somebody says, and shows what follows."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial

from townhum.cli import answering
from townhum.cli.answering import TONES, Question, Said, answers, by_keys, plain, single_keys
from townhum.cli.running import How, TerminalWatch, failed
from townhum.cli.showing import notes, out, table
from townhum.keep.labels import forget_labels
from townhum.keep.store import Store
from townhum.records import Corrected
from townhum.run.labelled import keep_given, own_shares, table_of, told
from townhum.run.labelling import Drawn, Texts, texts_to_label
from townhum.run.means import Means, pipeline_of, sessions_of
from townhum.study import Settings

_LACKING = 1
_READ_FIRST = 2_000  # characters that are read of a text, and shown

_WHAT_IT_IS = """Texts of {period}, one an account, drawn by lot. Names, addresses, links and numbers are taken out of them, and they lie in memory alone:
write none of it down. Say of each how it sounds. What is kept are counts. They correct the shares that you see here, and nothing
that is published ({where}). Of this period {left} more texts may be shown after this.
"""
_WHERE = "docs/decisions/0025"
_INSIDE = (
    "For inside alone: the labels have no noise, so do not publish these shares. The published ones stand beside them."
)


def label(settings: Settings, store: Store, how: How, *, most: int, by_lines: bool, day: date | None = None) -> int:
    """Collect, ask, keep, show. The exit code: 0, or 1 where a source failed or there was nothing to label."""
    with ExitStack() as stack:
        watch = TerminalWatch(stack)
        sessions = sessions_of(settings, stack, watch, clock=how.clock, environment=how.environment)
        means = Means(partial(pipeline_of, settings), sessions, how.clock, how.key, watch)
        texts = texts_to_label(settings, store, means, most, day)
    if texts.failed or not texts.drawn:
        return _nothing(texts)
    out.print(_WHAT_IT_IS.format(period=texts.period.label, where=_WHERE, left=texts.left), soft_wrap=True)
    given = _asked(settings, texts.drawn, by_lines=by_lines or not (sys.stdin.isatty() and sys.stdout.isatty()))
    _keep(settings, store, texts, given, how)
    show_shares(settings, store)
    return 0


def forget(store: Store) -> int:
    """Delete all labels, and say so."""
    there = forget_labels(store)
    out.print("The labels are deleted." if there else "There are no labels.")
    return 0


def show_shares(settings: Settings, store: Store) -> int:
    """The newest period's shares as published and by one's own labels; 1 where they cannot be worked out."""
    found = own_shares(settings, store)
    if found.why:
        out.print(f"No share is corrected by your labels: {found.why}.", soft_wrap=True)
        return _LACKING
    published = {(each.track, each.tone): each for each in found.published}
    rows = [(each.track, each.tone, _range(published.get((each.track, each.tone))), _range(each)) for each in found.own]
    columns = ("track", "tone", "as published", "by your labels")
    out.print(
        table(f"Corrected shares in {found.period}, in per cent, with 95 % intervals", columns, rows, right=columns[2:])
    )
    out.print(_INSIDE, soft_wrap=True)
    return 0


def _nothing(texts: Texts) -> int:
    for report in texts.failed:
        said = failed(report.error) if report.error else "it gave no answer"
        notes.print(f"{report.source}: {said}", soft_wrap=True)
    if texts.failed:
        notes.print(
            f"Nothing is labelled of {texts.period.label}, for what could be read is no picture of it. Try again later.",
            soft_wrap=True,
        )
    else:
        notes.print(f"There is no text of {texts.period.label} on any track whose tone can be read.", soft_wrap=True)
    return _LACKING


def _asked(settings: Settings, drawn: Sequence[Drawn], *, by_lines: bool) -> list[tuple[Drawn, int]]:
    """What was drawn and got a tone, with the tone, from 0 to 2."""
    from townhum.run.stages import build_stand_ins  # noqa: PLC0415  the models, which are loaded by now

    shown = build_stand_ins(settings.scrub)
    labels = {name: track.label or name for name, track in settings.tracks.items()}
    questions = [Question(_question(labels, each), _cut(plain(shown.show(each.post).text))) for each in drawn]
    given = _answers(questions, by_lines=by_lines)
    return [(drawn[at], TONES.index(said)) for at, said in given.items()]


def _answers(questions: Sequence[Question], *, by_lines: bool) -> dict[int, Said]:
    with ExitStack() as stack:
        if by_lines:
            ask = stack.enter_context(answering.by_lines(out, sys.stdin))
        else:
            ask = stack.enter_context(by_keys(out, stack.enter_context(single_keys())))
        return answers(questions, ask)


def _question(labels: dict[str, str], drawn: Drawn) -> str:
    if drawn.aim == "whole":
        return "How does this sound, as a whole?"
    return f"How does it speak of {labels[drawn.track]}?"


def _cut(text: str) -> str:
    return text if len(text) <= _READ_FIRST else f"{text[:_READ_FIRST]} ... (cut: only so much is read)"


def _keep(settings: Settings, store: Store, texts: Texts, given: Sequence[tuple[Drawn, int]], how: How) -> None:
    counts = table_of([(drawn.aim, said, int(drawn.read) + 1) for drawn, said in given])
    labels, taken = keep_given(settings, store, texts.period, counts, settings.study.day_of(how.clock.now()))
    out.print()
    if not given:
        out.print("Nothing was labelled.")
    elif not taken:
        out.print(
            f"This period has as many labels or more from before; these stay, and the {len(given)} of now are let go.",
            soft_wrap=True,
        )
    for line in told(labels, settings):
        out.print(f"Labels {line}.", soft_wrap=True)


def _range(each: Corrected | None) -> str:
    return "-" if each is None else f"{each.share:.0%} ({each.low:.0%} to {each.high:.0%})".replace("%", "")
