"""Concordance, facets, timeline, explanation, likeness; kept searches; SQL output; what reaches a terminal."""

from __future__ import annotations

import csv
import io
import json

import pyte
import pytest

from search.marks import Marker
from search.query import And, Fuzzy, Near, Not, Or, Phrase, Wildcard, Word
from search.snippets import WIDTH, Passage, body_passage, marked
from store.model import Article, PrintedDate
from tests.newsroom import build, call, call_json, on_terminal

UNSAFE = [chr(c) for c in (*range(9), *range(11, 32), 127, *range(128, 160), 0x200E, 0x200F, *range(0x202A, 0x202F),
                           *range(0x2066, 0x206A))]  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build(tmp_path_factory.mktemp("views") / "articles.db")


def test_concordance_has_every_hit_and_exact_counts(archive):
    answer = call_json("search", "wheat", "--kwic", "--db", archive)

    assert (answer["total"], answer["hits"]) == (2, 4)
    assert [(line["id"], line["field"], line["hit"]) for line in answer["lines"]] == [
        (2, "title", "Wheat"),
        (2, "body", "Wheat"),
        (2, "body", "wheat"),
        (4, "body", "wheat"),
    ]


def test_concordance_sorted_by_neighbours(archive):
    right = call_json("search", "wheat", "--kwic", "--sort-kwic", "R1", "--db", archive)["lines"]
    left = call_json("search", "wheat", "--kwic", "--sort-kwic", "L1", "--db", archive)["lines"]

    assert [line["right"].split()[:1] for line in right] == [["+5"], ["exports"], ["prices"], ["rose"]]
    assert [(line["left"].split() or [""])[-1] for line in left][-1] == "of"


def test_concordance_limit_still_counts_all(archive):
    done = call("search", "wheat", "--kwic", "--limit", "1", "--db", archive)

    assert len(done.out.splitlines()) == 1
    assert "4 hits in 2 articles" in done.err


def test_concordance_csv_is_safe_for_spreadsheets(archive):
    done = call("search", "wheat", "--kwic", "--csv", "--context", "200", "--db", archive)
    rows = list(csv.DictReader(io.StringIO(done.out)))

    assert len(rows) == 4
    assert rows[3]["source"] == "Tab & Co" or rows[3]["source"].startswith("'\t")
    assert all(not value.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for value in row.values())


def test_facets_and_timeline(archive):
    answer = call_json("search", "--facets", "--timeline", "month", "--per-million", "--db", archive)

    sources = {entry["value"]: entry["articles"] for entry in answer["facets"]["source"]}
    assert sources["The Daily Star"] == 2
    assert {entry["value"] for entry in answer["facets"]["entity"]} == {"Aleppo", "R&D 100% {Group}"}
    months = {entry["period"]: entry["articles"] for entry in answer["timeline"]}
    assert months == {"1987-02": 1, "2016-11": 1, "2016-12": 1, "": 1}
    assert sum(months.values()) == answer["total"]
    assert all(entry["per_million"] > 0 for entry in answer["timeline"])


def test_timeline_is_csv_where_nobody_watches(archive):
    done = call("search", "--timeline", "year", "--db", archive)

    assert done.out.splitlines() == ["period,articles", "1987,1", "2016,2", ",1"]


def test_explain_counts_each_part(archive):
    answer = call_json("search", "wheat AND NOT (rebel* OR xyzzy)", "--explain", "--db", archive)
    counts = {clause["text"]: clause["articles"] for clause in answer["explain"]["clauses"]}

    assert counts["xyzzy"] == 0
    assert counts["rebel*"] == 2
    assert answer["explain"]["expansions"] == {"rebel*": 1}
    assert answer["explain"]["engine"]


def test_similar_leaves_the_article_itself_out(archive):
    answer = call_json("search", "--similar", "1", "--db", archive)

    assert [hit["id"] for hit in answer["hits"]] == [2]
    assert answer["query"] == "similar to 1"


def test_a_kept_search_says_what_came_went_and_changed(tmp_path):
    path = tmp_path / "articles.db"
    first = Article(key="1", title="Wheat", body="one", published=PrintedDate(value="2016-01-01"))
    second = Article(key="2", title="Wheat", body="two")
    build(path, (first, second))
    assert call_json("save", "grain", "wheat", "--db", path)["total"] == 2
    build(path, (first, Article(key="2", title="Barley", body="two"), Article(key="3", title="Wheat", body="three")))

    answer = call_json("run", "grain", "--db", path)
    assert (answer["new"], answer["gone"], answer["changed"]) == ([3], [2], [])
    build(path, (Article(key="1", title="Wheat", body="uno"), Article(key="4", title="Wheat")), name="/news/a.txt")
    answer = call_json("new", "grain", "--db", path)
    assert (answer["new"], answer["changed"]) == ([4], [1])
    assert call_json("new", "grain", "--db", path)["new"] == []
    assert [entry["name"] for entry in call_json("saved", "--db", path)] == ["grain"]


def test_a_kept_search_of_another_archive_counts_everything_as_new(tmp_path):
    one, two = build(tmp_path / "one.db"), build(tmp_path / "two.db")
    call("save", "w", "wheat", "--db", one)
    (tmp_path / "two.db.searches.json").write_bytes((tmp_path / "one.db.searches.json").read_bytes())

    answer = call_json("run", "w", "--db", two)
    assert len(answer["new"]) == answer["total"] == 2
    assert "another archive" in answer["notes"][0]


def test_a_broken_file_of_kept_searches_is_left_alone(tmp_path):
    path = build(tmp_path / "articles.db")
    kept = tmp_path / "articles.db.searches.json"
    kept.write_text("{broken", encoding="utf-8")

    assert call("run", "x", "--db", path).code == 4
    assert kept.read_text(encoding="utf-8") == "{broken"


def test_sql_keeps_columns_of_the_same_name(archive):
    done = call(
        "sql", "select id, title as id, x'00ff' as b, null from articles where id = 2", "--json", "--db", archive
    )

    assert json.loads(done.out) == [{"id": 2, "id_2": "Wheat prices rise", "b": "00ff", "null": None}]
    assert json.loads(call("sql", "select 1 where 0", "--json", "--db", archive).out) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--csv"], "--csv goes with --kwic or --timeline"),
        (["--timeline", "year", "--csv", "--json"], "--csv and --json are two forms of one answer"),
        (["--raw"], "--raw goes with --csv"),
        (["--sort-kwic", "L1"], "--sort-kwic goes with --kwic"),
        (["--context", "9"], "--context goes with --kwic"),
        (["--per-million"], "--per-million goes with --timeline"),
        (["--kwic", "--facets"], "--kwic shows hits only"),
        (["--kwic", "--sort", "newest"], "--kwic is in order of the articles' ids"),
        (["--kwic", "--dups", "fold"], "--kwic shows the hits of every copy"),
        (["--timeline", "year", "--explain"], "a timeline as CSV has no room for more"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(archive, arguments, message):
    done = call("search", "wheat", *arguments, "--db", archive)

    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert done.err.count("\n") == 1


def test_every_view_between_dates_says_how_many_articles_are_undated(archive):
    between = ["blé OR wheat", "--from", "2016", "--to", "2016", "--db", archive]
    undated = "1 undated article matches otherwise"

    assert undated in call("search", *between).out
    assert undated in call("search", *between, "--timeline", "year").err
    assert undated in call("search", *between, "--kwic").err
    assert undated in call_json("search", *between, "--kwic")["notes"][0]["text"]
    assert undated in call("export", *between).err


def test_a_concordance_or_an_export_of_nothing_says_why(archive):
    for command in (["search", "--kwic"], ["export"]):
        done = call(*command, "wheet", "--db", archive)
        assert "note: no article matches wheet\nnote: did you mean wheat?" in done.err
    assert "no article matches" not in call("export", "wheat", "--limit", "0", "--db", archive).err


@pytest.mark.parametrize("arguments", [["search"], ["show", "5"], ["sql", "select * from articles"], ["export"],
                                       ["search", "--kwic", "word"], ["search", "--json"], ["export", "--format=txt"],
                                       ["search", "--facets"]])  # fmt: skip
def test_a_terminal_gets_no_control_character_of_a_document(tmp_path, arguments):
    """Bar B11: each control and direction character in each field, on a real terminal."""
    nasty = "".join(f"word {char}[31m\x1b]0;owned\x07" for char in UNSAFE)
    fields = dict.fromkeys(("title", "body", "subtitle", "byline", "source", "section", "dateline", "url"), nasty)
    path = build(tmp_path / "articles.db", tuple(Article(key=str(n), **fields) for n in range(5)))
    output = on_terminal([*arguments, "--db", path], 200)
    screen = pyte.Screen(200, 50)
    stream = pyte.Stream(screen)
    stream.feed(output)

    assert "owned" not in screen.title
    ours = output.replace("\x1b[1m", "").replace("\x1b[0m", "").replace("\x1b[2m", "").replace("\x1b[4m", "")
    assert sorted({char for char in ours.replace("\r\n", "\n") if char in UNSAFE}) == []


def test_an_error_shows_hostile_names_escaped(tmp_path):
    output = on_terminal(["search", "x", "--db", tmp_path / "\x1b]0;owned\x07.db"], 200)

    assert "\x1b" not in output
    assert "\\u{1b}" in output


@pytest.mark.parametrize(
    ("node", "text", "expected"),
    [
        (Word("rebel"), "Rebels, rebel; rebellious", "[Rebels], [rebel]; rebellious"),
        (Word("rebels", exact=True), "Rebels rebel", "[Rebels] rebel"),
        (
            Phrase((Word("aid", exact=True), Word("road", exact=True))),
            "aid road aid, road-aid",
            "[aid road] [aid, road]-aid",
        ),
        (Phrase((Word("a", exact=True), Word("c", exact=True)), slop=1), "c b a x y c", "[c] b [a] x y c"),
        (Wildcard("econom*"), "Economics économie eco", "[Economics] [économie] eco"),
        (Wildcard("*gate"), "Watergate gates", "[Watergate] gates"),
        (Fuzzy("gaddafi", 1), "Qaddafi Kadhafi", "[Qaddafi] Kadhafi"),
        (Word("apple", case="caps"), "Apple apple", "[Apple] apple"),
        (Near(Word("a", exact=True), Word("b", exact=True), 2), "a x b y z b", "[a] x [b] y z b"),
        (Near(Word("a", exact=True), Word("b", exact=True), 1, ordered=True), "b a b", "b [a] [b]"),
        (And((Word("x"), Not(Word("y")))), "x y", "[x] y"),
        (Or((Word("x"), Word("café".replace("é", "e")))), "CAFÉ", "[CAFÉ]"),
        (Word("x", scope="source"), "x", "x"),
    ],
)
def test_marks(node, text, expected):

    spans = tuple((start, end) for start, end, _ in Marker(node, "en").find(text, "body"))
    assert marked(Passage(text, spans), "[", "]") == expected


def test_snippet_is_the_densest_passage_and_stays_short():

    filler = "Nothing happens in this sentence of the paper. " * 40
    body = f"Oil fell. {filler}\n\nThe price of oil rose on Monday. {filler}"
    passage = body_passage(Marker(And((Word("oil"), Word("price"))), "en"), body)

    assert passage.text.startswith("The price of oil rose on Monday.")
    assert [passage.text[a:b] for a, b in passage.marks] == ["price", "oil"]
    assert len(passage.text) <= WIDTH + 2


@pytest.mark.parametrize(
    "body", ["", " \n", "x" * 100_000, "oil " * 50_000, "\u0301" * 5_000 + "oil", "oil\n\n" * 20_000]
)
def test_snippets_of_odd_texts(body):

    near = Near(Word("oil"), Word("oil"), 3)
    passage = body_passage(Marker(And((Word("oil"), near)), "en"), body)

    assert len(passage.text) <= 3 * WIDTH
    assert all(0 <= a < b <= len(passage.text) for a, b in passage.marks)
