"""Answers to people who ask what is held of them, or want it corrected or deleted: what may live here writes such an answer."""
