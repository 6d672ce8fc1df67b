"""Papers for a lawyer and an authority, made from plain facts of a study: what may live here writes such a paper or puts it into a form."""
