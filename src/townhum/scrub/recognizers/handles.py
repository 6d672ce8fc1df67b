"""@name on any platform, and the older name#1234."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer


class HandleRecognizer(LinearRecognizer):
    """An @ and what is written onto it, dots and hyphens inside included: the platforms' alphabets differ.

    `@home` is taken for a handle too: what is lost is a word without tone. A time of day (`@5pm`) is not.
    """

    entity = "HANDLE"
    needs = "@"
    pattern = re.compile(
        r"@(?!\d{1,2}(?::\d\d)?\s?(?:[ap]m|h|uhr)?\b(?![\w.-]*[^\W\d]))\w++(?:[.-]\w++)*+", re.IGNORECASE
    )


class TagHandleRecognizer(LinearRecognizer):
    """Discord's older `name#1234`. An order written so is taken out as well, and should be."""

    entity = "HANDLE"
    needs = "#"
    pattern = re.compile(r"(?<![\w.])[\w.]{2,64}+#\d{4}\b")
