"""A boolean query language that a marketer can read, and the matcher that runs many queries over one text.

    Kettlewick* AND (delivery OR "lead time") NOT "job offer"
    "customer service" NEAR/5 (slow OR rude)
    #kettlewick OR Kettlewick's
    bouilloire lang:fr NOT source:survey

Words side by side mean AND. Capitals and accents do not matter; whole words are compared. See `parse` for the grammar.
"""

from townhum.read.topicquery.errors import QuerySyntaxError
from townhum.read.topicquery.matcher import Matcher, Span
from townhum.read.topicquery.nodes import Query, fields, terms, without_fields
from townhum.read.topicquery.parser import parse
from townhum.read.topicquery.tokens import TAKEN_OUT

__all__ = [
    "TAKEN_OUT",
    "Matcher",
    "Query",
    "QuerySyntaxError",
    "Span",
    "fields",
    "parse",
    "terms",
    "without_fields",
]
