"""Three browser engines behind one small vocabulary, in the tests' own words.

`Engine` makes fresh browsers, `Browser` is one person's browser with its own storage, `Tab` is what that person
looks at and taps. What an engine cannot do raises `CannotDo`; nothing here knows Kith's screens.
"""

from kithdesk import engines as installed

from .tab import Browser, CannotDo, Engine, Tab

__all__ = ["Browser", "CannotDo", "Engine", "Tab", "launch"]


def launch(found: installed.Engine, trap: str) -> Engine:
    """Start an engine; `trap` is the address (host:port) of the proxy that every foreign request runs into."""
    if found.name == "webkit" and found.program:
        from .minibrowser import MiniBrowserEngine

        return MiniBrowserEngine(found, trap)
    from .played import PlayedEngine

    return PlayedEngine(found, trap)
