"""Words that say something only behind another one."""

import pytest

from townhum.read.tongues.phrases import MARK, marked
from townhum.read.tongues.tongue import Tongue
from townhum.records import Tone

BAD, GOOD = Tone.NEGATIVE, Tone.POSITIVE
SAID = (
    ("Het valt wel vies tegen", BAD),
    ("Dat viel me reuze mee", GOOD),
    ("Het valt niet mee", BAD),
    ("Ik raad het iedereen aan", GOOD),
    ("Dat raad ik niemand aan", BAD),
    ("We houden van deze kan", GOOD),
    ("Hij doet het niet", BAD),
    ("Ik vind het niks", BAD),
    ("Daar is niks mis mee", GOOD),
    ("Kan niet beter", GOOD),
    ("Dat kan beter", BAD),
    ("Nooit meer!", BAD),
    ("Keurig op tijd", GOOD),
    ("Veel te laat", BAD),
    ("Slaat nergens op", BAD),
)


@pytest.mark.parametrize(("text", "tone"), SAID)
def test_what_a_phrase_says_is_felt(text, tone):
    tongue = Tongue("nl")
    ((said, _),) = tongue.tones([text], tongue.view([text]))
    assert said is tone


def test_only_the_last_word_of_a_phrase_is_marked():
    assert marked("het viel me erg tegen", "nl") == f"het viel me erg {MARK}tegen"
    assert marked("ik ben tegen, hij is mee", "nl") == "ik ben tegen, hij is mee"
    assert marked("il valt tegen", "it") == "il valt tegen"


def test_a_long_text_without_an_end_is_marked_at_once():
    assert MARK not in marked("valt " * 3 + "x " * 50_000, "nl")
