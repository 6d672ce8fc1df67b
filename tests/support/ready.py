"""Loads what most commands load, and reads what is installed, in the process that they are forked from: commands are run by the hundred."""

import gc
from datetime import UTC, datetime
from importlib import import_module

from townhum.cli import commands
from townhum.connector.catalog import load_catalog
from townhum.records import ItemKey, Post
from townhum.run.stages import build_pipeline
from townhum.words.refuse import refused_as_identity

_ROOMS = (
    "cli.checking", "cli.digesting", "cli.findings", "cli.handing", "cli.label_review", "cli.notice_writing", "cli.objecting", "cli.owning",
    "cli.planning", "cli.querying", "cli.reporting", "cli.running", "cli.starting", "cli.trying", "count.tally", "keep.delivered", "listen.fetch",
    "run.closing", "run.delivering", "run.objection_file", "run.planning", "run.sessions", "run.stages", "tell.digest", "tell.export.excel",
    "tell.insight.findings", "tell.query.prompt", "tell.report.page",
)  # fmt: skip

for room in _ROOMS:
    import_module(f"townhum.{room}")
commands()
load_catalog()
refused_as_identity("kettle")
pipeline = build_pipeline({}, ("en",))
scrubbed = pipeline.scrub(
    [Post("ready", "ready", ItemKey(b""), datetime(1970, 1, 1, tzinfo=UTC), "I love my kettle, says Ann")]
)
pipeline.read(scrubbed)
gc.freeze()  # so that a collection in a process that is forked copies none of it
