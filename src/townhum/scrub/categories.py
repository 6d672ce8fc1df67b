"""The words of the special categories of GDPR article 9(1).

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
dialysis, disabled, disability, wheelchair, dyslexic, dyslexia, paraplegic, amputee, alcoholic, sober, in recovery,
a recovering addict, a drug addict, addiction, rehab, diagnosed, antidepressants, prozac, zoloft, lexapro, sertraline, fluoxetine, lithium, insulin,
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
_FAITH_OWN = "mosque, synagogue, rabbi, imam, church, parish, hijab, bar mitzvah, bat mitzvah, baptism"
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
_DESCENT_OWN = "ethnicity, ancestry, skin colour, skin color, asylum"
_POLITICS = """
democrat, republican, socialist, communist, marxist, anarchist, libertarian, tory, labour voter,
labour member, party member, leftist, right-wing, left-wing, trump supporter, trump, biden, brexiteer, remainer, green voter, the afd, nationalist,
labour, the greens, antifa, zionist
"""
_POLITICS_OWN = "party membership, political party, political views"
_UNION = """
union member, union rep, union representative, shop steward, trade unionist, unionised, unionized, in a union, in the union,
a union, the union, teamster, unison member, on strike, trade union
"""
_UNION_OWN = "trade union, union dues, union card, shop steward"

LEXICON: Mapping[str, Mapping[str, str]] = {
    "health": {"about": _HEALTH, "own": _HEALTH_OWN},
    "religion": {"about": _FAITH, "own": _FAITH_OWN},
    "orientation": {"about": _LOVE, "own": _LOVE_OWN},
    "ethnicity": {"about": _DESCENT, "own": _DESCENT_OWN},
    "politics": {"about": _POLITICS, "own": _POLITICS_OWN},
    "union": {"about": _UNION, "own": _UNION_OWN},
}
