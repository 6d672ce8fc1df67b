"""Findings reach real servers on loopback: nothing is lost, and doubled is only what a receiver took without an answer, under the same id."""

import base64
import email
import email.policy
import hashlib
import hmac
import json
import shutil
import ssl
from datetime import UTC, datetime, timedelta

import pytest
from receivers import Post, Web, certificate, serving
from years import year

from townhum.cli.starting import starter_folder
from townhum.clock import SimulatedClock
from townhum.errors import StoreError, UsageError
from townhum.keep.delivered import delivered, save
from townhum.keep.keys import Key, seal, unseal
from townhum.keep.log import read
from townhum.keep.store import Store
from townhum.listen.fetch import Trust
from townhum.records.deeds import Deed, Entry
from townhum.run.configuration import load_settings
from townhum.run.delivering import acknowledge, deliver, snooze
from townhum.run.outlets import open_outlets
from townhum.tell.digest import read_table

SECRET = "a-secret-to-sign-with"
ANSWERED = (200, {})
KEY = Key(bytes(range(32)))


@pytest.fixture(scope="module")
def years(tmp_path_factory):
    """Public files of a market whose newest week is bad for our brand, and of the weeks after, each with the table of its findings."""
    made = {}
    for weeks in (41, 42):
        public = year(tmp_path_factory.mktemp(f"weeks{weeks}"), weeks=weeks)
        made[weeks] = public, read_table(public)
    return made


@pytest.fixture
def web():
    server = Web()
    with serving(server):
        yield server


@pytest.fixture
def study(tmp_path, years):
    return Trial(tmp_path, years)


class Trial:
    """A study with one channel, whose clock moves when it is told to."""

    def __init__(self, folder, years):
        self.folder, self.years, self.trust = folder, years, None
        self.store = Store(folder / "data", KEY)
        self.store.prepare()
        self.clock = SimulatedClock(datetime(2026, 11, 29, 12, tzinfo=UTC))
        self.environment = {"SECRET": SECRET}
        shutil.copytree(starter_folder(), folder / "config")
        self.weeks(41)

    def weeks(self, number):
        public, self.table = self.years[number]
        shutil.copyfile(public, self.store.public)

    def channel(self, text):
        (self.folder / "config" / "deliver.toml").write_text(f"[deliver.team]\n{text}\n", encoding="utf-8")

    def web(self, server, kind="slack", more="", networks='["127.0.0.0/8"]'):
        self.environment["URL"] = f"{server.address}/hook/t0ken"
        signed = 'secret = "env:SECRET"' if kind == "webhook" else ""
        allowed = f"allow_networks = {networks}" if networks else ""
        self.channel(f'kind = "{kind}"\naddress = "{server.address}"\nurl = "env:URL"\n{allowed}\n{signed}\n{more}')

    def send(self):
        settings = load_settings(self.folder / "config")
        with open_outlets(settings, clock=self.clock, environment=self.environment, trust=self.trust) as outlet:
            (outcome,) = deliver(settings, self.store, self.clock, outlet)
        return outcome


@pytest.mark.parametrize("kind", ["slack", "discord", "teams", "webhook"])
def test_what_arrived_is_not_sent_again_until_there_is_more(study, web, kind):
    study.web(web, kind)
    first = study.send()
    assert (first.failed, first.sent) == (False, len(study.table.of([study.table.newest])))
    assert (study.send().sent, len(web.got)) == (0, 1)
    study.weeks(42)
    newest = study.table.newest
    assert study.send().sent == len(study.table.of([newest])) > 0
    assert newest in web.got[-1][2].decode()


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ((500, {}), "the server answers 500"),
        ((401, {}), "the server answers 401"),
        ((404, {}), "the server answers 404"),
        ((302, {"Location": "http://127.0.0.1:9/elsewhere"}), "not followed"),
        ((307, {"Location": "/hook/other"}), "not followed"),
        ((429, {"Retry-After": "86400"}), "more than the 60 s we wait"),
        (None, "broke off"),
    ],
)
def test_what_failed_is_told_and_sent_again_under_the_same_id(study, web, answer, says):
    study.web(web, "webhook")
    web.answers = [answer]
    failed = study.send()
    assert (failed.failed, failed.sent) == (True, 0)
    assert says in failed.said[0]
    assert "t0ken" not in failed.said[0]
    assert SECRET not in failed.said[0]
    assert len(web.got) == 1
    again = study.send()
    assert (again.failed, again.sent > 0) == (False, True)
    (_, before, one), (_, after, other) = web.got
    assert before["idempotency-key"] == after["idempotency-key"] == after["webhook-id"]
    assert one == other
    assert (study.send().sent, len(web.got)) == (0, 2)


def test_a_message_that_failed_outlives_the_next_week(study, web):
    study.web(web, "webhook")
    web.answers = [(503, {})]
    assert study.send().failed
    study.weeks(42)
    assert not study.send().failed
    (_, lost, _), (_, again, _), (_, new, _) = web.got
    assert lost["webhook-id"] == again["webhook-id"] != new["webhook-id"]


def test_a_server_that_asks_to_wait_is_waited_for(study, web):
    study.web(web)
    web.answers = [(429, {"Retry-After": "5"}), ANSWERED]
    before = study.clock.monotonic()
    assert study.send().sent > 0
    assert (len(web.got), study.clock.monotonic() - before >= 5) == (2, True)


def test_a_webhook_is_signed_over_id_time_and_body(study, web):
    study.web(web, "webhook")
    study.send()
    ((_, headers, body),) = web.got
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    right = base64.b64encode(hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{right}"
    told = json.loads(body)
    rows = {(each.id, each.sentence, each.caveat) for each in study.table.found}
    assert {(each["id"], each["sentence"], each["caveat"]) for each in told["findings"]} <= rows
    assert told.keys() == {"type", "title", "periods", "findings"}


@pytest.mark.parametrize("networks", ["", '["10.0.0.0/8"]'])
def test_a_private_host_that_no_network_names_is_not_reached(study, web, networks):
    study.web(web, networks=networks)
    failed = study.send()
    assert (failed.failed, web.got) == (True, [])
    assert "allow_networks" in failed.said[0]


def test_a_url_that_leads_elsewhere_than_address_is_not_followed(study, web):
    study.web(web)
    study.environment["URL"] = f"http://127.0.0.1:{web.server_address[1] + 1}/hook"
    failed = study.send()
    assert (failed.failed, web.got) == (True, [])
    assert "another scheme, host or port than address names" in failed.said[0]


def test_a_secret_that_is_not_there_is_told_by_its_name(study, web):
    study.web(web)
    del study.environment["URL"]
    assert "environment variable URL" in study.send().said[0]
    assert web.got == []


ALERTS = 'what = "alerts"'


def as_if_anew(study):
    """The same findings, as in a period that the channel was not told of yet."""
    with delivered(study.store) as state:
        state.through.clear()
        save(study.store, state)


def test_alerts_are_sent_where_they_are_new_and_again_after_the_cooldown(study, web):
    study.web(web, more=ALERTS)
    alerts = [each for each in study.table.of([study.table.newest]) if each.tier == "alert"]
    assert study.send().sent == len(alerts) > 0
    assert study.send().sent == 0
    as_if_anew(study)
    cooling = study.send()
    assert (cooling.sent, "within the cooldown" in cooling.said[0]) == (0, True)
    as_if_anew(study)
    study.clock.sleep(timedelta(days=15).total_seconds())
    assert study.send().sent == len(alerts)


def test_what_is_snoozed_or_acknowledged_is_said_and_not_sent(study, web):
    study.web(web, more=ALERTS)
    alerts = [each for each in study.table.of([study.table.newest]) if each.tier == "alert"]
    today = study.clock.now().date()
    snooze(study.store, alerts[0].track or alerts[0].id, today + timedelta(days=1))
    for each in alerts[1:]:
        acknowledge(study.store, each.id)
    quiet = study.send()
    assert (quiet.sent, quiet.failed, web.got) == (0, False, [])
    assert "snoozed" in quiet.said[0]
    assert len(quiet.said) == len(alerts)


def test_a_snooze_ends(study, web):
    study.web(web, more=ALERTS)
    snooze(study.store, "all", study.clock.now().date() + timedelta(days=3))
    study.clock.sleep(timedelta(days=3).total_seconds())
    assert study.send().sent > 0


def test_what_there_is_not_can_be_neither_snoozed_nor_acknowledged(study):
    with pytest.raises(UsageError, match="nothing is found of this"):
        snooze(study.store, "acorm", study.clock.now().date())
    with pytest.raises(UsageError, match="no finding has this id"):
        acknowledge(study.store, "0123")


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff", b'{"owed": 1}', b'{"owed": {}, "more": 1}', b"{}", None])
def test_a_damaged_state_is_told_and_nothing_is_sent(study, web, content):
    study.web(web)
    sealed = b"townhum" if content is None else seal(KEY, "delivered", content)
    (study.store.private / "delivered.sealed").write_bytes(sealed)
    with pytest.raises(StoreError, match=r"damaged|half written"):
        study.send()
    assert web.got == []


def test_the_state_holds_no_text_and_is_its_owners_alone(study, web):
    study.web(web)
    web.answers = [(500, {})]
    study.send()
    path = study.store.private / "delivered.sealed"
    assert path.stat().st_mode & 0o777 == 0o600
    kept = unseal(KEY, "delivered", path.read_bytes(), where="").decode()
    assert not any(each.sentence in kept for each in study.table.found)
    assert "t0ken" not in kept


def test_every_message_that_arrived_is_in_the_log(study, web):
    study.web(web)
    web.answers = [(500, {})]
    study.send()
    sent = study.send().sent
    (line,) = read(study.store.folder)
    assert line.entry == Entry(Deed.DIGEST, {"channel": "team", "period": study.table.newest, "findings": str(sent)})


@pytest.fixture
def post(study, tmp_path):
    keys = certificate(tmp_path)
    study.trust = Trust(ssl.create_default_context(cafile=str(keys[0])))
    server = Post(keys)
    study.channel(mail_channel(server))
    study.environment["PASSWORD"] = "pa55"
    with serving(server):
        yield server


def mail_channel(server, host="localhost", networks='["127.0.0.0/8", "::1/128"]', login=True):
    more = 'user = "us"\npassword = "env:PASSWORD"' if login else ""
    return (
        f'kind = "smtp"\naddress = "smtp://{host}:{server.port}"\nsender = "hum@study.example"\n'
        f'to = ["lead@study.example", "boss@study.example"]\nallow_networks = {networks}\n{more}'
    )


def test_mail_goes_over_tls_to_all_in_text_and_html(study, post):
    assert study.send().sent > 0
    ((to, content, secure),) = post.got
    assert (len(to), secure, post.logins) == (2, True, [(base64.b64encode(b"\0us\0pa55").decode(), True)])
    mail = email.message_from_bytes(content, policy=email.policy.default)
    assert mail["Message-ID"].endswith("@study.example>")
    text, page = mail.get_body(("plain",)).get_content(), mail.get_body(("html",)).get_content()
    sentence = study.table.of([study.table.newest])[0].sentence
    assert sentence in text.replace("\r\n", "\n")
    assert "<script" not in page
    assert (study.send().sent, len(post.got)) == (0, 1)


def test_a_mail_whose_answer_was_lost_comes_again_with_the_same_id(study, post):
    post.lose = True
    assert "broke off" in study.send().said[0]
    post.lose = False
    assert study.send().sent > 0
    one, other = (email.message_from_bytes(content)["Message-ID"] for _, content, _ in post.got)
    assert one == other
    assert study.send().sent == 0


@pytest.mark.parametrize(
    ("command", "answer", "says"),
    [
        ("RCPT TO:<BOSS@STUDY.EXAMPLE>", "550 unknown", "answers 550 to address 2 of 2, so it went to none"),
        ("RCPT", "450 later", "answers 450"),
        ("MAIL", "553 no", "answers 553 to the sender"),
        ("AUTH", "535 no", "answers 535"),
        ("EHLO", "421 closing", "channel team, localhost"),
        ("STARTTLS", "454 not now", "channel team, localhost"),
        ("DATA", "554 no", "answers 554"),
    ],
)
def test_mail_that_is_refused_reaches_nobody_and_is_sent_again(study, post, command, answer, says):
    post.refuse = {command: answer}
    failed = study.send()
    assert (failed.failed, post.got) == (True, [])
    assert says in failed.said[0]
    assert "pa55" not in failed.said[0]
    post.refuse = {}
    assert study.send().sent > 0
    assert len(post.got) == 1


def test_a_mail_server_without_tls_is_spoken_to_in_a_named_network_alone(study):
    server = Post()
    with serving(server):
        study.channel(mail_channel(server, "127.0.0.1", '["10.0.0.0/8"]', login=False))
        assert study.send().failed
        study.channel(mail_channel(server, "127.0.0.1", login=False))
        assert study.send().sent > 0
    assert [secure for _, _, secure in server.got] == [False]


def test_a_mail_server_with_another_name_in_its_certificate_is_not_told_anything(study, post):
    study.channel(mail_channel(post, "127.0.0.1"))
    failed = study.send()
    assert (failed.failed, post.got, post.logins) == (True, [], [])
    assert "certificate is not valid for this name" in failed.said[0]


def test_a_feed_is_written_and_anybody_may_read_it(study):
    study.channel('kind = "atom"\nfile = "feed.atom"')
    assert study.send().sent > 0
    path = study.folder / "config" / "feed.atom"
    assert path.stat().st_mode & 0o777 == 0o644
    assert study.table.found[0].sentence.split("&")[0] in path.read_text(encoding="utf-8")
    assert study.send().sent == 0


def test_a_feed_that_cannot_be_written_is_told_and_written_later(study):
    study.channel('kind = "atom"\nfile = "feeds/feed.atom"')
    assert study.send().failed
    (study.folder / "config" / "feeds").mkdir()
    assert study.send().sent > 0
