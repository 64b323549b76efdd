"""Subtitles in XML: what is said, by the times of each kind."""

from __future__ import annotations

import time

import pytest

from ingest import formats
from ingest.parsers import subtitles
from store.model import Article
from tests.mutate import check, mutations, read

EBU = """<?xml version="1.0" encoding="utf-8"?>
<tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
 xmlns:ttm="http://www.w3.org/ns/ttml#metadata" ttp:tickRate="10000000" xml:lang="de">
<tt:head><tt:metadata><ttm:title>Abendnachrichten</ttm:title></tt:metadata>
<tt:styling><tt:style xml:id="s0"/></tt:styling></tt:head>
<tt:body style="s0"><tt:div>
<tt:p xml:id="sub1" begin="{}" end="{}"><tt:metadata><ttm:desc>Musik</ttm:desc></tt:metadata>
 <tt:span>Guten Abend, der Fluss</tt:span><tt:br/><tt:span>ist <!-- c -->um drei</tt:span> Meter</tt:p>
<tt:p begin="{}" dur="{}">gestiegen.</tt:p>
<tt:p><tt:span begin="{}">Niemand wurde verletzt.</tt:span></tt:p>
</tt:div></tt:body></tt:tt>"""
SAID = "Guten Abend, der Fluss ist um drei Meter gestiegen.\n\nNiemand wurde verletzt."
CLOCK = EBU.format("10:00:01.000", "10:00:03.000", "10:00:03.100", "00:00:01.0", "10:00:12.000")
TICKS = EBU.format("16000000t", "30000000t", "31000000t", "1s", "12s")
FRAMES = EBU.format("00:00:01:12", "00:00:03:00", "75f", "30f", "0.2m")
YOUTUBE = (
    '<?xml version="1.0" encoding="utf-8" ?><timedtext format="3"><head><pen id="1"/></head><body><w t="0" id="1"/>'
    '<p t="160" d="2229" w="1"><s ac="0">Guten Abend, der</s><s t="320"> Fluss</s></p><p t="2389" d="10" a="1">\n</p>'
    '<p t="2399" d="2000"><s>ist um drei Meter</s></p><p t="4400" d="500">gestiegen.</p><p t="12000">Niemand wurde'
    " verletzt.</p></body></timedtext>"
)


@pytest.mark.parametrize("document", [CLOCK, TICKS, FRAMES, YOUTUBE])
def test_what_is_said_runs_on(document):
    assert formats.detect(document.encode(), "noname.xml") is subtitles.PARSER
    (found,) = read(subtitles.PARSER, document.encode())

    assert isinstance(found, Article)
    stated = ("", "") if document is YOUTUBE else ("Abendnachrichten", "de")
    assert (found.body, found.title, found.language) == (SAID, *stated)


def test_older_namespaces_and_other_roots():
    older = CLOCK.replace("http://www.w3.org/ns/ttml", "http://www.w3.org/2006/10/ttaf1")

    assert formats.detect(older.encode(), "x.dfxp") is subtitles.PARSER
    assert formats.detect(CLOCK.replace("tt:tt", "tt:text").encode(), "x.xml") is not subtitles.PARSER


@pytest.mark.parametrize("document", [CLOCK, YOUTUBE])
def test_damage_is_accounted_for(document):
    for broken in mutations(document.encode(), 60):
        check(read(subtitles.PARSER, broken))


def test_time_grows_with_the_file_alone():
    begun = time.process_time()
    read(subtitles.PARSER, CLOCK.replace("gestiegen.", "gestiegen.<tt:br/>" * 20_000).encode())

    assert time.process_time() - begun < 4
