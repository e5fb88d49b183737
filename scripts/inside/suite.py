"""Runs pytest inside the phone's Python, on the shipped bytecode: bundle and trimmed standard library.

First every module of the bundle's Kith is imported with nothing but what ships. Then the test tools come in,
which need more of the standard library than a phone does: they find the rest in a second zip, watched over,
so that a package that ships and asks for a module from there is caught. Tests see both as module `shipped`.
"""

import importlib
import importlib.abc
import os
import sys
import types
import zipfile
import zipimport

BUNDLE = job["path"][0]  # noqa: F821 (given by run.mjs)
STDLIB = "/lib/python"


def import_all_of_kith():
    """Import every module of Kith; {name: what went wrong}."""
    names = [name.removesuffix(".pyc").removesuffix("/__init__") for name in zipfile.ZipFile(BUNDLE).namelist()]
    failed = {}
    for name in sorted(name.replace("/", ".") for name in names if name.partition("/")[0] == "kith"):
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


class Portal:
    """Stands in for anyio's blocking portal: there are no threads here, so waiting is stack switching."""

    def call(self, function, *arguments):
        import inspect

        from pyodide.ffi import run_sync

        async def go():
            answer = function(*arguments)
            return await answer if inspect.isawaitable(answer) else answer

        return run_sync(go())

    def start_task_soon(self, function, *arguments, name=None):
        import asyncio

        from pyodide.ffi import run_sync

        task = asyncio.ensure_future(function(*arguments))
        return types.SimpleNamespace(
            result=lambda timeout=None: run_sync(task), done=task.done, cancel=task.cancel, exception=lambda timeout=None: task.exception()
        )


def let_the_test_client_wait():
    """Starlette's test client is no part of the bundle; it comes from the package's own files."""
    import contextlib

    import starlette

    starlette.__path__.append("/kith/packages/starlette")
    import anyio.from_thread

    anyio.from_thread.start_blocking_portal = lambda *_, **__: contextlib.nullcontext(Portal())


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


shipped = types.ModuleType("shipped")
shipped.bundle = BUNDLE
shipped.failed_imports = import_all_of_kith()
shipped.modules_after_start = frozenset(sys.modules)
shipped.rest = RestOfTheLibrary(job["rest"])  # noqa: F821
sys.modules["shipped"] = shipped

sys.meta_path.append(shipped.rest)
sys.path.append("/kith/tools")
let_the_test_client_wait()
fewer_examples()

os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # anyio's plugin is no part of the bundle
import pytest  # noqa: E402 (only now is it there)

options = ["-q", "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin"]
exit_code = int(pytest.main([*job["arguments"], *options], plugins=[Watch()]))  # noqa: F821
