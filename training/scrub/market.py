"""Words of buyers, listed by hand beside those of `townhum.read.market_words`: what is bought, what is paid, what is thought of it.

Adjectives are not needed here: WordNet lists them. These are nouns and verbs, and spellings that the dictionaries lack.
"""

from __future__ import annotations

from typing import Final

MARKET: Final = """
naff grotty janky cringe puny snug plush sludge limescale gunk tardy grim roomy bogus phoney pants frayed discoloured mislabelled dodgy iffy shambolic
junk garbage trash rubbish scam scams fraud rip-off ripoff ripoffs robbery swindle con waste wasted wastes joke jokes
shambles mess disaster disasters nightmare nightmares catastrophe failure failures fail fails flop letdown
disappointment disappointments regret regrets crap bollocks shit bullshit tat tripe lemon dud duds turd hassle hassles
headache shame disgrace insult gimmick gimmicks gem gems bargain bargains steal treat winner winners lifesaver godsend
beast dream joy delight masterpiece perfection excellence value values price prices priced pricing cost costs costing
fee fees charge charges charged bill bills deal deals discount discounts sale sales offer offers voucher vouchers coupon
coupons refund refunds refunded refunding return returns returned returning exchange exchanged replacement replacements
warranty guarantee guaranteed subscription subscriptions invoice receipt receipts payment payments purchase purchases
purchased buy buys buying bought order orders ordered ordering cancel cancelled canceled cancels cancellation delivery
deliveries deliver delivers delivered shipping shipped ships shipment parcel parcels package packages packaging courier
service services support help quality product products brand brands company companies shop store customer customers
buyer buyers seller sellers reviewer review reviews rating ratings star stars recommend recommends recommended
recommendation avoid avoids beware warning love loves loved loving hate hates hated adore adores adored like likes enjoy
enjoys enjoyed want wants need needs worth worthless worthwhile pointless upgrade upgrades upgraded downgrade update
updates model models version noise noises smell smells stink stinks taste tastes tasted sound sounds look looks colour
color colours colors design designs size sizes weight shape fit fits finish material materials plastic steel glass
rubber lid lids handle handles spout button buttons switch filter filters base cable cord plug battery batteries screen
display screens sensor light lights power water steam boil boils boiled boiling heat heats heated cool cools cold hot
warm warms clean cleans cleaned cleaning wash pour pours pouring fill fills drip drips dripping dribble dribbles spill
spills leak leaks leaked leaking leaky leakage crack cracks rust rusts rusted rusting rusty peel peels peeling break
breaks broke broken burn burns burned burnt burning scald scalds scalded melt melts melted explode explodes exploded
fire sparks smoke shock shocks danger dangers hazard hazards recall recalls recalled defect defects fault faults flaw
flaws bug bugs glitch glitches crash crashes crashed freeze freezes froze frozen lag lags jam jams jammed stuck snap
snaps snapped chip chips chipped dent dents dented scratch scratches scratched stain stains stained wobble wobbles
squeak squeaks squeaky rattle rattles hum hums buzz buzzes whine whistle whistles click clicks stop stops stopped work
works worked working start starts started last lasts lasted die dies died dead lasting wait waits waited waiting delay
delays delayed late queue reply replies response answer answers refuse refused ignored ignore lie lies lied lying cheat
cheats cheated liar liars thieves thief crooks crook scammer scammers fake fakes counterfeit counterfeits knockoff
knockoffs copy copies blown thrilled chuffed gutted fuming fed livid gobsmacked meh yuck yum yummy wow bravo hurrah
hooray kudos props thumbs fiddly cosy comfy crisp laggy glitchy buggy clunky pricey spendy bulky tacky mouldy moldy
soggy watery wobbly marvellous marvelous overpriced underpriced overcharged undercharged overrated underrated overhyped
overcooked undercooked overheat overheats overheated overheating undelivered unresponsive unusable unwatchable
unplayable unreadable unboxed unboxing malfunction malfunctions malfunctioned malfunctioning seamless seamlessly
effortless effortlessly flawless flawlessly spotless immaculate impeccable impeccably faultless faultlessly attentive
spacious shrunk shrank shrinks shrink downgraded five-star lacklustre lackluster subpar substandard must-have musthave
bestseller bestsellers kettle kettles toaster toasters mug mugs teapot coffee tea oven ovens fridge fridges phone phones
laptop laptops headphones earbuds charger chargers shoes shoe jacket jackets dress dresses sofa mattress vacuum blender
app apps website site checkout stock able bigger bitter boring bold clever crazy current dark dull eager fast faster
favorite fine fitting free gentle gloomy goofy greatest hard heaps humble lack large lively loose lovely luck
magnificent near nicely overall overly plain poor poorly polite proper proud ready risk rude severe slick stiff straight
super tall terrible trusty truth utter vital welcome witty worthy younger gift profit standard heavy incompetent
inferior superior professional simple dripped scalding spilt spilling quietest noisier noisiest leakier pricier priciest
affordably faultier sturdier sturdiest flimsier costlier money moneys dependable dependably likeable likable pleasing
usable convenient inconvenient durability reliability usability affordability craftsmanship workmanship performance
speed comfort convenience efficiency safety security luxury budget premium economy venmo revolut etsy depop vinted
klarna shopify insta snap telegram discord twitch tiktok duolingo onlyfans patreon letterboxd soundcloud bandcamp
litre litres liter liters watts watt kilowatt kilowatts lumens decibels kilo kilos gram grams metre metres yen apple
basil sage rosemary berry plum peach
""".split()
