"""Lines that ask the reader for something: to follow, to subscribe, to write, to go back."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.pressing import tells_to_press
from ingest.parsers.page_dump.text.measure import bare_fold
from ingest.parsers.page_dump.text.tables import line_starts, word_set
from ingest.patterns import regex

#: how a line begins that asks the reader for something, in place of telling news; each with letters of its own
_ASKS = line_starts(r"""
    swipe (?:for|to|left|right|up|down|through)\b[^.]{0,40}$ | scroll down\b[^.]{0,40}$
    (?:turn on|enable|activate) (?:push |breaking |news |our |desktop |browser |your )*(?:notifications|alerts)\b
    allow (?:push |breaking |news |our |desktop |browser )*notifications\b | wischen sie[ ]
    nach (?:links|rechts|oben) wischen
    (?:aktivieren sie|schalten sie)\b.{0,30}\b(?:push|benachrichtigungen|mitteilungen)
    benachrichtigungen (?:aktivieren|einschalten|erlauben) | balayez[ ] | faites glisser[ ] | faites défiler[ ]
    activez (?:les |nos |vos )?(?:notifications|alertes) | (?:desliza|deslice) (?:para|hacia|a la)\b
    activa (?:las |nuestras |tus )?notificaciones | active (?:las |nuestras |sus |as |nossas )?notifica(?:ciones|ções)
    scorri (?:per|a|verso)\b | attiva (?:le |gli )?(?:notifiche|avvisi) | deslize (?:para|à|a)\b
    ative (?:as |nossas )?(?:notificações|alertas) | veeg (?:naar|voor|om)\b
    zet (?:de |onze |je |uw )?(?:meldingen|notificaties|pushberichten) aan | svep (?:för|åt|till)\b
    sveip (?:for|til)\b | swipe (?:for|til|naar|nach|pour|para|per|dla|pro|för)\b
    slå på (?:notiser|varsler|notifikationer|push) | slå notifikationer til | pyyhkäise[ ]
    ota (?:push-)?ilmoitukset käyttöön | przesuń[, ] | włącz powiadomienia | přejeďte prstem
    zapněte (?:si )?(?:upozornění|oznámení) | potiahnite prstom | zapnite (?:si )?(?:upozornenia|oznámenia)
    листайте[ ] | проведите пальцем | включите (?:уведомления|оповещения) | гортайте[ ] | увімкніть сповіщення
    включете известия | ενεργοποιήστε τις ειδοποιήσεις | kaydırın | bildirimleri (?:aç|etkin)
    húzza (?:el|balra|jobbra) | kapcsolja be az értesít | glisează[ ] | activează notific | uključite obavijesti
    geser (?:untuk|ke)\b | aktifkan notifikasi | (?:فعل|فعّل) (?:ال)?إشعارات | מושכים | プッシュ通知 | 스와이프
    알림 (?:설정|받기|켜) | 알림설정 | 알림받기 | 알림켜 | 开启(?:通知|推送) | 開啟(?:通知|推播)
    please (?:follow|find|like|join|contact|email|call) (?:us|our|the (?:newsdesk|conversation))\b
    (?:follow|find|like|join|contact|email|call) (?:us|our|the (?:newsdesk|conversation))\b | sign up | subscribe
    log in | sign in | download (?:our|the)
    get (?:our|daily|weekly|breaking|news|updates|all the|the (?:latest|best|day))
    we (?:want|would|'d) (?:like |love )?to hear | tell us(?::| what) | let us know | répondre à
    commenter cet | never miss
    see our[ ] | read our[ ] | view our[ ]
    stay (?:informed|up|connected|tuned|with us|with .{2,30} for (?:updates|more|the latest)) | تابعوا?(?:نا)?[ ]
    اشتركوا?[ ] | don'?t miss (?:a|out) | be the first
    do you (?:have|know)\b.{0,50}\b(?:stor(?:y|ies)|tips?|news|info\w*|photo\w*|pictures?|videos?|views?|questions?)\b
    do you (?:have|know)\b.{0,50}\b(?:comments?|something|anything|more|opinions?|memories|thoughts|an error)\b
    have you\b.{0,59}\b(?:stor(?:y|ies)|news|tips?|photos?|pictures?|videos?|views?|affected|got|us|comments?|experi)
    do you agree\b[^?]{0,40}\?.{0,60}\b(?:letters?|write|send|tell|let us|comments?|join|vote|e-?mail|editor|say)\b
    got an?[ ] | want (?:more|to)\b.*\? | enjoyed this
    (?:enjoying|like|liked|liking|love|loved|loving|enjoyed) (?:this|these)\b[^?]{0,40}\?
    gefällt (?:ihnen|dir|euch) (?:dies\w+|was sie|was du|das magazin|unser\w*)[^?]{0,40}\?
    (?:vous aimez|vous avez aimé|tu aimes) (?:cet|ce que|ces|cette|notre)\b[^?]{0,40}\?
    (?:¿te|¿le|¿les) (?:gusta|ha gustado|gustó) (?:este artículo|esta (?:nota|noticia|historia)|lo que)[^?]{0,40}\?
    (?:ti|le|vi) (?:piace|è piaciuto) (?:questo articolo|quello che|ciò che|la nostra)[^?]{0,40}\?
    (?:gostou|gosta|está a gostar) (?:deste|desta|do que|da nossa)\b[^?]{0,40}\?
    (?:vind|vond|lees) (?:je|u) (?:dit (?:artikel|verhaal)|wat je leest|wat u leest)[^?]{0,40}\?
    (?:gillar|gillade|liker|likte) du (?:den här|det här|det du|denne|denna|det vi)\b[^?]{0,40}\?
    place (?:an?|your) (?:.{1,24} )?(?:notices?|ads?|advert\w*|classifieds?|announcements?|obituar\w+|tributes?)\b
    book (?:an?|your) (?:.{1,24} )?(?:notices?|ads?|advert\w*|classifieds?|announcements?)\b
    post (?:an?|your) (?:.{1,24} )?(?:notices?|ads?|advert\w*|classifieds?|announcements?|events?|jobs?|vacancy)\b
    report an? (?:correction|error|typo)
    submit (?:an?|your) (?:.{1,24} )?(?:notices?|ads?|announcements?|obituar\w+|events?)\b
    submit (?:an?|your) (?:.{1,24} )?(?:letters?|photos?|stor\w+|news|tips?)\b
    add (?:an?|your) (?:.{1,24} )?(?:notices?|ads?|announcements?|events?|business|listing)\b
    (?:familienanzeige|traueranzeige|kleinanzeige)n? (?:aufgeben|schalten|buchen)
    anzeigen? (?:online )?(?:aufgeben|schalten|buchen) | inserate? (?:online )?(?:aufgeben|schalten|buchen)
    (?:publiez|déposez|passez) (?:votre|vos|un|une) (?:.{1,20} )?(?:annonces?|avis)\b
    publique (?:su|un|una|aquí su) (?:.{1,20} )?(?:anuncio|aviso|esquela|clasificado)\b
    publica (?:tu|un|una|il tuo|la tua) (?:.{1,20} )?(?:anuncio|aviso|esquela|clasificado|annuncio|necrologi\w+)\b
    ponga (?:su|un|una) (?:.{1,20} )?(?:anuncio|aviso|esquela|clasificado)\b
    inserisci (?:un|il tuo) (?:.{1,20} )?(?:annuncio|necrologio)\b | anuncie (?:aqui|aquí|n[oa]|en|conosco)\b
    publique (?:o seu|seu|um) (?:.{1,20} )?(?:anúncio|classificado)\b
    plaats (?:uw|je|jouw|een|hier) (?:.{1,20} )?(?:advertentie|familiebericht|overlijdensbericht|oproep)\b
    boka (?:din |en |er )?(?:\w{0,12}annons)\b | sätt in (?:din |en )?(?:\w{0,12}annons)\b
    sett inn (?:din |en )?(?:\w{0,12}annonse)\b | indryk (?:din |en )?(?:\w{0,12}annonce)\b
    jätä (?:\w{0,12}ilmoitus)\b | zamieść (?:swoje )?(?:ogłoszenie|nekrolog)\b | dodaj (?:swoje )?ogłoszenie\b
    podejte (?:si )?(?:inzerát|oznámení)\b | podajte (?:si )?(?:inzerát|oznámenie)\b
    (?:подать|разместить) (?:\w+ )?(?:объявление|рекламу) | подати (?:\w+ )?оголошення
    розмістити (?:\w+ )?(?:оголошення|рекламу) | ilan ver | adauga (?:un )?anunt | adaugă (?:un )?anunț
    adja fel (?:\w*hirdetését) | bu haber\w* yorum | har du (?:tips|bilder|sett|synspunkter|nyhetstips|et tip)
    vet du (?:mer|noe|något) | send oss | tips oss | heb je | heeft u | hast du | avez-vous
    vous avez (?:une|des) (?:info|photo) | (?:tienes|¿tienes) (?:alg|una|fotos|más) | hai (?:una|delle) (?:foto|segnal)
    máte (?:tip|zajímav) | masz (?:temat|zdjęci|ciekaw) | onko sinulla | van (?:egy )?(?:híre|sztorija)
    (?:voit keskustella|keskustele) aiheesta\b | suscribite | seguinos | sumate a
    to (?:comment on (?:this|the)|order (?:a|copies|reprints)|subscribe|advertise|contact (?:the|us|our))\b
    (?:to reach|search) (?:the|this|our)\b | to (?:report (?:an? )?(?:error|typo|correction)|submit (?:a|your))
    napisz do | kontakt zu[mr] | kontakt z aut | mail an | skriv til | contacter l
    contact the (?:author|writer|reporter) | contatta l | e-mail the | email the | co si o t\w+ myslíte
    co o tym (?:sądzi|myśli) | was (?:meinen|denken|sagen) sie\b[^.]{0,60}\? | wie (?:denken|sehen) sie\b[^.]{0,60}\?
    qu'en pensez-vous | qu’en pensez-vous | ¿qué (?:opinas|piensas|te parece|crees) | ¿y tú(?:,)? qué (?:opinas|piensas)
    (?:cosa ne pens|che ne pens)(?:ate|i) | o que (?:você |vocês |é que )?ach(?:a|am)\b[^.]{0,60}\?
    wat vind(?:t|en)? (?:u|jij|je|jullie)\b | vad tycker du\b | hva mener du\b | hvad mener du\b
    mitä (?:mieltä|ajatuksia) | mi a vélemény | а что (?:вы )?думаете | а как (?:вы )?(?:думаете|считаете)
    siz ne düşünüyorsunuz
    (?:zpět na|späť na|înapoi la|terug naar|tillbaka till|tilbage til|tilbake til|natrag na|nazaj na|back to|
    return to)(?: \S+){1,3}$
    vissza a\S*(?: \S+){1,3}$ | powrót (?:do|na)(?: \S+){1,3}$ | (?:takaisin|вернуться|повернутися)(?: \S+){0,3}$
    volver al?(?: \S+){1,3}$ | voltar (?:à|para|ao)(?: \S+){1,3}$ | retour (?:à|au|aux|vers)(?: \S+){1,3}$
    назад (?:к|на)(?: \S+){1,3}$ | geri dön | επιστροφή στ | العودة إلى | חזרה ל | send us | share (?:this|your)
    (?:share|comment) (?:or|and) (?:share|comment)\b | leave a[ ] | post a[ ] | add (?:a|your)[ ] | write (?:a|us)\b
    view (?:all|comments) | show (?:all|more) | printed from | read (?:all|the (?:full|whole|original))\b | see all
    about (?:us|this site) | advertise\b | support (?:us|our|the)\b | click here | clique aqui | cliquez ici | clic aquí
    haga clic | haz clic | pulse aquí | pinche aquí | clicca (?:qui|per) | cliccate qui | klicken sie (?:hier|auf)
    hier klicken | klik (?:hier|her|på|om) | klikk her | klicka här | klikkaa | kliknij | klikněte | kliknite
    kattints(?:on)? | click aici | нажмите (?:здесь|сюда|тут) | натисніть | кликнете | κλικ εδώ | tıklayın
    buraya tıkla | klik di sini | nhấn vào | newsletters?\s?: | abonnez[- ] | suivez[- ] | inscrivez | réagi
    recevez\b.*\b(?:e-?mails?|newsletters?|notif\w+|alertes?|chaque|quotidien\w*|gratuit\w*|actu\w*|infos?|lettre)\b
    recevez\b.*\b(?:messagerie|chez vous|offres?|édition|essentiel|meilleur|nos|notre|toutes?|tous)\b | soyez le
    donnez votre | laissez | ajouter un | imprimer | télécharge | folgen sie | folge uns | haben sie | melden sie
    abonnieren | schreiben sie | diskutieren
    jetzt (?=[^.]{0,60}$)(?:\S+ ){0,6}\S*(?:lesen|abonnieren|testen|bestellen|melden|registrieren|kommentieren)\b
    jetzt (?=[^.]{0,60}$)(?:\S+ ){0,6}\S*(?:kaufen|sichern|laden|machen|teilen|stimmen|spenden|informieren)\b
    jetzt (?=[^.]{0,60}$)(?:\S+ ){0,6}\S*(?:folgen|probieren|buchen|sehen|hören|downloaden|werden)[!.]?$
    jetzt (?=[^.]{0,60}$)(?:\S+ ){0,5}(?:kostenlos\w*|gratis|newsletter|app|abo|e-?paper|premium|plus|mitglied)\b
    zur startseite | zurück(?:$| (?:zu[rm]?|nach|auf|ins?)(?: \S+){1,3}$) | síguenos | sígue | suscríb
    dej[ae](?:nos)? (?:un|tu|su) (?:comentario|opini|respuesta|mensaje|correo|e-?mail|nombre|huella|valoraci)
    escribe (?:un|tu) (?:comentario|opini|mensaje|nombre|correo|e-?mail|reseña|respuesta) | regístrate | compart[ea]\b
    compárt | seguici | iscriviti | scrivi[ ] | lascia un(?:a|o)? (?:comment|messagg|rispost|recension) | condividi
    commenta | abbonati
    torna (?:indietro|su|in (?:alto|cima)|a(?:l|lla|llo|gli|lle|i)?(?: \S+){1,3}|all['’]\S+(?: \S+){0,2})$
    siga(?:[- ]\S+){1,4}$
    siga[- ].*\b(?:facebook|twitter|instagram|whatsapp|telegram|youtube|google|canal|redes|página|perfil|notícias)\b
    assine | inscreva | deixe[ ] | compartilh | comente | cadastre
    ontvang (?:elke|iedere|dagelijks|wekelijks|onze|het|de|gratis|nu) | meld je aan
    erhalten sie (?:jeden|täglich|wöchentlich|alle) | recib[ae] (?:cada|todos|todas|las|los|en tu|en su|nuestr)
    ricevi (?:ogni|le|la|gli) | få (?:nyheder|nyheter|våre|vårt|de viktig) | otrzymuj[ ] | dostávejte
    receive (?:our|the|daily|weekly|breaking) | получайте[ ] | отримуйте (?=\S) | pour (?:suivre|recevoir|ne rien)
    para (?:recibir|receber|seguir|no perder)[ ] | um (?:keine|nichts) .{2,40} verpassen | fai una ricerca
    cerca (?:nel|su|in)[ ] | effettua[ ]
    search for(?:$|:| (?:stories|news|articles|jobs|homes|cars|more|topics|people|events|local)\b) | rechercher (?=\S)
    faire une recherche | buscar en[ ] | suche (?:im|in) (?:\S+ )?(?:archiv|artikel|forum|website|seite|nachrichten)
    suche nach(?:$|:| (?:artikeln|themen|stichw|begriff|nachrichten|ort)) | zoek(?:en)? (?:in|naar|op)(?: \S+){1,3}$
    gửi (?:ý|bình) | bình luận | đăng ký | chia sẻ | receba[ ] | inserir[ ] | добавить[ ] | añadir[ ] | agregar[ ]
    aggiungi[ ] | dodaj[ ] | přidat[ ] | lägg till | hinzufügen | toevoegen | oceń | rate this | bewerten
    artikel (?:bewerten|teilen) | valora (?:est|la noticia|el art|la nota) | notez[ ] | volg ons
    deel (?:dit|deze|het) (?:artikel|bericht|nieuws|verhaal)
    teile? (?:diesen|den|dieses|sie diesen) (?:artikel|beitrag|text) | jaa (?:artikkeli|juttu|tämä)
    udostępnij (?:ten |tę )?(?:artykuł|wiadomość|znajomym|na) | sdíle(?:t|jte) (?:článek|tento|na)
    del (?:saken|artiklen|artikkelen|denne)\b | この記事 | 이 기사를?[ ] | reager | reageer | meld u | schrijf je
    meld je | följ oss | dela[ ] | prenumerera | følg[ ] | tilmeld | подпи(?:ш|сыв|саться|ска) | поделиться
    оставить (?:комм|отзыв|сво|сообщ|заявк|отклик) | обсудить(?:$| (?:на|в|стат|нов|эт|мат)\S*) | yorum yaz | bizi takip
    (?:kindly|please) (?:share (?:this|the (?:story|article|post|news))|(?:follow|like) (?:us|our))\b
    (?:kindly|please) subscribe (?:to|here|now)\b
    would you like to comment on this\b
    (?:apúntate|apúntese|apunta't|subscriu-te|subscribiu) | subscreva | subscrev[ae]-se | posten sie ihre
    wie finden sie (?:den|diesen|das) (?:artikel|beitrag|text|thema)\b | möchten sie (?:diesen|den) \w+ kommentieren
    (?:abonează-te|abonați-vă|abonaţi-vă) | (?:urmărește|urmăriți|urmăreşte) (?:știrile|ştirile|ne|canalul|pagina)
    (?:pratite|prijavite|pretplatite) (?:nas|se)\b | (?:пратите|пријавите) (?:нас|се) | (?:naročite se|spremljajte nas)
    (?:iratkozz|iratkozzon) fel | (?:εγγραφείτε|ακολουθήστε) (?:στο|μας|το)
    (?:pieraksties|sekojiet|seko) (?:mums|jaunum)
    (?:prenumeruokite|sekite) (?:mus|naujien) | (?:liitu|telli) (?:meie|uudiskir)
    (?:erzählen|sagen|berichten) sie uns: | (?:racontez|dites)[- ]nous ?: | cu[ée]nt(?:a|e)nos: | raccontateci:
    raccontaci: | conte[- ]nos: | vertel (?:het )?ons: | berätta för oss: | fortell oss: | fortæl os: | kerro meille:
    opowiedz(?:cie)? nam: | napište nám: | расскажите нам: | розкажіть нам:
    abone ol | シェア | ツイート | フォロー | コメント | 分享 | 订阅 | 공유 | 댓글 | 구독
    """)


#: to like, to join in, to send something; told apart from the rest by its first letters
_INVITES = regex(r"""(?ix)
    get\ involved\b|send\ (?:in\ )?your\ (?:stor|photo|picture|news|tip|letter|view|video|comment)|like\ us\b
    |gefällt\ (?:mir|uns)\b|liken\ sie|werden\ sie\ (?:fan|mitglied)|(?:schicken|senden)\ sie\ uns|machen\ sie\ mit
    |rejoignez|retrouvez[- ]nous|aimez[- ]nous|envoyez[- ](?:nous|vos)|participez|d[aá]nos\ (?:un\ )?me\ gusta
    |dale\ me\ gusta|únete\ a|envía(?:nos)?\ (?:tu|tus|una|fotos)|mandaci|inviaci|metti\ mi\ piace|curta\ (?:a\ )?nossa
    |envie\ (?:sua|seu|uma|fotos)|stuur\ (?:ons|uw|je|jouw)|doe\ mee|like\ ons|gilla\ oss|skicka\ (?:in|din|ditt|dina)\b
    |send\ (?:inn|ind|din|dit|dine)\b|lik\ oss|polub\b|dołącz\ do|wyślij|śledź\ nas|obserwuj\ nas|zapojte\ se
    |pošlete\ nám|sledujte\ nás|přidejte\ se|lájkolj|kövess|urmărește-ne|пришлите|присылайте|присоединяйтесь
    |ставьте\ лайк|приєднуйтесь|надішліть|bizi\ beğen|bize\ gönder|tykkää|seuraa\ meitä|lähetä""")
_HEADS = word_set("""get send like gefä werd schi mach rejo retr aime envo part dano dáno dale únet enví mand invi mett
    curt envi stuu doe gill skic lik polu dołą wyśl śled obse zapo pošl sled přid lájk köve urmă приш прис став приє
    наді bizi bize tykk seur lähe""")  #: the first four letters of all such lines, folded


def asks(line: str) -> bool:
    """A line that asks the reader for something: to follow, to subscribe, to write."""
    if len(line) >= 200:
        return False
    invited = line[:4].rstrip().casefold() in _HEADS and _INVITES.match(line) is not None
    return invited or begins_asking(line) or tells_to_press(line)


def begins_asking(line: str) -> bool:
    """As the lines of the table do."""
    first = bare_fold(line[:4])  # folded, a letter can be two
    pattern = _ASKS.get(first[:3]) or _ASKS.get(first[:2])
    return pattern is not None and pattern.match(line) is not None
