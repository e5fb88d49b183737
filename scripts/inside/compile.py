"""Compiles the .py files of a zip to bytecode, with pyodide-build's own compiler, and packs the result again.

Runs inside the pinned Pyodide, because bytecode has to match the phone's interpreter. The pyc files are of
the unchecked-hash kind (no times in them), entries are sorted, times and permissions are fixed, and the
packing is done by this interpreter's own zlib, so that the result is the same to the byte on every desk.
A few modules keep their source beside the bytecode, because they read it themselves.
"""

import py_compile
import zipfile
from pathlib import Path

from pyodide_build._py_compile import _py_compile_archive

# pyodide-build leaves the kind of pyc to py_compile, whose default writes the time of the source into it.
py_compile._get_default_invalidation_mode = lambda: py_compile.PycInvalidationMode.UNCHECKED_HASH


def pack(compiled: Path, packed: Path, sources: dict[str, bytes]) -> None:
    with zipfile.ZipFile(compiled) as given, zipfile.ZipFile(packed, "w") as made:
        contents = {name: given.read(name) for name in given.namelist()} | sources
        for name in sorted(contents):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, contents[name], compresslevel=9)


for source, target in job["archives"]:  # noqa: F821 (given by run.mjs)
    archive = Path("/tmp") / Path(source).name
    archive.write_bytes(Path(source).read_bytes())
    with zipfile.ZipFile(archive) as given:
        sources = {name: given.read(name) for name in job["with_source"] if name in given.namelist()}  # noqa: F821
    compiled = _py_compile_archive(archive, keep=False, verbose=False, compression_level=0)
    pack(compiled, Path(target), sources)
