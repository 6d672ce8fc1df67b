"""The key of what lies at rest: three places, each mistake in words, and sealing that tells another key from damage."""

import secrets
from base64 import b64encode

import pytest

from townhum.errors import StoreError
from townhum.keep.keys import SIZE, Key, load_key, new_key_file, seal, unseal


def key(byte=b"k"):
    return Key(byte * SIZE)


def test_a_new_key_is_its_owner_s_alone_and_is_read_again(tmp_path):
    made = new_key_file(tmp_path / "keys" / "store.key")
    assert (tmp_path / "keys" / "store.key").stat().st_mode & 0o777 == 0o600
    assert load_key("file:keys/store.key", tmp_path, {}).id == made.id
    with pytest.raises(StoreError, match="there is a key already"):
        new_key_file(tmp_path / "keys" / "store.key")


def test_a_key_comes_from_the_environment():
    assert load_key("env:KEY", None, {"KEY": b64encode(b"k" * SIZE).decode()}).id == key().id


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("env:NOWHERE", "Set the environment variable NOWHERE"),
        ("file:nowhere", "the key is not there"),
        ("file:short", "holds no such key"),
        ("file:open", "chmod 600"),
        ("file:.", "cannot be read"),
        ("secret", "file:PATH, env:NAME or keyring:NAME"),
        ("keyring:", "file:PATH, env:NAME or keyring:NAME"),
    ],
)
def test_what_is_wrong_with_a_key_is_told_without_it(tmp_path, reference, told):
    for name, mode in (("short", 0o600), ("open", 0o644)):
        (tmp_path / name).write_text("c2VjcmV0")
        (tmp_path / name).chmod(mode)
    tmp_path.chmod(0o700)
    with pytest.raises(StoreError, match=told) as error:
        load_key(reference, tmp_path, {})
    assert "c2VjcmV0" not in str(error.value)


def test_nothing_shows_a_key():
    assert repr(key()) == "Key()"
    assert not hasattr(key(), "__dict__")


def test_what_is_sealed_opens_with_its_key_for_its_use_alone():
    sealed = seal(key(), "objections", b"what is said")
    assert b"said" not in sealed
    assert unseal(key(), "objections", sealed, where="f") == b"what is said"
    with pytest.raises(StoreError, match="damaged"):
        unseal(key(), "signing", sealed, where="f")
    with pytest.raises(StoreError, match="another key"):
        unseal(key(b"o"), "objections", sealed, where="f")


def test_any_change_and_any_cut_is_told():
    sealed = seal(key(), "u", secrets.token_bytes(40))
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        for wrong in (bytes(changed), sealed[:place]):
            with pytest.raises(StoreError):
                unseal(key(), "u", wrong, where="f")


def test_two_seals_of_the_same_are_unlike():
    assert seal(key(), "u", b"x") != seal(key(), "u", b"x")
