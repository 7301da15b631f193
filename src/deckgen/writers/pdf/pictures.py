"""Pictures, shown whole."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from pikepdf import Name, Object, Pdf, Stream
from PIL import Image, ImageOps
from reportlab.lib.units import inch, mm

from deckgen.assets import AssetError
from deckgen.document import Picture
from deckgen.pictures import opened
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.tagging import Element

DENSITY = 150
"""Pixels per inch at which a picture is shown if there is room."""

TALLEST = 90 * mm
"""A handout is for words: no picture is taller."""

PIXELS = 1600
"""No side keeps more: about 300 per inch in the width of a column and a half."""

LOSSY = ("JPEG", "MPO", "WEBP", "AVIF")
"""Formats of photographs; they stay small as JPEG and lose little more by it."""


@dataclass(frozen=True, eq=False)
class Photograph:
    """An image in RGB as part of `figure`; a `lossy` one may be stored as JPEG."""

    image: Image.Image
    lossy: bool
    figure: Element

    def _size(self, width: float) -> tuple[float, float]:
        wide, tall = (pixels / DENSITY * inch for pixels in self.image.size)
        scale = min(1, width / wide, TALLEST / tall)
        return wide * scale, tall * scale

    def height(self, width: float) -> float:
        """As its proportions ask."""
        return self._size(width)[1]

    minimum = height

    def split(self, width: float, height: float) -> None:  # noqa: ARG002 - a picture is one thing
        """Never."""
        return

    def draw(self, page: Page, left: float, top: float, width: float) -> None:
        """The image, scaled from the unit square (ISO 32000-1, 8.9.5)."""
        wide, tall = self._size(width)
        area = (left, top - tall, left + wide, top)
        self.figure.box = (page.canvas.page, area)
        name = page.picture(self)
        with page.canvas.marked(self.figure):
            matrix = f"{wide:.2f} 0 0 {tall:.2f} {left:.2f} {top - tall:.2f}"
            page.canvas.addLiteral(f"q {matrix} cm /{name} Do Q")

    def embedded(self, pdf: Pdf) -> Object:
        """The image as an object of `pdf`."""
        stream = Stream(pdf, self.image.tobytes())
        if self.lossy:
            file = BytesIO()
            self.image.save(file, "JPEG", quality=85)
            stream.write(file.getvalue(), filter=Name.DCTDecode)
        stream.Type, stream.Subtype = Name.XObject, Name.Image
        stream.Width, stream.Height = self.image.size
        stream.ColorSpace, stream.BitsPerComponent = Name.DeviceRGB, 8
        return pdf.make_indirect(stream)


def photograph(picture: Picture, setter: Setter, figure: Element) -> Photograph | None:
    """The picture on white; none, with a warning, where it cannot be read."""
    try:
        found = opened(setter.assets.read(picture.name), picture.name)
    except AssetError as error:
        setter.warn(
            "W403",
            f"a picture is not shown: {error}",
            "the handout shows its description instead",
            picture.origin,
        )
        return None
    lossy = found.format in LOSSY
    image = ImageOps.exif_transpose(found).convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    flat = Image.alpha_composite(white, image).convert("RGB")
    flat.thumbnail((PIXELS, PIXELS))
    return Photograph(flat, lossy, figure)
