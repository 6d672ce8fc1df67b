"""A boolean query language that a marketer can read, and the matcher that runs many queries over one text.

    Kettlewick* AND (delivery OR "lead time") NOT "job offer"
    "customer service" NEAR/5 (slow OR rude)
    #kettlewick OR Kettlewick's
    bouilloire lang:fr NOT source:survey

Words side by side mean AND. Capitals and accents do not matter; whole words are compared, with the signs that belong to them
("C++", "50%"); a trailing * reaches known words alone, and never a name. See `parse` for the grammar, `spellings` for how else people
write a name, and `foreign` for other tools' operators.
"""

from townhum.read.topicquery.errors import QuerySyntaxError
from townhum.read.topicquery.matcher import Matcher, Span
from townhum.read.topicquery.nodes import Query, fields, phrases, terms, without_fields
from townhum.read.topicquery.parser import parse
from townhum.read.topicquery.reach import reached
from townhum.read.topicquery.tokens import TAKEN_OUT

__all__ = [
    "TAKEN_OUT",
    "Matcher",
    "Query",
    "QuerySyntaxError",
    "Span",
    "fields",
    "parse",
    "phrases",
    "reached",
    "terms",
    "without_fields",
]
