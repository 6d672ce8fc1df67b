"""From signals to voices: `Tallier` counts accounts, each by its own signals alone.

`columns`, `told` and `left_out` hold what comes in, `whose` finds the account behind it, `bounds` caps what one account may
do, `say` is what its posts add up to, `close` puts all of it together; `apart` counts in shards (`segments`) what does not fit in memory.
"""

from townhum.count.tally.apart import Spill
from townhum.count.tally.tallier import MOST_ROWS, Tallier

__all__ = ["MOST_ROWS", "Spill", "Tallier"]
