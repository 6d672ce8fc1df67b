"""The connector contract: a reviewable manifest beside a small decoder.

The manifest says what is kept, what makes an item public and who has opted out; `screen` applies it before any code of
the connector sees an item. The decoder pages through the API and reads the kept fields. See docs/add-a-source.md.
"""

from townhum.connector.catalog import Connector, load_catalog
from townhum.connector.contract import Answer, Covered, Decoder, Draft, Options, Page, SecretRef, Session
from townhum.connector.manifest import Manifest, Rule, load_manifest
from townhum.connector.marks import Marker
from townhum.connector.proposal import Line, Proposal, Proposer
from townhum.connector.screen import Screened, identity_of, to_post

__all__ = [
    "Answer",
    "Connector",
    "Covered",
    "Decoder",
    "Draft",
    "Line",
    "Manifest",
    "Marker",
    "Options",
    "Page",
    "Proposal",
    "Proposer",
    "Rule",
    "Screened",
    "SecretRef",
    "Session",
    "identity_of",
    "load_catalog",
    "load_manifest",
    "to_post",
]
