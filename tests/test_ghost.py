"""Ghost's exports: what was published is read with all that the other tables say of it, pages and drafts are named."""

from __future__ import annotations

import io
import json

import pytest

from ingest import formats
from ingest.explained import explained
from ingest.parsers import ghost
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected
from tests.newsroom import call

POST = {
    "id": "64a1",
    "title": "Ferry fares rise again",
    "slug": "ferry-fares",
    "html": "<p>Fares will rise by <a href='__GHOST_URL__/fares/'>eight percent</a> in April.</p><p>Again.</p>"
    "<div class='kg-card kg-signup-card'><p>Sign up for more</p></div>",
    "plaintext": "Fares",
    "type": "post",
    "status": "published",
    "updated_at": "2024-02-02T10:00:00.000Z",
    "published_at": "2024-02-01T12:00:00.000Z",
    "custom_excerpt": "Third rise in two years",
    "visibility": "members",
}
TABLES = {
    "posts_authors": [
        {"post_id": "64a1", "author_id": "2", "sort_order": 1},
        {"post_id": "64a1", "author_id": "1", "sort_order": 0},
    ],
    "posts_tags": [
        {"post_id": "64a1", "tag_id": "8", "sort_order": 1},
        {"post_id": "64a1", "tag_id": "9", "sort_order": 0},
    ],
    "settings": [{"key": "title", "value": "Quay Letter"}, {"key": "url", "value": "https://quay.example/"}],
    "tags": [{"id": "9", "name": "Ferries"}, {"id": "8", "name": "#internal"}],
    "users": [{"id": "1", "name": "Miriam Ward"}, {"id": "2", "name": "Jo Hale"}],
}


def export(*posts, tables=TABLES, old=False) -> bytes:
    whole = {"meta": {"exported_on": 1709283600000, "version": "5.79.0"}, "data": {"posts": posts, **tables}}
    return json.dumps(whole if old else {"db": [whole]}).encode()


def read(data: bytes) -> list[Article | Rejected]:
    found = formats.detect(data[:8192], "x.json")
    assert found is ghost.PARSER
    return list(found.parse(io.BytesIO(data), Context(name="x.json")))


def one(data: bytes) -> Article:
    (found,) = read(data)
    assert isinstance(found, Article)
    return found


def test_a_post_with_what_the_other_tables_say_of_it():
    found = one(export(POST))

    assert (found.title, found.subtitle) == ("Ferry fares rise again", "Third rise in two years")
    assert found.body == "Fares will rise by eight percent in April.\n\nAgain."
    assert (found.byline, found.authors) == ("Miriam Ward, Jo Hale", ("Miriam Ward", "Jo Hale"))
    assert (found.source, found.url) == ("Quay Letter", "https://quay.example/ferry-fares/")
    assert [(mention.kind, mention.name) for mention in found.mentions] == [("TOPIC", "Ferries")]
    assert found.published is not None
    assert (found.published.value, found.published.offset) == ("2024-02-01T12:00", 0)
    assert found.modified is not None
    assert found.modified.value == "2024-02-02T10:00"
    assert [(link.title, link.url) for link in found.links] == [("eight percent", "https://quay.example/fares/")]
    assert found.retrieved == "2024-03-01T09:00"
    assert found.extra == {"slug": "ferry-fares", "visibility": "members"}


def test_every_field_has_its_reason():
    found = explained(one(export(POST)), "ghost", ghost.PARSER.rules)

    rules = {piece.field: piece.rule for piece in found.evidence}
    assert rules["body"] == "ghost:posts.html"
    assert rules["byline"] == "ghost:posts_authors and users.name"
    assert rules["url"] == "ghost:settings.url and posts.slug"


def test_pages_drafts_and_what_is_planned_are_no_articles():
    posts = [
        {**POST, "id": "1", "type": "page", "title": "About"},
        {**POST, "id": "2", "status": "draft"},
        {**POST, "id": "3", "status": "scheduled"},
        {**POST, "id": "4", "status": "sent"},
        {**POST, "id": "5", "page": 1},
    ]

    found = read(export(*posts))

    assert [each.native_id for each in found if isinstance(each, Article)] == ["4"], "sent by mail only"
    left = [each for each in found if isinstance(each, Rejected)]
    assert {each.code for each in left} == {"not-an-article"}
    assert [(each.record, each.reason.partition(":")[0]) for each in left] == [
        (1, "a page of the site, no post"),
        (2, "not published, its status is draft"),
        (3, "not published, its status is scheduled"),
        (5, "a page of the site, no post"),
    ]


def test_an_old_export():
    post = {
        "id": 7,
        "title": "T",
        "html": "<p>a</p>",
        "status": "published",
        "author_id": 1,
        "published_at": 1388318311000,
    }
    users = {"users": [{"id": 1, "name": "Ann Lee"}], "posts_tags": [], "tags": []}

    found = one(export(post, tables=users, old=True))

    assert (found.authors, found.native_id) == (("Ann Lee",), "7")
    assert found.published is not None
    assert found.published.value == "2013-12-29T11:58"


LEXICAL = {
    "root": {
        "type": "root",
        "children": [
            {
                "type": "paragraph",
                "children": [
                    {"type": "extended-text", "text": "Fares "},
                    {
                        "type": "link",
                        "url": "https://a.example/x",
                        "children": [{"type": "extended-text", "text": "rise"}],
                    },
                    {"type": "extended-text", "text": " & rise."},
                ],
            },
            {"type": "extended-heading", "tag": "h2", "children": [{"type": "extended-text", "text": "Next"}]},
            {"type": "image", "src": "a.png", "caption": "A ferry"},
            {"type": "list", "children": [{"type": "listitem", "children": [{"type": "text", "text": "one"}]}]},
            {"type": "html", "html": "<p>More</p>"},
            {"type": "markdown", "markdown": "**Bold** end"},
            {"type": "signup", "header": "Sign up"},
        ],
    }
}
MOBILEDOC = {
    "version": "0.3.1",
    "atoms": [["soft-return", "", {}]],
    "cards": [["image", {"src": "a.png"}], ["markdown", {"markdown": "*End*"}]],
    "markups": [["em"]],
    "sections": [
        [1, "p", [[0, [], 0, "Fares "], [0, [0], 1, "rise"], [1, [], 0, 0], [0, [], 0, "again."]]],
        [10, 0],
        [3, "ul", [[[0, [], 0, "one"]], [[0, [], 0, "two"]]]],
        [10, 1],
        [10, 99],
    ],
}


@pytest.mark.parametrize(
    ("form", "document", "text"),
    [
        ("lexical", LEXICAL, "Fares rise & rise.\n\nNext\n\none\n\nMore\n\nBold end"),
        ("mobiledoc", MOBILEDOC, "Fares rise\nagain.\n\none\ntwo\n\nEnd"),
    ],
)
def test_posts_without_html_are_read_from_what_their_editor_keeps(form, document, text):
    found = one(export({**POST, "html": None, "plaintext": "plain", form: json.dumps(document)}))

    assert found.body == text
    assert found.evidence[0].rule == f"ghost:posts.{form}"


@pytest.mark.parametrize("broken", ["", "{}", "[", '{"root": 5}', '{"root": {"children": [5]}}', "[" * 100_000])
def test_a_broken_document_of_the_editor_falls_back_to_the_plain_text(broken):
    found = one(export({**POST, "html": "", "lexical": broken, "mobiledoc": broken, "plaintext": "One.\n\nTwo."}))

    assert found.body == "One.\n\nTwo."


def test_a_broken_post_costs_only_itself():
    good = [{**POST, "id": str(number)} for number in range(3)]
    data = export(*good).replace(b'{"id": "1", "title": "', b'{"id": "1", "title": ')

    found = read(data)

    assert [each.native_id for each in found if isinstance(each, Article)] == ["0", "2"]
    assert [each.code for each in found if isinstance(each, Rejected)] == ["bad-record"]
    assert all(each.source == "Quay Letter" for each in found if isinstance(each, Article))


def test_an_export_without_posts_says_so():
    with pytest.raises(ParseError, match="no post"):
        list(ghost.PARSER.parse(io.BytesIO(export()), Context(name="x")))


@pytest.mark.parametrize(
    "head",
    [
        b'{"meta": {"total": 3}, "data": [{"title": "a"}]}',
        b'{"data": {"posts": [{"title": "a"}]}}',
        b'[{"db": 1}]',
        b'{"db": "x", "title": "y"}',
    ],
)
def test_other_json_is_no_export_of_ghost(head):
    assert not ghost.PARSER.sniff(head, "x.json")


def test_what_is_left_out_for_good_is_no_failure(tmp_path):
    (tmp_path / "quay.json").write_bytes(export(POST, {**POST, "id": "2", "status": "draft"}))

    done = call("ingest", tmp_path / "quay.json", "--db", tmp_path / "a.db", "--no-sync", "--json")

    said = json.loads(done.out)
    assert (done.code, said["articles"]["added"], said["rejected"]) == (0, 1, [])
    assert [each["code"] for each in said["skipped"]] == ["not-an-article"]


@pytest.mark.parametrize(
    ("zone", "value", "offset"),
    [("Australia/Sydney", "2024-02-02T08:30", 660), ("Etc/UTC", "2024-02-01T21:30", 0), ("", "2024-02-01T21:30", 0)],
)
def test_the_day_is_that_of_the_sites_own_clock(zone, value, offset):
    settings = [*TABLES["settings"], {"key": "timezone", "value": zone}]
    moment = "2024-02-01T21:30:00.000Z"

    found = one(export({**POST, "published_at": moment, "updated_at": moment}, tables={**TABLES, "settings": settings}))

    assert found.published is not None
    assert (found.published.value, found.published.offset) == (value, offset)
    assert found.modified is None, "nobody has touched it since"


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        (TABLES["settings"], "https://quay.example/first/"),
        ([{"key": "title", "value": "Quay Letter"}], ""),
    ],
)
def test_an_address_of_its_own_that_a_post_names_is_told_with_the_sites(settings, url):
    post = {**POST, "canonical_url": "__GHOST_URL__/first/"}

    assert one(export(post, tables={**TABLES, "settings": settings})).url == url


def test_links_of_a_mobiledoc():
    markups = [["em"], ["a", ["href", "https://a.example/?x=1&y=2"]]]
    markers = [[0, [], 0, "Fares "], [0, [1, 0], 1, "rise"], [0, [], 1, " again"], [0, [7], 1, "."]]
    document = {**MOBILEDOC, "markups": markups, "sections": [[1, "p", markers]]}

    found = one(export({**POST, "html": None, "mobiledoc": json.dumps(document)}))

    assert found.body == "Fares rise again."
    assert [(link.title, link.url) for link in found.links] == [("rise again", "https://a.example/?x=1&y=2")]
