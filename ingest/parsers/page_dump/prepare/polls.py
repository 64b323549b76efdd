"""Polls set into a story: a word for polls, what is asked, the answers one below the other, the button."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.embeds import is_answer
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import phrase_set

#: over the question, folded
_HEADS = phrase_set("""poll, polls, our poll, reader poll, readers' poll, quick poll, online poll, opinion poll, survey,
    today's poll, poll of the day, umfrage, abstimmung, leserumfrage, frage des tages, stimmen sie ab, sondage,
    notre sondage, question du jour, votre avis, encuesta, la encuesta, vota, sondeo, pregunta del día, sondaggio,
    il sondaggio, enquete, sondagem, inquérito, peiling, poll van de dag, stelling, omröstning, dagens fråga,
    afstemning, avstemning, dagens spørgsmål, dagens spørsmål, äänestys, gallup, ankieta, sonda, anketa, hlasování,
    hlasovanie, szavazás, sondaj, опрос, голосование, опитування, голосування, анкета, anket, ψηφοφορία, δημοσκόπηση,
    jajak pendapat, polling, استطلاع, استطلاع رأي, סקר, アンケート, 投票, 调查, 調查, 투표, 설문조사""")
_QUESTION, _ANSWER, _BUTTON = 180, 40, 22  #: characters of what is asked, of an answer, of a button
_MOST, _LEAST = 7, 2  #: answers and buttons at most; answers such as "Yes" and "No" at least
_ASKS = "?？؟"


def without_polls(page: Page) -> Page:
    """The page without the polls on it."""
    heads = [
        row for row, line in enumerate(page.text) if len(line) <= _ANSWER and line.casefold().strip(" :") in _HEADS
    ]
    found = {row for head in heads for row in _poll(page, head)}
    return kept(page, ["" if row in found else line for row, line in enumerate(page.text)]) if found else page


def _poll(page: Page, head: int) -> range:
    """The rows of the poll below a heading; none where no question and no two answers stand there."""
    asked = head + 1
    if asked >= len(page) or page.text[asked][-1] not in _ASKS or len(page.text[asked]) > _QUESTION:
        return range(0)
    last, answers = asked, 0
    for row in range(asked + 1, min(len(page), asked + 1 + _MOST)):
        line = page.text[row]
        if len(line) > _ANSWER or line[-1] in ".?!":
            break
        if is_answer(line):
            last, answers = row, answers + 1
        elif answers >= _LEAST and row == last + 1 and len(line) <= _BUTTON and label_of(line) != "related":
            last = row  # "Not sure", "Vote"
    return range(head, last + 1) if answers >= _LEAST else range(0)
