"""One run at a time, and no lock outlives its process."""

import stat
import subprocess
import sys

import pytest

from townhum.errors import Locked, StoreError
from townhum.run.lock import hold

HOLDER = """
import sys, time
from pathlib import Path
from townhum.run.lock import hold
with hold(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_holder_is_told_to_wait(tmp_path):
    with (
        hold(tmp_path / "lock"),
        pytest.raises(Locked, match="Wait until the other run has ended"),
        hold(tmp_path / "lock"),
    ):
        pass


def test_the_lock_is_free_again_afterwards_also_after_an_error(tmp_path):
    with pytest.raises(KeyError), hold(tmp_path / "lock"):
        raise KeyError
    with hold(tmp_path / "lock"):
        assert stat.S_IMODE((tmp_path / "lock").stat().st_mode) == 0o600


def test_a_killed_holder_holds_nothing(tmp_path):
    path = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLDER, path], stdout=subprocess.PIPE) as holder:
        holder.stdout.readline()
        with pytest.raises(Locked), hold(path):
            pass
        holder.kill()
    with hold(path):
        pass


def test_a_missing_folder_is_said_so(tmp_path):
    with pytest.raises(StoreError, match="folder is there"), hold(tmp_path / "nowhere" / "lock"):
        pass
