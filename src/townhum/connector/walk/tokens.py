"""Tokens that a source signs itself: JSON Web Tokens (RFC 7519), as App Store Connect and Google's service accounts want them."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import load_pem_private_key

LIFETIME_S = 1200
"""Seconds that a token is good for: the most that App Store Connect takes. Google takes an hour."""

_HALF = 32
"""Bytes of each of the two numbers in an ES256 signature (RFC 7518, 3.4)."""


def parts_of(secret: str) -> Mapping[str, str]:
    """What a secret holds: the fields of a service account's JSON file, or a private key in PEM alone."""
    try:
        read = json.loads(secret)
    except ValueError:
        return {"private_key": secret}
    return {name: value for name, value in read.items() if isinstance(value, str)} if isinstance(read, dict) else {}


def signed(claims: Mapping[str, str], private_key: str, algorithm: str, key_id: str, now: datetime) -> str:
    """A token of these claims, with iat and exp. Raises `ValueError` where the key is none for this algorithm."""
    issued = int(now.timestamp())
    head = {"alg": algorithm, "typ": "JWT", **({"kid": key_id} if key_id else {})}
    body = {**claims, "iat": issued, "exp": issued + LIFETIME_S}
    said = f"{_packed(_as_json(head))}.{_packed(_as_json(body))}"
    return f"{said}.{_packed(_signature(said.encode('ascii'), private_key, algorithm))}"


def _signature(said: bytes, private_key: str, algorithm: str) -> bytes:
    key = load_pem_private_key(private_key.encode("utf-8"), password=None)
    if algorithm == "RS256" and isinstance(key, rsa.RSAPrivateKey):
        return key.sign(said, padding.PKCS1v15(), hashes.SHA256())
    if algorithm == "ES256" and isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP256R1):
        numbers = decode_dss_signature(key.sign(said, ec.ECDSA(hashes.SHA256())))
        return b"".join(number.to_bytes(_HALF, "big") for number in numbers)
    raise ValueError("the key is of another kind")


def _as_json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("utf-8")


def _packed(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode("ascii")
