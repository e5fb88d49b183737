"""What the page is told when the app itself failed, as fragments that htmx can swap in.

Each says what happened, what was kept and what to do. Where the failed request was to show a whole
screen, the answer is a screen; else the page stays as it is, with what was typed, and a sentence
appears in its live region.
"""

from html import escape

from kith.words import say as _

Told = tuple[list[tuple[str, str]], bytes]


def went_wrong(method: str, path: str, asked: dict[str, str], error: Exception) -> Told:
    """The answer to a request that raised. A fault with a sentence of its own says that one."""
    sentence = getattr(error, "sentence", "")
    if method == "GET" and asked.get("hx-target", "main#screen") == "main#screen":
        return _screen(
            sentence
            or _(
                "Something in Kith went wrong while it made this screen. Everything that was kept "
                "is still there. Go to another screen, or try this one again."
            ),
            path,
        )
    return _said(
        sentence
        or _(
            "Something in Kith went wrong while it did that. Everything that was kept before is still "
            "there. Look whether this change is there too; if not, try again."
        )
    )


def too_large() -> Told:
    """The answer to a file over the limit."""
    return _said(
        _(
            "That file is larger than 40 MB, more than Kith can read on a phone. Nothing was changed. "
            "A smaller export, in two or three parts, will work."
        )
    )


def _screen(sentence: str, path: str) -> Told:
    title = _("That did not work")
    again = _("Try again")
    html = (
        f"<title>{escape(title)} · Kith</title>"
        '<main id="screen" tabindex="-1" data-screen="trouble" hx-history-elt>'
        f'<h1 tabindex="-1">{escape(title)}</h1><p>{escape(sentence)}</p>'
        f'<p class="actions"><a class="button main" href="{escape(path)}">{escape(again)}</a></p></main>'
    )
    return [("content-type", "text/html; charset=utf-8")], html.encode(errors="replace")


def _said(sentence: str) -> Told:
    html = (
        f'<div id="said" hx-swap-oob="innerHTML"><div class="toast" data-stay>{escape(sentence)}</div></div>'
    )
    headers = [
        ("content-type", "text/html; charset=utf-8"),
        ("hx-reswap", "none"),
        ("hx-push-url", "false"),
    ]
    return headers, html.encode(errors="replace")
