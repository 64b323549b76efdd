"""Lines that speak of nothing but the page: all words are of its parts, of what is done with them, and small ones.

"Tap to rate this report", "Registered readers can comment on this story", "Bekijk de video", "Page last modified 6 May
2011": no title of an article is made of such words alone.
"""

from __future__ import annotations

from ingest.date_names import names
from ingest.parsers.page_dump.text.measure import line_words
from ingest.parsers.page_dump.text.tables import word_set

_LONGEST, _MOST = 90, 14  #: characters and words of such a line
#: parts of a page and of a site, and who reads and makes it
_THINGS = word_set("""article articles story stories report reports piece post posts page pages site website text
    video videos audio podcast clip photo photos picture pictures image images gallery caption comment comments
    reader readers subscriber subscribers member members newsroom editor editors newsletter newsletters app browser
    window tab screen notification notifications alert alerts account profile subscription paper newspaper magazine
    edition issue archive link links feed button menu section headline headlines coverage column interview review
    transcript recording slideshow artikel beitrag beiträge text bericht meldung seite video bild bilder foto fotos
    galerie kommentar kommentare leser leserin abonnenten mitglieder redaktion newsletter fenster
    benachrichtigungen mitteilungen konto abo zeitung ausgabe archiv link links kolumne interview bildstrecke
    schlagzeilen überschrift nutzer articles texte texts vidéo vidéos photo photos image images galerie commentaire
    commentaires lecteur lecteurs abonné abonnés membres rédaction fenêtre notifications alertes compte abonnement
    journal édition numéro archives lien liens entretien diaporama titre reportage sujet infolettre artículo
    artículos noticia noticias nota notas página sitio vídeo video vídeos videos foto fotos imagen imágenes galería
    comentario comentarios lector lectores suscriptor suscriptores socios redacción boletín ventana notificaciones
    alertas cuenta suscripción diario periódico edición enlace enlaces archivo titular titulares reportaje crónica
    articolo articoli notizia notizie pagina sito foto immagine immagini galleria commento commenti lettore lettori
    abbonati redazione finestra notifiche conto profilo abbonamento giornale edizione numero collegamento servizio
    titolo artigo artigos notícia notícias matéria página vídeo vídeos foto fotos imagem imagens galeria comentário
    comentários leitor leitores assinante assinantes redação redacção boletim janela notificações alertas conta
    assinatura jornal edição ligação reportagem manchetes artikelen bericht berichten verhaal pagina filmpje foto's
    afbeelding fotogalerij reactie reacties lezer lezers abonnee abonnees leden redactie nieuwsbrief venster
    meldingen krant editie nummer koppeling fotoserie artikeln artiklar texten sidan sida bilden bildspel kommentar
    kommentarer kommentarerna läsare läsarna prenumeranter redaktionen nyhetsbrev fönster notiser konto
    prenumeration tidning tidningen utgåva länk länkar klippet artikkelen artikler saken siden bildet bilder
    kommentarer lesere leserne redaksjonen vindu varsler abonnement avisen utgaven lenke lenker artiklen billedet
    læsere læserne abonnenter vindue notifikationer udgaven videoen juttu jutun artikkeli artikkelin sivu sivun
    kuva kuvat kommentit lukijat toimitus uutiskirje ilmoitukset artykuł artykułu tekst tekstu wiadomość strona
    stronę film wideo zdjęcie zdjęcia galeria galerię komentarz komentarze czytelnik czytelnicy redakcja redakcją
    okno oknie powiadomienia konto prenumerata gazeta wydanie link linki článek článku text textu stránka stránku
    fotka fotky fotogalerie komentář komentáře čtenáři redakce redakci okno okně upozornění účet předplatné noviny
    vydání odkaz odkazy статья статью статьи новость текст текста страница страницу видео фото галерея комментарий
    комментарии читатель читатели редакция редакцию редакцией окно окне уведомления аккаунт подписка газета номер
    ссылка ссылки материал стаття статтю сторінка сторінку коментар коментарі читачі редакція редакцію вікно вікні
    сповіщення передплата cikk cikket oldal oldalt videó videót kép képek képgaléria hozzászólás olvasók
    szerkesztőség ablak értesítések haber haberi yazı yazıyı sayfa sayfayı görsel galeri yorum yorumlar okurlar
    editör bildirim bildirimler gazete""")
#: what is done with them, and how they are
_DONE = word_set("""tap click press swipe scroll contact rate allow enable disable turn read see view watch listen
    show hide load open opens close closed share send save print report register registered sign signed log logged
    subscribe follow join leave write comment vote flag modified updated edited changed revised printed published
    archived saved posted available access download copy enlarge zoom play pause browse manage unlock continue
    tippen klicken drücken wischen bewerten lesen ansehen anschauen anzeigen hören zeigen ausblenden laden öffnen
    schließen teilen senden speichern drucken melden registrieren registrierte registriert anmelden angemeldete
    abonnieren folgen schreiben kommentieren abstimmen geändert aktualisiert bearbeitet gedruckt veröffentlicht
    erlauben einschalten aktivieren kontaktieren vergrößern herunterladen öffnet touchez appuyez cliquez glissez
    contactez contacter notez noter lisez lire voir regarder regardez écouter écoutez afficher masquer ouvrir
    fermer partager envoyer imprimer signaler inscrits connectés connecter suivre écrire commenter voter modifiée
    modifié mise mis jour imprimé publié activer autoriser agrandir télécharger ouvrent toca toque pulsa pulse
    desliza contacta contacte contactar valora califica lee lea leer ver mira vea escucha mostrar ocultar abrir
    cerrar compartir comparte enviar imprimir denunciar registrados registrado regístrate sigue siga escribe
    comenta comentar votar modificada actualizada actualizado impreso publicado permitir activar ampliar descargar
    tocca premi clicca contatta contattaci vota leggi guarda vedi ascolta mostra nascondi apri chiudi condividi
    invia stampa segnala registrati registrato segui scrivi commenta modificata aggiornata aggiornato stampato
    pubblicato consenti attiva ingrandisci scarica toque clique deslize contate contacte contactar avalie leia veja
    assista ouça mostrar esconder abrir fechar partilhar compartilhar compartilhe enviar imprimir denunciar
    registados registrados cadastrados siga escreva comente comentar votar modificada atualizada atualizado
    impresso publicado permitir ativar ampliar baixar tik klik druk veeg neem contact beoordeel lees bekijk kijk
    luister toon verberg open sluit deel stuur bewaar meld geregistreerde ingelogde volg schrijf reageer reageren
    stem gewijzigd bijgewerkt gedrukt gepubliceerd vergroot download tryck klicka svep kontakta betygsätt läs se
    titta lyssna visa dölj öppna stäng dela skicka spara anmäl registrerade inloggade följ skriv kommentera rösta
    ändrad uppdaterad tryckt publicerad tillåt aktivera förstora ladda trykk klikk kontakt les hør vis skjul åpne
    lukk del send lagre rapporter registrerte kommenter stem endret oppdatert publisert tillat tryk klik læs lyt
    luk gem rapportér registrerede opdateret ændret udgivet napauta klikkaa lue katso kuuntele näytä piilota avaa
    sulje jaa lähetä tallenna tulosta päivitetty dotknij kliknij przesuń skontaktuj oceń przeczytaj czytaj zobacz
    obejrzyj posłuchaj pokaż ukryj otwórz zamknij udostępnij wyślij zapisz drukuj zgłoś zarejestrowani zalogowani
    obserwuj napisz skomentuj komentować zmieniona zaktualizowano włącz pobierz powiększ klepněte klikněte
    kontaktujte ohodnoťte čtěte přečtěte podívejte poslechněte zobrazit skrýt otevřít zavřít sdílet poslat uložit
    vytisknout nahlásit registrovaní přihlášení sledujte napište komentovat upraveno aktualizováno povolit нажмите
    коснитесь свяжитесь оцените оценить читать читайте прочитать прочитайте смотреть смотрите слушать показать
    скрыть открыть закрыть поделиться отправить сохранить распечатать сообщить зарегистрированные комментировать
    обновлено изменено включить натисніть оцініть читати дивитися слухати показати сховати відкрити закрити
    поділитися надіслати зберегти оновлено koppintson kattintson olvassa nézze hallgassa mutasd elrejtés megnyitás
    megosztás küldés mentés frissítve dokun tıkla oku izle dinle göster gizle aç kapat paylaş gönder kaydet yazdır
    güncellendi""")
#: what joins them
_SMALL = word_set("""a an the this that these your our us you we to for on in of at by with from and or here now
    can may all more last first free month week day left remaining will note limit only please how no not new full
    whole when into it its be is are was were has have been as den die das dieser diese dieses diesen dem der ein
    eine einen ihr ihre ihren unser unsere uns sie wir zu zum zur für auf in im von mit und oder hier jetzt können
    dürfen alle mehr zuletzt erst nur bitte wie nicht neu neuem neuen ist sind wurde am um es le la les un une ce
    cet cette ces votre vos notre nos vous nous pour sur dans de du des d l par avec et ou ici peuvent pouvez tous
    tout toute plus dernière fois seuls bien à au aux en est sont été s qu el los las uno una este esta estos su
    sus tu tus nuestro nuestra nos con para por sobre en del y o aquí pueden puede todos todas más última vez solo
    sólo fue es son ha se lo il lo i gli un uno questo questa questi tuo tua nostro nostra ci per su in di del
    della dei da con e o qui possono può tutti tutte più ultima volta solo è sono stata stato al alla sulla nella o
    os as um uma este esta seu sua nosso nossa nós para por sobre em no na do da dos das com e ou aqui podem pode
    todos todas mais última vez só foi é são ao à de het een dit deze die je jouw uw ons onze op in van voor met en
    of hier nu kunnen kan alle meer laatst alleen niet nieuw is zijn werd om te den det ett en denna detta din ditt
    dina vår vårt oss på i av för med och eller här nu kan alla mer senast bara inte är var blev att om till dette
    denne din vår os på av for med og eller her nå nu kan alle mere mer sist senest ikke er var å at til tämä tämän
    ja tai tässä kaikki ten ta to tego tej tę swój nasz nasza nas z ze w we na do o i lub tu tutaj mogą można
    wszystkie więcej ostatnio tylko się jest są aby nami tento tato toto tohoto svůj náš nás s se v ve na do o a
    nebo zde mohou všechny více naposledy jen je jsou pro этот эту эта это этой наш нашу нас с со в во на к о об и
    или здесь тут могут все всё последний раз только для чтобы цей цю ця це наш нашу нас з у в на до про і та або
    тут можуть усі всі тільки для щоб ez ezt a az egy és vagy itt csak minden bu şu bir ve veya için burada tüm son""")
_KNOWN = _THINGS | _DONE | _SMALL


def speaks_of_page(line: str) -> bool:
    """All words are such, with what is done with one of the things, or with two things; a day may stand among them."""
    if len(line) > _LONGEST or "“" in line or '"' in line:
        return False
    said = [word for word in line_words(line) if not word.isdigit()]
    if not 2 <= len(said) <= _MOST or _THINGS.isdisjoint(said):
        return False
    if not all(word in _KNOWN or word in names().months or word in names().weekdays for word in said):
        return False
    return not _DONE.isdisjoint(said) or len(_THINGS.intersection(said)) > 1
