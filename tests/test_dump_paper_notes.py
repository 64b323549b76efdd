"""What papers and firms say around a text: that it was scanned, what their letters hold, whom to ask, what is shut."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.contacts import heads_contacts
from ingest.parsers.page_dump.lines.holdings import is_of_scan
from ingest.parsers.page_dump.lines.notices import is_notice
from tests.ferry_page import FOOT, HEAD, STORY, article


@pytest.mark.parametrize(
    "line",
    [
        "This article was digitized from microfilm of the River Post and may contain spelling errors.",
        "The digitisation process sometimes introduces errors; we are working to improve these archived articles.",
        "Dieser Artikel wurde für unser Archiv digitalisiert.",
        "Bei der Digitalisierung können Fehler entstehen, die wir nach und nach beheben.",
        "Cet article est une version numérisée de celui paru dans l'édition papier.",
        "Este artículo es una versión digitalizada del publicado en papel.",
        "Questo articolo è una versione digitalizzata di quello uscito su carta.",
        "Dit is een gedigitaliseerde versie van een artikel uit onze krant.",
        "Это оцифрованная версия статьи из печатной газеты.",
    ],
)
def test_notes_on_scans(line: str) -> None:
    assert is_of_scan(line)
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "The library has digitized nine thousand pages, and errors will be mended by volunteers.",
        "This week the museum put a digitised map of the harbour on show.",
        "Die Stadt hat ihre Akten digitalisiert und spart nun Platz.",
    ],
)
def test_stories_on_scans(line: str) -> None:
    assert not is_of_scan(line)


def test_a_box_on_the_archive_over_the_story() -> None:
    box = (
        "About the Archive\nThis is a digitised copy of a story from our print edition, from before we had a site.\n"
        "At times the digitization introduces errors; we are working to improve these archived texts."
    )
    assert article(HEAD + box + "\n\n" + "\n\n".join(STORY) + "\n\n" + FOOT).body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by others.",
        "Datenschutzhinweis: Newsletter können Angaben zu Spenden und Werbung enthalten.",
        "Aviso de privacidad: los boletines pueden contener anuncios y textos de terceros.",
        "Our newsletters may contain advertising.",
        "Closings & Delays: There are currently 3 active closings. Click for more details.",
        "There are currently no active weather alerts for the valley.",
    ],
)
def test_notices(line: str) -> None:
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "For more information, please contact:",
        "Weitere Auskünfte erteilt Ihnen gerne:",
        "Pour plus d'informations, veuillez contacter :",
        "Para más información, póngase en contacto con:",
        "Per ulteriori informazioni contattare:",
        "Voor meer informatie kunt u contact opnemen met:",
        "För mer information, kontakta:",
        "Więcej informacji udziela:",
        "За дополнительной информацией обращайтесь:",
    ],
)
def test_whom_to_ask(line: str) -> None:
    assert heads_contacts(line)
    asked = f"{line}\nRebecca Thiong, Dale. Tel: +211 920 000 118, press@wells.example"
    assert article(HEAD + "\n\n".join(STORY) + "\n\n" + asked + "\n\n" + FOOT).body == "\n\n".join(STORY)


def test_whom_the_story_asks() -> None:
    assert not heads_contacts("For further information the mayor asked the crew, who said:")
