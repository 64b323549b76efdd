"""Where a work is to be seen and from when, below its review: "In cinemas from 14 June", "Ab 3. Mai im Kino"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import DIGIT
from ingest.parsers.page_dump.text.tables import line_starts

_DAY = r"(?:[^\W\d_]+[.,]? ){0,2}\d"  #: with its weekday
_MONTH = r"[^!?]{0,24}"
_PLACE = r"[^.!?]{0,60}?"
_STARTS = line_starts(
    rf"""
    in (?:\w+ )?(?:cinemas|theat(?:er|re)s) (?:from|on|until|since) {_DAY} | in (?:\w+ )?cinemas now[.,;]
    now (?:showing|playing) (?:at|in) {_PLACE}(?:from|until|on) {_DAY}
    (?:showing|screening) (?:at|in) {_PLACE}(?:from|until|on) {_DAY}
    (?:on dvd|on blu-ray|on general release) {_PLACE}(?:from|until) {_DAY}
    (?:ab|seit|vom) {_DAY}{_MONTH} im kino\b | im kino (?:ab|seit) {_DAY} | kinostart\s?:? {_DAY}
    (?:nächste|weitere) (?:vorstellungen|aufführungen|termine)\s?:? {_DAY}
    (?:en salles|en salle) (?:le|depuis|dès le|à partir du) {_DAY} | (?:sortie|sortie en salles) le {_DAY}
    (?:prochaines|prochaine|autres) (?:représentations?|séances?)\s?:? {_DAY}
    à l['’]affiche (?:du|jusqu['’]au|à partir du) {_DAY}
    (?:en cines|en cine) (?:desde|a partir|el|hasta) {_DAY} | (?:estreno|se estrena)(?: en cines)?\s?:? {_DAY}
    próximas funciones\s?:? {_DAY}
    (?:al cinema|nelle sale|in sala|nei cinema) (?:dal |da |dall['’]|fino al ){_DAY}
    (?:prossime repliche|repliche)\s?:? {_DAY}
    (?:nos cinemas|em cartaz|nas salas) (?:a partir|desde|até|em|de) {_DAY}
    estreia (?:nos cinemas )?(?:a|em|no dia) {_DAY}
    (?:vanaf|sinds) {_DAY}{_MONTH} in de biosco\w+ | in de biosco\w+ (?:vanaf|sinds) {_DAY}
    (?:på bio|biopremiär) {_DAY} | (?:i biografen|i biograferne|på kino) (?:fra|til) {_DAY} | kinopremiere {_DAY}
    elokuvateattereissa {_DAY} | ensi-ilta\s?:? {_DAY} | (?:w kinach|na ekranach) (?:od|do) {_DAY}
    (?:v kinech|v kinách) (?:od|do) {_DAY} | (?:в прокате|в кино|в кинотеатрах) (?:с|до) {_DAY}
    (?:у прокаті|у кіно|в кінотеатрах) (?:з|до) {_DAY} | vizyon tarihi\s?:? {_DAY}
    u kinima (?:od|do) {_DAY} | στους κινηματογράφους (?:από|έως) {_DAY}
    """
)
_LONGEST = 170  #: characters


def tells_run(text: str) -> bool:
    """Whether the line does, and nothing else of the story."""
    if len(text) > _LONGEST or not (DIGIT.search(text) or " now" in text[:24]):
        return False
    pattern = _STARTS.get(text[:3].lower())
    return pattern is not None and pattern.match(text) is not None
