"""What a long list of objections costs: `python benchmarks/objections.py [LINES]`, two million lines unless told otherwise.

First whole commands, each a process of its own: CPU seconds and the peak in MB. Then what the look-up adds to an item, in
microseconds of CPU: with nobody on the list, and with so many strangers.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from doors import Door, walk_through

from townhum.connector import NOBODY, Objections, load_catalog
from townhum.connector.objections import Hashes, hashed

SOURCE = """
[source.kettles]
connector = "mastodon"
permitted_because = "It is invented."
terms_url = "https://town.example/terms"
terms_read_on = 2026-11-02
terms_read_by = "A. Example"
instance = "https://town.example"
hashtag = "kettles"
"""
COMMANDS = (
    Door("import", ("object", "import", "mastodon", "list.txt")),
    Door("import again", ("object", "import", "mastodon", "list.txt")),
    Door("check one", ("object", "check", "mastodon", "@user7@host7.example")),
    Door("status of a receipt", ("object", "status", "AAAA-BBBB-CCCC")),
)
ITEMS = 100_000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lines", nargs="?", type=int, default=2_000_000)
    lines = parser.parse_args().lines
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        walk_through(Door("init", ("init",)), folder)
        with (folder / "config" / "sources.toml").open("a", encoding="utf-8") as file:
            file.write(SOURCE)
        with (folder / "list.txt").open("w", encoding="utf-8") as file:
            file.writelines(f"@user{number}@host{number % 997}.example\n" for number in range(lines))
        for command in COMMANDS:
            seconds, peak = walk_through(command, folder)
            print(f"{command.name:>20}  {seconds:6.1f} s CPU  {peak:5.0f} MB")
    print(f"{'an item, nobody':>20}  {_look_up(NOBODY):6.1f} us CPU")
    print(f"{'an item, so many':>20}  {_look_up(_listed(lines)):6.1f} us CPU")


def _listed(lines: int) -> Objections:
    key = b"k" * 32
    return Objections(key, Hashes(b"".join(sorted(hashed(key, "mastodon", str(number)) for number in range(lines)))))


def _look_up(objections: Objections) -> float:
    """What a screen does for an item beside all else it does: which account it is, by two names, and whether it is on the list."""
    connector = load_catalog()["mastodon"]
    options = connector.decoder.Options(instance="https://town.example", hashtag="kettles")
    names = [f"user{number}" for number in range(ITEMS)]
    items = [(f"https://host.example/@{name}", f"{name}@host.example") for name in names]
    began = time.process_time()
    for item in items:
        for value in item:
            accounts = connector.decoder.account(value, options)
            if objections.hold("mastodon", accounts) or not objections:
                break
    return (time.process_time() - began) / ITEMS * 1e6


if __name__ == "__main__":
    main()
