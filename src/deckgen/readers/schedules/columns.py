"""Which column of a table is which, by the words that stand at its head."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

_HEADS = """
title: title; session title; talk title; session; talk; session name; talk name; name;
    subject; event; event name; presentation; proposal title; proposal; topic;
    titel; vortrag; titre; titulo
date: date; day; start date; session date; datum; tag; jour; fecha
start: start; start time; starts; starts at; begin; begins; time; from; start datetime;
    time slot; scheduled at; session start; date time; when; beginn; uhrzeit; zeit;
    debut; heure; inicio; hora
end: end; end time; ends; ends at; finish; to; until; end datetime; session end;
    ende; fin
end date: end date
duration: duration; length; minutes; duration minutes; duration min; scheduled duration;
    dauer; duree
room: room; location; venue; stage; place; hall; where; room location; raum; ort;
    saal; salle; sala
speakers: speakers; speaker; presenters; presenter; speaker names; speaker name; speaker
    s; authors; author; presented by; speakers names; referent; referenten;
    referentin; sprecher; intervenants; ponente
company: company; affiliation; organization; organisation; speaker company; firma;
    employer
track: track; tracks; category; stream; theme; session track; strang
kind: type; session type; format; session format; submission type
abstract: abstract; description; details; session description; session abstract; body;
    beschreibung
summary: summary; short description; subtitle; teaser
url: url; link; website; session url; permalink; web page; webpage; session link;
    talk url; href
zone: timezone; time zone; tz
status: status; state
"""
_FIELDS = {
    name.strip(): (field, rank)
    for field, names in re.findall(r"^(\w[\w ]*):((?:.|\n )+)$", _HEADS, re.MULTILINE)
    for rank, name in enumerate(re.sub(r"\s+", " ", names).split(";"))
}


def columns_of(heads: Sequence[str]) -> dict[str, int]:
    """The place of each field in a row of heads; of two heads for one, the more usual one counts.

    A table whose titles stand under "summary" has no other title.
    """
    ranked: dict[str, tuple[int, int]] = {}
    for at, head in enumerate(heads[:60]):
        field, rank = _FIELDS.get(_folded(head), ("", 0))
        if field:
            ranked[field] = min(ranked.get(field, (rank, at)), (rank, at))
    columns = {field: at for field, (_, at) in ranked.items()}
    if "title" not in columns and "summary" in columns:
        columns["title"] = columns.pop("summary")
    return columns


def is_table(columns: Mapping[str, int]) -> bool:
    """Whether these are the columns of a schedule: titles, and one of when, where or who."""
    return "title" in columns and bool({"date", "start", "room", "speakers"} & set(columns))


def _folded(head: str) -> str:
    plain = unicodedata.normalize("NFKD", head.strip("\ufeff").casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.findall("[a-z]+", plain))
