"""The secret of a cluster: a key and a certificate in one file, of which the driver and every executor have the same copy.

By it they know each other (TLS 1.3, both sides show the certificate). It opens nothing that lies anywhere, and who finds it later cannot
read what was said before: it proves who one is, and encrypts nothing.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from townhum.errors import StoreError

DAYS = 398
"""How long one is good for: as long as browsers allow a certificate, so that it is replaced once a year."""

_OTHERS = 0o007


def write_secret(path: Path, now: datetime) -> datetime:
    """Make one, in a new file for its owner alone; the moment until which it is good comes back. Raises `StoreError`."""
    key = ec.generate_private_key(ec.SECP256R1())
    until = now.astimezone(UTC) + timedelta(days=DAYS)
    content = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ) + _certificate(key, now.astimezone(UTC), until).public_bytes(serialization.Encoding.PEM)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
    except FileExistsError:
        raise StoreError(
            "Name a new file, or delete the old one first.", "there is a file already", where=str(path)
        ) from None
    except OSError as error:
        raise StoreError("Choose a place that can be written.", error.strerror or "", where=str(path)) from None
    return until


def check_secret(path: Path) -> None:
    """Raises `StoreError` where there is none, or everybody on the machine may read it."""
    make = "Make one with `townhum cluster-secret`, and put a copy on every executor at this path."
    try:
        mode = path.stat().st_mode
        content = path.read_bytes()
    except OSError as error:
        raise StoreError(make, f"the cluster's secret cannot be read ({error.strerror})", where=str(path)) from None
    if mode & _OTHERS:
        raise StoreError(
            "Take it from all others: chmod o= it, or mount it so.",
            "everybody on this machine may read the cluster's secret",
            where=str(path),
        )
    if b"PRIVATE KEY" not in content or b"CERTIFICATE" not in content:
        raise StoreError(make, "it is no secret of a cluster", where=str(path))


def _certificate(key: ec.EllipticCurvePrivateKey, now: datetime, until: datetime) -> x509.Certificate:
    """One that vouches for itself alone; it begins a day early, for clocks that are off."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "townhum cluster")])
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
