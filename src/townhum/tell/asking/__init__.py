"""Asking openly: a post and a form that explain themselves, and what may come back from the form. No server is part of it."""
