"""The codes of languages that a query or a study may name."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.settings.problems import nearest

UNDETERMINED = "und"  # ISO 639-2: too little text to tell

CODES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es"
    " et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki"
    " kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no"
    " nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te"
    " tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
"""ISO 639-1."""


def mistaken_language(code: str, study: Sequence[str] | None) -> list[str]:
    """What is wrong with `lang:code` in a query; `study` are the study's languages, where they are known.

    A language that the study does not read can be told only as "not ours", so a query for it finds little and at random.
    """
    if code == UNDETERMINED:
        return []
    if code not in CODES:
        known = sorted({*(study or ()), UNDETERMINED}) if study else ["en", UNDETERMINED]
        return [f"names lang:{code}, which is no language code (ISO 639-1). {nearest(code, known)}"]
    if study is not None and code not in study:
        known = [*study, UNDETERMINED]
        return [f"names lang:{code}, which the study does not read: add it to languages in study.toml. {nearest(code, known)}"]
    return []
