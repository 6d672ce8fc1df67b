"""Corrected shares hang on published counts alone, and are there only where all three tones are."""

from dataclasses import replace

from crowds import Crowd, rows

from townhum.records import Corrected, Tone


def halves(kind, voices, several):
    """A correction that shows what it was given."""
    whole = sum(voices)
    return [(number / whole / 2, 0.0, 1.0) for number in voices] if kind == "brand" else None


def crowd():
    made = Crowd(("Acorn", "leak", "Birch"))
    for track in ("Acorn", "leak"):
        for tone, count in ((Tone.NEGATIVE, 40), (Tone.NEUTRAL, 30), (Tone.POSITIVE, 30)):
            made.add(count, track, tone=tone)
    made.add(60, "Birch", tone=Tone.NEGATIVE)
    made.add(40, "Birch", tone=Tone.NEUTRAL)
    return made


def test_the_shares_of_a_track_with_three_tones_are_corrected_from_its_published_counts():
    release = crowd().release(correct=halves)
    published = {tone: voices for track, tone, voices, _ in rows(release, "track_tone") if track == "Acorn"}
    whole = sum(published.values())
    assert release.corrected == tuple(
        Corrected("Acorn", tone, published[tone] / whole / 2, 0.0, 1.0) for tone in ("negative", "neutral", "positive")
    )  # no table for themes, two tones of Birch


def test_the_correction_is_given_the_tenth_of_voices_with_several_posts_that_is_published():
    given = []

    def note(kind, voices, several):
        given.append(several)

    made = crowd()
    assert made.release(correct=note).several == "under 10 %"
    made.people[:120] = [replace(person, posts=2) for person in made.people[:120]]
    assert made.release(correct=note).several == "40-49 %"
    made.people[:] = made.people[:99]
    assert made.release(correct=note).several == ""
    assert set(given[:2]) == {0}
    assert set(given[2:4]) == {4}
    assert set(given[4:]) <= {None}


def test_without_a_correction_or_the_grid_there_is_none():
    assert crowd().release().corrected == ()
    assert crowd().release(correct=halves, grids=("track",)).corrected == ()
