"""The pictures of the sample pack that show people, tools, rooms and figures."""

import math

from sample_canvas import (
    AMBER,
    BLUE,
    BRICK,
    CREAM,
    FERN,
    FOG,
    INK,
    LILAC,
    MAUVE,
    MINT,
    MIST,
    NAVY,
    OCHRE,
    ORCHID,
    PALE,
    PINE,
    PLUM,
    ROSE,
    SAND,
    SKY,
    SLATE,
    STEEL,
    SUN,
    WHITE,
    Canvas,
    fan,
    helmeted,
    hills,
)


def classroom() -> Canvas:
    """Draw a classroom whose window looks onto the scaffold."""
    c = Canvas("#F6EBD3", "#F3E6CB")
    c.rect(0, 500, 1200, 130, "#D9BE8E")
    c.rect(320, 90, 280, 190, OCHRE, 6)
    c.rect(334, 104, 252, 162, PINE, 3)
    c.line("#CFE6DD", 5, (366, 184), (430, 132), (494, 184))
    c.line("#CFE6DD", 5, (380, 176), (380, 240), (480, 240), (480, 176))
    c.line("#CFE6DD", 5, (420, 240), (420, 206), (442, 206), (442, 240))
    c.line("#CFE6DD", 4, (516, 150), (560, 150))
    c.line("#CFE6DD", 4, (516, 176), (548, 176))
    c.rect(650, 80, 250, 250, WHITE, 4)
    c.rect(664, 94, 222, 222, SKY)
    c.disc(826, 140, 30, SUN)
    c.line(SLATE, 7, (712, 94), (712, 316))
    c.line(SLATE, 7, (846, 94), (846, 316))
    c.line(SLATE, 6, (664, 180), (886, 180))
    c.line(SLATE, 6, (664, 262), (886, 262))
    c.rect(770, 94, 10, 222, WHITE)
    for x, coat, hair in ((330, BLUE, "#5B3A22"), (530, BRICK, INK), (730, FERN, "#B98A2E")):
        c.dome(x + 70, 452, 48, 70, coat)
        c.disc(x + 70, 368, 32, "#E3B491")
        c.dome(x + 70, 366, 35, 36, hair)
        c.rect(x, 446, 140, 16, OCHRE, 5)
        c.rect(x + 14, 462, 9, 84, SLATE)
        c.rect(x + 117, 462, 9, 84, SLATE)
        c.rect(x + 92, 436, 34, 10, WHITE, 2)
    return c


def sound_waves() -> Canvas:
    """Draw the waves of a recorded voice."""
    c = Canvas(MAUVE, "#EFDDEC")
    c.disc(600, 315, 236, "#EBD5E8")
    heights = (40, 78, 120, 64, 150, 210, 120, 260, 330, 190, 372, 240, 300, 170, 236, 110, 180, 84, 130, 60, 36)
    for i, height in enumerate(heights):
        x = 600 + (i - 10) * 34
        color = PLUM if i % 4 in {0, 2} and 4 < i < 16 else ORCHID if i % 2 else LILAC
        c.rect(x - 8, 315 - height / 2, 16, height, color, 8)
    return c


def panels_on_rail() -> Canvas:
    """Draw finished panels hanging from the rail of the line."""
    c = Canvas("#DCE4EB", "#EEF1F2")
    c.rect(0, 500, 1200, 130, STEEL)
    c.rect(0, 118, 1200, 14, SLATE)
    c.rect(0, 150, 1200, 6, "#8A979E")
    for x in (60, 1140):
        c.rect(x - 10, 0, 20, 500, "#A3B1B8")
    for i, x in enumerate((150, 300, 450, 600, 750, 900, 1050)):
        c.line(SLATE, 5, (x, 130), (x, 190))
        c.disc(x, 140, 11, AMBER)
        c.rect(x - 60, 190, 120, 290, (CREAM, "#F3DDAE")[i % 2], 6)
        c.rect(x - 32, 230, 64, 112, SLATE, 4)
        c.rect(x - 25, 237, 50, 98, BLUE, 2)
        c.rect(x - 60, 440, 120, 12, (SAND, OCHRE)[i % 2])
    c.rect(560, 78, 80, 44, PINE, 8)
    c.disc(600, 100, 10, AMBER)
    c.rect(0, 540, 1200, 8, AMBER)
    return c


def team() -> Canvas:
    """Draw three people in helmets, facing the reader."""
    c = Canvas(MIST, "#F3F1E6")
    c.oval(230, 560, 420, 150, PALE)
    c.oval(1010, 570, 400, 170, MINT)
    helmeted(c, 420, 630, 158, MINT, SUN, "#F0C9A6")
    helmeted(c, 790, 630, 162, BLUE, CREAM, "#8A5A3C")
    helmeted(c, 604, 640, 196, PINE, "#EBA73A", "#D9A078")
    c.poly(AMBER, (520, 640), (546, 470), (574, 462), (562, 640))
    c.poly(AMBER, (688, 640), (662, 470), (634, 462), (646, 640))
    return c


def apprentices() -> Canvas:
    """Draw three apprentices behind their bench."""
    c = Canvas("#F1EBDD", "#F7F6F2")
    c.rect(300, 70, 600, 330, "#E6D3A6", 6)
    for row in range(8):
        for column in range(7):
            x = 308 + column * 74 - (row % 2) * 34
            tint = (ROSE, "#DDA392", "#EAC3B6")[(row + column) % 3]
            c.rect(max(x, 308), 78 + row * 40, min(66, x + 66 - 308), 34, tint, 3)
    c.rect(760, 70, 140, 330, CREAM)
    c.rect(788, 110, 84, 110, BLUE, 4)
    helmeted(c, 420, 470, 112, BLUE, WHITE, "#8A5A3C")
    helmeted(c, 600, 470, 118, BRICK, AMBER, "#EFC5A2")
    helmeted(c, 784, 470, 112, FERN, SUN, "#C98E66")
    c.rect(260, 456, 680, 34, OCHRE, 6)
    c.rect(300, 490, 28, 140, "#6C4306")
    c.rect(872, 490, 28, 140, "#6C4306")
    c.rect(380, 436, 120, 18, STEEL, 4)
    c.rect(470, 424, 30, 30, SLATE, 4)
    c.poly(AMBER, (640, 454), (760, 454), (760, 440))
    c.rect(556, 440, 60, 14, PINE, 4)
    return c


def thermometer() -> Canvas:
    """Draw a thermometer at nineteen degrees in a living room."""
    c = Canvas("#AFC6DE", "#C9D8E8")
    c.rect(0, 500, 1200, 130, "#C9A86E")
    for x in range(40, 1200, 120):
        c.rect(x, 0, 3, 500, "#A3BCD7")
    c.rect(640, 330, 260, 130, BRICK, 40)
    c.rect(610, 400, 60, 110, "#8A382C", 24)
    c.rect(872, 400, 60, 110, "#8A382C", 24)
    c.rect(650, 416, 240, 70, "#B35547", 18)
    c.rect(630, 504, 16, 26, INK)
    c.rect(894, 504, 16, 26, INK)
    c.rect(420, 70, 92, 360, WHITE, 46)
    c.disc(466, 434, 74, WHITE)
    c.disc(466, 434, 52, BRICK)
    c.rect(450, 230, 32, 200, BRICK, 10)
    for i in range(8):
        c.rect(520, 110 + i * 38, 34 if i % 2 else 20, 6, NAVY, 3)
    c.line(NAVY, 20, (626, 172), (656, 146), (656, 266))
    c.ring(734, 180, 34, 20, NAVY)
    c.curve(NAVY, 20, (768, 180), ((770, 226), (752, 256), (716, 266)))
    c.ring(806, 156, 13, 9, NAVY)
    return c


def crane_cab() -> Canvas:
    """Draw the cab of a crane in the morning, the river far below."""
    c = Canvas("#BCD3E8", "#FBE7CC")
    c.disc(352, 330, 66, SUN)
    for x, y in ((200, 130), (950, 110), (330, 70)):
        c.oval(x, y, 110, 20, "#E6EEF5")
        c.oval(x + 40, y - 16, 60, 20, "#E6EEF5")
    c.oval(260, 590, 480, 120, "#A9C4B2")
    c.oval(1040, 600, 460, 130, "#BCD2BE")
    bends = ((640, 570), (800, 540), (900, 500)), ((960, 480), (1060, 490), (1200, 470))
    c.curve("#DCE9F2", 30, (700, 630), *bends)
    c.rect(440, 0, 90, 630, "#E0A436")
    c.rect(458, 0, 54, 630, "#F3D08A")
    for y in range(-20, 640, 90):
        c.line("#B57F1C", 9, (450, y), (520, y + 80))
        c.line("#B57F1C", 9, (520, y), (450, y + 80))
    c.rect(530, 190, 230, 240, PINE, 18)
    c.poly("#CFE3EE", (560, 214), (728, 214), (744, 360), (560, 360))
    c.dome(650, 360, 62, 78, AMBER)
    c.disc(650, 258, 31, "#7A4B30")
    c.dome(650, 254, 36, 36, WHITE)
    c.rect(612, 248, 78, 8, WHITE, 4)
    c.rect(560, 354, 184, 12, "#0B5648")
    c.rect(512, 426, 300, 16, SLATE, 4)
    for x in (540, 610, 680, 750, 804):
        c.line(SLATE, 5, (x, 430), (x, 372 if x > 760 else 430))
    c.line(SLATE, 5, (770, 376), (806, 376))
    return c


def blower_door() -> Canvas:
    """Draw a blower door set in an entrance."""
    c = Canvas("#EFE7D6", "#F5EFE2")
    c.rect(0, 540, 1200, 90, "#CDB488")
    c.rect(420, 50, 360, 494, OCHRE, 6)
    c.rect(448, 78, 304, 466, BRICK)
    for y in (170, 300):
        c.line("#7E3328", 4, (448, y), (752, y))
    c.rect(460, 90, 280, 454, "#A84C3E")
    fan(c, 600, 360, 118, "#39444A", STEEL)
    c.rect(520, 130, 160, 92, FOG, 10)
    c.rect(536, 146, 74, 34, INK, 4)
    c.line(MINT, 5, (548, 164), (564, 164), (574, 154), (598, 172))
    c.disc(646, 164, 16, FERN)
    c.line(INK, 6, (600, 222), (600, 242))
    for y in (270, 360, 450):
        for x, way in ((250, 1), (950, -1)):
            c.curve(BLUE, 9, (x, y), ((x + way * 30, y - 26), (x + way * 60, y + 26), (x + way * 96, y)))
            tip = x + way * 96
            c.line(BLUE, 9, (tip - way * 20, y - 16), (tip, y), (tip - way * 22, y + 12))
    return c


def radiators() -> Canvas:
    """Draw three radiators on one pipe that runs from hot to cool."""
    c = Canvas("#F7F1E6", "#F2EADB")
    c.rect(0, 520, 1200, 110, "#D6C09A")
    hues = (BRICK, "#D98A4E", "#8FA9C9")
    c.line(BRICK, 16, (120, 470), (470, 470))
    c.line("#D98A4E", 16, (470, 470), (730, 470))
    c.line("#8FA9C9", 16, (730, 470), (1080, 470))
    for x, hue in zip((300, 510, 720), hues, strict=True):
        for i in range(5):
            c.rect(x + i * 36, 220, 30, 210, hue, 14)
        c.rect(x + 4, 250, 166, 12, hue)
        c.rect(x + 4, 390, 166, 12, hue)
        c.line(hue, 12, (x + 14, 420), (x + 14, 470))
        c.disc(x + 14, 446, 17, WHITE)
        c.line(SLATE, 5, (x + 6, 452), (x + 22, 440))
    for x, hue, count in ((390, BRICK, 3), (600, "#D98A4E", 2), (810, "#8FA9C9", 1)):
        for i in range(count):
            left = x - (count - 1) * 26 + i * 52
            c.curve(hue, 8, (left, 190), ((left - 22, 164), (left + 22, 140), (left, 112)))
    return c


def helmet_and_harness() -> Canvas:
    """Draw a helmet hung with its harness in front of a guard rail."""
    c = Canvas("#DDE8EE", "#F4EFE2")
    hills(c, 500)
    for y in (200, 330, 460):
        c.rect(0, y, 1200, 16, "#C9973B")
    for x in (180, 1000):
        c.rect(x, 150, 22, 480, "#A87A26")
    c.rect(592, 60, 16, 120, SLATE, 6)
    for side in (-1, 1):
        out = (600 + side * 130, 520), (600 + side * 96, 580), (600 + side * 56, 580)
        back = (600 + side * 16, 580), (600 + side * 14, 520), (600 + side * 30, 446)
        c.curve(BRICK, 22, (600 + side * 84, 440), out, back)
        c.line(BRICK, 22, (600 + side * 60, 300), (600 + side * 84, 440))
        c.line(BRICK, 18, (600 + side * 66, 330), (600, 386))
    c.line(BRICK, 18, (600, 386), (600, 440))
    c.rect(500, 426, 200, 30, "#7E3328", 8)
    c.rect(578, 420, 44, 42, STEEL, 6)
    c.rect(588, 430, 24, 22, "#7E3328", 3)
    c.ring(600, 386, 20, 10, STEEL)
    c.dome(600, 290, 142, 156, AMBER)
    c.rect(430, 278, 340, 32, "#E0A93F", 16)
    c.rect(578, 124, 44, 160, "#F8DF9E", 18)
    for side in (-1, 1):
        rib = (600 + side * 70, 220), (600 + side * 60, 190), (600 + side * 44, 160)
        c.curve("#D9A648", 9, (600 + side * 60, 272), rib)
    return c


def open_workshop() -> Canvas:
    """Draw the workshop open to the street."""
    c = Canvas("#DCE6EC", "#F2EEE2")
    c.rect(0, 540, 1200, 90, "#B4B9B6")
    for i in range(4):
        left = 270 + i * 165
        c.poly(SLATE, (left, 160), (left, 76), (left + 165, 160))
        c.poly("#9FBBD6", (left + 10, 150), (left + 10, 100), (left + 40, 116), (left + 40, 150))
    c.rect(270, 158, 660, 382, "#CBA98A")
    c.rect(330, 210, 540, 330, "#3A464C")
    c.rect(346, 226, 508, 314, "#FBEBC8")
    for x in (440, 600, 760):
        c.line(SLATE, 4, (x, 226), (x, 262))
        c.poly(PINE, (x - 30, 284), (x - 14, 258), (x + 14, 258), (x + 30, 284))
        c.glow(x, 292, 60, "#FFE9A8")
    for x in (372, 744):
        c.rect(x, 320, 84, 180, CREAM, 4)
        c.rect(x + 20, 346, 44, 70, BLUE, 3)
        c.rect(x, 470, 84, 8, SAND)
    c.rect(486, 440, 228, 20, OCHRE, 4)
    c.rect(504, 460, 14, 80, OCHRE)
    c.rect(682, 460, 14, 80, OCHRE)
    c.rect(540, 420, 70, 20, AMBER, 3)
    c.rect(640, 412, 26, 28, BRICK, 4)
    c.dome(600, 424, 40, 50, BLUE)
    c.disc(600, 356, 22, "#D9A078")
    c.dome(600, 354, 25, 26, AMBER)
    c.line(BRICK, 4, (270, 176), (930, 176))
    for i in range(9):
        x = 290 + i * 76
        c.poly((BRICK, AMBER, FERN)[i % 3], (x, 176), (x + 36, 176), (x + 18, 206))
    return c


def window_and_shutter() -> Canvas:
    """Draw a double-glazed window with its shutter half closed."""
    c = Canvas("#F3E3C3", "#F8EEDC")
    c.rect(350, 60, 500, 490, "#E4CFA0", 4)
    c.rect(380, 90, 440, 430, WHITE, 6)
    c.shade("#A9C6E2", "#FBE3B8", (404, 114), (796, 114), (796, 496), (404, 496))
    c.disc(690, 420, 54, "#F0A83E")
    c.poly("#B9CDB4", (404, 496), (404, 440), (520, 410), (640, 470), (796, 446), (796, 496))
    c.rect(592, 114, 16, 382, WHITE)
    for i in range(9):
        c.rect(396, 100 + i * 24, 408, 19, (FERN, "#338071")[i % 2], 4)
    c.rect(396, 316, 408, 14, PINE, 5)
    c.line(PINE, 5, (830, 110), (830, 360))
    c.disc(830, 366, 10, OCHRE)
    c.rect(330, 518, 540, 26, "#CDB57F", 4)
    return c


def windows_to_reuse() -> Canvas:
    """Draw windows leaning against a wall, a label on each."""
    c = Canvas("#E9E3D3", "#E3DBC6")
    c.rect(0, 500, 1200, 130, "#B7A98A")
    sizes = ((300, 150, 300), (400, 170, 340), (520, 150, 290), (620, 180, 350), (750, 150, 300))
    for i, (x, w, h) in enumerate(sizes):
        top, lean = 520 - h, 26
        frame = (OCHRE, WHITE, BRICK, SLATE, FERN)[i]
        c.poly(frame, (x + lean, top), (x + w + lean, top), (x + w, 530), (x, 530))
        left, right = x + lean, x + w + lean
        c.poly("#A9C6E2", (left + 14, top + 16), (right - 16, top + 16), (x + w - 14, 514), (x + 16, 514))
        gleam = (left + w * 0.55, top + 16), (left + w * 0.8, top + 16)
        c.poly("#C9DDED", (left + 14, top + 120), *gleam, (left + 8, top + 190))
        c.line(frame, 10, (x + w / 2 + lean, top + 10), (x + w / 2, 520))
        c.line(INK, 3, (x + w * 0.72, top + 130), (x + w * 0.72, top + 158))
        c.rect(x + w * 0.72 - 19, top + 156, 38, 52, AMBER, 5)
        c.disc(x + w * 0.72, top + 167, 4, INK)
        c.rect(x + w * 0.72 - 11, top + 180, 22, 4, OCHRE)
        c.rect(x + w * 0.72 - 11, top + 190, 16, 4, OCHRE)
    return c


def before_and_after() -> Canvas:
    """Draw two bars: consumption before, and a year after."""
    c = Canvas("#F7F6F2", "#F1EFE9")
    for y in (170, 260, 350, 440):
        c.rect(300, y, 600, 3, "#DDD9CE")
    c.rect(396, 116, 150, 404, "#D9A648", 10)
    c.rect(654, 306, 150, 214, FERN, 10)
    for x in range(650, 800, 22):
        c.rect(x, 274, 12, 4, SLATE)
    c.rect(300, 518, 600, 8, SLATE, 4)
    c.line(PINE, 9, (600, 150), (729, 150), (729, 246))
    c.line(PINE, 9, (708, 224), (729, 246), (750, 224))
    flame = [
        (471 + 30 * math.sin(a) * (1.1 - math.cos(a)) * 0.6, 420 - 46 * math.cos(a))
        for a in (i * math.pi / 20 for i in range(41))
    ]
    c.poly("#F8E5B4", *flame)
    c.poly(BRICK, *[(471 + (x - 471) * 0.55, 432 + (y - 420) * 0.6) for x, y in flame])
    c.poly(MIST, (690, 420), (729, 384), (768, 420), (768, 470), (690, 470))
    c.rect(718, 438, 22, 32, FERN)
    return c
