"""One folder with a document of every format goes in with ``backfile ingest``, comes out right in ``backfile sql``."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from ingest import formats
from ingest.explained import FIELDS
from store.errors import UsageError
from tests.every_format import documents
from tests.newsroom import ROOT, call, call_json

#: file (after the "!" of its archive), format, title, date, how the body starts; in the order of the ids
EXPECTED = (
    ("a.warc", "warc", "Strike, day 0", "2016-11-03", "The dock workers of the southern"),
    ("anpa", "iptc7901", "CRANES MOVE AGAIN", "", "MARRENA, Feb 26 - Dock workers"),
    ("asciidoc", "asciidoc", "Cranes move again (AsciiDoc)", "2016-11-07", "Dock workers in the southern"),
    ("atom", "feed", "Cranes move again (Atom)", "2016-11-02T08:00", "Dock workers in the southern"),
    ("b.warc.gz", "warc", "Strike, day 0", "2016-11-03", "The dock workers of the southern"),
    ("b.warc.gz", "warc", "Strike, day 1", "2016-11-03", "The dock workers of the southern"),
    ("archive/data.warc.gz", "warc", "Strike, day 0", "2016-11-03", "The dock workers of the southern"),
    ("archive/data.warc.gz", "warc", "Strike, day 1", "2016-11-03", "The dock workers of the southern"),
    ("archive/data.warc.gz", "warc", "Strike, day 2", "2016-11-03", "The dock workers of the southern"),
    ("clipped.enex", "enex", "Cranes move again (Evernote)", "2016-11-03", "Dock workers in the southern"),
    ("clipped.enex", "enex", "My own", "2016-11-14T09:12", "Ask Ann."),
    ("csv", "csv", "Cranes move again (CSV)", "2016-11-08", "Dock workers in the southern"),
    ("dump", "page-dump", "Port workers end strike after night of talks", "2015-03-04", "MARRENA: Dock workers"),
    ("eml", "mail", "Cranes move again (mail)", "2016-11-05T23:30", "Dock workers in the southern"),
    ("epub", "epub", "Cranes move again (EPUB)", "2019-05-13", "Dock workers in the southern"),
    ("factiva.xml", "factiva-xml", "Cranes move again", "2016-11-03T14:05", "MARRENA, Nov 3 - The cranes move."),
    ("factiva.xml", "factiva-xml", "Les grues", "2016-11-04", "Elles bougent, dit le port"),
    ("factiva_codes.txt", "factiva", "Town floods again", "2016-11-03T14:05", "LONDON, Nov 3 (Reuters) - It rained."),
    ("factiva_codes.txt", "factiva", "Second", "2016-11-04", "Two."),
    ("factiva_display.txt", "factiva", "Town floods again", "2016-11-03T14:05", "It rained."),
    ("factiva_display.txt", "factiva", "Second", "2016-11-04", "Two."),
    ("flat-odt", "odt", "Cranes move again (flat)", "", "Dock workers in the southern"),
    ("gallica", "gallica", "Le Petit Marrenais : organe quotidien", "1913-11-29", "Dock workers in the southern"),
    ("ghost", "ghost", "Cranes move again (Ghost)", "2016-11-09T08:00", "Dock workers in the southern"),
    ("harbour.html", "html", "Strike, day 7", "2016-11-03", "The dock workers of the southern"),
    ("iptc7901.txt", "iptc7901", "Town floods again", "2016-11-03T14:05", "LONDON, Nov 3 (AP) - It rained all day."),
    ("iptc7901.txt", "iptc7901", "BULLETIN KILL", "", "Kill the story."),
    ("json", "json", "Cranes move again (JSON)", "2016-11-08", "Dock workers in the southern"),
    ("jsonfeed", "feed", "Cranes move again (JSON Feed)", "2016-11-03T08:00", "Dock workers in the southern"),
    ("jsonl", "json", "Cranes move again (JSON Lines)", "2016-11-08", "Dock workers in the southern"),
    ("latex", "latex", "Cranes move again (LaTeX)", "2016-11-07", "Dock workers in the southern"),
    ("library.bib", "bibtex", "Strike ends at Marrena port", "2016-11", "The dock workers of Marrena went"),
    ("library.rdf", "zotero", "Strike ends at Marrena port", "2016-11-03", "Full text: The dock workers of the"),
    (
        "mac.olm.xml",
        "outlook-mac",
        "Cranes move again (Outlook for Mac)",
        "2016-11-05T08:30",
        "Dock workers in the southern",
    ),
    ("markdown", "markdown", "Cranes move again (Markdown)", "2016-11-07", "Dock workers in the southern"),
    ("mbox", "mail", "Cranes move again (mbox)", "2016-11-06T10:00", "Dock workers in the southern"),
    ("medium.html", "html", "Cranes move again (Medium)", "2016-11-11T09:30", "Dock workers in the southern"),
    ("mhtml", "mhtml", "Cranes move again (MHTML)", "2016-11-04", "Dock workers in the southern"),
    ("newsml_1.xml", "newsml-1", "Inondations", "2016-11-03T14:05", "Un."),
    ("newsml_g2.xml", "newsml-g2", "Rates held", "2016-11-21T15:21", "One."),
    ("nexis_new.txt", "nexis", "Town floods again", "2016-11-03T14:05", "It rained all week in the town, official"),
    ("nexis_new.txt", "nexis", "Second story", "2016-11-04", "Text two."),
    (
        "nexis_old.txt",
        "nexis",
        "Town floods again: rain all week",
        "2016-11-03",
        "It rained all week in the town of",
    ),
    ("nexis_old.txt", "nexis", "Titre", "2016-11-03", "Corps."),
    ("ninjs.json", "ninjs", "H", "2016-11-03T14:05", "a"),
    ("nitf.xml", "nitf", "Town floods again", "2016-11-03T14:05", "First & second line."),
    ("odt", "odt", "Cranes move again (ODT)", "", "Dock workers in the southern"),
    ("org", "org", "Cranes move again (Org)", "2016-11-07T08:00", "Dock workers in the southern"),
    ("page.har", "har", "Strike, day 7", "2016-11-03", "The dock workers of the southern"),
    ("pdf", "pdf", "Cranes move again (PDF)", "", "Dock workers in the southern"),
    (
        "proquest",
        "database-export",
        "Cranes move again: the port breathes",
        "2012-03-07",
        "Dock workers in the southern",
    ),
    ("proquest", "database-export", "A town counts its boats", "2012-03-08", "There are forty boats"),
    ("proquest", "database-export", "Ferry fares to rise", "2012", "The ferry company will ask"),
    ("proquest", "database-export", "Letters", "2012-03-09", "A letter is all that was sent"),
    ("release.xml", "xml", "Kranene går", "2018-09-28T11:15", "Vi åpner."),
    ("restructured", "rst", "Cranes move again (reST)", "2016-11-07T08:00", "Dock workers in the southern"),
    ("reuters.sgm", "reuters-sgml", "WHEAT <WHT> HARVEST GROWS", "1987-03-02T15:01", "The harvest grew by a fifth"),
    ("reuters.sgm", "reuters-sgml", "STOCKS FALL", "1987-10-19", ""),
    ("reuters.sgm", "reuters-sgml", "", "1987-10-19T06:12", "WEEKLY REPORT"),
    ("rss", "feed", "Cranes move again (RSS)", "2016-11-01T23:30", "Dock workers in the southern"),
    ("rtf", "rtf", "Cranes move again (RTF)", "", "Dock workers in the southern"),
    ("safari", "webarchive", "Cranes move again (Safari)", "2016-05-03", "Dock workers in the southern"),
    ("saved.msg", "outlook", "Cranes move again (Outlook)", "2016-11-05T08:30", "Dock workers in the southern"),
    ("scan.xml", "alto", "", "", "Dock workers in the southern"),
    ("site.xml", "wordpress", "Cranes move again (WordPress)", "2016-11-02T08:00", "Dock workers in the southern"),
    ("srt", "subtitles", "", "", "Dock workers in the southern"),
    ("posts/7.cranes.html", "html", "Cranes move again (Substack)", "2016-11-12T10:00", "Dock workers in the southern"),
    ("table.parquet", "parquet", "Cranes move again (Parquet)", "2016-11-08", "Dock workers in the southern"),
    ("tables", "sqlite", "Cranes move again (SQLite)", "2016-11-08", "Dock workers in the southern"),
    ("takeout", "feed", "Cranes move again (Blogger)", "2016-11-09T08:00", "Dock workers in the southern"),
    ("telegram", "telegram", "Cranes move again (Telegram)", "2016-11-10T08:00", "Dock workers in the southern"),
    ("tokens", "vertical", "Cranes move again (VRT)", "2016-11-08", "Dock workers in the southern"),
    (
        "trec.sgml",
        "sgml-corpus",
        "Dredger & tug aground off Marrena: Cargo waits",
        "1991-05-14",
        "A DREDGER and the tug that was to",
    ),
    (
        "trec.sgml",
        "sgml-corpus",
        "Crane Drivers Return After Night Of Talks",
        "1988-02-12",
        "Crane drivers went back to",
    ),
    ("trec.sgml", "sgml-corpus", "FERRY FARES TO RISE AGAIN", "1989-01-01", "Ferry fares will rise for the third"),
    ("trec.sgml", "sgml-corpus", "Cranes: Board Plans Sale", "1987-03-23", "The board plans to sell its cranes."),
    ("twice_told", "story", "", "2016-11-07T08:00", "Dock workers in the southern"),
    ("vtt", "subtitles", "", "", "Dock workers in the southern"),
    ("wiki.xml", "mediawiki", "Strike ends at Marrena port", "2016-11-03", "The dock workers of the"),
    ("wiki.xml", "mediawiki", "Streik", "2012-02-05", "Marrena (Deutschland), 05.02.2012"),
    ("word", "docx", "Cranes move again (Word)", "", "Dock workers in the southern"),
    ("workbook", "spreadsheet", "Cranes move again (Excel)", "2016-11-08", "Dock workers in the southern"),
)
SELECT = (
    "SELECT d.path, d.format, a.title, coalesce(a.published, '') AS published, substr(a.body, 1, 60) AS body"
    " FROM articles a JOIN documents d ON d.id = a.document_id ORDER BY a.id"
)


def tarred(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, data)
    return out.getvalue()


PACKINGS: dict[str, Callable[[str, bytes], bytes]] = {
    "zip": zipped,
    "tar.gz": tarred,
    "gz": lambda _, data: gzip.compress(data),
    "bz2": lambda _, data: bz2.compress(data),
    "xz": lambda _, data: lzma.compress(data),
    "zst": lambda _, data: zstandard.compress(data),
}


def rows(archive: Path) -> list[tuple[str, ...]]:
    found = [tuple(row.values()) for row in call_json("sql", "--db", archive, SELECT)]
    return [(re.split(r"!", row[0])[-1].removeprefix(f"{archive.parent}/in/"), *row[1:]) for row in found]


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """All of them in one folder, none with a telling suffix where the format has a choice."""
    here = tmp_path_factory.mktemp("every")
    (here / "in").mkdir()
    for name, data in documents().items():
        (here / "in" / name).write_bytes(data)
    assert call("ingest", here / "in", "--db", here / "a.db", "--no-sync").code == 1  # nexis_old says 3, has 2
    return here / "a.db"


def test_every_format_comes_out_right(archive):
    found = rows(archive)
    assert [row[:4] for row in found] == [row[:4] for row in EXPECTED]
    for row, expected in zip(found, EXPECTED, strict=True):
        assert row[4].startswith(expected[4]), row
        assert bool(row[4]) == bool(expected[4]), row


def test_the_folder_has_every_format_and_the_table_names_each(archive):
    names = {name for name, _ in formats.FORMATS}
    assert {row[1] for row in rows(archive)} == names
    assert {formats.parser(name).name for name in names} == names


def test_nothing_is_read_twice(archive):
    """Each parser's name and version in the ledger are those of today, or every run would read its files again."""
    done = call_json("ingest", archive.parent / "in", "--db", archive, "--no-sync")
    assert done["files"]["ingested"] == 0
    assert done["files"]["unchanged"] == len(documents())


def test_every_original_reads_the_same_again(archive):
    done = call_json("reparse", "--db", archive, "--all", "--dry-run")
    assert (done["articles"], done["changes"], done["failed"]) == (len(EXPECTED), [], [])


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("dump", ("title: dump:headline-model", "published: dump:printed  'Date: Mar 4, 2015'")),
        ("harbour.html", ("title: html:", "published: html:meta:article:published_time")),
    ],
)
def test_show_gives_the_reason_of_each_field(archive, name, shown):
    select = f"SELECT a.id FROM articles a JOIN documents d ON d.id = a.document_id WHERE d.path LIKE '%/{name}'"
    ((row,)) = call_json("sql", "--db", archive, select)
    done = call("show", row["id"], "--db", archive, "--evidence")
    for line in shown:
        assert line in done.out


def test_each_field_of_each_format_has_its_reason(archive):
    """No value is in the archive without a piece of evidence that was taken."""
    valued = " UNION ALL ".join(
        f"SELECT id, document_id, '{name}' AS field FROM articles WHERE coalesce({name}, '') <> ''" for name in FIELDS
    )
    taken = "SELECT 1 FROM evidence e WHERE e.article_id = v.id AND e.field = v.field AND e.accepted AND e.rule <> ''"
    formats_of = f"({valued}) v JOIN documents d ON d.id = v.document_id"
    select = f"SELECT d.format, v.field FROM {formats_of} WHERE NOT EXISTS ({taken})"
    assert call_json("sql", "--db", archive, select) == []
    assert len(call_json("sql", "--db", archive, f"SELECT DISTINCT field FROM ({valued})")) == len(FIELDS)


@pytest.mark.parametrize("packing", PACKINGS)
def test_one_in_each_packing(tmp_path, packing):
    (tmp_path / "in").mkdir()
    data = documents()["jsonl"]
    (tmp_path / "in" / f"x.jsonl.{packing}").write_bytes(PACKINGS[packing]("x.jsonl", data))
    assert call("ingest", tmp_path / "in", "--db", tmp_path / "a.db", "--no-sync").code == 0
    ((_, form, title, published, body),) = rows(tmp_path / "a.db")
    assert (form, title, published) == ("json", "Cranes move again (JSON Lines)", "2016-11-08")
    assert body.startswith("Dock workers in the southern")


def test_format_overrules_what_it_looks_like(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.md").write_bytes(documents()["markdown"])
    for form, expected in (("markdown", "markdown"), ("page-dump", "page-dump")):
        archive = tmp_path / f"{form}.db"
        call("ingest", tmp_path / "in", "--db", archive, "--no-sync", "--format", form)
        assert call_json("sql", "--db", archive, "SELECT format FROM documents") == [{"format": expected}]
    done = call("ingest", tmp_path / "in", "--db", tmp_path / "b.db", "--format", "wordstar")
    assert done.code == UsageError.exit_code
    assert "page-dump" in done.err


def test_readme_names_the_formats_and_their_tests():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^\| `([a-z0-9][a-z0-9-]*)` \| (.+) \| (.+) \| (.+) \|$", text, re.MULTILINE)
    assert sorted(line[0] for line in lines) == sorted(name for name, _ in formats.FORMATS)
    for name in re.findall(r"`(tests/\w+\.py)`", "".join(line[3] for line in lines)):
        assert (ROOT / name).is_file(), name


def test_a_missing_parser_is_an_error(monkeypatch):
    monkeypatch.setattr(formats, "FORMATS", (("gone", "ingest.parsers.gone"),))
    formats.parser.cache_clear()
    try:
        with pytest.raises(ModuleNotFoundError):
            formats.detect(b"text", "x.txt")
    finally:
        formats.parser.cache_clear()


def test_the_ledger_says_what_each_text_was_decoded_from(archive):
    select = "SELECT path, encoding FROM documents WHERE encoding != ''"
    found = {Path(row["path"]).name: row["encoding"] for row in call_json("sql", "--db", archive, select)}
    assert found["newsml_1.xml"] == "iso-8859-1"
    assert found["iptc7901.txt"] == "utf-8"
    assert found["rtf"] == "cp1252"
    assert {found[name] for name in ("dump", "harbour.html", "jsonl", "csv", "eml", "rss", "nitf.xml")} == {"utf-8"}
