"""The colours of a template: what its names mean, and what lies behind its placeholders."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from deckgen.writers.pptx.geometry import Area

HEX: Final = re.compile("[0-9A-F]{6}")
_OPAQUE: Final = 1001
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True)


@dataclass(frozen=True)
class Scheme:
    """What a layout's colour names mean, and the families that stand for `+mj-lt` and `+mn-lt`."""

    colours: Mapping[str, str]
    fonts: Mapping[str, str]

    def colour(self, fill: Any) -> str | None:
        """Six hex digits for a fill of one colour; nothing for pictures and see-through ones."""
        if fill is None or not len(fill):
            return None
        return self.value(fill[0])

    def value(self, element: Any) -> str | None:
        """Six hex digits for a colour element such as `schemeClr`, its changes made."""
        kind = etree.QName(element).localname
        named = element.get("lastClr") if kind == "sysClr" else element.get("val", "")
        found = self.colours.get(named) if kind == "schemeClr" else (named or "").upper()
        if found is None or not HEX.fullmatch(found):
            return None
        for change in element:
            changed = _changed(found, etree.QName(change).localname, change.get("val", ""))
            if changed is None:
                return None
            found = changed
        return found

    def font(self, typeface: str) -> str:
        """The family of a typeface, which may be one of the theme's."""
        return self.fonts.get(typeface, typeface) or self.fonts.get("+mn-lt", "") or "Arial"


def scheme(layout: Any) -> Scheme:
    """The scheme of a layout: the theme of its master, through the master's map and its own."""
    master = layout.slide_master
    theme = etree.fromstring(
        master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob, parser=_PARSER
    )
    bare = Scheme({}, {})
    own = {
        etree.QName(entry).localname: value
        for entry in theme.iterfind(f".//{qn('a:clrScheme')}/*")
        if len(entry) and (value := bare.value(entry[0]))
    }
    if not own:
        message = "its theme has no colours"
        raise ValueError(message)
    maps = dict(master._element.find(qn("p:clrMap")).attrib)
    override = layout._element.find(f"{qn('p:clrMapOvr')}/{qn('a:overrideClrMapping')}")
    maps |= dict(override.attrib) if override is not None else {}
    names = own | {name: own[of] for name, of in maps.items() if of in own}
    fonts = {}
    for mark, kind in (("mj", "major"), ("mn", "minor")):
        latin = theme.find(f".//{qn(f'a:{kind}Font')}/{qn('a:latin')}")
        fonts[f"+{mark}-lt"] = latin.get("typeface", "") if latin is not None else ""
    return Scheme(names, fonts)


def grounds(layout: Any, area: Area, colours: Scheme) -> tuple[str, ...]:
    """Every colour that may lie behind an area; none where one of them cannot be told."""
    found = [_background(layout, colours)]
    found += [_fill(shape, colours) for shape in _drawn(layout) if _covers(shape, area)]
    flat = [one for several in found for one in several]
    return () if None in flat else tuple(dict.fromkeys(one for one in flat if one))


def _background(layout: Any, colours: Scheme) -> tuple[str | None, ...]:
    for sheet in (layout, layout.slide_master):
        ground = sheet._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if ground is None:
            continue
        style = ground.find(qn("p:bgRef"))
        if style is not None:
            plain = int(style.get("idx", "0")) == _OPAQUE
            return (colours.colour(style) if plain else None,)
        return _fill(ground[0], colours) or (None,)
    return (colours.colours.get("bg1"),)


def _drawn(layout: Any) -> Iterator[Any]:
    """What stands on a layout and its master besides placeholders."""
    sheets = [layout]
    if layout._element.get("showMasterSp", "1") not in ("0", "false"):
        sheets.append(layout.slide_master)
    for sheet in sheets:
        for shape in sheet.shapes:
            if not shape.is_placeholder:
                yield shape


def _covers(shape: Any, area: Area) -> bool:
    sides = (shape.left, shape.top, shape.width, shape.height)
    if None in sides:
        return False
    other = Area(*sides)
    return other.meets(area.grown(-min(area.width, area.height) // 8))


def _fill(shape: Any, colours: Scheme) -> tuple[str | None, ...]:
    element = getattr(shape, "_element", shape)
    properties = element.find(qn("p:spPr")) if element.find(qn("p:spPr")) is not None else element
    for child in properties:
        kind = etree.QName(child).localname
        if kind == "noFill":
            return ()
        if kind == "solidFill":
            return (colours.colour(child),)
        if kind == "gradFill":
            stops = child.iterfind(f"{qn('a:gsLst')}/{qn('a:gs')}")
            return tuple(colours.value(stop[0]) if len(stop) else None for stop in stops)
        if kind in ("blipFill", "pattFill", "grpFill", "pic", "sp", "grpSp"):
            return (None,)
    style = element.find(f"{qn('p:style')}/{qn('a:fillRef')}")
    if style is not None and style.get("idx") != "0":
        return (colours.colour(style),)
    return ()


def _changed(colour: str, change: str, amount: str) -> str | None:
    """A colour made lighter or darker (ECMA-376 part 1, 20.1.2.3); nothing for see-through ones."""
    try:
        share = int(amount or 0) / 100_000
    except ValueError:
        return None
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    match change:
        case "lumMod":
            light *= share
        case "lumOff":
            light += share
        case "satMod":
            full = min(1.0, full * share)
        case "tint":
            light = light * share + 1 - share
        case "shade":
            light *= share
        case "alpha":
            return colour if share >= 1 else None
        case _:
            return colour
    rgb = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), full)
    return "".join(f"{round(channel * 255):02X}" for channel in rgb)
