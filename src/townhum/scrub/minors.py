"""How children say that they are children. Eighteen is of age nearly everywhere; doubt goes to protection."""

from __future__ import annotations

_IM = r"\bi(?:\s+am|['\u2019]?m)\s+"
_I_AM = rf"{_IM}(?:(?:only|just|still|almost|nearly|a|an|turning|about\s+to\s+turn|currently|literally|like|actually)\s+){{0,3}}"
_WORDS = "six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_YOUNG = rf"(?:[6-9]|1[0-7]|{_WORDS})"
_TEEN = r"(?:1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_NOT_AN_AGE = (
    r"(?!\s*(?:%|percent|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|miles?|km|pages?|episodes?|st\b|th\b|out\b|of\b|/|:|am\b|pm\b|[.,]\d|\d|k\b|times\b|chapters?|levels?|points?|"
    r"games?|goals?|seconds?|steps?|people|feet|ft\b|inches|lbs?|kg|pounds?|dollars?|euros?|bucks|-?\s?0|under|over|behind|ahead|away|late|in\s+(?:the\s+)?(?:queue|line)))"
)
_SCHOOL = r"(?:middle|high|primary|elementary|secondary|grade|junior\s+high|prep)\s+school|junior\s+high|kindergarten"
_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_GRADE = rf"(?:(?:[1-9]|1[0-2])(?:st|nd|rd|th)|{_ORDINAL})[\s-]+grade"
_PARENT = r"(?:mom|mum|mommy|mummy|dad|daddy|mama|parents|mother|father)"

MINORS = (
    rf"{_I_AM}{_YOUNG}\b{_NOT_AN_AGE}",
    rf"\bi(?:['\u2019]?ll|\s+will)\s+be\s+{_TEEN}\b{_NOT_AN_AGE}",
    rf"(?:^|[.!?,\n]\s*|\bi\s+|['\u2019]m\s+|\bjust\s+)(?:turn|turned|turning)\s+{_YOUNG}\s*(?:$|[.!?,]|next|in|on|this|today|tomorrow|yesterday|soon|last|a\s+few|and)",
    rf"(?:^|[.!?,\n]\s*)(?:only\s+|just\s+|at\s+){_TEEN}\b\s*(?:$|[.!?,]|but|and|i\b|years?\s+old)",
    r"(?:^|[.!?,\n]\s*|\bi\s*|\bme\s*)[\[(]\s*(?:[mf]\s*,?\s*)?(?:[6-9]|1[0-7])\s*[mf]?\s*[\])]",
    rf"\b{_YOUNG}[\s-]*(?:yo|y/o|year[\s-]*old|yr[\s-]*old)\s+(?:girl\s+here|boy\s+here|here|me|myself)\b",
    rf"\bas\s+an?\s+(?:minor\b|kid\s+myself|teenager\s+myself|child\s+myself|{_YOUNG}\s*[\s-]?(?:yo\b|y/o|year[\s-]old))",
    rf"{_IM}(?:(?:in|a|still|only|just|currently|starting|going|into|to|now)\s+){{1,4}}(?:\w+\s+)?(?:{_SCHOOL}|{_GRADE}|year\s+(?:[1-9]|1[0-3])\b(?!\s+(?:of|at\s+uni)))(?!\s+(?:gear|teacher|of))",
    rf"{_IM}(?:a\s+)?(?:freshman|sophomore|junior|senior)\s+(?:in|at)\s+(?:high\s+school|hs)\b|\ba\s+(?:freshman|sophomore|junior|senior)\s+in\s+(?:high\s+school|hs)\b",
    r"\bi\s+(?:am\s+|go\s+|went\s+|just\s+)?(?:in\s+|to\s+)?(?:just\s+)?(?:start|started|starting|finish|finished|attend|hate|go\s+to|am\s+in)?\s*(?:my\s+|in\s+|to\s+)?(?:middle|primary|elementary)\s+school\b(?!\s+(?:teacher|years))",
    rf"(?:^|[.!?,\n]\s*)(?:starting|started|in|finishing)\s+(?:{_SCHOOL}|{_GRADE}|year\s+(?:[7-9]|1[0-3]))\b",
    rf"\b(?:(?:[1-9]|1[0-2])(?:st|nd|rd|th)|{_ORDINAL})[\s-]+grader\b(?=\s*(?:here|$|[.!,]|and\s+i|so\s+i))|{_IM}(?:\w+\s+)?(?:a\s+)?(?:[1-9]|1[0-2])(?:st|nd|rd|th)\s+grader\b",
    rf"{_IM}(?:(?:still|only|just|technically)\s+)*a\s+(?:minor|child|kid|teen|teenager)\b(?!\s+(?:at\s+heart|again|in\s+a|inside|of\s+the|with))",
    rf"{_IM}(?:under\s*age|underage|under\s+(?:18|eighteen|13|16)|not\s+(?:yet\s+)?(?:18|eighteen|of\s+age|old\s+enough))\b|\bnot\s+(?:18|eighteen)\s+yet\b|\bmy\s+age\s+is\s+{_YOUNG}\b",
    rf"\bmy\s+{_PARENT}\s+(?:\w+\s+)?(?:won['\u2019]?t|don['\u2019]?t|doesn['\u2019]?t|didn['\u2019]?t|wouldn['\u2019]?t|never|finally|not|always)?\s*(?:lets?|allows?|allowed|grounded|ground|make|makes|made|took\s+away)\s+(?:me|my)\b",
    r"\b(?:got|been|i['\u2019]?m|am)\s+grounded\b|\bgrounded\s+me\b|\b(?:got|have|had|in)\s+(?:a\s+|an\s+hour\s+of\s+)?(?:detention|recess)\b(?!\s+(?:centre|center))|\bmy\s+bed\s?time\b(?!\s+(?:story|stories|routine|podcast))",
    r"\bmy\s+(?:\w+\s+)?teacher\s+(?:took|said|says|gave|made|makes|yelled|told|is|hates|won['\u2019]?t|put)\b|\bmy\s+(?:math|maths|science|english|history|spanish)\s+(?:homework|teacher|test|class)\b|\bmy\s+homework\s+(?:is|was|for)\b",
    r"\bmy\s+(?:[6-9]|1[0-7])th\s+birthday\b|\bmy\s+(?:sats?|gcses?|a\s+levels?|psat)\s+(?:scores?|results?|are|exams?)\b|\b(?:before|after|at)\s+school\s+(?:with\s+my|i\s+have|my\s+mom|my\s+mum)\b",
    r"\bmy\s+class\s+(?:went|is|was|had|has|goes)\b|\bin\s+my\s+grade\b|\b(?:we\s+have|in|for|during)\s+(?:pe|p\.e\.|gym\s+class|homeroom)\b|\b(?:parent['\u2019]?s?['\u2019]?|permission\s+slip)\s+permission\b|\bpermission\s+slip\b|\b(?:till|until|when)\s+i(?:['\u2019]?m|\s+am|\s+turn)\s+(?:18|eighteen|16|sixteen|13|thirteen|older|grown\s+up)\b",
    r"\bmy\s+(?:last\s+)?baby\s+(?:tooth|teeth)\b|\bmy\s+babysitter\b|\b(?:mommy|mummy|daddy)\s+(?:said|says|let|got|bought|won['\u2019]?t|told)\b|\blet\s+me\s+stay\s+up\b|\bmy\s+(?:pocket\s+money|allowance|locker|report\s+card|spelling\s+test|school\s+(?:bus|banned|blocked|project|uniform))\b|\bi['\u2019]?m\s+(?:a|in)\s+year\s+(?:[1-9]|1[0-3])\b(?!\s+of)|\b(?:i['\u2019]?m|i\s+am)\s+in\s+(?:the\s+)?(?:[1-9]|1[0-2])(?:st|nd|rd|th)\b(?!\s+(?:place|gear|row|position|on|of|in|floor|year|month|week|day))",
    r"\bme\s+and\s+my\s+(?:friends?|class)\s+in\s+(?:class|year|grade)\s+\d|\bi\s+can['\u2019]?t\s+(?:drive|vote|drink)\s+yet\b",
)

_AGES = """
6 6m 6f 6yo 6yr
7 7m 7f 7yo 7yr
8 8m 8f 8yo 8yr
9 9m 9f 9yo 9yr
10 10m 10f 10yo 10yr
11 11m 11f 11yo 11yr
12 12m 12f 12yo 12yr
13 13m 13f 13yo 13yr
14 14m 14f 14yo 14yr
15 15m 15f 15yo 15yr
16 16m 16f 16yo 16yr
17 17m 17f 17yo 17yr m6 f6 m7 f7 m8 f8 m9 f9 m10 f10 m11 f11 m12 f12 m13 f13 m14 f14 m15 f15 m16 f16 m17 f17
six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
"""
_ORDINALS = "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th"
_CUES = """
AGES
--
AGES
--
turn turned turning
--
AGES
--
AGES
--
AGES
--
minor kid teenager child AGES
--
school high grade year kindergarten
--
freshman sophomore junior senior
--
school
--
school high grade year kindergarten
--
grader
--
minor child kid teen teenager
--
underage under eighteen 18 16 13 sixteen thirteen age enough
--
mom mum mommy mummy dad daddy mama parents mother father
--
grounded detention recess bedtime bed
--
teacher homework test class
--
birthday sat sats gcse gcses psat level levels school
--
class grade pe gym homeroom p permission 18 eighteen 16 sixteen 13 thirteen older grown
--
tooth teeth babysitter mommy mummy daddy let pocket allowance locker report spelling school year ORDINALS
--
class year grade drive vote drink
"""


def minors() -> list[tuple[frozenset[str], str]]:
    """The phrases, each with words of which a post must hold one before it is looked for."""
    named = _CUES.replace("AGES", _AGES).replace("ORDINALS", _ORDINALS)
    return list(zip((frozenset(part.split()) for part in named.split("--")), MINORS, strict=True))
