"""Reads signals from scrubbed posts, with the query language and the models it needs, and lets no text out."""
