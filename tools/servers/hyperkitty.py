"""HyperKitty, of PyPI: a virtual environment with `HyperKitty==1.3.12 mailman-web whoosh`, whose folder TOWNHUM_HYPERKITTY names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from tools.servers.kit import Genuine, done
from tools.servers.mails import LIST, TEXTS, as_mbox

_VARIABLE = "TOWNHUM_HYPERKITTY"
_SETTINGS = """\
from mailman_web.settings.base import *
from mailman_web.settings.mailman import *

SECRET_KEY = "only-for-a-test-on-this-machine"
DATABASES = {{"default": {{"ENGINE": "django.db.backends.sqlite3", "NAME": "{folder}/hyperkitty.sqlite3"}}}}
ALLOWED_HOSTS = ["127.0.0.1"]
HAYSTACK_CONNECTIONS = {{"default": {{"ENGINE": "haystack.backends.simple_backend.SimpleEngine"}}}}
COMPRESS_ENABLED = COMPRESS_OFFLINE = False
LOGGING = {{"version": 1, "disable_existing_loggers": True}}
MAILMAN_REST_API_URL = "http://127.0.0.1:1"
Q_CLUSTER = {{"sync": True, "orm": "default"}}
STATIC_ROOT = "{folder}/static"
"""


def _manage() -> str:
    return str(Path(os.environ.get(_VARIABLE, "")) / "bin" / "mailman-web")


def _lacks() -> str:
    return "" if os.environ.get(_VARIABLE) and Path(_manage()).exists() else f"the folder that {_VARIABLE} names"


def _environment(folder: Path) -> Mapping[str, str]:
    return {"MAILMAN_WEB_CONFIG": str(folder / "settings.py")}


def _fill(folder: Path, port: int) -> None:  # noqa: ARG001  every server has this shape
    (folder / "settings.py").write_text(_SETTINGS.format(folder=folder), encoding="utf-8")
    (folder / "kettles.mbox").write_text(as_mbox(), encoding="utf-8")
    environment = _environment(folder)
    done(_manage(), "migrate", folder=folder, environment=environment)
    done(
        _manage(), "hyperkitty_import", "-l", LIST, str(folder / "kettles.mbox"), folder=folder, environment=environment
    )


def _command(folder: Path, port: int) -> list[str]:  # noqa: ARG001  the same
    return [_manage(), "runserver", "--noreload", f"127.0.0.1:{port}"]


SERVER = Genuine(
    connector="hyperkitty",
    needs=f"a virtual environment with HyperKitty==1.3.12, mailman-web and whoosh, named by {_VARIABLE}",
    lacks=_lacks,
    fill=_fill,
    command=_command,
    environment=_environment,
    keys=lambda url: {"site": url, "list": LIST, "folder": "archives"},
    texts=TEXTS,
)
