"""From nodes to the model's dataclasses, led by their declarations alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from deckgen.model.declarations import (
    ByName,
    Choice,
    Declared,
    Kind,
    Many,
    Plain,
    Record,
    a_noun,
    declared,
    noun,
)
from deckgen.model.fields import Url, shorthand_of
from deckgen.model.limits import MAX_ITEMS, MAX_TALKS
from deckgen.model.talks import Timed
from deckgen.readers import moments, texts
from deckgen.readers.addresses import address
from deckgen.readers.ledger import Ledger, StopReadingError
from deckgen.readers.nodes import Mapping, Node, Scalar, Sequence, kind_of
from deckgen.readers.quoting import quoted, similar
from deckgen.readers.timing import Clock, begin, finish

T = TypeVar("T")


@dataclass(frozen=True)
class Converter:
    """Turns nodes into values; what cannot be turned is told to the ledger and becomes None."""

    ledger: Ledger

    def record(self, cls: type[T], node: Mapping, origin: str, clock: Clock) -> T | None:
        """A group of fields as an instance of `cls`; None if a field that it needs is amiss."""
        fields = declared(cls)
        given = {name: pair for name, pair in node.pairs.items() if name in fields}
        slips = self._unknown(cls, node)
        values: dict[str, Any] = {}
        if "timezone" in given:
            zone = self._field(fields["timezone"], given.pop("timezone"), origin, clock)
            values["timezone"] = zone
            clock = Clock(zone, spoilt=zone is None)
        for name, pair in given.items():
            values[name] = self._field(fields[name], pair, origin, clock)
        if issubclass(cls, Timed):
            self._settle(values, given, clock)
        complete = True
        for name, field in fields.items():
            if field.required and name not in given:
                complete = False
                if name in slips:
                    continue
                example = field.example or "…"
                hint = f"add a line {name}: {example}"
                self.ledger.error("E111", f"{a_noun(cls)} without '{name}'", node, hint)
            complete = complete and not (field.required and values.get(name) is None)
        right = {name: value for name, value in values.items() if value is not None}
        return cls(**right) if complete else None

    def _unknown(self, cls: type, node: Mapping) -> frozenset[str]:
        """Tell of names that are no fields; the fields that they are slips of."""
        fields = declared(cls)
        short = shorthand_of(cls)
        slips = set()
        for name, (key, _) in node.pairs.items():
            if name in fields:
                continue
            meant = similar(name, fields)
            hint = f"did you mean '{meant}'?" if meant else ""
            if not meant and short and len(node.pairs) == 1:
                meant = short
                hint = f"put quotes around a text that holds ': ', such as \"{name[:30]}: …\""
            hint = hint or f"{a_noun(cls)} can have: {', '.join(fields)}"
            slips.add(meant)
            self.ledger.error("E109", f"unknown field {quoted(name)} in {a_noun(cls)}", key, hint)
        return frozenset(slips)

    def _field(self, field: Declared, pair: tuple[Scalar, Node], origin: str, clock: Clock) -> Any:
        key, node = pair
        if node.told:
            return None
        origin = f"{origin}.{field.name}" if origin else field.name
        empty = isinstance(node, Scalar) and (
            not node.value.strip()
            or (node.is_nothing and not (isinstance(field.kind, Plain) and field.kind.type is str))
        )
        if empty:
            self.ledger.note(origin, key)
            self._nothing(field, key, node)
            return None
        self.ledger.note(origin, node)
        if isinstance(field.kind, Many):
            return self._many(field, field.kind, key, node, origin, clock)
        return self._value(field.kind, node, origin, clock, field)

    def _nothing(self, field: Declared, key: Scalar, node: Node) -> None:
        if field.required:
            self.ledger.error("E107", f"'{field.name}' is empty", key, "write its value after it")
        elif isinstance(node, Scalar) and node.plain:
            hint = "fill it in, or delete the line"
            self.ledger.warning("W107", f"'{field.name}' is empty", key, hint)

    def _many(
        self, field: Declared, kind: Many, key: Scalar, node: Node, origin: str, clock: Clock
    ) -> tuple[Any, ...] | None:
        """A list; or, where the declaration allows it, one thing alone, or names with values."""
        if isinstance(node, Sequence):
            return self._items(kind.item, node, origin, clock, field)
        if isinstance(node, Mapping) and isinstance(kind.item, Record):
            cls = kind.item.type
            if field.single:
                node = Sequence(node.line, node.column, [node])
                return self._items(kind.item, node, origin, clock, field)
            if field.keyed and not node.pairs.keys() & declared(cls).keys():
                return self._items(kind.item, _unkeyed(node, cls, field), origin, clock, field)
        hint = f"write it as a list: put '- ' before each {_member(kind.item)}"
        if isinstance(node, Scalar):
            hint = f"write it as a list: - {node.value.strip()[:40]}"
        message = f"'{field.name}' should be a list, not {kind_of(node)}"
        self.ledger.error("E108", message, node if isinstance(node, Scalar) else key, hint)
        return None

    def _items(
        self, kind: Kind, node: Sequence, origin: str, clock: Clock, field: Declared | None
    ) -> tuple[Any, ...]:
        """The items that could be read. The places of the others are forgotten again."""
        values: list[Any] = []
        for item in node.items:
            here = f"{origin}[{len(values)}]"
            noted = len(self.ledger.noted)
            self.ledger.note(here, item)
            value = None if item.told else self._value(kind, item, here, clock, field)
            if value is None:
                del self.ledger.noted[noted:]
            else:
                values.append(value)
        talks = field is not None and field.name == "talks"
        self._bound(node, len(node.items), MAX_TALKS if talks else MAX_ITEMS)
        return tuple(values)

    def _value(
        self, kind: Kind, node: Node, origin: str, clock: Clock, field: Declared | None
    ) -> Any:
        if isinstance(kind, Record):
            return self._group(kind.type, node, origin, clock)
        if isinstance(kind, ByName):
            return self._by_name(kind, node, origin, clock)
        name = f"'{field.name}'" if field else "it"
        if not isinstance(node, Scalar):
            hint = "put quotes around a text that begins with [ or {, or holds ': '"
            if field and kind != Plain(str):
                hint = f"write one value{', such as ' if field.example else ''}{field.example}"
            self.ledger.error("E108", f"{name} should be text, not {kind_of(node)}", node, hint)
            return None
        if isinstance(kind, Choice):
            if kind.number and texts.is_count(node):
                return texts.whole_number(node, self.ledger, name)
            return texts.choice(node, kind.words, self.ledger, name)
        return self._scalar(kind, node, name, field)

    def _scalar(self, kind: Kind, node: Scalar, name: str, field: Declared | None) -> Any:
        assert isinstance(kind, Plain)  # noqa: S101 - lists are read by `_many`
        if kind.type is int:
            return texts.whole_number(node, self.ledger, name)
        if kind.type is bool:
            return texts.yes_or_no(node, self.ledger, name)
        if kind.type is ZoneInfo:
            return texts.time_zone(node, self.ledger)
        if kind.type is dt.date:
            return moments.date(node, self.ledger, name)
        if kind.type is dt.datetime:
            return moments.moment(node, self.ledger, name)
        url = kind.type is Url
        paragraphs = bool(field and field.paragraphs)
        text = texts.text(node, self.ledger, paragraphs=paragraphs, bounded=not url)
        if url and text is not None:
            return address(text, node, self.ledger, lenient=True)
        return text

    def _group(self, cls: type, node: Node, origin: str, clock: Clock) -> Any:
        """A record from its fields, or from the one text that may stand for it."""
        if isinstance(node, Mapping):
            return self.record(cls, node, origin, clock)
        short = shorthand_of(cls)
        if isinstance(node, Scalar) and not node.value.strip():
            self.ledger.error("E107", f"an empty {noun(cls)}", node, "fill it in, or delete it")
            return None
        if isinstance(node, Scalar) and short:
            self.ledger.note(f"{origin}.{short}", node)
            text = texts.text(node, self.ledger)
            return cls(**{short: text}) if text else None
        needed = next((name for name, field in declared(cls).items() if field.required), None)
        hint = f"write {needed}: … and its other fields" if needed else "write its fields"
        message = f"{a_noun(cls)} should be a group of fields, not {kind_of(node)}"
        self.ledger.error("E108", message, node, hint)
        return None

    def _by_name(self, kind: ByName, node: Node, origin: str, clock: Clock) -> Any:
        """Lists under names, such as the picks of each host."""
        if not isinstance(node, Mapping):
            message = f"names with a list below each are due here, not {kind_of(node)}"
            self.ledger.error("E108", message, node, "write a name and a colon, then the list")
            return None
        self._bound(node, len(node.pairs), MAX_ITEMS)
        found = {}
        for key, value in node.pairs.values():
            name = texts.text(key, self.ledger)
            if not name or value.told:
                if name == "":
                    self.ledger.error("E107", "an empty name", key, "write the name before the ':'")
                continue
            here = f"{origin}[{name}]"
            self.ledger.note(here, key)
            if isinstance(value, Sequence) and isinstance(kind.value, Many):
                found[name] = self._items(kind.value.item, value, here, clock, None)
            elif isinstance(value, Scalar) and not value.value.strip():
                hint = "write the list below it, or delete the line"
                self.ledger.warning("W107", f"{quoted(name)} has an empty list", key, hint)
            else:
                message = f"below {quoted(name)} a list is due, not {kind_of(value)}"
                self.ledger.error("E108", message, key, "begin each line below it with '- '")
        return found

    def _bound(self, node: Node, length: int, most: int) -> None:
        """Raises `StopReadingError` for a list or group of more than `most` things."""
        if length > most:
            message = f"this holds {length:,} things; deckgen reads up to {most:,}"
            self.ledger.error("E102", message, node, "split the file into several episodes")
            raise StopReadingError

    def _settle(
        self, values: dict[str, Any], given: dict[str, tuple[Scalar, Node]], clock: Clock
    ) -> None:
        """Put `start` and `end` into their day and zone, in place."""
        start, end, date = values.get("start"), values.get("end"), values.get("date")
        day_spoilt = "date" in given and date is None
        if start is not None:
            start = begin(start, date, clock, self.ledger, day_spoilt=day_spoilt)
        values["start"], values["end"] = start, None
        if end is None:
            return
        if start is not None:
            values["end"] = finish(end, start, clock, self.ledger)
        elif "start" not in given:
            hint = "write the start too"
            self.ledger.error("E204", "an end, but no start", end.node, hint)


def _unkeyed(node: Mapping, cls: type, field: Declared) -> Sequence:
    """`Nicholas Lane: https://…` as the group of fields that it stands for."""
    items: list[Node] = []
    for key, value in node.pairs.values():
        pairs: dict[str, tuple[Scalar, Node]] = {str(shorthand_of(cls)): (key, key)}
        if isinstance(value, Mapping):
            pairs.update(value.pairs)
        else:
            pairs[field.keyed] = (key, value)
        items.append(Mapping(key.line, key.column, pairs))
    return Sequence(node.line, node.column, items)


def _member(kind: Kind) -> str:
    return noun(kind.type) if isinstance(kind, Record) else "item"
