"""What the surroundings of a word say about it."""

from __future__ import annotations

import re

CLITICS = frozenset({"s", "t", "m", "re", "ve", "ll", "d"})
_NEGATED = frozenset(
    [
        "ain",
        "aren",
        "can",
        "couldn",
        "didn",
        "doesn",
        "don",
        "hadn",
        "hasn",
        "haven",
        "isn",
        "mightn",
        "mustn",
        "needn",
        "shan",
        "shouldn",
        "wasn",
        "weren",
        "won",
        "wouldn",
    ]
)
CUT_STEMS = dict.fromkeys(("'", "\u2019", "\u00b4", "`", "\u2018"), _NEGATED)
"""After which apostrophes a clitic may stand, and which stems stand before one and a t."""

FUNCTION_WORDS = frozenset(
    [
        "a",
        "all",
        "an",
        "and",
        "at",
        "be",
        "did",
        "do",
        "does",
        "go",
        "got",
        "have",
        "he",
        "how",
        "i",
        "if",
        "in",
        "is",
        "it",
        "its",
        "just",
        "like",
        "me",
        "my",
        "never",
        "not",
        "of",
        "on",
        "our",
        "she",
        "so",
        "some",
        "take",
        "that",
        "the",
        "their",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "too",
        "up",
        "us",
        "was",
        "we",
        "what",
        "when",
        "who",
        "why",
        "with",
        "you",
        "your",
    ]
)
"""After "Will", "May" or "Mark" at a sentence's start they make a verb of it, where a surname would follow a person."""

AFTER_PERSONS = frozenset(
    ["and", "did", "does", "got", "is", "just", "like", "never", "so", "too", "was", "who", "with"]
)
"""Of these, those that follow a person as well: "Will is here", "Mark got it"."""

MARKET_NAMES = frozenset(
    """
    price prices deal deals sale sales joke junk bland blessing crisp fresh handy light magic peel quick rust rusty treasure worth
    lifesaver immaculate early high low real clear fair smart strong sharp short small strange true unique valid normal pleasant
    harsh gross basic miracle precious comfort lemon water power gas stock pack brand company fee kit deep close tiny odd petty
    rush sweet wild help drop hurt chip burns bargain heaven hell cash cost beat
    rusty mouldy spicy salty vegan vegetarian organic gluten halal kosher label labels box boxes clearance outlet checkout basket trolley receipt
    repair repairs spare motor motors fan fans heater heaters radiator boiler freezer fridge dryer washer hob hobs grill grills oven ovens cooker mixer
    mixers blender toaster kettle juicer grinder fryer vacuum hoover iron irons steamer dishwasher microwave stove lamp lamps bulb torch drill saw
    sander mower hose pump pumps valve filter filters hinge latch handle lid lids spout base jug mug mugs bowl bowls plate plates pan pans pot
    pots tray rack shelf drawer cabinet desk chair chairs sofa couch mattress pillow duvet blanket curtain carpet rug mirror frame style styles texture
    finish comfort colour color fabric leather linen wool plastic copper rubber wooden bamboo metal coating paint glue
    screen button buttons switch dial knob plug socket cable cables charger battery batteries adapter remote speaker speakers headphones keyboard
    mouse laptop tablet printer ink toner router modem app website login update upgrade bug bugs crash crashes glitch glitches server servers
    parcel parcels package courier couriers postage customs invoice voucher vouchers coupon coupons rebate cashback subscription
    trial renewal branch store stores shop shops aisle counter cashier snack snacks crisps biscuit biscuits bread butter cheese yoghurt yogurt
    sauce soup stew noodles pasta pizza burger burgers fries sausage steak chicken prawn salad fruit banana orange
    grape melon mango coconut nut nuts almond jam syrup sugar pepper vinegar mustard coffee tea juice soda beer
    wine cider milk cream vanilla chocolate caramel toffee cake pie cookie shampoo soap lotion perfume razor toothpaste
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""What a market says all day, although many people bear it as a name: in capitals it is emphasis, unless a name stands beside it."""

MIXED_IS_HARMLESS = re.compile(
    r"\d{1,4}(?:st|nd|rd|th|am|pm|a|p|k|m|bn|s|x|h|hr|hrs|min|mins|sec|yr|yrs|yo|km|kg|lb|lbs|mm|cm|ft|gb|mb|tb|mp|mph|hz|d|fps|ml|g|px|c|f)"
    r"|\d{1,2}h\d{1,2}|[234]d|[345]g|mp[34]|[a-f]?\d{1,2}|gr8|l8r?|m8|b4|2day|2moro|2nite|4ever|4u|w8|h8|k9|co2|h2o|ps[1-5]|v\d",
    re.IGNORECASE,
)
"""Numbers with a unit, and the few words that are written with a digit."""

UNITS = frozenset(
    """
    cm mm m km in ft inch inches kg g lb lbs oz ml l cl dl w kw kwh wh v mah hz khz ghz mhz gb mb tb kb c f pm am pcs pack euro euros eur usd gbp
    pounds dollars bucks yen rupees pesos francs kroner litres liters litre liter pint pints gallons gallon watt watts kilowatt kilowatts volt volts amp
    amps joules newton newtons kelvin celsius fahrenheit lumen lumens lux rpm decibel decibels db psi bar bars nm mg mcg kcal calories ounce ounces gram
    grams kilo kilos kilogram kilograms tonne tonnes ton tons metre metres meter meters millimetres millimeters centimetres centimeters kilometres
    kilometers mile miles yard yards foot feet minute minutes min mins hour hours hrs hr h day days week weeks month months year years yr yrs second
    seconds sec secs percent p k points point stars star times people steps quid gsm dpi fps mbps megapixels megapixel mp bpm knots acres sqft tog
    denier carat carats cups cup teaspoons tablespoons tbsp tsp servings
    """.split()  # noqa: SIM905
)
"""What a number is of: after one such a word is no name ("350 watts"), and the number is no code."""

_GOES_ON = frozenset(",'\u2019&@#-/_$%+=")


def starts_sentence(text: str, start: int) -> bool:
    """Whether a word that begins at `start` opens a sentence, a line or a quotation, so that its capital says nothing."""
    place = start - 1
    while place >= 0 and text[place] in " \t\xa0":
        place -= 1
    if place < 0:
        return True
    before = text[place]
    return not (before.isalnum() or before in _GOES_ON)
