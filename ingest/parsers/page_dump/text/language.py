"""The language of running text, from its commonest small words: a vote, "" where none wins clearly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.parsers.page_dump.text.measure import folded_words, line_words, narrow
from ingest.patterns import regex

_SMALL_WORDS = {
    "en": "a it he she or but the of and to in that is was for with as on said his from have has been are which "
    "their were would will",
    "de": "in zu sie er es der die und das den von ist mit des auf für nicht ein eine dem sich auch wird als "
    "bei nach aus wurde werden",
    "fr": "de et à le la en que le les des une est dans pour qui sur pas par plus avec son sont ont cette aux "
    "mais été leur ces nous du",
    "es": "de que y a en la se no el los las del una por con para su ha más como pero sus fue este entre "
    "también desde según hasta al lo",
    "it": "la le e a di si il di che è per un del con non della sono alla gli dei nel più anche dal delle si ha "
    "stato questo come",
    "pt": "de que e a o se o os do da em um uma para não com são mais dos das ao pelo foi pela também seu sua "
    "ele já está no na",
    "nl": "en in is het een van en de dat niet voor op met zijn aan door ook naar bij hij wordt heeft maar werd "
    "uit deze nog",
    "sv": "och att det som en är på för av med till den har inte om ett han var men från sig kan efter också säger",
    "da": "og at det er en på for af med til den har ikke om et han var men fra sig kan efter også siger ved blev",
    "nb": "og at det er en på for av med til den har ikke om et han var men fra seg kan etter også sier ved ble",
    "fi": "ja on ei että se oli hän mutta ovat myös kun joka mukaan kuin vain mitä sen ollut sanoo nyt jo",
    "pl": "w na i z się nie do że jest to o jak po od za przez ale są ma dla oraz które który był tym",
    "cs": "a v na se je že s o z do to pro jako po za by od ale který jsou byl podle které také jeho",
    "hu": "a az és hogy nem is egy volt van de már csak ezt meg mint szerint azt után még lehet sem",
    "ro": "de în și la a cu pe nu că din care este pentru au un o mai al fost sunt prin după ce",
    "tr": "ve bir bu için ile da de olarak olan daha çok gibi kadar ancak sonra dedi var en ise göre",
    "ru": "и в на не что с по для как из это к его от был за они но также который были о",
    "uk": "і в на не що з по для як та це до його від був за вони але також який були про",
    "id": "yang dan di dengan untuk dari pada ini itu dalam tidak akan oleh juga ke telah tersebut kata",
    "lt": "ir kad yra su iš į tai bet kaip buvo apie už jis dėl nuo ar tik jau gali pasak",
}
_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _word in _words.split():
        _OF[_word] = (*_OF.get(_word, ()), _language)
_SCRIPTS = (
    (regex("[\u3040-\u30ff]"), "ja"),
    (regex("[\uac00-\ud7af]"), "ko"),
    (regex("[\u4e00-\u9fff]"), "zh"),
    (regex("[\u0590-\u05ff]"), "he"),
    (regex("[\u0370-\u03ff]"), "el"),
    (regex("[\u0e00-\u0e7f]"), "th"),
)
_NOT_LATIN = regex("[\u0370-\u03ff\u0590-\u06ff\u0e00-\u0e7f\u3040-\ud7af]")
_ARABIC = regex("[\u0621-\u064a]")
_PERSIAN = regex("[\u067e\u0686\u0698\u06a9\u06af\u06cc]")  # letters that Arabic does not have: Persian, Urdu, Kurdish


#: the first two of them must stand in the text
_LETTERS = (("ığş", "tr"), ("őű", "hu"), ("łżęąśź", "pl"), ("řůěž", "cs"), ("їєі", "uk"))
_RARE = 100  #: one of these letters in so many is what such texts have
_ENOUGH = 1500  #: characters that are read


def is_small_word(word: str) -> bool:
    """Whether some language has this folded word in nearly each sentence."""
    return word in _OF


def language_of(lines: Sequence[str]) -> str:
    """ISO 639-1 code of some sentences, "" where they are too few, too mixed or of another language."""
    sample = " ".join(lines)[:_ENOUGH]
    if any(narrow(line) is None for line in lines) and _NOT_LATIN.search(sample):
        for pattern, language in _SCRIPTS:
            if len(pattern.findall(sample)) * 6 > len(sample):
                return language
        if len(_ARABIC.findall(sample)) * 3 > len(sample):
            return "" if _PERSIAN.search(sample) else "ar"
    votes: dict[str, int] = {}
    found: list[str] = []
    room = _ENOUGH
    for line in lines:
        found += line_words(line) if len(line) <= room else folded_words(line[: max(0, room)])
        room -= len(line) + 1
    for word, times in Counter(filter(_OF.__contains__, found)).items():
        for language in _OF[word]:
            votes[language] = votes.get(language, 0) + times
    ranked = sorted(votes.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < 4 or ranked[0][1] * 10 < len(found):
        return _by_letters(sample)
    clear = len(ranked) == 1 or ranked[0][1] >= 1.15 * ranked[1][1] + 1
    return ranked[0][0] if clear else _by_letters(sample)


def _by_letters(sample: str) -> str:
    """The language that alone uses these letters, where a short text is full of them; else ""."""
    if sample.isascii():
        return ""
    for letters, language in _LETTERS:
        if sum(map(sample.count, letters)) * _RARE >= len(sample) and all(letter in sample for letter in letters[:2]):
            return language
    return ""
