"""Dates in file names and folders."""

from __future__ import annotations

import pytest

from reader.sources.pathdate import path_date


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("/lib/2004-11-13_iran.txt", "2004-11-13"),
        ("/lib/bridge-20190410.txt", "2019-04-10"),
        ("/lib/2019/04/10/bridge.txt", "2019-04-10"),
        ("/lib/news/2019/4/bridge.txt", "2019-04"),
        ("/lib/2019-04/bridge.txt", "2019-04"),
        ("/lib/2018/01/02/2019-04-10 bridge.txt", "2019-04-10"),
    ],
)
def test_a_date_below_the_root_is_found(path, iso):
    date = path_date(path, "/lib")
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize(
    "path",
    [
        "/lib/bridge.txt",
        "/lib/1984/bridge.txt",
        "/lib/2019-02-30.txt",
        "/lib/from 2019-04-10 to 2019-04-12.txt",
        "/lib/120190410999.txt",
        "/lib/2019/44/bridge.txt",
    ],
)
def test_what_is_no_one_date_is_none(path):
    assert path_date(path, "/lib") is None


def test_folders_above_the_root_say_nothing():
    assert path_date("/backup/2019/04/10/lib/bridge.txt", "/backup/2019/04/10/lib") is None
