"""Words that headings of lists of other articles are made of, in many languages, and whole headings of other words."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.label_tables import JOINING, OF_THE_SITE
from ingest.parsers.page_dump.text.tables import phrase_set, word_set

#: words that headings of such lists are made of: what is offered, which of it, and what joins the two
OFFERED = word_set("""artikels berigte nuus stories artikelen berichten geschichten geschichte verhalen verhaal
    histoires récits historias historia historier berättelser jutut juttuja juttu jutuista luettavaa sakene saker
    artiklarna artiklene artiklerne nyheterna nyhetene nyhederne przeczytania nachlesen lettura letture lectura lecturas
    lectures leitura leituras lectuur læsning lesning lektura lektury čtení čítanie olvasnivaló cikkeket тексты тексти
    статті матеріали temacie témában tématu tému temă subiect aiheesta aihepiiristä saken ämnet emnet konuda θέματα θέμα
    читати čítať прочетете leggere olvassa citește články článků článek článok članci articole cikkek straipsniai
    artiklid άρθρα témě téma läsa lese læse lukea annunci anuncios annonces anzeigen advertisements ads classifieds jobs
    article articles story news read reading coverage headlines headline reports posts post links topics topic items
    enlaces enlace liens lien collegamenti vínculos przeczytaj zobacz přečtěte čtěte olvasd διαβάστε прочитайте читать
    δημοσιεύματα ειδήσεισ νέα публикации публікації новин موضوعات مواضيع أخبار مقالات تقارير قصص xəbərlər
    oku okuyun see stuff reads watch galleries gallery photos pictures videos video vídeo vídeos vidéo vidéos wideo
    видео відео βίντεο videosu photo foto fotos fotoğrafı bild image picture podcasts artikel meldungen nachrichten
    berichte beiträge themen thema lesen lesenswert lektüre documents dokumente documentos documenti documenten dokument
    weiterlesen actualités actualité infos sujet thème lire voir découvrir artículos noticias notas leer tema contenidos
    articoli notizie leggi argomento artigos notícias matérias ler leia assunto veja nieuws lezen lees onderwerp
    artiklar nyheter läs ämne läsning artikler læs les emne artykuły wiadomości temat czytaj materiały статьи новости
    материалы тему теме читайте haberler haberleri haber""")
#: of them those that say of what: "Artikel zum Thema"
TOPIC = word_set("""topic topics subject thema themen sujet tema temat temacie temaet argomento assunto onderwerp ämne
    ämnet emne aiheesta témě tématu téma tému témában témához теме тему темі темата konuda konu θέμα subiect temă""")
SITES = OF_THE_SITE | {"annunci", "anuncios", "annonces", "anzeigen", "ads", "classifieds", "jobs"}
WHICH = word_set("""hetzelfde zelfde samasta samalta stejné stejném rovnakú ugyanebben ugyanaz același aceeași ту aynı
    ίδιο vidare videre dalej dále ďalej tovább departe дальше далі sıradaki selanjutnya seuraavaksi verder continua
    continuer continuar kolejne następne sam samej anbefalte anbefalet rekommenderad rekommenderade suositeltua
    suositellut empfohlene empfohlen recommandés recomendadas recomendados consigliati consigliate aanbevolen polecane
    doporučené рекомендуемые κι mesmo mesma mismo misma stesso stessa gleichen selben samma samme read related relevant
    similar more also other further additional recommended suggested recent earlier previous linked frühere bisherige
    précédents précédentes anteriores previos previas precedenti eerdere tidigare tidligere aiemmat aikaisemmat
    wcześniejsze poprzednie dřívější korábbi предыдущие прежние попередні next elsewhere like interested interest
    weitere weiteres mehr auch ähnliche verwandte passende passend weiter aussi autres autre plus similaires liés
    connexes même également encore también más otras otros relacionadas relacionados relacionada similares anche altri
    altre correlati correlate simili ancora também mais outras outros ook meer mera andere verwante gerelateerde också
    mer fler relaterade även også flere mere relaterte relaterede więcej podobne podobné ainda nog jeszcze следующих
    следующем наступних następnym powiązane inne również też także také též si și επίσης тоже ayrıca viac více is még
    ещё другие похожие по ilgili diğer benzer další σχετικά σχετικέσ προηγούμενα більше інші متعلقة مشابهة مرتبطة أخرى
    صلة oxşar digər""").union(OF_THE_SITE)
JOINED = JOINING | word_set("""nesta neste nessa esta questa denne denna tässä tej tym této этой dazu hierzu daarover
    her hier òg disse dessa diese diesen nämä näitä estas estos ces queste questi estes deze te tyto tieto ezek ezeket
    aceste эти ці тази bunlar αυτά για το θα w же ж de mai k ke unsere unser nos nuestra nostra la наши наші ذات""")
#: headings of other words, folded
PHRASES = phrase_set("""da leggere, per saperne di più, pour en savoir plus, zum nachlesen, para saber más,
    para saber mais, k tématu, k téme, a témában, dig deeper, go deeper, deeper reading, the story so far,
    souvislosti, notre sélection, nuestra selección, la nostra selezione, nossa seleção, onze keuze, unsere lesetipps,
    leseempfehlungen, leseempfehlungen der redaktion, ke čtení, do przeczytania, w tym temacie, w temacie,
    ezek is érdekelhetik, ez is érdekelheti, kanske vill du läsa, du kanske också gillar, κι άλλα για το θέμα,
    στο ίδιο θέμα, вас может заинтересовать, вам також може сподобатися, kdo četl toto četl i, 次に読む, 次に読みたい,
    この記事を読んだ人はこちらも, 이어서 읽기, 이어 읽기, 下一篇阅读, 接着读, 接著讀, اقرأ التالي, اقرأ في الموضوع,
    לקריאה נוספת, קראו עוד, đọc tiếp, xem tiếp, bài tiếp theo, cùng chủ đề, baca selanjutnya, topik serupa,
    basahin pa, també et pot interessar, us pot interessar, també us pot interessar, tamén che pode interesar,
    llegiu també, llegeix també, verwante stories, lees ook, nog stories, verwante nuus, les òg, sjå òg, meir om saka,
    fleire saker, siste saker, dans l'actualité de votre commune, l'actualité de votre commune, og så dette,
    anbefalt lesning, meer lezen, verder lezen, lees meer verhalen, قد يهمك, قد يهمك أيضا, قد يهمكم, قد يهمكم أيضا,
    اخترنا لك, اخترنا لكم, اقرأ كذلك, ربما يعجبك, ربما يعجبك أيضا, المزيد حول هذا الموضوع, اقرئي أيضا, اقرأوا أيضا,
    मिलती-जुलती खबरें, इससे जुड़ी खबरें, इससे जुड़ी अन्य खबरें, और खबरें, यह भी देखें, ये भी देखें, आगे पढ़ें,
    এই বিভাগের আরও খবর, সম্পর্কিত সংবাদ, আরও সংবাদ, lea más, leé más, lea además, además, читать далее, mira también,
    mire también, confira também, leggi pure, simak juga, artikel lainnya, jangan lewatkan, daha fazlası için,
    bisher erschienen, à ce sujet, sur ce sujet, kapcsolódó cikkeink, kapcsolódó anyagok, vezane vesti, još vijesti,
    još vesti, više na temu, čitajte još, opširnije, прочитајте и, прочитајте још, још вести, слични текстови,
    повезани чланци, више на тему, поврзани вести, อ่านข่าวที่เกี่ยวข้อง, ข่าวเกี่ยวข้อง, อ่านข่าวเพิ่มเติม,
    אולי יעניין אתכם, מומלץ לקרוא, עוד כתבות, در همین زمینه, همچنین بخوانید, مطالب مشابه, مزید پڑھیے, مزید پڑھئے,
    прочетете и, вижте и,
    from our archives, from our archive, from our back issues, from past issues, from earlier issues, from back issues,
    from our back pages, from previous issues, aus früheren ausgaben, aus früheren heften, aus älteren ausgaben,
    dans nos anciens numéros, dans les numéros précédents, de números anteriores, en números anteriores,
    dai numeri precedenti, dai vecchi numeri, de edições anteriores, uit eerdere nummers, uit vorige nummers,
    ur tidigare nummer, fra tidligere numre, fra tidligere utgaver, z poprzednich numerów, z archiwalnych numerów,
    z minulých čísel, z předchozích čísel, из прошлых номеров, из предыдущих номеров, з попередніх номерів,
    soma pia, soma zaidi, habari zinazohusiana,
    karanta kuma, lexo edhe, lexoni edhe, lexo më shumë, lajme të ngjashme, artikuj të ngjashëm, të ngjashme,
    ამავე თემაზე, тақырып бойынша, shuningdek o'qing, mavzuga oid, həmçinin oxuyun, mövzu ilə bağlı, чытайце таксама,
    preberite še, sorodne vsebine, sorodne novice, lesið einnig, tengdar fréttir,
    us recomanem, et recomanem, us pot agradar, us agradarà, us poden interessar, llegiu-ne més, més sobre aquest
    tema, més sobre el tema, recomanats, recomanat per a vosaltres, notícies recomanades, recomendámosche,
    recoméndase, máis sobre o tema, honekin lotuta, gomendatuak, rekomandohet, të rekomanduara, rekomandojmë, из
    исте рубрике, iz iste rubrike, još iz rubrike, још из рубрике, povezano, повезано, још о теми, još o temi,
    поврзано, препорачано, може да харесате, може да ви се хареса, poglejte še, oglejte si še, հարակից նյութեր,
    դիտել նաեւ, դիտեք նաեւ, նույն թեմայով, bạn có thể quan tâm, có thể bạn sẽ quan tâm, mời bạn đọc, mời độc giả
    xem thêm, chủ đề liên quan, nên đọc, nên xem, bài cùng chủ đề, nội dung liên quan, tin bài liên quan, đừng bỏ
    lỡ, ข่าวในหมวดเดียวกัน, ข่าวหมวดเดียวกัน, อ่านข่าวที่เกี่ยวข้อง, ဆက်စပ်ဖတ်ရှုရန်, ဆက်စပ်အကြောင်းအရာများ, بیشتر
    بدانید, پیشنهاد ما, پیشنهاد سردبیر, در همین رابطه, در همین باره, در این زمینه بخوانید, اخبار پیشنهادی, مطالب
    پیشنهادی, همچنین ببینید, از دست ندهید, مرتبط, مرتبط با این خبر, گزارش‌های مرتبط, خبرهای پیشنهادی, مزید تحاریر,
    متعلقہ عنوانات, متعلقہ تحاریر, آپ کو یہ بھی پسند آ سکتا ہے, आपके लिए सुझाव, मिलते-जुलते लेख, और खबरें पढ़ें,
    इससे जुड़े लेख, एक नजर इधर भी, এ জাতীয় আরও খবর, এ জাতীয় আরো খবর, আরও দেখুন, আরো দেখুন, এ বিভাগের আরও, এ
    বিভাগের আরও খবর, এ বিভাগের আরো খবর, আপনার জন্য নির্বাচিত, हे वाचा, தொடர்புடையவை, இதையும் பாருங்கள், மற்ற
    செய்திகள், ಮತ್ತಷ್ಟು ಸುದ್ದಿ, ಮತ್ತಷ್ಟು ಓದಿ, ఇవి కూడా చూడండి, ආශ්‍රිත පුවත්, ඔබ කැමති විය හැකි, यो पनि हेर्नुहोस्,
    थप पढ्नुहोस्, קרא עוד, עוד בחדשות, מאמרים קשורים, עוד בערוץ, προτεινόμενα, μην χάσετε, μη χάσετε, διαβάστε
    περισσότερα, δείτε περισσότερα, bu mövzuda, bu mövzuda oxuyun, алоқадор янгиликлар, aloqador yangiliklar, оқи
    отырыңыздар, оқи отырыңыз, пов'язані статті, пов'язані публікації, berita rekomendasi, artikel rekomendasi,
    rekomendasi, rekomendasi untuk anda, baca juga artikel lain, labaran da suka shafi, wararka la xidhiidha, la
    xiriira, ተመሳሳይ ዜናዎች, ezt olvasta már?, ezt olvasta már, hasonló cikkek, știri pe aceeași temă, citeşte şi,
    ştiri pe aceeaşi temă, articole recomandate, din aceeași categorie, past stories on this issue, news tracker:
    past stories on this issue""")
