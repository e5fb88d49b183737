"""One sheet of styles out of many: a sheet that imports is another round trip for each of its parts.

The sources stay one file per component; the page gets them in one. Each `@import … layer(name);` becomes
the sheet itself inside its layer, in the same place, so the cascade is the one that was written.
"""

import re
from pathlib import Path

from kithdesk import steps

IMPORT = re.compile(r'^@import url\("([\w-]+\.css)"\) layer\(([\w-]+)\);$', re.MULTILINE)


def flat(sheet: Path) -> str:
    """The sheet with what it imports from its own folder in place. Raises SystemExit for an import of another kind."""

    def layered(found: re.Match[str]) -> str:
        name, layer = found.groups()
        return f"@layer {layer} {{\n{(sheet.parent / name).read_text('utf-8').strip()}\n}}"

    text = IMPORT.sub(layered, sheet.read_text("utf-8"))
    if "@import" in text:
        raise steps.stop(f"{sheet.name} imports in a way that the build does not know.")
    return text
