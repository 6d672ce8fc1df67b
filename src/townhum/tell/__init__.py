"""Answers from what is published, and from nothing else: to an analyst's SQL, in a process that can read nothing else."""
