"""From signals to voices: `close` counts accounts.

`columns` and `told` hold the signals until then, `bounds` caps what one account may do, `say` is what its posts add up to.
"""

from townhum.count.tally.bounds import MOST_POSTS, MOST_TRACKS
from townhum.count.tally.tallier import Tallier

__all__ = ["MOST_POSTS", "MOST_TRACKS", "Tallier"]
