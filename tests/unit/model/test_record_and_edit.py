"""Claims about records (entities as plain JSON) and edits (changes with an inverse)."""

import json
from dataclasses import fields, replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model.actor import Actor
from app.model.article import Article
from app.model.block import Block
from app.model.case_facts import CaseFacts
from app.model.decision import Decision
from app.model.edit import Change, Edit, EditKind
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.locator import Locator
from app.model.moment import Moment
from app.model.passage import Passage
from app.model.place import Place
from app.model.proposal import Proposal
from app.model.reading import Reading
from app.model.record import field_names, from_record, to_record
from app.model.speaker import Speaker
from app.model.tag import Tag

ENTITIES = (Article, Reading, Passage, Incident, Figure, Evidence, Decision, Tag, CaseFacts)
TEXT = st.text(max_size=20)
OFFSETS = st.integers(0, 10**7)
NUMBERS = st.none() | st.integers(0, 10**30) | st.decimals(0, 10**9, places=6)

for value, strategy in {
    Moment: st.builds(
        Moment,
        edtf=st.sampled_from([None, "2020-06-02?", "2015/..", "2020-06-01/2020-06-10~", "199X", "Y17000"]),
        as_written=TEXT,
        note=TEXT,
    ),
    Place: st.builds(
        Place,
        as_written=TEXT,
        name=TEXT,
        latitude=st.none() | st.decimals(-90, 90, places=5).map(lambda value: f"{value:f}"),
        longitude=st.none() | st.decimals(-180, 180, places=5).map(lambda value: f"{value:f}"),
        precision=st.none() | st.integers(1, 7),
    ),
    Locator: st.builds(Locator, OFFSETS, OFFSETS, st.none() | TEXT),
    Block: st.builds(Block, start=OFFSETS, end=OFFSETS, page=st.none() | TEXT),
}.items():
    st.register_type_strategy(value, strategy)


def entities(kind):
    """Every field is generated: none keeps its default by chance of having one."""
    given_fields = {field.name: ... for field in fields(kind) if field.name not in {"low", "best", "high"}}
    numbers = {name: NUMBERS for name in ("low", "best", "high") if name in field_names(kind)}
    numbers |= {name: NUMBERS for name in ("share", "base", "corrected") if name in field_names(kind)}
    return st.builds(kind, **(given_fields | numbers))


EVERY = st.one_of(*map(entities, ENTITIES))
PAIRS = st.sampled_from(ENTITIES).flatmap(lambda kind: st.tuples(entities(kind), entities(kind)))
SLOW = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


def walk(value):
    """Return every value in a record, nested ones too."""
    if isinstance(value, dict):
        return [value, *(inner for part in value.values() for inner in walk(part))]
    if isinstance(value, list):
        return [value, *(inner for part in value for inner in walk(part))]
    return [value]


@SLOW
@pytest.mark.parametrize("kind", ENTITIES)
@given(data=st.data())
def test_an_entity_comes_back_equal_from_the_json_of_its_record(kind, data):
    entity = data.draw(entities(kind))
    record = to_record(entity)
    back = from_record(kind, json.loads(json.dumps(record)))
    assert back == entity
    assert to_record(back) == record


@SLOW
@given(EVERY)
def test_a_record_holds_plain_json_and_no_floats(entity):
    assert {type(value) for value in walk(to_record(entity))} <= {dict, list, str, int, bool, type(None)}


@SLOW
@given(EVERY)
def test_a_record_has_every_field_under_its_name(entity):
    assert tuple(to_record(entity)) == field_names(type(entity))


def test_a_field_that_a_record_lacks_keeps_its_default():
    figure = from_record(Figure, {"id": "f", "ref": "F-1", "value_as_written": "two"})
    assert figure == Figure(id="f", ref="F-1", value_as_written="two")


def test_a_record_without_a_needed_field_is_refused_by_its_name():
    with pytest.raises(KeyError, match="value_as_written"):
        from_record(Figure, {"id": "f", "ref": "F-1"})


def test_a_value_outside_its_list_is_refused():
    with pytest.raises(ValueError, match="certain"):
        from_record(Figure, {"id": "f", "ref": "F-1", "value_as_written": "2", "quantifier": "certain"})


def test_a_decimal_number_stays_exact_and_a_whole_one_a_number():
    record = to_record(Figure(id="f", ref="F-1", value_as_written="x", low=2, best=Decimal("12.50")))
    assert (record["low"], record["best"], record["high"]) == (2, "12.50", None)


@SLOW
@given(PAIRS)
def test_an_update_holds_the_changed_fields_and_no_others(pair):
    old, new = pair
    new = replace(new, id=old.id)
    change = Change.update(old, new)
    before, after = to_record(old), to_record(new)
    changed = {name for name in before if before[name] != after[name]}
    if change is None:
        assert not changed
    else:
        assert set(change.before) == set(change.after) == changed
        assert before | change.after == after


@SLOW
@given(PAIRS)
def test_the_inverse_of_an_update_leads_back_to_the_first_state(pair):
    old, new = pair
    new = replace(new, id=old.id)
    change = Change.update(old, new)
    if change is not None:
        assert to_record(new) | change.inverse().after == to_record(old)


@SLOW
@given(EVERY)
def test_equal_states_give_no_change(entity):
    assert Change.update(entity, from_record(type(entity), to_record(entity))) is None


@SLOW
@given(st.lists(EVERY, max_size=4), st.sampled_from(list(EditKind)), TEXT)
def test_the_inverse_of_an_edits_inverse_is_the_edit(values, kind, subject):
    changes = [
        Change.insert(value) if number % 2 else Change.delete(value) for number, value in enumerate(values)
    ]
    edit = Edit(kind, tuple(changes), subject)
    inverse = edit.inverse()
    assert inverse.inverse() == edit
    assert inverse.changes == tuple(change.inverse() for change in reversed(changes))
    assert (inverse.kind, inverse.subject) == (kind, subject)


@SLOW
@given(EVERY)
def test_an_insertion_and_a_deletion_are_each_others_inverse(entity):
    assert Change.insert(entity).inverse() == Change.delete(entity)
    assert Change.insert(entity).entity == type(entity).ENTITY
    assert Change.insert(entity).id == entity.id


def test_values_inside_an_entity_travel_with_it():
    incident = Incident(id="i", ref="I-1", title="t", actors=(Actor(name="a"),), place=Place(name="Ariha"))
    evidence = Evidence(
        id="e",
        claim="i",
        claim_kind="incident",
        passage="p",
        attribution=(Speaker(name="SOHR", kind="monitor"),),
    )
    proposal = Proposal(field="title", value="t")
    article = Article(
        id="a",
        ref="A-1",
        title="t",
        sha256="",
        size=0,
        text_sha256="",
        proposed=(proposal,),
        issued=Moment(edtf="2020"),
    )
    for entity in (incident, evidence, article):
        assert from_record(type(entity), json.loads(json.dumps(to_record(entity)))) == entity
