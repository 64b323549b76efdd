"""What programs keep beside pages that they saved is told as such, and of one page in many forms one is read."""

from __future__ import annotations

import io
import itertools
import json
import time
import zipfile

import pytest

from ingest import archives
from ingest.side_files import CODE, among, side
from ingest.walk import walk
from tests.newsroom import call, call_json

PAGE = """<html><head><title>Harbour votes to dredge</title></head><body><h1>Harbour votes to dredge</h1>
<p>By Ruth Ives</p><p>5 March 2019</p><p>The harbour board of Milltown voted on Tuesday to dredge the northern channel,
a project that will take three years.</p><p>Opponents argued that the plan would damage the eelgrass beds on which the
town's small fishing fleet depends.</p></body></html>"""
ITEM = "gazette-1913-11-29/gazette-1913-11-29"
#: what was saved: (files that are read, those that are not)
TREES: dict[str, tuple[list[str], list[str]]] = {
    "httrack": (
        ["index.html", "www.paper.example/a.html"],
        ["hts-log.txt", "external.html", "hts-cache/new.zip", "hts-cache/readme.txt", "hts-cache/ref/a.html"],
    ),
    "wget -K": (
        ["paper.example/a.html", "paper.example/b.html"],
        ["paper.example/a.html.orig", "paper.example/b.orig"],
    ),
    "wget's log": (["paper.example/a.html"], ["wget-log", "wget-log.1"]),
    "a file of another program": (["paper.example/a.orig", "x/paper.pdf", "x/text/a.txt", "x/logs/a.txt"], []),
    "a cache alone": (["hts-cache/a.html"], []),
    "archivebox": (
        [
            "archive/1642200000.5/singlefile.html",
            "archive/1642200001/output.html",
            "archive/1642200002/paper.de/a.html",
        ],
        [
            *("ArchiveBox.conf", "index.html", "index.json", "sources/1-import.txt", "logs/errors.log"),
            *("archive/1642200000.5/index.html", "archive/1642200000.5/index.json", "archive/1642200000.5/output.pdf"),
            *("archive/1642200000.5/readability/content.html", "archive/1642200000.5/warc/1.warc.gz"),
            *("archive/1642200000.5/paper.de/a.html", "archive/1642200000.5/output.html"),
            *("archive/1642200001/index.html", "archive/1642200001/index.json", "archive/1642200001/mercury/a.txt"),
            *("archive/1642200002/index.html", "archive/1642200002/index.json", "archive/1642200002/warc/1.warc.gz"),
        ],
    ),
    "browsertrix": (
        ["c/archive/rec-0.warc.gz"],
        ["c/pages/pages.jsonl", "c/indexes/index.cdx", "c/logs/crawl.log", "c/datapackage.json"],
    ),
    "several WACZ": (["a.wacz"], ["datapackage.json"]),
    "an item of the Internet Archive": (
        [f"{ITEM}_hocr.html"],
        [f"{ITEM}{end}" for end in ("_djvu.txt", "_hocr_searchtext.txt.gz", ".pdf", "_meta.xml", "_djvu.xml")],
    ),
    "its text alone": ([f"{ITEM}_djvu.txt"], [f"{ITEM}_files.xml", f"{ITEM}_page_numbers.json"]),
    "a page in a zip": (["a/index.html"], ["a/manifest.json", "a/frames/0/index.html"]),
    "ScrapBook": (["data/1/index.html", "data/1/index.dat"], ["data/1/index_1.html"]),
    "pages of a list": (["index.html", "index_2.html"], []),
    "Zotero": (
        ["storage/ABCD/a.html", "zotero.sqlite", "zotero.sqlite.bak"],
        ["styles/apa.csl", "locate/engines.json", "translators/BBC.js"],
    ),
    "a repository": (
        ["texts/a.md", "texts/READING.md", "LICENSED.txt", "readme-first.txt", "SECURITY.html"],
        [
            *("README.md", "LICENSE", "texts/readme.txt", "README_de.md", "CHANGELOG.md", "package.json"),
            *("robots.txt", "paper.example/robots.txt", "paper.example/ads.txt", "CITATION.cff", "requirements.txt"),
        ],
    ),
    "Google Takeout": (
        ["Takeout/Mail/news.mbox"],
        ["Takeout/archive_browser.html", "Takeout/Chrome/History.json", "Takeout/My Activity/News/MyActivity.html"],
    ),
}


@pytest.mark.parametrize("tool", TREES)
def test_in_a_folder(tmp_path, tool):
    for name in itertools.chain(*TREES[tool]):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = {each.label.removeprefix(f"{tmp_path}/"): each for each in walk([str(tmp_path)])}

    assert sorted(name for name, each in found.items() if not each.code) == sorted(TREES[tool][0])
    assert sorted(name for name, each in found.items() if each.code == CODE) == sorted(TREES[tool][1])
    assert all(each.reason for each in found.values() if each.code)


@pytest.mark.parametrize("tool", TREES)
@pytest.mark.parametrize("top", ["", "My Web Sites/"])
def test_in_a_zip(tool, top):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        for name in itertools.chain(*TREES[tool]):
            packed.writestr(top + name, "x")
    members = archives.members(data, "zip", archives.Budget(None))

    assert sorted(each.name for each in members if each.code == CODE) == sorted(top + name for name in TREES[tool][1])


def test_what_is_named_is_read(tmp_path):
    for name in ("hts-log.txt", "hts-cache/a.html", "archive/1642200000/index.json", "archive/1642200000/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")

    assert [each.code for each in walk([str(tmp_path / "hts-cache")])] == [""]
    assert [each.code for each in walk([str(tmp_path / "hts-log.txt")])] == [""]
    assert [each.code for each in walk([str(tmp_path / "archive/1642200000")])] == [CODE, CODE]


def test_many_files_take_linear_time():
    names = [f"item/{n}{end}" for n in range(5_000) for end in (".pdf", "_djvu.txt", "_meta.xml", ".html.orig")]
    around = among(names)
    began = time.process_time()
    skipped = [name for name in names if side(f"/{name}", around)]

    assert len(skipped) == 10_000  # the notes and the second copies of the text
    assert time.process_time() - began < 2


@pytest.mark.parametrize("piece", ["_", "/A_", "/README_A", "/index_1", "_a.xml/", "/archive/1642200000/x"])
def test_long_names_take_no_time(piece):
    name = piece * (65_000 // len(piece))
    around = among([name])
    began = time.process_time()
    for _ in range(20):
        side(f"/{name}", around)
        side(f"/{name[:1_900]}", around)

    assert time.process_time() - began < 1


def test_one_article_of_one_page_in_many_forms(tmp_path):
    for name in ("singlefile.html", "output.html", "readability/content.html", "index.html", "index.json"):
        place = tmp_path / "box/archive/1642200000.1" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text('{"url": "https://paper.example/a", "title": "Harbour"}' if "json" in name else PAGE)
    done = call_json("ingest", tmp_path / "box", "--db", tmp_path / "a.db", "--json")
    again = call_json("ingest", tmp_path / "box", "--db", tmp_path / "a.db", "--json")

    assert done["articles"]["added"] == 1
    assert {each["reason"] for each in done["skipped"]} == {
        "ArchiveBox's notes on a page",
        "ArchiveBox's other copy of the page in singlefile.html",
    }
    assert (again["articles"]["added"], again["articles"]["missing"]) == (0, 0)
    assert "side-file 4" in call("ingest", tmp_path / "box", "--db", tmp_path / "a.db").out


ERROR = (
    "<html><head><title>Just a moment...</title></head><body><h1>Just a moment...</h1><p>Checking.</p></body></html>"
)


@pytest.mark.parametrize("first", [ERROR, ""])
@pytest.mark.parametrize("forms", [("output.html",), ("output.html", "readability/content.html")])
def test_the_next_form_of_a_page_is_read_where_the_first_has_none(tmp_path, first, forms):
    """The page was nowhere: what the browser had got was an error, and the other forms were left out."""
    here = tmp_path / "box/archive/1642200000.1"
    texts = {"index.html": "x", "index.json": "{}", "singlefile.html": first}
    texts.update(dict.fromkeys(forms, first), **{forms[-1]: PAGE, "mercury/content.html": PAGE})
    for name, text in texts.items():
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_text(text)
    told = [call("ingest", tmp_path / "box", "--db", tmp_path / "a.db", "--no-sync", "--json") for _ in range(2)]
    done, again = (json.loads(each.out) for each in told)

    assert (done["articles"]["added"], done["files"]["ingested"]) == (1, 1)
    assert sum(done["files"].values()) == sum(again["files"].values()) == len(texts)
    assert (again["articles"]["added"], again["articles"]["missing"], again["files"]["unchanged"]) == (0, 0, 1)
    assert not any(each["path"].endswith(forms[-1]) for each in (*again["skipped"], *again["rejected"]))
