"""What the place of a file says of its document: the day in its name or folders, the address in a mirror's folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parsers.html_page.mirrored import mirrored
from ingest.placed import dated, day_of
from store.model import Article, Evidence, PrintedDate
from store.open_dates import OPEN
from tests.newsroom import call, call_json

TEXT = """\
The harbour board of Milltown voted on Tuesday to dredge the northern channel, a project that will take three years.

Opponents argued that the plan would damage the eelgrass beds on which the town's small fishing fleet depends.
"""
PAGE = """<html><head><title>Harbour votes | Milltown Times</title></head><body><h1>Harbour votes</h1>
<p>By Ruth Ives</p>{}</body></html>"""


@pytest.mark.parametrize(
    ("path", "day", "rule"),
    [
        ("/news/2019-03-05_guardian_harbour.txt", "2019-03-05", "file-name"),
        ("/news/19131004-11-18342701.txt", "1913-10-04", "file-name"),
        ("/news/NYT_20010911_0012.txt", "2001-09-11", "file-name"),
        ("/news/taz.2019.03.05.docx", "2019-03-05", "file-name"),
        ("/news/papers.zip!2019_03_05 strike.txt", "2019-03-05", "file-name"),
        ("/ocr/sn83045487/1913-11-29/ed-1/seq-7/ocr.txt", "1913-11-29", "folder"),
        ("/news/guardian/2019/3/5/harbour.txt", "2019-03-05", "folder"),
        ("/news/2019/03/05.txt", "2019-03-05", "folder"),
        ("/news/saved 2021-03-05.txt", "", ""),
        ("/news/Story (2021-03-05 10-11-12).txt", "", ""),
        ("/news/20210305101112.txt", "", ""),
        ("/news/2021-03-05T1011.txt", "2021-03-05", "file-name"),
        ("/news/2019-03-05 to 2019-03-12.txt", "", ""),
        ("/news/Nexis_2021-03-05_2021-03-31.txt", "", ""),
        ("/news/20210305-20210331.txt", "", ""),
        ("/news/2019-02-30.txt", "", ""),
        ("/news/9999-03-05.txt", "", ""),
        ("/news/120190305.txt", "", ""),
        ("/news/The 11 September 2001 attacks.txt", "", ""),
        ("/export-2021-03-05/a/b.txt", "", ""),
        ("/news/2019-03_strike.txt", "2019-03", "file-name"),
        ("/news/guardian/1998-11/a.txt", "1998-11", "folder"),
        ("/news/guardian/1998/11/a.txt", "1998-11", "folder"),
        ("/news/1998/11/2019-03-05.txt", "2019-03-05", "file-name"),
        ("/news/2019-03 to 2019-05.txt", "", ""),
        ("/news/Season 2009-10.txt", "", ""),
        ("/news/1999-00/a.txt", "", ""),
        ("/news/2019-03-32.txt", "", ""),
        ("/news/2019.03.1.txt", "", ""),
        ("/news/1998/11.txt", "", ""),
        ("/news/1998/7/a.txt", "", ""),
        ("/downloads/2019/03/a.txt", "", ""),
        ("/news/9999-03/a.txt", "", ""),
    ],
)
def test_days_of_places(path, day, rule):
    found = day_of(path, named=True)

    assert (found.value, found.rule) == (day, rule) if day else found is None


def test_a_saved_pages_name_is_its_savers():
    assert day_of("/pages/2019-03-05 Harbour votes.html", named=False) is None
    assert day_of("/pages/2019-03-05/harbour.html", named=False) is None
    found = day_of("/pages/2019/03/05/harbour.html", named=False)
    assert found is not None
    assert found.value == "2019-03-05"
    month = day_of("/pages/2019/03/harbour/index.html", named=False)
    assert month is not None
    assert (month.value, month.precision) == ("2019-03", "month")
    assert day_of("/pages/2019-03/harbour.html", named=False) is None


def test_what_the_document_says_goes_first():
    path = "/news/2019-03-05_a.txt"
    printed = Article(key="1", title="A", body="B", published=PrintedDate(value="2018"))
    open_day = Article(
        key="1",
        title="A",
        body="B",
        evidence=(Evidence(field="published", rule="x", text="05/04/2019", accepted=False, reason=f"{OPEN} of both"),),
    )

    assert dated(printed, path, "page-dump") is printed
    assert dated(open_day, path, "page-dump") is open_day
    assert dated(open_day, "/news/2019-05-04.txt", "page-dump").published == PrintedDate(
        value="2019-05-04", text="2019-05-04", rule="file-name"
    )
    late = Article(key="1", title="A", body="B", retrieved="2019-03-04T10:00")
    assert dated(late, path, "page-dump") is late
    assert dated(Article(key="1", title="A", body="B"), path, "json").published is None


@pytest.mark.parametrize(
    ("path", "url", "moment"),
    [
        ("/m/www.paper.example/2019/03/05/votes/index.html", "http://www.paper.example/2019/03/05/votes/", ""),
        ("/m/paper.co.uk/article.php?id=5&x=1", "http://paper.co.uk/article.php?id=5&x=1", ""),
        ("/m/paper.de/index.html?p=77.html", "http://paper.de/?p=77", ""),
        ("/m/paper.de/article.php@id=5.html", "http://paper.de/article.php?id=5", ""),
        ("/m/paper.de/index.html", "http://paper.de/", ""),
        ("/m.zip!paper.de/a/b.html", "http://paper.de/a/b.html", ""),
        ("/w/20190305101112/https/www.paper.example/a.html", "http://www.paper.example/a.html", "2019-03-05T10:11"),
        ("/websites/paper.example/20190305101112/news/a.html", "http://paper.example/news/a.html", "2019-03-05T10:11"),
        ("/corpus/guardian.com/0001.html", "", ""),
        ("/home/ann/pages/a/b.html", "", ""),
        ("/home/ann/site.backup/a/b.html", "", ""),
    ],
)
def test_addresses_of_mirrors(path, url, moment):
    found = mirrored(path)

    assert (found.url, found.moment) == (url, moment)


def test_a_folder_as_wget_leaves_it(tmp_path: Path):
    body = "".join(f"<p>{each}</p>" for each in TEXT.strip().split("\n\n") * 2)
    for name, text in {
        "www.milltowntimes.example/2019/03/05/votes/index.html": PAGE.format(body),
        "2016-11-03_ashby.txt": "Ashby closes libraries\n\n" + TEXT,
        "index.html": "<html><head><title>Local index - HTTrack Website Copier</title></head><body>"
        "<h1>Index of locally available sites:</h1><p>https://www.milltowntimes.example/</p></body></html>",
    }.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(text)
    call("ingest", tmp_path / "in", "--db", tmp_path / "a.db")
    found = call_json(
        "sql", "--db", tmp_path / "a.db", "SELECT published, url, source FROM articles ORDER BY published"
    )

    assert found == [
        {"published": "2016-11-03", "url": "", "source": ""},
        {
            "published": "2019-03-05",
            "url": "http://www.milltowntimes.example/2019/03/05/votes/",
            "source": "Milltown Times",
        },
    ]
    why = call_json(
        "sql", "--db", tmp_path / "a.db", "SELECT rule FROM evidence WHERE field IN ('url') OR rule = 'file-name'"
    )
    assert sorted(each["rule"] for each in why) == ["file-name", "html:mirror-folder"]
