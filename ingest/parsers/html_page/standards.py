"""Lines below a text that lead to the rules by which the house works: "Our Standards: The Harbour Code of Conduct"."""

from __future__ import annotations

import re

from ingest.patterns import regex

_LONGEST = 160  #: code points of such a line
_RULES = r"(?:standards?|principles?|polic(?:y|ies)|guidelines?|code|values|ethics|rules)"
_OURS = (
    rf"(?:our\s(?:\w+\s){{0,2}}{_RULES}(?:\sof\s\w+)?|(?:editorial|journalis\w+|ethics|newsroom|reporting|fact-?checking)\s{_RULES}"
    r"|code\sof\s(?:ethics|conduct|practice)|how\swe\s(?:report|work|check\sfacts|fact-?check|cover\s\w+|use\s(?:AI|data))"
    r"|why\s(?:you\scan\s)?trust\s(?:us|our\s\w+)"
    r"|unsere\s(?:\w+\s)?(?:standards|grundsätze|(?:\w+-?)?richtlinien|(?:\w+-?)?leitlinien|prinzipien)|redaktions(?:statut|richtlinien|standards|leitlinien)"
    r"|so\sarbeite[nt]\s(?:wir|die\s\w+)"
    r"|nos\s(?:normes|standards|principes|engagements|règles)|notre\s(?:charte|code)(?:\s\w+)?|charte\s(?:éditoriale|de\sdéontologie|d['’]éthique)"
    r"|nuestros\s(?:estándares|principios|criterios)(?:\s\w+)?|nuestras\snormas(?:\s\w+)?|código\s(?:ético|de\sética|deontológico)|política\seditorial"
    r"|nossos\s(?:padrões|princípios)|nossas\snormas|princípios\seditoriais"
    r"|i\snostri\s(?:standard|principi|criteri)|codice\s(?:etico|deontologico)"
    r"|onze\s(?:\w+\s)?(?:standaarden|normen|principes|richtlijnen|code)|redactiestatuut|journalistieke\s(?:code|principes)"
    r"|(?:våra|våre|vores)\s(?:\w+\s)?(?:standarder|retningslinjer|riktlinjer|principer|prinsipper|principper)|redaktionel{1,2}[ae]\s(?:retningslinjer|riktlinjer)"
    r"|nasze\s(?:standardy|zasady)|kodeks\setyki|naše\s(?:standardy|zásady)|etický\skodex|eettiset\s\w+"
    r"|наши\s(?:стандарты|принципы)|редакционн\w+\s(?:политика|стандарт\w*|кодекс)|наші\s(?:стандарти|принципи)|редакційн\w+\s(?:політика|стандарти)"
    r"|(?:yayın\s|etik\s)?(?:standartlarımız|ilkelerimiz)|standar\skami|pedoman\spemberitaan|tiêu\schuẩn\scủa\schúng\stôi|معاييرنا|הסטנדרטים\sשלנו"
    r"|(?:私たち|当社|弊社|本紙)の(?:行動規範|基準|原則)|編集(?:方針|綱領|基準)|(?:我们|我們)的(?:标准|標準|准则|準則|原则|原則)|编辑(?:准则|方针|原则)"
    r"|(?:우리의|저희)\s?(?:\S+\s)?(?:기준|원칙)|편집\s?(?:원칙|강령|기준))"
)
_LEADS = (
    r"(?:read|see|learn|more|lesen\ssie|mehr|lisez|consultez|lea|lee|consulte|conoce|conozca|leia|conheça|leggi|lees|läs|les|læs|przeczytaj|читайте)"
    r"\s(?:more\s|mehr\s|más\s|mais\s)?(?:about\s|on\s|über\s|zu\s|sobre\s|su\s|over\s|om\s|o\s)?"
)
#: with what the rules are called behind a label, or a call to read them
_STANDARDS = regex(
    rf"\W{{0,3}}(?:{_OURS}\s?[:：]\s?\S.{{1,120}}|{_LEADS}{_OURS}(?:\s?[:：].{{0,80}}|\s(?:and|or|und|oder|et|ou|y|o|e)\s.{{2,60}})?\W*"
    rf"|[\w.-]{{2,24}}['’]s\s(?:code\sof\s(?:ethics|conduct|practice)|(?:editorial|journalis\w+|ethics)\s{_RULES})\W*)",
    re.IGNORECASE,
)


def leads_to_standards(text: str) -> bool:
    """Whether a text's last line is such a one: a label and what the rules are called, or a call to read them."""
    return len(text) <= _LONGEST and "\n" not in text and _STANDARDS.fullmatch(text) is not None
