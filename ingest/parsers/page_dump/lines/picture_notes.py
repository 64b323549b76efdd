"""Captions told by how they begin or end: who made the picture, or the number of a figure."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import has_digit, line_words

_LONGEST, _BRACKET = 240, 60  #: characters of a caption, of what stands in brackets at its end
_WORDS = r"""photos?|photographs?|pictures?|images?|illustrations?|graphics?|fotos?|fotograf[ií]as?|fotografie|bilder
    |bild|photographies?|immagin[ei]|imagem|imágenes|imagen|fotograaf|afbeelding|fot|zdj|zdjęci[ae]|kuvat?|valokuva|fotó|kép
    |poza|foto[sk]|фото|снимок|снимка|світлина|fotoğraf|φωτο?|φωτογραφία|صورة|تصوير|צילום|תמונה|写真|图|사진"""
_PART = r"[^\W\d_a-zß-ÿа-я][\w'’-]*\.?"
_NAME = rf"(?-i:{_PART}(?:[\ -](?:d[eiu]|van|von|der|den|la|del|bin|al)?\ ?{_PART}){{0,4}})"
#: "Record photo by Ann Lee. The scale house", "Foto: Ann Lee / BN", "Photos courtesy of the River Trust"
_BEGINS = re.compile(
    rf"""(?:(?-i:[^\W\d_a-zß-ÿ][\w&'’-]*)\ ){{0,4}}(?:{_WORDS})
    (?:\ ?[:：]\ ?|\ (?:by|von|de|di|van|av|af|par|por|courtesy(?:\ of)?(?:\ the)?|cedida\ por)\ ){_NAME}
    (?:\.?$|\.\ (?-i:[^\W\d_a-zß-ÿа-я])|[:：]\ |\ ?[/|]\ ?\S)""",
    re.IGNORECASE | re.VERBOSE,
)
#: behind a caption: "(photo B.C.)", "(Foto: Ann Lee)"
_ENDS = re.compile(
    rf"""[(（\[](?:{_WORDS})\.?(?:\ ?[:：]\ ?|\ (?:by\ |de\ |von\ |d'|d’)?)
    (?-i:[^\W\d_a-zß-ÿа-я©])[^()]{{0,40}}[)）\]]$""",
    re.IGNORECASE | re.VERBOSE,
)
#: "Fig. 1 Simplified flow", "Abb. 3: Das Werk", "図2 釣り場"
_FIGURE = re.compile(
    r"""(?:(?P<short>fig|abb|tab|obr|rys|рис|табл|мал|εικ|kép|ábra)\.|figur[ea]?|abbildung|tab(?:elle|leau|ella|ela|ell|le|el)
    |diagram(?:m|me|a)?|graphique|gráfico|grafico|gráfica|grafik|chart|illustration|ilustración|obrázek|rysunek|рисунок
    |таблица|kuva|kuvio|taulukko|şekil|tablo|bild|图|圖|図|表|그림|표|รูปที่)
    \ ?\d{1,2}[a-z]?(?P<sign>\ ?[.:：|]\ |\ [–—-]\ |\ |(?=[\u3040-\u9fff\uac00-\ud7af]))(?-i:[^\W\d_a-zß-ÿа-я])""",
    re.IGNORECASE | re.VERBOSE,
)
_FIRST = 5  #: words of which one is that
#: what ``_WORDS`` finds, folded; scripts without spaces have no words to look up
_PICTURES = frozenset(
    """photo photos photograph photographs picture pictures image images illustration illustrations graphic graphics
    foto fotos fotografía fotografías fotografia fotografias fotografie bilder bild photographie photographies immagine
    immagini imagem imágenes imagen fotograaf afbeelding fot zdj zdjęcia zdjęcie kuva kuvat valokuva fotó kép poza fotok
    фото снимок снимка світлина fotoğraf φωτ φωτο φωτογραφία صورة تصوير צילום תמונה""".casefold().split()
)


def tells_of_picture(line: str) -> bool:
    """A caption whose first or last words say who made the picture, or that a figure's number opens."""
    if not 8 <= len(line) <= _LONGEST:
        return False
    if line[-1] in ")）]" and _ENDS.search(line[-_BRACKET:]):
        return True
    if has_digit(line, 16) and (figure := _FIGURE.match(line)):
        return figure["short"] is not None or figure["sign"].strip() != "" or line[-1] not in ".!?。"
    named = not _PICTURES.isdisjoint(line_words(line)[:_FIRST]) or line[0] >= "\u3000"
    return named and _BEGINS.match(line) is not None
