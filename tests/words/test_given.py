"""What is said of a study's languages."""

from townhum.words.packs.given import language_remarks


def test_english_alone_needs_no_word():
    assert list(language_remarks(("en",))) == []


def test_a_language_with_a_pack_says_what_is_read_and_that_no_share_is_corrected():
    german, shares, themes = language_remarks(("en", "de"))
    assert german.startswith("German posts are read by their own pack")
    assert "frequent words" in german
    assert "English posts alone" in themes
    assert "not corrected" in shares


def test_a_language_without_a_pack_is_told_by_its_tracks():
    (polish,) = language_remarks(("pl", "en"))
    assert "posts in pl are told by their tracks alone" in polish
