# ruff: noqa: E501 - pages as they come
"""ALTO and PAGE XML: the text of a page of print, its cut words whole, the day of its folder."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest

from ingest import formats
from ingest.limits import RECORD_BYTES
from ingest.parsers import alto
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected
from tests.mutate import check, mutations, read
from tests.newsroom import call, call_json

LINES = (
    (
        "The harbor board of Milltown voted",
        "on Tuesday to dredge the northern",
        "channel, a project that offi-",
        "cials like.",
    ),
    ("Opponents fear that the plan would", "damage the eelgrass beds."),
)


def words(line: str) -> str:
    shown = "<SP/>".join(f'<String CONTENT="{word.removesuffix("-")}" WC="0.9"/>' for word in line.split())
    return (
        f"<TextLine>{shown}{'<HYP CONTENT=' + chr(34) + '-' + chr(34) + '/>' if line.endswith('-') else ''}</TextLine>"
    )


ALTO = (
    '<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Description>'
    "<MeasurementUnit>inch1200</MeasurementUnit></Description><Layout><Page><PrintSpace>"
    + "".join(f"<TextBlock>{''.join(map(words, block))}</TextBlock>" for block in LINES)
    + "</PrintSpace></Page></Layout></alto>"
)
CUT = (
    '<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page><PrintSpace><TextBlock><TextLine>'
    '<String CONTENT="the" /><SP/><String CONTENT="offi" SUBS_TYPE="HypPart1" SUBS_CONTENT="officials"/><HYP CONTENT="-"/>'
    '</TextLine><TextLine><String CONTENT="cials" SUBS_TYPE="HypPart2" SUBS_CONTENT="officials"/><SP/>'
    '<String CONTENT="said"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>'
)
PAGE = (
    '<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page>'
    + "".join(
        "<TextRegion><Coords points='0,0'/>"
        + "".join(
            f"<TextLine><Word><TextEquiv><Unicode>x</Unicode></TextEquiv></Word><TextEquiv><Unicode>{line}</Unicode>"
            "</TextEquiv></TextLine>"
            for line in block
        )
        + "<TextEquiv><Unicode>again</Unicode></TextEquiv></TextRegion>"
        for block in LINES
    )
    + "</Page></PcGts>"
)
HOCR = (
    "<?xml version='1.0'?><html><head><meta name='ocr-system' content='tesseract'/></head><body>"
    "<div class='ocr_page' title='image'><div class='ocr_carea'>"
    + "".join(
        "<p class='ocr_par'>"
        + "\n".join(
            "<span class='ocr_line'>"
            + " ".join(f"<span class='ocrx_word'>{word}</span>" for word in line.split())
            + "</span>"
            for line in block
        )
        + "</p>"
        for block in LINES
    )
    + "</div></div></body></html>"
)
BODY = (
    "The harbor board of Milltown voted on Tuesday to dredge the northern channel, a project that officials like.\n\n"
    "Opponents fear that the plan would damage the eelgrass beds."
)


@pytest.mark.parametrize("document", [ALTO, PAGE, HOCR])
def test_the_text_of_a_page_by_blocks(document):
    assert formats.detect(document.encode(), "x.xml") is alto.PARSER
    (found,) = read(alto.PARSER, document.encode())

    assert isinstance(found, Article)
    assert (found.body, found.title, found.language) == (BODY, "", "en")


@pytest.mark.parametrize(
    "document",
    [
        ALTO.replace("</Page>", "</Page><Page><TextBlock>" + words("Rain on Sunday") + "</TextBlock></Page>"),
        HOCR.replace("</body>", "<div class='ocr_page'><span class='ocr_line'>Rain on Sunday</span></div></body>"),
    ],
)
def test_each_page_of_a_file_of_several_is_an_article(document):
    found = read(alto.PARSER, document.encode())

    assert [each.body for each in found if isinstance(each, Article)] == [BODY, "Rain on Sunday"]
    assert [each.key for each in found if isinstance(each, Article)] == ["1", "2"]


def test_hocr_beyond_the_limit_is_refused_not_cut():
    filled = HOCR.replace("</body>", f"<!-- {'x' * RECORD_BYTES} --></body>")

    with pytest.raises(ParseError, match="larger than 64 MiB"):
        list(alto.parse(io.BytesIO(filled.encode()), Context(name="x.hocr")))


def test_words_that_the_file_itself_puts_together():
    (found,) = read(alto.PARSER, CUT.encode())

    assert isinstance(found, Article)
    assert found.body == "the officials said"


def test_a_page_of_pictures():
    (found,) = read(
        alto.PARSER, b'<alto><Layout><Page><PrintSpace><Illustration ID="i"/></PrintSpace></Page></Layout></alto>'
    )

    assert isinstance(found, Rejected)
    assert found.code == "not-an-article"


def test_the_day_of_its_folder(tmp_path: Path):
    place = tmp_path / "in" / "sn83045487" / "1913-11-29" / "ed-1" / "seq-7"
    place.mkdir(parents=True)
    (place / "ocr.xml").write_text(ALTO)
    call("ingest", tmp_path / "in", "--db", tmp_path / "a.db")
    rows = call_json("sql", "--db", tmp_path / "a.db", "SELECT published, published_rule, body FROM articles")

    assert rows == [{"published": "1913-11-29", "published_rule": "folder", "body": BODY}]


@pytest.mark.parametrize("document", [ALTO, CUT, PAGE, HOCR])
def test_damage_is_accounted_for(document):
    for broken in mutations(document.encode(), 60):
        check(read(alto.PARSER, broken))


REGION = "<TextRegion id='{}'>{}</TextRegion>"
LINE = "<TextLine>{}</TextLine>"
SAID = "<TextEquiv><Unicode>{}</Unicode></TextEquiv>"


def test_regions_in_the_order_of_reading_words_without_lines_and_tables():
    """Such words and cells were left out."""
    cells = "".join(f"<TableCell>{LINE.format(SAID.format(cell))}</TableCell>" for cell in ("Wheat", "12 shillings"))
    page = (
        "<PcGts><Page><ReadingOrder><OrderedGroup>"
        "<RegionRefIndexed index='1' regionRef='a'/><RegionRefIndexed index='0' regionRef='b'/>"
        "<OrderedGroupIndexed index='2'><RegionRefIndexed index='0' regionRef='t'/></OrderedGroupIndexed>"
        f"</OrderedGroup></ReadingOrder><TableRegion id='t'>{cells}</TableRegion>"
        + REGION.format("a", LINE.format(SAID.format("Second.")))
        + REGION.format("b", LINE.format("".join(f"<Word>{SAID.format(word)}</Word>" for word in ("The", "first."))))
        + "</Page></PcGts>"
    )
    (found,) = read(alto.PARSER, page.encode())

    assert isinstance(found, Article)
    assert found.body == "The first.\n\nSecond.\n\nWheat\n\n12 shillings"


@pytest.mark.parametrize("hyphen", ["-", "¬", "⸗", "="])
def test_hyphens_of_transcripts(hyphen):
    lines = f"They told the Par{hyphen}", "liament of it"
    page = (
        f"<PcGts><Page>{REGION.format('a', ''.join(LINE.format(SAID.format(line)) for line in lines))}</Page></PcGts>"
    )
    (found,) = read(alto.PARSER, page.encode())

    assert isinstance(found, Article)
    assert found.body == "They told the Parliament of it"


def test_lines_of_hocr_that_stand_in_no_paragraph():
    (found,) = read(
        alto.PARSER, HOCR.replace("<p ", "<div><span class='ocr_header'>THE TIMES</span></div><p ", 1).encode()
    )

    assert isinstance(found, Article)
    assert found.body == f"THE TIMES\n\n{BODY}"


def test_time_grows_with_the_page_alone():
    line = "<span class='ocr_line'>word here</span>"
    deep = f"<html><div class='ocr_page'>{'<div>' * 2000}{line * 4000}{'</div>' * 2000}</div></html>"
    nested = f"<PcGts><Page>{'<TextRegion>' * 2000}{LINE.format('')}{'</TextRegion>' * 2000}</Page></PcGts>"
    begun = time.process_time()
    for document in (deep, nested):
        read(alto.PARSER, document.encode())

    assert time.process_time() - begun < 2
