"""What every suite shares: a network with nobody in it, and the way to wait for what is asynchronous."""

import pytest
from people import Phone


@pytest.fixture
def phone() -> Phone:
    """An empty phone on Saturday 21 November 2026."""
    return Phone()
