"""What markets talk about: themes by hand, each with its words. A theme's number is for good: never reused, never moved.

Themes learnt without such a list were tried first and are useless here; `train.py` measures both (docs/model-cards.md).
A word may stand in several themes. A word that is somebody's name as well ("price") counts only where it is written in lower case; themes show no words of posts.
"""

from __future__ import annotations

from typing import Final

MARKET: Final[dict[int, tuple[str, str]]] = {
    1: ("prices", "price prices priced pricing pricey cost costs costing expensive inexpensive cheap cheaper cheapest overpriced affordable afford bargain bargains discount discounts discounted coupon fee fees"),
    2: ("delivery", "delivery deliveries delivered deliver delivers shipping shipped shipment courier couriers parcel parcels package arrived arrive arrives arriving delay delayed delays"),
    3: ("service", "service support helpdesk staff rude rudely agent agents complaint complaints complain complained reply replied replies helpful unhelpful polite representative waiter waiters waitress waitresses server servers hostess host manager bartender bartenders customer customers friendly attentive"),
    4: ("refunds", "refund refunds refunded refunding warranty warranties return returned returning returns replacement replacements replaced replace exchange exchanged receipt guarantee"),
    5: ("quality", "quality sturdy flimsy durable durability solid cheaply material materials build construction workmanship craftsmanship shoddy lasting lasted"),
    6: ("breakage", "broken broke breaks breaking defective faulty defect defects cracked crack snapped died failed failure failing repair repaired repairs fix fixed malfunction malfunctioning worn"),
    7: ("leaks", "leak leaks leaking leaked leaky drip drips dripping dripped spill spills spilled spilling puddle soaked lid lids seal sealed watertight waterproof"),
    8: ("noise", "noise noises noisy loud louder loudest quiet quieter quietly silent humming rattle rattling rattles squeak squeaky squeaking buzzing beep beeping decibel"),
    9: ("ease of use", "easy easier easily simple intuitive confusing confused complicated instructions manual setup install installed installing installation buttons button controls menu menus interface usability navigate"),
    10: ("looks", "design designed designs stylish ugly beautiful gorgeous colour colours color colors looks sleek elegant pretty decor ambience atmosphere attractive"),
    11: ("size and weight", "size sizes sized tiny huge heavy lightweight weight compact bulky portable fits roomy spacious cramped capacity"),
    12: ("battery and power", "battery batteries charge charged charger charging charges plug plugged cord cords adapter rechargeable voltage outlet"),
    13: ("speed", "fast slow quick quickly slowly speed faster slower slowest fastest lag laggy sluggish instantly"),
    14: ("cleaning", "clean cleaning cleaned cleaner cleans dirty dust dusty wash washed washing washes rust rusty rusted stain stains stained mold filthy hygiene descale scrub"),
    15: ("safety", "dangerous danger unsafe safety burn burned burning burns burnt hazard hazards hazardous shock smoke smoking melted melting explode exploded recall recalled scald"),
    16: ("environment", "waste wasteful recycle recycled recycling recyclable sustainable sustainability environment environmental packaging climate carbon eco emissions landfill"),
    17: ("software", "app apps software update updates updated updating bug bugs buggy crash crashes crashed crashing website websites login account password firmware glitch glitches glitchy"),
    18: ("availability", "stock available availability unavailable shortage shortages restock restocked queue backorder preorder sold"),
    19: ("new models", "launch launched launches launching model models version versions upgrade upgraded upgrades upgrading prototype announced announcement"),
    20: ("buying", "buy buying bought buys purchase purchased purchasing purchases order ordered ordering shop shopping shops store stores retailer retailers"),
    21: ("comparing", "compare compared comparing comparison alternative alternatives competitor competitors competition switch switched switching rival rivals recommend recommended recommending recommendation recommendations"),
    22: ("food and taste", "taste tastes tasted tasty flavor flavors flavour flavours delicious bland fresh food foods meal meals dish dishes salad salads chicken beef sauce sauces soup soups dessert desserts cooked sushi pizza burger burgers shrimp bread cheese rice fish steak appetizer appetizers entree entrees"),
    23: ("smell", "smell smells smelled smelly smelling odor odour stink stinks stinky scent perfume"),
    24: ("comfort", "comfortable comfortably comfort comfy uncomfortable soft cushion padded ergonomic seating seats seat"),
    25: ("sound and picture", "sound sounds audio picture pictures screen screens display speaker speakers volume video headphones headset resolution"),
    26: ("advertising", "advert adverts ads advertising advertised advertisement advertisements commercial commercials campaign sponsor sponsored sponsors marketing slogan"),
    27: ("trust", "scam scams scammed scammer fraud fraudulent fake fakes honest dishonest trust trusted trustworthy misleading misled cheated deceptive counterfeit"),
    28: ("privacy", "privacy data surveillance spying tracking consent cookies breach breached hacked hackers"),
    29: ("waiting", "wait waited waiting waits hours minutes weeks hold late"),
}  # fmt: skip
"""Number, name, and the words of the theme."""
