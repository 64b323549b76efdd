"""What editors add to a text is no part of it, and sentences that sound alike are."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.notices import is_notice


@pytest.mark.parametrize(
    "line",
    [
        "This interview has been edited for length and clarity.",
        "Das Gespräch wurde zur besseren Lesbarkeit gekürzt.",
        "Une erreur s'est glissée dans une première version de cet article : le pont date de 1874.",
        "In een eerdere versie van dit bericht stond een fout.",
        "Naschrift redactie: de ring was van zilver.",
        "Editörün notu: Haberin ilk halinde ad yanlıştı.",
        "【訂正】初出時、年に誤りがありました。",
        "هذا المقال لا يعبر بالضرورة عن رأي الصحيفة.",
        "Este texto no refleja necesariamente la opinión del diario.",
        "Reach staff writer Ann Lee at alee@post.example or 555-0143.",
        "Contact Ann Lee at 555-0143.",
        "Director: Paul Vance. Starring: Nell Archer, Tobias Kray. Cert 15, 104 mins.",
        "Si quieres contactar con la autora: alee@post.example",
        "Small Weather is a reader-supported publication. To receive new posts, consider becoming a subscriber.",
        "Become a member for $4 and read as much as you like.",
    ],
)
def test_remarks_of_editors(line):
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "In an interview that was edited for television the mayor said no.",
        "In een eerdere versie van het plan was de brug rood.",
        "She wanted to become a member of parliament.",
        "The listener-supported station lost its mast in the storm.",
        "The council will consider supporting the plan in May.",
        "Call the mayor at noon, the sign on the door says, and not before 1 p.m.",
        "The answer does not necessarily reflect what the council wants.",
        "Video: nobody came to see it.",
    ],
)
def test_sentences_of_stories(line):
    assert not is_notice(line)
    assert not is_aside(line)


@pytest.mark.parametrize(
    "line",
    ["Vídeo: vaqueiro conta como foi a viagem", "Watch: Passengers cheer as the cygnet crosses", "動画：白鳥の旅"],
)
def test_labels_of_what_is_to_be_seen(line):
    assert is_aside(line)
