"""Takes identities out of posts, in memory: the only room that builds a `ScrubbedPost`.

    text ─► visible text ─► recognizers + names model + names to hide ─► spans ─► placeholders

Presidio's `EntityRecognizer` is the plug-in surface: see `recognizers.build_registry`.
"""

from townhum.scrub.model import MODEL_NAME, load_model, verify_model
from townhum.scrub.recognizers import build_registry
from townhum.scrub.scrubber import Scrubber

__all__ = ["MODEL_NAME", "Scrubber", "build_registry", "load_model", "verify_model"]
