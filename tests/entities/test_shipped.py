"""The files that ship with the recogniser."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.shipped import unpack


@given(st.binary(max_size=300))
def test_what_gzip_packs_is_unpacked(content):
    assert unpack(gzip.compress(content)) == content


def test_a_damaged_file_is_an_error_not_another_content():
    with pytest.raises(zlib.error):
        unpack(gzip.compress(b"names" * 100)[:-20] + b"\0\0\0\0")
