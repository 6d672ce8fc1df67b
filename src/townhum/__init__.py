"""townhum: hear what a market says, never who said it."""

from importlib.metadata import version

__version__ = version("townhum")
