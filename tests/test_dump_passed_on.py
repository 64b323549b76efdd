"""Page dumps of what others passed on or kept: feed readers, search engines' copies, blogs with their comments."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.feed_lines import passed_on
from tests.ferry_page import BODY, FOOT, STORY, article

TEXT = "\n\n".join(STORY)


@pytest.mark.parametrize(
    ("line", "outlet", "who", "day"),
    [
        ("via River Post by Ann Lee on 11/25/09", "River Post", ("Ann Lee",), "2009-11-25"),
        ("via River Post on November 25, 2009", "River Post", (), "2009-11-25"),
        ("über Der Flussbote von Jana Roth am 25.11.09", "Der Flussbote", ("Jana Roth",), "2009-11-25"),
        ("tramite Gazzetta del Fiume di Anna Neri il 25/11/2009", "Gazzetta del Fiume", ("Anna Neri",), "2009-11-25"),
        ("vía El Faro de Hallán de Ana Salas el 25/11/09", "El Faro de Hallán", ("Ana Salas",), "2009-11-25"),
        ("via Rivierbode door Eva Vos op 25-11-2009", "Rivierbode", ("Eva Vos",), "2009-11-25"),
        ("shared via feedbasket // published on River Post // visit site", "River Post", (), None),
    ],
)
def test_a_feed_reader_says_whose_a_shared_story_is(line: str, outlet: str, who: tuple[str, ...], day: str) -> None:
    found = article(f"Sent to you by Joan via FeedBasket:\n\nFerry stays on the river\n{line}\n{TEXT}\n")
    assert (found.title, found.source, found.authors) == ("Ferry stays on the river", outlet, who)
    assert (found.published.value[:10] if found.published else None) == day
    assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize(
    "line", ["via the old bridge on 3 May", "Shared by Ann", "through Lima by Ann Lee", "Published 3 May"]
)
def test_other_lines_of_ways_and_days(line: str) -> None:
    assert passed_on(line) == ("", "", 0)


@pytest.mark.parametrize(
    "frame",
    [
        (
            "You have reached the cached page for http://www.post.example/ferry\nBelow is a snapshot of the page as it "
            "appeared on 3 February 2010 (the last time our crawler visited it). The page may have changed since."
        ),
        (
            "Dies ist eine zwischengespeicherte Kopie von http://www.post.example/ferry vom 3. Februar 2010. "
            "Die aktuelle Seite kann anders aussehen.\nDiese Suchbegriffe sind hervorgehoben: ferry"
        ),
        (
            "Esta es una copia guardada de http://www.post.example/ferry del 3 de febrero de 2010.\n"
            "Términos de búsqueda resaltados: ferry"
        ),
        "Сохранённая копия страницы http://www.post.example/ferry от 3 февраля 2010\nНайденные слова: ferry",
        (
            "SearchWren saved copy of http://www.post.example/ferry\nRetrieved 3 February 2010. SearchWren is not "
            "affiliated with the authors of this page."
        ),
    ],
)
def test_the_day_of_a_search_engines_copy_is_not_the_storys(frame: str) -> None:
    page = f"River Post\nNews | Sport | Comment | Motoring\nComment\n{{}}Ferry stays on the river\n{BODY}{FOOT}"
    found = article(f"{frame}\n{page.format('')}")
    assert (found.published, found.retrieved[:10], found.source) == (None, "2010-02-03", "River Post")
    found = article(f"{frame}\n{page.format('12 March 2009' + chr(10))}")
    assert found.published
    assert found.published.value == "2009-03-12"


@pytest.mark.parametrize(
    ("day", "signed", "heading", "posted"),
    [
        ("lundi 14 mai 2007", "Rédigé par Théo Crane à 22:41", "Commentaires", "Rédigé par : {} | {} mai 2007 à 08:02"),
        (
            "Montag, 14. Mai 2007",
            "Geschrieben von Theo Crane um 22:41",
            "Kommentare",
            "Geschrieben von: {} | {}. Mai 2007",
        ),
        (
            "lunes 14 de mayo de 2007",
            "Publicado por Teo Crane a las 22:41",
            "Comentarios",
            "Publicado por: {} | {}/05/2007",
        ),
        (
            "måndag 14 maj 2007",
            "Upplagd av Tore Crane kl. 22.41",
            "Kommentarer",
            "Upplagd av: {} | {} maj 2007 kl. 08.02",
        ),
        ("Monday, May 14, 2007", "Posted by Ted Crane at 10:41 PM", "Reader comments", "Posted by: {} | May {}, 2007"),
    ],
)
def test_the_day_over_a_blogs_post_goes_before_those_of_its_comments(
    day: str, signed: str, heading: str, posted: str
) -> None:
    comments = f"Lovely.\n{posted.format('Lorna', 15)}\nWhich boots?\n{posted.format('J.P.', 16)}"
    found = article(
        f"The Map Drawer\nHome\n{day}\nFerry stays on the river\n{TEXT}\n\n{signed}\n{heading}\n{comments}\n"
    )
    assert found.published
    assert found.published.value[:10] == "2007-05-14"
    assert found.authors[0].endswith(" Crane")
    assert found.body.split("\n\n") == STORY
