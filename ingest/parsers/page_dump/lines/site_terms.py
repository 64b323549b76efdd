"""What a site says of its own pages below its lists: who may print them again, what it does not answer for."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.tables import pieces, word_set

_LONGEST = 200
#: not for what others write, in its first or last words: the contents of linked sites, opinions, goods
_NOT_OURS = re.compile(r"""(?ix)\b(?:not\ (?:be\ )?(?:held\ )?(?:responsible|liable)|no\ (?:responsibility|liability)"
    r"|responsibility)\ (?:\w+\ )?(?:for|of)\ .{0,40}
        \b(?:web\ ?sites?|sites|links|contents?|opinions|views|comments|advertis\w+|errors|accuracy)\b
    |\b(?:keine|nicht)\b.{0,40}\b(?:haftung|verantwort\w+|haftet)\b.{0,60}\b(?:inhalte?n?|seiten|links|websites?|beiträge|meinungen|kommentare)\b
    |\bhaftet\ nicht\ für\b.{0,40}\b(?:inhalte?n?|seiten|links|websites?)\b
    |\b(?:n['’]est\ pas|décline\ toute)\ responsab\w+\b.{0,40}\b(?:contenus?|sites|liens|propos|opinions|commentaires)\b
    |\bno\ se\ (?:hace\ )?responsab\w+\b.{0,40}\b(?:contenidos?|sitios|páginas|enlaces|opiniones|comentarios)\b
    |\bnon\ (?:è|si\ ritiene|si\ assume)\b.{0,20}\bresponsab\w+\b.{0,40}\b(?:contenut[oi]|siti|link|pagine|opinioni
    |commenti)\b
    |\bnão\ se\ responsabiliza\b.{0,40}\b(?:conteúdos?|sites|links|páginas|opiniões|comentários)\b
    |\b(?:niet|geen)\b.{0,20}\b(?:verantwoordelijk\w*|aansprakelijk\w*)\b.{0,40}\b(?:inhoud|sites|websites|links|reacties|meningen)\b
    |\b(?:ansvarar|ansvarer|svarer)\ (?:inte|ikke)\ för?\b.{0,40}\b(?:innehåll\w*|indhold\w*|innhold\w*|länk\w*|sidor
    |sider|lenker)\b
    |\b(?:inte|ikke|inget|ikke\ noget|intet)\ ansvar\w*\ för?\b.{0,40}\b(?:innehåll\w*|indhold\w*|innhold\w*|länk\w*
    |sidor|sider|lenker|links)\b
    |\bei\ (?:ole\ )?vasta(?:a|ussa)\b.{0,40}\b(?:sisäl\w+|sivusto\w+|linkk\w+)\b
    |\bnie\ (?:ponosi\ odpowiedzialności|odpowiada)\ za\b.{0,30}\b(?:treś\w+|stron\w*|link\w*|komentarz\w*|opini\w*)
    |\b(?:ne|nez)odpovídá\ za\b.{0,30}\b(?:obsah\w*|strán\w*|odkaz\w*|názor\w*)
    |\bне\ нес[её]т\ ответственност\w+\ за\b.{0,30}(?:содержан|информац|сайт|ссыл|мнени|комментари)
    |\bне\ несе\ відповідальн\w+\ за\b.{0,30}(?:зміст|інформац|сайт|посилан|думк|коментар)
    |\bне\ (?:носи|отговаря)\b.{0,24}\bза\b.{0,30}(?:съдържан|сайт|връзк|мнени)
    |\bsorumlu\ (?:değildir|tutulamaz)|\bnem\ (?:vállal\ )?felel\w+\b.{0,40}(?:tartal|oldal|hozzászólás)
    |\bnu\ (?:este|își\ asumă|răspunde)\b.{0,20}\b(?:responsab\w+|pentru)\b.{0,40}\b(?:conținut\w*|site\w*|link\w*)
    |غير\ مسؤول\w*\ عن\ (?:محتو|المواقع)|אינו\ אחראי\ ל(?:תוכן|אתר)|(?:责任を負い|責任を負い|一切の責任)|不(?:对
    |對).{2,16}(?:负责|負責)|책임지지\ 않|책임을\ 지지""")
_ANSWERS = pieces("""respons|liab|haft|verantw|aansprak|ansvar|svarer|vasta|odpowied|odpowiada|odpovíd|ответствен|
    відповідал|отговор|отговаря|sorumlu|felel|răspunde|مسؤول|אחראי|責任|责任|负责|負責|책임""")
#: printing again, first, and the condition behind it
_AGAIN = re.compile(r"""(?ix)
    (?:(?:any\ |the\ )?(?:re-?print\w*|re-?publ\w+|re-?produc\w+|re-?us(?:e|ing)|copying|quot(?:ing|ation)"
    r"|citation|redistribution)
        |use\ of\ (?:the\ |our\ |any\ |these\ )?(?:site\ )?(?:materials?|content|texts?|photos?)
        |(?:nachdruck|weiterverwendung|vervielfältigung|wiedergabe|übernahme|verwendung)\w*
        |(?:toute\ )?(?:reproduction|reprise|rediffusion)|(?:la\ |se\ )?(?:reproducción|permite\ la\ reproducción
        |prohíbe\ la\ reproducción)
        |(?:la\ )?(?:riproduzione|ripubblicazione)|(?:a\ )?(?:reprodução|republicação)
        |(?:overname|overnemen|verveelvoudiging|herpublicatie|hergebruik)
        |(?:eftertryck|eftertryk|ettertrykk|kopiering|återgivning|gengivelse|gjengivelse)|(?:lainaaminen|kopiointi|jälkipainos)
        |(?:przedruk|kopiowanie|wykorzystanie|rozpowszechnianie)|(?:přetisk|přebírání|kopírování|šíření|publikování)
        |(?:utánközlés|átvétel)|(?:preluarea|reproducerea)|(?:препечатване|използване)|(?:передрук\w*|використання)
        |(?:перепечатк\w+|использование|цитирование)|(?:αναδημοσίευση|αναπαραγωγή)|(?:prenošenje|preuzimanje))
    \b.{0,100}\b(?:only|without|permission|permitted|allowed|prohibited|forbidden|hyper-?link|consent|nur|ohne|gestattet|erlaubt
        |untersagt|verboten|genehmigung|zustimmung|quellenangabe|interdite?|autoris\w+|sans|prohibid[ao]|permit\w+|sólo|solo|siempre
        |vietat\w+|senza|consentit\w+|proibid[ao]|só|sem|toegestaan|verboden|zonder|bronvermelding|förbjud\w+|tillåt\w+|utan|forbudt
        |tilladt|tillatt|uten|uden|kielletty|luvalla|sallittu|zabronion\w+|zgod\w+|źródł\w+|zakázán\w*|souhlas\w*|zdroj\w*|tilos
        |engedély\w*|forrás\w*|permis\w*|interzis\w*|acord\w*|разреш\w+|запрещ\w+|ссылк\w+|только|дозвол\w+|заборон\w+|посилання|забранен\w*
        |позволен\w*|απαγορεύεται|επιτρέπεται|άδεια|dozvolj\w+|zabranj\w+|dopušt\w+)""")
_AGAIN_HEADS = word_set("""rep rer reu re- any the cop quo cit red use our nac wei ver wie übe tou la se a ove her eft
    ett kop åte gen gje lai jäl prz wyk roz pře šíř pub utá átv pre изп пре пер вик исп цит ανα""")


def is_of_site(line: str) -> bool:
    """Terms of the whole site: "Reprinting is allowed only with a hyperlink", "... is not responsible for the content
    of
    external sites".
    """
    if not 20 <= len(line) <= _LONGEST:
        return False
    if line[:3].casefold().rstrip() in _AGAIN_HEADS and _AGAIN.match(line):
        return True
    return holds_any(line.casefold(), _ANSWERS) and _NOT_OURS.search(line) is not None
