"""Files that other programs wrote go in with ``backfile ingest`` and come out right in ``backfile sql``."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.newsroom import ROOT, call, call_json

FOLDER = Path(__file__).parent / "cases" / "real"
RELEASES = ROOT / "data" / "news" / "press" / "hhs-2018-2019.jsonl"
#: short name -> how the release's title begins
TICKS, ACTIVITY, ALLERGY, DIALYSIS, REPORTING = (
    "Tick-Borne Disease Working Group",
    "HHS Releases Physical Activity Guidelines",
    "Allergy practice pays $125000",
    "HHS announces $2.6 million in prizes",
    "HHS Announces Winners of Easy EHR",
)
#: file -> format, releases in it
EXPECTED = {
    "calibre.epub": ("epub", [REPORTING, TICKS, ALLERGY, DIALYSIS]),
    "chromium.mhtml": ("mhtml", [DIALYSIS]),
    "chromium.pdf": ("pdf", [DIALYSIS]),
    "hugo-feed.json": ("feed", [REPORTING]),
    "hugo-rss.xml": ("feed", [REPORTING, ALLERGY, TICKS, ACTIVITY, DIALYSIS]),
    "hugo.html": ("html", [REPORTING]),
    "hugo.md": ("markdown", [TICKS]),
    "libreoffice.docx": ("docx", [REPORTING]),
    "libreoffice.fodt": ("odt", [REPORTING]),
    "libreoffice.odt": ("odt", [REPORTING]),
    "libreoffice.pdf": ("pdf", [REPORTING]),
    "libreoffice.rtf": ("rtf", [REPORTING]),
    "lynx.txt": ("page-dump", [DIALYSIS]),
    "mutt.eml": ("mail", [ALLERGY]),
    "mutt.mbox": ("mail", [ALLERGY]),
    "pandoc.docx": ("docx", [REPORTING]),
    "pandoc.odt": ("odt", [REPORTING]),
    "pelican-atom.xml": ("feed", [TICKS]),
    "pelican.html": ("html", [TICKS]),
    "py-wacz.wacz": ("warc", [TICKS]),
    "select-all.txt": ("page-dump", [TICKS]),
    "sqlite-utils.csv": ("csv", [TICKS, ACTIVITY, DIALYSIS]),
    "sqlite-utils.json": ("json", [TICKS, ACTIVITY, DIALYSIS]),
    "sqlite-utils.jsonl": ("json", [TICKS, ACTIVITY, DIALYSIS]),
    "sqlite-utils.tsv": ("csv", [TICKS, ACTIVITY, DIALYSIS]),
    "w3m.txt": ("page-dump", [REPORTING]),
    "wget.warc.gz": ("warc", [ALLERGY]),
}
EXCERPTS = {"hugo-rss.xml"}  #: the feed gives the first paragraph or two
MAILED = {"mutt.eml", "mutt.mbox"}  #: published when they were sent
NO_SOURCE = {"hugo.md", "mutt.eml", "mutt.mbox"}  #: neither the front matter nor a mail names a publication
NO_BYLINE = {"hugo-rss.xml", *(name for name in EXPECTED if name.startswith("sqlite-utils."))}
LIBREOFFICE = {"libreoffice.docx", "libreoffice.fodt", "libreoffice.odt"}
RELATED = {"chromium.mhtml", "chromium.pdf", "hugo.html", "lynx.txt", "select-all.txt", "w3m.txt"} | LIBREOFFICE
SELECT = (
    "SELECT d.path, d.format, a.title, substr(a.published, 1, 10) AS published, a.byline, a.source, a.body,"
    " (SELECT json_group_array(title) FROM related_links l WHERE l.article_id = a.id AND l.kind != 'inline') AS related"
    " FROM articles a JOIN documents d ON d.id = a.document_id ORDER BY a.id"
)


@pytest.fixture(scope="module")
def releases():
    rows = map(json.loads, RELEASES.read_text(encoding="utf-8").splitlines())
    return {row["title"]: row for row in rows}


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """File -> rows of its articles, after one ingest of the folder."""
    archive = tmp_path_factory.mktemp("real") / "a.db"
    files = [FOLDER / name for name in EXPECTED]
    done = call("ingest", *files, "--db", archive, "--no-sync", "--json")
    assert done.code == 0, done.err
    assert json.loads(done.out)["files"]["rejected"] == 0
    rows = {}
    for row in call_json("sql", "--db", archive, SELECT):
        rows.setdefault(re.sub(r"!.*", "", row["path"]).rpartition("/")[2], []).append(row)
    return rows


def test_every_file_is_expected(found):
    assert sorted(found) == sorted(EXPECTED) == sorted(p.name for p in FOLDER.iterdir() if p.name != "README.md")


@pytest.mark.parametrize("name", EXPECTED)
def test_articles_are_the_releases(found, releases, name):
    form, begins = EXPECTED[name]
    assert [row["format"] for row in found[name]] == [form] * len(begins)
    for row, begin in zip(found[name], begins, strict=True):
        release = releases[row["title"]]
        assert row["title"].startswith(begin)
        body, wanted = (" ".join(text.split()) for text in (row["body"], release["body"]))
        assert body == (wanted[: len(body)] if name in EXCERPTS else wanted)
        assert row["published"] == ("2026-11-28" if name in MAILED else release["published"])
        assert ("Press Office" in row["byline"]) == (name not in NO_BYLINE)
        source = release["source"] if name.startswith("sqlite-utils.") else "Health Newsroom"
        assert row["source"] == ("" if name in NO_SOURCE else source)


@pytest.mark.parametrize("name", sorted(RELATED))
def test_related_titles_are_those_of_other_releases(found, releases, name):
    (row,) = found[name]
    related = json.loads(row["related"])
    assert related
    assert set(related) <= releases.keys() - {row["title"]}
