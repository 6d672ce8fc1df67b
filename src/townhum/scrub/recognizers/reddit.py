"""Reddit accounts. Subreddits (r/name) are places, not persons, and stay."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer


class RedditUserRecognizer(LinearRecognizer):
    """`u/name`, `/u/name`, and an account's own subreddit `r/u_name`. `n/u/a` is none of them."""

    entity = "REDDIT_USER"
    needs = "/"
    needs_any = frozenset("/")
    pattern = re.compile(r"(?<![\w/])/?(?:u/|r/u_)[\w-]{2,}+", re.IGNORECASE)
    examples = ("u/some_user", "/u/some-user", "r/u_someuser")
    counter_examples = ("n/u/a", "r/kettles")
