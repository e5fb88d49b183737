"""Compiles Kith's Jinja2 templates to Python modules, inside the phone's own Python.

Kith's environment says how (autoescape, filters, whitespace), so it is Kith's environment that compiles. The
modules form the package `kith.web._compiled`; where it is present, `kith.web.templating` loads from it.
"""

from pathlib import Path

from jinja2 import FileSystemLoader

from kith.web.templating import environment

source = Path("/source/kith/web/templates")
target = Path("/out")

compiling = environment(FileSystemLoader(source))
names = compiling.list_templates(extensions=["html", "txt", "svg"])
compiling.compile_templates(target, zip=None, filter_func=names.__contains__, log_function=lambda _: None, ignore_errors=False)
(target / "__init__.py").write_text(f'"""Kith\'s templates as Python modules, made by the build."""\n\nNAMES = {names!r}\n')
