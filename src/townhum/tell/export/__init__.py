"""The public file's tables as files for others: Excel, CSV and Parquet, each with who, what and when, and what every column means."""

from townhum.tell.export.cover import Cover
from townhum.tell.export.numbers import Numbers, opened
from townhum.tell.export.writing import FORMS, Written, write

__all__ = ["FORMS", "Cover", "Numbers", "Written", "opened", "write"]
