"""The connector contract: a reviewable manifest, which says how a place is walked or has a small decoder beside it.

The manifest says what is kept, what makes an item public and who has opted out; `screen` applies it before any code of
the connector sees an item. `vocabulary` holds the words in which a manifest says the walk, `walk` does what they say, and
`written` tells every mistake in a file with its line. See docs/add-a-source.md.
"""

from townhum.connector.catalog import Catalog, Connector, connector_of, load_catalog
from townhum.connector.contract import Answer, Covered, Decoder, Draft, Options, Page, SecretRef, Session
from townhum.connector.loading import load_manifest
from townhum.connector.manifest import Manifest, Rule
from townhum.connector.marks import Marker
from townhum.connector.objections import NOBODY, Objections
from townhum.connector.proposal import Line, Proposal, Proposer
from townhum.connector.screen import Screened, identity_of, to_post

__all__ = [
    "NOBODY",
    "Answer",
    "Catalog",
    "Connector",
    "Covered",
    "Decoder",
    "Draft",
    "Line",
    "Manifest",
    "Marker",
    "Objections",
    "Options",
    "Page",
    "Proposal",
    "Proposer",
    "Rule",
    "Screened",
    "SecretRef",
    "Session",
    "connector_of",
    "identity_of",
    "load_catalog",
    "load_manifest",
    "to_post",
]
