"""Measures the voice of a person in their posts, and tells it as plain facts."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from advocate_desktop.composing.voice_cues import (
    FIRST_PERSON,
    GREETING,
    INVITATION,
    MOMENT,
    THANKS,
    TU,
    VOUS,
)
from advocate_desktop.domain.language import detect_language
from advocate_desktop.domain.sentences import count_words, sentence_spans, words_of
from advocate_desktop.domain.voice import Address, Closing, Opening, Voice

POSTS_AT_MOST = 60
_POSTS_ENOUGH, _SENTENCES_ENOUGH = 2, 4
_HABIT_SHARE = 0.2
_SIGN_OFF_POSTS, _SIGN_OFF_SHARE, _SIGN_OFF_WORDS = 3, 0.3, 10
_FAVOURITES = 5

_LINK = re.compile(r"(?:https?://|(?<![\w@.])www\.)\S+|(?<![\w@.])[\w-]+\.(?:com|fr|org|net|io|eu)(?:/\S*)?(?!\w)")
_HASHTAG = re.compile(r"(?<![\w&/])#(?=\w*[^\W\d_])\w+")
_MENTION = re.compile(r"(?<![\w@.])@[\w.-]*\w")
# The signs that show as emoji by themselves, or because a selector asks for it; a sequence is one.
_SIGN = (
    "(?:[\U0001f1e6-\U0001f1ff]{2}"
    "|[\U0001f300-\U0001faff\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693"
    "\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b"
    "\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55]"
    "|[#*0-9]\ufe0f?\u20e3|[\u00a9\u00ae\u203c-\u3299]\ufe0f)"
    "\ufe0f?[\U0001f3fb-\U0001f3ff]?[\U000e0020-\U000e007f]*"
)
_EMOJI = re.compile(f"{_SIGN}(?:\u200d(?:{_SIGN}|[\u2640\u2642\u2695\u2696\u2764]\ufe0f?))*")
_QUOTED = re.compile(r"«[^»]{0,500}»|“[^”]{0,500}”|\"[^\"\n]{0,500}\"")
_PARAGRAPH = re.compile(r"\n[ \t\u00a0]*\n\s*")
_QUESTION = re.compile(r"\?[\s»”\"')\]]*\Z")
_ASKS = re.compile(r"\?(?=[\s»”\"')\]]|\Z)")
_EXCLAIMS = re.compile(r"!(?=[\s»”\"')\]!?]|\Z)")
_DIGIT = re.compile(r"(?<!\w)[-+]?\d")


@dataclass(frozen=True, slots=True)
class _Post:
    """A post cut up: its prose without links, hashtags, mentions and emoji, and what was taken out of it."""

    prose: str
    sentences: tuple[str, ...]
    paragraphs: tuple[int, ...]  # sentences in each
    emoji: tuple[str, ...]
    hashtags: int


def measure(posts: Iterable[str], language: str) -> Voice:
    """Measure the habits of some posts, the newest first; those in another language are left out.

    A habit that too little tells of stays None: shares and rates need two posts, lengths four sentences.
    """
    cut = [_cut(text) for text in _in_language(posts, language)]
    cut = [post for post in cut if post.sentences][:POSTS_AT_MOST]
    if not cut:
        return Voice(language)
    every = [sentence for post in cut for sentence in post.sentences]
    lengths = [count for sentence in every if (count := count_words(sentence, language)) > 1]
    long_enough, enough = len(lengths) >= _SENTENCES_ENOUGH, len(cut) >= _POSTS_ENOUGH
    shares = _Shares(cut)
    first_person = FIRST_PERSON[_known(language)]
    return Voice(
        language,
        posts=len(cut),
        sentence_words=float(median(lengths)) if long_enough else None,
        paragraph_sentences=float(median(n for post in cut for n in post.paragraphs)) if long_enough else None,
        length_words=float(median(count_words(post.prose, language) for post in cut)) if enough else None,
        emoji_rate=shares.mean(lambda post: len(post.emoji)) if enough else None,
        hashtags_per_post=shares.mean(lambda post: post.hashtags) if enough else None,
        question_rate=shares.share(lambda post: bool(_ASKS.search(post.prose))) if enough else None,
        exclamation_rate=shares.share(lambda post: bool(_EXCLAIMS.search(post.prose))) if enough else None,
        first_person_rate=_rate(every, first_person) if long_enough else None,
        openings=_habits([_opening(post, language) for post in cut]) if enough else (),
        closings=_habits([_closing(post, language) for post in cut]) if enough else (),
        address=_address(cut, language, enough=enough),
        emoji=_favourites(cut),
        sign_off=_sign_off(cut),
    )


def _known(language: str) -> str:
    return "fr" if language == "fr" else "en"


def _in_language(posts: Iterable[str], language: str) -> Iterable[str]:
    return (text for text in posts if detect_language(text) in ("", language))


def _cut(text: str) -> _Post:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    text = _LINK.sub(" ", text)
    hashtags = len(_HASHTAG.findall(text))
    emoji = tuple(match[0] for match in _EMOJI.finditer(text))
    # A hashtag inside a sentence is a word of it; those of the end are labels.
    prose = _EMOJI.sub(" ", _MENTION.sub(_name, text))
    lines = [line for line in prose.split("\n") if _HASHTAG.sub("", line).strip(" .,·|-–—") or not line.strip()]
    if lines:
        lines[-1] = re.sub(r"(?:\s*#\w+)+\s*\Z", "", lines[-1])
    prose = "\n".join(lines).replace("#", "").strip()
    spans = sentence_spans(prose)
    paragraphs = tuple(count for piece in _PARAGRAPH.split(prose) if (count := len(sentence_spans(piece))))
    return _Post(prose, tuple(prose[start:end] for start, end in spans), paragraphs, emoji, hashtags)


def _name(match: re.Match[str]) -> str:
    return match[0][1:]


class _Shares:
    """How often something holds among posts."""

    def __init__(self, posts: Sequence[_Post]) -> None:
        self._posts = posts

    def mean(self, count: Callable[[_Post], int]) -> float:
        return round(sum(map(count, self._posts)) / len(self._posts), 2)

    def share(self, holds: Callable[[_Post], bool]) -> float:
        return round(sum(map(holds, self._posts)) / len(self._posts), 2)


def _rate(sentences: Sequence[str], pattern: re.Pattern[str]) -> float:
    return round(sum(1 for one in sentences if pattern.search(_QUOTED.sub(" ", one))) / len(sentences), 2)


def _habits(kinds: Sequence[str]) -> tuple[str, ...]:
    """Give the kinds that come again and again, the most frequent first, of equals that of the newest post."""
    least = max(2, _HABIT_SHARE * len(kinds))
    return tuple(kind for kind, count in Counter(kinds).most_common() if count >= least)


def _opening(post: _Post, language: str) -> str:
    first = post.sentences[0]
    head = " ".join(words_of(first)[:3])
    lang = _known(language)
    if GREETING.match(first):
        return Opening.GREETING.value
    if first[0] in '«“„"':
        return Opening.QUOTATION.value
    if _QUESTION.search(first):
        return Opening.QUESTION.value
    if MOMENT[lang].match(first):
        return Opening.MOMENT.value
    if _DIGIT.search(first[:40]):
        return Opening.NUMBER.value
    return (Opening.FIRST_PERSON if FIRST_PERSON[lang].search(head) else Opening.STATEMENT).value


def _closing(post: _Post, language: str) -> str:
    last = post.sentences[-1]
    lang = _known(language)
    if _QUESTION.search(last):
        return Closing.QUESTION.value
    if THANKS.search(last):
        return Closing.THANKS.value
    if INVITATION[lang].match(last):
        return Closing.INVITATION.value
    return (Closing.FIRST_PERSON if FIRST_PERSON[lang].search(last) else Closing.STATEMENT).value


def _address(posts: Sequence[_Post], language: str, *, enough: bool) -> Address | None:
    if language != "fr":
        return Address.NONE if enough else None
    tu = vous = 0
    for post in posts:
        said = _QUOTED.sub(" ", post.prose)
        familiar, formal = len(TU.findall(said)), len(VOUS.findall(said))
        tu += familiar > formal
        vous += formal >= familiar and formal > 0
    if tu or vous:
        return Address.TU if tu > vous else Address.VOUS
    return Address.NONE if enough else None


def _favourites(posts: Sequence[_Post]) -> tuple[str, ...]:
    counts = Counter(sign for post in posts for sign in dict.fromkeys(post.emoji))
    return tuple(sign for sign, count in counts.most_common(_FAVOURITES) if count > 1)


def _sign_off(posts: Sequence[_Post]) -> str:
    """Give the words that end several posts, as the newest has them."""
    lasts = [post.sentences[-1] for post in posts]
    folded = [" ".join(words_of(last)).casefold() for last in lasts]
    if not folded:
        return ""
    words, count = Counter(folded).most_common(1)[0]
    if count < max(_SIGN_OFF_POSTS, _SIGN_OFF_SHARE * len(posts)) or len(words.split()) > _SIGN_OFF_WORDS:
        return ""
    return lasts[folded.index(words)]
