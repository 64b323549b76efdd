"""What can be the title of another article in a list, and what ends the list: legal lines, buttons, requests."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.dates.dating import is_labelled_day, role_of
from ingest.parsers.page_dump.lines.asides import is_of_readers
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.comment_headings import asks_for_comment, opens_comments
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.embeds import is_poll_with_answers
from ingest.parsers.page_dump.lines.foot import FOOT_LINKS, is_foot
from ingest.parsers.page_dump.lines.label_tables import SHOW_ALL
from ingest.parsers.page_dump.lines.labels import is_of_headings, key, label_of
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.paywalls import prices_access
from ingest.parsers.page_dump.lines.related_headings import is_button_for_more
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.site_terms import is_of_site
from ingest.parsers.page_dump.lines.store_badges import is_badge, is_file
from ingest.parsers.page_dump.lines.tag_lines import is_labelled
from ingest.parsers.page_dump.lines.writer_boxes import ABOUT_WRITERS
from ingest.parsers.page_dump.lists.other_lines import is_no_title
from ingest.parsers.page_dump.text.measure import KEPT, ending, has_figure, holds_sign, signs_of, width
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_END = regex(
    r"[©Ⓒⓒ]|\(c\)\s|copyright|all rights reserved|https?://|\b[\w.]+@[\w.]+\b|  |\s[|·•›»>]\s"
    r"|^(?:privacy (?:policy|notice)|terms (?:of|and)|cookie|datenschutz|impressum|mentions légales|aviso legal)"
    r"|перепечат|воспроизвед|при использ|при викор"
    r"|ссылка обязательна|ссылка на [^.]{2,30} обязательна|при цитир"
    r"|посилання [^.]{0,30}обов|\breprodu[cz]|riproduzion|nachdruck|转载|轉載|無断|無斷|무단"
    r"|\bp\.? ?iva\b|\b(?:reg|aut|iscr)\w*\.?\b.{0,40}\btribunale\b|\btribunale\b.{2,40}\bn[.°º]"
    r"|\bhandelsregister|\bissn\b|powered by|\bust-?id",
    re.IGNORECASE,
)
_NUMBER = regex(r"\d[\d ()/-]{8,}\d")
#: one that a word or a sign for numbers stands before: "Registro Nº 5.184.220", "Reg. no. 1234/99"
_OF_OFFICE = regex(
    r"(?:\bn[º°]|\bno\.?|\bnum\.?|\bnr\.?|\bnúm\.?|№|\bč\.|\bsz\.|\bαρ\.)\s?:?\s?[A-Z]{0,3}-?\d{1,5}(?:[./]\d{2,}){1,3}\b",
    re.IGNORECASE,
)
#: the same signs in a day: "2016-09-06", "14/04/2014 12"
_DAY = regex(r"(?:(?:19|20)\d\d([-/ ])\d{1,2}\1\d{1,2}|\d{1,2}([-/ ])\d{1,2}\2(?:19|20)\d\d)(?: \d{1,2})?")
_CALL = 60  #: width of two sentences of which the last is a cry: "... Schalten Sie ein!"
_NO_TITLES = FOOT_LINKS | ABOUT_WRITERS | SHOW_ALL
_LINK = 42  #: width of a link at a page's foot
_TITLE_WORDS = 3  #: spaces in a title behind its kicker, at least
_HEADLINE = 5  #: the same among dashes
_ASKING = "?!？！؟"  #: a title may be a question or a cry
_OPEN = f"{_ASKING}\"”'’»"
_TAG = 30  #: characters of a subject among others: "Trams in Kolkata|Tramways Company|Nonapukur depot"
_END_SIGNS = signs_of(
    *("©", "ⓒ", "(c)", "copyright", "all rights", "http", "@", "  ", " | ", " · ", " • ", " › ", " » ", " > "),
    *("privacy", "terms ", "cookie", "datenschutz", "impressum", "mentions", "aviso"),
    *pieces(
        "перепеч|воспроиз|при использ|при викор|при цитир|ссылка обяз|ссылка на |посилання "
        "|reprodu|riprodu|nachdruck|转载|轉載|無断|無斷|무단"
    ),
    *("iva", "tribunale", "handelsreg", "issn", "powered by", "ust-id", "ustid"),
)  #: one of them stands in all that ``_END`` finds but long numbers
#: words on buttons: a short line of these alone, or one that begins with one and a plain noun, is none of the titles
_BUTTONS = word_set("""share tweet email e-mail print save comment comments like follow subscribe facebook twitter
    whatsapp linkedin partager imprimer envoyer commenter recommander recevez tweeter partage teilen drucken mailen
    twittern senden merken empfehlen kommentieren imprimir enviar recomendar compartir comentar guardar tuitear
    partilhar compartilhar sugerir condividi stampa invia commenta tweetta delen printen reageren dela skriv tipsa
    drukuj udostępnij wyślij поделиться распечатать отправить paylaş yazdır gönder newsletter newsletters boletín
    infolettre nieuwsbrief nyhetsbrev""")


def ends_lists(text: str) -> bool:
    """Whether ``_END`` finds something; most titles hold no sign of that, which is told sooner without a pattern."""
    folded = text.lower()
    if holds_sign(folded, _END_SIGNS):
        return _END.search(text) is not None or _holds_number(text)
    return _holds_number(text)


#: a town's code at the end of an address: "Toronto, Ontario, M4W 3L4", "Ithaca, NY 14850", "London SE1 9GF"
_POSTCODE = regex(
    r"\b(?:[A-Z]\d[A-Z] \d[A-Z]\d|(?<=, )[A-Z]{2},? \d{5}(?:-\d{4})?|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})$"
)


def _holds_number(text: str) -> bool:
    """A telephone's, an office's or a town's number; a day is none."""
    if "," in text and has_figure(text[-7:]) and _POSTCODE.search(text):
        return True
    number = _NUMBER.search(text)
    return (number is not None and _DAY.fullmatch(number[0]) is None) or (
        has_figure(text) and _OF_OFFICE.search(text) is not None
    )


def is_of_tags(text: str, mark: str) -> bool:
    """Subjects in one line: "Canals / Heritage / Yorkshire"."""
    return text.count(mark) > 1 and max(map(len, text.split(mark))) <= _TAG


def _is_offered(text: str) -> bool:
    """What else lists have and is no title: readers' words, the site's, polls, badges, files, newsletters, days."""
    if is_of_readers(text) or is_of_site(text) or is_poll_with_answers(text) or is_badge(text) or is_file(text):
        return True
    if _names_letter(text) or offers_letter(text) or prices_access(text):
        return True
    return has_figure(text) and _is_stamp(text)


@lru_cache(maxsize=KEPT)
def is_item(text: str) -> bool:
    size = width(text)
    if (
        size < 12
        or size > 190
        or label_of(text)
        or ends_lists(_without_kicker(text))
        or is_labelled(text)
        or (asks(text) and not _is_kicked(text))
    ):
        return False
    if (
        opens_comments(text)
        or asks_for_comment(text)
        or _is_row(text)
        or is_notice(text)
        or is_foot(text)
        or "★" in text
        or "☆" in text
    ):
        return False
    shown = text[-1] == ")" and is_labelled_caption(text)
    tags = is_of_tags(text, "|") or is_of_tags(text, " / ")
    if (
        shown
        or tags
        or (size <= _LINK and (name := key(text)) in _NO_TITLES)
        or is_of_headings(text)
        or is_button_for_more(name if size <= _LINK else key(text))
        or is_no_title(text)
        or _is_offered(text)
    ):
        return False
    words = text.casefold().split()
    buttons = sum(word.strip(".,:|") in _BUTTONS for word in words)
    home = words[-1] in {"homepage", "home"} and len(words) <= 3
    if home or buttons == len(words) or (words[0] in _BUTTONS and words[0] != "comment" and len(words) <= 4):
        return False
    cues = cue_classes(text)
    asking = ("signup" in cues and ". " in text) or (text[-1] == "!" and size > _CALL and ". " in text[_CALL // 2 :])
    if asking or "legal" in cues or cues.get("social", 0) > 1 or cues.get("signup", 0) > 1:
        return False
    return not (ending(text) in {".", ":"} and text[-1] not in _OPEN and size > 40 and text[-2] not in _ASKING)


def _is_stamp(text: str) -> bool:
    """A day behind words that say what was done then, which no title opens with: "First published on 5 April 2019"."""
    return is_labelled_day(text) and role_of(" ".join(text.split(None, 2)[:2]) + " ") != "plain"


#: who asks for something of the readers
_WE = word_set("us our uns unser unsere nous nos notre nosotros noi nostro ons onze oss vår os nam nasz nám нам")
_LETTERS = word_set("""newsletter newsletters infolettre nieuwsbrief nyhetsbrev nyhedsbrev nyhetsbrevet nyhedsbrevet
    uutiskirje""")
#: how words for newsletters begin, in all their cases
_LETTER = pieces("""newsletter|infolettre|boletín|boletin|nieuwsbrie|nyhetsbrev|nyhedsbrev|uutiskirj|hírlev|zpravodaj|
    biuletyn|рассылк|розсилк|bülten|ενημερωτικ""")


#: how words for what costs nothing begin
_FREE = (
    "free",
    "kostenlos",
    "kostenfrei",
    "gratis",
    "gratuit",
    "maksut",
    "darmow",
    "bezpłatn",
    "zdarma",
    "zadarmo",
    "ingyen",
    "бесплатн",
    "безкоштовн",
    "ücretsiz",
)
#: which news it brings
_ALL = word_set(
    """all alle alles toutes tous todas todos tutte tutti wszystkie všechny všetky все всі alla kaikki tüm"""
)


def offers_letter(text: str) -> bool:
    """It asks to sign up for a newsletter: the paper's, for nothing, or in a cry; a title does not."""
    words = text.casefold().split()
    if not any(word.startswith(_LETTER) for word in words):
        return False
    said = {word.strip(".,:;") for word in words}
    free = any(word.startswith(_FREE) for word in said) and (text[-1] not in ".?" and not _ALL.isdisjoint(said))
    return text[-1] == "!" or free


def _names_letter(text: str) -> bool:
    """What a newsletter is called, over the box to sign up for it: "River Post Morning Newsletter"."""
    words = text.split()
    if len(words) > _HEADLINE + 1 or words[-1].casefold() not in _LETTERS:
        return False
    return all(word[0].isupper() or word[0].isdigit() or len(word) <= _TITLE_WORDS for word in words)


def _is_kicked(text: str) -> bool:
    """A kicker that is written as a request, over a title of several words: "Send your photo: Fair draws 4,000"."""
    kicker, colon, title = text.partition(": ")
    plain = colon and kicker.count(" ") <= _TITLE_WORDS and title.count(" ") >= _TITLE_WORDS and title[0].isalpha()
    if not plain or "@" in title or asks(title) or _WE.intersection(kicker.casefold().split()):
        return False
    return not cue_classes(title).keys() & {"signup", "social", "you"}


def _without_kicker(text: str) -> str:
    """A title without the few words and the bar before it, and with its quotation marks close to what they quote."""
    if text.count("|") == 1:
        kicker, bar, title = text.partition(" | ")
        if (
            bar
            and title.count(" ") >= _TITLE_WORDS >= kicker.count(" ")
            and not (label_of(kicker) or ends_lists(kicker))
        ):
            text = title
    return text.replace("« ", "«").replace(" »", "»") if "«" in text else text


def _is_row(text: str) -> bool:
    """Links beside each other, with dashes between them; no title with its kicker: none of them is of many words."""
    return text.count(" - ") > 1 and max(part.count(" ") for part in text.split(" - ")) < _HEADLINE
