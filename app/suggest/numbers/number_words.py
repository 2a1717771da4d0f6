"""Numbers in words, and in digits with words ("1.2 million"), at a token."""

from decimal import Decimal

from app.model.number import Number
from app.suggest.numbers.digits import Written, read_digits
from app.suggest.numbers.number_roles import AND_HALF, ARTICLE, HALF, SCALE, UNIT, WORD, roles_for
from app.suggest.numbers.number_sum import LARGEST, NumberSum
from app.suggest.pack import Pack
from app.suggest.text.tokens import Token, touches

_HALF = Decimal("0.5")
_SIGNS = {
    "½": _HALF,
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal("0.3333"),
    "⅔": Decimal("0.6667"),
}
_HUNDRED, _THOUSAND, _TEN, _TWENTY = 100, 1000, 10, 20


def read_number(text: str, tokens: list[Token], index: int, pack: Pack) -> Written | None:
    """Return the number that begins at a token, in digits or words, None where there is none."""
    if index >= len(tokens):
        return None
    if tokens[index].kind == "n":
        digits = read_digits(text, tokens, index, pack)
        written = digits and _scaled(text, tokens, digits, pack)
    else:
        roles = roles_for(pack).of(tokens[index])
        written = _halved(tokens, index, pack) if roles & HALF else None
        if written is None and roles & (WORD | SCALE | ARTICLE):
            written = _words(tokens, index, pack)
    return None if written is None else _with_half(tokens, written, pack)


def unit_at(tokens: list[Token], index: int, pack: Pack) -> int | None:
    """Return the token after a unit of time or measure, None where there is none."""
    found = pack.date_words("unit").at(tokens, index) or pack.words("units", "measures").at(tokens, index)
    return found[0] if found else None


def _halved(tokens: list[Token], index: int, pack: Pack) -> Written | None:
    """Read a word for a half, or one and a half, before a scale or a unit: "half an hour", "полтора миллиона"."""
    if whole_word := pack.words("numbers", "half_units").at(tokens, index):
        return Written(whole_word[0], _HALF)
    more = pack.words("numbers", "one_and_half").at(tokens, index)
    half = more or pack.words("numbers", "halves").at(tokens, index)
    if half is None:
        return None
    scale = pack.values("numbers", "scales").at(tokens, half[0])
    value = 1 + _HALF if more else _HALF
    if scale:
        return Written(scale[0], whole(value * int(scale[1])))
    return Written(half[0], value) if more or unit_at(tokens, half[0], pack) else None


def _with_half(tokens: list[Token], written: Written, pack: Pack) -> Written:
    """Add the half of "two and a half", also behind a unit, and multiply both by the scale behind it."""
    if written.value is None or written.value != int(written.value) or written.end >= len(tokens):
        return written
    sign = _SIGNS.get(tokens[written.end].key)
    if sign is None and not roles_for(pack).of(tokens[written.end]) & (AND_HALF | UNIT):
        return written
    if sign:
        half, more = written.end + 1, sign
    else:
        found = pack.words("numbers", "and_half").at(tokens, written.end)
        unit = None if found else unit_at(tokens, written.end, pack)
        found = found or (pack.words("numbers", "and_half").at(tokens, unit) if unit else None)
        if found is None:
            return written
        half, more = found[0], _HALF
        if written.value >= _HUNDRED and scale_of(tokens, half, pack) > 1:  # "40 millones y media docena"
            return written
    if (last := scale_of(tokens, written.end - 1, pack)) > 1:  # "deux millions et demi"
        return Written(half, whole(written.value + last * more))
    scale = pack.values("numbers", "scales").at(tokens, half)
    value = (Decimal(written.value) + more) * (int(scale[1]) if scale else 1)
    return Written(scale[0] if scale else half, whole(value))


def scale_of(tokens: list[Token], index: int, pack: Pack) -> int:
    """Return what the words at a token multiply by (1 where they do not)."""
    found = pack.values("numbers", "scales").at(tokens, index)
    return int(found[1]) if found else 1


def whole(value: Number) -> Number:
    """Return a decimal number without a fraction as a whole one."""
    return int(value) if value == int(value) else value


def _scaled(text: str, tokens: list[Token], written: Written, pack: Pack) -> Written | None:
    """Multiply by the words that follow; digits glued to any other word are no number ("12th", "2r")."""
    scales, end, factor = pack.values("numbers", "scales"), written.end, 1
    if _is_dashed_scale(tokens, end, pack):  # "a $5.5-million fine"
        end += 1
    while (found := scales.at(tokens, end)) and _is_scale(tokens, end):
        end, factor = found[0], factor * int(found[1])
        if factor > LARGEST:
            return None
    if end == written.end:
        glued = end < len(tokens) and tokens[end].kind == "w" and tokens[end].start == tokens[end - 1].end
        glued = (
            glued and tokens[end].key not in _SIGNS and not pack.words("units", "measures").at(tokens, end)
        )
        return None if glued else written
    if written.value is None:
        return Written(end, None)
    others = tuple(whole(Decimal(value) * factor) for value in written.others)
    value = whole(Decimal(written.value) * factor)
    more = _rest(text, tokens, end, factor, pack)
    return Written(more.end, whole(value + (more.value or 0))) if more else Written(end, value, others)


def _rest(text: str, tokens: list[Token], index: int, factor: int, pack: Pack) -> Written | None:
    """Return what a smaller scale adds to a number: the "200 mil" of "3 millones 200 mil"."""
    if (
        index >= len(tokens)
        or tokens[index].kind != "n"
        or text[tokens[index - 1].end : tokens[index].start] != " "
    ):
        return None
    digits = read_digits(text, tokens, index, pack)
    if digits is None or not isinstance(digits.value, int) or digits.others:
        return None
    scale = pack.values("numbers", "scales").at(tokens, digits.end)
    scale = scale if scale and _is_scale(tokens, digits.end) else None
    rest = digits.value * (int(scale[1]) if scale else 1)
    fits = 0 < rest < factor and (scale is not None or (factor == _THOUSAND and rest >= _HUNDRED))
    return Written(scale[0] if scale else digits.end, rest) if fits else None


def _is_dashed_scale(tokens: list[Token], index: int, pack: Pack) -> bool:
    dashed = index + 1 < len(tokens) and tokens[index].key == "-" and touches(tokens, index)
    return dashed and touches(tokens, index + 1) and scale_of(tokens, index + 1, pack) >= _THOUSAND


def _is_scale(tokens: list[Token], index: int) -> bool:
    """Whether a scale is one: a single letter only where it hangs on its digits ("20m", but "100 m")."""
    return len(tokens[index].key) > 1 or tokens[index].start == tokens[index - 1].end


def _words(tokens: list[Token], index: int, pack: Pack) -> Written | None:
    """Add up units, tens and hundreds, multiply by what follows: "two hundred and fifty thousand"."""
    start = _skip_article(tokens, index, pack)
    sum_so_far = NumberSum()
    end = position = start
    while position < len(tokens):
        step = _step(tokens, position, pack, sum_so_far, glued=position > start)
        if step is None:
            break
        end = position = step
    value = sum_so_far.value
    return None if end == start or _is_ordinal(tokens, end, value, pack) else Written(end, value)


def _is_ordinal(tokens: list[Token], end: int, value: int, pack: Pack) -> bool:
    """Whether a ten or a hundred goes on as the next in a row: "twenty-first"."""
    if value < _TWENTY or value % _TEN or end >= len(tokens):
        return False
    joined = pack.words("numbers", "and").at(tokens, end)
    return pack.words("numbers", "ordinals").at(tokens, joined[0] if joined else end) is not None


def _skip_article(tokens: list[Token], index: int, pack: Pack) -> int:
    article = pack.words("numbers", "article").at(tokens, index)
    return article[0] if article and scale_of(tokens, article[0], pack) > 1 else index


def _step(tokens: list[Token], position: int, pack: Pack, so_far: NumberSum, *, glued: bool) -> int | None:
    """Take the next word into the sum and return the token after it."""
    joined = pack.words("numbers", "and").at(tokens, position) if glued else None
    places = [(position, _has_prefix(tokens, position))] + ([(joined[0], True)] if joined else [])
    for place, is_joined in places:
        unit = pack.values("numbers", "words").at(tokens, place)
        if unit and so_far.add(int(unit[1]), joined=is_joined):
            return unit[0]
        scale = pack.values("numbers", "scales").at(tokens, place)
        if scale and len(tokens[place].key) > 1 and so_far.multiply(int(scale[1])):
            return scale[0]
    return None


def _has_prefix(tokens: list[Token], position: int) -> bool:
    return len(tokens[position].forms) > 1
