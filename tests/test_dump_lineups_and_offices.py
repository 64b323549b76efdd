"""Page dumps: who played over a report, "Background" over a paragraph, the office that issued it, files with years."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.results import is_lineup, tells_scorers
from tests.ferry_page import FOOT, HEAD, STORY, article

TOLD = "\n\n".join(STORY)
SIDES = {
    "es": (
        "LA SÍNTESIS",
        "Atlético Lajas: Prieto; Gómez, Aranda, Montiel, Luque; Ibarrola, Díaz, Sequeira; Ponce; Ríos, Cejas. DT: Paz.",
        "Sportivo Maciel: Bustos; Lemos, Farías, Quiroz, Acuña; Toledo, Vera, Rojas; Sosa; Medina, Galván. DT: Ruiz.",
        "Goles: PT 23m Ibarrola (LL). ST 13m Sosa (SM), 50m Quiroz (SM).",
    ),
    "de": (
        "Statistik",
        "TSV Harburg: Meier - Schulz, Kern, Vogt, Beck - Lang (63. Roth), Busch, Haas - Otto, Kuhn, Pohl",
        "SV Lund: Adler - Horn, Voss, Ernst, Kraft - Seidel, Franke, Jahn (70. Arnold) - Brandt, Graf, Thiel",
        "Tore: 1:0 Otto (11.), 1:1 Graf (50.)",
    ),
    "fr": (
        "La fiche du match",
        "FC Valmy: Petit - Durand, Morel, Roux, Blanc - Girard, Faure, André (Leroy, 70e) - Mercier, Lambert, Bonnet",
        "AS Riva: Masson - Garnier, Chevalier, Colin, Perrin - Clément, Gauthier, Robin - Muller, Henry, Rousseau",
        "Buts: Mercier (23e), Henry (50e)",
    ),
    "en": (
        "Teams",
        "Harrow Town: Ray 7; Lund 6, Wren 6, Lee 7, Ash 6; Moss 7, Hall 6 (Dean 60), Bell 7, Fox 6; King 8, Nash 7.",
        "Dale Rovers: Cole 6; Webb 6, Hunt 6, Page 5, Reed 6; Knox 6, Gray 7, Lane 6, Holt 6; Frost 7, Drew 6.",
        "Goals: King 23, Nash 50, Frost 61.",
    ),
}


@pytest.mark.parametrize("language", sorted(SIDES))
def test_who_played_over_the_report_is_no_text(language: str) -> None:
    box = "\n".join(SIDES[language])
    caption = "The captain with the cup. Photo: Ann Lee"
    assert article(f"{HEAD.strip()}\nShare\n{box}\n{caption}\n{TOLD}\n{FOOT}").body == TOLD


def test_who_played_and_who_scored() -> None:
    for _, one, other, scored in SIDES.values():
        assert is_lineup(one)
        assert is_lineup(other)
        assert tells_scorers(scored)
    assert not is_lineup("The council decided: roads, bridges, schools, parks, libraries, pools, trams, buses")


@pytest.mark.parametrize("heading", ["Hintergrund", "Background", "Contexte", "Antecedentes", "Achtergrond", "Справка"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_background_over_a_paragraph_is_the_story_s(heading: str, gap: str) -> None:
    lines = [*STORY[:2], heading, *STORY[2:]]
    assert article(f"{HEAD}{gap.join(lines)}\n\n{FOOT}").body == "\n\n".join(lines)


@pytest.mark.parametrize("line", ["Richtlinie Moorschutz 2021", "Harbour Guideline 2021", "Plan Littoral 2021"])
def test_a_file_with_its_year_below_the_story_is_no_writer(line: str) -> None:
    page = f"River Post\n\nFerry stays on the river\n\n12 March 2025\n\n{TOLD}\n\nMap (PDF, 1.8 MB)\n{line}\n{FOOT}"
    assert article(page).authors == ()


@pytest.mark.parametrize(
    ("office", "rights"),
    [
        ("Ministerium für Umwelt, Landwirtschaft und Forsten Westsachsen", "© 2021 Staatskanzlei Westsachsen"),
        ("Ministerio de Pesca y Navegación del Valle", "© 2021 Gobierno del Valle"),
        ("Ministère de la Mer et des Fleuves", "© 2021 Gouvernement de la Riva"),
        ("Ministry of Rivers and Harbours", "© 2021 Government of Lodeland"),
    ],
)
def test_a_release_is_the_office_s_where_the_rights_are_the_government_s(office: str, rights: str) -> None:
    title = "Ferry stays on the river\n12.03.2025"
    assert article(f"{office}\nNews\nService\n{title}\n{TOLD}\n\nPrint\n{rights}\n").source == office


def test_a_menu_of_offices_names_no_issuer() -> None:
    menu = "Ministry of Rivers and Harbours\nMinistry of Roads and Bridges\nService"
    page = f"{menu}\nFerry stays on the river\n12.03.2025\n{TOLD}\n\nPrint\n© 2021 Government of Lodeland\n"
    assert article(page).source == "Government of Lodeland"


@pytest.mark.parametrize(
    ("label", "office"),
    [
        ("Issued by:", "Rivers Agency"),
        ("Herausgeber", "Bundesamt für Seeschifffahrt"),
        ("Émetteur :", "Préfecture de la Riva"),
        ("Organismo", "Ministerio de Puertos"),
        ("Avsender", "Havnedepartementet"),
        ("Wydawca", "Ministerstwo Portów"),
        ("Kurum", "Limanlar Bakanlığı"),
        ("発表", "港湾省"),
    ],
)
@pytest.mark.parametrize("joint", ["\n", ": "])
def test_the_office_behind_a_label_below_the_headline_is_the_outlet(label: str, office: str, joint: str) -> None:
    told = f"{label.rstrip(' :') if joint == ': ' else label}{joint}{office}"
    head = f"Skip to content\nHome\n\nFerry stays on the river\n{STORY[0]}\n\n{told}\nPublished\n12 May 2016\n\n"
    page = head + "\n\n".join(STORY[1:]) + "\n\nShare this page\n© Crown copyright\n"
    assert (article(page).source, article(page).body) == (office, "\n\n".join(STORY))


def test_the_crown_is_no_outlet() -> None:
    top = "Department for Harbours\nHome\nHarbours\n\nFerry stays on the river\n12.03.2025\n"
    assert article(f"{top}{TOLD}\n\nPrint\n© Crown copyright 2025\n").source == "Department for Harbours"


def test_tags_below_a_signature() -> None:
    story = [
        "北浜町鵜ノ崎の灯台脇に残る旧官舎が改修され、20日に食堂として開業する。町が取り壊しを決めていた建物である。",
        "官舎は34年に建てられた木造平屋で、広さは約90平方メートル。東京の飲食店を辞めて移り住んだ夫婦が借り受けた。",
        "課題は足だ。町中心部から岬までのバスは1日3往復しかない。町は4月から土日に限り2往復を増やすという。",
    ]
    text = "\n\n".join(story)
    head = "北浜日報\nホーム > 地域\n灯台守の官舎、食堂に\n2021年3月9日 05:00"
    assert article(f"{head}\n{text}\n\n(三枝千尋)\n\n#北浜町\n#灯台\n#食\n").body == text


@pytest.mark.parametrize("language", sorted(SIDES))
@pytest.mark.parametrize("with_it", ["Attendance: 1,874", "Zuschauer: 412", "Arbitre : M. Roux", "Público: 300"])
def test_who_played_for_one_team_below_the_report_is_no_text(language: str, with_it: str) -> None:
    found = article(f"{HEAD}{TOLD}\n\n{SIDES[language][1]}\n{with_it}\nMore football\nLund signs a new deal\n")
    assert found.body == TOLD


def test_who_played_for_the_team_that_the_result_on_top_names() -> None:
    head = HEAD.replace("12 March 2025\n", "12 March 2025\nHarrow Town 2 Dale Rovers 1\n")
    assert article(f"{head}{TOLD}\n\n{SIDES['en'][1]}\n{FOOT}").body == TOLD


def test_who_was_there_closes_a_story_without_a_match() -> None:
    crew = "The crew of the ferry: Ray; Lund, Wren, Lee, Ash; Moss, Hall, Bell, Fox; King, Nash."
    assert article(f"{HEAD}{TOLD}\n\n{crew}\n\n{FOOT}").body.endswith(crew)
