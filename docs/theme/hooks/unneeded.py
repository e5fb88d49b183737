"""What Material would add to the site and no reader of this guide ever loads.

Word stemmers for other languages, maps of the minified scripts, colour tables replaced by our own tokens, a site map,
which would need the site's absolute address (and carry the day of the build), and the indents of its
templates, which are a third of every page.
"""

import re
from fnmatch import fnmatch

UNNEEDED = (
    "sitemap.xml",
    "*.map",
    "assets/images/favicon.png",
    "assets/javascripts/lunr/*",
    "assets/stylesheets/palette.*",
    "assets/stylesheets/classic/*",
    "assets/stylesheets/modern/*",
    "sources.toml",
)
SPACE = re.compile(r"[ \t\n]*\n[ \t\n]*")
AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)


def on_config(config):
    """Leave out the site map."""
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_files(files, config):
    """Leave out the files of the theme that no page asks for."""
    for file in list(files):
        if any(fnmatch(file.src_uri, pattern) for pattern in UNNEEDED):
            files.remove(file)
    return files


def on_post_page(output, page, config):
    """One break where the templates left blank lines and indents; what is shown or run as it is written stays so."""
    parts = AS_WRITTEN.split(output)  # text, what stays, its element's name, text …
    return "".join(SPACE.sub("\n", text) + kept for text, kept in zip(parts[::3], [*parts[1::3], ""], strict=True))
