"""Days of one line with the writer: counted back from the capture, with two readings, and a byline without them."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.byline_days import without_days
from store.model import Article

CAPTURED = "2024-03-06T15:00"
BODY = "".join(
    f"<p>{line}</p>"
    for line in (
        "Pilots in the ports of Varna and Burgas said they would stop work on Monday unless the state pays them.",
        "Some forty pilots guide ships through the channels, without them no vessel longer than 90 metres may enter.",
        "The port authority said that talks would go on through the weekend, with a mediator named by the court.",
        "The union has asked for a rise of fifteen percent this year and for a new contract from the summer on.",
    )
)


def page(line: str, captured: str) -> Article:
    text = (
        f"<html lang=en><title>Pilots</title><body><article><h1>Harbour pilots to stop work</h1>{line}{BODY}</article>"
    )
    found = parse_html(text.encode(), url="https://coast.example/a", captured=captured)
    assert isinstance(found, Article)
    assert found.body.startswith("Pilots in the ports")
    return found


@pytest.mark.parametrize(
    ("line", "day", "names"),
    [
        ('<p class="meta">Coast News desk - 3 hours ago</p>', "2024-03-06", ()),
        ('<p class="meta">Ann Lee · yesterday</p>', "2024-03-05", ("Ann Lee",)),
        ('<p class="meta">Ann Lee - 20 hours ago</p>', "2024-03-05", ("Ann Lee",)),
        ("<p>By Ann Lee, 2 days ago</p>", "2024-03-04", ("Ann Lee",)),
        ('<p class="meta">Published 2 days ago | Ann Lee</p>', "2024-03-04", ("Ann Lee",)),
    ],
)
def test_a_line_of_writer_and_time_is_counted_back_from_the_capture_alone(line, day, names):
    found = page(line, CAPTURED)
    assert found.published is not None
    assert found.published.value == day
    assert found.authors == names
    unknown = page(line, "")
    assert unknown.published is None
    reasons = [piece.reason for piece in unknown.evidence if piece.field == "published" and not piece.accepted]
    assert reasons
    assert all("when the page was saved" in reason for reason in reasons)


def test_of_two_readings_one_later_than_the_capture_is_none():
    line = '<p class="byline">By Ann Lee | Published 06/03/2024</p>'
    found = page(line, CAPTURED)
    assert found.published is not None
    assert found.published.value == "2024-03-06"
    (taken,) = [piece for piece in found.evidence if piece.field == "published" and piece.accepted]
    assert taken.reason == "the other reading is later than the capture of the page"
    for captured in ("", "2024-08-01T10:00"):
        late = page(line, captured)
        assert late.published is None
        assert {p.reason for p in late.evidence if p.field == "published"} == {
            "two readings, and nothing on the page that settles them",
            "is a guess at a day with two readings",
        }


@pytest.mark.parametrize(
    ("byline", "bare"),
    [
        ("By Balkan Wire | Published 06/03/2024", "By Balkan Wire"),
        ("22 March 2024, 09:14 · Balkan Wire", "Balkan Wire"),
        ("By Balkan Wire, Published: March 5, 2024 at 09:14 AM EST", "By Balkan Wire"),
        ("Von Balkan Wire, 12. März 2013 14:05 Uhr", "Von Balkan Wire"),
        ("Posted on May 3, 2020 by Balkan Wire", "by Balkan Wire"),
        ("Balkan Wire Updated 3 May 2020", "Balkan Wire"),
        ("Balkan Wire, 2 hours ago", "Balkan Wire"),
        ("By Balkan Wire/AFP - May 3, 2020", "By Balkan Wire/AFP"),
        ("By Balkan Wire, Staff Writer", "By Balkan Wire, Staff Writer"),
        ("By Ann Lee and Balkan Wire in Rome", "By Ann Lee and Balkan Wire in Rome"),
        ("May 3, 2020", "May 3, 2020"),
    ],
)
def test_a_byline_is_kept_without_the_days_beside_it(byline, bare):
    assert without_days(byline, ["Balkan Wire"], "en") == bare


def test_the_line_that_was_read_stays_in_the_evidence():
    found = page('<p class="byline">By Ann Lee | Published 22/03/2023</p>', "")
    assert found.byline == "By Ann Lee"
    assert "By Ann Lee | Published 22/03/2023" in {p.text for p in found.evidence if p.field == "byline"}
