"""Who signs a page dump's story below its last line, with the day above or under the name."""

from __future__ import annotations

import pytest

from tests.ferry_page import BODY, article

HEAD = "River Post\nHome | News | Sport\n\nFerry stays on the river\n\n"


@pytest.mark.parametrize(
    "foot",
    [
        "Ann Lee\nPublished 30 September 2017\nShare on Facebook  Share on Twitter  Copy link\n",
        "30 September 2017\nAnn Lee\nShare on Facebook  Share on Twitter  Copy link\n",
        "Ann Lee\n30. September 2017\nMehr zum Thema\nHafen wird teurer als geplant\n",
        "Ann Lee, contributing editor\n30 September 2017\nTweet   Share   Email\n",
        "Ann Lee\nNorthport\n30.09.2017\n© 2017 River Post\n",
    ],
)
def test_name_with_a_day_below_the_story(foot):
    found = article(f"{HEAD}{BODY}\n{foot}")
    assert found.authors == ("Ann Lee",)
    assert found.body.endswith("voted against the plan.")
    assert found.published is not None
    assert found.published.value == "2017-09-30"


def test_a_reader_with_a_day_signs_nothing():
    foot = "Ann Lee\n30 September 2017\nI took that ferry to school for years and it was never on time once.\n"
    assert article(f"{HEAD}{BODY}\n{foot}").authors == ()


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("Ann-Sofie Hedlund\n\nann-sofie.hedlund@posten.example\n\n0951-555 20\n\nGillaTwittra\n", "Ann-Sofie Hedlund"),
        ("Светлана Кузьмина, «РК-Новости»\n\nПросмотров: 1382\n\nДругие новости\n", "Светлана Кузьмина"),
        ("Wietske Hoekema\n\n1284 keer gelezen\n\nLees ook\n", "Wietske Hoekema"),
        (
            "Share this:\n\nTagged ferries\n\nWritten by Hetty Marchbank\n\nHetty has had a boat in Hull since 2010.\n",
            "Hetty Marchbank",
        ),
    ],
)
def test_name_over_what_reaches_the_writer_or_counts_readers(foot, name):
    found = article(f"{HEAD}12 March 2025\n\n{BODY}\n{foot}")
    assert found.authors == (name,)
    assert found.body.endswith("voted against the plan.")


def test_lines_below_a_name_in_brackets_are_no_text():
    story = [
        "閉校した旧白浜小学校が十六日、天体観測を楽しめる宿泊施設として生まれ変わった。運営するのは地元の住民だ。",
        "校舎は一九七一年に建てられた鉄筋二階建て。教室を間仕切りして客室とし、黒板や木の床はそのまま残した。",
        "改修費は約九千八百万円。国の交付金のほか、卒業生ら六百人からの寄付を充てた。町は十年間無償で貸し出す。",
        "一泊朝食付きで大人八千五百円、小学生以下は四千円。予約は電話で受け付ける。",
    ]
    foot = "（佐々木美帆）\n\n鳴瀬町学校\n\n本紙のご購読・お試し読みのお申し込みはこちらから。\n"
    found = article("港新報\n\n閉校の小学校、星空の宿に\n\n2023/9/17 6:00\n\n" + "\n\n".join([*story, foot]))
    assert found.authors == ("佐々木美帆",)
    assert found.body.endswith("予約は電話で受け付ける。")


def test_who_opened_a_thread_wrote_it():
    head = "Canal Talk\n\nThread: Ferry stays on the river\n\n23-11-2008, 21:14 #1\n\nTowpathTom\n\nSenior Member\n\n"
    profile = "Join Date: Mar 2006\nLocation: On the river\nPosts: 1,202\n\nFerry stays on the river\n\n"
    reply = "\n23-11-2008, 22:02 #2\n\nMucky Duck\n\nMember\n\nGood news, that.\n"
    found = article(f"{head}{profile}{BODY}{reply}")
    assert found.authors == ("TowpathTom",)
    assert found.published is not None
    assert found.published.value[:10] == "2008-11-23"


def test_the_outlets_initials_are_no_writer():
    found = article(
        f"Diário do Planalto Norte\n\nFerry stays\n\nPor Camila Rezende, DPN\n\n25/03/2025 08h14\n\n{BODY}"
        "\n© 2025 Diário do Planalto Norte\n"
    )
    assert found.authors == ("Camila Rezende",)


def test_a_short_year_before_the_papers_name():
    found = article(f"River Post\n\nNews\n\nSport\n\n30/8/18 River Post\n\nFerry stays on the river\n\n{BODY}")
    assert found.published is not None
    assert found.published.value == "2018-08-30"
