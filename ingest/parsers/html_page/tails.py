"""What stands behind a text in boxes of its own: the frame of a press release, the paper's note, rules for answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.html_page import appeals, features, furniture, issuers_notes, title_rows
from ingest.parsers.html_page.blocks import Block, Place, own_box, words
from ingest.parsers.html_page.closing_lines import closes, heads_poll
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.issue_lines import is_issue
from ingest.parsers.html_page.standards import leads_to_standards
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.print_issues import tells_of_issue
from ingest.patterns import regex

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HEADING = 12  #: words of a heading
_FAR = 5  #: blocks before lines that are far from the text
_MAIN = 0.7  #: share of the text's words in the box that is its own
_MARKED = 0.8  #: the same in the one that microdata mark
_NEAR = 4  #: blocks above one of the text in which a frame begins
_ABOVE = 0.5  #: the same above the first line of a frame
_FRAME = regex(  # with what portals begin the frame below a release
    r"verantwortlich(?:er)? für (?:diese|den inhalt dieser) (?:presse|medien)|firmenkontakt|unternehmensinformation"
    r"|diese (?:presse|medien)?-?(?:meldung|mitteilung|information) wurde (?:auf|über|von|durch)\b.{2,60}$"
    r"|(?:presse|medien|agentur)-?kontakt\s?:?$"
    r"|weitere (?:infos|informationen) (?:zu dieser|zur) (?:presse|meldung|firma)"
    r"|(?:ots-)?original(?:text|-content) (?:von\b|presse|der\b|durch\b)"
    r"|rückfragen? (?:&|und|an) ?\S{0,8}\s?:?$|leseranfragen"
    r"|die (?:presse)?(?:meldung|mitteilung) mit dem titel|für (?:die oben stehende|den inhalt der (?:presse|m))"
    r"|(?:bereitgestellt|eingestellt) von benutzer|news-?id\s?[:\d]"
    r"|this (?:press |news )?release was (?:published|issued|distributed)|permanent link to this (?:press )?release"
    r"|(?:media |press |company |firm )?contacts?\s?:?$|contact (?:information|details|author)\s?:?$|news provided by\b"
    r"|view source version on|more (?:press |news )?releases from|you can edit or delete your press release"
    r"|contacts? (?:presse|médias?)\s?:?$|communiqué (?:de presse )?(?:envoyé|diffusé|publié) par"
    r"|(?:contatti|ufficio) stampa\s?:?$|contactos? (?:de|para) (?:la )?prensa\s?:?$|kontakt dla (?:mediów|prasy)\s?:?$"
    r"|för (?:mer|ytterligare) information,? (?:vänligen )?kontakta\s?:?$|press-?kontakt(?:er)?\s?:?$"
    r"|for (?:mer informasjon|yderligere (?:information|oplysninger)),? (?:vennligst )?kontakte?\s?:?$"
    r"|lisätietoja antaa\s?:?$"
    r"|pour (?:plus d['’]informations?|toute information),? (?:veuillez )?contacte[rz]\s?:?$"
    r"|for (?:more|further|additional) information,? (?:please )?contact\s?:?$|distributed by .{2,60} on behalf of\b"
    r"|für (?:weitere informationen|rückfragen) (?:wenden sie sich (?:bitte )?an|steht ihnen)\b.{0,60}:?$"
    r"|weitere (?:presse|medien)?-?(?:mitteilungen|meldungen) (?:von|der|des)\b",
    re.IGNORECASE,
)
_BESIDE = regex(  # what boxes behind a text are called that hold no more of it
    r"(?<![a-z])(?:about|boiler-?plate|boiler|contact|kontakt|imprint|impressum|disclaimer|legal"
    r"|info-?box|fact-?box|(?:info|fakten|service|themen|news|text|daten)-?kasten|kasten|service-?(?:box|info)|recuadro|despiece|encadre"
    r"|fakta-?(?:ruta|rute|boks|box)|ramka|scheda|ficha|kader|spravka|guidelines|rules|netiquette|replies|komentar\w*|kommentar\w*|comments?|comentarios?|commentaires?|actions)(?![a-z])"
)

_RIGHTS = regex(
    r"\W*(?:copyright\b|©|ⓒ|\(c\)\s|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos)",
    re.IGNORECASE,
)
_COPYRIGHT = regex(r"\bcopyright\b", re.IGNORECASE)
_FEW = 2  #: times that a text has the words of what stands below the line of rights
_ADDRESSES = regex(  # what printed pages list below: "URL dieses Artikels: http://...", "[1] http://..."
    r"(?:[^\n:]{3,60}:\s+(?:\[?\d{1,3}[\].:]?\s)?)?(?:https?://|www\.)\S+(?:\s+(?:\[?\d{1,3}[\].:]?\s)?(?:https?://|www\.)\S+)*"
)
_SOURCE = regex(r"SOURCE:?\s[A-Z0-9][^!?]{2,80}")  #: whose a release is, as wires of firms end it
_PRINTED = regex(  # on which page of the paper it was: "Page B - 1", "Süddeutsche, Seite 12"
    r"(?:this (?:article|story) (?:first )?(?:appeared|ran|was published|is from) on page\b.{1,60}"
    r"|erschienen auf seite .{1,40}"
    r"|(?:[^\W\d][^\d.!?]{1,30},\s)?(?:page|seite|página|pagina|strona|sida|side|pg\.?|s\.|p\.)\s?[A-Z]{0,3}\s?[-–]?\s?\d{1,3}"
    r"(?:\s(?:of|de|der|von|della|del)\s.{2,40})?)\.?"
    # in which issue: "《河畔日报》（2008年04月23日 05 版）", "(SZ vom 04.05.2008)", "DIE ZEIT, 03.04.2008 Nr. 15"
    r"|[（(]?\s?(?:原[载刊]于?|本文.{0,3}[载刊]于|刊于)?\s?《\s?[^《》]{2,16}\s?》\s?[（(]?\s?(?:19|20)\d\d\s?年.{2,24}[版期]\s?[）)]*"
    r"|[（(]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s?(?:付\s?)?[朝夕]刊.{0,20}"
    r"|[(©]?\s?(?:quelle:\s|aus\s(?:der|dem)\s)?(?-i:[A-ZÄÖÜ][\w.-]{1,20}(?:\s[A-ZÄÖÜ][\w.-]+){0,2})(?:\svom|,)\s"
    r"\d{1,2}\.\s?(?:\d{1,2}\.|(?-i:[A-Z][a-zä]+))\s?\d{4}(?:[,/\s(].{0,30})?\)?"
    r"|\W{0,3}est[ea] (?:artículo|nota|noticia) (?:apareció|se publicó|fue publicad[oa]) en la edición .{4,60}"
    r"|(?:an? version of )?this (?:article|story|review) (?:\w+ )?(?:appears?|appeared|ran|was published)\b"
    r".{0,60}\b(?:in print|print edition|on page|section|issue)\b.{0,120}",
    re.IGNORECASE,
)
_PICTURED = regex(  # who took the picture of a printed page, over its caption: "Fot. Ann Lee", "Photo: Bob Roy / AFP"
    r"(?:(?i:foto?(?:graf\w*|s|[’']s)?|zdj(?:ęci[ae])?|photos?|photograph\w*|bild(?:er)?|kuvat?|снимки?|фото)\s?[.:]\s?"
    r"|(?:Photos?|Fotos?|Фото|Bilder)\s(?:(?:by|von|par|por|di)\s)?)[^\W\d_a-zß-ÿа-я][\w.’'-]+(?:\s[^\W\d_a-zß-ÿа-я][\w.’'-]+){1,3}"
    r"(?:\s?[/(].{2,30})?\.?"
)
_TOOL = regex(
    r"(?:artikel |seite |beitrag )?(?:drucken|versenden|weiterempfehlen|mailen)$|druckversion|print(?:er|able)?\b"
    r"|e-?mail (?:this|to)\b|send (?:this|it|to)\b|recommend this|imprim|versi[oó]n para impr|versão para impr"
    r"|envoyer (?:à|cet)|enviar (?:a|por|esta)|stampa\b|invia\b|skriv ut|tipsa en|drukuj|wyślij|vytisknout|poslat"
    r"|tulosta|afdrukken|doorsturen|версия для печати|распечатать",
    re.IGNORECASE,
)
_TURNS = regex(
    r"\W*(?:prev(?:ious)?|next|vorige[rs]?|nächste[rs]?|précédente?|suivante?|anterior|siguiente)\s?[:»›«‹]",
    re.IGNORECASE,
)
_CLOCK = regex(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d")
_ROW_LINKS = 20  #: links of a row that are looked at
_ROWS, _ROW, _TITLED = 3, 3, 0.7  #: rows of a list, blocks of one, share of its headline that is a link
_TITLED_ROW = 0.3  #: the same of a headline with its teaser
_HASHTAGS = regex(r"(?:#\w+[\s,·|]*){2,30}")
_OWNER = 8  #: words of a line of rights without a year
_YEAR = regex(r"(?:19|20)\d\d")
_FOOT = 25  #: words of a line of rights
_ISSUE, _FOOT_WORDS = 80, 80  #: code points of a line with the paper's name and issue; words of a foot with it
_CAPTION = 3  #: lines of a picture's credit and caption
_TEASER = 40  #: words below a title in a list of others
_LINKED = 0.9  #: share of a line that is a link
_CLOSING = ")）]】"  #: behind the day of a headline
_BULLETS = "»›•·►▪■>- "
_DAY = 30  #: code points of the day behind a headline
_ANSWERS = regex(r"(?<![a-z])(?:komentar\w*|kommentar\w*|comments?|comentarios?|commentaires?)(?![a-z])")


def without(found: Sequence[Block], kept: Sequence[Block], host: str = "") -> list[Block]:
    """The blocks of a text without such pieces; all of them where nothing would be left.

    ``found``: all of the page; ``host``: its site's, to which links may lead.
    """
    rest = (
        _without_far(_without_beside(_below_rights(found, _without_frame(found, _without_unmarked(list(kept))))))
        if kept
        else []
    )
    rest = title_rows.without(_without_rows(found, _without_teasers(found, appeals.without(found, rest))))
    led = False  # whether the last line left out was a link, which a line with a colon may head
    while len(rest) > 1 and (
        _is_bare_heading(rest[-1], rest[-2])
        or _leads_on(rest[-1])
        or _is_polled(rest[-1], found)
        or _is_offered(rest)
        or (led and _heads(rest[-1]))
    ):
        led = bool(rest.pop().links)
    count = len(rest)
    rest = issuers_notes.without(found, rest)
    while len(rest) > 1 and _asks_for_call(rest[-1], found):
        rest.pop()
    if len(rest) > 1 and appeals.is_over_button(rest[-1], host):
        rest.pop()
    if 0 < len(rest) < count:  # what stood above a call may be a note on the issue
        return without(found, rest, host)
    return rest or list(kept)


def _without_frame(found: Sequence[Block], kept: Sequence[Block]) -> list[Block]:
    """Without a release's frame: its first line, what follows in other boxes than the text above it, short lines."""
    total = sum(len(block.tokens) for block in kept)
    above = 0
    for i, block in enumerate(kept):
        begins = bool(i) and above >= _ABOVE * total and _FRAME.match(block.text.partition("\n")[0]) is not None
        if begins or (i and above >= _MAIN * total and _is_below_frame(found, kept[i - 1].order, block.order)):
            box = own_box(kept[i - 1].place)
            return [*kept[:i], *(after for after in kept[i + begins :] if box in after.place.chain and _runs(after))]
        above += len(block.tokens)
    return list(kept)


def _is_below_frame(found: Sequence[Block], above: int, block: int) -> bool:
    """Whether the first line of a frame stands right above a block, behind the text's block before it (orders)."""
    return any(_FRAME.match(each.text.partition("\n")[0]) for each in found[max(above + 1, block - _NEAR) : block])


def _main_box(kept: Sequence[Block]) -> int:
    """The number of the box with most of a text, -1 if it has none."""
    total = sum(len(block.tokens) for block in kept)
    held: dict[int, int] = {}
    for block in kept:
        for number in block.place.chain:
            held[number] = held.get(number, 0) + len(block.tokens)
    return max((number for number, count in held.items() if count >= _MAIN * total), default=-1)


def _without_far(kept: list[Block]) -> list[Block]:
    """Without a few short lines at the end in other boxes, much else before them: a poll, names in a column beside."""
    main, end = _main_box(kept), len(kept)
    while end > 1 and main >= 0 and main not in kept[end - 1].place.chain and words(kept[end - 1]) <= _HEADING:
        end -= 1
    return kept[:end] if end < len(kept) and kept[end].order - kept[end - 1].order > _FAR else kept


def _without_beside(kept: list[Block]) -> list[Block]:
    """Without blocks at the end in boxes that are called something else and are outside of the text's own box."""
    main = _main_box(kept)
    end = len(kept)
    while end > 1 and main not in kept[end - 1].place.chain:
        end -= 1
    first = set(kept[0].place.chain)
    spine = first if main in first else set()
    rest = [*kept[:end], *(block for block in kept[end:] if not _is_beside(block.place, spine))]
    while len(rest) > 1 and _is_beside(rest[-1].place, first, _ANSWERS):  # a table of them in the text's own cell
        rest.pop()
    return rest


def _without_unmarked(kept: list[Block]) -> list[Block]:
    """Without what stands at the end outside of the box that microdata mark as the text, where that has most of it."""
    total, marked = (sum(len(b.tokens) for b in kept if b.place.marked or every) for every in (True, False))
    end = len(kept)
    while 0 < marked < total and marked >= _MARKED * total and not kept[end - 1].place.marked:
        end -= 1
    return kept[:end]


def _without_teasers(found: Sequence[Block], kept: list[Block]) -> list[Block]:
    """Without what stands at the end in boxes of one kind, each with a link above it: a list of other articles."""
    end = len(kept)
    while end > 1 and _is_teaser(found, kept, end - 1):
        end -= 1
    told = kept[end:]
    few = sum(len(b.tokens) for b in told) * _FEW <= sum(len(b.tokens) for b in kept[:end])
    return kept[:end] if few and len(told) > 1 and len({block.place.path for block in told}) == 1 else kept


def _without_rows(found: Sequence[Block], kept: list[Block]) -> list[Block]:
    """Without a list of other articles behind the text, each with its hour or day over its headline, a link; nor what
    heads it, and what stands behind a heading such as "More news".
    """
    headed = (i for i in range(1, len(kept)) if _is_headed_off(found, kept, i))
    start = next(headed, len(kept))
    rows = [i for i in range(1, start) if _is_row(found, kept[i])]
    first = rows[0] if len(rows) >= _ROWS and 2 * len(rows) >= (start - rows[0]) // _ROW else start
    while (
        first > 1 and first < len(kept) and (kept[first - 1].place.tag in _HEADINGS or _is_only_link(kept[first - 1]))
    ):
        first -= 1
    return kept[:first]


def _is_row(found: Sequence[Block], block: Block) -> bool:
    """Whether a block is nothing but an hour or a day, over a link."""
    below = found[block.order + 1] if block.order + 1 < len(found) else None
    timed = len(block.text) <= _DAY and (_CLOCK.fullmatch(block.text) or features.is_furniture(block.text))
    return bool(timed) and below is not None and below.linked >= _TITLED * len(below.text)


def _is_headed_off(found: Sequence[Block], kept: Sequence[Block], i: int) -> bool:
    """Whether a line that was left out heads other articles between a text's running part and a block with a link."""
    block, above = kept[i], kept[i - 1]
    share = _TITLED_ROW if own_box(block.place) != own_box(above.place) else _LINKED
    linked = len(kept) - i <= _FEW and block.linked >= share * len(block.text)
    gap = found[above.order + 1 : block.order] if linked else ()
    return any(len(each.tokens) <= _HEADING and not each.linked and label_of(each.text) == "related" for each in gap)


def _is_only_link(block: Block) -> bool:
    """Whether a few words that are no sentence are nothing but a link: "Read the whole story"."""
    return block.linked >= _LINKED * len(block.text) and words(block) <= _HEADING and not features.ends(block.text)


def _is_teaser(found: Sequence[Block], kept: Sequence[Block], i: int) -> bool:
    """Whether a short block stands below a link in a box that has nothing else of the text."""
    block, above = kept[i], found[kept[i].order - 1] if kept[i].order else None
    if above is None or above is kept[i - 1] or above.linked < _LINKED * len(above.text) or words(block) > _TEASER:
        return False
    return bool(set(block.place.chain[1:]) & set(above.place.chain) - set(kept[i - 1].place.chain))


def _below_rights(found: Sequence[Block], kept: list[Block]) -> list[Block]:
    """Without short blocks at the end below the line of rights, which the text's own box does not hold."""
    box = own_box(max(kept, key=words).place)
    end = len(kept)
    while end > 1 and box not in kept[end - 1].place.chain:
        end -= 1
    between = found[kept[end - 1].order + 1 : kept[end].order] if end < len(kept) else ()
    short = sum(len(block.tokens) for block in kept[end:]) * _FEW <= sum(len(block.tokens) for block in kept[:end])
    owned = (_RIGHTS.match(b.text) or (words(b) <= _FOOT and _COPYRIGHT.search(b.text)) for b in between)
    return kept[:end] if short and any(owned) else kept


def _is_offered(rest: Sequence[Block]) -> bool:
    """Whether a text's last block is a link as long as a paragraph in a box that has nothing else of the text."""
    block, above = rest[-1], rest[-2]
    alone = set(block.place.chain[1:2]).isdisjoint(above.place.chain) and block.place.label != above.place.label
    return alone and block.linked >= _LINKED * len(block.text)


def _asks_for_call(block: Block, found: Sequence[Block]) -> bool:
    """Whether a text's last block is a question, a heading or in bold, over a call: "Want more?", "Sign up"."""
    stands_out = block.place.tag in _HEADINGS or block.emphasised * 10 >= 9 * len(block.text)
    below = found[block.order + 1 : block.order + 2] if stands_out and block.text[-1] in "?？؟" else ()
    return any(furniture.is_furniture(each.text) for each in below)


def _is_polled(block: Block, found: Sequence[Block]) -> bool:
    """Whether a text's last block is the question of a poll, below a line that was left out and says so."""
    above = found[block.order - 1].text if block.order and block.text[-1] in "?？؟" else ""
    return above != "" and heads_poll(above)


def _heads(block: Block) -> bool:
    """Whether a short line ends with a colon."""
    return block.text[-1] in ":：" and words(block) <= _HEADING


def _leads_on(block: Block) -> bool:
    """Whether a text's last block is only where to go from it: addresses, the top, a headline with its day."""
    text = block.text.strip()
    if _ADDRESSES.fullmatch(text) or _SOURCE.fullmatch(text) or _is_foot(block, text):
        return True
    if closes(text) or leads_to_standards(text):
        return True
    if not block.links:
        return False
    first, _, more = text.partition("\n")
    if _is_row_of_links(block, text):
        return True
    if more and (label_of(first) == "related" or first.lower().startswith("related ")):
        return True
    down = block.linked >= _LINKED * len(text) and all((link.get("href") or "").startswith("#") for link in block.links)
    behind = text.lstrip(_BULLETS).rstrip(_CLOSING)
    return down or (behind[:1] != text[:1] and len(behind) - block.linked <= _DAY and behind[-1:].isdigit())


def _is_row_of_links(block: Block, text: str) -> bool:
    """Whether a line is links in brackets, "[ Back ] [ Top ]", or a label and more links than words between."""
    bare = sum(map(str.isalnum, text))
    linked = sum(sum(map(str.isalnum, shown(link))) for link in block.links[:_ROW_LINKS])
    label, colon, behind = text.partition(":")
    headed = bool(colon) and len(block.links) > 1 and label_of(label) == "related" and len(behind) > 0
    return (text[0] == "[" and text[-1] == "]" and linked >= bare) or (headed and linked * _FEW >= bare)


def _is_foot(block: Block, text: str) -> bool:
    """Whether a line is a printed page's: its number in the paper, whose the rights are, tools, other headlines."""
    lines = text.split("\n")
    if all(
        _ADDRESSES.fullmatch(line) or _PRINTED.fullmatch(line) or tells_of_issue(line) or is_issue(line)
        for line in lines
    ):
        return True
    if _ADDRESSES.fullmatch(lines[0]) and any(map(_RIGHTS.match, lines)):  # below a printed page's own address
        return True
    owned = len(lines) > 1 and _RIGHTS.match(lines[1]) is not None and words(block) <= _FOOT_WORDS
    if owned and len(lines[0]) <= _ISSUE and not features.ends(lines[0]):  # below the paper's name and issue
        return True
    if _RIGHTS.match(text) and words(block) <= (_FOOT if _YEAR.search(text[:_DAY]) else _OWNER):
        return True
    if _HASHTAGS.fullmatch(text) or (len(lines) <= _CAPTION and _PICTURED.fullmatch(lines[0])):
        return True
    turns = bool(block.links) and _TURNS.match(text) is not None
    return turns or _is_row_of_tools(text) or _lists_addresses(text)


def _is_row_of_tools(text: str) -> bool:
    """Whether a line is what a reader can do with the text: "Print this page | Send to a friend | Read it later"."""
    parts = [part.strip() for part in re.split(r"[|•·]", text)]
    return len(parts) > 1 and all(0 < len(part) <= _DAY + _DAY for part in parts) and any(map(_TOOL.match, parts))


def _lists_addresses(text: str) -> bool:
    """Whether lines are a label and headlines with the address below each, as printed pages list what they link to."""
    label, *lines = text.split("\n")
    told = sum(_ADDRESSES.fullmatch(line) is not None for line in lines)
    return label[-1] in ":：" and told > 0 and told * 2 >= len(lines)


def _is_beside(place: Place, spine: set[int], names: re.Pattern[str] = _BESIDE) -> bool:
    """Whether a box around, up to those of ``spine``, is called so."""
    box: Place | None = place
    while box is not None and box.chain[0] not in spine:
        if names.search(box.label.lower()):
            return True
        box = box.parent
    return False


def _is_bare_heading(block: Block, above: Block) -> bool:
    """Whether a heading ends the text, in another box than the paragraph above it or with a colon: it heads what was
    left out.
    """
    short = block.place.tag in _HEADINGS and len(block.tokens) <= _HEADING
    if short and block.text[-1] in ":：":
        return True
    return short and not features.ends(block.text) and own_box(above.place) not in block.place.chain


def _runs(block: Block) -> bool:
    return len(block.tokens) >= _HEADING and features.ends(block.text)
