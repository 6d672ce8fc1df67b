"""Rows of a table that are nobody's answer: second headings, headings repeated, totals and footers."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from townhum_connectors.file_spelling import heading

_SECOND = frozenset(
    [
        "response",
        "open-ended response",
        "antwort",
        "offene antwort",
        "beantwortung mit offenem ende",
        "réponse",
        "réponse ouverte",
        "respuesta",
        "respuesta abierta",
        "risposta",
        "risposta aperta",
        "resposta",
        "resposta aberta",
        "antwoord",
        "open antwoord",
        "open vraag",
        "svar",
        "åpent svar",
        "öppet svar",
        "other (please specify)",
        "selected choice",
    ]
)
"""What SurveyMonkey and its like write below a question."""

_TOTALS = frozenset(
    [
        "total",
        "totals",
        "grand total",
        "subtotal",
        "sub-total",
        "sum",
        "average",
        "avg",
        "mean",
        "median",
        "count",
        "minimum",
        "maximum",
        "std dev",
        "standard deviation",
        "n",
        "base",
        "gesamt",
        "gesamtsumme",
        "summe",
        "insgesamt",
        "durchschnitt",
        "mittelwert",
        "anzahl",
        "somme",
        "moyenne",
        "médiane",
        "nombre",
        "total general",
        "suma",
        "promedio",
        "media",
        "mediana",
        "totale",
        "somma",
        "totaal",
        "gemiddelde",
        "som",
        "aantal",
        "soma",
        "média",
        "summa",
        "genomsnitt",
        "medelvärde",
        "gennemsnit",
        "gjennomsnitt",
        "yhteensä",
        "keskiarvo",
        "razem",
        "średnia",
        "celkem",
        "průměr",
        "toplam",
        "ortalama",
        "σύνολο",
        "μέσος όρος",
        "итого",
        "всего",
        "среднее",
        "合計",
        "平均",
        "总计",
        "總計",
        "平均值",
        "합계",
        "평균",
    ]
)
_COUNTED = re.compile(
    r"(?:n|base|count|total|responses?|respondents|answers|rows|records)\s*[=:]\s*[\d.,\s]+", re.IGNORECASE
)
_FOOTER = re.compile(
    r"\W*(?:(?:this )?(?:report|export|file|data)?\s*(?:was )?(?:generated|exported|created|downloaded|printed|produced) "
    r"(?:on|at|by|from|with)\b.*|powered by\b.*|source:.*|end of (?:report|file|export|data|table|list)\W*|page \d+(?: of \d+)?|"
    r"\d+ (?:rows?|records?|responses?|answers)(?: (?:returned|exported|in total|total|selected|affected))?|"
    r"(?:erstellt|exportiert|generiert) (?:am|von|mit)\b.*|(?:généré|exporté|créé) (?:le|par)\b.*|"
    r"(?:generado|exportado|creado) (?:el|por|en)\b.*|(?:gegenereerd|geëxporteerd|gemaakt) (?:op|door|met)\b.*|"
    r"(?:generato|esportato|creato) (?:il|da)\b.*|(?:gerado|exportado|criado) (?:em|por)\b.*|©.*|\(c\) .*)\W*",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[\s+\-\u00b1]*[\d.,\s]*%?\s*")
_MOST_FOOTER = 300  # characters
_LONGEST_LABEL = 40  # longer than any word for a total
_LEADING = 3  # blank cells in a row at its beginning, under headings, by which a second heading is known
_RECORD_NAMES = ("id", "number", "no", "nr", "date", "time", "timestamp", "#")


def second_headings(header: Sequence[str], first: Sequence[str] | None, second: Sequence[str] | None) -> int:
    """How many of the two rows below the headings are headings too: none, one or two.

    Qualtrics writes the questions, then {"ImportId": ...} in every cell; SurveyMonkey the kinds of answers, with nothing where
    it writes ids and dates. Neither can be what a person answered: no answer fills a whole row.
    """
    if second is not None and _all_import_ids(second):
        return 2
    if first is None:
        return 0
    return 1 if _all_import_ids(first) or _below_questions(header, first) else 0


def _all_import_ids(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) > 1 and all(map(_import_id, filled))


def _import_id(cell: str) -> bool:
    if not cell.lstrip().startswith("{"):
        return False
    try:
        found = json.loads(cell)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "ImportId" in found


def _below_questions(header: Sequence[str], cells: Sequence[str]) -> bool:
    """Blank where the headings tell of the record, and words of an exporter under a question."""
    if not header or not cells or cells[0].strip():
        return False
    said = [heading(cell).casefold() for cell in cells]
    named = re.split(r"[^\w#]+", header[0].casefold())
    leading = next((place for place, cell in enumerate(said) if cell), len(said))
    of_record = any(word in _RECORD_NAMES for word in named) and leading >= min(_LEADING, len(header) - 1)
    return any(cell in _SECOND for cell in said) or (of_record and leading < len(said))


def nobodys(cells: Sequence[str], header: Sequence[str]) -> str:
    """Why a row is nobody's answer: "headings", "totals" or "blank"; empty where it may be somebody's. By the row alone."""
    filled = [cell for cell in cells if cell and not cell.isspace()]
    if not filled:
        return "blank"
    if len(cells) == len(header) and cells[0].strip() in header and [heading(cell) for cell in cells] == list(header):
        return "headings"
    label = filled[0].strip()
    if len(label) > _MOST_FOOTER:
        return ""
    if len(filled) == 1:
        alone = len(header) > 1
        return "totals" if alone and (_COUNTED.fullmatch(label) or _FOOTER.fullmatch(label)) else ""
    if label.rstrip(":").casefold() in _TOTALS or _COUNTED.fullmatch(label):
        return "totals" if all(map(_FIGURES.fullmatch, filled[1:])) else ""
    return ""


def may_be_nobodys(cells: Sequence[str], width: int) -> bool:
    """A quick look that spares most rows the long one: a cell is blank or missing, or the first is a short word."""
    return len(cells) < width or "" in cells or (len(cells[0]) < _LONGEST_LABEL and not cells[0][:1].isdigit())
