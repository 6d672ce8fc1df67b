"""Genuine servers on this machine, with invented posts in them, to try connectors on. Each says what it needs; none is part of townhum."""
