"""Names out of the bylines of agencies and exports: jobs, places, degrees and desks beside them."""

from __future__ import annotations

import pytest

from ingest.bylines import authors


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Jane Doe in London and John Roe in New York", ("Jane Doe", "John Roe")),
        ("From Jane Doe in Washington", ("Jane Doe",)),
        ("Li Wei in Beijing", ("Li Wei",)),
        ("By Jane Doe Staff Writer", ("Jane Doe",)),
        ("Jane Doe Political editor", ("Jane Doe",)),
        ("Ukrainian Parliament Correspondent", ()),
        ("Paris Match Staff", ()),
        ("Harbour News Service", ()),
        ("Jane Doe (Reuters)", ("Jane Doe",)),
        ("Jane Doe, Berlin", ("Jane Doe",)),
        ("Jane Doe, Mary Roe, Ann Lee", ("Jane Doe", "Mary Roe", "Ann Lee")),
        ("Par Jane Doe avec AFP", ("Jane Doe",)),
        ("Ana Pérez y Agencias", ("Ana Pérez",)),
        ("Jane Doe, John Roe and agencies", ("Jane Doe", "John Roe")),
        ("jane doe", ("jane doe",)),
        ("Reporting by Jane Doe; Editing by John Roe", ("Jane Doe",)),
        ("By John Doe, Ph.D.", ("John Doe",)),
        ("John Doe, MD, and Ann Lee, PhD", ("John Doe", "Ann Lee")),
        ("John Doe, Jr. and Ann Lee", ("John Doe Jr", "Ann Lee")),
        ("Doe, Jane A.", ("Jane A Doe",)),
        ("Doe, Jane", ("Jane Doe",)),
    ],
)
def test_names_of_a_byline(byline: str, names: tuple[str, ...]) -> None:
    assert authors(byline) == names
