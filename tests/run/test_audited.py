"""What a run does that numbers do not show is in the log: the audit of a new series, and what was changed in the configuration."""

from dataclasses import replace

from keyed import close_keyed, keyed, keyed_again
from noises import no_noise
from studies import KEY, NOW, PLAIN_PIPELINE, NoSession

from townhum.clock import SimulatedClock
from townhum.keep.ledger import Ledger
from townhum.keep.log import read
from townhum.read.paired import LARGEST_GAP, OF_NAMES
from townhum.records import FairnessFact
from townhum.records.deeds import Deed
from townhum.run.audited import note_series_audited
from townhum.run.configuration import store_of
from townhum.run.job import Asked, run
from townhum.run.means import Means

UNFAIR = FairnessFact(f"{OF_NAMES}: one against another", LARGEST_GAP, 0.5)


def told(folder, deed):
    return [dict(line.entry.facts) for line in read(folder / "data") if line.entry.deed is deed]


def test_the_audit_of_a_series_is_told_once_also_after_a_run_that_was_killed(tmp_path):
    made = keyed(tmp_path)
    store = store_of(made, tmp_path / "data", {})
    audits = replace(PLAIN_PIPELINE, audit=lambda: (UNFAIR,))
    means = Means(lambda: audits, lambda _: NoSession(), SimulatedClock(NOW), KEY, noise=lambda: no_noise)
    run(made, store, means, Asked(trust_clock=True))
    [entry] = told(tmp_path, Deed.AUDIT)
    assert (entry["kind"], entry["outcome"]) == ("fairness", "over the limits")
    with Ledger.open(store.ledger, store.key) as ledger:
        assert list(ledger.fairness()) == [entry["series"]]
        note_series_audited(made, store, ledger, NOW)
    assert len(told(tmp_path, Deed.AUDIT)) == 1


def test_a_run_tells_which_keys_were_changed_since_the_one_before(tmp_path):
    made = keyed(tmp_path)
    written = tmp_path / "config" / "study.toml"
    written.write_text('[study]\nretention = "2 years"\n', encoding="utf-8")
    close_keyed(made, tmp_path)
    assert told(tmp_path, Deed.CONFIGURATION) == []
    written.write_text('[study]\nretention = "1 year"\n', encoding="utf-8")
    for _ in range(2):
        close_keyed(keyed_again(tmp_path), tmp_path)
    assert [entry["keys"] for entry in told(tmp_path, Deed.CONFIGURATION)] == ["study retention"]
