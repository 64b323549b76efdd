"""Appeals between the paragraphs of a story that name their own paper: "Undertow has no advertisers. Become a member",
or speak of stories like this one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.house_calls import ends_politely
from ingest.parsers.page_dump.source.outlet_notes import without_house_lines, without_imprint, without_portrait
from ingest.parsers.page_dump.source.paper_words import holds_paper
from ingest.parsers.page_dump.text.measure import QUOTES, ending, holds_any, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_WIDEST = 240
_BY_CHANCE = 1  #: words that an appeal shares with a story that tells of something else
_NAME = 4  #: characters of a paper's name that no other word holds
_ARTICLE = regex(r"^(?:the|der|die|das|le|la|les|el|il|lo|o|a|de|het|η|ο|το)\s", re.IGNORECASE)
_BEHIND = regex(r"[\s.]+(?:\d[\d.,]*(?:\s?fm)?|fm|am|tv|online|digital|com|net|news)$", re.IGNORECASE)
_QUOTED_NAME = regex(r"[\"“”„«「]([^\"“”„«»「」]{3,45})[\"“”»」]")
_PARTS = regex(r"(?<=[.!?:;。！？])\s+|\s[–—-]\s")
#: how a sentence begins that asks for money or for readers to join
_GIVE = word_set("""click download tap get stay follow consider offer klicken laden cliquez téléchargez offrez descarga
    descargue pulsa invítanos invita scarica clicca offrici offri baixe clique pague klik ladda hämta köp bjud kjøp
    lataa pobierz kliknij postaw kup stáhněte klikněte kupte скачайте нажмите купите угостите завантажте indirin
    tıklayın spendieren spendier considérez considere valuta write tell send email call contact let share drop ring text
    schreiben schreib melden schicken schick mailen erzählen erzähl écrivez contactez envoyez racontez appelez écris
    escríbenos escribe escríbanos cuéntanos cuéntenos envíanos contáctanos llámanos scrivici scrivi scriveteci
    raccontaci contattaci escreva conte envie contacte fale contactenos mail schrijf stuur bel vertel skriv mejla tipsa
    hör fortæl fortell kirjoita kerro lähetä soita napisz zadzwoń prześlij opowiedz napište zavolejte pošlete napíšte
    írja küldje scrie scrieți trimite напишите пишите звоните расскажите пришлите напишіть розкажіть телефонуйте yazın
    arayın gönderin give donate support join become help subscribe contribute pledge chip pay fund back keep please
    spenden spende unterstützen unterstütze werden werde helfen hilf fördern abonnieren abonniere schenken bitte donnez
    soutenez rejoignez devenez aidez faites adhérez contribuez abonnez participez dona done apoya apoye hazte hágase
    únete ayuda ayúdanos ayude colabora colabore contribuye contribuya suscríbete sostieni sostenete diventa diventate
    aiutaci abbonati unisciti contribuisci sostienici doe apoie apoia torne seja assine ajude contribua doneer steun
    word geef schenk stöd stötta bli ge hjälp donera skänk swisha støt støtt bliv giv gi hjælp hjelp doner lahjoita tue
    liity auta wesprzyj wspieraj wpłać zostań pomóż dołącz podpořte přispějte staňte pomozte darujte podporte prispejte
    támogass támogassa támogasd legyen adományozzon segítsen donează susține susțineți ajută devino поддержите поддержи
    помогите станьте пожертвуйте оформите підтримайте допоможіть στηρίξτε γίνετε dukung donasikan jadilah podržite
    pomozite postanite destekle destekleyin تبرع ادعم תרמו תמכו הצטרפו""")
#: where else it is to be read
_CHANNELS = pieces("""whatsapp|telegram|facebook|instagram|youtube|twitter|tiktok|bluesky|google|newsletter|nieuwsbrief|
    nyhetsbrev|nyhedsbrev|boletín|infolettre|viber|linkedin|threads|дзен|вконтакте|телеграм|вайбер|рассылк|яндекс|واتساب|
    فيسبوك|تويتر|تلغرام|تليجرام|تيليجرام|يوتيوب|جوجل|نبض|انستغرام|व्हाट्सएप|व्हाट्सऐप|फेसबुक|गूगल|यूट्यूब|टेलीग्राम|ट्विटर|
    הוואטסאפ|בפייסבוק|טלגרם|フォロー|友だち|アプリ|チャンネル|メルマガ|카카오|네이버|채널|微信|公众号|微博|抖音|客户端""")
_IF = word_set("if wenn si se als om hvis jos jeśli jeżeli pokud ak ha dacă если якщо ако αν eğer jika")


def without_appeals(page: Page, rows: list[int], source: str) -> list[int]:
    """The body's rows without such appeals below the first, which have hardly a word of the story, and without a last
    one that tells who publishes the paper, or who the sender of a release is.
    """
    if source:
        rows = without_portrait(page, without_imprint(page, rows, source), source)
        rows = without_house_lines(page, rows, source)
    own = _names_of(source)
    found = [r for r in rows[1:] if width(page.text[r]) <= _WIDEST and _appeals(page, r, rows, own)]
    found += [r for asks in rows[1:] for r in _fund_box(page, asks)]
    return [r for r in rows if r not in found] if found else rows


#: what money given does: "Your donation will support the student journalists of Dale College."
_GIVEN = regex(
    r"(?:your (?:(?:generous|tax-deductible) )?(?:donation|contribution|gift|support)|ihre (?:spende|unterstützung)"
    r"|ihr beitrag|votre (?:don|contribution|soutien)|(?:tu|su) (?:donación|aportación|contribución|apoyo)"
    r"|la (?:tua|vostra) donazione|il (?:tuo|vostro) (?:contributo|sostegno)|(?:a )?sua (?:doação|contribuição)"
    r"|(?:uw|jouw|je) (?:donatie|bijdrage|steun)|(?:din|ditt) (?:gåva|bidrag|stöd|donation|støtte|donasjon)"
    r"|twoja (?:darowizna|wpłata)|twoje wsparcie|váš (?:dar|příspěvek)|ваше? (?:пожертвование|взнос)|ваша поддержка"
    r"|bağışınız|az ön adománya|lahjoituksesi)\b",
    re.IGNORECASE,
)
_AMOUNT = regex(r"[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥₹%]|kr|zł|Kč|Ft|руб\.?|TL)")
_BOX, _CELL = 6, 45  #: rows above of a box that shows how much was given, and characters of one


def _fund_box(page: Page, row: int) -> range:
    """The rows of a box for donations between the paragraphs that ends with this one, below amounts."""
    if _GIVEN.match(page.text[row]) is None:
        return range(0)
    top = row
    while top > max(0, row - _BOX) and len(page.text[top - 1]) <= _CELL and ending(page.text[top - 1]) == "":
        top -= 1
    shown = any(_AMOUNT.fullmatch(line) for line in page.text[top:row])
    return range(top, row + 1) if shown else range(0)


def _names_of(source: str) -> tuple[str, ...]:
    """The paper's name, small, as its own lines have it: also without an article, a frequency or "Online" behind."""
    bare = _BEHIND.sub("", _ARTICLE.sub("", source)).strip()
    article = source.partition(" ")[0] if _ARTICLE.match(source) else "the"
    short = {f"{article} {word}" for word in bare.split() if " " in bare and holds_paper(word)}
    return tuple(name.casefold() for name in {source, bare, *short} if len(name) >= _NAME)


def _appeals(page: Page, row: int, rows: Sequence[int], own: tuple[str, ...]) -> bool:
    line = page.text[row]
    low = line.casefold()
    if not holds_any(low, own) or _quotes(line, own):
        return False
    if not (_asks(line) or holds_any(low, _CHANNELS) or ends_politely(line)):
        return False
    told = stems(" ".join(page.text[r] for r in rows if r != row)[:6000])
    return len({s for s in stems(line) & told if not any(s in name for name in own)}) <= _BY_CHANCE


def _quotes(line: str, own: tuple[str, ...]) -> bool:
    """Somebody's words are quoted in it; the paper's own name may stand in quotation marks."""
    if QUOTES.isdisjoint(line):
        return False
    rest = _QUOTED_NAME.sub(lambda m: "" if holds_any(m[1].casefold(), own) else m[0], line)
    return not QUOTES.isdisjoint(rest)


def _asks(line: str) -> bool:
    parts = (part for whole in _PARTS.split(line) for part in (whole, *_behind_if(whole)))
    firsts = (said[0] for part in parts if (said := line_words(part)))
    return any(first in _GIVE or first.partition("-")[0] in _GIVE for first in firsts)


def _behind_if(sentence: str) -> list[str]:
    """What stands behind the condition: "If you value our work, please consider a donation"."""
    first = sentence.split(None, 1)[:1]
    return sentence.split(",")[1:] if first and first[0].casefold() in _IF else []
