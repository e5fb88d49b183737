"""Runs pytest inside the phone's Python, on the shipped bytecode: bundle and trimmed standard library.

First a person uses Kith for a day, and every module of the bundle is imported, with nothing there but what
ships. Then the test tools come in. They need more of the standard library than a phone does and find the rest
in a second zip, watched over, so that a package that ships and asks for a module from there is caught.
Tests see all this as module `shipped`.
"""

import gc
import importlib
import importlib.abc
import os
import sys
import traceback
import types
import zipfile
import zipimport

gc.enable()  # in the phone, the app itself turns it on once it has started

BUNDLE = "/kith.zip"
STDLIB = ("/python314.zip", "/lib/python")


def import_all_that_ships():
    """Import every module of the bundle; {name: what went wrong}."""
    names = [name.removesuffix(".pyc").removesuffix("/__init__") for name in zipfile.ZipFile(BUNDLE).namelist() if name.endswith(".pyc")]
    failed = {}
    for name in sorted(name.replace("/", ".") for name in names):
        if ".tmpl_" in name:  # compiled templates are loaded by Jinja, not imported by name
            continue
        try:
            importlib.import_module(name)
        except Exception as failure:
            failed[name] = repr(failure)
    return failed


class RestOfTheLibrary(importlib.abc.MetaPathFinder):
    """Finds what the phone's standard library left out, and notes when something that ships asked for it."""

    def __init__(self, archive):
        self.archive = archive
        self.wrongly_asked = set()

    def find_spec(self, name, path=None, target=None):
        folder = "/".join([self.archive, *name.split(".")[:-1]])
        spec = zipimport.zipimporter(folder).find_spec(name)
        if spec is not None:
            asker = self.asker()
            if asker.get("__file__", "").startswith(BUNDLE):
                self.wrongly_asked.add(f"{asker['__name__']} asked for {name}")
        return spec

    def asker(self):
        """The globals of the module that wants it: the nearest one that is not of the standard library itself."""
        frame = sys._getframe(2)
        while frame is not None:
            file = frame.f_globals.get("__file__") or STDLIB
            if not file.startswith(STDLIB):
                return frame.f_globals
            frame = frame.f_back
        return {}


def fewer_examples():
    """A tenth of Hypothesis's examples: the rules were searched on the desk, here they are confirmed."""
    import hypothesis

    whole = hypothesis.settings.__init__

    def tenth(self, *arguments, max_examples=None, **options):
        if isinstance(max_examples, int):
            options["max_examples"] = max(5, max_examples // 10)
        whole(self, *arguments, **{"deadline": None, **options})

    hypothesis.settings.__init__ = tenth
    hypothesis.settings.register_profile("inside", max_examples=100, deadline=None, database=None)
    hypothesis.settings.load_profile("inside")


class Watch:
    """A pytest plugin that fails the run when something that ships needs what does not ship, and says what is running."""

    def pytest_runtest_logstart(self, nodeid, location):
        with open(job["running"], "w") as note:  # noqa: F821 (a fatal error of Pyodide leaves no other trace)
            note.write(nodeid)

    def pytest_sessionfinish(self, session, exitstatus):
        if shipped.rest.wrongly_asked and not exitstatus:
            print("\n".join(["The phone's standard library lacks:", *sorted(shipped.rest.wrongly_asked)]))
            session.exitstatus = 1


def what_went_wrong_that_day():
    """Let a person use Kith for a day (tests/runtime/alone.py); the traceback of what failed, or nothing."""
    sys.path[:0] = ["/kith/tests", "/kith/tests/runtime"]
    try:
        import alone

        alone.a_whole_day()
    except Exception:
        return traceback.format_exc()
    finally:
        del sys.path[:2]


shipped = types.ModuleType("shipped")
shipped.bundle = BUNDLE
importlib.import_module("kith.browser.main")
shipped.compiled_classes = list(sys.modules["sitecustomize"].not_ready)
shipped.day_went_wrong = what_went_wrong_that_day()
shipped.failed_imports = import_all_that_ships()
shipped.rest = RestOfTheLibrary(job["rest"])  # noqa: F821 (given by run.mjs)
sys.modules["shipped"] = shipped

sys.meta_path.append(shipped.rest)
sys.path.append("/kith/tools")
fewer_examples()

os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # anyio's plugin is no part of the bundle
import pytest  # noqa: E402 (only now is it there)

options = ["-q", "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin"]
exit_code = int(pytest.main([*job["arguments"], *options], plugins=[Watch()]))  # noqa: F821
