"""What people's keyboards make of an account."""


def wide(written):
    """The same in full width, as keyboards of East Asia write it."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in written)
