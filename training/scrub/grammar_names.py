"""Invented sentences in which a word that is a name as well means somebody, and such in which it is the word: what the weights of `likely` learn from.

`{n}` is the place that is weighed; any other slot is filled by chance from a table of the same name. None is from a table that is only counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Final

SLOTS: Final[dict[str, str]] = {
    "lead": "||||so |and |but |and then |well |ok |yesterday |today |last night |on monday |apparently |turns out |luckily |sadly |i heard |i think |she says |he said "
    "|they told me |no wonder |honestly |btw |fyi |update: |lol |in the end |this morning |when |because |if |since |after |while |until |even |only |just as |at least ",
    "did": "turned up|walked in|went home|came round|came over|fell asleep|left early|got lost|got married|got the job|moved out|moved away|gave up|woke up|sat down|stood up"
    "|burst out laughing|started crying|finally answered|texted back|rang me|called me back|emailed everyone|signed for it|paid for lunch|drove us there|drove home|cooked dinner"
    "|made a cake|baked the bread|broke the handle|broke hers|lost his keys|forgot again|found it|found the parcel|bought two|bought one|bought the same one|sold me his|lent me hers"
    "|gave me a lift|gave it away|brought snacks|brought the kids|took the dog out|took ours|sent it back|sent me a link|fixed mine|fixed the sink|helped me carry it|told everyone"
    "|told us to wait|asked for a refund|asked me twice|said no|said it was fine|says yes|says it works|thinks it's fine|thinks so|reckons not|knows the code|knows a guy|wants one|wants his in red"
    "|wants hers back|needs a new one|loves it|loved hers|hated it|hates the colour|swears by it|uses it daily|has the same|has hers already|had one|had to wait|is on holiday|is in hospital"
    "|is off sick|is pregnant|is my boss|is our new teacher|is so funny|is a legend|is running late|is allergic|was there|was in tears|was furious|was really kind|was on shift|was his name"
    "|wasn't happy|wasn't home|isn't coming|isn't answering|isn't well|won't be there|won't mind|won't eat it|can't make it|can't drive|couldn't come|couldn't stop laughing|didn't like hers"
    "|didn't say|didn't reply|doesn't mind|doesn't drink|doesn't live here|hasn't heard|hasn't got one|might know|could ask|should know|would love this|would say no|will be there|will pay you"
    "|and i went halves|and i met there|and his brother|and her mum|and the dog|and the kids|and his wife|who lives next door|who runs the shop|who works there|two doors down|from work"
    "|from school|from next door|from accounts|from the gym|at the till|at number ten|on reception|on the desk|in year two|in goal|over the road|aged seven|turns round and says|goes mad"
    "|goes is that legal|keeps losing hers|keeps asking|never rings|never came|never met him|always pays|always late|still laughs about it|still has mine|still owes me|scored twice|plays bass"
    "|sings in it|lives there|works nights|runs the quiz|owes everybody money|moved to spain|quit on friday|starts school soon|passed her test|failed his driving test|cried all the way",
    "to": "ask|text|ring|phone|call|email|message|dm|tell|told|asked|texted|rang|phoned|called|thanked|thank|blame|trust|meet|met|saw|seen|seeing|visited|visit|invited|invite|hired|helped|help"
    "|remind|miss|missed|love|hug|congratulate|married|dating|owe|owed|pay|paid|lend|lent|gave|give|giving|hand|handed|show|showed|sent|teach|taught|bought|buy|pick up|picked up|dropped off"
    "|drop off|drove|collect|babysit|named her|named him|called him|call me|call her|nicknamed|sat next to|sat by|talked to|talk to|speak to|spoke to|spoke with|chat with|went with|came with|living with"
    "|lunch with|dinner with|a drink with|stayed with|stay at|sharing with|playing with|shopping with|work with|working for|works under|report to|reported to|listened to|wrote to|apologise to"
    "|apologised to|sorry to|waiting for|waiting on|a gift for|a present for|bought it for|made it for|good for|worried about|proud of|fed up with|jealous of|a friend of|photo of|picture of|a word with"
    "|an email from|a text from|a call from|borrowed it from|got it from|heard from|heard it from|love from|thanks to|big up|shout out to|kudos to|congrats to|hello to|best wishes to|a message for"
    "|photo by|posted by|written by|drawn by|made by my friend|run by|owned by|according to|like|besides|without|except|between me and|me and|you and|mum and|dad and|him and|her and|neither|poor|good old"
    "|dear|cheers|thanks|ta|hey|hi|hiya|morning|night|bye|sorry|love you|well done|happy birthday|welcome back|good luck|is that you|is this yours|over to you|come on|please|it's|that's|this is|here's"
    "|my friend|my mate|my boss|my son|my daughter|my sister|my brother|my cousin|my husband|my wife|my ex|my nan|our neighbour|our teacher|our postman|the driver|the plumber|the nurse|the manager"
    "|my line manager is|the twins are|our cat sitter|his name is|her name is|the baby is|uncle|auntie|coach|nurse|chef|pastor|a girl called|a lad called|some guy called|a bloke named|by the name of"
    "|goes by|known as|signed|cc|attn|ask for|contact|regards|love|yours|from|xx|hugs|kisses|sincerely",
    "then": "||||||.|!|?| again| back| too| yesterday| today| last week| later| please| about it| if you can| when you can| for me| for us| at work| at the shop| at the gym| in the rain| on the coach"
    "| and her mum| and his mates| and the kids| and i| so much| the link| the keys| a tenner| my love| to stop| to wait| to call me| know| know the room changed| that it broke| how it works"
    "| what happened| why| if it fits| first| instead| outside| tomorrow| tonight|, who knows|, he's great|, she's lovely|, she'd know|, not me|, of course|, you legend|, you saved me|, he snores| xx| x"
    "| because he asked| before she left| after work| on ward four| for the lift| for the help| in accounts| from next door| a thing| everything| hers| his",
    "his": "dog|mum|dad|wife|husband|phone|car|house|place|turn|birthday|face|fault|idea|flat|shed|sister|brother|kids|boyfriend|wedding|party|kitchen|garden|review|order|old one|new one|stuff|room",
    "thing": "handle|lid|kettle|toaster|phone|screen|case|box|bag|shoes|jacket|dress|sofa|chair|table|lamp|shelf|pan|pot|mug|knife|blade|oven|fridge|camera|lens|battery|cable|charger|speaker"
    "|headphones|keyboard|mouse|laptop|app|website|order|parcel|delivery|price|colour|smell|taste|flavour|sauce|cake|bread|cheese|milk|tea|coffee|wine|beer|soap|shampoo|cream|lipstick|perfume"
    "|paint|glue|drill|hose|tent|bike|helmet|book|film|game|song|album|series|ending|story|cover|print|pattern|finish|fabric|wood|metal|glass|plastic|leather|cotton|wool|oil|salt|sugar|seeds|biscuits",
    "is": "is|was|looks|feels|smells|tastes|seems|leaks|broke|cracked|faded|arrived|came|fits|works|shrank|wobbles|lasts|melted|arrived bent|came off|fell off|is lovely|is useless|was off|smells of glue"
    "|washes off|runs small|looks cheap|dries out|drives me mad|is worth it|tastes of soap|was stale|has a crack|is missing",
    "adj": "small|big|cheap|dull|bright|heavy|light|soft|hard|new|old|good|bad|great|lovely|nice|awful|real|fresh|sharp|smooth|rough|shiny|dark|pale|deep|thin|thick|strong|weak|decent|proper|perfect"
    "|huge|tiny|pretty|ugly|clear|plain|simple|sweet|sour|bitter|creamy|sturdy|flimsy",
    "deg": "too|so|very|really|quite|a bit|rather|pretty|not|more|less|as|nice and|super|far too|a little|all|kind of|always|still|never",
    "det": "the|a|an|this|that|my|our|your|its|their|no|any|some|every|one|another|each|these|those|what a|such a|four|two|half the|more",
    "prep": "in|of|with|for|on|from|by|at|into|like|without|under|over|off|through|during|until|before|after|since|than|per|as",
    "do": "can|can't|could|couldn't|will|won't|would|wouldn't|to|don't|didn't|doesn't|must|might|should|please|just|you|they|we|i|it|and|then|never|always|let it|makes it|to not",
    "it": "it|them|that|this|the {thing}|my {thing}|on it|at it|with it|you|us|me|out|up|off|down|away|the box|the whole thing|my kitchen|your day|the setup|a refund|a {thing}",
}

PERSONS: Final = """
{lead}{n} {did}
{lead}{n} {did}
{lead}{n} {did}
{lead}{n} {did}
{lead}{to} {n}{then}
{lead}{to} {n}{then}
{lead}{to} {n}{then}
{lead}{to} {n}{then}
{lead}{to} {n} {did}
{lead}{n}'s {his} {is}
{lead}{to} {n}'s {his}
{lead}it's {n}'s {his}
{to} {n}, {did}
{n}, {did}
{n}, can you {do} it
{n} and {n2} {did}
{to} {n} and {n2}
{n2} and {n} {did}
{to} {n2} and {n}{then}
me, {n} and the dog
it was {n} who {did}
that's {n} in the red coat
thanks, {n}
cheers {n}{then}
hi {n}, {lead}
hey {n}{then}
- {n}
{n} x
{lead}"bring cake," said {n}
"it broke" {n} said
my {his} {n} {did}
the {his}, {n}, {did}
(photo: {n})
{lead}{n} (from work) {did}
{lead}{n} would {did}
{lead}does {n} know
is {n} {then}
where's {n}
who told {n} {then}
{lead}{n} got {did}
what would {n} say
""".strip().splitlines()

WORDS: Final = """
{lead}the {n} {thing} {is}
{lead}the {n} {thing} {is}
{lead}{det} {n} {thing} {is}
{lead}{det} {adj} {n} {thing} {is}
{lead}{det} {n} {is}
{lead}{det} {adj} {n} {is}
{lead}{det} {n} {prep} {det} {thing} {is}
{det} {thing} {is} {deg} {n}
{det} {thing} is {deg} {n} and {adj}
{deg} {n} for my taste
came {n} and {adj}
{lead}{det} {thing} {prep} {n} {is}
{lead}{det} {thing} {prep} {n}
{lead}{det} {thing} {prep} {adj} {n}
{lead}{det} {thing} {prep} the {n}
{lead}{det} {thing} {prep} a {n}
{n} {thing} {is}
{n} {thing} {is} {adj}
{n} {thing}, {adj} {thing}
{adj} {n}, {adj} {thing}
{adj} {n} {prep} {det} {thing}
{n} and {thing} {thing}
{thing} and {n} {thing}
{lead}i {do} {n} {it}
{lead}it {do} {n} {it}
{lead}they {n} {it} {prep} {thing}
{do} {n} {it}
{n} {it} before {thing}
{n} {it} and {do} {it}
{lead}{do} {n} {prep} {det} {thing}
{lead}{det} {thing} {do} {n}
made of {n}
made by {n} {thing} makers
{thing} ends in {n}
out in {n}, gone by then
delivered in {n}
since {n} {it} {is}
{n} on {det} {thing} {is}
{lead}{n} {is} {adj} {prep} {det} {thing}
{n} grew well
{lead}a {n} or two
no {n}, no {thing}
{det} {thing}: {n}, {adj}, {adj}
{thing} in {n} or {adj}
{lead}it's a {n}
{lead}it's {n} {thing}
like a {n} {prep} {det} {thing}
{lead}{det} {thing} has {n} {thing}
{lead}in {n} with {it}
{lead}on the {n}
{lead}full of {n}
{lead}got {n} all over {it}
{n} proof
{adj} as {n}
{adj} as a {n}
{lead}worth every {n}
{n} of {thing}
{lead}{det} {n} of {det} {thing} {is}
{lead}{det} {n} and {det} {thing} {is}
{lead}one {n} and {it} {is}
""".strip().splitlines()

_SLOT = re.compile(r"\{(\w+)\}")
NAME, OTHER = " qqq ", "jenna"


def sentences(frames: list[str], many: int, seed: int) -> Iterator[str]:
    """So many sentences of the frames in turn, with ` qqq ` where the word stands."""
    chance = Random(seed)  # noqa: S311  invented sentences, always the same
    for number in range(many):
        yield _filled(chance, frames[number % len(frames)])


def _filled(chance: Random, frame: str) -> str:
    def fill(slot: re.Match[str]) -> str:
        if slot[1] in {"n", "n2"}:
            return NAME if slot[1] == "n" else OTHER
        return _SLOT.sub(fill, chance.choice(SLOTS[slot[1]].split("|")))

    return _SLOT.sub(fill, frame)
