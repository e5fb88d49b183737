"""Hands dataclasses the bytecode of their methods, which the build has compiled already. Ships in the bundle.

A dataclass writes the text of its methods and compiles it, at every start anew; for Kith's fifty classes that
was a quarter of the time that importing Kith took. The build kept the bytecode by text, so a text that is not
there (another Python, a changed class) is compiled as ever. Python imports a module of this name when it starts.

Nothing that is imported or read while Kith starts is garbage, so nobody looks for any until the first screen:
`kith.browser.main` then turns the collector on. With ten thousand people it had cost a third of reading them.
"""

import builtins
import dataclasses
import gc
import marshal

gc.disable()

_ready = marshal.loads(__loader__.get_data(f"{__loader__.archive}/dataclasses.bin"))

not_ready = []  # texts that were compiled after all, for the test that there are none


def _run(text, globals_, names):
    code = _ready.get(text)
    if code is None:
        not_ready.append(text)
        builtins.exec(text, globals_, names)
    else:
        builtins.exec(marshal.loads(code), globals_, names)


dataclasses.exec = _run
