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
    needs_any = frozenset("@")
    pattern = re.compile(
        r"@(?!\d{1,2}(?::\d\d)?\s?(?:[ap]m|h|uhr)?\b(?![\w.-]*[^\W\d]))\w++(?:[.-]\w++)*+", re.IGNORECASE
    )
    examples = ("@ann_b", "@ann.b-c")
    counter_examples = ("@5pm", "@ 7")


class TagHandleRecognizer(LinearRecognizer):
    """Discord's older `name#1234`. An order written so is taken out as well, and should be."""

    entity = "HANDLE"
    needs = "#"
    needs_any = frozenset("#")
    gate = re.compile(r"#\d{4}\b")
    pattern = re.compile(r"(?<![\w.])[\w.]{2,64}+#\d{4}\b")
    examples = ("user#1234", "ann.b#0001")
    counter_examples = ("#1234", "take #12")
