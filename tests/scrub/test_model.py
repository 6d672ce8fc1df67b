"""No model, no run; and the model's memory of words ends with the batch."""

import pytest

from townhum.errors import ModelError
from townhum.scrub import load_model, verify_model
from townhum.scrub.model import readable


def test_the_installed_model_is_the_pinned_one():
    assert verify_model() == "en_core_web_sm cd93e9ca9126"


def test_a_missing_model_says_what_to_do(tmp_path):
    with pytest.raises(ModelError, match=r"Install the pinned model again.*\n.*cannot be read"):
        load_model(tmp_path)


def test_a_different_model_is_refused(tmp_path):
    (tmp_path / "ner").mkdir()
    (tmp_path / "ner" / "model").write_bytes(b"other weights")
    with pytest.raises(ModelError, match="pinned is cd93e9ca9126"):
        load_model(tmp_path)


def test_only_the_names_component_is_loaded(model):
    assert model.pipe_names == ["ner"]


def test_no_word_of_a_post_stays_in_the_vocabulary(scrub, model):
    scrub("Have you seen Quorvathia Blenkinsopp's kettle?")
    assert "Quorvathia" not in set(model.vocab.strings)


@pytest.mark.parametrize("length", [80, 81, 159, 160, 161, 5_000])
def test_a_very_long_word_is_broken_up_for_the_model_without_moving_anything(length):
    text = f"see {'ab:_' * length} end"[: length + 4] + " end"
    assert len(readable(text)) == len(text)
    assert max(map(len, readable(text).split())) <= 80
    assert readable(text).startswith("see ")
    assert readable(text).endswith(" end")
