"""A phone number is read as the world dials it, or not at all."""

import pytest

from kith.network.dialling import international

READ = [
    ("07700 900001", "GB", "+447700900001"),
    ("+44 (0)7700 900001", "", "+447700900001"),
    ("0044 7700 900001", "FR", "+447700900001"),
    ("011 44 7700 900001", "US", "+447700900001"),
    ("(212) 555-0142", "US", "+12125550142"),
    ("1 212 555 0142", "CA", "+12125550142"),
    ("06 12 34 56 78", "FR", "+33612345678"),
    ("06 698 12345", "IT", "+390669812345"),
    ("8 (912) 345-67-89", "RU", "+79123456789"),
    ("8 029 491-19-11", "BY", "+375294911911"),
    ("06 1 234 5678", "HU", "+3612345678"),
    ("612 34 56 78", "ES", "+34612345678"),
    ("٠٧٧٠٠ ٩٠٠٠٠١", "GB", "+447700900001"),
    ("020 7946 0117 ext. 12", "GB", "+442079460117;12"),
    ("+39 06 698 12345", "", "+390669812345"),
]
NOT_READ = [
    ("07700 900001", ""),
    ("07700 900001", "ZZ"),
    ("11 2345-6789", "AR"),
    ("999", "GB"),
    ("+999 123 456 789", ""),
    ("0800 FLOWERS", "GB"),
    ("+44", "GB"),
    ("x" * 3000, "GB"),
    ("+" * 300, "GB"),
    ("1" * 300, "GB"),
    ("", "GB"),
]


@pytest.mark.parametrize(("written", "country", "dialled"), READ)
def test_a_number_is_read_as_its_country_writes_it(written: str, country: str, dialled: str) -> None:
    assert international(written, country) == dialled


@pytest.mark.parametrize(("written", "country"), NOT_READ)
def test_what_is_not_sure_is_not_read(written: str, country: str) -> None:
    assert international(written, country) == ""
