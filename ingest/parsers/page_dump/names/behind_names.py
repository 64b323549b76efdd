"""What stands behind a writer's name and is none of it: a town, what she writes about, a degree, a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.particles import PARTICLES
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_ONE_WORD = 2  #: spaces before and in a town of one word
_TOWN_WORDS = 4  #: of a place at most
_TOWN = r"[^\W\d_a-zß-ÿ][\w’'.-]*"
#: what towns of two words begin with
_HEADS = (
    "San|Santa|Sant|Santo|Sankt|São|Reggio|Monte|Castel|La|Las|Los|El|Le|Nowy|Nowa|Nowym|Nowej|Stary|Starym|Novi|Nova"
    "|Novom|Nová|Nový|Novém|Nové|České|Store|Lille|Gamla|Nya|Norra|Södra|Östra|Västra|Ny|Mo"
)
#: "i" and "a" join two writers in other languages: "Jan Nowak i Ewa Lis"
PLACED = regex(
    r"\s*[,(]?\s(?:(?:reporting\sfrom|from|in|aus|à|au|aux|en|em|desde|da|di|w|we|v|ve|из|в|til|på)\s"
    rf"{_TOWN}(?:,?\s{_TOWN}){{0,2}}|at\sthe\s{_TOWN}(?:\s{_TOWN}){{1,2}}(?:,\s{_TOWN})?|[ai]\s(?:(?:{_HEADS})\s)?{_TOWN})\)?$"
)
_WORD = r"[^\W\d_a-zß-ÿа-яёα-ω][\w’'.-]*"
#: behind a comma also with what names have inside: "de", "van", "z"
_FROM = regex(
    r",\s(?:d[aeo]s?|d[aeo]l(?:la|lo|le)?|d[’']|dall[’']|n[ao]s?|von|vom|van|vanuit|uit|te|från|fra|z|ze|ve|из|з|із|зі|во|на|od|iz|din"
    rf"|reporting\sfrom|from|in|at|aus|à|au|aux|en|em|desde|a|i|w|we|v|в|på)\s?{_WORD}"
    rf"(?:[\s-](?:(?:d[aeo]s?|del|l[ae]s?|el|los|di|am|an|der|im|sur|sous|upon|on|na|nad|над|на)[\s-])?{_WORD}){{0,3}}$"
)


#: "and" between two whole names
_AND = regex(
    rf"{_WORD}\s(?:and|und|et|y|e|og|och|i|ja|en|és|și|şi|a|и|та|й|ve)\s({_WORD}(?:[\s-](?:[a-z’']{{1,3}}\s)?{_WORD}){{1,3}})$"
)


def place_behind(text: str) -> re.Match[str] | None:
    """Where it was written, at the end of a line of names; "en" before two words may join a second writer in Dutch,
    "ve" in Turkish.
    """
    found = PLACED.search(text)
    joins = found is not None and found[0].startswith((" en ", " ve ")) and found[0].count(" ") > _ONE_WORD
    return None if joins else found


#: the last word of a name is no abbreviation; the town has one word or two
_STOP = regex(r"(?P<name>\S+(?: \S+){1,3}(?<=[^\W\d_]{4}))\. [^\W\d_a-zß-ÿ][\w-]+(?: [\w-]+)?")


def before_stop(text: str) -> str:
    """The name in front of a full stop and the town: "Ignacio Lagos" of "Ignacio Lagos. Alicante"."""
    match = _STOP.fullmatch(text) if ". " in text else None
    return match["name"] if match else text


def before_town(text: str) -> str:
    """The text without a place behind its last comma, where names stand before it.

    Behind two writers that "and" joins nothing is a third one: their list ends with it.
    """
    if text[-2:].isupper():
        text = before_loud_town(text)
    at = text.rfind(", ")
    if at < 0 or " " not in text[:at]:
        return text
    if not (_FROM.match(text, at) or _ends_list(text, at) or is_town(text[at + 2 :])):
        return text
    return before_paper(text[:at])


#: whose writer it is, before the town: ", do Diário da Serra", ", de La Gaceta", ", from the Post", ", vom «Boten»"
_PAPER_BEHIND = regex(
    r",\s(?:special\s(?:for|to)|especial\spara|enviad[oa]s?\s(?:especial|especiais|especiales)\s(?:de|do|da|del)|per"
    r"|of|from|for|d[aeo]s?|del|della|dello|dell[’']|dal|dalla|du|des|d[’']|vom|von|für|van|voor|från|för|fra|z|ze|dla|из|для|від|з"
    r"|para|pour|pel[oa]|n[oa])\s?"
    r"(?:(?:the|de[rnm]|die|das|la|le|les|el|los|las|il|lo|o|a|os|as|het|l[’'])\s?)?"
    r"(?:(?:rádio|radio|diario|diário|jornal|periódico|agencia|agência|agence|agenzia|agentur|revista|rivista|revue"
    r"|magazine|journal|quotidien|quotidiano|zeitung|krant|dagblad|tidningen|avisen|avisa|gazety|газет[аы])\s)?"
    r"[«\"“„‘]?[^\W\d_a-zß-ÿа-яё][^,;()]{0,40}$"
)


def before_paper(text: str) -> str:
    """The names in front of the last comma, where the paper stands behind it with a word for "of"."""
    at = text.rfind(", ")
    if at < 0 or " " not in text[:at]:
        return text
    return text[:at] if _PAPER_BEHIND.match(text, at) else text


#: short words for "by" before a name with the bare town behind a comma: "Na Asha Juma, Tanga", "Di Anna Neri, Lecco"
TOWN_BEHIND = frozenset(["na", "ni", "di"])


def without_town(text: str) -> str:
    """The text without a last word behind its only comma, where two words or more stand before."""
    name, comma, town = text.partition(", ")
    return name if comma and " " in name and town.istitle() and town.isalpha() else text


def _ends_list(text: str, at: int) -> bool:
    """The two names before the comma are joined by "and", and a few words stand behind it."""
    tail = text[at + 2 :]
    return tail.count(" ") < _TOWN_WORDS and _AND.search(text[:at]) is not None


#: what stands before a town in a line all in capitals; one letter alone may be a middle name's
_LOUD_IN = "REPORTING FROM|FROM|IN|NEAR|AUS|À|AU|AUX|EM|DESDE|WE|VE|PÅ|TIL|FRÅN|FRA|VANUIT|UIT|IZ|ИЗ|ВО?|НА|ІЗ|ЗІ|W|EN"
_LOUD_TOWN = r"[^\W\d_]{2}[\w’'.-]*"
_LOUD = regex(rf"\s(?P<word>{_LOUD_IN})\s(?P<town>{_LOUD_TOWN}(?:,?\s{_LOUD_TOWN}){{0,2}})$")
_LOUD_HEADS = frozenset(word.upper() for word in _HEADS.split("|"))
_LOUD_AND = regex(r",\s|\s(?:AND|UND|ET|Y|E|EN|OG|OCH|I|И|&)\s")
_NAME_WORDS = 3  #: of a writer's name in front of a town


def before_loud_town(text: str) -> str:
    """The names of "GARTH NOWAK IN FLAXTON", a line all in capitals; the line as it is where no names stand there.

    "EN" before two words may join a second writer in Dutch, but for those that towns begin with.
    """
    found = _LOUD.search(text) if text.isupper() else None
    if found is None:
        return text
    first, _, more = found["town"].partition(" ")
    if found["word"] == "EN" and more and first not in _LOUD_HEADS:
        return text
    head = text[: found.start()].rstrip(" ,")
    fits = all(1 <= part.count(" ") < _NAME_WORDS for part in _LOUD_AND.split(head))
    return head if fits else text


_NAME = 3  #: words of a name and a subject at least
_BETWEEN = 3  #: small words between the subject and the job: "Social affairs and housing correspondent"
#: jobs that have a subject before them; before the others stands nothing but a name ("Ann Mary Lee staff writer")
_OF_SUBJECT = word_set("""correspondent critic columnist specialist korrespondent korrespondentin verslaggever
    correspondente korrespondenten toimittaja""")
#: the same only behind another small word: "Social affairs editor", but "Ann Mary Lee editor"
_OF_PAPER = frozenset(["editor", "redakteur", "redakteurin", "redacteur", "redaktör", "redaktør", "reporter", "writer"])
_QUALITY = word_set("""staff senior chief deputy assistant associate freelance our special contributing managing
    executive acting former junior guest lead leitender freier freie grand principal""")
_GLUED = regex(r"(?<=[^\W\d_A-Z]{2})[A-ZÀ-ÖØ-ÞŠŻА-Я][^\W\d_A-Z]{3,}$")


def is_glued(word: str) -> bool:
    """A job stands right behind the surname: "Dorota FormelaDziennikarka działu miejskiego"."""
    match = _GLUED.search(word)
    return match is not None and roles.is_role(match[0].casefold())


def without_subject(name: list[str], behind: Sequence[str]) -> list[str]:
    """The words of a name without its last one, where that opens the job's name: a capital, then all small.

    ``behind``: the words that follow, the first of them small.
    """
    if len(name) >= _NAME and behind[0] == "of":  # "Ann Lee North of England correspondent", "Ann Lee Head of News"
        return name[:-1]
    if len(name) < _NAME or name[-1].isupper() or "." in name[-2] or name[-2].casefold() in PARTICLES:
        return name
    for word in behind[: _BETWEEN + 1]:
        folded = word.strip(".,:;()")
        if not folded.islower() or folded in _QUALITY:
            return name
        if folded in _OF_SUBJECT or (folded in _OF_PAPER and word is not behind[0]):
            placed = len(name) > _NAME and name[-2] in roles.AREAS  # "Ann Lee South Yorkshire correspondent"
            return name[: -1 - placed]
    return name


def begins_outlet(name: list[str], rest: list[str]) -> bool:
    """Behind names in capitals words that are not: "LARS TILLOTSON Coastal News Writer"."""
    loud = all(word.isupper() and len(word.strip(".")) > 1 for word in name)
    return loud and len(rest) > 1 and all(word[1:2].islower() for word in rest[:2]) and rest[0][0].isupper()


_PAPERS = word_set("""journal tribune gazette times herald chronicle observer examiner inquirer enquirer dispatch
    sentinel republic republican press telegraph courier register bulletin leader news daily sun star post record globe
    mirror standard ledger advocate argus argonaut statesman citizen independent recorder free""")


def without_paper(name: list[str]) -> list[str]:
    """The words of a name before "staff" or another job without the paper's: "Ann Lee Daily News"."""
    words = len(name)
    while len(name) >= _NAME and name[-1].casefold().rpartition("-")[2] in _PAPERS:
        name = name[:-1]
    towns = len(name) < words and len(name) > _NAME and not any(word in PARTICLES for word in name)
    return name[:2] if towns else name  # "Ann Lee Cedar Falls Courier"


def between_jobs(words: Sequence[str], jobs: Sequence[bool]) -> str:
    """The persons of a byline with a job behind each, set apart, without their paper's name before the job."""
    runs = groupby(zip(words, jobs, strict=True), key=itemgetter(1))
    return " , ".join(" ".join(without_paper([word for word, _ in run])) for job, run in runs if not job)


_BROADCASTERS = word_set("CNN BBC NPR PBS ABC CBS NBC CBC SBS RTE ITV ARD ZDF ORF SRF RTL RAI TVE")
_LETTERS = 5  #: of a broadcaster's name at most
_ARTICLES = ("El ", "La ", "Le ", "Les ", "Los ", "Il ", "Die ", "Der ", "Das ", "De ", "O ", "The ")


def is_outlet(name: str) -> bool:
    """Such as "El Sol de México", "Le Monde"."""
    return name.startswith(_ARTICLES)


#: which part of a town hall or a firm writes to the papers
_OFFICES = word_set("""biuro biura office büro bureau service servicio serviço servizio oficina gabinete ufficio ured
    kancelář kancelaria iroda biroul birou бюро служба отдел управление центр відділ управління wydział referat zespół
    dział odbor oddělení oddelenie avdelning avdeling afdeling abteilung departamento department département direction
    dirección direzione direktion dienst osasto γραφείο bürosu müdürlüğü birimi assessoria secretaría secretaria""")
_OF_PRESS = word_set("""press prasowe prasowego prasowy prasowa presse prensa stampa imprensa pers tiskové tiskový
    tlačové tlačový sajtó presă прессы печати преси basın τύπου media medien médias medios mídia komunikacji komunikacja
    kommunikation communication communications comunicación comunicação comunicazione communicatie kommunikasjon
    viestintä komunikace komunikácie kommunikáció comunicare коммуникаций комунікацій iletişim promocji public
    information informacji информации інформації relations""")
_PRESS_OFFICES = word_set("""pressestelle pressebüro presseamt pressedienst presseabteilung pressereferat persdienst
    presseavdeling pressavdelning presstjänst pressekontor pressekontoret pressebureau sajtóiroda sajtóosztály
    пресс-служба пресс-центр прес-служба прес-центр viestintäosasto kommunikationsabteilung""")


def is_office(name: str) -> bool:
    """The desk that writes for a town or a firm, behind the name of who works there: "Press Office"."""
    words = name.casefold().split()
    return not _PRESS_OFFICES.isdisjoint(words) or not (_OFFICES.isdisjoint(words) or _OF_PRESS.isdisjoint(words))


#: "do Diário da Serra", "Da Folha do Vale": whose writer it is
_OF_HOUSE = regex(
    r"(?:do|da|del|della|dello|dell[’']|du|dal|dalla|d[’']|vom)\s?[^\W\d_a-zß-ÿ].*"
    r"|(?:Do|Da|Del|Della|Du|De)\s(?:Diário|Jornal|Folha|Gazeta|Correio|Tribuna|Estado|Rádio|TV|Portal|Agência|Diario"
    r"|Periódico|Gaceta|Radio|Heraldo|Correo|Gazzetta|Giornale|Corriere|Journal|Courrier)\b.*"
)


#: what hardly any person's name begins with, and many a town's: saints, ports, valleys, new ones and great ones; Novi,
#: Nya and Yeni are first names as well
_TOWN_HEADS = word_set("""San Santa Santo São Sankt Sint Saint Sainte Ciudad Cidade Villa Vila Villanueva Villeneuve
    Puerto Port Porto Puente Ponte Pont Mont Montes Château Castel Castello Castillo Fort Mount Mt Mt. Cape Isle
    Great Upper Lower Los Las Bad Vale Valle Serra Lagoa Laguna Praia Playa Barra Foz Ribeira Ribeirão Mata Morro
    Campos Campina Campinas Pedra Pedras Poço Poços Pozo Águas Aguas Ilha Cabo Cerro Arroyo Fuente Fuentes Torre
    Torres Peña Aldeia Borgo Isola Reggio Colle Rocca Pieve Bourg Baie Île New Nueva Nuevo Nova Novo Neu Nieuw Norra
    Södra Östra Västra Stora Gamla Nordre Søndre Østre Vestre Gamle Nowy Nowa Nowe Stary Stara Stare Wielki Wielka
    Nový Nová Nové Starý Staré Velký Velká Velké České Novo Stari Veliki Velika Gornji Donji Новый Новая Новое Новий
    Нова Нове Старый Старая Старое Старий Стара Великий Великая Велика Верхний Верхняя Нижний Нижняя Верхня Нижня
    Красный Красная Большой Большая Малый Малая Νέα Νέο Νέος Παλαιά Άγιος Αγία Άγιοι Eski Büyük Küçük Aşağı Yukarı""")
#: between its words: which river it is on
_ON_RIVER = word_set("upon sur sous nad над на am")
_NAMED_LIKE_RIVER = 3  #: words of such a town at least


def is_town(name: str) -> bool:
    """Behind the first name: where it was written, by its first word ("Vale das Pedras") or its river."""
    words = name.split(None, _TOWN_WORDS)
    if not 1 < len(words) <= _TOWN_WORDS:
        return False
    if words[0] in _TOWN_HEADS or (name.isupper() and words[0].capitalize() in _TOWN_HEADS):
        return True
    return len(words) >= _NAMED_LIKE_RIVER and words[1] in _ON_RIVER


def is_no_writer(name: str) -> bool:
    """Behind the first name: a town, a paper, or the desk that its bearer writes for."""
    return (
        is_town(name) or is_outlet(name) or is_office(name) or is_subject(name) or _OF_HOUSE.fullmatch(name) is not None
    )


#: what writers have as their subject, which nobody is called: "Local Government Reporter", "Redactora Gobierno Local"
_SUBJECTS = word_set("""government affairs council councils safety rights schools courts estate services justice labor
    gobierno gobiernos municipalidad ayuntamiento ayuntamientos tribunales sucesos asuntos sociales judiciales
    municipales policiales educativos governo governos município municípios assuntos segurança tribunais sociais
    gouvernement collectivités territoriales faits divers affaires justice enti locali giudiziaria sindacale
    lokalpolitik landespolitik kommunalpolitik rathaus soziales kommunpolitik kommunalpolitikk kommunerne regeringen
    gemeentepolitiek samorząd samorządu samorządowy kommunale sociala sosiale""")
#: how such subjects begin, and no first name does
_SUBJECT_HEADS = word_set("""local public social city town county state federal rural urban regional municipal supreme
    high foreign consumer human civil higher lower breaking""")


def is_subject(name: str) -> bool:
    """Behind the first name, before a job or behind it: "Ann Lee, City Hall Reporter", "Ann Lee, Rural Affairs"."""
    words = name.casefold().split()
    return words[0] in _SUBJECT_HEADS or not _SUBJECTS.isdisjoint(words)


def is_word(name: str, part: str, *, agency: bool) -> bool:
    """One word that is no writer: "Ann Lee, MA", "Ann Lee, CNN", "Von Jana Roth, NDR", "Ann Lee, WXYZ Senior Analyst".

    ``part``: what stands between the commas; ``name``: what it begins with, which may be an agency.
    """
    if " " in name:
        return False
    letters = name.isupper() and len(name) <= _LETTERS and not agency
    return letters or name in roles.DEGREES or name in _BROADCASTERS or (name != part and not agency)
