"""The pictures of the sample pack that show buildings from outside or in section."""
# ruff: noqa: PLR0917  colours are read in the order they are laid

import random

from sample_canvas import (
    AMBER,
    BLUE,
    BRICK,
    CLAY,
    CREAM,
    FERN,
    FOG,
    HILL,
    INK,
    MINT,
    MIST,
    NAVY,
    OCHRE,
    PINE,
    ROSE,
    SAND,
    SKY,
    SLATE,
    STEEL,
    SUN,
    WHITE,
    Canvas,
    fan,
    flake,
    hills,
    tree,
)


def _school(c: Canvas, wall: str, roof: str, lit: str, dim: str, door: str) -> None:
    c.rect(285, 226, 630, 264, wall)
    c.rect(262, 206, 676, 24, roof)
    for row in range(3):
        for column in range(7):
            color = lit if (row * 3 + column * 2) % 5 < 2 else dim
            if not (row == 2 and column == 3):
                c.rect(314 + column * 86, 250 + row * 80, 56, 46, color, 3)
    c.rect(568, 406, 64, 84, door, 3)


def school_front() -> Canvas:
    """Draw the school being insulated while it is in use."""
    c = Canvas(SKY, "#F2EAD9")
    c.disc(770, 150, 66, SUN)
    hills(c, 440)
    c.rect(0, 490, 1200, 140, SAND)
    _school(c, CREAM, BRICK, AMBER, BLUE, OCHRE)
    for x in (648, 750, 852, 952):
        c.line(SLATE, 7, (x, 176), (x, 490))
    for y in (190, 286, 368, 448):
        c.line(SLATE, 6, (648, y), (952, y))
    c.line(SLATE, 5, (648, 448), (750, 368))
    c.line(SLATE, 5, (852, 368), (952, 286))
    c.rect(790, 240, 24, 44, PINE, 8)
    c.disc(802, 232, 12, "#E0A27E")
    c.dome(802, 230, 15, 15, AMBER)
    tree(c, 215, 492, 130)
    tree(c, 1040, 492, 104, MINT)
    for i in range(4):
        c.rect(470 + i * 66, 548, 50, 26, "#E6DABB", 4)
    return c


def school_night() -> Canvas:
    """Draw a panel lifted over the school at night."""
    c = Canvas("#15233B", "#35507A")
    stars = random.Random(4)
    for _ in range(46):
        c.disc(stars.uniform(20, 1180), stars.uniform(10, 330), stars.uniform(1.4, 3.2), "#B8C6DE")
    c.disc(360, 120, 44, "#F3E7C4")
    c.disc(380, 108, 38, "#1A2A45")
    c.rect(0, 520, 1200, 110, "#101A2C")
    c.rect(300, 330, 520, 190, "#4A5C80")
    c.rect(284, 314, 552, 20, "#6E3B3A")
    for row in range(2):
        for column in range(6):
            c.rect(326 + column * 82, 356 + row * 76, 52, 44, AMBER if (row, column) == (0, 1) else "#2A3C60", 3)
    c.rect(880, 70, 26, 450, "#C9973B")
    for y in range(80, 500, 44):
        c.line("#8B6420", 4, (884, y), (902, y + 36))
    c.rect(480, 78, 560, 18, "#C9973B")
    c.rect(980, 96, 60, 44, "#8A94A4")
    c.poly("#C9973B", (880, 78), (893, 34), (906, 78))
    c.rect(846, 100, 34, 44, AMBER, 4)
    c.line("#D8DEE8", 3, (570, 96), (570, 150))
    c.line("#D8DEE8", 3, (500, 190), (570, 150), (640, 190))
    c.rect(492, 188, 156, 112, CREAM, 4)
    c.rect(536, 212, 68, 62, BLUE, 3)
    return c


def panel_section() -> Canvas:
    """Draw a panel cut open: insulation, window and duct in one frame."""
    c = Canvas(MIST, "#F7F6F2")
    c.rect(296, 96, 608, 440, OCHRE, 8)
    c.rect(314, 114, 572, 404, CREAM)
    c.rect(314, 114, 176, 404, AMBER)
    for y in range(134, 510, 34):
        c.curve("#D9A648", 6, (330, y), ((370, y - 26), (400, y + 26), (474, y)))
    c.rect(520, 150, 220, 330, SLATE, 6)
    c.rect(536, 166, 188, 298, "#A9C6E2", 3)
    c.poly("#C6DAEC", (536, 330), (700, 166), (724, 166), (724, 210), (536, 398))
    c.rect(624, 166, 12, 298, SLATE)
    c.rect(770, 114, 86, 404, STEEL)
    for y in range(126, 510, 30):
        c.line(SLATE, 3, (772, y), (854, y))
    for y in (200, 320, 440):
        c.line(WHITE, 9, (813, y + 36), (813, y - 30), (795, y - 8))
        c.line(WHITE, 9, (813, y - 30), (831, y - 8))
    return c


def thermal_house() -> Canvas:
    """Draw a house as a thermal camera shows it."""
    c = Canvas("#2A1F5C", "#3D2470")
    c.rect(0, 520, 1200, 110, "#241A4E")
    shape = ((370, 300), (600, 130), (830, 300), (830, 520), (370, 520))
    c.shade("#F0A14A", "#B03A78", *shape)
    c.poly("#6C3591", (330, 306), (600, 98), (870, 306), (846, 326), (600, 146), (354, 326))
    c.glow(600, 210, 90, "#FFF0B0", ((500, 260), (600, 160), (700, 260), (700, 300), (500, 300)))
    for x in (480, 720):
        c.glow(x, 400, 84, "#FFE07A", shape)
        c.rect(x - 48, 356, 96, 92, "#FFE45C", 10)
        c.rect(x - 30, 374, 60, 56, "#FFF6B8", 6)
    c.rect(566, 440, 68, 80, "#F4B04E", 4)
    c.line("#FFFFFF", 5, (580, 300), (620, 300))
    c.line("#FFFFFF", 5, (600, 280), (600, 320))
    for i, color in enumerate(("#FFF6B8", "#FFD05A", "#F0803F", "#B03A78", "#6C3591", "#2A1F5C")):
        c.rect(890, 170 + i * 52, 22, 52, color)
    return c


def straw_wall() -> Canvas:
    """Draw a wall in section: brick, rice straw, cladding."""
    c = Canvas("#F9EDD3", "#F6E6C4")
    c.rect(300, 60, 600, 510, CREAM)
    for row in range(12):
        for column in range(3):
            left = 300 + column * 86 - (0 if row % 2 else 43)
            start = max(300, left)
            tint = (BRICK, CLAY, "#B5654F")[(row + column) % 3]
            if left < 460:
                c.rect(start, 66 + row * 42, min(left + 80, 466) - start, 36, tint, 3)
    c.rect(470, 60, 250, 510, "#E9C877")
    straw = random.Random(11)
    for _ in range(170):
        x, y = straw.uniform(478, 690), straw.uniform(66, 552)
        c.line(
            straw.choice(("#B98A2E", "#D2A548", "#9A6F1E", "#F4DD9C")),
            4,
            (x, y),
            (x + straw.uniform(-6, 26), y + straw.uniform(-16, 16)),
        )
    c.rect(720, 60, 16, 510, FERN)
    c.rect(736, 60, 44, 510, "#F9F2E2")
    for row in range(8):
        c.rect(780, 66 + row * 64, 110, 56, (STEEL, "#A3B1B8")[row % 2], 5)
    for y in (180, 320, 460):
        c.disc(595, y, 17, WHITE)
        c.disc(595, y, 9, PINE)
    return c


def block_at_dusk() -> Canvas:
    """Draw a lived-in block of flats at dusk."""
    c = Canvas("#C8B8D8", "#F8DDC0")
    c.oval(180, 520, 420, 130, "#B9AFCB")
    c.oval(1080, 530, 380, 110, "#C9B8C4")
    c.rect(0, 520, 1200, 110, "#8A9A88")
    c.rect(360, 110, 480, 410, CREAM)
    c.rect(344, 92, 512, 22, SLATE)
    lit = {(0, 1), (0, 4), (1, 0), (1, 2), (2, 3), (2, 4), (3, 1), (3, 0)}
    for row in range(4):
        for column in range(5):
            x, y = 388 + column * 88, 138 + row * 92
            c.rect(x, y, 58, 54, AMBER if (row, column) in lit else "#6C86AE", 3)
            c.rect(x - 6, y + 50, 70, 7, FERN)
            for bar in range(6):
                c.rect(x - 4 + bar * 13, y + 38, 3, 14, FERN)
    c.rect(552, 410, 96, 110, CREAM)
    c.rect(564, 434, 72, 86, OCHRE, 3)
    c.rect(596, 434, 6, 86, "#6C4306")
    c.rect(552, 420, 96, 10, SLATE, 3)
    for x, size in ((290, 130), (220, 96), (905, 140), (990, 100)):
        tree(c, x, 524, size, FERN if size > 100 else MINT)
    return c


def listed_front() -> Canvas:
    """Draw an old stone front with tall windows and carved heads."""
    c = Canvas("#E2E8EC", "#F5EEDF")
    c.rect(0, 540, 1200, 90, "#BDB9AC")
    c.poly(SLATE, (330, 170), (390, 70), (810, 70), (870, 170))
    for x in (440, 600, 760):
        c.rect(x - 26, 100, 52, 64, "#EBDDBB", 4)
        c.rect(x - 15, 112, 30, 44, NAVY, 3)
    c.rect(320, 164, 560, 16, "#D9C595")
    c.rect(336, 180, 528, 360, "#F0E3C2")
    for row, top in enumerate((206, 374)):
        for column, x in enumerate((384, 492, 600, 708, 816)):
            c.rect(x - 32, top, 64, 122, "#DCC99A", 3)
            c.rect(x - 24, top + 10, 48, 112, AMBER if (row * 3 + column * 2) % 5 < 2 else "#6F8DB4", 2)
            c.rect(x - 2, top + 10, 4, 112, WHITE)
            c.disc(x, top - 2, 11, "#CBB47A")
            c.line(SLATE, 3, (x - 32, top + 112), (x + 32, top + 112))
            for bar in range(7):
                c.line(SLATE, 2, (x - 30 + bar * 10, top + 92), (x - 30 + bar * 10, top + 112))
            c.line(SLATE, 3, (x - 32, top + 92), (x + 32, top + 92))
    c.rect(336, 346, 528, 10, "#D9C595")
    for x in (150, 250, 950, 1050):
        tree(c, x, 560, 150, FERN if x % 100 else MINT)
    return c


def house_and_pump() -> Canvas:
    """Draw a house joined to its heat pump."""
    c = Canvas("#DDEBF3", "#F7F3E6")
    hills(c, 450)
    c.rect(0, 490, 1200, 140, "#CFE0C8")
    c.rect(350, 280, 340, 214, CREAM)
    c.poly(BRICK, (322, 290), (520, 140), (718, 290))
    c.rect(596, 150, 40, 80, CLAY)
    for x in (390, 560):
        c.rect(x, 320, 90, 72, BLUE, 4)
        c.rect(x + 42, 320, 6, 72, WHITE)
    c.rect(488, 410, 60, 84, OCHRE, 4)
    c.line(BRICK, 12, (690, 420), (770, 420))
    c.line(NAVY, 12, (690, 452), (770, 452))
    c.rect(766, 366, 150, 124, WHITE, 10)
    fan(c, 826, 428, 46, FOG, STEEL)
    for y in (396, 416, 436, 456):
        c.rect(884, y, 22, 6, STEEL)
    c.rect(780, 488, 24, 12, SLATE)
    c.rect(878, 488, 24, 12, SLATE)
    tree(c, 240, 500, 150)
    return c


def pump_in_snow() -> Canvas:
    """Draw a heat pump running in the snow."""
    c = Canvas("#D5E0EC", "#F4F7FA")
    drift = random.Random(8)
    for _ in range(44):
        x, y = drift.uniform(40, 1160), drift.uniform(20, 400)
        if not (340 < x < 860 and y > 100):
            flake(c, x, y, drift.uniform(14, 26), "#A9C3DE")
    c.oval(180, 600, 620, 150, "#E6EDF4")
    c.oval(1040, 610, 620, 160, "#EDF2F7")
    c.oval(600, 690, 980, 210, WHITE)
    c.rect(390, 180, 420, 300, "#5A6B7C", 20)
    c.rect(398, 172, 404, 300, WHITE, 18)
    fan(c, 540, 322, 112, "#DDE5EC", "#9DB2C4")
    for y in range(240, 420, 28):
        c.rect(690, y, 84, 10, STEEL, 5)
    c.rect(430, 466, 60, 30, SLATE)
    c.rect(710, 466, 60, 30, SLATE)
    c.oval(600, 176, 208, 24, WHITE)
    c.oval(500, 170, 90, 22, WHITE)
    c.disc(732, 206, 9, FERN)
    return c


def attic() -> Canvas:
    """Draw an attic in section under the summer sun."""
    c = Canvas("#F9DFA8", "#FBEFD6")
    c.disc(830, 110, 96, "#F8D48C")
    c.disc(830, 110, 66, "#F0AE4A")
    c.poly(BRICK, (250, 430), (600, 90), (950, 430), (910, 430), (600, 132), (290, 430))
    c.poly(OCHRE, (290, 430), (600, 132), (910, 430), (894, 430), (600, 146), (306, 430))
    c.poly(AMBER, (306, 430), (600, 146), (894, 430), (818, 430), (600, 216), (382, 430))
    for i in range(9):
        for side in (-1, 1):
            x = 600 + side * (26 + i * 30)
            c.curve(
                "#D9A648",
                5,
                (x, 180 + i * 29),
                ((x + side * 4, 196 + i * 29), (x - side * 12, 206 + i * 29), (x - side * 4, 226 + i * 29)),
            )
    c.poly(CREAM, (382, 430), (600, 216), (818, 430))
    c.rect(300, 430, 600, 22, OCHRE)
    c.rect(330, 452, 540, 178, "#F4E6C8")
    c.rect(440, 400, 190, 30, BLUE, 10)
    c.rect(440, 378, 54, 26, WHITE, 10)
    c.rect(430, 372, 10, 58, SLATE, 4)
    c.rect(678, 316, 24, 90, SLATE, 12)
    c.disc(690, 406, 20, SLATE)
    c.rect(682, 320, 16, 84, WHITE, 8)
    c.disc(690, 406, 15, BRICK)
    c.rect(686, 340, 8, 66, BRICK, 4)
    for x in (400, 560, 720):
        c.rect(x, 490, 80, 90, "#B8CCE0", 4)
    return c


def ventilated_house() -> Canvas:
    """Draw a house in section with the path of its air."""
    c = Canvas(MIST, "#F7F6F2")
    c.rect(0, 540, 1200, 90, "#CFE0C8")
    c.poly(SLATE, (310, 250), (600, 60), (890, 250))
    c.poly(CREAM, (372, 240), (600, 90), (828, 240))
    c.rect(340, 246, 520, 296, SLATE)
    c.rect(354, 260, 240, 132, "#F4E9D2")
    c.rect(606, 260, 240, 132, SKY)
    c.rect(354, 404, 240, 126, "#EFE2E8")
    c.rect(606, 404, 240, 126, "#F4E9D2")
    c.rect(384, 348, 130, 34, BLUE, 8)
    c.rect(384, 332, 36, 22, WHITE, 8)
    c.rect(660, 344, 140, 40, WHITE, 16)
    c.rect(640, 470, 150, 12, OCHRE)
    c.rect(656, 482, 10, 44, OCHRE)
    c.rect(766, 482, 10, 44, OCHRE)
    c.rect(390, 462, 150, 50, ROSE, 12)
    c.rect(550, 150, 100, 64, FERN, 8)
    c.disc(600, 182, 22, MIST)
    c.line(FERN, 14, (600, 150), (600, 40))
    c.line(FERN, 14, (550, 190), (480, 190), (480, 276))
    c.line(FERN, 14, (650, 190), (726, 190), (726, 276))
    for x, y in ((480, 300), (726, 300)):
        c.line(PINE, 6, (x, y + 24), (x, y), (x - 12, y + 12))
        c.line(PINE, 6, (x, y), (x + 12, y + 12))
    for x, y, way in ((306, 330, 1), (894, 330, -1), (306, 470, 1), (894, 470, -1)):
        c.line(BLUE, 8, (x, y), (x + way * 66, y), (x + way * 50, y - 14))
        c.line(BLUE, 8, (x + way * 66, y), (x + way * 50, y + 14))
    return c


def estuary() -> Canvas:
    """Draw a map of the estuary with a barge on the river."""
    c = Canvas("#E4EFE2", "#EDF2DF")
    c.poly("#BDD6E6", (0, 0), (250, 0), (210, 150), (300, 290), (200, 400), (230, 630), (0, 630))
    river = ((380, 210), (430, 350), (600, 330)), ((740, 310), (800, 400), (1200, 300))
    c.curve("#BDD6E6", 104, (200, 250), *river)
    c.curve("#D3E5F0", 34, (200, 250), *river)
    for x, y, rx, ry in ((430, 130, 90, 36), (860, 180, 120, 46), (520, 500, 130, 50), (960, 520, 110, 44)):
        c.oval(x, y, rx, ry, HILL)
    for x, y in ((330, 196), (880, 250)):
        c.disc(x, y, 26, WHITE)
        c.disc(x, y, 17, PINE)
    c.poly(SLATE, (500, 322), (716, 322), (690, 372), (524, 372))
    for i in range(4):
        c.rect(528 + i * 34, 262, 26, 60, (CREAM, AMBER)[i % 2], 3)
        c.rect(534 + i * 34, 276, 14, 20, BLUE, 2)
    c.rect(668, 286, 34, 36, BRICK, 3)
    c.rect(676, 294, 18, 12, SKY)
    for x, y in ((440, 320), (736, 360)):
        c.curve(WHITE, 5, (x, y), ((x + 12, y - 12), (x + 22, y + 12), (x + 36, y)))
    c.line(INK, 5, (1080, 140), (1080, 70), (1066, 92))
    c.line(INK, 5, (1080, 70), (1094, 92))
    return c
