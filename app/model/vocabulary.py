"""The closed lists of the case, stored and printed in JSON in snake case."""

from enum import StrEnum


class Basis(StrEnum):
    """How a moment's reading follows from what the article writes."""

    STATED = "stated"
    RELATIVE = "relative_to_publication"
    INFERRED = "inferred"
    TYPO_CORRECTED = "typo_corrected"
    CONVERTED = "converted_calendar"


class Precision(StrEnum):
    """How wide a moment is (after UCDP GED date_prec: day, 2-6 days, week, month, year, longer)."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    LONGER = "longer"
    UNKNOWN = "unknown"


class Quantifier(StrEnum):
    """How a figure's words bound its number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    NEARLY = "nearly"
    BETWEEN = "between"
    VAGUE = "vague_word"
    SHARE = "share"


class Unit(StrEnum):
    """What one of the counted things is."""

    PERSONS = "persons"
    HOUSEHOLDS = "households"
    DWELLINGS = "dwellings"
    PERCENT = "percent"
    OTHER = "other"


class Counts(StrEnum):
    """What happened to those who are counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    REFUGEES = "refugees"
    RETURNED = "returned"
    AFFECTED = "affected"
    POPULATION = "population"
    OTHER = "other"


class Population(StrEnum):
    """Who is counted."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Measure(StrEnum):
    """Over what a figure counts; figures of different measure are never added together."""

    INCIDENT = "incident"
    PERIOD = "period"
    CUMULATIVE = "cumulative"
    BASELINE = "baseline"
    SHARE = "share"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    """What a passage does to the claim that rests on it."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CORRECTS = "corrects"
    QUALIFIES = "qualifies"
    CONTEXT = "context"


SUPPORTING = frozenset({Stance.ASSERTS, Stance.CORRECTS})
"""The stances of a passage that says the thing happened, even if otherwise; a reservation does not."""


class SpeakerKind(StrEnum):
    """What sort of speaker stands in a chain of attribution."""

    MEDIA = "media"
    MONITOR = "monitor"
    UN = "un"
    GOVERNMENT = "government"
    ARMED_ACTOR = "armed_actor"
    NGO = "ngo"
    WITNESS = "witness"
    UNATTRIBUTED = "unattributed"


class Status(StrEnum):
    """Whether a claim goes into the timeline."""

    DRAFT = "draft"
    ACCEPTED = "accepted"
    EXCLUDED = "excluded"


class Verification(StrEnum):
    """How far a claim has been checked."""

    UNVERIFIED = "unverified"
    REPORTED = "reported"
    VERIFIED = "verified"
    REFUTED = "refuted"


class Confidentiality(StrEnum):
    """Who may see it; ordered from everybody to nobody outside."""

    PUBLIC = "public"
    RESTRICTED = "restricted"
    CONFIDENTIAL = "confidential"


class Reliability(StrEnum):
    """How far an article's source is trusted (the Admiralty scale's A to F, in words)."""

    NOT_RATED = "not_rated"
    RELIABLE = "reliable"
    USUALLY_RELIABLE = "usually_reliable"
    FAIRLY_RELIABLE = "fairly_reliable"
    NOT_USUALLY_RELIABLE = "not_usually_reliable"
    UNRELIABLE = "unreliable"
    CANNOT_BE_JUDGED = "cannot_be_judged"


class ActorRole(StrEnum):
    """What part somebody had in an incident."""

    ALLEGED_PERPETRATOR = "alleged_perpetrator"
    AFFECTED = "affected"
    TARGET = "target"
    OTHER = "other"


class DecisionRule(StrEnum):
    """How it was decided which of several disagreeing figures to go by."""

    RANGE = "range"
    LOWEST = "lowest"
    MAJORITY = "majority"
    SOURCE_HIERARCHY = "source_hierarchy"
    PENDING = "pending"
    NOT_THE_SAME_EVENT = "not_the_same_event"


class ArticleKind(StrEnum):
    """What sort of source an article is (a selection of CSL item types, in snake case)."""

    ARTICLE_NEWSPAPER = "article_newspaper"
    ARTICLE_MAGAZINE = "article_magazine"
    ARTICLE_JOURNAL = "article_journal"
    WEBPAGE = "webpage"
    POST_WEBLOG = "post_weblog"
    POST = "post"
    REPORT = "report"
    BROADCAST = "broadcast"
    INTERVIEW = "interview"
    PERSONAL_COMMUNICATION = "personal_communication"
    LEGAL_CASE = "legal_case"
    BOOK = "book"
    DOCUMENT = "document"


class Edition(StrEnum):
    """For whom a timeline is printed; each hides more than the one before it."""

    INTERNAL = "internal"
    PARTNER = "partner"
    PUBLIC = "public"


INCIDENT_KINDS: tuple[str, ...] = (
    "armed_clash",
    "government_regains_territory",
    "non_state_actor_overtakes_territory",
    "chemical_weapon",
    "air_drone_strike",
    "suicide_bomb",
    "shelling_artillery_missile_attack",
    "remote_explosive_landmine_ied",
    "grenade",
    "sexual_violence",
    "attack",
    "abduction_forced_disappearance",
    "peaceful_protest",
    "protest_with_intervention",
    "excessive_force_against_protesters",
    "violent_demonstration",
    "mob_violence",
    "agreement",
    "arrests",
    "change_to_group_activity",
    "disrupted_weapons_use",
    "headquarters_or_base_established",
    "looting_property_destruction",
    "non_violent_transfer_of_territory",
    "battle",
    "explosion_remote_violence",
    "violence_against_civilians",
    "protest",
    "riot",
    "strategic_development",
    "ceasefire",
    "displacement",
    "detention",
    "statement",
    "other",
)
"""Kinds of incident a new case offers: ACLED's sub-event types, its event types, ours; a case may add."""
