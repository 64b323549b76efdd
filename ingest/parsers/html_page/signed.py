"""Writers that only a line of text names: "Story by Ann Lee" above the story, "Text: Ann Lee" or a name below."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from ingest.parsers.html_page import eastern, houses, reporters
from ingest.parsers.html_page.about_writers import is_about_writer
from ingest.parsers.html_page.around_names import bare
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.credit_lines import placed
from ingest.parsers.html_page.facts import line
from ingest.parsers.html_page.features import LEAD, ends
from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.html_page.names import OWN
from ingest.parsers.html_page.nearby import Byline, over_job, title_place
from ingest.parsers.html_page.signed_in_text import behind_town, bracketed
from ingest.parsers.html_page.titles import plain
from ingest.parsers.html_page.zone import boxes_around, is_of_another
from ingest.parsers.page_dump.names.arabic_names import persons
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of, has_role, is_name
from ingest.patterns import regex

_BELOW = 3  #: blocks behind the text's last one in which its signature stands
_OVER = 2  #: blocks before the headline
_PICTURE = frozenset({"figure", "figcaption"})  #: a caption may stand between text and signature
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_PARTS_OF_TABLE = frozenset({"td", "th", "tr", "tbody"})
_BETWEEN = 2  #: blocks that may stand between a name and its text: the outlet's line, a dateline
_BOX = 12  #: blocks behind the text in which a box about its writer begins
_DECKED = 3  #: blocks behind the headline, the first of which is a long deck without a name
_ABOVE = 8  #: blocks behind the headline
_LONGEST = 120  #: code points of a line with a byline
_SHORT = 80  #: code points of one below a text
_CJK_NAME = regex(r"[(（【［][々\u3040-\u30ff\u4e00-\u9fff・、=＝／/\s]{2,24}[)）】］]")
_LINES = 20  #: lines of a block that are looked at
_RUNNING = 12  #: words of a paragraph
_LETTERS = 3  #: of a surname in capitals; what has no more may be an agency's
_SENTENCE = 6  #: words of one that ends as sentences do
_POSTED = regex(  # a verb, a name of one word or more, a day: "Posted by Marcy at October 19, 2004 11:47 PM"
    r"(?i:(?:posted|written|submitted|published|created|added)\s+by|"
    r"(?:geplaatst|gepost|ingediend|geschreven|gepubliceerd)\s+door|"
    r"(?:geschrieben|eingestellt|gepostet|verfasst|veröffentlicht|erstellt|eingetragen)\s+von|"
    r"(?:publicad[oa]|escrito|enviado|postado|publicat)\s+p[eo]r|"
    r"(?:publié|posté|écrit|rédigé|envoyé)\s+par|(?:scritto|pubblicato|inserito|inviato|postato)\s+da|"
    r"(?:skrevet|skriven|publicerad|upplagd|inlagd|oprettet|indsendt|lagt inn|postet|skrivet)\s+a[fv]|"
    r"(?:napisane|dodane|opublikowane|przesłane)\s+przez|diposting oleh|αναρτήθηκε από|postat de|gönderen|lähettänyt|"
    r"vložil|bejegyezte|отправлено|опубликовано)\s*:?\s+"
    r"(?P<name>[^\W\d_][^\d|,:;()]{1,40}?)\s*(?:,|\||·|•|\s(?i:at|on|in|op|om|am|um|el|le|il|den|dne|à|à la|às|"
    r"à\(s\)|a les|en|v|kl|klo|στις|alle|zaman|dátum|в|на|w dniu)\b)"
    r"[^\d]{0,40}\d"
)
_POSTED_ON = regex(  # the day before the account: "Posted on Wednesday, March 10 @ 21:13:14 CET by ines"
    r"(?i:(?:posted|published|submitted|added)\s(?:on|at)|(?:geschrieben|veröffentlicht|eingetragen|verfasst)\s(?:am|um)"
    r"|(?:publié|posté|transmis|envoyé)\s(?:le)?|(?:enviado|publicado|escrito)\s(?:el|em|en)?|(?:inviato|postato|scritto)\s(?:il)?"
    r"|geplaatst\sop|опубликовано|отправлено)\s[^|]{0,20}\d[^|]{0,40}?\s(?i:by|von|par|por|da|door|от|пользователем)\s"
    r"(?P<name>[^\W\d_][\w.-]{1,30}(?:\s[^\W\d_][\w.-]{0,30}){0,2})(?:\s\(\d+ \w+\))?"
)
_GENRE = regex(  # a column's kicker: "Kolumne von Ann Lee", "A guest post by Ann Lee"
    r"(?i:(?:an?|eine?|une?|una?|ein|een|en)\s)?(?i:(?:gast|guest\s)?-?(?:kolumne|beitrag|kommentar|analyse|essay|reportage|glosse"
    r"|leitartikel|rezension|porträt|column|comment(?:ary|aire|o)?|post|article|opinion|analysis|review|chronique|tribune|billet"
    r"|columna|opinión|análisis|crónica|rubrica|editoriale|analisi|opinie|krönika|kronikk|felieton|komentarz))\s"
    r"(?:[Vv]on|[Bb]y|[Pp]ar|de|[Pp]or|[Dd]i|[Dd]oor|a[vf])\s(?P<names>[^\d:|]{5,60})"
)
_NOTES, _LONGEST_NOTE = 3, 300  #: blocks behind a text in which a note on its writer stands; its code points
_NOTE = regex(
    r"(?:[Ff]ollow |[Cc]ontact |[Ee]-?mail |[Ww]rite to |[Rr]each )?"
    r"(?P<name>[^\W\d_a-zß-ÿ][\w.'’-]+(?:\s[\w.'’-]+){0,2}\s[^\W\d_a-zß-ÿ][\w'’-]+)"
    r"(?:,\s[^,]{3,60},)?\s(?:can be (?:reached|contacted|followed)|on Twitter|at \S+@|via e-?mail"
    r"|(?:is|ist|est|es|è|was) (?:an?|the|eine?|une?|una?|freie\w?|our)?\s?(?:[\w’'-]+\s){0,5}?(?:reporter|writer"
    r"|journalist\w*|editor|columnist|correspondent|author|autor\w*|blogger\w*|redakteur\w*|periodista|journaliste|giornalista|contributor|fellow"
    r"|professor\w*|lecturer|researcher|freelancer?)\b|(?:writes|covers|reports|schreibt|berichtet|arbeitet als)\b)"
)
_OTHERS_WORK = regex(  # who translated, edited or checked a text, or made what stands beside it
    r"(?i)\W*(?:(?:translated|translation|edited|reviewed|fact-?checked|checked|illustrated|music|directed|produced)\b"
    r"|(?:an?\s)?(?:film|video|documentary|play|novel|book|song)\sby\b|(?:ein\s)?(?:film|buch|roman|stück)\svon\b"
    r"|übersetzt\b|übersetzung\b|aus\sdem\s\w+(?:\sübersetzt)?\svon\b|mit\smaterial\b|redigiert\b|bearbeitet\b"
    r"|tradui(?:t|ction)\b|tradu(?:cido|cción|zido|ção)\b|trado(?:tto)\b|traduzione\b|vertaald\b|vertaling\b"
    r"|přeložil|tłumacz|przekład|översatt|översättning|oversat|oversettelse|перев[её]л|перевод"
    r"|[(（【［\[]?\s?(?:责任|責任|本期|值班|网络)?(?:编辑|編輯|责编|責編|校对|审核|審核|監修|編集)\s?[:：])"
)
_HELPED = regex(  # behind names, what agencies gave besides: "Anne Roux (avec AFP)"
    r"\s\((?:avec|with|mit|con|com|met|med|cu|z)\s[^\W\d_a-zß-ÿ][\w/&., -]{1,40}\)$"
)
_PREPARED = regex(  # verbs before who put a text together, which bylines of other kinds have not
    r"^(?:(?:материал|текст|беседу|интервью|страницу)\s)?(?:подготовил|записал|провёл|провел|собрал|написал)[аи]?\s(?=[А-ЯЁ])"
    r"|^(?:матеріал\s)?(?:підготува|записа|розмовля)(?:в|ла|ли)\s(?=[А-ЯІЇЄҐ])",
    re.IGNORECASE,
)
_PLACE_LINE = regex(r"[^\W\d_a-zß-ÿ][^\d.!?;]{2,40}[:–—-]+$")  #: a dateline on its own: "PORT ANTONIO, Portland:"
_TOWN = regex(r"(?P<town>[^\W\d_]{3,}(?:[\s/][^\W\d_]{2,}){0,2})(?:,[^,–—-]{2,30})?\s?(?:\([^()]{2,20}\)\s?)?[-–—]\s")
_PLACE_BEHIND = regex(  # where a writer is or was, behind a name: "Ann Lee, back from Rangpur", "Иван НОСОВ, Тула"
    r"(?P<name>[^,\d]{4,40}),\s(?:(?:just\s|recently\s)?(?:back\s)?(?:from|in)\s|(?:zurück\s)?aus\s|de\sretour\sd[e’']\s?"
    r"|(?:desde|dal?|från|из|с)\s)?(?P<place>(?:[^\W\d_]{1,3}\s)?[^\W\d_a-zß-ÿ][\w'’-]+(?:[\s/-][\w'’-]+){0,3})\.?"
)
_RIGHT = regex(r"text-align\s*:\s*(?:right|end)")
_OUTLETS = regex(r"(?:www\.)?[\w-]+(?:\.[a-z-]{2,}){1,3}|\S+@\S+\.\w{2,}", re.IGNORECASE)
_QUOTES = "\"'“„»«‘’「"
_FEW_LINES = 3  #: of a signature: the name, what it writes for, where to write to
_OF_PAPER = regex(  # a name, then what it writes for, in quotation marks or as a host
    r"^[^,]{4,40},\s(?:[«„“\"'‘»]|(?:спец[иі]ально\s)?для\s[«„“\"'‘»]|[\w-]+\.[^\W\d_]{2,4}$)"
)
_AUTHORS_PICTURE = regex(  # whose the pictures are, below the writer's name
    r"(?:фото|fotos?|photos?|bild(?:er)?|zdjęci[ae]|kuvat?)\s?:?\s(?:автора|автор(?:ки)?|des\sautors|der\sautorin|vom\sverfasser"
    r"|autora|autorki|autor|del?\sautora?|de\sl['’]auteure?|dell['’]autore|(?:by\s)?(?:the\s)?author|kirjoittaja)\.?",
    re.IGNORECASE,
)
_HIS_PICTURE = regex(r"[.,]\s[Фф]ото\sавтора\.?$")
_SIGNATURE = regex(
    r"(?:^|[\s_-])(?:sign(?:ature|ed|atur)?|firma|unterschrift|handtekening|podpis|al[aá][ií]r[aá]s|imza|allekirjoitus|assinatura|src|source|fonte?|quelle|kilde|källa|lähde)(?:[\s_-]|$)"
)
_ASIDE = regex(
    r"comment|respond|reactions?\b|réaction|reacties|kommentar|coment[aá]ri|hozzasz|yorum|discuss|disqus|related|share|social|tags?\b|menu|nav|footer(?<!post[-_]footer)(?<!entry[-_]footer)(?<!postfooter)"
    r"(?<!entryfooter)|caption|photo|bio\b|recommend"
)


def over_desk(blocks: Sequence[Block], title: str) -> Byline | None:
    """The name below the headline, in capitals or bold, with the desk or the place it writes from on the next line."""
    place = title_place(blocks, title)
    for block in blocks[place : place + _ABOVE] if place >= 0 else ():
        lines = block.text.split("\n", _LINES)[:_LINES]
        found = next(filter(None, (over_job(one, two, block) for one, two in pairwise(lines))), None)
        if found or len(block.tokens) > 2 * _RUNNING:
            return found
    return None


def above(blocks: Sequence[Block], title: str, *, alone: bool = False, sites: Collection[str] = ()) -> Byline | None:
    """The line between headline and text that begins as bylines do in the languages known, or ends as the site's name.

    It may stand below the deck, a long one where its box is called so, it is a heading or stands out.
    With ``alone`` also a line in bold or italics right above the text that is a name and a place, "Ann Lee, Abeokuta",
    or names alone.
    """
    place = title_place(blocks, title)
    found = _at_headline(blocks, place)
    if found:
        return found
    near = blocks[place + 1 : place + 1 + 2 * _ABOVE] if place >= 0 else ()
    spine = boxes_around(blocks[place].place.element) if near else ()
    shown = [block for block in near if not _is_of_theme(block)][:_ABOVE]
    for number, block in enumerate(shown):
        if is_of_another(block.place.element, spine, title):
            continue
        lines = block.text.split("\n", _LINES)[:_LINES]
        told = (
            over_job(one, two, block) or _labelled(one) or _of_site(one, sites) for one, two in pairwise((*lines, ""))
        )
        found = next(filter(None, told), None)
        behind = blocks[block.order + 1 : block.order + 2 + _BETWEEN]
        framed, runs = _followed(behind, sites) if alone and found is None else (False, False)
        if runs and not _is_aside(block):
            found = _alone(block) if "," in block.text and _is_emphasised(block) else None
            found = found or _in_bold(block, sure=framed) or _bare(block)
        if found or (len(block.tokens) > 2 * _RUNNING and not _is_deck(block)):
            below = (text for each in shown[1:_DECKED] for text in each.text.split("\n", _LINES)[:_LINES])
            return found or (next(filter(None, map(_labelled, below)), None) if number == 0 else None)
    return None


def _is_deck(block: Block) -> bool:
    """Whether a block is what stands between a headline and its byline: called so, a heading, all of it in bold."""
    return block.place.tag in _HEADINGS or LEAD.search(block.place.label.lower()) is not None or _is_emphasised(block)


def _is_of_theme(block: Block) -> bool:
    """Whether a box at the headline has one word in Latin, Greek or Cyrillic letters, a number or a sign: "Share"."""
    return " " not in block.text and "\n" not in block.text and block.text < "\u0590" and block.place.tag != "p"


def _at_headline(blocks: Sequence[Block], place: int) -> Byline | None:
    """The byline right over the headline, with which some blogs begin, or on the lines below it in its own block."""
    for block in blocks[max(0, place - _OVER) : max(0, place)]:
        text = line(block.text) if len(block.text) <= _LONGEST and not _is_aside(block) else ""
        over = _POSTED.match(text)
        if over:
            return text, [over["name"].strip()]
        genre = _GENRE.fullmatch(text)
        names = bare_names(genre["names"]) if genre else ()
        if names:
            return text, list(names)
    below = blocks[place].text.split("\n", _LINES)[1:_LINES] if place >= 0 else ()
    return next(filter(None, map(_labelled, below)), None)


def _followed(behind: Sequence[Block], sites: Collection[str]) -> tuple[bool, bool]:
    """Whether an outlet's line or a dateline stands behind a line, and whether the text does, behind them.

    A dateline may be the text's first words: "BATMAN - The barber ...".
    """
    text = line(behind[0].text) if behind else ""
    house = 0 < len(text) <= _SHORT and houses.is_house(text, sites)
    rest = behind[house:]
    place = bool(rest) and len(rest[0].tokens) <= _SENTENCE and _PLACE_LINE.match(rest[0].text) is not None
    if place or (house and rest and len(rest[0].tokens) <= _SENTENCE and any(map(str.isdigit, rest[0].text))):
        rest = rest[1:]
    town = _TOWN.match(rest[0].text) if rest else None
    dated = town is not None and town["town"].isupper()
    return house or place or dated, bool(rest) and len(rest[0].tokens) > _RUNNING


def below(blocks: Sequence[Block], kept: Sequence[Block], *, alone: bool, sites: Collection[str] = ()) -> Byline | None:
    """The line at the text's end or right behind it that is a byline; with ``alone`` also a name that stands out."""
    if not kept or kept[-1].order >= len(blocks):
        return None
    last = kept[-1].order
    runs = [len(b.tokens) > _RUNNING or (len(b.tokens) >= _SENTENCE and ends(b.text)) for b in kept[-2:]]
    for block in kept[-2:][::-1]:
        closes = alone and runs[0] and block is kept[-1]
        found = _labelled(block.text.rsplit("\n", 1)[-1]) or (_closing(block, kept[-2:][0], sites) if closes else None)
        if found or len(block.tokens) > _RUNNING:
            break
    else:
        found = None
    behind = [block for block in blocks[last + 1 : last + 1 + 2 * _BELOW] if _PICTURE.isdisjoint(block.place.tags)]
    for block in behind[:_BELOW] if found is None else ():
        if _is_aside(block) or len(block.tokens) > _RUNNING:
            return None
        lines = [line(text) for text in block.text.split("\n", _LINES)[:_LINES]]
        labelled = (_labelled(text) or (bracketed(text) if _CJK_NAME.fullmatch(text) else None) for text in lines)
        found = next(filter(None, labelled), None) or (
            _closing(block, kept[-1], sites) if alone and runs[-1] and block is behind[0] else None
        )
        if found:
            break
    return found


def _closing(block: Block, above: Block, sites: Collection[str]) -> Byline | None:
    """The name that closes a text: one that stands out, one over its outlet, or in the text's box a first name's."""
    found = _alone(block) or _over_outlet(block, sites)
    if found or block is above or "\n" in block.text or block.linked or block.place.tag not in {"p", "div", "td"}:
        return found
    own = block.place.chain[:2] == above.place.chain[:2] or block.place.chain[1:2] == above.place.chain[1:2]
    loud = block.text.rstrip(".").rsplit(" ", 1)[-1].isupper()  # "Сергей ИВАНОВ."
    text = block.text.rstrip(".") if loud else block.text
    names = bare_names(text.strip("()[]")) if own and len(text) <= _SHORT else ()
    said = above.text.lstrip()[:1] in _QUOTES and not has_role(text)  # whose words they are stands below them
    return (block.text, list(names)) if names and not said and is_first_name(names[0].split()[0]) else None


def _over_outlet(block: Block, sites: Collection[str]) -> Byline | None:
    """A name, and on the lines below its outlet, its job or its address: "Ann Lee / Reuters", "Ann Lee / a@post.ex"."""
    name, *rest = map(line, block.text.split("\n", _FEW_LINES))
    if block.linked or not 0 < len(rest) < _FEW_LINES or max(map(len, (name, *rest))) > _SHORT:
        return None
    names = bare_names(name.strip("()[] *"))
    outlets = [houses.is_house(text, sites) or _OUTLETS.fullmatch(text) is not None for text in rest]
    bold = name in map(line, block.bold)
    sure = bold or any(outlets) or any(is_first_name(each.split()[0]) for each in names)
    pictured = [_AUTHORS_PICTURE.fullmatch(text) is not None for text in rest]
    told = [out or own or has_role(text) for out, own, text in zip(outlets, pictured, rest, strict=True)]
    sure = sure or any(pictured)
    return (name, list(names)) if names and sure and ((bold and len(rest) == 1) or all(told)) else None


def in_box(blocks: Sequence[Block], kept: Sequence[Block]) -> Byline | None:
    """The name below a heading such as "About the author" behind the text."""
    last = kept[-1].order if kept else len(blocks)
    behind = blocks[last + 1 : last + 1 + _BOX]
    for head, block in pairwise(behind):
        if is_about_writer(head.text):
            text = line(block.text)
            names = bare_names(text) or ((text,) if len(text) <= _SHORT and is_name(text) else ())
            return (text, list(names)) if names else None
    return None


def _labelled(text: str) -> Byline | None:
    text = line(text)
    own = bare(_PREPARED.sub("", OWN.sub("", text))) if len(text) <= _LONGEST else text
    alone = _HELPED.sub("", own) if own[-1:] == ")" else own
    people = bare_names(alone) if alone != text else ()
    if people and (own != text or is_first_name(people[0].split()[0])):
        return text, list(people)
    if with_job := eastern.with_job(text):
        return text, with_job
    posted = _POSTED.match(text) or _POSTED_ON.fullmatch(text)
    if agency := placed(text):
        return text, agency
    if _OTHERS_WORK.match(text):
        return None
    if posted and len(text) <= _LONGEST:
        return text, [posted["name"].strip()]
    found, names = byline_of(text) if len(text) <= _LONGEST else ("", ())
    names = tuple(person for name in names for person in (persons(name) if " و" in name else (name,)))
    return (text, list(names)) if found and any(map(is_name, names)) else None


def _of_site(text: str, sites: Collection[str]) -> Byline | None:
    """A name with the site's behind it: "DELIA MENESES | EL UNIVERSAL", "Ann Lee - The Oregonian"."""
    sign = next((sign for sign in (" | ", " - ", ", ") if sign in text), "\x00")
    name, _, site = line(text).partition(sign)
    person = name.title() if name.isupper() else name
    return (line(text), [name]) if plain(site) in sites and site and is_name(person) else None


def _alone(block: Block) -> Byline | None:
    """A name in bold or italics, in a box called the source's, or with a paper behind a comma; no link."""
    text = line(block.text.rsplit("\n", 1)[-1])
    if block.linked or len(text) > _LONGEST // 2 or is_about_writer(text):
        return None
    signed = _dashed(text) if "blockquote" not in block.place.tags else ()
    if signed:
        return text, list(signed)
    box = block.place.label.lower()
    whole = _is_emphasised(block) or text in map(line, block.bold) or bool(_SIGNATURE.search(box)) or _is_right(block)
    pictured, paper = _HIS_PICTURE.search(text), _OF_PAPER.search(text)
    bare = (
        text[: pictured.start()]
        if pictured
        else text.partition(",")[0]
        if paper
        else text.strip("()[] *").removesuffix(".")
    )
    names = bare_names(bare) if whole or pictured or paper else ()
    placed = _PLACE_BEHIND.fullmatch(text) if whole and not names else None
    names = bare_names(placed["name"]) if placed else names
    return (text, list(names)) if names else None


def _is_right(block: Block) -> bool:
    """Whether a line is set to the right, where letters are signed."""
    said = block.place.element.attrib
    return said.get("align", "").lower() == "right" or _RIGHT.search(said.get("style", "").lower()) is not None


def _dashed(text: str) -> tuple[str, ...]:
    """The writer behind a dash, as texts are signed: "– Ann Lee"."""
    names = bare_names(text.lstrip("-–— ")) if text[:1] in "-–—" and len(text) <= _SHORT else ()
    return names if names and is_first_name(names[0].split()[0]) else ()


def _in_bold(block: Block, *, sure: bool = False) -> Byline | None:
    """Names and nothing else, each in bold; a single one only where its first name is a known one or ``sure``."""
    text = line(block.text)
    told = block.bold and len(text) <= _LONGEST and not block.linked
    names = (bare_names(text) or behind_town(text)) if told else ()
    bold = set(map(line, block.bold))
    sure = sure or len(names) > 1 or (len(names) == 1 and (is_first_name(names[0].split()[0]) or _is_called(names[0])))
    whole = text in bold or all(name in bold for name in names)
    return (text, list(names)) if names and sure and whole else None


def _bare(block: Block) -> Byline | None:
    """A paragraph that is nothing but one person with a known first name; a heading may be of whom the text tells."""
    text = line(block.text)
    plain_box = block.place.tag in {"p", "address"} and not block.linked and len(text) <= _SHORT
    return (text, [text]) if plain_box and bare_names(text) == (text,) and is_first_name(text.split()[0]) else None


def _is_called(name: str) -> bool:
    """Whether a name has its surname in capitals, and only that: "Berfin ÇELİKTEN"."""
    *first, last = name.split()
    return len(last) > _LETTERS and last.isupper() and not any(word.isupper() for word in first)


def _is_emphasised(block: Block) -> bool:
    return block.emphasised * 10 >= 9 * len(block.text.strip())


def _is_aside(block: Block) -> bool:
    """Whether a block's box, the one around it, or the table that it is a cell of is called something else."""
    box, outer = block.place, block.place.parent
    labels = [box.label, outer.label if outer else ""]
    while outer is not None and box.tag in _PARTS_OF_TABLE:
        box, outer = outer, outer.parent
        labels.append(box.label)
    return bool(_ASIDE.search(" ".join(labels).lower()))


def told_of(blocks: Sequence[Block], kept: Sequence[Block]) -> Byline | None:
    """The writer of whom the last line in italics or bold tells, or one behind the text: "Ann Lee is a reporter."."""
    last = kept[-1].order if kept else len(blocks)
    for block in blocks[last : last + 1 + _NOTES]:
        found = _NOTE.match(line(block.text)) if len(block.text) <= _LONGEST_NOTE else None
        if found and (_is_emphasised(block) or (block.order > last and not _is_aside(block))):
            names = bare_names(found["name"])
            if names and is_first_name(names[0].split()[0]):
                return line(block.text), list(names)
    return None


def is_signature(text: str) -> bool:
    """Whether the last paragraph of a text is nothing but its byline, a name in brackets in East Asia among them."""
    return (
        len(text) <= _SHORT
        and text[-1] != "."
        and (
            _labelled(text) is not None
            or _dashed(text) != ()
            or _CJK_NAME.fullmatch(text) is not None
            or reporters.names_editor(text)
        )
    )
