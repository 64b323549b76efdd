"""How letters greet their readers: "Good morning. It is 6 degrees.", "Guten Morgen, liebe Leserin"."""

from __future__ import annotations

from ingest.patterns import regex

_LONGEST = 240  #: characters of such a line
_ENDS = frozenset(".!,。！،…")
_GREETING = regex(r"""(?ix)
    (?:good\ (?:morning|afternoon|evening|day)|hello|welcome\ back|happy\ (?:mon|tues|wednes|thurs|fri|satur|sun)day
    |guten\ (?:morgen|tag|abend)|einen\ schönen\ guten|moin|hallo|liebe\ (?:leser|freund)\w*|bonjour|bonsoir
    |buen(?:os\ días|as\ tardes|as\ noches|\ día)|hola|buon(?:giorno|asera)|bom\ dia|boa\ (?:tarde|noite)|olá
    |goede(?:morgen|middag|navond)|goeie\ ?morgen|god\ ?(?:morgon|morgen|dag|kväll|kveld|aften)|hej
    |(?:hyvää\ )?(?:huomenta|päivää)|dzień\ dobry|dobr(?:é\ ráno|ý\ den|ý\ večer|é\ jitro|ý\ deň)
    |доброе\ утро|добрый\ (?:день|вечер)|здравствуйте
    |добр(?:ого\ ранку|ий\ день)|добро\ утро|günaydın|iyi\ günler|merhaba|jó\ (?:reggelt|napot|estét)
    |bună\ (?:dimineața|ziua)|καλημέρα|καλησπέρα|dobro\ jutro|dobar\ dan|selamat\ (?:pagi|siang|sore)|chào\ buổi\ sáng
    |おはようございます|こんにちは|早上好|各位早|大家好|좋은\ 아침|안녕하세요|صباح\ الخير|مرحبا|בוקר\ טוב|שלום
    |सुप्रभात|नमस्कार|नमस्ते|صبح\ بخیر)(?=[.!,:،。！，…\ ]|$)""")
_STOP = regex(r"[.!,:،。！，…](?:\s|$)")
_WORDS = 5  #: of the greeting with whom it greets


def is_greeting(line: str) -> bool:
    """It greets, and says no more or goes on in sentences: no headline that begins so."""
    if len(line) > _LONGEST or line[-1] not in _ENDS or not (greets := _GREETING.match(line)):
        return False
    stop = _STOP.search(line, greets.end())
    return stop is not None and line.count(" ", greets.end(), stop.start()) <= _WORDS
