"""Page dumps: titles of lists that begin as requests do, with a kicker, or with a question mark of another script."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lists.list_titles import is_item


@pytest.mark.parametrize(
    "title",
    [
        "Torna la fiera del grano saraceno",
        "Search for missing kayaker resumes",
        "Suche nach vermisster Frau geht weiter",
        "Jetzt spricht der Vater des Torwarts",
        "Retour à la normale sur la ligne 4 du tramway",
        "Back to school for 500 pupils after the flood",
        "Deja un muerto el choque de dos camiones",
        "Подписан закон о речных переправах",
        "Have you seen missing Alfie, 14, from Redbeck?",
        "Politics | Five rivals spar at first debate",
        "« Éclats du monde » : le maillon faible de la côte",
        "Havelland - Wetterdienst warnt vor Glätte am frühen Morgen - B5 gesperrt",
        "كيف اقنع المخرج صاحب الرواية بتقديم أشهر أعماله مسرحيا؟",
    ],
)
def test_titles(title: str) -> None:
    assert is_item(title)


@pytest.mark.parametrize(
    "line",
    [
        "Proudly powered by WordPress | Theme: Cedarwood by Mabsout",
        "Herald Media LLC - Terms - Do not sell my information",
        "Jetzt Newsletter abonnieren",
        "Back to the top",
    ],
)
def test_no_titles(line: str) -> None:
    assert not is_item(line)


@pytest.mark.parametrize(
    "line",
    [
        "Torna all'inizio",
        "Torna alla home page",
        "Zurück zur Startseite",
        "Jetzt 14 Tage gratis testen",
        "Retour à l'accueil",
        "Volver a la portada",
        "Вернуться на главную",
        "Deja un comentario",
        "Подпишитесь на наш канал",
        "Do you have a story for us?",
        "Have you been affected by the floods? Email us",
    ],
)
def test_requests(line: str) -> None:
    assert asks(line)
