"""Knows the words that networks put in the place of what was taken away: `[removed]`, `[ Removed by Reddit ]`."""

from __future__ import annotations

import re

_WHAT = r"(?:post|comment|content|message|text|title|account|user|author|thread|topic|reply|item)"
_WHO = (
    r"(?:(?:original|subreddit|community|site) )?"
    r"(?:user|author|owner|poster|op|creator|mod\w*|admin\w*|staff|reddit\w*|automod\w*|system|community|request|anti\W?evil\w*|legal\w*)\b"
)
_WHY = r"(?:in response to|on account of|due to|for (?:legal|violati|breaking|spam|breach|policy|copyright))"
_MORE = r"[^\[\](){}]{0,300}"
_PLACEHOLDER = re.compile(
    rf"[\W_]*?(?:u/)?[\[({{] ?(?:(?:this|the|your|a) )?(?:{_WHAT} )?(?:(?:has been|have been|was|is) )?"
    rf"(?:deleted|removed|unavailable|no longer available|redacted|withdrawn)"
    rf"(?: {_WHAT}| by (?:(?:the|a|its|their) )?{_WHO}{_MORE}| {_WHY}{_MORE})? ?[.!]? ?[\])}}][\W_]*",
    re.IGNORECASE,
)

_LONGEST = 500
"""Characters: no network explains itself at greater length."""


def is_withdrawn(text: str) -> bool:
    """Whether a whole text is a placeholder in brackets for what was deleted or removed, and not the author's words."""
    return len(text) <= _LONGEST and _PLACEHOLDER.fullmatch(" ".join(text.replace("\\", "").split())) is not None
