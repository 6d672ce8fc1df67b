"""Reads signals from scrubbed posts: language, tracks, tone. What leaves this room holds no text."""

from townhum.read.reader import Reader, Reading

__all__ = ["Reader", "Reading"]
