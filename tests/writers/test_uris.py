"""Addresses in files are valid URIs, whatever was typed; nothing else becomes a link."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.writers.uris import uri


@pytest.mark.parametrize(
    ("typed", "linked"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTPS://example.org", "https://example.org"),
        ("https://example.org/a b.pdf", "https://example.org/a%20b.pdf"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        (
            "https://münchen.example/straße?q=ä",
            "https://xn--mnchen-3ya.example/stra%C3%9Fe?q=%C3%A4",
        ),
        ("https://例え.example/#部", "https://xn--r8jz45g.example/#%E9%83%A8"),
        ('https://example.org/{x}|"y"<z>\\', "https://example.org/%7Bx%7D%7C%22y%22%3Cz%3E%5C"),
        ("https://example.org/[a]#b#c", "https://example.org/%5Ba%5D#b%23c"),
        ("https://[::1]:8080/", "https://[::1]:8080/"),
        ("mailto:ada@example.org?subject=a b", "mailto:ada@example.org?subject=a%20b"),
        ("https://example.org/\ud800", "https://example.org/%EF%BF%BD"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("ftp://example.org/", None),
        ("https://", None),
        ("example.org", None),
        ("", None),
    ],
)
def test_what_an_address_leads_to(typed: str, linked: str | None) -> None:
    assert uri(typed) == linked


# RFC 3986, appendix A, as far as web and mail addresses go.
VALID = re.compile(
    r"(https?://(\[[0-9A-Fa-f:.]+\]|([\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+)(:\d+)?"
    r"(/([\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?"
    r"|mailto:([\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})+)"
    r"(\?([\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?",
    re.ASCII,
)


@given(st.sampled_from(["https://", "http://a.org", "https://a.org/", "mailto:a@b"]), st.text())
def test_whatever_is_typed_a_link_is_a_uri(start: str, rest: str) -> None:
    linked = uri(start + rest)

    assert linked is None or VALID.fullmatch(linked)
