"""What a notice says, part by part: sentences made from the facts, in no language and no form yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from townhum.tell.notice import words
from townhum.tell.notice.facts import LEAST_SHOWN, Facts, Findings, Guess, Number, Place, Told
from townhum.tell.said import Link, Said, own, say


@dataclass(frozen=True, slots=True)
class Under:
    """A smaller heading."""

    heading: Said


@dataclass(frozen=True, slots=True)
class Bullets:
    """Things that stand side by side."""

    items: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is said of each of several things."""

    pairs: tuple[tuple[Said, Said], ...]


Block = Said | Under | Bullets | Pairs


@dataclass(frozen=True, slots=True)
class Part:
    """One question that a reader has, and what answers it. `name` is the part's address on the page.

    `published` parts change with every period and are no part of what the configuration says.
    """

    name: str
    heading: Said
    blocks: tuple[Block, ...]
    published: bool = False


def sentences(part: Part) -> Iterator[Said]:
    """Every sentence of a part, in its order."""
    yield part.heading
    for block in part.blocks:
        match block:
            case Said():
                yield block
            case Under(heading):
                yield heading
            case Bullets(items):
                yield from items
            case Pairs(pairs):
                yield from (said for pair in pairs for said in pair)


def title(facts: Facts) -> Said:
    return say("Who listens here, and why: {name}", name=own(facts.name))


def lead(facts: Facts) -> Said:
    """What stands above all parts."""
    return say(
        "{controller} counts what people say in the places named below. No post, no name of an account and no link is ever written "
        "down. What is kept are numbers of accounts, each of them blurred, so that nobody can tell well whether you were counted.",
        controller=facts.controller,
    )


def parts(facts: Facts) -> tuple[Part, ...]:
    """The whole notice, in the order in which people ask."""
    return tuple(
        Part(name, Said(heading), tuple(blocks(facts)), name == "findings") for name, heading, blocks in _PARTS
    )


def _who(facts: Facts) -> Iterator[Block]:
    pairs = [(Said("Responsible"), own_name(facts.controller)), (Said("To write to"), _address(facts.contact))]
    if facts.officer:
        pairs.append((Said("Data protection officer"), own_name(facts.officer)))
    yield Pairs(tuple(pairs))


def _why(facts: Facts) -> Iterator[Block]:
    yield own(facts.purpose)
    yield say("The ground in law: {ground}", ground=own(facts.lawful_basis))
    yield Said("This is what is listened for; whatever else is said is passed over:")
    kinds = [(Said(said), facts.tracks.get(kind, ())) for kind, said in words.KINDS.items()]
    yield Pairs(tuple((kind, own_name(", ".join(labels))) for kind, labels in kinds if labels))


def _gain(facts: Facts) -> Iterator[Block]:
    yield own(facts.benefit)


def _where(facts: Facts) -> Iterator[Block]:
    yield Said(_WAYS[facts.ways])
    for place in facts.places:
        yield from _place(place)


_WAYS = {
    frozenset(): "Nowhere yet.",
    frozenset({True}): "Nowhere else can be reached. A place is read through its official interface.",
    frozenset({False}): "Nothing is fetched from anywhere: what is read lies in files of our own.",
    frozenset({True, False}): (
        "Nowhere else can be reached. A place is read through its official interface, or from a file of our own."
    ),
}


def _place(place: Place) -> Iterator[Block]:
    yield Under(own_name(place.name))
    yield Pairs(
        (
            (Said("Why it may be listened to"), own(place.permitted_because)),
            (Said("Its terms"), _address(place.terms_url)),
            (Said("Read through"), own_name(place.api)),
            (Said("What may be read there"), own(place.public_when)),
        )
    )
    if place.left_out:
        yield Said("Left out before anything is read:")
        yield Bullets(tuple(map(own, place.left_out)))


_MARKS = (
    "Your account is turned at once into a mark that only this run can make, so that you count once however much you write. "
    "The key of the marks is drawn anew for every run and is gone with it."
)
_MARKS_BETWEEN_RUNS = (
    "Your account is turned at once into a mark that means nothing without its key, so that you count once however much you write. "
    "The key of the marks is drawn anew for every run, or for every period where a place is listened to between runs, and is destroyed with it."
)


def _read(facts: Facts) -> Iterator[Block]:
    if facts.heard_days is None:
        yield Said("Of what is written, these are read, in the memory of one run and nowhere else:")
    else:
        yield Said("Of what is written, these are read, in memory and nowhere else:")
    names = dict.fromkeys(name for place in facts.places for name in place.read)
    yield Bullets(tuple(Said(words.READ.get(name, name.replace("_", " "))) for name in names))
    yield Said(_MARKS if facts.heard_days is None else _MARKS_BETWEEN_RUNS)
    yield Said(
        "Names, addresses, links and numbers that may tell who somebody is are taken out of a text before anything is read from it. "
        "Since nothing finds all of them, a word stays only where a list knows it to be harmless."
    )
    if facts.labels:
        yield Said(
            "Now and then somebody of ours reads some of the texts, with all of that taken out, to see how often a machine mistakes how they "
            "sound. What is kept of it is how often, and nothing else."
        )
    yield Said("Then it is counted, for groups alone:")
    yield Bullets(tuple(Said(words.COUNTED[grid]) for grid in facts.grids))
    yield from _withheld(facts)
    if never := list(dict.fromkeys(field for place in facts.places for field in place.never)):
        yield say("Never counted, and never kept, whatever a place sends: {fields}.", fields=", ".join(never))
    yield Said("No decision about any person is made from this, by a machine or otherwise.")


def _withheld(facts: Facts) -> Iterator[Block]:
    yield Said("Posts whose authors say that they are a child are passed over unread.")
    if facts.withheld:
        yield Said("So are posts whose authors tell of:")
        yield Bullets(tuple(Said(words.CATEGORIES[name]) for name in facts.withheld))
    yield Said("Both are found by what they say of themselves; one that is not understood may be read.")
    for name, reason in facts.relaxed.items():
        yield say(
            "This study also reads what people tell of {what}, because: {reason}",
            what=Said(words.CATEGORIES[name]),
            reason=own(reason),
        )


def _how_long(facts: Facts) -> Iterator[Block]:
    yield Said("Posts, and who wrote them: in memory, for as long as one run takes.")
    if facts.heard_days is not None:
        yield say(
            "Some places show what is new for a short time only, and are listened to between runs. What was read of a post there, without its "
            "words and without who wrote it, waits encrypted until its period is closed, at most {time}; then its key is destroyed. Where "
            "the place tells that you deleted the post, or you object, it is taken out.",
            time=_days(facts.heard_days),
        )
    yield say("The numbers: {time}. Then they are deleted.", time=_days(facts.retention_days))
    yield say(words.MADE_FOR[facts.period], time=_days(facts.wait_days))
    yield say("Where a place cannot be read, that waits for up to {time} more.", time=_days(facts.grace_days))


def _days(days: float) -> Said:
    return Said("one day") if days == 1 else say("{days} days", days=f"{days:g}")


def _budget(facts: Facts) -> Iterator[Block]:
    yield Said(
        "Every number is blurred by chance, once, before it is written down. So much, and no more, can somebody learn of you who has "
        "all the numbers, knows everybody else and computes whatever they like:"
    )
    yield Bullets(tuple(map(_guess, facts.guesses)))
    yield Said("Several studies that hear you add up, and so do several accounts of yours.")
    yield say(
        "A number is shown where about {k} accounts or more are behind it. One about fewer is shown once in a hundred times at most.",
        k=str(facts.k),
    )


def _guess(guess: Guess) -> Said:
    figures = {"epsilon": f"{guess.epsilon:.1f}", "delta": f"{guess.delta:.0e}".replace("e-0", "e-")}
    when = Said(words.GUESSED[guess.span, guess.every_track])
    if guess.right is None:
        return say("{when}: nothing is promised (epsilon {epsilon}, delta {delta}).", when=when, **figures)
    return say(
        "{when}: a guess whether you were heard is right at most {right} times in 100; a coin is right 50 times "
        "(epsilon {epsilon}, delta {delta}).",
        when=when,
        right=str(guess.right),
        **figures,
    )


def _who_gets(facts: Facts) -> Iterator[Block]:
    yield say("{controller} reads the numbers.", controller=facts.controller)
    if facts.recipients:
        yield Said("Besides, these get some of them:")
        yield Pairs(tuple((own_name(name), own(what)) for name, what in facts.recipients.items()))
    if facts.transfers:
        yield say("Outside the European Economic Area: {where}", where=own(facts.transfers))
    yield Said("Nobody else gets them, but for what stands on this page, which is for everybody.")


def _findings(facts: Facts) -> Iterator[Block]:
    if facts.findings is None:
        yield say("Nothing yet: no number of {least} accounts or more was published.", least=str(LEAST_SHOWN))
        return
    yield say(
        "From {first} to {last}. Numbers are accounts, rounded to ten; below {least} none is shown.",
        first=facts.findings.first.isoformat(),
        last=facts.findings.last.isoformat(),
        least=str(LEAST_SHOWN),
    )
    yield Pairs(tuple(_numbers(facts.findings)))


def _numbers(findings: Findings) -> Iterator[tuple[Said, Said]]:
    for number in findings.numbers:
        yield own_name(number.label), _number(number)


def _number(number: Number) -> Said:
    voices = {"voices": str(number.voices)}
    match number.negative, number.positive:
        case None, None:
            return say("about {voices} accounts", **voices)
        case negative, None:
            return say(
                "about {voices} accounts, of whom about {critical} sounded critical", **voices, critical=str(negative)
            )
        case None, positive:
            return say("about {voices} accounts, of whom about {glad} sounded favourable", **voices, glad=str(positive))
    return say(
        "about {voices} accounts, of whom about {critical} sounded critical and about {glad} favourable",
        **voices,
        critical=str(number.negative),
        glad=str(number.positive),
    )


def _did(facts: Facts) -> Iterator[Block]:
    if not facts.told:
        yield Said("Nothing was changed yet because of what was said here.")
    for told in facts.told:
        yield Under(own_name(told.on.isoformat()))
        yield Pairs(
            (
                (Said("You said"), own(told.finding)),
                (Said("So many of you"), _heard_by(told)),
                (Said("We did"), own(told.changed)),
            )
        )


def _heard_by(told: Told) -> Said:
    values = {"label": told.label, "period": told.period}
    if told.voices is None:
        return say("fewer than {least} accounts, on {label}, in {period}", least=str(LEAST_SHOWN), **values)
    return say("about {voices} accounts, on {label}, in {period}", voices=str(told.voices), **values)


def _rights(facts: Facts) -> Iterator[Block]:
    contact = _address(facts.contact)
    if facts.ways != {False}:
        yield say(
            "Object: write to {contact}, with the place and the name of your account there. You need not say why. The name is turned into "
            "a keyed hash at once, and nothing of that account is read from the next run on. Whoever changes the name of an account, or "
            "has another, objects once for each. If you once agreed to be counted, take that back in the same way.",
            contact=contact,
        )
    if False in facts.ways:
        yield say(
            "Object, if you are in a file of ours: write to {contact}, with the name or number by which we know you there. You need not say "
            "why. It is turned into a keyed hash at once, and nothing that stands under it is read from the next run on. Whoever is known "
            "by another name or number too objects once for each. If you once agreed to be counted, take that back in the same way.",
            contact=contact,
        )
    yield Said("Or say no where you write: the signs that are understood stand with each place above.")
    yield from _ask_and_complain(facts, contact)


def _ask_and_complain(facts: Facts, contact: Said) -> Iterator[Block]:
    yield say(
        "Ask what is held about you, and have it corrected, deleted or restricted: write to {contact}. Since nothing is kept that says "
        "who somebody is, the answer can say what is held and what is not, but cannot find you in a number.",
        contact=contact,
    )
    yield say("Whoever writes is answered within {time}.", time=_days(facts.answer_days))
    if facts.authority:
        yield say("Complain: {authority}", authority=facts.authority)
    yield Said(
        "You can always complain to the data protection authority where you live, where you work, or where it happened."
    )


def own_name(text: str) -> Said:
    """What is the same in every language: a name, a label, a date."""
    return Said("{name}", {"name": text})


def _address(text: str) -> Said:
    return Said("{address}", {"address": Link(text)})


_PARTS: tuple[tuple[str, str, Callable[[Facts], Iterator[Block]]], ...] = (
    ("who", "Who listens", _who),
    ("why", "Why, and what for", _why),
    ("gain", "What you gain", _gain),
    ("where", "Where", _where),
    ("read", "What is read, and what never", _read),
    ("how-long", "For how long", _how_long),
    ("budget", "What anybody can tell of you", _budget),
    ("recipients", "Who gets the numbers", _who_gets),
    ("findings", "What was found", _findings),
    ("changes", "You said, we did", _did),
    ("rights", "What you can do", _rights),
)
