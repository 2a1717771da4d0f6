"""In which of their four forms the characters are drawn that Chinese, Japanese and Korean share."""

import re

_SHARED = re.compile("[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff]")


def region_of(text: str) -> str:
    """Return JP where there is kana, KR where there is Hangul, TC or SC after the characters, "" without any.

    TC where the characters stand in Big5 but not in GB 2312, the sets of traditional and simplified Chinese.
    """
    if text.isascii():
        return ""
    if _KANA.search(text):
        return "JP"
    if _HANGUL.search(text):
        return "KR"
    shared = "".join(_SHARED.findall(text))
    if not shared:
        return ""
    return "TC" if _stands_in(shared, "big5") and not _stands_in(shared, "gb2312") else "SC"


def _stands_in(text: str, codec: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
