"""Page dumps: notes in the middle of a story that the reader's browser runs no scripts or hides advertisements."""

from __future__ import annotations

import pytest

from tests.ferry_page import FOOT, HEAD, STORY, article


def among(block: str) -> list[str]:
    return article(HEAD + "\n\n".join([*STORY[:2], block, *STORY[2:], FOOT])).body.split("\n\n")


@pytest.mark.parametrize(
    "note",
    [
        "We've detected that you are using an ad blocker.\n\nPlease turn it off to go on reading.",
        "JavaScript is required to view this map.",
        "Bitte deaktivieren Sie Ihren Adblocker für diese Seite.",
        "Ajustez les réglages de votre navigateur\n\nRiver Post a besoin de JavaScript. Votre navigateur l'empêche.",
        "Tu navegador no ejecuta JavaScript. Actívalo para ver el vídeo.",
        "Abilita JavaScript nel tuo browser per vedere il contenuto.",
        "Ative o JavaScript no seu navegador para ver este conteúdo.",
        "Schakel JavaScript in om deze inhoud te bekijken.",
        "Slå på JavaScript i webbläsaren för att se kartan.",
        "Wyłącz blokowanie reklam w swojej przeglądarce, aby czytać dalej.",
        "Пожалуйста, включите JavaScript в настройках браузера.",
        "Lütfen tarayıcınızda JavaScript'i etkinleştirin.",
        "この内容を見るにはJavaScriptを有効にしてください。",
    ],
)
def test_they_are_no_text(note: str) -> None:
    assert among(note) == STORY


def test_a_story_of_scripts_keeps_its_sentences() -> None:
    told = "JavaScript runs the timetable of the ferry, and the council must pay for that as well."
    asked = "Please enable JavaScript, says a sign on the pier where the screen of the ferry hangs."
    told_of = "The screen has shown nothing since JavaScript was taken off it by the harbour's engineers."
    assert among(f"{told}\n\n{asked}\n\n{told_of}") == [*STORY[:2], told, asked, told_of, *STORY[2:]]
