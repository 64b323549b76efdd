"""What is set into a story and is none of its text: films with their length, polls, messages, numbers of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.parsers.page_dump.text.measure import has_figure, line_words
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_UNIT = (
    r"(?:seconds?|secs?|s|minutes?|mins?|m|sekunden|sek|minuten|min|secondes|segundos?|seg|minutos?|secondi|minuti"
    r"|seconden|sekunder|minutter|minuuttia|sekuntia|minut[ya]?|sekund[ya]?|сек|мин|хв|dk|sn|perc|mp|分|秒|분|초)\.?"
)
_DURATION = regex(
    rf"(?:\s[(\[]|\s[–—|-]\s|\s{{2,}})(?:[^\W\d_]{{4,12}}\s?:?\s)?(?:\d{{1,3}}:\d\d(?::\d\d)?\s?(?:{_UNIT})?"
    rf"|\d{{1,3}}\s?{_UNIT}(?:\s?\d{{1,2}}\s?{_UNIT})?|\d{{1,2}}['’′]\s?(?:\d{{1,2}}(?:''|[\"”″]))?)[)\]]?$",
    re.IGNORECASE,
)
_TAIL = 36  #: characters of it at most


def ends_in_duration(line: str) -> bool:
    return has_figure(line[-_TAIL:]) and _DURATION.search(line[-_TAIL:]) is not None


#: what is done with a film or a recording, and what it is called
_PLAYED = word_set("""watch listen play hear video audio podcast film films clip ansehen anhören hören sehen schauen
    regarder voir écouter regardez écoutez vidéo vídeo ver vea mira escuchar escucha escuche guarda ascolta veja assista
    ouça bekijk kijk luister beluister se lyssna hör titta hør lyt lytt katso kuuntele zobacz obejrzyj posłuchaj wideo
    filmik nagranie podívejte sledujte poslechněte záznam nahrávka смотрите слушайте видео запись дивіться слухайте
    відео izle dinle nézze hallgassa videó δείτε βίντεο شاهد استمع 動画 视频 영상""")


_FILM = 30  #: characters of such a label


def names_film(label: str) -> bool:
    """Words over a film or a recording that is set into a story: "Related video", "Watch", "Vidéo associée"."""
    return len(label) <= _FILM and not _PLAYED.isdisjoint(line_words(label))


def is_played(label: str, title: str) -> bool:
    """A film or a recording, which lasts so and so long, is no article: "Watch: the last call (1 min 12 sec)"."""
    return ends_in_duration(title) and not _PLAYED.isdisjoint(line_words(label))


LEAST = 5  #: pictures of a gallery; a story may count its own few parts
_NUMBERED = regex(r"(\d{1,3})\s?(?:/|of|von|sur|de|di)\s?(\d{1,3})(?![\d/.])")


def counted(texts: Iterable[tuple[int, str]]) -> list[int]:
    """The places of the numbers 1 to N of N, in order; none where one is missing or there are few.

    ``texts``: (place, text) of what may begin with such a number.
    """
    places: list[int] = []
    total = ""
    for place, text in texts:
        match = _NUMBERED.match(text)
        if not match:
            continue
        if match[1] == "1" and len(places) < LEAST:
            places, total = [place], match[2]
        elif places and match[2] == total and int(match[1]) == len(places) + 1:
            places.append(place)
    return places if len(places) >= LEAST and len(places) == int(total) else []


_POLL = regex(
    r"(?:(?:online |quick |reader |readers' )?poll|vote|umfrage|abstimmung|sondage|votez|encuesta|vota|votación"
    r"|sondaggio|enquete|stelling|peiling|omröstning|afstemning|avstemning|kysely|ankieta|sonda|anketa|hlasování"
    r"|discuss|debate|débattez|discutez|debatte|diskutiert|diskutieren sie|discute|debata|discuti|praat mee|discussieer"
    r"|diskutera|debattera|diskutér|debattér|diskuter|keskustele|dyskutuj|diskutujte|обсуждаем|обговорюємо|tartışın"
    r"|have your say|your (?:view|say|opinion|vote)s?"
    r"|join the (?:debate|discussion)|(?:the )?question of the (?:day|week)"
    r"|(?:die )?frage (?:des tages|der woche)|(?:ihre|deine|eure) meinung|diskutieren sie mit|la question du jour"
    r"|(?:votre|ton|donnez votre) avis|(?:la )?pregunta (?:del día|de la semana)|(?:tu|su|danos tu) opinión|di la tua"
    r"|la tua opinione|(?:la )?domanda del giorno|(?:a )?pergunta d[oa] (?:dia|semana)|(?:dê )?(?:a )?sua opinião"
    r"|vraag van de (?:dag|week)|praat mee|(?:geef )?(?:je|uw) mening|dagens fråga|säg vad du tycker|dagens spørgsmål"
    r"|dagens spørsmål|hva mener du|sig din mening|päivän kysymys|pytanie (?:dnia|tygodnia)|twoim zdaniem|otázka dne"
    r"|váš názor|a nap kérdése|întrebarea zilei|вопрос (?:дня|недели)|ваше мнение|питання дня|ваша думка|günün sorusu"
    r"|szavazás|sondaj|опрос|голосование|опитування|анкета|ψηφοφορία|anket|jajak pendapat|استطلاع|סקר|アンケート|投票"
    r"|투표|여론조사)\s?[:：–—-]\s?\S.{3,160}[?？؟]$",
    re.IGNORECASE,
)
_VOTE = regex(
    r"[^\W\d_][^()\[\]]{0,58}?\s?"
    r"(?:[(\[]\s?\d[\d., ]{0,9}%?\s?(?:votes?|stimmen|voix|votos|voti)?[)\]]|\s\d[\d.,]{0,6}\s?%)$"
)
#: what stands for a post of a network where nothing of it was saved
_LINK_TO_POST = (
    r"(?:view|see) (?:this|the) (?:post|tweet|video) on \w+|an? (?:post|photo|video|reel) shared by .{2,60}"
    r"|(?:sehen sie sich )?diese[rns]? (?:beitrag|post|tweet|video) (?:auf|bei) \w+ (?:an|anzeigen|ansehen)"
    r"|(?:ein beitrag geteilt von|une publication partagée par|una publicación compartida (?:de|por)"
    r"|uma publicação compartilhada por|un post condiviso da|een bericht gedeeld door|ett inlägg delat av"
    r"|et opslag delt af|et innlegg delt av|post udostępniony przez|публикация от) .{2,60}"
    r"|voir cette publication sur \w+|ver (?:esta|essa) (?:publicación|publicação|foto) (?:en|no) \w+"
    r"|visualizza questo post su \w+|bekijk (?:dit|deze) (?:bericht|post|tweet) op \w+|visa detta inlägg på \w+"
    r"|vis dette (?:innlegg(?:et)?|opslag) på \w+|wyświetl ten post na \w+|посмотреть (?:эту )?публикацию в \w+"
    r"|bu gönderiyi .{2,20} (?:gör|görüntüle)\w*|lihat postingan ini di \w+|zobrazit (?:tento )?příspěvek na \w+"
    r"|diesen inhalt (?:auf|bei) \w+ (?:ansehen|anzeigen)|näytä (?:tämä )?julkaisu \w+|xem bài viết này trên \w+"
    r"|переглянути (?:цей )?(?:допис|публікацію) в \w+|(?:شاهد|عرض) هذا المنشور .{2,24}"
    r"|この投稿を.{2,16}で見る|在 ?instagram ?上?查看(?:这篇|此)帖子"
)
_POST_ALONE = regex(rf"(?:{_LINK_TO_POST})\W*", re.IGNORECASE)
#: how the keys of a player are used, as it says to those who cannot see it
_KEYS = regex(
    r"space to play or pause, m to mute|(?:use|press) (?:the )?(?:up/down|left/right|up and down|arrow) "
    r"(?:arrow )?keys to |.{0,40}pfeiltasten .{3,40}lautstärke|utilise[rz] les (?:touches )?flèches .{3,40} volume"
    r"|(?:utilice|usa|use) las (?:teclas de )?flechas? .{3,60} volumen|usa i tasti freccia .{3,60} volume"
    r"|use as setas .{3,60} volume|gebruik .{0,30}pijltoetsen .{3,60} volume|используйте клавиши .{3,60} громкость",
    re.IGNORECASE,
)
_LONGEST_LINK = 110  #: characters of such a line
#: a recording or a picture by its address alone
_FILE = regex(r"(?:https?://|www\.)\S+\.(?:wav|mp3|mp4|m4a|ogg|webm|jpe?g|png|gif|webp|pdf)(?:\?\S*)?", re.IGNORECASE)
_MESSAGE = regex(
    r"@\w{2,20}\s?:\s\S|[^@]{0,400}(?:pic\.twitter\.com/|https?://t\.co/)\w+|[—–-]\s?[^@]{2,50}\(@\w{2,20}\)\s"
    rf"|{_LINK_TO_POST}",
    re.IGNORECASE,
)


def is_poll(line: str) -> bool:
    """The question of a poll: "Poll: Should goats have right of way?"."""
    return line[-1] in "?？؟" and len(line) <= 180 and _POLL.match(line) is not None


#: what a poll asks on one line with its answers: "The day's question: Should goats vote? Yes / No"
_ANSWERS = word_set("""yes no agree disagree true false ja nein nei nej nee eens oneens oui non sí si sim não tak nie
    ano ne áno igen nem kyllä ei da nu да нет так ні evet hayır ναι όχι for against dafür dagegen pour contre a favor en
    contra voor tegen mot jo eh ya tidak có không نعم لا כן לא はい いいえ 賛成 反対 是 否 支持 不支持 赞成 反对
    贊成 反對 예 아니오 찬성 반대 हाँ नहीं हां হ্যাঁ না بله خیر ใช่ ไม่ใช่""")
_SHORT_ANSWER = 16  #: characters


def is_answer(line: str) -> bool:
    """Such as "Yes", in a poll without its votes."""
    return len(line) <= _SHORT_ANSWER and line.casefold().strip(" .!()[]○●") in _ANSWERS


_BETWEEN_ANSWERS = regex(r"\s?[/|]\s?|\s{2,}")
_ANSWERED = 40  #: characters of the answers at most


def is_poll_with_answers(line: str) -> bool:
    """A question or a thesis, and behind it two answers or three with bars between."""
    if not 12 <= len(line) <= 240 or not ("/" in line[-_ANSWERED:] or "|" in line[-_ANSWERED:] or "  " in line):
        return False
    cut = max(line.rfind(sign) for sign in ".?!:？")
    answers = [part.strip(" ()[]").casefold() for part in _BETWEEN_ANSWERS.split(line[cut + 1 :].strip())]
    return cut > 0 and len(answers) in {2, 3} and _ANSWERS.issuperset(" ".join(answers[:2]).split())


def is_message(line: str) -> bool:
    """A message of a network with its sender: "@ferryfan: Never! 8:02 PM - 4 Aug 2014"."""
    return len(line) <= 500 and _MESSAGE.match(line) is not None


def stands_for_embed(line: str) -> bool:
    """A line in place of a post, a recording or a picture: "View this post on Instagram", an address of a file, the
    keys of a player.
    """
    if line[:4] in {"http", "www."}:
        return _FILE.fullmatch(line) is not None
    if len(line) > _LONGEST_LINK:
        return False
    return _POST_ALONE.fullmatch(line) is not None or _KEYS.match(line) is not None


def is_vote(line: str) -> bool:
    """An answer of a poll with its votes: "Yes (2412)", "Ja 61 %"."""
    return 4 <= len(line) <= 70 and line[-1] in ")]%" and _VOTE.match(line) is not None
