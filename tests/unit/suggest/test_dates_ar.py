"""Claims about Arabic times: chronicles of wars, and news, with months of the Levant, Egypt and the Maghreb."""

import pytest

from app.model.moment import Moment
from app.model.suggestion import SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext

NEWS = Moment(edtf="2021-04-21")


def times(text, published=None):
    found = suggest_article(text, SuggestContext(language="ar", published=published))
    return [one.reading.moment.edtf for one in found if one.kind is SuggestionKind.MOMENT]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("دارت الحرب بين عامي 2011 و2015 في البلاد.", ["2011/2015"]),
        ("اعتقل الآلاف بين يوليو 2013 ومايو 2014.", ["2013-07/2014-05"]),
        ("دارت المعركة ما بين جانفي وأكتوبر 1957.", ["1957-01/1957-10"]),
        ("وفي مارس وأبريل 1991 قمعت الانتفاضة.", ["1991-03", "1991-04"]),
    ],
)
def test_a_letter_for_and_joins_two_times(text, found):
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اتفقت الدولتان في 15 غشت 1925.", ["1925-08-15"]),
        ("نفي في 8 دجنبر 1947.", ["1947-12-08"]),
        ("اندلعت ليلة الفاتح من نوفمبر 1954.", ["1954-11-01"]),
        ("سنة 1258 سقطت بغداد.", ["1258"]),
        ("في خمسينيات القرن الماضي وفي القرن الـ19.", ["195X", "18XX"]),
        ("كان شتاء 1916-1917 قاسيا.", ["1916-24"]),
        ("سجل الهدف في النصف الثاني من المباراة.", []),
        ("ولد عام 1435هـ في القرية.", []),
        ("سقطت المدينة عام 490 قبل الميلاد.", ["-0489"]),
        ("وقعت معركة القادسية سنة 636.", ["0636"]),
        ("حكم طوال النصف الأول من القرن التاسع عشر.", ["1800/1849"]),
    ],
)
def test_months_and_years_of_many_kinds_are_read(text, found):
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("عاد في 22 أغسطس 1799، وقتل كليبر في 14 يونيو من العام التالي.", ["1799-08-22", "1800-06-14"]),
        ("دخلت القوات في نيسان 1976، وانسحبت في حزيران من العام نفسه.", ["1976-04", "1976-06"]),
        ("صدر القرار في 22 أكتوبر 1973 ونفذ في الثامن والعشرين منه.", ["1973-10-22", "1973-10-28"]),
    ],
)
def test_a_chronicle_counts_from_what_it_named_last(text, found):
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وتصدر المحكمة حكمها في السابع من الشهر الجاري.", ["2021-04-07"]),
        ("قتل 12 مدنيا أمس الثلاثاء.", ["2021-04-20"]),
        ("انفجرت سيارة أول من أمس.", ["2021-04-19"]),
        ("وقع الهجوم في تشرين الأول من العام الماضي.", ["2020-10"]),
        ("يقام العيد في 20 يوليو/تموز القادم.", ["2021-07-20"]),
        ("أعلنت هدنة ابتداء من الجمعة.", ["2021-04-23/.."]),
        ("وقع ذلك في كانون الثاني من هذا العام.", ["2021-01"]),
        ("سقط كثيرون خلال الأسبوعين الماضيين.", ["2021-04-07/2021-04-21"]),
    ],
)
def test_news_counts_from_its_day(text, found):
    assert times(text, NEWS) == found
