"""Address ranges of one's own, which what a person writes may let in by name."""

from __future__ import annotations

import ipaddress
from typing import Annotated

from pydantic import AfterValidator, Field

_OWN = tuple(
    map(
        ipaddress.ip_network,
        ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7"),
    )
)
"""Loopback (RFC 1122, 4291), private use (RFC 1918, 4193) and shared address space (RFC 6598). Not link-local."""


def _private(network: AnyNetwork) -> AnyNetwork:
    if not any(type(network) is type(own) and network.subnet_of(own) for own in _OWN):  # type: ignore[arg-type]
        raise ValueError('name a private range of your own, such as "192.168.1.0/24" or "127.0.0.0/8"')
    return network


AnyNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network
Network = Annotated[AnyNetwork, AfterValidator(_private), Field(description="an address range, by name")]
