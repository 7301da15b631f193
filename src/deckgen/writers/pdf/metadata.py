"""What the file says of itself: properties, XMP, language, and what its colours mean."""

from __future__ import annotations

import datetime as dt
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import ImageCms

from deckgen.document import Properties

UNDATED = dt.date(1980, 1, 1)
"""The date of a handout whose content states none; files never carry the clock's."""


def describe(pdf: Pdf, properties: Properties) -> None:
    """Write title, author, dates, language and the output intent into `pdf`."""
    date = properties.date or UNDATED
    keywords = ", ".join(properties.keywords)
    pdf.trailer.Info = pdf.make_indirect(stamped(properties))
    root = pdf.Root
    root.Lang = String(properties.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.Metadata = Stream(pdf, _xmp(properties, date, keywords))
    root.Metadata.Type = Name.Metadata
    root.Metadata.Subtype = Name.XML
    root.OutputIntents = Array([_intent(pdf)])


def stamped(properties: Properties) -> Dictionary:
    """The properties as a PDF's information (ISO 32000-1, 14.3.3)."""
    date = properties.date or UNDATED
    stamp = String(f"D:{date.isoformat().replace('-', '')}000000Z")
    return Dictionary(
        Title=String(properties.title),
        Author=String(properties.author),
        Subject=String(properties.subject),
        Keywords=String(", ".join(properties.keywords)),
        Creator=String("deckgen"),
        Producer=String("deckgen"),
        CreationDate=stamp,
        ModDate=stamp,
    )


def _intent(pdf: Pdf) -> pikepdf.Object:
    """Colours are sRGB (PDF/A-2, 6.2.3)."""
    profile = Stream(pdf, _srgb())
    profile.N = 3
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )


def _srgb() -> bytes:
    """The sRGB profile, dated by us: Little CMS would write the clock's date into it."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    date = (UNDATED.year, UNDATED.month, UNDATED.day, 0, 0, 0)
    profile[24:36] = b"".join(number.to_bytes(2, "big") for number in date)
    profile[84:100] = bytes(16)  # the profile's id is a digest of it, date and all
    return bytes(profile)


def _xmp(properties: Properties, date: dt.date, keywords: str) -> bytes:
    """XMP metadata that equals the properties and claims PDF/UA-1 and PDF/A-2a."""
    packet = _PACKET.format(
        title=escape(properties.title),
        author=escape(properties.author),
        subject=escape(properties.subject),
        keywords=escape(keywords),
        language=escape(properties.language),
        date=f"{date.isoformat()}T00:00:00Z",
    )
    return packet.encode()


_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>deckgen</xmp:CreatorTool>
<pdf:Producer>deckgen</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>the part of ISO 14289 that is met</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
