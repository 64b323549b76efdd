"""Page dumps that scripts made: what BeautifulSoup's and lxml's ways to take a page's text leave of it."""

from __future__ import annotations

from ingest.parsers.page_dump.prepare.nodes import with_sentences_whole
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import STORY, article

TITLE = "Ferry stays on the river for good"
MENU = ["River Post", "Home", "News", "Sport", "Weather", "about us", "jobs", "Log in"]
FOOT = ["Share this page", "Contact", "Imprint", "© 2025 River Post"]
TORN = [
    "The council agreed on Monday to pay for a new engine and for a crew of six on the",
    "Marie Louise",
    ", the old ferry of the town.",
    "As the",
    "River Post",
    "told in January, it has crossed the river since 1921 and will not stop now,",
    "the mayor",
    "told the packed hall (",
    "more than 200 people",
    ").",
    "The skipper of the old ferry, who retires in",
    "May",
    ", said that the engine had failed on nine days of the winter. The head of the crew,",
    "Ruth Pettifer",
    ", and",
    "Jan K.",
    "of the harbour board agreed with him.",
]
WHOLE = [
    f"{TORN[0]} {TORN[1]}{TORN[2]}",
    f"{TORN[3]} {TORN[4]} {TORN[5]} {TORN[6]} {TORN[7]}{TORN[8]}{TORN[9]}",
    f"{TORN[10]} {TORN[11]}{TORN[12]} {TORN[13]}{TORN[14]} {TORN[15]} {TORN[16]}",
]


def nodes(*lines: str) -> str:
    """A line a text node, the tab's title on top, and no blank line."""
    return "\n".join([f"{TITLE} | River Post", *MENU, *lines, *FOOT]) + "\n"


def test_sentences_that_break_at_links_are_whole_again() -> None:
    found = article(nodes(TITLE, "By", "Ann Lee", "12 March 2025", *TORN, STORY[2], STORY[3]))

    assert found.body == "\n\n".join([*WHOLE, STORY[2], STORY[3]])
    assert (found.title, found.authors) == (TITLE, ("Ann Lee",))
    assert found.published is not None
    assert found.published.value == "2025-03-12"


def test_evidence_of_joined_lines_stands_in_the_text() -> None:
    text = nodes(TITLE, "By", "Ann Lee", "12 March 2025", *TORN, STORY[2], STORY[3])
    spans = {piece.field: text[piece.start : piece.end] for piece in article(text).evidence}

    assert spans["title"] == TITLE
    assert spans["body"] == "\n".join([*TORN, STORY[2], STORY[3]])


def test_menus_in_small_letters_stay_apart() -> None:
    links = ["about us", "jobs", "privacy", "newsletter"]
    found = article(nodes(*links, TITLE, "12 March 2025", *TORN, STORY[2], *links))

    assert found.title == TITLE
    assert found.body == "\n\n".join([*WHOLE, STORY[2]])


def test_the_headline_is_the_line_that_the_tab_names() -> None:
    other = "Council pays for the ferry's engine and the crew of six"
    found = article(nodes(other, TITLE, "12 March 2025", other, *STORY))

    assert found.title == TITLE
    assert [piece.rule for piece in found.evidence if piece.field == "title"] == ["dump:page-title"]


def test_a_headline_of_several_nodes_is_one() -> None:
    kicker, rest = TITLE.split(" on ")
    found = article(nodes(kicker, f"on {rest}", "12 March 2025", *STORY))

    assert found.title == TITLE


def test_a_speakers_name_and_what_is_said_are_one_paragraph() -> None:
    said = [f"{STORY[0]}", STORY[1], STORY[2], STORY[3]]
    spoken = [line for k, text in enumerate(said) for line in (("Ann Lee:", "Captain:")[k % 2], text)]
    found = article(nodes(TITLE, "12 March 2025", *TORN, *spoken))

    assert found.body.endswith("\n\n".join(f"{('Ann Lee:', 'Captain:')[k % 2]} {text}" for k, text in enumerate(said)))


def test_lists_of_copied_pages_are_not_joined() -> None:
    plain = "\n".join(["River Post", "home", "news", TITLE, "By Ann Lee", "12 March 2025", *STORY, "tags", "ferry"])

    assert article(plain).body == "\n\n".join(STORY)


def test_long_chains_take_linear_time() -> None:
    import time  # noqa: PLC0415

    def spent(lines: int) -> float:
        start = time.process_time()
        with_sentences_whole(
            read_page(nodes(*["and then the ferry went on over the river"] * lines, ", it says.", ")."))
        )
        return time.process_time() - start

    assert spent(40_000) < 12 * max(spent(10_000), 0.01)
