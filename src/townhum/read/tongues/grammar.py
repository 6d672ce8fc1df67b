"""What of a language decides how its words turn each other round: its negators, boosters and contrasts. Data, no logic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MORE, LESS = 0.293, -0.293
"""VADER's B_INCR and B_DECR."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words in small letters, as `plain` writes them.

    A negator turns round what follows it and, `back` words far, what stands before it: German and Dutch deny a verb after it. `folds` takes
    the accents off, which are left out in haste; `elides` parts "l'app" and "n'est".
    """

    negators: frozenset[str]
    contrasts: frozenset[str]
    boosters: Mapping[str, float]
    back: int = 0
    folds: bool = True
    elides: bool = False


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _boosters(more: str, less: str) -> dict[str, float]:
    return {**dict.fromkeys(more.split(), MORE), **dict.fromkeys(less.split(), LESS)}


GRAMMARS: Mapping[str, Grammar] = {
    "de": Grammar(
        negators=_words(
            "nicht nie niemals nirgends nichts nix net ned nich kein keine keinen keinem keiner keines keinerlei ohne weder"
            " kaum null weniger garnicht garnix keinesfalls keineswegs"
        ),
        contrasts=_words("aber jedoch doch allerdings trotzdem dennoch obwohl sondern hingegen dafür nur"),
        boosters=_boosters(
            "sehr so total richtig extrem echt wirklich mega absolut voll super ganz unglaublich unfassbar besonders"
            " ziemlich verdammt hammer ultra überaus äußerst höchst viel wahnsinnig unheimlich furchtbar komplett völlig",
            "etwas bisschen bissl leicht relativ eher halbwegs einigermaßen teilweise",
        ),
        back=3,
        folds=False,
    ),
    "es": Grammar(
        negators=_words("no nunca jamas ni sin nada ningun ninguna ninguno tampoco nadie menos"),
        contrasts=_words("pero aunque sino excepto salvo embargo obstante"),
        boosters=_boosters(
            "muy tan super demasiado demasiada realmente re mucho mucha muchas muchos muchisimo muchisimas totalmente"
            " completamente absolutamente sumamente verdaderamente bien mas que extremadamente increiblemente todo",
            "poco algo apenas casi medio relativamente",
        ),
    ),
    "fr": Grammar(
        negators=_words("pas jamais sans aucun aucune rien ne n ni guere nullement moins"),
        contrasts=_words("mais cependant pourtant toutefois sauf quoique malgre"),
        boosters=_boosters(
            "tres trop tellement vraiment super si hyper ultra extremement totalement completement absolument bien fort"
            " grave vachement carrement franchement particulierement plus",
            "peu assez plutot presque legerement moyennement",
        ),
        back=1,
        elides=True,
    ),
    "it": Grammar(
        negators=_words("non no mai ne senza nessun nessuno nessuna niente nulla neanche nemmeno neppure mica manco meno"),
        contrasts=_words("ma pero tuttavia eppure invece nonostante sebbene malgrado tranne bensi"),
        boosters=_boosters(
            "molto molta molti tanto tanta troppo troppa cosi davvero veramente proprio super iper ultra mega estremamente totalmente completamente"
            " assolutamente decisamente incredibilmente assai parecchio piu veramente particolarmente stra che quanto",
            "poco abbastanza quasi leggermente relativamente piuttosto appena",
        ),
        elides=True,
    ),
    "pt": Grammar(
        negators=_words("nao nunca jamais nem sem nada nenhum nenhuma ninguem tampouco menos n naum"),
        contrasts=_words("mas porem embora contudo todavia entretanto apesar exceto senao"),
        boosters=_boosters(
            "muito muita muitos muitas tao super demais demasiado realmente bem mais totalmente completamente absolutamente extremamente"
            " verdadeiramente incrivelmente mega ultra hiper bastante mt mto tanto tanta imensamente bue que",
            "pouco meio quase algo ligeiramente relativamente",
        ),
    ),
    "nl": Grammar(
        negators=_words("niet nooit niks niets nergens geen geeneen zonder nauwelijks amper nie nimmer niemand noch minder weinig allesbehalve geenszins allerminst evenmin nt kein"),
        contrasts=_words("maar echter toch daarentegen ondanks hoewel ofschoon alhoewel behalve alleen desondanks niettemin"),
        boosters=_boosters(
            "heel hele erg zeer zo super mega echt enorm ontzettend ongelooflijk ongelofelijk hartstikke superveel veel te totaal volledig compleet absoluut helemaal bijzonder uiterst"
            " extreem vet waanzinnig gigantisch keihard reuze uitermate oneindig onwijs kei zwaar flink behoorlijk knap verschrikkelijk vreselijk gruwelijk mateloos intens bere loei mega giga",
            "beetje iets ietsje redelijk vrij enigszins lichtelijk tamelijk bijna ietwat soms",
        ),
        back=2,
    ),
}  # fmt: skip
"""By the language's code. Written for townhum."""
