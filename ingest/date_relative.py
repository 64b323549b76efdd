"""Days that are named from the moment of printing or capture: "yesterday 14:05", "3 hours ago", "vor 2 Tagen"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

from ingest.date_clock import AFTER, read_clock
from ingest.patterns import regex

#: Words for today, yesterday and the day before, in lower case, without their accents folded.
_WORDS = (
    """today; heute; aujourd'hui; aujourd’hui; hoy; oggi; hoje; vandaag; idag; i dag; dziś; dzisiaj;
    сегодня; сьогодні; tänään; bugün; 今天; 今日; 本日; dnes; danes; danas; данас; днес; денес;
    azi; astăzi; σήμερα; اليوم; امروز; היום; आज; আজ; วันนี้; hôm nay; hari ini; 오늘; í dag; täna;
    šodien; šiandien; avui; gaur; hoxe; ngayon; сёння; бүгін; өнөөдөр;
    bugun; бугун; bu gün; бүгүн; имрӯз; დღეს; այսօր; آج; نن; ئەمڕۆ; આજે; ਅੱਜ; இன்று; నేడు; ఈరోజు; ಇಂದು; ഇന്ന്; අද; ថ្ងៃនេះ;
    ມື້ນີ້; ዛሬ; vandag; maanta""",
    """yesterday; gestern; hier; ayer; ieri; ontem; gisteren; igår; i går; wczoraj; вчера; вчора; eilen;
    dün; 昨天; 昨日; včera; tegnap; včeraj; jučer; juče; јуче; χθες; χτες; أمس; امس; دیروز; אתמול;
    গতকাল; เมื่อวาน; เมื่อวานนี้; hôm qua; kemarin; 어제; í gær; eile; vakar; ahir; atzo; onte;
    kahapon; учора; кеше; өчигдөр; kecha; кеча; dünən; кечээ; дирӯз; გუშინ; երեկ; پرون; دوێنێ; ગઈકાલે; நேற்று; నిన్న; ನಿನ್ನೆ;
    ഇന്നലെ; ඊයේ; ម្សិលមិញ; ມື້ວານ; ትናንት; gister; shalay""",
    """vorgestern; avant-hier; anteayer; l'altro ieri; anteontem; eergisteren; i förrgår; i forgårs;
    przedwczoraj; позавчера; toissapäivänä; önceki gün; 前天; 一昨日; předevčírem; tegnapelőtt;
    predvčerajšnjim; prekjučer; alaltăieri; προχθές; 그저께""",
)
_DAYS: Mapping[str, int] = MappingProxyType(
    {word.strip(): days for days, words in enumerate(_WORDS) for word in words.split(";")}
)
_TIMED: Mapping[str, int] = MappingProxyType({"ma": 0, **_DAYS})  #: such as are other words too without a time of day
_MINUTES = (
    r"min(?:ute|uto|uut|uta|uter|uten|út|)[a-zéă]*|minut[aeyi]*|minúty|мин[а-я]*|хвилин[а-я]*|dakika|分钟?|分鐘|λεπτ[άό]|"
    r"دقيقة|دقائق|دقیقه|דקות|मिनट|মিনিট|นาที|phút|menit|분|perce?|"
    r"daqiqa|дақиқа|dəqiqə|წუთის?|րոպե|منٹ|خولەک|મિનિટ|ਮਿੰਟ|నిమిషాల?ు?|ನಿಮಿಷ(?:ಗಳ)?|മിനിറ്റ്|នាទី|ນາທີ"
)
_HOURS = (
    r"h(?:ou)?rs?|h|heures?|stunden?|std|horas?|hores|or[ae]|uur|tim(?:me|mar)|timer?|klukkustund(?:um|ir)|tund[ia]|tunti[a]?|"
    r"stund(?:ām|as)|valand(?:as|ų)|godzin[aęy]?|hodin(?:ami|ou|y|a)?|ur(?:ami|o)|sat[ai]?|сат[аи]?|час[а-я]*|годин[а-я]*|"
    r"ór[áa](?:ja|val)?|saat|ώρ(?:ες|α)|ساعات|ساعة|ساعت|שעות|घंट[ेा]|ঘণ্টা|ঘন্টা|ชั่วโมง|giờ|jam|小时|小時|時間|시간|"
    r"цаг(?:ийн)?|саат|сағат|soat|соат|საათის?|ժամ|orë|ordu|گھنٹ[ےہ]|घण्टा|કલાક|ਘੰਟੇ|గంటల?ు?|ಗಂಟೆ(?:ಗಳ)?|മണിക്കൂർ|ម៉ោង|ຊົ່ວໂມງ|oras|ure"
)
_OF_DAYS = (
    r"days?|jours?|tag(?:e|en)?|d[ií]as?|dies|giorn[oi]|zile|zi|dag(?:en|ar|e)?|dögum|päivää?|päeva|dien(?:ām|as)|dni|dzień|"
    r"dn(?:y|ů|ami)|dňami|dana?|дана?|ден[а]?|дн(?:я|ей|і|ів|а|и)|день|nap(?:ja|pal)|gün|μέρ(?:ες|α)|ημέρ(?:ες|α)|أيام|يوم|روز|ימים|"
    r"दिन|দিন|วัน|ngày|hari|天|日|일|"
    r"өдрийн|хоног(?:ийн)?|күн|kun|рӯз|დღის|օր|ditë|egun|دن|દિવસ|ਦਿਨ|రోజుల?ు?|ದಿನ(?:ಗಳ)?|ദിവസം|ថ្ងៃ|ມື້|araw"
)
_SOME_MOMENT = "2000-01-01T12:00"
_DAY = 1440  #: minutes
_UNIT = tuple((regex(rf"(?:{words})\.?"), size) for words, size in ((_MINUTES, 1), (_HOURS, 60), (_OF_DAYS, _DAY)))
_BEFORE = (
    r"il y a|vor etwa|vor|hace|há|fa|för|for|fyrir|acum|před|pred|prije|pre|преди|пред|πριν(?: από)?|منذ|قبل|לפני|"
    r"pirms|prieš|cách đây|duela|hai"
)
_AFTER = (
    r"ago|fa|geleden|sedan|siden|síðan|temu|назад|тому(?: назад)?|пре|sitten|tagasi|ezelőtt|önce|atrás|之?前|전|"
    r"पहले|আগে|ที่แล้ว|ที่ผ่านมา|trước|(?:yang )?lalu|پیش|قبل|"
    r"өмнө|бұрын|мурун|oldin|avval|пеш|əvvəl|წინ|առաջ|më parë|پہلے|अगाडि|अघि|પહેલાં?|ਪਹਿਲਾਂ|క్రితం|ಹಿಂದೆ|മുമ്പ്|മുൻപ്|"
    r"មុន|ກ່ອນ|nazaj|(?:na )?ang nakalipas"
)
_AGO = regex(
    rf"(?P<before>(?:{_BEFORE})\s+)?(?:about\s+|ca\.?\s+|circa\s+|environ\s+)?"
    rf"(?P<number>\d{{1,3}}|an?|one|une?|einer?m?|einem|um|una|uno)\s?(?P<unit>[^\s\d]+?)(?P<after>\s?(?:{_AFTER}))?"
)
_HUNGARIAN = regex(r"(?P<number>\d{1,3}) (?P<unit>órája|napja|perce)")
#: One or two of a unit as a word: Arabic, Hebrew, Czech, Polish.
_ONES: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("منذ ساعة", "לפני שעה", "před hodinou", "pred hodinou", "godzinę temu", "час назад"), 60),
        **dict.fromkeys(("منذ ساعتين", "לפני שעתיים"), 120),
        **dict.fromkeys(("منذ يوم", "منذ يوم واحد", "לפני יום", "день назад"), 1440),
        **dict.fromkeys(("منذ يومين", "לפני יומיים"), 2880),
    }
)


def read_relative(text: str, reference: str | date | datetime) -> date | None:
    """The day that "yesterday, 14:05" or "3 hours ago" names, seen from ``reference`` (ISO text, date or datetime).

    Hours and minutes need a reference that has a time; weeks and more are not a day and give None, as does a day before
    the first year.
    """
    try:
        return _relative(text, reference)
    except OverflowError:
        return None


def counts_back(text: str) -> bool:
    """Whether a phrase names a day from the moment that it is seen at, whichever that is."""
    return read_relative(text, _SOME_MOMENT) is not None


def _relative(text: str, reference: str | date | datetime) -> date | None:
    phrase = text.strip().lower()
    phrase = phrase if phrase.endswith("น.") else phrase.strip(".")
    try:
        moment = datetime.fromisoformat(reference) if isinstance(reference, str) else reference
    except ValueError:
        return None
    timed = isinstance(moment, datetime) and not (isinstance(reference, str) and len(reference) <= 10)
    day = moment.date() if isinstance(moment, datetime) else moment
    named = _named(phrase)
    if named is not None:
        return day - timedelta(days=named)
    minutes, unit = _ago(phrase)
    if unit == _DAY:
        return day - timedelta(minutes=minutes)
    if not minutes or not timed or not isinstance(moment, datetime):
        return None
    return (moment - timedelta(minutes=minutes)).date()


def _named(phrase: str) -> int | None:
    """Days before the reference of a word for a day, alone or with a time of day: "gestern, 14:05 Uhr"."""
    figure = next((i for i, letter in enumerate(phrase) if letter.isdigit()), 0)
    if not figure:
        first = AFTER.match(phrase) if phrase[:1].isdigit() else None
        return _DAYS.get(phrase[first.end() :].strip(" ,|·–-") if first and read_clock(first) else phrase)
    for end in (*(i for i in range(figure) if phrase[i] in " ,|·–-("), figure):
        clock = AFTER.fullmatch(phrase, end) if phrase[:end] in _TIMED else None
        if clock and read_clock(clock):
            return _TIMED[phrase[:end]]
    return None


def _ago(phrase: str) -> tuple[int, int]:
    """(minutes, minutes of the unit) of "3 hours ago"; (0, 0) of anything else."""
    if phrase in _ONES:
        return _ONES[phrase], 60 if _ONES[phrase] < _DAY else _DAY
    hungarian = _HUNGARIAN.fullmatch(phrase)
    found = hungarian or _AGO.fullmatch(phrase)
    if found is None or not (hungarian or found["before"] or found["after"]):
        return 0, 0
    unit = next((minutes for words, minutes in _UNIT if words.fullmatch(found["unit"])), 0)
    return (int(found["number"]) if found["number"].isdigit() else 1) * unit, unit
