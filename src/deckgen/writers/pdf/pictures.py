"""Pictures, shown whole."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.units import inch, mm
from reportlab.lib.utils import ImageReader

from deckgen.assets import AssetError
from deckgen.document import Picture
from deckgen.writers.pdf.drawing import Page
from deckgen.writers.pdf.setting import Setter
from deckgen.writers.pdf.tagging import Element

DENSITY = 150
"""Pixels per inch at which a picture is shown if there is room."""

TALLEST = 90 * mm
"""A handout is for words: no picture is taller."""

PIXELS = 1600
"""No side keeps more: about 300 per inch in the width of a column and a half."""


def decoded(picture: Picture, setter: Setter) -> Image.Image | None:
    """The picture in plain RGB on white; none, with a warning, where it cannot be read."""
    try:
        with Image.open(BytesIO(setter.assets.read(picture.name))) as opened:
            image = ImageOps.exif_transpose(opened).convert("RGBA")
    except (AssetError, UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        reason = (
            str(error) if isinstance(error, AssetError) else "it is no picture that can be read"
        )
        setter.warn(
            "W403",
            f"the picture {picture.name} is not shown: {reason}",
            "the handout shows its description instead",
            picture.origin,
        )
        return None
    white = Image.new("RGBA", image.size, "white")
    flat = Image.alpha_composite(white, image).convert("RGB")
    flat.thumbnail((PIXELS, PIXELS))
    return flat


@dataclass(frozen=True, eq=False)
class Photograph:
    """An image as part of `figure`, in the middle of its column."""

    image: Image.Image
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
        """The pixels as they are."""
        wide, tall = self._size(width)
        self.figure.box = (page.canvas.page, (left, top - tall, left + wide, top))
        with page.canvas.marked(self.figure):
            page.canvas.drawImage(ImageReader(self.image), left, top - tall, wide, tall)
