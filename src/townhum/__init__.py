"""townhum: hear what a market says, never who said it."""


def __getattr__(name: str) -> str:
    """`__version__`, looked up when it is asked for: a start that is interrupted at once should have imported little."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import version  # noqa: PLC0415  a tenth of a second

    return version("townhum")
