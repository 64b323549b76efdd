"""Page dumps with --fast: pages of the usual build in one pass; which pages are read the present way; spans hold."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.encoding import decode
from ingest.parsers.page_dump.body.body import own_score
from ingest.parsers.page_dump.lean.looks import look_at
from ingest.parsers.page_dump.lean.reader import read_usual
from ingest.parsers.page_dump.prepare.markdown import read_text
from store.model import Article
from tests.test_page_dump import CASES, SETS, article, read

STORY = (
    "The council voted on Monday to rebuild the old bridge over the river, officials of the town said on Tuesday.",
    "It has stood there for more than a century, and no one can say what the next winter would have done to its piers.",
    "The work will take three years and cost as much as the school that was never built on the other bank.",
    '"We have waited long enough for a bridge that carries a bus," the mayor said after the vote in the town hall.',
)
TITLE = "Old bridge to be rebuilt by the council"
HEAD = ("The River Post", "News   Sport   Weather", TITLE, "By Ann Lee", "March 3, 2015")
FOOT = ("Related stories", "Ferry stops for the winter", "Who pays for the school?", "© 2015 The River Post")
ARCHIVE = "The Wayback Machine - https://web.archive.org/web/20150304/"
JAPANESE = "東京都は二日、古い橋を建て替えると発表した。工事には三年かかる見通しだ。" * 3
ARABIC = "أعلن المجلس يوم الاثنين أنه سيعيد بناء الجسر القديم فوق النهر، وفقا لمسؤولين. " * 3


def page(*, head: tuple[str, ...] = HEAD, story: tuple[str, ...] = STORY, foot: tuple[str, ...] = FOOT) -> str:
    return "\n".join(head) + "\n\n" + "\n\n".join(story) + "\n\n" + "\n".join(foot) + "\n"


def usual(text: str) -> Article | None:
    return read_usual(read_text(text), "")


def rules(found: Article) -> dict[str, str]:
    return {item.field: item.rule for item in found.evidence if item.accepted}


def test_fields_of_a_usual_page() -> None:
    found = usual(page())

    assert found is not None
    assert (found.title, found.authors, found.source) == (TITLE, ("Ann Lee",), "The River Post")
    assert found.published is not None
    assert found.published.value == "2015-03-03"
    assert found.body.split("\n\n") == list(STORY)
    assert [link.title for link in found.links] == list(FOOT[1:3])
    assert {field: rules(found)[field] for field in ("title", "published", "byline", "source")} == {
        "title": "dump:shares-words",
        "published": "dump:printed",
        "byline": "dump:by-line",
        "source": "dump:masthead-of-rights",
    }
    assert found == article(page(), fast=True)


@pytest.mark.parametrize(
    ("head", "published", "modified", "retrieved"),
    [
        (
            ("The River Post", TITLE, "Published: 3 March 2015 | Updated: 5 March 2015"),
            "2015-03-03",
            "2015-03-05",
            "",
        ),
        (("The River Post", TITLE, "Updated 5 March 2015"), "2015-03-05", None, ""),
        (("9 May 2021", "Date: 3 March 2015", "Source: The River Post", TITLE), "2015-03-03", None, "2021-05-09"),
    ],
)
def test_days_are_those_of_the_whole_way(
    head: tuple[str, ...], published: str, modified: str | None, retrieved: str
) -> None:
    found = usual(page(head=head))
    whole = article(page(head=head))

    assert found is not None
    assert found.published is not None
    assert (found.published, found.modified, found.retrieved) == (whole.published, whole.modified, whole.retrieved)
    assert (found.published.value, found.modified and found.modified.value, found.retrieved) == (
        published,
        modified,
        retrieved,
    )


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (("River Gazette", "News   Sport", TITLE, "By Ann Lee"), "River Gazette"),
        (("Continental Post | News without borders", TITLE, "By Ann Lee"), "Continental Post"),
        (("Source: The Daily Bridge", TITLE, "By Ann Lee"), "The Daily Bridge"),
    ],
)
def test_outlets_are_those_of_the_whole_way(head: tuple[str, ...], source: str) -> None:
    foot = (*FOOT[:3], f"© 2015 {source}. All rights reserved")
    text = page(head=head, foot=foot)
    found = usual(text)

    assert found is not None
    assert found.source == article(text).source == source


@pytest.mark.parametrize(
    "head",
    [
        ("The River Post", TITLE, "Ann Lee", "March 3, 2015"),
        ("The River Post", TITLE, "Ann Lee and Bob Ray", "March 3, 2015"),
        ("The River Post", TITLE, "March 3, 2015", "By ANN LEE"),
        ("The River Post", TITLE, "March 3, 2015"),
    ],
)
def test_writers_are_those_of_the_whole_way(head: tuple[str, ...]) -> None:
    found = usual(page(head=head))

    assert found is not None
    assert found.authors == article(page(head=head)).authors


def wrapped(line: str, column: int = 60) -> str:
    out, width = [], 0
    for word in line.split():
        width += len(word) + 1
        if width > column:
            out.append("\n")
            width = len(word) + 1
        out.append(word + " ")
    return "".join(out).replace(" \n", "\n").strip()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(" ".join(page().split()), id="one line"),
        pytest.param(page(story=tuple(map(wrapped, STORY))), id="lines broken by hand"),
        pytest.param(page(story=tuple(wrapped(line, 30) for line in STORY)), id="a narrow column"),
        pytest.param(page(head=(*HEAD[:1], "[1]News", "[2]Sport", "[3]Weather", *HEAD[2:])), id="numbered links"),
        pytest.param("From: Ann <a@post.example>\nTo: b@post.example\nSubject: Bridge\n\n" + page(), id="a mail"),
        pytest.param(
            "05-05-2011, 09:12 AM   #1\nann77\nSenior Member\nJoin Date: Mar 2009\nPosts: 300\n\n"
            + page()
            + "\n05-05-2011, 10:12 AM   #2\nbob\nI agree.\n",
            id="a thread",
        ),
        pytest.param("Google cache of http://post.example/1\nThis is a cached page\n" + page(), id="a cache"),
        pytest.param(page(head=(ARCHIVE, *HEAD)), id="an archive"),
        pytest.param(page(foot=("http://post.example/bridge 1/2", *FOOT)), id="printed sheets"),
        pytest.param(page(story=(JAPANESE,) * 4), id="Japanese"),
        pytest.param(page(story=(ARABIC,) * 4), id="Arabic"),
        pytest.param("\n\n".join((TITLE, "By Ann Lee", "March 3, 2015", *STORY)), id="a story alone"),
        pytest.param("Home\nNews\nSport\nWeather\nContact\nJobs\nFerry stops", id="no story"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_kinds_are_read_the_present_way(text: str) -> None:
    assert usual(text) is None
    found = read(text, fast=True)
    assert isinstance(found, Article) == isinstance(read(text), Article)


PIECES = st.lists(
    st.sampled_from(
        [*HEAD, *FOOT, *STORY, "", "", "Share", "12", "Photo: Ann Lee", "3 comments", "日本語。", "* one", "a\tb"]
    ),
    max_size=50,
)


@given(PIECES.map("\n".join))
def test_what_is_read_stands_on_the_page(text: str) -> None:
    found = usual(text)
    if found is None:
        return
    lines = {line.strip() for line in text.splitlines()}
    assert lines.issuperset(found.body.split("\n\n"))
    assert found.title in text
    for item in found.evidence:
        assert 0 <= item.start < item.end <= len(text)
        if item.text:
            assert text[item.start : item.end] == item.text


@given(st.text(max_size=400), st.integers(0, 5))
def test_any_text_does_no_harm(text: str, at: int) -> None:
    pieces = page().split("\n\n")
    pieces.insert(at, text)
    found = read("\n\n".join(pieces), fast=True)

    assert isinstance(found, Article) == isinstance(read("\n\n".join(pieces)), Article)


def test_plain_sentences_are_what_the_line_model_takes_for_text() -> None:
    lines = {
        line for path in sorted(CASES.glob("*.txt"))[::5] for line in read_text(decode(path.read_bytes()).text).text
    }
    plain = [line for line in sorted(lines) if look_at(line).plain]
    no_text = [line for line in plain if own_score(line, False) < 0]

    assert len(plain) > 1000
    assert len(no_text) < 0.02 * len(plain)


def test_most_cases_that_are_of_the_usual_build_keep_their_fields() -> None:
    right = dict.fromkeys(("title", "published", "source", "authors"), 0)
    wanted = dict.fromkeys(right, 0)
    paths = sorted(CASES.glob("*.json"))[::8]
    quick = 0
    for path in paths:
        truth = json.loads(path.read_text("utf-8"))
        found = usual(decode(path.with_suffix(".txt").read_bytes()).text)
        if found is None:
            continue
        quick += 1
        day = found.published.value[:10] if found.published else None
        shown = {"title": found.title, "published": day, "source": found.source, "authors": list(found.authors)}
        for field in right.keys() & truth.keys():
            wanted[field] += 1
            right[field] += shown[field] == truth[field]

    assert quick > 0.4 * len(paths)
    assert {field: right[field] / wanted[field] for field in right if right[field] < 0.96 * wanted[field]} == {}


@pytest.mark.skipif(not (SETS / "text_dump_news").is_dir(), reason="the measurement sets are not beside this checkout")
def test_most_real_pages_are_of_the_usual_build() -> None:
    pages = sorted((SETS / "text_dump_news" / "dev" / "copy").glob("*.txt"))

    assert sum(usual(decode(path.read_bytes()).text) is not None for path in pages) > 0.7 * len(pages)
