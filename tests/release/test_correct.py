"""Corrected shares hang on published counts alone, and are there only where all three tones are."""

from crowds import Crowd, rows

from townhum.records import Corrected, Tone


def halves(kind, voices):
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


def test_without_a_correction_or_the_grid_there_is_none():
    assert crowd().release().corrected == ()
    assert crowd().release(correct=halves, grids=("track",)).corrected == ()
