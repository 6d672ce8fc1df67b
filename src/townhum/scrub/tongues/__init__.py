"""Scrubbing in other languages than English: one file a language, over what they share.

A study names its languages; a post is scrubbed in the one of them that its own commonest words belong to. What is not told stays with English.
"""

from townhum.scrub.tongues.tongue import Tongues, told_recognizers

__all__ = ["Tongues", "told_recognizers"]
