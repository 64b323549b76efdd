"""What readers are to do with the page on their screen: to tap, to pull, to hold, to turn the telephone; and what it
says of its alerts: "Tap here to get breaking news alerts", "Push notifications are off".
"""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import bare_fold, holds_any
from ingest.parsers.page_dump.text.tables import line_starts, pieces

_LONGEST = 90  #: characters of such a line
#: how it begins
_PRESSES = line_starts(r"""
    (?:tap|click|press|touch) (?:here|below|the \w+ (?:below|above|button|icon|bell)|to (?:read|see|get|open|hear|
    listen|watch|share|enlarge|expand|play|sign|subscribe))\b
    (?:tap|press|touch|hit) (?:on )?the (?:\w+ )?(?:bell|button|icon|star|heart|arrow|plus|picture|image|photo|
    headline|link|menu|logo|card|screen)\b
    tap (?:for|to load|to go) | double[- ]tap to (?:like|zoom|enlarge|expand|see)\b | long[- ]press\b
    press and hold\b
    hold (?:down )?to (?:save|read|share|copy|preview|listen)\b | pull (?:down|up)? ?to (?:refresh|reload|load)\b
    pull (?:down|up) (?:for|to)\b | shake (?:your |the )?(?:phone|device|screen)\b
    (?:turn|rotate|tilt|flip) (?:your|the) (?:phone|device|screen|tablet)\b | pinch (?:to|out|in)\b
    swipe (?:left|right|up|down|across|sideways|through|for|to)\b | flick (?:left|right|up) (?:for|to)\b
    scroll (?:left|right|across|sideways|down|up) (?:for|to)\b
    (?:push |browser |news |your )?notifications are (?:now )?(?:off|on|disabled|blocked|enabled|turned)\b
    open (?:this|the) (?:story|article|page) in (?:the|our|your)\b
    was this (?:article |story |page )?(?:helpful|useful)\b
    glocke (?:antippen|drücken|aktivieren) | doppelt (?:tippen|antippen) | doppeltippen\b
    (?:handy|smartphone|telefon|gerät|bildschirm) (?:drehen|schütteln|kippen)\b
    (?:drehen|schütteln) sie (?:ihr|das) (?:handy|smartphone|telefon|gerät)
    zum (?:aktualisieren|neuladen) (?:ziehen|nach)
    (?:wische|wischen|wischt|swipe|swipen) (?:sie )?(?:nach|für|um|zum|zur|weiter)\b
    nach (?:links|rechts|oben|unten) (?:wischen|swipen|scrollen)\b | weiter ?(?:wischen|swipen|scrollen)\b
    (?:zum|zur) nächsten \w+ (?:wischen|swipen|scrollen)\b
    (?:push-?)?(?:mitteilungen|benachrichtigungen|nachrichten) sind (?:aus|ein|deaktiviert|aktiviert|blockiert)\w*$
    (?:appuyez|touchez|tapez) (?:deux fois|longuement|sur (?:la|le|l['’]|cette) ?(?:cloche|bouton|icône|étoile|
    image|photo|titre|flèche))
    (?:secouez|tournez|pivotez|inclinez) (?:votre|le) (?:téléphone|mobile|portable|écran|appareil) | appui long\b
    (?:balayez|glissez|swipez) (?:vers|pour|à|le doigt)\b | faites (?:glisser|défiler) (?:vers|pour|à|le doigt)\b
    tirez (?:vers le bas|pour (?:actualiser|rafraîchir)) | (?:les |vos )?notifications sont (?:dés)?activées
    (?:mantén|mantenga) (?:pulsad|presionad)
    (?:toca|toque|pulsa|pulse) (?:dos veces|la campana|el botón|el icono|la imagen|a campainha|o sino|duas vezes|
    no sino|o botão)\b
    (?:tira|tire|arrastra|arrastre) (?:hacia abajo |abajo )?para (?:actualizar|recargar|ver|seguir)
    (?:desliza|deslizá|deslice|deslize|arraste) (?:el dedo |o dedo )?(?:para|hacia|à|a la|pra)\b
    (?:agita|agite|gira|gire) (?:tu|el|su|o|seu) (?:móvil|teléfono|celular|pantalla|telefone|telemóvel|ecrã)
    (?:las |tus )?notificaciones están (?:des)?activadas | (?:as |suas )?notificações estão (?:des)?ativadas
    puxe para (?:atualizar|baixo) | tieni premuto
    (?:scorri|scorrete|scorra|swipa) (?:a (?:sinistra|destra)|verso|in (?:alto|basso)|per)\b
    tocca (?:due volte|la campan\w+|il pulsante|l['’]icona|l['’]immagine)
    (?:scuoti|ruota|gira) il (?:telefono|cellulare|dispositivo) | trascina (?:per|verso)
    (?:le )?notifiche sono (?:dis)?attiv
    houd (?:\w+ )?ingedrukt | dubbeltik\b | (?:schud|draai|kantel) (?:je|uw) (?:telefoon|scherm|toestel)
    (?:veeg|swipe) (?:naar|voor|om|verder|omhoog)\b | scroll (?:naar|verder|omlaag) \w+
    trek (?:omlaag|naar beneden) | (?:push)?meldingen staan (?:uit|aan)\b
    (?:tik|druk) op (?:de|het) (?:bel|knop|foto|icoon|pijl)\b
    håll (?:ned|in)tryckt | dubbeltryck\b | (?:skaka|vrid|vänd) (?:på )?(?:mobilen|telefonen|skärmen)
    dra (?:ned|nedåt) för att
    (?:svep|swipa) (?:för|åt|till|uppåt|vidare)\b | (?:sveip|swipe|stryk) (?:for|til|mot|mod|videre|opp|op)\b
    pyyhkäise (?:vasemmalle|oikealle|ylös|alas|nähdäksesi|seuraavaan)\b
    (?:push)?notiser är (?:av|på|avstängda|påslagna)\b | hold (?:inne|nede) | dobbelttryk
    (?:rist|snu|ryst|drej|vend) (?:mobilen|telefonen|skjermen|skærmen)
    (?:przesuń|przeciągnij|przewiń) ?(?:palcem |palec )?,? ?(?:w (?:lewo|prawo|górę|dół)|aby|by|dalej)\b
    (?:přejeďte|přejděte|potiahnite) (?:prstem|prstom|doleva|doprava|doľava|nahoru|pro|pre)\b
    húzza (?:el|balra|jobbra|felfelé)\b | (?:glisează|glisați) (?:spre|la|pentru)\b
    przytrzymaj,? (?:aby|palec) | (?:potrząśnij|obróć) (?:telefon|ekran) | pociągnij w dół | podržte (?:pro|prst)
    удерживайте[ ] | дважды (?:нажмите|коснитесь) | потяните (?:вниз|экран)
    (?:встряхните|поверните) (?:телефон|экран)
    (?:листайте|смахните|проведите|свайпайте|свайпните) (?:влево|вправо|вверх|вниз|пальцем|дальше|чтобы)\b
    (?:гортайте|змахніть|проведіть|свайпайте) (?:вліво|вправо|ліворуч|праворуч|вгору|вниз|пальцем|далі|щоб)\b
    плъзнете (?:наляво|надясно|нагоре|за)\b | σύρετε (?:αριστερά|δεξιά|πάνω|για|προς)
    (?:sola|sağa|yukarı|yana|aşağı) kaydır | (?:geser|usap) (?:ke|untuk)\b | vuốt (?:sang|để|lên)\b
    (?:左に|右に|上に|横に|左へ|右へ)スワイプ | スワイプ(?:して|で) | (?:向左|向右|向上|往左|往右)(?:滑|划)
    (?:왼쪽|오른쪽|위|옆)(?:으로|로) (?:밀|넘기|스와이프) | (?:اسحب|مرر)وا? (?:إلى|لليسار|لليمين|يمينا|يسارا|لل)
    החליקו
    長押し | ダブルタップ | 下に引っ張 | (?:端末|画面|スマホ)を(?:振|回|横)
    (?:スマートフォン版|パソコン版|モバイル版|デスクトップ版|PC版)(?:サイト)?(?:へ|を見る|を表示|で見る|に切り?替え)?る?$
    hier (?:tippen|drücken) | (?:tippe|tippen|drücken) (?:sie )?(?:hier|auf (?:das|den|die))\b
    (?:touchez|appuyez|tapez|cliquez) (?:ici|pour (?:lire|voir|recevoir|écouter|ouvrir|agrandir|vous))\b
    (?:toca|toque|pulsa|pulse|presiona|presione|pincha|pinche|clica|clique) (?:aquí|aqui|para (?:ver|leer|ler|
    recibir|receber|abrir|ampliar|escuchar|ouvir))\b
    (?:tocca|toccate|tocchi|premi|clicchi) (?:qui|per (?:leggere|vedere|ricevere|aprire|ascoltare|ingrandire))\b
    carregue aqui | (?:tik|druk|tap) (?:hier|om te)\b | (?:tryck|klicka|tappa) (?:här|för att)\b
    (?:trykk|tryk|klik) (?:her|for at|for å)\b | (?:napauta|paina) (?:tästä|tätä|tähän)\b
    (?:dotknij|naciśnij|stuknij) (?:tu\b|tutaj|aby) | (?:klepněte|ťukněte|stiskněte) (?:zde|sem|pro)\b
    (?:ťuknite|klepnite|stlačte) (?:sem|tu)\b | koppints(?:on)? ide | (?:atinge|atingeți|apasă|apăsați) aici
    (?:коснитесь|нажмите|жмите|кликните|тапните) (?:здесь|сюда|тут|чтобы)\b
    (?:торкніться|тисніть|клацніть) (?:тут|сюди|щоб)\b | натиснете тук | (?:πατήστε|αγγίξτε) εδώ
    buraya (?:dokun|bas)
    (?:ketuk|sentuh|tekan) (?:di sini|untuk)\b | (?:chạm|bấm|nhấp) vào
    (?:ここ|こちら)(?:を|から)?(?:タップ|クリック|押)
    (?:点击|點擊|轻触|輕觸)(?:这里|此处|這裡|此處|查看|阅读|閱讀|订阅|訂閱)
    여기를 (?:눌러|탭|클릭|터치) | (?:اضغط|انقر)وا? هنا
    (?:לחצו|הקישו) כאן
    """)
#: what the reader is to press, at the end of a line: "Breaking news alerts: tap here"
_PRESSED = pieces("""to your home screen|zum startbildschirm hinzufügen|à l'écran d'accueil|à l’écran d’accueil|
    a la pantalla de inicio|alla schermata home|à tela inicial|ao ecrã inicial|aan je startscherm|på hemskärmen|
    på startskjermen|til startskærmen|na ekran główny|na plochu|на главный экран|ホーム画面に追加|
    tap here|click here|press here|hier klicken|hier tippen|cliquez ici|touchez ici|clic aquí|
    toca aquí|toque aquí|pulse aquí|pincha aquí|clicca qui|tocca qui|clique aqui|toque aqui|klik hier|
    tik hier|
    klicka här|tryck här|klikk her|trykk her|klik her|tryk her|klikkaa tästä|kliknij tutaj|kliknij tu|
    klikněte zde|kliknite sem|kattintson ide|click aici|нажмите здесь|нажмите сюда|жмите сюда|натисніть тут|
    κλικ εδώ|tıklayın|dokunun|klik di sini|はこちら|はこちらから|はこちらまで|はこちらへ|こちらをタップ|
    こちらをクリック|点击这里|點擊這裡""")


def tells_to_press(line: str) -> bool:
    """The line begins so, and is no sentence of a story."""
    if len(line) > _LONGEST or line[-1] in ".。":
        return False
    first = bare_fold(line[:4])
    pattern = _PRESSES.get(first[:3]) or _PRESSES.get(first[:2])
    return pattern is not None and pattern.match(line) is not None


def ends_in_press(line: str) -> bool:
    """The last words say where to tap, behind what that brings: "Breaking news alerts: tap here"."""
    return len(line) <= _LONGEST and line.rstrip(" .!›»>→").lower().endswith(_PRESSED)


def bids_to_press(line: str) -> bool:
    """It says where to tap, anywhere: "Klik hier voor de aanbieding"."""
    return holds_any(line.lower(), _PRESSED)
