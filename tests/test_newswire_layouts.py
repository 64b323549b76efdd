"""Newswire as standards' bodies publish it and agencies send it: own documents after each (cases/published/README)."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pytest

from ingest import bylines, formats
from ingest.parsers import newsml_1, ninjs, nitf
from ingest.parsers.contract import Context
from ingest.parsers.newsxml import is_kill, place_of
from store.errors import ParseError
from store.model import Article, Evidence, Rejected

CASES = Path(__file__).parent / "cases" / "published"


def articles(name: str, data: bytes = b"") -> list[Article]:
    data = data or (CASES / name).read_bytes()
    parser = formats.detect(data[:8192], name)
    assert parser is not None
    return [each for each in parser.parse(io.BytesIO(data), Context(name=name)) if isinstance(each, Article)]


EXPECTED = json.loads((CASES / "expected.json").read_text(encoding="utf-8"))  #: a field that is not named is empty


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda row: f"{row['file']}-{row['article']}")
def test_fields(expected):
    found = articles(expected["file"])[expected["article"]]
    values = {
        "title": found.title,
        "subtitle": found.subtitle,
        "authors": "; ".join(found.authors),
        "source": found.source,
        "dateline": found.dateline,
        "published": found.published.value if found.published else "",
        "modified": found.modified.value if found.modified else "",
        "language": found.language,
        "body": found.body if "body" in expected else "",
    }

    assert {name: value for name, value in values.items() if value} == {
        name: value for name, value in expected.items() if name not in ("file", "article")
    }


def test_what_is_recalled():
    rows = [(row["file"], row["article"]) for row in EXPECTED]
    recalled = {(name, number) for name, number in rows if articles(name)[number].withdrawn}

    assert recalled == {("nitf_example.xml", 0), ("newsml_1_afp.xml", 0), ("ninjs_2.json", 3), ("ap.anpa", 1)}


@pytest.mark.parametrize(
    ("title", "kill"),
    [
        ("BULLETIN KILL", True),
        ("Story withdrawn: harbour fire", True),
        ("KILL NOTICE - Port strike", True),
        ("WITHDRAWAL - Port strike ends", True),
        ("Kill Bill opens in cinemas", False),
        ("Withdrawal from the harbour begins", False),
        ("Kill: a story of three dockers", False),
        ("Correction of a bill", False),
    ],
)
def test_a_headline_that_kills_and_one_about_killing(title, kill):
    assert is_kill("stat:usable", title) is kill


def test_names_stand_for_codes_where_the_document_gives_them():
    def tags(name: str) -> set[tuple[str, str]]:
        return {(mention.kind, mention.name) for mention in articles(name)[0].mentions}

    assert tags("newsml_g2_names.xml") == {("PLACE", "Kentucky"), ("PERSON", "Jon Roe")}
    assert tags("newsml_g2_reuters.xml") == set()
    assert articles("newsml_g2_reuters.xml")[0].extra["subjects"] == ["MCC:OEC", "N2:COM"]
    assert tags("newsml_1_ana.xml") == {("PLACE", "Athens"), ("TOPIC", "Employment")}
    assert ("ORG", "Dockers' Union") in tags("nitf_pa.xml")
    assert ("ORG", "Marrena Dockers") in tags("newsml_g2_listing.xml")


def test_abstracts_notes_and_leads_are_kept():
    assert articles("nitf_efe.xml")[0].extra["abstract"] == "Acuerdo en el puerto."
    assert articles("nitf_pa.xml")[0].lead == "ON THIS DAY IN PORT"
    assert articles("nitf_ntb.xml")[0].lead == "Havnearbeiderne er tilbake."
    assert articles("nitf_example.xml")[0].extra["note"] == "Note: the places here are invented."
    assert articles("newsml_g2_listing.xml")[0].extra["embargoed"] == "2018-10-23T12:00:00Z"
    assert articles("dpa.7901")[0].extra["flags"] == "REFILE 1ST LEAD"
    assert "Reporting by: Ann Lee" in str(articles("dpa.7901")[0].extra["ednote"])
    assert articles("ap.anpa")[0].credit == "Associated Press"


def test_a_month_and_a_day_are_no_date_but_evidence():
    found = articles("ap.anpa")[1]

    assert found.published is None
    assert found.evidence[-1] == Evidence(
        field="published",
        rule="iptc7901:anpa-header",
        text="02-20",
        accepted=False,
        reason="month and day without a year",
    )


def test_a_picture_with_its_caption_is_no_story():
    data = (CASES / "newsml_1_photos.xml").read_bytes()
    found = [each for each in newsml_1.PARSER.parse(io.BytesIO(data), Context(name="x")) if isinstance(each, Rejected)]

    assert [(each.code, each.reason) for each in found] == [("not-an-article", "a news item of Photo")]


def test_what_is_no_story_is_named():
    data = (CASES / "newsml_g2_listing.xml").read_bytes()
    found = formats.parser("newsml-g2").parse(io.BytesIO(data), Context(name="x"))

    assert [each.reason for each in found if isinstance(each, Rejected)] == [
        "a packageItem, no text of its own",
        "neither a headline nor a text",
        "neither a headline nor a text",
    ]


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("MOSCOW, Monday (Reuters)", "MOSCOW"),
        ("4/4/2018", ""),
        ("PARIS, 3 nov (AFP) -", "PARIS"),
        ("Oslo", "Oslo"),
        ("January 21", ""),
        ("21 janvier", ""),
        ("Paris 12", "Paris 12"),
        ("2.4.2019 16:02:09 CEST", ""),
    ],
)
def test_places_of_datelines(dateline, place):
    assert place_of(dateline) == place


def test_initials_and_sites_are_no_authors():
    assert bylines.authors("gr/bp") == ()
    assert bylines.authors("Ann Lee / Havna.no") == ("Ann Lee",)


def test_pictures_beside_a_text_lend_it_nothing_of_theirs():
    story, alert = articles("newsml_1_photos.xml")

    assert (story.byline, story.credit, story.url) == ("", "", "https://desk.example/articulo/344.html")
    assert (story.lead, story.native_id) == ("Las grúas se mueven.", "urn:newsml:desk.example:20160126:doc-344")
    assert {(each.kind, each.name) for each in story.mentions} == {
        *(("TOPIC", "PUERTO"), ("TOPIC", "GRÚAS"), ("TOPIC", "Trabajo"), ("PLACE", "Marrena"))
    }
    assert [each.native_id for each in story.links] == ["urn:newsml:desk.example:20160125:doc-300"]
    assert alert.native_id == "alert-1"


def test_ninjs_of_superdesk():
    found = articles("ninjs_superdesk.json")[0]

    assert (found.native_id, found.section) == ("tag:desk.example:2016:7ca07622", "Port News")
    assert [(each.kind, each.title, each.url or each.native_id) for each in found.links] == [
        ("featuremedia", "A crane", "2016080900"),
        ("inline", "the port", "https://port.example/?a=1&b=2"),
    ]
    assert [(each.kind, each.name) for each in found.mentions] == [("TOPIC", "ports"), ("PLACE", "NSW")]


def test_each_text_of_a_package_is_an_article_with_the_id_of_the_whole():
    found = articles("newsml_1_package.xml")

    assert len(found) == 3
    assert [(each.key, each.native_id) for each in found] == [("pkg", "pkg"), ("pkg#2", "pkg"), ("pkg#3", "pkg")]


def test_numbers_of_transmissions_begin_anew_every_day():
    assert (articles("ap_table.anpa")[0].key, articles("ap_table.anpa")[0].native_id) == ("s0284", "s0284/2016-08-18")


def test_a_lead_that_is_a_part_of_its_own_is_the_lead():
    assert articles("newsml_1_parts.xml")[0].lead == "De kranen staan sinds dinsdag stil."


def test_an_item_knows_its_own_page_and_names_no_codes():
    found = articles("newsml_g2_ranks.xml")[0]

    assert found.url == "https://desk.example/kraene"
    assert [(each.kind, each.native_id) for each in found.links] == [
        ("derived_from", "urn:newsml:desk.example:20160315:D0120")
    ]
    assert [each.name for each in found.mentions] == ["Marrena"]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Von Ann Lee, dpa", ("Ann Lee",)),
        ("By Ann Lee, PA Scotland", ("Ann Lee",)),
        ("By Ann Lee, The Harbour Post", ("Ann Lee",)),
        ("By ANN LEE, JON ROE and The Edge", ("ANN LEE", "JON ROE", "The Edge")),
        ("Ann Lee, AFP", ("Ann Lee",)),
        ("Ann Lee/HV och Jon Roe/HV", ("Ann Lee", "Jon Roe")),
        ("Ann Lee/Jon Roe", ("Ann Lee", "Jon Roe")),
        ("By Ann Lee / The Harbour Post", ("Ann Lee",)),
        ("Cranes idle, ready for all that comes says port", ()),
        ("Ann Lee, who writes about cranes and ships for us", ("Ann Lee",)),
        ("By Ann Lee in London and Jon Roe in New York", ("Ann Lee", "Jon Roe")),
        ("Agencies in London", ()),
        ("Our correspondent in Paris", ()),
    ],
)
def test_the_house_behind_a_name_is_no_author(byline, names):
    assert bylines.authors(byline) == names


def test_a_document_type_with_a_dtd_elsewhere_is_read_without_it():
    whole = (CASES / "newsml_1_languages.xml").read_bytes()
    bomb = whole.replace(b"%nitf; ]>", b'%nitf; <!ENTITY a "aaaa">]>')
    other = whole.replace(b"SYSTEM", b'PUBLIC "-//X//Y"').replace(
        b"%nitf; ]", b'<!ENTITY % b SYSTEM "file:///b">\n%nitf; %b; ]'
    )

    assert len(articles("newsml_1_languages.xml", whole)) == len(articles("newsml_1_languages.xml", other)) == 2
    with pytest.raises(ParseError, match="entities of its own"):
        articles("newsml_1_languages.xml", bomb)


def test_texts_of_one_item_in_two_languages():
    found = articles("newsml_1_languages.xml")

    assert [each.key for each in found] == [f"urn:newsml:www.desk.example:77012{end}" for end in ("", "#2")]
    assert {each.name for each in found[0].mentions if each.kind == "TOPIC"} == {"HAVEN", "Kranen", "Havenwerk"}


def test_an_item_without_a_party_comes_from_its_provider():
    data = (CASES / "newsml_1_languages.xml").read_bytes().replace(b'<Party FormalName="DESK"/>', b"")

    assert articles("newsml_1_languages.xml", data)[0].source == "desk.example"


def test_links_in_bodies_of_any_html():
    assert [each.url for each in articles("ninjs_tt.json")[0].links][1:] == ["https://hamnen.example/"]


@pytest.mark.parametrize(
    ("public", "item", "revision", "native_id"),
    [
        ("urn:newsml:www.desk.example", "", "4", ""),
        ("urn:newsml:Desk Exporter:20200616:DS07:DS09", "DS07", "DS09", "urn:newsml:Desk Exporter:20200616:DS07"),
        (
            "urn:newsml:desk.example:20190402:desk:note:8-en:1",
            "x",
            "1",
            "urn:newsml:desk.example:20190402:desk:note:8-en",
        ),
        ("urn:newsml:desk.example:20190402:4", "4", "4", "urn:newsml:desk.example:20190402:4"),
    ],
)
def test_an_id_is_one_items_and_the_same_in_all_its_revisions(public, item, revision, native_id):
    data = (CASES / "newsml_1_languages.xml").read_text(encoding="utf-8")
    data = data.replace("urn:newsml:www.desk.example", public).replace("<NewsItemId>77012", f"<NewsItemId>{item}")
    data = data.replace(">4</RevisionId>", f">{revision}</RevisionId>")

    assert articles("newsml_1_languages.xml", data.encode())[0].native_id == native_id


def test_a_company_in_the_byline_of_its_own_news_is_no_author():
    data = (CASES / "newsml_1_languages.xml").read_bytes().replace(b"<DateLine/>", b"<DateLine/><ByLine>DESK</ByLine>")

    assert (
        articles("newsml_1_languages.xml", data)[0].byline,
        articles("newsml_1_languages.xml", data)[0].authors,
    ) == (
        "DESK",
        (),
    )


def test_wires_saved_as_text_without_their_controls():
    found = articles("saved.7901")

    assert [(each.native_id, each.extra["slugline"]) for each in found] == [
        ("bsf041/2019-01-21", "Port de Marrena"),
        ("eca00075/2018-12-10", "politics/Marrena/port"),
    ]
    assert [each.truncated for each in found] == [False, False]
    cut = (CASES / "saved.7901").read_bytes().replace(b"101137 GMT Dez 18", b"")
    assert [each.truncated for each in articles("saved.7901", cut)] == [False, True]


@pytest.mark.parametrize("run", ["\n", " \n", "\n ", "\t"])
def test_runs_of_space_in_a_text_take_no_time(run: str) -> None:
    text = f"<p>One <em>big</em>{run * 60_000}ship.</p>"
    data = f"<nitf><head><title>Ferry</title></head><body><body.content>{text}</body.content></body></nitf>"
    start = time.process_time()
    (found,) = nitf.parse(io.BytesIO(data.encode()), Context(name="x.xml"))
    assert isinstance(found, Article)
    assert found.body == "One big ship."
    assert time.process_time() - start < 5


def test_evidence_names_the_element_that_the_source_and_a_kill_stand_in():
    """Where a wire names its source in another place than most, the evidence says that place and no other."""
    wire = (
        b"<nitf><head/><docdata management-status='canceled'><doc-id id-string='W1'/></docdata><body><body.head>"
        b"<hedline><hl1>Port closed</hl1></hedline><distributor>Coast Wire</distributor></body.head>"
        b"<body.content><p>Kill this story.</p></body.content></body></nitf>"
    )
    (found,) = nitf.PARSER.parse(io.BytesIO(wire), Context(name="a.xml"))
    told = {piece.field: (piece.rule, piece.text) for piece in found.evidence}
    assert told["source"] == ("nitf:body.head/distributor", "Coast Wire")
    assert told["withdrawn"] == ("nitf:docdata@management-status", "canceled")
    item = {"uri": "x", "headline": "KILL: Port closed", "body_text": "Kill it.", "provider": "Coast Wire"}
    (found,) = ninjs.PARSER.parse(io.BytesIO(json.dumps(item).encode()), Context(name="a.json"))
    told = {piece.field: (piece.rule, piece.text) for piece in found.evidence}
    assert told["source"] == ("ninjs:provider", "Coast Wire")
    assert told["withdrawn"] == ("ninjs:the headline", "KILL: Port closed")


NITF_HEAD = """<nitf><head><docdata><doc-id id-string="x1"/></docdata>
<pubdata date.publication="20050206T000000" name="The Harbour Post"/></head><body><body.head>
<hedline><hl1>Cranes move</hl1><hl2>After nine days</hl2><hl2>And a night of talks</hl2>
<hl2 class="online_headline">Cranes Move Again</hl2></hedline>
<byline class="print_byline">By <person>ANN LEE</person></byline><byline>By <person>JON ROE</person></byline>
<byline class="normalized_byline">Lee, Ann</byline><dateline><location>MARRENA</location></dateline></body.head>
<body.content><p>They move <frac><frac-num>1</frac-num><frac-sep/><frac-denom>2</frac-denom></frac> a metre.</p>
</body.content></body></nitf>"""


def test_decks_bylines_and_the_day_of_a_printed_paper_in_nitf() -> None:
    (found,) = articles("x.xml", NITF_HEAD.encode())

    assert (found.title, found.subtitle) == ("Cranes move", "After nine days / And a night of talks")
    assert (found.byline, found.authors) == ("By ANN LEE; By JON ROE", ("ANN LEE", "JON ROE"))
    assert (found.published.value, found.extra["online_headline"]) == ("2005-02-06", "Cranes Move Again")
    assert found.body == "They move 1/2 a metre."


G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1"><itemMeta>
<itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Cranes move</headline></contentMeta><contentSet>{}
</contentSet></newsItem>"""


def test_texts_of_newsml_g2_in_strings_and_in_nitf() -> None:
    escaped = "&lt;p&gt;They &lt;a href=&quot;http://y.example/&quot;&gt;move&lt;/a&gt;.&lt;/p&gt;"
    packed = '<inlineData contenttype="text/html" encoding="encd:base64">PHA+VGhleSBtb3ZlLjwvcD4=</inlineData>'
    wire = NITF_HEAD.replace("<nitf>", '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">')
    linked, decoded, inner = (
        *articles("x.xml", G2.format(f'<inlineData contenttype="text/html">{escaped}</inlineData>').encode()),
        *articles("x.xml", G2.format(packed).encode()),
        *articles("x.xml", G2.format(f"<inlineXML>{wire}</inlineXML>").encode()),
    )

    assert [each.url for each in linked.links] == ["http://y.example/"]
    assert (decoded.body, inner.dateline) == ("They move.", "MARRENA")


NEWSML = """<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><ProviderId>x.example</ProviderId>
<DateId>20161103</DateId><NewsItemId>X1</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines>
<HeadLine>Cranes move</HeadLine></NewsLines><ContentItem><DataContent>{}</DataContent></ContentItem></NewsComponent>
</NewsItem></NewsML>"""


def test_the_place_in_the_nitf_of_a_newsml_1_item() -> None:
    (found,) = articles("x.xml", NEWSML.format(NITF_HEAD).encode())

    assert (found.title, found.dateline, found.authors) == ("Cranes move", "MARRENA", ("ANN LEE", "JON ROE"))
