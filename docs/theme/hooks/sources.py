"""Credit where it is due: what a page draws on, named under its lead and at its end, from one list (docs/theme/sources.toml).

A page says `articles: [empathy]` and `sources: [hall-2019]` in its front matter. Its last section, *Where this comes
from*, names the articles that it draws on, and the studies. A page of one of the two paths, which retell an article,
says so under its lead, too. `<!-- all sources -->` on a page becomes the whole list. A name that is not in the list
stops the build.
"""

import tomllib
from pathlib import Path

from mkdocs.exceptions import PluginError

LIST = Path(__file__).parents[1] / "sources.toml"
LEAD = "{ .lead }\n"
EVERYTHING = "<!-- all sources -->"


def on_config(config):
    """Read the list once for all pages."""
    config.extra["sources"] = tomllib.loads(LIST.read_text("utf-8"))
    return config


def on_page_markdown(markdown, page, config, files):
    """Put the credits into a page's text."""
    known = config.extra["sources"]
    articles = [known["articles"][name] for name in page.meta.get("articles", [])]
    studies = [known["studies"][name] for name in page.meta.get("sources", [])]
    if EVERYTHING in markdown:
        markdown = markdown.replace(EVERYTHING, listed(known["articles"].values(), known["studies"].values()))
    if page.file.src_uri.partition("/")[0] in known["articles"]:
        if LEAD not in markdown:
            raise PluginError(f"{page.file.src_uri} retells an article, and has no lead to credit it under.")
        markdown = markdown.replace(LEAD, f"{LEAD}\n{credit(articles)}\n{{ .from }}\n", 1)
    if articles or studies:
        markdown += "\n\n## Where this comes from { #sources }\n\n" + listed(articles, studies)
    return markdown


def credit(articles):
    """One line for what a page retells."""
    return f"Retold in our own words from {' and '.join(map(named, articles))}. The people in the scenes are made up."


def named(article):
    """An article by its title, its site and its day."""
    return f"*{article['title']}*, {article['site']}, {article['date']}"


def listed(articles, studies):
    """Articles and studies as a list, the studies by their authors."""
    in_order = sorted(studies, key=lambda study: study["cite"].strip("*"))
    lines = [f"- The article {named(each)}." for each in articles]
    return "\n".join([*lines, *(f"- {', '.join(filter(None, (each['cite'], each['where'])))}." for each in in_order)])
