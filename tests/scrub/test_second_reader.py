"""The second reader: Presidio's own engine with the pinned model, offline, silent, and loaded only when it is asked."""

import subprocess
import sys

import pytest

from townhum.errors import ModelError
from townhum.scrub.model import load_model, readable, verify_model
from townhum.scrub.second_reader import SecondReader

SCRIPT = """
import logging, sys
from townhum.scrub.second_reader import SecondReader
from townhum.scrub.thorough import ThoroughFinder

OUTWARD = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}

def refuse(event, args):
    if event in OUTWARD:
        raise SystemExit("a socket was used: " + event)

made = ThoroughFinder()
assert not any(name.startswith("en_core_web") for name in sys.modules), "the model waits until it is asked"
sys.addaudithook(refuse)
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)
kinds = made.find("Quorvathia Canary wrote to canary@example.co.uk, call +44 20 7946 0018")
assert {"email", "person"} <= set(kinds), kinds
print("done")
"""


def test_it_is_offline_and_silent():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "done" in done.stdout
    for secret in ("anary", "7946", "uorv"):
        assert secret not in done.stdout + done.stderr


def test_it_sees_what_stands_in_no_list_of_ours():
    [seen, nothing] = SecondReader().read(["I told Quorvan Zelthman that the kettle leaks", "the kettle leaks"])
    assert [(one.kind, one.start, one.end) for one in seen] == [("person", 7, 23)]
    assert nothing == []


def test_the_installed_model_is_the_pinned_one():
    assert verify_model() == "en_core_web_sm cd93e9ca9126"


def test_a_missing_model_says_what_to_do(tmp_path):
    with pytest.raises(ModelError, match=r"Install the pinned model again.*\n.*cannot be read"):
        load_model(tmp_path)


def test_a_different_model_is_refused(tmp_path):
    (tmp_path / "ner").mkdir()
    (tmp_path / "ner" / "model").write_bytes(b"other weights")
    with pytest.raises(ModelError, match="pinned is cd93e9ca9126"):
        load_model(tmp_path)


@pytest.mark.parametrize("length", [80, 81, 159, 160, 161, 5_000])
def test_a_very_long_word_is_broken_up_for_the_model_without_moving_anything(length):
    text = f"see {'ab:_' * length} end"[: length + 4] + " end"
    assert len(readable(text)) == len(text)
    assert max(map(len, readable(text).split())) <= 80
    assert readable(text).startswith("see ")
    assert readable(text).endswith(" end")
