"""Links from a page of the guide into the app, written `app:` in Markdown and templates.

`[Keep someone](app:capture?kind=met)` becomes `../app/?to=capture%3Fkind%3Dmet`, relative to the page, so
that it works wherever the site is mounted. The detour by `?to=` is the one the 404 page takes too: it
works on a first visit, before the service worker knows the app's addresses, on a host that has no rules.
"""

import re
from urllib.parse import quote

from mkdocs.utils import get_relative_url

APP_LINK = re.compile(r'href="app:([^"]*)"')


def on_post_page(output, page, config):
    """Give every `app:` link of the finished page its real address."""
    app = get_relative_url("app/", page.url)

    def address(match):
        screen = match.group(1).replace("&amp;", "&")
        return f'href="{app}?to={quote(screen, safe="")}"' if screen else f'href="{app}"'

    return APP_LINK.sub(address, output)
