"""Whose release it is on the site of a government, whose rights are another office's: "Ministerium für Umwelt"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import bare_fold
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import line_starts, phrase_set
from ingest.patterns import regex

_OFFICE = line_starts(
    r"""
    (?:bundes|landes|staats|finanz|innen|justiz|kultus|umwelt|wirtschafts|sozial|verkehrs)ministerium (?:für|der|des)\b
    ministerium (?:für|der|des)\b | ministry (?:of|for)\b | federal ministry (?:of|for)\b | department (?:of|for)\b
    ministère (?:de|du|des|d['’])
    ministerio (?:de|del)\b | consejería (?:de|del)\b | conselleria (?:de|d['’]) | secretaría (?:de|del)\b
    ministero (?:de|di|del|della|dell['’]|degli) | ministério (?:d[aeo]s?)\b
    secretaria (?:d[aeo]s?|municipal|estadual)\b | ministerie van\b
    ministerstwo \S | ministerstvo \S | министерство \S | міністерство \S | міністэрства \S
    ministerul \S | ministarstvo \S | министерството \S | kementerian \S | υπουργείο \S | وزارة \S | משרד ה\S
    """
)
#: what stands over or before the office on sites of governments, as a label of its own
_ISSUERS = phrase_set("""issued by, released by, distributed by, herausgegeben von, émis par, diffusé par, emitido por,
    emesso da, diramato da, utgitt av, utgiven av""")
_SENDERS = _ISSUERS | phrase_set("""from, by, published by, organisation, organization, department,
    agency, ministry, von, herausgeber, herausgegeben von, herausgeberin, absender, behörde, stelle, ressort, de, par,
    émis par, émetteur, publié par, service émetteur, ministère, organisme, emitido por, publicado por, organismo,
    emisor, ministerio, da, emesso da, pubblicato da, ente, amministrazione, ministero, emitido por, entidade, órgão,
    ministério, van, uitgegeven door, afzender, ministerie, från, avsändare, myndighet, utgiven av, departement, fra,
    afsender, ministerium, avsender, departement, utgitt av, udgivet af, lähettäjä, julkaisija, ministeriö, od,
    wydawca, nadawca, opublikowane przez, resort, ministerstwo, vydal, vydává, vydavatel, odesílatel, úřad, vydavateľ,
    kiadó, feladó, kibocsátó, de la, emitent, emis de, publicat de, instituția, от, издател, институция, ведомство,
    источник, кем выдано, від, видавець, відомство, міністерство, od, izdavač, objavio, tijelo, izdajatelj, objavil,
    органи, издавач, από, εκδότης, φορέας, υπουργείο, kimden, yayınlayan, kurum, bakanlık, מאת, משרד, גוף מפרסם, من,
    الجهة, صادر عن, الوزارة, 発信元, 発表, 省庁名, 发布机构, 发布单位, 發布機關, 발행기관, 발표기관, 부처, dari,
    dikeluarkan oleh, instansi""")
#: how offices are called that another word stands before: "Rivers Agency", "Miljödepartementet", "国土交通省"
_CALLED = regex(
    r"(?i)(?:\b(?:agency|authority|treasury|ministry|department|executive|directorate|commission|council|inspectorate)"
    r"|\b(?:home|foreign|cabinet|prime minister['’]s|press|information) office|departementet|ministeriet|ministeriö"
    r"|\b(?:university|college|police|borough|hospital|fire service|health board)|\b(?:belediyesi|valiliği)"
    r"|önkormányzata?|\b(?:kommun|kommune|kaupunki)|n kunta"
    r"|ministerium|minisztérium|bakanlığı|başkanlığı|direktoratet|styrelsen|myndigheten|verket|virasto|tilsynet"
    r"|省|庁|部|局|厅|委员会|부|처|청|위원회)$"
    r"|^(?:bundesamt|landesamt|bundeskanzleramt|bezirksregierung|préfecture|agence|direction générale|dirección general"
    r"|instituto nacional|gobierno|ayuntamiento|agenzia|direzione generale|prefettura|comune|direção-geral|prefeitura"
    r"|câmara municipal|gemeente|kancelaria|urząd|główny|generalny|úřad|magistrát|администрация|правительство"
    r"|(?:stadt|landkreis|kreis|universität|hochschule|polizei|ville de|mairie de|commune de|université|diputación"
    r"|universidad|concello|città di|provincia di|università|município|universidade|universiteit|provincie|kommunen"
    r"|gmina|miasto|powiat|starostwo|uniwersytet|město|obec|mesto|univerzita|primăria|consiliul|universitatea|мэрия"
    r"|университет|міська рада|університет|община|δήμος|πανεπιστήμιο) "
    r"|федеральн|управление|комитет|служба|кабінет|hm |office (?:of|for) |agency for )"
)
_LABEL_LONGEST, _LABELLED = 24, 130  #: characters of such a label, of it with the office behind
#: words of those who have the rights to all of a government's pages
_GOVERNS = regex(
    r"(?i)^(?:the )?crown$|\bthe crown\b|(?:his|her) majesty|(?:king|queen)['’]s printer|\bcommonwealth of\b"
    r"|staatskanzlei|senatskanzlei|regierung|freistaat|freie und hansestadt|\bland\b|bundesland|government"
    r"|presidency|cabinet|gouvernement|présidence|république|gobierno|\bjunta de|generalitat|xunta|comunidad|governo"
    r"|giunta|regione|presidência|prefeitura|overheid|rijksoverheid|regering|rząd|kancelari|vláda|úřad|правительств|администраци|уряд"
    r"|guvern|vlada|pemerintah|republi|κυβέρνηση|حكومة|ממשלה"
)
_REALM = regex(r"(?i)(?:the )?crown(?: copyright| in right of .*)?$|(?:his|her) majesty\b.*|the state of .*")
_NAME = range(12, 101)  #: characters of such a line


def issuer(page: Page, head: int, owner: str) -> tuple[int, str] | None:
    """(row, name) of the one office above the headline where the rights are the government's; a menu names many."""
    if not _GOVERNS.search(owner):
        return None
    found = [(row, line) for row, line in enumerate(page.text[:head]) if len(line) in _NAME and _names_office(line)]
    return found[0] if len({line for _, line in found}) == 1 else None


def sender(page: Page, head: int, top: int) -> tuple[int, str] | None:
    """(row, name) of the office between headline and story behind a label, or on the line below it: "From:" over
    "Department for Rivers".
    """
    for row in range(head + 1, top):
        line = page.text[row]
        if len(line) > _LABELLED:
            continue
        label, _, name = line.replace("：", ":").partition(":")
        at = row if name.strip() else min(row + 1, top - 1)
        name = name.strip() or page.text[at]
        if len(label) <= _LABEL_LONGEST and label.strip().casefold() in _SENDERS and is_office(name):
            return at, name
    return None


def issued_by(line: str) -> str:
    """Who issues a release, office or firm, as a label of that alone says: "Issued by: Tarn Valley Water"; or ""."""
    label, colon, name = line.replace("：", ":").partition(":")
    told = colon and len(line) <= _LABELLED and label.strip().casefold() in _ISSUERS
    return name.strip() if told else ""


def is_realm(owner: str) -> bool:
    """A state as such, which publishes nothing by itself: "© Crown copyright", "Her Majesty the Queen"."""
    return _REALM.match(owner) is not None


def is_office(name: str) -> bool:
    """Such a name behind a label, or over that of a release."""
    return 2 < len(name) < _NAME.stop and (_names_office(name) or _CALLED.search(name) is not None)


def _names_office(line: str) -> bool:
    pattern = _OFFICE.get(bare_fold(line[:3]))
    return pattern is not None and pattern.match(line) is not None and line[-1].isalnum() and " > " not in line
