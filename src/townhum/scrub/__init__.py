"""Takes identities out of posts, in memory, and is the only room that builds a `ScrubbedPost`.

    text ─► visible text ─► recognizers + unknown words + names to hide ─► spans ─► placeholders

Presidio's `EntityRecognizer` is the plug-in surface: see `recognizers.build_registry`.
"""

from townhum.scrub.recognizers import build_registry
from townhum.scrub.scrubber import Scrubber

__all__ = ["Scrubber", "build_registry"]
