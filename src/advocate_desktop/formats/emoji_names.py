"""`:wink:` and its like, as blogs write them."""

import re
import unicodedata
from functools import lru_cache

_CODE = re.compile(r":([a-z0-9_+-]{2,40}):")
_ICON_SETS = ("material-", "fontawesome-", "octicons-", "simple-", "fa-", "bi-", "lucide-")
_SHORT = {
    "+1": "👍", "-1": "👎", "thumbsup": "👍", "thumbsdown": "👎", "smile": "😄", "smiley": "😃",
    "grin": "😁", "joy": "😂", "laughing": "😆", "wink": "😉", "blush": "😊",
    "slightly_smiling_face": "🙂", "sunglasses": "😎", "smirk": "😏", "thinking": "🤔",
    "hugging": "🤗", "partying_face": "🥳", "heart_eyes": "😍", "scream": "😱", "sob": "😭",
    "cry": "😢", "sweat_smile": "😅", "innocent": "😇", "yum": "😋", "relaxed": "☺️",
    "stuck_out_tongue": "😛", "neutral_face": "😐", "heart": "❤️", "broken_heart": "💔",
    "tada": "🎉", "clap": "👏", "pray": "🙏", "muscle": "💪", "wave": "👋", "ok_hand": "👌",
    "point_right": "👉", "point_left": "👈", "point_up": "☝️", "point_down": "👇",
    "raised_hands": "🙌", "handshake": "🤝", "warning": "⚠️", "white_check_mark": "✅",
    "heavy_check_mark": "✔️", "x": "❌", "no_entry": "⛔", "bulb": "💡", "information_source": "ℹ️",
    "question": "❓", "exclamation": "❗", "star": "⭐", "star2": "🌟", "boom": "💥", "100": "💯",
    "zap": "⚡", "sunny": "☀️", "umbrella": "☔", "coffee": "☕", "computer": "💻", "iphone": "📱",
    "email": "📧", "mailbox": "📫", "phone": "☎️", "telephone": "☎️", "memo": "📝", "pencil": "📝",
    "pencil2": "✏️", "book": "📖", "link": "🔗", "mag": "🔍", "loudspeaker": "📢", "mega": "📣",
    "chart_with_upwards_trend": "📈", "chart_with_downwards_trend": "📉", "notes": "🎶",
    "earth_africa": "🌍", "earth_americas": "🌎", "earth_asia": "🌏", "world_map": "🗺️",
    "date": "📅", "hammer_and_wrench": "🛠️", "gear": "⚙️", "lock": "🔒", "key": "🔑",
    "house": "🏠", "car": "🚗", "train": "🚆", "bike": "🚲", "airplane": "✈️", "ship": "🚢",
    "fr": "🇫🇷", "gb": "🇬🇧", "us": "🇺🇸", "de": "🇩🇪", "es": "🇪🇸", "it": "🇮🇹",
    "eu": "🇪🇺", "arrow_right": "➡️", "arrow_left": "⬅️", "arrow_up": "⬆️", "arrow_down": "⬇️",
    "frame_photo": "🖼️", "three": "3️⃣", "two": "2️⃣", "one": "1️⃣", "beers": "🍻", "beer": "🍺",
}  # fmt: skip


def replace_emoji_codes(text: str) -> str:
    """Give a text with known codes as the characters they stand for; names of icon sets are taken out."""
    return _CODE.sub(lambda found: _emoji(found[1], found[0]), text) if ":" in text else text


@lru_cache(maxsize=1024)
def _emoji(name: str, written: str) -> str:
    if name in _SHORT:
        return _SHORT[name]
    if name.startswith(_ICON_SETS):
        return ""
    try:
        character = unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return written
    return character if 0x2600 <= ord(character) <= 0x27BF or ord(character) >= 0x1F300 else written
