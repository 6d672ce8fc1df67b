"""What may be published of a period: the rules (`rules`), the grids they apply to (`grids`), and the release."""

from townhum.count.release.correct import Correct, uncorrected
from townhum.count.release.make import Heading, make_release

__all__ = ["Correct", "Heading", "make_release", "uncorrected"]
