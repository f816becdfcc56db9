"""Two articles compared on screen."""

import pytest

from reader.inquiry.comparing import comparing
from tests.app.library import AGENCY, DIPLOMAT, MOONS, PAPER, small_library, two_versions
from tests.app.pilots import LARGE, MEDIUM, SMALL, reading
from tests.builders import article
from tests.newsrooms.in_memory import newsroom


async def compared(run):
    """The two newest articles, marked and compared: the paper's is A, the agency's B."""
    await run.keys("1", "v", "v", "c")
    await run.until(lambda: "only in B" in run.screen and " in both · only A" in run.screen)


def row_of(run, words):
    return next(at for at, line in enumerate(run.lines) if words in line)


@pytest.mark.parametrize("size", [SMALL, MEDIUM, LARGE])
async def test_heads_counts_and_names_stand_above_the_sentences(size):
    async with reading(two_versions(), size) as run:
        await compared(run)
        assert "3 sentences alike, 1 changed (1 moved), 1 only in A, 1 only in B" in run.screen
        assert "[A]" in run.screen
        assert AGENCY.title in run.screen
        assert "only A: Cuba · only B: Yoon Suk Yeol" in run.screen
        assert all(len(line) <= size[0] for line in run.lines)


async def test_where_there_is_room_the_two_stand_beside_each_other():
    async with reading(two_versions(), MEDIUM) as run:
        await compared(run)
        assert run.screen.count("It cost 40 million pounds.") == 2
        line = run.lines[row_of(run, "It cost 40 million")]
        assert line.count("It cost 40 million") == 2


async def test_at_80_columns_what_differs_stands_one_below_the_other():
    async with reading(two_versions(), SMALL) as run:
        await compared(run)
        assert run.screen.count("It cost 40 million pounds.") == 1
        assert row_of(run, "~A") + 2 == row_of(run, "~B")


async def test_n_goes_from_difference_to_difference_and_enter_reads_there():
    async with reading(two_versions()) as run:
        await compared(run)
        await run.keys("n", "n", "n", "n")
        assert "4 of 4" in run.screen
        await run.keys("N", "enter")
        await run.until(lambda: run.app.screen is run.desk and run.desk.text.has_focus)
        assert run.desk.opening.article.id == PAPER.id


async def test_tab_looks_at_the_other_article_and_enter_reads_that():
    async with reading(two_versions()) as run:
        await compared(run)
        await run.keys("n", "tab")
        assert "[B]" in run.screen
        await run.keys("enter")
        await run.until(lambda: run.app.screen is run.desk)
        assert run.desk.opening.article.id == AGENCY.id


async def test_what_is_swapped_stays_at_its_sentence_and_side():
    async with reading(two_versions()) as run:
        await compared(run)
        await run.keys("n", "s")
        await run.until(lambda: "[B]" in run.screen)
        assert run.lines[0].index(AGENCY.publisher) < run.lines[0].index(PAPER.publisher)
        assert "only A: Yoon Suk Yeol · only B: Cuba" in run.screen
        cursor = next(line for line in run.lines if line.startswith("▌"))
        assert "Tuesday" in cursor or "opened to traffic" in cursor


async def test_e_lists_the_names_and_q_leads_back_step_by_step():
    async with reading(two_versions()) as run:
        await compared(run)
        await run.keys("e")
        assert "Only in B: 1" in run.screen
        await run.keys("escape")
        assert "only in B" in run.screen
        await run.keys("q")
        assert run.app.screen is run.desk
        assert list(run.desk.articles.marks) == [PAPER.id, AGENCY.id]


async def test_in_an_article_c_offers_its_versions_first():
    async with reading(two_versions(), SMALL) as run:
        await run.keys("enter", "c")
        await run.until(lambda: "Compare “" in run.screen)
        assert row_of(run, AGENCY.title) < row_of(run, MOONS.title)
        assert "60% of its sentences are the same" in run.screen
        await run.keys("enter")
        await run.until(lambda: "only in B" in run.screen)
        await run.keys("q")
        assert run.desk.text.has_focus


async def test_with_one_marked_the_article_under_the_cursor_is_offered_first():
    async with reading(two_versions(), MEDIUM) as run:
        await run.keys("1", "v", "j", "c")
        await run.until(lambda: "Compare “" in run.screen)
        assert row_of(run, "4 May 2005") < row_of(run, "60% of its sentences")
        assert "v marks two" in run.screen


async def test_with_three_marked_it_says_what_to_do():
    async with reading(two_versions()) as run:
        await run.keys("1", "v", "v", "v", "c")
        assert "3 articles are marked; two are compared: esc takes the marks off" in run.screen


async def test_articles_that_are_the_same_have_no_difference():
    twin = article("Another title", AGENCY.text, date="2024-03-04")
    async with reading(newsroom([AGENCY, twin])) as run:
        await compared(run)
        assert "5 sentences alike, 0 changed, 0 only in A, 0 only in B" in run.screen
        assert "no difference" in run.screen
        await run.keys("n", "N", "j", "G", "k", "space", "b", "s", "enter")
        await run.until(lambda: run.app.screen is run.desk)


async def test_an_article_without_text_is_compared_all_the_same():
    async with reading(newsroom([AGENCY, article("Nothing", "", date="2024-03-06")])) as run:
        await compared(run)
        assert "0 sentences alike, 0 changed, 0 only in A, 5 only in B" in run.screen
        await run.keys("j", "k", "n", "space", "s", "enter")
        await run.until(lambda: run.app.screen is run.desk)


async def test_the_cursor_stays_in_sight_through_long_articles_and_a_resize():
    one = "\n".join(
        f"Paragraph {n} tells of the river and of what it carries to the sea." for n in range(200)
    )
    two = one.replace("Paragraph 150 tells", "Paragraph 150 told")
    async with reading(newsroom([article("One", one), article("Two", two)]), SMALL) as run:
        await compared(run)
        await run.keys("n")
        await run.until(lambda: "Paragraph 150 tol" in run.screen)
        await run.pilot.resize_terminal(120, 40)
        await run.settle()
        assert "Paragraph 150 told" in run.screen
        await run.keys("g")
        assert "Paragraph 0 tells" in run.screen
        await run.keys("G")
        assert "Paragraph 199" in run.screen
        await run.keys("b", "ctrl+u")
        assert "Paragraph 199" not in run.screen
        assert any(line.startswith("▌") for line in run.lines)


async def test_what_was_not_compared_is_said(monkeypatch):
    monkeypatch.setattr(comparing, "MOST", 2)
    async with reading(two_versions(), SMALL) as run:
        await compared(run)
        assert "! of long texts the first" in run.screen


async def test_a_click_looks_at_the_article_and_a_second_one_reads_there():
    async with reading(two_versions()) as run:
        await compared(run)
        at = row_of(run, "Nobody from the government")
        await run.pilot.click(offset=(70, row_of(run, "It cost 40 million")))
        await run.settle()
        assert "[B]" in run.screen
        await run.pilot.click(offset=(10, at))
        await run.pilot.click(offset=(10, at))
        await run.until(lambda: run.app.screen is run.desk)
        assert run.desk.opening.article.id == PAPER.id


async def test_help_shows_its_keys_first():
    async with reading(two_versions()) as run:
        await compared(run)
        await run.keys("question_mark")
        assert row_of(run, "While comparing two articles") < 12


async def test_nothing_can_be_compared_in_an_empty_list():
    async with reading(newsroom([])) as run:
        await run.keys("c")
        assert "There is no article here" in run.screen


async def test_other_articles_about_the_same_are_offered_without_shared_sentences():
    async with reading(small_library()) as run:
        await run.keys("c")
        await run.until(lambda: f"Compare “{DIPLOMAT.title}”" in run.screen)
        assert "of its sentences" not in run.screen
