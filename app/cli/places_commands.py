"""Commands about the lists of places that suggestions know."""

import argparse
from pathlib import Path
from typing import Any

from app.cli.command_list import CommandList
from app.cli.output import Output
from app.cli.progress_line import ProgressLine
from app.cli.words import help_text, say
from app.cli.wrong_usage import WrongUsage
from app.model.gazetteer_place import GazetteerPlace
from app.services.places_import import find_places_named, import_places
from app.services.places_lists import PlacesList, list_places, remove_places


def add_places_command(commands: CommandList) -> None:
    """Add `places`."""
    parser = commands.add("places", places, case=False)
    parser.add_argument("action", metavar="ACTION", choices=tuple(_ACTIONS), help=help_text("places_action"))
    parser.add_argument("what", metavar="FILE, CODE or NAME", nargs="?", help=help_text("places_what"))


def places(arguments: argparse.Namespace, output: Output) -> None:
    """Take a country file in, list or remove what was taken in, or find a place by its name."""
    if arguments.action == "list":
        if arguments.what is not None:
            raise WrongUsage(say("places_list_alone"))
    elif not (arguments.what or "").strip():
        raise WrongUsage(say("places_empty"))
    _ACTIONS[arguments.action](arguments, output)


def _import(arguments: argparse.Namespace, output: Output) -> None:
    with ProgressLine() as line:
        done = import_places(Path(arguments.what), progress=line.reached)
    value = {"path": str(done.path), "country": done.country, "places": done.places}
    output.result(value, [say("places_imported", country=done.country, count=done.places)])


def _list(_arguments: argparse.Namespace, output: Output) -> None:
    lists = list_places()
    output.result([_facts(one) for one in lists], [_told(one) for one in lists] or [say("no_places_list")])


def _remove(arguments: argparse.Namespace, output: Output) -> None:
    gone = remove_places(arguments.what)
    output.result(_facts(gone), [say("places_removed", country=gone.country or gone.code)])


def _find(arguments: argparse.Namespace, output: Output) -> None:
    found = find_places_named(arguments.what)
    lines = [say("place_line", place=_line(one)) for one in found]
    output.result([_value(one) for one in found], lines or [say("no_place", name=arguments.what)])


def _told(one: PlacesList) -> str:
    if one.country is None:
        return say("places_list_unreadable", code=one.code, path=one.path)
    facts = {"file": one.file or "–", "imported": one.imported or "–"}
    return say("places_list_line", code=one.code, country=one.country, count=one.places, **facts)


def _facts(one: PlacesList) -> dict[str, Any]:
    return {
        "code": one.code,
        "country": one.country,
        "places": one.places,
        "file": one.file,
        "imported": one.imported,
        "path": str(one.path),
    }


def _line(one: GazetteerPlace) -> str:
    parts = dict.fromkeys(part for part in (one.name, one.adm2, one.adm1, one.country) if part)
    where = f"  {one.latitude} {one.longitude}" if one.latitude else ""
    return f"{', '.join(parts)}{where}"


def _value(one: GazetteerPlace) -> dict[str, Any]:
    return {
        "name": one.name,
        "kind": one.kind.name.lower(),
        "adm1": one.adm1,
        "adm2": one.adm2,
        "country": one.country,
        "latitude": one.latitude,
        "longitude": one.longitude,
        "population": one.population or None,
        "geonames": one.id if one.id > 0 else None,
    }


_ACTIONS = {"import": _import, "list": _list, "remove": _remove, "find": _find}
