"""Words of faults and merits that VADER's lexicon does not hold, because it was rated on tweets, films and news.

Valences of our own on VADER's scale (-4 to 4), small ones: what a buyer says when a thing fails or
serves. Chosen from what goes wrong with goods and services, not from any text of a data set.
"""

from __future__ import annotations

FAULTS = (
    "broke broken breaks breaking leak leaks leaked leaking leaky drips crack cracks cracked cracking shatter shattered shrank"
    " shrunk peel peels peeled peeling rust rusts rusted rusty jam jams jammed clog clogs clogged squeak squeaks squeaky rattle"
    " rattles overheat overheats overheated overheating freezes froze buggy glitch glitchy laggy unresponsive faulty defective"
    " malfunction malfunctions malfunctioned dented scratched stained mouldy moldy stale soggy watery bland greasy undercooked"
    " overcooked tasteless flimsy wobbly shoddy unusable unreliable overpriced pricey overcharged refund refunded recall"
    " recalled delayed undelivered misleading outdated fiddly clunky noisy smelly itchy burnt unhelpful unanswered discontinued"
    " downgrade downgraded incompatible expired unplayable unwatchable uninstalled"
).split()
MERITS = (
    "sturdy durable reliable handy spacious crisp silent seamless seamlessly intuitive hassle-free user-friendly"
    " well-made refreshing tasty crunchy cosy comfy responsive lightweight waterproof effortless effortlessly speedy promptly"
    " smooth smoothly flawless flawlessly sleek speedy generous affordable bargain versatile helpful courteous attentive"
).split()

VALENCES = {**dict.fromkeys(FAULTS, -1.6), **dict.fromkeys(MERITS, 1.6)}
