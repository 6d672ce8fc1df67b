"""What the invented people say, by topic and tone. `{b}` stands for a brand's kettle, or for "kettle" alone.

Each clause carries ordinary tone words, so that a reader, human or machine, finds the tone that was meant.
"""

from __future__ import annotations

from collections.abc import Mapping

from townhum.records import Tone

Clauses = Mapping[Tone, tuple[str, ...]]

_POS, _NEU, _NEG = Tone.POSITIVE, Tone.NEUTRAL, Tone.NEGATIVE

ENGLISH: Mapping[str, Clauses] = {
    "general": {
        _POS: (
            "my {b} makes the best morning tea, I love it",
            "really happy with the {b}, it boils in two minutes flat",
            "the {b} is a great little thing and it looks beautiful on the counter",
            "three months in and the {b} is still brilliant",
            "honestly the {b} makes me smile every morning",
            "got the {b} as a gift and I adore it",
            "the temperature setting on the {b} is perfect for green tea",
            "I would recommend the {b} to anyone, lovely design",
        ),
        _NEU: (
            "does the {b} have a 1.7 litre jug or is it the one litre model",
            "which side does the lid open on the {b}",
            "I use the {b} twice a day, green tea and then coffee",
            "looking at the {b} and two others for the office kitchen",
            "how often do you descale the {b}",
            "the {b} sits next to the toaster now, we moved things around",
            "which temperature does the {b} hold after ten minutes",
            "did somebody measure how long the {b} takes for one mug",
            "we have the {b} at work and a stovetop one at home",
        ),
        _NEG: (
            "I hate how slowly the {b} boils, so disappointing",
            "the {b} is useless for a big household",
            "sadly the {b} is the worst kettle we ever had",
            "the {b} gave the water a horrible taste from day one",
            "so annoyed with the {b}, it switches off before it boils",
            "the {b} died after five weeks, what a waste",
            "the display on the {b} is terrible, I can never read it",
            "regret buying the {b}, it is awful",
        ),
    },
    "quality": {
        _POS: (
            "the build quality of the {b} is excellent",
            "the {b} feels sturdy and the steel is beautiful",
            "impressed by the great quality of the {b}, rock solid",
            "the handle of the {b} is great quality, so comfortable",
            "the {b} survived a fall and still works, fantastic quality",
            "love the glass on the {b}, top quality",
        ),
        _NEU: (
            "is the inside of the {b} steel or plastic",
            "the {b} has a plastic handle and a steel base",
            "comparing the build of the {b} with the old one we had",
            "how thick is the glass on the {b}, anyone measured it",
            "the hinge on the {b} has two bolts and a spring",
            "the quality label on the {b} says class B",
        ),
        _NEG: (
            "the {b} feels flimsy and the plastic smells awful",
            "poor quality, the handle of the {b} broke within a month",
            "terrible build on the {b}, the switch is already broken",
            "the {b} started to rust after two weeks, disgusting",
            "bad quality all round, the {b} scratches if you look at it",
            "the finish on the {b} is a mess, so disappointed",
        ),
    },
    "price": {
        _POS: (
            "great price for the {b}, a real bargain",
            "the {b} is worth every cent, very happy with it",
            "found the {b} at a great price, so pleased",
            "cheap but excellent, the {b} surprised me in a good way",
            "for that price the {b} is amazing",
        ),
        _NEU: (
            "how much was the {b} at your shop",
            "the {b} costs 49 euro at the shop around the corner",
            "the price of the {b} went from 59 to 65 euro",
            "is the {b} still 39 euro or did the price change",
            "the {b} and the other one have the same price this month",
        ),
        _NEG: (
            "the {b} is far too expensive for what it does, ridiculous",
            "price of the {b} went up again, awful and greedy",
            "paid 80 euro for the {b} and I feel cheated",
            "the {b} is a rip-off, terrible for that price",
            "so angry about the price of spare parts for the {b}",
            "overpriced and disappointing, that is the {b} for you",
        ),
    },
    "service": {
        _POS: (
            "customer service for the {b} was wonderful, so friendly",
            "great support, they replaced my {b} within three days",
            "the helpdesk was kind and solved it, love the {b} even more now",
            "super helpful support about my {b}, thank you",
            "impressed with the service, a new {b} was on its way the same day",
        ),
        _NEU: (
            "where do I find the service page for the {b}",
            "is the helpdesk for the {b} open on Saturday",
            "filled in the service form for the {b} this morning",
            "how long does a refund for the {b} take",
            "do the {b} people answer by mail or by chat",
        ),
        _NEG: (
            "customer service ignored me for two weeks about the {b}, awful",
            "the {b} helpdesk is useless and rude, they just close the ticket",
            "terrible service, still no refund for the {b}",
            "the helpdesk was rude when I asked about the {b}",
            "I am furious, the {b} people lost my refund request",
            "worst service ever, just silence about the {b}",
        ),
    },
    "delivery": {
        _POS: (
            "delivery was super fast, the {b} was here the next morning, great",
            "the {b} arrived early and perfectly packed, happy",
            "lovely packaging, the {b} arrived in perfect shape",
            "great delivery, the courier even carried the {b} upstairs",
        ),
        _NEU: (
            "delivery of the {b} is set for Thursday",
            "does anyone know if they ship the {b} to Ghent",
            "the parcel with the {b} is at the pick-up point",
            "how many days was the delivery of your {b}",
            "the courier left the {b} with the people downstairs",
        ),
        _NEG: (
            "delivery of the {b} took three weeks, terrible",
            "the {b} arrived broken, so disappointed with the delivery",
            "courier threw the {b} over the fence, unbelievably bad",
            "the parcel was a mess and the {b} had an ugly dent",
            "delivery failed twice, I hate waiting for the {b}",
        ),
    },
    "noise": {
        _POS: (
            "the {b} is so quiet, I love it in the early morning",
            "barely any noise from the {b}, wonderful",
            "great, the {b} hums softly and the baby sleeps on",
            "the quiet mode of the {b} is brilliant",
        ),
        _NEU: (
            "can you add a quiet mode to the {b}",
            "there should be a setting on the {b} to silence the beep",
            "there needs to be an option on the {b} to turn the beep off",
            "could you add an option to switch off the beep of the {b}",
        ),
        _NEG: (
            "the {b} is horribly loud, it wakes the whole house",
            "awful noise from the {b}, it sounds as if a plane takes off",
            "the beep of the {b} is so annoying, I hate it",
            "terrible beep on the {b}, I hate it, please add an option to turn it off",
            "so loud it scares the cat, I am sick of this {b}",
        ),
    },
    "leak": {
        _POS: (
            "new lid on the {b} stopped the dripping, so happy",
            "they fixed the leaking lid of my {b}, great work",
            "no drips from my {b} at all, it is perfect",
            "the {b} lid is sealed beautifully since the repair, love it",
        ),
        _NEU: (
            "is your {b} leaking at the lid or at the base",
            "where do the drips at the spout of the {b} come from",
            "the lid of the {b} drips when you pour the last cup",
            "which batch of the {b} has the leaking lid, does the label say",
            "where does the seal of the {b} go, the lid drips",
        ),
        _NEG: (
            "the lid of my {b} leaks boiling water, this is dangerous",
            "my {b} is leaking all over the counter, I am so angry",
            "burned my fingers because the {b} lid leaks, awful design",
            "leaking lid again, the {b} is horrible garbage",
            "the {b} leaks from the lid, terrible, it ruined the worktop",
            "third {b} with a leaking lid, I hate this",
            "water dripping from the {b} lid into the base, scary and bad",
            "my {b} drips everywhere, what a horrible mess",
        ),
    },
    "launch": {
        _POS: (
            "the new K7 from {b} is gorgeous, love it",
            "just unboxed the {b} K7, what a beautiful kettle",
            "the K7 is the best thing {b} ever made, wow",
            "so excited about the {b} K7, it is amazing",
            "the {b} K7 boils in ninety seconds, brilliant",
            "great launch, the K7 shows that {b} listens, very happy",
            "the new model from {b} is fantastic, the lid is perfect now",
        ),
        _NEU: (
            "when does the {b} K7 reach the shops",
            "the {b} K7 has a new lid and a 1.5 litre jug",
            "does the K7 from {b} use the old base",
            "anybody seen the {b} K7 on display somewhere",
            "the new model from {b} comes in three colours",
        ),
        _NEG: (
            "the {b} K7 is a disappointing launch, same bad switch",
            "the new K7 from {b} looks ugly, sorry",
            "I do not trust the {b} K7 after the lid disaster",
            "the {b} K7 was sold out in an hour, so annoying",
        ),
    },
    "echo": {
        _POS: (
            "same here, love mine",
            "agreed, it is great",
            "so good to hear, happy for you",
            "best tip of the week, thank you",
        ),
        _NEU: (
            "which model is it",
            "about two weeks, I think",
            "the one on the left",
            "same question here",
            "see the pinned post",
        ),
        _NEG: (
            "same here, so annoying",
            "mine too, terrible",
            "that is awful, I am sorry",
            "ugh, I hate that",
        ),
    },
}

OTHER_LANGUAGES: Mapping[str, Clauses] = {
    "de": {
        _POS: (
            "Ich bin wirklich sehr zufrieden mit dem {b}, der Wasserkocher ist wunderbar leise.",
            "Der neue {b} ist großartig, das Wasser kocht in zwei Minuten.",
            "Endlich ein Wasserkocher, der hält: der {b} ist jeden Euro wert.",
        ),
        _NEU: (
            "Weiß jemand, ob der {b} auch mit 1,7 Litern erhältlich ist?",
            "Wie oft entkalkt ihr euren {b} eigentlich?",
            "Wir haben den {b} jetzt auch im Büro, neben der Kaffeemaschine.",
        ),
        _NEG: (
            "Der Deckel von meinem {b} ist undicht, das ist wirklich gefährlich.",
            "Leider ist der {b} viel zu laut und der Kundendienst antwortet nicht.",
            "Ich bin enttäuscht, der {b} war nach vier Wochen kaputt.",
        ),
    },
    "nl": {
        _POS: (
            "Ik ben heel blij met de {b}, het water kookt binnen twee minuten.",
            "De nieuwe {b} is echt prachtig en lekker stil in de ochtend.",
            "Wat een fijne waterkoker, de {b} is zijn geld helemaal waard.",
        ),
        _NEU: (
            "Weet iemand of de {b} ook in het groen te krijgen is?",
            "Hoe vaak ontkalken jullie de {b} eigenlijk?",
            "Wij hebben nu ook een {b} op kantoor staan, naast het koffieapparaat.",
        ),
        _NEG: (
            "Het deksel van mijn {b} lekt, dat is echt gevaarlijk.",
            "Helaas is de {b} veel te luid en de klantenservice reageert niet.",
            "Ik ben teleurgesteld, de {b} was na vier weken al kapot.",
        ),
    },
}

OPENERS: Clauses = {
    _POS: (
        "",
        "",
        "",
        "ok so ",
        "update: ",
        "small joy today: ",
        "yes!! ",
        "finally, ",
        "quick review: ",
        "not an ad, but ",
    ),
    _NEU: ("", "", "", "hi all, ", "question: ", "quick question, ", "so, ", "asking around: ", "hm, "),
    _NEG: (
        "",
        "",
        "",
        "ugh, ",
        "update: ",
        "seriously, ",
        "warning: ",
        "sorry but ",
        "another Monday, and ",
        "day three: ",
    ),
}

CLOSERS: Clauses = {
    _POS: (
        "",
        "",
        "",
        "!",
        "!!",
        ". Best buy this year",
        ". Well done",
        ". Happy tea drinker here",
        ". 10/10",
        ". Great stuff",
    ),
    _NEU: ("?", "?", "", ".", ".", "? Same at your place?", ". Photos on Sunday", ". Tea at four as always"),
    _NEG: (
        "",
        ".",
        ".",
        "!",
        "!!",
        ". Back to the shop",
        ". So disappointed",
        ". Avoid",
        ". What a shame",
        " 🙄",
    ),
}

EMOJI: Clauses = {
    _POS: ("😍", "❤️", "😊", "🎉", "👍"),
    _NEU: ("☕", "🫖", "🍵"),
    _NEG: ("😡", "😤", "😠", "👎"),
}

TYPOS = (
    ("the ", "teh "),
    ("because", "becuase"),
    ("with ", "wiht "),
    ("from ", "form "),
    ("about", "abuot"),
    ("morning", "mornign"),
    ("which ", "wich "),
    ("water", "watter"),
    ("looking", "lookign"),
    ("compared", "comapred"),
    ("I ", "i "),
)

BRAND_SPELLINGS = ("{0}", "{0}", "{0}", "{0}", "{0} kettle", "{0} kettle", "{lower}", "{upper}")

TITLES: Clauses = {
    _POS: ("A happy post about my {b}", "Love my {b}", "Two weeks with the {b}: great"),
    _NEU: ("Question about the {b}", "{b}, what do you use it for", "Looking at the {b}"),
    _NEG: ("Problem with my {b}", "Very disappointed by the {b}", "Avoid the {b}"),
}

IDENTITY_SENTENCES: Mapping[str, tuple[str, ...]] = {
    "person_name": (
        "Spoke to {x} at the shop about it.",
        "My neighbour {x} has the same one.",
        "{x} from the repair desk said so too.",
        "Told {x} yesterday.",
        "It was {x} who gave it to us.",
    ),
    "email": ("Mail me at {x} if you have the spare part.", "You can write to {x} about it."),
    "phone": ("Call me on {x} after six.", "My phone is {x} by the way."),
    "handle": ("{x} did you see this?", "cc {x}"),
    "reddit_user": ("paging {x}", "{x} asked the same thing last week."),
    "fediverse_address": ("As {x} wrote the other day.", "via {x}"),
    "profile_url": ("Photos are here: {x}", "See {x} for the long version."),
    "iban": ("They wanted to send the money to {x} and did not.", "The account is {x}."),
    "card": ("It went through twice on card {x}.", "It went on card {x}."),
    "ip_address": ("Their form shows my address as {x}.", "The base shows up as {x} here."),
    "did": ("I am {x} over there.", "Same account elsewhere: {x}"),
    "order_ref": ("Order {x}.", "My order was {x}, from the web shop."),
}
"""A sentence for each kind of planted identity that stands inside a text; `{x}` is the identity."""
