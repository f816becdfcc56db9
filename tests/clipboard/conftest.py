import pytest

from tests.clipboard.tools import Tools


@pytest.fixture
def tools(tmp_path) -> Tools:
    return Tools(tmp_path)
