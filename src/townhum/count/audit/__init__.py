"""Measures a release: how far one account moves it, what is told of that account, and what attacks make of it.

`worlds` invents posts for a study of any shape, `sensitivity` holds exact cells of neighbouring worlds against the budget,
`likelihood` guesses from releases as well as anybody can, `attacks` from what people are shown. Nothing real is ever read.
"""
