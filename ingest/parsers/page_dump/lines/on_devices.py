"""What pages ask of who reads them on a telephone: to swipe on, to have news announced. Patterns, one a line."""

from __future__ import annotations

#: how such lines begin, each with letters of its own
ON_DEVICES = r"""
    swipe (?:for|to|left|right|up|down|through)\b[^.]{0,40}$
    scroll down\b[^.]{0,40}$
    turn on (?:push |breaking |news |our |desktop |browser |your )*(?:notifications|alerts)\b
    enable (?:push |breaking |news |our |desktop |browser |your )*(?:notifications|alerts)\b
    allow (?:push |breaking |news |our |desktop |browser )*notifications\b
    activate (?:push |breaking |news |our |desktop |browser |your )*(?:notifications|alerts)\b
    wischen sie[ ]
    nach (?:links|rechts|oben) wischen
    aktivieren sie\b.{0,30}\b(?:push|benachrichtigungen|mitteilungen)
    schalten sie\b.{0,30}\b(?:push|benachrichtigungen|mitteilungen)
    benachrichtigungen (?:aktivieren|einschalten|erlauben)
    balayez[ ]
    faites glisser[ ]
    faites défiler[ ]
    activez (?:les |nos |vos )?(?:notifications|alertes)
    desliza (?:para|hacia|a la)\b
    deslice (?:para|hacia|a la)\b
    activa (?:las |nuestras |tus )?notificaciones
    active (?:las |nuestras |sus |as |nossas )?notifica(?:ciones|ções)
    scorri (?:per|a|verso)\b
    attiva (?:le |gli )?(?:notifiche|avvisi)
    deslize (?:para|à|a)\b
    ative (?:as |nossas )?(?:notificações|alertas)
    veeg (?:naar|voor|om)\b
    zet (?:de |onze |je |uw )?(?:meldingen|notificaties|pushberichten) aan
    svep (?:för|åt|till)\b
    sveip (?:for|til)\b
    swipe (?:for|til|naar|nach|pour|para|per|dla|pro|för)\b
    slå på (?:notiser|varsler|notifikationer|push)
    slå notifikationer til
    pyyhkäise[ ]
    ota (?:push-)?ilmoitukset käyttöön
    przesuń[, ]
    włącz powiadomienia
    přejeďte prstem
    zapněte (?:si )?(?:upozornění|oznámení)
    potiahnite prstom
    zapnite (?:si )?(?:upozornenia|oznámenia)
    листайте[ ]
    проведите пальцем
    включите (?:уведомления|оповещения)
    гортайте[ ]
    увімкніть сповіщення
    включете известия
    ενεργοποιήστε τις ειδοποιήσεις
    kaydırın
    bildirimleri (?:aç|etkin)
    húzza (?:el|balra|jobbra)
    kapcsolja be az értesít
    glisează[ ]
    activează notific
    uključite obavijesti
    geser (?:untuk|ke)\b
    aktifkan notifikasi
    فعل (?:ال)?إشعارات
    فعّل (?:ال)?إشعارات
    מושכים
    プッシュ通知
    스와이프
    알림 (?:설정|받기|켜)
    알림설정
    알림받기
    알림켜
    开启(?:通知|推送)
    開啟(?:通知|推播)
    """
