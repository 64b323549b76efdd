"""Words that label who made a picture, and the credits that a bar and such a word part from their caption."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.cues import CUE
from ingest.parsers.page_dump.text.tables import phrase_set, word_set

#: words for pictures before a colon that the tables of cues leave out
PICTURE_LABELS = word_set("""fotoğraf fotoğraflar fotograf photographe fotografie fotografía fotografia fotografija
    valokuva kép fotója ảnh ljósmynd nuotrauka φωτ φωτογραφίεσ слика снимка снимки фота slika snímek zdj bilde billede
    kuvat crédits créditos crediti bildnachweis archivfoto archivbild kredit ph تصوير عدسة صورة عکس تصویر צילום תמונה
    फोटो फ़ोटो तस्वीर छाया ছবি illustratie ilustración ilustracja ilustrace ilustrácia ilustração ilustracija
    illustrazione illusztráció illustrasjon ilustrație tekening tegning teckning zeichnung dessin dibujo disegno
    desenho caricatura caricature karikatur karikatuur karykatura karikatúra cartoon viñeta vignetta piirros kuvitus
    rysunek kresba rajz çizim σκίτσο εικονογράφηση иллюстрация ілюстрація рисунок карикатура малюнок beeld beelden
    afbeelding görsel imagen imágenes imagem imagens immagine symbolfoto symbolbild archivfoto archivbild archieffoto
    arkivfoto arkivbild titelbild titelfoto зображення світлина ภาพ படம் عکاس argazkia argazkiak imatge imatges llun
    lluniau grianghraf mynd myndir ljósmyndir attēls attēli nuotraukos fotografije фотографија фотографије слике
    fotoja здымак сурет суреттер сүрөт surat rasm сурат зураг picha hoto hotuna sawir ritratt hình gambar larawan
    isithombe sary wêne انځور وێنە תמונות photographie fotografías fotók zdjęcia snímky fotografii фотографии светлина
    fotograaf fotogrāfija φωτό fotografer litrato""")
#: what stands behind such a word where it names a box of the page
_BOXES = phrase_set("""gallery, galleries, galerie, galerien, galería, galerías, galeria, galerias, galleria, gallerie,
    galeri, galerisi, galerije, galéria, galerij, galleri, galerier, galleriet, галерея, галереи, галерија, essay,
    story, report, reportage, reportaje, reportagem, reportaż, special, slideshow, feature, album, albums, álbum, quiz,
    diary, blog, contest, competition, of the day, of the week, of the month, des tages, der woche, du jour,
    de la semaine, del día, de la semana, del giorno, della settimana, do dia, da semana, van de dag, van de week,
    dnia, tygodnia, dne, týdne, dňa, дня, недели""")
_MOST, _NAME = 3, 50  #: words of a label, characters of a name


def names_picture(word: str) -> bool:
    """Such as "Photo", "Bilde", "Φωτ", without signs beside it."""
    folded = word.casefold()
    return CUE.get(folded) == "photo" or folded in PICTURE_LABELS


def heads_pictures(line: str) -> bool:
    """A word for pictures and one for a box of them: "FOTO GALERİ", "Photo essay", "PHOTO OF THE DAY"."""
    word, _, rest = line.partition(" ")
    return rest.lower().replace("i\u0307", "i") in _BOXES and names_picture(word)


def is_barred_credit(line: str) -> bool:
    """A word for pictures, a colon and a name behind the last bar: "The tank on Friday. | Photo Credit: S. Rao"."""
    told, _, credit = line.rpartition("|")
    label, colon, name = credit.replace("：", ":").partition(":")
    words = label.split()
    if not (colon and told.strip() and 0 < len(words) <= _MOST and 0 < len(name.strip()) <= _NAME):
        return False
    return any(names_picture(word.strip(".")) for word in (words[0], words[-1]))
