# ruff: noqa: E501 - corpora as they come
"""Corpora with a token a line: texts put together again, their attributes as fields."""

from __future__ import annotations

import time

import pytest

from ingest import formats
from ingest.parsers import vertical
from store.model import Article
from tests.mutate import check, mutations, read

VRT = """\
<!-- #vrt positional-attributes: word pos lemma -->
<corpus name="news">
<text id="t1" title="Harbour board votes" date="2019-03-05" author="Ruth Ives" source="Milltown Times" url="https://m.example/1">
<p>
<s>
The\tDT\tthe
board\tNN\tboard
voted\tVBD\tvote
\"\tPUN\t\"
yes\tUH\tyes
\"\tPUN\t\"
(\tPUN\t(
R\tNN\tr
&amp;\tCC\t&amp;
D\tNN\td
)\tPUN\t)
.\tSENT\t.
</s>
<s>
It\tPP\tit
did\tVVD\tdo
n't\tRB\tnot
wait\tVV\twait
.\tSENT\t.
</s>
</p>
<p>
<s>
Nobody\tNN\tnobody
spoke\tVVD\tspeak
.\tSENT\t.
</s>
</p>
</text>
<text id="t2" title="Second" date="2019-03-06" author="_" source="Ashby Post">
<s>
Rain\tNN\train
.\tSENT\t.
</s>
</text>
</corpus>
"""
SKETCH = """\
<doc id="1" title="Votes" date="2019-03-05" website="m.example" author="===NONE===">
<p>
<s>
Board\tNP\tboard-n
votes\tVVZ\tvote-v
<g/>
,\t,\t,-x
l'\tDT\tle-d
<g/>
eau\tNN\teau-n
<g/>
.\tSENT\t.-x
</s>
</p>
</doc>
"""
CONLLU = """\
# newdoc id = n01
# newpar
# sent_id = n01-1
# text = The board (again) voted.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tboard\tboard\tNOUN\tNN\t_\t3\tnsubj\t_\t_
3\tvoted\tvote\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
# sent_id = n01-2
1-2\tIt'll\t_\t_\t_\t_\t_\t_\t_\t_
1\tIt\tit\tPRON\tPRP\t_\t3\tnsubj\t_\tSpaceAfter=No
2\t'll\twill\tAUX\tMD\t_\t3\taux\t_\t_
3\train\train\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newdoc id = n02
# text = Second.
1\tSecond\tsecond\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

"""
CONLL = "-DOCSTART- -X- -X- O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\ncall NN I-NP O\n. . O O\n\n-DOCSTART- -X- -X- O\n\nRain NNP B-NP O\n"
NUMBERED = """\
@@11241 <h> Board votes <p> The board voted , on Tuesday . <p> Beds will @ @ @ @ @ @ @ @ @ @ they said .
@@11242 <p> Council members agreed .
"""


def texts(document: str) -> list[Article]:
    assert formats.detect(document.encode(), "x.txt") is vertical.PARSER
    return [each for each in read(vertical.PARSER, document.encode()) if isinstance(each, Article)]


def test_vertical_text_of_cwb():
    first, second = texts(VRT)

    assert (first.title, first.authors, first.source) == ("Harbour board votes", ("Ruth Ives",), "Milltown Times")
    assert first.published is not None
    assert (first.native_id, first.published.value, first.url) == ("t1", "2019-03-05", "https://m.example/1")
    assert first.body == 'The board voted "yes" (R & D). It didn\'t wait.\n\nNobody spoke.'
    assert (second.title, second.authors, second.body) == ("Second", (), "Rain.")


def test_a_vertical_text_that_says_where_no_space_stands():
    (found,) = texts(SKETCH)

    assert (found.body, found.source, found.authors) == ("Board votes, l'eau.", "m.example", ())


def test_conllu():
    first, second = texts(CONLLU)

    assert first.body == "The board (again) voted.\n\nIt'll rain."
    assert (first.native_id, second.native_id, second.body) == ("n01", "n02", "Second.")


def test_conll_2003_and_numbered_texts():
    assert [each.body for each in texts(CONLL)] == ["EU rejects call.", "Rain"]
    first, second = texts(NUMBERED)
    assert first.body == "The board voted, on Tuesday.\n\nBeds will [...] they said."
    assert (first.title, first.native_id, second.title) == ("Board votes", "11241", "")


@pytest.mark.parametrize(
    "text",
    [
        "<html>\n<body>\n<p>\nA\tb\nC\td\nE\tf\nG\th\nand a line of text\n</p>\n",
        "<doc id='1'>\nA story in a corpus of records.\nIt has lines.\nThree.\nFour.\n</doc>\n",
        "# Heading\n\nA text in Markdown.\n\n1\tone\n2\ttwo\n3\tthree\n4\tfour\n",
        "#123 is a number\nand this is text\n",
        "title\tdate\ttext\nA\t2019\tb\nC\t2019\td\nE\t2019\tf\n",
    ],
)
def test_other_texts(text):
    assert formats.detect(text.encode(), "x.txt") is not vertical.PARSER


@pytest.mark.parametrize("document", [VRT, SKETCH, CONLLU, CONLL, NUMBERED])
def test_damage_is_accounted_for(document):
    for broken in mutations(document.encode(), 40):
        check(read(vertical.PARSER, broken))


@pytest.mark.parametrize("unit", ["<s>\nA\tb\n", "<g/>\n", "A\tb\n", "<p a='", "# x = \n", "@@1 <p> " + "@ " * 40])
def test_time_grows_with_the_file_alone(unit):
    data = ("<doc>\nA\tb\nA\tb\nA\tb\nA\tb\n" + unit * (400_000 // len(unit))).encode()
    started = time.process_time()
    read(vertical.PARSER, data)

    assert time.process_time() - started < 5


def test_a_damaged_line_does_not_hide_what_the_file_is():
    """A word cut into the tag behind it: the whole file was taken for broken XML."""
    tokens = "".join(f"word{number}\tNN\n" for number in range(60))
    text = "".join(f"<text title='Text {number}'>\n{tokens}</text>\n" for number in range(3))

    assert [each.title for each in texts(text.replace("word59\tNN\n</text>", "word5</text>", 1))][1:] == [
        "Text 1",
        "Text 2",
    ]


def test_titles_with_signs_of_tags_begin_a_text():
    """Their texts were put to the one before, and the file was taken for another kind."""
    text = VRT.replace('title="Harbour board votes"', "title='News > Port <x>'").replace("Second", "Boats <-> trains")

    assert [each.title for each in texts(text)] == ["News > Port <x>", "Boats <-> trains"]


DAYS = (
    "",
    " date='1915-03-04'",
    " datefrom='19150305' dateto='19150305'",
    " datefrom='19150101' dateto='19151231'",
)


def test_what_is_said_around_a_text_is_said_of_it():
    token = "Rain\tNN\nfell\tVB\non\tIN\nl'\tDT\neau\tNN\n"
    inner = "".join(f"<text id='{n}' title='Text {n}'{more}>\n{token}</text>\n" for n, more in enumerate(DAYS))
    document = f"<corpus name='News'>\n<newspaper name='Ashby Post'>\n<issue date='1915-03-02'>\n{inner}"
    found = texts(f"{document}</issue>\n</newspaper>\n<text id='9' title='Text 9'>\n{token}</text>\n</corpus>\n")

    assert [each.source for each in found] == ["Ashby Post"] * 4 + [""]
    days = [each.published.value if each.published else "" for each in found]
    assert days == ["1915-03-02", "1915-03-04", "1915-03-05", "1915", ""]
    assert found[0].body == "Rain fell on l'eau"


def test_words_that_a_text_has_as_one():
    line = "{}\t{}\t_\tX\t_\t_\t0\troot\t_\t{}\n"
    words = (("1-2", "Du", "_"), ("1", "De", "_"), ("2", "le", "_"), ("3", "pain", "SpaceAfter=No"), ("4", ".", "_"))
    (found,) = texts("# newdoc id = a\n" + "".join(line.format(*word) for word in words) + "\n")

    assert found.body == "Du pain."


def test_a_heading_with_a_number_is_no_corpus():
    """The lines below were lost."""
    text = b"##1 Harbour board votes\n\nThe board voted on Tuesday.\n"
    found = formats.detect(text, "x.md")

    assert found is not None
    assert found is not vertical.PARSER


def test_lines_without_a_number_belong_to_the_text_above():
    first, second = texts(NUMBERED)
    broken, last = read(vertical.PARSER, NUMBERED.replace(" <p> Beds", "\nBeds").encode())

    assert isinstance(broken, Article)
    assert broken.body == first.body
    assert last == second


def test_comments_of_several_lines():
    """The file was taken for XML, with titles and without texts."""
    text = VRT.replace("<!-- #vrt positional-attributes: word pos lemma -->", "<!-- made\nby a tool\n-->")
    text = text.replace("<s>\nIt\t", "<!-- a\nb -->\n<s>\nIt\t")

    assert texts(text) == texts(VRT)
