"""Where a page is from and when it was saved, from what its program wrote beside it; pages packed in themselves."""

from __future__ import annotations

import base64
import io
import json
import zipfile

import pytest

from ingest.page_notes import MOMENT, URL, is_note, row_of
from tests.newsroom import call, call_json
from tests.test_side_files import PAGE

WHERE = "https://paper.example/2019/03/05/harbour?id=1&x=2"
MAFF = f"""<?xml version="1.0"?>
<RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#" xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <RDF:Description RDF:about="urn:root"><MAF:originalurl RDF:resource="{WHERE.replace("&", "&amp;")}"/>
    <MAF:title RDF:resource="Harbour"/><MAF:archivetime RDF:resource="Fri, 14 Jan 2022 10:11:12 +0100"/>
    <MAF:indexfilename RDF:resource="index.html"/></RDF:Description></RDF:RDF>"""
SCRAPBOOK = f"id\t20220114101112\ntype\t\ntitle\tHarbour\nchars\tUTF-8\nsource\t{WHERE}\ncomment\tfor chapter 2\n"
SINGLEFILE = json.dumps({"originalUrl": WHERE, "title": "Harbour", "archiveTime": "2022-01-14T10:11:12.000Z"})
ARCHIVEBOX = json.dumps(
    {"url": WHERE, "timestamp": "1642155072.5", "base_url": WHERE[8:], "oldest_archive_date": "2022-01-14 10:11"}
)
NOTES = {"index.rdf": MAFF, "index.dat": SCRAPBOOK, "manifest.json": SINGLEFILE, "index.json": ARCHIVEBOX}


@pytest.mark.parametrize("name", NOTES)
def test_each_note(name):
    found = row_of("a", {f"a/{name}": NOTES[name].encode()}.get)  # type: ignore[arg-type]

    assert found is not None
    assert (found[0], found[1][URL], found[1][MOMENT]) == (name, WHERE, "2022-01-14T10:11")


@pytest.mark.parametrize(
    "text", ["", "[" * 9_000, '{"name": "App", "icons": []}', "id\t1\nsource\tfile:///a\n", "\xff"]
)
def test_other_files_of_such_names_say_nothing(text):
    assert row_of("", lambda _: text.encode("latin-1")) is None


def test_notes_are_known_as_such():
    assert is_note(MAFF.encode(), "index.rdf")
    assert is_note(SCRAPBOOK.encode(), "index.dat")
    assert not is_note(b"id\tname\n", "index.dat")


def pages(db) -> list[dict[str, object]]:
    return call_json("sql", "--db", db, "SELECT title, url, retrieved, substr(published, 1, 10) AS day FROM articles")


SAVED = [{"title": "Harbour votes to dredge", "url": WHERE, "retrieved": "2022-01-14T10:11", "day": "2019-03-05"}]


@pytest.mark.parametrize("name", NOTES)
@pytest.mark.parametrize("packed", [False, True])
def test_a_page_with_a_note(tmp_path, name, packed):
    files = {"1_a/index.html": PAGE, f"1_a/{name}": NOTES[name]}
    (tmp_path / "in/1_a").mkdir(parents=True)
    if packed:
        with zipfile.ZipFile(tmp_path / "in/page.maff", "w") as made:
            for path, text in files.items():
                made.writestr(path, text)
    else:
        for path, text in files.items():
            (tmp_path / "in" / path).write_text(text)
    call("ingest", tmp_path / "in", "--db", tmp_path / "a.db")
    assert pages(tmp_path / "a.db") == SAVED

    call("reparse", "--db", tmp_path / "a.db")
    assert pages(tmp_path / "a.db") == SAVED


def unpacking_itself(note: str) -> bytes:
    """A page as SingleFile writes it that unpacks itself: a page that says "Please wait" before a zip of the page."""
    data = io.BytesIO()
    head = f"<!DOCTYPE html> {note}<meta charset=utf-8><title>Harbour votes</title><body hidden>"
    data.write(f"{head}<div id=sfz-wait-message>Please wait...</div><!-- ".encode())
    with zipfile.ZipFile(data, "a") as made:
        made.writestr("index.html", f"<!-- Page saved with SingleFileZ\n url: {WHERE} -->{PAGE}")
        made.writestr("images/0.png", base64.b64decode("iVBORw0KGgo="))
        made.writestr("manifest.json", SINGLEFILE)
    return data.getvalue() + b" --></body></html>"


@pytest.mark.parametrize(
    "note", ["<html data-sfz lang=en>", f"<html><!--\n Page saved with SingleFileZ\n url: {WHERE} -->"]
)
def test_a_page_that_unpacks_itself(tmp_path, note):
    (tmp_path / "Harbour votes.u.zip.html").write_bytes(unpacking_itself(note))
    db = tmp_path / "a.db"
    done = call_json("ingest", tmp_path / "Harbour votes.u.zip.html", "--db", db, "--json")

    assert [(each["title"], each["url"], each["day"]) for each in pages(db)] == [
        ("Harbour votes to dredge", WHERE, "2019-03-05")
    ]
    assert done["rejected"] == []
    assert call_json("ingest", tmp_path / "Harbour votes.u.zip.html", "--db", db, "--json")["articles"]["added"] == 0


def test_a_page_about_such_files_stays_a_page(tmp_path):
    (tmp_path / "a.html").write_text(PAGE.replace("<body>", "<body><!-- sfz-wait-message SingleFileZ -->"))
    call("ingest", tmp_path / "a.html", "--db", tmp_path / "a.db")

    assert [each["title"] for each in pages(tmp_path / "a.db")] == ["Harbour votes to dredge"]
