"""From a tally to what may be published: exact cells (`cells`), noise, the fit to what must add up (`fit`), and the release."""

from townhum.count.release.cells import exact_of
from townhum.count.release.correct import Correct, uncorrected
from townhum.count.release.exact import Exact
from townhum.count.release.layout import Layout
from townhum.count.release.look import draw, next_to_nobody, too_broken
from townhum.count.release.make import Heading, Rules, make_release

__all__ = [
    "Correct",
    "Exact",
    "Heading",
    "Layout",
    "Rules",
    "draw",
    "exact_of",
    "make_release",
    "next_to_nobody",
    "too_broken",
    "uncorrected",
]
