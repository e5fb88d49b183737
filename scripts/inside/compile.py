"""Compiles the .py files of a zip to bytecode, with pyodide-build's own compiler, and packs the result again.

Runs inside the pinned Pyodide, because bytecode has to match the phone's interpreter. The pyc files are of
the unchecked-hash kind (no times in them), entries are sorted, times and permissions are fixed, and the
packing is done by this interpreter's own zlib, so that the result is the same to the byte on every desk.
A few modules keep their source beside the bytecode, because they read it themselves. Nobody reads docstrings on a
phone, and they were a fifteenth of a first visit: each becomes a space (of a class with none, dataclasses makes one,
slowly). Lines keep their numbers. An archive whose name ends in `.gz` is packed as a whole, which takes an eighth less than
file by file, and opens faster: the browser unpacks it, not Python.
"""

import ast
import gzip
import py_compile
import zipfile
from importlib.machinery import SourceFileLoader
from pathlib import Path

from pyodide_build._py_compile import _py_compile_archive

# pyodide-build leaves the kind of pyc to py_compile, whose default writes the time of the source into it.
py_compile._get_default_invalidation_mode = lambda: py_compile.PycInvalidationMode.UNCHECKED_HASH


def without_docstrings(loader: SourceFileLoader, source: bytes, path: str, *, _optimize: int = -1):
    """In place of importlib's own `source_to_code`."""
    tree = ast.parse(source, path)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(node, clean=False):
            node.body[0].value.value = " "
    return compile(tree, path, "exec", dont_inherit=True, optimize=_optimize)


SourceFileLoader.source_to_code = without_docstrings


def pack(compiled: Path, packed: Path, sources: dict[str, bytes]) -> None:
    whole = packed.suffix == ".gz"
    archive = compiled.with_name("packed.zip") if whole else packed
    with zipfile.ZipFile(compiled) as given, zipfile.ZipFile(archive, "w") as made:
        contents = {name: given.read(name) for name in given.namelist()} | sources
        for name in sorted(contents):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if whole else zipfile.ZIP_DEFLATED
            made.writestr(entry, contents[name], compresslevel=9)
    if whole:
        packed.write_bytes(gzip.compress(archive.read_bytes(), 9, mtime=0))


for source, target in job["archives"]:  # noqa: F821 (given by run.mjs)
    archive = Path("/tmp") / Path(source).name
    archive.write_bytes(Path(source).read_bytes())
    with zipfile.ZipFile(archive) as given:
        sources = {name: given.read(name) for name in job["with_source"] if name in given.namelist()}  # noqa: F821
    compiled = _py_compile_archive(archive, keep=False, verbose=False, compression_level=0)
    pack(compiled, Path(target), sources)
