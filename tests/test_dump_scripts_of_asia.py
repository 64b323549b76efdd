"""Page dumps in the scripts of Asia and of the Caucasus: labels, tags, calls, bars, pictures, days and rights."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.captions import is_caption
from ingest.parsers.page_dump.lines.house_calls import is_house_line, offers
from ingest.parsers.page_dump.lines.labels import is_site_heading, label_of
from ingest.parsers.page_dump.lines.notices import is_reader_tool
from ingest.parsers.page_dump.lines.site_terms import is_of_site
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.source.rights import copyright_name
from ingest.parsers.page_dump.text.measure import title_ending, width
from tests.ferry_page import article


@pytest.mark.parametrize(
    "line",
    [
        "இதையும் படியுங்கள்:",
        "ఇది కూడా చదవండి:",
        "ಸಂಬಂಧಿತ ಸುದ್ದಿಗಳು",
        "ബന്ധപ്പെട്ട വാർത്തകൾ",
        "තවත් කියවන්න",
        "ဆက်စပ်သတင်းများ",
        "អត្ថបទទាក់ទង៖",
        "ຂ່າວທີ່ກ່ຽວຂ້ອງ",
        "Կարդացեք նաև՝",
        "ასევე წაიკითხეთ:",
        "บทความที่เกี่ยวข้อง",
    ],
)
def test_headings_of_other_articles(line: str) -> None:
    assert label_of(line) == "related"


@pytest.mark.parametrize("line", ["ข่าวที่มีคนอ่านมากที่สุด", "ყველაზე კითხვადი", "Ամենաընթերցվածը", "អានច្រើនបំផុត"])
def test_headings_of_the_site(line: str) -> None:
    assert is_site_heading(line)


@pytest.mark.parametrize("line", ["พื้นที่โฆษณา", "რეკლამა", "Գովազդ", "ಕಾಮೆಂಟ್‌ಗಳು (2)", "ಕಾಮೆಂಟ್ಗಳು", "請繼續往下閱讀"])
def test_furniture(line: str) -> None:
    assert label_of(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "குறிச்சொற்கள்: உப்பு, மழை",
        "ట్యాగ్‌లు: పడవ, నది",
        "ടാഗുകൾ: നെല്ല്",
        "ტეგები: საბაგირო",
        "คำค้น: เขื่อน, น้ำท่วม",
        "Պիտակներ՝ դպրոց",
        "Ключови думи: Дунав, риболов",
        "關鍵字：洋蔥、恆春",
        "برچسب‌ها: دریا، قایق",
        "Paraules clau: regadiu",
    ],
)
def test_tags(line: str) -> None:
    assert is_tag_line(line)


@pytest.mark.parametrize(
    "line", ["“Тагове: да”, каза той.", "Keywords are what we look for", "นายบุญเรียนกล่าวว่า: ไม่มีปลา"]
)
def test_no_tags(line: str) -> None:
    assert not is_tag_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "กดติดตามเราใน LINE OFFICIAL ไม่พลาดทุกข่าวสำคัญ",
        "ຕິດຕາມຂ່າວທັງໝົດຈາກພວກເຮົາໄດ້ທີ່ Facebook",
        "ഞങ്ങളുടെ വാട്സാപ്പ് ചാനലിൽ അംഗമാകൂ",
        "ನಮ್ಮ ವಾಟ್ಸ್‌ಆ್ಯಪ್ ಚಾನೆಲ್ ಫಾಲೋ ಮಾಡಿ",
        "გამოგვყევით Facebook-ზე",
        "Հետևեք մեզ Telegram-ում",
        "Харесайте ни във Фейсбук!",
    ],
)
def test_the_house_s_calls(line: str) -> None:
    assert is_house_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "เว็บไซต์นี้ใช้คุกกี้เพื่อประสบการณ์ที่ดีของท่าน",
        "ეს საიტი იყენებს ქუქი-ფაილებს",
        "Այս կայքն օգտագործում է քուքիներ",
        "ఈ వెబ్‌సైట్ కుకీలను ఉపయోగిస్తుంది.",
        "網站使用相關Cookies來改善使用者經驗，點擊「同意」表示您接受隱私權政策。",
        "Този сайт използва бисквитки.",
        "We use cookies. Click “Accept” to go on.",
    ],
)
def test_bars_on_cookies(line: str) -> None:
    assert offers(line)


def test_what_is_said_of_cookies_is_no_bar() -> None:
    assert not offers("“We use cookies on our site because the law lets us,” said the mayor of the town.")


@pytest.mark.parametrize("line", ["استمع للمقال", "ฟังข่าวนี้", "聽新聞", "字級：小 中 大", "எழுத்தின் அளவு: அ- அ அ+"])
def test_tools(line: str) -> None:
    assert is_reader_tool(line)


@pytest.mark.parametrize(
    "line",
    [
        "เตรียมเรือออกหาปลา (ภาพ: สยามลุ่มน้ำ)",
        "ပြိုကျသွားသော ကူးတို့ဆိပ်။ (ဓာတ်ပုံ: ဧရာဝတီ)",
        "ทุ่งนาริมแม่น้ำมูล ภาพ: กมลวรรณ ใจดี",
        "落山風吹得網袋翻飛。記者陳奕安攝 113年1月3日",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line)


def test_terms_of_taiwan_s_sites() -> None:
    assert is_of_site("本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。")


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        ("மாற்றம் செய்த நாள்: ", "modified"),
        ("பதிவு செய்த நாள்: ", "published"),
        ("განახლებულია: ", "modified"),
        ("Հրապարակվել է՝ ", "published"),
        ("더보기 ", "plain"),
    ],
)
def test_what_a_day_is_of(lead: str, role: str) -> None:
    assert role_of(lead) == role


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("ໂດຍ: ບຸນທະວີ ສີສຸພັນ", ("ບຸນທະວີ ສີສຸພັນ",)),
        ("ដោយ៖ ចាន់ សុភា", ("ចាន់ សុភា",)),
        ("ရေးသားသူ: သီတာဝင်း", ("သီတာဝင်း",)),
        ("எழுதியவர்: கவிதா சுந்தரம்", ("கவிதா சுந்தரம்",)),
        ("ലേഖകൻ", ()),
    ],
)
def test_writers(line: str, names: tuple[str, ...]) -> None:
    assert byline_of(line)[1] == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("สงวนลิขสิทธิ์ © 2566 บริษัท สยามลุ่มน้ำมีเดีย จำกัด", "สยามลุ่มน้ำมีเดีย"),
        ("© 2020 ទន្លេសាបព័ត៌មាន។ រក្សាសិទ្ធិគ្រប់យ៉ាង។", "ទន្លេសាបព័ត៌មាន"),
        ("© 2564 ลุ่มน้ำมูลนิวส์ สงวนลิขสิทธิ์ทุกประการ", "ลุ่มน้ำมูลนิวส์"),
        ("© 2021 PT Rift Media", "Rift Media"),
    ],
)
def test_owners_of_rights(line: str, name: str) -> None:
    assert copyright_name(line) == name


def test_thai_has_headlines_as_long_as_short_paragraphs() -> None:
    headline = "ปลาบึกหายจากเชียงของ ชาวประมงโอดสามปีจับไม่ได้แม้แต่ตัวเดียว"
    assert title_ending(headline) == ""
    assert width(headline) < width("水" * len(headline))


LEAD = "恆春半島洋蔥今年比往年提早約2週採收，首批30公噸今天上市，每公斤產地價新台幣21元，較去年同期少4元。"


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("（記者陳奕安屏東縣3日電）", "陳奕安"),
        ("（中央社記者王明台北3日電）", "王明"),
        ("（記者張育仁內埔3日電）", "張育仁"),
    ],
)
def test_who_wired_it(opening: str, name: str) -> None:
    found = article(
        f"南灣時報\n\n恆春洋蔥提早採收\n\n{opening}{LEAD}\n\n農會總幹事表示，去年10月少雨，農民只好提前採收，今年種植面積與去年相當。\n"
    )
    assert found.authors == (name,)


def test_the_paper_a_writer_and_a_town_in_arabic() -> None:
    found = article(
        "أطلس بريس\nالرئيسية\nسياسة\nمجتمع\nجهات\nالجفاف يدفع رحل الأطلس إلى بيع قطعانهم\n"
        "أطلس بريس – سعيد الوزاني من ميدلت\n17 نونبر 2022\n\n"
        "قبل شروق شمس يوم الأربعاء، كانت الشاحنات الصغيرة تصطف على جنبات السوق الأسبوعي بميدلت محملة بالأغنام.\n\n"
        "وأكد مصدر مسؤول أن حصة الإقليم من الشعير المدعم بلغت 42 ألف قنطار، وأن التوزيع يتم وفق لوائح محلية.\n\n"
        "جميع الحقوق محفوظة © أطلس بريس 2022\n"
    )
    assert found.authors == ("سعيد الوزاني",)
