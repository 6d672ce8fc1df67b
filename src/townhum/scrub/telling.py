"""Terms that tell of a special category wherever the writer speaks of themselves in the same sentence, and whole phrases.

`TERMS` are words that people hardly use of themselves unless it is so ("chemo", "picket line"); `PHRASES` are regular
expressions that hold their own first person or none ("three years sober"). All are lower case, and linear in time: every
repetition is bounded. Doubt goes to protection: a post that is withheld costs one count.
"""

from __future__ import annotations

from collections.abc import Mapping

_N = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|many|a few|several)"

_HEALTH = """
chemo, chemotherapy, radiotherapy, radiation therapy, biopsy, biopsies, mastectomy, lumpectomy, hysterectomy, vasectomy, dialysis, transplant,
leukemia, leukaemia, lymphoma, melanoma, carcinoma, sarcoma, tumour, tumor, brain tumor, cancer treatment, cancer survivor,
diabetes, diabetic, type 1 diabetic, type 2 diabetic, insulin, metformin, blood sugar, blood pressure, cholesterol, asthma, asthmatic, inhaler,
epilepsy, epileptic, seizures, seizure, multiple sclerosis, parkinson's, parkinsons, dementia, alzheimer's, alzheimers, lupus, arthritis, fibromyalgia,
crohn's, crohns, colitis, ibs, coeliac, celiac, endometriosis, pcos, eczema, psoriasis, migraine, migraines, chronic pain, chronic fatigue,
chronic illness, chronically ill, long covid, immunocompromised, immunosuppressed, immune system, autoimmune, thyroid, heart condition, heart failure, pacemaker,
hiv, herpes, hepatitis, chlamydia, gonorrhea, syphilis, hpv, std, pregnant, pregnancy, trimester, morning sickness, c-section, miscarriage, miscarried, stillbirth,
stillborn, ivf, infertile, infertility, menopause, period cramps, birth control, postpartum, sertraline, prozac, zoloft, lexapro, fluoxetine, citalopram,
escitalopram, wellbutrin, xanax, ritalin, adderall, vyvanse, concerta, methadone, antidepressant, antidepressants, ssri, ssris, adhd, ocd, ptsd, autism, autistic, asperger's,
aspergers, dyslexia, dyslexic, dyspraxia, panic attack, panic attacks, panic disorder, anxiety attack, anxiety attacks, anxiety disorder, social anxiety, bipolar disorder, schizophrenia, borderline personality,
anorexia, anorexic, bulimia, bulimic, eating disorder, binge eating, self harm, self-harm, self harmed, suicidal, suicide attempt, kill myself, killing myself, end my life,
overdosed, relapsed, relapse, detox, psych ward, psychiatric ward, psychiatrist, my mental health, mental illness, hospitalised, hospitalized, sectioned, hearing aid, hearing aids,
cochlear, screen reader, prosthetic, prosthesis, amputated, amputation, amputee, wheelchair, paralysed from, paralyzed from, disabled, disability, chronic condition, my diagnosis, diagnosed,
tourette's, tourettes, scoliosis, sciatica, gout, glaucoma, cataracts, tinnitus, vertigo, anemia, anaemia, hemophilia, haemophilia, sickle cell, cystic fibrosis, muscular dystrophy,
cerebral palsy, spina bifida, down syndrome, down's syndrome, huntington's, copd, emphysema, tuberculosis, malaria, pneumonia, sepsis, kidney stones, gallstones, pancreatitis, cirrhosis,
hernia, ulcers, stoma, colostomy, catheter, self-catheterise, feeding tube, oxygen tank, cpap, sleep apnea, sleep apnoea, insomnia, narcolepsy, rosacea, vitiligo, alopecia, epipen, anaphylaxis,
anaphylactic, nut allergy, peanut allergy, food allergy, hashimoto's, ehlers, lyme disease, shingles, mastitis, postnatal depression, ectopic, fertility treatment, clomid, embryo, iud, hot flushes,
hot flashes, prostate, colonoscopy, mri, ct scan, metastatic, malignant, benign, hospice, palliative, oncologist, oncology, stutter, stammer, neurodivergent, audhd, aspie, psychosis, psychotic,
hallucinations, hear voices, hearing voices, manic episode, depressive episode, major depression, aa meeting, aa meetings, my sponsor, sobriety, withdrawal symptoms, suboxone, naltrexone, quetiapine, olanzapine,
risperidone, abilify, lamotrigine, lamictal, gabapentin, pregabalin, tramadol, oxycodone, morphine, warfarin, prednisone, methotrexate, humira, ozempic, wegovy, levothyroxine, tamoxifen, viagra,
truvada, antiretroviral, crutches, mobility scooter, leg brace, blue badge, disability benefits, new liver, new kidney, liver transplant, lost the baby, can't have kids, can't have children, my sugar was, my sugar is, my tumour, throw up after, purging, my carer, my caregiver
"""
_FAITH = """
kosher, halal, hijab, niqab, turban, rosary, rabbi, imam, synagogue, baptised, baptized, baptism, first communion, holy communion,
bar mitzvah, bat mitzvah, shabbat, torah, quran, koran, bible study, prayer group, church group, youth group, my congregation, friday prayers, my parish,
born again, jehovah's witness, atheist, agnostic, ex-muslim, ex muslim, ex-mormon, mormon, quaker, sikh, muslim, practising catholic, practicing catholic, raised catholic,
catholic, protestant, buddhist, hindu, evangelical, methodist, presbyterian, lutheran, born-again,
hajj, umrah, sunday school, gospel choir, church choir, my pastor, my priest, my vicar, eat pork, eating pork, cover my hair, headscarf, seminary, yeshiva, madrasa, gurdwara, puja, seder, passover, yom kippur,
shabbat candles, sabbath, eid prayer, eid prayers, taraweeh, iftar, suhoor, salah, namaz, inshallah, alhamdulillah, subhanallah, mashallah, jain, jains, bahai, zoroastrian, unitarian, pentecostal, adventist, scientologist, wicca, coven,
tithe, mission trip, missionary, worship team, worship leader, god told me, god forbids, lost my faith, stopped believing, non-believer, nonbeliever, excommunicated, disfellowshipped, my confession to the priest, my temple, rosary beads, light candles on friday
"""
_LOVE = """
lesbian, lesbians, asexual, pansexual, bisexual, demisexual, nonbinary, non-binary, non binary, genderfluid, gender fluid, genderqueer, transgender,
trans man, trans woman, trans guy, trans girl, trans person, deadname, top surgery, bottom surgery, testosterone, estrogen, oestrogen, hormone therapy,
transitioned, gender dysphoria, closeted, in the closet, gay couple, gay man, gay woman, gay guy, queer person, queer woman, queer man, polyamorous, throuple,
not straight, my sexuality, same sex, same-sex,
sapphic, butch, assigned male, assigned female, afab, amab, ftm, mtf, chest binder, wear a binder, misgender, misgendered, gender identity, aromantic, demiboy, demigirl, grindr, two brides, two grooms, two tuxedos,
puberty blockers, my top scars, ace spectrum, enby, homosexual, lgbt, lgbtq, lgbtqia, queer
"""
_DESCENT = """
asylum seeker, asylum seekers, asylum claim, refugee, refugees, mixed race, mixed-race, biracial, person of colour, person of color, people of colour, woman of colour, woman of color,
my people are, my skin is, my dark skin, my skin colour, my skin color, my ethnicity, my ancestry, my heritage, my ancestors, my tribe is, my afro, my natural hair, uyghur, romani, aboriginal, first nations, cherokee, navajo, latina, latinx,
punjabi, tamil, tamils, gujarati, hmong, berber, amazigh, inuit, samoan, tongan, torres strait, my braids, my dreadlocks, my locs, my cornrows, racially profiled, back to my country, back to where i came from, racist to me, racist towards me,
slurs at me, growing up black, growing up asian, growing up brown, my surname gets, my accent gets
"""
_POLITICS = """
my politics, my political views, my party membership, lifelong democrat, lifelong republican, communist, marxist, anarchist, socialist, libertarian, leftist, brexiteer, remainer,
lean left, lean right, left leaning, right leaning, left-leaning, right-leaning, right winger, left winger, far left, far right, maga rally,
phone banked, phonebanked, ballot box, my ballot, voted blue, voted red, vote blue, vote red, running for council, running for mayor, running for office, running for congress, running for parliament, yard sign,
young socialists, young democrats, young republicans, young conservatives, young labour, young greens, party conference, party member, party activist, the tories, tories
"""
_UNION = """
picket line, picket lines, shop steward, union rep, union reps, union dues, union card, union member, union meeting, union secretary, union organiser, union organizer,
trade union, trade unionist, teachers union, teachers' union, nurses union, nurses' union, unionise, unionize, unionised, unionized, unionising, unionizing, labor union, labour union, our local, teamster, teamsters,
strike ballot, strike fund, strike vote, workers' rep, workers rep, staff rep, works council, collective bargaining, organising meeting, organizing meeting, organising drive, organizing drive, union busting, scab, scabs, picket, picketed, my rep
"""

TERMS: Mapping[str, str] = {
    "health": _HEALTH,
    "religion": _FAITH,
    "orientation": _LOVE,
    "ethnicity": _DESCENT,
    "politics": _POLITICS,
    "union": _UNION,
}

_I = r"\b(?:i|i['\u2019]?(?:m|ve|d|ll)|we|we['\u2019](?:re|ve|ll|d))\b"
_FAITHS = r"(?:islam|christianity|judaism|buddhism|hinduism|sikhism|catholicism|christian|catholic|muslim|jewish|hindu|sikh|buddhist|mormon|orthodox|witness)"
_PARTIES = (
    r"(?:trump|biden|harris|obama|clinton|hillary|bernie|sanders|warren|romney|corbyn|farage|starmer|boris|tory|tories|labour|lib\s?dems?|liberal democrats?|the greens|greens?|green party|snp|"
    r"ukip|reform uk|plaid|brexit|leave|remain|independence|republicans?|democrats?|gop|maga|dnc|rnc|afd|spd|cdu|fdp|le pen|macron|liberals|conservatives|ndp|bjp|the party|his party|her party|the left|the right|palestine|pro[- ]life|pro[- ]choice|black lives matter|blm)"
)
_PEOPLES = (
    r"(?:black|white|brown|asian|african|arab|latino|latina|hispanic|chinese|japanese|korean|vietnamese|filipin[oa]|indian|pakistani|bangladeshi|nigerian|ghanaian|kenyan|somali|ethiopian|"
    r"yoruba|igbo|hausa|zulu|bengali|punjabi|tamil|mexican|jamaican|cuban|puerto rican|dominican|brazilian|turkish|kurdish|iranian|persian|syrian|lebanese|palestinian|egyptian|moroccan|algerian|russian|ukrainian|polish|romanian|greek|italian|irish|jewish|ashkenazi|roma|romani|gypsy|sami|maori|native american|indigenous|hawaiian|caribbean|creole)"
)
_NEAREST = r"\bmy (?:\w+ )?(?:wife|husband|partner|girlfriend|boyfriend|fianc[e\u00e9]e?|son|daughter|kids?|child|children|family|brother|sister|mum|mom|mother|dad|father|parents)(?:, who)? (?:is|are|was|were|has been|have been) (?:\w+ ){0,1}"
_WE_MANY = (
    r"\b(?:we|us|fellow|like (?:other|most|many|all)|as (?:other|most|many)) (?:poor |old |young |british |american )?"
)
"""Before the plural of a group the writer is of: "we Muslims", "like other deaf people"."""
_NOT_INSIDE = r"(?!\B\w)"
"""Before phrases of many beginnings, each of a whole word or a sign: inside a word none of them is tried."""
_ALL_MY_LIFE = r"\b(?:i['\u2019]ve|i have|we['\u2019]ve|we have) (?:always )?been |\bi was born |\b(?:i|we) happen to be |\bi grew up |\b(?:both|some|many|most|all|one|two) of us (?:are|is) |\bi, an? |(?:^|[.,;!?] )being "
_FOLK = r"(?:people|folks?|women|men|kids|students|couples|customers|users)"
_NO_THING = r"(?=\s*(?:$|[,.!?;)&]|and\b|but\b|so\b|or\b|woman|man\b|men\b|women|guy|girl|boy|lad|person|people|kid|student|myself|here\b|american|british|too\b|as well|from\b|by\b|on (?:my|one)))"

PHRASES: Mapping[str, tuple[str, ...]] = {
    "health": (
        r"\b(?:i['\u2019]?m|i am|as an?|i was|i went|we['\u2019]re|(?<!\w\s)were|being) (?:\w+ ){0,3}(?:blind|deaf)\b(?! (?:to\b|spot|date|tast|bag|with rage|box))|\baddicted to (?:\w+ )?(?:drugs?|alcohol|opioids?|opiates?|heroin|cocaine|coke and|meth|pills|painkillers|oxy\w*|fentanyl|nicotine|benzos?|gambling|porn)\b",
        rf"\b{_N} (?:days?|weeks?|months?|years?) (?:clean|sober|pregnant|post[- ]op|cancer[- ]free|in remission|into recovery)\b",
        r"\b(?:been|got|getting|stay(?:ing)?|newly|finally) (?:clean|sober)\b(?! lens| up| design| look)",
        r"\bsober (?:for|since)\b|\bin remission\b|\bstage (?:one|two|three|four|[1-4]|i{1,3}|iv) (?:\w+ )?(?:cancer|melanoma|lymphoma|carcinoma|tumou?r|here)\b",
        r"\b(?:survivor of|survived|beat|battling|fighting|treated for|treatment for|diagnosed with|suffer(?:ing|s)? (?:from|with)|living with|dealing with|struggling with|recovering from) (?:\w+ ){0,2}(?:cancer|diabetes|covid|depression|anxiety|addiction|anorexia|bulimia|alcoholism|endometriosis|lupus|hiv|epilepsy|ptsd|ocd|adhd|autism|asthma|arthritis|stroke|illness|pain|migraines?|crohn'?s|bipolar|schizophrenia|infertility|grief and depression)\b",
        r"\b(?:i|we|i['\u2019]ve|i['\u2019]m|my \w+) (?:have |had |has |got |caught |get |getting |still |just |think i ){1,3}(?:\w+ ){0,2}(?:covid|cancer|the flu|flu|a stroke|a heart attack|an abortion|surgery|chemo|depression|pneumonia|an infection|a seizure|a fever|shingles|strep)\b",
        r"\bday \w+ of (?:covid|chemo|the flu|withdrawal|detox)\b|\btested positive for (?:covid|hiv|chlamydia|herpes|strep|flu)\b|\btested positive (?:again|today|yesterday|this)\b",
        r"\b(?:i|i['\u2019]m|we) (?:take|took|taking|on|started|starting|stopped) (?:\w+ ){0,2}(?:lithium|meds|medication|painkillers|opioids|steroids|hormones|insulin|pills|antibiotics|statins|blood thinners|tablets)\b",
        r"\bmy (?:\w+ )?(?:ms|doctor|gp|oncologist|surgeon|neurologist|cardiologist|dermatologist|midwife|specialist|consultant) (?:put|says|said|told|thinks|found|doubled|upped|changed|prescribed|makes|is (?:getting worse|flaring)|flared)\b",
        r"\bmy (?:\w+ )?hair (?:is|was|keeps) falling out\b|\bmy (?:knees?|hips?|back|liver|kidneys?|heart|lungs?|eyes?|spine) (?:is|are) (?:gone|failing|shot|giving out|getting worse)\b|\bwaiting list for (?:a|my) (?:new )?(?:liver|kidney|heart|lung|hip|knee|surgery|operation|therapist|transplant)\b|\bcan['\u2019]?t (?:walk|stand|see|hear) (?:far|well|properly|without|since|for long)\b|\b(?:scan|results?|biopsy|mri) came back\b(?= and| positive| clear| bad)|\btwo lines on the test\b",
        r"\bfound a lump\b|\b(?:in|out of) (?:rehab|hospital|the hospital|icu|the er|a&e)\b(?= (?:again|with|for|since|after|because|last|this|today))|\badmitted to (?:hospital|the hospital|the ward)\b|\b(?:went|gone|going) (?:deaf|blind)\b",
        r"\b(?:i|i['\u2019]ve|we) (?:lost|broke) (?:my|our) (?:leg|arm|hearing|sight|eyesight|vision|baby|hip)\b|\btried to (?:kill myself|end it|take my (?:own )?life)\b|\bdrinking again\b",
        r"\bhad my (?:\w+ )?(?:appendix|gallbladder|tonsils|womb|breast|kidney|prostate|uterus|ovary|ovaries|spleen|thyroid|wisdom teeth) (?:removed|out|taken)\b|\bmy (?:\w+ )?(?:cramps|period)\b(?= (?:is|are|was|came|has|hurts?|pain|and|killing))|\bgot my period\b",
        r"\b(?:i['\u2019]?m|i am) (?:\w+ )?(?:bipolar|schizophrenic|hiv|anemic|anaemic|paraplegic|suicidal|off my meds|in recovery|expecting|expecting a baby|due in \w+)\b",
        rf"{_NOT_INSIDE}(?:{_WE_MANY}(?:diabetics|epileptics|asthmatics|dyslexics|amputees|addicts|alcoholics|coeliacs|celiacs|wheelchair users|(?:disabled|deaf|blind|autistic|dyslexic|diabetic|epileptic|pregnant|chronically ill|neurodivergent) {_FOLK})\b|\b(?:diabetics|epileptics|wheelchair users|(?:disabled|deaf|blind|autistic|dyslexic|diabetic|epileptic|pregnant) {_FOLK}) like (?:me|us|myself)\b|(?:{_NEAREST}|{_ALL_MY_LIFE})(?:deaf|blind|disabled|autistic|dyslexic|diabetic|epileptic|pregnant)\b(?! (?:to\b|spot|date|tast|box)))",
    ),
    "religion": (
        rf"\b(?:converted to|convert to|raised|brought up|grew up|born|became|becoming|turned|practi[cs]ing|devout|former|lapsed|ex) (?:a |an |as a )?{_FAITHS}\b",
        r"\bpray(?:ing)? (?:\w+ ){0,2}times a day\b|\bfasting (?:for|during|this) (?:ramadan|lent|yom)\b|\bgave (?:my life|myself) to (?:christ|god|jesus|the lord)\b|\bfor lent\b",
        rf"{_I} (?:\w+ ){{0,2}}(?:believe|believed) in (?:god|jesus|allah|christ)\b|{_I} (?:\w+ ){{0,3}}(?:go|went|going|attend|attended) to (?:\w+ )?(?:church|mass|mosque|synagogue|temple service|bible)\b",
        rf"{_I} (?:left|joined|quit) (?:the|a|my) (?:\w+ )?(?:church|mosque|congregation|temple|faith)\b|\bwear (?:a|my) (?:cross|hijab|kippah|yarmulke|turban|headscarf|veil)\b",
        r"\b(?:i['\u2019]?m|i am|we['\u2019]re|(?<!\w\s)were|we are|as an?|being) (?:\w+ ){0,2}(?:muslim|christian|catholic|protestant|jewish|jew|hindu|buddhist|sikh|mormon|pagan|wiccan|atheist|agnostic|quaker|evangelical|religious|not religious)\b",
        r"\bmy (?:own )?(?:faith|religion|god|beliefs) (?:is important|matters|does|says|teaches|forbids|requires|means|helped|helps|keeps|gives|comes|tells|gets me|got me)\b(?! is my)|\bmy (?:\w+ )?(?:faith in|relationship with|walk with) (?:god|jesus|christ|the lord|allah)\b|\bmy (?:\w+ )?is an? (?:imam|rabbi|priest|pastor|vicar)\b|\bour (?:rabbi|imam|pastor|vicar|priest|church|mosque|synagogue)\b",
        rf"{_NOT_INSIDE}(?:{_WE_MANY}(?:muslims|christians|catholics|protestants|jews|hindus|buddhists|sikhs|mormons|atheists|agnostics|quakers|evangelicals|pagans|(?:{_FAITHS}) {_FOLK})\b|\b(?:muslims|christians|catholics|protestants|jews|hindus|buddhists|sikhs|mormons|atheists|(?:{_FAITHS}) {_FOLK}) like (?:me|us|myself)\b|(?:{_NEAREST}|{_ALL_MY_LIFE})(?:an? )?{_FAITHS}\b)",
    ),
    "orientation": (
        r"\b(?:came|come|coming) out (?:to (?:my|the|everyone|everybody|him|her|them|family|friends|people)|as|at (?:work|school)|(?:of the closet))\b(?! of the)",
        rf"{_I} (?:\w+ ){{0,2}}(?:like|date|fancy|prefer|into|attracted to|in love with) (?:both|girls|women|boys|men|guys|people of)\b|\bboth (?:women|men|guys|girls|ladies|dudes)\b",
        r"\b(?:on|started|starting|take|taking) (?:\w+ )?(?:hormones|hrt|testosterone|estrogen|oestrogen|t blockers|puberty blockers)\b|\bnever had sex\b|\bmy (?:two )?(?:dads|mums|moms) (?:got|are|both|were|married)\b",
        r"\b(?:i['\u2019]?m|i am|we['\u2019]re|(?<!\w\s)were|we are|as an?|being|i was) (?:\w+ ){0,2}(?:gay|bi|queer|trans|nonbinary|enby|intersex|a virgin|a homosexual)\b(?! (?:weekly|annual|monthly|atlantic|olive|media|flight))",
        r"\b(?:queer|gay|trans|bi|lesbian) (?:\w+ )?here\b|\b(?:please )?use (?:they|she|he)(?:/them| for me|/her|/him)\b|\bmy pronouns\b|\bi identify as\b|\bi go by (?:they|she|he)\b|\bslept with (?:a|another) (?:guy|man|girl|woman)\b",
        rf"{_NOT_INSIDE}(?:{_WE_MANY}(?:gays|lesbians|bisexuals|homosexuals|queers|(?:gay|lesbian|bi|bisexual|queer|trans|transgender|nonbinary|non-binary|intersex|asexual) {_FOLK})\b|\b(?:gays|lesbians|bisexuals|(?:gay|bi|bisexual|queer|trans|transgender|nonbinary|non-binary) {_FOLK}) like (?:me|us|myself)\b|(?:{_NEAREST}|{_ALL_MY_LIFE})(?:gay|a lesbian|lesbian|bi|queer|trans|nonbinary|non-binary|intersex)\b(?! (?:to\b|bar)))",
    ),
    "ethnicity": (
        rf"\b(?:mum|mom|dad|mother|father|parents|grandparents)(?: is| are|['\u2019]s) (?:half )?{_PEOPLES}\b(?! (?:food|restaurant))|\bi speak \w+ (?:with|to) my (?:mum|mom|dad|mother|father|parents|family|gran\w*)\b",
        r"\bmy tribe\b(?! of)|\bmembers? of (?:the|my) (?:\w+ )?tribe\b",
        rf"\b(?:i['\u2019]?m|i am|we['\u2019]re|(?<!\w\s)were|we are) (?:(?:a|an|half|part|mixed|originally|actually|also|very|proudly|the only|ethnically) ){{0,2}}{_PEOPLES}{_NO_THING}",
        rf"\b(?:i['\u2019]?m|i am) (?:half|part|a quarter) \w+\b(?! (?:way|done|asleep|of|price|off|through))|\b(?:as|being) (?:a|an|the only) {_PEOPLES} (?:\w+ )?(?:man|woman|person|guy|girl|boy|kid|mother|father|mum|mom|dad|american|one|people|family|household)\b",
        r"\bmy (?:parents|grandparents|family|mother|father|mum|mom|dad|ancestors|folks) (?:are|is|were|was|came|come|comes|fled|immigrated|emigrated|moved)(?: originally| over| here)? (?:from|to escape)\b",
        rf"{_I} (?:came|fled|arrived|moved)(?: here| over)?(?: \w+){{0,2}} (?:as (?:a )?)?(?:refugees?|asylum|immigrants?|from (?:syria|afghanistan|iraq|iran|somalia|eritrea|sudan|ukraine))\b",
        r"\bmy (?:skin|hair) is (?:\w+ )?(?:dark|black|brown|white|kinky|coily|4c|pale)\b|\bmy (?:\w+ )?(?:roots|blood|dna) (?:is|are) (?:\w+ )?(?:african|asian|jewish|irish|native|indigenous|\d)",
        rf"{_NOT_INSIDE}(?:{_WE_MANY}(?:arabs|asians|africans|kurds|latinos|latinas|turks|poles|roma|mexicans|nigerians|indians|pakistanis|jamaicans|{_PEOPLES} {_FOLK})\b|\b(?:arabs|asians|africans|kurds|latinos|turks|{_PEOPLES} {_FOLK}) like (?:me|us|myself)\b|\b(?:we are|we['\u2019]re) an? (?:\w+ )?{_PEOPLES} (?:family|couple|household)\b|(?:{_NEAREST}|{_ALL_MY_LIFE})(?:half |part |also )?{_PEOPLES}{_NO_THING}|(?:^|[.,;!?] )being {_PEOPLES},? i\b|{_ALL_MY_LIFE}(?:half |part )?{_PEOPLES} (?:all|my|in|into|to)\b)",
    ),
    "politics": (
        r"\b(?:i['\u2019]?m|i am|as an?|i['\u2019]?ve (?:always )?been|we['\u2019]re|(?<!\w\s)were|lifelong|fellow) (?:\w+ ){0,2}(?:liberal|conservative)\b(?! (?:with|use|amount|about|estimate|in my|haircut|arts))",
        rf"{_I} (?:\w+ ){{0,3}}(?:vote|voted|voting|votes|canvass(?:ed|ing)?|campaign(?:ed|ing)?|donated?|donating|volunteer(?:ed|ing)?|support(?:ed|ing)?|joined|joining|join|back|backed|marched|protested|rallied|knocked doors|phone ?banked|at the (?:march|rally|protest))\b (?:\w+ ){{0,3}}{_PARTIES}\b",
        rf"\b(?:just joined|proud member of|member of|joined|lifelong|card[- ]carrying) (?:the |a )?(?:\w+ )?(?:{_PARTIES}|party|labour party|green party|democrat|republican)\b(?! (?:pack|planner|line up|chat))",
        r"\b(?:i['\u2019]?m|i am|as an?|we['\u2019]re|(?<!\w\s)were) (?:\w+ ){0,2}(?:right[- ]wing|left[- ]wing|leftie|lefty|centrist|progressive|tory|democrat|republican|socialist|communist|feminist|nationalist|zionist|maga|pro[- ]life|pro[- ]choice)\b",
        r"\b(?:vote|votes|voted|voting) (?:republican|democrat|tory|labour|green|lib dem|conservative|snp|leave|remain|trump|biden|afd|for the party|for this president)\b|\bnever voted anything but\b|\b(?:went|go|going) to (?:a|the) (?:\w+ )?(?:maga|trump|bernie|labour|party|political) (?:rally|conference|march)\b",
        r"\bi['\u2019]?m on the (?:left|right)\b(?! (?:side|wing|hand|of|lane))|\b(?:we|i) put (?:a|up a|our) (?:\w+ ){1,2}sign in (?:our|my) (?:garden|yard|window)\b",
        r"\bdonated to (?:\w+['\u2019]?s? ){0,2}(?:campaign|party)\b|\bknocked (?:on )?doors\b|\bcanvass(?:ed|ing) for\b|\bi (?:did not|didn['\u2019]?t) vote for (?:him|her|this|that|trump|biden)\b",
    ),
    "union": (
        r"\bwe (?:are|['\u2019]re) (?:all )?out on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
        r"\b(?:my|our|your) union\b(?! (?:jack|square|station|street|pacific))|\b(?:join(?:ed|ing)?|form(?:ed|ing)?|start(?:ed|ing)?|organi[sz](?:e|ed|ing)|left|in|member of|belong to) (?:a|the|our|my) (?:\w+['\u2019]? )?(?<!credit )(?<!student )(?<!students )(?<!european )(?<!soviet )(?<!rugby )union\b(?! (?:jack|square|station|street|of))",
        r"\b(?:we['\u2019]re|(?<!\w\s)were|we are|i['\u2019]?m|i am|we['\u2019]?ve been|i was|we were|we went|i went|been|going) (?:\w+ )?(?:on strike|striking|picketing)\b(?! (?:a|the|gold|it|out|price))",
        r"\b(?:i|we|local|branch|shop|staff) (?:all )?(?:walked out|voted to (?:strike|unioni[sz]e|walk))\b|\bi['\u2019]?m (?:in|with|a member of) (?:unison|unite|gmb|usdaw|the teamsters|seiu|uaw|ver\.?di|rmt|aslef|cwa|afscme|ig metall)\b|\bfor joining (?:a|the) union\b",
    ),
}
"""By category; each alone is enough."""


_PEOPLES_CUES = """
black white brown asian african arab latino latina hispanic chinese japanese korean vietnamese
filipino filipina indian pakistani bangladeshi nigerian ghanaian kenyan somali ethiopian yoruba igbo
hausa zulu bengali punjabi tamil mexican jamaican cuban puerto dominican brazilian turkish kurdish
iranian persian syrian lebanese palestinian egyptian moroccan algerian russian ukrainian polish
romanian greek italian irish jewish ashkenazi roma romani gypsy sami maori native indigenous
hawaiian caribbean creole
"""
_PARTIES_CUES = """
trump biden harris obama clinton hillary bernie sanders warren romney corbyn farage starmer boris
tory tories labour lib libdem libdems liberal green greens snp ukip reform plaid brexit leave remain
independence republican republicans democrat democrats gop maga dnc rnc afd spd cdu fdp le macron
liberals conservatives ndp bjp party left right palestine pro prolife prochoice life choice black
blm
"""

CUES: Mapping[str, str] = {
    "health": """
blind deaf addicted
--
clean sober pregnant op cancer remission recovery
--
clean sober
--
sober remission stage
--
cancer diabetes covid depression anxiety addiction anorexia bulimia alcoholism endometriosis lupus
hiv epilepsy ptsd ocd adhd autism asthma arthritis stroke illness pain migraine migraines crohn
crohns bipolar schizophrenia infertility grief
--
covid cancer flu stroke attack abortion surgery chemo depression pneumonia infection seizure fever
shingles strep
--
covid chemo flu withdrawal detox positive
--
lithium meds medication painkillers opioids steroids hormones insulin pills antibiotics statins
thinners tablets
--
ms doctor gp oncologist surgeon neurologist cardiologist dermatologist midwife specialist consultant
--
falling gone failing shot giving worse waiting walk stand see hear scan result results biopsy mri
lines
--
lump rehab hospital icu er e admitted deaf blind
--
leg arm hearing sight eyesight vision baby hip tried drinking
--
appendix gallbladder tonsils womb breast kidney prostate uterus ovary ovaries spleen thyroid wisdom
cramps period
--
bipolar schizophrenic hiv anemic anaemic paraplegic suicidal meds recovery expecting due
--
diabetics epileptics asthmatics dyslexics amputees addicts alcoholics coeliacs celiacs users disabled deaf blind
autistic dyslexic diabetic epileptic pregnant ill neurodivergent
""",
    "religion": """
islam christianity judaism buddhism hinduism sikhism catholicism christian catholic muslim jewish
hindu sikh buddhist mormon orthodox witness
--
times fasting christ god jesus lord lent
--
god jesus allah christ church mass mosque synagogue temple bible
--
church mosque congregation temple faith cross hijab kippah yarmulke turban headscarf veil
--
muslim christian catholic protestant jewish jew hindu buddhist sikh mormon pagan wiccan atheist
agnostic quaker evangelical religious
--
faith religion god beliefs jesus christ lord allah imam rabbi priest pastor vicar church mosque
synagogue
--
muslims christians catholics protestants jews hindus buddhists sikhs mormons atheists agnostics quakers
evangelicals pagans islam christianity judaism buddhism hinduism sikhism catholicism christian catholic muslim
jewish hindu sikh buddhist mormon orthodox witness
""",
    "orientation": """
came come coming
--
girls women boys men guys people ladies dudes both
--
hormones hrt testosterone estrogen oestrogen blockers sex dads mums moms
--
gay bi queer trans nonbinary enby intersex virgin homosexual
--
queer gay trans bi lesbian use pronouns identify slept by
--
gays lesbians bisexuals homosexuals queers gay lesbian bi bisexual queer trans transgender nonbinary binary
intersex asexual
""",
    "ethnicity": """
PEOPLES speak
--
tribe
--
PEOPLES
--
PEOPLES half part quarter
--
from escape
--
refugee refugees asylum immigrant immigrants syria afghanistan iraq iran somalia eritrea sudan
ukraine
--
skin hair roots blood dna
--
arabs asians africans kurds latinos latinas turks poles mexicans nigerians indians pakistanis jamaicans PEOPLES
""",
    "politics": """
liberal conservative
--
PARTIES
--
PARTIES member
--
wing leftie lefty centrist progressive tory democrat republican socialist communist feminist
nationalist zionist maga life choice
--
vote votes voted voting rally conference march
--
left right sign
--
donated knocked canvassed canvassing vote
""",
    "union": """
monday tuesday wednesday thursday friday saturday sunday
--
union
--
strike striking picketing
--
walked voted unison unite gmb usdaw teamsters seiu uaw ver verdi rmt aslef cwa afscme ig union
""",
}
"""For each phrase, in order and parted by --, words of which a post must hold one before it is looked for."""


def phrases(category: str) -> list[tuple[frozenset[str], str]]:
    """The phrases of a category, each with its cues."""
    named = CUES[category].replace("PEOPLES", _PEOPLES_CUES).replace("PARTIES", _PARTIES_CUES)
    cues = [frozenset(part.split()) for part in named.split("--")]
    return list(zip(cues, PHRASES[category], strict=True))
