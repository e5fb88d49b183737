"""What Material would add to the site and no reader of this guide ever loads.

Word stemmers for other languages, maps of the minified scripts, colour tables replaced by our own tokens, and
a site map, which would need the site's absolute address (and carry the day of the build).
"""

from fnmatch import fnmatch

UNNEEDED = (
    "sitemap.xml",
    "*.map",
    "assets/images/favicon.png",
    "assets/javascripts/lunr/*",
    "assets/stylesheets/palette.*",
    "assets/stylesheets/classic/*",
    "assets/stylesheets/modern/*",
)


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
