"""Terms and themes beside tracks: which may stand, who is left out, and what is said of the rest."""

from crowds import Crowd, Person, rows, voices

from townhum.records.agreed import GRIDS
from townhum.words import pair_number, term_number

LID, LEAKING, MUG = (term_number(word) for word in ("lid", "leaking", "mug"))
LEAKING_LID = pair_number(LEAKING, LID)


def crowd(*groups, tracks=("Kettle", "tea")):
    """Everyone is on "tea"; each group is (how many, terms, further tracks or themes)."""
    made = Crowd(tracks)
    for many, terms, *more in groups:
        facts = {"terms": tuple(terms), **(more[1] if len(more) > 1 else {})}
        made.add(many, "tea", *(more[0] if more else ()), **facts)
    return made


def terms(release):
    return dict(rows(release, "term"))


def beside(release):
    return [row[:2] for grid in ("pair", "brand_aspect") for row in rows(release, grid)]


def test_a_term_needs_twenty_accounts_whatever_the_studys_k():
    assert terms(crowd((100, []), (19, [LID])).release()) == {}
    assert terms(crowd((100, []), (20, [LID])).release()) == {"lid": 20}
    assert terms(crowd((100, []), (24, [LID])).release(k=25)) == {}


def test_a_term_too_near_to_a_track_is_held_back_and_the_track_is_not():
    near = crowd((100, [LID], ["Kettle"]), (12, [], ["Kettle"]), (100, []))
    assert terms(near.release()) == {}
    assert voices(near.release()) == voices(near.release(grids=GRIDS[:8]))


def test_a_pair_of_words_that_is_nearly_all_of_a_word_is_held_back():
    assert terms(crowd((40, [LID, LEAKING_LID]), (19, [LID]), (100, [])).release()) == {"lid": 60}
    both = terms(crowd((40, [LID, LEAKING_LID]), (20, [LID]), (100, [])).release())
    assert both == {"lid": 60, "leaking lid": 40}


def test_a_few_who_lie_outside_a_track_that_is_much_larger_are_counted():
    """105 used the word, 5 of them off the brand: no published number tells how many used it on the brand."""
    assert terms(crowd((100, [LID], ["Kettle"]), (5, [LID]), (100, [], ["Kettle"]), (100, [])).release()) == {
        "lid": 105
    }


def test_small_tracks_and_pairs_do_not_hold_every_term_back():
    small = Crowd(("tea", "Acorn", "Birch"))
    for many, tracks, said in ((12, "tea Acorn Birch", ()), (30, "tea Acorn", ()), (30, "tea Birch", ())):
        small.add(many, *tracks.split(), terms=said)
    small.add(25, "Acorn", terms=(LID,))
    small.add(25, "Birch", terms=(LID,))
    small.add(60, "tea")
    small.add(40, "Acorn")
    assert beside(small.release()) == [("Acorn", "Birch")]
    assert terms(small.release()) == {"lid": 50}


def test_a_track_of_which_a_term_has_all_but_a_few_is_near_identical_whether_nobody_or_a_few_tell_them_apart():
    for without, beyond in ((0, 0), (5, 0), (0, 5), (19, 19)):
        near = crowd((60, [LID], ["Kettle"]), (without, [], ["Kettle"]), (beyond, [LID]), (100, []))
        assert terms(near.release()) == {}


def test_of_two_terms_that_nearly_always_come_together_one_is_shown_whether_few_or_nobody_tells_them_apart():
    for alone in (0, 1, 19):
        both = terms(crowd((60, [LID, MUG]), (alone, [LID]), (100, [])).release())
        assert len(both) == 1
        assert set(both) <= {"lid", "mug"}


def test_what_two_parts_leave_over_of_a_whole_is_not_told():
    """The lid has 90: 50 said "leaking lid", 30 a mug beside it, and 10 neither: without a rule the ten would follow."""
    lid_mug = pair_number(LID, MUG)
    whole = crowd((50, [LID, LEAKING_LID]), (30, [LID, lid_mug]), (10, [LID]), (100, []))
    assert terms(whole.release()) == {"lid": 90, "leaking lid": 50}
    more = crowd((50, [LID, LEAKING_LID]), (30, [LID, lid_mug]), (20, [LID]), (100, []))
    assert terms(more.release()) == {"lid": 100, "leaking lid": 50, "lid mug": 30}


def test_a_term_that_is_a_pair_of_brands_but_for_a_few_is_held_back():
    pair = Crowd(("Acorn", "Birch"))
    pair.add(40, "Acorn", "Birch", terms=(LID,))
    pair.add(5, "Acorn", "Birch")
    for brand in pair.tracks:
        pair.add(60, brand)
    assert rows(pair.release(), "pair") == [("Acorn", "Birch", 45)]
    assert terms(pair.release()) == {}


def test_a_term_that_makes_up_a_track_together_with_a_pair_is_held_back():
    """133 on A: 40 with B, 60 with the cup, 30 with the term, and 3 who follow if all of these are shown."""
    world = Crowd(("A", "B", "aspect-cup"))
    for many, tracks, said in (
        (40, "A B", ()),
        (60, "A aspect-cup", ()),
        (30, "A", (LID,)),
        (3, "A", ()),
        (60, "B", ()),
    ):
        world.add(many, *tracks.split(), terms=said)
    world.add(60, "aspect-cup")
    assert beside(world.release()) == [("A", "B"), ("A", "aspect-cup")]
    assert terms(world.release()) == {}


def test_a_term_that_two_pairs_make_up_but_for_a_few_is_held_back():
    world = Crowd(("A", "B", "aspect-cup"))
    for many, tracks, said in ((40, "A B", (LID,)), (45, "A aspect-cup", (LID,)), (3, "A", (LID,)), (100, "A", ())):
        world.add(many, *tracks.split(), terms=said)
    for track in ("B", "aspect-cup"):
        world.add(60, track)
    assert beside(world.release()) == [("A", "B"), ("A", "aspect-cup")]
    assert terms(world.release()) == {}


def test_a_word_that_the_track_asks_for_is_held_against_the_language_it_is_read_in():
    """All 200 in English used it, and four who mostly write Dutch: 204 beside "en 200" would tell of the four."""

    def world(bilingual):
        made = Crowd(("kettle", "tea"))
        made.add(200, "kettle", language="en", terms=(LID,))
        for language, count in (("nl", 60), ("und", 40)):
            made.add(count, "kettle", language=language)
        made.add(bilingual, "kettle", language="nl", terms=(LID,))
        made.add(150, "tea")
        return made.release()

    for bilingual in (0, 4, 19):
        assert rows(world(bilingual), "track_language")
        assert terms(world(bilingual)) == {}
    assert terms(world(30)) == {"lid": 230}


def test_themes_go_before_terms_and_are_named():
    both = crowd((40, [LID], [], {"themes": (7,)}), (5, [], [], {"themes": (7,)}), (100, []))
    assert rows(both.release(), "theme") == [("theme-07", 45)]
    assert terms(both.release()) == {}
    assert terms(both.release(grids=("track", "term"))) == {"lid": 40}


def test_the_least_says_where_the_list_was_cut():
    many = Crowd(("tea",))
    for number in range(1, 331):
        many.people += [Person(("tea",), terms=(number,)) for _ in range(45 if number <= 200 else 40)]
    found = many.release()
    assert len(terms(found)) == 200  # of the next, 130 have as many, and not all may stay: none does
    assert found.terms.least == 45


def test_the_share_of_unlisted_words_is_a_band_and_only_where_many_spoke():
    assert crowd((150, [LID], [], {"unlisted": True}), (50, [LID])).release().terms.unlisted == "70-79 %"
    assert crowd((200, [LID])).release().terms.unlisted == "under 10 %"
    assert crowd((199, [LID], [], {"unlisted": True})).release().terms.unlisted == ""


def test_everyone_is_told_where_no_track_is_nearly_everyone():
    assert crowd((100, [LID]), (30, [], ["Kettle"])).release().terms.voices is not None
    near = Crowd(("tea", "Kettle"))
    near.add(100, "tea", terms=(LID,))
    near.add(9, "Kettle", terms=(MUG,))
    assert near.release().terms.voices is None


def test_without_posts_read_for_terms_nothing_is_said_of_them():
    release = crowd((100, [])).release()
    assert (rows(release, "term"), rows(release, "theme"), release.terms) == ([], [], None)
    assert crowd((100, [LID])).release(grids=("track",)).terms is None
