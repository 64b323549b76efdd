"""What pages say of themselves in every language: tools for the reader, pages turned, corrections, closed comments.

Each line of a table is a pattern that begins with three letters of its own: by them it is looked up.
"""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.lines.comment_headings import asks_to_log_in, marks_fields
from ingest.parsers.page_dump.lines.contacts import gives_contact, is_address, reaches_writer
from ingest.parsers.page_dump.lines.copy_notes import is_mail_note, is_print_note
from ingest.parsers.page_dump.lines.corrections import is_error_note, is_of_part
from ingest.parsers.page_dump.lines.counters import is_counter
from ingest.parsers.page_dump.lines.holdings import is_of_scan
from ingest.parsers.page_dump.lines.house_calls import asks_to_prefer, offers
from ingest.parsers.page_dump.lines.more_news import sends_for_news
from ingest.parsers.page_dump.lines.page_words import speaks_of_page
from ingest.parsers.page_dump.lines.pagers import bare as bare_of
from ingest.parsers.page_dump.lines.pagers import is_pager
from ingest.parsers.page_dump.lines.paywalls import LOCKED, is_locked
from ingest.parsers.page_dump.lines.pressing import tells_to_press
from ingest.parsers.page_dump.lines.remarks import is_remark
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.sheets import points_at_sheet
from ingest.parsers.page_dump.lines.wagers import tells_to_bet
from ingest.parsers.page_dump.text.measure import KEPT
from ingest.parsers.page_dump.text.tables import line_starts, word_set
from ingest.patterns import regex

#: buttons and hints of the reader's tools: whole lines
_TOOLS = line_starts(
    r"""
    listen to (?:this|the) (?:article|story|audio|podcast|episode|text|column|piece|full story) | listen to article
    listen now | audio version | hear this (?:article|story) | read aloud | (?:artikel|den artikel|beitrag) (?:an)?hören
    artikel vorlesen(?: lassen)? | diesen (?:artikel|text|beitrag) (?:an)?hören | vorlesen lassen
    (?:écouter|écoutez) (?:cet article|l['’]article|cet? \w+)
    escuch(?:ar?|e) (?:este |el |la |esta )?(?:artículo|noticia|nota|audio)
    ascolta (?:questo |l['’]|la |il )?(?:articolo|notizia|audio)
    (?:ouvir|ouça) (?:este |o |a |esta )?(?:artigo|notícia|texto|matéria|conteúdo) | luister naar (?:dit|het|deze) \w+
    beluister (?:dit |het )?artikel | lyssna på (?:artikeln|texten|den här artikeln) | lyt til artiklen
    lytt til (?:saken|artikkelen) | kuuntele (?:juttu|artikkeli) | posłuchaj (?:tego )?(?:artykułu|tekstu)
    přehrát článek | poslechnout (?:si )?článek | слушать (?:статью|новость|материал|текст)
    прослушать(?: статью| новость| материал)? | haberi dinle | makaleyi dinle | yazıyı dinle
    dengarkan (?:artikel|berita) | (?:استمع|استمعي|استمعوا|الاستماع) (?:(?:إلى|الى) .{3,20}|لل\w{3,8}|لهذا .{3,12})
    اسمع ال\w{3,8} | この記事を聞く | 記事を聞く | 音声で聞く
    听新闻 | 收听本文 | 聽新聞 | 收聽(?:本文|新聞|文章) | 기사 듣기 | خبر سنیں | خبر را بشنوید
    (?:האזינו|האזנה) לכתבה | (?:खबर|ख़बर|खबरें|लेख) सुनें | (?:সংবাদ|খবর|প্রতিবেদন)(?:টি)? শুনুন
    செய்தியைக் கேட்க(?:வும்)? | ฟัง(?:ข่าว|บทความ)(?:นี้)? | nghe (?:bài viết|bài|tin|đọc bài)
    escuchá (?:este |el |la |esta )?(?:artículo|noticia|nota|audio)
    (?:чуй|чуйте|прослушай|слушай) (?:новината|статията)
    (?:слухати|прослухати)(?: статтю| новину)? | მოუსმინე(?:თ)? (?:სტატიას|ამბავს) | լսել (?:հոդվածը|նյութը)
    (?:slušajte|poslušajte) (?:članak|vijest|tekst)
    poslušaj (?:članek|novico) | (?:asculta|ascultă|ascultați) (?:articolul|știrea)
    cikk meghallgatása | hallgassa meg (?:a cikket)? | hlusta á (?:frétt|grein)\w*
    ακού(?:στε|σε) (?:το άρθρο|την είδηση)
    escolta (?:la notícia|l['’]article)
    எழுத்தின் அளவு.{0,24} | (?:字級|字体大小|字體大小|字型大小|字體)\s?[：:]?.{0,16} | ขนาดตัวอักษร.{0,24} | cỡ chữ.{0,24}
    ukuran (?:huruf|font|teks).{0,24} | размер на (?:шрифта|текста).{0,24} | розмір (?:шрифту|тексту).{0,24}
    შრიფტის ზომა.{0,24} | टेक्स्ट साइज.{0,24} | (?:फॉन्ट|फ़ॉन्ट) साइज.{0,24} | veličina (?:teksta|slova|fonta).{0,24}
    text size.{0,24} | font size.{0,24} | schriftgröße.{0,24} | schriftgrösse.{0,24}
    textgröße.{0,24} | taille (?:du texte|de la police|des caractères).{0,24}
    tamaño (?:de(?: la)? letra|del texto|de texto|de fuente).{0,24} | tamanho (?:da letra|do texto|da fonte).{0,24}
    dimensione (?:del )?(?:testo|carattere).{0,24} | lettergrootte.{0,24} | tekstgrootte.{0,24} | textstorlek.{0,24}
    rozmiar (?:tekstu|czcionki).{0,24} | размер (?:шрифта|текста).{0,24} | yazı boyutu.{0,24} | حجم الخط.{0,24}
    تكبير الخط.{0,24} | 文字サイズ.{0,24} | 字号.{0,24} | 글자 ?크기.{0,24} | reading time.{0,20}
    estimated read(?:ing time)?.{0,20} | lesezeit.{0,20} | lesedauer.{0,20} | temps de lecture.{0,20}
    lecture(?: de)?\s?:?\s?\d+\s?min.{0,8} | tiempo de lectura.{0,20} | tempo (?:di lettura|de leitura).{0,20}
    leestijd.{0,20} | lästid.{0,20} | læsetid.{0,20} | lesetid.{0,20} | lukuaika.{0,20} | czas czytania.{0,20}
    время (?:чтения|на чтение).{0,20} | час читання.{0,20} | okuma süresi.{0,20} | وقت القراءة.{0,20}
    عدد القراءات.{0,20} | (?:article continues|story continues) (?:below|after|on page).{0,30}
    (?:continue reading|text continues) (?:below|after).{0,30} | continue reading (?:the )?main story
    scroll (?:down )?(?:to|for|and) (?:continue|keep).{0,40} | keep (?:reading|scrolling) (?:below|after|past).{0,30}
    (?:scroll|gulir|geser|lanjutkan) (?:ke bawah )?(?:untuk |dulu untuk )?(?:melanjutkan|lanjut|membaca).{0,40}
    berita berlanjut.{0,40} | artikel berlanjut.{0,40} | scrollen sie.{0,12}(?:weiterzulesen|weiter zu lesen).{0,30}
    weiterlesen nach der .{2,30} | faites défiler pour (?:continuer|lire).{0,30} | scroll(?:a|e|ea) para .{4,30}
    desliza para (?:continuar|seguir).{0,30} | role (?:a página )?para (?:continuar|ler).{0,30}
    scorri per (?:continuare|leggere).{0,30} | прокрутите.{0,12},? чтобы .{4,40} | devamı için kaydırın.{0,20}
    skip (?:to|past|over) .{3,40} | der artikel (?:wird|geht) .{0,12}(?:unten|nach der).{0,30}
    la nota contin[uú]a .{4,40} | el art[íi]culo contin[uú]a .{4,40} | la noticia contin[uú]a .{4,40}
    l'article (?:continue|se poursuit) .{4,40} | l’article (?:continue|se poursuit) .{4,40} | o artigo continua .{4,40}
    l'articolo continua .{4,40} | l’articolo continua .{4,40} | a matéria continua .{4,40}
    материал продолжается .{4,30} | статья продолжается .{4,30}
    текст продолжается .{4,30} | يستمر المقال .{4,30} | يستمر الخبر .{4,30}
    文章在广告.{0,6}继续.{0,8} | (?:广告|廣告)(?:之)?[后後](?:继续|繼續).{0,8}
    記事は広告の.{0,2}後に.{0,10}
    artikel wird .{0,12}fortgesetzt | la suite (?:de l['’]article |du texte )?(?:après|ci-dessous|sous).{0,30}
    lisez la suite (?:après|ci-dessous).{0,30} | contin[uú]a (?:después de|tras|debajo|após|depois d|dopo|sotto).{0,30}
    sigue (?:leyendo )?(?:después|debajo|tras).{0,30}
    (?:tekst gaat verder|artikel gaat verder|het artikel gaat|artikeln fortsätter|artiklen fortsætter|
    artikkelen fortsetter|saken fortsetter|saka held fram|artikkelen held fram|juttu jatkuu|artikkeli jatkuu|
    dalsza część|ciąg dalszy|článek pokračuje) .{0,30}
    lees verder (?:onder|na) .{0,30} | продолжение (?:после|под|ниже).{0,30} | haberin devamı.{0,30} | 広告の後に.{0,12}
    follow (?:this )?(?:topic|author|story)s? | add to (?:favourites|favorites|reading list|my list)
    save (?:for later|article|story|this article|this story) | gift (?:this )?article
    share (?:full )?(?:article|story|page|post|via .{3,20}|on .{2,20}) | open in (?:the )?(?:app|browser) | show caption
    hide caption | view (?:gallery|full site|desktop site|mobile site|slideshow|comments|more) | turn on notifications
    enable notifications | click (?:photo|image|picture|on (?:the )?(?:photo|image|picture)|to enlarge).{0,20}
    tap to (?:unmute|play|enlarge|expand).{0,12} | bild vergrößern | bild in lightbox.{0,20} | vergrößern
    agrandir(?: l['’]image)? | ampliar(?: imagen| foto| la imagen)? | ingrandisci(?: immagine| foto)?
    перейти в фотобанк | don['’]t want to see (?:this|ads?)\?.{0,24} | remove ads | hide ads
    ajouter à vos (?:sélections|favoris)(?: ajouter à vos (?:sélections|favoris))?
    pour ajouter (?:l['’]|cet )article à .{3,24} | lecture d\w+ .{2,24} en cours sur un autre appareil
    открыть в .{3,20} | det (?:tager|tar) (?:ca\.? )?\d{1,2} min\w* (?:at|å|att) (?:læse|lese|läsa)\b.{0,24}
    kindly share (?:this|the) \w+
    """,
    r"[\s.:!…»›→]*$",
)
TOOL_HEADS = frozenset(map(str.strip, _TOOLS))  #: the first letters of such lines

#: sentences that tell of the page and not of the news: how they begin
_NOTICES = line_starts(
    LOCKED
    + r"""
    this (?:live ?)?(?:blog|page|coverage|feed|event) (?:is|has) (?:now )?(?:been )?(?:closed|ended|over|no longer)
    this advertisement has not loaded
    this (?:thread|topic|story|article|discussion) (?:is|has) (?:now )?(?:been )?(?:closed|concluded|no longer)
    this live (?:blog|page|coverage|feed) (?:is|has)
    (?:our live coverage|our coverage) (?:is|has) (?:now )?(?:ended|over|closed)
    comments? (?:(?:for|on) this \w+ )?(?:are|have been|is) (?:now )?(?:closed|disabled|off|not available|no longer)
    comments? (?:(?:for|on) this \w+ )?(?:are|is) (?:pre-?)?moderated
    commenting (?:is|has|on this) .{0,30}(?:closed|disabled|over) | new comments are
    dieser (?:live-?)?(?:blog|ticker|artikel|beitrag) (?:ist|wurde|wird).{0,24}(?:beendet|geschlossen|archiviert)
    der (?:live-?)?(?:blog|ticker) (?:ist|wurde|endet).{0,24}
    die kommentare? ?(?:funktion)? ?(?:ist|sind|wurden?).{0,30} | kommentare sind .{0,30}(?:geschlossen|deaktiviert)
    ce (?:direct|live|blog) est (?:désormais |maintenant )?(?:terminé|clos|fermé)
    les commentaires (?:sont|de cet article sont) .{0,20}(?:fermés|clos|désactivés)
    los comentarios (?:están|se encuentran|de esta \w+ están) .{0,20}cerrados
    la diretta (?:è|finisce|termina|si chiude).{0,20}
    i commenti (?:sono|a questo \w+ sono) .{0,20}(?:chiusi|disabilitati)
    os comentários (?:estão|foram|desta \w+ estão) .{0,20}(?:encerrados|fechados|desativados)
    reageren is .{0,20}(?:niet|gesloten) | reacties zijn .{0,20}gesloten
    dit (?:live)?blog is .{0,20}(?:gesloten|afgesloten|beëindigd)
    komment(?:arer|arsfältet|arfältet|arfeltet|arsporet).{0,24}(?:stängda|stängt|lukket|stengt|avstängd\w*)
    możliwość komentowania .{0,24} | комментарии (?:закрыты|отключены) | yorumlar (?:kapalı|kapatıl).{0,12}
    corrections?(?: (?:&|and) (?:clarifications?|amplifications?))?\s?(?:\([^)]{2,30}\))?\s?[:.–—-]
    corrections?,?\s.{0,30}: | clarifications?\s?(?:\([^)]{2,30}\))?\s?[:–—-]
    editor['’]?s['’]? note\s?(?:\([^)]{2,30}\))?\s?[:.–—-] | an earlier version of th
    you (?:are )?receiv(?:e|ed|ing) this | this (?:e-?mail|newsletter|alert|message) (?:was|is) sent
    sie erhalten (?:diese|den) | vous recevez ce | recib(?:es|e|iste) est[ea] | ricevi quest | você recebe
    u ontvangt deze | je ontvangt deze | something went wrong | please try again | please enter a valid | invalid email
    thank(?:s| you) for (?:subscribing|signing up|reading|your (?:subscription|registration))
    vielen dank für (?:ihre|deine) (?:anmeldung|registrierung) | merci (?:de|pour) (?:votre|vous être) (?:inscri|abonn)
    gracias por (?:suscribir|registrar|leer) | grazie per (?:esserti|la tua iscrizione|aver letto)
    obrigad[oa] por (?:se inscrever|assinar|ler) | bedankt voor (?:je|uw) (?:aanmelding|inschrijving)
    a previous version of th
    this (?:article|story|post|piece|report|page|column) (?:was|has been) (?:updated|amended|corrected|edited|modified)
    this (?:article|story|post|piece|report|column) (?:was|is) part of (?:an?\b|[^.,]{3,50}, an? )
    korrektur(?:\s?\([^)]{2,30}\)|,? (?:vom )?\d[^:]{0,24}(?=:))?\s?[:–—-] | berichtigung\s?(?:\([^)]{2,30}\))?\s?[:–—-]
    anm(?:erkung|\.) d(?:er|\.) red | hinweis der redaktion
    article publié (?:initialement |pour la première fois )(?:le|en|dans) .{4,60}
    cet article a (?:d['’]abord |initialement )?été publié .{4,60}
    articolo pubblicato (?:originariamente|inizialmente|per la prima volta) .{4,60}
    in einer (?:früheren|vorherigen|ersten) (?:version|fassung)
    rectificati(?:f|e|on)(?:\s?\([^)]{2,30}\)|,? (?:du )?\d[^:]{0,24}(?=:))?\s?[:–—-]
    (?:erratum|ndlr|oikaisu|sprostowanie|oprava|поправка|уточнение|düzeltme)\s?[:–—-] | errata(?: corrige)?\s?[:–—-]
    une (?:première|précédente|version (?:précédente|antérieure)) | fe de (?:errores|erratas)
    nota (?:del editor|de la redacción|della redazione|da redação|do editor) | una versi(?:ón anterior|one precedente)
    uma versão anterior | rettifica(?:,? (?:del )?\d[^:]{0,24}(?=:))?\s?[:–—-]
    correção(?:,? (?:de )?\d[^:]{0,24}(?=:))?\s?[:–—-] | correctie(?:,? \d[^:]{0,24}(?=:))?\s?[:–—-]
    een eerdere versie | (?:rättelse|rettelse)(?:,? (?:den )?\d[^:]{0,24}(?=:))?\s?[:–—-]
    en (?:tidigare|tidligere) (?:version|versjon|udgave) | 訂正[:：] | 更正[:：] | all rights reserved\b
    all[ae] (?:rechten? vor|rättigheter|rettigheter) | tous droits (?:de \w+ )?réservés
    todos (?:los derechos|os direitos) reservados | tutti i diritti (?:sono )?riservati | wszelkie prawa zastrzeżone
    все права (?:защищены|сохранены) | tüm hakları saklıdır | všechna práva vyhrazena
    by (?:signing up|subscribing|submitting|clicking|registering|entering|continuing)\b.{0,60}\b(?:you|i)\b
    this field is (?:required|mandatory) | dieses feld ist (?:erforderlich|ein pflichtfeld)
    ce champ est (?:obligatoire|requis) | este campo es (?:obligatorio|requerido) | este campo é obrigatório
    questo campo è (?:obbligatorio|richiesto) | dit veld is verplicht | detta fält är obligatoriskt
    dette felte?t er (?:obligatorisk|påkrævet|påkrevd) | to pole jest wymagane | toto pole je povinné
    это поле обязательно | це поле обов['’]язкове | bu alan (?:gerekli|zorunlu)
    by (?:proceeding|providing|joining|creating)\b.{0,60}\b(?:you|i) (?:agree|accept|consent|confirm)\b
    mit (?:der|ihrer|deiner) (?:anmeldung|registrierung|bestellung).{0,30}(?:stimm|akzeptier|erklär|bestätig|willig)
    en (?:vous inscrivant|cliquant|validant|vous abonnant|poursuivant|renseignant)\b
    al (?:suscribir|registrar|inscribir|hacer clic|enviar|continuar).{0,40}(?:acept|est[áa]s? de acuerdo|confirm)
    iscrivendo(?:ti|si) | cliccando .{0,40}(?:accett|dichiar)
    ao (?:se inscrever|assinar|clicar|se cadastrar|continuar|enviar).{0,40}(?:concord|aceit|declar)
    door (?:je|u|uw) .{0,30}(?:aan te melden|inschrijv|te klikken).{0,40}
    (?:i agree|i understand|i accept|i consent|i have read)\b.{0,120}\b(?:terms (?:of|and)|(?:privacy|user) (?:pol|agr))
    (?:i agree|i consent|i would like|i want) to receiv.{0,60}\b(?:e-?mails?|newsletters?|offers|updates)\b
    (?:ich stimme|ich akzeptiere|ich willige|ich habe die)\b.{0,100}\b(?:datenschutz\w*|nutzungsbedingungen|agb)\b
    (?:j'accepte|j’accepte|j'ai lu|j’ai lu)\b.{0,100}\b(?:conditions|politique de|newsletters?|mes données)
    acepto .{0,60}\b(?:términos|condiciones|privacidad|aviso legal)
    accetto .{0,60}\b(?:termini|condizioni|privacy|informativa)
    (?:concordo com|li e aceito|aceito os) .{0,60}\b(?:termos|política|privacidade)
    ik ga akkoord met .{0,60}(?:voorwaarden|privacy)
    (?:jag godkänner|jag accepterar|jag samtycker)\b.{0,80}(?:villkor|integritet|personuppgift|nyhetsbrev)
    (?:jeg accepterer|jeg godkender|jeg godtar|jeg samtykker)\b.{0,80}(?:vilkår|betingelse|privatliv|personvern|nyh)
    hyväksyn .{0,60}(?:ehdot|tietosuoja|uutiskirj) | wyrażam zgodę na .{0,60}(?:danych|newsletter|handlow)
    (?:akceptuję|zapoznałem się z|zapoznałam się z) .{0,60}(?:regulamin|polityk)
    (?:souhlasím|súhlasím) s.{0,80}(?:zpracován|spracovan|údaj|podmínk|podmienk|zásad)
    elfogadom .{0,60}(?:adatkezel|feltétel) | sunt de acord cu .{0,60}(?:termen|condiți|prelucrar|confidențial)
    (?:я согласен|я согласна|я соглашаюсь|я даю согласие|я принимаю)\b.{0,80}(?:персональн|правил|политик|услови)
    (?:я погоджуюсь|я погоджуюся|я згоден|я згодна|я даю згоду)\b.{0,80}(?:персональн|правил|політик|умов)
    съгласен съм с .{0,60}(?:услови|данни|политик) | kişisel veri\w* .{0,80}(?:kabul ed|onay|rıza)
    (?:أوافق|موافق) على .{0,40}(?:الشروط|سياسة|الأحكام) | אני (?:מאשר|מסכי).{0,60}(?:תנאי|פרטיות)
    利用規約.{0,30}同意 | 個人情報.{0,30}同意 | 我已(?:阅读|閱讀|同意).{0,30}(?:协议|協議|条款|條款|隐私|隱私)
    我同意.{0,30}(?:协议|協議|条款|條款|隐私|隱私) | 개인정보.{0,30}동의 | 이용약관.{0,30}동의
    genom att (?:anmäla|registrera|prenumerera|klicka) | ved at (?:tilmelde|klikke|indsende)
    ved å (?:melde|klikke|sende) | zapisując się | подписываясь | нажимая (?:на )?кнопку
    (?:this video|this audio|this clip|this media|this content|this player) (?:can ?not be|can['’]t be|could not be)\b
    (?:this video|this audio|this clip) is (?:not|no longer) available | to (?:play|watch|view) this video you need\b
    see (?:the|this) article in its original context | view (?:the|this) (?:page|article) in its original\b
    (?:dieses video|dieser inhalt) (?:kann|ist) nicht\b | (?:cette vidéo|ce contenu) (?:ne peut|n['’]est)\b
    (?:este vídeo|este video) (?:no puede|no está|não pode|não está)\b | questo (?:video|contenuto) non (?:può|è)\b
    (?:deze video|dit filmpje) (?:kan|is) niet\b | (?:videon|videoen) kan (?:inte|ikke)\b
    это видео (?:не|недост)
    tego (?:filmu|wideo) nie można | (?:toto|tohle) video n(?:elze|ení)\b
    note: (?:pages|links|these|external|this|sites) .{0,24}\bopen.{0,12} in (?:a |an )?new (?:browser )?(?:window|tab)s?
    (?:pages|links|external links|external sites|external pages|these links|this link) (?:will )?opens? in (?:a )?new
    (?:links|externe links|der link) (?:öffnen|werden|öffnet) .{0,24}neue[nms] (?:browser)?(?:fenster|tab)
    (?:liens|les liens|lien) .{0,24}s['’]ouvr\w+ dans une? nouve\w+
    (?:enlaces|los enlaces|el enlace) .{0,24}se abr\w+ en (?:una|otra) .{0,24}
    (?:i link|link|i collegamenti|collegamenti) .{0,24}si apr\w+ in una nuova
    (?:os links|links) .{0,24}abr\w+ (?:em|numa) .{0,6}nova
    (?:externe links|links) openen in een nieuw | länkarna öppnas i (?:ett )?nytt | lenkene åpnes i (?:et )?nytt
    linki otwierają się w now\w+ | odkazy se otev\w+ v nov\w+ | ссылки открываются в нов\w+
    the (?:views|opinions) (?:and opinions |and views )?(?:expressed|in this)
    (?:views expressed|opinions expressed) (?:here|in|by|are)
    die (?:hier|in diesem \w+|im \w+) (?:geäußerte|geäusserte|vertretene|veröffentlichte).{0,40}
    les (?:opinions|propos|points de vue) (?:exprimé|publié) | las opiniones (?:expresadas|vertidas|publicadas|aquí)
    le opinioni (?:espresse|qui) | as opiniões (?:expressas|emitidas|aqui)
    de (?:meningen|opvattingen) (?:in|van) .{0,40} | мнение (?:автора|редакции) .{0,24}(?:не совпада|может не)
    for (?:all the latest|more (?:news|stories|information|on this|updates|like this)|the latest)\b
    follow .{2,60}\bon (?:twitter|facebook|instagram|x|mastodon|bluesky|threads|telegram|whatsapp|linkedin|youtube)\b
    follow (?:.{2,60}\s)?(?:on [A-Z]\w+ )?(?:at )?@\w+ | follow (?:us|the author|along)\b
    folgen sie (?:.{2,40}\s)?@\w+ | folgt (?:.{2,40}\s)?@\w+ | suivez (?:.{2,40}\s)?@\w+
    sigue a (?:.{2,40}\s)?@\w+ | sigan a (?:.{2,40}\s)?@\w+ | siga o (?:.{2,40}\s)?@\w+ | segui (?:.{2,40}\s)?@\w+
    seguite (?:.{2,40}\s)?@\w+ | volg (?:.{2,40}\s)?@\w+ | följ (?:.{2,40}\s)?@\w+ | følg (?:.{2,40}\s)?@\w+
    seuraa (?:.{2,40}\s)?@\w+ | śledź (?:.{2,40}\s)?@\w+ | sledujte (?:.{2,40}\s)?@\w+
    diese audio-?(?:version|fassung) wurde (?:künstlich|maschinell|automatisch)
    (?:dieses thema|das thema) im programm | über dieses thema (?:berichte|sende)te
    mehr (?:dazu|zum thema|hierzu) (?:sehen|hören|sehen und hören) sie
    this audio (?:version )?(?:is|was|has been) (?:auto|generated|created) | parce qu['’]une autre personne \(ou vous\)
    vous ne pouvez lire .{2,24} que sur un seul appareil | aktuelle nachrichten aufs handy
    für \d+[.,]\d\d ?€ können sie diesen artikel | sie mögen den tag kompakt
    (?:write to|contact|reach|email) .{2,40} at \S+@
    video player is loading | local (?:body|democracy) journalism (?:is )?(?:co-)?funded
    (?:ldr|local democracy reporting) is (?:local|funded|supported|a )
    (?:yazıda|yazılarda|makalede|yazıdaki) (?:yer alan |ifade edilen |belirtilen )?(?:görüş|fikir|düşünce)
    کلیه حقوق (?:این|مادی|متعلق|محفوظ|برای) | تمامی حقوق (?:این|مادی|متعلق|محفوظ|برای)
    (?:матеріал|статтю|публікацію|розслідування) (?:підготовлено|створено) .{0,40}(?:підтрим|проєкт|програм)
    (?:материал|статья|публикация) (?:подготовлена?|создана?) .{0,40}(?:поддержк|проект|программ)
    simak (?:breaking news|berita).{0,60}(?:ponsel|saluran|channel|whatsapp|google news)
    ikuti (?:berita|saluran|kanal|update).{0,60}(?:whatsapp|google news|telegram|ponsel)
    dapatkan (?:update|berita|info\w*|notifikasi).{0,120}(?:telegram|whatsapp|google news|ponsel|e-?mail)
    mari bergabung (?:di|dengan|bersama) .{0,40}(?:telegram|whatsapp|grup|kanal)
    (?:veuillez noter|veuillez prendre note|prenez note|à noter) que cet? (?:article|texte)\b.{0,40}(?:publié|date)
    cet article (?:date (?:de|d['’]il y a)|a (?:plus|été publié il y a)) .{0,16}(?:ans?|mois|jours?)\b
    (?:artiklen|artikkelen|saken) er (?:mere end|mer enn|eldre enn|ældre end|over|flere) .{0,12}(?:dager?|måneder|år)\b
    denne (?:artikel|artiklen|artikkelen|saken) er (?:mere|mer|eldre|ældre|over|flere) .{0,16}(?:dager?|måneder|år)\b
    artikeln är (?:mer än|över|äldre än|flera) .{0,24}(?:gammal|dagar|år|månader)\b
    (?:juttu|artikkeli|uutinen) on (?:yli|vanhempi) .{0,24}(?:vanha|vuotta|kuukaut)
    artikkel on (?:rohkem|üle|vanem) .{0,30}(?:vana|aastat?)\b
    (?:dit|het) artikel is (?:meer dan|ouder dan) .{0,24}(?:jaar|maanden|dagen)\b
    this (?:article|story|post|page) is (?:more than|over|at least|older than) .{1,14}(?:years?|months?)\b
    this (?:article|story) was (?:first |originally )?published (?:more than|over) .{1,14}(?:years?|months?) ago
    (?:dieser artikel|dieser beitrag|dieser text|diese meldung) ist (?:mehr als|über|älter als) .{1,16}(?:jahr|monat)
    (?:questo articolo ha|este artículo tiene|este artigo tem) (?:più di|más de|mais de) .{1,16}(?:ann|años|anos|mes)
    (?:ten artykuł ma|tento článek je) (?:ponad|więcej niż|starší než) .{1,16}(?:lat|rok|mies)
    (?:hea|lugupeetud) (?:lugeja|külastaja), .{0,40}brauser | you(?:['’]re| are) using an? .{0,24}browser
    your browser (?:is (?:out|too old|(?:not|no longer) supported)|isn['’]t supported|needs to)
    your browser does(?:n['’]t| not) support
    it (?:looks|seems) like you.{0,24}browser
    (?:sie|du) (?:verwenden|verwendest|benutzen|benutzt|nutzen|nutzt) einen? .{0,24}browser
    (?:ihr|dein) browser (?:ist (?:veraltet|nicht|zu)|unterstützt|wird nicht)
    votre navigateur (?:est (?:obsolète|trop|dépassé)|n['’]est|ne )
    vous utilisez un(?:e (?:ancienne )?version)? .{0,30}navigateur
    (?:su|tu) navegador (?:no |está (?:des|obs)) | (?:está|estás) (?:usando|utilizando) un navegador
    seu (?:navegador|browser) (?:não |está (?:des|obs)) | o seu (?:navegador|browser) (?:não |está (?:des|obs))
    il (?:tuo|suo) browser (?:non |è (?:obs|trop|da))
    (?:uw|jouw) browser (?:is (?:verouderd|te |niet)|wordt niet|ondersteunt)
    u gebruikt een .{0,24}browser
    din (?:webbläsare|nettleser|browser) (?:är|er|stöder|støtter) .{0,24}(?:gamm|föråldrad|forældet|utdatert|inte|ikke)
    (?:twoja|państwa) przeglądarka (?:jest|nie) | (?:używasz|korzystasz) .{0,30}przeglądark
    (?:váš|vaš) (?:prohlížeč|prehliadač) (?:je|ne)
    ваш браузер (?:устарел|не ) | вы (?:используете|пользуетесь) .{0,24}браузер | selaimesi (?:on|ei)
    tarayıcınız | a böngészője (?:nem|elavult|túl)
    (?:début|fin) (?:du|de la|de l['’]) ?(?:widget|encadré|carrousel|infolettre|publicité|contenu)\b
    (?:start|end|beginning) of (?:the )?(?:widget|carousel|newsletter|advert\w*|embed\w*)\b.{0,24}$
    (?:inicio|final|fin) del? (?:la )?(?:widget|carrusel|boletín|publicidad)\b.{0,30}$
    (?:anfang|ende) (?:des|der) (?:widgets?|karussells?|werbung|anzeige|newsletters?)\b.{0,24}$
    clos(?:ings?|ures?) (?:&|and) (?:delays?|cancellations?)\s?:
    there (?:is|are) (?:currently )?(?:no|\d+) active (?:weather )?(?:clos(?:ings?|ures?)|alerts?|warnings?|advisor\w+)
    privacy (?:notice|note)\s?: | datenschutz(?:hinweis|information|erklärung)\w*\s?:
    (?:avis|note|notice|déclaration) (?:de confidentialité|relative à la (?:confidentialité|vie privée))\s?:
    aviso de privacidade?\s?: | (?:nota|informativa) (?:sulla|di) privacy\s?: | informativa privacy\s?:
    privacy(?:verklaring|statement|bericht|melding)\s?: | (?:integritets|sekretess)(?:meddelande|information|policy)\s?:
    (?:privatlivs|personvern)(?:meddelelse|erklæring|politik|merknad)\s?: | tietosuoja(?:ilmoitus|seloste|huomautus)\s?:
    informacja o (?:prywatności|ochronie danych)\s?: | (?:informace|oznámení) o ochraně (?:soukromí|osobních údajů)\s?:
    adatvédelmi (?:tájékoztató|nyilatkozat)\s?: | (?:notă|informare) (?:de|privind) confidențialitate\w*\s?:
    уведомление о конфиденциальности\s?: | повідомлення про конфіденційність\s?: | gizlilik bildirimi\s?:
    (?:our |these )?newsletters (?:may|can) contain (?:info|information|ads|advertis|content|marketing)
    (?:unsere |diese |der |die )?newsletter (?:kann|können) (?:werbung|anzeigen|informationen)\b
    (?:nos |les )?newsletters peuvent contenir | (?:nuestros |los )?boletines pueden (?:contener|incluir)
    a correction (?:was made on\b|(?:was|has been) (?:made|appended|added) to (?:this|an earlier)\b)
    """
)


@lru_cache(maxsize=KEPT)
def is_reader_tool(line: str) -> bool:
    """A button or a hint for the reader: "Listen to this article", "Lesezeit: 3 Min.", "A A A"; a pager of any kind."""
    if not 2 <= len(line) <= 60:
        return False
    bare = bare_of(line)
    pattern = (_TOOLS.get(bare[:3].lower()) or _TOOLS.get(bare[:2])) if bare else None
    if pattern is not None and pattern.match(bare):
        return True
    return is_pager(line) or is_counter(line)


_GOES_ON = regex(
    r"contin[uú]|keep (?:reading|scrolling)|suite|fortgesetzt|geht .*weiter|weiterlesen|weiterzulesen|sigue|verder"
    r"|forts[äæe]tter|jatkuu|dalsz|ciąg|pokračuje|lanjut|продолжение|чтобы|продолжа|devamı|後に"
    r"|يستمر|继续|繼續|poursuit|défiler|scorri|desliza|role "
)


_PICTURES = regex(
    r"\d{1,3}\s(?:bilder|fotos?|photos?|images?|pictures|imágenes|immagini|imagens|afbeeldingen|foton|zdjęć|zdjęcia|фото)"
)
_INTERRUPTS = word_set("""bildergalerie fotostrecke bildstrecke diaporama galería fotogallery bildspel kuvagalleria
    fotogalerie gallery advertisement advertisements adchoices anzeige werbung publicité publicidad pubblicità
    publicidade advertentie annons annonse annonce reklama reklame реклама reklam 広告 广告 광고 إعلان
    pub iklan hirdetés mainos oglas διαφήμιση פרסומת تبلیغات โฆษณา""")
_ADS = word_set("""ad ads advert adverts advertisement advertisements advertising sponsored promoted anzeige anzeigen
    werbung annonce annonces publicité publicités pub anuncio anuncios publicidad annuncio annunci pubblicità anúncio
    anúncios publicidade advertentie advertenties annons annonser mainos mainokset reklama reklamy reklam reklamlar
    реклама объявления оголошення oglas oglasi hirdetés hirdetések iklan""")
#: whose advertisements they are, behind such a word: "by Plaza", "von Google", "Google"
_ADS_OF = regex(
    r"(?:(?:by|from|via|powered by|supplied by|provided by|von|über|par|de|por|d[aio]|van|door"
    r"|från|av|af|fra|od|от|від|dari|oleh)"
    r"\s[^\W\d_][\w.!'’&-]*(?:\s[\w.!'’&-]+){0,2}|google|taboola|outbrain)"
)
_ADS_LONGEST = 40  #: characters


def names_ads(line: str) -> bool:
    """Whose advertisements these are: "Ads by Plaza", "Anzeigen von Google"."""
    if len(line) > _ADS_LONGEST or line[-1] == ".":
        return False
    named, _, rest = line.strip(" -–—:").lower().partition(" ")
    return named in _ADS and _ADS_OF.fullmatch(rest) is not None


def interrupts(line: str) -> bool:
    """An advertisement's label, or the promise that the text goes on below it: the story does not end there."""
    if len(line) > 60:
        return False
    folded = line.strip(" -–—:").lower()
    if folded[:1].isdigit() and _PICTURES.fullmatch(folded):
        return True
    named, _, rest = folded.partition(" ")
    if names_ads(line):
        return True
    goes_on = _GOES_ON.search(folded) is not None
    return (named in _INTERRUPTS and (not rest or goes_on)) or (goes_on and is_reader_tool(line))


@lru_cache(maxsize=KEPT)
def is_notice(line: str) -> bool:
    """A line about the page: one that ``tells_of_page``, or one of words for its parts alone."""
    return tells_of_page(line) or (len(line) >= _SHORTEST and speaks_of_page(line))


_SHORTEST, _LONGEST = 12, 700  #: characters of such lines


def tells_of_page(line: str) -> bool:
    """A correction, closed comments, consent to terms, whose views these are, an app to get."""
    if not _SHORTEST <= len(line) <= _LONGEST:
        return False
    bare = bare_of(line)
    pattern = _NOTICES.get(bare[:3].lower())
    if pattern is not None and pattern.match(bare):
        return True
    if is_error_note(line) or is_remark(line) or gives_contact(line) or reaches_writer(line) or is_address(line):
        return True
    if is_locked(line) or asks_to_prefer(line) or offers(line) or marks_fields(line) or asks_to_log_in(line):
        return True
    if tells_to_press(line) or tells_to_bet(line) or points_at_sheet(line) or sends_for_news(line):
        return True
    return is_of_part(line) or is_mail_note(line) or is_print_note(line) or is_of_scan(line)


def speaks_to_readers(line: str) -> bool:
    """It asks them for something, or speaks of the page."""
    return asks(line) or is_notice(line)
