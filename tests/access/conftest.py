"""A provider and a gated host, which all tests of a run share."""

from collections.abc import Iterator

import pytest

from tests import gated


@pytest.fixture(scope="session")
def provider() -> Iterator[int]:
    with gated.provider() as port:
        yield port


@pytest.fixture(scope="session")
def host(provider: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[gated.Host]:
    with gated.host(tmp_path_factory.mktemp("gated"), provider) as started:
        yield started


@pytest.fixture(scope="session")
def below(provider: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[gated.Host]:
    """Yield a gated host that is served below a path."""
    with gated.host(tmp_path_factory.mktemp("below"), provider, "/mekong") as started:
        yield started
