"""What ships starts and works in the phone's own Python: bytecode, compiled templates, trimmed library.

These run inside Pyodide only; `shipped` is what scripts/inside/suite.py saw before any test tool came in.
"""

import importlib.util
import struct
import sys
import zipfile

import pytest
import shipped

UNCHECKED_HASH = 0b01


def bundle() -> zipfile.ZipFile:
    return zipfile.ZipFile(shipped.bundle)


def library() -> zipfile.ZipFile:
    return zipfile.ZipFile("/python314.zip")


def test_a_person_can_use_kith_for_a_day_with_only_what_ships() -> None:
    assert not shipped.day_went_wrong, shipped.day_went_wrong


def test_every_module_that_ships_starts_with_only_what_ships() -> None:
    assert shipped.failed_imports == {}


def test_the_phone_runs_the_python_it_was_built_for() -> None:
    assert sys.platform == "emscripten"
    assert sys.version_info[:2] == (3, 14)


@pytest.mark.parametrize("archive", [bundle, library])
def test_the_phone_never_compiles(archive) -> None:
    for name in archive().namelist():
        if name.endswith(".py"):
            assert f"{name}c" in archive().namelist(), f"{name} has no bytecode"
        if name.endswith(".pyc"):
            magic, flags = struct.unpack("<4sI", archive().read(name)[:8])
            assert magic == importlib.util.MAGIC_NUMBER, f"{name} was compiled by another Python"
            assert flags == UNCHECKED_HASH, f"{name} holds a time, so no build is like another"


@pytest.mark.parametrize("archive", [bundle, library])
def test_the_archives_hold_no_times_and_no_order_of_chance(archive) -> None:
    entries = archive().infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_compiled_for_another_machine_ships() -> None:
    assert not [name for name in bundle().namelist() if name.endswith((".so", ".pyd", ".dll", ".dylib"))]


def test_the_methods_of_every_record_are_ready_made() -> None:
    assert shipped.compiled_classes == []


def test_the_templates_are_python_already() -> None:
    names = bundle().namelist()
    assert any(name.startswith("kith/web/_compiled/tmpl_") for name in names)
    assert not any(name.startswith("kith/web/templates/") for name in names)


def test_the_vocabulary_is_compiled_already() -> None:
    from kith.topics import gist, meeting

    names = bundle().namelist()
    assert "kith/topics/vocabulary.json" in names
    assert not any(name.startswith("kith/topics/vocabulary/") for name in names)
    assert meeting(gist("coding"), gist("wants to learn Python"))
    assert not meeting(gist("chemistry"), gist("climbing"))


def test_every_compiled_template_loads() -> None:
    from kith.web.ground.templating import environment, loader

    rooms = environment(loader())
    package = importlib.import_module("kith.web._compiled")
    assert package.NAMES
    for name in package.NAMES:
        rooms.get_template(name)
