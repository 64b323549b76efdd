"""Page dumps that scripts made: what BeautifulSoup's and lxml's ways to take a page's text leave of it."""

from __future__ import annotations

import json
import time

import pytest

from ingest.parsers.page_dump.prepare.flat import with_blocks_apart
from ingest.parsers.page_dump.prepare.nodes import with_sentences_whole
from ingest.parsers.page_dump.prepare.scripts import without_scripts
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


def flat(*blocks: str, between: str = "\n\n\n\n") -> str:
    """The title, a menu and a foot glued, the blocks with the source's blank lines between them."""
    return between.join([f"{TITLE} | River Post", "River PostHomeNewsSportWeather", *blocks, "Share this pageContact"])


@pytest.mark.parametrize("between", ["\n\n\n\n", "\n"])
def test_blocks_that_run_together_are_set_apart(between: str) -> None:
    head = f"Log InSubscribe{TITLE}By Ann LeePublished 12 March 2025"
    found = article(flat(head, f"{STORY[0]}{STORY[1]}", f"   {STORY[2]}{STORY[3]}", between=between))

    assert found.body == "\n\n".join(STORY)
    assert (found.title, found.authors) == (TITLE, ("Ann Lee",))
    assert found.published is not None
    assert found.published.value == "2025-03-12"


def test_a_page_of_one_long_line() -> None:
    text = f"{TITLE} | River PostHomeNewsSport{TITLE}12 March 2025By Ann Lee{''.join(STORY)}Share this pageContact\n"
    found = article(text)

    assert found.body == "\n\n".join(STORY)
    assert found.title == TITLE
    assert text[found.evidence[-1].start : found.evidence[-1].end].startswith(STORY[0][:20])


def test_a_headline_among_buttons_is_found_by_the_tab() -> None:
    found = article(flat(f"Share this story: {TITLE}Copy Link", "12 March 2025", *STORY))

    assert found.title == TITLE
    assert found.body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "name", ["MacBook", "YouTube", "LinkedIn", "@RiverPost", "#NewEngine", "www.RiverPost.example"]
)
def test_names_with_a_capital_inside_stay_whole(name: str) -> None:
    told = f"The crew showed the new engine to the town with {name} films, and the harbour board thanked it for them."

    assert article(flat("12 March 2025", told, *STORY)).body == "\n\n".join([told, *STORY])


def test_dates_glued_to_a_paragraph_stand_apart() -> None:
    found = article(flat(TITLE, f"12 March 2025 {STORY[0]}", *STORY[1:]))

    assert found.body == "\n\n".join(STORY)
    assert found.published is not None


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_copied_pages_stay_as_they_are(blank: str) -> None:
    page = read_page(blank.join(["River Post", "Home", "News", TITLE, "By Ann Lee", "12 March 2025", *STORY, *FOOT]))

    assert with_blocks_apart(page) is page
    assert with_sentences_whole(page) is page


JSON = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "name": TITLE},
        {
            "@type": "NewsArticle",
            "headline": "Ferry stays: “for good”",
            "datePublished": "2025-03-11T08:30:00+01:00",
            "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Ruth Pettifer"}],
        },
    ],
}
PROGRAM = """window.dataLayer = window.dataLayer || [];
function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
if (document.cookie) {
  var shown = false;
  shown = true
}
.menu li:hover { color: #9a0000; }"""


@pytest.mark.parametrize("indent", [None, 2])
def test_what_the_pages_json_says_is_read(indent: int | None) -> None:
    text = "\n".join([f"{TITLE} | River Post", PROGRAM, json.dumps(JSON, indent=indent), *MENU, TITLE, *STORY, *FOOT])
    found = article(text)
    spans = {piece.field: text[piece.start : piece.end] for piece in found.evidence}

    assert (found.title, found.authors) == ("Ferry stays: “for good”", ("Ann Lee", "Ruth Pettifer"))
    assert found.published is not None
    assert found.published.value == "2025-03-11T08:30"
    assert found.body == "\n\n".join(STORY)
    assert spans["published"] == "2025-03-11T08:30:00+01:00"
    assert spans["byline"].startswith("Ann Lee")


@pytest.mark.parametrize(
    "block", ['{"@context": "https://schema.org", "headline": ', '{"@context": 5} schema.org', "{" * 3000]
)
def test_broken_json_costs_itself(block: str) -> None:
    text = "\n".join([f"{TITLE} | River Post", PROGRAM, block, '"@context" schema.org', TITLE, "12 March 2025", *STORY])

    assert article(text).title == TITLE


def test_programs_glued_to_words_are_no_text() -> None:
    glued = f'{TITLE} | River Postwindow.shown = true;(function(){{var a = 1;document.write("x");}})();Home'
    found = article("\n".join([glued, PROGRAM, *MENU, TITLE, "12 March 2025", *STORY, PROGRAM, *FOOT]))

    assert (found.title, found.body) == (TITLE, "\n\n".join(STORY))


def test_a_story_about_programs_keeps_them() -> None:
    lines = ["function total(a) {", "return a;", "}", "total(3);", "{ } // nothing"]
    page = read_page("\n\n".join([TITLE, *STORY, *lines]))

    assert without_scripts(page) is page


def test_references_that_were_not_resolved() -> None:
    said = "The ferry&#8217;s crew &amp; the town&nbsp;council agreed: &quot;We need a new engine before winter.&quot;"
    text = nodes(TITLE.replace(" ", "&nbsp;", 1), "12 March 2025", said, *STORY)
    found = article(text)

    assert found.title == TITLE
    assert found.body.startswith('The ferry’s crew & the town council agreed: "We need')
    assert [text[e.start : e.end] for e in found.evidence if e.field == "title"] == [TITLE.replace(" ", "&nbsp;", 1)]


def test_one_reference_may_be_spoken_of() -> None:
    told = "A page that says &nbsp; where a space should be was sent to every reader of the paper on Monday morning."

    assert told in article(nodes(TITLE, "12 March 2025", told, *STORY)).body


def test_long_chains_take_linear_time() -> None:
    def spent(lines: int) -> float:
        start = time.process_time()
        with_sentences_whole(
            read_page(nodes(*["and then the ferry went on over the river"] * lines, ", it says.", ")."))
        )
        return time.process_time() - start

    assert spent(40_000) < 16 * max(spent(10_000), 0.01)


def test_names_with_a_capital_inside_stay_whole_in_pages_without_blank_lines() -> None:
    told = [
        "The ferry across the river has been sold to a firm from Leith, the board told PennyWatch on Tuesday.",
        "Una McAllister, who chairs it, said that nobody else had wanted the old boat.",
        "A spokesman for the bank, Rolf DeVries, did not want to say what had been paid for it.",
        "The last skipper, Ian FitzGerald, has found work on the trawlers that leave from the outer harbour.",
        "“We shall miss her whistle in the morning,” said the baker, Jeanne LeBlanc, at her shop by the quay.",
        "Two engineers sent by the yard of Piet VanDyke will take the vessel north in the spring.",
        "Her brother Hamish MacAskill once rang the bell that now stays in the town hall.",
    ]
    menu = ["PennyWatch", "Home", "Sport", "Ferry is sold to the north", "By Kirsty MacAskill", "3 May 2020"]
    found = article("\n".join([*menu, *told, "Contact", "Terms of use", "© 2020 PennyWatch"]))
    assert found.title == "Ferry is sold to the north"
    assert (found.authors, found.source) == (("Kirsty MacAskill",), "PennyWatch")
    assert found.body.split("\n\n") == told
