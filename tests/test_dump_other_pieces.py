"""Page dumps: headings over a writer's or a paper's other pieces, and over what other readers liked."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.labels import is_related
from tests.ferry_page import BODY, HEAD, article


@pytest.mark.parametrize(
    "heading",
    [
        "Previously by Ann Lee",
        "Earlier by Ann Lee",
        "Zuletzt von Marta Krenn",
        "Auch von Marta Krenn",
        "Précédemment par Luc Marin",
        "Anteriormente por Ana Ruiz",
        "In precedenza di Carla Neri",
        "Também de Rui Leal",
        "Eerder van Marit Blom",
        "Tidigare av Åsa Lind",
        "Aiemmin kirjoittajalta Aino Salo",
        "Wcześniej autorstwa Ewy Bies",
        "Dříve od Jany Horákové",
        "Ранее у Анны Ли",
        "More clippings from The River Post",
        "Other interviews by Ann Lee",
        "Weitere Zeitungsausschnitte aus dem Flussboten",
        "Autres coupures de presse de La Gazette",
        "Otros recortes de El Faro",
        "Altri ritagli dal Corriere",
        "Outros recortes do Diário",
        "Andere krantenknipsels uit De Bode",
        "Fler pressklipp från Bladet",
        "Inne wycinki z Kuriera",
        "Další výstřižky z Hlasu",
        "Другие вырезки из Вестника",
        "Readers also viewed",
        "People who read this also liked",
        "Andere Leser mochten auch",
        "Nos lecteurs ont aussi aimé",
        "Otros lectores también vieron",
        "Altri lettori hanno visto anche",
        "Outros leitores também viram",
        "Andere lezers bekeken ook",
        "Andra läsare gillade också",
        "Inni czytelnicy polubili też",
        "Ostatní čtenáři také sledovali",
        "Другие читатели также оценили",
    ],
)
def test_what_heads_other_pieces(heading: str) -> None:
    assert is_related(heading)


@pytest.mark.parametrize(
    "line",
    [
        "Auch von oben schön",
        "Other clips",
        "Readers enjoyed it",
        "People liked the old ferry",
        "Eerder van de brug gevallen",
        "Andere mochten ihn nicht",
    ],
)
def test_what_heads_none(line: str) -> None:
    assert not is_related(line)


@pytest.mark.parametrize(
    "label", ["Next review", "Nächstes Interview", "Critique suivante", "Próxima entrevista", "Volgende recensie"]
)
def test_the_next_piece_of_the_kind(label: str) -> None:
    found = article(f"{HEAD}{BODY}\n{label}\nSalt and Other Friends: dinner with a chemist\nTerms of use\n")
    assert [link.title for link in found.links] == ["Salt and Other Friends: dinner with a chemist"]


def test_two_titles_below_a_columnists_name() -> None:
    titles = ["In praise of the slow queue", "What the bus shelter taught me"]
    found = article(f"{HEAD}{BODY}\nAnn Lee teaches history in Dale.\nEarlier by Ann Lee\n" + "\n".join(titles) + "\n")
    assert [link.title for link in found.links] == titles


def test_the_heading_over_other_cuttings_is_no_title() -> None:
    titles = ["Bypass plans gather dust in county cellar", "Rose thief returns cuttings with apology"]
    found = article(
        f"{HEAD}{BODY}\nMore cuttings from The River Post\n" + "\n".join(titles) + "\n« Previous | Next »\n"
    )
    assert [link.title for link in found.links] == titles
