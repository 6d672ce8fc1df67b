"""The conformance suite: what every connector must prove, ours and yours.

Subclass `ConnectorContract` in a test module, name the connector, its options and a recording, and run pytest (any
runner that calls `test_*` methods will do; nothing here imports one). docs/add-a-source.md shows it whole.
"""

from townhum.conformance.contract import ConnectorContract
from townhum.conformance.listen import Heard, listen
from townhum.conformance.replay import Exchange, ReplaySession, load_recording

__all__ = ["ConnectorContract", "Exchange", "Heard", "ReplaySession", "listen", "load_recording"]
