"""Pictures from strangers: known by their content, measured before they are decoded."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from deckgen.assets import AssetError

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")
"""What a picture may be, whatever its name ends in. None of them runs another program, as
PostScript would, or takes anything from elsewhere."""

MOST = 40_000_000
"""The most pixels of a picture; decoded, so many take 160 MB."""


def opened(data: bytes, name: str) -> Image:
    """The picture in `data`, decoded; raises `AssetError` that says what is wrong with it."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of damage that it gets over, and of sizes: see below
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
            pixels = picture.width * picture.height
            if pixels > MOST:
                message = (
                    f"{name!r} has {picture.width:,} × {picture.height:,} pixels; "
                    f"deckgen shows up to {MOST // 1_000_000} million"
                )
                raise AssetError(message)
            picture.load()
    except AssetError:
        raise
    except Image.DecompressionBombError as error:
        message = f"{name!r} has more than {MOST // 1_000_000} million pixels"
        raise AssetError(message) from error
    except Exception as error:
        message = f"{name!r} is no picture that can be read"
        raise AssetError(message) from error
    return picture
