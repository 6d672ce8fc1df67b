"""Makes the written forms of Italian words from their plainest ones: lemmas/it.txt, written for townhum.

A form too many does no harm (nobody is called "verdissime"), so that the rules are few and make no exception.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from training.packs.lemmas import lemmas

_CLITICS = "mi ti si ci vi lo la li le ne gli".split()
_PAIRS = "melo mela telo tela selo sela celo cela glielo gliela gliene sene cene".split()
_SHARED = (
    "o i iamo a e ono ano {0}vo {0}vi {0}va {0}vamo {0}vate {0}vano {0}te "
    "{0}ssi {0}sse {0}ssimo {0}ste {0}sti {0}ssero {0}mmo {0}rono {1}rò {1}rai {1}rà {1}remo {1}rete "
    "{1}ranno {1}rei {1}resti {1}rebbe {1}remmo {1}reste {1}rebbero ino iate {0}re {0}r"
)
_OWN = {
    "are": "ando ato ata ati ate ante anti ò",
    "ere": "endo uto uta uti ute ente enti é ette",
    "ire": "endo ito ita iti ite ente enti ì",
}


def italian() -> dict[str, set[str]]:
    """Every lemma with its forms."""
    return lemmas("it", {"verb": _verb, "noun": _noun, "adjective": _adjective, "form": lambda word: iter([word])})


def _verb(word: str) -> Iterator[str]:
    """Regular forms, and those of the verbs in -rre; the others are listed as they are."""
    inserts, word = word.endswith("+"), word.rstrip("+")
    if word.endswith("rre"):
        yield from _contracted(word)
        return
    stem, ending = word[:-3], word[-3:]
    made = _SHARED.format(ending[0], "i" if ending == "ire" else "e").split() + _OWN[ending].split()
    made += [f"isc{each}" for each in ("o", "i", "e", "ono", "a", "ano") if inserts]
    gerund, order = _OWN[ending].split()[0], ending[0].replace("e", "i")
    made += [f"{bound}{clitic}" for bound in (f"{ending[0]}r", gerund, order) for clitic in _CLITICS]
    made += [f"{ending[0]}r{pair}" for pair in _PAIRS]
    for each in made:
        is_soft = ending == "are" and each[0] in "ei"
        if is_soft and stem[-1] in "cg":
            yield f"{stem}h{each}"
        elif is_soft and stem[-1] == "i" and (each[0] == "i" or stem[-2] in "cg"):
            yield f"{stem[:-1]}{each}"
        else:
            yield f"{stem}{each}"


def _contracted(word: str) -> Iterator[str]:
    """Of "comporre", "produrre", "attrarre"."""
    short = word[:-3]
    full = short + {"o": "n", "u": "c", "a": ""}[short[-1]]
    yield from _verb(f"{full}ere")
    yield from (f"{full}g{each}" for each in ("o", "ono", "a", "ano"))
    yield from (f"{short}rr{each}" for each in ("e", "ò", "ai", "à", "emo", "ete", "anno", "ei", "ebbe", "ebbero"))
    yield from (f"{short}r{clitic}" for clitic in _CLITICS)


def _noun(word: str) -> Iterator[str]:
    stem, last = word[:-1], word[-1]
    yield word
    for ending in {"o": "ia", "a": "eio", "e": "ia"}.get(last, ""):
        if stem[-1:] == "i" and ending in "ie":
            yield stem if ending == "i" else stem[:-1] + "e"
        if stem[-1:] in "cg" and ending in "ie" and last != "e":
            yield f"{stem}h{ending}"
        yield f"{stem}{ending}"
    if last in "oa" and stem[-1:] != "i":
        hard = f"{stem}h" if stem[-1:] in "cg" else stem
        yield from (f"{hard}{ending}" for ending in ("ino", "ina", "ini", "ine"))


def _adjective(word: str) -> Iterator[str]:
    stem, last = word[:-1], word[-1]
    yield from _noun(word)
    yield from (f"{stem}{ending}" for ending in ("o", "a", "i", "e"))
    hard = f"{stem}h" if stem[-1:] in "cg" else stem.removesuffix("i")
    yield from (f"{hard}issim{ending}" for ending in ("o", "a", "i", "e"))
    yield f"{stem}amente" if last == "o" else f"{re.sub(r'(?<=[lr])e$', '', word)}mente"
