"""fetch: the one way out. Only permitted hosts, at a gentle pace, honestly introduced, and never a URL in a message."""

from townhum.fetch.addresses import Address, Network, Resolve, system_resolve
from townhum.fetch.fetcher import Fetcher
from townhum.fetch.manners import honest_user_agent, quiet_foreign_loggers
from townhum.fetch.place import Place
from townhum.fetch.retries import RetryPolicy
from townhum.fetch.transport import Bounds, Trust

__all__ = [
    "Address",
    "Bounds",
    "Fetcher",
    "Network",
    "Place",
    "Resolve",
    "RetryPolicy",
    "Trust",
    "honest_user_agent",
    "quiet_foreign_loggers",
    "system_resolve",
]
