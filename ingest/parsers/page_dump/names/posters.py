"""Who opened a thread or wrote a post, as the software of forums and blogs says it: the name of an account.

"Thread starter Towpath Tom", "by pitch_pine » Tue Mar 02, 2021 9:17 pm", "» Ann Lee's blog".
"""

from __future__ import annotations

import re

from ingest.dates import find_dates

_LONGEST, _NAME = 90, 40  #: characters of such a line, of a name
_STARTERS = frozenset(
    label.strip()
    for label in """thread starter, topic starter, topicstarter, threadstarter, original poster, ersteller,
    themenersteller, themenstarter, themen-starter, auteur du sujet, auteur de la discussion, initiateur du sujet,
    iniciador del tema, autor del tema, creatore discussione, autore discussione, autor do tópico, criador do tópico,
    autor wątku, autor tematu, założyciel tematu, zakladatel vlákna, zakladateľ témy, téma indítója, trådstartare,
    trådstarter, aloittaja, viestiketjun aloittaja, konuyu başlatan, konbuyu başlatan, автор темы, автор теми,
    スレッド作成者, トピック作成者""".split(",")  # noqa: SIM905
)
_LENGTHS = sorted({len(label) for label in _STARTERS}, reverse=True)
_BY = re.compile(
    r"\W{0,2}(?:(?:post|beitrag|message|mensaje|messaggio|bericht|inlägg)\s)?"
    r"(?:by|von|par|por|da|door|av|af|przez|od|от|від|autor:?|tarafından|napsal:?)\s(?P<who>\S.{0,39}?)\s[»›→]\s",
    re.IGNORECASE,
)


def poster(line: str) -> str:
    """The account that the line names; "" for any other line."""
    if len(line) > _LONGEST:
        return ""
    if "»" in line or "›" in line or "→" in line:
        match = _BY.match(line)
        return match["who"] if match and find_dates(line[match.end() :]) else ""
    folded = line.casefold()
    size = next((n for n in _LENGTHS if folded[:n] in _STARTERS and folded[n : n + 1] in (" ", ":")), 0)
    name = line[size:].lstrip(" :") if size else ""
    return name if 2 <= len(name) <= _NAME and name[0].isalnum() and name.count(" ") <= 2 else ""
