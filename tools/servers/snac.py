"""snac, of Debian 13: a small server of the fediverse that speaks the Mastodon API.

Its package `snac2` of Debian 13 is unpacked (`apt-get download snac2`, then `dpkg-deb -x`) into the folder that TOWNHUM_SNAC names. It has no
Link header, no policy at /api/v2/instance, and long hexadecimal ids; and it tells posts that are unlisted as public.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from tools.servers.kit import Genuine, done

_VARIABLE = "TOWNHUM_SNAC"
_TAG = "kettle"
_SAID = {
    "moss": ("The kettle sings again #kettle", "It rains again"),
    "reed": ("Mine drips since Monday #Kettle",),
}


def _snac() -> str:
    return str(Path(os.environ.get(_VARIABLE, "")) / "usr" / "bin" / "snac")


def _lacks() -> str:
    return "" if os.environ.get(_VARIABLE) and Path(_snac()).exists() else f"the folder that {_VARIABLE} names"


def _fill(folder: Path, port: int) -> None:
    data = str(folder / "data")
    answers = f"127.0.0.1\n{port}\n127.0.0.1:{port}\n\n\n"
    done(_snac(), "init", data, folder=folder, environment={}, given=answers)
    settings = folder / "data" / "server.json"
    settings.write_text(
        json.dumps({**json.loads(settings.read_text(encoding="utf-8")), "protocol": "http"}), encoding="utf-8"
    )
    for name, texts in _SAID.items():
        done(_snac(), "adduser", data, name, folder=folder, environment={})
        for text in texts:
            done(_snac(), "note", data, name, text, folder=folder, environment={})


def _command(folder: Path, port: int) -> list[str]:  # noqa: ARG001  every server has this shape
    return [_snac(), "httpd", str(folder / "data")]


SERVER = Genuine(
    connector="mastodon",
    needs=f"Debian 13's package snac2 unpacked into the folder that {_VARIABLE} names",
    lacks=_lacks,
    fill=_fill,
    command=_command,
    environment=lambda _: {},
    keys=lambda url: {"instance": url, "hashtag": _TAG},
    texts=("The kettle sings again #kettle", "Mine drips since Monday #Kettle"),
    is_of_now=True,
)
