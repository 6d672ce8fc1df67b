"""From a tally to what may be published: exact cells (`cells`), noise, the fit to what must add up (`fit`), and the release."""

from townhum.count.release.correct import Correct, uncorrected
from townhum.count.release.make import Heading, Rules, accounts_heard, make_release, next_to_nobody

__all__ = ["Correct", "Heading", "Rules", "accounts_heard", "make_release", "next_to_nobody", "uncorrected"]
