"""Numbers in words, and in digits with words ("1.2 million"), at a token."""

from decimal import Decimal

from app.model.number import Number
from app.suggest.digits import Written, read_digits
from app.suggest.pack import Pack
from app.suggest.tokens import Token

_HALF, _HALF_SIGN = Decimal("0.5"), "½"
_HUNDRED, _THOUSAND, _TEN, _TWENTY = 100, 1000, 10, 20


def read_number(text: str, tokens: list[Token], index: int, pack: Pack) -> Written | None:
    """Return the number that begins at a token, in digits or words, None where there is none."""
    if index >= len(tokens):
        return None
    written = (
        read_digits(text, tokens, index, pack) if tokens[index].kind == "n" else _words(tokens, index, pack)
    )
    if written is not None and tokens[index].kind == "n":
        written = _scaled(tokens, written, pack)
    return None if written is None else _with_half(tokens, written, pack)


def _with_half(tokens: list[Token], written: Written, pack: Pack) -> Written:
    """Add the half of "two and a half", and multiply both by the scale behind it."""
    half = pack.words("numbers", "and_half").at(tokens, written.end)
    if half is None or written.value is None or written.value != int(written.value):
        return written
    if (last := scale_of(tokens, written.end - 1, pack)) > 1:  # "deux millions et demi"
        return Written(half[0], whole(written.value + last * _HALF))
    scale = pack.values("numbers", "scales").at(tokens, half[0])
    value = (Decimal(written.value) + _HALF) * (int(scale[1]) if scale else 1)
    return Written(scale[0] if scale else half[0], whole(value))


def scale_of(tokens: list[Token], index: int, pack: Pack) -> int:
    """Return what the words at a token multiply by (1 where they do not)."""
    found = pack.values("numbers", "scales").at(tokens, index)
    return int(found[1]) if found else 1


def whole(value: Number) -> Number:
    """Return a decimal number without a fraction as a whole one."""
    return int(value) if value == int(value) else value


def _scaled(tokens: list[Token], written: Written, pack: Pack) -> Written | None:
    """Multiply by the words that follow; digits glued to any other word are no number ("12th", "2r")."""
    scales, end, factor = pack.values("numbers", "scales"), written.end, 1
    while (found := scales.at(tokens, end)) and _is_scale(tokens, end):
        end, factor = found[0], factor * int(found[1])
        if factor > _LARGEST:
            return None
    if end == written.end:
        glued = end < len(tokens) and tokens[end].kind == "w" and tokens[end].start == tokens[end - 1].end
        glued = glued and tokens[end].key != _HALF_SIGN
        return None if glued else written
    if written.value is None:
        return Written(end, None)
    # "1.2 million": what might have been a group before a scale is a decimal, and has no second reading.
    decimals = [value for value in (written.value, *written.others) if isinstance(value, Decimal)]
    value = decimals[0] if decimals else written.value
    return Written(end, whole(Decimal(value) * factor))


def _is_scale(tokens: list[Token], index: int) -> bool:
    """Whether a scale is one: a single letter only where it hangs on its digits ("20m", but "100 m")."""
    return len(tokens[index].key) > 1 or tokens[index].start == tokens[index - 1].end


_LARGEST = 10**15


def _words(tokens: list[Token], index: int, pack: Pack) -> Written | None:
    """Add up units, tens and hundreds, multiply by what follows: "two hundred and fifty thousand"."""
    start = _skip_article(tokens, index, pack)
    sum_so_far = _Sum()
    end = position = start
    while position < len(tokens):
        step = _step(tokens, position, pack, sum_so_far, glued=position > start)
        if step is None:
            break
        end = position = step
    if end == start:
        return None
    return Written(end, sum_so_far.total + sum_so_far.current)


def _skip_article(tokens: list[Token], index: int, pack: Pack) -> int:
    article = pack.words("numbers", "article").at(tokens, index)
    return article[0] if article and scale_of(tokens, article[0], pack) > 1 else index


class _Sum:
    """A number in words while it is read; `floor` is what the next word must stay under to be added."""

    def __init__(self) -> None:
        self.total = 0
        self.current = 0
        self.floor = _LARGEST
        self.scale = _LARGEST

    def add(self, value: int, *, joined: bool) -> bool:
        """Add a unit, a ten or a hundred; False where it begins another number ("two three")."""
        inverted = joined and 0 < self.current % _HUNDRED < _TEN and value in range(_TWENTY, _HUNDRED, _TEN)
        if self.current and not inverted and value >= self.floor:
            return False
        if value >= self.scale:
            return False
        self.current += value
        self.floor = 1 if inverted else _room_after(value)
        return True

    def multiply(self, scale: int) -> bool:
        """Multiply by a scale word; False where a smaller one has been already ("thousand million")."""
        if self.current == 0 and self.total and scale >= self.scale:
            return False
        if scale == _HUNDRED and (self.current or 1) < _HUNDRED:
            self.current = (self.current or 1) * scale
            self.floor = _HUNDRED
            return True
        if scale >= self.scale:
            return False
        self.total += (self.current or 1) * scale
        self.current, self.floor, self.scale = 0, _LARGEST, scale
        return True


def _room_after(value: int) -> int:
    """Return what may follow a word: units after a ten, up to 99 after a hundred, nothing after a unit."""
    for step in (_THOUSAND, _HUNDRED, _TEN):
        if value and value % step == 0 and value > step - 1:
            return step
    return 1


def _step(tokens: list[Token], position: int, pack: Pack, so_far: _Sum, *, glued: bool) -> int | None:
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
