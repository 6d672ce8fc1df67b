import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address, ip_network

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.errors import NotPermitted
from townhum.listen.fetch import Fetcher, Place
from townhum.listen.fetch.addresses import is_public, lies_in, system_resolve

PRIVATE = (
    "10.0.0.0/8",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "100.64.0.0/10",
    "0.0.0.0/8",
)


@st.composite
def private_v4(draw):
    network = IPv4Network(draw(st.sampled_from(PRIVATE)))
    return network[draw(st.integers(0, network.num_addresses - 1))]


def wrapped(address: IPv4Address) -> list[IPv6Address]:
    number = int(address)
    teredo = (0x2001_0000 << 96) | (0x5DB8_D70E << 64) | (number ^ 0xFFFF_FFFF)
    return [
        IPv6Address((0xFFFF << 32) | number),
        IPv6Address(number),
        IPv6Address((0x2002 << 112) | (number << 80) | 1),
        IPv6Address((0x0064_FF9B << 96) | number),
        IPv6Address((0x0064_FF9B_0001 << 80) | number),
        IPv6Address(teredo),
    ]


def spellings(address: IPv4Address) -> list[str]:
    number, parts = int(address), address.packed
    short = f"{parts[0]}.{number & 0xFFFFFF}"
    dotted = str(address)
    return [
        dotted,
        dotted + ".",
        str(number),
        hex(number),
        oct(number).replace("0o", "0"),
        short,
        f"{parts[0]}.{parts[1]}.{number & 0xFFFF}",
        ".".join(map(hex, parts)),
        ".".join(f"{part:04o}" for part in parts),
        ".".join(f"{part:03d}" for part in parts),
        dotted.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)}),
        dotted.replace(".", "。"),
        f"user@{dotted}",
        f"[{dotted}]",
        *(f"[{each}]" for each in wrapped(address)),
        *(f"[{each.exploded}]" for each in wrapped(address)),
    ]


def as_the_c_library(host: str) -> list[str]:
    """What a lenient resolver makes of a host: every short, hex and octal spelling is an address to it."""
    try:
        return [socket.inet_ntoa(socket.inet_aton(host.rstrip(".")))]
    except OSError:
        return [host]


@given(private_v4(), st.data())
@settings(max_examples=300)
def test_no_private_address_passes_in_any_spelling(address, data):
    host = data.draw(st.sampled_from(spellings(address)))
    seen = []
    transport = httpx.MockTransport(lambda request: seen.append(request) or httpx.Response(200, json={}))
    with (
        Fetcher(user_agent="test", environment={}, transport=transport, resolve=as_the_c_library) as fetcher,
        pytest.raises(NotPermitted),
    ):
        fetcher.session(Place(source="x", base_urls=(f"https://{host}",), folder=None)).get(f"https://{host}/")
    assert not seen


@given(private_v4())
def test_a_private_address_is_not_public_however_it_is_wrapped(address):
    assert not is_public(address)
    assert not any(map(is_public, wrapped(address)))


@pytest.mark.parametrize(
    "text",
    [
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "ff02::1",
        "2001:db8::1",
        "2001:20::1",
        "2001:0:5db8:d70e::a247:28f1",  # Teredo, from public to public
        "3fff::1",
        "5f00::1",
        "100::1",
    ],
)
def test_special_addresses_are_not_public(text):
    assert not is_public(ip_address(text))


@pytest.mark.parametrize(
    "text", ["93.184.215.14", "2606:2800:21f:cb07::1", "64:ff9b::5db8:d70e", "::ffff:93.184.215.14"]
)
def test_public_addresses_are_public(text):
    assert is_public(ip_address(text))


def test_a_named_network_holds_the_addresses_that_end_in_it():
    named = (ip_network("127.0.0.0/8"), ip_network("fd00::/8"))
    assert lies_in(ip_address("127.0.0.1"), named)
    assert lies_in(ip_address("::ffff:127.0.0.1"), named)
    assert lies_in(ip_address("fd00::7"), named)
    assert not lies_in(ip_address("10.0.0.1"), named)
    assert not lies_in(ip_address("::1"), named)


def test_the_system_resolver_gives_addresses_and_os_errors():
    assert system_resolve("127.0.0.1") == ("127.0.0.1",)
    with pytest.raises(OSError, match=r".+"):
        system_resolve("a" * 64 + ".invalid")
