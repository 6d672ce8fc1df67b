"""Reads what may be listened to, through official APIs, into posts that live in memory alone."""
