"""Page dumps: who may print an article again, pictures below a page's day, interviews, cells beside writers, ages."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.headline.no_headline import is_loud_credit
from ingest.parsers.page_dump.lines.captions import is_credited
from ingest.parsers.page_dump.lines.comment_headings import asks_to_log_in
from ingest.parsers.page_dump.lines.republishing import is_licence
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names.byline_names import byline_of
from tests.ferry_page import STORY, article

BODY = "\n\n".join(STORY)


@pytest.mark.parametrize(
    "note",
    [
        "This article is licensed under a Creative Commons Attribution-NoDerivatives 4.0 International License.",
        "You may republish this article, so long as you credit the authors and River News, and do not change the text.",
        "We put an invisible pixel in the article so that we can count traffic to republishers.",
        "Republish our articles for free, online or in print, under Creative Commons licence.",
        "This story is republished from The Conversation under a Creative Commons license. Read it there.",
        "Our stories may be republished online or in print under Creative Commons license CC BY-NC-ND 4.0.",
        "Creative Commons License (CC BY-NC-ND 3.0)",
        "CC BY-NC-SA 4.0",
        "Bajo licencia Creative Commons",
        "Este artículo fue publicado originalmente en The Conversation. Lea el original.",
        "Cet article est republié à partir de The Conversation sous licence Creative Commons. Lire l’article original.",
        "Dieser Artikel steht unter der Creative-Commons-Lizenz CC BY 4.0.",
        "Quest'opera è distribuita con licenza Creative Commons Attribuzione 4.0 Internazionale.",
        "Republique nossos artigos gratuitamente",
        "Want to republish this story?",
    ],
)
def test_notes_on_printing_again(note: str) -> None:
    assert is_licence(note)
    head = "River Post\nFerry stays on the river\n\nBy Ann Lee\n12 March 2025\n\n"
    assert article(f"{head}{BODY}\n\n{note}\n\n© 2025 River Post\n").body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Philipp H. und Lutz S. mahnen Nutzer von Creative-Commons-Bildern ab, die den Urheber nicht nennen.",
        "The photographs were published under a Creative Commons licence, and the museum never asked.",
        "Wer Creative Commons nutzt, muss den Namen nennen.",
        "He said this article about the conversation was wrong.",
        "The paper will republish the cartoons on Friday, the editor said.",
    ],
)
def test_a_story_tells_of_licences(line: str) -> None:
    assert not is_licence(line)


@pytest.mark.parametrize(
    "credit", ["Foto: Călin Petrișor", "Photo: Tom Price", "PHOTO: RIVER POST", "Bild: Anna Berg/dpa"]
)
def test_words_of_a_picture_below_the_day_are_no_headline(credit: str) -> None:
    head = (
        "River Post\nNews | Sport\nOld ferry stays on the river\nBy Ann Lee\n12 March 2025, 13:20\nText size: A A A\n"
    )
    found = article(
        f"{head}\nThe mayor of the council, in front of the old ferry\n{credit}\n" + "\n".join(STORY) + "\n"
    )
    assert found.title == "Old ferry stays on the river"


@pytest.mark.parametrize(
    ("speaker", "said"),
    [
        ("Teresa Monforte, traductora", "“Traducir es aprender a quitarse de en medio”"),
        ("Ann Lee, ferry captain", "“I have never been late, not once”"),
        ("Anna Berg, Kapitänin", "„Ich war noch nie zu spät, kein einziges Mal“"),
    ],
)
def test_an_interview_is_called_by_what_was_said(speaker: str, said: str) -> None:
    talk = "\n".join(f"Why did the council of the town agree to day {n}?\n{STORY[n]}" for n in range(4))
    text = f"River Post\nCulture\n{speaker}\n{said}\nTom Price\n12 March 2025\n{STORY[0]}\n{talk}\n"
    assert article(text).title == said


def test_what_stands_beside_several_writers_is_none() -> None:
    assert byline_of("By Ann Lee, Tom Price   River Post")[1] == ("Ann Lee", "Tom Price")
    assert byline_of("de Ruxandra Moldovan, Călin Petrișor   Gazeta de Apuseni")[1] == (
        "Ruxandra Moldovan",
        "Călin Petrișor",
    )
    assert byline_of("Article rédigé par  Marion Delcourt, Yanis Belkacem (photos)")[1] == ("Marion Delcourt",)


@pytest.mark.parametrize("age", ["3 घंटे पहले", "৩ ঘণ্টা আগে", "3 ساعت پیش", "לפני 3 שעות"])
def test_ages_in_scripts_whose_vowels_are_signs(age: str) -> None:
    assert is_moment(age)


def test_a_hebrew_name_over_the_age_of_its_page() -> None:
    deck = "זוג חסידות לבנות בנה קן מעל כיתה בכפר יהושע, ובמועצה החליטו לא להזיז אותו."
    menu = "דלג לתוכן\nקול העמק\nחדשות   חינוך   תרבות   ספורט\nכניסה למנויים\nדף הבית » חדשות"
    head = f"{menu}\nהחסידות חזרו לגג בית הספר\n{deck}\nנעמה ברזילי\nלפני 3 שעות\nשתף בפייסבוק\n"
    text = [
        "בשבוע שעבר נשמע בשיעור חשבון רעש שדמה למקלדת ענקית, והמורה עצרה את הכיתה.",
        "על הגג ישבה חסידה והקישה במקורה. למחרת כבר היו שתיים, ועד יום חמישי היה שם קן שלם.",
    ]
    assert article(head + "\n".join(text) + "\n").authors == ("נעמה ברזילי",)


@pytest.mark.parametrize(
    "caption",
    ["মেঘনার চরে বই নিয়ে জাহানারা বেগম। সম্প্রতি চাঁদপুরে। ছবি: আলম পলাশ", "नाव पर किताबें लेकर आती महिला। फोटो: राजेश कुमार"],
)
def test_captions_in_scripts_without_capitals(caption: str) -> None:
    assert is_credited(caption)


LOGINS = [
    "Log in to leave a comment",
    "You must be logged in to post a comment.",
    "Loggen Sie sich ein, um ein Posting zu schreiben.",
    "Sie müssen angemeldet sein, um einen Kommentar abgeben zu können.",
    "Connectez-vous pour commenter",
    "Inicia sesión para comentar",
    "Accedi per commentare",
    "Zaloguj się, aby dodać komentarz",
    "Войдите, чтобы оставить комментарий",
    "Log in om te reageren",
]


@pytest.mark.parametrize("line", LOGINS)
def test_who_asks_to_log_in_before_a_comment_is_no_text(line: str) -> None:
    assert asks_to_log_in(line)
    head = "River Post\nFerry stays on the river\n\nBy Ann Lee\n12 March 2025\n\n"
    assert article(f"{head}{BODY}\n\n{line}\n\n© 2025 River Post\n").body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Logistics firms declined to comment on the plan.",
        "The minister connected his comments to the vote.",
        "Viele melden sich mit einem Kommentar zu Wort, sagt der Bürgermeister.",
    ],
)
def test_a_story_tells_of_comments(line: str) -> None:
    assert not asks_to_log_in(line)


@pytest.mark.parametrize(
    ("between", "heading"),
    [
        ("Advertisement", "Is the old engine too weak?"),
        ("Advertisement", "Nine days without an engine"),
        ("Follow us on Telegram and be the first to know!", "A chair of its own"),
        ("Подписывайтесь на наш Telegram-канал и узнавайте новости первыми!", "Who pays for it"),
    ],
)
def test_a_heading_right_below_what_interrupts_the_story(between: str, heading: str) -> None:
    head = "River Post\nFerry stays on the river\n\nBy Ann Lee\n12 March 2025\n\n"
    below = f"{STORY[2]} {STORY[3]}"
    text = f"{STORY[0]}\n\n{STORY[1]}\n\n{between}\n{heading}\n{below}\n\n{STORY[0]}\n"
    assert article(head + text).body == "\n\n".join([*STORY[:2], heading, below, STORY[0]])


def test_who_took_the_picture_in_capitals_is_no_headline() -> None:
    assert is_loud_credit("PHOTO HUBERT CASTONGUAY, COLLABORATION SPÉCIALE")
    assert not is_loud_credit("PHOTOS: THE WEEK IN PICTURES")
    head = "Le Littoral\nAccueil\nPêche commerciale\nLe homard monte vers le nord\nPublié le 3 mai 2024 à 5 h 00\n"
    story = "Il y a dix ans, un homard dans les casiers d'Yvon était une curiosité qu'on prenait en photo au port."
    text = (
        f"{head}PHOTO HUBERT CASTONGUAY, COLLABORATION SPÉCIALE\nMaude Roy\nPartager\n{story}\n{story[:60]}, dit-il.\n"
    )
    assert article(text).title == "Le homard monte vers le nord"
