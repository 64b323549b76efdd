"""Copies in searches: flags on every engine, one hit per story, what a copy left out, and the commands."""

from __future__ import annotations

import json
import random

import pytest
from click.testing import CliRunner

from backfile.cli import command
from backfile.differences import passages, word_diff
from search.engine import ENGINES
from search.find import Options, find
from search.folding import folded
from search.query import Everything, Request, Word
from search.session import opened
from store.model import Article, Document, Evidence, Link, PrintedDate
from store.writer import Writer

WORDS = "bank rate harvest wheat storm ferry court strike vote harbour mill coal river school tram".split()  # noqa: SIM905


def text(source: random.Random, *, with_word: str = "") -> str:
    words = source.choices(WORDS, k=40)
    return " ".join([*words[:20], with_word, *words[20:]])


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """40 stories of 1 to 4 articles; some copies have the word "zebra" that their original lacks."""
    source = random.Random(11)
    path = tmp_path_factory.mktemp("stories") / "a.db"
    articles = []
    for number in range(40):
        body = text(source, with_word="lion" if number % 3 == 0 else "")
        for copy in range(source.randint(1, 4)):
            date = PrintedDate(value=f"2016-{1 + number // 4:02d}-{1 + copy:02d}")
            extra = " zebra" * (copy % 2)
            articles.append(Article(key=f"{number}-{copy}", title=f"Story {number}", body=body + extra, published=date))
    source.shuffle(articles)
    document = Document(path="/n/a", sha256="a", size=1)
    with Writer.open(path) as writer:
        run = writer.begin_run(["/n"])
        document_id = writer.start_document(run, document)
        writer.add(document_id, articles)
        writer.finish_document(document_id, document)
        writer.commit()
        writer.group_stories()
    return path


@pytest.mark.parametrize("engine", ENGINES)
def test_is_duplicate_and_is_original(archive, engine):
    with opened(str(archive), engine) as session:
        total = session.archive.counts()["articles"]
        copies = find(session.archive, session.engine, "is:duplicate", Options(limit=200))
        originals = find(session.archive, session.engine, "is:original", Options(limit=200))
        others = find(session.archive, session.engine, "NOT is:duplicate NOT is:original")
        assert {hit.duplicate_of for hit in copies.hits} == {hit.id for hit in originals.hits}
        assert None not in {hit.duplicate_of for hit in copies.hits}
        assert copies.total + originals.total + others.total == total
        assert originals.total + others.total == 40


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("node", [Everything(), Word("lion"), Word("zebra"), Word("bank"), Word("nowhere")], ids=str)
@pytest.mark.parametrize("sort", ["relevance", "newest"])
def test_folding_keeps_the_best_article_of_each_story(archive, engine, node, sort):
    with opened(str(archive), engine) as session:
        find(session.archive, session.engine, "")  # brings the index up to date
        everything = session.engine.search(Request(node=node, sort=sort, limit=1000)).hits
        story_of = session.archive.stories.originals([hit.id for hit in everything])
        families: dict[int, list[int]] = {}
        for hit in everything:
            families.setdefault(story_of.get(hit.id, hit.id), []).append(hit.id)
        found = []
        for offset in (0, 7, 14):
            request = Request(node=node, sort=sort, limit=7, offset=offset)
            answer = folded(session.archive, session.engine, request)
            assert (answer.page.total, answer.stories) == (len(everything), len(families))
            found += [(hit.id, answer.copies.get(hit.id, 0)) for hit in answer.page.hits]
        assert found == [(members[0], len(members) - 1) for members in families.values()][:21]


def run(archive, *args):
    done = CliRunner().invoke(command, [args[0], "--db", str(archive), *args[1:]])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_search_says_articles_and_stories(archive):
    shown = run(archive, "search", "zebra", "--dups", "fold", "--limit", "3")
    plain = json.loads(run(archive, "search", "zebra", "--limit", "100", "--json"))
    folded_ = json.loads(run(archive, "search", "zebra", "--limit", "100", "--json", "--dups", "fold"))
    assert shown.startswith(f"{plain['total']} articles, {folded_['stories']} stories, 1-3 shown\n")
    assert "more: --offset 3" in shown
    assert "stories" not in plain
    assert len(folded_["hits"]) == folded_["stories"] < folded_["total"] == plain["total"]
    assert sum(hit["copies"] + 1 for hit in folded_["hits"]) == plain["total"]
    assert any(f"and {n} cop" in run(archive, "search", "--dups", "fold", "--limit", "50") for n in (1, 2, 3))


def test_show_lists_the_family_and_what_the_copy_left_out(tmp_path):
    first = "The ferry ran aground on Tuesday and everybody was brought ashore by noon, the coast guard said."
    second = "The captain told investigators that the steering had failed minutes after the vessel left the channel."
    third = "It is the third accident on the route in two years, and residents want a second crossing built."
    path = tmp_path / "a.db"
    write(
        path,
        [story("1", "All safe", "2016-11-03", first, second, third), story("2", "Ferry", "2016-11-04", first, third)],
    )
    shown = run(path, "show", "2")
    assert "copy of id 1" in shown
    assert "left out" in shown
    assert "steering had failed" in shown
    answer = json.loads(run(path, "show", "2", "--json"))
    assert [one["id"] for one in answer["story"]["articles"]] == [1, 2]
    assert answer["story"]["left_out"] == [second]
    assert answer["story"]["added"] == []
    assert "id 2" in run(path, "show", "1")


def test_show_versions_has_a_word_diff(tmp_path):
    path = tmp_path / "a.db"
    body = "At least 12 people were killed when a fire swept through a factory."
    write(path, [story("1", "Fire", "2016-11-03", body)])
    write(path, [story("1", "Fire", "2016-11-03", body.replace("12", "31") + " The owner was held.")])
    shown = run(path, "show", "1", "--versions")
    assert "[-12-]{+31+}" in shown
    assert "{+The owner was held.+}" in shown
    answer = json.loads(run(path, "show", "1", "--json"))
    assert answer["versions"][0]["body"] == body


def test_show_versions_compares_other_captures_of_one_address(tmp_path):
    path = tmp_path / "a.db"
    first = Article(
        key="1", title="Fire", body="At least 12 people were killed.", url="https://example.com/a?utm_source=x"
    )
    later = Article(key="2", title="Fire", body="At least 31 people were killed.", url="http://www.example.com/a/")
    wire = Article(key="3", title="Fire", body="Twelve dead.", native_id="N1", source="Wire")
    again = Article(key="4", title="Fire", body="Thirty-one dead.", native_id="N1", source="Wire")
    other = Article(key="5", title="Fire", body="Nobody was hurt.", native_id="N1", source="Post")
    write(path, [first, later, wire, again, other])
    assert "id 2, undated" in run(path, "show", "1", "--versions")
    assert "At least [-12-]{+31+} people" in run(path, "show", "1", "--versions")
    assert "At least [-12-]{+31+} people" in run(path, "show", "2", "--versions")  # from the earlier one, both times
    assert "id 1, undated, before this one" in run(path, "show", "2", "--versions")
    assert "id 2  undated  Fire" in run(path, "show", "1")
    assert [json.loads(run(path, "show", str(n), "--json"))["other_captures"] for n in range(1, 6)] == [
        [2], [1], [4], [3], [],
    ]  # fmt: skip


def test_stories_with_the_front_page_for_an_address_are_no_captures_of_it(tmp_path):
    """Some systems give it as the address of each story; the front page itself may have been saved twice."""
    path = tmp_path / "a.db"
    titles = ("Fire", "Flood", "Front", "Front", "Quiz")
    link = Link(kind="related_news", title="Home", url="http://www.example.com/")
    articles = [
        Article(key=str(n), title=title, body=f"The {title} of day {n}.", url="https://example.com/", links=(link,))
        for n, title in enumerate(titles)
    ]
    write(path, articles)
    shown = [json.loads(run(path, "show", str(n), "--json")) for n in range(1, 6)]
    assert [one["other_captures"] for one in shown] == [[], [], [4], [3], []]
    assert {one["links"][0]["target_id"] for one in shown} == {None}  # it leads to none of them


def test_a_page_saved_twice_is_told_apart_by_when_it_was_saved_and_changed(tmp_path):
    path = tmp_path / "a.db"
    body = "The firm belongs to a former minister.\n\nHe holds 60 percent.\n\nIt was paid six million."
    day = {"title": "Owner named", "published": PrintedDate(value="2024-03-11"), "url": "https://example.com/a"}
    later = Article(
        key="2",
        body=body.replace("60", "51") + "\n\nCorrection: it is 51 percent.",
        modified=PrintedDate(value="2024-03-17"),
        retrieved="2024-03-18T20:05",
        **day,
    )
    write(path, [later, Article(key="1", body=body, retrieved="2024-03-11T20:05", **day)])
    assert "modified: 2024-03-17" in run(path, "show", "1")
    assert "id 1  2024-03-11, changed 2024-03-17, saved 2024-03-18T20:05  Owner named" in run(path, "show", "2")
    for number, place in (("1", "id 2, 2024-03-11, saved 2024-03-11T20:05, before"), ("2", "20:05, after this one")):
        shown = run(path, "show", number, "--versions")
        assert place in shown
        assert "He holds [-60-]{+51+} percent." in shown
        assert "six million.\n\n{+Correction: it is 51 percent.+}\n" in shown


def test_show_names_the_writers_that_only_tags_have(tmp_path):
    path = tmp_path / "a.db"
    write(
        path,
        [
            Article(key="1", title="A", body="One.", authors=("Zoë Raman", "Ann Lee")),
            Article(key="2", title="B", body="Two.", byline="By ZOË RAMAN", authors=("Zoë Raman",)),
        ],
    )
    assert "authors: Zoë Raman; Ann Lee" in run(path, "show", "1")
    assert "authors:" not in run(path, "show", "2")


def test_a_sentence_that_was_left_out_is_given_whole_though_some_words_of_it_stand_elsewhere():
    known = "The fraud office has opened a case. The port said it had followed the law."
    text = known + " The fraud office, known as OLAF, could not say when the case would end."
    assert passages(text, known) == ["The fraud office, known as OLAF, could not say when the case would end."]
    changed = known.replace("opened", "closed")
    assert passages(changed, known) == ["closed"]


def test_evidence_stands_in_the_order_of_the_fields_with_the_text_that_was_read(tmp_path):
    path = tmp_path / "a.db"
    evidence = (
        Evidence(field="body", rule="dump:line-model"),
        Evidence(field="published", rule="b", text="3/4/2020", accepted=False, reason="two readings"),
        Evidence(field="published", rule="a", text="3 April 2020"),
        Evidence(field="title", rule="dump:headline-model"),
    )
    day = PrintedDate(value="2020-04-03")
    write(path, [Article(key="1", title="Bridge", body="It is open.", published=day, evidence=evidence)])
    shown = run(path, "show", "1", "--evidence")
    assert shown[shown.index("evidence:") :].splitlines()[1:5] == [
        "  title: dump:headline-model  'Bridge'",
        "  published: a  '3 April 2020'",
        "  published: b  '3/4/2020'  turned down: two readings",
        "  body: dump:line-model  'It is open.'",
    ]


@pytest.mark.parametrize(
    ("old", "new", "diff"),
    [
        ("a\n\nb", "a\n\nc d\n\nb", "a\n\n{+c d+}\n\nb"),
        ("a\n\nc d\n\nb", "a\n\nb", "a\n\n[-c d-]\n\nb"),
        ("a\n\nb", "a\n\nb\n\nc", "a\n\nb\n\n{+c+}"),
        ("a b", "a\n\nb", "a\n\nb"),
        ("x a b", "a b", "[-x-] a b"),
        (
            "今年将新建三条线路，总长六十公里。",
            "今年将新建五条线路，总长六十公里。",
            "今年将新建[-三-]{+五+}条线路，总长六十公里。",
        ),
        ("東京の会議。\n\n終わり。", "東京 の会議。\n\n訂正。\n\n終わり。", "東京 の会議。\n\n{+訂正。+}\n\n終わり。"),
    ],
)
def test_marks_of_a_diff_stay_with_the_words(old, new, diff):
    assert word_diff(old, new) == diff


def test_stories_command(tmp_path):
    path = tmp_path / "a.db"
    body = " ".join(f"word{n}" for n in range(40))
    write(path, [story("1", "One", "2016-11-03", body), story("2", "Two", "2016-11-04", body)])
    assert run(path, "stories").splitlines()[0] == "articles: 2, stories: 1 (level 0.75)"
    answer = json.loads(run(path, "stories", "--level", "0.9", "--json"))
    assert {name: answer[name] for name in ("articles", "stories", "changed", "level")} == {
        "articles": 2, "stories": 1, "changed": 0, "level": 0.9,
    }  # fmt: skip
    assert answer["largest"] == [{"id": 1, "articles": 2, "published": "2016-11-03", "title": "One"}]


def story(key, title, day, *paragraphs):
    return Article(key=key, title=title, body="\n\n".join(paragraphs), published=PrintedDate(value=day))


def write(path, articles):
    document = Document(path="/n/a", sha256=repr(articles), size=1)
    with Writer.open(path) as writer:
        run_id = writer.begin_run(["/n"])
        document_id = writer.start_document(run_id, document)
        writer.add(document_id, articles)
        writer.finish_document(document_id, document)
        writer.commit()
        writer.group_stories()
