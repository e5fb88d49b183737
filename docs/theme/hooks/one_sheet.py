"""One sheet of styles for every page, joined from those of `extra_css` in their order.

On a slow network each further sheet costs a wait. In the sources they stay files of their own, one for each matter, and
their remarks stay there.
"""

import re
from pathlib import Path

from mkdocs.structure.files import File

SHEET = "assets/kith.css"
REMARK = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def on_files(files, config):
    """Put the joined sheet in the place of its parts."""
    parts = [files.get_file_from_path(path) for path in config.extra_css]
    joined = "".join(REMARK.sub("", Path(part.abs_src_path).read_text("utf-8")) for part in parts)
    for part in parts:
        files.remove(part)
    files.append(File.generated(config, SHEET, content=joined))
    config.extra_css = [SHEET]
    return files
