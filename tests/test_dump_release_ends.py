"""Page dumps: where a press release ends, what a bookmaker says inside a match report, what members may read."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.contacts import heads_notes
from ingest.parsers.page_dump.lines.foot import is_foot
from ingest.parsers.page_dump.lines.paywalls import is_locked
from ingest.parsers.page_dump.lines.wagers import tells_to_bet
from tests.ferry_page import article

STORY = [
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.",
    "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.",
    "Two sisters who sell eels on the landing said that they had not slept since the spring of last year.",
    "Nobody voted against the plan for the ferry, and the captain bought the round.",
]
HEAD = "RIVER COUNCIL\nPress Release\n3 May 2011\nFerry stays on the river after long council vote\n"
NOTES = [
    "1. The River Council was founded in 1889 and looks after four ferries and nine bridges.",
    "2. The old ferry carried 114,000 passengers in the last year, and 300 sheep.",
    "3. The engine of 1921 will be shown in the hall of the museum from the summer.",
    "4. The crew of six will be named in June, when all papers have been signed.",
]


@pytest.mark.parametrize(
    "mark", ["- ENDS -", "*** Ende ***", "— FIN —", "### KONIEC ###", "(ends)", "= SLUT =", "ENDS"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_nothing_below_its_end_mark_belongs_to_a_release(mark: str, gap: str) -> None:
    found = article(HEAD + "\n\n".join(STORY) + f"\n\n{mark}\n\n" + gap.join(["Background", *NOTES]) + "\n")
    assert found.body.split("\n\n") == STORY
    assert found.authors == ()


@pytest.mark.parametrize(
    "notes",
    [
        "Notes to editors",
        "Note to Editors:",
        "Hinweise für die Redaktion:",
        "Note aux rédactions",
        "Notas a los editores",
        "Note per le redazioni",
        "Nota à redação",
        "Noot voor de redactie",
        "Noter till redaktionen",
        "Informacje dla redakcji",
        "Для редакторов",
    ],
)
def test_notes_to_editors_close_a_release(notes: str) -> None:
    assert heads_notes(notes)
    found = article(HEAD + "\n\n".join(STORY) + f"\n\nEnde\n\n{notes}\n\n" + "\n\n".join(NOTES) + "\n")
    assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize("over", ["Notes:", "Anmerkungen", "Notas:"])
def test_numbered_notes_close_a_release(over: str) -> None:
    found = article(HEAD + "\n".join([*STORY, over, *NOTES]) + "\n")
    assert found.body.split("\n\n") == STORY


def test_what_an_offer_brings_is_no_text_between_its_question_and_its_button() -> None:
    box = ["ENJOYING THIS STORY?", "The Slow Hour comes to your door four times a year.", "Subscribe"]
    found = article(HEAD + "\n".join([*STORY[:2], *box, *STORY[2:]]) + "\n")
    assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize("line", ["Notes from the river", "A note to the editor of the Post", "Editors take notes"])
def test_headings_that_speak_of_notes_head_none(line: str) -> None:
    assert not heads_notes(line)


@pytest.mark.parametrize(
    "line",
    [
        "Bet £10, get £30 with Whistlebet. 18+. BeGambleAware.org",
        "Odds correct at time of publication. Please gamble responsibly.",
        "Wette 10 € und erhalte 30 € bei Whistlebet. 18+. Glücksspiel kann süchtig machen.",
        "Pariez 10 € et recevez 30 € avec Whistlebet. Jouer comporte des risques : endettement, isolement.",
        "Apuesta 10 € y llévate 30 € con Whistlebet. +18. Juega con responsabilidad.",
        "Scommetti 10 € e ricevi 30 € con Whistlebet. Il gioco può causare dipendenza.",
        "Aposte R$ 10 e ganhe R$ 30 na Whistlebet. +18. Jogue com responsabilidade.",
        "Zet €10 in en krijg €30 bij Whistlebet. 24+. Speel bewust.",
        "Spela för 100 kr, få 200 kr hos Whistlebet. 18+. Stödlinjen.se. Regler och villkor gäller.",
        "Postaw 10 zł i odbierz 30 zł w Whistlebet. Hazard może uzależniać. Graj odpowiedzialnie.",
        "Vsaďte 100 Kč a získejte 300 Kč u Whistlebet. 18+. Hrajte zodpovědně.",
        "Поставь 100 рублей и получи 300 рублей с Whistlebet. 18+. Играйте ответственно.",
    ],
)
def test_what_a_bookmaker_says_inside_a_report_is_no_text(line: str) -> None:
    head = "The Saturday Whistle\nFootball   Cricket   Bowls\nLate header sinks Rovers in the mud\nBy Owen Radley\n"
    for at in (2, 4):
        found = article(f"{head}Sat 30 Nov 2013 17:22\n" + "\n\n".join([*STORY[:at], line, *STORY[at:]]) + "\n")
        assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "The club told its players to gamble responsibly, and then lost £30,000 on the goat in one afternoon.",
        "He would bet £10 that the ferry sinks, he said on Monday, and the mayor took it.",
        "Nobody under 18 may enter the hall, and those over 18 may not leave it before the round is bought.",
        "Glücksspiel kann süchtig machen, sagte der Arzt, der selbst seit Jahren nicht mehr wettet.",
        "Rovers took the bus for the match. Odds and ends were all that the town had left in its shops.",
    ],
)
def test_sentences_about_bets_are_text(line: str) -> None:
    assert not tells_to_bet(line)


@pytest.mark.parametrize(
    "line",
    [
        "会員登録（無料）で月５本まで有料記事をお読みいただけます。",
        "ログインすると記事の全文をご覧いただけます。",
        "有料会員になると、すべての記事が読み放題です。",
        "注册会员即可免费阅读全文。",
        "登入會員即可繼續閱讀，每月免費三篇。",
        "회원 가입 후 하루 한 건의 유료 기사를 보실 수 있습니다.",
    ],
)
def test_what_members_may_read_is_no_text(line: str) -> None:
    assert is_locked(line)


@pytest.mark.parametrize(
    "line",
    [
        "図書館は来春から、会員でなくても古い新聞を読めるようにする。",
        "「会員登録すればお読みいただけます」と窓口の係は繰り返した。",
        "회원들은 다음 주에 새 다리를 건널 것이라고 밝혔다.",
    ],
)
def test_sentences_about_members_are_text(line: str) -> None:
    assert not is_locked(line)


@pytest.mark.parametrize(
    "line",
    [
        "お問い合わせ　プライバシーポリシー　著作権について".replace("\u3000", " "),
        "会社概要 採用情報 広告掲載 サイトマップ",
        "关于我们 联系我们 版权声明",
        "회사소개 광고문의 개인정보처리방침 이용약관",
    ],
)
def test_links_in_a_row_at_the_foot_in_east_asia(line: str) -> None:
    assert is_foot(line)


@pytest.mark.parametrize("line", ["廃校のプールで育つワサビ 元用務員が１人で開墾", "個人情報流出 市が窓口設置"])
def test_titles_of_two_parts_are_no_links(line: str) -> None:
    assert not is_foot(line)
