"""Passwords: whoever reads one is let in."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import SEP, CuedRecognizer, is_function_word, words

_CUES = "password passwords passwort passcode pass pw pwd passwd wachtwoord contrasena senha"


class PasswordRecognizer(CuedRecognizer):
    """`wifi password is BlueKettle!42`, `pw: tea4two`, `the password to the router is sunflower99`."""

    entity = "KEY"
    cue_words = words(_CUES)
    pattern = re.compile(
        rf"\b(?:{'|'.join(_CUES.split())})(?:{SEP}{{0,3}}\b(?:is|was|to|for|of|the|my|our|on|it|s|now|still|set|router|wifi|account|guest|new|old|changed)\b){{0,6}}"
        r"(?P<sign>\s{0,2}[:=]\s{0,2}|\s{1,2}['\"]?)(?P<code>[^\s'\"]{4,40})",
        re.IGNORECASE,
    )
    examples = ("wifi password is BlueKettle!42", "pw: tea4two", "the password to the router is sunflower99")
    counter_examples = ("the password is wrong", "password reset took 20 minutes", "pass 2019", "password: required!")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The password alone: letters beside digits or signs, or two capitals apart; a plain word is none."""
        code = match["code"].rstrip(".,;!?)")
        inner = code[1:]
        is_mixed = any(map(str.isalpha, code)) and any(map(_is_odd, inner))
        is_camel = any(map(str.islower, code)) and any(map(str.isupper, inner)) and not is_function_word(code)
        return (match.start("code"), match.start("code") + len(code)) if is_mixed or is_camel else None


def _is_odd(sign: str) -> bool:
    return sign.isdigit() or (not sign.isalnum() and sign not in "'\u2019-/.,:")
