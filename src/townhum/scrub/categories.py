"""The words of the special categories of GDPR article 9(1), and the phrases by which children tell their age.

Each category has two lists: `about` needs a frame such as "I am" or "my son has"; `own` is telling after a bare "my" as
well. Words that mean many things ("cold", "union", "party") stand only in phrases.
"""

from __future__ import annotations

from collections.abc import Mapping

OWN_PEOPLE = (
    *(
        "wife",
        "husband",
        "partner",
        "girlfriend",
        "boyfriend",
        "mum",
        "mom",
        "mother",
        "dad",
        "father",
        "son",
        "daughter",
    ),
    *("kid", "kids", "child", "children", "baby", "brother", "sister", "grandma", "grandpa", "aunt", "uncle", "family"),
    *("friend", "boss", "colleague", "neighbour", "neighbor", "ex", "roommate", "parents", "cousin", "nephew", "niece"),
)

_HEALTH = """
cancer, leukemia, leukaemia, lymphoma, tumour, tumor, diabetes, diabetic, type 1, asthma, asthmatic, epilepsy, epileptic,
depression, clinically depressed, anxiety disorder, social anxiety, panic attacks, panic disorder, ptsd, ocd, adhd, autism, autistic,
bipolar, schizophrenia, schizophrenic, anorexia, anorexic, bulimia, bulimic, eating disorder, suicidal, self-harm, dementia,
alzheimer's, alzheimers, parkinson's, parkinsons, multiple sclerosis, hiv, hiv positive, aids, herpes, hepatitis, chlamydia, gonorrhea,
pregnant, miscarriage, an abortion, ivf, infertile, endometriosis, pcos, menopause, crohn's, crohns, colitis, coeliac, celiac,
arthritis, fibromyalgia, lupus, chronic pain, chronic fatigue, long covid, heart failure, heart attack, a stroke, kidney failure,
dialysis, disabled, disability, wheelchair, blind, deaf, dyslexic, dyslexia, paraplegic, amputee, alcoholic, sober, in recovery,
addict, addicted to, addiction, rehab, diagnosed, antidepressants, prozac, zoloft, lexapro, sertraline, fluoxetine, lithium, insulin,
chemo, chemotherapy, methadone, ritalin, adderall, metformin, covid, migraines, eczema, psoriasis, hysterectomy, mastectomy,
transplant, therapist, psychiatrist, psychologist, transfusion, surgery
"""
_HEALTH_OWN = """
diagnosis, cancer, diabetes, depression, anxiety, adhd, autism, ptsd, ocd, chemo, chemotherapy, therapist, psychiatrist,
oncologist, antidepressants, insulin, medication, meds, pregnancy, miscarriage, abortion, disability, wheelchair, epilepsy,
bipolar disorder, eating disorder, period pains, hiv, asthma, surgery, rehab, addiction, infertility, menopause
"""
_FAITH = """
muslim, christian, catholic, protestant, jewish, a jew, hindu, buddhist, sikh, mormon, atheist, agnostic, orthodox, baptist,
methodist, evangelical, jehovah's witness, pagan, wiccan, baha'i, jain, quaker, rastafarian, islam, christianity, judaism, born again
"""
_FAITH_OWN = "faith, religion, mosque, synagogue, rabbi, imam, church, parish, hijab, bar mitzvah, bat mitzvah, baptism"
_LOVE = """
gay, lesbian, bisexual, bi, queer, asexual, pansexual, transgender, trans, transsexual, nonbinary, non-binary, genderfluid,
intersex, in the closet, came out as, homosexual, heterosexual, straight man, straight woman, polyamorous, a virgin,
transitioning
"""
_LOVE_OWN = "sexuality, sexual orientation, gender identity, transition, coming out, sex life, deadname"
_DESCENT = """
black man, black woman, black person, black guy, black girl, white man, white woman, white guy, white girl, african american,
african-american, person of color, person of colour, poc, biracial, mixed race, latina, latino, latinx, hispanic, romani, roma,
arab, kurdish, asian american, asian woman, asian man, asian guy, asian girl, indigenous, native american, aboriginal, maori, first nations, uyghur,
refugee, asylum seeker
"""
_DESCENT_OWN = "ethnicity, tribe, ancestry, skin colour, skin color, asylum"
_POLITICS = """
democrat, republican, conservative, liberal, socialist, communist, marxist, anarchist, libertarian, tory, labour voter,
labour member, party member, leftist, right-wing, left-wing, trump supporter, trump, biden, brexiteer, remainer, green voter, the afd, nationalist,
labour, the greens, antifa, zionist
"""
_POLITICS_OWN = "party membership, political party, political views"
_UNION = """
union member, union rep, union representative, shop steward, trade unionist, unionised, unionized, in a union, in the union,
a union, the union, teamster, unison member, on strike, trade union
"""
_UNION_OWN = "union, trade union, union dues, union card, shop steward"

LEXICON: Mapping[str, Mapping[str, str]] = {
    "health": {"about": _HEALTH, "own": _HEALTH_OWN},
    "religion": {"about": _FAITH, "own": _FAITH_OWN},
    "orientation": {"about": _LOVE, "own": _LOVE_OWN},
    "ethnicity": {"about": _DESCENT, "own": _DESCENT_OWN},
    "politics": {"about": _POLITICS, "own": _POLITICS_OWN},
    "union": {"about": _UNION, "own": _UNION_OWN},
}

_I_AM = r"\bi(?:\s+am|['\u2019]?m)\s+(?:only\s+|just\s+|still\s+|almost\s+|nearly\s+|a\s+|turning\s+)*"
_YOUNG = r"(?:[6-9]|1[0-7]|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_NOT_AN_AGE = r"(?!\s*(?:%|percent|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|miles?|km|pages?|episodes?|st\b|th\b|out\b|of\b|/|:|am\b|pm\b|[.,]\d|\d|k\b|times\b|chapters?|levels?|feet|ft\b|in\s+(?:the\s+)?(?:queue|line)))"

MINORS = (
    rf"{_I_AM}{_YOUNG}\b{_NOT_AN_AGE}",
    r"\b(?:i|me)\s*[\[(]\s*(?:[mf]\s*,?\s*)?(?:[6-9]|1[0-7])\s*[mf]?\s*[\])]",
    rf"\b{_YOUNG}[\s-]*(?:yo|y/o|year[\s-]*old|yr[\s-]*old)\s+(?:girl\s+here|boy\s+here|here|me|myself)\b",
    r"\bi['\u2019]?m\s+(?:in|a)\s+(?:\w+\s+)?(?:middle\s+school|high\s+school|primary\s+school|elementary|year\s+(?:[1-9]|1[0-3])|(?:[1-9]|1[0-2])(?:st|nd|rd|th)\s+grade|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\s+grade)\b",
    r"\bi['\u2019]?m\s+(?:\w+\s+)?(?:a\s+)?(?:[1-9]|1[0-2])(?:st|nd|rd|th)\s+grader\b",
    r"\bi\s+(?:am|go\s+to)\s+(?:in\s+|to\s+)?(?:middle\s+school|high\s+school|primary\s+school|elementary\s+school|[1-9](?:st|nd|rd|th)\s+grade|year\s+\d)\b",
    r"\bi['\u2019]?m\s+(?:still\s+|only\s+|just\s+)?a\s+(?:minor|child|kid|teen|teenager)\b",
    r"\bas\s+a\s+(?:minor|kid\s+myself|teenager\s+myself|" + _YOUNG + r"\s*[\s-]year[\s-]old)\b",
    r"\bmy\s+(?:[6-9]|1[0-7])th\s+birthday\s+(?:is|was)\s+(?:today|tomorrow|yesterday)\b",
)
"""How children say that they are children. Eighteen is of age nearly everywhere; doubt goes to protection."""
