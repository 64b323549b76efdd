"""News corpora as SGML records: each collection's own elements, cut at its records, nothing lost at a broken one."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest

from ingest import formats
from ingest.parsers.contract import Context
from ingest.parsers.sgml_corpus import PARSER
from store.model import Article, Rejected

CASES = Path(__file__).parent / "cases" / "corpora"


def read(data: bytes) -> list[Article | Rejected]:
    return list(PARSER.parse(io.BytesIO(data), Context(name="x.sgml")))


def case(name: str) -> list[Article | Rejected]:
    return read((CASES / f"{name}.sgml").read_bytes())


def fields(article: Article | Rejected) -> tuple[str, ...]:
    assert isinstance(article, Article)
    day = article.published.value if article.published else ""
    return (article.native_id, article.title, "; ".join(article.authors), day, article.source, article.dateline)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "trec",
            [
                (
                    *("FT911-4021", "Dredger & tug aground off Marrena: Cargo waits", "ANN LEE; JON ROE"),
                    *("1991-05-14", "The Financial Times", "MARRENA"),
                ),
                (
                    *("AP880212-0007", "Crane Drivers Return After Night Of Talks", "ANN LEE"),
                    *("1988-02-12", "Associated Press", "MARRENA"),
                ),
                ("LA010189-0001", "FERRY FARES TO RISE AGAIN", "JON ROE", "1989-01-01", "Los Angeles Times", ""),
                ("WSJ870323-0161", "Cranes: Board Plans Sale", "", "1987-03-23", "WALL STREET JOURNAL (J)", ""),
            ],
        ),
        (
            "gigaword",
            [
                (
                    *("XIN_ENG_19940512.0001", "Dredger Runs Aground in Southern Port", ""),
                    *("1994-05-12", "Xinhua", "MARRENA"),
                ),
                ("XIN_ENG_19940513.0003", "", "", "1994-05-13", "Xinhua", ""),
            ],
        ),
        (
            "own",
            [
                ("hp-17", "Cranes move again", "Ann Lee", "2016-11-03", "The Harbour Post", ""),
                ("hp-18", "Boats counted", "", "", "", ""),
                ("hp-19", "Never closed", "", "", "", ""),
            ],
        ),
    ],
)
def test_the_fields_of_a_collection(name, expected):
    assert [fields(found) for found in case(name) if isinstance(found, Article)] == expected


FLAT = """A DREDGER and the tug that was to free it lay aground off the southern port of Marrena yesterday, and 14 \
ships waited.

The harbour board said AT&T's cable under the channel was unharmed <sic>, and that the next high tide would float \
both."""
INDENTED = """Crane drivers went back to work Friday after a night of talks with the board.

``We have what we came for,'' said Jon Roe, who leads the drivers' union."""
TAGGED = """Ferry fares will rise for the third time in two years, the operator said.

Commuters were not amused."""
BLANK_LINES = """Dock workers agreed on Tuesday night to return to their cranes.

The union said its members would get seven percent more."""


@pytest.mark.parametrize(
    ("name", "number", "body"),
    [
        ("trec", 0, FLAT),
        ("trec", 1, INDENTED),
        ("trec", 2, TAGGED),
        ("trec", 3, "The board plans to sell its cranes.\n\nNobody knows to whom."),
        ("gigaword", 0, "A dredger ran aground here on Thursday, the harbour board said.\n\nNo one was hurt."),
        ("own", 0, BLANK_LINES),
        ("own", 1, "There are forty boats."),
    ],
)
def test_the_text_as_paragraphs(name, number, body):
    found = case(name)[number]

    assert isinstance(found, Article)
    assert found.body == body


def test_notes_to_editors_are_no_articles():
    found = [each for each in case("gigaword") if isinstance(each, Rejected)]

    assert [(each.code, each.record, each.line) for each in found] == [("not-an-article", 2, 19)]


def test_a_record_that_is_never_closed_says_so():
    assert [each.truncated for each in case("own") if isinstance(each, Article)] == [False, True, False]


def test_topics_section_and_address():
    ferry, own = case("trec")[2], case("own")[0]

    assert isinstance(ferry, Article)
    assert isinstance(own, Article)
    assert [mention.name for mention in ferry.mentions] == ["FERRIES", "FARES"]
    assert (ferry.section, ferry.extra["section"]) == ("Metro", "Metro; Part 2; Page 1; Column 4")
    assert (own.url, own.language) == ("https://harbour.example/17", "en")


def test_a_day_out_of_the_records_number_says_so():
    found = case("gigaword")[0]

    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.published.rule, found.published.text) == ("sgml-corpus:@id", "XIN_ENG_19940512.0001")


@pytest.mark.parametrize(
    ("head", "format_name"),
    [
        (b"<DOC>\n<DOCNO> FT911-1 </DOCNO>\n<TEXT>", "sgml-corpus"),
        (
            b'<!DOCTYPE gw SYSTEM "gigaword.dtd">\n<DOC id="AFP_ENG_19940512.0001" type="story" >\n<HEADLINE>\n',
            "sgml-corpus",
        ),
        (b'<?xml version="1.0"?>\n<doc><title>A</title><text>B</text></doc>', "sgml-corpus"),
        (b'<?xml version="1.0"?>\n<add><doc><field name="title">A</field></doc></add>', "xml"),
        (b"<html><body><p>A page about the element &lt;DOC&gt;: <doc id=1></p></body></html>", "html"),
    ],
)
def test_what_is_such_a_file(head, format_name):
    found = formats.detect(head, "x")

    assert found is not None
    assert found.name == format_name


@pytest.mark.parametrize("piece", [b"<TEXT>", b"<DOCNO ", b"<TEXT ", b"</DOC", b"<P>", b"<HEADLINE><TEXT>x</HEADLINE>"])
def test_time_grows_with_the_file_and_no_more(piece):
    start = time.process_time()
    read(b"<DOC><DOCNO>1</DOCNO><TEXT>a" + piece * 100_000 + b"</DOC>")

    assert time.process_time() - start < 5


SDA = """<DOC>
<DOCNO>SDA.940101.0001</DOCNO>
<GENRE>INLAND</GENRE>
<KW>Port</KW>
<TI>Cranes stand still</TI>
<LD>Marrena, 1 Jan. (sda) The cranes stand still.</LD>
<TX>Nobody knows for how long.</TX>
<TX>The gulls have moved in.</TX>
</DOC>
"""
DUTCH = """<DOC>
<DOCNO>AD19940103-0001</DOCNO>
<DATE>19940103</DATE>
<BODY><TI><P>Cranes stand still</P></TI><LE><P>The cranes stand still.</P></LE>
<TE><P>Nobody knows for how long.</P><P>The gulls have moved in.</P></TE></BODY>
</DOC>
"""
PERSIAN = """<DOC>
<DOCID>HAM2-750403-001</DOCID>
<DATE calender="Western">1996-06-23</DATE>
<CAT xml:lang="en">Ports</CAT>
<TITLE><![CDATA[Cranes stand still]]></TITLE>
<TEXT><IMAGE>/1996/x.jpg</IMAGE><![CDATA[The cranes stand still.

Nobody knows for how long.

The gulls have moved in.]]></TEXT>
</DOC>
"""
REST = "Nobody knows for how long.\n\nThe gulls have moved in."


@pytest.mark.parametrize(
    ("record", "lead", "section", "day"),
    [
        (SDA, "Marrena, 1 Jan. (sda) The cranes stand still.", "INLAND", "1994-01-01"),
        (DUTCH, "The cranes stand still.", "", "1994-01-03"),
        (PERSIAN, "The cranes stand still.", "Ports", "1996-06-23"),
    ],
)
def test_elements_of_clefs_papers_and_text_that_is_quoted(record: str, lead: str, section: str, day: str) -> None:
    (found,) = read(record.encode())

    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.title, found.body) == ("Cranes stand still", f"{lead}\n\n{REST}")
    assert (found.section, found.published.value) == (section, day)


def test_numbers_are_no_writers_and_lines_of_index_terms_are_apart() -> None:
    fbis = "<DOC>\n<DOCNO> FBIS4-1 </DOCNO>\n<AU> FBIS-AFR-94-061 </AU>\n<DATE1> 30 March 1994 </DATE1>\n"
    fbis += "<H3> <TI> Ships Arrive </TI></H3>\n<TEXT>\n  They came.\n</TEXT>\n</DOC>\n"
    terms = "REL\nTENDER OFFERS, MERGERS (TNM)\n"
    wsj = (
        f"<DOC>\n<DOCNO>WSJ870324-0001</DOCNO>\n<HL>Near Accord</HL>\n<IN> {terms}</IN>\n<TEXT>\nIt is near.\n</TEXT>\n"
    )
    afp = '<DOC id="AFP_FRE_19940512.0001" type="story">\n<TEXT>\n<P>\nRien.\n</P>\n</TEXT>\n</DOC>\n'
    ships, accord, french = read(f"{fbis}{wsj}</DOC>\n{afp}".encode())

    assert fields(ships) == (
        *("FBIS4-1", "Ships Arrive", "", "1994-03-30", "Foreign Broadcast Information Service", ""),
    )
    assert isinstance(accord, Article)
    assert [each.name for each in accord.mentions] == ["REL", "TENDER OFFERS, MERGERS"]
    assert isinstance(french, Article)
    assert (french.language, french.source) == ("fr", "Agence France-Presse")
