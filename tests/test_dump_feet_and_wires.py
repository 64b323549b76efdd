"""The outlet of a page that only its foot names, and wire agencies beside it, which are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.quality import prediction
from ingest.parsers.page_dump.source.rights import copyright_name

STORY = [
    "Ferry waits for two new windows",
    "3 May 2021, 10:15",
    "The ferry stayed in port on Monday after a storm broke two windows of its bridge, the harbour office said.",
    "It is to sail again on Thursday, when a glazier from the mainland has put in new ones, officials added.",
    "Nobody was hurt, and the forty passengers were taken to the island by a fishing boat in the evening.",
]


def _source(lines: list[str], tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return str(prediction(path, "page")["source"])


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        (["Todos los derechos reservados El Litoral S.A."], "El Litoral"),
        (["Tous droits réservés Le Courrier de Dole SA"], "Le Courrier de Dole"),
        (["Todos los derechos reservados por ley"], ""),
        (["Uma publicação do Grupo Correio do Vale"], "Correio do Vale"),
        (["Ein Angebot der Elb-Nachrichten Mediengruppe"], "Elb-Nachrichten"),
        (["La Gaceta del Valle forma parte del Grupo Austral"], "La Gaceta del Valle"),
        (["Сетевое издание «Лужский вестник». Свидетельство о регистрации"], "Лужский вестник"),
        (["Redaktor naczelny: Marek Wrona", "Kurier Nadodrzański"], "Kurier Nadodrzański"),
        (["Chefredaktör och ansvarig utgivare: Greta Holm", "Dalarnas Dagblad"], "Dalarnas Dagblad"),
        (["Mapa web  Hemeroteca  Suscripciones  RSS", "El Litoral Digital"], "El Litoral Digital"),
        (["Director: Pedro Salas", "Correio do Vale, S.A."], "Correio do Vale"),
        (["Sitemap - RSS - E-paper - Archive - The Carrow Dispatch"], "The Carrow Dispatch"),
        (["Privacy Policy  Info Iklan  Kode Etik", "Pos Khatulistiwa"], "Pos Khatulistiwa"),
        (
            ["Public Radio Ely", "Follow us", "Facebook", "Instagram", "© 2021 All rights reserved"],
            "Public Radio Ely",
        ),
    ],
)
def test_the_outlet_that_the_foot_alone_names(foot: list[str], name: str, tmp_path: Path) -> None:
    assert _source([*STORY, *foot], tmp_path) == name


def test_what_is_allowed_with_the_rights_is_no_part_of_their_owner() -> None:
    assert copyright_name("All content © 2019 The Carrow Dispatch unless otherwise noted.") == "The Carrow Dispatch"
    assert copyright_name("© 2019 Le Courrier de Dole, sauf mention contraire") == "Le Courrier de Dole"


def test_the_group_of_a_paper_is_no_part_of_its_name() -> None:
    assert copyright_name("© 2019 The Carrow Dispatch Media Group") == "The Carrow Dispatch"
    assert copyright_name("© 2019 Ridge Media Group") == "Ridge Media"


@pytest.mark.parametrize(
    ("above", "foot"),
    [
        (["Quelle: dpa"], ["© The Carrow Dispatch 2021"]),
        (["Kaynak: DHA"], ["© 1999-2021 The Carrow Dispatch"]),
    ],
)
def test_an_agency_behind_a_label_gives_way_to_who_has_the_rights(
    above: list[str], foot: list[str], tmp_path: Path
) -> None:
    assert _source([STORY[0], *above, *STORY[1:], *foot], tmp_path) == "The Carrow Dispatch"
    assert _source([STORY[0], *above, *STORY[1:]], tmp_path) == above[0].split(": ")[1]


def test_an_agency_in_the_dateline_gives_way_to_the_foot(tmp_path: Path) -> None:
    lead = f"CARROW, May 3 (AFP) - {STORY[2]}"
    foot = ["Redaktor naczelny: Marek Wrona", "Kurier Nadodrzański"]
    assert _source([*STORY[:2], lead, *STORY[3:], *foot], tmp_path) == "Kurier Nadodrzański"
    assert _source([*STORY[:2], lead, *STORY[3:]], tmp_path) == "AFP"


def test_the_rights_of_an_agency_to_its_pictures_leave_the_masthead(tmp_path: Path) -> None:
    top = ["The Carrow Dispatch", "News  Sport  Opinion"]
    picture = "© Интерфакс / Вера Котова"
    assert _source([*top, *STORY[:4], picture, *STORY[4:], "The Carrow Dispatch"], tmp_path) == "The Carrow Dispatch"


@pytest.mark.parametrize("below", ["経済部記者 森田恵", "シェアする"])
def test_writers_and_buttons_below_the_moment_of_delivery_are_no_outlet(below: str, tmp_path: Path) -> None:
    top = ["北洋日日新聞", "ニュース　スポーツ　天気", "連絡船、新しい窓を待つ", "2021/05/03 10:15配信"]
    story = [
        "月曜日の嵐で操舵室の窓が二枚割れ、連絡船は港にとどまったと港湾事務所が発表した。",
        "本土から来るガラス職人が新しい窓を入れ、木曜日に運航を再開する予定だという。",
    ]
    assert _source([*top, below, *story, "北洋日日新聞"], tmp_path) == "北洋日日新聞"


@pytest.mark.parametrize(
    "agency",
    [
        "Harbour News Agency",
        "Agence Marine Presse",
        "Nordsee Nachrichtenagentur",
        "Agenzia Porto",
        "Nordisk Nyhetsbyrå",
    ],
)
def test_an_agency_s_rights_to_its_copy_leave_the_paper(agency: str, tmp_path: Path) -> None:
    page = ["The Carrow Observer", "Home » World", STORY[0], agency, *STORY[1:]]
    rights = f"© 2021 {agency}. This material may not be published or rewritten."
    assert _source([*page, rights, "Report a typo"], tmp_path) == "The Carrow Observer"
    assert _source([agency, "Home » World", *STORY, f"© 2021 {agency}"], tmp_path) == agency
