"""A visitor at an empty phone, and one whose phone is full of sample people."""

import pytest
from people import Phone
from web.visitor import Visitor


@pytest.fixture
def visitor(phone: Phone) -> Visitor:
    """Somebody past the welcome, with nobody in the network."""
    return Visitor(phone).post("/welcome", name="Maya Rojas", strengths="geometry, listening")


@pytest.fixture
def with_samples(visitor: Visitor) -> Visitor:
    """Somebody who tapped *Try it with sample people*."""
    return visitor.post("/samples")
