"""Names of a newspaper's sections and kickers, folded: what stands over a headline and is nobody's name."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import phrase_set, word_set

SECTIONS = phrase_set("""noticias, nyheder, haberler, haber, notizie, wiadomości, aktuality, zprávy, hírek, știri,
    vijesti, νέα, ειδήσεισ, uutiset, 뉴스, berita, uudised, žinios, ziņas, news, local news, local, world, world news,
    national, nation, politics, business, economy, money, markets, finance, sport, sports, football, culture, arts,
    arts & culture, arts and culture, entertainment, lifestyle, life, style, travel, food, opinion, opinions, comment,
    editorial, editorials, columns, analysis, features, feature, magazine, science, technology, tech, health, education,
    environment, climate, weather, crime, courts, obituaries, community, region, regional, just in, just now,
    最新ニュース, 最新消息, 最新新聞, 最新新闻, 최신 뉴스, 최신뉴스, آخر الأخبار, أحدث الأخبار, חדשות אחרונות, city,
    metro, state, town, village life, home, front page, breaking, breaking news, exclusive, update, live, video, letter,
    leserbrief, leserbriefe, leserpost, courrier des lecteurs, cartas al director, lettere, lezersbrieven, ingezonden,
    insändare, leserinnlegg, læserbreve, mielipidekirjoitus, olvasói levél, carta do leitor, letters,
    letters to the editor, lettere al direttore, cartas, cartas dos leitores, brieven, ingezonden brieven, leserbrev,
    listy do redakcji, письма, okur mektupları, people, history, nature, animals, transport, housing, jobs, classifieds,
    archive, archives, hemeroteca, archivo, archivio, arquivo, archiv, arkiv, arkisto, archiwum, архив, архів, arşiv,
    αρχείο, アーカイブ, الأرشيف, special report, in depth, interview, profile, press release, press releases,
    news releases, pressemitteilungen, communiqués, comunicados, comunicati stampa, comunicati, persberichten,
    pressmeddelanden, newsletter, top story, top stories, latest, latest news, europe, asia, africa, middle east,
    americas, uk, us, international, print edition, online edition, agenda, calendar, events, notices, family notices,
    shop, sudoku, puzzles, quiz, horoscope, recipes, cars, property, vacatures, familieberichten, contact, contacts,
    about, login, kontakt, anzeigen, service, abo, annunci, necrologie, emploi, immobilier, empleo, anuncios,
    classificados, bostad, jobb, familj, ogłoszenia, inzerce, афиша, контакты, реклама, объявления, article, story,
    news article, news story, full story, full text, abstract, subscriber content, premium, lokales, lokal, regionales,
    panorama, vermischtes, aus aller welt, politik, wirtschaft, kultur, feuilleton, wissen, wissenschaft, gesellschaft,
    meinung, kommentar, leitartikel, reportage, ausland, inland, welt, verkehr, umwelt, medien, reise, leben, stadt,
    kreis, land, netzwelt, digital, gesundheit, bildung, eilmeldung, aktuell, nachrichten, stadtgespräch, glosse,
    société, politique, économie, monde, faits divers, région, régions, montagne, environnement, santé, sciences,
    tribune, éditorial, débats, france, justice, éducation, médias, histoire, actualité, actualités, à la une, dépêche,
    brève, brèves, portrait, entretien, enquête, vie locale, patrimoine, sociedad, política, economía, cultura,
    deportes, internacional, nacional, opinión, sucesos, ciencia, tecnología, salud, educación, medio ambiente, gente,
    españa, mundo, última hora, reportaje, entrevista, actualidad, cronaca, cronache, politica, economia, spettacoli,
    esteri, interni, scienza, salute, ambiente, attualità, mondo, italia, commenti, editoriale, intervista, ultima ora,
    città, provincia, società, notícias, notícia, cidades, cidade, esportes, esporte, desporto, brasil, portugal, país,
    sociedade, saúde, opinió, esports, societat, successos, necrològiques, anuncis, novas, albisteak, kirolak, iritzia,
    gizartea, ciência, opinião, entretenimento, educação, meio ambiente, cultura e lazer, polícia, geral, binnenland,
    buitenland, economie, cultuur, wetenschap, opinie, regio, nieuws, zakelijk, politiek, media, nyheter, inrikes,
    utrikes, ekonomi, nöje, åsikt, debatt, lokalt, innenriks, utenriks, økonomi, indland, udland, erhverv, debat,
    kotimaa, ulkomaat, talous, urheilu, kulttuuri, mielipide, kraj, świat, gospodarka, kultura, społeczeństwo, domácí,
    zahraničí, ekonomika, regiony, общество, политика, экономика, спорт, культура, происшествия, в мире, мир, россия,
    наука, мнения, новости, главное, регион, город, суспільство, політика, економіка, світ, новини, gündem, spor, yaşam,
    dünya, kültür, kültür-sanat, siyaset, sağlık, eğitim, teknoloji, magazin, yerel, κοινωνία, πολιτική, οικονομία,
    κόσμοσ, πολιτισμόσ, αθλητικά, ελλάδα, τοπικά, ニュース, トピックス, 動画, 天気, ランキング, 話題, 社会, 経済, 政治,
    国際, 地域, 文化, スポーツ, 暮らし, 生活, 科学, 教育, 事件, 地方, 速報, トップ, 社説, 社會, 经济, 經濟, 国内, 國內,
    国际, 國際, 体育, 體育, 娱乐, 娛樂, 首页, 首頁, 要闻, 新闻, 新聞, 사회, 정치, 경제, 국제, 문화, 스포츠, 지역, 생활,
    محليات, سياسة, اقتصاد, رياضة, ثقافة, مجتمع, عربي ودولي, أخبار, العالم, الرئيسية, منوعات, חדשות, פוליטיקה, כלכלה,
    ספורט, תרבות, חברה, בארץ, בעולם,
    economia i negocis, elkarrizketa, elkarrizketak, ekonomia, euskal herria, mundua, hezkuntza, osasuna, ingurumena,
    eskelak, herriak, newyddion, chwaraeon, diwylliant, gwleidyddiaeth, cymru, addysg, nuacht, spórt, tuairim,
    tuairimíocht, cultúr, polaitíocht, fréttir, innlent, erlent, íþróttir, menning, mannlíf, viðskipti, skoðun,
    skoðanir, aðsendar greinar, aðsent, pistlar, lífið, stjórnmál, minningargreinar, tíðindi, ítróttur, mentan, eesti,
    välismaa, majandus, kultuur, arvamus, krimi, tervis, haridus, latvijā, pasaulē, kultūra, viedokļi, viedoklis,
    aktualitātes, preses relīze, preses relīzes, sabiedrība, kriminālziņas, veselība, izglītība, naujienos, lietuva,
    lietuvoje, pasaulis, pasaulyje, verslas, sportas, nuomonės, nuomonė, kriminalai, sveikata, švietimas, visuomenė,
    novice, slovenija, svet, gospodarstvo, šport, mnenja, mnenje, kronika, črna kronika, zdravje, družba, kolumne,
    kolumna, pogovor, intervju, vesti, hrvatska, bih, srbija, svijet, ekonomija, biznis, privreda, crna kronika,
    crna hronika, hronika, društvo, politika, lokalno, mišljenja, mišljenje, komentar, zdravlje, obrazovanje, regija,
    zabava, život, tehnologija, zanimljivosti, вести, вијести, друштво, хроника, култура, економија, привреда, свет,
    свијет, србија, интервју, мишљење, мишљења, живот, здравље, македонија, мислења, колумни, здравје, образование,
    балкан, politikë, kronikë, rajoni, opinione, kulturë, botë, bota, kosovë, shqipëri, aktualitet, lajme, shoqëri,
    shëndetësi, arsim, intervistë, българия, свят, бизнес, икономика, крими, здраве, мнение, анализи, интервю, региони,
    технологии, україна, війна, здоров'я, освіта, кримінал, життя, інтерв'ю, події, думки, регіони, грамадства,
    палітыка, эканоміка, навіны, здароўе, адукацыя, меркаванне, інтэрв'ю, рэгіёны, პოლიტიკა, ეკონომიკა, საზოგადოება,
    სპორტი, კულტურა, მსოფლიო, სამართალი, სიახლეები, ახალი ამბები, რეგიონი, რეგიონები, ბიზნესი, ინტერვიუ, მოსაზრება,
    განათლება, ჯანდაცვა, քաղաքականություն, տնտեսություն, հասարակություն, մշակույթ, սպորտ, աշխարհ, լուրեր,
    նորություններ, կրթություն, առողջություն, բնապահպանություն, հետաքննություններ, հետաքննություն, համայնք, տեսանյութ,
    տեսանյութեր, հարցազրույց, կարծիք, իրավունք, տարածաշրջան, միջազգային, մարզեր, siyasət, iqtisadiyyat, cəmiyyət,
    mədəniyyət, idman, xəbərlər, hadisə, hadisələr, təhsil, səhiyyə, şou-biznes, müsahibə, ölkə, саясат, қоғам,
    мәдениет, әлем, жаңалықтар, руханият, ауыл, білім, денсаулық, оқиға, сұхбат, құқық, өңір, өңірлер, аймақ, коом,
    маданият, дүйнө, жаңылыктар, окуя, окуялар, маек, билим берүү, siyosat, jamiyat, iqtisodiyot, madaniyat, dunyo,
    jahon, yangiliklar, intervyu, сиёсат, жамият, иқтисодиёт, жаҳон, янгиликлар, таълим, ҷомеа, иқтисод, фарҳанг,
    варзиш, ҷаҳон, хабарҳо, syýasat, ykdysadyýet, jemgyýet, medeniýet, habarlar, улс төр, нийгэм, эдийн засаг,
    орон нутаг, ярилцлага, дэлхий, мэдээ, соёл, урлаг, боловсрол, эрүүл мэнд, хууль, цаг үе, нийтлэл, сурвалжилга,
    سیاست, سیاسی, اقتصادی, اجتماعی, فرهنگ, فرهنگی, ورزش, ورزشی, جهان, بین الملل, حوادث, گفتگو, یادداشت, استان ها,
    فرهنگ و هنر, ټولنه, سپورت, نړۍ, افغانستان, کلتور, خبرونه, civak, çand, aborî, werziş, cîhan, nûçe, سیاسەت,
    کۆمەڵایەتی, ئابووری, وەرزش, کلتوور, جیهان, هەواڵ, هەواڵەکان, پاکستان, دنیا, کھیل, کاروبار, کالم, شوبز, صحت, سائنس,
    تعلیم, بلاگ, بلاگز, انٹرٹینمنٹ, ادب, ثقافت, معیشت, بین الاقوامی, خبریں, اداریہ, جرائم, ویڈیوز, ٹیکنالوجی,
    राष्ट्रीय, अंतरराष्ट्रीय, राजनीति, खेल, मनोरंजन, व्यापार, बिजनेस, शिक्षा, स्वास्थ्य, देश, विदेश, दुनिया, राज्य,
    अपराध, क्राइम, लाइफस्टाइल, धर्म, संपादकीय, विचार, समाचार, खबरें, मौसम, शहर, टेक्नोलॉजी, महाराष्ट्र, क्रीडा,
    राजकारण, अर्थकारण, लेख, बातम्या, आरोग्य, शिक्षण, জাতীয়, রাজনীতি, আন্তর্জাতিক, খেলা, খেলাধুলা, বিনোদন, অর্থনীতি,
    সারাদেশ, শিক্ষা, স্বাস্থ্য, মতামত, বাংলাদেশ, বিশ্ব, রাজধানী, বাণিজ্য, প্রযুক্তি, চাকরি, সম্পাদকীয়, অপরাধ, ধর্ম,
    সংবাদ, খবর, দেশ, ગુજરાત, દેશ, દુનિયા, રમતગમત, મનોરંજન, રાજકારણ, બિઝનેસ, સમાચાર, ਪੰਜਾਬ, ਦੇਸ਼, ਵਿਦੇਸ਼, ਖੇਡਾਂ,
    ਮਨੋਰੰਜਨ, ਰਾਜਨੀਤੀ, ਖ਼ਬਰਾਂ, தமிழ்நாடு, இந்தியா, உலகம், விளையாட்டு, அரசியல், சினிமா, வணிகம், செய்திகள், கட்டுரை,
    తాజా వార్తలు, ఆంధ్రప్రదేశ్, తెలంగాణ, జాతీయం, జాతీయ, అంతర్జాతీయం, క్రీడలు, సినిమా, రాజకీయం, రాజకీయాలు, బిజినెస్,
    వార్తలు, జిల్లాలు, ರಾಜ್ಯ, ದೇಶ, ವಿದೇಶ, ಕ್ರೀಡೆ, ಸಿನಿಮಾ, ರಾಜಕೀಯ, ವಾಣಿಜ್ಯ, ಸುದ್ದಿ, ಜಿಲ್ಲೆ, ಅಂಕಣ, കേരളം, ദേശീയം, കായികം,
    സിനിമ, രാഷ്ട്രീയം, വാർത്ത, വാർത്തകൾ, ലോകം, ഇന്ത്യ, വാണിജ്യം, පුවත්, දේශීය, විදේශීය, ක්‍රීඩා, දේශපාලන, ව්‍යාපාරික,
    විශේෂාංග, කතුවැකිය, समाज, अर्थ, खेलकुद, मनोरञ्जन, विश्व, प्रदेश, अन्तर्वार्ता, प्रवास, साहित्य, सम्पादकीय, ข่าว,
    การเมือง, เศรษฐกิจ, สังคม, กีฬา, บันเทิง, ต่างประเทศ, ภูมิภาค, อาชญากรรม, สุขภาพ, การศึกษา, ทั่วไป, เทคโนโลยี,
    ไลฟ์สไตล์, thời sự, thế giới, kinh tế, xã hội, văn hóa, văn hoá, thể thao, giải trí, pháp luật, giáo dục, sức khỏe,
    sức khoẻ, đời sống, chính trị, công nghệ, du lịch, kinh doanh, tin tức, địa phương, nasional, dunia, sukan,
    olahraga, hiburan, budaya, daerah, pendidikan, kesehatan, kesihatan, bisnis, gaya hidup, pendapat, rencana,
    jenayah, hukum, tempatan, setempat, balita, isports, palakasan, opinyon, probinsya, ዜና, ፖለቲካ, ኢኮኖሚ, ስፖርት, ማኅበራዊ,
    ባህል, warar, wararka, siyaasad, siyaasadda, ciyaaraha, dhaqaalaha, dhaqaale, bulsho, caafimaad, habari, michezo,
    makala, siasa, uchumi, biashara, burudani, afya, kimataifa, kitaifa, elimu, vipindi, matukio, soka, jamii,
    teknolojia, matangazo ya vifo, labarai, siyasa, wasanni, kasuwanci, lafiya, ra'ayi, nishadi, duniya, ilimi,
    izindaba, ezemidlalo, ezokungcebeleka, iindaba, nuus, vermaak, leefstyl, menings, rubrieke, plaaslik, wêreld,
    toekarena, fiarahamonina, fanatanjahantena, vaovao, kolontsaina, nouvèl, kilti, sosyete, aħbarijiet, opinjoni,
    noriichten, דעות, בריאות, חינוך, משפט, פלילי, מקומי, צרכנות, רכב, תיירות, טכנולוגיה, ביטחון, רווחה, ראיון,
    تازہ ترین, terbaru, terkini, mới nhất, tin mới, সর্বশেষ, регионы, финансы, недвижимость, экология, туризм, regionen,
    regiones, regiões, regiuni, régiók""")
#: boxes beside lists of articles: work, houses, notices, what goes on in the town
BOARDS = phrase_set("""jobs, latest jobs, featured jobs, job offers, job board, vacancies, classifieds,
    latest vacancies, classified ads, property, homes for sale, obituaries, death notices, family notices,
    public notices, legal notices, events, upcoming events, what's on, directory, business directory, stellenmarkt,
    stellenangebote, stellenanzeigen, aktuelle stellenangebote, jobbörse, kleinanzeigen, immobilien, immobilienmarkt,
    veranstaltungen, termine, traueranzeigen, emploi, offres d'emploi, les offres d'emploi, immobilier, annonces,
    petites annonces, annonces légales, avis de décès, avis d'obsèques, agenda, empleo, ofertas de empleo,
    bolsa de trabajo, clasificados, avisos clasificados, esquelas, necrológicas, inmuebles, lavoro,
    offerte di lavoro, annunci, necrologie, necrologi, empregos, vagas de emprego, vagas, classificados, imóveis,
    vacatures, recente vacatures, familieberichten, jobb, lediga jobb, dödsannonser, ledige stillinger, dødsannoncer,
    dødsannonser, stillinger, avoimet työpaikat, työpaikat, praca, oferty pracy, ogłoszenia, nekrologi, práce,
    nabídka práce, volná místa, inzerce, ponuky práce, állás, állásajánlatok, gyászjelentések, locuri de muncă,
    anunțuri, вакансии, объявления, недвижимость, вакансії, оголошення, iş ilanları, ilanlar, resmi ilanlar,
    vefat ilanları, вакансии недели, обяви, oglasi, osmrtnice, 求人, 求人情報, お悔やみ, 招聘信息, 채용, 채용정보, 부고,
    وظائف, الوظائف, דרושים""")
_WORDS = 3


def names_sections(line: str) -> bool:
    """Two or three words, each of them a section's name: "World News"."""
    words = line.casefold().split()
    return 1 < len(words) <= _WORDS and SECTIONS.issuperset(words)


_JOINED, _MANY, _SMALL = 3, 5, 3  #: words of a section with one that joins them, of any; letters of words written small
_JOINERS = word_set("and & und et y e ed en och og ja i a und és și și и й та i ve και")


def looks_like_section(part: str) -> bool:
    """What stands beside the day below a title: "Country profiles", "Land und Leute", "South and Central America"."""
    words = part.split()
    if not words or not part[0].isupper() or not part.replace("&", "").replace(" ", "").replace("'", "").isalpha():
        return False
    if len(words) < _JOINED or (len(words) == _JOINED and words[1] in _JOINERS):
        return True
    return len(words) <= _MANY and all(word[0].isupper() or len(word) <= _SMALL for word in words)
