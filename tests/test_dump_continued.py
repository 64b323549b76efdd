"""Notes that a printed text goes on elsewhere part no story."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.prepare.continued import is_continued


@pytest.mark.parametrize(
    "line",
    [
        "(Continued on Page 6, Col. 2)",
        "(Continued from Page One)",
        "See GOATS, page A6",
        "Continued on next page",
        "Fortsetzung auf Seite 3",
        "Suite en page 12",
        "Segue a pagina 12",
        "Continúa en la página 8",
        "Vervolg van pagina 1",
        "Ciąg dalszy na str. 4",
        "Окончание на стр. 5",
        "Devamı 4. sayfada",
        "（下转4版）",
        "3面に続く",
    ],
)
def test_notes_that_the_text_goes_on(line):
    assert is_continued(line)


@pytest.mark.parametrize(
    "line", ["Continued", "From here on it was easy", "See you in May", "(下の写真)", "3面のテレビ"]
)
def test_other_lines(line):
    assert not is_continued(line)
