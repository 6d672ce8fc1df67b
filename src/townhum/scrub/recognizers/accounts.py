"""Accounts elsewhere, made of words, where a word says what they are."""

from __future__ import annotations

import re

from townhum.scrub.cues import MIXED_IS_HARMLESS
from townhum.scrub.recognizers.cued import SEP, CuedRecognizer, is_function_word, words
from townhum.scrub.recognizers.pattern import LinearRecognizer
from townhum.scrub.recognizers.starts import Starts

_LISTED = (
    "ign gt ig insta instagram instagramm finsta snap snapchat sc telegram tg discord kik tiktok tt venmo cashapp paypal zelle revolut monzo twitch steam psn "
    "playstation xbox xbl nintendo switch epic fortnite roblox minecraft riot valorant whatsapp signal skype line wechat weibo vk viber threema "
    "matrix mastodon threads bluesky bsky facebook fb messenger twitter youtube yt reddit tumblr pinterest flickr linkedin github gitlab spotify soundcloud "
    "bandcamp lastfm letterboxd goodreads strava duolingo onlyfans fansly patreon kofi substack medium etsy vinted depop handle ebay poshmark grindr tinder "
    "bumble hinge okcupid fetlife quora battlenet origin uplay gog lichess bgg chess wattpad ao3 deviantart artstation behance"
)
SERVICES = words(_LISTED) | {"cash", "battle", "ko"}
"""Of which a post that names a service holds one word."""
_SERVICE_STARTS = SERVICES | {"friend", "buy"}
_NAMED = "gamer\\stags? gamertag gamertags username usernames user\\sname usertag screenname screen\\sname nickname"
SERVICE = (
    r"(?:cash\s?app|epic\sgames|battle\.?net|friend\scode|paypal\.me|buy\sme\sa\scoffee|ko-fi|"
    rf"{_LISTED.replace(' ', '|')})"
)
_NOUN = rf"(?:(?:friend{SEP})?(?:names?|codes?)|ids?|tags?|handles?|users?|usernames?|user{SEP}names?|accounts?|acct|acc|nicks?|nicknames?|profiles?|gamertag|screen{SEP}names?|login|pages?|@)"
_IS = rf"(?:{SEP}{{0,3}}(?:\b(?:is|are|s|as|at|under|called|by|me|i{SEP}?a?m|im)\b|[:=\u2192@]|->|=>)){{1,3}}"
_JOINED = r"(?:[\w$]++(?:(?:\.|-(?=\w))\w++)++|[^\W_]++_\w++)"
_STOP = r"(?!(?:add|if|and|but|because|so|please|hmu|dm|message|follow|thanks|or|on|when|where|who|with|for|to|cos|cause|since|though|if|then|after|before|while|if|also|you|u|at)\b)"
_SPACED = rf"[\w$.-]+(?:[ \t]{_STOP}[\w.-]+){{0,4}}"


class NamedAccountRecognizer(CuedRecognizer):
    """`ig: jo_blogs`, `insta: coffee.and.rain`, `my psn is night-owl-77`, `steam name the quiet one`, `gamertag lemon tiger`."""

    entity = "HANDLE"
    cue_words = words(_LISTED) | words(
        "gamertag gamertags name username usernames usertag tag tags screenname nickname cash battle friend ko coffee"
    )
    starts = Starts(cue_words | _SERVICE_STARTS | words("my our me us i im iam on find gamer user screen"))
    pattern = re.compile(
        rf"(?<![\w@#])(?P<mine>(?:my|our|me{SEP}on|me{SEP}at|us{SEP}on|i{SEP}am{SEP}on|i['\u2019]?m{SEP}on|on|find{SEP}me){SEP}{{1,2}})?"
        rf"(?:(?P<named>{'|'.join(_NAMED.split())})(?:{SEP}(?:on|for|over){SEP}\w{{1,12}})?|(?P<service>{SERVICE})(?P<noun>(?:{SEP}{{1,2}}{_NOUN}(?!\w)){{1,2}})?)"
        rf"(?!\w)(?P<is>{_IS})?{SEP}{{0,4}}(?P<name>(?!(?:my|our|the){SEP}(?:user|screen|gamer|nick|handle|name|account|channel|id\b)){_SPACED})",
        re.IGNORECASE,
    )
    examples = (
        "ig: happydays",
        "snap = sunny",
        "username: blue",
        "insta: coffee.and.rain",
        "steam name the quiet one",
        "my psn is night-owl-77",
        "gamertag lemon tiger",
    )
    counter_examples = (
        "steam is great",
        "twitch was down",
        "discord - great",
        "my xbox is not working",
        "my steam is broken",
        "on steam it is well-made",
        "instagram account was hacked",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The account alone: one word after a sign, words that a dot joins, all of them where a word says "name"."""
        name, told = match["name"], match["is"] or ""
        start, first = match.start("name"), name.split()[0].rstrip(".-")
        whole, word = (start, start + len(name.rstrip(".-"))), (start, start + len(first))
        has_sign = any(mark in told for mark in ":=\u2192>@")
        is_as = told.strip().lower() in {"as", "under", "called", "by"}
        is_mine = (match["mine"] or "on").strip().lower() != "on"
        last = name.split()[-1]
        if (has_sign and _is_whole(match)) or (is_mine and is_as and not is_state(last) and not is_function_word(last)):
            return whole
        if match["named"] or match["noun"]:
            is_said = first.lower() in _NO_NAMES or first.lower().endswith("ly")
            return None if is_said and not has_sign else whole
        is_word = match["service"].lower() in _WORDS_TOO
        if has_sign and (is_mine or not is_word or _is_joined(first)):
            return whole if is_mine and first.lower() not in _STATES else word
        if _is_joined(first):
            is_sure = is_mine or (not first.isalnum() and not _is_plain_pair(first)) or is_as
            says_state = _is_plain_pair(first) and tells_state(re.sub("[-._]", " ", first))
            return word if is_sure and not says_state else None
        return whole if is_mine and told and not is_word and not tells_state(name) else None


class AtWordsRecognizer(CuedRecognizer):
    """An @ and a space before the words of a name: `follow @ the rusty whisk on threads`."""

    entity = "HANDLE"
    cue_words = words(_LISTED)
    needs_any = frozenset("@")
    pattern = re.compile(
        rf"(?<!\w)(?P<name>@[ \t](?P<said>[\w.-]{{2,20}}(?:[ \t][\w.-]{{2,20}}){{0,3}}?))[ \t](?:on|over{SEP}on|at){SEP}{{1,2}}(?:the{SEP})?{SERVICE}(?!\w)",
        re.IGNORECASE,
    )
    examples = ("follow @ the rusty whisk on threads", "i post @ lemon tiger on insta")
    counter_examples = ("we met @ home and on insta", "mad @ them on twitter", "@ 5 pm on youtube")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The account with its sign; no time, and nothing whose last word is of a sentence."""
        said = match["said"].split()
        is_said = is_function_word(said[-1]) or is_state(said[-1]) or said[0].isdigit() or "and" in said
        return None if is_said else match.span("name")


class AccountBehindRecognizer(CuedRecognizer):
    """A service, and in the next clause who somebody is there: `catch me on tiktok, i'm coffee.and.rain`."""

    entity = "HANDLE"
    cue_words = words(_LISTED)
    starts = Starts(_SERVICE_STARTS)
    pattern = re.compile(
        rf"(?<![\w@#]){SERVICE}[ \t]?[,;.!:(-]{{1,2}}{SEP}{{0,2}}(?:and{SEP})?"
        rf"(?:i{SEP}?am|i['\u2019]?m|it['\u2019]?s|as|under|called|search{SEP}for|look{SEP}for|find{SEP}me{SEP}as){SEP}{{1,2}}(?P<name>{_JOINED})",
        re.IGNORECASE,
    )
    examples = ("catch me on tiktok, i'm coffee.and.rain", "insta! search for lemon_tiger")
    counter_examples = ("on tiktok, i'm well", "discord, as it is")

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """The account alone."""
        return match.span("name")


class AccountOnRecognizer(CuedRecognizer):
    """The other way round: `i'm coffee.and.rain on insta`, `follow night-owl-77 on twitch`, `add lemon tiger on psn`."""

    entity = "HANDLE"
    cue_words = words(_LISTED) | {"cash", "battle"}
    pattern = re.compile(
        rf"(?<![\w@#.-])(?:(?P<me>i{SEP}am|i['\u2019]?m|im|it['\u2019]?s|as|follow|add|find|dm|message|tag|called|me|named|known{SEP}as|go{SEP}by)[ \t]{{1,2}})?(?:(?:at|as|me|by|is|the){SEP}{{1,2}}){{0,2}}"
        rf"(?P<name>{_JOINED}|[^\W_]+(?:[ \t][^\W_]+){{1,3}}?)[ \t]{{1,2}}(?:over{SEP})?(?:on|via|@|in|(?P<my>is{SEP}(?:my|our))){SEP}{{1,2}}(?:the{SEP})?{SERVICE}(?!\w)",
        re.IGNORECASE,
    )
    examples = ("i'm coffee.and.rain on insta", "follow night-owl-77 on twitch", "i am lemon tiger on psn")
    counter_examples = ("i'm playing games on steam", "i am not on twitch", "pre-order on steam", "so sad on twitter")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The account alone."""
        name = match["name"]
        if _is_joined(name):
            sure = match["me"] or match["my"] or "." in name or "_" in name or any(map(str.isdigit, name))
            return match.span("name") if sure and not tells_state(name.replace("-", " ")) else None
        said = name.split()
        plain = all(not is_state(word) and (not is_function_word(word) or word.lower() in _IN_NAMES) for word in said)
        return match.span("name") if match["me"] and plain and not is_function_word(said[-1]) else None


class CashRecognizer(LinearRecognizer):
    """A cashtag of a person: `$joblogs`."""

    entity = "HANDLE"
    needs = "$"
    needs_any = frozenset("$")
    pattern = re.compile(r"(?<!\w)\$[^\W\d]\w{2,20}\b")
    examples = ("$happydays", "$sunny_k")
    counter_examples = ("$20 for it", "US$ 5")


def _is_joined(word: str) -> bool:
    """Words that a dot, a hyphen or a low line joins, or letters and digits together, but no "1st"."""
    has_both = word.isalnum() and any(map(str.isdigit, word)) and any(map(str.isalpha, word))
    return (bool(re.fullmatch(_JOINED, word)) and not _VERSION.fullmatch(word)) or (
        has_both and not MIXED_IS_HARMLESS.fullmatch(word)
    )


def _is_whole(match: re.Match[str]) -> bool:
    """Whether all words behind a sign are the account: to the end of the clause, a player's, or with a number at its end."""
    service, name = match["service"] or "", match["name"]
    is_players = service.lower() in _GAMES and (_is_tag(name) or service.lower() == "ign")
    return _ends(match) and (is_players or (not is_word_too(service) and bool(_WITH_NUMBER.fullmatch(name))))


def is_word_too(service: str) -> bool:
    """Whether a service is called by a common word."""
    return not service or service.lower() in _WORDS_TOO


_WITH_NUMBER = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2} \d{1,4}")


def _ends(match: re.Match[str]) -> bool:
    """Whether the clause ends with the account."""
    return bool(_CLAUSE_END.match(match.string, match.end()))


def _is_tag(name: str) -> bool:
    """Whether up to four words may be a player's name: none at its ends is of a state."""
    said = name.split()
    return (
        len(said) <= _LONGEST_TAG
        and not is_state(said[0])
        and not is_function_word(said[-1])
        and not is_state(said[-1])
    )


_CLAUSE_END = re.compile(r"\s*(?:$|[^\w\s]|(?:add|hmu|if|and|dm)\b)", re.IGNORECASE)
_LONGEST_TAG = 4
_GAMES = words(
    "gt psn xbl xbox nintendo riot epic roblox minecraft valorant ign playstation uplay origin battlenet fortnite"
)
_VERSION = re.compile(r"v?\d+(?:\.\d+)+x?", re.IGNORECASE)


def _is_plain_pair(word: str) -> bool:
    """Two words and a hyphen or a dot, as in "co-op" or "down.again": without a sign before it, no account."""
    return len(re.split(r"[._-]", word)) <= 2 and not any(map(str.isdigit, word)) and "_" not in word  # noqa: PLR2004


def tells_state(name: str) -> bool:
    """Whether the words say how something is ("not working", "so slow", "the best") rather than what it is called."""
    said = name.lower().replace(".", " ").split()
    while said and said[0] in _DEGREES:
        said = said[1:]
    return not said or is_state(said[0])


def is_state(word: str) -> bool:
    return word.lower() in _STATES or (len(word) > _STEM and word.lower().endswith(("ing", "ed", "ly")))


_WORDS_TOO = words(
    "gt line switch signal threads matrix origin epic chess riot hinge medium reddit facebook fb twitter youtube ebay etsy spotify linkedin pinterest"
)
"""Services whose names are common words: after them a sign alone tells no account of one plain word."""

_STEM = 4
_DEGREES = words("so very really too quite pretty such a an the my absolutely super just still always also kind of bit")
_IN_NAMES = words("the of and my a in")
_NO_NAMES = words(
    "so very really too quite pretty such was were is are has have had got gets get does did do will would can could should not never keeps kept on in and or for to of from "
    "not no down gone taken wrong banned hacked broken locked stuck with that which who because but if so when where than they it i we you he she there as at by change changes"
)
_STATES = words(
    "not no never down up broken dead slow laggy fast great good bad best worst better worse awful terrible horrible amazing awesome nice cool "
    "full empty gone old new off on out back in locked banned hacked fine ok okay free cheap expensive dear hot cold loud quick easy hard gold "
    "useless rubbish trash garbage crap shit wild weird funny fun boring private public open closed live here there now only what why how "
    "where when who all more less about like love sick ready safe ill mine yours theirs his hers ours one same different full mad happy sad "
    "tired it this that stuck glitchy buggy unstable offline online over under and or but for with from of to at by as is are was were be been "
    "being have has had do does did can could will would should may might must i we you he she they me us them getting going working because"
)
