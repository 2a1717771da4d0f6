"""Known problems, each a code with facts; the two faces turn codes into sentences."""

from enum import StrEnum
from typing import Self


class ErrorCode(StrEnum):
    """What went wrong, in one word; `app.wording.error_sentences` holds the sentence of each."""

    # files that are read in or written
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    FILE_IS_FOLDER = "file_is_folder"
    FILE_NOT_REGULAR = "file_not_regular"
    FILE_EMPTY = "file_empty"
    FILE_TOO_LARGE = "file_too_large"
    FILE_BINARY = "file_binary"
    FORMAT_UNSUPPORTED = "format_unsupported"
    FILE_BROKEN = "file_broken"
    FILE_TOO_COMPLEX = "file_too_complex"
    FILE_TOOK_TOO_LONG = "file_took_too_long"
    FILE_STOPPED_READER = "file_stopped_reader"
    FILE_NEEDS_PASSWORD = "file_needs_password"  # noqa: S105
    FILE_PASSWORD_WRONG = "file_password_wrong"  # noqa: S105
    FILE_LOCKED = "file_locked"
    FILE_HAS_PARTS = "file_has_parts"
    FILE_PART_UNKNOWN = "file_part_unknown"
    OUTPUT_EXISTS = "output_exists"
    OUTPUT_UNWRITABLE = "output_unwritable"
    SUFFIX_AMBIGUOUS = "suffix_ambiguous"
    # the case file
    CASE_MISSING = "case_missing"
    CASE_EXISTS = "case_exists"
    CASE_NOT_A_CASE = "case_not_a_case"
    CASE_DAMAGED = "case_damaged"
    CASE_NEWER = "case_newer"
    CASE_BUSY = "case_busy"
    CASE_READ_ONLY = "case_read_only"
    CASE_MOVED = "case_moved"
    CASE_REPLACED = "case_replaced"
    CASE_OVERWRITTEN = "case_overwritten"
    CASE_SIDE_FILE = "case_side_file"
    CASE_UNFINISHED = "case_unfinished"
    CASE_LINKED = "case_linked"
    CASE_WITHOUT_LOCKS = "case_without_locks"
    CASE_PATH_TOO_LONG = "case_path_too_long"
    CASE_DISK_FULL = "case_disk_full"
    CASE_WRITE_FAILED = "case_write_failed"
    CASE_CLOSED = "case_closed"
    CASE_FULL = "case_full"
    CASE_IS_BACKUP = "case_is_backup"
    BACKUP_FOLDER_MISSING = "backup_folder_missing"
    NOTHING_TO_RECOVER = "nothing_to_recover"
    BACKUP_NOT_INTACT = "backup_not_intact"
    CASE_LOCKED = "case_locked"
    ENCRYPTION_MISSING = "encryption_missing"
    ENCRYPTION_FAILED = "encryption_failed"
    PASSPHRASE_WRONG = "passphrase_wrong"  # noqa: S105
    PASSPHRASES_DIFFER = "passphrases_differ"
    PASSPHRASE_UNNOTED = "passphrase_unnoted"  # noqa: S105
    PASSPHRASE_UNUSABLE = "passphrase_unusable"  # noqa: S105
    # keys and signatures
    KEY_EXISTS = "key_exists"
    KEY_INVALID = "key_invalid"
    KEY_LOCKED = "key_locked"
    KEY_MISSING = "key_missing"
    KEY_PASSPHRASE_WRONG = "key_passphrase_wrong"  # noqa: S105
    SIGNATURE_WRONG = "signature_wrong"
    SEAL_INVALID = "seal_invalid"
    TIMELINE_DATA_INVALID = "timeline_data_invalid"
    TIMESTAMP_INVALID = "timestamp_invalid"
    # edits
    CLAIM_WITHOUT_PASSAGE = "claim_without_passage"
    CONFLICT = "conflict"
    DANGLING = "dangling"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    # values that a person or a file gives
    MOMENT_INVALID = "moment_invalid"
    VALUE_INVALID = "value_invalid"
    REFERENCE_UNKNOWN = "reference_unknown"
    WORDS_NOT_FOUND = "words_not_found"
    WORDS_AMBIGUOUS = "words_ambiguous"
    WORDS_DISAGREE = "words_disagree"
    RANGE_INVALID = "range_invalid"
    MARKS_LINE_INVALID = "marks_line_invalid"
    MARKS_KEY_UNKNOWN = "marks_key_unknown"
    PLACES_INVALID = "places_invalid"
    PLACES_UNKNOWN = "places_unknown"
    MARKS_NOT_JSON = "marks_not_json"
    MARKS_TEXT_MISSING = "marks_text_missing"
    REASON_MISSING = "reason_missing"
    FIGURES_NOT_ALIKE = "figures_not_alike"
    NOTHING_TO_PRINT = "nothing_to_print"


class CaseError(Exception):
    """A known problem: `code` says which, `facts` what a sentence about it needs."""

    def __init__(self, code: ErrorCode, **facts: object) -> None:
        super().__init__(str(code), facts)
        self.code = code
        self.facts = facts

    @classmethod
    def of_file(cls, code: ErrorCode, path: object, error: OSError) -> Self:
        """Return the problem that the system's own error with a file is."""
        return cls(code, path=str(path), reason=error.strerror or str(error))
