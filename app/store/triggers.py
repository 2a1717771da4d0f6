"""The guards that let the history grow at its end and nowhere else."""

from app.store.connection import Connection

_ORDER = """
CREATE TRIGGER {name}_in_order BEFORE INSERT ON {name}
WHEN new.seq IS NOT coalesce((SELECT max(seq) FROM {name}), 0) + 1
  OR new.n IS NOT coalesce((SELECT max(n) FROM {name} WHERE origin = new.origin), 0) + 1
  OR CASE new.n
    WHEN 1 THEN new.prev IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {name} WHERE hash = new.prev)
    ELSE new.prev IS NOT (SELECT hash FROM {name} WHERE origin = new.origin AND n = new.n - 1)
  END
BEGIN
  SELECT RAISE(ABORT, 'history: this entry does not follow the last one');
END
"""
_NO_UPDATE = """
CREATE TRIGGER {name}_unchanged BEFORE UPDATE ON {name}
WHEN NOT (
  old.body IS NOT NULL AND new.body IS NULL AND new.seq IS old.seq AND new.hash IS old.hash
  AND new.origin IS old.origin AND new.n IS old.n AND new.prev IS old.prev AND new.reverses IS old.reverses
)
BEGIN
  SELECT RAISE(ABORT, 'history: entries are never changed');
END
"""
_NO_DELETE = """
CREATE TRIGGER {name}_kept BEFORE DELETE ON {name}
BEGIN
  SELECT RAISE(ABORT, 'history: entries are never removed');
END
"""
_NO_REWRITE = """
CREATE TRIGGER {name}_unchanged BEFORE UPDATE ON {name}
BEGIN
  SELECT RAISE(ABORT, 'what was added is never changed');
END
"""

TRIGGERS: dict[str, str] = {
    **{
        f"{name}_{suffix}": sql.format(name=name)
        for name in ("event", "custody")
        for suffix, sql in (("in_order", _ORDER), ("unchanged", _NO_UPDATE), ("kept", _NO_DELETE))
    },
    **{f"{name}_unchanged": _NO_REWRITE.format(name=name) for name in ("original", "text")},
}
"""Every trigger of a case by its name."""


def ensure_triggers(connection: Connection) -> None:
    """Put every trigger back as it should be; harmless when done twice. Ends each migration."""
    present = dict(connection.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
    for name, sql in TRIGGERS.items():
        if present.get(name) != sql.strip():
            connection.execute(f'DROP TRIGGER IF EXISTS "{name}"')
            connection.execute(sql)


def missing_triggers(connection: Connection) -> tuple[str, ...]:
    """Return the names of triggers that are missing or not as they should be."""
    present = dict(connection.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
    return tuple(name for name, sql in TRIGGERS.items() if present.get(name) != sql.strip())


def strange_triggers(connection: Connection) -> tuple[str, ...]:
    """Return the names of triggers that no version of this program made: they would change what others write."""
    found = connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
    return tuple(name for (name,) in found if name not in TRIGGERS)
