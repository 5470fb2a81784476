"""Writes `resources/licences.toml`, the list shown in About: the installed libraries, then fonts and icons."""

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent.parent
OURS = "advocate-desktop"
# Not in any package: what stands in resources/, with the file that holds the licence's text.
BUNDLED = (
    ("Inter", "OFL-1.1", "https://rsms.me/inter", "fonts/Inter-OFL.txt"),
    ("Newsreader", "OFL-1.1", "https://github.com/productiontype/Newsreader", "fonts/Newsreader-OFL.txt"),
    ("Dictionnaire français (Grammalecte)", "MPL-2.0", "https://grammalecte.net", "dictionaries/fr-LICENSE.txt"),
    ("English dictionaries (SCOWL)", "MIT AND BSD", "http://wordlist.aspell.net", "dictionaries/en-LICENSE.txt"),
    ("Phosphor Icons", "MIT", "https://phosphoricons.com", "icons/LICENSE-phosphor.txt"),
)
# Packages whose metadata says nothing, or not all: the second holds Hunspell.
SAID_HERE = {"sqlcipher3": "Zlib", "chunspell": "MIT + MPL 1.1/GPL 2.0/LGPL 2.1"}
CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Python Software Foundation License": "PSF-2.0",
}


def needed(package: Requirement, found: dict[str, Distribution]) -> None:
    """Add a package and all it needs on this system to `found`; extras nobody asks for stay out."""
    key = re.sub(r"[-_.]+", "-", package.name).lower()
    if key in found and not package.extras:
        return
    found[key] = distribution(package.name)
    for written in found[key].requires or ():
        inner = Requirement(written)
        if inner.marker is None or any(inner.marker.evaluate({"extra": extra}) for extra in ("", *package.extras)):
            needed(inner, found)


def licence(package: Distribution) -> str:
    """Give the licence of a package: its SPDX expression, else its classifier, else the first line it wrote.

    Raises IndexError for a package that says nothing, and is not known here.
    """
    facts = package.metadata
    if facts["Name"] in SAID_HERE:
        return SAID_HERE[facts["Name"]]
    for classifier in facts.get_all("Classifier") or ():
        known = CLASSIFIERS.get(classifier.rpartition(" :: ")[2])
        if classifier.startswith("License ::") and known and not facts.get("License-Expression"):
            return known
    written = facts.get("License-Expression") or facts.get("License") or ""
    return written.strip().splitlines()[0]


def address(package: Distribution) -> str:
    """Give the page of a package."""
    links = [link.partition(", ") for link in package.metadata.get_all("Project-URL") or ()]
    by_name = {name.lower(): url for name, _, url in links}
    wanted = ("homepage", "source", "repository", "source code", "github", "documentation")
    home = package.metadata.get("Home-page") or ""
    return next((by_name[name] for name in wanted if name in by_name), home)


def main() -> None:
    """Write the list, libraries by name first."""
    found: dict[str, Distribution] = {}
    needed(Requirement(OURS), found)
    del found[OURS]
    lines = ["# Made by packaging/licences/collect.py; not edited by hand."]
    for package in sorted(found.values(), key=lambda each: each.metadata["Name"].lower()):
        facts = {"name": package.metadata["Name"], "version": package.version}
        facts |= {"licence": licence(package), "url": address(package)}
        lines += ["", "[[library]]", *(f'{key} = "{value}"' for key, value in facts.items() if value)]
    for name, terms, url, text in BUNDLED:
        lines += [
            "",
            "[[bundled]]",
            f'name = "{name}"',
            f'licence = "{terms}"',
            f'url = "{url}"',
            f'text = "{text}"',
        ]
    (ROOT / "resources/licences.toml").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
