"""Writers who stand beside the day, in a kicker, behind a dash or below a heading for them."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.dated_names import names_beside_day
from store.model import Article

TITLE = "Bridge over the river opens again"
RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 3
TEXT = f"<p>{RUNNING}</p><p>{RUNNING.replace('Monday', 'Tuesday')}</p>"


def read(above: str = "", line: str = "", below: str = "") -> Article:
    found = parse_html(
        f"<html lang=en><head><title>{TITLE} | Riverblog</title></head><body>{above}<h1>{TITLE}</h1>{line}{TEXT}{below}"
        "</body></html>"
    )
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("22. Juni 2015 - 9:15 — Frank Holt", ("Frank Holt",)),
        ("22.6.2015 | Frank Holt", ("Frank Holt",)),
        ("Frank Holt 22.06.2015 09:15 Themen: Stadt", ("Frank Holt",)),
        ("22 June 2015 / Frank Holt / 3 Comments", ("Frank Holt",)),
        ("Posted on June 22, 2015 | 3 minutes (512 words) | Frank Holt", ("Frank Holt",)),
        ("22. 6. 2015, Frank Holt und Anna Berg", ("Frank Holt", "Anna Berg")),
        ("Mo, 22.06.2015, Frank Holt, 4 Kommentare", ("Frank Holt",)),
        ("Publié le 22/06/2015 à 9:15 , mis à jour le 23/06/2015 à 10:00 par Amadou Sy", ("Amadou Sy",)),
        ("Frank Holt, 22.06.1940 - 03.03.2015", ()),  # a life
        ("Foto: Frank Holt, 22.06.2015", ()),
        ("Bad Aibling, 22.06.2015", ()),
        ("Harbour Office | 22 June 2015", ()),
        ("Frank Holt opens the bridge on 22 June 2015", ()),
        ("22 June 2015", ()),
    ],
)
def test_a_line_of_a_day_and_a_writer(line: str, names: tuple[str, ...]) -> None:
    assert names_beside_day(line) == names


@pytest.mark.parametrize(
    ("above", "line", "below"),
    [
        ("", "<p><em>22.6.2015 | Frank Holt</em></p>", ""),
        ("", "<p>22. Juni 2015&nbsp; <a href='/autor/h'>Frank Holt</a></p>", ""),
        ("", "<div><a href='/@frank'>Frank Holt</a><div>Jun 22, 2015 · 4 min read</div></div>", ""),
        ("", "<p>by<br>Frank Holt<br>22 June 2015</p>", ""),
        ("", "<p>Frank Holt<br><a href='mailto:f@x.example'>f@x.example</a></p>", ""),
        ("", "<p>Frank Holt<br>Staff Writer</p>", ""),
        ("", "<p>Frank Holt, Staff Reporter</p>", ""),
        ("", "<p>Frank Holt / Moorby Times</p>", ""),
        ("", "", "<p><i>Frank Holt can be reached at f@x.example.</i></p>"),
        ("", "", "<p><i>Frank Holt is a senior reporter at the Moorby Times.</i></p>"),
        ("<p class=kicker>Column by Frank Holt</p>", "", ""),
        ("", "<p><font size=1><b>Frank Holt</b><br>11 September 2003, 14:38 | Updated: 15:20</font></p>", ""),
        ("", "<p>Frank Holt</p><p>11 September 2003, 14:38</p>", ""),
        ("<p>Ein Gastbeitrag von Frank Holt</p>", "", ""),
        ("", "", "<p>– Frank Holt</p>"),
        ("", "", "<h2 class=blog-author-title>Author</h2><p>Frank Holt</p>"),
        ("", "", "<div class=about-author><h3>Über den Autor</h3><h4>Frank Holt</h4><p>He writes for us.</p></div>"),
    ],
)
def test_where_a_writer_stands(above: str, line: str, below: str) -> None:
    found = read(above, line, below)

    assert found.authors == ("Frank Holt",)
    assert len(found.body.split("\n\n")) == 2


def test_a_list_of_writers() -> None:
    found = read("", "<ul class=authors><li>By Frank Holt</li><li>Ann Lee</li></ul>")

    assert found.authors == ("Frank Holt", "Ann Lee")
    pictured = "<div class=authors><a>Frank Holt</a><span>Photos by</span><a>Tom Reed</a></div>"
    assert read("", pictured).authors == ("Frank Holt",)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("<div><a href='https://video.example/@frankholt'>Frank Holt</a></div>", ""),  # an account elsewhere
        ("", "<blockquote>– Frank Holt</blockquote>"),
        ("", "<p>– Old bridges never die</p>"),
        ("", "<p>Frank Holt is a reporter in the film that the town watched on Monday evening by the bridge.</p>"),
        ("<p>Foto: Frank Holt / Moorby Times</p>", ""),
    ],
)
def test_who_is_none(line: str, below: str) -> None:
    assert read("", line, below).authors == ()
