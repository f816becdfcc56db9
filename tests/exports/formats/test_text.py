from tests.exports.excerpts import excerpt, exported


def test_an_article_is_its_citation_and_its_quotations():
    document = exported(
        "text",
        excerpt(1, "spoke in Seoul.\nThe talks would go on.", note="Why?\nAsk.", tags=["a", "b"]),
        excerpt(2, "Officials in Havana"),
    )
    assert document == (
        "Roe, Ana. “Talks Go On.” Planet, July 16, 2024. https://planet.test/talks.\n"
        "\n"
        "    spoke in Seoul.\n"
        "\n"
        "    The talks would go on.\n"
        "Note: Why?\n"
        "      Ask.\n"
        "Tags: a, b\n"
        "Kept 2024-07-20, in place (0000000001)\n"
        "\n"
        "    Officials in Havana\n"
        "Kept 2024-07-20, in place (0000000002)\n"
    )
