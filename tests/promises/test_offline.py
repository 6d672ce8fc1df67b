"""From scrub to the public file nothing touches the network: an audit hook ends the process at the first socket."""

import subprocess
import sys

CODE = """
import sys
from pathlib import Path

def forbid(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname"):
        print("a socket was opened:", event, flush=True)
        import os; os._exit(9)

sys.addaudithook(forbid)
from studies import *
from townhum.clock import SimulatedClock
from townhum.keep.store import Store
from townhum.run.job import run
from townhum.run.means import Means
from townhum.run.stages import build_pipeline

texts = ["Write to marta.kowalski@mail.example.co.uk, tea is lovely", "see https://tea.example.com/@marta", "tea +31 6 12345678"]
pages = [[item(number, texts[number % 3]) for number in range(400)]]  # so many that no noise makes them next to nobody
made = settings(source("one", FakeDecoder(pages)))
pipeline = build_pipeline(made.tracks, ("en",))
report = run(made, Store(Path(sys.argv[1])), Means(lambda: pipeline, lambda _: NoSession(), SimulatedClock(NOW), KEY))
print("released" if report.outcomes[0].released else "held")
"""


def test_scrub_to_publish_opens_no_socket(tmp_path):
    paths = [path for path in sys.path if path]
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={"PYTHONPATH": ":".join(paths), "PATH": "", "HOME": str(tmp_path)},
    )
    assert done.stdout.strip() == "released", done.stdout + done.stderr
