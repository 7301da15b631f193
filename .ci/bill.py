"""Everything deckgen needs at run time, as a bill of materials (CycloneDX 1.5) on standard output.

Fails where a licence is not among those that let anybody use, change and pass on the whole.
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement

FREE = re.compile(
    r"MIT|BSD|Apache|ISC|MPL|Mozilla|PSF|Python Software|HPND|CMU|LGPL|OFL|Open Font|Unlicense|0BSD"
    r"|Public Domain|Zlib",
    re.IGNORECASE,
)


def needed(name: str, found: dict[str, Distribution]) -> dict[str, Distribution]:
    """The distribution and all it requires here, by name; extras left out."""
    known = re.sub(r"[-_.]+", "-", name).lower()
    if known in found:
        return found
    try:
        found[known] = distribution(name)
    except PackageNotFoundError:
        return found
    for line in found[known].requires or []:
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            needed(wanted.name, found)
    return found


def licence(of: Distribution) -> str:
    """What the package's own words say of its licence."""
    metadata = of.metadata
    classes = [c for c in metadata.get_all("Classifier") or [] if c.startswith("License ::")]
    words = (
        metadata.get("License-Expression") or "; ".join(classes) or metadata.get("License") or ""
    )
    return " ".join(words.split())[:200]


def main() -> int:
    """Print the bill; tell of licences that nobody has looked at."""
    packages = needed("deckgen", {})
    own = packages.pop("deckgen")
    components = [
        {
            "type": "library",
            "name": name,
            "version": package.version,
            "purl": f"pkg:pypi/{name}@{package.version}",
            "licenses": [{"license": {"name": licence(package)}}],
        }
        for name, package in sorted(packages.items())
    ]
    subject = {"type": "application", "name": "deckgen", "version": own.version}
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": subject},
        "components": components,
    }
    print(json.dumps(bill, indent=2))
    strange = [name for name, it in packages.items() if not FREE.search(licence(it))]
    for name in strange:
        print(f"a licence to look at: {name}: {licence(packages[name])!r}", file=sys.stderr)
    return bool(strange)


if __name__ == "__main__":
    sys.exit(main())
