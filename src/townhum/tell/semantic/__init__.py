"""What the columns of the public file are to a program: which is a measure, in which unit, with which interval, and what may be added up."""

from townhum.tell.semantic.columns import Meaning, meaning_of
from townhum.tell.semantic.metrics import METRICS, Metric

__all__ = ["METRICS", "Meaning", "Metric", "meaning_of"]
