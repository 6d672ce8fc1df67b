"""The words by which a sentence says that a person is meant.

All listed by hand: classes of words rather than phrases, so that one rule of `spoken_to` or `spoken_of` serves every member.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Who speaks and is spoken to.

GREETINGS = _words("hi hey hello hiya heya hallo howdy dear yo greetings morning afternoon evening")

PARTS_OF_DAY = _words("morning afternoon evening")

THANKS = _words(
    """
    thanks cheers thx ta ty tysm thankyou congrats congratulations sorry bye goodbye kudos props shoutout welcome
    """
)

CLOSINGS = _words("regards sincerely truly faithfully yours wishes hugs xx xxx xoxo kisses fondly respectfully signed")
"""Farewells."""

FEASTS = _words("birthday anniversary christmas xmas easter diwali eid holidays wedding retirement graduation hanukkah")
"""What is wished: "happy birthday"."""

FILLERS = _words(
    """
    there again all everyone everybody folks guys team dearest lovely that this everything help advice reply time lot
    ever today million bunch ton support it info tip tips
    """
)
"""What may stand between a greeting or thanks and the name."""

VOCATIVES = frozenset(
    tuple(pair.split())
    for pair in [
        "all best",
        "bless you",
        "get well",
        "good job",
        "good luck",
        "great job",
        "happy birthday",
        "love you",
        "miss you",
        "nice job",
        "nice one",
        "so much",
        "thank you",
        "the best",
        "very much",
        "welcome back",
        "well done",
    ]
)
"""The last two words of what is said to somebody."""

GREETING_GOES_ON = _words("thanks thank please quick can could any what when where how why sorry did do are")
"""Words after a greeting and a name, whatever the name."""

NOUN_GREETING_GOES_ON = _words("i is just my the we there it this hope i'm i've have good your")
"""After a name that is no verb."""

AFTER_INTRODUCTION = _words("from here speaking calling")

OF_ONESELF = _words("i my we i've i'm")

NAMED_BY = _words("named nicknamed aka name's alias nee n\u00e9e dubbed christened baptised")

NAME_GOES_ON = _words("and from at in who to on with here for , i")
"""What may follow upon a name that was given."""


# Who is spoken of.

MARRIED_OR_NOT = _words("mr mrs ms mx miss")

WRITTEN_TITLES = _words("mr mrs ms mx dr prof professor rev sgt capt lt col gen")

RANKS = _words("sir dame lord lady officer judge captain senator president prince princess sergeant inspector father")

ELDERS = _words("uncle aunt auntie aunty grandma grandpa granny cousin nana")

KIN = _words(
    """
    wife husband partner girlfriend boyfriend gf bf fiance fianc\u00e9 fianc\u00e9e fiancee mum mom mother dad father
    son daughter kid grandma grandpa gran grandad grandson granddaughter nan aunt auntie uncle cousin nephew niece
    friend mate bestie boss colleague coworker neighbour neighbor roommate flatmate housemate landlord landlady ex
    brother sister twin stepson stepdaughter toddler daddy mummy mommy papa nanna stepmum stepdad stepmom bro sis
    """
)

ROLES = _words(
    """
    manager seller driver courier technician engineer plumber assistant agent rep representative advisor adviser
    cashier clerk author reviewer editor owner operator colleague therapist doctor teacher coach dentist lawyer nurse
    supervisor receptionist stylist barber hairdresser cleaner guide photographer carpenter gardener vet optician
    pharmacist midwife nanny captain pilot artist singer actor actress baker butcher florist handyman fitter installer
    painter decorator surveyor accountant solicitor consultant specialist trainer attendant server employee staff
    member client caller guest buddy dealer vendor merchant correspondent reporter journalist blogger vlogger youtuber
    presenter critic chairman ceo founder principal pastor salesman saleswoman salesperson shopkeeper waiter waitress
    barista chef host builder electrician mechanic guy man woman lady girl boy bloke chap lad person customer buyer
    writer postman instructor tutor secretary director
    """
)

LABELS = ROLES | _words(
    """
    surname nickname firstname lastname who name names by from to attn cc signed contact user sender recipient
    sincerely regards
    """
)
"""Before a colon: "manager: joy"."""

PERSONS = _words(
    """
    he she who they man woman guy boy girl son daughter husband wife friend child baby i someone somebody
    """
)

OWNERS = _words("my his her our their your the a an this that")

GROUPS = _words("family co kids children team friends all everyone others company")
"""As in "joy and family"."""

SUBJECTS = _words("i he she we they you")

PRONOUNS = _words("i we they you he she i've we've just then already ever have has had")
"""Before a verb of which somebody is the object."""

OBJECTS = _words("him her me")

SAID = _words(
    """
    said says told tells wrote writes replied replies answered explained promised apologised apologized emailed texted
    phoned rang commented posted asked laughed recommended insisted admitted claimed confirmed assured reckons
    suggested
    """
)

SAYS_AS_A_TEXT = _words("says tells")
"""What a label and a manual do as well."""

AFTER_PERSON = _words(
    """
    threw wore flew grew blew sang woke hid bit fed fought forgot shot shook shut slept spent split stole struck stuck
    swept tore understood won built bent dug hung laid led lit rode spoke spread burnt learnt dealt sought sent set
    swears lent swore held met read saw spilt spilled drove ate drank lost paid meant heard ran came began stood sat
    fell hit put cut is was has had does did says said loves likes hates bought got broke gave told went who whose
    thinks wants uses used needs made makes took found knew left kept thought felt wrote sold brought chose rang isn't
    wasn't hasn't doesn't didn't
    """
)
"""Verbs in the third person and the past, which make a person of "will" and "may" too."""

NO_VERBS = _words(
    """
    this always perhaps sometimes towards need indeed besides afterwards nowadays thus plus us yes across unless its
    """
)
"""Words that end like verbs, and are none."""

TOLD = _words(
    """
    tell tells told telling ask asked asks asking met meet meets meeting thank thanked know knew remind reminded
    """
)

REACHED = _words(
    """
    call called calling text texted texting email emailed emailing phone phoned dm message messaged contact contacted
    ring rang visit visited
    """
)

SPOKE = _words(
    """
    spoke speak speaking spoken talk talked talking chat chatted chatting dealt listened met meet meeting corresponded
    """
)
"""Before to or with."""

GAVE = _words(
    """
    gave give given giving sent send sending handed hand passed returned lent lend sold showed show took take brought
    bring paid pay owe owed offered taught wrote write posted belongs complained apologised apologized reported listen
    listened replied explained read waved married engaged
    """
)

GIVEN_TO = _words(
    """
    cheers greetings letter note message reply answer present gift out off mention tribute salute goes done respect
    applause shoutout thanks thx kudos props hi hello hey credit birthday married congratulations congrats you love
    wishes regards compliments
    """
)
"""Before to."""

AUTHORED = _words(
    """
    written review reviewed posted photo photos photograph picture pictures pic pics video videos signed edited
    submitted uploaded comment comments post reply answer message email asked shared drawn designed illustrated
    painted read sung
    """
)
"""Before by."""

SERVED = _words(
    """
    served helped sold delivered packed handled answered fixed installed recommended repaired greeted treated owned
    managed sent assisted trained advised dealt accompanied overseen supervised introduced
    """
)
"""Before by."""

BY_A_DAY = _words(
    """
    delivered packed handled answered fixed installed repaired sent posted submitted uploaded signed dealt
    """
)
"""Of these, what is done by a day as well ("delivered by summer")."""

SENT = _words(
    """
    love xx x xxx xoxo regards cheers hugs message email gift call reply letter note card review text wishes kisses
    greetings
    """
)
"""Before from."""

SENT_BY_PERSONS = _words(
    """
    service help support advice visit present quote answer response apology heard learnt learned bought got borrowed
    """
)

PRESENTS = _words(
    """
    present gift card birthday message parcel package letter fan photo picture note call surprise bought
    """
)
"""Before for."""

BOUGHT = _words("bought got ordered purchased found picked made")

BELONGINGS = _words(
    """
    birthday house home place flat dog cat fault review reply email phone idea help advice turn message comment post
    car office desk team shop answer wedding party number account
    """
)
"""As in "joy's birthday"."""

NOUN_BEFORE = _words("the a an my your our his her their this that every each per any no phone one first last")
"""Before a verb's form that is a noun there."""

OBJECT_GOES_ON = _words(
    """
    that about if how what why when for at on in yesterday today tomorrow from before again back who directly to
    please personally first next last or then thanks hi hello twice once yet already too either instead tonight
    earlier later recently just now here there over outside inside after during since until with by near as while
    because
    """
)
"""What follows upon somebody whom something was done to."""

PARTICIPANTS = _words(
    """
    all each both too can could bought are have were love got went use used had think want like met decided share
    ordered agree
    """
)
"""What several do."""

OPENERS = _words(
    """
    and but so when because as that then yesterday today finally since if what how while though after before later
    once monday tuesday wednesday thursday friday saturday sunday am pm week month year night morning ago evening
    afternoon apparently unfortunately luckily eventually where which why plus also
    """
)
"""Words before which a clause ends, so that a subject may follow."""

DESKS = _words(
    """
    support customer service services sales accounts reception office team desk helpdesk shop store billing returns
    warehouse hq care complaints
    """
)
"""Where somebody works."""

AND = frozenset({"and", "&", "+", "n"})

PERSONS_DO = (
    SAID
    | REACHED
    | _words(
        """
    loves likes hates thinks wants bought thought knew knows met married scored who whose
    """
    )
)
"""After a word that opens a sentence these make a person of it, where "is" and "was" make nothing."""
