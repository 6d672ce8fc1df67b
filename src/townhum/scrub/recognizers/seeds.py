"""The words from which a wallet is made anew: whoever reads them owns it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from townhum.scrub.latin import latin
from townhum.scrub.recognizers.cued import CuedRecognizer, is_function_word, words
from townhum.scrub.recognizers.pattern import LinearRecognizer

_COUNTS = {
    "12": 12, "twelve": 12, "13": 13, "thirteen": 13, "15": 15, "fifteen": 15, "16": 16, "sixteen": 16, "18": 18,
    "eighteen": 18, "20": 20, "twenty": 20, "21": 21, "24": 24, "25": 25, "33": 33,
}  # fmt: skip
_AFTER_TWENTY = {"one": 1, "four": 4, "five": 5}
_WORDS = r"(?:words?|worter|woorter|mots?|palabras?|palavras?|parole|woorden|ord|slow)"
_NAME = r"(?:seed|recovery|backup|back-up|mnemonic|secret|wallet|restore|metamask|ledger|trezor|phantom|exodus|coinbase|electrum|monero|bitcoin|btc|eth|crypto)s?"
_CUE = re.compile(
    rf"\b(?:(?P<count>\d{{2}}|twenty\W?(?:one|four|five)|twelve|thirteen|fifteen|sixteen|eighteen|twenty)\W{{0,3}}(?:(?:{_NAME}|pass)\W{{1,2}}){{0,2}}{_WORDS}(?!\w)(?P<sure>\W{{1,2}}(?:backup|back-up|phrase|seed|key|list|pass))?"
    rf"|{_NAME}\W{{1,3}}(?:{_NAME}\W{{1,3}})?(?:pass)?(?:phrases?|words?|keys?|seeds?|list)\b|mnemonics?\b|passphrases?\b"
    r"|seeds?(?=\W{0,3}(?:\b(?:is|are)\b|[:=]))"
    r"|(?:frase|phrase|frasi|zin)\W{1,3}(?:de\W{1,3}|di\W{1,3}|d['\u2019])?(?:semilla|seed|recuperacion|recuperation|recuperacao|recupero|secrete?a?|seguridad|mnemonique|mnemonica)\b"
    r"|(?:wiederherstellungs|sicherungs|seed-?)(?:phrase|worter|satz)\b|herstel(?:zin|woorden)\b)",
    re.IGNORECASE,
)
_MONEY = words(
    "seed seeds recovery mnemonic mnemonics wallet wallets passphrase phrase phrases metamask ledger trezor phantom exodus coinbase electrum monero "
    "bitcoin btc eth ethereum crypto semilla frase herstelzin herstelwoorden wiederherstellungsphrase wiederherstellungsworter seedphrase"
)
_IN_LISTS = words(
    "about above again all almost already also always another any around away because before below best better between can december during eight either "
    "else enough february few first good great happy have hello hundred ill inside into just like love make million more morning much must myself need "
    "neither never nice nothing now october off often okay old once one only other over own please rather sad same say second since six someone soon "
    "sorry still such ten thank that then there they thing this three today together tomorrow tonight toward turkey two under until upon very weekend "
    "what when where year you"
)
"""The function words that BIP-39's English list holds. No phrase holds another."""
_LEAD = words(
    "is are was were be my our the these this that here it its in on of for and to i a go goes going read reads say says said written wrote down follows "
    "as below order phrase phrases word words key keys seed list wallet app account backup recovery mnemonic es son est sont ist sind de la el los ma mi"
)
"""What may stand between the cue and the phrase."""
_TOKEN = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_GAP = re.compile(r"[\W\d_]{1,14}")
_NUMBER = re.compile(r"(?<!\w)\d{1,2}[\W_]{1,3}\Z")
_LONGEST_NUMBER = 6  # characters
_LABEL = re.compile(
    r"(?<![^\W\d_])(?:w|words?|no|nr|number)(?=\.?\s?#?\d)|(?<=\d)(?:st|nd|rd|th)(?![^\W_])", re.IGNORECASE
)
"""What numbers the words of a phrase: "word 1: apple", "2nd table"."""


class SeedRecognizer(CuedRecognizer):
    """`seed phrase: apple table lamp …`: in a post that speaks of one, so many words in a row as make up a phrase.

    Where the post says of how many words it consists, so many go to its end, whichever they are.
    """

    entity = "KEY"
    cue_words = _MONEY | words("backup secret words word palabras mots worter")
    pattern = _CUE
    examples = (
        "seed phrase: apple table lamp chair river stone cloud bread light horse green window",
        "recovery words are lemon, paper, glass, tiger, ocean, metal, sugar, wheel, plane, candy, fence, globe",
        "my 12 word phrase is my apple and lighthouse the river stone cloud bread light horse green window",
        "seed phrase: 1. apple 2. table 3. lamp 4. chair 5. river 6. stone 7. cloud 8. bread 9. light 10. horse 11. green 12. window",
    )
    counter_examples = (
        "my seed phrase is safe",
        "never tell anyone the seed phrase of your wallet",
        "my 12 word phrase is in a safe at the bank and i am the only one who has the key to it",
    )

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        plain = latin(text)
        cues = list(_CUE.finditer(plain))
        if not cues and _MONEY.isdisjoint(re.findall(r"[^\W\d_]+", plain.lower())):
            return
        plain = _LABEL.sub(lambda label: " " * len(label[0]), plain)
        tokens = list(_TOKEN.finditer(plain))
        is_of_money = not _MONEY.isdisjoint(token[0].lower() for token in tokens)
        for cue in cues:
            many = _many(cue["count"])
            start = next((n for n, token in enumerate(tokens) if token.start() >= cue.end()), len(tokens))
            phrase = (
                _counted(tokens, _past_lead(plain, tokens, start), many, is_sure=is_of_money or bool(cue["sure"]))
                if many
                else None
            )
            if phrase:
                yield _with_number(text, *phrase)
        if is_of_money:
            yield from (_with_number(text, *phrase) for phrase in _in_a_row(plain, tokens, cues))


class NumberedSeedRecognizer(LinearRecognizer):
    """`1. abandon 2. ladder … 12. dune`: words that nobody numbers so who does not copy a phrase."""

    entity = "KEY"
    needs = ""
    needs_any = frozenset("0123456789")
    fewest_digits = 12
    pattern = re.compile(
        r"(?<![\w./@-])(?:\d{1,2}[.):]?\s{0,2}[a-z]{3,8}[\s,;]{1,3}){10,}\d{1,2}[.):]?\s{0,2}[a-z]{3,8}(?!\w)",
        re.IGNORECASE,
    )
    examples = (
        "1. abandon 2. ladder 3. comfort 4. maze 5. protect 6. winter 7. kite 8. gasp 9. usage 10. wheel 11. salt 12. dune",
        "1 stove, 2 hidden, 3 useful, 4 tragic, 5 warrior, 6 acid, 7 bronze, 8 dragon, 9 fetch, 10 kingdom, 11 mystery, 12 zebra",
    )
    counter_examples = ("1. milk 2. eggs 3. bread", "10 cups 20 plates")


class JoinedSeedRecognizer(LinearRecognizer):
    """`lemon-table-orbit-…`: eleven words and more that one sign joins."""

    entity = "KEY"
    needs = ""
    needs_any = frozenset("-._,|+")
    longest_piece = 43
    pattern = re.compile(
        r"(?<![\w./@-])[a-z]{3,8}(?P<sign>[-._,|+])(?:[a-z]{3,8}(?P=sign)){9,}[a-z]{3,8}(?![\w/-])", re.IGNORECASE
    )
    examples = (
        "lemon-table-orbit-spoon-cabin-raven-motor-glide-panic-tower-union-wagon",
        "stove,hidden,useful,tragic,warrior,acid,bronze,dragon,fetch,kingdom,mystery,zebra",
    )
    counter_examples = ("state-of-the-art", "good,cheap,fast")


_FEWEST = 11
_FEWEST_TOLD = 8
_SEEDS = range(3, 13)  # letters: BIP-39's words have three to eight, other lists up to twelve
_SENTENCE = 4  # every so-manieth word of a phrase may be one of a sentence
_AHEAD = 14  # words between the cue and the phrase
_NEAR = 30  # characters


def _many(count: str | None) -> int:
    """How many words are told of; 0 where the number is none of a phrase."""
    if not count:
        return 0
    first, *rest = re.findall(r"\w+", count.lower())
    return _COUNTS.get(first, 0) + (_AFTER_TWENTY.get(rest[0], 0) if rest else 0)


def _past_lead(text: str, tokens: Sequence[re.Match[str]], start: int) -> int:
    """The token with which the phrase begins: after a colon, or after the words that lead to it."""
    sign = re.compile(r"[:=\n]").search(text, tokens[start - 1].end() if start else 0, _near(tokens, start))
    if sign:
        return next((n for n in range(start, len(tokens)) if tokens[n].start() >= sign.end()), start)
    while start < len(tokens) and tokens[start][0].lower() in _LEAD:
        start += 1
    return start


def _near(tokens: Sequence[re.Match[str]], start: int) -> int:
    return tokens[min(start + _AHEAD, len(tokens) - 1)].start() if tokens else 0


def _counted(tokens: Sequence[re.Match[str]], start: int, many: int, *, is_sure: bool) -> tuple[int, int] | None:
    """So many words from here on, or from a little later where fewer of a sentence are among them.

    Where it is not sure that a wallet is spoken of, none of them may be of a sentence.
    """
    rest = tokens[start:]
    if len(rest) < many:
        is_phrase = len(rest) > many // 2 and not any(map(_is_of_a_sentence, rest))
        return (rest[0].start(), rest[-1].end()) if is_phrase else None
    said = [sum(map(_is_of_a_sentence, rest[at : at + many])) for at in range(min(_AHEAD, len(rest) - many + 1))]
    best = said.index(min(said))
    if said[best] * _SENTENCE > many or (not is_sure and (best or said[best])):
        return None
    return rest[best].start(), rest[best + many - 1].end()


def _in_a_row(text: str, tokens: Sequence[re.Match[str]], cues: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Runs of words as a phrase holds them, shorter ones right behind a cue."""
    row: list[re.Match[str]] = []
    for token in [*tokens, None]:
        if token and _may_be_of_a_phrase(token) and (not row or _GAP.fullmatch(text, row[-1].end(), token.start())):
            row.append(token)
            continue
        last = max((cue.end() for cue in cues if row and cue.end() <= row[-1].start()), default=0)
        phrase = [one for one in row if one.start() >= last and text[one.start() - 1 : one.start()] != "#"]
        told = bool(phrase) and bool(last) and phrase[0].start() - last <= _NEAR
        if len(phrase) >= (_FEWEST_TOLD if told else _FEWEST):
            yield phrase[0].start(), phrase[-1].end()
        row = [token] if token and _may_be_of_a_phrase(token) else []


def _with_number(text: str, start: int, end: int) -> tuple[int, int]:
    number = _NUMBER.search(text, max(0, start - _LONGEST_NUMBER), start)
    return (number.start() if number else start), end


def _may_be_of_a_phrase(token: re.Match[str]) -> bool:
    return len(token[0]) in _SEEDS and not _is_of_a_sentence(token)


def _is_of_a_sentence(token: re.Match[str]) -> bool:
    word = token[0].lower()
    return len(word) not in _SEEDS or (word not in _IN_LISTS and is_function_word(word))
