"""The analyst's SQL on the public file, in a process of its own that can read nothing else."""

from townhum.query.result import Result
from townhum.query.run import run_query

__all__ = ["Result", "run_query"]  # formats, table and prompt are imported by name: the child process needs none
