"""docs/semantic-model.json: what the columns and metrics of the public file are to a program."""

from __future__ import annotations

import json

from townhum.keep.public import catalogue
from townhum.keep.sql import SCHEMA_VERSION, VIEWS
from townhum.tell.semantic.model import model

_TABLES = ("finding", "noisy", "coverage", "source", "track", "span")


def semantic_model() -> str:
    """The views and what they are looked up in, as JSON."""
    chosen = [row for row in catalogue() if row.table in {*VIEWS, *_TABLES} or row.table.startswith("cell_")]
    return json.dumps(model(chosen, SCHEMA_VERSION), indent=1, ensure_ascii=False) + "\n"
