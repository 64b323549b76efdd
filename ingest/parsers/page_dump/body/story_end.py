"""What closes a story: a mark, a note on mistakes, what its writer does, the foot of a record."""

from __future__ import annotations

import re
from itertools import islice

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.corrections import is_error_note, is_heading
from ingest.parsers.page_dump.lines.cutting_notes import is_cutting_note
from ingest.parsers.page_dump.lines.holdings import is_read_by_machine
from ingest.parsers.page_dump.lines.results import is_lineup, is_of_box, is_result, tells_scorers
from ingest.parsers.page_dump.names.byline_names import is_by_alone
from ingest.parsers.page_dump.text.measure import QUOTES, ending, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

_NOTE, _NOTED = 320, 300  #: characters of a note; width of the story above it
_CORRECTED = 4  #: lines of a correction below its heading, at most


def before_error_note(page: Page, rows: list[int]) -> list[int]:
    """The rows above a note on how to report mistakes, below the first third, or above what heads a correction."""
    for row in range(rows[len(rows) // 3] + 1, rows[-1] + 1) if rows else ():
        line = page.text[row]
        headed = is_heading(line) and rows[-1] - row <= _CORRECTED
        if headed or (len(line) <= _NOTE and is_error_note(line)):
            above = [r for r in rows if r < row]
            told = sum(width(page.text[r]) for r in above)
            return above if told >= (_NOTED // 3 if headed else _NOTED) else rows
    return rows


#: over a list of films or pictures: "VÍDEOS: mais assistidos do Agreste", "FOTOS: la fiesta en imágenes"
_FILMS = regex(
    r"(?:VIDEOS?|VÍDEOS?|VIDÉOS?|FOTOS?|PHOTOS?|GALER[IÍ]A|GALERIE|ВИДЕО|ФОТО|Videos|Vídeos|Vidéos|Fotos|Photos)\s?: \S"
)
_LAST = 8  #: rows of a body that they can be


def above_films(page: Page, rows: list[int]) -> list[int]:
    """The rows above such a heading, below which nothing is a sentence."""
    for k in range(max(3, len(rows) - _LAST), len(rows)):
        if _FILMS.match(page.text[rows[k]]) and all(ending(page.text[r]) == "" for r in rows[k:]):
            return rows[:k]
    return rows


_ANNOUNCED = 90  #: characters
#: what the reader is to do, and with what
_SEE = word_set("""see watch read look view listen sehen lesen schauen hören voir regardez lisez lire écoutez regarder
    mira mirá mire vea ver lee lea leé escucha guarda leggi vedi ascolta veja leia confira assista ouça bekijk lees kijk
    luister se läs titta lyssna les læs katso lue kuuntele zobacz czytaj przeczytaj obejrzyj posłuchaj podívejte čtěte
    přečtěte pozrite čítajte nézze olvassa vezi citește смотрите читайте слушайте дивіться вижте прочетете pogledajte
    pročitajte izle izleyin oku okuyun tonton lihat baca simak xem شاهد اقرأ شاهدوا צפו קראו""")
_SEEN = word_set("""video videos vídeo vídeos vidéo vidéos photos photo fotos foto gallery galerie galería galleria
    galeria pictures images bilder bild imágenes immagini imagens fotografías fotografie stories articles news artikel
    nachrichten actualités noticias notas artículos notizie articoli notícias matérias nieuws berichten nyheter artiklar
    wiadomości artykuły články hírek știri видео фото новости материалы відео новини снимки vijesti haberler haber
    videosu videoyu berita tin ảnh meldungen informationen infos nyheder zprávy zpráv správy новостей материалов новин
    informacji wieści فيديو صور أخبار סרטונים podcast""")


#: more of it, and where it is found
_MORE = word_set("""more further other mehr weitere andere plus davantage autres más otras otros più altre altri mais
    outras outros meer ander andere mer fler flere mere lisää więcej inne více další viac ďalšie több további egyéb alte
    больше ещё еще другие більше ще інші още други više druge daha diğer lainnya thêm المزيد עוד""")
_FIND = word_set("""find get follow finden findest findet erhalten trouvez trouverez retrouvez encuentre encuentra
    encontrará encontrarás trovate trovi segui acompanhe encontre vind vindt vinden hitta hittar find finder finn finner
    löydät znajdziesz znajdziecie najdete nájdete talál találhat găsești găsiți найдёте найдете знайдете ще намерите
    pronađite bulabilirsiniz ikuti""")
_LEAD = 4  #: words in which they stand


def _points_at_more(line: str) -> bool:
    """Where else news are to be read: "Read more news from the county on Harbour Post"."""
    said = line_words(line)
    if len(said) < _LEAD or len(line) > _NOTED // 2 or not QUOTES.isdisjoint(line):
        return False
    bids = said[0] in _SEE or said[0] in _FIND
    at = next((k for k, word in enumerate(said[:_LEAD]) if word in _MORE), -1)
    if at < 0 or (at > 0 and not bids) or _SEEN.isdisjoint(said[at + 1 : at + _LEAD]):
        return False
    return bids or not (_SEE.isdisjoint(said) and _FIND.isdisjoint(said))


def announces_more(line: str) -> bool:
    """Over films, pictures or articles below a story, "Watch the most viewed videos of the town:", or who wrote it."""
    if _points_at_more(line):
        return True
    if line[-1] not in ":：" or len(line) > _ANNOUNCED:
        return False
    said = line_words(line)
    if is_by_alone(line):
        return True
    return not _SEEN.isdisjoint(said) and (said[0] in _SEE or said[-1] in _SEE)


_LAID = 3  #: paragraphs above such a note, at least
_NOTE_LEAD, _SECTION = 48, 4  #: characters before its day; letters of a word that no section has in small letters
#: what follows the day: nothing, an end, a bar, an update, a section
_NOTE_REST = regex(
    r"\s?(?:г\.)?\s?(?:$|[.)]\s?(?:$|[^\W\d_])|[|·•(]|[,;]\s[^\W\d_]+\s(?:\w+\s)?\d"
    r"|\s(?:in|dans|en|em|under|unter|onder|w|в)\s(?P<section>[^.|]{2,48})(?:[.|]|$))"
)


def above_filed_note(page: Page, rows: list[int]) -> list[int]:
    """The rows above a note on where and when the story was put on the site: readers' comments stand below it."""
    for k in range(_LAID, len(rows)):
        if page.digits[rows[k]] and is_filed_note(page.text[rows[k]]):
            return rows[:k]
    return rows


def is_filed_note(line: str) -> bool:
    """Such as "Posted in Local on Thursday, May 7, 2012 6:00 am. Updated: 9:14 am. | Tags: Ferry, Harbour"."""
    if len(line) > _NOTE or not line[0].isalpha() or not ("20" in line or "19" in line):
        return False
    if role_of(line.partition(" ")[0]) != "published":
        return False
    found = find_dates(line)
    if not found or found[0].start > _NOTE_LEAD or len(found[0].date.value) < len("2012-05-07"):
        return False
    lead = line[: found[0].start].rstrip()
    end = found[0].end - (line[found[0].end - 1] == ".")  # of "6:00 am."
    rest = _NOTE_REST.match(line, end)
    if rest is None or any(mark in lead for mark in ".;!?"):
        return False
    section = rest["section"] or ""
    return not any(word[0].islower() and len(word) >= _SECTION for word in section.split())


_MARK_LONGEST, _WORDS = 40, 5  #: characters, spaces


def above_end_mark(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without such a last one; brackets that hold a sentence or name what is said stay, and those of
    a story that has more of them: whom it cites.

    Nor does what tells that a machine read the text belong to it.
    """
    if len(rows) < 2:
        return rows
    line = page.text[rows[-1]]
    if is_read_by_machine(line):
        return rows[:-1]
    marked = line[0] in "[［【" and line[-1] in "]］】" and len(line) <= _MARK_LONGEST and line.count(" ") < _WORDS
    if not marked or not line[-2].isalnum() or ":" in line:
        return rows
    others = (page.text[row] for row in rows[:-1])
    return rows if any(t[0] == line[0] and t[-1] == line[-1] for t in others) else rows[:-1]


_WRITER_LONGEST = 220  #: of a line that says what the writer does
#: the writer, and what is said next
_WRITER = regex(r"""(?ix)
    (?:the\ (?P<en>writer|author|columnist|reviewer|essayist)s?\ (?:is|are|was|has|works|teaches|lives|can|blogs
        |tweets|heads|runs|served|retired)
    |(?:der|die)\ (?P<de>autor(?:in)?|verfasser(?:in)?|kolumnist(?:in)?)\ (?:ist|war|arbeitet|lebt|lehrt|schreibt)
    |l['’](?P<fr>auteure?|autrice)\ (?:est|a\ été|vit|enseigne|dirige)
    |(?:el|la)\ (?P<es>autora?|escritora?|columnista)\ (?:es|fue|vive|trabaja|dirige)
    |l['’](?P<it>autore|autrice)\ (?:è|è\ stat[oa]|vive|insegna|lavora)
    |[oa]\ (?P<pt>autora?|colunista)\ (?:é|foi|vive|trabalha)
    |de\ (?P<nl>auteur|schrijver|schrijfster)\ (?:is|was|werkt|woont|doceert)
    |(?P<nord>författaren|skribenten|forfatteren|artikelförfattaren)\ (?:är|er|arbetar|arbejder|jobber|bor|var)
    |(?P<fi>kirjoittaja)\ (?:on|toimii|työskentelee)|(?P<slav>autor(?:ka)?)\ (?:jest|je|był[ao]?|byl[ao]?|pracuje)
    |(?P<ru>автор)\ (?:[—–-]\ |является|работает|преподаёт)|(?P<tr>yazar),?\ )""")
_FIRST = word_set("""the der die el la o a de författaren skribenten forfatteren artikelförfattaren kirjoittaja autor
    autorka автор yazar""")  #: first words of such lines, but those with an apostrophe


def is_ending(page: Page, rows: list[int]) -> bool:
    """The last of the ``rows`` says what the writer does, of whom no other row speaks, or stands in a match's box."""
    line = page.text[rows[-1]]
    if _is_of_match(page, rows):
        return True
    if len(line) > _WRITER_LONGEST:
        return False
    first = line.partition(" ")[0].lower()
    if first not in _FIRST and first[:2] not in {"l'", "l’"}:
        return False
    match = _WRITER.match(line)
    noun = next(filter(None, match.groups()), "").lower() if match else ""
    return noun != "" and not any(noun in page.text[r].lower() for r in islice(reversed(rows), 1, 40))


_SIDES, _BOX, _HEAD = 2, 10, 12  #: of a match; lines of its box at most; rows over a story that tell its result


def _is_of_match(page: Page, rows: list[int]) -> bool:
    """Who played or scored, in one block with both teams, below paragraphs that blank lines part from each other; with
    one team where the block tells who watched or judged ("Attendance: 412"), or the page's top what the team scored.

    Where a blank line parts these lines too, they are paragraphs of the report.
    """
    row = rows[-1]
    line = page.text[row]
    if ":" not in line or len(rows) <= _SIDES or not (is_lineup(line) or tells_scorers(line)):
        return False
    first, end = row, row + 1
    while first > rows[0] and not page.gap[first] and row - first < _BOX:
        first -= 1
    while end < len(page) and not page.gap[end] and end - row < _BOX:
        end += 1
    parted = all(page.gap[r] for r in rows[1:] if r < first)
    block = page.text[first:end]
    sides = [text for text in block if is_lineup(text)]
    if not (rows[0] < first and parted and sides):
        return False
    boxed = len(sides) >= _SIDES or any(is_of_box(text) or tells_scorers(text) for text in block if text not in sides)
    return boxed or _scored(page, rows[0], sides[0].partition(":")[0])


def _scored(page: Page, first: int, team: str) -> bool:
    """A result above the story names the team, whose line-up may have its formation behind: "Lowmoor Town (4-4-2)"."""
    name = team.partition(" (")[0].casefold()
    return any(name in line.casefold() and is_result(line) for line in page.text[max(0, first - _HEAD) : first])


_ENOUGH = 2  #: paragraphs above, and labels
_LONGEST_LABEL = 26
_LABEL = regex(r"([^\W\d_][^:：=|\d]{1,24}?)\s?[:：]\s?\S")
#: what a record says of itself, folded; none of them is a speaker or a heading
_LABELS = phrase_set("""illustration caption, illustration, caption, photo caption, graphic, bildunterschrift, légende,
    pie de foto, didascalia, legenda, credit, location, language, load-date, load date, document-type, document type,
    publication-type, publication type, subject, subjects, subject terms, index terms, indexing terms, descriptors,
    classification, classification codes, journal-code, journal code, accession number, document number, document id,
    doc id, record number, word count, company, companies, organization, organizations, person, persons, people,
    geographic, geographic names, country, ticker, industry, issn, isbn, copyright, database, source type,
    publication date, publication year, publisher, place of publication, country of publication,
    language of publication, last updated, update, proquest document id, sprache, ladedatum, dokumenttyp, dokumentart,
    publikationstyp, schlagwörter, schlagworte, deskriptoren, datenbank, dokumentnummer, wortzahl, langue,
    date de chargement, date-chargement, type de document, type de publication, type-publication, mots-clés,
    numéro de document, base de données, idioma, lengua, fecha de carga, tipo de documento, tipo de publicación,
    tipo de publicação, palabras clave, palavras-chave, número de documento, base de datos, base de dados,
    data de carregamento, língua, lingua, data di caricamento, tipo di documento, parole chiave, taal, laaddatum,
    documenttype, publicatietype, trefwoorden, språk, laddningsdatum, ämnesord, nyckelord, sprog, dokumenttype, emneord,
    kieli, asiakirjan tyyppi, język, typ dokumentu, słowa kluczowe, data załadowania, jazyk, klíčová slova, nyelv,
    dokumentumtípus, limbă, limba, tip document, язык, тип документа, ключевые слова, дата загрузки, номер документа,
    мова, ключові слова, γλώσσα, τύπος εγγράφου, dil, belge türü, anahtar kelimeler, bahasa, jenis dokumen, اللغة,
    نوع الوثيقة, שפה, סוג מסמך, 言語, 文書種別, 语言, 語言, 文献类型, 언어, 문서 유형""")


#: over a record's pictures and notes, "Illustration(s) :" alone on its line, folded and without the plural's ending
_OVER_FIELDS = phrase_set("""illustration, illustration caption, caption, photo caption, image caption, photo, image,
    graphic, graphics, note, notes, table, chart, bildunterschrift, bildtext, abbildung, grafik, kasten, infokasten,
    légende, légende de la photo, légende photo, encadré, graphique, infographie, document, tableau, ilustración,
    pie de foto, gráfico, recuadro, nota, imagen, ilustração, legenda, imagem, illustrazione, didascalia, immagine,
    grafico, riquadro, illustratie, bijschrift, onderschrift, afbeelding, kader, noot, bild, bilder, faktaruta,
    bildetekst, billedtekst, bilde, billede, kuva, kuvateksti, kuvat, ilustracja, podpis, zdjęcie, ramka, grafika,
    ilustrace, popisek, obrázek, ilustrácia, obrázok, ábra, képaláírás, kép, ilustrație, imagine, иллюстрация,
    подпись, фото, рисунок, примечание, ілюстрація, підпис, resim, görsel, resim yazısı, εικόνα, λεζάντα""")
_FIELD = regex(r"([^\W\d_][^:：=|()\d]{2,24}?)(?:\((?:e?s|e?n|er|e|i|r|x|y)\))?\s?[:：]")
_FIELDS_AT = 5  #: last rows of a body that are looked at


def _above_fields(page: Page, rows: list[int]) -> list[int]:
    """The rows above such a label or a cutting's note near their end, where two paragraphs stand above it."""
    for k in range(max(_ENOUGH, len(rows) - _FIELDS_AT), len(rows)):
        line = page.text[rows[k]]
        if is_cutting_note(line):
            return rows[:k]
        if line[-1] in ":：" and (match := _FIELD.fullmatch(line)) and match[1].strip().casefold() in _OVER_FIELDS:
            return rows[:k]
    return rows


def above_record_foot(page: Page, rows: list[int]) -> list[int]:
    """The body's rows above the first two such labels in a row, where two paragraphs stand above them."""
    rows = _above_fields(page, rows)
    if len(rows) <= _ENOUGH:
        return rows
    run = 0
    for row in range(rows[_ENOUGH - 1] + 1, min(len(page), rows[-1] + 2)):
        line = page.text[row]
        match = _LABEL.match(line) if ":" in line[:_LONGEST_LABEL] or "：" in line[:_LONGEST_LABEL] else None
        run = run + 1 if match and match[1].casefold() in _LABELS else 0
        if run == _ENOUGH:
            return [r for r in rows if r < row - 1]
    return rows


#: who was asked what he says to it, which closes many stories: "The firm has been contacted for comment."
_ASKED = regex(
    r"\b(?:contacted|approached|asked|reached|requests?|requested|declined|available|respond(?:ed)?|refused|return(?:ed)?)\b"
    r".{0,48}\bcomment(?:ing|ed)?\b|\b(?:sollicité|contacté|joint|refusé|souhaité|répondu)e?s?\b.{0,60}\bcomment\w+"
    r"|\b(?:quiso|quisieron|hizo|hicieron|declinó|rehusó|respondió|contactad[oa])\b.{0,60}\bcoment\w+"
    r"|\b(?:rilasciato|voluto|risposto|contattat[oa])\b.{0,60}\bcomment\w+"
    r"|\b(?:quis|quiseram|procurad[oa])\b.{0,60}\bcoment\w+"
    r"|\b(?:wollte|wollten|lehnte|ließ)\b.{0,80}\bkomment\w+"
    r"|\b(?:wilde|wilden|niet bereikbaar)\b.{0,60}\b(?:commentaar|reager\w+)"
    r"|\b(?:ville|ønsket|vill|villet)\b.{0,40}\bkomment\w+|komentov\w+|\bodmówi\w+\s.{0,12}komentarz\w*"
    r"|отказал\w+\s.{0,24}коммент\w+",
    re.IGNORECASE,
)


def asks_for_comment(line: str) -> bool:
    """Such a sentence."""
    return _ASKED.search(line) is not None
