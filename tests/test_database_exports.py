"""Exports of news databases as labelled records of text; what each file's articles are is in cases/exports."""

from __future__ import annotations

import io
import json
from textwrap import wrap
from time import process_time

import pytest

from ingest import formats
from ingest.parsers import database_export
from ingest.parsers.contract import Context
from ingest.parsers.laid_out import parse_text
from store.errors import ParseError
from store.model import Article, Rejected
from tests.every_format import pdf
from tests.newsroom import call
from tests.test_exports import CASES, parsed

TEXT = "Dock workers in the southern port of Marrena agreed on Tuesday night to return to their cranes."
RULE = "_" * 60
ONE = f"""{RULE}

Document 1 of 1

Cranes move again

Author: Lee, Ann

Full text: {TEXT}
The union said that was all.

Title: Cranes move again

Publication title: The Harbour Post; Marrena

Publication date: Mar 7, 2012

ProQuest document ID: 900000001

{RULE}
"""
FILES = ("proquest", "proquest_plain", "proquest_old", "proquest_languages", "retriever", "retriever_old")
FILES += ("newsbank", "ebsco", "gale", "wiso", "europresse")


def case(name: str) -> bytes:
    return (CASES / f"{name}.txt").read_bytes()


def articles(data: bytes) -> list[Article]:
    return [each for each in parsed("x.txt", data)[1] if isinstance(each, Article)]


def rejects(data: bytes) -> list[Rejected]:
    return [each for each in parsed("x.txt", data)[1] if isinstance(each, Rejected)]


@pytest.mark.parametrize("name", FILES)
def test_each_is_known_and_read_without_a_reject(name):
    form, found = parsed("x", case(name))

    assert form == "database-export"
    assert all(isinstance(each, Article) for each in found)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("name", ["proquest_plain", "retriever", "europresse"])
def test_encodings(name, encoding):
    text = case(name).decode()

    assert [each.body for each in articles(text.encode(encoding))] == [each.body for each in articles(case(name))]
    assert [each.body for each in articles(text.replace("\n", "\r\n").encode(encoding))] == [
        each.body for each in articles(case(name))
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Cranes move again\nBy Ann Lee\nMarch 4, 2015\n\n{TEXT}\n\nPublication title: a word of ProQuest's.\n",
        f"TITLE: Cranes move again\nBYLINE: Ann Lee\nSOURCE: Harbour Post\nDATE: March 4, 2015\n\n{TEXT}\n",
        f"Harbour Post\nHome | Sport\nDocument 1 of 3\nCranes move again\n{TEXT}\n{TEXT}\n",
        f"{RULE}\nHarbour Post\n{RULE}\nCranes move again\nBy Ann Lee, 4 May 2015\n\n{TEXT}\n\nAbstract: no\n{RULE}\n",
        f"Kranarna\nHamnposten, 2021-09-07\n\n{TEXT}\n\nPublicerat på webb av hamnen i går.\n",
        f"Les grues\n\n{TEXT}\n\n© 2012 Le Quai. Tous droits réservés · news·quai\n",
        f"Harbour Post (Marrena, NL) - March 4, 2015\n\nCranes move again\n\n{TEXT}\n",
        f"Quelle: Hafenblatt vom 4.3.2015\n\n{TEXT}\n\nMehr bei wiso-net.example\n",
        f"Record: 12 wins\n\n{TEXT}\n\nSource: the club\n",
    ],
)
def test_a_page_that_only_looks_a_little_like_one_is_none(text):
    assert formats.detect(text.encode(), "x.txt").name == "page-dump"


def test_a_single_record_is_read_at_least_as_well_as_a_page():
    data = ONE.encode()
    (found,) = articles(data)
    (page,) = formats.parser("page-dump").parse(io.BytesIO(data), Context(name="x"))

    assert (
        (found.title, found.published.value)
        == (page.title, page.published.value)
        == ("Cranes move again", "2012-03-07")
    )
    assert (found.source, found.authors, found.native_id) == ("The Harbour Post", ("Ann Lee",), "900000001")
    assert found.body == f"{TEXT}\n\nThe union said that was all."
    rules = {each.field: each.rule for each in found.evidence}
    assert rules["published"] == "proquest:Publication date"
    assert rules["source"] == "proquest:Publication title"


@pytest.mark.parametrize("name", ["fixo-en-record", "fixo2-en-record"])
def test_a_record_written_for_the_parser_of_pages(name):
    folder = CASES.parent / "page_dump"
    (found,) = articles((folder / f"{name}.txt").read_bytes())
    truth = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))

    assert (found.title, found.source, list(found.authors)) == (truth["title"], truth["source"], truth["authors"])
    body = f"{found.subtitle}\n\n{found.body}" if found.subtitle else found.body  # a page's reader puts decks over it
    assert (found.published.value, body) == (truth["published"], truth["body"])


def test_labels_without_a_column_and_names_are_kept():
    first = articles(case("proquest"))[0]

    assert first.extra["Publisher"] == "Harbour Post Publishing, a Division of Quay Papers"
    assert first.extra["CAPTION"] == "The cranes on Wednesday."
    assert {(each.kind, each.name) for each in first.mentions} == {
        *(("TOPIC", "Ports"), ("TOPIC", "Labor unions"), ("TOPIC", "Wages & salaries"), ("PLACE", "Marrena Norrland")),
        *(("PERSON", "Kim Poe"), ("COMPANY", "Crane Works Ltd"), ("COMPANY", "Port of Marrena")),
    }
    assert (first.credit, first.url.endswith("accountid=1")) == ("The Harbour Press", True)


def test_without_a_full_text_the_abstract_is_an_excerpt():
    second = articles(case("proquest"))[1]

    assert second.excerpt
    assert second.body.endswith("\n\nNobody knows where the others went.")


def test_a_date_that_cannot_be_read_leaves_the_year_and_says_so():
    third = articles(case("proquest"))[2]
    trail = [(each.rule, each.accepted, each.reason) for each in third.evidence if each.field == "published"]

    assert trail == [
        ("proquest:Publication date", False, "no date can be read"),
        ("proquest:Publication year", True, ""),
    ]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b"Document 4 of 4", b"Document 4 of 5", "the export says 5 documents, 4 are in the file"),
        (b"Document 2 of 4", b"Document 2 of 3", "the export says 4 documents, 4 are in the file"),
    ],
)
def test_counts(old, new, reason):
    found = [each.reason for each in rejects(case("proquest").replace(old, new))]

    assert found == ([reason] if b"5" in new else [])


def test_the_second_file_of_a_large_result_begins_with_a_higher_number():
    data = case("proquest")
    for number in range(4, 0, -1):
        data = data.replace(b"Document %d of 4" % number, b"Document %d of 504" % (number + 500))

    assert rejects(data) == []


def test_reference_managers_records_are_excerpts_and_books_are_none():
    data = (CASES / "results.ris").read_bytes()
    book = data.replace(b"TY  - JOUR", b"TY  - BOOK")

    assert [each.excerpt for each in articles(data)] == [True, True]
    assert [each.title for each in articles(book)] == ["Cranes move again"]
    assert [each.reason for each in rejects(book)] == ["a record of another kind: TY  - BOOK"]


def test_an_own_export_comes_back(tmp_path):
    (tmp_path / "in.txt").write_bytes(ONE.encode())
    assert call("ingest", tmp_path / "in.txt", "--db", tmp_path / "a.db", "--no-sync").code == 0
    done = call("export", "--db", tmp_path / "a.db", "--format", "ris", "cranes")
    (back,) = articles(done.out.encode())

    assert (back.title, back.source, back.authors) == ("Cranes move again", "The Harbour Post", ("Ann Lee",))
    assert (back.published.value, back.native_id, back.body) == ("2012-03-07", "900000001", TEXT)


def test_exports_put_together_in_one_file():
    two = case("proquest") + b"\n" + case("proquest_languages") + b"\n" + case("proquest_plain")

    assert len(articles(two)) == 4 + 3 + 2
    assert rejects(two) == []
    assert [each.reason for each in rejects(two.replace(b"Documento 3 de 3", b"Documento 3 de 9"))] == [
        "the export says 13 documents, 7 are in the file"
    ]


def test_a_table_of_contents_is_a_count():
    data = case("retriever").decode()
    line = "> Staden räknar sina båtar. Färre än i fjol, Hamnposten, 2021-09-08"
    found = rejects(data.replace(line, f"{line}\n\n> En tredje, Hamnposten, 2021-09-09").encode())

    assert [each.reason for each in found] == ["the export says 3 documents, 2 are in the file"]


def test_one_bad_record_does_not_stop_the_file():
    data = case("proquest_plain").decode().replace("A town counts", f"...\n{RULE}\nno labels\n{RULE}\nA town counts")
    found = parsed("x", data.encode())[1]

    assert [each.code for each in found if isinstance(each, Rejected)] == ["not-an-article", "not-an-article"]
    assert any(isinstance(each, Article) and each.native_id == "900000002" for each in found)


def test_a_torn_file_says_so():
    data = case("proquest")
    for end, torn in ((b"half of what", True), (b"Wages & salaries", False)):  # in the text, in the labels below
        assert [each.truncated for each in articles(data[: data.index(end)])] == [torn]


def test_other_text_is_refused_where_the_format_is_given():
    with pytest.raises(ParseError):
        list(database_export.PARSER.parse(io.BytesIO(TEXT.encode()), Context(name="x")))


def test_the_text_of_a_document_of_another_kind():
    found = list(parse_text(case("wiso").decode(), Context(name="x.pdf"), rule="pdf:text"))

    assert [each.title for each in found] == ["Die Kräne stehen still", "Eine Stadt zählt ihre Boote"]


MAIL = """From: <noreply@base.example>
To: <a@b.example>
Message-ID: <1@x>
Subject: Your research
Date: Sun, 5 Jul 2020 01:02:03 -0400
MIME-Version: 1.0
Content-Type: text/{kind}; charset="utf-8"
Content-Transfer-Encoding: 8bit

{body}
"""


@pytest.mark.parametrize(
    ("name", "kind", "above"),
    [
        ("proquest.html", "html", ""),
        ("ebsco.txt", "plain", "Jon Roe has sent you these:\n\n"),
        ("wiso.txt", "plain", ""),
    ],
)
def test_a_mail_brings_the_articles_that_the_file_has(name, kind, above):
    body = (CASES / name).read_text(encoding="utf-8")
    data = MAIL.format(kind=kind, body=above + body).encode()
    form, found = parsed("x.eml", data)
    file = parsed(name, body.encode())[1]

    assert form == "mail"
    assert [(each.title, each.body, each.published) for each in found] == [
        (each.title, each.body, each.published) for each in file
    ]
    assert len({each.key for each in found}) == len(found) == 2


@pytest.mark.parametrize("name", ["wiso", "europresse", "newsbank", "proquest_plain"])
def test_printed_lines_of_a_pdf(name):
    """Short lines stand close to each other there; labels keep them apart."""
    lines = [part for line in case(name).decode().split("\n") if line for part in wrap(line, 80)]
    form, found = parsed("x.pdf", pdf(lines))

    assert form == "pdf"
    assert [(each.title, each.source, each.published, each.authors) for each in found] == [
        (each.title, each.source, each.published, each.authors) for each in articles(case(name))
    ]


def test_the_headings_of_proquests_pdf():
    blocks = ("Document 1 of 1", "Cranes move again", "ProQuest document link", "ABSTRACT", "Short.", "FULL TEXT", TEXT)
    blocks += ("DETAILS", "Subject: Ports", "Publication title: Harbour Post; Marrena", "Publication date: Mar 7, 2012")
    blocks += ("ProQuest document ID: 900000001", "Database: Dailies", "Database copyright © 2012 ProQuest LLC.")
    text = "\n\n".join(blocks)
    (found,) = articles(text.encode())

    assert (found.title, found.body, found.source) == ("Cranes move again", TEXT, "Harbour Post")
    assert found.extra["abstract"] == "Short."


def test_an_id_of_another_day_is_not_the_articles_and_one_without_a_date_gives_it():
    text = case("europresse").decode()
    strange = articles(text.replace("news·20120308", "news·20120310").encode())[1]
    undated = articles(text.replace("Ville, jeudi 8 mars 2012, p. 3", "Ville").encode())[1]

    assert (strange.native_id, strange.published.value) == ("", "2012-03-08")
    assert (undated.published.value, undated.published.rule) == ("2012-03-08", "europresse:id")


def test_an_mbox_of_exports_has_a_key_for_each_article():
    message = "From a@b Sun Jul  5 01:02:03 2020\n" + MAIL.format(kind="plain", body=case("retriever").decode())
    other = "From a@b Sun Jul  5 01:02:03 2020\n" + MAIL.format(kind="plain", body=TEXT).replace("<1@x>", "")
    form, found = parsed("x", f"{message}\n{other}\n{message}\n".encode())

    assert (form, len(found), len({each.key for each in found})) == ("mail", 5, 5)


@pytest.mark.parametrize(
    "unit", ["Location: x\n", "Copyright (c) 2012 x\n", f"{RULE}\n", "> T, S, 2020-01-01\n", "Document 1 of 9\n"]
)
@pytest.mark.parametrize("name", ["proquest", "retriever", "newsbank"])
def test_time_grows_with_the_file_alone(name, unit):
    seconds = []
    for size in (100_000, 400_000):
        data = case(name) + (unit * (size // len(unit))).encode()
        start = process_time()
        assert parsed("x", data)[1]
        seconds.append(process_time() - start)

    assert seconds[1] < 8 * seconds[0] + 0.2
