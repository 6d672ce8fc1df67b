"""Starts a genuine server, filled with invented posts, and says how a source of it is written: `python -m tools.servers NAME`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.servers import askbot, bluesky, hyperkitty, mediawiki, public_inbox, redmine, snac
from tools.servers.kit import Genuine, free_port, running

SERVERS: dict[str, Genuine] = {
    each.connector: each
    for each in (
        askbot.SERVER,
        bluesky.SERVER,
        hyperkitty.SERVER,
        mediawiki.SERVER,
        public_inbox.SERVER,
        redmine.SERVER,
        snac.SERVER,
    )
}


def main() -> None:
    """Start the server that was named, and stop it at Ctrl-C; without a name, say what each needs."""
    if len(sys.argv) < 2 or sys.argv[1] not in SERVERS:  # noqa: PLR2004  the name
        for name, server in SERVERS.items():
            lacks = server.lacks()
            print(f"{name}: needs {server.needs}; {f'lacks {lacks}' if lacks else 'can be started here'}")  # noqa: T201
        return
    server = SERVERS[sys.argv[1]]
    if lacks := server.lacks():
        sys.exit(f"Install {server.needs}.\n  {server.connector}: {lacks} is not here")
    with TemporaryDirectory() as folder, running(server, Path(folder), free_port()) as url:
        keys = " ".join(f"{key}={value}" for key, value in server.keys(url).items())
        command = f"townhum sources add {server.connector} {keys} allow_networks=127.0.0.0/8"
        print(f"It answers at {url}. Ctrl-C ends it.\n  {command}")  # noqa: T201
        try:
            while True:
                time.sleep(1)
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
