"""Draw the pictures of the sample pack again: `python packaging/sample_pictures.py [NAME ...]`."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sample_scenes_buildings as buildings
import sample_scenes_work as work
from PySide6.QtGui import QGuiApplication
from sample_canvas import Canvas

TARGET = Path(__file__).resolve().parent.parent / "resources" / "sample_pack" / "images"

PICTURES: dict[str, Callable[[], Canvas]] = {
    "apprentis-etabli": work.apprentices,
    "atelier-ouvert": work.open_workshop,
    "barres-un-an": work.before_and_after,
    "cabine-grue": work.crane_cab,
    "camera-thermique": buildings.thermal_house,
    "carte-loire": buildings.estuary,
    "casque-harnais": work.helmet_and_harness,
    "combles": buildings.attic,
    "ecole-classe": work.classroom,
    "ecole-facade-nord": buildings.school_front,
    "ecole-grue-nuit": buildings.school_night,
    "equipe-casques": work.team,
    "facade-classee": buildings.listed_front,
    "fenetre-volet": work.window_and_shutter,
    "fenetres-reemploi": work.windows_to_reuse,
    "immeuble-soir": buildings.block_at_dusk,
    "maison-pac": buildings.house_and_pump,
    "pac-neige": buildings.pump_in_snow,
    "paille-coupe": buildings.straw_wall,
    "panneau-coupe": buildings.panel_section,
    "panneaux-rail": work.panels_on_rail,
    "podcast-ondes": work.sound_waves,
    "porte-soufflante": work.blower_door,
    "radiateurs": work.radiators,
    "thermometre-19": work.thermometer,
    "ventilation-coupe": buildings.ventilated_house,
}


def main(names: list[str]) -> None:
    """Write the named pictures, or all of them, into the sample pack."""
    application = QGuiApplication([])
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in names or PICTURES:
        PICTURES[name]().save(TARGET / f"{name}.png")
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
