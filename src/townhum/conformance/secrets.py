"""What a recording is read with in place of a secret: a word that is none, or a key made for the moment where a connector signs."""

from __future__ import annotations

import json
from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from townhum.connector import Manifest

NO_SECRET = "not-a-secret"  # noqa: S105  it says what it is
_BITS, _EXPONENT = 2048, 65537


def secret_for(manifest: Manifest) -> str:
    """A secret of the form that this connector needs. It opens nothing."""
    access = manifest.access
    if access.kind != "signed_token":
        return NO_SECRET
    return _service_account() if access.algorithm == "RS256" else _key()


@cache
def _key() -> str:
    """A private key in PEM, as App Store Connect gives one."""
    return _pem(ec.generate_private_key(ec.SECP256R1()))


@cache
def _service_account() -> str:
    """The JSON file of a service account, as Google gives one."""
    key = _pem(rsa.generate_private_key(_EXPONENT, _BITS))
    return json.dumps({"client_email": "robot@example.org", "private_key_id": "invented", "private_key": key})


def _pem(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode("ascii")
