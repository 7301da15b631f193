"""Days and times as people of each language write them."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from deckgen.wording.dates import Dates, zone

THURSDAY = dt.date(2022, 5, 19)
MADRID = ZoneInfo("Europe/Madrid")


def at(hour: int, minute: int = 0, day: int = 19) -> dt.datetime:
    return dt.datetime(2022, 5, day, hour, minute, tzinfo=MADRID)


def dates(locale: str) -> Dates:
    return Dates(Locale.parse(locale))


@pytest.mark.parametrize(
    ("locale", "day", "full_day"),
    [
        ("en_GB", "Thursday 19 May", "Thursday 19 May 2022"),
        ("en_US", "Thursday, May 19", "Thursday, May 19, 2022"),
        ("de", "Donnerstag, 19. Mai", "Donnerstag, 19. Mai 2022"),
        ("fr", "jeudi 19 mai", "jeudi 19 mai 2022"),
        ("es", "jueves, 19 de mayo", "jueves, 19 de mayo de 2022"),
        ("ja", "5月19日(木)", "2022年5月19日(木)"),
        ("ko", "5월 19일 (목)", "2022년 5월 19일 (목)"),
        ("tr", "19 Mayıs Perşembe", "19 Mayıs 2022 Perşembe"),
        ("ru", "четверг, 19 мая", "четверг, 19 мая 2022\u202fг."),
    ],
)
def test_a_day(locale: str, day: str, full_day: str) -> None:
    assert (dates(locale).day(THURSDAY), dates(locale).full_day(THURSDAY)) == (day, full_day)


@pytest.mark.parametrize(
    ("locale", "same_month", "two_months", "two_years"),
    [
        (
            "en_GB",
            "16–19 May 2022",
            "19 May – 2 June 2022",
            "19 May 2022 – 1 January 2023",
        ),
        (
            "en_US",
            "May 16 – 19, 2022",
            "May 19 – June 2, 2022",
            "May 19, 2022 – January 1, 2023",
        ),
        (
            "de",
            "16.–19. Mai 2022",
            "19. Mai – 2. Juni 2022",
            "19. Mai 2022 – 1. Januar 2023",
        ),
        (
            "fr",
            "16–19 mai 2022",
            "19 mai – 2 juin 2022",
            "19 mai 2022 – 1er janvier 2023",
        ),
        (
            "es",
            "16–19 de mayo de 2022",
            "19 de mayo – 2 de junio de 2022",
            "19 de mayo de 2022 – 1 de enero de 2023",
        ),
        (
            "ja",
            "2022年5月16日～19日",
            "2022年5月19日～6月2日",
            "2022年5月19日～2023年1月1日",
        ),
    ],
)
def test_days_from_the_first_to_the_last(
    locale: str, same_month: str, two_months: str, two_years: str
) -> None:
    assert dates(locale).dates([THURSDAY, dt.date(2022, 5, 16)]) == same_month
    assert dates(locale).dates([THURSDAY, dt.date(2022, 6, 2)]) == two_months
    assert dates(locale).dates([THURSDAY, dt.date(2023, 1, 1)]) == two_years
    assert dates(locale).dates([THURSDAY] * 2) == dates(locale).plain_date(THURSDAY)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (dt.date(2022, 5, 1), "1er mai 2022"),
        (dt.date(2022, 8, 1), "1er août 2022"),
        (dt.date(2022, 5, 21), "21 mai 2022"),
        (dt.date(2001, 5, 11), "11 mai 2001"),
    ],
)
def test_french_counts_from_the_first(date: dt.date, expected: str) -> None:
    assert dates("fr").plain_date(date) == expected


@pytest.mark.parametrize(
    ("locale", "start", "end", "expected"),
    [
        ("en_GB", at(14), at(14, 35), "14:00–14:35"),
        ("en_GB", at(9, 5), None, "09:05"),
        ("en_GB", at(23), at(1, day=20), "23:00 – Friday 20 May, 01:00"),
        ("en_GB", None, None, ""),
        ("en_US", at(14), at(14, 35), "14:00–14:35"),
        ("ja", at(14), at(14, 35), "14:00～14:35"),
        ("ja", at(23), at(1, day=20), "23:00 ～ 5月20日(金) 01:00"),
    ],
)
def test_a_span_of_time(
    locale: str, start: dt.datetime | None, end: dt.datetime | None, expected: str
) -> None:
    assert dates(locale).span(SimpleNamespace(start=start, end=end)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Madrid", "CEST"),
        ("America/New_York", "EDT"),
        ("America/Sao_Paulo", "UTC-3"),
        ("Asia/Kathmandu", "UTC+5:45"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_without_an_abbreviation_is_an_offset(name: str, expected: str) -> None:
    assert zone(dt.datetime(2022, 5, 19, tzinfo=ZoneInfo(name))) == expected


def test_an_offset_reads_like_a_zone() -> None:
    assert zone(dt.datetime.fromisoformat("2022-05-19T14:00+02:00")) == "UTC+2"
