"""What stands on buttons beside and below an article: copy its address, rate it, read it in an app."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import phrase_set

#: with which readers report an error
ERRORS = phrase_set("""suggest a correction, suggest an edit, report a correction, report a correction or typo,
    report a typo, report an issue, report error, report a mistake, submit a correction, request a correction,
    make a correction, correct this article, spot an error, see an error, found an error, spotted an error,
    found a mistake, see a typo, korrektur melden, korrektur vorschlagen, fehler im artikel melden, fehler gefunden,
    fehler entdeckt, signaler une faute, signaler une coquille, une erreur dans l'article, une faute,
    proposer une correction, reportar un error, reportar error, notificar un error, avisar de un error,
    informar de un error, sugerir corrección, ¿has visto un error, ¿encontraste un error, segnala errore,
    segnala un refuso, hai trovato un errore, comunicar erro, reportar erro, informar erro, comunicar um erro,
    encontrou um erro, sugerir correção, meld een fout, fout melden, fout gezien, foutje gezien, fout in dit artikel,
    rapportera ett fel, anmäl fel, hittat ett fel, meld feil, funnet feil, meld en fejl, rapportér fejl,
    fundet en fejl, ilmoita virheestä, huomasitko virheen, zgłoś błąd, znalazłeś błąd, zauważyłeś błąd,
    nahlásit chybu, našli jste chybu, nahlásiť chybu, našli ste chybu, hibát jelentek, hiba jelentése, hibabejelentés,
    hibát talált, semnalează o eroare, raportează o greșeală, ai găsit o greșeală, сообщить об ошибке, нашли ошибку,
    заметили ошибку, повідомити про помилку, знайшли помилку, помітили помилку, докладвай грешка, докладвайте грешка,
    prijavi grešku, prijavi pogrešku, prijavi napako, αναφορά σφάλματος, hata bildir, hatayı bildir,
    yazım hatası bildir, laporkan kesalahan, báo lỗi, الإبلاغ عن خطأ, أبلغ عن خطأ, דווח על טעות, דיווח על טעות,
    誤りを報告, 誤字を報告, 纠错, 我要纠错, 报错, 報錯, 오류신고, 오류 신고, 오탈자 신고,
    report an error, fehler melden, signaler une erreur,
    segnala un errore, rapportera fel, meld fra om feil, rapporter fejl, сообщить об опечатке""")
BUTTONS = phrase_set("""copy url, copy link to article, copiar enlace, copiar el enlace, copiar link, copiar o link,
    copiar ligação, copiar endereço, copia link, copia il link, copia l'indirizzo, kopieer link, link kopiëren,
    kopieer de link, kopiera länk, kopiera länken, kopier lenke, kopier link, kopioi linkki, kopiuj link, skopiuj link,
    kopírovat odkaz, zkopírovat odkaz, kopírovať odkaz, link másolása, copiază linkul, скопировать ссылку,
    копировать ссылку, скопіювати посилання, копирай линка, bağlantıyı kopyala, linki kopyala, salin tautan, salin link,
    sao chép liên kết, نسخ الرابط, انسخ الرابط, העתק קישור, リンクをコピー, urlをコピー,
    urlをコピーする, 링크 복사, 링크복사, url 복사, url복사, 拷贝链接, 複製網址,
    rate this article, rate this story, rate this post, rate article, artikel bewerten, noter cet article,
    notez cet article, évaluez cet article, valora este artículo, valora esta noticia, valorar este artículo,
    califica este artículo, califica esta nota, vota questo articolo, vota l'articolo, avalie esta matéria,
    avalie este artigo, avalie esta notícia, waardeer dit artikel, beoordeel dit artikel, betygsätt artikeln,
    betygsätt den här artikeln, vurder artikkelen, vurder artiklen, arvostele juttu, oceń artykuł, oceń ten artykuł,
    ohodnoťte článek, ohodnotit článek, értékelje a cikket, оцените статью, оцените материал, оцените новость,
    оцініть статтю, haberi puanla, haberi oyla, bu haberi oyla, beri nilai artikel ini, beri rating, قيم هذا المقال,
    قيّم هذا المقال, قيم الخبر, この記事を評価, この記事を評価する, 기사 평가,
    اترك تعليقا, اترك تعليقًا, أضف تعليقا, أضف تعليقًا, اكتب تعليقا, اكتب تعليقًا, yorum yap, yorum yaz, yorum ekle,
    push-nachrichten aktivieren, benachrichtigungen aktivieren, activer les notifications, activar notificaciones,
    activar las notificaciones, attiva le notifiche, ativar notificações, ativar as notificações, meldingen aanzetten,
    meldingen inschakelen, slå på notiser, slå notifikationer til, slå på varsler, ota ilmoitukset käyttöön,
    włącz powiadomienia, zapnout oznámení, povolit oznámení, включить уведомления, увімкнути сповіщення,
    bildirimlere izin ver, bildirimleri aç, aktifkan notifikasi, bật thông báo, تفعيل الإشعارات, تفعيل التنبيهات,
    通知をオンにする, 通知を受け取る, 알림 받기, 开启通知, 打开通知, enable notifications, turn on notifications,
    allow notifications, open in app, read in app, read in the app, in der app lesen, in app öffnen, in der app öffnen,
    lire dans l'application, ouvrir dans l'app, ouvrir dans l'application, leer en la aplicación, leer en la app,
    abrir en la app, abrir en la aplicación, leggi nell'app, apri nell'app, ler no aplicativo, ler na app,
    abrir no app, abrir no aplicativo, lees in de app, open in de app, läs i appen, öppna i appen, les i appen,
    åpne i appen, læs i appen, åbn i appen, czytaj w aplikacji, otwórz w aplikacji, číst v aplikaci,
    читать в приложении, открыть в приложении, читати в застосунку, uygulamada oku, uygulamada aç, baca di aplikasi,
    buka di aplikasi, اقرأ في التطبيق, افتح في التطبيق, アプリで読む, アプリで開く, 앱으로 보기, 앱에서 보기,
    打开app阅读, 在app中打开, 打开客户端, 打开app,
    make a donation, become a patron, feu-vos-en subscriptors, feu-vos subscriptors, feu-vos socis, feu-vos-en
    socis, subscriu-t'hi, subscriviu-vos-hi, subscriviu-vos, fes-te'n subscriptor, fes-te subscriptor, fes-te soci,
    fes-te'n soci, dona't d'alta, fes una donació, feu una donació, hazte socio, hazte socia, hazte miembro, hazte
    suscriptor, dona ahora, haz una donación, faite subscritor, faite socio, subscríbete, egin zaitez harpidedun,
    egin zaitez bazkide, izan zaitez bazkide, egin ekarpena, egin zure ekarpena, abonez-vous, faire un don, faites
    un don, je soutiens, je fais un don, devenez membre, devenez abonné, mitglied werden, abonnent werden,
    abonnentin werden, werden sie mitglied, sostienici, diventa socio, diventa abbonato, fai una donazione,
    torne-se assinante, torne-se membro, torne-se sócio, faça uma doação, apoie-nos, word lid, word abonnee, word
    vriend, doneer nu, steun ons, bli supporter, stöd oss, ge en gåva, bliv medlem, bliv abonnent, bliv
    støttemedlem, støt os, støtt oss, bli abonnent, bli støttespiller, tue meitä, liity jäseneksi, tee lahjoitus,
    wesprzyj nas, zostań subskrybentem, zostań patronem, zostań prenumeratorem, podpořte nás, podpořit, předplatit,
    předplatit si, staňte se členem, podporte nás, podporiť, staňte sa predplatiteľom, staňte sa členom, támogass
    minket, támogasson minket, támogatom, előfizetek, donează, donează acum, susține-ne, susțineți-ne, devino
    abonat, devino membru, поддержать, поддержать нас, поддержите нас, оформить подписку, стать подписчиком, стать
    донором, пожертвовать, сделать пожертвование, підтримати, підтримати нас, підтримайте нас, стати підписником,
    стати учасником, падтрымаць, падтрымайце нас, подкрепете ни, подкрепи ни, станете абонат, станете член,
    направете дарение, подржите нас, постаните члан, постаните претплатник, донирајте, podržite nas, postanite
    član, postanite pretplatnik, doniraj, doniraj sada, donirajte, поддржете нè, поддржете не, станете претплатник,
    podprite nas, postanite naročnik, donirajte zdaj, paremk, paremti, paremkite mus, tapk nariu, tapk rėmėju,
    tapkite rėmėju, tapkite prenumeratoriumi, atbalsti mūs, atbalstīt, kļūsti par abonentu, ziedo, ziedot, toeta
    meid, hakka toetajaks, hakka tellijaks, na mbështetni, na mbështet, bëhu anëtar, bëhu abonent, styrktu okkur,
    gerast áskrifandi, γίνε συνδρομητήσ, γίνετε συνδρομητέσ, στηρίξτε μασ, στήριξέ μασ, γίνετε μέλοσ, γίνε μέλοσ,
    κάνε δωρεά, destek ol, destek olun, bize destek olun, bağış yap, dəstək ol, bizə dəstək olun, გამოიწერეთ, მხარი
    დაგვიჭირე, მხარი დაგვიჭირეთ, დაგვეხმარეთ, աջակցել, աջակցեք մեզ, դարձիր բաժանորդ, ủng hộ chúng tôi, trở thành
    thành viên, mua gói, đặt mua báo, สนับสนุนเรา, บริจาค, ร่วมบริจาค, ادعمنا, تبرع, تبرع الآن, كن عضوا, حمایت
    کنید, از ما حمایت کنید, عضو شوید, اشتراک بگیرید, ہماری مدد کریں, ممبر بنیں, सदस्य बनें, सहयोग करें, हमें सपोर्ट
    करें, हमारी मदद करें, आर्थिक सहयोग करें, সদস্য হোন, সহায়তা করুন, הצטרפו, הצטרפו אלינו, תמכו בנו, תרמו, תרמו
    עכשיו, dukung kami, donasi, donasi sekarang, jadi anggota, derma sekarang, suportahan kami, changia sasa, 購読する,
    支援する, 寄付する, 支持我们, 支持我們, 成为会员, 成為會員, 訂閱, 贊助我們, 赞助我们, 立即訂閱, 立即订阅,
    후원하기, 정기후원, 구독 신청하기""").union(ERRORS)
