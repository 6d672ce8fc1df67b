"""Who speaks of others of a group is heard; who tells that they are of one is not."""

import pytest

from townhum.records import DropReason
from townhum.run.fairness import withheld_facts
from townhum.scrub import Scrubber
from townhum.scrub.withholding import GROUPS, OTHERS_WITHHELD, OWN_READ, framed

OF_OTHERS = (
    "I was told that deaf people get in for free",
    "I was behind three blind people in the queue",
    "a lesbian woman served us at the counter and I was impressed",
    "I think lesbians will like this advert",
    "I saw how they treated a disabled customer and I left",
    "I watched a film about a Muslim family",
    "there was a gay couple ahead of me",
    "I bought this because an autistic author wrote it",
)
OF_ONESELF = (
    "I was told that I am diabetic",
    "I, a deaf woman, was told to leave",
    "we Muslims need better apps",
    "nobody thinks of Kurdish people like me",
    "my wife is black and loves it",
    "my husband, who is deaf, hates the menu",
    "I have been blind all my life",
    "a gay man like me has no such shop",
    "my girlfriend and I, lesbians, were refused",
    "I slept with a guy for the first time, as a guy",
    "some of us are autistic",
    "I was happy to hear that my son is autistic",
)


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_is_said_of_others_is_read(scrub, text):
    assert scrub(text) is not DropReason.WITHHELD


@pytest.mark.parametrize("text", OF_ONESELF)
def test_what_is_told_of_oneself_is_withheld(scrub, text):
    assert scrub(text) is DropReason.WITHHELD


def test_the_audit_counts_every_frame_with_every_group():
    facts = {(fact.groups, fact.measure): fact.value for fact in withheld_facts(Scrubber())}
    said = list(framed())
    assert len({one.text for one in said}) == len(said) == facts["withholding: all", "sentences"]
    for of in GROUPS:
        assert facts[f"withholding: {of}", OTHERS_WITHHELD] <= 2
        assert facts[f"withholding: {of}", OWN_READ] <= 8
    assert any(one.later for one in said)


def test_long_texts_that_begin_a_thousand_times_are_soon_done(scrub):
    """Each false start is looked at once: the time grows with the text, not with its square."""
    assert scrub("I was told that deaf people " * 2_000) is not DropReason.WITHHELD
