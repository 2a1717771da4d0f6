"""The grounds on which the program proposes a reading."""

from enum import StrEnum


class ReasonCode(StrEnum):
    """One ground each; the facts that go with it stand in brackets."""

    # times
    AS_STATED = "as_stated"
    YEAR_BEFORE_ANCHOR = "year_before_anchor"  # anchor, year
    YEAR_AFTER_ANCHOR = "year_after_anchor"  # anchor, year
    YEAR_OF_LAST_DATE = "year_of_last_date"  # anchor, year
    YEAR_BY_WEEKDAY = "year_by_weekday"  # anchor, year
    RELATIVE_TO_LAST_DATE = "relative_to_last_date"  # anchor
    VAGUE_TIME = "vague_time"
    RELATIVE_TO_ANCHOR = "relative_to_anchor"  # anchor
    TYPO_IN_DAY = "typo_in_day"  # written, read
    DAY_MONTH_ORDER = "day_month_order"  # order
    PART_OF_PERIOD = "part_of_period"  # part
    OPEN_PERIOD = "open_period"
    CENTURY_OF_ANCHOR = "century_of_anchor"  # anchor
    # numbers
    NUMBER_AS_WRITTEN = "number_as_written"
    QUANTIFIER_WORDS = "quantifier_words"  # words
    VAGUE_WORD = "vague_word"  # words
    SHARE_OF_BASE = "share_of_base"
    NO_NUMBER = "no_number"
    DIGITS_REPEATED = "digits_repeated"  # digit
    GROUPING_UNCLEAR = "grouping_unclear"
    RANGE_REVERSED = "range_reversed"
    # what is counted
    WORD_NEAR_NUMBER = "word_near_number"  # words
    # speakers
    CUE_WORDS = "cue_words"  # words
    KNOWN_SOURCE = "known_source"
    HEDGE_ALONE = "hedge_alone"  # words
    STANDS_FOR_SPEAKER = "stands_for_speaker"  # words, name
    QUOTATION_OF_SPEAKER = "quotation_of_speaker"  # name
    # places and titles
    AFTER_PREPOSITION = "after_preposition"  # words
    BEFORE_KIND = "before_kind"  # words
    LISTED_PLACE = "listed_place"  # name, country
    PLACE_IN_COUNTRY = "place_in_country"  # name, country, number
    LARGEST_PLACE = "largest_place"  # name, country, number
    PLACE_OF_CASE = "place_of_case"  # name
    WORDS_OF_PASSAGE = "words_of_passage"
    # incidents
    TELLS_INCIDENT = "tells_incident"  # words
    TIME_OF_SENTENCE_BEFORE = "time_of_sentence_before"  # words
