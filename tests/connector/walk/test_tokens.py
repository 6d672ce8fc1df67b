"""Tokens that a source signs itself can be checked with the public half of its key, and end."""

import base64
import json
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from manifests import walker

from townhum.connector import Answer
from townhum.errors import AccessDenied
from townhum.records import Window

NOW = datetime(2026, 11, 21, tzinfo=UTC)
WEEK = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))
CURVE, RSA = ec.generate_private_key(ec.SECP256R1()), rsa.generate_private_key(65537, 2048)


def pem(key):
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def unpacked(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Server:
    """Notes how one gets in."""

    def __init__(self, secret):
        self.given, self.headers, self.forms = secret, [], []

    def get(self, url, params=None, *, headers=None, expect=(), as_bytes=False):
        self.headers.append(headers)
        return Answer(200, {}, [])

    def post_form(self, url, data, *, basic, headers=None):
        self.forms.append((url, data, basic))
        return Answer(200, {}, {"access_token": "token"})

    def secret(self, ref):
        return self.given

    def now(self):
        return NOW


def asked(secret, **access):
    server = Server(secret)
    made = walker(access={"kind": "signed_token", "secret": "secret", **access})
    options = made.Options.model_validate({"book": "https://book.example", "secret": "env:S"})
    list(made.walk(options, WEEK, server))
    return server


def read(token):
    head, body, signature = token.split(".")
    return json.loads(unpacked(head)), json.loads(unpacked(body)), f"{head}.{body}".encode(), unpacked(signature)


def test_a_token_signed_on_a_curve_is_sent_as_it_is():
    claims = {"iss": "{book}", "aud": "appstoreconnect-v1"}
    server = asked(pem(CURVE), algorithm="ES256", claims=claims, key_id="KID1")
    head, body, said, signature = read(server.headers[0]["Authorization"].removeprefix("Bearer "))
    assert head == {"alg": "ES256", "typ": "JWT", "kid": "KID1"}
    assert body["iss"] == "https://book.example"
    assert body["exp"] - body["iat"] == 1200
    assert body["iat"] == int(NOW.timestamp())
    der = encode_dss_signature(int.from_bytes(signature[:32]), int.from_bytes(signature[32:]))
    CURVE.public_key().verify(der, said, ec.ECDSA(hashes.SHA256()))


def test_a_service_account_gives_its_token_for_another():
    account = json.dumps({"client_email": "fern@robots.example", "private_key": pem(RSA), "private_key_id": "K2"})
    access = {
        "algorithm": "RS256",
        "token_url": "https://book.example/token",
        "scope": "reviews",
        "key_id": "{private_key_id}",
    }
    server = asked(account, claims={"iss": "{client_email}", "aud": "https://book.example/token"}, **access)
    ((url, form, basic),) = server.forms
    assert (url, basic) == ("https://book.example/token", None)
    assert form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
    head, body, said, signature = read(form["assertion"])
    assert (head["kid"], body["iss"], body["scope"]) == ("K2", "fern@robots.example", "reviews")
    RSA.public_key().verify(signature, said, padding.PKCS1v15(), hashes.SHA256())
    assert server.headers == [{"Authorization": "Bearer token"}]


@pytest.mark.parametrize(
    ("secret", "algorithm"),
    [("no key", "ES256"), ("{}", "RS256"), (pem(RSA), "ES256"), (pem(CURVE), "RS256"), ("[]", "RS256")],
)
def test_what_is_no_key_is_told_and_not_shown(secret, algorithm):
    with pytest.raises(AccessDenied, match="no key that can sign") as caught:
        asked(secret, algorithm=algorithm)
    assert caught.value.key == "secret"
    assert "PRIVATE" not in str(caught.value)
