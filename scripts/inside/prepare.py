"""Does at build time what Kith would do at every start: compiles templates, vocabulary, and dataclasses' methods.

It runs inside the phone's own Python, with Kith's own sources. Kith's environment says how templates are
compiled (autoescape, filters, whitespace), so it is Kith's environment that compiles them: they form the
package `kith.web._compiled`. The dataclasses are what `sitecustomize.py` beside this file hands out again.
"""

import builtins
import dataclasses
import importlib
import json
import marshal
import sys
from pathlib import Path

SOURCE = Path("/source/kith")
TEMPLATES, CLASSES, TOPICS = Path("/templates"), Path("/classes/dataclasses.bin"), Path("/topics/vocabulary.json")

texts = {}


def keep(text, globals_, names):
    """What dataclasses does with the text of a class's methods, keeping the bytecode."""
    code = compile(text, "<string>", "exec")
    texts[text] = marshal.dumps(code)
    builtins.exec(code, globals_, names)


def has_classes(module):
    """Whether a module defines dataclasses of its own."""
    return any(dataclasses.is_dataclass(each) and each.__module__ == module.__name__ for each in list(getattr(module, "__dict__", {}).values()) if isinstance(each, type))


dataclasses.exec = keep

# What Python itself brought in before this script could listen is brought in once more.
for name, module in [(name, module) for name, module in sys.modules.items() if name != "__main__" and has_classes(module)]:
    del sys.modules[name]
    importlib.import_module(name)
    sys.modules[name] = module
# All of Kith, with the packages that it brings in.
for path in sorted(SOURCE.rglob("*.py")):
    name = ".".join(("kith", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")
    if name != "kith.web.desk":
        importlib.import_module(name)
CLASSES.write_bytes(marshal.dumps(texts))

from jinja2 import FileSystemLoader  # noqa: E402 (imported only now, so that it is listened to as well)
from kith.web.ground.templating import environment  # noqa: E402

compiling = environment(FileSystemLoader(SOURCE / "web" / "templates"))
names = compiling.list_templates(extensions=["html", "txt", "svg"])
compiling.compile_templates(TEMPLATES, zip=None, filter_func=names.__contains__, log_function=lambda _: None, ignore_errors=False)
(TEMPLATES / "__init__.py").write_text(f'"""Kith\'s templates as Python modules, made by the build."""\n\nNAMES = {names!r}\n')

from kith.topics import vocabulary  # noqa: E402

TOPICS.write_text(json.dumps(vocabulary().to_plain(), ensure_ascii=False, separators=(",", ":")), "utf-8")
