"""Joins the rooms, and is the one place that imports them: what a run does, with what, in which order, one at a time."""
