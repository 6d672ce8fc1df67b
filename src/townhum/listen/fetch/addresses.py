"""Which network addresses are the public internet's. Pure rules; nothing is looked up here but names."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
Resolve = Callable[[str], Sequence[str]]
"""Host name in, addresses as text out. Raises `OSError` when the name is not known."""

_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are the IPv4 address that is reached
_IPV6_PUBLIC = IPv6Network("2000::/3")  # IANA: the only block of global unicast in use

# IANA special-purpose registries. Named here although Python knows most of them: its tables differ between versions.
_SPECIAL_V4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        ),
    )
)
_SPECIAL_V6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "3fff::/20")))  # the first holds Teredo


def system_resolve(host: str) -> tuple[str, ...]:
    """Every address the computer's resolver gives for a name, in its order. Raises `OSError` when there is none."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except UnicodeError:
        raise OSError("the name cannot be looked up") from None
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def read_address(text: str) -> Address:
    """An address as a resolver writes it. Raises `ValueError`."""
    return ip_address(text)


def reached(address: Address) -> tuple[Address, ...]:
    """The addresses that traffic to this one ends at.

    Unwraps IPv4 in IPv6: v4-mapped (RFC 4291), 6to4 (RFC 3056), NAT64 (RFC 6052). Teredo (RFC 4380) is not unwrapped:
    it is never public here, whatever it wraps.
    """
    if isinstance(address, IPv4Address):
        return (address,)
    if address.ipv4_mapped is not None:
        return (address.ipv4_mapped,)
    if address.sixtofour is not None:
        return (address.sixtofour,)
    if address in _NAT64:
        return (IPv4Address(int(address) & 0xFFFF_FFFF),)
    return (address,)


def is_public(address: Address) -> bool:
    """Whether every address that traffic to this one ends at is global unicast on the public internet."""
    return all(map(_is_global_unicast, reached(address)))


def lies_in(address: Address, networks: Iterable[Network]) -> bool:
    """Whether the address, or every address it wraps, lies in one of the networks."""
    named = tuple(networks)
    return _within(address, named) or all(_within(inner, named) for inner in reached(address))


def _within(address: Address, networks: Iterable[Network]) -> bool:
    return any(address in network for network in networks)


def _is_global_unicast(address: Address) -> bool:
    if not address.is_global or address.is_multicast:
        return False
    if isinstance(address, IPv4Address):
        return not _within(address, _SPECIAL_V4)
    return address in _IPV6_PUBLIC and not _within(address, _SPECIAL_V6)
