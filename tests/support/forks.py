"""The process that others are forked from: it has loaded what most of them load, once for all of a test's worker."""

from __future__ import annotations

import multiprocessing
from contextlib import chdir
from functools import cache
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext
from pathlib import Path

READY = "ready"
"""What it has loaded (`tests/support/ready.py`); a process that is forked from it finds this module among its own."""


@cache
def forks() -> ForkServerContext:
    """Where processes are forked from.

    It is started in this folder: Python 3.11 does not give it our `sys.path`, and is silent about what it cannot import.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([READY])
    with chdir(Path(__file__).parent):
        forkserver.ensure_running()
    return context
