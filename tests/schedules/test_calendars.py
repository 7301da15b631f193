"""Calendars as Sched, pretalx, Google and Outlook write them."""

from __future__ import annotations

import pytest

from schedules.reading import codes, episode, reading, talks, times


def calendar(*events: str, head: str = "X-WR-TIMEZONE:Europe/London") -> str:
    body = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\n{head}\r\n{body}END:VCALENDAR\r\n"


ENGINES = "SUMMARY:Engines\r\nDTSTART:20430520T130000Z\r\nDTEND:20430520T133500Z"


def test_an_event_of_sched_is_a_talk() -> None:
    event = (
        "DTSTART:20430520T130000Z\r\nDTEND:20430520T133500Z\r\n"
        "SUMMARY:Notes on Engines - Ada Lovelace & Charles Babbage\\, Analytical Society\\; "
        "Grace Hopper\\, US Navy\r\n"
        "DESCRIPTION:On <b>numbers</b>\\, and more.\\n\\nSecond part.\r\n"
        "CATEGORIES:COMPUTING\r\nLOCATION:Hall 1\\, London\r\nUID:1\r\n"
        "URL:http://analytic2043.sched.com/event/1"
    )

    found = episode(
        calendar(event, head="PRODID:-//Sched.com Analytic 2043//EN\r\nX-WR-TIMEZONE:UTC"),
        place="Europe/London",
    )

    (talk,) = found.talks
    assert found.title == "Analytic 2043"
    assert found.schedule == "https://analytic2043.sched.com/"
    assert talk.title == "Notes on Engines"
    assert times(talk) == "2043-05-20 14:00+01:00 – 14:35"
    assert (talk.room, talk.track) == ("Hall 1, London", "COMPUTING")
    assert talk.abstract == "On numbers, and more.\n\nSecond part."
    assert [(person.name, person.company) for person in talk.speakers] == [
        ("Ada Lovelace", "Analytical Society"),
        ("Charles Babbage", "Analytical Society"),
        ("Grace Hopper", "US Navy"),
    ]


def test_a_letter_cut_by_a_fold_is_whole_again() -> None:
    text = calendar("SUMMARY:Émilie du Châtelet on fire\r\nDTSTART:20430520T130000Z").encode()
    cut = text.replace("â".encode(), b"\xc3\r\n \xa2")

    assert talks(cut)[0].title == "Émilie du Châtelet on fire"


def test_places_count_the_lines_of_the_file_with_its_folds() -> None:
    text = calendar("SUMMARY:A\r\n B\r\n\tC\r\nDTSTART:20430520T130000Z", ENGINES)

    places = reading(text).places

    assert (places["talks[0]"].line, places["talks[1]"].line) == (3, 9)


@pytest.mark.parametrize(
    ("head", "start", "expected"),
    [
        ("X-WR-TIMEZONE:Europe/London", "DTSTART:20430520T130000Z", "14:00+01:00"),
        ("X-WR-TIMEZONE:Europe/London", "DTSTART:20430520T130000", "13:00+01:00"),
        ("VERSION:2.0", "DTSTART;TZID=Europe/Paris:20430520T130000", "13:00+02:00"),
        ("VERSION:2.0", "DTSTART;TZID=W. Europe Standard Time:20430520T130000", "13:00+02:00"),
        (
            "VERSION:2.0",
            'DTSTART;TZID="/mozilla.org/1/Europe/Paris":20430520T130000',
            "13:00+02:00",
        ),
        (
            "X-WR-TIMEZONE:Europe/London",
            "DTSTART;TZID=America/New_York:20430520T130000",
            "18:00+01:00",
        ),
        (
            "BEGIN:VTIMEZONE\r\nTZID:Home\r\nX-LIC-LOCATION:Asia/Tokyo\r\nEND:VTIMEZONE",
            "DTSTART;TZID=Home:20430520T130000",
            "13:00+09:00",
        ),
    ],
)
def test_a_time_is_read_in_its_zone_and_told_in_that_of_the_place(
    head: str, start: str, expected: str
) -> None:
    (talk,) = talks(calendar(f"SUMMARY:Engines\r\n{start}", head=head))

    assert expected in times(talk)


def test_an_unknown_zone_is_told_and_its_times_are_local() -> None:
    found = reading(calendar("SUMMARY:Engines\r\nDTSTART;TZID=Nowhere:20430520T130000"))

    assert found.episode is not None
    assert times(found.episode.talks[0]) == "2043-05-20 13:00+01:00 – "
    assert "W172" in codes(found.problems)


def test_a_floating_time_needs_a_place() -> None:
    text = calendar("SUMMARY:Engines\r\nDTSTART:20430520T130000", head="VERSION:2.0")

    assert "E156" in codes(reading(text).problems)
    assert times(talks(text, "Asia/Tokyo")[0]) == "2043-05-20 13:00+09:00 – "


def test_utc_is_no_place() -> None:
    assert "W172" in codes(reading(calendar(ENGINES, head="X-WR-TIMEZONE:UTC")).problems)


def test_an_all_day_event_has_a_day_and_no_time() -> None:
    (talk,) = talks(
        calendar("SUMMARY:Fair\r\nDTSTART;VALUE=DATE:20430520\r\nDTEND;VALUE=DATE:20430522")
    )

    assert (times(talk), talk.start) == ("2043-05-20", None)


def test_a_length_stands_for_an_end() -> None:
    (talk,) = talks(calendar("SUMMARY:Engines\r\nDTSTART:20430520T130000Z\r\nDURATION:PT1H30M"))

    assert times(talk) == "2043-05-20 14:00+01:00 – 15:30"


def test_what_is_cancelled_is_left_out_and_told() -> None:
    found = reading(calendar(ENGINES, f"{ENGINES}\r\nSTATUS:CANCELLED"))

    assert found.episode is not None
    assert len(found.episode.talks) == 1
    assert "W177" in codes(found.problems)


def test_daily_hours_repeat_by_the_clock_of_the_place() -> None:
    event = (
        "UID:1\r\nSUMMARY:Office hours\r\nDTSTART;TZID=Europe/London:20430328T090000\r\n"
        "DURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=4\r\nEXDATE;TZID=Europe/London:20430330T090000"
    )
    moved = (
        "UID:1\r\nSUMMARY:Office hours\r\nRECURRENCE-ID;TZID=Europe/London:20430331T090000\r\n"
        "DTSTART;TZID=Europe/London:20430331T160000\r\nDURATION:PT1H"
    )

    assert sorted(map(times, talks(calendar(event, moved)))) == [
        "2043-03-28 09:00+00:00 – 10:00",
        "2043-03-29 09:00+01:00 – 10:00",
        "2043-03-31 16:00+01:00 – 17:00",
    ]


def test_a_weekly_meeting_is_on_its_days() -> None:
    event = f"{ENGINES}\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR;UNTIL=20430610T000000Z"

    assert [times(talk)[5:10] for talk in talks(calendar(event))] == [
        "05-20",
        "05-22",
        "06-03",
        "06-05",
    ]


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=DAILY;BYSETPOS=1", "x"]
)
def test_other_rules_give_the_first_time_and_a_warning(rule: str) -> None:
    found = reading(calendar(f"{ENGINES}\r\nRRULE:{rule}"))

    assert found.episode is not None
    assert len(found.episode.talks) == 1
    assert "W178" in codes(found.problems)


def test_an_endless_rule_ends() -> None:
    found = reading(calendar(f"{ENGINES}\r\nRRULE:FREQ=DAILY"))

    assert found.episode is not None
    assert len(found.episode.talks) == 60
    assert "W178" in codes(found.problems)


def test_of_two_versions_the_newer_counts() -> None:
    old = f"UID:1\r\nSEQUENCE:0\r\n{ENGINES}"
    new = f"UID:1\r\nSEQUENCE:2\r\n{ENGINES.replace('Engines', 'Better engines')}"
    found = reading(calendar(new, old))

    assert found.episode is not None
    assert [talk.title for talk in found.episode.talks] == ["Better engines"]
    assert "W179" in codes(found.problems)


def test_one_uid_on_all_events_loses_none() -> None:
    other = ENGINES.replace("Engines", "Compilers")

    assert len(talks(calendar(f"UID:1\r\n{ENGINES}", f"UID:1\r\n{other}"))) == 2


def test_a_broken_event_does_not_harm_its_neighbours() -> None:
    broken = "SUMMARY:Odd\r\nDTSTART:soon\r\nno property\r\nX;=:\r\nURL:javascript:alert(1)"
    found = reading(calendar(broken, ENGINES))

    assert found.episode is not None
    assert [talk.title for talk in found.episode.talks] == ["Odd", "Engines"]
    assert found.episode.talks[0].url is None
    assert {"W174", "W175"} <= set(codes(found.problems))


def test_pretalx_joins_names_by_commas() -> None:
    head = "PRODID:-//pretalx//conf//\r\nX-WR-TIMEZONE:Europe/London"
    event = ENGINES.replace("Engines", "Engines - a study - Ada Lovelace\\, Grace Hopper")

    (talk,) = talks(calendar(event, head=head))

    assert talk.title == "Engines - a study"
    assert [person.name for person in talk.speakers] == ["Ada Lovelace", "Grace Hopper"]


def test_elsewhere_a_title_is_left_alone() -> None:
    event = ENGINES.replace("Engines", "Engines - Ada Lovelace\\, London")

    assert talks(calendar(event))[0].title == "Engines - Ada Lovelace, London"


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html><html>", "  <html lang=en>", '<?xml version="1.0"?><html>']
)
def test_a_web_page_is_told_as_one(start: str) -> None:
    found = reading(f"{start}<body>analytic2043.sched.com</body></html>", name="x.ics")

    assert found.episode is None
    assert [problem.message for problem in found.problems] == [
        "this is a web page, not a calendar or schedule"
    ]
    assert "Sched" in found.problems[0].hint
