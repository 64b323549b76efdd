"""Who made a picture, in the words of many languages: behind what it shows, and on a line of its own."""

from __future__ import annotations

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump.body.credit_lines import credits_picture
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.parser import read_article
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article


@pytest.mark.parametrize(
    "line",
    [
        "Đoàn thuyền về bến lúc rạng sáng - Ảnh: HOÀNG LAN",
        "Chợ nổi những ngày giáp Tết (Ảnh tư liệu: Lê Minh).",
        "Kampenes vei ble åpnet igjen – Bilde: Kari Lund",
        "A falu új hídja az átadás napján - Kép: Kovács Anna",
        "Mới đầu mùa, vườn đã trĩu quả | Nguồn ảnh: Lê Minh",
        "Жителите на новия мост в деня на откриването – Снимка: Иван Петров",
        "Мештани на новом мосту (Слика: Иван Петровић).",
        "სოფლის მცხოვრებლები ახალ ხიდზე (ფოტო: გიორგი ბერიძე).",
        "სოფლის მცხოვრებლები ახალ ხიდზე / ფოტოს ავტორი: გიორგი ბერიძე",
        "Գյուղի բնակիչները նոր կամրջի վրա - Լուսանկարի հեղինակ՝ Արամ Պետրոսյան",
        "गांव के लोग नए पुल पर - फोटो साभार: राम कुमार",
        "গ্রামের মানুষ নতুন সেতুতে (আলোকচিত্র: করিম উদ্দিন)",
        "ساکنان روستا در روز افتتاح پل تازه | عکاس: مهران دادور",
        "أهالي القرية على الجسر الجديد - تصوير: وليد حمدان",
        "תושבי הכפר על הגשר החדש - צילומים: דני כהן",
        "Οι κάτοικοι στη νέα γέφυρα - Φωτό: Νίκος Παππάς",
        "Yeni köprü açılış gününde - Görsel: Ayşe Demir",
        "Körpünün açılış günü (Şəkil: Əli Məmmədov).",
        "Mieszkańcy na nowym moście – Zdjęcie: Anna Lis",
        "Kylän väkeä uudella sillalla / Kuva: Anna Salo",
        "Mještani na novom mostu. Snimila: Ana Horvat",
        "A ponte nova no día da apertura – Imaxe: Ana Souto",
        "గ్రామస్థులు కొత్త వంతెనపై (ఫోటో: రవి కుమార్)",
    ],
)
def test_credits_behind_what_is_shown(line):
    assert is_labelled_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Bà nhìn bức tranh và nói - hình: con thuyền ấy là của cha bà",
        "He had one rule - the picture: never show it to the men who paid for it",
        "Ποιος το είδε; Η εικόνα: ένα χωριό χωρίς δρόμο που κανείς δεν θυμάται",
        "Er zeigte auf das Bild an der Wand - es war: leer",
        "Το νέο γεφύρι - η ιστορία: Νίκος Παππάς",
        "Слика говори – извор: Танјуг",
    ],
)
def test_sentences_with_a_word_for_pictures(line):
    assert not is_labelled_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ảnh minh họa: Lê Minh",
        "ছবি সৌজন্যে: করিম উদ্দিন",
        "ภาพโดย: สมชาย ใจดี",
        "ფოტო: გიორგი ბერიძე",
        "Լուսանկարը՝ Արամ Պետրոսյանի",
        "Pilt: Anna Tamm",
        "Şəkil: Əli Məmmədov",
        "צילומים: דני כהן",
        "फोटो क्रेडिट: राम कुमार",
    ],
)
def test_credits_on_a_line(line):
    assert credits_picture(line)


def test_a_caption_behind_a_dash_is_none_of_the_story():
    top = "Bến Mới\nChợ cá đêm dời về bến mới\n08/09/2019 09:14 GMT+7\n"
    lead = "Từ tuần này, chợ cá đêm họp ở bến mới, cách chỗ cũ chừng hai cây số, sau gần bốn mươi năm."
    more = "Bà Sáu, 61 tuổi, kể rằng bà đã bán cá ở bến cũ từ khi còn là con gái, và nay bà lại bắt đầu."
    caption = "Những chiếc ghe đầu tiên cập bến mới rạng sáng chủ nhật - Ảnh: LÊ MINH"
    end = "Xã cho biết bến mới có chỗ cho 120 ghe, gấp đôi bến cũ, và có nước sạch cho người bán."
    found = read_article(read_page(f"{top}\n{lead}\n\n{caption}\n\n{more}\n\n{end}\n"), Context(name="x"))
    assert isinstance(found, Article)
    assert found.body == f"{lead}\n\n{more}\n\n{end}"
