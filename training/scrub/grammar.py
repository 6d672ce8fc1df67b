"""Invented sentences in which plain words are an account, a secret or an address, and such in which they are not: what the tagger learns from.

`sentence` draws one. A slot in braces is filled from a table of the same name, `{H}`, `{S}` and `{A}` with drawn words that are marked as what is to
be found. Wordings are of many kinds of people; none is from a post, and none from the tables that are only counted.
"""

from __future__ import annotations

import re
from random import Random
from typing import Final

from grammar_left import LEFT
from grammar_more import FOUND_TOO, LEFT_TOO

SLOTS: Final[dict[str, str]] = {
    "svc": "insta|instagram|ig|snap|snapchat|tiktok|tt|twitch|discord|disc|steam|psn|xbox|xbox live|roblox|minecraft|fortnite|valorant|val|telegram|tg|whatsapp"
    "|signal|skype|twitter|x|threads|bluesky|bsky|mastodon|masto|facebook|fb|messenger|youtube|yt|reddit|tumblr|pinterest|flickr|linkedin|github|spotify|soundcloud"
    "|bandcamp|letterboxd|goodreads|strava|duolingo|patreon|kofi|substack|medium|etsy|vinted|depop|ebay|venmo|cashapp|paypal|monzo|revolut|tinder|bumble|hinge|bereal"
    "|kahoot|wattpad|ao3|chess com|nintendo|switch|epic|riot|the app|the forum|the gardening forum|your forum|your site|the website|the face book|that site|the game",
    "noun": "account|acc|acct|user|username|user name|handle|tag|gamertag|profile|page|channel|name|nick|nickname|screen name|login|id|at|alias|blog|shop|store|stream|username there|name there",
    "kind": "|main |alt |other |second |new |old |spam |private |priv |art |gaming |business |personal |backup |burner |fan |work ",
    "mine": "my|my|my|our|her|his|their|the|mums|my sisters|my brothers|my partner's|my grandson's|my daughter's",
    "is": "is|is|is|'s|was|: |:|=|-|is now|is still|is just|used to be|will be|has been|, it's|is called|reads|is listed as|shows as",
    "as": "as|as|as|under|by|under the name|by the name of|called|with the name|under the handle|using the name|known as|at",
    "find": "find|add|follow|look up|search|search for|dm|message|msg|hit up|hmu|text|friend|tag|catch|you can find|u can find|look for|reach|subscribe to|sub to|watch|check out|pay|invite|hunt down",
    "me": "me|me|me|us|him|her|them|my page|my stuff|my art|my videos|my edits|my mixes|my shop|my jams",
    "on": "on|on|on|over on|in|via|at|through",
    "pre": "||||hey |so |ok so |lol |yo |bro |btw |also |hi, |well |honestly |omg |anyway |please |pls |if you like it |if u want more |for more |just |by the way, |dear all, |hello there, |fyi |guys |ps ",
    "post": "||||||| lol| x| thanks|, thanks| if you want| if u wanna talk| and say hi| for more| btw| :)|, add me| dm me| pls| there|, see you there| anytime| now| these days| and nobody else"
    "|, all one word| no spaces| all lower case|, spelled like that| with a capital| hmu| come say hi| and not the other one| in case you care|!|.|?",
    "secret": "password|pass|passcode|passphrase|pw|pass word|pin|code|secret word|memorable word|code word|security answer|security question|wifi password|wifi|wifi pw|wi-fi code"
    "|network key|unlock phrase|login|key|secret|safe word|recovery word|answer|magic word|phrase",
    "where": "|for the router |for the wifi |for my email |on my account |at nans |at school |for netflix |on the tablet |for the alarm |to the laptop |at the office |in the flat |for the safe |here ",
    "set": "set|changed|reset|made|put|chose|picked|typed|entered|used|told them|gave them|wrote down|said|went with",
    "live": "we live at|i live at|i live in|send it to|deliver to|deliver it to|come round to|we are at|party's at|it's at|post it to|moved to|my address is|address is|address:|the address reads"
    "|we have moved to|leave it at|pick it up from|return it to|ship to|staying at|find us at|our house is|i am at|billing address is|the parcel goes to|they left it at|the house is|home is",
    "street": "lane|road|street|close|court|avenue|way|drive|crescent|terrace|place|gardens|hill|row|walk|square|mews|green|grove|park|rise|view|yard|wharf|passage|parade",
    "house": "cottage|house|lodge|farm|barn|grange|villa|manor|mill|hall|rectory|bungalow|chapel",
    "num": "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|seventeen|twenty|twenty one|twenty six|thirty|thirty two|forty|forty one|fifty|sixty five|ninety nine",
    "w3w": "what3words|w3w|what three words|three words|the three words|the 3 words|the walking app|three word address|the map words",
    "said": "says|gives|puts us at|is|are|:|calls it|has us at|reads",
    "state": "down|slow|broken|awful|great|full of ads|not working|so boring|dead|better|useless|expensive|cheap|amazing|weird|banned|locked|gone|fine|hacked|deleted|private|ok|really good|too loud",
    "thing": "ads|updates|people|videos|prices|reviews|games|photos|support|sellers|buyers|comments|messages|features|notifications|shops|streams|filters",
    "did": "crashed|froze|updated|logged me out|deleted my post|lost my order|sent a code|refunded me|banned me|asked for a photo|sent an email|is loading|will not open|keeps asking|never answers|charged me twice",
    "time": "today|again|last night|on monday|this week|since the update|all day|for an hour|twice|in june|every morning|after lunch",
}

FOUND: Final = """
{pre}{find} {me} {on} {svc} {as} {H}{post}
{pre}{find} {me} {on} {svc} {H}{post}
{pre}{find} {me} {on} {svc}, {H}{post}
{pre}{find} {me} {on} {svc}, it's {H}{post}
{pre}{find} {me} {on} {svc}, i am {H}{post}
{pre}{find} {me} {as} {H} {on} {svc}{post}
{pre}{find} {H} {on} {svc}{post}
{pre}{mine} {svc} {is} {H}{post}
{pre}{mine} {svc} {noun} {is} {H}{post}
{pre}{mine} {kind}{noun} {on} {svc} {is} {H}{post}
{pre}{mine} {kind}{noun} {is} {H}{post}
{pre}{kind}{noun} {is} {H}{post}
{pre}{svc} {noun} {is} {H}{post}
{pre}{svc}: {H}{post}
{pre}{noun}: {H}{post}
{pre}im {H} {on} {svc}{post}
{pre}i am {H} {on} {svc}{post}
{pre}i go by {H} {on} {svc}{post}
{pre}i go by {H} everywhere{post}
{pre}i'm {H} in every lobby{post}
{pre}they know me {as} {H} {on} {svc}{post}
{pre}everyone on {svc} knows me {as} {H}{post}
{pre}i post {as} {H} {on} {svc}{post}
{pre}i post on {svc} {as} {H}{post}
{pre}i sell on {svc} {as} {H}{post}
{pre}i write on {svc}, {as} {H}{post}
{pre}i stream {as} {H}{post}
{pre}the seller is called {H}{post}
{pre}the seller on {svc} was {H}{post}
{pre}the {noun} that sold it is {H}{post}
{pre}the {kind}{noun} that keeps messaging me is {H}{post}
{pre}whoever runs {H} {on} {svc} is a thief{post}
{pre}who is {H} and why do they follow me {on} {svc}{post}
{pre}{H} {on} {svc} scammed me{post}
{pre}{H} is {mine} {kind}{noun}{post}
{pre}{H} is me {on} {svc}{post}
{pre}{H} is what i go by {on} {svc}{post}
{pre}it's {H} {on} {svc}{post}
{pre}it's {H} {on} every app{post}
{pre}same {noun} everywhere, {H}{post}
{pre}same name on every app: {H}{post}
{pre}same on all of them, {H}{post}
{pre}type {H} in the {svc} search{post}
{pre}put {H} into the search on {svc}{post}
{pre}go to {svc} and type {H}{post}
{pre}go to {svc} and put {H} after the slash{post}
{pre}just search {H}{post}
{pre}look for the {noun} called {H}{post}
{pre}look for {H} with the frog picture {on} {svc}{post}
{pre}made a new {kind}{noun}, {H}{post}
{pre}made a new {noun} {on} {svc} and it's {H}{post}
{pre}changed my {noun} to {H}{post}
{pre}changed my {svc} to {H}{post}
{pre}my {noun} used to be silly but now it's {H}{post}
{pre}i have moved to {svc}, {H}{post}
{pre}i log in as {H}{post}
{pre}i signed up as {H}{post}
{pre}registered {on} {svc} {as} {H}{post}
{pre}my grandson set me up {as} {H} {on} {svc}{post}
{pre}he calls himself {H} {on} {svc}{post}
{pre}she goes by {H} {on} {svc}{post}
{pre}{svc} me, {H}{post}
{pre}{svc} me at {H}{post}
{pre}{svc} me {H}{post}
{pre}pay me {on} {svc}, {H}{post}
{pre}pay me back {on} {svc} it's {H}{post}
{pre}send the money to {H} {on} {svc}{post}
{pre}drop your {noun}, mine is {H}{post}
{pre}mines {H}{post} what is your {noun}
{pre}what is your {svc}, mine is {H}{post}
{pre}anyone {on} {svc}? im {H}{post}
{pre}anyone play {svc}? add {H}{post}
{pre}playlist is under {H} {on} {svc}{post}
{pre}my videos are under {H}{post}
{pre}my channel, {H}, is small{post}
{pre}my {svc}, {H}, is small{post}
{pre}the {noun} is {H}{post}
{pre}your {noun}? sure, {H}{post}
{pre}{noun} is {H}, please merge{post}
{pre}agent asked for my {noun}: {H}{post}
{pre}shows up as {H} {on} {svc}{post}
{pre}message {H} not me{post}
{pre}follow {H} for vibes{post}
{pre}follow {H} {on} {svc}{post}
{pre}subscribe to {H}{post}
{pre}shout out to {H} {on} {svc}{post}
{pre}that was posted by {H} {on} {svc}{post}
{pre}she's {H} {on} {svc}{post}
{pre}my {noun} got banned so i post from {H}{post}
{pre}switch to my alt {H}{post}
{pre}{mine} {secret} {where}{is} {S}{post}
{pre}{mine} {secret} {where}{is} {S}{post}
{pre}{secret} {where}{is} {S}{post}
{pre}{secret}: {S}{post}
{pre}the {secret} {where}{is} {S}{post}
{pre}the {secret} they gave me was {S}{post}
{pre}i {set} the {secret} to {S}{post}
{pre}i {set} {S} as my {secret}{post}
{pre}my {secret}, {S}, was refused{post}
{pre}it asks for the {secret} and i put {S}{post}
{pre}it asks for my {secret} and the answer is {S}{post}
{pre}you wanted my {secret}, it's {S}{post}
{pre}i told him the {secret}, which is {S}{post}
{pre}log in with {S} as the {secret}{post}
{pre}type {S} when it wants the {secret}{post}
{pre}{S} is the {secret} {where}{post}
{pre}{S} gets you into the wifi{post}
{pre}{S} unlocks the laptop{post}
{pre}the tablet unlocks with {S}{post}
{pre}my first pet was {S} and that is the {secret}{post}
{pre}mother's maiden name {S}{post}
{pre}security question answer: {S}{post}
{pre}name of my first school was {S} for the {secret}{post}
{pre}{w3w} {said} {T}{post}
{pre}{w3w}: {T}{post}
{pre}we are at {T} on {w3w}{post}
{pre}our gate is {T} on {w3w}{post}
{pre}i'm at {T} on the three words thing{post}
{pre}{live} {A}{post}
{pre}{live} {A}{post}
{pre}{live} {A}{post}
{pre}{live} {A}, please{post}
{pre}my late sister's house, {A}, had one{post}
{pre}they delivered to {A} instead of me{post}
{pre}the courier went to {A}{post}
{pre}made a new {kind}{noun} its {H}{post}
{pre}ok so who is {H} and why are they in my likes{post}
{pre}whoever took {H} from me i had it first{post}
{pre}dm {H} not me{post}
{pre}i think its {H}{post} add me {on} {svc}
{pre}add me {on} {svc} i think it's {H}{post}
{pre}{svc} name was {H} and i lost{post}
{pre}{svc} name is {H}{post}
{pre}{noun} name was {H}{post}
{pre}he is {H} {on} {svc}{post}
{pre}is anyone else following {H}{post} {on} {svc}
{pre}hit the bell {on} {H}{post}
{pre}tap in with me {on} {svc}, {H}{post}
{pre}if anyone wants to play im {H} {on} there{post}
{pre}lets trade, im {H} {on} {svc}{post}
{pre}my {svc} changed its {H}{post}
{pre}anyone got {svc}? mine is {H}{post}
{pre}the {kind}{noun} is under {H}{post}
{pre}put {H} in the referral bit{post}
{pre}use {H} as referral, its my {noun}{post}
{pre}the reviews by {H} {on} {svc} are mine{post}
{pre}i do my bidding as {H}{post}
{pre}i keep a {noun} called {H}{post}
{pre}we have a {noun} {on} {svc}, it is called {H}{post}
{pre}our {svc} page is called {H}{post}
{pre}you will find us under {H} {on} {svc}{post}
{pre}{on} {svc} i am {H}{post}
{pre}{on} {svc} you may know me as {H}{post}
{pre}{on} {svc} look for {H}{post}
{pre}for {svc} you must look up {H}{post}
{pre}my words with friends name is {H}{post}
{pre}{noun} = {H}{post}
{pre}{svc} = {H}{post}
{pre}{svc} {H}{post}
{pre}{noun} {H}{post}
{pre}im not {H} {on} {svc} anymore{post}
{pre}the wifi is {S}{post}
{pre}school wifi is {S} dont spread it{post}
{pre}the {secret} at home is {S} all lower case{post}
{pre}it wants a {secret}, just put {S}{post}
{pre}my {secret} has always been {S}{post}
{pre}nobody will guess {S}, thats the {secret}{post}
{pre}when i rang they asked for the {secret}. {S}{post}
{pre}characters of my {secret}, it's {S}{post}
{pre}{secret} was {S} when i {set} it up{post}
{pre}new {secret} {S} was refused{post}
{pre}{secret} for the account: {S}{post}
{pre}the {secret} for the {secret} is {S}{post}
{pre}i wrote the {secret} inside the lid: {S}{post}
""".strip().splitlines()

FRAMES: Final = (*FOUND, *FOUND_TOO)
OTHER_FRAMES: Final = (*LEFT, *LEFT_TOO)
_SLOT = re.compile(r"\{(\w+)\}")
Part = tuple[str, bool]


def sentence(chance: Random, content: list[str], *, found: bool) -> tuple[str, list[tuple[int, int]]]:
    """One sentence and the spans in it that are to be found; none where `found` is false. `content` are words for it."""
    text, spans = "", []
    frame = chance.choice(FRAMES if found else OTHER_FRAMES)
    done = 0
    for match in _SLOT.finditer(frame):
        text += frame[done : match.start()]
        done = match.end()
        name = match[1]
        if name in _DRAWN:
            drawn = _DRAWN[name](chance, content)
            spans.append((len(text), len(text) + len(drawn)))
            text += drawn
        else:
            text += chance.choice(content) if name in {"w", "w2"} else chance.choice(SLOTS[name].split("|"))
    return _in_a_hand(chance, text + frame[done:], spans)


_FILLERS: Final = (
    "literally|just|actually|basically|kinda|now|still|also|i think|apparently|technically|really|of course|always|lol|well|only|currently|you know|i mean|like"
    "|honestly|if i recall|kindly|i believe|there|too|today|these days|obviously|btw|probably|for some reason|once again|simply"
).split("|")


def _in_a_hand(chance: Random, text: str, spans: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """The sentence as somebody may write it: with a word thrown in, without apostrophes or commas, and now and then as a sentence should begin."""
    pieces, marks, done = [], [], 0
    for start, end in spans:
        pieces += [text[done:start], text[start:end]]
        marks += [False, True]
        done = end
    pieces, marks = [*pieces, text[done:]], [*marks, False]
    bare, filled = chance.random() < _OFTEN, chance.random() < _OFTEN
    written, found = "", []
    for piece, marked in zip(pieces, marks, strict=True):
        part = piece
        if not marked:
            part = re.sub("['\u2019]", "", part) if bare else part
            part = part.replace(",", "") if bare and chance.random() < 0.5 else part
            places = [match.start() for match in re.finditer(" ", part)]
            if filled and places:
                at = chance.choice(places)
                part = f"{part[:at]} {chance.choice(_FILLERS)}{part[at:]}"
        else:
            found.append((len(written), len(written) + len(part)))
        written += part
    return written, found


_OFTEN = 0.35


def _words(chance: Random, content: list[str]) -> str:
    """An account of plain words: two or three as a rule, joined or not, now and then with an article or a number."""
    said = [chance.choice(content) for _ in range(chance.choice([1, 2, 2, 2, 3, 3, 4]))]
    if len(said) > 1 and chance.random() < _SELDOM:
        said.insert(len(said) - 1, chance.choice(["of", "and", "the", "in", "at", "for", "with", "my", "n"]))
    if chance.random() < _SELDOM:
        said.insert(0, chance.choice(["the", "a", "mr", "little", "not", "just", "sir", "miss", "old", "big", "my"]))
    if chance.random() < _SELDOM:
        said.append(str(chance.randrange(1, 100)))
    return chance.choice([" ", " ", " ", " ", ".", "_", "-", "."]).join(said)


def _secret(chance: Random, content: list[str]) -> str:
    return " ".join(chance.choice(content) for _ in range(chance.choice([1, 1, 2, 2, 3, 4])))


def _three(chance: Random, content: list[str]) -> str:
    return chance.choice([".", " ", ", ", " dot "]).join(chance.choice(content) for _ in range(3))


def _address(chance: Random, content: list[str]) -> str:
    street, house, number = (chance.choice(SLOTS[name].split("|")) for name in ("street", "house", "num"))
    word, other = chance.choice(content), chance.choice(content)
    form = chance.choice(
        ["{n} {w} {s}", "{n} {w} {s}", "number {n}, {w} {s}", "{w} {h}, {o} {s}", "the {w}s, {o} {s}", "flat {n}, {w} {h}", "unit {n}, {w} {h}",
         "{n} the {s}", "{w} {h}", "{d} {w} {s}", "no. {d}, {w} {s}", "{w} {s}, number {n}", "the {w} {h}, {o}", "{d}a {w} {s}, {o}"]
    )  # fmt: skip
    return form.format(n=number, w=word, s=street, h=house, o=other, d=chance.randrange(1, 99))


_SELDOM = 0.15
_DRAWN = {"H": _words, "S": _secret, "T": _three, "A": _address}
