"""What the words beside a date say of it: the day of a change, or of something that is no publication."""

from __future__ import annotations

import re

from ingest.parsers.html_page.facts import line
from ingest.parsers.html_page.page import Element
from ingest.patterns import regex

REACH = 40  #: code points before a date in which such a word stands
_LABEL = 3  #: words of a label
_CHANGED = regex(
    r"updat|modifi|edited|changed|revised|reviewed|aktuali|zuletzt|geändert|bearbeitet|mise? à jour|actuali[sz]|"
    r"aggiornat|modificat|atualiza|bijgewerkt|gewijzigd|обновл|изменен|оновлен|uppdatera|oppdatert|opdateret|muokattu|"
    r"päivitetty|güncel|更新|修改|갱신|수정|به.?روز|(?<![^\W_])stand(?=[\s:])|frissít|módosít|ažurir|actualitz|ενημέρ|"
    r"ενημερ|תעדכן|עודכן|עדכון|تحديث|تعديل|अपडेट|अद्यतन|আপডেট|হালনাগাদ|อัปเดต|อัพเดท|cập nhật|diperbarui|atnaujint|uuendatud|"
    r"(?:letzte\w?|laatste) (?:änderung|wijziging)|(?:senast|sist|sidst) (?:ändra|endre|ændre)|modyfik|"
    r"ostatnia zmiana|poslední změna"
)
_OTHER_DAY = regex(
    r"(?:deadline|retrieved|accessed|visited|expire[sd]?|valid (?:until|from|to|through)|until|born|geboren|née? le|"
    r"nacid[oa]|abgerufen|consultée?|consultado|when|wann|due|closing date|copyright|©|"
    r"printed(?: from [^\d]{2,24}?)?|gültig|bis(?: zum)?)[\s:(]{0,4}"
    r"(?:on |am |the |le |el |by )?$"
)
_PUBLISHED = regex(
    r"\W{0,3}(?:data|date|dato|datum|fecha|дата|ngày|tanggal|tarih\w*|first|originally)?\s?(?:de |di |der |da )?"
    r"(?:publi|veröffentlich|erschienen|erstell|posted|pubblica|opublikowan|dodan|objavljen|julkaistu|zveřejn|опубл|публик|"
    r"δημοσι|yayın|yayim|oluşturulma|eklenme|megjelen|közzétéve|geplaatst|gepubliceerd|skrive[nt]|đăng|diterbitkan|dipublika|"
    r"פורסם|نشر|انتشار|প্রকাশ|प्रकाश|公開|掲載|发布|發布|发表|發表|입력|등록|게시)",
    re.IGNORECASE,
)
_LONGEST = 25  #: code points of an element that is a date's label


def is_change(before: str) -> bool:
    """Whether the words before a date call it the day of a change."""
    return bool(_CHANGED.search(before.lower()))


def is_publication(line: str) -> bool:
    """Whether a line begins as those do that give the day of publication: "Publicerad: 12 mars"."""
    return _PUBLISHED.match(line) is not None


def unlabelled(part: str) -> str:
    """A phrase without the words before it that say of what it is the day: "Published 2 days ago", "Mis à jour ..."."""
    words = part.split()
    for count in range(1, min(_LABEL, len(words) - 1) + 1):
        label = " ".join(words[:count])
        if is_publication(label) or is_change(label):
            return " ".join(words[count:])
    return part.strip()


def is_other_day(before: str) -> bool:
    """Whether they call it a day on which nothing was published: "Deadline:", "born", "Valid until"."""
    return bool(_OTHER_DAY.search(before.lower()))


def label_before(element: Element) -> str:
    """The text right before an element in its box, or the element before it that holds a label and no date."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is None:
        text = line(parent.text or "") if parent is not None else ""
        return text[-REACH:]
    tail = line(previous.tail or "")
    if any(map(str.isalpha, tail)):
        return tail[-REACH:]
    plain = (
        len(previous) == 0 and isinstance(previous.tag, str) and not (previous.get("datetime") or previous.get("title"))
    )
    label = line(previous.text or "") if plain else ""
    return label if len(label) <= _LONGEST and not any(map(str.isdigit, label)) else ""
