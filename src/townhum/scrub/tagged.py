"""Plain words that are an account, a secret or an address where they stand ("find me as quiet river on steam"): weights learnt from a grammar.

Asked only of texts that hold a cue. They weigh what stands around a word and what sort it is of, never which content word it is. How they were learnt, and
from what: `training/scrub/build_tagged.py`, decision 27.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from townhum.scrub.kinds import WORD
from townhum.scrub.spans import Found
from townhum.scrub.weighed import weighed
from townhum.words import ALWAYS, LOWER, vocabulary

LEAST, LEAST_BESIDE = 0.6, -1.0
"""Logarithms of the odds from which a word is taken out, and from which one beside such a word is."""

_TOKEN = re.compile(r"@[\w.]+|[^\W_]+(?:['\u2019][^\W_]+)?|\n|[^\w\s]|_")
_MOST_TOKENS = 400
_FAR = 8  # tokens
_LONGEST_RUN = 6
_ENDINGS = ("ing", "ed", "ly", "s")
_STEM = 2  # letters before an ending
_JOINING = frozenset("._-")
_BIAS = "bias"
_FILE = "tagged.txt.xz"
_EDGE = ("<>", "<>", "<>")
_ACCOUNT = frozenset(
    """
    account accounts acc acct username usernames handle tag tags gamertag profile page channel nick nickname screen login alias alt alts priv
    """.split()  # noqa: SIM905  a list of words reads best as words
)
_SECRET = frozenset(
    "password pass passcode passphrase pw wifi fi pin code secret memorable phrase answer unlock unlocks key question router".split()  # noqa: SIM905
)
_SERVICES = frozenset(
    """
    insta instagram ig snap snapchat tiktok tt twitch discord disc steam psn xbox roblox minecraft fortnite valorant telegram tg whatsapp skype twitter
    threads bluesky bsky mastodon masto facebook fb messenger youtube yt reddit tumblr pinterest flickr linkedin github spotify soundcloud bandcamp
    letterboxd goodreads strava duolingo patreon substack etsy vinted depop ebay venmo cashapp paypal monzo revolut tinder bumble hinge bereal
    kahoot wattpad ao3 nintendo epic riot forum
    """.split()  # noqa: SIM905
)
_PLACED = frozenset(
    """
    lane road street close court avenue drive crescent terrace gardens mews wharf passage parade cottage lodge grange villa manor rectory bungalow
    what3words w3w
    """.split()  # noqa: SIM905
)
_OTHERS = frozenset(
    """
    lobby stream streams playlist subscribe courier search ign clan guild squad podcast newsletter leaderboard duo skins banned referral dm seller
    """.split()  # noqa: SIM905
)
_ARE = frozenset("was were is are looks looked feels felt seems seemed gets got came".split())  # noqa: SIM905
_NOT_ONES_OWN = frozenset("the this that these those their its every each".split())  # noqa: SIM905
_OF_THING = 3  # tokens: "the handle was" stands before what is told
CUES = _ACCOUNT | _SECRET | _SERVICES | _PLACED | _OTHERS
"""A text without one of these is not looked at."""
_CUE_KINDS = {
    **dict.fromkeys(_OTHERS, "<other>"),
    **dict.fromkeys(_ACCOUNT, "<account>"),
    **dict.fromkeys(_SECRET, "<secret>"),
    **dict.fromkeys(_SERVICES, "<service>"),
    **dict.fromkeys(_PLACED, "<placed>"),
}


class Token(NamedTuple):
    """A token of a text: where it stands, what sort it is of, its class of cues, and whether it is plain content."""

    start: int
    end: int
    kind: str
    cue: str
    content: bool


def find_tagged(text: str, words: frozenset[str]) -> Iterator[Found]:
    """The spans of such words in a visible text, whose runs of letters and digits in lower case are `words`."""
    if words.isdisjoint(CUES):
        return
    tokens = tokens_of(text, known())[:_MOST_TOKENS]
    places = Places(tokens)
    weights = weighed(_FILE).weights
    bias = weights[_BIAS]
    get = weights.get

    @cache
    def odds(at: int) -> float:
        return bias + sum(get(one, 0.0) for one in places.features(at))

    done = 0
    for at, token in enumerate(tokens):
        if at < done or not token.content or odds(at) < LEAST:
            continue
        first, last = at, at + 1
        while first > done and odds(first - 1) >= LEAST_BESIDE:
            first -= 1
        while last < len(tokens) and odds(last) >= LEAST_BESIDE and not _ends_here(text, tokens, last):
            last += 1
        done = last
        if last - first > 1 or not _says_how_it_is(tokens, first):
            yield Found(tokens[first].start, tokens[last - 1].end, WORD)


def _ends_here(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence ends at this token: a full stop before a word of grammar ("hot.be careful")."""
    return text[tokens[at].start] == "." and not (at + 1 < len(tokens) and tokens[at + 1].content)


def _says_how_it_is(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a thing's own name, or told of it: "the nintendo", "the handle was loose". With "my" it may be a secret."""
    if tokens[at].cue:
        return True
    if at < _OF_THING or not tokens[at - 2].cue:
        return False
    return tokens[at - 1].kind in _ARE and tokens[at - _OF_THING].kind in _NOT_ONES_OWN


def tokens_of(text: str, known: frozenset[str]) -> list[Token]:
    """The tokens of a text."""
    found: list[Token] = []
    done = 0
    for match in _TOKEN.finditer(text):
        word = match[0].lower()
        kind, content = _kind(word, known)
        if match.start() == done and done and (word in _JOINING or found[-1].kind[0] in _JOINING):
            kind = f"{kind}~"
        found.append(Token(match.start(), match.end(), kind, _CUE_KINDS.get(word, ""), content))
        done = match.end()
    return found


def _kind(word: str, known: frozenset[str]) -> tuple[str, bool]:
    if word == "\n" or word[0] == "@":
        return "<line>" if word == "\n" else "<handle>", False
    if word in known or not word[0].isalnum():
        return word, False
    if word[0].isdigit():
        return "<num>", True
    level = vocabulary().get(word, 0)
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) > len(one) + _STEM), "")
    return (f"<{ending}>" if level >= LOWER else f"<?{ending}>"), True


class Places:
    """The tokens of a text with what is asked of each of them: its sort, the run of content that it is in, and the nearest cues."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.size = len(tokens)
        self._kinds = [*_EDGE, *(token.kind for token in tokens), *_EDGE]
        self._content = [token.content for token in tokens]
        self._before = _nearest(tokens)
        self._behind = _nearest(tokens[::-1])[::-1]

    def features(self, at: int) -> list[str]:
        """What is weighed of one token: the tokens around it, what its run of content stands between, and the nearest cues."""
        kinds, content = self._kinds, self._content
        first = last = at
        while first > at - _LONGEST_RUN and first > 0 and content[first - 1]:
            first -= 1
        while last < at + _LONGEST_RUN and last + 1 < self.size and content[last + 1]:
            last += 1
        size = f"{last - first + 1}" if content[at] else "0"
        a2, a1, k, b1, b2 = kinds[at + 1 : at + 6]
        l3, l2, l1 = kinds[first : first + 3]
        r1, r2 = kinds[last + 4 : last + 6]
        before, behind = self._before[at], self._behind[at]
        return [
            f"k{k}", f"a{a1}|{k}", f"b{b1}|{k}", f"a{a1}", f"aa{a2}|{a1}", f"b{b1}", f"bb{b1}|{b2}", f"ab{a1}|{b1}", f"3{a2}|{a1}|{k}",
            f"l{l1}|{size}", f"ll{l2}|{l1}", f"lll{l3}|{l2}|{l1}", f"r{r1}|{size}", f"rr{r1}|{r2}", f"lr{l1}|{r1}", f"llr{l2}|{l1}|{r1}",
            f"c{before}", f"d{behind}", f"cd{before}|{behind}", f"cl{before}|{l1}", f"dr{behind}|{r1}", f"cll{before}|{l2}|{l1}",
            f"cs{before}|{size}", f"ck{before}|{k}",
        ]  # fmt: skip


def _nearest(tokens: Sequence[Token]) -> list[str]:
    """Of each token the nearest cue before it, and how near it is."""
    found, cue, distance = [], "", 0
    for token in tokens:
        found.append(f"{cue}{(distance + 1) // 2}" if cue and distance <= _FAR else "")
        cue, distance = (token.cue, 1) if token.cue else (cue, distance + 1)
    return found


def is_function_word(word: str) -> bool:
    """Whether a token is weighed as itself although it is no cue."""
    return vocabulary().get(word, 0) == ALWAYS


def known() -> frozenset[str]:
    """The tokens that are weighed as themselves."""
    return weighed(_FILE).known
