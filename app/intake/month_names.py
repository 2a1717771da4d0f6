"""The names of months and weekdays as articles write them, in the languages of the program."""

_MONTHS = {
    1: "january jan janvier janv enero ene января янв січня січ يناير جانفي",
    2: "february feb février févr fevrier febrero febr февраля фев февр лютого лют فبراير شباط فيفري",
    3: "march mar mars marzo марта мар березня бер مارس آذار اذار",
    4: "april apr avril avr abril abr апреля апр квітня квіт أبريل ابريل إبريل نيسان أفريل",
    5: "may mai mayo мая травня трав مايو أيار ايار ماي",
    6: "june jun juin junio июня июн червня черв يونيو يونيه حزيران جوان",
    7: "july jul juillet juil julio июля июл липня лип يوليو يوليه تموز جويلية يوليوز",
    8: "august aug août aout agosto ago августа авг серпня серп أغسطس اغسطس آب غشت أوت",
    9: "september sept sep septembre septiembre setiembre "
    "сентября сен сент вересня вер سبتمبر أيلول ايلول شتنبر",
    10: "october oct octobre octubre октября окт жовтня жовт أكتوبر اكتوبر",
    11: "november nov novembre noviembre ноября ноя нояб листопада лист نوفمبر نونبر",
    12: "december dec décembre déc decembre diciembre dic декабря дек грудня груд ديسمبر دجنبر",
}
_NOMINATIVE = {
    1: "январь січень", 2: "февраль лютий", 3: "март березень", 4: "апрель квітень", 5: "май травень",
    6: "июнь червень", 7: "июль липень", 8: "август серпень", 9: "сентябрь вересень", 10: "октябрь жовтень",
    11: "ноябрь листопад", 12: "декабрь грудень",
}  # fmt: skip
_OF_TWO_WORDS = {
    "كانون الثاني": 1, "كانون ثاني": 1, "تشرين الأول": 10, "تشرين الاول": 10, "تشرين أول": 10,
    "تشرين الثاني": 11, "تشرين ثاني": 11, "كانون الأول": 12, "كانون الاول": 12, "كانون أول": 12,
}  # fmt: skip

MONTHS: dict[str, int] = {
    **{
        name: number
        for table in (_MONTHS, _NOMINATIVE)
        for number, names in table.items()
        for name in names.split()
    },
    **_OF_TWO_WORDS,
}
"""Month numbers 1-12 by lower-case name or usual abbreviation, without a full stop."""

_WEEKDAYS = {
    0: "monday mon lundi lunes понедельник понеділок الاثنين الإثنين",
    1: "tuesday tue tues mardi martes вторник вівторок الثلاثاء",
    2: "wednesday wed mercredi miércoles miercoles среда середа الأربعاء الاربعاء",
    3: "thursday thu thur thurs jeudi jueves четверг четвер الخميس",
    4: "friday fri vendredi viernes пятница п'ятниця п’ятниця пʼятниця الجمعة",
    5: "saturday sat samedi sábado sabado суббота субота السبت",
    6: "sunday sun dimanche domingo воскресенье неділя الأحد الاحد",
}
WEEKDAYS: dict[str, int] = {name: number for number, names in _WEEKDAYS.items() for name in names.split()}
"""Weekday numbers, Monday 0, by lower-case name."""
