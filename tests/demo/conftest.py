import pytest

from townhum.demo.sample import make_sample


@pytest.fixture(scope="session")
def sample():
    return make_sample()
