"""Set everything up, build the site and serve it: `python3 scripts/serve.py`."""

import argparse
import signal
import threading

from kithdesk import environment, places, steps


def arguments() -> argparse.Namespace:
    """The command line."""
    asked = argparse.ArgumentParser(description="Build Kith's site and serve it from this machine.")
    asked.add_argument("--port", type=int, default=8000, help="the port to listen on (default 8000; 0 picks a free one)")
    asked.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    asked.add_argument("--base", default="/", help="the path that the site lies below, such as /kith/")
    asked.add_argument("--no-build", action="store_true", help="serve what was built before")
    asked.add_argument("--quiet", action="store_true", help="print the two addresses and nothing else")
    return asked.parse_args()


def main() -> None:
    """Build unless told not to, then serve until interrupted."""
    asked = arguments()
    steps.quiet = asked.quiet
    if not asked.no_build:
        environment.enter("desk")
        from kithdesk import site

        site.build()
    if not (places.SITE / "index.html").is_file():
        raise steps.stop("there is no built site yet. Run this again without --no-build.")

    from kithdesk.serving import Server

    try:
        server = Server(places.SITE, base=asked.base, port=asked.port, host=asked.host).start()
    except OSError as refused:
        raise steps.stop(f"port {asked.port} can't be used ({refused.strerror}). Try another one with --port.") from None
    print(f"The guide: {server.address}")
    print(f"The app:   {server.address}app/", flush=True)
    steps.say("stop with Ctrl+C")
    done = threading.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda *_: done.set())
    done.wait()
    server.stop()


main()
