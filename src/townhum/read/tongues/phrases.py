"""Words that say something only behind another one: "valt … tegen", "raad ik … aan". Data, and how a text shows it.

The lists of what is felt look at one word at a time. Where a phrase is met, its last word gets a mark, and stands in `felt.txt` with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

MARK = "\u02bc"
"""A letter to the pattern that cuts words, and in no language's spelling here."""

_FEW, _SOME = r"\s+(?:\w+\s+){0,2}?", r"\s+(?:\w+\s+){0,4}?"

_DUTCH = (
    rf"\b(?:valt|vallen|viel|vielen){_SOME}(?:tegen|mee|uit)",
    rf"\b(?:raad|raadt|raden|raadde|raadden){_SOME}(?:aan|af)",
    r"\b(?:hou|houd|houdt|houden|hield)\s+(?:(?:ik|we|wij|echt|zo|heel|erg|veel|ook|enorm|zielsveel)\s+){0,3}van",
    rf"\b(?:loop|loopt|lopen|liep|liepen){_SOME}vast",
    r"\b(?:doet|doen|deed|deden)\s+het",
    r"\b(?:nooit|niet)\s+meer(?=\s+(?:\w+\s+){0,4}?(?:koop|kopen|kocht|bestel|boek|gebruik|kom|ga\b|gaan|heen|naartoe)|\s*[.!]|\s*$)",
    rf"\b(?:vind|vindt|vond|vinden|vonden){_FEW}niks(?=\s*(?:[.!,?]|aan\b|$))",
    r"\b(?:het|dit|dat|die|hij|ze)\s+(?:is|was|wordt|lijkt(?:\s+(?:me|mij))?)\s+(?:(?:echt|helemaal|ook)\s+)?niks(?=\s*(?:[.!,?]|$))",
    r"\b(?:stelt|stelde|stellen)\s+(?:\w+\s+)?niks(?=\s+voor)",
    r"\b(?:niks|niets)\s+(?:\w+\s+)?(?:mis|aan\s+te\s+merken)",
    r"\b(?:kan|kon|had|kunnen|konden|hadden)\s+(?:(?:echt|het|gewoon|bijna)\s+){0,2}niet\s+beter",
    r"\b(?:kan|kon|had|mag|mocht|moet|kunnen)\s+(?:(?:veel|echt|wel|stukken|nog)\s+){0,2}beter(?=\s*(?:[.!,?]|$))",
    r"\bop\s+tijd",
    r"\bte\s+(?:laat|klein|kleine|kort|korte|zout|zoute|hard|harde|warm|krap|smal|smalle|zwaar|zware|weinig|zoet|zoete|droog|droge|heet|strak|donker|vol|groot|grote|lang|lange|dun|dunne|licht|koud|koude|hoog|hoge|veel)",
    r"\bmeer\s+(?:\w+\s+){0,2}?verwacht",
    r"\bin\s+orde",
    r"\bnaar\s+(?:wens|behoren)",
    r"\bgeld\s+terug(?!\s*gekregen)",
    r"\b(?:zo|nooit)\s+weer",
    r"\b(?:dit|dat|zo)\s+kan\s+(?:(?:toch|echt|gewoon|zo)\s+){0,3}niet(?=\s*(?:[.!]|$))",
    r"\bafspraken\s+(?:\w+\s+)?niet",
    r"\bniet\s+(?:meer\s+)?zonder",
    r"\bkan\s+(?:\w+\s+)?niet\s+meer\s+stuk",
    r"\bdoe(?:t|n)\s+(?:precies|exact|gewoon)\s+wat",
    r"\bvingers(?=\s+(?:bij\s+)?af)",
    r"\b(?:niet|nooit)\s+(?:\w+\s+)?klagen",
    r"\bnooit\s+(?:meer\s+)?iets\s+anders",
    r"\bgeen\s+omkijken",
    r"\bniet\s+(?:om\s+aan\s+)?te\s+(?:eten|drinken|vreten|doen|harden|pruimen|lezen|verstaan|gebruiken|bereiken|geloven|zien|passen)",
    r"\b(?:lekker|fijn|mooi|leuk|fraai|gezellig)\s+(?:dan|is\s+dat)(?=\s*(?:[.!,]|$))",
    r"\bnog\s+(?:steeds|altijd)(?=\s+(?:geen|niet|niks|niets)\b)",
    r"\bal\s+(?:\w+\s+)?(?:dagen|weken|uren|maanden)",
    r"\bonder\s+de\s+maat",
    r"\baan\s+de\s+prijs",
    r"\baan\s+de\s+\w+\s+kant",
    r"\bbuiten\s+(?:werking|gebruik)",
    r"\buit\s+de\s+lucht(?!\s+gegrepen)",
    r"\blig(?:t|gen)\s+(?:\w+\s+){0,2}?(?:eruit|plat)",
    r"\bblij(?:ft|ven)\s+(?:\w+\s+)?(?:hangen|steken)",
    r"\bga\s+(?:vooral\s+)?zo\s+door",
    r"\baan\s+te\s+(?:raden|bevelen)",
    r"\baf\s+te(?=\s+raden)",
    r"\b(?:vijf|5)\s+sterren",
    r"\b(?:een|één|1)\s+ster",
    r"\bnaar\s+niks",
    r"\bduur(?:t|de|den)\s+(?:\w+\s+){0,2}?lang",
    r"\bsla(?:at|an)\s+(?:echt\s+|helemaal\s+)?nergens",
    r"\bnergens(?=\s+op\s+sla)",
    r"\blicht(?:en)?\s+(?:je|jullie|mensen|klanten|iedereen|ons)\s+(?:\w+\s+)?op",
    r"\bte\s+wensen\s+over",
    r"\bte\s+spreken",
    r"\b(?:geen|nooit|nooit een|geen enkele)\s+(?:\w+\s+)?(?:reactie|antwoord|gehoor|contact)",
    r"\b(?:is|was|gaat|ging|al|weer|alweer|nu)\s+(?:\w+\s+){0,3}?stuk(?=\s*(?:[.!,?]|gegaan|na\b|$))",
    r"\ber\s+(?:\w+\s+)?(?:klaar|genoeg)(?=\s+(?:mee|van))",
    r"\bde\s+moeite",
    r"\bonder\s+de\s+indruk",
    r"\bvoor\s+herhaling",
    r"\bniet\s+normaal(?=\s*(?:[.!,?]|meer|$))",
)
_NOT_DONE = (
    r"cheg(?:ou|aram|a)|respond\w+|atend\w+|resolv\w+|entreg\w+|abre|abrem|carreg\w+|liga|entra|conecta|aceita\w*|devolv\w+|reembols\w+|cumpr\w+|presta|d[aá]|consig\w+|consegu\w+|ajud\w+|aparec\w+|atualiz\w+"
)
"""What is asked of goods and of those who serve: said of them alone it says nothing, denied it does."""
_PORTUGUESE = (
    rf"\b(?:n[aã]o|naum|nunca|ningu[eé]m|n)\s+(?:(?:me|te|se|nos|lhe|mais|est[aá]|t[aá])\s+){{0,2}}(?:{_NOT_DONE})",
    r"\bval(?:e|eu|em|eram)\s+(?:muito\s+|super\s+)?a\s+pena",
    r"\bvale(?:u)?\s+cada\s+(?:centavo|c[eê]ntimo)",
    r"\bdeix(?:a|ou|am|ando)\s+(?:muito\s+)?a\s+desejar",
    r"\bnota(?=\s+(?:10|dez|mil|1000|m[aá]xima))",
    r"\bnota\s+zero",
    r"\b(?:cinco|5)\s+estrelas",
    r"\b(?:uma|1)\s+estrela",
    r"\bdinheiro\s+de\s+volta",
    r"\bnunca\s+mais(?=\s+(?:\w+\s+){0,3}?(?:compr|pe[cç]|us|volt|pis|encomend|contrat)|\s*[.!]|\s*$)",
    r"\b(?:no|dentro\s+do|antes\s+do)\s+prazo",
    r"\b(?:chegou|chegaram|entregue|veio|tudo)\s+(?:\w+\s+)?(?:a\s+tempo|na\s+hora)",
    r"\b(?:jog|deit|mand|bot)\w+\s+(?:\w+\s+)?fora",
    r"\bfora(?=\s+do\s+prazo)",
    r"\bfora\s+do\s+ar",
    r"\b(?:parou|deixou|parar|deixa|pararam|deixaram)\s+de\s+(?:funcionar|carregar|ligar|abrir|tocar)",
    r"\b(?:fiquei|ficamos|ficou|estou|estamos|t[oô]|tou)\s+sem",
    r"\bs[oó]\s+que\s+n[aã]o",
    r"\b(?:deu|deram)\s+(?:tudo\s+|super\s+)?certo",
    r"\bpod(?:ia|eria|e)\s+(?:ser|estar|ter\s+sido)\s+(?:bem\s+|muito\s+)?melhor",
    r"\bmal[\s-]+educad[oa]s?",
    r"\bmeia[\s-]+boca",
    r"\bem\s+conta(?=\s*(?:[.!,]|$))",
    r"\b[aà]\s+espera(?=\s+(?:d[aeo]|h[aá]|desde))",
    r"\bainda(?=\s+n[aã]o\b)",
    r"\bat[eé]\s+agora(?=\s+(?:n[aã]o|nada|nem))",
    r"\b(?:mais\s+uma|outra)\s+vez",
    r"\bde\s+novo",
    r"\bn[aã]o\s+(?:vivo|fico|saio|passo)\s+(?:mais\s+)?sem",
    r"\bn[aã]o\s+largo",
    r"\bvirei\s+(?:\w+\s+)?(?:f[aã]|cliente|fregu[eê]s)",
    r"\bsem\s+(?:nenhum[a]?\s+)?(?:tempero|gosto|sabor|gra[cç]a|educa[cç][aã]o|respeito|no[cç][aã]o|condi[cç][oõ]es|sentido|explica[cç][aã]o|resposta|solu[cç][aã]o|retorno|sossego|vergonha|cabimento)",
    r"\bnem\s+(?:me\s+|se\s+)?(?:quis|quer|sequer|deram|deu|avisaram|avisou|abriu|abre|liga|chegou|chega|respond\w+|atend\w+)",
    r"\bnem\s+de\s+gra[cç]a",
    r"\be\s+(?:at[eé]\s+agora\s+)?nada(?=\s*(?:[.!,]|$|de\b|da\b|do\b))",
    r"\bhaja\s+paci[eê]ncia",
    r"\bningu[eé]m\s+merece",
    r"\bpelo\s+amor\s+de\s+deus",
    r"\bn[aã]o\s+(?:d[aá]\s+(?:para|pra)\s+)?(?:aguent|suport)\w+",
    r"\b(?:sem|n[aã]o\s+tem|n[aã]o\s+h[aá])\s+igual",
    r"\bdeix\w+\s+(?:\w+\s+)?na\s+m[aã]o",
    r"\bm[aã]o\s+na\s+roda",
    r"\b(?:abaixo|acima)(?=\s+d[aeo]s?\s+(?:\w+\s+)?(?:esperad|m[eé]dia|expectativ))",
    r"\besperava(?=\s+(?:muito\s+|bem\s+)?mais)",
)
_PHRASES: Mapping[str, re.Pattern[str]] = {
    code: re.compile(rf"(?:{'|'.join(listed)})\b", re.IGNORECASE) for code, listed in (("nl", _DUTCH), ("pt", _PORTUGUESE))
}
_LAST = re.compile(r"\w+$")


def marked(text: str, code: str) -> str:
    """The text with the last word of each phrase marked, "tegen" in "valt wat tegen". What was there before stays as it was."""
    pattern = _PHRASES.get(code)
    return pattern.sub(lambda found: _LAST.sub(rf"{MARK}\g<0>", found.group()), text) if pattern else text
