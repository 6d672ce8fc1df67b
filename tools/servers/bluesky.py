"""Bluesky's own server of personal data, of npm, and a Jetstream made from what it tells: bluesky.mjs beside this.

A folder that TOWNHUM_ATPROTO names holds `@atproto/dev-env` and `@atproto/sync`: `npm i --ignore-scripts @atproto/dev-env @atproto/sync`,
then `npm_config_nodedir=/usr npm rebuild better-sqlite3` with the headers of Node. No package serves an AppView without a
database of its own: what one would say of authors and posts is said of the records that the server has.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tools.servers.kit import Genuine, programs

_VARIABLE = "TOWNHUM_ATPROTO"
_SCRIPT = "bluesky.mjs"
TAG = "kettle"


def _packages() -> Path:
    return Path(os.environ.get(_VARIABLE, "")) / "node_modules"


def _lacks() -> str:
    there = os.environ.get(_VARIABLE) and (_packages() / "@atproto" / "dev-env").is_dir()
    return programs("node") or ("" if there else f"the folder that {_VARIABLE} names")


def _fill(folder: Path, port: int) -> None:  # noqa: ARG001  every server has this shape; the posts are written as it starts
    shutil.copy(Path(__file__).with_name(_SCRIPT), folder)
    (folder / "node_modules").symlink_to(_packages().absolute())


def _command(folder: Path, port: int) -> list[str]:
    return ["node", str(folder / _SCRIPT), str(port)]


SERVER = Genuine(
    connector="bluesky",
    needs=f"node, and @atproto/dev-env and @atproto/sync of npm in a folder named by {_VARIABLE} (tools/servers/bluesky.py says how)",
    lacks=_lacks,
    fill=_fill,
    command=_command,
    environment=lambda _: {},
    keys=lambda url: {"hashtags": TAG, "jetstream": url, "appview": url, "records": url, "settle_seconds": "0"},
    texts=("The kettle sings again #kettle", "Mine drips since Monday #Kettle"),
)
