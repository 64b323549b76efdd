"""Days and outlets told by what stands beside them: another day, towns, labels over values, the mark of a network."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.source.rights import copyright_name
from tests.ferry_page import BODY, article


def day(head: str, foot: str = "") -> str:
    published = article(f"River Post\n\nFerry stays on the river\n\n{head}\n\n{BODY}\n\n{foot}").published
    return published.value[:10] if published else ""


def test_a_day_that_can_be_read_in_two_ways() -> None:
    assert (
        day("By Ann Lee | Updated: March 5, 2019 10:22 am", "First published on: 04-03-2019 at 02:11") == "2019-03-04"
    )
    assert day("By Ann Lee\nUpdated: 2 June 2019", "Published: 02/06/2019") == "2019-06-02"
    assert day("By Ann Lee\nPublished: 02/06/2019") == ""


@pytest.mark.parametrize(
    "line",
    [
        "Oliver Strand in Zurich and Mei-Lin Foo in Singapore NOVEMBER 20 2018",
        "Jean Petit à Lyon et Anne Roux à Dakar 20 novembre 2018",
        "Ana Ruiz en Lima, Luis Paz en Quito y Eva Sol en La Paz 20 de noviembre de 2018",
    ],
)
def test_a_day_behind_writers_and_where_they_are(line: str) -> None:
    assert (
        day(f"The council pays for crew and engine\n\nThe ferry at its landing © Bloom\n\n{line}\nShare")
        == "2018-11-20"
    )


@pytest.mark.parametrize(
    "record",
    [
        "Source\nWells for All\nPosted\n11 Mar 2021\nOrigin\nView original",
        "Publié\n11 mars 2021\nSource\nWells for All\nOrigine\nVoir l'original",
        "Fuente\nWells for All\nPublicado\n11 Mar 2021",
    ],
)
def test_a_source_over_its_name(record: str) -> None:
    top = "AidNet\nInforming helpers\nUpdates   Countries   Jobs\n\nSouth Sudan"
    found = article(f"{top}\n\nFerry stays on the river\nNews Release\n{record}\n\n{BODY}\n\nCountry: South Sudan")
    assert found.source == "Wells for All"


def test_the_mark_of_a_network_before_its_edition() -> None:
    top = "MENU\nK3\nLower Valley\nTV Riverside\nLOWER VALLEY"
    found = article(f"{top}\nFerry stays on the river\nBy Ann Lee, K3 Lower Valley\n\n12 March 2025\n\n{BODY}")
    assert (found.source, found.authors) == ("K3 Lower Valley", ("Ann Lee",))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2019 The Plains Courier [P] Ltd. All Rights Reserved", "The Plains Courier"),
        ("© 2020 Plains Courier (Pty) Ltd", "Plains Courier"),
        ("Copyright 2020 Selat Post (M) Sdn Bhd", "Selat Post"),
    ],
)
def test_forms_of_firms_in_brackets(line: str, name: str) -> None:
    assert copyright_name(line) == name
