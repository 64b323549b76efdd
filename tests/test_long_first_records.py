"""Files of many records whose first one has a text longer than what most files are known by."""

from __future__ import annotations

import pytest

from ingest.parsers.laid_out import parse_text
from store.model import Article
from tests.newsroom import call, call_json
from tests.test_database_exports import FILES, MAIL
from tests.test_exports import CASES, Context, parsed

LINE = "The crews of quay {} said that the work went on as before and that no ship had waited."
LONG = "\n\n".join(LINE.format(number) for number in range(250))  # 22 KB
NEXIS_UNI = """Cranes move again

The Harbour Post

March 7, 2012 Wednesday

Copyright 2012 The Harbour Post

Length: 4000 words

Body

{}

End of Document

Ferries wait

The Harbour Post

March 8, 2012 Thursday

Copyright 2012 The Harbour Post

Length: 40 words

Body

The ferries of the southern port waited for the tide until the evening.

End of Document
"""
FACTIVA = """Cranes move again

4,000 words
7 March 2012
The Harbour Post
HARBPO
English

{}

Document HARBPO0020120307e8370001a

Ferries wait

14 words
8 March 2012
The Harbour Post
HARBPO
English

The ferries of the southern port waited for the tide until the evening.

Document HARBPO0020120308e8370002b
"""
RIS = "TY  - NEWS\nAB  - {}\nTI  - Cranes move again\nDA  - 2012/03/07\nER  - \n\n"
RIS += "TY  - NEWS\nTI  - Ferries wait\nAB  - They wait.\nDA  - 2012/03/08\nER  - \n"
XML = "<records><record><{0}>{1}</{0}><title>Cranes move again</title></record>"
XML += "<record><title>Ferries wait</title><{0}>The ferries of the southern port wait.</{0}></record></records>"


def grown(name: str) -> tuple[str, list[Article]]:
    """An export whose first article has twenty kilobytes more, and the articles of the one without them."""
    text = (CASES / f"{name}.txt").read_text(encoding="utf-8")
    before = [each for each in parsed("x", text.encode())[1] if isinstance(each, Article)]
    end = before[0].body[-12:]
    return text.replace(f"{end}\n", f"{end}\n\n{LONG}\n\n", 1), before


@pytest.mark.parametrize("name", [*FILES, "nexis_cover", "nexis_uni"])
def test_an_export_with_a_long_first_article(name):
    text, before = grown(name)

    found = [each for each in parsed("x", text.encode())[1] if isinstance(each, Article)]

    assert [each.title for each in found] == [each.title for each in before]
    assert (found[0].published, found[0].source) == (before[0].published, before[0].source)
    assert found[0].body.count("quay ") >= 250
    assert [each.body for each in found[1:]] == [each.body for each in before[1:]]


@pytest.mark.parametrize(
    ("text", "form"), [(NEXIS_UNI, "nexis"), (FACTIVA, "factiva"), (RIS, "database-export")], ids=["uni", "fac", "ris"]
)
def test_an_export_that_is_known_by_its_last_lines(text, form):
    long = LONG if form != "database-export" else LONG.replace("\n\n", " ")
    kind, found = parsed("x", text.format(long).encode())

    assert kind == form
    assert [each.title for each in found] == ["Cranes move again", "Ferries wait"]


@pytest.mark.parametrize("name", ["body", "text", "p"])
def test_xml_without_a_declaration(name):
    kind, found = parsed("x", XML.format(name, LONG).encode())

    assert kind == "xml"
    assert [each.title for each in found] == ["Cranes move again", "Ferries wait"]


def test_a_log_of_a_chat_is_no_xml():
    text = "".join(f"<ann> {LINE.format(number)}\n" for number in range(200))

    assert parsed("x", text.encode())[0] == "page-dump"


def test_in_other_documents():
    text, before = grown("europresse")

    found = list(parse_text(text, Context(name="x"), rule="docx:text"))
    mailed = parsed("x.eml", MAIL.format(kind="plain", body=text).encode())[1]

    assert [each.title for each in found] == [each.title for each in mailed] == [each.title for each in before]


def test_the_command_and_archives(tmp_path):
    text, before = grown("newsbank")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(text, encoding="utf-8")

    assert call("ingest", tmp_path / "in", "--db", tmp_path / "a.db", "--no-sync").code == 0

    rows = call_json("sql", "--db", tmp_path / "a.db", "SELECT title FROM articles ORDER BY id")
    assert [row["title"] for row in rows] == [each.title for each in before]
