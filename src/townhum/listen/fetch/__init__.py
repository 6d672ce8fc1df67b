"""fetch: the one way out. Only permitted hosts, at a gentle pace, honestly introduced, and never a URL in a message."""

from townhum.listen.fetch.addresses import Address, Network, Resolve, system_resolve
from townhum.listen.fetch.fetcher import Fetcher
from townhum.listen.fetch.mail import Mail
from townhum.listen.fetch.manners import honest_user_agent, quiet_foreign_loggers
from townhum.listen.fetch.outlet import Outlet
from townhum.listen.fetch.place import Place
from townhum.listen.fetch.retries import RetryPolicy
from townhum.listen.fetch.session import PlaceSession
from townhum.listen.fetch.transport import Bounds, Trust

__all__ = [
    "Address",
    "Bounds",
    "Fetcher",
    "Mail",
    "Network",
    "Outlet",
    "Place",
    "PlaceSession",
    "Resolve",
    "RetryPolicy",
    "Trust",
    "honest_user_agent",
    "quiet_foreign_loggers",
    "system_resolve",
]
