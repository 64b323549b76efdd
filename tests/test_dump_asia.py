"""Page dumps of papers in the languages of South Asia and Korea: what stands below their lists, who wrote, when."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.comments import _is_stamp
from ingest.parsers.page_dump.lines.foot import is_foot
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names.korean import reporters
from tests.ferry_page import article

BENGALI = """দৈনিক উপকূল
লোনা জমিতে আবার ধান, ঘুরে দাঁড়াচ্ছে দুই গ্রাম
শামীম হাসান
প্রকাশ: ১৭ নভেম্বর ২০২৪, ০৮: ৩০

ভোরের কুয়াশা তখনো কাটেনি। বাঁধের পাশে দাঁড়িয়ে পাকা ধানের শিষ হাতে তুলে দেখছিলেন আবদুর রউফ গাজী।

কৃষকেরা জানান, ঘেরের ইজারার টাকা বছর বছর কমছিল। ভাইরাসে চিংড়ি মরে যাওয়ায় অনেকে ঋণের জালে জড়িয়ে পড়েন।

উপজেলা কৃষি কর্মকর্তা বলেন, মাটির লবণাক্ততা গত দুই বছরে কমেছে। আগামী মৌসুমে আরও জমি চাষের আওতায় আনা হবে।

সম্পর্কিত খবর
লবণসহিষ্ণু নতুন দুই জাতের ধান অবমুক্ত
ঘেরের পানিতে ভাঙছে গ্রামীণ সড়ক
"""
TITLES = ["লবণসহিষ্ণু নতুন দুই জাতের ধান অবমুক্ত", "ঘেরের পানিতে ভাঙছে গ্রামীণ সড়ক"]
RANKED = "পাঠকের পছন্দ আজ\n১\nস্কুলে ভর্তির লটারি কবে, জানাল মাউশি\n২\nশীত কবে আসবে, কী বলছে আবহাওয়া অফিস\n"


@pytest.mark.parametrize(
    "below",
    [
        "মন্তব্য করুন\nএখনো কেউ মন্তব্য করেননি\n",
        RANKED,
        "সম্পাদক ও প্রকাশক: মোজাম্মেল হক চৌধুরী\nকার্যালয়: ৪২ খানজাহান আলী রোড, খুলনা ৯১০০\nআমাদের সম্পর্কে\nযোগাযোগ\n",
    ],
)
def test_what_ends_a_list_in_bengali(below: str) -> None:
    assert [link.title for link in article(BENGALI + below).links][:2] == TITLES
    assert not any(
        "করেননি" in link.title or "পছন্দ" in link.title or ":" in link.title for link in article(BENGALI + below).links
    )


@pytest.mark.parametrize(
    "line",
    ["टिप्पणी करें", "कोई टिप्पणी नहीं", "हमारे बारे में", "تبصرہ کریں", "ہمارے بارے میں", "கருத்து தெரிவிக்க", "আমাদের সম্পর্কে"],
)
def test_furniture(line: str) -> None:
    assert label_of(line) == "furniture"


@pytest.mark.parametrize(
    "line", ["सबसे ज्यादा पढ़े गए", "সর্বাধিক পঠিত", "அதிகம் படித்தவை", "سب سے زیادہ پڑھی گئی", "ताज़ा खबरें"]
)
def test_headings_of_the_site_s_lists(line: str) -> None:
    assert label_of(line) == "related"


@pytest.mark.parametrize(
    "line", ["संपादक एवं प्रकाशक: मोहन लाल गुप्ता", "প্রকাশক: ক খ", "ایڈیٹر و پبلشر: محمد اسلم", "ஆசிரியர்: மோகன் ராஜா"]
)
def test_who_publishes_the_paper(line: str) -> None:
    assert is_foot(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("최은서기자", ("최은서",)),
        ("최은서 기자 구독", ("최은서",)),
        ("최은서·김민수 기자", ("최은서", "김민수")),
        ("동해통신 최은서 선임기자", ("최은서",)),
        ("기자명 최은서", ("최은서",)),
        ("기자 페이지", ()),
        ("취재기자", ()),
        ("신안·박정호 기자", ()),  # a town
        ("경찰, 기자 폭행", ()),
    ],
)
def test_korean_reporters(line: str, names: tuple[str, ...]) -> None:
    assert reporters(line) == names


KOREAN = """동해통신
강릉 안반데기 감자밭에 눈 1m…농민들 올봄 파종 걱정
송고2025-02-11 14:23 업데이트 2025-02-11 16:50
{}
구독
공유

강원 강릉시 왕산면의 고랭지 채소 재배지 안반데기에 나흘째 눈이 내리면서 눈이 쌓여 농민들이 봄 농사를 걱정하고 있다.

11일 강릉시에 따르면 지난 8일부터 이날 정오까지 안반데기에 내린 눈은 최근 10년간 2월 적설량 가운데 가장 많다.

주민들은 저장고의 지붕이 내려앉을까 봐 밤마다 두 번씩 눈을 치운다고 말했다. 여섯 가구가 남아 저장고를 지키고 있다.

제설작업 하는 주민들
(강릉=동해통신) 안반데기 주민들이 저장고 앞의 눈을 치우고 있다. 2025.2.10 [주민 제공]

고립에 대비해 주민들에게는 닷새 치 식량과 난방용 등유를 전달했다. 면사무소는 하루 두 차례 전화로 안부를 확인하고 있다.

기상청은 12일 밤까지 강원 산지에 많은 눈이 더 내릴 것으로 내다봤다. 시는 도로의 눈을 치우고 있다고 설명했다.

2025/02/11 14:23 송고
"""


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("최은서기자\n기자 페이지", ("최은서",)),
        ("최은서 기자\n기자 정보\n기자 구독하기", ("최은서",)),
        ("최은서기자\n김민수기자", ("최은서", "김민수")),
        ("동해통신 최은서 기자", ("최은서",)),
    ],
)
def test_buttons_to_a_reporter_s_page_name_nobody(byline: str, names: tuple[str, ...]) -> None:
    found = article(KOREAN.format(byline))
    assert found.authors == names
    assert found.body.endswith("눈을 치우고 있다고 설명했다.")
    assert (found.published.value, found.modified.value) == ("2025-02-11T14:23", "2025-02-11T16:50")


def test_a_day_without_its_time_is_no_comment_s() -> None:
    assert _is_stamp("Ann Lee, 10.02.2025 14:23")
    assert not _is_stamp("안반데기 주민들이 눈을 치우고 있다. 2025.2.10 [주민 제공]")


def test_a_day_in_a_sentence_stays_as_it_is_written() -> None:
    first = "一封写于1948年5月9日的家书，周四送到了94岁的沈桂芳手中，收信人是她的母亲。"
    rest = [
        "邮局说，这封信在一个旧柜子后面躺了七十六年，信封上的邮戳仍然清晰可辨。",
        "沈桂芳说，她会把这封信留给孙女，并且每年读一遍。",
    ]
    head = ["东江晚报", "首页 | 新闻 | 体育", "一封家书送到收信人手中", "2024年5月9日 10:00"]
    assert article("\n\n".join([*head, first, *rest, "© 2024 东江晚报"])).body == "\n\n".join([first, *rest])
