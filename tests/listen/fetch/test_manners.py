import logging

from hypothesis import given
from hypothesis import strategies as st

from townhum.listen.fetch import honest_user_agent, quiet_foreign_loggers


def test_it_says_who_listens_and_how_to_reach_them():
    agent = honest_user_agent("0.1.0", " mailto:privacy@study.example ")
    assert agent == "townhum/0.1.0 (counts groups, never people; contact: mailto:privacy@study.example)"


@given(st.text())
def test_any_contact_makes_a_header_that_can_be_sent(contact):
    agent = honest_user_agent("0.1.0", contact.encode("utf-8", "replace").decode())
    assert agent.isascii()
    assert agent.isprintable()
    assert agent.count("(") == agent.count(")") == 1


def test_foreign_loggers_fall_silent(caplog):
    for name in ("", "httpx", "httpcore", "protego", "stamina"):
        caplog.set_level(logging.DEBUG, logger=name)
    quiet_foreign_loggers()
    for name in ("httpx", "httpcore.http11", "protego", "stamina"):
        logging.getLogger(name).error("a URL")
    assert "a URL" not in caplog.text
