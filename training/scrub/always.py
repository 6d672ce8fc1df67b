"""Words listed by hand: function words, and proper nouns that are nobody's name."""

from __future__ import annotations

from typing import Final

ALWAYS: Final = """
a about above after again against all almost along already also although always am an and another any anybody anyone
anything are around as at away back be because been before being below between both but by can cannot could did do does
doing done down during each either else enough even ever every everybody everyone everything few for from get gets
getting go goes going gone gonna got gotta had has have having he her here hers herself him himself his how however i if
in inside instead into is it its itself just let lets like made make makes many maybe me might mine more most much must
my myself need neither never no nobody none nope nor not nothing now of off often ok okay on once one ones only onto or
other others our ours ourselves out over own perhaps please quite rather really same say says see she should since so
some somebody somehow someone something sometimes soon still such than that the their theirs them themselves then there
these they thing things this those though through till to together too toward towards two under until up upon us very
wanna was we well went were what whatever when whenever where wherever whether which while who whoever whole whom whose
why with within without would yep yes yet you your yours yourself
im ive id ill youre youve youll hes shes its were theyre theyve dont doesnt didnt cant couldnt wont wouldnt shouldnt
ve ll re isnt arent wasnt werent hasnt havent hadnt aint thats whats wheres heres theres hows lets yall ya u ur r n w b c s t m d
first second third three four five six seven eight nine ten hundred thousand million billion
mr mrs ms dr vs etc rt dm pm am tv pc uk usa us eu faq ceo lol omg wtf lmao tbh idk imo imho fyi btw diy asap aka
st nd rd th
good great bad best better worse worst new old thank thanks love hate happy sad nice sorry wow hello hi hey yeah oh
""".split()
"""English function words and the commonest words of posts. "Will", "may", "mark" are names and are judged by context."""

DAYS_AND_PLACES: Final = """
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
tues thurs fri january february september october november december oct nov dec sept christmas xmas halloween
thanksgiving feb aug sep easter new year weekend today tomorrow tonight yesterday morning evening ramadan diwali hanukkah
english german spanish italian dutch russian chinese japanese american americans british canadian canadians australian
irish indian african european asian korean mexican brazilian swedish norwegian danish polish portuguese turkish greek
arabic hebrew ukrainian french scottish welsh
america australia canada europe africa asia germany spain italy russia japan mexico brazil sweden norway denmark poland
facebook twitter youtube instagram tiktok google netflix iphone ipad android xbox playstation spotify reddit wikipedia
whatsapp snapchat minecraft pokemon fortnite paypal ebay microsoft windows linux playlist gmail
portugal turkey greece ukraine netherlands belgium switzerland austria ireland scotland wales britain england
""".split()
"""Days, months but those that are names (April, May, June), languages, nations, countries, and platforms."""

SLANG: Final = """
ah aha ahh aw aww awww bday bc bf bro bruh cuz da dat def dm dude dunno eh em ew fam ffs gf gosh grr ha haha hahaha heh
hmm hmmm huh idc ikr jk kinda lil lmfao lolz mins nah nope np ofc omfg ooh ooo ouch outta pic pics pls plz pro prob
probs rip rofl rn shit shoulda smh sorta sup thx tho til tmr tmrw tonite totes tryna tysm ugh uh uhh um umm vid vids
vlog whoa wanna woah woo woohoo wth xd xx xxx xoxo yaay yay yup yikes app apps blog blogs website email emails online
kettle kettles toaster fridge freezer dishwasher washer dryer blender vacuum charger headphones earbuds euro euros cent cents dollar dollars pounds quid internet wifi laptop smartphone update updates download account password login selfie podcast playlist remix
niece nieces nephew nephews grandson granddaughter grandma grandpa stepson stepdaughter
""".split()
"""Interjections, words of the net, currencies, products people write about, and relations in both genders."""

NAMES_TOO: Final = """
ramadan diwali danish german dutch welsh english french easter america germany ireland wales seven
""".split()
"""Of the words above those that people are called: beside an unknown word they are a part of a name."""

PERSONS_FIRST: Final = """
drew grant gene rod sue cliff clay foster cam
""".split()
"""Words that mean a person in posts more often than anything else, in lower case too: they never stay."""

BRANDS: Final = """
adidas advil asus audi bmw budweiser cheerios chevron chrysler citroen colgate costco danone doritos ebay evian exxon
facebook fiat firefox google hasbro heineken hyundai ibm ikea instagram intel kleenex lego listerine lufthansa
bluetooth mastercard mattel microsoft motorola mozilla nescafe nestle netflix nikon nivea nokia oracle panasonic paypal pepsi
peugeot playstation reebok rolex safeway samsung sega skoda snickers sony starbucks texaco toyota twitter unilever
volkswagen volvo walmart whirlpool nissan xbox
""".split()
"""Companies and products that a list of proper nouns holds, and that hardly anybody is called: a query may ask for them."""
