"""Scripts whose words stand without spaces between them."""

from __future__ import annotations

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9d"
    "\U00020000-\U0003ffff"
)
"""The inside of a character class: Thai, Lao, Burmese, Khmer, kana and Han."""
HANGUL = "\uac00-\ud7a3"
"""Korean has spaces, but its particles are written onto the word, and a hashtag has none."""
