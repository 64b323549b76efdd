"""Names, labels and times that a page's text sets without a space between them, and who posts in threads and blogs."""

from __future__ import annotations

import pytest

from tests.ferry_page import BODY, article

HEAD = "River Post\nHome | News | Sport\n\nFerry stays on the river\n\n"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Wed, 12 Mar, 2025 - 06:00Niamh Ó Conghaile", ("Niamh Ó Conghaile",)),
        ("12.03.2025 um 06:00Jürgen Ählers", ("Jürgen Ählers",)),
        ("Haber: Selim KarakuşGiriş Tarihi: 12.03.2025 - 14:20Güncelleme: 13.03.2025 - 09:05", ("Selim Karakuş",)),
        ("Haber: Selim Karakuş Giriş Tarihi: 12.03.2025 - 14:20", ("Selim Karakuş",)),
        ("Von Magdalena RieserLetztes Update am Mittwoch, 12.03.2025, 08:03", ("Magdalena Rieser",)),
        ("Par Jérémie Thibodeau12 mars 2025 à 21h34Mis à jour le 13 mars à 8h15", ("Jérémie Thibodeau",)),
        ("Camila RezendePublicado em: 12 de março de 2025 08h14", ("Camila Rezende",)),
        ("12.03.2025 Referenzen Von Sabine Kuhn", ("Sabine Kuhn",)),
        ("Ingediend door Wietske Hoekema op wo, 2025-03-12 20:15.", ("Wietske Hoekema",)),
        ("Soumis par Lise Morneau le mer, 12 mars 2025 - 20:15", ("Lise Morneau",)),
        ("Анна КузьминаОпубликовано: 12.03.2025 14:20", ("Анна Кузьмина",)),
    ],
)
def test_names_glued_to_labels_and_times(line, names):
    found = article(f"{HEAD}{line}\n\n{BODY}")
    assert found.authors == names
    assert found.published is not None
    assert found.published.value[:10] == "2025-03-12"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Dorota FormelaDziennikarka działu miejskiego", ("Dorota Formela",)),
        ("Jana RothRedakteurin für Wirtschaft", ("Jana Roth",)),
        ("Lovisa HedbergMejla", ("Lovisa Hedberg",)),
        ("Karel DvořákFollow", ("Karel Dvořák",)),
    ],
)
def test_jobs_and_buttons_glued_to_names(line, names):
    assert article(f"{HEAD}{line}\n12 March 2025, 16:20\n\n{BODY}").authors == names


def test_a_site_of_two_words_in_one_is_no_name():
    assert article(f"{HEAD}Seattle TechFlash\n12 March 2025, 16:20\n\n{BODY}").authors == ()


def test_a_byline_with_its_day_below_a_standfirst():
    deck = "The council pays for a new engine. The crossings go on in the old way."
    line = "By Ann Lee, Local Journalism Initiative12 March 2025 at 21:34Updated on 13 March at 8:15"
    found = article(f"{HEAD}{deck}\n\n{line}\n\n{BODY}")
    assert found.published is not None
    assert found.published.value[:10] == "2025-03-12"
