"""Notes that say in which order a day's figures stand: "mm/dd/yyyy", "(TT.MM.JJJJ)", "día/mes/año"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_SIGNS = r"\s?[/.·-]\s?"
#: letters for a day, a month and a year in one set of languages; "gg" and "aa" are other things in other ones
_LETTERS = (
    ("dd?", "mm?", "(?:yy|aa|jj|åå|éé|rr)(?:yy|aa|jj|åå|éé|rr)?"),
    ("tt?", "mm?", "jj(?:jj)?"),
    ("jj?", "mm?", "aa(?:aa)?"),
    ("gg?", "mm?", "aa(?:aa)?"),
    ("gg?", "aa?", "yy(?:yy)?"),
    ("pp?", "kk?", "vv(?:vv)?"),
    ("dd?", "mm?", "gg(?:gg)?"),
    ("zz?", "ll?", "aa(?:aa)?"),
    ("hh?", "bb?", "tt(?:tt)?"),
    ("дд?", "мм?", "(?:гг|рр)(?:гг|рр)?"),
    ("ηη?", "μμ?", "εε(?:εε)?"),
)
#: the same in words
_WORDS = (
    ("day", "month", "year"),
    ("tag", "monat", "jahr"),
    ("jour", "mois", "année"),
    ("d[ií]a", "mes", "año"),
    ("giorno", "mese", "anno"),
    ("dia", "mês", "ano"),
    ("dag", "maand", "jaar"),
    ("dag", "m[åa]na?d", "år"),
    ("päivä", "kuukausi", "vuosi"),
    ("dzień", "miesiąc", "rok"),
    ("den", "měsíc", "rok"),
    ("deň", "mesiac", "rok"),
    ("zi(?:ua)?", "luna?", "an(?:ul)?"),
    ("день", "месяц", "год"),
    ("день", "місяць", "рік"),
    ("ден", "месец", "година"),
    ("dan", "mjesec", "godina"),
    ("dan", "mesec", "godina|leto"),
    ("ημέρα", "μήνας", "έτος"),
    ("gün", "ay", "yıl"),
    ("hari", "bulan", "tahun"),
    ("ngày", "tháng", "năm"),
)
_DAYS = "|".join(rf"{day}{_SIGNS}{month}{_SIGNS}(?:{year})" for day, month, year in (*_LETTERS, *_WORDS))
_MONTHS = "|".join(rf"{month}{_SIGNS}{day}{_SIGNS}(?:{year})" for day, month, year in (*_LETTERS, *_WORDS))
_NOTE = regex(rf"(?i)(?<![\w/.-])(?:(?P<day>{_DAYS})|(?P<month>{_MONTHS}))(?![\w/-])")
_SHORT = regex(r"\((?:(?P<day>DMY|D/M/Y)|(?P<month>MDY|M/D/Y))\)")
#: one stands in each of them
_CHEAP = pieces("""mm|m/d|d/m|month|monat|mois|mes|maand|mån|måned|kuukausi|miesiąc|měsíc|luna|месяц|місяць|месец|
    mjesec|μήνας|/ay/|bulan|tháng|kk|ll|bb|aa|мм|μμ|dmy|mdy|mês""")


def order_told(text: str) -> str:
    """Such as "DMY" or "MDY" where the text says so and says nothing else; else ""."""
    if not holds_any(text.casefold(), _CHEAP):
        return ""
    found = {"DMY" if match["day"] else "MDY" for pattern in (_NOTE, _SHORT) for match in pattern.finditer(text)}
    return found.pop() if len(found) == 1 else ""
