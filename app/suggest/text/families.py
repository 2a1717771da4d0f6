"""The families of rules, as bits of what a word may begin."""

DATE, NUMBER, SPEAKER, PLACE, COUNTED, EVENT = 1, 2, 4, 8, 16, 32
ALL = 63
