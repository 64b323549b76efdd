"""Names below a story: in brackets in East Asia, alone on a line elsewhere, with a day above or under them at most."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline import towns
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.dates.dating import is_labelled_day
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.comment_headings import comment_count
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.firm_lines import names_firm
from ingest.parsers.page_dump.lines.holdings import marks_end
from ingest.parsers.page_dump.lines.house_calls import is_house_line
from ingest.parsers.page_dump.lines.label_tables import TOPICS
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.memorials import asks_to_remember
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names import byline_names, credit_line, end_notes
from ingest.parsers.page_dump.names.behind_names import before_town
from ingest.parsers.page_dump.names.signers import signers
from ingest.parsers.page_dump.names.tidy import tidied
from ingest.parsers.page_dump.source import masthead
from ingest.parsers.page_dump.source.masthead import is_nav
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

CJK_ROLE = regex(  # also behind a desk: "森田恵 社会部記者"
    r"^([\u3005\u3040-\u30fa\u30fc-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,6})(?:[\s・]*|[\s・]+[\u30a1-\u30ff\u4e00-\u9fff]{1,6})"
    r"(?:기자|특파원|記者|记者|編集委員|論説委員|特派員)$"
)
_SIGNED = regex(
    r"^[(（【［〔\[]\s?(?:記者|记者|文)?[:：・\s　]?([\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,6}?)\s?"
    r"(?:記者|记者|기자|特派員|通讯员)?\s?[)）】］〕\]]$"
)
#: with the desk before the name, and a space in it: "(沼津支局・大石 誠)"
_OF_DESK = regex(
    r"^[(（【［〔\[][\u3005\u3040-\u30ff\u4e00-\u9fff]{2,8}"
    r"(?:支局|総局|支社|本社|部|局|特派員|記者)[・＝=:：\s　/／]{1,2}"
    r"([\u3005\u4e00-\u9fff]{1,4})[ 　]?([\u3005\u3040-\u30ff\u4e00-\u9fff]{1,4})[)）】］〕\]]$"
)
#: "【小林茂樹、森田恵】"
_SIGNED_BY = regex(
    r"^[(（【［〔\[](?P<names>[\u3005\u4e00-\u9fff]{3,5}(?:[、，・][\u3005\u4e00-\u9fff]{3,5}){1,3})[)）】］〕\]]$"
)
_CJK_AGENCIES = word_set("""共同 時事 共同通信 時事通信 ロイター 新華社 新华社 中新社 中央社 연합뉴스 뉴시스 了 完 終 终
    続 終わり おわり""")
_WAY = (
    r"(?:(?:e-?mail|mail|e-?post|e-?pošta|correo|courriel|posta|tel\w*|tfn|tlf|puh|phone|тел|пошта|почта|mobil\w*|m|t|e)"
    r"\s?[.:]{0,2}\s?)?(?:[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}|@\w{3,30}|\+?\d[\d ()/.-]{6,16}\d)"
)
#: how the writer is reached, and nothing else: an address, a number, or one beside the other
_REACHED = regex(rf"{_WAY}(?:\s?[,;|/·•–-]?\s{_WAY}){{0,2}}", re.IGNORECASE)
_SITE = regex(r"(?:www\.)?[\w-]{3,40}\.(?:com|net|org|info|eu|[a-z]{2}|co\.[a-z]{2})", re.IGNORECASE)
_OWN_PICTURE = regex(r"(?:foto|photo|bild|фото|fot\.|kép|kuva|imagem?|imagen)\b[\s:.]?", re.IGNORECASE)
#: the link to the section or the list that the article was opened from
_BACK = regex(
    r"[«‹<←↩]?\s?(?:back to|return to|zurück zu[rm]?|retour (?:à|au|aux)|volver a|regresar a|voltar (?:a|à|ao|para)"
    r"|torna (?:a|alla|al)|terug naar|tillbaka till|tilbage til|tilbake til|takaisin|powrót do|wróć do|zpět na"
    r"|вернуться (?:к|в|на)|назад (?:к|до)|geri dön|trở (?:lại|về)|kembali ke)\s\S",
    re.IGNORECASE,
)
#: "с. Малые Ключи"
_TOWN_KIND = regex(r"^(?:с|г|п|д|пос|ст|х|м|смт|місто|село|город|посёлок|деревня)\.?\s(?=[А-ЯІЇЄҐ])")
_AREA = regex(
    r"\s(?:район|р-н|область|обл|край|ауданы|облысы|қаласы|ауылы|району|облусу|tumani|viloyati|county|district|province|okres|powiat|gmina|megye|judet|județ|ilçesi)$"
)
#: some words behind a label, whatever its language: "Címkék: harang, felújítás"
_SUBJECTS = regex(
    r"[^\W\d_]+(?: [^\W\d_]+)?\s?[:：](?:\s[^\s,;.!?\"“„]{2,20}){1,3}(?:,(?:\s[^\s,;.!?\"“„]{2,20}){1,3})+$"
)
#: where the writer was: "ANN LEE at Canal Road", "Anne ROUX, à Lanvic", "ANA RUIZ / LIMA"
_PLACED = regex(
    r"(?P<name>[^\W\d_a-zß-ÿ][\w.'’-]*(?:\s(?:d[aei]|del?|van|von|den?|der|la|le|[^\W\d_a-zß-ÿ][\w.'’-]*)){1,3})"
    r"(?:,?\s(?P<at>at|in|on|from|near|reports? from|reporting from|was at|aus|bei|im|berichtet aus|à|au|aux|depuis"
    r"|desde|em|uit|op|te|från|på|fra|we?|ve?|iz|u|в|во|на|из|στ[οη]ν?)(?:\sthe)?\s|,\s(?:en|de|da|a|i|z|ze|na|no)\s|,\s|\s[/|–—-]\s"
    r"|\s(?:en|i|z|ze|na|no|з)\s)(?P<town>[^\W\d_a-zß-ÿ][\w'’-]*"
    r"(?:[ -](?:d[aei]|del?|du|des|of|on|the|sur|la|le|am|an|[^\W\d_a-zß-ÿ])[\w'’-]*){0,3})\.?"
)
_OPENING = frozenset("(（【［〔[")
_JOB = 40  #: characters
_MARK = regex(r"\s*[(\[/]\s?[\w./ ]{1,12}\s?[)\]/]$")  #: the initials behind a name: "Lea Brand (lb)"


def signed(page: Page, place: Place) -> Byline | None:
    """The name below a story, in brackets in East Asia; elsewhere alone on its line, over what ends the article."""
    for row in (place.rows[-1] + 1, place.rows[-1]):
        text = page.text[row] if row < len(page) else ""
        match = _SIGNED.match(text) or _OF_DESK.match(text) if 0 < len(text) <= 20 else None
        if match and match[1] not in _CJK_AGENCIES:
            return Byline(row, text, ("".join(match.groups()),), "signed")
        if text[:1] in _OPENING and (together := _SIGNED_BY.match(text)):
            return Byline(row, text, tuple(re.split("[、，・]", together["names"])), "signed")
    for row in range(place.rows[-1] + 1, min(len(page), place.rows[-1] + 4)):
        text = page.text[row]
        role = CJK_ROLE.match(tidied(text).strip(" ,|")) if len(text) <= 60 and not text.isascii() else None
        if role and row not in place.taken:
            return Byline(row, text, (role[1],), "signed")
    row = place.rows[-1] + 1
    while row < min(len(page) - 1, place.rows[-1] + 3) and (
        is_moment(page.text[row]) or is_labelled_caption(page.text[row])
    ):
        row += 1
    several, end = signers(page, place.rows[-1] + 1)
    if len(several) > 1 and place.taken.isdisjoint(range(place.rows[-1] + 1, end)):
        return Byline(place.rows[-1] + 1, page.text[place.rows[-1] + 1], several, "signed")
    names = towns.without_towns(page, row, signature(page, row)) if row not in place.taken else ()
    story = " ".join(page.text[r] for r in place.rows[:60])[:8000]
    if names and not any(n.rsplit(maxsplit=1)[-1] in story for n in names):
        return Byline(row, page.text[row], names, "signed")
    return None


def signature(page: Page, row: int) -> tuple[str, ...]:
    """The names on a row that stands between an article and what is no part of it: a label, tags, the page's end.

    Short lines with the day and with the writer's town may follow.
    """
    names = _names_alone(page.text[row]) if 0 < row < len(page) else ()
    if not names or names_firm(page.text[row]) or marks_end(page.text[row]):
        return ()
    sure = _is_in_brackets(page.text[row]) or _is_filed(page, row)
    if sure and len(names) == 1 and not byline_names.is_agency(names[0]):
        return names  # whatever follows
    if _stands_apart(page, row) and names == (page.text[row],):
        return names
    if row + 2 < len(page) and not page.gap[row + 1] and page.gap[row + 2] and _is_job(page.text[row + 1]):
        return names
    for below in range(row + 1, row + 4):
        if below >= len(page) or _ends_article(page.text[below]):
            return names
        dated = is_moment(page.text[below]) or is_labelled_day(page.text[below])
        if not dated and (below > row + 1 or not _is_town(page, below)):
            break
    return ()


def _stands_apart(page: Page, row: int) -> bool:
    """Between blank lines, below a sentence and over something that is neither another name nor text."""
    if row + 1 >= len(page) or not (page.gap[row] and page.gap[row + 1]):
        return False
    above, below = page.text[row - 1], page.text[row + 1]
    return ending(above) == "." and ending(below) != "." and not byline_names.bare_names(below)


def _is_in_brackets(line: str) -> bool:
    return line[0] in "([" and line[-1] in ")]" and line.count(line[0]) == 1


def _is_filed(page: Page, row: int) -> bool:
    """A name and its place, the name in capitals or the line apart from all: "ANN LEE at Canal Road"."""
    found = _PLACED.fullmatch(page.text[row])
    if found is None or found["at"] is None:
        return False
    apart = row + 1 < len(page) and page.gap[row] > 0 and page.gap[row + 1] > 0
    return apart or (found["name"].isupper() and not found["town"].isupper())


def _is_job(line: str) -> bool:
    """What the writer is, on the line below the name: "Fact checker"."""
    return len(line) <= _JOB and line[-1].isalpha() and byline_names.has_role(line)


def _is_town(page: Page, row: int) -> bool:
    town = _AREA.sub("", _TOWN_KIND.sub("", page.text[row].rstrip(".")))
    return 2 < len(town) <= 25 and town.istitle() and label_of(town) == "" and not page.gap[row]


def _names_alone(text: str) -> tuple[str, ...]:
    """The names of a line that signs, with initials, a town or a role behind them at most."""
    if not 5 <= len(text) <= 60 or (not text.isascii() and any(label_of(word) for word in text.split())):
        return ()  # of a script without case buttons look like names: "ダウンロード 印刷"
    text = text[1:-1] if text[0] in "([" and text[-1] in ")]" else text
    text = _MARK.sub("", text.lstrip("–—- "))
    if placed := _placed(text):
        return (placed,)
    if not text:
        return ()
    text = (
        text[:-1] if text[-1] in ".," and text.count(" ") <= 4 else text
    )  # "Yann LE GOFF.", with the town below a comma
    names = byline_names.bare_names(_small(text))
    behind = text.partition(",")[2].strip()
    named = (
        text.partition(",")[0] if behind and (byline_names.has_role(behind) or is_paper(behind)) else before_town(text)
    )
    return names if len(names) <= 3 and sum(map(len, names)) >= 0.5 * len(named) else ()


def _placed(text: str) -> str:
    """The writer before a place; "" where that may be a second writer: "Jan Bos en Bo Vos"."""
    found = _PLACED.fullmatch(text)
    name = _small(found["name"]) if found else ""
    if found is None or not byline_names.is_name(name):
        return ""
    return name if found["at"] or not byline_names.is_name(_small(found["town"])) else ""


def _small(name: str) -> str:
    return name.title() if name.isupper() else name


def _ends_article(line: str) -> bool:
    if masthead.dated_name(line) or end_notes.is_note(line) or asks_to_remember(line):
        return True
    return (
        label_of(line) != ""
        or (len(line) <= 40 and ("comment" in cue_classes(line) or line.isupper()))
        or is_tag_line(line)
        or _SUBJECTS.match(line) is not None
        or is_notice(line)
        or (len(line) <= 40 and (_OWN_PICTURE.match(line) is not None or _BACK.match(line) is not None))
        or comment_count(line) is not None
        or _REACHED.fullmatch(line) is not None
        or _SITE.fullmatch(line) is not None
        or asks(line)
        or is_house_line(line)
        or key(line) in TOPICS
        or credit_line.is_of_others(line)
        or line[0] in "©#«‹←"
        or line.startswith(("Copyright", "COPYRIGHT", "(c) "))
        or "://" in line
        or is_nav(line)
        or (
            "  " in line
            and len(line) <= 80
            and any(label_of(cell) for cell in map(str.strip, line.split("  ")) if cell)
        )
    )
