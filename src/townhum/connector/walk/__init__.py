"""Walks a place by what its manifest says: JSON in, raw items out, kept fields to drafts. A decoder made from a manifest."""

from townhum.connector.walk.walker import Walker, walker_of

__all__ = ["Walker", "walker_of"]
