"""Who made a picture, behind what it shows: "The new bridge - Ảnh: Quốc Thạnh", "... (Görsel: Ann Lee)."."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.picture_notes import SCRIPTS
from ingest.parsers.page_dump.text.measure import is_small, line_words
from ingest.parsers.page_dump.text.particles import PARTICLES
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

#: words for pictures, folded; scripts without spaces have no words to look up
PICTURES = word_set("""ph photo photos photograph photographs picture pictures image images illustration illustrations
    graphic graphics foto fotos fotografía fotografías fotografia fotografias fotografie bilder bild photographie
    photographies immagine immagini imagem imágenes imagen fotograaf afbeelding fot zdj zdjęcia zdjęcie kuva kuvat
    illustratie illustraties illustrationen ilustración ilustraciones ilustracja ilustracje ilustrace ilustrácia
    ilustração ilustrações ilustracija illustrazione illustrazioni illusztráció illustrasjon illustrasjoner
    illustrationer ilustrație ilustrații tekening tekeningen tegning tegninger teckning teckningar zeichnung zeichnungen
    dessin dessins dibujo dibujos disegno disegni desenho desenhos caricatura caricature caricaturas karikatur
    karikaturen karikatuur karykatura karikatúra cartoon cartoons viñeta viñetas vignetta vignette piirros kuvitus
    rysunek kresba rajz çizim çizgi σκίτσο εικονογράφηση иллюстрация иллюстрации ілюстрація рисунок карикатура малюнок
    valokuva fotó kép poza fotok фото снимок снимка світлина fotoğraf φωτ φωτο φωτογραφία صورة تصوير צילום תמונה
    argazkia argazkiak argazki imatge imatges llun lluniau grianghraf ljósmynd ljósmyndir mynd myndir attēls attēli
    nuotrauka nuotraukos slika slike fotografija fotografije фотографија фотографије слика слике fotoja фота здымак
    світлини сурет суреттер суретті сүрөт surat rasm сурат зураг зургийг picha hoto hotuna sawir sawirka ritratt ảnh
    hình gambar larawan isithombe sary wêne pilt pildid şəkil
    şəkillər imaxe snímka snímky poză görsel görseller dibuix ilustrim ілюстрацыя илюстрация цртеж φωτό φωτογραφίες
    φωτογραφίεσ εικόνα צילומים תמונות תצלום fotosu litrato ritratti fotot bilde billede""")
#: who made it: "Snimila: Ann Lee", "عکاس: ..."
_MAKERS = word_set("""snimio snimila snimili снимио снимила снимили снимил عکاس المصور छाया आलोकचित्र আলোকচিত্র
    আলোকচিত্রী קרדיט snímek fotoqraf зурагчин kuha""")
#: beside a word for pictures: "Ảnh minh họa", "ছবি সৌজন্যে", "Լուսանկարի հեղինակ", "Sursă foto"
_BESIDE = word_set("""minh họa hoạ tư liệu chụp màn hình nguồn tác giả credit credits crédit crédits crédito créditos
    crèdit crèdits kredit courtesy source by nga na ni autor autori autora autorë autors автор авторы автора аўтар
    sursa sursă burimi zdroj izvor извор источник източник джерело крыніца font fonte vir avots allikas šaltinis
    forrás kaynak πηγή հեղինակ հեղինակը աղբյուր ავტორი წყარო साभार सौजन्य क्रेडिट सोर्स स्रोत সৌজন্যে সৌজন্য সূত্র
    ক্রেডিট সংগৃহীত کریڈٹ بشکریہ از منبع المصدر מסך באדיבות архив архивска илустративна ilustrative ilustrativna
    arhivska ilustrasi arxiv гэрэл""")
_SOURCE_OF_PICTURE = regex(
    r"[.!?)।۔] \(?(?:quelle|bild|foto|photo|photograph|picture|image|credit|crédit|fuente|fonte|fotó|kuva|фото"
    r"|fot\.|photographie|fotograf[íi]a|fotoğraf|zdjęcie|valokuva|світлина|снимок|φωτο(?:γραφία)?|תצלום|צילום|تصوير|صورة|الصورة|写真|图"
    r"|ph|créditos?|crediti|ảnh|hình|gambar|nuotr\.|slika|snímek|obr\.|kép|poza|bilde|billede|zdj\.|larawan|ljósmynd|mynd"
    r"|argazkia?k?|imatges?|llun|grianghraf|attēls|nuotrauka|slike|снимки|сурет|сүрөт|rasm|зураг|picha|hoto|sawir|ritratt|фота|здымак)"
    r"\s?[:：]\s(?:[^.!?]{0,12}\.?[^.!?]{2,40}(?<=\s(?-i:[A-ZÀ-ÞА-Я]))\.|[^.!?]{0,12}\.?[^.!?]{2,40}|(?:[^\W\d_]{1,3}\.\s?){1,4}(?:[/,]\s?[^.!?]{2,30})?)\)?$"
    rf"|\S \(?(?:{SCRIPTS})\s?[:：՝៖]\s?[^.!?:]{{2,40}}\)?$",
    re.IGNORECASE,
)
_SCRIPT = regex(SCRIPTS)
_TAIL = 80  #: characters from a line's end in which such a credit stands
_COLONS = frozenset(":：՝៖")  #: signs behind a word for pictures
_LABEL_WORDS, _NAME_WORDS = 4, 5
_STAMP = regex(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")  #: "22/11/2020 - 04:30 - Fonte: ... - Foto: ..." dates a story
#: a sign or a full stop, a label of some words, a colon, a name
_CLOSING = regex(
    r"(?:\s[-–—|/]\s?|[.!?)।۔…»”\"]\s|\s(?=[(\[]))[(\[]?(?P<label>[^-–—|/.!?()\[\]।۔:：՝៖]{2,28}\.?)"
    r"\s?[:：՝៖]\s?(?P<name>[^!?:：()\[\]।۔…]{2,44})[)\]]?\.?$"
)
_OPENING = regex(r"(?P<label>[^:：՝៖]{2,28})\s?[:：՝៖]\s?(?P<name>[^!?:：()\d]{2,44})")
_INNER_STOP = regex(r"[^\W\d_]{4,}\.\s")  #: of a sentence: initials and short forms are shorter


def closes_with_credit(line: str) -> bool:
    """A word for pictures behind a sentence, or behind a sign, and a name up to the end."""
    tail = line[-_TAIL:]
    if _COLONS.isdisjoint(tail) or (line[0].isdigit() and _STAMP.match(line)):
        return False
    if _SOURCE_OF_PICTURE.search(tail[-60:]) is not None:
        return True
    found = _CLOSING.search(tail)
    return found is not None and labels_picture(found["label"]) and _may_name(found["name"])


def labels_picture(label: str) -> bool:
    """A word for pictures alone, or with whose or what kind it is: "Ảnh tư liệu", "ফটো ক্রেডিট"."""
    said = label.casefold().replace(".", "").split()
    if not 0 < len(said) <= _LABEL_WORDS:
        return False
    pictured = [word in PICTURES or word in _MAKERS or _SCRIPT.fullmatch(word) is not None for word in said]
    return any(pictured) and all(shown or word in _BESIDE for shown, word in zip(pictured, said, strict=True))


def opens_with_credit(line: str) -> bool:
    """Nothing but such a label and a name, no number: "ছবি সৌজন্যে: করিম উদ্দিন"."""
    found = _OPENING.fullmatch(line)
    return found is not None and labels_picture(found["label"]) and found["name"].count(" ") < _NAME_WORDS


def _may_name(name: str) -> bool:
    """Names and agencies, no clause: no word but particles in small letters, if there are more than one."""
    said = name.split()
    if _INNER_STOP.search(name) or len(said) > len(line_words(name)) + 2:
        return False
    return len(said) == 1 or not any(is_small(word) and word.casefold() not in PARTICLES for word in said)
