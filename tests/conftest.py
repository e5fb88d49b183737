"""What every suite shares: a network with nobody in it, and the way to wait for what is asynchronous."""

import os
import sys

import hypothesis
import pytest
from people import Phone

if sys.platform != "emscripten":  # inside the phone's Python, the runner has a profile of its own
    # A machine may be slow for reasons of its own: no test is timed. The same examples at every run, so that a
    # failure is a change's own; `KITH_SEARCH=1` looks for new ones.
    hypothesis.settings.register_profile(
        "desk",
        deadline=None,
        derandomize=not os.environ.get("KITH_SEARCH"),
        suppress_health_check=[hypothesis.HealthCheck.too_slow],
    )
    hypothesis.settings.load_profile("desk")


@pytest.fixture
def phone() -> Phone:
    """An empty phone on Saturday 21 November 2026."""
    return Phone()
