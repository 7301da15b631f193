"""Text measured with real font files, and made to fit. It knows neither decks nor handouts.

faces     one font file: which characters it has, how wide they stand
families  which faces measure a font that a deck names (Arial with Liberation Sans …)
breaks    where a line may end
wrap      paragraphs → lines
fit       paragraphs + box → lines, heights, what runs over, the largest size that fits
pages     heights + room → balanced pages
shorten   a text cut at a sentence, a clause or a word
bidi      which way the parts of a line run
coverage  which face of a chain draws which characters, and which none draws

How words are made to fit a box, gentlest first; a writer goes as far as the slot's `fit` allows:

1. wrap      lines break at the box's edge
2. shrink    `shrink` tries whole sizes from the largest down to the slot's floor
3. continue  `paginate` deals the items, measured at the floor or above, out to further slides:
             as few as can be, filled alike, no item split
4. cut       `cut` ends the text at a sentence with "…"; the whole text stands elsewhere
5. tell      `Excess` is what a warning says: "over by 2 lines; cut about 40 characters"

Where LibreOffice and PowerPoint break lines differently, lines are counted as the one that needs
more does, in boxes 0.2 % narrower than they are. In 99 of 100 random texts LibreOffice needs as
many lines as we say, and else fewer.
"""

from deckgen.text.coverage import missing as missing
from deckgen.text.coverage import name as name
from deckgen.text.coverage import runs as runs
from deckgen.text.faces import Face as Face
from deckgen.text.faces import graphemes as graphemes
from deckgen.text.families import Family as Family
from deckgen.text.families import family as family
from deckgen.text.fit import Box as Box
from deckgen.text.fit import Excess as Excess
from deckgen.text.fit import Fitted as Fitted
from deckgen.text.fit import Measured as Measured
from deckgen.text.fit import excess as excess
from deckgen.text.fit import fits as fits
from deckgen.text.fit import measure as measure
from deckgen.text.fit import shrink as shrink
from deckgen.text.fit import sizes as sizes
from deckgen.text.pages import paginate as paginate
from deckgen.text.shorten import Cut as Cut
from deckgen.text.shorten import cut as cut
from deckgen.text.wrap import Line as Line
from deckgen.text.wrap import Paragraph as Paragraph
from deckgen.text.wrap import Span as Span
from deckgen.text.wrap import wrap as wrap
