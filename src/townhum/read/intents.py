"""What a post wants: seven intents, each a family of patterns with guards. English only.

`INTENTS` is the whole table. A family is only tried on texts that hold one of its trigger words, so a text costs little
where nothing is wanted. Precision of each, by hand on development sets: docs/model-cards.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from townhum.read.tokens import MOST_CHARACTERS
from townhum.read.view import View

VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Intent:
    """A name, the beginnings of words that set it off, what shows it, and what must not be around it."""

    name: str
    triggers: tuple[str, ...]
    shows: re.Pattern[str]
    unless: re.Pattern[str]


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


_NOT = r"(?:not|never|n['\u2019]t|no longer|without|hardly)\s+(?:\w+\s+){0,2}"
_I = r"\b(?:i|we)(?:['\u2019]?(?:m|re|ve|d))?\s+(?:(?:am|are|would|just|really|so|also|now|think|finally|may|might)\s+){0,2}"
_THING = r"(?:a|an|the|this|that|these|those|some|my|our|one|it|them|another|new|tickets?|two|more|all)\b"
_PRODUCT = (
    r"(?:app|site|website|phone|screen|remote|button|player|camera|battery|wi-?fi|internet|servers?|update|laptop|printer|charger"
    r"|headphones?|keyboard|router|product|unit|device|software|controller|door|service|iphone|ipod|ipad|xbox|windows|link|page|feed"
    r"|microwave|texts|voicemail|account|login|password|card|order|package)"
)
_BAD = r"(?:worst|terrible|horrible|awful|lousy|appalling|shocking|useless|crappy|shitty|pathetic|poor)"
_GOOD = r"(?:great|amazing|awesome|excellent|fantastic|outstanding|brilliant|wonderful|superb|fabulous|incredible)"

INTENTS = (
    Intent(
        "question",
        ("?",),
        _pattern(
            r"(?:^|[.!?,:;\]]\s*|\b(?:and|but|so|or|hey|hi|ok|guys|anyone)\s+)(?:what|when|where|which|who|why|how|is|are|am|was"
            r"|were|do|does|did|can|could|will|would|should|has|have|had|any|anyone|anybody|(?:is|are|do|does|did|ca|wo)n['\u2019]?t"
            r"|(?:what|where|who|how|when)['\u2019]?s)\b[^.!?]{3,}\?(?!!)",
        ),
        _pattern(r"\b(?:did|do) you (?:know|hear)\b", r"\bc['\u2019]?mon\b", r"\bthe (?:fuck|hell)\b", r"\bask(?:s|ed|ing)?\b"),
    ),
    Intent(
        "complaint",
        (
            "worst", "terrible", "horrible", "awful", "lousy", "appalling", "shocking", "crap", "shit", "pathetic", "poor",
            "disappoint", "broke", "refund", "useless", "crash", "waste", "fix", "work", "respon", "never", "frustrat",
            "dissatisf", "fed", "stopped", "quit", "keep", "scam", "defect", "faulty", "junk",
        ),
        _pattern(
            rf"\b{_BAD}\s+(?:customer\s+)?(?:service|support|experience with|quality control|staff|battery|app|phone|product|company|airline|reception)\b",
            rf"\b(?:customer service|tech support|support|{_PRODUCT}|quality)\s+(?:is|are|was|were|has been)\s+(?:so|very|really|just|absolutely|the)?\s*(?:{_BAD}|bad|garbage|trash|crap|a joke|unacceptable|broken|defective|faulty|junk)\b",
            rf"\b(?:my|your|the|this|these|their|[A-Z]\w+['\u2019]s)\s+(?:\w+\s+)?{_PRODUCT}\s+(?:still\s+|just\s+)?(?:(?:is|are|was|were|does|do|did|has|have|wo|will|ca|can)(?:n['\u2019]?t|\s*not)|stopped|quit|never|keeps?)\s+(?:even\s+|be\s+)?(?:work|turn on|load|connect|charge|respond|sync|arrive|crash|freez)",
            r"\b(?:it|they|which|unit|player)\s+(?:just\s+|has\s+|completely\s+)?(?:stopped|quit)\s+working\b",
            r"\b(?:keeps?|kept)\s+(?:crashing|freezing|disconnecting|buffering|breaking)\b",
            r"\b(?:it|which|that|door|screen|player|unit|phone)\s+(?:broke|died|fell apart)\s+(?:after|within|again|in less)\b",
            r"\b(?:want|demand|give me)\s+(?:a|my)\s+(?:full\s+)?(?:refund|money back)\b",
            r"\bwaste of (?:my |your )?(?:hard earned )?money\b",
            r"\b(?:so|very|really|extremely|beyond|thoroughly|highly|i['\u2019]?m|was|be)\s+(?:disappointed|frustrated|dissatisfied|fed up)\s+(?:with|by)\s+(?:the|this|my|your|their|our|\[HANDLE\]|customer|apple|microsoft|amazon|google|sony)\b(?!\s+(?:world|game|weather|life|media|medias))",
            r"\[HANDLE\][^.!?]{0,60}\b(?:fix (?:this|your|the|it)|not working(?! closely| on| with)|isn['\u2019]?t working|aren['\u2019]?t working|won['\u2019]?t (?:load|open|work))\b",
            r"\bnever\s+(?:buy|order|shop|fly|use|buying|ordering|using|flying|purchase|shopping)\b(?:\W+\w+){0,6}\W+again\b",
            r"\b(?:doesn|didn|don|does not|did not)(?:['\u2019]?t)?\s+work\s+(?:correctly|properly|as advertised|right|terribly well)\b",
        ),
        _pattern(
            r"\b(?:isn|wasn|aren|weren|haven|not been|not|never been)(?:['\u2019]?t)?\s+(?:\w+\s+)?(?:bad|terrible|disappointed|a waste|the worst)",
            r"\b(?:movie|film|story|plot|comedy|ending|humor|cast|meds|reputation|spell|psyches|bullies|risk|rubbish bin)\b",
            r"\b(?:you will think|work for a|won['\u2019]?t say|what['\u2019]s wrong|going to the game|media['\u2019]?s)\b",
        ),
    ),
    Intent(
        "praise",
        (
            "love", "thank", "thx", "recommend", "best", "great", "amazing", "awesome", "kudos", "shout", "impress", "excellent",
            "fantastic", "perfect", "happy", "brilliant", "wonderful", "props", "outstanding", "fabulous", "superb", "incredible",
            "gorgeous", "delicious", "flawless", "congrat", "hats", "satisfied", "pleased",
        ),
        _pattern(
            r"\b(?:i|we)\s+(?:\w+\s+){0,2}(?:love|adore)\s+(?:the\s+new\s+|my\s+|your\s+|these\s+)\w+",
            r"\b(?:thanks|thank you|thx|thank u|ty)\s+(?:\w+\s+|\[\w+\]\s+){0,4}for\b",
            r"\b(?:highly|definitely|totally|strongly)\s+recommend",
            rf"\b{_GOOD}\s+(?:customer\s+)?(?:service|support|job|work|product|experience|staff|quality|team|food|value|app|performance|show|game|album|song|movie|film|read|article)\b",
            r"\b(?:kudos|props|shout ?out|hats off|well done|bravo|congrats|congratulations)\s+to\b",
            r"\b(?:so|very|really|super|extremely|truly)\s+(?:impressed|pleased|satisfied|happy)\s+(?:with|by)\b",
            r"\b(?:works?|working|worked)\s+(?:\w+\s+)?(?:perfectly|beautifully|flawlessly|wonderfully|brilliantly|like a charm|great)\b",
            rf"\b(?:is|are|was|were)\s+(?:so\s+|absolutely\s+|really\s+|truly\s+|just\s+|simply\s+)?(?:{_GOOD}|gorgeous|delicious|flawless)\b",
            r"\bbest\s+(?:\w+\s+){1,3}(?:ever|i['\u2019]?ve ever|i have ever|of all time)\b",
        ),
        _pattern(
            _NOT + rf"(?:love|recommend|impressed|happy|pleased|{_GOOD}|best)",
            r"\bthanks? (?:you )?for nothing\b|\b(?:no,? thanks?|worst|passive|aggressive|old nightmare)\b",
            r"\b(?:would|could|should|will)\s+(?:have\s+)?be(?:en)?\s+(?:so\s+)?(?:amazing|awesome|great|the best)|\?",
        ),
    ),
    Intent(
        "feature_request",
        ("wish", "would", "please", "pls", "plz", "should", "need", "feature", "add", "plans", "can", "could"),
        _pattern(
            rf"\bwish\s+(?:that\s+)?(?:it|they|\[HANDLE\]|(?:the|my|your|this)\s+(?:\w+\s+)?{_PRODUCT}|apple|microsoft|google|canon|nikon|fifa|twitter|amazon|nintendo|sony|netflix|facebook|reddit)\s+(?:guys\s+)?(?:had|would|came|supported|let|allowed|made|sold|offered)\b(?!\s+(?:been|have|accept))",
            r"\bwish\s+you\s+(?:guys\s+)?(?:would|could|had)\s+(?:an?\s+(?:option|app|way)|add|make|let|bring|sell|support|offer|include|release|allow)\b",
            r"\bwish\s+there\s+(?:was|were)\s+(?:an?|some|more)\s+(?:\w+\s+){0,2}(?:way|option|button|feature|setting|pages|version|app)",
            r"\bwish\s+(?:it|the \w+)\s+(?:was|were)\s+(?:on (?:this|my)|a flip|available|compatible|possible to|cheaper|bigger|smaller|lighter|faster|longer|live so)\b",
            r"\b(?:would|it['\u2019]?d|that['\u2019]?d)\s+(?:also\s+)?be\s+(?:so\s+|really\s+|very\s+|even\s+)?(?:nice|great|cool|awesome|good|better|helpful|useful|handy)\s+if\s+(?:they|you|there|we could)\b(?!\s+(?:subscribed|could have|didn))",
            r"\[HANDLE\][^.!?]{0,40}\b(?:please|pls|plz)\s+(?:add|bring back|make (?:a|an|it possible)|include|support|enable|implement|consider (?:adding|making)|release)\b",
            r"\b(?:please|pls|plz)\s+(?:add|bring back|implement|enable|consider adding)\b",
            r"\b(?:can|could)\s+(?:you|u)\s+(?:please\s+|pls\s+|guys\s+)*(?:add|bring back|make it possible|include|enable|implement)\b",
            r"\b(?:you|they|\[HANDLE\]|it|apple|microsoft|google|twitter|amazon|nintendo|sony|netflix)\s+(?:guys\s+|really\s+|seriously\s+|definitely\s+){0,2}(?:should|needs? to|ought to)\s+(?:really\s+|just\s+|definitely\s+|also\s+)?(?:add|include|offer|support|let us|allow us|bring back|have an option|introduce|implement)\b",
            r"\b(?:needs?|want|wants)\s+(?:an?\s+)(?:\w+\s+)?(?:option|feature|button|setting|ability)\s+(?:to|for|that|where)\b",
            r"\bfeature (?:request|suggestion)\b",
        ),
        _pattern(r"\b(?:should(?:n['\u2019]t| not| never)|don['\u2019]t|do not|never)\s+(?:\w+\s+)?(?:add|include|release)", r"\b(?:god|prayer|pray|your phone needs)\b"),
    ),
    Intent(
        "purchase_intent",
        ("buy", "order", "purchas", "preorder", "pre", "market", "money", "get", "upgrad", "shopping", "wishlist", "saving"),
        _pattern(
            _I + r"(?:want|wanna|need|going|gonna|about|ready|planning|plan|hope|looking|tempted|gotta|have|intend|considering|like)\s+(?:to\s+|on\s+)?(?:go\s+)?(?:buy(?:ing)?|purchas(?:e|ing)|order(?:ing)?|pre-?order(?:ing)?)\s+(?!you\b|your\b|him\b)\w+",
            r"\b(?:thinking|thinkin)\s+(?:of|about)\s+(?:buying|ordering|purchasing)\s+(?!you\b)\w+",
            r"\b(?:thinking|thinkin)\s+(?:of|about)\s+getting\s+(?:a|an|the|myself|some)\s+(?:new\b|\w+\s+(?:phone|watch|pack|note|car|ticket))",
            r"\b(?:can['\u2019]?t wait|cannot wait|excited)\s+to\s+(?:buy|order|purchase|pre-?order)\b",
            rf"\b(?:i['\u2019]?ll|i will|i might|i may|imma)\s+(?:\w+\s+)?(?:buy|purchase|pre-?order|order)\s+{_THING}(?!\s+(?:popcorn|for you))",
            r"\b(?:gonna|gotta)\s+(?:go\s+)?(?:buy|pre-?order|order)\s+(?!you\b)\w+",
            r"\bwhere\s+can\s+(?:i|we)\s+(?:\w+\s+)?(?:buy|get|order)\b|\bshould\s+i\s+(?:buy|get)\s+(?:a|an|the|it|one|this)\b",
            r"\b(?:in the market for|saving (?:up )?for (?:a|an|the)|shopping for a|on my wish ?list|take my money)\b",
        ),
        _pattern(
            r"\b(?:not|never|n['\u2019]t|no longer|cannot|nobody|no one|refuse)\s+(?:\w+\s+){0,3}(?:buy|purchase|order|buying)",
            r"\b(?:if|wish|can['\u2019]?t afford|anyone|anybody|thought|decided|last|you gotta|what are you|started shopping|calendar|telling me)\b|\b(?:just|only) (?:have|need) to buy\b",
        ),
    ),
    Intent(
        "switching",
        ("switch", "cancel", "unsubscrib", "uninstall", "delet", "never", "moved", "moving", "chang", "ditch", "dump", "lost", "losing"),
        _pattern(
            r"\b(?:switch|switch(?:ed|ing)|my switch|moved|migrat(?:ed|ing)|changed)\s+(?:back\s+|over\s+)?(?:from|to)\s+(?:the\s+|an?\s+)?(?:\[HANDLE\]|android|iphone|apple|samsung|microsoft|windows|mac|linux|verizon|at&t|t-?mobile|sprint|xbox|ps4|playstation|spotify|netflix|chrome|firefox|galaxy|another|different)",
            r"\bcancel(?:l?ed|l?ing)?\s+(?:my|our)\s+(?:\w+\s+){0,3}(?:subscription|account|membership|contract|order|pre-?order|prime|plan|policy|netflix|cable)\b",
            r"\bcancel(?:l?ed|l?ing)?\s+my\s+(?:netflix|prime|hulu|spotify|order)\b",
            r"\b(?:i|i['\u2019]ve|i['\u2019]?m|im|just)\s+(?:\w+\s+)?(?:delet(?:ed|ing)|uninstall(?:ed|ing)|unsubscribed)\s+(?:from\s+)?(?:my|the|this|your)\s+(?:facebook|twitter|app|instagram|snapchat|game|subscription)\b",
            r"\b(?:ditch|dump)(?:ed|ing)\s+(?:my|our)\s+(?:\w+\s+)?(?:iphone|phone|android|cable|laptop|galaxy|mac|pc|bank|carrier|provider)\b",
            r"\bnever\s+(?:buy|order|shop|fly|use|buying|ordering|using|flying|purchase|purchasing)\b(?:\W+\w+){0,6}\W+again\b",
            r"\b(?:just|you)\s+(?:lost|are losing)\s+(?:a|another)\s+(?:loyal\s+)?(?:customer|subscriber)\b",
        ),
        _pattern(r"\b(?:not|never|n['\u2019]t|no longer need to)\s+(?:\w+\s+)?(?:switch|cancel|delet|uninstall|ditch)"),
    ),
    Intent(
        "comparison",
        ("than", "compar", "prefer"),
        _pattern(
            r"\b(?:better|worse|cheaper|faster|slower|easier|nicer|smarter|quicker|safer|stronger|lighter|quieter|louder|funnier|superior|inferior)\s+(?:\w+\s+){0,2}(?<!rather )than\b(?!,|\s+(?:ever|expected|i (?:thought|expected|had)|we thought|you think|it (?:did|was|is)|this|that|good|nothing|no|never|usual|one might|words|anyone|a \d|\d|most|to|just|what))",
            r"\b(?:more|less)\s+(?:reliable|expensive|intuitive|useful|powerful|durable|comfortable|accurate|efficient|convenient)\s+than\b(?!\s+(?:ever|expected|i|usual|before|challenging))",
            r"\b(?:compared)\s+(?:to|with)\s+(?:the|my|other|that|those|\[PERSON\]|last|previous|our|your|his|her)\b",
            r"\b(?:i|we)\s+(?:much\s+|really\s+|actually\s+|still\s+)?prefer\s+(?:\w+\s+|\[HANDLE\]\s+){1,4}(?:over|to|than)\b",
        ),
        _pattern(r"\b(?:no|nothing|nobody|no one|none|what)\s+(?:\w+\s+){0,3}(?:better|worse)\s+(?:\w+\s+)?than\b", r"\bcompared to (?:the truth|what)\b"),
    ),
)  # fmt: skip

NAMES = tuple(intent.name for intent in INTENTS)


def read_intents(texts: Sequence[str], view: View) -> list[tuple[str, ...]]:
    """The intents that each text shows, in the order of the table."""
    masks = np.array([_mask(word) for word in view.tokens.words], np.int64)
    number, size = view.tokens.number, len(texts)
    wanted = np.zeros(size, np.int64)
    np.bitwise_or.at(wanted, view.context.text, masks[number] if len(number) else np.empty(0, np.int64))
    return [_shown(text, int(mask)) if mask else () for text, mask in zip(texts, wanted, strict=True)]


def _shown(text: str, mask: int) -> tuple[str, ...]:
    said = text[:MOST_CHARACTERS]
    return tuple(
        intent.name
        for bit, intent in enumerate(INTENTS)
        if mask >> bit & 1 and intent.shows.search(said) and not intent.unless.search(said)
    )


def _mask(word: str) -> int:
    return sum(1 << bit for bit, starts in enumerate(_STARTS) if word.lower().startswith(starts))


_STARTS = tuple(intent.triggers for intent in INTENTS)
