"""The seven families of patterns that show what a post wants, with their guards. English only; data, no logic.

Precision of each, by hand on texts that the patterns were not mended on: docs/model-cards.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from townhum.records import Tone


@dataclass(frozen=True, slots=True)
class Row:
    """A pattern, and groups of beginnings of words: it is tried on texts that have one of each group, and on no other."""

    triggers: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Intent:
    """A name, what shows it, and what must not be around it. `tones` are the only tones of the whole text that go with it."""

    name: str
    shows: tuple[Row, ...]
    unless: re.Pattern[str]
    tones: frozenset[Tone] = frozenset(Tone)


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


def _row(triggers: str, *alternatives: str) -> Row:
    return Row(tuple(tuple(group.split()) for group in triggers.split("&")), _pattern(*alternatives))


_Q = r"['\u2019]?"
_NT = rf"(?:n{_Q}t|\s+not)"
_NOT = r"(?:not|never|n['\u2019]t|no longer|without|hardly)\s+(?:\w+\s+){0,2}"
_I = rf"\b(?:i|we)(?:{_Q}(?:m|re|ve|d|ll))?\s+(?:(?:am|are|would|will|just|really|so|also|now|think|finally|may|might|definitely|still|seriously|actually|kinda|totally|do)\s+){{0,3}}"
_THING = r"(?:a|an|the|this|that|these|those|some|my|our|one|it|them|another|new|tickets?|two|more|all)\b"
_MAKER = (
    r"(?:apple|microsoft|google|amazon|nintendo|sony|netflix|facebook|twitter|instagram|reddit|canon|nikon|samsung|spotify|youtube"
    r"|snapchat|verizon|at&t|comcast|sprint|t-?mobile|creative|norton|linksys|logitech|adobe|steam|valve|blizzard|bethesda|ea"
    r"|nokia|motorola|hitachi|symantec|zune|ipod|itunes|xbox|playstation|windows)"
)
_PRODUCT = (
    r"(?:apps?|site|website|phones?|screen|remote|buttons?|player|camera|battery|batteries|wi-?fi|internet|servers?|update|laptop|printer"
    r"|chargers?|headphones?|headset|keyboard|router|product|unit|device|software|controller|service|iphone|ipod|ipad|xbox|windows|links?"
    r"|microwave|voicemail|accounts?|login|password|order|package|computer|pc|mac|tv|console|watch|tablet|kindle|speakers?"
    r"|earphones?|earbuds|ear ?piece|cable|cord|plug|case|bluetooth|reception|signal|sound|picture|video|quality|install(?:ation)?"
    r"|food|meal|burgers?|pizza|fries|sandwich|steak|chicken|salad|coffee|staff|waiter|waitress|server|place|restaurant|hotel|room"
    r"|flight|airline|delivery|shipping|store|support|price|prices|design|feature|features|interface|patch|dvd|disc|cd|cards?|zune)"
)
_BAD = (
    r"(?:worst|terrible|horrible|awful|lousy|appalling|shocking|useless|crap|crappy|shit|shitty|pathetic|poor|bad|garbage|trash|rubbish"
    r"|junk|a joke|unacceptable|ridiculous|disgusting|mediocre|slow|overpriced|broken|defective|faulty|annoying|unreliable|flimsy|rude)"
)
_GOOD = r"(?:great|amazing|awesome|excellent|fantastic|outstanding|brilliant|wonderful|superb|fabulous|incredible)"
_SERVICE = r"(?:customer (?:service|support|care)|service|tech(?:nical)? support|support|quality(?: control)?|staff|reception|battery(?: life)?|sound(?: quality)?|wi-?fi|internet|connection|app|website|software|product|phone|headset|player|camera|airline|company|food|place|restaurant|update|design|interface)"

_FEELS_BAD = frozenset({Tone.NEGATIVE})
_FEELS_GOOD = frozenset({Tone.POSITIVE})

_THINGS = (
    "& customer service tech support quality staff reception battery batteries sound wi internet connection app website software"
    " product phone headset player camera airline company food place restaurant update design interface site screen remote"
    " button server laptop printer charger headphone keyboard router unit device controller iphone ipod ipad xbox windows link"
    " microwave voicemail account login password order package computer pc mac tv console watch tablet kindle speaker earphone"
    " earbud earpiece ear cable cord plug case bluetooth signal picture video install meal burger pizza fries sandwich steak"
    " chicken salad coffee waiter waitress hotel room flight delivery shipping store price feature patch dvd disc cd card zune"
)

INTENTS = (
    Intent(
        "question",
        (
            _row(
                "?",
                r"(?:^|[.!?,:;\]]\s*|\b(?:and|but|so|or|hey|hi|ok|guys|anyone)\s+)(?:what|when|where|which|who|why|how|is|are|am|was"
            r"|were|do|does|did|can|could|will|would|should|has|have|had|any|anyone|anybody|(?:is|are|do|does|did|ca|wo)n['\u2019]?t"
            r"|(?:what|where|who|how|when)['\u2019]?s)\b[^.!?]{3,}\?(?!!)",
            ),
        ),
        _pattern(r"\b(?:did|do) you (?:know|hear)\b", r"\bc['\u2019]?mon\b", r"\bthe (?:fuck|hell)\b", r"\bask(?:s|ed|ing)?\b"),
    ),
    Intent(
        "complaint",
        (
            _row(
                "worst terrib horrib awful lousy appall shocking useless crap shit pathetic poor bad garbage trash rubbish junk joke unaccept ridicul disgust mediocre slow overpriced broken defect faulty annoy unreliab flims rude dead down expensive too unusab impossib difficult dirty cold bland dry stale uncomf nois loud cheap disappoint frustrat lack bugg glitch lagg "
                + _THINGS,
                rf"\b{_BAD}\s+(?:\w+\s+)?(?:{_SERVICE}|quality(?! of (?!food|the|sound))|design)\b",
                rf"\b(?:{_SERVICE}|quality|{_PRODUCT})\s+(?:itself\s+)?(?:is|are|was|were|has been|seems?|sounds?|tasted?|looks?|['\u2019]s)\s+(?:(?:so|very|really|just|absolutely|the|too|pretty|quite|extremely|also|always|still|a bit|a little|a piece of|incredibly|such)\s+)*(?:{_BAD}|down again|dead|expensive|too \w+|unusable|impossible|difficult|dirty|cold|bland|dry|stale|uncomfortable|noisy|loud|cheap|cheaply made|disappoint\w+|frustrating|lacking|buggy|glitchy|laggy)\b(?!\s+(?:for (?:me )?(?:not|to)|to see you|he|she|ass))",
            ),
            _row(
                "work turn load connect charg respond sync arriv crash freez fit stay hold open start updat play last recogni drop disconnect die dying fail reset restart glitch lag",
                rf"\b(?:my|your|the|this|these|their|our)\s+(?:\w+\s+)?{_PRODUCT}\s+(?:still\s+|just\s+|always\s+|also\s+)?(?:(?:is|are|was|were|does|do|did|has|have|wo|will|ca|can|would|could)(?:n['\u2019]?t|\s*not)|stopped|quit|never|keeps?|refuses? to)\s+(?:even\s+|be\s+|ever\s+)?(?:work|turn|load|connect|charge|respond|sync|arriv|crash|freez|fit|stay|hold|open|start|update|play|last|recogni|drop|disconnect|die|dying|fail|reset|restart|glitch|lag)",
            ),
            _row(
                "stopped quit keep kept",
                r"\b(?:it|they|which|unit|player|phone|battery)\s+(?:just\s+|has\s+|have\s+|completely\s+|already\s+)?(?:stopped|quit)\s+(?:working|charging|responding|playing)\b",
                r"\b(?:keeps?|kept)\s+(?:crashing|freezing|disconnecting|buffering|restarting|glitching|lagging)\b",
            ),
            _row(
                "broke died fell crack leak snapped",
                r"\b(?:it|which|door|screen|player|unit|phone|battery|handle|strap|clip|headset|lid)\s+(?:\w+\s+)?(?:broke|died|fell apart|cracked|leaks?|leaked|snapped)\s+(?:after|within|again|in less|all over|on me)\b",
            ),
            _row(
                "refund money",
                r"\b(?:want|demand|give me|getting|asked for|asking for|need)\s+(?:a|my)\s+(?:full\s+)?(?:refund|money back)\b",
                r"\bwaste (?:of|your|my) (?:my |your )?(?:hard[ -]earned )?money\b",
            ),
            _row(
                "disappoint frustrat dissatisf fed unimpress annoyed",
                r"\b(?:so|very|really|extremely|beyond|thoroughly|highly|i['\u2019]?m|was|be|a bit|pretty|completely|totally|sorely)\s+(?:disappointed|frustrated|dissatisfied|fed up|unimpressed|annoyed)\s+(?:with|by|in)\s+(?:(?:the|this|my|your|their|our)\s+(?:\w+\s+)?(?:"
            + _PRODUCT
            + r"|purchase|customer|services?|experience|company)|\[HANDLE\]|customer|@?"
            + _MAKER
            + r")\b(?!\s+(?:world|game|weather|life|media|medias|team))",
            ),
            _row(
                "fix work won wait respon reply",
                r"\[HANDLE\][^.!?]{0,60}\b(?:fix (?:this|your|the|it)|not working(?! closely| on| with)|isn['\u2019]?t working|aren['\u2019]?t working|won['\u2019]?t (?:load|open|work|let me)|still waiting (?:for|on)|no (?:response|reply))\b",
            ),
            _row(
                "never",
                r"\bnever\s+(?:buy|order|shop|fly|use|buying|ordering|using|flying|purchase|shopping|go|going|eat|eating|return|come|coming)\b(?:\W+\w+){0,6}\W+again\b",
            ),
            _row(
                "work",
                r"\b(?:doesn|didn|don|does not|did not|wo|won)(?:['\u2019]?n?['\u2019]?t)?\s+(?:\w+\s+)?work\s+(?:correctly|properly|as advertised|right|with my|anymore|very well)\b",
            ),
            _row(
                "hate hating",
                rf"\b(?:hate|hating)\s+(?:my|this|the|these|your|new)\s+(?:\w+\s+)?{_PRODUCT}\b",
            ),
            _row(
                "suck blows",
                rf"\b(?:{_SERVICE}|{_PRODUCT}|{_MAKER})\s+(?:\w+\s+)?(?:sucks|sucked|blows)\b",
            ),
            _row(
                "problem issue trouble",
                rf"\b(?:have|having|had|has|numerous|many|main)\s+(?:\w+\s+)?(?:problems?|issues?|trouble)\s+(?:with|connecting|getting|logging)\s+(?:(?:my|the|this|these|your|our)\s+(?:\w+\s+)?{_PRODUCT}|it\b(?! if)|{_MAKER})\b",
            ),
            _row(
                "recommend buy waste",
                rf"\b(?:would|do|can|could|will)(?:n['\u2019]?t|\s*not|not)\s+(?:\w+\s+)?(?:recommend\s+(?:(?:this|it|these|them|the)\s+)?(?:{_PRODUCT}|to any)|buy (?:this|the) {_PRODUCT}|waste your money)\b",
            ),
            _row(
                "worth",
                r"\b(?:not|isn['\u2019]?t|wasn['\u2019]?t|hardly)\s+(?:even\s+|really\s+)?worth\s+(?:(?:the|your|my)\s+(?:money|price|cost|cash)|\$)",
            ),
            _row(
                "waiting hold",
                r"\b(?:still|been)\s+(?:waiting|on hold)\s+(?:for|on|\d|over)\b[^.!?]{0,40}\b(?:order|package|refund|delivery|response|reply|hours?|minutes|mins|weeks|food|shipping|service|support)\b",
            ),
            _row(
                "rip false cheaply poorly piece lack",
                r"\b(?:rip[- ]?off\b(?!\s+of)|false advertising|cheaply made|poorly (?:made|designed|built)|(?:this|their|that|it['\u2019]?s a|is a|like a|such a|expensive) piece of (?:crap|junk|garbage)(?!\s+(?:man|guy|person|human))|lack of customer (?:service|support))\b",
            ),
            _row(
                "log connect access updat install hear work load",
                r"\b(?:can['\u2019]?t|cannot|couldn['\u2019]?t|unable to|won['\u2019]?t let me)\s+(?:even\s+)?(?:log ?in|connect (?:to (?:my|the|your)|it)|access my|update my|install (?:the|it|this)|hear (?:the|you|anything|me)|get (?:it|the \w+|my \w+) to (?:work|connect|load))\b",
            ),
        ),
        _pattern(
            r"\b(?:isn|wasn|aren|weren|haven|not been|not|never been)(?:['\u2019]?t)?\s+(?:\w+\s+)?(?:bad|terrible|disappointed|a waste|the worst)",
            r"\b(?:movie|film|story|plot|comedy|ending|humor|cast|meds|reputation|spell|psyches|bullies|risk|rubbish bin|actor|acting|script|song|episode|seasons?|series|tv show|team|football|players?|girl|book|obama|trump|police|government|president)\b",
            r"\b(?:you will think|work for a|won['\u2019]?t say|what['\u2019]s wrong|going to the game|media['\u2019]?s|no (?:problems?|issues?|complaints?)|without (?:any )?(?:problems?|issues?)|never had (?:a|any)|to live|bad experience|jail|you would think|would think|most would|anyone having|should have some way|low[- ]rent|music video|take (?:that|it) back)\b|(?:n['\u2019]t|\bnot|\bnever) (?:really )?(?:had|have|having|seen) (?:a|any|much|trouble)\b|\b[Bb]ad [Pp]lace\b",
        ),
        _FEELS_BAD,
    ),
    Intent(
        "praise",
        (
            _row(
                "love thank thx recommend best great amazing awesome kudos shout impress excellent fantastic perfect happy brilliant wonderful props outstanding fabulous superb incredible gorgeous delicious flawless congrat hats satisfied pleased",
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
        ),
        _pattern(
            _NOT + rf"(?:love|recommend|impressed|happy|pleased|{_GOOD}|best)",
            r"\bthanks? (?:you )?for nothing\b|\b(?:no,? thanks?|worst|passive|aggressive|old nightmare)\b",
            r"\b(?:would|could|should|will)\s+(?:have\s+)?be(?:en)?\s+(?:so\s+)?(?:amazing|awesome|great|the best)|\?",
        ),
        _FEELS_GOOD,
    ),
    Intent(
        "feature_request",
        (
            _row(
                "wish",
                rf"\bwish\s+(?:that\s+)?(?:it|they|\[HANDLE\]|(?:the|my|your|this|these|all)\s+(?:\w+\s+)?{_PRODUCT}|@?{_MAKER})\s+(?:guys\s+|just\s+|still\s+|also\s+)?(?:had|would (?:add|make|bring|let|sell|offer|release|support|include|allow|do the same|work|use)|came|supported|let|allowed|made|sold|offered|included)\b(?!\s+(?:been|have|accept|die|happen|stop))",
                r"\bwish\s+you\s+(?:guys\s+)?(?:would|could|had)\s+(?:an?\s+(?:option|app|way)|add|make|let|bring|sell|support|offer|include|release|allow)\b",
                r"\bwish\s+there\s+(?:was|were)\s+(?:an?|some|more)\s+(?:\w+\s+){0,2}(?:way to (?!know|tell|explain)|option|button|feature|setting|pages|version|app)",
                r"\bwish\s+(?:it|the \w+)\s+(?:was|were)\s+(?:on (?:this|my)|a flip|available|compatible|possible to|cheaper|bigger|smaller|lighter|faster|longer|live so)\b",
            ),
            _row(
                "if",
                r"\b(?:would|it['\u2019]?d|that['\u2019]?d)\s+(?:also\s+)?(?:be|have been)\s+(?:so\s+|really\s+|very\s+|even\s+|much\s+)?(?:nice|great|cool|awesome|good|better|helpful|useful|handy|amazing)\s+if\s+(?:they|you|there|"
            + _MAKER
            + r")\s+(?:guys\s+)?(?:added|made|let|had|sold|offered|would|could (?:add|make)|put|included|brought|released|was an?|were an?|gave|have given)\b",
            ),
            _row(
                "please pls plz",
                r"\[HANDLE\][^.!?]{0,40}\b(?:please|pls|plz)\s+(?:add|bring back|make (?:a|an|it possible)|include|support|enable|implement|consider (?:adding|making)|release)\b",
                r"\b(?:please|pls|plz)\s+(?:add|bring back|implement|enable|consider adding)\b(?!\s+(?:me|ye|you|us)\b)",
            ),
            _row(
                "add bring includ enabl implement option possible",
                r"\b(?:can|could)\s+(?:you|u|we)\s+(?:please\s+|pls\s+|guys\s+|just\s+)*(?:add|bring back|make it possible|include|enable|implement|get an? (?:option|button|feature))\b",
            ),
            _row(
                "should need ought",
                rf"\b(?:you|they|\[HANDLE\]|it|@?{_MAKER}|(?:the|this|your|reddit) (?:app|site|sub|game|phone|website))\s+(?:guys\s+|really\s+|seriously\s+|definitely\s+){{0,2}}(?:should|needs? to|ought to)\s+(?:really\s+|just\s+|definitely\s+|also\s+)?(?:add|include|offer|let us|allow us|bring back|have (?:an? )?(?:option|button|feature|setting|mode)|introduce|implement|make (?:an?|it (?:easier|possible))|release an?|create an?|come out with|invent|sell)\b",
                r"\bthere (?:should|needs to|ought to) be (?:an?|some)\s+(?:\w+\s+){0,2}(?:option|feature|button|setting|way|app|mode|version|emoji|flair|tag|bot|filter)\b",
            ),
            _row(
                "option feature button setting ability",
                r"\b(?:needs?|want|wants)\s+(?:an?\s+)(?:\w+\s+)?(?:option|feature|button|setting|ability)\s+(?:to|for|that|where)\b",
                r"\bfeature (?:request|suggestion)\b",
            ),
            _row(
                "hope hoping waiting",
                rf"\b(?:hope|hoping|waiting for)\s+(?:that\s+)?(?:they|you|@?{_MAKER}|\[HANDLE\])\s+(?:to\s+|will\s+|guys\s+|finally\s+|eventually\s+|would\s+)*(?:add|bring back|support|implement|include|introduce|bring it to)\b",
            ),
            _row(
                "why",
                rf"\bwhy\s+(?:is there no|isn['\u2019]?t there (?:an?|any)|doesn['\u2019]?t (?:{_MAKER}|the app|this app) (?:have|support|let|allow))\b",
            ),
        ),
        _pattern(
            r"\b(?:should(?:n['\u2019]t| not| never)|don['\u2019]t|do not|never)\s+(?:\w+\s+)?(?:add|include|release)",
            r"\b(?:god|prayer|pray|your phone needs|be (?:careful|kind)|she|he|girlfriend|boyfriend|parents|congress|election|law|laws|team|goal|coach|seasons?|jerseys?|wore|game day|they can['\u2019]t|concert|show here|come to|cancel)\b",
        ),
    ),
    Intent(
        "purchase_intent",
        (
            _row(
                "buy purchas order preorder pre upgrad",
                _I + r"(?:want|wanna|need|going|gonna|about|ready|planning|plan|hope|hoping|looking|tempted|gotta|have|intend|considering|like|love|thinking|debating|wanting|excited|deciding)\s+(?:to\s+|on\s+|of\s+|about\s+)?(?:go\s+)?(?:buy(?:ing)?|purchas(?:e|ing)|order(?:ing)?|pre-?order(?:ing)?|upgrad(?:e|ing)(?: to)?)\s+(?!you\b|your\b|him\b|her\b|into\b|a house\b)\w+",
                r"\b(?:thinking|thinkin)\s+(?:of|about)\s+(?:buying|ordering|purchasing)\s+(?!you\b)\w+",
                r"\b(?:can['\u2019]?t wait|cannot wait|excited)\s+to\s+(?:buy|order|purchase|pre-?order|upgrade)\b",
                rf"\b(?:i['\u2019]?ll|i will|i might|i may|imma)\s+(?:\w+\s+)?(?:buy|purchase|pre-?order|order)\s+{_THING}(?!\s+(?:popcorn|for you))",
                r"(?:^|\bi['\u2019]?m|\bim|\bi|\b(?:just|so|still|finally|probably)|[.!?,])\s*(?:gonna|gotta)\s+(?:go\s+)?(?:buy|pre-?order|order)\s+(?!you\b)\w+",
            ),
            _row(
                "get buy order preorder pre",
                r"\b(?:thinking|thinkin)\s+(?:of|about)\s+getting\s+(?:a|an|the|myself|some)\s+(?:new\b|\w+\s+(?:phone|watch|pack|note|car|ticket))",
                rf"{_I}(?:want to buy|wanna get|want to get|need to get|gotta get|going to get|gonna get|getting|buying|ordering|pre-?ordering)\s+(?:a|an|the|some|me a|myself a)\s+(?:new\s+|\w+\s+)?(?:iphone|ipad|ipod|macbook|mac|laptop|phone|xbox(?: one)?|ps4|playstation|kindle|watch|camera|tv|car|console|pc|headphones|tickets?|galaxy|note|shoes|jordans|sneakers|jacket|dress|hoodie|t?-?shirt|bike|echo|dot|game|album|book|tablet|surface|fitbit|gopro|nexus|wallet|bag)\b(?!\s+(?:case for you|to (?:stop|work)))",
                r"(?:^|\bi['\u2019]?m|\bim|\bi was|[.!?,])\s*(?:getting|buying|ordering|gonna get|going to get|preordering)\s+(?:a|an|the|my|that|some)\s+(?:new\s+)?(?:\w+\s+)?(?:iphone|ipad|ipod|macbook|laptop|xbox(?: one)?|ps4|kindle|apple watch|camera|console|galaxy|tickets?|shoes|jordans|echo|tablet)\b[^.!?]{0,40}\b(?:tomorrow|tonight|soon|today|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this week|when)\b",
            ),
            _row(
                "where should",
                r"\bwhere\s+can\s+(?:i|we)\s+(?:\w+\s+)?(?:buy|get|order)\b|\bshould\s+i\s+(?:buy|get)\s+(?:a|an|the|it|one|this)\b",
            ),
            _row(
                "market saving shopping wish take",
                r"\b(?:in the market for|saving (?:up )?for (?:a|an|the)(?! rainy)|shopping for a|on my wish ?list|take my money)\b",
            ),
        ),
        _pattern(
            r"\b(?:not|never|n['\u2019]t|no longer|cannot|nobody|no one|refuse)\s+(?:\w+\s+){0,3}(?:buy|purchase|order|buying|want|need|get|getting|upgrade)",
            r"\b(?:wish|can['\u2019]?t afford|thought|decided|back tomorrow|buy the gas|too pricey|would need|in the world|i (?:was|were)|buy a letter|legs?|mean|you gotta|what are you|started shopping|calendar|telling me|used to)\b|\b(?:just|only) (?:have|need) to buy\b"
            r"|\bif (?:i|we|you|they|he|she)\b[^.!?]*\b(?:want|buy|get|need)\b|\b(?:anyone|anybody|who|do you|does)\b[^.!?]*\b(?:want|need)s? (?:to|a)\b",
        ),
    ),
    Intent(
        "switching",
        (
            _row(
                "switch my moved moving migrat chang convert going went jump defect",
                rf"\b(?:switch|switch(?:ed|ing)|my switch|moved|moving|migrat(?:e|ed|ing)|chang(?:ed|ing)|convert(?:ed|ing)|going back|went back|jump(?:ed|ing) ship|defect(?:ed|ing))\s+(?:back\s+|over\s+)?(?:from|to)\s+(?:the\s+|an?\s+|my\s+)?(?:\[HANDLE\]|@?{_MAKER}|android|mac|linux|ps4|chrome|firefox|galaxy|another (?:brand|provider|company|brand|carrier|bank|phone)|a different)",
            ),
            _row(
                "cancel",
                r"\bcancel(?:l?ed|l?ing)?\s+(?:my|our)\s+(?:\w+\s+){0,3}(?:subscription|account|membership|contract|order|pre-?order|prime|plan|policy|netflix|cable)\b",
                r"\bcancel(?:l?ed|l?ing)?\s+my\s+(?:netflix|prime|hulu|spotify|order|service|internet|card|tv|directv|sub)\b",
            ),
            _row(
                "delet uninstall unsubscrib deactivat quit",
                r"\b(?:i|i['\u2019]ve|i['\u2019]?m|im|just)\s+(?:\w+\s+)?(?:delet(?:ed|ing)|uninstall(?:ed|ing)|unsubscribed|deactivat(?:ed|ing)|quit(?:ting)?)\s+(?:from\s+)?(?:(?:my|the|this|your)\s+)?(?:@?"
            + _MAKER
            + r"|app|game|subscription|(?:fb|ig) account)\b",
            ),
            _row(
                "ditch dump",
                r"\b(?:ditch|dump)(?:ed|ing)\s+(?:my|our|@?"
            + _MAKER
            + r")\b\s*(?:\w+\s+)?(?:iphone|phone|android|cable|laptop|galaxy|mac|pc|bank|carrier|provider|for)\b",
            ),
            _row(
                "never",
                r"(?:^\s*|\b(?:i|we|will|would|i['\u2019]ll|we['\u2019]ll|i['\u2019]d|we['\u2019]d)\s+(?:probably\s+|definitely\s+)?)never\s+(?:buy|order|shop|fly|use|buying|ordering|using|flying|purchase|purchasing|eat|eating|go|going|come|coming|return|returning|shopping)\b(?:\W+\w+){0,6}\W+again\b",
            ),
            _row(
                "back return",
                r"\b(?:i|we|will|would|i['\u2019]ll|we['\u2019]ll|[A-Z]\w+)\s+(?:probably\s+|definitely\s+|will\s+|would\s+)?(?:not|n['\u2019]t|never|won['\u2019]?t)\s+(?:\w+\s+)?(?:be (?:coming|going) back|be back|go back|come back|return)\b(?:\s+(?:here|there|to this|to (?:that|the) (?:place|restaurant|store)|again|for (?:more|another)|any ?time soon))?\s*(?:[.!]|$)",
            ),
            _row(
                "lost losing",
                r"\b(?:just|you|have|['\u2019]ve)\s+(?:lost|are losing)\s+(?:a|another|my|me as a)\s+(?:loyal\s+|\w+\s+)?(?:customer|subscriber|business)\b",
            ),
            _row(
                "done through leav boycott",
                r"\b(?:i['\u2019]?m|im|i am|we['\u2019]?re|officially|let['\u2019]?s)\s+(?:\w+\s+)?(?:done with|through with|leaving|boycott(?:ing)?)\s+(?:@?"
            + _MAKER
            + r"|\[HANDLE\]|this (?:app|site|game|phone|company|place|restaurant))\b",
            ),
            _row(
                "trad swapp",
                rf"\b(?:trad(?:ed|ing)|swapp(?:ed|ing))\s+(?:in\s+)?(?:my|our)\s+(?:\w+\s+){{0,2}}(?:{_PRODUCT}|galaxy|android)\s+(?:\w+\s+)?(?:in\s+)?for\b",
            ),
        ),
        _pattern(r"\b(?:not|never|n['\u2019]t|no longer need to)\s+(?:\w+\s+)?(?:switch|cancel|delet|uninstall|ditch)",
            r"\buntil\b|\b[Ll]eave\b|\b[Ww]ithdraw\b|\bcan never\b|\bbring up\b|\bpills?\b|\b(?:just|it) moved to|\byou\b[^.!?]*\bnever go back|\b(?:i would return|of the app|concrete|your phone)\b"),
    ),
    Intent(
        "comparison",
        (
            _row(
                "than compar prefer",
                r"\b(?:better|worse|cheaper|faster|slower|easier|nicer|smarter|quicker|safer|stronger|lighter|quieter|louder|funnier|superior|inferior)\s+(?:\w+\s+){0,2}(?<!rather )than\b(?!,|\s+(?:ever|expected|i (?:thought|expected|had)|we thought|you think|it (?:did|was|is)|this|that|good|nothing|no|never|usual|one might|words|anyone|a \d|\d|most|to|just|what))",
                r"\b(?:more|less)\s+(?:reliable|expensive|intuitive|useful|powerful|durable|comfortable|accurate|efficient|convenient)\s+than\b(?!\s+(?:ever|expected|i|usual|before|challenging))",
                r"\b(?:compared)\s+(?:to|with)\s+(?:the|my|other|that|those|\[PERSON\]|last|previous|our|your|his|her)\b",
                r"\b(?:i|we)\s+(?:much\s+|really\s+|actually\s+|still\s+)?prefer\s+(?:\w+\s+|\[HANDLE\]\s+){1,4}(?:over|to|than)\b",
            ),
        ),
        _pattern(r"\b(?:no|nothing|nobody|no one|none|what)\s+(?:\w+\s+){0,3}(?:better|worse)\s+(?:\w+\s+)?than\b", r"\bcompared to (?:the truth|what)\b"),
    ),
)  # fmt: skip
