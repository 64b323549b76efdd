"""What a page says that its story is about, in which language it says that it is, and whether a file is a page."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html, sniff
from store.model import Article

TITLE = "Council votes to close the old pool"
TEXT = (
    "<p>The council of Millford voted on Tuesday evening to close the old pool, as repairs would cost too much.</p>"
    "<p>Residents who had gathered outside the hall said that they would fight the decision of the council.</p>"
)


def read(head: str = "", tag: str = "html", **stated: object) -> Article:
    node = {"@type": "NewsArticle", "headline": TITLE, **stated}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>' if stated else ""
    page = f"<{tag}><head><title>{TITLE}</title>{head}{script}</head><body><article><h1>{TITLE}</h1>{TEXT}</article>"
    found = parse_html(page)
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize(
    ("head", "stated", "tags"),
    [
        ("", {"keywords": ["Pools", "Millford, the town"]}, ["Pools", "Millford, the town"]),
        ("", {"keywords": "Pools, Millford; #cuts"}, ["Pools", "Millford", "cuts"]),
        ("", {"keywords": ["_skip-social", "type:article", "@fl-river", "Pools", "pools"]}, ["Pools"]),
        ("<meta property=article:tag content=Pools><meta property=article:tag content=Cuts>", {}, ["Pools", "Cuts"]),
        ("<meta name=news_keywords content='Pools, Cuts'>", {}, ["Pools", "Cuts"]),
        ("<meta name=keywords content='news, Millford, cheap flights, pool'>", {}, ["Millford", "pool"]),
        ("<meta name=keywords content='Millford'>", {"keywords": "Pools"}, ["Pools"]),
        ("", {}, []),
    ],
)
def test_keywords(head: str, stated: dict[str, object], tags: list[str]) -> None:
    assert [(each.kind, each.name) for each in read(head, **stated).mentions] == [("TOPIC", name) for name in tags]


def test_what_its_data_tell_of() -> None:
    about = [
        {"@type": "Person", "name": "Ann Roe"},
        {"@type": ["Place"], "name": "Millford"},
        {"@type": "Thing", "name": "Pool"},
    ]
    found = read(about=about, mentions={"@type": "Organization", "name": "Swim Union"})

    assert [(each.kind, each.name) for each in found.mentions] == [
        ("PERSON", "Ann Roe"),
        ("PLACE", "Millford"),
        ("TOPIC", "Pool"),
        ("ORG", "Swim Union"),
    ]


@pytest.mark.parametrize(
    ("tag", "stated", "code"),
    [
        ("html lang=eng", {}, "en"),
        ("html lang=jp", {}, "ja"),
        ("html lang=ua-UA", {}, "uk"),
        ("html lang=x-default", {}, ""),
        ("html", {"inLanguage": "English"}, "en"),
        ("html", {"inLanguage": {"@type": "Language", "name": "Deutsch", "alternateName": "de"}}, "de"),
    ],
)
def test_languages(tag: str, stated: dict[str, object], code: str) -> None:
    assert read(tag=tag, **stated).language == code


@pytest.mark.parametrize(
    ("head", "is_page"),
    [
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html><body><svg><title>logo</title></svg><p>', True),
        (b"<!-- header --><div class=top><svg></svg></div><p>", True),
        (b'<?xml version="1.0"?><svg><title>x</title><metadata>', False),
        (b'<?xml version="1.0"?><rss><channel><title>x</title>', False),
    ],
)
def test_a_page_with_a_drawing_in_its_head_is_a_page(head: bytes, is_page: bool) -> None:
    assert sniff(head, "x.html") is is_page
