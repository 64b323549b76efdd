"""Captions told by what stands around them or by their form: a credit, a gallery, a sign, a pose, a text for one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.parsers.page_dump.body.credit_lines import LONGEST as _CREDIT
from ingest.parsers.page_dump.body.credit_lines import (
    SHARED,
    credits_house,
    credits_on,
    credits_picture,
    is_of_other,
    names_maker,
    names_no_writer,
)
from ingest.parsers.page_dump.body.posed import who_poses
from ingest.parsers.page_dump.lines.captions import is_captioned, is_credit
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import QUOTES, ending, has_figure, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_ALT_WIDTHS = (24, 130)
_MARKS = frozenset('"“”„«»:;—–')
#: with what descriptions of somebody or something yet unnamed begin, folded
_BEGINS = word_set("""a an two three four five six several people men women children ein eine zwei drei vier mehrere
    menschen kinder un une deux trois plusieurs unos unas una dos tres varios varias due tre alcuni alcune um uma dois
    duas três vários várias een twee drie enkele en ett två flera et to flere yksi kaksi dwóch dwie dwoje trzech kilka
    dva dvě několik két három bir iki üç два две двое трое несколько дві двоє кілька""")
#: of what is told, not seen
_TOLD = word_set("""said says was were had has have will would could did told spokesman spokeswoman spokesperson inquest
    hearing court judge sagte sagt war waren hatte hat wurde wurden wird werden sprecher sprecherin dit était étaient
    avait ont sera seront porteparole dijo era fue fueron había han será serán portavoz disse stato stata stati ha hanno
    sarà portavoce foi foram havia serão zei heeft werd zal sa var hade har skulle sagde havde blev ble był była było
    byli miał powiedział powiedziała byl byla řekl řekla volt mondta oldu dedi сказал сказала был была было были""")


def without_alt_texts(page: Page, rows: list[int]) -> list[int]:
    """The story's rows without those right above a caption that describe what the picture shows, or say the same."""
    kept = frozenset(rows)
    found = [r for r in rows[:-1] if _is_said_beside(page, r, kept) or (r != rows[0] and _is_alt_text(page, r))]
    return [r for r in rows if r not in found] if found else rows


def _is_said_beside(page: Page, row: int, kept: frozenset[int]) -> bool:
    """The picture's caption once more: the same words, alone or with who made it, right above or over that name."""
    line = page.text[row]
    if not _ALT_WIDTHS[0] <= width(line) <= _ALT_WIDTHS[1]:
        return False
    over = [row - 1] if row - 1 in kept else [row - 1, row - 2]
    return any(r >= 0 and page.text[r].startswith(line) for r in over)


def is_first_of(page: Page, row: int, rows: Sequence[int]) -> bool:
    """The one of the picture over the story on ``rows``, where further pictures of the page have theirs."""
    return _is_alt_text(page, row) and any(_is_alt_text(page, r) for r in range(rows[0] + 1, rows[-1]))


def _is_alt_text(page: Page, row: int) -> bool:
    return _describes(page.text[row]) and _is_over_caption(page, row)


def _is_over_caption(page: Page, row: int) -> bool:
    return is_captioned(page.text[row + 1]) and page.gap[row + 1] <= page.gap[row]


def _describes(line: str) -> bool:
    """One sentence that begins as of somebody unnamed, without figures, quotations and what is only told."""
    if not _ALT_WIDTHS[0] <= width(line) <= _ALT_WIDTHS[1] or line.partition(" ")[0].casefold() not in _BEGINS:
        return False
    if ending(line) != "." or ". " in line or has_figure(line) or not _MARKS.isdisjoint(line):
        return False
    return _TOLD.isdisjoint(line_words(line))


_SIGNS = frozenset("▲△▼▽◀◁◄↑↓")  #: of a picture above, below or beside; "▶" and "●" open items
_WIDEST = 260
_POINTED_MOST = 4  #: such lines in a story; more are a list


def pointed(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """Rows with such a sign in front that open no list."""
    found = [r for r in rows if page.text[r][0] in _SIGNS and _points(page, r)]
    if len(found) > _POINTED_MOST or len(found) * 2 > len(rows):
        return frozenset()
    return frozenset(found)


def _points(page: Page, row: int) -> bool:
    line = page.text[row]
    if width(line) > _WIDEST or line.count(line[0]) > 1 or not any(map(str.isalpha, line)):
        return False
    above = page.text[row - 1] if row else ""
    below = page.text[row + 1] if row + 1 < len(page) else ""
    return line[0] not in {above[:1], below[:1]} and ending(above) != ":"


_CAPTION = 24  #: width of a caption at least
_ONE, _INNER_ENDS = 120, (". ", "! ", "? ")  #: characters of one sentence, and what parts two
_NAMED_MOST = 2  #: such lines over a name alone in a story: more are letters
_BESIDE = 1.6  #: how much wider paragraphs are than a caption between them, at least
_ABOVE, _SHOWN, _STORY = 6, 160, 3  #: rows over a credit with the byline; characters of what is shown; rows of a story


def is_caption_over(page: Page, row: int) -> bool:
    """A sentence with the credit of its picture on the line below it, and no blank line between the two."""
    if row + 1 >= len(page) or page.gap[row + 1] or len(page.text[row + 1]) > _CREDIT:
        return False
    line = page.text[row]
    if ending(line) != "." or width(line) < _CAPTION:
        return False
    named = _is_one(line) and _is_below_buttons(page, row) and names_maker(page, row + 1, row)
    return named or credits_on(page, row + 1)


def is_of_picture(page: Page, row: int, *, among: bool) -> bool:
    """The credit under a caption: ``among`` the paragraphs, or where a byline above names somebody else."""
    if not is_caption_over(page, row - 1):
        return False
    return among or is_of_other(page, row - 1, SHARED.split(page.text[row])[0])


def _is_below_buttons(page: Page, row: int) -> bool:
    """Right below a button or a day."""
    above = page.text[row - 1] if row and not page.gap[row] else ""
    return above != "" and (label_of(above) != "" or kind_of(above) == "T")


def _is_one(line: str) -> bool:
    """One sentence, no longer than most that tell what a picture shows."""
    return len(line) <= _SHOWN and ending(line) == "." and not any(mark in line[:-1] for mark in _INNER_ENDS)


_OPENS, _OPEN_PICTURES = 16, ("image source", "image copyright")


def is_pictured(page: Page, row: int) -> bool:
    """One short sentence, a blank line above it, over a line that only credits a picture: 40 of 46 such lines of the
    measurement sets are captions, and the others mostly a story's last ones. Where no blank line parts the paragraphs,
    those around it are much wider.
    """
    line = page.text[row]
    if row + 1 >= len(page) or not _CAPTION <= len(line) <= _ONE or len(page.text[row + 1]) > _CREDIT:
        return False
    if page.text[row + 1][:_OPENS].lower().startswith(_OPEN_PICTURES):
        return False  # its caption stands below
    if not page.gap[row + 1] and page.text[row + 1][0] in "（【" and is_captioned(page.text[row + 1]):
        return True  # "……的船工。" over "（李伟强摄）"
    if not page.gap[row] and not _is_set_close(page, row):
        return False
    credited = credits_on(page, row + 1) or (not page.gap[row] and names_no_writer(page, row + 1))
    return credited and not any(mark in line[:-1] for mark in _INNER_ENDS)


#: it says itself that it tells what a picture shows
_TELLS_SHOWN = regex(
    r"""(?ix)\b(?:in\ (?:this|the)\ (?:\w+\ )?(?:photo|picture|image)|pictured|(?:is|are)\ seen|seen\ here|from\ left
    |left\ to\ right|(?:auf|in)\ (?:dem|diesem)\ (?:foto|bild)|im\ bild|von\ links|sur\ cette\ photo
    |de\ gauche\ à\ droite|en\ (?:la|esta)\ (?:foto|imagen)|de\ izquierda\ a\ derecha|nella\ foto|da\ sinistra
    |na\ (?:foto|imagem)|da\ esquerda|op\ (?:de|deze)\ foto|van\ links|på\ bilden|från\ vänster
    |på\ (?:billedet|bildet)|fra\ venstre|kuvassa|na\ zdjęciu|od\ lewej
    |na\ (?:snímku|fotografii)|zleva|на\ (?:фото|снимке|світлині)
    |слева\ направо|зліва\ направо|fotoğrafta|soldan\ sağa)\b|[(（](?:left|right|links|rechts|左|右)[)）]"""
)


def _is_set_close(page: Page, row: int) -> bool:
    """Between two wide paragraphs, without somebody's words, and no blank line parts them from its credit."""
    if not 0 < row < len(page) - 2 or page.gap[row + 1] or page.gap[row + 2] or not QUOTES.isdisjoint(page.text[row]):
        return False
    if _TELLS_SHOWN.search(page.text[row]):
        return True
    beside = page.text[row - 1], page.text[row + 2]
    return all(ending(t) == "." and width(t) >= width(page.text[row]) * _BESIDE for t in beside)


def without_pictured(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without sentences over the credits of their pictures; a short last one stays."""
    if len(rows) > _STORY:  # a standfirst may stand above the credit
        parted = [r for above, r in pairwise([-1, *rows[:2]]) if r - 1 != above and is_below_credit(page, r)]
        rows = [r for r in rows if r not in parted]
    if len(rows) > _STORY and _is_over_credit(page, rows[0]):
        rows = [r for r in rows if r > rows[0] + 1]
    apart = captioned_apart(page, rows)
    pictured = frozenset(r for r in rows[:-1] if is_pictured(page, r))
    return [r for r in rows if r not in apart and r not in pictured and r - 1 not in pictured] or rows


def is_below_credit(page: Page, row: int) -> bool:
    """What a picture shows, right below who took it, where the byline stands above both.

    The lead follows without the blank line that parts it from the paragraph below; else the line is the lead itself.
    Below a name alone, or who took the picture on a line that blank lines part from the byline, it is one sentence,
    and a blank line parts it from the lead.
    """
    over, line = row - 1, page.text[row]
    if over < 1 or len(line) > _SHOWN or row + 2 >= len(page) or page.gap[row]:
        return False
    if not page.gap[row + 1] and kind_of(page.text[row + 1]) == "T" and credits_house(page, over):
        return _is_one(line)
    if not page.gap[row + 2]:
        return not page.gap[row + 1] and _stands_for_picture(page, row)
    if page.gap[row + 1]:
        opens = page.gap[over] > 0 or (page.gap[over - 1] > 0 and _describes(page.text[over - 1]))
        named = names_maker(page, over, over) or (opens and credits_picture(page.text[over]))
        return width(line) >= _CAPTION and _is_one(line) and named
    if over < _ABOVE or not credits_on(page, over):
        return False
    return any(byline_of(part)[1] for r in range(over - _ABOVE, over) for part in page.text[r].split(" | "))


def _stands_for_picture(page: Page, row: int) -> bool:
    """Where no blank line parts anything: somebody of the headline or the story and a place, and no more, between the
    credit of the picture and a much wider paragraph.
    """
    line, below = page.text[row], page.text[row + 1]
    if not _is_one(line) or width(below) < width(line) * _BESIDE or not credits_on(page, row - 1):
        return False
    who = who_poses(line)
    near = page.text[max(0, row - _ABOVE) : row] + page.text[row + 1 : row + 1 + _ABOVE]
    return who != "" and any(who in text for text in near)


def _is_over_credit(page: Page, row: int) -> bool:
    """A line below buttons, a day or a writer and right over the credit of a picture, a blank line or a name below."""
    if not 0 < row < len(page) - 2 or page.gap[row + 1] or len(page.text[row]) > _SHOWN:
        return False
    if not page.gap[row + 2] and not bare_names(page.text[row + 2]):  # the byline comes after the picture
        return False
    above = page.text[row - 1]
    return (label_of(above) != "" or kind_of(above) in "TB") and credits_on(page, row + 1)


def captioned_apart(page: Page, rows: list[int]) -> frozenset[int]:
    """Rows of the body that blank lines set apart by twos, a sentence of any length over its picture's credit."""
    apart = [r for r in rows[1:] if _is_apart(page, r)]
    found = [r for r in apart if is_caption_over(page, r)]
    named = [r for r in apart if r < rows[-2] and r not in found and _is_over_name(page, r)]
    found += named if len(named) <= _NAMED_MOST else []
    return frozenset(found).union(r + 1 for r in found)


def _is_over_name(page: Page, row: int) -> bool:
    """One sentence without somebody's words over a name alone that is not the writer's."""
    line = page.text[row]
    plain = len(line) <= _ONE and _is_one(line) and QUOTES.isdisjoint(line)
    return plain and names_no_writer(page, row + 1)


def _is_apart(page: Page, row: int) -> bool:
    return page.gap[row] > 0 and row + 2 < len(page) and not page.gap[row + 1] and page.gap[row + 2] > 0


_MOST = 3  #: first rows of a body that are looked at
_LONGEST = 200  #: width of a caption
_BUTTON = 40  #: characters of a button
_TOLD_SHOWN = 40  #: characters of a caption that tells more than who made the picture
_OVER, _SENTENCE = 7, 40  #: lines over a caption that are looked at, width of a sentence among them
#: behind the sentence the initials of who took the picture: "... has replaced the bell. M. R."
_INITIALLED = regex(r"[.!?…»”\"]\s(?:[-–—/©]\s?)?(?:[^\W\d_a-zß-ÿ][a-zß-ÿ]?\.[ -]?){2,3}$")
_TURNS = word_set("""prev previous next zurück vor weiter précédent précédente suivant suivante anterior siguiente
    próximo próxima precedente successivo successiva vorige volgende föregående nästa forrige neste næste edellinen
    seuraava poprzedni poprzednie następny następne předchozí další предыдущая следующая предыдущее следующее előző
    következő önceki sonraki 前へ 次へ 上一张 下一张 上一張 下一張""")  #: buttons of a gallery or a player
#: one of these is the first word of the next pattern
_ENLARGES = word_set("""click tap enlarge expand view open fullscreen full zoom in vollbild galerie plein ouvrir ver
    abrir pantalla schermo apri tela volledig helskärm fullskjerm fuld visa vis zum vergrößern bild agrandir ampliar
    ingrandisci vergroot förstora
    forstør forstørr suurenna powiększ zvětšit увеличить збільшити büyüt fotoğrafı buy order foto acheter comprar compra
    koop köp køb kjøp kup""")
_ENLARGE = regex(r"""(?ix)
    (?:(?:click|tap)\ (?:here\ |on\ (?:the\ )?(?:image|photo|picture)\ )?(?:to\ (?:enlarge|expand|zoom)
    |for\ (?:a\ )?larger\b.*)
    |(?:enlarge|expand)(?:\ (?:this\ )?(?:image|photo|picture))?
    |view\ (?:larger|full[\ -]size)(?:\ (?:image|photo|picture))?
    |(?:(?:view|open)\ )?(?:(?:this\ )?(?:image|photo|picture)\ )?(?:in\ )?(?:gallery|full[\ -]?screen)|zoom(?:\ in)?
    |(?:in\ )?vollbild(?:\ (?:anzeigen|öffnen))?|galerie\ öffnen|(?:ouvrir\ )?(?:en\ )?plein\ écran|ouvrir\ la\ galerie
    |(?:ver|abrir)\ (?:la\ )?galer[íi]a|(?:ver\ en\ )?pantalla\ completa|(?:apri\ a\ )?schermo\ intero
    |apri\ (?:la\ )?galleria|(?:ver\ em\ )?tela\ cheia|(?:open\ )?volledig\ scherm|open\ galerij
    |(?:visa\ i\ |vis\ i\ )?(?:helskärm|fullskjerm|fuld\ skærm)
    |(?:zum\ )?vergrößern|bild\ vergrößern|agrandir(?:\ (?:l['’]image|la\ photo))?
    |ampliar(?:\ (?:la\ |a\ )?(?:foto|imagen|imagem))?|ingrandisci(?:\ (?:la\ )?(?:foto|immagine))?
    |vergroot(?:\ (?:de\ )?(?:foto|afbeelding))?|förstora(?:\ bilden?)?|forst[øo]rr?(?:\ bilde?t?)?|suurenna(?:\ kuva)?
    |(?:buy|order)\ (?:this\ |a\ |our\ )?(?:photos?|pictures?|image|prints?)(?:\ (?:prints?|online))?
    |(?:bild|foto)\ (?:kaufen|bestellen)
    |acheter\ (?:cette\ )?(?:photo|image)|comprar\ (?:esta\ |la\ )?(?:foto|imagen)|compra\ (?:la\ |questa\ )?foto
    |koop\ (?:deze\ )?foto|(?:köp|køb|kjøp)\ (?:bilden|billedet|bildet)|kup\ zdjęcie
    |powiększ(?:\ zdjęcie)?|zvětšit(?:\ (?:obrázek|foto))?|увеличить(?:\ (?:фото|изображение))?|збільшити(?:\ фото)?
    |(?:fotoğrafı\ )?büyüt)""")
_ENLARGES_WIDE = ("拡大", "大图", "大圖", "크게 보기", "크게보기")


def is_beside_gallery(page: Page, row: int) -> bool:
    """A sentence over a button that turns or enlarges pictures, or with initials behind."""
    line = page.text[row]
    if width(line) > _LONGEST or row + 1 >= len(page) or ending(line) != ".":
        return False
    if line[-1] == "." and line[-2:-1].isupper() and _INITIALLED.search(line[-24:]):
        return True
    if _is_under_credit(page, row):
        return True
    below = page.text[row + 1]
    if len(below) > _BUTTON or page.gap[row + 1] or line.count(". ") or is_over_picture(page, row):
        return False
    button = below.strip("[]()+‹›<>«» ").lower()
    further = page.text[row + 2].strip("‹›<>«» ").lower() if row + 2 < len(page) else ""
    return (button in _TURNS and further in _TURNS) or enlarges(button)


def is_over_picture(page: Page, row: int) -> bool:
    """Over the button that enlarges a picture with its own caption: it tells nothing of that."""
    if row + 2 >= len(page) or len(page.text[row + 1]) > _BUTTON:
        return False
    below = page.text[row + 2]
    return len(below) >= _TOLD_SHOWN and is_captioned(below) and enlarges(page.text[row + 1].strip("[]()+ ").lower())


def enlarges(button: str) -> bool:
    """``button``: small, without brackets."""
    if button.partition(" ")[0] in _ENLARGES:
        return _ENLARGE.fullmatch(button) is not None
    return any(sign in button for sign in _ENLARGES_WIDE) if button[:1] >= "\u3000" else False


def without_captions(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without captions among the first of them; initials that sign other lines too are the writers'."""
    if len(rows) <= _MOST:
        return rows
    found = {row for row in rows[:_MOST] if is_beside_gallery(page, row)}
    if not found or any(_INITIALLED.search(page.text[r][-24:]) for r in rows[_MOST:]):
        return rows
    return [row for row in rows if row not in found]


def _is_under_credit(page: Page, row: int) -> bool:
    """Between the line that credits a picture and a byline or date, where another sentence above sums the story up."""
    credit = page.text[row - 1] if row else ""
    if page.gap[row] or ":" not in credit or len(credit) > _CREDIT:
        return False
    below = page.text[row + 1]
    if kind_of(below) not in "TB" and not (len(below) <= _CREDIT and byline_of(below)[0]):
        return False
    over = page.text[max(0, row - _OVER) : row - 1]
    return is_credit(credit) and any(width(t) >= _SENTENCE and ending(t) == "." for t in over)


_KICKER = regex(r"[^\W\d_a-zß-ÿ][\w'’-]+(?: [\w'’-]+){0,3}: [\"'“‘«„]?[^\W\d_a-zß-ÿ]")
_KICKED = 36  #: characters that hold a catchword and what follows
_KICKED_WIDTHS = (36, 200)
_KICKED_FEWEST = 5  #: lines of a story in which such a line stands out
_KICKED_MOST = 2  #: of those in capitals: more are the voices of a conversation, or a table
_PICTURE_COUNT = regex(r"(?:^|\s)\+\d{1,2}$")  #: of pictures, behind a caption or on a line of its own


def kicked(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """Rows between two sentences that end without a full stop, where every other line of the story has one.

    Headings look the same: only where the number of pictures stands beside one of them ("+4"), or where the catchword
    of one or two is in capitals ("HOMELESS: The band at its shelter").
    """
    if len(rows) < _KICKED_FEWEST:
        return frozenset()
    found = [k for k in range(1, len(rows) - 1) if _is_kicked(page.text[rows[k]])]
    if not found:
        return frozenset()
    if not any(_PICTURE_COUNT.search(t[-4:]) for t in page.text[rows[0] : rows[-1]] if "+" in t[-4:]):
        found = [k for k in found if page.text[rows[k]].partition(":")[0].isupper()]
        if not 0 < len(found) <= _KICKED_MOST:
            return frozenset()
    closed = [ending(page.text[r]) == "." for r in rows]
    if len(closed) - sum(closed) > len(found):  # headings, items and verses end without one as well
        return frozenset()
    return frozenset(rows[k] for k in found if closed[k - 1] and closed[k + 1])


def _is_kicked(line: str) -> bool:
    if (
        ": " not in line[:_KICKED]
        or not _KICKED_WIDTHS[0] <= width(line) <= _KICKED_WIDTHS[1]
        or _KICKER.match(line) is None
    ):
        return False
    bare = _PICTURE_COUNT.sub("", line)
    return bare[-1].isalnum() or bare[-1] in ")'’\""
