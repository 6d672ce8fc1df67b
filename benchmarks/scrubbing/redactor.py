"""Obsei's redactor, in an environment of its own: its packages and ours do not fit into one."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence

_REDACT = """
import json, sys, time
from obsei.privacy.redact import redact_text
texts = json.load(sys.stdin)
redact_text("Say hello to ann@ann.example on 1 May")  # what is made once a process is made now
start = time.process_time()
redacted = [redact_text(text)[0] for text in texts]
json.dump([redacted, time.process_time() - start], sys.stdout)
"""


def redact(python: str, texts: Sequence[str]) -> tuple[list[str], float]:
    """The texts as obsei leaves them, and the CPU seconds that this took it.

    `python` is that of an environment with obsei 1.1.1. Ends the benchmark with what is wrong where it is not.
    """
    ran = subprocess.run(  # noqa: S603  the python that the caller names
        [python, "-c", _REDACT], input=json.dumps(list(texts)), capture_output=True, text=True, check=False
    )
    if ran.returncode:
        raise SystemExit(f"Name the python of an environment with obsei==1.1.1.\n  {ran.stderr.strip()}")
    redacted, seconds = json.loads(ran.stdout)
    return redacted, seconds
