"""The analyst's SQL on the public file, in a process of its own that can read nothing else."""

from townhum.tell.query.result import Result
from townhum.tell.query.run import run_query
from townhum.tell.query.session import Session, asking

__all__ = [
    "Result",
    "Session",
    "asking",
    "run_query",
]  # formats, table and prompt are imported by name: the child process needs none
