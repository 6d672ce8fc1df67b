"""Given names of some fifty countries in sentences of each language with a pack, with a capital and without: which stay.

`python benchmarks/scrubbing/pack_names.py NAM_DICT` wants `nam_dict.txt` of the package gender-guesser 0.4.0 (GNU FDL: neither shipped nor
used to make anything). Of every other name (`--half even`) it shows with `--look` which stay: those may be looked at.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from measures import share
from rivals import post

from townhum.records import ScrubbedPost
from townhum.scrub import Scrubber

HOW_MANY = 3_000
_LINE = re.compile(r"^[?1]?[MF]?\s+(\S+)\s")
_NAME = re.compile(r"[^\W\d_]{3,}")
FRAMES: Mapping[str, tuple[str, ...]] = {
    "de": (
        "{} hat den Wasserkocher gestern zurückgebracht", "danke {} für die schnelle Hilfe", "meine Freundin {} hat denselben",
        "ich habe mit {} telefoniert und keine Antwort bekommen", "das hat mir {} im Laden gesagt", "von {} habe ich ihn bekommen", "der Verkäufer hieß {} und war sehr nett",
    ),
    "es": (
        "{} devolvió ayer el hervidor", "gracias {} por la ayuda", "mi amiga {} tiene el mismo hervidor", "hablé con {} y nadie me contestó",
        "me lo dijo {} en la tienda", "el hervidor es de {} y funciona muy bien", "la vendedora se llamaba {} y era muy amable",
    ),
    "fr": (
        "{} a rendu la bouilloire hier", "merci {} pour votre aide", "mon amie {} a la même bouilloire", "j'ai parlé avec {} et personne ne m'a répondu",
        "c'est {} qui me l'a dit au magasin", "elle vient de {} et elle marche très bien", "la vendeuse s'appelait {} et elle était très aimable",
    ),
    "it": (
        "{} ha restituito ieri la caraffa", "grazie {} per l'aiuto", "la mia amica {} ha la stessa caraffa", "ho parlato con {} e nessuno mi ha risposto",
        "me l'ha detto {} in negozio", "la caraffa è di {} e funziona benissimo", "la commessa si chiamava {} ed era molto gentile",
    ),
    "pt": (
        "{} devolveu ontem a chaleira", "obrigada {} pela ajuda", "minha amiga {} tem a mesma chaleira", "falei com {} e ninguém me respondeu",
        "quem me disse foi {} na loja", "a chaleira é de {} e funciona muito bem", "a vendedora se chamava {} e era muito simpática",
    ),
    "nl": (
        "{} bracht de waterkoker gisteren terug", "bedankt {} voor de hulp", "mijn vriendin {} heeft dezelfde", "ik sprak met {} en kreeg geen antwoord",
        "dat zei {} in de winkel", "de waterkoker is van {} en werkt prima", "de verkoopster heette {} en was heel aardig",
    ),
}  # fmt: skip


def main(words: Sequence[str] | None = None) -> None:
    """Print how many names stay whole, by language, case and half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("list", type=Path, help="nam_dict.txt")
    parser.add_argument("--look", action="store_true", help="show which of the even names stay")
    options = parser.parse_args(words)
    names = read(options.list)
    scrubber = Scrubber(languages=("en", *FRAMES))
    for code, frames in FRAMES.items():
        for case, turn in (("with a capital", str.title), ("in lower case", str.lower)):
            left = list(stay([turn(name) for name in names], frames, scrubber))
            even = [names[number] for number in left if number % 2 == 0]
            halves = f"looked at {share(len(even), HOW_MANY // 2)}, counted only {share(len(left) - len(even), HOW_MANY // 2)}"
            print(f"{code} {case:<16} whole: {share(len(left), HOW_MANY)} of {HOW_MANY:,} ({halves})")
            if options.look:
                print("   ", ", ".join(even))


def read(file: Path) -> list[str]:
    """So many names, evenly drawn from the list in the order of its alphabet."""
    lines = file.read_text(encoding="iso-8859-1").splitlines()
    found = (match[1] for line in lines if (match := _LINE.match(line)))
    names = sorted({name for name in found if _NAME.fullmatch(name)})
    return [names[number * len(names) // HOW_MANY] for number in range(HOW_MANY)]


def stay(names: Sequence[str], frames: Sequence[str], scrubber: Scrubber) -> Iterator[int]:
    """The numbers of the names that stay whole, each in one of the sentences in turn."""
    texts = [frames[number % len(frames)].format(name) for number, name in enumerate(names)]
    for number, (name, answer) in enumerate(zip(names, scrubber.scrub([post(text) for text in texts]), strict=True)):
        if isinstance(answer, ScrubbedPost) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", answer.text):
            yield number


if __name__ == "__main__":
    main()
