"""From signals to voices: `columns` takes them in, `close` counts accounts, `bounds` caps what one account may do."""

from townhum.count.tally.bounds import MOST_POSTS, MOST_TRACKS
from townhum.count.tally.tallier import Tallier

__all__ = ["MOST_POSTS", "MOST_TRACKS", "Tallier"]
