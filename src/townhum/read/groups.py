"""Words for groups of people, which are one word to the models: who is named says nothing of what is felt.

Texts that name a group are often about hate, so a model learns that the name is bad, and reads "a gay couple runs the bakery" as
ill said. As with names and with words that differ in gender only, each of these words is therefore read as a common one that leans
to no side. Slurs are not among them: whoever writes one says what they feel. The groups are those of the audit (`mentions.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from townhum.read.tokens import Tokens
from townhum.words import also_names

ADJECTIVE, ONE, MANY = "local", "person", "others"
"""What is read in place of "Muslim" in "a Muslim baker", of "foreigner" and of "foreigners": chosen as what leans least, in sentences
that are none of the audit's."""

_ADJECTIVES = """
gay lesbian bisexual transgender trans transsexual queer nonbinary intersex homosexual heterosexual pansexual asexual lgbt lgbtq
muslim islamic jewish christian catholic protestant hindu sikh buddhist mormon evangelical
black white brown asian african arab arabic latino latina hispanic mexican cuban brazilian colombian indian pakistani bangladeshi chinese
japanese korean vietnamese filipino thai indonesian turkish kurdish iranian iraqi syrian lebanese afghan israeli palestinian egyptian
moroccan algerian tunisian nigerian ghanaian kenyan somali ethiopian eritrean jamaican haitian russian ukrainian romanian bulgarian
albanian serbian bosnian greek italian spanish portuguese irish scottish welsh german french dutch swedish danish european american
canadian australian british romani roma indigenous aboriginal
disabled deaf blind autistic dyslexic epileptic handicapped paraplegic neurodivergent
elderly homeless unemployed impoverished female male
"""
_ONE = """
jew turk kurd immigrant migrant refugee foreigner atheist pensioner teenager
"""
_MANY = """
gays lesbians bisexuals homosexuals queers muslims jews christians catholics protestants hindus sikhs buddhists mormons atheists
evangelicals blacks whites asians africans arabs latinos latinas hispanics mexicans cubans indians pakistanis turks kurds iranians
iraqis syrians afghans israelis palestinians egyptians moroccans nigerians somalis russians ukrainians romanians albanians serbs greeks
italians germans americans europeans immigrants migrants refugees foreigners pensioners seniors teenagers teens females males
"""

ALIKE: Mapping[str, str] = {
    **dict.fromkeys(_ADJECTIVES.split(), ADJECTIVE),
    **dict.fromkeys(_ONE.split(), ONE),
    **dict.fromkeys(_MANY.split(), MANY),
}
"""What is read in place of a word, wherever it stands."""


@cache
def harmless() -> tuple[str, ...]:
    """The words without those that people are called, which a scrubber may keep: they name nobody."""
    return tuple(word for word in ALIKE if not also_names(word))


_NAMING = frozenset(form for word in (*ALIKE, "women", "men") for form in (word, word.capitalize(), word.upper()))
_NEAR_PEOPLE = frozenset(
    """
    poor old older young younger rich ill sick mentally physically needy vulnerable straight polish native foreign obese overweight fat thin
    bald pregnant single divorced widowed illiterate retired uneducated low-income working-class middle-aged
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Words that mean a group before one for people, and anything else elsewhere: "poor families", "poor sound"."""
_PEOPLE = frozenset(
    """
    people person persons man men woman women guy guys kid kids child children boy boys girl girls family families folk folks community
    communities couple couples neighbour neighbours neighbor neighbors friend friends student students customer customers worker workers
    user users colleague colleagues member members teacher teachers parent parents mother mothers father fathers lady ladies gentleman
    gentlemen passenger passengers patient patients resident residents tenant tenants visitor visitors citizen citizens adult adults
    """.split()  # noqa: SIM905  the same
)
_WRITTEN = frozenset(form for word in _NEAR_PEOPLE for form in (word, word.capitalize(), word.upper()))


def read_alike(tokens: Tokens) -> Tokens:
    """The tokens with each word that means a group, where it stands before one for people, as the common one."""
    if _WRITTEN.isdisjoint(tokens.words):
        return tokens
    low = [word.lower() for word in tokens.words]
    near, people = ([number for number, word in enumerate(low) if word in some] for some in (_NEAR_PEOPLE, _PEOPLE))
    number = tokens.number.copy()
    changed = len(tokens.words)
    before = np.isin(number, near)
    before[-1:] = False
    before[tokens.starts[tokens.starts > 0] - 1] = False
    meant = np.isin(number, people)
    for place in np.flatnonzero(before)[::-1]:  # from the end, so that "mentally ill people" is met at "ill"
        if meant[place + 1]:
            number[place], meant[place] = changed, True
    return Tokens([*tokens.words, ADJECTIVE], number, tokens.starts)


def names_group(tokens: Tokens) -> NDArray[np.bool_]:
    """Which texts name a group of people; `tokens` are those of `read_alike`."""
    size = len(tokens.starts)
    numbers = [number for number, word in enumerate(tokens.words) if word in _NAMING]
    if len(tokens.words) > 1 and tokens.words[-1] == ADJECTIVE:
        numbers.append(len(tokens.words) - 1)
    if not numbers:
        return np.zeros(size, np.bool_)
    text = np.repeat(np.arange(size), tokens.lengths)
    return np.asarray(np.bincount(text[np.isin(tokens.number, numbers)], minlength=size) > 0)


LEAN = 0.5
"""Log-odds of a negative tone that are taken off where a group is named and no word is felt to be bad. Half of what parts the neutral
from the hateful among sentences that are none of the audit's: to take a mention for ill said is the worse mistake."""
