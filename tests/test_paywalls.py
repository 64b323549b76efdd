"""Pages that show a beginning only: what walls say in the news' languages, and when a text counts as cut off."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parsers.contract import Context
from ingest.parsers.html_page import parse_html
from ingest.parsers.page_dump import PARSER
from ingest.paywalls import LONGEST, breaks_off, is_short, is_wall, tells_rest
from store.model import Article

PARAGRAPH = (
    "The harbour board voted on Monday to close the old ferry pier for two winters, its chairman told reporters."
)
STORY = f"{PARAGRAPH}\n\nNobody had asked the fishermen, said Ann Lee, who mends nets beside the pier."


@pytest.mark.parametrize(
    "line",
    [
        "To continue reading, start your free month",
        "Subscribe to read the full article",
        "This story is available to subscribers of the Post",
        "You have reached your limit of free articles",
        "Jetzt mit Plus weiterlesen",
        "Dieser Artikel ist nur mit einem Abo lesbar",
        "La suite est réservée aux abonnés",
        "Il vous reste 62,5 % de cet article à lire",
        "Pour lire la suite, connectez-vous",
        "Contenido exclusivo para suscriptores",
        "Regístrate gratis para seguir leyendo",
        "This is a members-only story",
        "This article is reserved for members of the Post",
        "This content is only available to premium users",
        "To continue with this article, please sign in",
        "Sign in to access the full article",
        "Dieser Artikel ist exklusiv für Plus-Leser",
        "Dieser Artikel ist nur mit SZ-Plus-Abo lesbar",
        "Pour lire cet article, identifiez-vous",
        "Pour accéder à cet article, connectez-vous",
        "Pour poursuivre votre lecture",
        "Suscríbete para ver la noticia completa",
        "Regístrate gratis para leer este artículo",
        "Contenido exclusivo para socios",
        "Lees verder met Premium",
        "登録して続きを読む",
        "회원 전용 기사입니다",
        "Contenuto riservato agli abbonati",
        "Abbonati per continuare a leggere",
        "Conteúdo exclusivo para assinantes",
        "Dit artikel is exclusief voor abonnees",
        "Vill du läsa hela artikeln? Bli prenumerant",
        "Artiklen er kun for abonnenter",
        "Artikkeli on vain tilaajille",
        "Pozostało jeszcze 70% artykułu",
        "Tento článek je pouze pro předplatitele",
        "Материал доступен только подписчикам",
        "Матеріал доступний лише передплатникам",
        "Okumaya devam etmek için giriş yapın",
        "Για να συνεχίσετε την ανάγνωση, εγγραφείτε",
        "A teljes cikket előfizetőink olvashatják",
        "この記事は有料会員限定です。残り1240文字",
        "구독자 전용 기사입니다",
        "订阅后继续阅读",
    ],
)
def test_walls(line: str) -> None:
    assert is_wall(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Continue reading below",
        "Read full story",
        "Keep reading",
        "Subscribe to our newsletter",
        "Der Abonnent las den Brief und schwieg.",
        "She likes to read the whole day.",
        "Abonnez-vous à notre lettre",
        "この記事は有料記事ではありません。",
        "続きを読む",
        "Subscribe to read the full article " * 8,
    ],
)
def test_no_walls(line: str) -> None:
    assert not is_wall(line)


@given(st.text(max_size=LONGEST + 20))
def test_any_line_is_answered(line: str) -> None:
    assert is_wall(line) in {True, False}
    assert tells_rest(line, line) in {True, False}
    assert breaks_off(line) in {True, False}


@pytest.mark.parametrize(
    ("last", "broken"),
    [
        (PARAGRAPH, False),
        (PARAGRAPH[:-1] + "...", True),
        ("And then …", True),
        (PARAGRAPH[:80], True),
        ("Source: Reuters", False),  # too short for a paragraph
        ("„Sie schwieg den ganzen langen Abend und sah über das Wasser zum Feuerturm hinüber.“", False),
    ],
)
def test_texts_that_break_off(last: str, broken: bool) -> None:
    assert breaks_off(f"{PARAGRAPH}\n\n{last}") == broken


def test_how_much_is_left_is_believed_only_of_a_story_of_likely_length() -> None:
    assert tells_rest("Pozostało 89% artykułu", PARAGRAPH)
    assert not tells_rest("Pozostało 89% artykułu", PARAGRAPH * 60)
    assert not tells_rest("La suite est réservée aux abonnés", PARAGRAPH)


def test_words_of_scripts_without_spaces_are_counted_as_signs() -> None:
    stated = {"isAccessibleForFree": False, "wordCount": 300}
    text = "\n\n".join(
        f"波止場の組合は二冬のあいだ古い桟橋を閉めると{number}人で決めた。" * 4 for number in range(3, 6)
    )
    found = parse_html(page(text, stated=stated))

    assert isinstance(found, Article)
    assert not found.truncated


def test_signs_of_east_asia_tell_more() -> None:
    assert is_short(PARAGRAPH * 7)
    assert not is_short("波止場" * 100)


def page(text: str, *, wall: str = "", stated: dict[str, object] | None = None) -> str:
    data = {"@type": "NewsArticle", "headline": "Old ferry pier closes", **(stated or {})}
    shown = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    below = f'<div class="offer"><p>{wall}</p></div>' if wall else ""
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return (
        f'<html lang="en"><head><title>Old ferry pier closes</title>{script}'
        f"</head><body><article><h1>Old ferry pier closes</h1>{shown}</article>{below}</body></html>"
    )


WALL = "Subscribe to read the full article"
NOT_FREE = {"isAccessibleForFree": "False"}
LONG = "\n\n".join(f"{PARAGRAPH} {number} boats lay idle." for number in range(20))


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        (page(STORY, wall=WALL), "html:paywall"),
        (page(f"{LONG}\n\nThe ferrymen say that …", wall=WALL), "html:paywall"),
        (page(LONG, wall="Il vous reste 40 % de cet article à lire"), "html:paywall"),
        (page(f"{LONG}\n\n{PARAGRAPH[:80]}", stated=NOT_FREE), "html:not-free"),
        (page(STORY, stated={"isAccessibleForFree": False, "wordCount": 840}), "html:not-free"),
        (page(LONG, wall=WALL), ""),  # it stands below the whole story, as on pages that a subscriber saved
        (page(LONG, stated=NOT_FREE), ""),
        (page(STORY, stated=NOT_FREE), ""),  # short news may be whole
        (page(STORY, stated={"isAccessibleForFree": True, "wordCount": 840}), ""),
        (page(f"{LONG}\n\nAnd then …"), ""),
    ],
)
def test_saved_pages(markup: str, rule: str) -> None:
    found = parse_html(markup)

    assert isinstance(found, Article)
    assert found.truncated == bool(rule)
    assert [piece.rule for piece in found.evidence if piece.field == "truncated"] == ([rule] if rule else [])
    assert WALL not in found.body


@pytest.mark.parametrize(
    ("text", "below", "truncated"),
    [
        (STORY, [WALL], True),
        (STORY, ["Share this", WALL], True),
        (STORY, ["Il vous reste 58% de cet article à lire"], True),
        (LONG, ["Il vous reste 58% de cet article à lire"], True),
        (LONG, [WALL], False),
        (STORY, ["Share this", "Print", "E-mail", "Contact", "Imprint", WALL], False),  # of something else
        (STORY, [], False),
    ],
)
@pytest.mark.parametrize("fast", [False, True], ids=["whole", "fast"])
def test_pages_saved_as_text(text: str, below: list[str], truncated: bool, fast: bool) -> None:
    lines = ["The Harbour Post", "Old ferry pier closes", "May 3, 2019", text, *below, "© 2019 The Harbour Post"]
    data = "\n\n".join(lines).encode()
    found = next(PARSER.parse(io.BytesIO(data), Context(name="page.txt", fast=fast)))

    assert isinstance(found, Article)
    assert found.body == text
    assert found.truncated == truncated
    shown = [piece.text for piece in found.evidence if piece.field == "truncated"]
    assert shown == ([line for line in below if is_wall(line)] if truncated else [])
