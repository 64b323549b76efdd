"""Paragraphs of saved pages that are none of the story by what they say."""

from __future__ import annotations

import io

import pytest

from ingest import formats
from ingest.parsers.contract import Context
from ingest.parsers.html_page import PARSER
from ingest.parsers.html_page.furniture import is_furniture
from store.model import Article

STORY = (
    "The council of Harrow voted on Monday to rebuild the old bridge over the river, officials of the town said.",
    "Work begins in June and will cost four million, most of which the county pays, the mayor told reporters.",
    "The ferry keeps running until the bridge opens, and nobody on the island has to drive around the lake again.",
)
FURNITURE = (
    "Get the latest updates right in your inbox. Subscribe to the newsletters of the Post here.",
    "Please keep comments civil and on topic. We reserve the right to remove any comment of yours.",
    "An dieser Stelle finden Sie einen externen Inhalt von YouTube, der den Artikel ergänzt.",
    "All rights reserved. This material may not be published, broadcast or rewritten.",
    "Abonnieren Sie unseren Newsletter und lesen Sie jeden Morgen die Nachrichten der Region.",
    "FILE PHOTO: The mayor of Harrow speaks during a visit to the island in June. Ann Lee/Pool via REUTERS",
    "Archivbild: Der Bürgermeister spricht auf der Insel.",
    "Ακολουθήστε τη Φωνή στο Google News και μάθετε πρώτοι όλες τις ειδήσεις",
    "Последвайте ни в Google News Showcase за още новини",
    "Then sign up for our email newsletter to get the latest updates straight to your inbox.",
    "Namentlich gekennzeichnete Beiträge geben immer die Meinung des Autors wieder, nicht meine.",
    "Підписуйтесь на наш канал у Viber, щоб не пропустити новин.",
    "El Faro es un producto de Editorial Sur 2019. Queda prohibida la reproducción total de los contenidos.",
    "Der Artikel geht unter der Anzeige weiter",
    "Quelle: Hafenbote",
    "Contact presse : Ann Lee, 01 55 50 14 20",
    "Source: AP",
    "Share Tweet Email Print",
    "Teilen | Twittern | Drucken",
    "Photo A. L.",
    "(END)",
    "O jacaré estava no fundo da piscina da escola — Foto: Arquivo pessoal",
    "Titelbild: wavebreak/shutterstock.example",
    "Featured image: Ann Lee/The Post",
    "Dieser Beitrag ist auch als Audio-Podcast verfügbar.",
    "This story is available as an audio version here.",
    "[Fin]",
    "- 30 -",
    "khy@post.example",
    "责任编辑：王小明",
    "Comments come from viewers like you and do not always reflect the views of this station.",
    "You are visitor no. 4417 since 1st March 1998. This site best viewed in 800 x 600.",
    "Ann Lee, Head of Communications, +47 70 00 00 00",
    "On Sunday the last plank was laid. Gentileza: R. Alba",
    "Written by Ann Lee Wednesday 9 March 2005 10:12 Last updated Thursday 10 March 2005",
    "For feedback, complaints, or inquiries, contact us.",
    "For questions about this story, please e-mail our newsroom.",
    "Pictured from left, are the mayor, the county's engineer and the captain of the ferry.",
    "This is a printer friendly version of an article from www.post.example\nTo print this article choose Print.",
    "Druckversion des Artikels vom Hafenboten",
    "Get local news delivered to your inbox!",
    "Unsere Redaktion ist auch in den sozialen Medien vertreten: Abonnieren Sie hier die Facebook-Seite der Zeitung.",
    "HAFEN.NET у Telegram. Підписуйтесь на нас, щоб не пропустити головного.",
    "Recevez l'essentiel de l'actualité chaque matin dans votre boîte mail.",
)
KEPT = (
    "Editor's note: This story was updated at 5:45 p.m. to include what the mayor said.",
    "In a letter seen by this newspaper, the county said that 2.7 cars a day did not represent value for money.",
    "Follow the river for a mile and you come to the place where the old bridge stood.",
    "The article continues a tradition that began in 1921, when the paper first wrote of the bridge and its builders.",
    "Quelle: Der Fluss entspringt an drei Stellen im Wald, sagt der Förster, und jede von ihnen versiegt im Sommer.",
    "Contact between the two villages was lost for 12 days after the flood.",
    "The work was last updated in 2005.",
    "[End of the first part] said the sign, and so it was.",
    "Titelbild und Text stammten von ihm, sagte der Maler, und die Bilder im Heft auch.",
    "This story is known as one of the oldest of the town - photographs of it hang in the hall.",
    "For complaints about the ferry, the council said, there is a box at the pier.",
    "- 30 - was what he wrote below his last story.",
    "Source: The river springs at three places in the wood, says the forester, and each runs dry in summer.",
    "The mayor will receive two hundred letters by the end of the week and put them in your mailbox of the town hall.",
    "Share",
    "Print the link",
    "Write to ann@post.example by Monday if you want to come along.",
    "Correction added Nov. 18: The caption below the photograph named the wrong bridge.",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_what_speaks_to_readers_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", [*STORY, *KEPT])
def test_the_story_and_the_outlets_word_on_it_are_none(line: str) -> None:
    assert not is_furniture(line)


def test_a_saved_page_loses_its_furniture_and_notes_on_links() -> None:
    first, second, third = STORY
    inside = [first.replace("bridge", "bridge(opens in a new window)"), FURNITURE[0], second, FURNITURE[2], third]
    page = "".join(f"<p>{line}</p>" for line in inside)
    source = f"<html lang=en><head><title>Bridge</title></head><body><article><h1>Bridge</h1>{page}</article>"

    found = next(iter(PARSER.parse(io.BytesIO(source.encode()), Context(name="page.html"))))

    assert getattr(found, "body", "").split("\n\n") == list(STORY)


def test_a_page_of_pictures_has_their_captions_for_its_text():
    pictures = "".join(f"<figure><img src=a.jpg><figcaption>{line}</figcaption></figure>" for line in STORY)
    for heading in ("The old bridge", "In pictures: the old bridge"):
        html = f"<html><head><title>The old bridge</title></head><body><h1>{heading}</h1>{pictures}</body></html>"
        [found] = list(PARSER.parse(io.BytesIO(html.encode()), Context(name="a.html")))
        assert isinstance(found, Article)
        assert found.body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "before",
    [
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nDate: Wed, 15 May 2019 10:00:00 GMT\r\n\r\n",
        "Warning: include(menu.php): failed to open stream in /var/www/lib.php on line 12\n\n",
        "\ufeff\n  \n",
    ],
)
def test_what_a_server_or_a_script_put_before_a_page_is_none_of_it(before):
    html = f"<html><head><title>Ferry fares</title></head><body><h1>Ferry fares</h1><p>{STORY[0]}</p></body></html>"
    data = (before + html).encode()

    assert formats.detect(data[:8192], "a") is PARSER
    [found] = list(PARSER.parse(io.BytesIO(data), Context(name="a")))
    assert isinstance(found, Article)
    assert (found.title, found.body) == ("Ferry fares", STORY[0])


def test_a_text_about_a_pages_first_tag_is_a_text():
    text = f"How to write a page\n\nIt begins with\n<html>\nand that is all that {STORY[0]}\n"

    assert formats.detect(text.encode(), "a").name == "page-dump"
