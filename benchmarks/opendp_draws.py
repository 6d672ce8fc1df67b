"""Draw the noise of a release many times, for another library to be held against; writes JSON.

`opendp_check.py` reads this in an environment of its own: `make oracle`.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from fractions import Fraction

from townhum.count.noise import discrete_gaussian

VARIANCES = ("1/4", "1", "57/4", "250")
DRAWS = 1_000_000
SPEED = (("20", 60_000), ("250", 24_000))


def main() -> None:
    """Write how often each number was drawn, by variance, and CPU seconds for two sizes of a release."""
    noise = discrete_gaussian()
    noise(Fraction(1), 1000)
    drawn = {name: Counter(noise(Fraction(name), DRAWS).tolist()) for name in VARIANCES}
    seconds = []
    for name, many in SPEED:
        began = time.process_time()
        noise(Fraction(name), many)
        seconds.append((name, many, time.process_time() - began))
    json.dump({"draws": DRAWS, "drawn": drawn, "seconds": seconds}, sys.stdout)


if __name__ == "__main__":
    main()
