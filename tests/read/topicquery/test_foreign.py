"""A query in the manner of another tool is refused with ours, and never looked for as words."""

import pytest

from townhum.read.topicquery import QuerySyntaxError, parse, terms


@pytest.mark.parametrize(
    ("query", "instead"),
    [
        ("lid ONEAR/3 drip", "Write NEAR/3"),
        ("lid AROUND(4) drip", "Write NEAR/4"),
        ("lid within/2 drip", "Write NEAR/2"),
        ("lid w/6 drip", "Write NEAR/6"),
        ("lid W/s drip", "Write NEAR/5"),
        ("lid /s drip", "Write NEAR/5"),
        ("lid ~p drip", "Write NEAR/5"),
        ("lid pre/3 drip", "Write NEAR/3"),
        ("lid NEAR:3 drip", "Write NEAR/3"),
        ("lid near3 drip", "Write NEAR/3"),
        ("lid ADJ drip", 'write "ADJ" in quotes'),
        ("lid N3 drip", "Write NEAR/3"),
        ("lid NOT NEAR/3 drip", "Write a NOT (a NEAR/3 b)"),
        ("lid NOTNEAR/3 drip", "Write a NOT (a NEAR/3 b)"),
        ('"lid drip"~3', "NEAR/3"),
        ('"lid drip"*', "inside the quotes"),
        ("lid XOR drip", "(a OR b) NOT (a AND b)"),
        ("lid ANDNOT drip", "Write NOT"),
        ("lid BUT NOT drip", 'write "but" in quotes'),
        ("lid EXCEPT (drip OR hiss)", "Write NOT"),
        ("lid MINUS drip", "Write NOT"),
        ("(lid) WITHOUT drip", "Write NOT"),
        ("lid PLUS drip", "Write AND"),
        ("lid AND/OR drip", "there is no AND/OR"),
        ("lid and/or drip", "there is no AND/OR"),
        ("lid w5 drip", "Write NEAR/5"),
        ("lid adj3 drip", "Write NEAR/3"),
        ("lid within4 drip", "Write NEAR/4"),
        ("lid FOLLOWED_BY drip", "Write NEAR/5"),
        ("lid W/sent drip", "Write NEAR/5"),
        ("lid PHRASE/2 drip", "Write NEAR/2"),
        ("ATLEAST/3 lid", "not counted"),
        ("lid \uff21\uff2e\uff24 drip", "Write AND in plain capitals"),
        ("lid \uff4f\uff52 drip", "Write OR in plain capitals"),
        ("near:town lid", "Leave near: out"),
        ("lid && drip", "Write AND"),
        ("lid || drip", "Write OR"),
        ("lid | drip", "Write OR"),
        ("lid & drip", "Write AND"),
        ("lid, drip", "comma"),
        ("+lid", "Leave the + out"),
        ("lid -drip", "Write NOT"),
        ('lid -"drip drop"', "Write NOT"),
        ("!lid", "Write NOT"),
        ("~lid", "Leave the ~ out"),
        ("lid~2", "Leave the ~ out"),
        ("lid^2", "Leave the ^"),
        ("l?d", "Leave the ? out"),
        ("drip%", "Put a *"),
        ("drip!", "Put a *"),
        ("/dr.p/", "no regular expressions"),
        ("[lid]", "Write ( and )"),
        ("title:lid", "Leave title: out"),
        ("site:forum lid", "Write source:"),
        ("language:en lid", "Write lang:"),
        ("author:somebody lid", "never for an account"),
        ("hashtag:lid", "Write #word"),
        ("lid 2..5", "no ranges"),
        ("atleast3(lid)", "not counted"),
        ("'lid drip'", 'Write " for'),
        ('"Pots"N"Us"', "Leave a space"),
        ('"lid OR drip"', "out of the quotes"),
        ('"the * lid"', "end of a word"),
        ('"l*d"', "end of a word"),
        ('"@home"', "Leave out the @"),
        ("St. Alder", "whole name in quotes"),
    ],
)
def test_what_to_write_instead(query, instead):
    with pytest.raises(QuerySyntaxError) as caught:
        parse(query)
    assert instead in caught.value.message


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("\u00ablid\u00bb", ["lid"]),
        ("\u300clid\u300d OR \u201ddrip\u201c", ["lid", "drip"]),
        ('"N3" lid', ["n3", "lid"]),
        ("N3 app", ["n3", "app"]),
        ("lid OR w5", ["lid", "w5"]),
        ("pump n52 drip", ["pump", "n52", "drip"]),
        ("lid but drip", ["lid", "but", "drip"]),
        ("lid without drip", ["lid", "without", "drip"]),
        ('"Hurrah PLUS" OR lid', ["hurrah plus", "lid"]),
        ('"BED BATH AND BEYOND"', ["bed bath and beyond"]),
        ("Hurrah!", ["hurrah"]),
        ("NEXT OR lid", ["next", "lid"]),
        ("24/7 lid", ["24 7", "lid"]),
    ],
)
def test_what_looks_like_it_and_is_a_word(query, words):
    assert terms(parse(query)) == words
