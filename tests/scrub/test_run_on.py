"""A full stop without a space after it: two sentences, or the name of a host."""

import pytest

SENTENCES = (
    "I like this kettle.it boils fast",
    "love the lid.me too",
    "great.so happy with it",
    "came broken.no refund",
    "it leaks.I want another",
    "they ship fast.now we wait",
    "we cook at home.it is cheaper",
    "bought the blue kettle.my mum did too",
    "too loud.how can this be new",
    "the handle is hot.be careful",
)
HOSTS = (
    "visit kettle.it today",
    "we got it from lamp.me last year",
    "my page is annbee.it now",
    "acme-shop.co has good kettles",
    "go to coffee.is now",
    "kettle.com is down",
    "look: kettle.it",
    "kettle.shop has it too",
    "ask kettle.de about it",
    "visit kettles.de/offer now",
    "mark.me is where to look",
)


@pytest.mark.parametrize("text", SENTENCES)
def test_two_sentences_stay(scrub, text):
    assert scrub(text).text == text


@pytest.mark.parametrize("text", HOSTS)
def test_a_host_goes(scrub, text):
    assert "[LINK]" in scrub(text).text
