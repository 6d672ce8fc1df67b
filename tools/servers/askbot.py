"""askbot, of PyPI, a forum of questions and answers, read by its feed: a virtual environment with `askbot`, whose folder TOWNHUM_ASKBOT names."""

from __future__ import annotations

import os
from pathlib import Path

from tools.servers.kit import Genuine, done

_VARIABLE = "TOWNHUM_ASKBOT"
_SITE = "kettleplace"
_SETTINGS = '\nALLOWED_HOSTS = ["127.0.0.1"]\nCELERY_TASK_ALWAYS_EAGER = True\n'
_POSTS = """\
from askbot.models import User
moss, reed = (User.objects.create(username=name, email=f"{name}@kettles.test") for name in ("moss_invented", "reed_invented"))
asked = moss.post_question(title="Which kettle sings?", body_text="The kettle of my neighbour sings, and ours is silent.", tags="kettle")
reed.post_answer(question=asked, body_text="Ours hums, and the feed of questions does not show this.")
reed.post_question(title="My kettle drips", body_text="It drips since Monday, and the base is wet.", tags="kettle")
"""


def _program(name: str) -> str:
    return str(Path(os.environ.get(_VARIABLE, "")) / "bin" / name)


def _lacks() -> str:
    there = os.environ.get(_VARIABLE) and Path(_program("askbot-setup")).exists()
    return "" if there else f"the folder that {_VARIABLE} names"


def _manage(folder: Path) -> list[str]:
    return [_program("python"), str(folder / _SITE / "manage.py")]


def _fill(folder: Path, port: int) -> None:  # noqa: ARG001  every server has this shape
    database = ("--db-engine", "sqlite", "--db-name", str(folder / "askbot.db"))
    admin = ("--admin-name", "moss", "--admin-email", "moss@kettles.test")
    site = ("--root-directory", str(folder / _SITE), "--proj-name", "asksite", "--domain-name", "kettles.test")
    place = ("--language-code", "en", "--timezone", "UTC")
    done(_program("askbot-setup"), "--noinput", *site, *database, *admin, *place, folder=folder, environment={})
    with (folder / _SITE / "asksite" / "settings.py").open("a", encoding="utf-8") as settings:
        settings.write(_SETTINGS)
    done(*_manage(folder), "migrate", "--noinput", folder=folder, environment={})
    done(*_manage(folder), "shell", folder=folder, environment={}, given=_POSTS)


def _command(folder: Path, port: int) -> list[str]:
    return [*_manage(folder), "runserver", "--noreload", f"127.0.0.1:{port}"]


SERVER = Genuine(
    connector="feed",
    needs=f"a virtual environment with askbot, named by {_VARIABLE}",
    lacks=_lacks,
    fill=_fill,
    command=_command,
    environment=lambda _: {},
    keys=lambda url: {"feed": f"{url}/feeds/rss/", "is_shared": "community"},
    texts=(
        "My kettle drips\n\nIt drips since Monday, and the base is wet.",
        "Which kettle sings?\n\nThe kettle of my neighbour sings, and ours is silent.",
    ),
    is_of_now=True,
)
