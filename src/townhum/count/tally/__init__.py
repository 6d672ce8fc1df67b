"""From signals to voices: `Tallier` counts accounts, each by its own signals alone.

`columns`, `told` and `left_out` hold what comes in, `whose` finds the account behind it, `bounds` caps what one account may
do, `say` is what its posts add up to, `close` puts all of it together.
"""

from townhum.count.tally.tallier import Tallier

__all__ = ["Tallier"]
