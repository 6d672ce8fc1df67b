"""Loads what most commands load, in the process that they are forked from: it takes two seconds, and commands are run by the hundred."""

from importlib import import_module

from townhum.read.language_batch import whole_model

_ROOMS = (
    "cli.app", "cli.checking", "cli.planning", "cli.running", "cli.trying", "count.tally", "listen.fetch", "run.closing", "run.planning",
    "run.sessions", "run.stages", "tell.insight.findings",
)  # fmt: skip
_CONNECTORS = ("files", "mastodon", "reddit")

for room in _ROOMS:
    import_module(f"townhum.{room}")
for connector in _CONNECTORS:
    import_module(f"townhum_connectors.{connector}")
whole_model()
