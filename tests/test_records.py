"""JSON Lines, JSON and CSV of articles: mapping, streams, broken records, real sets."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.markup import body_text, text_of, with_quote_closed, without_open_comment
from ingest.parsers import csv_records, json_records, json_text
from ingest.parsers.contract import Context
from store.model import Article, Rejected
from tests.mutate import read

SETS = Path(__file__).parents[2] / "shared" / "sets" / "newswire"
JSON, CSV = json_records.PARSER, csv_records.PARSER
LINES = b"""\
{"id": 7, "headline": {"main": "Floods"}, "pub_date": "2016-11-03T14:05:00+01:00", \
"body_html": "<p>One &amp;</p><p>Two</p>", \
"byline": "By Jane Doe and John Roe", "publisher": {"name": "The Daily"}, "tags": ["rain", "rain", "river"], \
"related": [{"title": "Older", "url": "http://x.example/0"}], "inLanguage": "en-GB", "rank": 3}
{"title": "Second", "text": "Line one.\\nLine two.", "date": 1478181900, "author": [{"name": "A B"}, "C D"]}
{"title": "Broken", "text": "never closed}
{"title": "Fourth", "text": "smile \\ud83d", "date": "03/04/2020"}
"""
TABLE = b"""\
Headline;Date;Text;Author;Paper
"A; b";03/04/2020;"one

two";"Doe, Jane";Times
B;25/12/2020;x;John Roe;Times
C;1;"never closed;x;y
D;2016;5" disk;;Times
E;2016;x;y;z;too many
"""


def test_json_lines_with_guessed_fields():
    first, second, broken, fourth = read(JSON, LINES)

    assert isinstance(first, Article)
    assert (first.key, first.title, first.source, first.language) == ("7", "Floods", "The Daily", "en")
    assert first.body == "One &\n\nTwo"
    assert first.authors == ("Jane Doe", "John Roe")
    assert first.published is not None
    assert (first.published.value, first.published.offset) == ("2016-11-03T14:05", 60)
    assert [mention.name for mention in first.mentions] == ["rain", "river"]
    assert first.links[0].url == "http://x.example/0"
    assert first.extra == {"rank": 3}
    assert {each.rule for each in first.evidence} >= {"json:headline.main", "json:body_html", "json:pub_date"}
    assert isinstance(second, Article)
    assert second.body == "Line one.\n\nLine two."
    assert second.authors == ("A B", "C D")
    assert second.published is not None
    assert (second.published.value, second.published.offset) == ("2016-11-03T14:05", 0)
    assert isinstance(broken, Rejected)
    assert (broken.code, broken.line, broken.record) == ("bad-record", 3, 3)
    assert isinstance(fourth, Article)
    assert fourth.body == "smile \ufffd"
    assert fourth.published is None
    assert any(not each.accepted and "two readings" in each.reason for each in fourth.evidence)


def test_given_columns_win():
    context = Context(name="x", columns={"title": "text", "body": "title"})
    found = next(iter(JSON.parse(io.BytesIO(b'{"title": "B", "text": "T"}\n'), context)))

    assert isinstance(found, Article)
    assert (found.title, found.body) == ("T", "B")


@pytest.mark.parametrize(
    "document",
    [
        b'[{"title": "A", "text": "b"}, {"title": "C", "text": "d"}]',
        b'{"status": "ok", "articles": [{"title": "A", "text": "b"}, {"title": "C", "text": "d"}]}',
        b'{"response": {"docs": [\n {"title": "A", "text": "b"},\n {"title": "C", "text": "d"}\n]}}',
        b'{"hits": {"hits": [{"_source": {"title": "A", "text": "b"}}, {"_source": {"title": "C", "text": "d"}}]}}',
        b'{\n"title": "A", "text": "b"}\n{\n"title": "C", "text": "d"}',
        '[{"title": "A", "text": "b"}, {"title": "C", "text": "d"}]'.encode("utf-16"),
        b'\xef\xbb\xbf[\n{"title": "A", "text": "b"},\n{"title": "C", "text": "d"},\n]',
    ],
)
def test_wherever_the_records_lie(document):
    assert JSON.sniff(document[:8192], "x")
    assert [(each.title, each.body) for each in read(JSON, document)] == [("A", "b"), ("C", "d")]


def _article(title):
    return {"title": title, "body": f"{title}: the council met on Monday.", "url": f"http://x.example/{title}"}


@pytest.mark.parametrize("within", [lambda records: records, lambda records: {"items": records, "count": 2}])
def test_lists_of_articles_beside_each_other_are_all_read(within):
    """Sections of a site, each with its list; an article may stand in two of them."""
    document = {
        "news": within([_article("A"), _article("B")]),
        "sports": within([_article("C"), _article("A")]),
        "related": [{"title": "Older", "url": "http://x.example/0"}] * 5,
        "authors": [{"name": "Jane Doe", "text": "Writes on towns."}],
    }

    assert [each.title for each in read(JSON, json.dumps(document).encode())] == ["A", "B", "C"]
    assert [each.title for each in read(JSON, json.dumps({"data": document}).encode())] == ["A", "B", "C"]


def test_all_lists_of_articles_of_a_giant_object_are_read(monkeypatch):
    """Of an object above 64 MiB the first list alone was read, whatever was in it."""
    monkeypatch.setattr(json_text, "RECORD_BYTES", 4096)
    monkeypatch.setattr(json_records, "_LARGE", 1024)
    names = [f"{n:03}" for n in range(60)]
    document = {
        "news": [_article(name) for name in names[:20]],
        "authors": [{"name": "Jane Doe", "title": "Writer"}] * 200,
        "sports": {"items": [_article(name) for name in names[20:50]], "count": 30},
        "culture": [_article(name) for name in names[50:]],
        "version": 2,
    }
    found = read(JSON, json.dumps(document).encode())

    assert [each.title for each in found if isinstance(each, Article)] == names
    assert all(isinstance(each, Article) for each in found)


def test_a_broken_record_in_an_array_costs_only_itself():
    found = read(JSON, b'[\n{"title": "A", "text": "b"},\n{"title": "B", broken},\n{"title": "C", "text": "d"}\n]')

    assert [type(each) for each in found] == [Article, Rejected, Article]
    assert found[1].line == 3


def test_deep_and_giant_records(monkeypatch):
    assert read(JSON, b'{"a":' + b"[" * 100_000)[0].code == "too-deep"
    monkeypatch.setattr(json_records, "RECORD_BYTES", 1000)
    giant = b'{"title": "A", "text": "' + b"x" * 5000 + b'"}\n{"title": "B", "text": "y"}\n'
    found = read(JSON, b'{"title": "0", "text": "z"}\n' + giant)

    assert [each.key if isinstance(each, Article) else each.code for each in found] == ["1", "too-large", "3"]


def test_many_broken_records_take_linear_time():
    found = read(JSON, b"{,\n" * 200_000)

    assert len(found) == 10_001
    assert "the rest is left" in found[-1].reason


def test_not_an_article_says_which_fields():
    found = read(JSON, b'{"name_of_thing": 1, "size": 2}\n')

    assert found[0].code == "not-an-article"
    assert "name_of_thing, size" in found[0].reason


def test_csv_rows():
    first, second, unclosed, quote, extra = read(CSV, TABLE)

    assert isinstance(first, Article)
    assert (first.title, first.body, first.authors, first.source) == ("A; b", "one\n\ntwo", ("Jane Doe",), "Times")
    assert first.published is not None
    assert first.published.value == "2020-04-03", "25/12/2020 in the same column says day first"
    assert isinstance(second, Article)
    assert (unclosed.code, unclosed.line) == ("bad-record", 6)
    assert isinstance(quote, Article)
    assert quote.body == '5" disk'
    assert (extra.code, extra.line) == ("bad-record", 8)


def test_csv_encodings_and_delimiters():
    for encoding in ("utf-8", "cp1252", "utf-16", "utf-8-sig"):
        for delimiter in (",", "\t", ";", "|"):
            text = (
                delimiter.join(("title", "text", "language")) + "\n" + delimiter.join(("Größe", "Ärger über Öl", "de"))
            )
            found = read(CSV, text.encode(encoding))

            assert [(each.title, each.body, each.language) for each in found] == [("Größe", "Ärger über Öl", "de")]


@pytest.mark.parametrize(
    "head",
    [
        b"Title of the story, text of a life\nBy Jane Doe, who wrote it",
        b"<html><title>x</title>,text",
        b'{"title": "a", "text": 1}',
        b"Nov 3, 2016 | The Daily | 5 comments\nIt rained, they said, all week.\n",
        b"",
    ],
)
def test_csv_takes_no_other_text(head):
    assert not CSV.sniff(head, "x.txt")


@pytest.mark.parametrize("head", [b"[Reuters] - It rained {all} week", b"{{template}}", b"", b"[1, 2]", b'<p>{"a"}'])
def test_json_takes_no_other_text(head):
    assert not JSON.sniff(head, "x.json")


def test_markup_is_stripped_in_linear_time():
    assert text_of("<table><tr><th>Berth</th><td>7</td></tr><tr><td>Quay<td>9</table>") == "Berth 7\n\nQuay 9"
    assert text_of("<p>a<script>x</script>b</p><!-- c --><ul><li>d<li>e</ul>&eacute;") == "ab\n\nd\ne\n\né"
    assert body_text("2 < 3 and 4 > 1") == "2 < 3 and 4 > 1"
    for hostile in ("<", "<!--", "<script", "<a ", "&lt;", "</", "<p>"):
        text_of(hostile * 200_000)


ANSWER = json.dumps(
    {
        "meta": {"total": 3},
        "response": {"docs": [{"title": name, "text": "It rained."} for name in "ABC"]},
        "end": 1,
    }
)


@pytest.mark.parametrize(
    ("text", "titles", "rejects"),
    [
        (ANSWER[: ANSWER.rindex('"text"')], "AB", 1),
        (ANSWER[: ANSWER.rindex(', {"title"')], "AB", 1),
        (ANSWER.replace('"title": "B"', '"title": "B'), "AC", 1),
        (ANSWER.replace('"end": 1', '"end": '), "ABC", 1),
        ('{"title": "D", "text": "It rained.", "related": [{"title": "A", "url": "x"}, {"title": "B", "url"', "", 2),
    ],
    ids=["cut off in a record", "cut off behind one", "broken record", "broken foot", "an article's own list"],
)
def test_the_records_of_a_broken_answer_are_read_from_the_first_on(text, titles, rejects):
    found = read(JSON, text.encode())

    assert [each.title for each in found if isinstance(each, Article)] == list(titles)
    assert [each.code for each in found if isinstance(each, Rejected)] == ["bad-record"] * rejects


@given(st.text(max_size=200))
def test_any_text_as_a_body(text):
    assert "\0" not in body_text(text)
    text_of(text)


@pytest.mark.skipif(not SETS.exists(), reason="the sets are not on this machine")
@pytest.mark.parametrize(("name", "count"), [("hhs_press", 220), ("wikinews_fr100", 100)])
def test_the_shipped_sets(name, count):
    data = (SETS / name / "articles.jsonl").read_bytes()
    truth = [json.loads(line) for line in data.splitlines()]
    found = read(JSON, data)

    assert len(found) == len(truth) == count
    for article, expected in zip(found, truth, strict=True):
        assert isinstance(article, Article)
        assert article.native_id == expected["id"]
        for field in ("title", "body", "source", "language", "url"):
            assert getattr(article, field) == (expected.get(field) or "")
        assert (article.published.value if article.published else None) == expected["published"]


def test_what_cannot_be_read_stays_as_it_came():
    """A cell under the wrong name (a row that slipped) is text too: it is in ``extra``, whole."""
    (found,) = read(CSV, b"id,title,date,url,comments\n1,T,a long text instead of a date,no address,many\n")

    assert isinstance(found, Article)
    assert (found.published, found.url, found.comment_count) == (None, "", None)
    assert found.extra == {"date": "a long text instead of a date", "url": "no address", "comments": "many"}


@pytest.mark.parametrize(
    ("page", "mended"),
    [
        (b"<p>a<!--b</p>", b"<p>ab</p>"),
        (b"<!-- x --><p>a</p>", b"<!-- x --><p>a</p>"),
        (b'<meta content="2016</head><p>a</p>', b'<meta content="2016"></head><p>a</p>'),
        (b'<a href="x">y</a> z="', b'<a href="x">y</a> z="'),
    ],
)
def test_what_is_never_closed_hides_nothing(page, mended):
    assert with_quote_closed(without_open_comment(page)) == mended


@pytest.mark.parametrize(
    "header",
    [
        "Überschrift;Erscheinungsdatum;Verfasser;Zeitung;Volltext",
        "Titre;Date de parution;Auteur;Source;Texte intégral",
        "Titular;Fecha de publicación;Autores;Periódico;Cuerpo",
        "Titolo;Data;Autore;Testata;Testo",
        "Manchete;Data de publicação;Autor;Veículo;Corpo",
        "Kop;Publicatiedatum;Auteur;Krant;Inhoud",
        "Tytuł;Data publikacji;Autor;Gazeta;Treść",
        "Заголовок;Дата публикации;Автор;Издание;Текст",
        "标题;发布日期;作者;来源;正文",
        "見出し;掲載日;筆者;新聞;本文",
        "العنوان;التاريخ;الكاتب;المصدر;النص",
    ],
)
def test_columns_are_known_in_the_languages_of_their_tables(header):
    told: list[object] = []
    table = f"{header}\nCranes stand still;2016-11-03;Ann Lee;The Harbour Post;The cranes stand still.\n"
    assert CSV.sniff(table.encode(), "a.csv")

    (found,) = CSV.parse(io.BytesIO(table.encode()), Context(name="a.csv", told=told.append))

    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.title, found.published.value, found.authors) == ("Cranes stand still", "2016-11-03", ("Ann Lee",))
    assert (found.source, found.body) == ("The Harbour Post", "The cranes stand still.")
    fields = ("title", "published", "byline", "source", "body")
    assert [sorted(map(tuple, each)) for each in told] == [sorted(zip(fields, header.split(";"), strict=True))]


def test_the_records_of_crawlers_and_extractors():
    """Each as its tool writes it: trafilatura's JSON, Webhose's, news-please's."""
    trafilatura = {"title": "A", "author": "Ann Lee", "hostname": "post.example", "date": "2019-05-14", "text": "B."}
    trafilatura |= {"source": "https://post.example/a", "source-hostname": "The Harbour Post"}
    webhose = {
        "thread": {"site_full": "www.post.example", "title": "A"},
        "title": "A",
        "text": "B.",
        "author": "Ann Lee",
    }
    webhose |= {"url": "https://post.example/a", "published": "2019-05-14T21:30:00+03:00", "language": "english"}
    please = {"title": "A", "maintext": "B.", "source_domain": "post.example", "url": "https://post.example/a"}
    lines = "\n".join(map(json.dumps, (trafilatura, webhose, please))).encode()

    assert [(a.source, a.url, a.language) for a in read(JSON, lines) if isinstance(a, Article)] == [
        ("The Harbour Post", "https://post.example/a", ""),
        ("post.example", "https://post.example/a", "en"),
        ("post.example", "https://post.example/a", ""),
    ]


HEADLESS = """\
3,Cranes stand still,"The cranes of the harbour stand still, and nobody here knows for how long they will.",2016-11-03
4,Ferry fares rise,"Ferry fares rise for the third time in two years, it said, ""and not the last time"".",2016-11-04
"""


def test_a_table_without_a_header_is_read_by_what_its_columns_hold():
    told: list[tuple[tuple[str, str], ...]] = []
    found = list(CSV.parse(io.BytesIO(HEADLESS.encode()), Context(name="a.csv", told=told.append)))

    assert [(a.title, a.published.value, a.body[:16]) for a in found if isinstance(a, Article)] == [
        ("Cranes stand still", "2016-11-03", "The cranes of th"),
        ("Ferry fares rise", "2016-11-04", "Ferry fares rise"),
    ]
    assert dict(told[0][:3]) == {"title": "column 2", "body": "column 3", "published": "column 4"}


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (HEADLESS, True),
        (HEADLESS.splitlines()[0], True),
        (HEADLESS.replace("3,Cr", "3;Cr"), False),  # rows of different length
        ("3,4,5\n6,7,8\n", False),  # numbers only
        ("Cranes, which stand still in the harbour since Monday and will do so for long, are idle.\n", False),
    ],
)
def test_what_is_a_table_without_a_header(head, known):
    assert CSV.sniff(head.encode(), "a.csv") is known
    assert not CSV.sniff(head.encode(), "a.txt")


def test_ids_are_no_names_and_those_embedded_are():
    post = {
        "title": {"rendered": "A"},
        "content": {"rendered": "<p>B.</p>"},
        "author": 2,
        "categories": [3],
        "tags": [5, 8],
    }
    named = post | {"id": 7, "_embedded": {"author": [{"id": 2, "name": "Ann Lee"}]}}
    found = [a for a in read(JSON, json.dumps([post, named]).encode()) if isinstance(a, Article)]

    assert [(a.byline, a.section, a.mentions) for a in found] == [("", "", ()), ("Ann Lee", "", ())]
    assert found[0].extra["author"] == 2


def test_objects_of_schema_org_that_are_no_articles():
    graph = [{"@type": "WebSite", "name": "The Post"}, {"@type": "NewsArticle", "headline": "A", "articleBody": "B."}]
    site, article = read(JSON, json.dumps({"@context": "https://schema.org", "@graph": graph}).encode())

    assert isinstance(site, Rejected)
    assert site.reason == "schema.org's WebSite without a text"
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2019030512", "2019-03-05T12:00"),  # was a day of 2033, as seconds since 1970
        (2019030512, "2019-03-05T12:00"),
        ("2019030512.0", "2019-03-05T12:00"),  # a table's column of numbers
        ("1999123123", "1999-12-31T23:00"),
        ("1552608000", "2019-03-15T00:00"),
        ("1780000000", "2026-05-28T20:26"),
        ("2019023012", "2033-12-24T07:43"),  # no such day
        ("201903051230", "2019-03-05T12:30"),
    ],
)
def test_ten_digits_are_seconds_or_an_hour(stamp, expected):
    line = {"title": "Floods in the north", "text": "The river rose.", "date": stamp}
    (article,) = read(JSON, json.dumps(line).encode())

    assert article.published.value == expected
