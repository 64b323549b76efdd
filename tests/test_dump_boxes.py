"""Boxes of facts between the paragraphs of a story are none of its text; its own lists, recipes and headings are."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from store.model import Article

HEAD = "River Post\n\nFerry stays on the river for another year\n\nBy Ann Lee\n4 May 2011\n\n"
FIRST = "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.\n\n"
SECOND = "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.\n\n"
LAST = "The ferry will cost the council 1,150 a week, and nobody voted against the plan on Monday.\n\n"
FOOT = "Most read\nDam weeps again\nSluice to be painted\n© 2011 River Post\n"


def body(text: str) -> str:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    return found.body


@pytest.mark.parametrize(
    "box",
    [
        "The ferry in numbers\n1921 first crossing\n61 passengers\n4 minutes for each crossing\n\n",
        "Ferry day\nWhere: the quay\nWhen: Saturday, 10am to 5pm\nTickets: at the gate\n\n",
        "Timeline\nThe ferry was built in 1920. It sank in 1944 and was raised the year after.\n\n",
        "REPÈRES\n1921 : premier passage\n1944 : naufrage\n\n",
        "Zur Sache\nDie Fähre wurde 1920 gebaut. Sie fasst im Schnitt 61 Menschen.\n\n",
        "La ficha\nBarco: de madera, 61 plazas\nDuración: 4 minutos\n\n",
        "Kader: de veerdienst\nDe boot vaart sinds 1921 heen en weer, zes keer per dag.\n\n",
        "Справка\nПаром построен в 1920 году. Он берёт на борт 61 человека.\n\n",
        "KUTU: Vapur\n1920'de yapıldı. Günde altı sefer yapar.\n\n",
        "【メモ】渡し船\n一九二〇年に造られた。定員は六十一人。\n\n",
        "معلومات\nطول العبارة: 28 مترا\nعدد الركاب: 61\n\n",
        "POLL\nShould the ferry stay?\nYes\nNo\nVote\n\n",
    ],
)
def test_a_box_between_paragraphs_is_left_out_and_the_text_below_it_is_kept(box):
    assert body(HEAD + FIRST + SECOND + box + LAST + FOOT) == (FIRST + SECOND + LAST).strip()
    assert body(HEAD + FIRST + box + SECOND + LAST + FOOT) == (FIRST + SECOND + LAST).strip()


def test_headings_right_above_their_paragraphs_are_the_storys():
    text = FIRST + "Wer die Fähre zahlt\n" + SECOND + "Timeline\n" + LAST
    assert body(HEAD + text + FOOT) == text.replace("zahlt\n", "zahlt\n\n").replace("line\n", "line\n\n").strip()


def test_what_goes_on_a_sentence_with_a_colon_is_the_storys():
    told = "Until the new engine comes the council has asked all passengers on the quay to do three things:\n\n"
    items = "come early\nhold on to the rail\nkeep dogs off the deck\n\n"
    whole = FIRST + told + items.replace("\n", "\n\n").rstrip() + "\n\n" + LAST
    assert body(HEAD + FIRST + told + items + LAST + FOOT) == whole.strip()


def test_a_recipe_keeps_what_it_takes():
    told = "The cook of the ferry has made the same soup for the crew since she came on board in 1988.\n\n"
    items = "For six\n500 g split peas\n2 tbsp oil\n1 ham bone\n\n"
    assert "500 g split peas" in body(HEAD + FIRST + told + items + SECOND + LAST + FOOT)


@pytest.mark.parametrize(
    "end",
    [
        "The writer is a former secretary to the provincial government.\n\n",
        "Die Autorin ist Historikerin und lebt am Fluss.\n\n",
        "All rights reserved. This material may not be published or broadcast without permission.\n\n",
        "Got a story about the river? Help us tell it and write to the paper.\n\n",
    ],
)
def test_what_is_no_last_paragraph(end):
    assert body(HEAD + FIRST + SECOND + LAST + end + FOOT) == (FIRST + SECOND + LAST).strip()


@pytest.mark.parametrize(
    "end",
    [
        "The writer of the letter is a boy of nine, and the writer of this one will be ten in May.\n\n",
        "Jetzt fährt sie wieder. Man hat dem Rat gesagt, von dort aus sei es ganz gut.\n\n",
        "The crew is made of Harris, Boyd and Pell, and of two dogs whose names nobody would say.\n\n",
    ],
)
def test_last_paragraphs(end):
    assert body(HEAD + FIRST + SECOND + LAST + end + FOOT) == (FIRST + SECOND + LAST + end).strip()


def test_what_is_asked_below_a_box_is_kept_with_its_answer():
    box = "The ferry in dates\n1921 : first crossing\n1944 : sunk\n\n"
    asked = "Who will follow?\n\nMy granddaughter, who is twelve and has perfect pitch.\n\n"
    assert body(HEAD + FIRST + SECOND + box + asked + FOOT) == (FIRST + SECOND + asked).strip()
