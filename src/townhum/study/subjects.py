"""Groups that no track may watch: those of GDPR article 9(1), unless the study is about one and says why, and movements, never."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from townhum.study.model import Study, Track
from townhum.words import fold

MOVEMENT = "movement"

_SAID = """
health: cancer, chemo, chemotherapy, hiv, aids patients, diabetes, diabetic, diabetics, depression, depressed people, bipolar, schizophrenia,
  autism, autistic, adhd, epilepsy, pregnant, pregnancy, abortion, addicts, alcoholics, rehab, disabled people, wheelchair users, patients
religion: muslim, muslims, islam, islamic, mosque, christian, christians, catholic, catholics, protestant, protestants, jewish, jews, judaism,
  synagogue, hindu, hindus, hinduism, sikh, sikhs, buddhist, buddhists, atheist, atheists, mormon, mormons, evangelical, evangelicals
orientation: gay, gays, lesbian, lesbians, bisexual, bisexuals, transgender, transsexual, trans people, trans women, trans men, nonbinary,
  queer, lgbt, lgbtq, lgbtqia, homosexual, homosexuals
ethnicity: gypsy, gypsies, romani, black people, white people, asian people, asians, latino, latinos, latina, latinx, hispanic, hispanics, arabs,
  african americans, immigrant, immigrants, migrant, migrants, refugee, refugees, asylum seekers, indigenous people, kurds, uyghurs
politics: democrats, republicans, conservatives, tories, labour voters, labour party, communist, communists, socialist, socialists, liberals,
  fascist, fascists, far right, far left, trump voters, brexiteers, remainers, right wing, left wing, voters
union: trade union, trade unions, labor union, labor unions, labour union, labour unions, union members, unionise, unionize, unionising,
  unionizing, unionisation, unionization, shop steward, shop stewards, picket line, works council, collective bargaining
movement: black lives matter, blm, extinction rebellion, just stop oil, fridays for future, metoo, me too movement, protesters, protestors,
  demonstrators, activist, activists, activism, demonstration, demonstrations, whistleblower, whistleblowers, strikers, dissident, dissidents,
  occupy movement, pride march, climate strike, antifa
"""


def _listed() -> Mapping[str, str]:
    """Each term, folded, and its group."""
    terms: dict[str, str] = {}
    for line in _SAID.strip().replace("\n  ", " ").splitlines():
        group, _, said = line.partition(":")
        for term in map(fold, map(str.strip, said.split(","))):
            terms |= {term: group, term.replace(" ", ""): group}  # as it is said, and as a hashtag has it
    return MappingProxyType(terms)


GROUPS = _listed()
"""Each term by which a group is watched, folded, and the group's name. It is a short list of plain words: a reviewer knows more."""

_MOST_WORDS = max(len(term.split()) for term in GROUPS)


def watched(track: Track, words: Sequence[str]) -> tuple[str, str] | None:
    """The first term of a track's query or label that names a group, and the group; None where none does."""
    for text in (*words, track.label):
        pieces = "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
        for many in range(1, _MOST_WORDS + 1):
            runs = (" ".join(pieces[at : at + many]) for at in range(len(pieces) - many + 1))
            if term := next((run for run in runs if run in GROUPS), None):
                return term, GROUPS[term]
    return None


def objection_to_group(track: Track, words: Sequence[str], study: Study | None) -> str | None:
    """Why no track may watch this group, in words for people; None where it watches none, or the study says that it is about it."""
    found = watched(track, words)
    if found is None or track.organisation is not None or (study is not None and found[1] in study.relax):
        return None
    term, group = found
    if group == MOVEMENT:
        return f'"{term}" watches a movement, and no study may: take it out (ETHICS.md)'
    return (
        f'"{term}" tells of people by their {group} (GDPR article 9), and no track may watch them. Is the study itself about it, and your '
        f"privacy officer agreed? Then say why in study.relax.{group}; else take it out"
    )
