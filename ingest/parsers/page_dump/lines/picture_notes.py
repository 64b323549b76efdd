"""What tells by itself that a line is of a picture: that it shows something alike ("File photo", "Symbolbild"), or who
stands where in it.
"""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.lines.unmarked import unmarked
from ingest.parsers.page_dump.text.measure import KEPT
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

#: who took a picture, at the end of a line of East Asian papers: "...、大西由紀撮影", "（新华社发）"
CJK_CREDIT = regex(
    r"(?:撮影|写真|画像|(?<![をでに])提供|[摄攝]影?|[供资資][图圖料]|(?<![地版蓝藍意企试試力构構绘繪有無无没沒畫画張张幅])[图圖](?:片|源)?|社[发發]|촬영|제공|사진)[)）】」\]］]?$"
    r"|(?:写真|摄影|攝影|撮影|图片?|圖片?|사진)\s?[:：=＝/／][^。]{2,16}$"
    r"|[摄攝]影?[)）]?\s*(?:民國)?\d{2,4}[年./-]\d{1,2}[月./-]\d{1,2}日?$"
)
CJK_CREDIT_ENDS = frozenset("影真像供摄攝图圖料片源发發영공진)）】」]］") | frozenset(
    chr(c) for c in (*range(0x4E00, 0xA000), *range(0xAC00, 0xD7B0), *range(0x3040, 0x3100))
)
#: their label before it, in brackets or with a colon: "【写真】待合室に並ぶ本棚", "写真：校庭に集まった卒業生たち"
CJK_LABEL = regex(
    r"[【［〔](?:写真|画像|図|地図|照片|[图圖]片?|사진)[0-9０-９①-⑳]{0,2}[】］〕]."
    r"|(?:写真|画像|照片|[图圖]片|사진)[0-9０-９①-⑳]{0,2}\s?[:：].{4}"
)
#: words for pictures in scripts without capitals, as alternatives of a pattern
SCRIPTS = (
    "(?:เครดิต|ขอบคุณ)?(?:ภาพ|รูป)(?:จาก|โดย|ประกอบ|ถ่าย|ข่าว)?|ที่มาภาพ|(?:ຮູບ)?ພາບ|ຮູບ|រូបថត|រូបភាព|ဓာတ်ပုံ|படங்?கள்|படம்|புகைப்படம்|ఫోటో(?:లు)?|ఫొటో(?:లు)?|చిత్రం"
    "|ಚಿತ್ರ(?:ಗಳು)?|ಫೋಟೋ|ചിത്ര(?:ം|ങ്ങൾ)|ഫോട്ടോ|ඡායාරූප(?:ය)?|ছবি|ফটো|फ(?:़)?ोटो|छायाचित्र|तस्वीर|તસવીર|ફોટો|ਤਸਵੀਰ|ਫੋਟੋ|तस्बिर|ଫଟୋ|ფოტოს?|სურათი|լուսանկար(?:ը|ի|ներ|ները)?|նկար(?:ը|ի)?"
    "|ֆոտո|تصویر|عکس|فوٹو|عدسة|ፎቶ"
)
_LONGEST = 60  #: characters
_EDGES = " ()[]（）［］【】※*.。:：-–—|/▲"
#: whole lines, folded
_STOCK = phrase_set("""file photo, file photos, file image, file picture, file pic, stock photo, stock image,
    stock picture, representative image, representational image, representative photo, representational photo,
    illustrative image, illustrative photo, illustration photo, illustration image, library picture, library image,
    archive photo, archive image, archive picture, archival photo, image for representation,
    image for representation only, photo for representation, photo used for representational purposes,
    image used for representational purposes, for illustrative purposes only, photo for illustration, photo provided,
    photos provided, photo supplied, symbolbild, symbolfoto, symbolfotos, archivbild, archivfoto, beispielbild,
    beispielfoto, themenbild, themenfoto, photo d'illustration, image d'illustration, photo illustration,
    photo prétexte, image prétexte, photo d'archives, photo archives, image d'archives, photo d'archive,
    image d'archive, imagen ilustrativa, imagen de archivo, imagen referencial, imagen de referencia, foto ilustrativa,
    foto de archivo, foto referencial, foto de referencia, fotografía de archivo, fotografía ilustrativa,
    foto d'archivio, foto di archivio, foto di repertorio, immagine di repertorio, immagine d'archivio,
    immagine generica, foto generica, foto illustrativa, imagem ilustrativa, imagem de arquivo,
    imagem meramente ilustrativa, foto meramente ilustrativa, foto de arquivo, foto arquivo, archieffoto, archiefbeeld,
    foto ter illustratie, beeld ter illustratie, stockfoto, stockbeeld, illustratiefoto, illustratiebeeld, arkivbild,
    arkivfoto, arkivbillede, arkivbilde, genrebild, genrebilder, genrefoto, illustrasjonsfoto, illustrasjonsbilde,
    illustrationsfoto, illustrationsbild, modelfoto, montagebild, kuvituskuva, arkistokuva, arkistokuvaa,
    zdjęcie ilustracyjne, zdjęcie poglądowe, zdjęcie archiwalne, zdjęcia ilustracyjne, fot. ilustracyjna,
    fot. ilustracyjne, fot. poglądowa, fot. archiwalna, zdj. ilustracyjne, zdj. poglądowe, zdj. archiwalne,
    foto ilustracyjne, ilustrační foto, ilustrační fotografie, ilustrační snímek, ilustrační obrázek, archivní foto,
    archivní snímek, ilustračné foto, ilustračná fotografia, ilustračný obrázok, archívne foto, illusztráció,
    képünk illusztráció, a kép illusztráció, a fotó illusztráció, archív fotó, archív felvétel, fotografie ilustrativă,
    fotografie de arhivă, foto ilustrativ, foto arhivă, imagine ilustrativă, imagine de arhivă,
    imagine cu caracter ilustrativ, архивное фото, архивный снимок, иллюстративное фото, фото иллюстративное,
    иллюстративное изображение, фото из архива, фото из архива редакции, фото из открытых источников, фото из соцсетей,
    фото автора, фото героя публикации, фото предоставлено, скриншот видео, ілюстративне фото, ілюстративне зображення,
    фото ілюстративне, архівне фото, фото з архіву, фото з відкритих джерел, фото автора, илюстративна снимка,
    архивна снимка, снимка архив, снимка илюстративна, снимката е илюстративна, снимката е архивна, илустрација,
    илустративна фотографија, архивска фотографија, ilustracija, ilustrativna fotografija, arhivska fotografija,
    arhivska snimka, arhivska slika, simbolična fotografija, fotografija je simbolična, slika je simbolična,
    temsili fotoğraf, temsili görsel, temsili resim, arşiv fotoğrafı, arşiv foto, arşiv görüntüsü, φωτό αρχείου,
    φωτο αρχείου, φωτογραφία αρχείου, εικόνα αρχείου, ενδεικτική φωτογραφία, صورة أرشيفية, صورة ارشيفية, صورة تعبيرية,
    صورة توضيحية, صورة من الأرشيف, أرشيفية, צילום אילוסטרציה, אילוסטרציה, תמונת אילוסטרציה, תמונת ארכיון, צילום ארכיון,
    تصویر آرشیوی, عکس آرشیوی, عکس تزئینی, عکس تزیینی, فائل فوٹو, علامتی تصویر, فوٹو فائل, फाइल फोटो, फ़ाइल फ़ोटो,
    फाइल तस्वीर, प्रतीकात्मक तस्वीर, प्रतीकात्मक फोटो, सांकेतिक तस्वीर, सांकेतिक फोटो, संग्रहित छायाचित्र,
    प्रातिनिधिक छायाचित्र, ফাইল ছবি, ফাইল ফটো, প্রতীকী ছবি, ছবি সংগৃহীত, ছবি প্রতীকী, கோப்பு படம், கோப்புப் படம்,
    மாதிரி படம், ภาพประกอบ, ภาพประกอบข่าว, แฟ้มภาพ, ảnh minh họa, ảnh minh hoạ, hình minh họa, ảnh tư liệu,
    ảnh internet, foto ilustrasi, gambar ilustrasi, ilustrasi, gambar hiasan, gambar sekadar hiasan, gambar fail,
    foto dokumentasi, imatge d'arxiu, foto d'arxiu, arkistofoto, illustratiivne foto, arhiivifoto, asociatyvi nuotr,
    asociatyvinė nuotrauka, archyvo nuotr, ilustratīvs foto, ilustratīvs attēls, 写真はイメージ, 写真はイメージです,
    画像はイメージ, 画像はイメージです, イメージ画像, イメージ写真, イメージ図, 資料写真, 资料图, 资料图片, 資料圖,
    資料圖片, 資料照, 資料照片, 示意图, 示意圖, 配图, 网络图片, 图片来自网络, 자료사진, 사진은 기사와 무관함,
    기사와 무관, 이미지 사진, 참고사진, 자료 사진""")
_PLAIN = frozenset(map(unmarked, _STOCK))  #: as they stand in capitals


#: alone between paragraphs; behind a sentence it may be a word of it
_ALONE = phrase_set("""archiv, archivo, archives, arquivo, arşiv, repertorio, d.r, dr, أرشيف, divulgação, reprodução,
    arquivo pessoal, cortesía, courtesy, handout, supplied, zvg, istimewa, ist, dok. istimewa, dok. pribadi, privat""")
_PARTS = regex(r"(?<=[.!?…।。])\s+|\s[-–—|/]\s|\s(?=[(（\[])")
_CAPTION = 180  #: characters of a caption that such a note closes or opens


@lru_cache(maxsize=KEPT)
def is_stock_note(line: str) -> bool:
    """Nothing else on the line, brackets and the like aside."""
    return len(line) <= _LONGEST and (_is_known(line) or line.strip(_EDGES).casefold() in _ALONE)


@lru_cache(maxsize=KEPT)
def holds_stock_note(line: str) -> bool:
    """The first or the last part of a caption: "The pier in May (file photo)", "Symbolbild - Ann Lee"."""
    if len(line) > _CAPTION or not (parts := _PARTS.split(line)):
        return False
    return _is_known(parts[0]) or _is_known(parts[-1])


def _is_known(part: str) -> bool:
    if len(part) > _LONGEST:
        return False
    bare = part.strip(_EDGES)
    folded = bare.casefold().replace("\u2019", "'")
    return folded in _STOCK or (bare.isupper() and unmarked(folded) in _PLAIN)


#: who stands where in a picture: "Ann Lee, left, and Bob Ray", "Anna Huber (links) und Bernd Rau"
_BESIDE_OTHER = regex(
    r"[^\W\d_a-zß-ÿа-яё][\w'’-]+(?:,\s|\s?\()(?:(?:far|front|back|top|bottom|second\sfrom|third\sfrom|from)\s)?"
    r"(?:left|right|cent(?:er|re)|links|rechts|2\.\s?v\.\s?[lr]\.|v\.\s?[lr]\.|à\s(?:gauche|droite)|au\scentre"
    r"|a\sla\s(?:izquierda|derecha)|izquierda|derecha|izq\.|der\.|a\s(?:sinistra|destra)|à\s(?:esquerda|direita)"
    r"|esq\.|dir\.|till\s(?:vänster|höger)|til\s(?:venstre|højre|høyre)|t\.?\s?[vh]\.|vas\.|oik\."
    r"|z\s(?:lewej|prawej)|od\s(?:lewej|prawej)|vlevo|vpravo|zleva|vľavo|balra|jobbra|слева|справа|ліворуч|праворуч"
    r"|зліва|solda|sağda|αριστερά|δεξιά|kiri|kanan)(?:[,)]|\.$)"
)
_LONGEST_PLACED = 260  #: characters of a caption


def tells_places(line: str) -> bool:
    """A name and, between commas or in brackets, where in the picture somebody stands."""
    marked = len(line) <= _LONGEST_PLACED and ("," in line or "(" in line)
    return marked and _BESIDE_OTHER.search(line) is not None


#: what a film over the story shows: "Video: Driver Ann Lee talks about the trip."
_FILMED = frozenset(["video", "vídeo", "vidéo", "watch", "видео", "відео", "wideo", "βίντεο", "فيديو"])


def is_of_film(text: str) -> bool:
    """Of a line over a story: a headline may begin so too."""
    return ":" in text[:8] and text.partition(":")[0].casefold() in _FILMED
