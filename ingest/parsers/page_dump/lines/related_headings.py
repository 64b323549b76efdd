"""Headings of lists of other articles by what they say: of today, near by, of a section, more, before."""

from __future__ import annotations

from ingest.parsers.page_dump.lines import more_from, more_of_kind, picked_headings, release_headings, worth_headings
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.text.tables import first_words, phrase_set, word_set
from ingest.patterns import regex

_ALSO = word_set("""also elsewhere auch außerdem aussi également también además anche inoltre também ook verder också
    även også myös lisäksi także również też také též tiež aj továbbá még de asemenea također takođe tudi също также
    тоже також ayrıca επίσης أيضا أيضًا juga""")
_TIMES = word_set("""today week weekend month issue edition paper pages tag heute woche wochenende monat heft ausgabe
    blatt zeitung jour aujourd'hui semaine mois numéro édition journal hoy semana mes número edición periódico oggi
    settimana mese giornale edizione numero hoje mês edição jornal vandaag maand krant nummer editie idag dag vecka
    veckan månaden tidningen numret utgåva uke uken uge ugen måned avisen bladet utgave udgave tänään viikolla numerossa
    lehdessä dziś dzisiaj tygodniu miesiącu numerze wydaniu gazecie dnes týden týdnu měsíci čísle vydání týždeň týždni
    héten számban săptămână săptămâna numărul tjedan tjedna sedmice nedelje сегодня неделе номере выпуске тижня тижні
    номері седмица броя bugün hafta ay sayıda sayımızda εβδομάδα τεύχος الأسبوع العدد""")
_BESIDE_TIMES = word_set("""this in the our from on diese dieser diesem im aus der dem unserem unserer cette ce dans le
    la les de notre esta este en el nuestra nuestro questa questo nel nella sul desta neste nesta na no do da deze dit
    het onze den här denna detta i denne dette på tällä tässä w tym tego z naszym tento tomto v toto tohto ezen a az în
    această acest ovaj ovog ovom u ta этой этом в на цьому цього тази този bu αυτή αυτό το την σε هذا في""")
_MOST, _JOINED = 6, 7  #: words


def is_also_now(found: list[str]) -> bool:
    """``found``: the words of a short line, folded."""
    if not 2 <= len(found) <= _MOST or _ALSO.isdisjoint(found) or _TIMES.isdisjoint(found):
        return False
    return all(word in _ALSO or word in _TIMES or word in _BESIDE_TIMES for word in found)


#: whole headings
NEARBY = phrase_set("""nearby, nearby stories, nearby news, close by, around here, near you, also nearby, in der nähe,
    in der umgebung, aus der umgebung, in der nachbarschaft, aus der nachbarschaft, à proximité, aux alentours,
    près d'ici, dans les environs, en la zona, cerca de aquí, en los alrededores, nelle vicinanze, nei dintorni,
    qui vicino, nas proximidades, aqui perto, nos arredores, in de buurt, uit de buurt, in de omgeving, uit de omgeving,
    i närheten, från trakten, i nærheden, i nærheten, i nabolaget, fra nabolaget, lähellä, lähistöllä, lähiseudulta,
    w pobliżu, w okolicy, z okolicy, v okolí, z okolí, nablízku, a közelben, a környéken, a környékről, în apropiere,
    din apropiere, în împrejurimi, рядом, поблизости, по соседству, в окрестностях, поруч, неподалік, наблизо,
    u blizini, u okolici, v bližini, v okolici, yakınlarda, çevreden, κοντά, στην περιοχή, בסביבה, בקרבת מקום,
    في الجوار, بالقرب, 附近, 附近新闻, 近く, 近くのニュース, 周辺のニュース, 주변, 주변 소식, आसपास, आस-पास,
    sekitar sini, gần đây, prop d'aquí, läheduses, netoliese, tuvumā""")
_BESIDE = word_set("""facing opposite same selben derselben gleichen gegenüberliegenden nächsten même misma mismo
    enfrente opuesta stessa fronte accanto mesma oposta zelfde dezelfde tegenoverliggende samma motstående samme
    modstående motsatt samalla viereisellä samej tej sąsiedniej stejné vedlejší protější istej ugyanezen szemközti
    aceeași alăturată той этой соседней же сусідній съседната istoj susjednoj isti nasprotni aynı karşı ίδια απέναντι
    باقي نفس אותו""")
_PAGES = word_set("""page pages side seite blatt página plana pagina facciata folha bladzijde sidan sida uppslag siden
    opslag sivulla stronie kolumnie straně dvoustraně strane oldalon pagină полосе странице развороте сторінці шпальті
    страница strani stranici sayfada sayfa σελίδα الصفحة صفحة עמוד""")
_BESIDE_PAGES = word_set("""on the from our also of auf der den aus dem sur la de en face d'en à da di nella sulla na no
    em op van på det i från fra denne samma z tej ze w v té ezen az a pe din на с той же з цій цього u sa iz te στην της
    في من aynı bu""")


def is_on_same_page(found: list[str]) -> bool:
    """``found``: the words of a short line, folded."""
    if not 2 <= len(found) <= _MOST or _PAGES.isdisjoint(found) or _BESIDE.isdisjoint(found):
        return False
    return all(word in _BESIDE or word in _PAGES or word in _BESIDE_PAGES for word in found)


#: what is done with articles, films and recordings, and what stands beside it in a heading: "À lire ou à écouter aussi"
_TO_READ = word_set("""read watch listen hear see lesen hören sehen anhören ansehen anschauen lire écouter voir regarder
    revoir réécouter lisez écoutez regardez leer escuchar ver lee escucha mira leggere ascoltare vedere guardare leggi
    ascolta guarda ler ouvir ver leia ouça veja assista lezen luisteren kijken lees luister bekijk läs lyssna se læs les
    lyt lytt hør lue katso kuuntele czytaj słuchaj oglądaj čtěte poslechněte podívejte читайте смотрите слушайте
    дивіться oku dinle izle""")
_BESIDE_READ = word_set("""à a zum zur also and or more auch und oder mehr sie aussi et ou encore également también y
    o además anche e oppure também mais ook en of meer också och eller også og myös ja tai także i lub też také nebo
    и или также і або також ve veya ayrıca da di den te""")


def is_to_read(found: list[str]) -> bool:
    """Two such words at least, "also" or the like, and words that join them; ``found``: words of a line, folded."""
    if not 3 <= len(found) <= _JOINED or (found[0] != "à" and _ALSO.isdisjoint(found)):
        return False
    return sum(word in _TO_READ for word in found) > 1 and all(
        word in _TO_READ or word in _BESIDE_READ for word in found
    )


_NEWS = (
    r"stories|news|headlines|articles|posts|reports|updates|coverage|nachrichten|meldungen|artikel|beiträge|berichte"
    r"|infos?|actus?|actualités|articles|nouvelles|noticias|notas|artículos|notizie|articoli|news|notícias|matérias"
    r"|artigos|nieuws|berichten|artikelen|nytt|nyheter|artiklar|nyt|nyheder|artikler|saker|wiadomości|artykuły|zprávy"
    r"|články|новости|материалы|новини|haberler|haberleri|vijesti|vesti|novice|hírek|cikkek|știri|uutiset"
)
#: what is new of all the site, whatever the article is about
_WHOLE = (
    r"(?:the|our|your|this|all|around|across|us|you|twitter|facebook|instagram|youtube|x|videos?|audio|podcasts?|comments?"
    r"|jobs|reviews|blogs?|der|dem|den|unser\w*|aller|allen|la|le|les|l'|nos|notre|toute|nuestr\w*|toda?s?|nostr\w*"
    r"|tutt\w|noss\w*|onze|de|het|heel|vår\w*|hela|hele|regionu|kraju|kraje|świata|naszej|региона|страны|мира|day|week"
    r"|now|today|hour|breaking)\b"
)
_LATEST = regex(rf"""(?x)
    (?:the\ )?(?:latest|recent|newest)\ (?:(?:(?:{_NEWS})\ )?(?:from|in|on|about)\ |(?:{_NEWS})\ ?[-–—:]\ ?)
        (?!{_WHOLE})[\w\ '&.-]{{3,40}}
    |(?:the\ )?(?:latest|recent)\ (?!{_WHOLE}|most\b|top\b)(?:[\w'&-]+\ ){{1,2}}
        (?:stories|news|headlines|articles|coverage)
    |(?:neue(?:ste)?s?|aktuelles?|letzte)\ (?:(?:{_NEWS})\ )?(?:aus|zu|zum|zur|über|von|vom)\ (?!{_WHOLE})
        [\w\ -]{{3,40}}
    |(?:les\ )?derni(?:er|ère)s?\ (?:(?:{_NEWS})\ )(?:de|du|sur|en|à|dans)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:l[oa]s?\ )?últim[oa]s?\ (?:(?:{_NEWS})\ )?(?:de|del|en|sobre|em|da|do|das|dos)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:le\ )?ultim[eio]\ (?:(?:{_NEWS})\ )?(?:da|dal|dalla|di|su|in)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |laatste\ (?:(?:{_NEWS})\ )?(?:uit|over|van|in)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:senaste|seneste|siste)\ (?:(?:{_NEWS})\ )?(?:från|fra|om|i)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:najnowsze|ostatnie)\ (?:(?:{_NEWS})\ )?(?:z|ze|o|w)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:nejnovější|poslední)\ (?:(?:{_NEWS})\ )?(?:z|ze|o)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |последн(?:ее|ие)\ (?:(?:{_NEWS})\ )?(?:из|о|об|по|в)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |останні\ (?:(?:{_NEWS})\ )?(?:з|про|у|в)\ (?!{_WHOLE})[\w\ '-]{{3,40}}""")
_NEWEST_FIRST = word_set("""the latest recent newest neues neue neueste neuestes aktuelle aktuelles letzte les derniers
    dernières dernier dernière lo los la las último última últimos últimas le ultime ultimi ultima ultimo laatste
    senaste seneste siste najnowsze ostatnie nejnovější poslední последнее последние останні""")


def is_of_section(folded: str) -> bool:
    """``folded``: a short line, as ``labels.key`` gives it."""
    return " " in folded and folded.split(" ", 1)[0] in _NEWEST_FIRST and _LATEST.fullmatch(folded) is not None


_MORE = regex(r"""(?x)(?:(?:more|other|latest|recent|today's|related)\ (?:[\w'-]+\ ){0,3}(?:stories|news
    |articles|headlines|coverage|reports|releases|content)(?:\ (?:from|by)\ [\w\ '&.-]{2,40})?
    |more\ (?:from|in|on|about|to|by)\ [\w\ '&.-]{2,45}
    |(?:previously|earlier|zuletzt|précédemment|anteriormente|eerder|tidigare|tidligere|wcześniej|dříve|ранее|раніше)
        \ (?:on|in|at|auf|bei|sur|dans|en|em|op|på|w|na|в|на|у)\ [\w\ '&.-]{3,40}
    |plus\ dans\ (?:la\ rubrique\ )?[\w\ '-]{3,25}|(?:más|mais)\ (?:en|em)\ [\w\ -]{3,25}
    |más\ de(?:l|\ la|\ los|\ las)\ (?!mitad|tercera|cuarta|\d)[\w\ -]{3,25}|altro\ in\ [\w\ -]{3,25}
    |(?:mere|mer)\ i\ [\w\ -]{3,25}|więcej\ w\ (?:dziale\ )?[\w\ -]{3,25}
    |(?:více|viac)\ v\ (?:rubrice\ |rubrike\ )?[\w\ -]{3,25}
    |(?:ещё|еще|больше|більше|ще)\ [ву]\ (?:рубрике|рубриці|разделе|розділі)\ [\w\ -]{3,25}
    |περισσότερα\ (?:από|στην?|στο|για|σε)\ [\w\ -]{3,30}
    |(?:weitere|mehr|neue|aktuelle)\ (?:[\w-]+\ ){0,2}(?:artikel|nachrichten|meldungen|berichte|themen|inhalte
        |pressemitteilungen)(?:\ (?:aus|zu|zum|zur|über|von|vom|der|des|dieser|dieses)\ [\w\ -]{2,30})?
    |(?:mehr\ (?:aus|zu|zum|zur|über|von)|meer\ uit)\ [\w\ -]{2,30}
    |before\ you\ (?:go|leave)(?:,\ [\w\ ]{3,30})?
    |also\ (?:on|in|from|by)\ [\w\ '&-]{2,30}|(?:stories|more|articles)\ like\ this
    |(?:notas|noticias|notícias|artículos|artigos|historias|contenidos?|matérias|temas)\ relacionad[oa]s
    |(?:(?:autres?|d'autres)\ |plus\ d'\ ?)(?:articles|actualités|infos|communiqués|contenus)(?:\ [\w\ '-]{2,25})?
    |(?:más|otras|otros)\ (?:noticias|artículos|historias|comunicados|contenidos)(?:\ [\w\ -]{2,25})?
    |(?:altri|altre|più)\ (?:articoli|notizie|comunicati|contenuti|servizi)(?:\ [\w\ '-]{2,25})?
    |(?:mais|outras|outros)\ (?:notícias|artigos|matérias|comunicados|conteúdos)(?:\ [\w\ -]{2,25})?
    |(?:meer\ over|plus\ sur|tout\ sur|más\ sobre|todo\ sobre|altro\ su|tutto\ su
    |mais\ sobre|tudo\ sobre|alles\ (?:over|zu|zum|über)
    |mer\ om|allt\ om|mere\ om|alt\ om|więcej\ o|wszystko\ o|více\ o|больше\ о|всё\ о)\ [\w\ '-]{2,30}
    |(?:inne|więcej|pozostałe|kolejne|najnowsze)\ (?:wiadomości|informacj[ei]|aktualności|artykuły)(?:\ [\w\ -]{2,30})?
    |(?:další|jiné|více|ďalšie|iné|viac)\ (?:zpráv\w?|článk\w+|správ\w?|aktualit\w?)(?:\ [\w\ -]{2,30})?
    |(?:другие|ещё|еще|больше|інші|ще|більше|други|още)
        \ (?:новости|новостей|новини|статьи|статті|статии|материалы|сообщения)
        (?:\ [\w\ -]{2,30})?
    |(?:diğer|daha\ fazla)\ (?:[\w'’-]+\ ){0,2}(?:haberler|haberleri|haber|yazılar|yazıları)
    |(?:további|más|egyéb)\ (?:[\w-]+\ ){0,2}(?:hírek|cikkek)
    |(?:alte|mai\ multe)\ (?:știri|articole)(?:\ [\w\ -]{2,30})?
    |(?:ostale|druge|više)\ (?:vijesti|vesti|članci|članaka|vijesti)(?:\ [\w\ -]{2,30})?
    |(?:muita|muut|lisää)\ (?:[\w-]+\ ){0,2}(?:uutisia|uutiset|juttuja)
    |(?:άλλα|άλλες|περισσότερα)\ (?:νέα|άρθρα|ειδήσεις)
        (?:\ [\w\ -]{2,30})?
    |(?:още|ещё|еще|больше|ще|більше)\ (?:от|из|з|на|про|за)\ [\w\ -]{2,30}|(?:još|više)\ iz\ [\w\ -]{2,30}
    |(?:inne|więcej)\ (?:z|ze)\ [\w\ -]{2,30}|(?:více|viac)\ (?:z|ze|zo)\ [\w\ -]{2,30}|mai\ multe\ din\ [\w\ -]{2,30}
    |berita\ (?:lain|lainnya)(?:\ [\w\ -]{2,30})?|lainnya\ dari\ [\w\ -]{2,30}
    |(?:andre|andra|øvrige|övriga)\ (?:nyheder|nyheter|artikler|artiklar)(?:\ [\w\ -]{2,30})?
    |(?:meer|ander|fler|flere)\ (?:nieuws|artikelen|berichten|persberichten|pressmeddelanden
        |pressemeddelelser)(?:\ [\w\ -]{2,25})?
    |(?:meer|ander|mehr|weitere|neue|aktuelle|fler|flere|mere|mer|andre|andra)\ \w{3,14}(?:nieuws|berichten|nachrichten
        |meldungen|nyheter|nyheder|artiklar|artikler))""")


#: "On SUBH.COM", "Auch auf zeit.de"
_ON_SITE = regex(
    r"(?:(?:also|more|auch|mehr|aussi|plus|también|más|anche|altro|também|mais|ook|meer|också|mer|også|także|więcej|také"
    r"|více|также|також|още) )?(?:on|at|from|auf|bei|sur|en|su|da|no|na|em|op|på|w|z|в|на|у) "
    r"(?:www\.)?[\w-]{2,30}(?:\.[a-z]{2,6}){1,2}"
)


def _is_on_site(folded: str) -> bool:
    """The site by its address and nothing else; ``folded``: a short line, as ``labels.key`` gives it."""
    return "." in folded and " " in folded and _ON_SITE.fullmatch(folded) is not None


#: before "more" on a button
_SEE = word_set("""see read view show browse voir lire afficher ver leer mostrar vedi leggi mostra leia veja bekijk lees
    toon se läs visa vis les læs zobacz czytaj pokaż zobrazit číst смотреть читать показать""")


#: "Tutte le news", "Voir tout le fil info", "Alle Meldungen": all of what
_ALL = word_set("""all alle alla tout toute tous toutes todo toda todos todas tutto tutta tutti tutte tudo
    wszystkie wszystko všechny všechno všetky все всі усі tüm kaikki összes minden toate όλα όλες όλεσ sve svi
    semua сите всички""")
_OF_NEWS = word_set("""news stories articles headlines posts updates nachrichten meldungen artikel beiträge themen
    info infos actualités actus dépêches noticias artículos notas notizie articoli ultime notícias matérias artigos
    nieuws berichten artikelen nyheter artiklar nyheder artikler wiadomości artykuły zprávy články správy новости
    статьи материалы новини статті haberler haberleri uutiset jutut hírek cikkek știri articole ειδήσεις ειδήσεισ
    νέα άρθρα vijesti vesti članke berita вести новини""")
_ALL_WORDS = 5


def is_button_for_more(folded: str) -> bool:
    """Below the titles of a list: "Voir plus d'actualités sur Dinant"."""
    verb, _, rest = folded.partition(" ")
    if verb in _SEE and rest != "" and offers_more(rest):
        return True
    said = (rest if verb in _SEE else folded).split()
    return 1 < len(said) <= _ALL_WORDS and said[0] in _ALL and not _OF_NEWS.isdisjoint(said[1:])


#: the first words of such headings
_MORE_FIRST = word_set("""previously earlier zuletzt précédemment anteriormente eerder tidigare tidligere wcześniej
    dříve ранее раніше mere mer viac more other latest recent today related weitere mehr neue aktuelle before also
    stories articles notas noticias notícias artículos artigos historias contenido contenidos matérias temas
    autre autres d plus más otras otros altri altre più mais outras outros meer tout todo altro tutto tudo alles mer
    allt mere alt więcej wszystko více больше всё inne pozostałe kolejne najnowsze další jiné ďalšie iné viac другие ещё
    еще інші ще більше друг други още diğer daha további egyéb alte mai ostale druge više muita muut lisää άλλα άλλες
    περισσότερα još berita andre andra øvrige övriga ander fler flere lainnya""")


def offers_more(folded: str) -> bool:
    """``folded``: a short line, as ``labels.key`` gives it."""
    return _MORE.fullmatch(folded) is not None or _is_on_site(folded) or more_of_kind.is_more_of_kind(folded)


def is_news_of_section(folded: str) -> bool:
    """As Turkish papers head what else a section has: "Spor haberleri". Above a story it is where the reader is."""
    section, _, what = folded.rpartition(" ")
    return what == "haberleri" and section in SECTIONS


WRITTEN_BEFORE = phrase_set("""we wrote earlier, we wrote before, as we reported, we reported earlier,
    what we reported before, our earlier reports, wir berichteten, bisher berichteten wir, wir haben berichtet,
    bereits berichtet, das schrieben wir bisher, was bisher geschah, nous écrivions, nous l'avons écrit,
    nous en parlions, déjà publié sur le sujet, publicamos antes, antes publicamos, ya publicamos, lo que ya contamos,
    te lo contamos antes, ne abbiamo scritto, ne abbiamo parlato, ne avevamo scritto, ne avevamo parlato, já publicámos,
    já publicamos, o que já escrevemos, eerder schreven we, eerder schreven wij, wij schreven eerder, eerder verschenen,
    dit schreven we eerder, vi har tidigare skrivit, tidigare har vi skrivit, det har vi skrivit tidigare,
    tidligere skrev vi, vi har tidligere skrevet, vi skrev tidligere, det har vi skrevet før, aiemmin kirjoitimme,
    kirjoitimme aiemmin, aiheesta aiemmin, aiemmin aiheesta, pisaliśmy o tym, pisaliśmy już o tym, wcześniej pisaliśmy,
    pisaliśmy wcześniej, psali jsme, psali jsme dříve, dříve jsme psali, už jsme psali, písali sme, korábban írtuk,
    erről írtunk korábban, korábban már írtunk róla, előzmények, előzmény, korábbi cikkeink, am scris despre,
    am scris anterior, ce am scris până acum, ранее мы писали, мы писали ранее, мы писали, мы уже писали, писали ранее,
    ранее по теме, раніше ми писали, ми писали, ми вже писали, писахме по темата, писахме преди, ranije smo pisali,
    pisali smo, pisali smo o tome, daha önce yazmıştık, daha önce yazdık, είχαμε γράψει, έχουμε γράψει, כתבנו בעבר,
    كتبنا سابقا, نشرنا سابقا, 此前报道, 此前報導, これまでの記事, これまでの報道, 앞선 기사, 이전 기사,
    kami pernah menulis, varem kirjutasime, rašėme anksčiau, iepriekš rakstījām""")


#: "may interest" and "you" in a heading: "Ces articles peuvent aussi vous intéresser"
_INTERESTS = word_set("""interest interested enjoy intéresser intéressent intéressera intéresseront plaire plairont
    plaira interessieren interessiert gefallen interesar interesarle interesarte interese interesen interesa interesan
    gustar gustarte gustarle interessare interessano interessa interessarti interessarvi interessarla piacere piacerti
    interessar interessarem interesse gostar agradar interesseren interesseert intressera intresserar interessere
    interesserer interesseret interessert interesserar kiinnostaa kiinnostavat zainteresować zainteresuje zainteresują
    zajímat zaujmout zaujať zaujímať zanimati zanima érdekelheti érdekelhetik érdekelhet interesează plăcea
    заинтересовать заинтересует интересно интересны интересна зацікавити цікаво интересуват ενδιαφέρουν ενδιαφέρει
    ilginizi beğenebileceğiniz menarik""")
_YOU = word_set("""et us che pot you sie dich euch ihnen dir vous te usted ustedes ti vi lhe você vocês u jou dig deg
    dere jer sinua sinulle ciebie cię was państwa vás vám vas vam önt téged vă вас вам σασ ilginizi sizin anda
    интересувате potrebbe potrebbero podría puede poate""")

_LEAST, _FEW, _MANY = 2, 4, 9  #: words of such headings
_BOTH = frozenset(["interesarle", "interesarte", "gustarte", "gustarle", "interessarti", "interessarvi", "piacerti"])

#: "if you liked this": the condition comes first
_IF = word_set("""if wenn falls si se als om hvis dersom jos jeśli jeżeli pokud jestli ak ha dacă если якщо ако αν εάν
    jika إذا אם""")
_LIKED = word_set("""liked enjoyed loved like enjoy gefallen gefiel aimé plu gustó gustado gustaron piaciuto piaciuta
    gostou gostaste leuk beviel gillade tyckte likte likede lide pidit piditte podobało spodobało líbilo páčilo tetszett
    plăcut понравилось понравилась понравился сподобалось сподобалася хареса άρεσε suka أعجبك أعجبتك אהבתם אהבת""")
_ONE_WORD = frozenset(["beğendiyseniz", "beğendiysen", "hoşunuza"])
#: "we recommend", in languages that say "we" with the verb or apart
_WE = frozenset(["we", "wir", "nous", "wij", "vi", "my", "мы", "ми", "ние", "εμείς", "kami", "chúng", "نحن", "אנחנו"])
_ADVISE = word_set("""recommend suggest empfehlen recommandons conseillons suggérons raden bevelen rekommenderar
    anbefaler doporučujeme рекомендуем советуем рекомендуємо радимо препоръчваме rekomendasikan ממליצים""")
_WE_ADVISE = word_set("""recomendamos sugerimos aconsejamos consigliamo suggeriamo aconselhamos suosittelemme polecamy
    rekomendujemy doporučujeme odporúčame ajánljuk recomandăm рекомендуем советуем рекомендуємо радимо препоръчваме
    προτείνουμε öneriyoruz preporučujemo priporočamo rekomenduojame iesakām soovitame""")
_TELLING = _INTERESTS | _LIKED | _ONE_WORD | _ADVISE | _WE_ADVISE  #: one of them stands in every such heading


def may_interest(found: list[str]) -> bool:
    """The folded words of a line tell of the reader's interest, of what was liked, or of what the paper recommends."""
    if worth_headings.may_please(found) or any(told(found) for told in picked_headings.FORMS):
        return True
    if not found or len(found) > _MANY or _TELLING.isdisjoint(found):
        return False
    if found[0] in _IF and not _LIKED.isdisjoint(found):
        return True
    advises = not _ADVISE.isdisjoint(found) and not _WE.isdisjoint(found)
    if len(found) <= _FEW and (advises or not (_WE_ADVISE | _ONE_WORD).isdisjoint(found)):
        return True
    if len(found) < _LEAST or _INTERESTS.isdisjoint(found):
        return False
    return not _YOU.isdisjoint(found) or not _BOTH.isdisjoint(found)


WHOLE = (
    NEARBY | WRITTEN_BEFORE | picked_headings.HEADINGS | worth_headings.HEADINGS | release_headings.HEADINGS
)  #: headings that are told as wholes
#: words of which one opens each of these headings, or stands anywhere on it
FIRST = _MORE_FIRST | more_of_kind.FIRST | first_words((*more_from.FIRST, *_NEWEST_FIRST, *WHOLE))
ANYWHERE = _TELLING.union(
    _TIMES, _PAGES, more_of_kind.BEHIND, picked_headings.PICKED, picked_headings.DID, worth_headings.PLEASING
)
