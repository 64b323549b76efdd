"""Tables of labels, folded: lists that are the site's or of subjects, and furniture; ``labels`` reads them."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.button_words import BUTTONS
from ingest.parsers.page_dump.lines.form_fields import FORM_FIELDS
from ingest.parsers.page_dump.lines.label_tables_asia import FURNITURE_ASIA, OF_ASIA, SITE_ASIA
from ingest.parsers.page_dump.lines.label_tables_europe import FURNITURE_EUROPE, OF_EUROPE, SITE_EUROPE
from ingest.parsers.page_dump.lines.label_tables_world import FURNITURE_WORLD, OF_WORLD, SITE_WORLD
from ingest.parsers.page_dump.lines.named_in_story import NAMED_IN_STORY
from ingest.parsers.page_dump.text.tables import phrase_set, word_set

#: of lists of subjects, which are no articles
TOPICS = phrase_set("""see more articles tagged, see more stories tagged, more articles tagged,
    related topics, related topic, topics, more topics, related tags, related internet links, useful links,
    external links, verwandte themen, themen, sujets associés, sujets liés, thèmes associés, thèmes, temas relacionados,
    temas, argomenti, argomenti correlati, assuntos relacionados, assuntos, tópicos relacionados,
    gerelateerde onderwerpen, onderwerpen, ämnen, relaterade ämnen, emner, relaterede emner, relaterte emner, aiheet,
    tematy, powiązane tematy, témata, související témata, темы, связанные темы, теми, konular, ilgili konular, θέματα,
    topik terkait, مواضيع, キーワード, 関連キーワード, 関連トピック, 话题, 相关话题, 관련 주제""").union(NAMED_IN_STORY)
#: small words between those of a heading
JOINING = word_set("""s today's week's dagens tages woche dnia dne päivän günün napja ημέρας dia día jour tag giorno dag
    att possibly maybe perhaps eventuell vielleicht quizá the a this that these our your you may might could on in from
    of to for at about and section subject topic day week page site today below here by die der das den dem diesem
    dieser diese zum zur zu aus im ressort rubrik sie uns le la les de du des dans sur ce cette rubrique et à nos el los
    las en sobre este esta sección y nuestros il lo gli della dello del sullo sulla dal nel o os as da do mesmo mesma
    editoria uit over dit deze het van om detta från mer dette fra na ten w z в во на эту эти о bu konu раздела рубрики
    раздел рубрика темы дня розділу sections sezione sezioni seções seção secciones rubriques rubrieken avdelning działu
    działem rubryki rubriky rubrice bölüm bölümden dazu hierzu hier darüber now too ici là aquí acá ello respecto qui
    merito proposito aqui lá hierover erover daarover er här därom herom her dertil tästä tutaj zde tomu k здесь тут об
    этом этого про це ovdje burada konuda номерах номере выпуске випуску numeru numerach""")
#: headings over one article, folded
OF_ONE = phrase_set("""related article, related story, related content, recommended article, recommended story,
    suggested article, linked story, verwandter artikel, passender artikel, zum artikel, article lié, article associé,
    article connexe, article recommandé, artículo relacionado, noticia relacionada, nota relacionada,
    artículo recomendado, articolo correlato, notizia correlata, articolo consigliato, artigo relacionado,
    notícia relacionada, matéria relacionada, gerelateerd artikel, aanbevolen artikel, relaterad artikel,
    relateret artikel, relatert artikkel, relatert sak, aiheeseen liittyvä juttu, powiązany artykuł, polecany artykuł,
    související článek, súvisiaci článok, kapcsolódó cikk, articol similar, похожая статья, материал по теме,
    статья по теме, новость по теме, матеріал за темою, σχετικό άρθρο, ilgili haber, i̇lgili haber, berita terkait,
    خبر ذو صلة, מאמר קשור""")
#: lists that are the site's, not the article's: read, but kept apart from the related ones
#: over what readers wrote most about, sent on or liked best, folded
DISCUSSED = phrase_set("""most discussed, most commented, most liked, hot topics, meistkommentiert, meist kommentiert,
    am meisten kommentiert, meistdiskutiert, meist diskutiert, am meisten diskutiert, meistgeteilt, meist geteilt,
    les plus commentés, les plus partagés, lo más comentado, más comentadas, lo más compartido, más votadas,
    más valoradas, lo más valorado, i più commentati, i più condivisi, mais comentadas, as mais comentadas,
    mais partilhadas, mais compartilhadas, meest gereageerd, meest besproken, meest gedeeld, mest kommenterade,
    mest delade, mest kommentert, mest delt, mest kommenterede, mest delte, kommentoiduimmat, keskustelluimmat,
    najczęściej komentowane, najbardziej komentowane, nejdiskutovanější, nejkomentovanější, najdiskutovanejšie,
    legtöbb hozzászólás, legtöbbet kommentált, cele mai comentate, cele mai distribuite, самые обсуждаемые,
    самое обсуждаемое, обсуждаемое, найбільш обговорювані, найкоментованіші, най-коментирани, най-четени,
    najkomentiranije, en çok yorumlananlar, en çok paylaşılanlar, τα πιο σχολιασμένα, الأكثر تعليقا, الأكثر مشاركة""")
#: the second tab of a list, as themes of WordPress have it: "RELATED ARTICLES  MORE FROM AUTHOR", folded
OF_AUTHOR = phrase_set("""more from author, more from the author, mehr vom autor, plus de l'auteur, más del autor,
    altro dall'autore, mais do autor, meer van auteur, meer van de auteur, mer från författaren, mere fra forfatteren,
    mer fra forfatteren, lisää kirjoittajalta, więcej od autora, více od autora, viac od autora, više od autora,
    több a szerzőtől, mai mult de la autor, больше от автора, більше від автора, още от автора,
    περισσότερα από τον συντάκτη, yazarın diğer yazıları, المزيد من المؤلف""")
SITE_LISTS = (
    SITE_ASIA
    | SITE_EUROPE
    | SITE_WORLD
    | DISCUSSED
    | phrase_set("""principales noticias, noticias principales,
    el més llegit, els més llegits, les més llegides, el més vist, o máis lido, os máis lidos, irakurrienak,
    featured stories, featured articles, featured news, featured, titulares, noticias destacadas, à la une,
    les titres, les principaux titres,
    die wichtigsten meldungen, die wichtigsten nachrichten, topthemen, top-themen, schlagzeilen, in primo piano,
    primo piano, in evidenza, le notizie principali, principais notícias, destaques, hoofdnieuws,
    het belangrijkste nieuws, toppnyheter, topnyheder, viktigaste nyheterna, najważniejsze, najważniejsze wiadomości,
    hlavní zprávy, главное, главные темы, головне, öne çıkanlar, manşetler, κυριότερεσ ειδήσεισ, أهم الأخبار,
    أبرز الأخبار, トップニュース, 主要ニュース, 头条新闻, 今日要闻, 頭條新聞, 주요 뉴스, best gelezen, meist geklickt,
    meistgeklickt, am häufigsten gelesen, die meistgelesenen artikel, les plus consultés, les plus partagés,
    les plus commentés, los más leídos, las más leídas, lo más visto hoy, più visti, più commentati, mais vistas,
    mais comentadas, meest bekeken, mest sedda, populärast, mest sett, mest sete, najchętniej czytane, popularne teraz,
    nejčtenější články, legolvasottabbak, cele mai populare, читаемое, самые читаемые, сейчас читают, най-четени,
    најчитаније, τα πιο διαβασμένα, δημοφιλή, en çok okunan haberler, çok okunanlar, terbanyak dibaca, đọc nhiều,
    xem nhiều, from other news sites, from other sites, from other media, aus anderen medien, andere medien,
    in anderen medien, ailleurs sur le web, vu ailleurs, dans les autres médias, d'autres sites, en otros medios,
    de otros medios, da altri siti, dagli altri siti, dal web, em outros sites, de outros sites, noutros meios,
    uit andere media, van andere sites, från andra sajter, fra andre medier, muualla, z innych portali,
    z innych serwisów, z jiných webů, z jiných médií, из других сми, в других сми, з інших змі, diğer sitelerden,
    de pe alte site-uri, más oldalakról, ランキング, よく読まれている記事, 阅读排行, 点击排行,
    热点排行, 热门排行, 新闻排行, 新聞排行, 熱門排行, most read,
    most viewed, most popular, most commented, most shared, popular, popular now, popular stories, trending,
    latest updates, latest headlines, news updates, neueste updates, letzte aktualisierungen, dernières mises à jour,
    últimas actualizaciones, últimas atualizações, ultimi aggiornamenti, laatste updates, senaste uppdateringarna,
    seneste opdateringer, siste oppdateringer, ostatnie aktualizacje, последние обновления, son güncellemeler, آخر
    التحديثات, آخر المستجدات,
    trending now, top stories, latest news, latest stories, latest articles, the latest, les plus lus,
    les articles les plus lus, le plus lu, meistgelesen, meistgelesene artikel, am meisten gelesen, neueste artikel,
    letzte artikel, lo más leído, lo más visto, más leídas, más leídos, i più letti, più letti, le più lette,
    mais lidas, as mais lidas, mais lidos, meest gelezen, mest läst, mest lästa, mest læste, mest læst, mest lest,
    siste nytt, luetuimmat, najczęściej czytane, najpopularniejsze, nejčtenější, najčítanejšie, legolvasottabb,
    cele mai citite, самое читаемое, популярное, популярные новости, главные новости, последние новости, останні новини,
    популярні новини, en çok okunanlar, najčitanije, skaitomiausi, terpopuler, الأكثر قراءة, הנקראות ביותר, 人気記事,
    アクセスランキング, 人気記事ランキング, 人気ランキング, 週間ランキング, 記事ランキング, 热门文章, 熱門新聞,
    많이 본 뉴스, 인기 기사, hintergrund, dossier, what others are reading,
    nos derniers articles, terkini lainnya, berita terkini, berita terkini lainnya, terpopuler lainnya, 주요뉴스,
    주요 뉴스, 오늘의 주요뉴스, 오늘의 주요 뉴스, 최신 뉴스, top news headlines, top news today, top headlines,
    günün başlıkları, günün manşetleri, öne çıkan haberler, en çok okunan, tin mới, tin mới nhất,
    tin nổi bật, τα πιο δημοφιλή, ροή ειδήσεων, τελευταία νέα, berita populer, berita pilihan, מומלצים, ຂ່າວຫຼ້າສຸດ,
    δημοφιλέστερα, més populars, destacats, més llegits, el més comentat""")
)

#: buttons to all that a writer or a site has published, folded; several look like names
ALL_TEXTS = phrase_set("""all posts, all articles, view all posts, view all articles, see all posts, see all articles,
    view profile, author page, full bio, all his articles, all her articles, all their articles, alle artikel,
    alle beiträge, alle texte, alle beiträge anzeigen, alle artikel anzeigen, alle artikel ansehen, zum profil,
    zur autorenseite, tous ses articles, voir tous ses articles, tous les articles, voir tous les articles,
    voir son profil, todos sus artículos, ver todos sus artículos, todos los artículos, ver todos los artículos,
    ver perfil, todos os artigos, ver todos os artigos, todas as notícias, tutti gli articoli, tutti i suoi articoli,
    vai al profilo, alle artikelen, alle berichten, alle verhalen, alla artiklar, alla inlägg, alle artikler,
    alle innlegg, alle indlæg, kaikki jutut, kaikki artikkelit, wszystkie artykuły, wszystkie teksty,
    wszystkie teksty autora, wszystkie artykuły autora, všechny články, všechny články autora, všetky články,
    összes cikke, összes cikk, az összes cikke, toate articolele, vezi toate articolele, все статьи, все публикации,
    все статьи автора, все публикации автора, все записи, усі статті, усі публікації, всі статті, всі публікації,
    всички статии, όλα τα άρθρα, όλα τα άρθρα του, tüm yazıları, tüm yazılar, yazarın tüm yazıları, tüm haberleri,
    tüm makaleleri, tüm köşe yazıları, semua artikel, lihat semua artikel, tất cả bài viết, كل المقالات,
    جميع المقالات, كل مقالات الكاتب, جميع مقالات الكاتب, לכל הכתבות, כל הכתבות, کل مضامین, تمام مقالات,
    همه مطالب, همه مقالات, 記事一覧, 記事一覧へ, 執筆記事一覧, 查看全部文章, 全部文章, 更多文章, 기사 더보기,
    기사 더 보기, 전체 기사, 전체 기사 보기""")

#: the end of the page, or a box: whole lines, folded
FURNITURE = phrase_set("""abonnement, abonnements, abonnemang, předplatné, predplatné, prenumerata, pretplata,
    short url, short link, short links, kurz-url, kurzlink, kurzlinks, kurz link, lien court, url courte, lien
    raccourci, enlace corto, url corta, link breve, url breve, link curto, url curta, link abreviado, korte link,
    korte url, kort länk, kortlänk, kort link, kort lenke, lyhytlinkki, krótki link, skrócony link, krátký odkaz,
    rövid link, короткая ссылка, коротке посилання, kısa link, kısa url, الرابط المختصر, رابط مختصر, رابط قصير, 短縮url,
    短链接, 短网址, 단축 url, link pendek, tautan singkat, link rút gọn,
    претплата, előfizetés, abonament, подписка, передплата, tilaa, suscripción, suscripciones, abbonamenti, assinatura,
    naročnina, subscription, subscriptions, abonelik, προσθήκη σχολίου, αφήστε σχόλιο,
    powrót, wróć, wstecz, zpět, späť, vissza, înapoi, назад, indietro,
    torna indietro, voltar, volver, retour, précédent, zurück, terug, tilbage, tillbaka, tilbake, takaisin, geri, nazad,
    natrag, nazaj, πίσω, 戻る, 前に戻る, 返回, 뒤로, back, go back,
    このページのトップへ, この頁のトップへ, このページの先頭へ,
    このページの上へ, fenster schliessen, schliessen, fermer la fenêtre, fermer cette fenêtre, fermer, cerrar ventana,
    cerrar la ventana, cerrar, chiudi finestra, chiudi la finestra, chiudi, fechar janela, fechar, sluit venster,
    venster sluiten, sluiten, stäng fönstret, stäng fönster, stäng, luk vinduet, luk vindue, lukk vinduet, lukk vindu,
    sulje ikkuna, sulje, zamknij okno, zamknij, zavřít okno, zavřít, zavrieť okno, ablak bezárása, bezár,
    închide fereastra, închide, закрыть окно, закрыть, закрити вікно, закрити, затвори прозореца, pencereyi kapat,
    kapat, κλείσιμο παραθύρου, κλείσιμο, zatvori prozor, zatvori, затвори, затвори прозор, штампај, одштампај, испис,
    штампа, испиши, tutup, đóng, إغلاق النافذة, إغلاق, סגור חלון, 閉じる, ウィンドウを閉じる, 关闭窗口, 关闭, 關閉視窗,
    창 닫기, 닫기, tisk, vytisknout, tisknout, vytlačiť, wydrukuj, nyomtatás, nyomtat, tipărește, tipărire, tulosta,
    роздрукувати, друкувати, напечатать, принтирай, εκτύπωση, afdrukken, printen, ispiši, ispis, štampaj, natisni,
    cetak, in bài, imprimer la page, imprimir página, stampa pagina, seite drucken, who's online, who is online,
    wer ist online, qui est en ligne, qui est en ligne ?, quién está en línea, ¿quién está en línea?, quem está online,
    chi è online, wie is online, wie zijn er online, vem är online, hvem er online, kuka on paikalla, kto jest online,
    kto jest on-line, kdo je online, kdo je on-line, ki van itt, cine este online, кто на сайте, кто онлайн,
    хто на сайті, ποιοσ είναι online, kimler çevrimiçi, siapa yang online, 写真・図版, 写真・イラスト, 図版, 写真,
    フォト, 写真一覧, 写真を見る, 画像を見る, 사진, 图片, 圖片, ここから続き, 続きはここから, 本文はここから,
    ここから本文, 記事の続き, 下に続く, continues here, continued below, article continues here, story continues here,
    text continues here, the article continues, hier geht es weiter, hier geht's weiter, der artikel geht hier weiter,
    der text geht hier weiter, ab hier geht es weiter, la suite ici, suite de l'article, suite du texte,
    l'article continue ici, l'article se poursuit ici, la nota continúa aquí, continúa aquí, el artículo continúa aquí,
    sigue aquí, continua qui, l'articolo continua qui, l'articolo prosegue qui, continua aqui, o texto continua aqui,
    a matéria continua aqui, het artikel gaat hier verder, lees hier verder, de tekst gaat hier verder,
    artikeln fortsätter här, texten fortsätter här, artiklen fortsætter her, artikkelen fortsetter her,
    saken fortsetter her, juttu jatkuu tästä, ciąg dalszy tekstu, dalszy ciąg artykułu, ciąg dalszy artykułu,
    pokračování článku, článek pokračuje zde, продолжение статьи, продолжение ниже, продолжение текста,
    продовження статті, haberin devamı, yazının devamı, a cikk folytatódik, η συνέχεια εδώ, تتمة الخبر,
    المقال يتابع هنا, המשך הכתבה, 下文继续, 正文继续, 文章继续, 下文繼續, 기사 계속, 아래 계속, hirdetés,
    pub, reklám,
    publicitate, oglas, oglasi, reklama, reklaam, skelbimas, reklāma, mainos, διαφήμιση, ilan, iklan, quảng cáo, โฆษณา,
    إعلان, إعلانات, آگهی, פרסומת, विज्ञापन, বিজ্ঞাপন, 広告, 广告, 廣告, 광고, pubblicita, publicidade, регистрация,
    зарегистрироваться, личный кабинет, реєстрація, зареєструватися, rejestracja, zarejestruj się, registrieren,
    registrace, registrovat se, registrácia, s'inscrire, registrarse, registrati, criar conta, registreren,
    registrera dig, bli medlem, opret bruger, rekisteröidy, regisztráció, înregistrare, kayıt ol, üye ol, εγγραφή,
    регистрирай се, registracija, التسجيل, הרשמה, 会員登録, 注册, 註冊, 회원가입, szukaj, wyszukaj, buscar, busca,
    pesquisar, pesquisa, cerca, ricerca, rechercher, recherche, suchen, zoeken, zoek, sök, søg, søk, haku, hae, hledat,
    hľadať, vyhledat, keresés, căutare, caută, traži, pretraga, поиск, найти, пошук, търсене, αναζήτηση, ara, arama,
    بحث, ابحث, חיפוש, 検索, 搜索, 搜尋, 검색, tìm kiếm, cari, zaloguj, zaloguj się, connexion, identifiant, accesso,
    acceder, ingresar, inloggen, logga in, log ind, logg inn, kirjaudu, přihlásit, přihlásit se, belépés, autentificare,
    войти, вход, увійти, giriş, giriş yap, تسجيل الدخول, ログイン, 登录, 登入, 로그인, sort by, sort by newest,
    sort by oldest, sort by best, newest first, oldest first, best first, neueste zuerst, älteste zuerst, beste zuerst,
    sortieren nach, trier par, plus récents, plus anciens, ordenar por, más recientes, más antiguos, mais recentes,
    ordina per, più recenti, sorteer op, nieuwste eerst, oudste eerst, sortera efter, nyeste først, najnowsze najpierw,
    sortuj według, od najnowszych, сначала новые, сначала старые, сортировать по, en yeniler, sırala, 新しい順, 古い順,
    最新评论, 按时间排序, 최신순, 인기순, content, contents, main content, contenido, contenu, contenuto, conteúdo,
    inhalt, inhoud, innehåll, indhold, innhold, sisältö, treść, obsah, tartalom, conținut, содержание, содержимое,
    зміст, içerik, περιεχόμενο, المحتوى, תוכן, post navigation, posts navigation, navigation des articles,
    beitragsnavigation, beitrags-navigation, navegación de entradas, navigazione articoli, navegação de posts,
    berichtnavigatie, inläggsnavigering, indlægsnavigation, innleggsnavigasjon, nawigacja wpisu, навигация по записям,
    bejegyzés navigáció, bejegyzések navigációja, navigace pro příspěvek, navigácia v článku, navigare în articole,
    πλοήγηση άρθρων, навігація записів, навигация в публикациите, кретање чланака, navigacija objava,
    navigacija prispevka, navegació d'entrades, navegação de artigos, ניווט בפוסטים, تصفّح المقالات,
    تصفح المقالات, راهبری نوشته, navigasi pos, điều hướng bài viết, 글 내비게이션, 글 탐색, postituste navigeerimine,
    navigacija tarp įrašų, ziņu izvēlne, artikkelien selaus, yazı dolaşımı, 投稿ナビゲーション, 文章导航, 文章導覽,
    for immediate release, pressemitteilung,
    communiqué de presse, nota de prensa, comunicato stampa, persbericht, pressmeddelande, pressemelding, tiedote,
    bildergalerie, fotostrecke, bildstrecke, zur bildergalerie, photo gallery, image gallery, gallery, diaporama,
    galería de fotos, galería, galleria fotografica, fotogallery, galeria de fotos, bildspel, kuvagalleria, fotogalerie,
    teilen mit, share via, partager sur, compartir en, comparte esto, compartilhe, compartilhe isso, condividi su,
    deel dit, delen via, dela, del på, udostępnij na, поделиться ссылкой, gefällt mir, like this, j'aime, me gusta,
    add your comment, enter the security code below, print this page, printable version, print version,
    printer-friendly version, printer friendly version, version à imprimer, versione stampabile, versão para impressão,
    afdrukversie, utskriftsversion, udskriftsvenlig version, tulostusversio, wersja do druku, verze pro tisk,
    версия для печати, версія для друку, yazdırılabilir sürüm, εκτυπώσιμη μορφή, 印刷用ページ, 打印版, 인쇄용,
    close window, share, share this, share this article, share this story, tweet, email, e-mail, print, save, copy link,
    link copied, share this:, leave a reply, leave a comment, post a comment, write a comment, post comment,
    join the conversation, article content, advertisement, sign up, subscribe, subscribe now, log in, login, sign in,
    register, menu, search, home, close, skip to content, skip to main content, view comments, show comments,
    report abuse, today's paper, e-paper, epaper, print edition, digital edition, newspaper archive, heutige ausgabe,
    édition du jour, edición impresa, edición de hoy, edizione digitale, edição impressa, digitale krant, back to top,
    scroll to top, view this email in your browser, view in browser, unsubscribe, آخر تحديث, تاريخ النشر, تاريخ التحديث,
    report an error, text size, e-mail this, send to a friend, rätta artikel, rapportera fel, fehler melden,
    réagissez à cet article, réagir à cet article, soyez le premier à commenter, ajouter un commentaire,
    laisser un commentaire, artikel drucken, artikel versenden, leserbrief schreiben, artikel teilen,
    kommentar schreiben, kommentar verfassen, diskutieren sie mit, nach oben, zum seitenanfang, haut de page,
    retour en haut, retour en haut de page, remonter, volver arriba, ir arriba, subir, torna su, torna all'inizio,
    inizio pagina, voltar ao topo, ir para o topo, topo, naar boven, terug naar boven, til toppen, till toppen,
    tilbage til toppen, tilbake til toppen, sivun alkuun, takaisin ylös, do góry, na górę, powrót do góry, nahoru,
    zpět nahoru, späť hore, vissza a tetejére, oldal tetejére, înapoi sus, наверх, к началу, вверх, нагору, нагоре,
    επιστροφή στην κορυφή, στην αρχή, başa dön, yukarı çık, ke atas, về đầu trang, إلى الأعلى, العودة للأعلى,
    חזרה למעלה, למעלה, ページトップへ, ページの先頭へ, トップへ戻る, 返回顶部, 回到頂端, 맨 위로, 맨위로, ऊपर जाएं,
    escribir un comentario, deja un comentario, deja tu comentario, compartir en facebook, versión imprimible,
    imprimir esta página, scrivi un commento, lascia un commento, stampa questa pagina, stampa articolo,
    deixe um comentário, deixe seu comentário, yorum yaz, reageer op dit artikel, plaats een reactie,
    skriv en kommentar, kommentera artikeln, listen live, watch live, on air now, live, log in to comment,
    reuse this content, reuse this article, request reprint, request reprints, order reprints, republish this article,
    license this article, license this content, nachdruck anfragen, réutiliser ce contenu, republier cet article,
    reutilizar este contenido, republicar este artículo, riutilizza questo contenuto, ripubblica questo articolo,
    reutilizar este conteúdo, republicar este artigo, dit artikel hergebruiken, print this article, email this article,
    e-mail this story, email this story, e-mail this story to a friend,
    accept all, manage options, accept cookies, reject all, we use cookies, terms and conditions, druckansicht,
    version imprimable, previous post, next post, signaler une erreur, segnala un errore, versión para imprimir,
    druckversion, sponsored, promoted, sponsored content, paid content, partner content, sponsored links,
    from our partners, promoted stories, around the web, paid for by, gesponsert, sponsorisé, contenu sponsorisé,
    patrocinado, contenido patrocinado, conteúdo patrocinado, sponsorizzato, contenuto sponsorizzato, gesponsord,
    gesponsorde inhoud, sponsrat, sponset, sponsoreret, materiał sponsorowany, на правах рекламы, sponsorlu, 推广, 推廣,
    スポンサー, ｐｒ, 스폰서, ad feedback, relevant offers, story continues below,
    story continues, story continues below advertisement,
    about the author, about the authors, about the contributor, about the contributors, about the writer,
    about the writers, about the reporter, author of the article:, social sharing, comments, listen, play, pause,
    partager, commenter,
    imprimer, envoyer, réagir, s'abonner, se connecter, ajouter à mes articles, copier le lien, signaler un abus,
    accueil, publicité, passer la publicité, sommaire, afficher plus, teilen, drucken, merken, anhören, vorlesen,
    kommentieren, jetzt kommentieren, anzeige, werbung, menü, suche, anmelden, startseite, newsletter abonnieren,
    link kopieren, link kopiert!, compartir, comparte, comentar, comenta, imprimir, guardar, suscríbete, iniciar sesión,
    publicidad, portada, inicio, enviar, archivado en, archivado en:, etiquetas, condividi, stampa, commenta, abbonati,
    accedi, pubblicità, compartilhar, assine, entrar, delen, reageer, advertentie, annons, del, del artikkel, annonse,
    skriv ut, udostępnij, drukuj, skomentuj, поделиться, распечатать, реклама, комментировать, paylaş, yazdır, شارك,
    طباعة, תגובות, シェア, ポスト, 印刷, 保存, メール, リンク, ブックマーク, 分享, 打印, 评论""").union(
    FURNITURE_ASIA, FURNITURE_EUROPE, FURNITURE_WORLD, ALL_TEXTS, FORM_FIELDS, BUTTONS
)

#: in a heading of such words: the list is the site's, whatever the article is about
OF_THE_SITE = word_set("""best beste besten bestes meilleur meilleure meilleurs mejor mejores miglior migliore migliori
    melhor melhores bästa bedste najlepsze nejlepší лучшее лучшие latest newest popular top trending viewed shared
    commented discussed sponsored promoted últimas últimos ultime ultimi dernières derniers letzte neueste neuste
    laatste senaste siste seneste ostatnie najnowsze nejnovější poslední posledné последние свежие лента останні son
    populares populaires beliebte beliebteste meistgelesene popolari populaire populära populære popularne популярные
    popüler τελευταία τελευταίες τελευταίοι πρόσφατα πρόσφατες legfrissebb legújabb ultimele uusimmat tuoreimmat
    najnovije najnovejše najnovšie jaunākās naujausios viimased terbaru terkini leídas lidas lus letti gelesen lest læst
    läst gesponserte gesponserter bezahlte sponsorisés sponsorisées sponsorisé patrocinados patrocinadas patrocinado
    sponsorizzati sponsorizzate gesponsorde sponsrade sponsede sponsorerede sponsoroidut sponsorowane promowane
    partnerskie sponzorované placené szponzorált támogatott sponsorizate спонсорские партнерские партнёрские рекламные
    спонсорські партнерські рекламні спонсорирани sponzorirani sponsorlu χορηγούμενα""")

#: buttons below the last title of a list, to more of its kind: whole lines, folded
SHOW_ALL = phrase_set("""see all, see more, show more, show all, view all, view more, load more, more stories,
    more news, all news, all stories, alle anzeigen, mehr anzeigen, mehr laden, alle artikel,
    weitere anzeigen, weitere artikel, mehr artikel, voir tout, tout voir, voir plus, afficher plus,
    toutes les actualités, plus d'articles, ver todo,
    ver todas, ver todos, ver más, mostrar más, más noticias, mostra altro, mostra tutto, vedi tutti, vedi tutte,
    altre notizie, ver todas as notícias, ver mais, mostrar mais, carregar mais, mais notícias, toon meer, bekijk alles,
    meer nieuws, toon alles, visa fler, visa alla, se alla, fler nyheter, vis flere, vis alle, se alle, flere nyheder,
    flere saker, näytä lisää, näytä kaikki, lisää uutisia, zobacz wszystkie, pokaż więcej, zobacz więcej,
    zobrazit další, zobrazit vše, další články, zobraziť viac, ďalšie články, több cikk, mutass többet, vezi toate,
    mai multe știri, показать ещё, показать еще, все новости, другие новости, показати ще, усі новини, всі новини,
    виж още, още новини, περισσότερα, δείτε όλα, tümünü gör, tümü, daha fazla, daha fazla göster, lihat semua,
    selengkapnya, xem thêm, xem tất cả, عرض المزيد, عرض الكل, المزيد, المزيد من الأخبار, הצג עוד, לכל הכתבות, بیشتر,
    और देखें, सभी देखें, और खबरें, আরও দেখুন, সব খবর, もっと見る, すべて見る, 一覧を見る, 一覧へ, もっとみる, 더보기, 더 보기,
    전체보기, 更多, 查看更多, 查看全部, 更多新闻, 更多新聞, 看更多""")

#: over lists of other articles, in languages that ``labels`` has no words of
OF_OTHERS = OF_ASIA | OF_EUROPE | OF_WORLD

#: what kind of links a list under another heading holds: "Related" over "External Links"
OF_LINKS = phrase_set("""external links, external link, internal links, web links, links, on the web, elsewhere,
    related links, related stories, related articles, related content, related internet links, stories, articles,
    externe links, weblinks, interne links, links zum thema, artikel, beiträge, liens externes, liens, articles liés,
    sur le web, enlaces externos, enlaces, artículos, en la web, link esterni, collegamenti esterni, articoli, sul web,
    links externos, ligações externas, artigos, externe koppelingen, artikelen, externa länkar, länkar, artiklar,
    eksterne lenker, eksterne links, lenker, artikler, ulkoiset linkit, linkit, linki zewnętrzne, odnośniki, artykuły,
    externí odkazy, odkazy, články, внешние ссылки, ссылки, статьи, dış bağlantılar, haberler,
    外部リンク, 外部链接, 관련 링크""")
