"""What a bookmaker says among the paragraphs of a match report: what a bet brings, and that it may do harm."""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.lines.paywalls import SUM
from ingest.parsers.page_dump.text.measure import KEPT, QUOTES, holds_any
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_LONGEST = 260  #: characters of such a line
_CLAUSES = regex(r"(?:[.!?;:|•]\s*|\s[-–—]\s|,\s(?=\+?(?:18|21|24)\b))")
#: a piece of one of these stands in each of them, in small letters
_SIGNS = pieces("""gambl|18+|+18|21+|24+|18 +|t&c|bet |bets|betting|odds|wett|glücksspiel|spielen ab|paris|pariez
    |jouer|jeux d|
    apuest|juega|juego|juegue|scommess|scommett|gioca|gioco|apost|jogo|jogue|gokken|speel|wedden|spela|spel|spil|
    stödlinjen|rofus|pelaa|vedonly|zakład|hazard|graj |sázk|sázej|hrajte|stávk|fogad|szerencsejáték|játsz|joacă|
    jocuri|pariu|pariaz|ставк|ставьте|азарт|букмек|играйте|грайте|хазарт|klađ|kockanj|igrajte|igre na|στοίχημα|στοιχη|
    παίξτε|εθισμ|bahis|sorumlu oyna|şans oyun|judi|taruhan|cá cược|bashiri""")
#: what is said of every bet: whom it is for, that it may do harm, where there is help; a clause of its own
_WARNS = regex(r"""(?ix)
    (?:over\ |only\ |för\ |ab\ |od\ |от\ |nur\ )?(?:18|21|24)\s?\+(?:\ (?:only|ans|años|anni|anos|jaar|år|let|lat|ani
    |лет|years|gambleaware\.org))?
    |\+\s?(?:18|21)|over\ 18s?(?:\ only)?
    |(?:please\ |always\ )?(?:gamble|bet|play|wager)\ (?:responsibly|sensibly|safely|aware)
    |(?:be\ )?gamble\ ?aware(?:\.org|\.co\.uk)?|begambleaware(?:\.org)?
    |when\ the\ fun\ stops,?\ stop|take\ time\ to\ think|safer\ gambling|t\ ?&\ ?cs?(?:\ apply)?
    |terms\ and\ conditions\ apply|gambling\ problem
    |odds\ (?:are\ )?(?:correct|accurate|subject|by|from|supplied|courtesy)\b.{0,60}|new\ customers?\ only
    |commercial\ content
    |glücksspiel\ kann\ (?:abhängig|süchtig)\ machen|(?:bitte\ )?(?:spielen
    |wetten)\ sie\ (?:bitte\ )?verantwortungs\w+|spiel(?:en)?\ (?:mit\ verantwortung|ab\ 18(?:\ jahren)?)
    |teilnahme\ ab\ 18(?:\ jahren)?|suchtrisiko|(?:es\ gelten\ die\ )?agb(?:\ gelten)?|nur\ für\ neukunden
    |(?:les\ )?jeux\ d['’]argent\ (?:et\ de\ hasard\ )?(?:peuvent\ être\ dangereux|sont\ interdits).{0,80}
    |jouer\ comporte\ des\ risques.{0,60}
    |(?:jouez|pariez)\ (?:de\ (?:façon|manière)\ responsable|responsable|avec\ modération)|interdit\ aux\ (?:mineurs
    |moins\ de\ 18\ ans)
    |(?:juega|juegue|apuesta|apueste|jugá|apostá)\ (?:con\ (?:responsabilidad|moderación)|responsablemente)
    |juego\ responsable|(?:sólo|solo)\ (?:para\ )?mayores\ de\ (?:18|edad)(?:\ años)?
    |(?:prohibido|prohibida\ la\ participación)\ (?:a|para|de)\ menores(?:\ de\ (?:18\ años|edad))?
    |el\ juego\ (?:puede\ (?:ser|causar)|compulsivo).{0,50}
    |(?:il\ )?gioco\ (?:può\ causare\ (?:dipendenza|ludopatia).{0,30}|responsabile|vietato\ ai\ minori.{0,16})
    |gioca\ (?:responsabilmente|con\ (?:responsabilità|moderazione))
    |(?:il\ gioco\ è\ )?vietato\ ai\ minori(?:\ di\ 18\ anni)?|(?:jogue|aposte)\ com\ (?:responsabilidade|moderação
    |consciência)|jogo\ responsável
    |proibido\ (?:para|a)\ menores(?:\ de\ 18\ anos)?|o\ jogo\ (?:pode|é)\ .{0,40}|speel\ (?:bewust|verantwoord)
    |gok\ (?:bewust|verantwoord)|stop\ op\ tijd
    |wat\ kost\ gokken\ jou|(?:spela|spel)\ (?:ansvarsfullt|lagom)|(?:regler|allmänna)\ (?:och\ |&\ )?villkor\ gäller
    |stödlinjen(?:\.se)?|åldersgräns\ 18(?:\ år)?
    |spil\ (?:ansvarligt|med\ omtanke)|stopspillet(?:\.dk)?|rofus(?:\.nu)?|regler\ (?:og|&)\ vilkår\ gælder
    |spill\ (?:ansvarlig|med\ måte)|aldersgrense\ 18(?:\ år)?|vilkår\ gjelder
    |pelaa\ (?:vastuullisesti|maltilla|maltillisesti)|k-?18|graj\ odpowiedzialnie|hazard\ (?:może\ uzależni(?:ać|ć)
    |wiąże\ się\ z\ ryzykiem|uzależnia).{0,30}|tylko\ dla\ (?:pełnoletnich|osób\ pełnoletnich)
    |(?:hrajte|sázejte)\ zodpovědně|ministerstvo\ financí\ varuje.{0,70}|účast(?:í)?\ na\ hazardní\ hře.{0,60}
    |(?:hrajte|stavte|stavujte)\ zodpovedne|hazardné\ hr.{0,50}
    |(?:játsszon|játssz|fogadj|fogadjon)\ felelősen|(?:a\ )?túlzásba\ vitt\ szerencsejáték.{0,60}|(?:joacă|pariază
    |jucați|joacă-te)\ responsabil
    |(?:interzis|jocurile\ de\ noroc\ sunt\ interzise)\ (?:persoanelor|minorilor)(?:\ sub\ 18\ ani)?
    |jocurile\ de\ noroc.{0,60}
    |играйте\ (?:ответственно|отговорно|одговорно)|делайте\ ставки\ ответственно
    |(?:участие\ в\ )?азартны[ех]\ игр(?:ы|ах).{0,60}|реклама
    |грайте\ відповідально|участь\ в\ азартних\ іграх.{0,50}|хазартът.{0,50}|igrajte\ odgovorno|(?:igre\ na\ sreću
    |kockanje)\ (?:mogu|može)\ .{0,40}|zabranjeno\ (?:za\ )?(?:mlađ\w+|malolet\w+).{0,20}
    |παίξτε\ υπεύθυνα|κίνδυνος\ εθισμού.{0,40}|(?:sorumlu|bilinçli)\ (?:oyna|oynayın)|18\ yaş\ (?:altı|üstü).{0,30}
    |bermainlah\ secara\ bertanggung\ jawab|cheza\ kwa\ (?:kuwajibika|uwajibikaji)""")
#: what makes a bet of it, where the warning alone may be of a film or a law
_STAKE = regex(r"""(?ix)\b(?:\w{0,12}bets?\d{0,4}
    |betting|gambl\w+|wager\w*|odds|wett\w*|glücksspiel\w*|paris?\ sporti\w+|pariez
    |parier|jouer|jeux?|apuest\w+|juego|jueg[ao]e?|scomme\w+|gioc[aoh]\w*
    |apost\w+|jog(?:o|ue)\w*|gok\w*|wed(?:den|t)|speel\w*|spel\w*|spil\w*|spill\w*|oddsen?|pelaa|veto\w*|vedon\w*
    |zakład\w*|graj\w*|hazard\w*|kurs\w*|sázk\w*|sázej\w*|hrajte|stáv\w*
    |fogad\w*|játs\w*|szerencsejáték\w*|joac\w*|jocuri\w*|pari(?:ază|ur\w*|u)|став\w+|азартн\w+|букмекер\w*|играйте
    |грайте|коефіцієнт\w*|хазарт\w*|klad\w*|klađ\w*|kock\w*|igraj\w*
    |στοίχημα\w*|παίξτε|bahis\w*|oyna\w*|judi|taruhan|cược|cheza|bashiri)\b""")
#: so much for so much: "Bet £5, get £20", "Wette 10 € und erhalte 30 €"
_DEPOSIT = r"""bet|stake|wager|deposit|spend|wette|setze|zahle|pariez|misez|déposez|apuesta|deposita|scommetti|punta
    |gioca|aposte|deposite|wed|zet|speel|satsa|spela|spil|indbetal|spill|sats|pelaa|talleta|postaw|zagraj|wpłać|vsaď
    |vsaďte|stav|tegyél|fogadj|pariază|pune|поставь|поставьте|постав|заложи|uplati|yatır"""
_MONEY = rf"(?:{SUM}|r\$\s?\d+)".replace(" ", r"\ ")
_BRINGS = regex(rf"""(?ix)
    ^(?:{_DEPOSIT})\s(?:[^\W\d_]+\s){{0,2}}{_MONEY}.{{2,40}}?(?:{_MONEY}|free\sbets?|gratis\w*|bonus)""")


@lru_cache(maxsize=KEPT)
def tells_to_bet(line: str) -> bool:
    """A clause of it warns of bets, or a sum is to bring more: "Bet £5, get £20 with us. 18+. Gamble responsibly."."""
    if len(line) > _LONGEST or not QUOTES.isdisjoint(line) or not holds_any(line.lower(), _SIGNS):
        return False
    if _BRINGS.match(line):
        return True
    clauses = [clause.strip(" .,()") for clause in _CLAUSES.split(line)]
    return any(map(_WARNS.fullmatch, filter(None, clauses))) and _STAKE.search(line) is not None
