"""What a manifest without code says of the walk shapes the numbers, so a change of it begins another series."""

from manifests import manifest, raw
from studies import permission, settings

from townhum.connector import Connector
from townhum.connector.walk import walker_of
from townhum.run.series import series_name
from townhum.study import Source


def name(**over):
    made = manifest(**over)
    decoder = walker_of(made)
    options = decoder.Options(book="https://book.example")
    source = Source("tearoom", permission(connector="guestbook"), Connector(made, decoder), options)
    return series_name(settings(source), {})


def test_another_walk_is_another_series_and_other_words_about_it_are_not():
    before = name()
    assert name() == before
    assert name(terms_say="Entries may be read, counted and forgotten.") == before
    rule = {"reason": "automated", "says": "Robots.", "path": "robot", "when": [True]}
    assert name(drop=[rule]) != before
    assert name(keep={**raw()["keep"], "text": "said"}) != before
    assert name(listing=[{"path": "/all"}]) != before
