"""Progress reports."""

import pytest

from reader.ingest.reporter import Reporter
from reader.model.progress import Stage


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def told():
    return []


@pytest.fixture
def reporter(told, clock):
    return Reporter(told.append, clock)


def test_the_beginning_of_a_stage_is_told_at_once(reporter, told):
    reporter.begin(Stage.READ, 10)
    assert (told[-1].stage, told[-1].done, told[-1].total) == (Stage.READ, 0, 10)


def test_rate_and_time_left_follow_from_what_is_done(reporter, clock, told):
    reporter.begin(Stage.INDEX, 100)
    clock.now = 2.0
    reporter.advance(20)
    assert (told[-1].rate, told[-1].left) == (10.0, 8.0)


def test_reports_come_a_few_a_second_at_the_most(reporter, clock, told):
    reporter.begin(Stage.READ, 1000)
    for _ in range(100):
        clock.now += 0.01
        reporter.advance(1)
    assert len(told) <= 12


def test_the_word_that_something_changed_is_given_once(reporter, clock, told):
    reporter.begin(Stage.READ, 10)
    clock.now = 1.0
    reporter.count(articles=5)
    assert (told[-1].changed, told[-1].articles) == (True, 5)
    reporter.begin(Stage.INDEX)
    assert not told[-1].changed


def test_a_change_that_was_not_due_for_a_report_is_in_the_next_one(reporter, told):
    reporter.begin(Stage.READ, 10)
    reporter.count(searchable=5)
    reporter.end()
    assert told[-1].changed


def test_a_note_is_told_once(reporter, told):
    reporter.note("the index is being rebuilt")
    reporter.end()
    assert [each.note for each in told] == ["the index is being rebuilt", ""]
