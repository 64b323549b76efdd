"""XML of no standard: archives, databases and newsrooms write articles as elements of names of their own."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from ingest import formats
from ingest.parsers import newsxml, xml_records
from ingest.parsers.contract import Context
from ingest.parsers.xml_records import PARSER
from store.errors import ParseError
from store.model import Article, Rejected

CASES = Path(__file__).parent / "cases" / "xml"


def case(name: str) -> bytes:
    return (CASES / name).read_bytes()


def read(data: bytes, **columns: str) -> list[Article | Rejected]:
    return list(PARSER.parse(io.BytesIO(data), Context(name="x.xml", columns=columns)))


def fields(article: Article | Rejected) -> tuple[str, ...]:
    assert isinstance(article, Article)
    day = article.published.value if article.published else ""
    names = "; ".join(article.authors)
    return (article.native_id, article.title, article.source, names, day, article.body)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "wire.xml",
            (
                "9a69-55fc",
                "Kranerne går igen",
                "",
                "Ann Lee",
                "2018-01-30T17:32",
                "Havnen åbner.\n\nDet siger Jon Roe.",
            ),
        ),
        (
            "corpus.xml",
            (
                "22",
                "MARRENA: Cranes move.",
                "Desk",
                "Ann Lee",
                "1996-08-20",
                'The cranes move again.\n\n"At last," said one.',
            ),
        ),
        (
            "database.xml",
            ("1030", "Cranes Move", "The Harbour Times", "ANN LEE", "1950-01-03", "MARRENA, Jan. 2 They move."),
        ),
        ("release.xml", ("178", "Kranene går", "Havna AS", "", "2018-09-28T11:15", "Vi åpner.\n\nKranene går.")),
        ("book.xml", ("", "Cranes", "The Harbour Post", "Ann Lee", "1950-01-03", "Up\n\nThey move.")),
    ],
)
def test_one_article(name, expected):
    assert [fields(each) for each in read(case(name))] == [expected]
    assert formats.detect(case(name)[:8192], name) is PARSER


def test_a_list_of_articles_with_what_is_said_of_all():
    post = "The Harbour Post"

    assert [fields(each) for each in read(case("list.xml"))] == [
        ("1", "First", post, "Ann Lee; Jon Roe", "2015-03-04", "One bold.\n\nTwo."),
        ("2", "Second", post, "", "2015-03-05", "Plain.\n\nNext."),
        ("3", "Only a title", post, "", "2015-03-04", ""),
        ("4", "Loose", post, "", "2015-03-04", "Loose one.\n\nLoose two."),
    ]


def test_fields_whose_names_are_attributes():
    assert [fields(each) for each in read(case("table.xml"))] == [
        ("a1", "First", "", "", "2015-03-04T10:00", "One."),
        ("a2", "Second", "", "", "", "Two."),
    ]


def test_other_fields_are_kept_and_a_picture_lends_nothing():
    article = read(case("release.xml"))[0]

    assert isinstance(article, Article)
    assert article.url == "https://desk.example/pressemelding?id=178"
    assert article.language == "no"
    assert article.extra["images/image/title"] == "En kran"


def test_what_holds_no_article_is_named():
    found = read(b'<?xml version="1.0"?><kml><Placemark><name>A</name><description>B</description></Placemark></kml>')

    assert [each.code for each in found if isinstance(each, Rejected)] == ["not-an-article"]


def test_entities_are_refused_and_damage_is_told():
    with pytest.raises(ParseError):
        read(case("wire.xml").replace(b"<DeskNews", b'<!DOCTYPE x [<!ENTITY a "b">]><DeskNews', 1))
    with pytest.raises(ParseError):
        read(case("wire.xml")[:-20])


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head/></html>',
        b"<article><h1>A page</h1></article>",
        b"<section><p>A page</p><svg><path/></svg></section>",
        b"<my-banner>A page</my-banner><p>With text.</p>",
        b"<Back to list>\nNews</p>",
        b"<records><title>Cut off",
        b"not <?xml",
    ],
)
def test_pages_are_none(data):
    assert not PARSER.sniff(data, "x.xml")


RECORDS = """<?xml version="1.0"?>
<articles source="Harbour Post"><paper>x</paper>
<article id="1"><title>Cranes</title><text>The cranes move.</text><date>03/04/2016</date></article>
<article id="2"><title>Ships</title><text>The ships left.</text><date>23/04/2016</date></article>
<article id="3"><title>Quays</title><text>The quays are dry.</text><date>25/04/2016</date></article>
</articles>"""


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("The ships left.", "The ships < left.", ["1", "bad-xml", "3"]),
        ("<title>Ships</title>", "<title>Ships</titel>", ["1", "bad-xml", "3"]),
        ("The cranes move.", "The <b>cranes move.", ["bad-xml", "2", "3"]),
        ("The ships left.", "Smith & Sons left.", ["1", "2", "3"]),
        ("</article>\n</articles>", "", ["1", "2", "bad-record"]),
    ],
)
def test_a_broken_record_costs_itself(old, new, codes):
    found = read(RECORDS.replace(old, new).encode())

    assert [each.native_id if isinstance(each, Article) else each.code for each in found] == codes
    articles = [each for each in found if isinstance(each, Article)]
    assert {each.source for each in articles} == {"Harbour Post"}
    assert {each.published.value[:7] for each in articles if each.published} == {"2016-04"}
    assert [each.line for each in found if isinstance(each, Rejected)] == [
        3 + n for n, code in enumerate(codes) if code[0] == "b"
    ]


def test_a_document_larger_than_a_record_may_be_is_read_record_by_record(monkeypatch):
    whole = read(RECORDS.encode())
    monkeypatch.setattr(xml_records, "RECORD_BYTES", 100)
    monkeypatch.setattr(newsxml, "RECORD_BYTES", 100)
    data = io.BytesIO(RECORDS.encode())

    with pytest.raises(ParseError, match="larger than"):
        list(PARSER.parse(io.BytesIO(RECORDS.encode()), Context(name="x.xml")))
    monkeypatch.setattr(xml_records, "RECORD_BYTES", 420)
    monkeypatch.setattr(newsxml, "RECORD_BYTES", 420)

    assert list(PARSER.parse(data, Context(name="x.xml"))) == whole


def test_the_order_of_days_and_months_is_that_of_the_whole_document():
    rows = b"".join(
        b"<article><title>T%d</title><text>Words.</text><date>%s</date></article>" % (at, day)
        for at, day in enumerate((b"03/04/2020", b"25/04/2020"))
    )
    found = read(b'<?xml version="1.0"?><list>' + rows + b"</list>")

    assert [fields(each)[4] for each in found] == ["2020-04-03", "2020-04-25"]


def test_columns_that_are_given_win():
    data = (
        b'<?xml version="1.0"?><l>'
        b"<x><kop><groot>Cranes</groot></kop><title>Page 7</title><verhaal>They move.</verhaal></x>"
        b"<x><kop><groot>Ships</groot></kop><title>Page 8</title><verhaal>They sail.</verhaal></x></l>"
    )
    found = read(data, title="kop.groot", body="verhaal")

    assert [fields(each)[1::4] for each in found] == [("Cranes", "They move."), ("Ships", "They sail.")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'<?xml version="1.0"?><opml><body><outline title="Post" text="The Harbour Post"/></body></opml>', "feeds"),
        (b'<?xml version="1.0"?><plist><dict><key>URL</key><string>https://a.example</string></dict></plist>', "macOS"),
        (b"<urlset><url><loc>https://a.example</loc><title>A</title><text>B</text></url></urlset>", "site map"),
        (b'<?xml version="1.0"?><svg><title>A</title><text>B</text></svg>', "drawing"),
    ],
)
def test_lists_settings_and_pictures_are_no_articles_and_no_text_of_a_page(data, reason):
    parser = formats.detect(data, "x")

    assert parser is PARSER
    [found] = read(data)
    assert isinstance(found, Rejected)
    assert found.code == "not-an-article"
    assert reason in found.reason


@pytest.mark.parametrize(
    "data",
    [
        b"<articles><article><title>A</title><date>2019-05-14</date><text>B</text></article></articles>",
        b"<article><title>A</title><date>2019-05-14</date><text>B</text></article>\n<article><title>C</title></article>",
        b'<data v="1"><item><headline>A</headline><published>2019-05-14</published><story>B</story></item></data>',
    ],
)
def test_elements_without_a_declaration_are_told_from_a_page(data):
    parser = formats.detect(data, "x.xml")

    assert parser is PARSER
    found = read(data)
    assert fields(found[0])[1:] == ("A", "", "", "2019-05-14", "B")


def test_where_a_text_of_tei_was_printed_goes_before_where_its_corpus_was_published():
    header = (
        b"<fileDesc><titleStmt><title>Votes</title></titleStmt><publicationStmt><publisher>A Corpus</publisher>"
        b'<date when="2020">2020</date></publicationStmt><sourceDesc><bibl><title level="j">Milltown Times</title>'
        b'<date when="1913-10-04">4 October</date></bibl></sourceDesc></fileDesc>'
    )
    text = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>%s</teiHeader><text><body><p>Rain.</p></body></text></TEI>'
    (found,) = read(b'<?xml version="1.0"?>' + text % header)

    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.source, found.published.value) == ("Milltown Times", "1913-10-04")


@pytest.mark.parametrize(
    "paper", [b'<title id="13">The Argus</title>', b'<title id="13"><value>The Argus</value></title>']
)
def test_troves_records(paper):
    """The paper was the headline."""
    record = b"<article id='7' url='/newspaper/7'><heading>RAIN</heading>%s<date>1914-08-05</date>%s</article>"
    more = b"<troveUrl>https://trove.example/7</troveUrl><articleText>&lt;p&gt;It rained.&lt;/p&gt;</articleText>"
    (found,) = read(b"<response>" + record % (paper, more) + b"</response>")

    assert fields(found) == ("7", "RAIN", "The Argus", "", "1914-08-05", "It rained.")
    assert isinstance(found, Article)
    assert found.url == "https://trove.example/7"


def test_a_paper_around_its_articles_names_itself():
    (found,) = read(
        b"<newspaper name='Milltown Times'><issue date='1914-08-05'><article><title>Rain</title><text>It rained.</text>"
        b"</article></issue></newspaper>"
    )

    assert fields(found)[1:] == ("Rain", "Milltown Times", "", "1914-08-05", "It rained.")


def test_what_a_site_of_drupal_adds_to_its_articles():
    (found,) = read(
        b"<nodes><node><title>Rain</title><nid>7</nid><author>jroe</author><field_byline>Jon Roe</field_byline>"
        b"<field_tags>rain, sun</field_tags><field_section>Local</field_section><body>It rained.</body>"
        b"<created>2019-05-14T10:00:00+02:00</created></node></nodes>"
    )

    assert fields(found)[1:] == ("Rain", "", "Jon Roe", "2019-05-14T10:00", "It rained.")
    assert isinstance(found, Article)
    assert found.section == "Local"
    assert [mention.name for mention in found.mentions] == ["rain", "sun"]


def test_articles_of_several_names():
    """The first one's name was the only one."""
    story = b"<%s><headline>%s</headline><text>It rained.</text></%s>"
    beside = b"<section><headline>Sport</headline><text>Cup</text>%s</section>" % (
        story % (b"lead", b"Fourth", b"lead")
    )
    ad = story % (b"advertisement", b"Soap", b"advertisement")
    stories = b"".join(story % (name, name.title(), name) for name in (b"lead", b"story", b"story", b"letter"))
    found = read(b"<issue date='2019-05-14'>" + stories + ad + beside + b"<editor><name>Jon</name></editor></issue>")

    assert [fields(each)[1] for each in found] == ["Lead", "Story", "Story", "Letter", "Fourth"]
    assert {fields(each)[4] for each in found[:4]} == {"2019-05-14"}


@pytest.mark.parametrize(
    ("record", "body"),
    [
        (b"<article title='Rain' date='2019-05-14'>It rained.\n\nHard.</article>", "It rained.\n\nHard."),
        (b"<doc><title>Rain</title><!-- c -->It <b>rained</b>.<p>Hard.</p></doc>", "It rained.\n\nHard."),
        (b"<note><headline>Rain</headline>It rained.<place>Ashby</place></note>", "It rained."),
        (
            b"<story><headline>Rain</headline><body><loc>Ashby</loc> is wet, says <name>Roe</name>.</body></story>",
            "Ashby is wet, says Roe.",
        ),
        (b"<story><headline>Rain</headline>stray<text>It rained.</text></story>", "It rained."),
    ],
)
def test_a_text_that_stands_in_the_record_itself(record, body):
    """It was lost, or records were one text without their titles."""
    found = read(b"<list>" + record * 2 + b"</list>")

    assert [fields(each)[1::4] for each in found] == [("Rain", body)] * 2
