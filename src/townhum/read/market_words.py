"""Words of faults and merits that VADER's lexicon does not hold, because it was rated on tweets, films and news.

Valences of our own on VADER's scale (-4 to 4), about that of "awful" and "nice": what a buyer says when a thing fails or
serves. Chosen from what goes wrong with goods and services, not from any text of a data set.
"""

from __future__ import annotations

FAULTS = [
    "broke",
    "broken",
    "breaks",
    "breaking",
    "leak",
    "leaks",
    "leaked",
    "leaking",
    "leaky",
    "drips",
    "crack",
    "cracks",
    "cracked",
    "cracking",
    "shatter",
    "shattered",
    "shrank",
    "shrunk",
    "peel",
    "peels",
    "peeled",
    "peeling",
    "rust",
    "rusts",
    "rusted",
    "rusty",
    "jam",
    "jams",
    "jammed",
    "clog",
    "clogs",
    "clogged",
    "squeak",
    "squeaks",
    "squeaky",
    "rattle",
    "rattles",
    "overheat",
    "overheats",
    "overheated",
    "overheating",
    "freezes",
    "froze",
    "buggy",
    "glitch",
    "glitchy",
    "laggy",
    "unresponsive",
    "faulty",
    "defective",
    "malfunction",
    "malfunctions",
    "malfunctioned",
    "dented",
    "scratched",
    "stained",
    "mouldy",
    "moldy",
    "stale",
    "soggy",
    "watery",
    "bland",
    "greasy",
    "undercooked",
    "overcooked",
    "tasteless",
    "flimsy",
    "wobbly",
    "shoddy",
    "unusable",
    "unreliable",
    "overpriced",
    "pricey",
    "overcharged",
    "refund",
    "refunded",
    "recall",
    "recalled",
    "delayed",
    "undelivered",
    "misleading",
    "outdated",
    "fiddly",
    "clunky",
    "noisy",
    "smelly",
    "itchy",
    "burnt",
    "unhelpful",
    "unanswered",
    "discontinued",
    "slow",
    "slower",
    "sluggish",
    "downgrade",
    "downgraded",
    "incompatible",
    "expired",
    "unplayable",
    "unwatchable",
    "uninstalled",
]
MERITS = [
    "sturdy",
    "durable",
    "reliable",
    "handy",
    "spacious",
    "crisp",
    "silent",
    "seamless",
    "seamlessly",
    "intuitive",
    "hassle-free",
    "user-friendly",
    "well-made",
    "refreshing",
    "tasty",
    "crunchy",
    "cosy",
    "comfy",
    "responsive",
    "lightweight",
    "waterproof",
    "effortless",
    "effortlessly",
    "speedy",
    "promptly",
    "smooth",
    "smoothly",
    "flawless",
    "flawlessly",
    "sleek",
    "speedy",
    "generous",
    "affordable",
    "bargain",
    "versatile",
    "helpful",
    "courteous",
    "attentive",
]

VALENCES = {**dict.fromkeys(FAULTS, -2.2), **dict.fromkeys(MERITS, 1.8)}


def _forms_of(verb: str) -> tuple[str, ...]:
    """A regular verb in its forms; its noun is spelled as one of them."""
    if verb in {"jam", "clog", "lag", "hum", "sag"}:
        return verb, f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    if verb == "drip":
        return "drip", "drips", "dripped", "dripping"
    stem = verb.removesuffix("e")
    plural = f"{verb}es" if verb.endswith(("s", "sh", "z")) else f"{verb}s"
    return verb, plural, f"{stem}ed", f"{stem}ing"


_FAULTY = """
    leak drip crack rattle squeak wobble overheat malfunction glitch rust jam clog peel shatter stink crash freeze lag fade shrink
    warp scald burn whine hiss hum buzz crackle creak flicker splinter corrode fray sag stutter unravel misprint
""".split()  # noqa: SIM905  a list of words reads best as words
_BEYOND = """
    short small big tight hot cold heavy thin weak dim stiff bulky narrow soft thick large sweet salty bright flimsy slow wide high low
""".split()  # noqa: SIM905
"""What a thing is too much of."""
NAMED_FAULTS = frozenset(
    {
        *(form for word in _FAULTY for form in _forms_of(word)),
        *"""
        leaky leakage breakage broke broken breaks breaking rusty squeaky noisy noisier noisiest loud louder loudest flimsy faulty
        defective wobbly shoddy unreliable overpriced expensive pricey smelly buggy glitchy laggy clunky clumsy confusing ugly unsafe
        dangerous hazardous fiddly sluggish unresponsive unhelpful unusable useless scratched dented damaged mouldy moldy froze frozen
        torn shrank shrunk delayed scratches disconnects disconnected disconnecting tangles tangled
        """.split(),  # noqa: SIM905
        "badly made", "poorly made", "fell apart", "falling apart", "falls apart", "stopped working", "stops working", "hard to use",
        "difficult to use", "out of stock", "came apart", "fell off", "falls off", "snapped off", "cuts out",
        "cutting out", "drops the connection", "loses connection", "lost connection", *(f"too {each}" for each in _BEYOND),
    }
)  # fmt: skip
"""Words that name what is wrong: whoever says them of a thing has said how it is."""
NAMED_MERITS = frozenset(
    {
        *"""
        quiet quieter quietest quietly silent silently noiseless sturdy sturdier durable reliable intuitive stylish affordable handy
        comfy waterproof effortless flawless spotless
        """.split(),  # noqa: SIM905
        "easy to use", "easy to clean", "user friendly", "user-friendly", "well made", "well-made", "well built", "good value", "worth every penny", "works like a charm", "built to last", "made to last", "does the job",
    }
)  # fmt: skip
BURDENS = frozenset(
    [
        "noise",
        "noises",
        "smell",
        "smells",
        "odour",
        "odours",
        "odor",
        "odors",
        "vibration",
        "vibrations",
        "delay",
        "delays",
        "fault",
        "faults",
        "defect",
        "defects",
        "bug",
        "bugs",
        "problem",
        "problems",
        "issue",
        "issues",
        "mess",
        "hazard",
        "hazards",
        "danger",
        "hassle",
        "fuss",
        "wear",
        "waste",
        "breakdown",
        "breakdowns",
        "complaint",
        "complaints",
    ]
)
"""Words for what nobody wants: that there is none is a merit, that there is some may be said in any tone."""
