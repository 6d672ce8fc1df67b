"""The command line: it shows outcomes, and `main` is the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import sys
from functools import cache
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

from townhum.cli.interrupting import INTERRUPTED, Interruption

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import typer

EXIT_CODES = {
    0: "done; nothing is lacking",
    1: "done, but something is lacking: a source failed or is not permitted, a period is held or the year's budget is spent, a rehearsal waits for `--release`, a check or a query failed",
    2: "the configuration or the command line is wrong; nothing was fetched",
    3: "nothing is permitted: no source may be listened to, or nobody of this name may be handed numbers",
    4: "another run, or another program, is at work on the same store",
    5: "the store cannot be read or written",
    6: "a model is missing or is not the one that was pinned",
    70: "a fault in townhum; please report it",
    INTERRUPTED: "interrupted; the next run does what this one would have done",
}


_ABOUT_PEOPLE = frozenset({"object", "rights"})
"""Commands whose arguments are accounts."""


class _WithoutPandas(MetaPathFinder):
    """DuckDB and Arrow look for pandas, which takes a second where it is installed, and nothing needs it but Spark.

    None in `sys.modules` would do for DuckDB; Arrow takes that for pandas, and fails.
    """

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        """Say of pandas that it is not here, and of the rest nothing."""
        del path, target
        if fullname == "pandas":
            raise ModuleNotFoundError("No module named 'pandas'", name="pandas")


def main() -> None:
    """Run the command line and leave with an exit code of `EXIT_CODES`."""
    interruption = Interruption()
    try:
        interruption.listen()
        code = _run()
        interruption.finish()
    except BaseException as error:
        if interruption.came or isinstance(error, KeyboardInterrupt):
            interruption.end()
        raise
    sys.exit(code)


def _run() -> int:
    """Load the commands, which takes a second in which somebody may press Ctrl-C, and run the one that was asked for."""
    if not _asks_spark(sys.argv[1:]):
        sys.meta_path.insert(0, _WithoutPandas())
    import typer

    from townhum.errors import Stop, TownhumError

    try:
        code: int = commands()(standalone_mode=False) or 0
    except typer.TyperException as error:
        _say(f"See `{_command(error)} --help` for what there is.\n  {_unquoted(error) or error.format_message()}")
        return error.exit_code
    except TownhumError as error:
        _say(str(error))
        return error.exit_code if isinstance(error, Stop) else 1
    except typer.Abort:
        raise KeyboardInterrupt from None
    except Exception as error:  # noqa: BLE001  a fault of ours must not print what it was working on
        return _unforeseen(error)
    if code == INTERRUPTED:  # typer turns Ctrl-C into an exit without a word
        raise KeyboardInterrupt
    return code


@cache
def commands() -> Callable[..., int | None]:
    """All of them, as one that reads the command line. Building them takes a tenth of a second, and is done once in a process."""
    from typer.main import get_command

    from townhum.cli.app import app

    return get_command(app)


def _asks_spark(words: Sequence[str]) -> bool:
    """Whether a command line names a cluster, which PySpark serves with pandas alone."""
    return any(word.partition("=")[0] == "--cluster" for word in words)


def _command(error: typer.TyperException) -> str:
    """The command that was meant, as far as there is one of that name."""
    names: list[str] = []
    context = getattr(error, "ctx", None)
    while context is not None and context.parent is not None:
        names.insert(0, context.info_name or "")
        context = context.parent
    return " ".join(["townhum", *names])


def _unquoted(error: typer.TyperException) -> str:
    """What is said of a wrong command that names an account: nothing that was typed. "" for all others, whose words may be repeated."""
    about_people = _ABOUT_PEOPLE & set(_command(error).split()[1:2])
    return "that is not what this command takes" if about_people and type(error).__name__ != "MissingParameter" else ""


def _unforeseen(error: Exception) -> int:
    from townhum.keep.file import denied, no_room

    stop = denied(error) or no_room(error) if isinstance(error, OSError) else None
    _say(str(stop) if stop else _report_of(error))
    return stop.exit_code if stop else 70


def _say(message: str) -> None:
    print(message, file=sys.stderr)  # noqa: T201  the last word of a command


def _report_of(error: Exception) -> str:
    """The kind of a fault and where it happened, without its message, which might quote a post."""
    import traceback
    from pathlib import Path

    frames = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
        if "townhum" in frame.filename
    ]
    return "Please report this fault in townhum; it shows no data.\n  " + " > ".join(
        [*frames[-6:], type(error).__name__]
    )
