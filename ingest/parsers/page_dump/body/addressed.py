"""Lines in which the house speaks to its readers, in a story that does so nowhere else and shares no word with them."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import line_words
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set

_LONGEST = 170  #: characters of such a line
_LEAST = 4  #: paragraphs of a story that tells how it speaks
_CONTENT, _STEM = 5, 6  #: letters of a word that tells what a line is about, and of its stem
_SHARED = 4  #: such words for one that the story may have by chance
#: "our" and "your", in forms that mean nothing else in a language beside
_ADDRESS = word_set("""your yours our ours unser unsere unserer unserem unseren unseres euer eure eurer eurem euren dein
    deine deiner deinem deinen votre vos notre nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras nosso
    nossa nossos nossas nostro nostra nostri nostre vostro vostra vostri vostre uw jouw vår vårt våra våre vores jeres
    meidän teidän sinun nasz nasza nasze naszego naszej naszym naszych waszego twoje twoją twojego náš naše našeho
    našich našej váš vaše vašeho vaší vašej наш наша наше наши нашего нашей наших ваш ваша ваше ваши вашего вашей ваших
    нашому нашої вашої noastră noastre voastră μας σας sizin bizim""")
_DUTCH, _DUTCH_BESIDE = "onze", word_set("aan de een het in met op van voor")
#: by which a story tells that its writer, or those it tells of, speak so themselves
_VOICE = word_set("""we us me my mine you wir uns ich mich mir mein meine nous moi mon mes vous yo nosotros mi tu nós
    meu minha io noi mio mia voi ik wij ons mijn jij jullie vi jag oss min ni jeg mig meg minä mun mój můj ty я мы нас
    нам мой вы вас вам biz siz saya kami anda onze""")
_I = re.compile(r"(?<!\w)I(?!\w|\.)")  #: the English one: in small letters it means something else in many languages
#: "our reporter", "unserer Zeitung", "notre rédaction": the paper tells of itself
_PRESS = word_set("""reporter reporters correspondent correspondents newspaper newsroom paper newspapers journalists
    journalist zeitung redaktion reporterin mitarbeiter korrespondent rédaction redaction journal journaliste
    correspondant redacción redaccion diario periódico corresponsal redazione giornale cronista inviato redação jornal
    reportagem redactie krant verslaggever redaktionen tidningen avisen redaksjonen redakcja redakcji gazeta redakce
    redakci deník redakcii toimitus lehti редакции редакция корреспондент газета газете""")
_QUOTED = re.compile(r"[\"“„«][^\"”“»]{0,600}[\"”“»]|[‘'][^‘’']{2,600}[’'](?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_QUOTES = frozenset('"“”„«»')
#: long words that any two texts share
_COMMON = word_set("""about after again against before being between could every first found from great large later
    least little might never other people place right second should small since still their there these thing those
    three times today under until where which while without world would years diese dieser einem einen einer immer mehr
    nicht oder schon unter viele waren werden wurde zwischen après aussi autre avant cette comme depuis elles entre
    jours leurs même moins plus notre pendant toujours ahora antes aunque cuando desde después donde estos hasta mismo
    mucho nunca otras otros parte primera siempre sobre también tiempo todos altre altri anche ancora dalla della dopo
    fatto giorni molto negli nella prima quando quello questa questo sempre stato tutti andere eerste geen hebben heeft
    jaren meer naar niet onder tussen veel weer werd zijn alltid andra även efter eller första genom gånger många
    mellan""")
#: "Enjoying this? Six issues a year for £24"
_BID = re.compile(r"\?.{0,90}(?:[€£$]\s?\d|\d\s?(?:€|£|Euro|euros?|kr)\b)")


def without_addresses(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without such lines."""
    if len(rows) < _LEAST:
        return rows
    found = [row for row in rows[1:] if _may_address(page.text[row])]
    if not found or len(found) * 3 > len(rows):
        return rows
    story = [page.text[row] for row in rows if row not in found]
    if any(map(_speaks, (_QUOTED.sub(" ", line) for line in story))):
        return rows
    told = set().union(*map(_content, story))
    return [row for row in rows if row not in found or _is_told(told, _content(page.text[row]))]


def _is_told(told: set[str], content: set[str]) -> bool:
    """Whether a line has words of the story."""
    shared = len(told & content)
    return shared > 1 or (shared == 1 and len(content) < _SHARED) or not content


def _may_address(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    said = line_words(line)
    addressed, asks = not _ADDRESS.isdisjoint(said), "?" in line
    if not (addressed or asks or _DUTCH in said) or not (_QUOTES.isdisjoint(line) and _PRESS.isdisjoint(said)):
        return False
    if asks and _BID.search(line) is not None:
        return True
    if addressed:
        found = (word for word in _WORD.finditer(line) if word[0].casefold() in _ADDRESS)
        return any(word[0].islower() or _opens(line[: word.start()]) for word in found)  # "Know Your Canals" is a title
    return _DUTCH in said and len(_DUTCH_BESIDE.intersection(said)) > 1


def _opens(before: str) -> bool:
    """Whether a sentence opens behind it."""
    return before.rstrip()[-1:] in ("", ".", "!", "?", ":", "…")


def _speaks(line: str) -> bool:
    said = line_words(line)
    return not (_ADDRESS.isdisjoint(said) and _VOICE.isdisjoint(said)) or _I.search(line) is not None


def _content(line: str) -> set[str]:
    """The stems of what a line is about."""
    return {
        word[:_STEM]
        for word in line_words(line)
        if len(word) >= _CONTENT and word not in _COMMON and word not in _ADDRESS
    }
