"""Captions behind a label of their own: "Media caption, Passengers cheer", "Fuente de la imagen, Getty Images"."""

from __future__ import annotations

import re

_LABELS = r"""
    (?:image|media|video|photo|picture|audio|gallery)\ (?:captions?|source|copyright|credits?)
    captions?(?=:)|bildlegende(?=:)
    bild(?:unterschrift|beschreibung|quelle|rechte)|videobeschreibung
    légende\ (?:image|vidéo|photo|de\ (?:l['’]image|la\ (?:photo|vidéo)))|crédits?\ (?:photo|image|vidéo)s?
    pie\ de\ (?:foto|imagen|video)|fuente\ de\ la\ (?:imagen|foto)|título\ del\ video
    crédito\ de\ la\ (?:foto|imagen)
    legenda\ d[ao]\ (?:foto|imagem|vídeo)|crédito\ da\ (?:foto|imagem)
    didascalia(?:\ (?:immagine|foto|video))?|fonte\ (?:immagine|foto|dell['’]immagine)
    (?:bild|foto|video)(?:onderschrift|bijschrift)|bijschrift(?:\ (?:foto|video|afbeelding))?
    bron\ (?:afbeelding|foto)
    bildtext(?:en)?|billedtekst|bildetekst|kuvateksti|podpis\ (?:zdjęcia|pod\ zdjęciem)|źródło\ (?:zdjęcia|obrazu)
    popis(?:ek)?\ (?:fotky|obrázku|fotografie)|zdroj\ (?:fotografie|obrázku)|képaláírás
    подпись\ к\ (?:фото|видео|изображению)|автор\ фото|підпис\ до\ (?:фото|відео)
    (?:fotoğraf|resim|video)\ altı\ yazısı|fotoğraf\ kaynağı|λεζάντα
    keterangan\ (?:gambar|foto|video)|sumber\ (?:gambar|foto)|(?:chụp\ lại\ hình\ ảnh|nguồn\ hình\ ảnh)
    التعليق\ على\ (?:الصورة|الفيديو)|صدر\ الصورة|مصدر\ الصورة|توضیح\ (?:تصویر|عکس)|منبع\ (?:تصویر|عکس)
    תיאור\ תמונה|इमेज\ (?:स्रोत|कैप्शन)|तस्वीर\ का\ कैप्शन|画像(?:提供|説明)|動画説明|写真(?:説明|提供)
    [图圖]像(?:来源|來源|加注文字|加註文字)|[图圖]片(?:说明|說明|来源|來源)|视频加注文字
    사진\ ?(?:출처|설명)|동영상\ ?설명
    """
_LABEL = re.compile(
    "(?:" + "|".join(_LABELS.split("\n    ")[1:-1]) + r")\s?[,，،、:：]\s?(?-i:[^\sa-zß-ÿа-я])",
    re.IGNORECASE | re.VERBOSE,
)
#: the same without a sign behind it, as the BBC's pages had it for years: "Media caption Mr Obama told the BBC"
_BARE = re.compile(r"(?:[Ii]mage|[Mm]edia|[Vv]ideo) (?:caption|copyright|source) (?=[^a-zß-ÿ\s])")
#: the first two letters of all such labels, folded
_HEADS = frozenset(
    """ca
    im me vi ph pi au ga bi lé cr pi fu tí le di fo br ku po źr zd ké по ав пі re λε ke su ch ng ال صد مص تو من תי इम
    तस 画像 動画 写真 图像 圖像 图片 圖片 视频 사진 동영""".split()  # noqa: SIM905
)
_SIGNS = frozenset(",，،、:：")
_REACH = 32  #: characters in which the label ends


def is_labelled(line: str) -> bool:
    """A caption, or who made the picture, with a label that says so."""
    if line[:2].casefold() not in _HEADS:
        return False
    return _BARE.match(line) is not None or (not _SIGNS.isdisjoint(line[:_REACH]) and _LABEL.match(line) is not None)
