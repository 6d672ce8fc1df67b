"""Classes of words near which plain words and short figures are an account, a secret, a room, a day or an address: what the tagger weighs instead of words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ACCOUNT: Final = _words(
    """
    account accounts acc acct username usernames handle tag tags gamertag profile profiles page channel nick nickname screen login logins alias alt alts
    priv finsta user users avatar
    """
)
SECRET: Final = _words(
    """
    password pass passcode passphrase pw wifi fi pin code codes secret memorable phrase answer unlock unlocks key question router padlock combination combo
    keypad hotspot network alarm maiden puk verification otp 2fa barrier lock safe backdoor voicemail
    """
)
SERVICES: Final = _words(
    """
    insta instagram ig snap snapchat tiktok tt twitch discord disc steam psn xbox roblox minecraft fortnite valorant telegram tg whatsapp skype twitter
    threads bluesky bsky mastodon masto facebook fb messenger youtube yt reddit tumblr pinterest flickr linkedin github spotify soundcloud bandcamp
    letterboxd goodreads strava duolingo patreon substack etsy vinted depop ebay venmo cashapp paypal monzo revolut tinder bumble hinge bereal
    kahoot wattpad ao3 nintendo epic riot forum zwift peloton fitbit ravelry freecycle nextdoor tripadvisor marketplace poshmark zelle lichess netflix
    airbnb geocaching checkatrade grindr twatter kik hotmail app board realm komoot untappd bgg bga trademe gumtree olx craigslist offerup mercari grailed
    stockx bandsintown lastfm vsco dribbble behance deviantart artstation itch chess myanimelist anilist crunchyroll wechat line viber signal kakao kakaotalk
    zalo weibo rednote lemon8 nostr matrix lemmy misskey pixelfed peertube odysee rumble trovo clubhouse meetup couchsurfing warmshowers wikiloc alltrails
    garmin mapmyrun runkeeper quizlet memrise anki overwatch apex destiny genshin runescape osrs battlenet ubisoft gog gcash maya paytm phonepe gpay mpesa
    momo upi wise chime opay palmpay kuda quora medium tapas webtoon webtoons fanfiction storygraph librarything discogs rym musescore smule mixcloud audiomack
    fiverr upwork glassdoor xing shopee lazada carousell jiji takealot daraz jumia konga flipkart swiggy zomato meesho facetime omegle yikyak sidechat
    fizz onlyfans ao3 wordpress blogger livejournal dreamwidth neocities habbo neopets gaia spond teamsnap parkrun swarm foursquare yelp
    """
)
PLACED: Final = _words(
    """
    lane road street close court avenue drive crescent terrace gardens mews wharf passage parade cottage lodge grange villa manor rectory bungalow rise row
    yard hill way walk quay barn farm mill bakery bakehouse caravan shed st ave rd place green maltings hall track alley mooring vicarage
    what3words w3w
    """
)
OTHERS: Final = _words(
    """
    lobby stream streams playlist subscribe courier search ign clan guild squad podcast newsletter leaderboard duo skins banned referral dm seller
    server raid ranked trade invite invited unban muted mute gift pinged request review reviews uploaded posted buyer score commissions shop store blog
    type find follow add message messaged credit commission unbanned suspended thread comments comment mods mod group chat swap gg played
    """
)
NAMED: Final = _words(
    "called named name names known signed calling goes under spelled spelt nicknamed spelling reads labelled"
)
LIVED: Final = _words(
    """
    live lives living lived address adress postcode zip deliver delivers delivered parcel parcels collection collect pickup drop dropped post landlord flat
    neighbour neighbours door house building tower block floor basement attic apartment apt opposite behind above over launderette chippy church
    postman driver satnav moved home tenant buzzer gate end corner doorbell bell staircase stairs station
    """
)
UNITS: Final = _words(
    """
    room ward bed seat seats table desk locker berth bunk pitch stall platform coach carriage wagon cabin pod booth bay stand pew lot plot pen
    cubicle cubby dorm tent camp level deck compartment capsule chair counter stool carrel corridor pigeonhole garage pontoon peg pegs unit suite suites
    allotment hostel trailer post kiosk dock aisle section rows side lanes
    """
)
BORN: Final = _words(
    """
    born birthday bday dob birth birthdate turned turns turning turn passed died dead death due anniversary married wed wedding weddings engaged funeral
    buried twins twin baby eldest youngest funeral arrived sober lost widowed passing edd csection birthdays wed deceased age older lived aged old
    """
)
KIN: Final = _words(
    """
    mum mom dad nan gran granny grandad grandma grandpa sister brother son daughter wife husband aunt auntie uncle cousin mother father mums dads nans
    hubby kid lad lads boy girl parents fella
    """
)
MONTHS: Final = _words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
)
DAYS: Final = _words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun")
SEASONS: Final = _words(
    "christmas easter eve halloween hogmanay epiphany spring autumn winter summer new bonfire leap day whitsun xmas month"
)
ORDINALS: Final = _words(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth twentieth thirtieth fiftieth sixtieth seventieth eightieth ninetieth hundredth last
    """
)
SMALL_NUMBERS: Final = _words("zero oh nought one two three four five six seven eight nine double triple nil")
NUMBERS: Final = _words(
    """
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    """
)
SIDES: Final = _words("left right top bottom upper lower back front middle hash star half halfway up down ground")
SPELLED: Final = _words(
    """
    alpha bravo delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey yankee zulu
    """
)
PHONE: Final = _words(
    "phone ring call text number numbers extension ext dial mobile landline fax sms bleep ends ending digits starts starting begins"
)
VEHICLES: Final = _words(
    "reg plate plates registration car van moped scooter lorry taxi corsa astra golf minibus transit uber"
)
REFERENCES: Final = _words(
    """
    order ref reference booking booked case claim serial invoice ticket tickets docket reservation receipt policy licence passport member membership
    card sort iban utr nhs ssn id national tracking refs quote slip winner chassis bank
    """
)

CLASSES: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("<account>", ACCOUNT),
    ("<secret>", SECRET),
    ("<service>", SERVICES),
    ("<born>", BORN),
    ("<unit>", UNITS),
    ("<phone>", PHONE),
    ("<vehicle>", VEHICLES),
    ("<reference>", REFERENCES),
    ("<named>", NAMED),
    ("<other>", OTHERS),
    ("<lived>", LIVED),
    ("<placed>", PLACED),
    ("<kin>", KIN),
)
"""The classes of cues; a word of several is of the first."""

PARTS: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("<month>", MONTHS - {"may", "mar", "march"}),
    ("<may>", frozenset({"may", "mar", "march"})),
    ("<day>", DAYS - {"sat", "sun", "wed", "mon"}),
    ("<season>", SEASONS),
    ("<ord>", ORDINALS),
    ("<small>", SMALL_NUMBERS),
    ("<number>", NUMBERS),
    ("<side>", SIDES),
    ("<spelled>", SPELLED - {"november"}),
)
"""The classes of words that an identifier may be made of."""


def _of(classes: tuple[tuple[str, frozenset[str]], ...]) -> Mapping[str, str]:
    return {word: name for name, listed in reversed(classes) for word in listed}


_SORTS: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("<i>", _words("i we")),
    ("<im>", _words("im i'm we're i've ive")),
    ("<me>", _words("me us")),
    ("<my>", _words("my our mine ours")),
    ("<he>", _words("he she they you u someone somebody everyone who whoever he's she's they're hes shes")),
    ("<his>", _words("his her their your ur whose")),
    ("<the>", _words("the")),
    ("<a>", _words("a an")),
    ("<this>", _words("this that these those thats that's")),
    ("<it>", _words("it its it's")),
    ("<is>", _words("is was are were be been being isnt wasnt isn't wasn't")),
    ("<has>", _words("has have had got gets get")),
    ("<will>", _words("will would can could should might must did do does dont didnt doesnt don't didn't doesn't")),
    ("<on>", _words("on in at by from with to for of off up into onto as via near around after before")),
    ("<and>", _words("and or but nor n so because cos if when while")),
    ("<not>", _words("not no never none")),
)

CUE_OF: Final = _of(CLASSES)
"""Of each cue its class."""

PART_OF: Final = _of(PARTS)
"""Of each word that an identifier may be made of its class."""

SORT_OF: Final = _of(_SORTS)
"""Of each word that holds a sentence together its class."""
