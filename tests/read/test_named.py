"""The tone toward what is itself a fault or a merit, said or denied."""

import re

import pytest

from townhum.read.lexicon import vader_lexicon
from townhum.read.named import named_tone, tone_around
from townhum.records import Tone

MENTION = re.compile(r"\*(.+?)\*")
SIGNS = {Tone.POSITIVE: "+", Tone.NEGATIVE: "-", None: "0"}


def signs(marked):
    """What is read of each word between asterisks."""
    text, found = MENTION.sub(r"\1", marked), []
    for number, match in enumerate(MENTION.finditer(marked)):
        start = match.start() - 2 * number
        found.append(SIGNS[named_tone(text, start, start + len(match[1]))])
    return "".join(found)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("VERY *NOISY* FAN AND THIN METAL", "-"),
        ("the fan is *quiet* but it *rattles*", "+-"),
        ("The lid does not *drip*", "+"),
        ("the lid never once *dripped*", "+"),
        ("[EMAIL]. The lid *drips*", "-"),
        ("[PERSON] says the lid *drips*", "-"),
        ("the lid *drips* and the shop was useless", "-"),
        ("no *drips*, *leaks* or *rattles*", "+++"),
        ("it stopped *squeaking*", "+"),
        ("it won't stop *squeaking*", "-"),
        ("it never stopped *squeaking*", "-"),
        ("*noise*-free and *leak*-proof", "++"),
        ("less *noise* than the old one", "+"),
        ("the *noise* at night", "0"),
        ("not that *noisy*", "+"),
        ("not *quiet* enough", "-"),
        ("isn't *reliable*, *rattles* too", "--"),
        ("I don't think it *leaks*", "+"),
        ("no wonder it *leaks*", "-"),
        ("it not only *leaks*", "-"),
        ("I can't believe how *loud* it is", "-"),
        ("never had such a *quiet* fan", "+"),
        ("it could not be *quieter*", "+"),
        ("without a single *crack*", "+"),
        ("they fixed the *leak*", "+"),
        ("they never fixed the *leak*", "-"),
        ("the *leak* is gone", "+"),
        ("*leaks*? none", "+"),
        ("it isn't cheap and *leaks*", "-"),
        ("not happy, it *leaks*", "-"),
        ("does it *leak*?", "0"),
        ("if it *leaks* send it back", "0"),
        ("I wanted a *quiet* fan", "0"),
        ("with *noise* cancelling", "0"),
        ("the *fan* leaks", "0"),
        ("the hem *frayed* in May", "-"),
        ("the grip is *too stiff*", "-"),
        ("not *too heavy* for me", "+"),
        ("it isn't *built to last*", "-"),
        ("the bulb never *flickers*", "+"),
    ],
)
def test_said_and_denied(marked, expected):
    assert signs(marked) == expected


@pytest.mark.parametrize(
    ("marked", "tone"),
    [
        ("the *fan* does not leak", Tone.POSITIVE),
        ("My *fan* isn't noisy at all, but the shop is awful", Tone.POSITIVE),
        ("this *fan* is not quiet", Tone.NEGATIVE),
        ("the *fan* stopped leaking", Tone.POSITIVE),
        ("a *fan* without any leak", Tone.POSITIVE),
        ("the *fan* leaks", None),
        ("my lovely *fan* does not leak", None),
        ("the *fan* was not mine", None),
        ("no complaints about the *fan*", Tone.POSITIVE),
        ("I have never had an issue with my *fan*", Tone.POSITIVE),
        ("there is an issue with my *fan*", None),
        ("no problem, the *fan* is on its way", None),
        ("no scratches on the *fan*", Tone.POSITIVE),
        ("the *fan* couldn't be simpler", Tone.POSITIVE),
        ("the *fan* could not have been slower", Tone.NEGATIVE),
        ("can't fault the *fan*", Tone.POSITIVE),
        ("I cannot recommend this *fan*", Tone.NEGATIVE),
        ("I cannot recommend this *fan* highly enough", Tone.POSITIVE),
        ("cannot complain about the *fan* but the shop is awful", Tone.POSITIVE),
        ("great lamp, shame about the *fan*", Tone.NEGATIVE),
        ("a fine *fan*, shame about the lamp", None),
        ("fine lamp let down by its noisy old *fan*", Tone.NEGATIVE),
        ("the evening was saved by the *fan*", Tone.POSITIVE),
        ("ruined by rain but the *fan* stood", None),
        ("I have never been let down by this *fan*", Tone.POSITIVE),
        ("the party wasn't spoiled by the *fan*", Tone.POSITIVE),
        ("no kudos to this *fan*", Tone.NEGATIVE),
        ("not only let down by the *fan*", Tone.NEGATIVE),
    ],
)
def test_toward_the_thing_of_which_it_is_denied(marked, tone):
    match = MENTION.search(marked)
    text = MENTION.sub(r"\1", marked)
    assert tone_around(text, match.start(), match.end() - 2, vader_lexicon().felt()) is tone
