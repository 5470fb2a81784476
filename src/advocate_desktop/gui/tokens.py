"""The looks as data: palettes and sizes read from `resources/themes`, without Qt."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache

from advocate_desktop.resources import resource_path

FAMILIES = ("encre", "ocre", "prune", "brique", "ardoise", "indigo", "olive")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one appearance, `#RRGGBB` by token, and its opacities (0 to 1)."""

    name: str
    dark: bool
    colors: dict[str, str]
    opacity: dict[str, float]

    def with_more_contrast(self) -> "Palette":
        """Give the same palette with firmer lines and captions, for systems that ask for more contrast."""
        firm = {"line": self.colors["lineStrong"], "ink3": self.colors["ink2"]}
        return replace(self, name=f"{self.name}+", colors={**self.colors, **firm})


@dataclass(frozen=True, slots=True)
class TypeRole:
    """One role of type: family, size, line height and tracking in px at 100 % text, weight from 1 to 1000."""

    family: str
    px: int
    line: int
    weight: int
    tracking: float


@dataclass(frozen=True, slots=True)
class Shape:
    """What does not change with the palette: type roles, radii and spaces in px, durations in ms."""

    type: dict[str, TypeRole]
    radius: dict[str, int]
    space: dict[str, int]
    motion: dict[str, int]


@cache
def load_palette(name: str) -> Palette:
    """Give the palette `light`, `dark` or `contrast`."""
    data = tomllib.loads(resource_path("themes", f"{name}.toml").read_text("utf-8"))
    return Palette(data["theme"]["name"], data["theme"]["dark"], data["colors"], data["opacity"])


@cache
def load_shape() -> Shape:
    """Give the sizes and durations that all appearances share."""
    data = tomllib.loads(resource_path("themes", "shape.toml").read_text("utf-8"))
    roles = {name: TypeRole(**role) for name, role in data["type"].items()}
    return Shape(roles, data["radius"], data["space"], data["motion"])


def luminance(color: str) -> float:
    """Give the relative luminance of `#RRGGBB`, from 0 to 1 (WCAG 2)."""
    channels = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21 (WCAG 2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def blend(one: str, other: str, share: float) -> str:
    """Give the colour that stands `share` (0 to 1) of the way from one to the other."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
