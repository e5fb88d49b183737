"""What a phone does without: parts of the standard library and of the packages, named by path in their archives.

What may go was found by running. Every suite that runs inside Pyodide runs without these parts, and fails when
something that ships asks for one of them; whoever needs one takes its line out.
"""

# The standard library's parts that stay on the desk.
DESK_ONLY = (
    # tools for people who write programs, and what talks to a terminal
    "_pyrepl/*", "bdb.py", "cmd.py", "code.py", "compileall.py", "cProfile.py", "doctest.py", "modulefinder.py", "pdb.py",
    "pickletools.py", "profile.py", "pstats.py", "py_compile.py", "pyclbr.py", "pydoc.py", "pyodide/console.py", "rlcompleter.py",
    "runpy.py", "symtable.py", "tabnanny.py", "timeit.py", "trace.py", "tracemalloc.py", "unittest/*", "zipapp.py",
    "asyncio/__main__.py", "asyncio/tools.py", "sysconfig/__main__.py",
    "argparse.py", "getpass.py", "optparse.py", "pty.py", "tty.py", "webbrowser.py",
    "__hello__.py", "__phello__/*", "antigravity.py", "this.py",
    # other machines and other systems
    "_android_support.py", "_apple_support.py", "_ios_support.py", "asyncio/proactor_events.py",
    "asyncio/windows_*", "ctypes/*", "nturl2path.py",
    # processes, servers, and protocols that a page cannot speak
    "concurrent/futures/interpreter.py", "concurrent/futures/process.py", "concurrent/interpreters/*", "multiprocessing/*", "sched.py",
    "ftplib.py", "http/cookiejar.py", "http/server.py", "imaplib.py", "logging/config.py", "logging/handlers.py", "mailbox.py",
    "netrc.py", "poplib.py", "smtplib.py", "socketserver.py", "urllib/request.py", "urllib/robotparser.py", "wsgiref/*", "xmlrpc/*",
    # formats and sums that Kith has no use for
    "colorsys.py", "configparser.py", "filecmp.py", "fileinput.py", "fractions.py", "importlib/metadata/*", "plistlib.py", "shelve.py",
    "sqlite3/*", "statistics.py", "tarfile.py", "tomllib/*", "wave.py", "xml/dom/*", "xml/sax/*",
    # written in Python for interpreters that lack the same in C
    "_py_abc.py", "_pydatetime.py", "_pyio.py", "_threading_local.py",
    # code pages of mainframes, in which no contact file was ever written
    "encodings/cp037.py", "encodings/cp1006.py", "encodings/cp1026.py", "encodings/cp1140.py", "encodings/cp273.py",
    "encodings/cp424.py", "encodings/cp500.py", "encodings/cp720.py", "encodings/cp875.py", "encodings/hp_roman8.py",
    "encodings/mbcs.py", "encodings/oem.py", "encodings/ptcp154.py", "encodings/rot_13.py", "encodings/uu_codec.py",
)  # fmt: skip

# Files of Kith and of its packages that the phone never imports.
NEVER_IMPORTED = (
    "*.c", "*.pyd", "*.pyi", "*.so", "*/__pycache__/*", "*/py.typed", "*/tests/*", "*.dist-info/*", "bin/*",
    "kith/web/desk.py", "kith/topics/compiled.py", "kith/topics/written.py",
    "anyio/_backends/_trio.py", "anyio/pytest_plugin.py", "anyio/to_interpreter.py", "anyio/to_process.py",
    "dateutil/parser/*", "dateutil/tz/win.py", "dateutil/tzwin.py", "dateutil/utils.py", "dateutil/zoneinfo/*",
    "jinja2/ext.py", "jinja2/meta.py", "jinja2/nativetypes.py", "jinja2/sandbox.py",
    "multipart/*",
    "segno/__init__.py", "segno/cli.py", "segno/helpers.py", "segno/utils.py", "segno/writers.py",
    "starlette/authentication.py", "starlette/config.py", "starlette/endpoints.py", "starlette/schemas.py",
    "starlette/staticfiles.py", "starlette/templating.py", "starlette/testclient.py", "starlette/middleware/authentication.py",
    "starlette/middleware/cors.py", "starlette/middleware/gzip.py", "starlette/middleware/httpsredirect.py",
    "starlette/middleware/opentelemetry.py", "starlette/middleware/sessions.py", "starlette/middleware/wsgi.py",
    "vobject/change_tz.py", "vobject/hcalendar.py", "vobject/ics_diff.py", "vobject/win32tz.py",
)  # fmt: skip

# Modules that keep their source beside the bytecode: anyio imports its parts when they are first used, and reads
# its own source to know them. Without it, it imports all of them at the start.
WITH_SOURCE = ("anyio/__init__.py", "anyio/abc/__init__.py")
