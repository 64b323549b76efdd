"""The words of bylines: what stands before a name, what stands behind it, and what looks like a name and is none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ingest.date_names import fold_name, names
from ingest.parsers.page_dump.lines.holdings import KEEPERS
from ingest.parsers.page_dump.text.particles import PARTICLES
from ingest.parsers.page_dump.text.tables import phrase_set, pieces, word_set


def _set(text: str) -> frozenset[str]:
    """The words, also as ``casefold`` leaves them: a Greek word's last letter differs then."""
    return frozenset([*text.split(), *text.casefold().split()])


#: what the author is of, behind that word: "Author of the article", "Autora de la nota"
_OF_THIS = (
    r"(?:\s(?:(?:of|des|de|del|da|do|van|av|af)\s)?(?:(?:the|this|dieses|cet|la|esta?|este|desta|deste|dit|het)\s)?"
    r"(?:article|story|post|piece|report|artikels|beitrags|textes|berichts|artículo|nota|noticia|texto|artigo|matéria"
    r"|reportagem|notícia|artikel|bericht|artykułu|tekstu|článku|textu|статьи|материала|текста|заметки|публикации"
    r"|статті|матеріалу|artikeln|artiklen|članka)|\s(?:de\s)?(?:d?ell?|l)['’]\s?artic(?:olo|le))?"
)
#: from one of the house, by what she is: "Van onze verslaggever Jan Bos", "Dal nostro inviato Mario Neri"
_OF_OURS = (
    r"(?:van|de|del|dal(?:la|l['’])?|dai|do|da|från|fra|from)\s"
    r"(?:onze|our(?:\sown)?|notre|nos|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|vår[ae]?|vores?|vor)\s(?:[\w-]{3,14}\s)?"
    r"(?:\w*(?:verslagge(?:ver|efster)s?|redact(?:eur|rice)s?)|(?:oud-)?medewerk(?:er|ster)s?|rédact(?:eur|rice)s?"
    r"|correspond[ae]nte?s?|reporter(?:e|s)?|journalistes?|(?:envoyé|enviad[oa]|inviat[oa])e?s?(?:\s[ei]?sp[eé]cia\w+)?"
    r"|corresponsal(?:es)?|corrispondent[ei]|inviati|cronist[aei]|repórter(?:es)?|korrespondent(?:er)?"
    r"|medarbe[it]\w+|medarbejdere?|[uú]tsän?de?|utsendte?|udsendte?)"
)
#: what a byline begins with, as alternatives of a pattern; sure whatever follows
BY = (
    rf"{_OF_OURS}|"
    r"text și foto|текст (?:і|и|та) (?:фото|снимки)|автор тексту|tekst en (?:beeld|foto['’]s)|bài (?:viết|và ảnh)"
    r"|besedilo in foto|by|von|par|por|door|deur|av|af|przez|от|oleh|phóng viên|door onze \w+"
    r"|(?:autor(?:[*:_/]?in|a|es|en|i|ius|s|ul|ka|e)?|authors?"
    rf"|auteure?s?|autrice|автор(?:ы|ка)?|аутор(?:и|ка)?){_OF_THIS}|текст"
    r"|tekst(?: og foto)?|texte?(?: par)?|texto|testo(?: di)?|(?:a cikk )?szerző(?:je|i)?|írta|toimittaja"
    r"|teksti|yazan"
    r"|autorzy|autoři|autorky|szerzők|автори|yazarlar|författare|forfattere?|kirjoittajat?"
    r"|文|文字|撰文|撰稿|記者|记者|作者|责编|責任編集|筆者|글"
    r"|기자(?!\s?(?:페이지|정보|구독|팔로우|프로필|더보기|홈|채널|소개|응원|추천|제보|의))"
    r"|بقلم|كتب|كتبت|إعداد|(?:نص|تحرير|متن)(?=\s?:)|نویسنده"
    r"|כתב|כתבה|כתבת|מאת|του|της|των|γράφει(?: [οη])?|reportage|reportaje(?: de)?|reportagem|dari|laporan|penulis|haber"
    r"|skrevet av|skriven av|skrevet af|pisze|piše|пише|napsala?|napísala?|opracowała?|verfasst von|redactie|bài"
    r"|tác giả"
    r"|โดย|ผู้เขียน|เรื่องโดย|รายงานโดย"
    r"|ავტორი|მოამზადა|ჟურნალისტი|հեղինակ|թղթակից|պատրաստեց"
    r"|ໂດຍ|ຜູ້ຂຽນ|ដោយ|អ្នកនិពន្ធ|ရေးသားသူ|ရေးသူ"
    r"|(?:เรียบเรียง|ข่าว|รายงาน|నివేదిక|రచన|లేఖకుడు|రిపోర్ట్|రిపోర్టర్|ಲೇಖಕರು|ಲೇಖಕ|ಬರಹ|ವರದಿ|തയ്യാറാക്കിയത്|എഴുതിയത്"
    r"|ലേഖകൻ|റിപ്പോർട്ട്|සටහන|රචනය|ලියන්නේ|எழுதியவர்|ஆக்கம்|செய்தியாளர்|લેખક|ਰਿਪੋਰਟਰ|ਲੇਖਕ|লিখেছেন|প্রতিবেদক|ዘጋቢ)(?=\s?[:：])"
    r"|(?:napisał[ai]?|dodał[ai]?|opublikował[ai]?|opracowali|opracowanie|oprac\.?|przygotował[ai]?|notował[ai]?"
    r"|escriben?|redacta|entrevista|escreve|scrive"
    r"|(?:corresponsal|correspondente|corrispondente) (?:en|em|da) [^:]{3,30}"
    r"|yayınlayan|hazırlayan|ekleyen|muhabir|написал[аи]?|подготовил[аи]?|опубликовал[аи]?|добавил[аи]?"
    r"|написав|підготу(?:вав|вала|вали)|著者|ライター|執筆|文責|聞き手|構成|取材(?:・文)?|撰稿|采写|采訪|采访|採訪|供稿"
    r"|servizio di|articolo di|redatto da|skrivet av|art?ikk?el a[vf]|krönika av|kirjoittanut|připravil[ai]?"
    r"|pripravil[ai]?|(?:z|s)pracoval[ai]?|a szerző|riporter|tudósító|cikk szerzője|autoare|articol de|publicat de"
    r"|a consemnat|realizat de|написа|репорт[её]р|pišu|napisal[aio]?|napisao|besedilo|γράφουν|συνέντευξη στ(?:ον?|ην?)"
    r"|kaleme alan|haberi hazırlayan|derleyen|haber[- ](?:ve[- ])?fotoğraf|טקסט|הכתבת?|ראיינה?|צילום וטקסט"
    r"|الكاتبة?|كتبه|كتبته|المراسلة?|نوشته|به قلم|تهیه و تنظیم|người viết|tin, ảnh"
    r"|parašė|rašo|teksts|rakstīja|escrit per"
    r"|(?:نشر )?بواسطة|كتب بواسطة|نشر من قبل|مراسل(?:ة|نا|تنا)?(?: [^:]{3,30})?)(?=(?:\([^\W\d_]{1,4}\))?\s?[:：・＝])"
    r"|نامہ نگار|تحریر|خبرنگار|گزارشگر|رپورٹ|रिपोर्ट|रिपोर्टर|संवाददाता|लेखक|द्वारा|byline|eftir|udarbejdet af"
    r"|scris de|redactat de|interviu realizat de"
)
#: what parts these from the names: "Author(s): Ann Lee", "聞き手＝森田恵"
LABEL_END = r"(?:(?:\([^\W\d_]{1,4}\))?\s*[:：・=＝՝៖]\s*|\s+)(?=\S)"
#: short words that are much else: a byline only before names and nothing but names
BY_WEAK = (
    r"di|da|de|od|per|na|ni|nga|vum|vun|minn|do|text|from|words|scritto da|a cura di|theo|shkruar nga"
    r"|ekri pa|kitba ta['’]|miktub minn|(?:imeandikwa|imeandaliwa|yanditswe) na|(?:i?sinulat|ulat|akda) ni|geskryf deur"
    r"|geschriwwen vum|scríofa ag|napisał[ai]?|dodał[ai]?|opublikował[ai]?|opracowanie|oprac\.|przygotował[ai]?"
    r"|une? (?:article|texte|reportage|enquête|entretien) de|una? (?:artículo|reportaje|crónica|texto|entrevista) de"
    r"|uma? (?:artigo|reportagem|texto|entrevista) de|un (?:articolo|servizio|reportage) di"
    r"|een (?:artikel|reportage|verhaal|analyse|interview|bijdrage|verslag) van"
    r"|ett? (?:artikel|reportage|reportasje|artikkel|intervju) a[vf]|en (?:artikel|artikkel|reportage|reportasje) a[vf]"
    r"|написал[аи]?|подготовил[аи]?|опубликовал[аи]?|записал[аи]?|записав|наш(?:а|и)? (?:корреспондент|кореспондент)ы?"
    r"|(?:bericht|enquête|nota de|firma|servizio|verslag|reportasje|juttu|reportaż|reportáž|riport|ανταπόκριση|αποστολή"
    r"|گزارش|reportatge)(?=\s?:)"
    r"|(?:نشر )?بواسطة|كتب بواسطة|follow"
)
#: a kind of article, and who it is by
GENRE = (
    r"(?:ein(?:e|en)?\s)?(?:[\w-]*kommentar|kolumne|[\w-]*analyse|gastbeitrag|[\w-]*interview|[\w-]*essay"
    r"|[\w-]*reportage|glosse"
    r"|[\w-]*bericht|[\w-]*beitrag|rezension|porträt|protokoll|aufgezeichnet|übersetzung|eingestellt)\s+von"
    r"|(?:(?:an?|the)\s)?(?:written|reported|story|words|analysis|opinion|article|review|posted|published|report"
    r"|compiled"
    r"|created|submitted|contributed|uploaded|interview|comment(?:ary)?|column|guest post|essay|added|text|edited)\s+by"
    r"|(?:(?:escrito|publicado|redactado|elaborado|enviado|creado|editado|postado|texto)\s+por)"
    r"|(?:(?:(?:l['’])?(?:article|texte|reportage|enquête|billet) )?(?:écrit|publié|rédigé|posté|soumis|envoyé"
    r"|propos recueillis|recueilli|entretien réalisé|interview réalisée|article|reportage|une? \w+)\s+par)"
    r"|(?:(?:geschrieben|veröffentlicht|verfasst|erstellt|gepostet|publiziert|text|notiert|eingestellt"
    r"|eingereicht)\s+von)"
    r"|(?:das (?:gespräch|interview) führten?|die fragen stellten?|(?:mit \w+ )?sprach(?:en)?|aufgezeichnet hat"
    r"|entrevist(?:ou|ó|aron)"
    r"|rozmawia(?:ł|ła|li|ły)|rozmawia|беседова(?:л|ла|ли)|интервью (?:взял|взяла)|tekst en interview"
    r"|het gesprek werd gevoerd door|interviewer"
    r"|haastatteli|haastattelu|rozhovor vedla?|ptal[ai]? se|készítette|a riportot készítette|röportaj|as told to"
    r"|(?:interjú|söyleşi|интервью|інтерв['’]ю|συνέντευξη|intervju|interviu)(?=\s?:))"
    r"|(?:(?:dipos(?:kan|ting)|ditulis|diunggah)\s+oleh)"
    r"|(?:(?:geschreven|geplaatst|gepubliceerd|ingediend|ingezonden|toegevoegd)\s+door)"
    r"|(?:(?:scritto|pubblicato|inserito|inviato|postato)\s+da|a cura di)"
    r"|(?:(?:publicerad|skriven|skrevet|publisert|publiceret|inskickat|insänt|indsendt|sendt inn|upplagd|upplagt"
    r"|inlagd|inlagt|lagt (?:inn|ut|ud|op)|opslået|postad|postet)\s+a[vf])"
    r"|lähettänyt|gönderen|bejegyezte|vystavil[ai]?|objavi(?:o|la)"
    r"|(?:(?:dodane|napisane|opublikowane|wysłane|przesłane)\s+przez)"
)
#: how the words above begin, where they begin in ASCII: most lines are told from bylines by this alone
HEADS = _set("""för kir von par por doo deu prz ole aut tek tex tes sze toi yaz rep dar lap pen hab skr pis piš nap náp
    opr ver red bài tác phó byl eft uda per the ein kom kol ana gas int ess glo ber bei rez pro auf wri sto wor opi art
    rev pos pub com cre sub con upl gue add edi esc ela env réd rec une ges ers not gep scr ins dod opu sch das die spr
    ent roz dip diu dit бес инт het haa pta kés röp ing ind sen sou inv wys yay haz ekl muh fol cor upp inl lag ops läh
    gön bej vys obj van frå fra fro dal dai del söy int συν as""")
SHORT_HEADS = _set("""een et ett en by av af od di de da de na ni nga vum vun minn do a an un from words forfatter
    forfattere shkruar ekri kitba miktub imeandikwa imeandaliwa yanditswe isinulat sinulat ulat akda geskryf
    geschriwwen scríofa una um uma servizio enquête firma krönika
    kirjoittanut juttu cikk riporter riport tudósító realizat besedilo kaleme derleyen người tin rašo rakstīja zpracoval
    zpracovala připravil připravila pripravil pripravila spracoval spracovala reportaż reportáž""")
HEAD_ENDS = ("kommentar", "analyse", "interview", "essay", "reportage", "bericht", "beitrag")
#: a label before a date, which says nothing of who
DATED = (
    r"published|posted|updated|last updated|created|written|added|first published|veröffentlicht|erstellt|geschrieben"
    r"|aktualisiert|eingestellt|publié|mis à jour|créé|posté|publicado|actualizado|creado|atualizado|postado|pubblicato"
    r"|aggiornato|gepubliceerd|geplaatst|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|publiceret|opdateret"
    r"|opublikowano|dodano|aktualizacja|опубликовано|обновлено|stand|am|on|le|el|il|em|den|op|på|dnia|um|at"
)

ROLES = _set("""reporter reporters correspondent correspondents editor editors writer writers columnist columnists
    checker checkers fact-checker journalist journalists staff chief senior deputy director host producer freelance
    freelancer contributor contributors contributing blogger blogautor anchor presenter commentator critic reviewer
    photographer fotograf fotografin videographer analyst intern bureau manager engineer developer scientist strategist
    coordinator redakteur redakteurin redakteure redaktorin redaktoren korrespondent korrespondentin korrespondenten
    mitarbeiter mitarbeiterin redaktionsmitglied collaboratrice collaborateur spolupracovník medewerker medewerkster
    reporterin volontär volontärin chefredakteur chefredakteurin chefreporter chefreporterin leitender leitende
    redaktionsleiter redaktionsleiterin online-redakteur online-redakteurin autorin autor journalistin ressortleiter
    ressortleiterin gastautor gastautorin kolumnist kolumnistin praktikant praktikantin blattmacher journaliste
    journalistes correspondant correspondante correspondants envoyé envoyée envoyés rédaction rédacteur rédactrice
    chroniqueur chroniqueuse éditorialiste grand-reporter stagiaire redactor redactora redactores corresponsal
    periodista periodistas enviado enviada editora columnista colaborador colaboradora subdirector jefe jefa redazione
    redattore redattrice corrispondente inviato inviata giornalista collaboratore repórter correspondente jornalista
    jornalistas editor-chefe colunista estagiário verslaggever redacteur columniste chef reporterka kommentator redaktør
    journalister reportér reportérka dziennikarz dziennikarka korespondent korespondentka redaktor redaktorka publicysta
    reporterki novinar novinarka novinář novinářka urednik urednica újságíró szerkesztő toimittaja журналист журналистка
    корреспондент обозреватель редактор репортер кореспондент журналіст журналістка muhabir muhabiri editör editörü
    muhabirimiz kirjeenvaihtajamme toimittajamme temsilcisi müdürü yazar yazarı wartawan δημοσιογράφος συντάκτης
    συντάκτρια כתב כתבת כתבנו כתבתנו עורך עורכת פרשן פרשנית مراسل مراسلة
    محرر محررة صحفي صحفية صحافي صحافية خبرنگار корр соб собкор спецкор спецкорр собкорр власкор кореспондентка
    обозревательница kontributor koresponden jurnalis
    gazetar gazetare gazetari gazetarja kazetari kazetaria xornalista blaðamaður blaðakona fréttamaður fréttaritari
    ritstjóri skrifar skrivar gohebydd golygydd newyddiadurwr iriseoir tuairisceoir eagarthóir comhfhreagraí
    ajakirjanik toimetaja reporteris žurnālists žurnāliste korespondents korespondente redaktore redaktors žurnalistas
    žurnalistė redaktorius redaktorė korespondentas korespondentė dopisnik dopisnica новинар новинарка уредник уредница
    дописник дописничка рэдактар карэспандэнт карэспандэнтка редакторка ჟურნალისტი რედაქტორი კორესპონდენტი լրագրող
    խմբագիր թղթակից müxbir müxbiri redaktoru тілші тілшісі редакторы кабарчы кабарчысы muxbir muxbiri jurnalisti
    muharrir muharriri хабарнигор муҳаррир сэтгүүлч сурвалжлагч خبریال نامه‌نگار روزنامه‌نگار سردبیر رپورٹر संवाददाता
    पत्रकार संपादक रिपोर्टर वार्ताहर প্রতিবেদক সংবাদদাতা সাংবাদিক সম্পাদক நிருபர்  విలేకరి రిపోర్టర్ ವರದಿಗಾರ
    pewarta mamamahayag ጋዜጠኛ ዘጋቢ weriye wariye saxafi mwandishi mwanahabari mhariri ripota joernalis verslaggewer
    jounalis ġurnalist ġurnalista עיתונאי עיתונאית כתבנית""")
#: what a reporter covers, and other words of a job; a first or last name is none of them
BEATS = _set("""political business sports sport lifestyle news crime health science parliamentary content hub education
    environment economics technology royal foreign home affairs world national local culture arts entertainment features
    trending audience assistant associate special follow folgen seguir the international investigative digital online
    product marketing transport transportation agriculture energy housing defence defense legal religion retail consumer
    diplomatic planning climate property investigations regional community aviation labour immigration finance markets
    courts farming infrastructure wildlife video audio multimedia white house capitol politics economy opinion politik
    wirtschaft kultur lokales panorama wissen meinung feuilleton politique économie politica política deportes cultura
    sociedad economía internacional nacional mundo opinión deporte cronaca esteri ekonomi politikk nyheter nyheder""")
#: before a role and a name: "unserer Mitarbeiterin Jana Roth"
OURS = word_set("""unserer unserem unseren unser unsere unseres notre nos onze our nuestro nuestra nostro nostra nosso
    nossa vår våra vores naszego naszej našeho našej нашего нашей""")
#: sections of a paper: no part of anybody's name
SECTIONS = _set("""politik política politique politica politics deportes deporte cultura kultur culture economía
    économie economia wirtschaft business finance finanzen finanzas sports entertainment lifestyle technology opinion
    opinión opinie meinung economy sociedad internacional nacional international national panorama lokales nachrichten
    nyheter nyheder wissenschaft gesellschaft unterhaltung gesundheit health science education environment noticias
    notizie actualité actualités nieuws uutiset wiadomości zprávy hírek новости новини спорт политика культура экономика
    общество videos video photos fotos podcast podcasts newsletter newsletters interview analysis feature features
    trending highlights vídeos audio galería magazin ratgeber reise reisen auto karriere leserbriefe polizei
    feuerwehr""")
#: words of menus, headings and sentences that stand with a capital in titles: in nobody's name
PLAIN = _set("""by with us about our your more all new best top how why what when where who is are was has have for from
    to this that these those here now get join read view see contact privacy policy terms settings help account customer
    take note notes idea ideas software version zur zum size größe taille tamaño careers jobs events weather search menu
    home page site map app store shop cart buy sale offers guide guides reviews latest today tomorrow tonight live
    breaking exclusive update updates most popular trending next previous letters obituaries classifieds puzzles games
    transcript hide available cents shillings kopecks kopeks centimes centesimi céntimos centavos groszy
    crossword horoscope recipes announced announces and or not no yes but its their his her they we it he she minutes
    hours days weeks months years reading time kontakt mein meine unser unsere alle mehr neue neuer neues über uns wie
    warum wann wer ist sind wird werden hat haben nicht kein keine startseite zeit bilder themen letzte nächste sitzung
    datum uhr jetzt heute nous vous mon mes notre nos votre plus tous toutes comment pourquoi quand est sont accueil
    dernière dernières nuestro nuestra nuestros contacto todo todos todas cómo qué cuándo dónde portada inicio última
    últimas nuevo nueva contatti tutti tutte come perché quando dove ultima ultime nuovo nuova contato como onde notícia
    anterior próximo siguiente suivant précédent texto índice index article artículo artikel artigo articolo wij ons
    onze meer hoe waarom nieuwe vi oss vår alla mer hur varför ny nya kaikki lisää google takip dakika merkezi
    colaboraram colaborou colaboró colaboraron collaborato współpraca medewerking mitarbeit should could would must
    shall cannot did does were being them whose into under after before against despite among between because while
    during without within until again already akan harus tidak yang untuk dengan usai belum sudah karena hingga""")
HOUSES = _set("""news press post posted times media online agency agentur zeitung redaktion redaction redacción desk
    team staff agencies newsroom magazine journal wire service tv radio tribune herald gazette editorial editors bureau
    web digital blog blogs community network group university institute foundation gmbh inc ltd verlag presse-agentur
    nachrichtenagentur society association council party partei verein stiftung ministry ministerium committee
    commission oficina gabinete departamento ministerio pressestelle pressebüro pressestab comunicaciones comunicación
    comunicação comunicazione prensa imprensa
    redaksia redaksi redaksiya redakcija redakcji редакция редакцията редакциясы редакція рэдакцыя редакција რედაქცია
    խմբագրություն erredakzioa erredakzio ritstjórn fréttastofa toimetus uredništvo redakciyasi tahririyat таҳририят
    تحریریه ادارہ מערכת redaksie redaktioun""")
#: in lower case: a line, a segment or a part of a byline that is one of these is an agency, not a person
AGENCIES = _set("""dpa afp ap reuters apa sda efe ansa ritzau ntb belga anp pap upi pti ians ani ips tass interfax
    xinhua kyodo jiji yonhap cp aap tt stt mti čtk tasr tasr. hina tanjug agerpres mediafax bta lusa ana-mpe adn-kronos
    adnkronos agi agerpress rtr dapd ddp kna epd sid bernama antara una-oic unian укринформ ukrinform тасс риа интерфакс
    reuters/ap keystone-sda ats aps map tap afp/reuters dpa/afp ap/reuters notimex télam telam bloomberg cnn bbc aa dha
    iha iar""")
AGENCY_NAMES = (
    r"associated press|agence france-presse|united press international|press association|canadian press"
    r"|press trust of india|deutsche presse-agentur|austria presse agentur|agencia efe|agencia uno|europa press"
    r"|ap national|tribune news service|bloomberg news|thomson reuters|reuters|afp|efe|ansa|dpa|pti|upi"
)
#: what stands before a role, behind a name: "Ann Lee Scotland editor"
AREAS = word_set("""Scotland Wales Ireland England Europe Africa Asia America Americas China India Russia Brussels
    Berlin Paris London Washington Moscow Beijing Jerusalem Cairo Delhi Westminster Midlands North South East West
    Northern Southern Eastern Western Pacific Caribbean Australia Canada Germany France Italy Spain Japan Korea Pakistan
    Kashmir""")
#: places of two words and more that stand where a name could
PLACES = phrase_set("""south africa, south korea, north korea, new york, new zealand, new delhi, new orleans,
    new jersey, new mexico, new hampshire, new england, los angeles, san francisco, san diego, las vegas, hong kong,
    saudi arabia, sri lanka, costa rica, puerto rico, el salvador, kuala lumpur, buenos aires, rio de janeiro, tel aviv,
    abu dhabi, united states, united kingdom, great britain, northern ireland, middle east, european union,
    latin america, south america, north america, south asia, asia pacific, north carolina, south carolina, north dakota,
    south dakota, west virginia, sierra leone, burkina faso, papua new guinea, addis ababa, cape town, ciudad de méxico,
    mexico city, baden-württemberg, nordrhein-westfalen, naher osten, estados unidos, reino unido, états-unis,
    stati uniti, frankfurt am main, the hague, den haag, la paz, san josé, san juan, san salvador, santa fe, west bank,
    gaza strip, white house, wall street, silicon valley, capitol hill""")
#: words between and beside the figures of a date
_TIME = _set("""am pm a.m p.m uhr h hrs ist est edt et pst pdt pt ct cst cdt mst mdt gmt utc cet cest bst msk aest aedt
    jst kst hkt wib myt sgt pkt eet eest kl kl. klo um at a.m. p.m. à às alle dalle ore o'clock год г года de del des of
    st nd rd th - – — | , . : hace vor il for temu ago hour hours minute minutes min mins minuten stunden stunde tagen
    tag tage day days week weeks month months year years yesterday today heute gestern hier aujourd'hui ayer hoy محرم
    صفر ربيع الأول الآخر الثاني جمادى الأولى الآخرة رجب شعبان رمضان شوال ذو ذي القعدة الحجة هـ ه timer timmar sedan
    siden geleden uur dagen dni godzin minut godziny před hodinami час часов назад сьогодні вчора сегодня вчера hoje
    ontem oggi ieri gisteren eergisteren vandaag igår idag går wczoraj dziś dzisiaj včera dnes eilen tänään dün bugün
    tegnap jučer danas χθες σήμερα lesezeit read lectura reading ora dk dakika
    okuma menit baca minuta czytania мин чтения دقائق دقيقة للقراءة قراءة""")
#: words beside the figures of a date that are names elsewhere
DAY_WORDS = _set("thứ hai ba tư năm sáu bảy chủ nhật ngày tháng giờ phút ngay thang día jour dia giorno dag")
_PAPERS = pieces("""zeitung|tagblatt|tageblatt|abendblatt|dagblad|avondblad|nieuwsblad|bladet|tidning|tidningen|posten|
    avisen|nachrichten|rundschau|anzeiger|chronicle|observer|gazette|tribune|herald|examiner|courier|gazeta|газета|
    новости|известия""")
_ROLE_ENDS = pieces("""reporter|reporterin|reporterinnen|redakteur|redakteurin|redakteure|redaktor|redaktorin|
    korrespondent|korrespondentin|korrespondenten|journalist|journalistin|journaliste|journalisten|verslaggever|
    verslaggeefster|verslaggevers|redacteur|redactrice|correspondent|correspondente|medewerker|medarbetare|medarbejder|
    medarbeider|redaktör|redaktør|reporteri|toimittaja|kirjeenvaihtaja|kommentator|kolumnist|columnist|volontärin|
    korrespondentti""")
#: of newsrooms and what else a broadcaster has in a town: "ARD-Studio Wien", "Sportredaktion"
_DESKS = pieces("studio|funkhaus|redaktion|redaktionen|redactie|redaksjonen|toimitus")
_NO_NAME_ENDS = ("ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "ismus", "ität", "ción", "zione", "ização")


@lru_cache(maxsize=1)
def _time_words() -> Mapping[str, object]:
    table: dict[str, object] = dict.fromkeys(_TIME)
    table.update(dict.fromkeys(names().months))
    table.update(dict.fromkeys(names().weekdays))
    return table


@lru_cache(maxsize=4096)
def is_time_word(word: str) -> bool:
    """A month, a weekday, or what stands beside the figures of a date: "Uhr", "ago", "EST"."""
    bare = word.strip(",.;:()[]")
    table = _time_words()
    return not bare or bare.lower() in table or fold_name(bare) in table


@lru_cache(maxsize=4096)
def is_role(folded: str) -> bool:
    """A word of a reporter's job, compounds among them: "regioverslaggever", "politikredakteurin"."""
    return folded in ROLES or (len(folded) > 9 and folded.endswith(_ROLE_ENDS))


#: behind a name and a comma: "Brenda Lee, MD"
DEGREES = word_set("MA MD M.D. M.A. PhD Ph.D. RN JD J.D. MBA MSc MPH DDS DVM Esq. RD OBE MBE CBE")


def is_tail(word: str, folded: str) -> bool:
    """What can stand behind a whole name without a comma: a beat, a section, an agency, a month."""
    return (
        folded in BEATS
        or folded in SECTIONS
        or (folded in AGENCIES and (word.isupper() or folded == "reuters"))
        or (len(folded) > 2 and is_time_word(word))
    )


def before_name(words: list[str]) -> int:
    """How many words tell what the writer is: "national rural reporter Ann Lee", "Political Editor Ann Lee"."""
    found = 0
    for at, word in enumerate(words[:6]):
        folded = word.casefold().strip(".,:")
        if is_role(folded):
            found = at + 1
        elif not (word[0].islower() or folded in BEATS or folded in SECTIONS):
            break
    if 0 < found < len(words) and words[found] in _OF and words[found - 1].casefold() in _NEWSROOMS:
        return len(words)  # "la rédaction de Ouest Matin": nobody's name
    while found and len(words) - found > 2 and _is_small(words[found]):
        found += 1
    return found if len(words) - found >= 2 else 0


_OF = word_set("de du des del do da di della von der van")
_NEWSROOMS = word_set("rédaction redacción redação redazione redaktion redactie")


def _is_small(word: str) -> bool:
    """Behind a role: "envoyé spécial", "Staff Writer Online"."""
    return word.casefold() in BEATS or (word.islower() and word not in PARTICLES)


def is_inside(words: list[str], at: int) -> bool:
    """A word that is also a month's or a day's, with more of the name behind it: "Nguyen Thi Thu Ha"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    known = words[at].casefold() in BEATS or words[at].casefold() in SECTIONS
    return not known and after[:1].isupper() and after.isalpha() and not is_tail(after, after.casefold())


#: second surnames that calendars of languages without those have for a day: Turkish "Paz", a Sunday
_SURNAMES = word_set("paz")
_SECOND_SURNAME = 2  #: where in a name it stands at the earliest


#: surnames of East and South-East Asia, which stand first, and given names behind them that are months elsewhere
_ASIAN = word_set("""tan lim lee li ng ong wong wang goh chua chan chen cheng cheung koh teo ang yeo tay ho low loh toh
    sim chong chia chew choo foo fong gan heng ho hong kang kwa kwan kwok lai lam lau leong leung liang liew lin liu loo
    loke lum luo ma mah mak neo oh ooi pang peh phua poh poon quek seah see shen siew soh song soo soon sun szeto tang
    tay tee teh teng thong tong tsang tse wee woo wu xie xu yam yang yap yee yeoh yeow yeung yip yong yu yuen zhang
    zhao zheng zhou zhu kim park choi jung jeong yoon yun shin nguyen tran pham le vo phan dang bui do""")
_GIVEN = word_set("lin min jun mai mei sen son sun mon san hun lis")


def is_surname(words: list[str], at: int) -> bool:
    """The last of three words or more: "Marisol Ugarte Paz"; behind a particle any word for a time: "Montes de Oca".

    Or a name of Asia that is written without its signs: "Goh Wei Lin".
    """
    if 0 < at == len(words) - 1 and words[at].casefold() in _GIVEN and words[at].istitle():
        return words[0].casefold() in _ASIAN and all(word.istitle() for word in words)
    if at < _SECOND_SURNAME or at != len(words) - 1 or not words[at].istitle():
        return False
    folded = words[at].casefold()
    subject = folded in BEATS or folded in SECTIONS or folded in AGENCIES
    return folded in _SURNAMES or (words[at - 1] in PARTICLES and not subject)


def is_noun(word: str) -> bool:
    """By its ending no name but a noun or a paper: "Aktualisierung", "Avondblad"; by its beginning a library."""
    return (
        word.startswith(KEEPERS)
        or (len(word) > 7 and word.endswith(_NO_NAME_ENDS))
        or (len(word) > 5 and word.endswith((*_PAPERS, *_DESKS)))
    )
