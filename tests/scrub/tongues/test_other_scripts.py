"""Scripts that put no spaces between words: what a track looks for is found before and after scrubbing, and alone stays."""

from datetime import UTC, datetime

import pytest

from townhum.read.topicquery import Matcher, parse
from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.scrub import Scrubber


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("\u30b1\u30c8\u30eb", "\u65b0\u3057\u3044\u30b1\u30c8\u30eb\u304c\u58ca\u308c\u305f"),
        ("#\u30b1\u30c8\u30eb", "\u6700\u9ad8 #\u30b1\u30c8\u30eb \u3067\u3059"),
        ("\u6c34\u58f6", "\u6211\u7684\u6c34\u58f6\u574f\u4e86"),
        ("#\u6c34\u58f6", "\u574f\u4e86#\u6c34\u58f6 \u771f\u7684"),
        ("\uc8fc\uc804\uc790", "\uc0c8 \uc8fc\uc804\uc790\uac00 \uace0\uc7a5\ub0ac\uc5b4\uc694"),
        ("\u0e01\u0e32\u0e15\u0e49\u0e21", "\u0e0b\u0e37\u0e49\u0e2d\u0e01\u0e32\u0e15\u0e49\u0e21\u0e43\u0e2b\u0e21\u0e48"),
        ("#\u0e01\u0e32\u0e15\u0e49\u0e21", "\u0e1e\u0e31\u0e07\u0e41\u0e25\u0e49\u0e27 #\u0e01\u0e32\u0e15\u0e49\u0e21"),
    ],
    ids=["kana", "kana tag", "Han", "Han tag", "Hangul", "Thai", "Thai tag"],
)  # fmt: skip
@pytest.mark.parametrize("languages", [("en",), ("en", "de", "ja", "th")])
def test_a_track_is_found_in_it(query: str, text: str, languages: tuple[str, ...]) -> None:
    matcher = Matcher({"kettle": parse(query)})
    scrubber = Scrubber(
        lambda said: ((one.start, one.end) for spans in matcher.match(said).values() for one in spans),
        languages=languages,
    )
    post = Post("n", "s", ItemKey(b"0" * 16), datetime(2026, 1, 1, tzinfo=UTC), text)
    (answer,) = scrubber.scrub([post])
    assert isinstance(answer, ScrubbedPost)
    assert "kettle" in matcher.match(text)
    assert "kettle" in matcher.match(answer.text)
    assert "[" in answer.text, "the rest goes"
