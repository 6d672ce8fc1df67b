"""Sentences of a writer who tells of others that they are of a group, and of one who tells that they are: what of them is withheld.

The first tell nothing special of whoever wrote them, though they speak in the first person; the second do. The frames are our own. Rules were
mended while those of the first two lists were read, and once more after those of the later two were counted; the last two were written after that,
and are only counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

OF_OTHERS = (
    "I sat next to a {one} man on the train.",
    "We asked two hundred {many} what they think of our app.",
    "I think {many} should get a discount too.",
    "My course is full of {many} this year.",
    "I read an article about {many} and phones.",
    "A {one} woman served us at the counter and I was impressed.",
    "I have never met {many} who liked this brand.",
    "Our shop is popular with {many}.",
    "I saw how they treated a {one} customer and I left.",
    "We designed the menu for {many}, and I am proud of it.",
    "I want to know whether {many} can use this app.",
    "I have worked with {many} for ten years as a guide.",
    "The {one} couple before us got a better table than we did.",
    "I was told that {many} get in for free.",
    "I watched a film about a {one} family yesterday.",
    "My review mentions how {many} were ignored by the staff.",
    "I donated the old kettle to {many} in our town.",
    "I am not sure that {many} were asked at all.",
    "We have a lot of {many} among our customers.",
    "My point is that {many} pay the same as everybody.",
    "I helped a {one} lady with her bags.",
    "I was behind three {many} in the queue.",
    "I take the bus with many {many} every day.",
    "We were happy to see {many} in their advert.",
)
"""What somebody says of others, in the first person."""

OF_ONESELF = (
    "I am {a} {one} man and this kettle is fine.",
    "As {a} {one} woman I like this shop.",
    "I'm {one} and I bought this phone.",
    "We {many} need better apps.",
    "My wife is {one} and loves it.",
    "Speaking as {a} {one} person, the menu is good.",
    "I have been {one} all my life.",
    "Like other {many} I pay more.",
    "My son is {one}, so we took the big room.",
    "I was born {one} and never hid it.",
)
"""What somebody says of themselves, or of their own people."""

OF_OTHERS_LATER = (
    "We cater for {many} every Friday.",
    "I noticed that a {one} student had no seat.",
    "My boss hired two {many} last year.",
    "I overheard a {one} guest complaining about the soup.",
    "I would have liked to hear what {many} say about it.",
    "We met so many {many} at the fair.",
    "I bought this book because a {one} author wrote it.",
    "There was a {one} person ahead of me and nobody cared.",
    "I wonder why so few {many} shop here.",
    "I was surprised by the number of {many} on the plane.",
    "My phone has a mode that {many} asked for.",
    "I know that {many} complained before we did.",
    "The waiter laughed at a {one} family while I was waiting.",
    "I gave my seat to a {one} woman.",
    "We do not sell to {many} only, our shop is for all.",
    "I drove past a club for {many}.",
)
OF_ONESELF_LATER = (
    "I'm {a} {one} student on a budget.",
    "For us {many} this app is a blessing.",
    "My husband, who is {one}, hates the menu.",
    "My daughter has been {one} since birth.",
    "Nobody thinks of {many} like me.",
    "Being {one} I cannot use it.",
    "I happen to be {one}.",
    "We are {a} {one} family and we felt welcome.",
)

OF_OTHERS_LAST = (
    "I shared a taxi with {many} once.",
    "My street has a shop run by a {one} lady.",
    "I reported the guard who shouted at a {one} teacher.",
    "We hope {many} will come to the opening as well.",
    "I cannot believe they refused {many} at the door.",
    "I queued for an hour beside a {one} tourist.",
)
OF_ONESELF_LAST = (
    "I grew up {one} in a small town.",
    "Both of us are {one}.",
    "I, {a} {one} woman, was told to leave.",
    "You forget that some of us are {one}.",
    "My mother was {one} and taught me to cook.",
)

GROUPS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "religion": (("Muslims", "Muslim"), ("Jewish people", "Jewish"), ("Catholics", "Catholic"), ("Hindus", "Hindu"), ("Sikhs", "Sikh"), ("atheists", "atheist")),
    "ethnicity": (("black people", "black"), ("Asian people", "Asian"), ("Arabs", "Arab"), ("Roma people", "Roma"), ("Kurdish people", "Kurdish"),
                  ("indigenous people", "indigenous")),
    "orientation": (("gay people", "gay"), ("lesbians", "lesbian"), ("bisexual people", "bisexual"), ("queer people", "queer"), ("trans people", "trans"),
                    ("nonbinary people", "nonbinary")),
    "health": (("disabled people", "disabled"), ("deaf people", "deaf"), ("blind people", "blind"), ("autistic people", "autistic"), ("wheelchair users", "wheelchair-bound"),
               ("diabetics", "diabetic"), ("dyslexic people", "dyslexic"), ("pregnant women", "pregnant")),
}  # fmt: skip
"""By category: how many of them are called, and the word before one of them."""
WITHHOLDING = "withholding"
OTHERS_WITHHELD = "said of others and withheld, of 100"
OWN_READ = "told of oneself and read, of 100"


@dataclass(frozen=True, slots=True)
class Framed:
    """A sentence: of which category its group is, and whether the writer tells of themselves. `later` ones were never read for a rule."""

    text: str
    of: str
    own: bool
    later: bool


def framed() -> Iterator[Framed]:
    """Every group in every frame."""
    frames = (
        (False, False, OF_OTHERS),
        (True, False, OF_ONESELF),
        (False, False, OF_OTHERS_LATER),
        (True, False, OF_ONESELF_LATER),
        (False, True, OF_OTHERS_LAST),
        (True, True, OF_ONESELF_LAST),
    )
    for of, groups in GROUPS.items():
        for many, one in groups:
            for own, later, some in frames:
                yield from (Framed(_sentence(frame, many, one), of, own, later) for frame in some)


def _sentence(frame: str, many: str, one: str) -> str:
    article = "an" if one[0].lower() in "aeiou" else "a"
    text = frame.format(many=many, one=one, a=article)
    if article == "an":
        text = text.replace(f"A {one}", f"An {one}").replace(f"a {one}", f"an {one}")
    return text[0].upper() + text[1:]
