"""Holds the house to its own rules: layers, sizes, texts of both languages, forms, keys."""

import ast
import importlib.util
import re
import shutil
import string
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from advocate_desktop.gui import hotkeys

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src/advocate_desktop"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "forms" not in path.parts)
FORMS = sorted((ROOT / "ui").glob("*.ui"))
MESSAGES = ROOT / "resources/messages"
FRENCH_TS = ROOT / "resources/i18n/advocate_fr.ts"
MODULE_LINES, FUNCTION_LINES = 500, 60


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


# Layers


def test_each_layer_imports_only_what_stands_below_it():
    done = python("from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "arguments", [["library", "--help"], ["count", "-", "--channel", "linkedin"], ["library", "list"], ["doctor"]]
)
def test_the_command_line_never_imports_qt(arguments, profile):
    words = ["--profile", str(profile), *arguments]
    done = python(
        "import io, sys; sys.stdin = io.TextIOWrapper(io.BytesIO(b'text'))\n"
        "from advocate_desktop.cli.main import main\n"
        f"code = main({words!r}, None)\n"
        "qt = sorted(name for name in sys.modules if name.partition('.')[0] in ('PySide6', 'shiboken6'))\n"
        "assert not qt, qt\n"
        "sys.exit(code)"
    )
    assert done.returncode == 0, done.stderr


# Sizes


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_modules_and_functions_stay_short(path):
    text = path.read_text("utf-8")
    assert text.count("\n") <= MODULE_LINES
    functions = (
        node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1}" for node in functions if _lines(node) > FUNCTION_LINES
    ]
    assert not long


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


# Texts outside the windows


def flatten(node: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in node.items():
        if isinstance(value, dict):
            yield from flatten(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            yield from ((f"{prefix}{key}.{number}", str(item)) for number, item in enumerate(value))
        else:
            yield f"{prefix}{key}", str(value)


def catalogue(language: str) -> dict[str, str]:
    """Give every text of a language by its whole key; argparse's own words are English already."""
    texts: dict[str, str] = {}
    for path in sorted((MESSAGES / language).glob("*.toml")):
        texts |= flatten(tomllib.loads(path.read_text("utf-8")), f"{path.stem}.")
    return {key: text for key, text in texts.items() if not key.startswith("cli.argparse.")}


def placeholders(texts: dict[str, str]) -> dict[str, set[str]]:
    """Give the placeholders by key, the plural forms of a text taken together: 'one' need not say its number."""
    found: dict[str, set[str]] = {}
    for key, text in texts.items():
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name}
        found.setdefault(re.sub(r"\.(one|other)$", "", key), set()).update(names)
    return found


def test_both_languages_say_the_same_things():
    english, french = catalogue("en"), catalogue("fr")
    assert english.keys() == french.keys()
    assert placeholders(english) == placeholders(french)


def test_texts_are_whole_sentences_without_exclamation():
    texts = [(key, text) for language in ("en", "fr") for key, text in catalogue(language).items()]
    assert not [key for key, text in texts if "!" in text]
    # The refusal of one file among many may have no step of its own.
    assert not [key for key, text in texts if not text.strip() and not key.endswith(".next")]


FRENCH_RULES = {
    "U+202F before ; ! ?": r"(?<![\u202f;!?…])[;!?](?=\s|$|\u00a0?»|\))",
    "U+00A0 before a colon": r"(?<!\u00a0):(?=\s|$)",
    "U+00A0 inside quotation marks": r"«(?!\u00a0)|(?<!\u00a0)»",
    "U+00A0 before %": r"[\d}][ ]?%(?!\()",
    "curly apostrophe": r"(?<=\w)'(?=\w)",
    "no breaking space before a high sign": r" [;:!?»%](?!\()",
}
# Names of options, addresses, commands, HTML entities and the place of a number are not prose.
NOT_PROSE = re.compile(r"https?://\S+|`[^`]*`|<[^>]*>|&\w+;|%n\b")


def french_faults(text: str) -> list[str]:
    prose = NOT_PROSE.sub("", text)
    return [rule for rule, pattern in FRENCH_RULES.items() if re.search(pattern, prose)]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Prêt\u202f? «\u00a0Oui\u00a0»\u00a0: 30\u00a0% à 12:30, voyez https://a.fr/?b", 0),
        ("Prêt ?", 2),
        ("Prêt?", 1),
        ("Il dit: oui", 1),
        ("« Oui »", 2),
        ("{share} %", 2),
        ("l'échelle", 1),
    ],
)
def test_french_typography_is_told_from_its_faults(text, faults):
    assert len(french_faults(text)) == faults


def test_french_texts_are_set_as_french_is():
    faults = {key: found for key, text in catalogue("fr").items() if (found := french_faults(text))}
    assert not faults


# Texts of the windows


def untranslatable(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" or name.startswith("QT_TRANSLATE_NOOP"):
            fine = all(isinstance(text, ast.Constant) for text in node.args[:2])
        elif ast.unparse(node.func) == "QCoreApplication.translate":
            # A name may stand for a literal that QT_TRANSLATE_NOOP marked; a text that is built up never can.
            fine = not any(
                isinstance(part, ast.JoinedStr | ast.BinOp) for text in node.args for part in ast.walk(text)
            )
        else:
            continue
        if not fine:
            yield f"{relative(path)}:{node.lineno}"


def test_only_literals_are_handed_to_translation():
    # lupdate cannot see anything else, and the text would stay English for ever.
    assert not [place for path in (SOURCE / "gui").rglob("*.py") for place in untranslatable(path)]


def translations(path: Path) -> Iterator[tuple[str, str, bool]]:
    """Give source text, translated text and whether it is finished, once a plural form."""
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        source = message.findtext("source") or ""
        finished = translation.get("type") != "unfinished"
        for form in translation.findall("numerusform") or [translation]:
            yield source, form.text or "", finished and bool(form.text)


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of translation files as `make translations` would leave them now."""
    folder = tmp_path_factory.mktemp("i18n")
    for path in (ROOT / "resources/i18n").glob("*.ts"):
        shutil.copy(path, folder)
    load(ROOT / "packaging/collect_texts.py").collect(folder)
    return folder


def test_every_text_of_the_windows_is_collected_and_translated(collected):
    for path in (ROOT / "resources/i18n").glob("*.ts"):
        missing = [source for source, _, finished in translations(collected / path.name) if not finished]
        assert not missing, f"{path.name}: run `make translations`, then translate"


def test_counted_texts_have_their_plural_forms(collected):
    # Without a number in the call, lupdate asks for one form only and '%n' is never filled.
    messages = ET.parse(collected / "advocate_fr.ts").iter("message")
    counted = [message for message in messages if "%n" in (message.findtext("source") or "")]
    assert counted
    assert not [message.findtext("source") for message in counted if message.get("numerus") != "yes"]


def test_french_of_the_windows_is_set_as_french_is():
    texts = list(translations(FRENCH_TS)) if FRENCH_TS.exists() else []
    assert not [(text, faults) for _, text, _ in texts if (faults := french_faults(text))]
    assert not [text for _, text, _ in texts if "!" in text]
    fields = re.compile(r"%(?:\d|L\d)|\{\w*\}")
    differ = [
        source for source, text, _ in texts if Counter(fields.findall(source)) != Counter(fields.findall(text))
    ]
    assert not differ


@pytest.mark.parametrize(
    "text", ["Prêt ? « Oui », l'autre : 30 % ; {n} %", "« {id} »", "À 12:30 : https://a.fr/?b"]
)
def test_the_french_spaces_can_be_set_by_a_tool(text):
    tool = load(ROOT / "packaging/set_french.py")
    assert not french_faults(tool.set_french(text))
    assert tool.set_french(tool.set_french(text)) == tool.set_french(text)


# Forms


def test_compiled_forms_are_fresh():
    hook = load(ROOT / "hatch_build.py")
    for path in FORMS:
        compiled = SOURCE / f"gui/forms/ui_{path.stem}.py"
        assert compiled.exists(), "run `make forms`"
        assert compiled.read_text("utf-8").startswith(f"# source {hook.source_hash(path)}\n"), "run `make forms`"


def test_forms_hold_layout_and_text_alone():
    for path in FORMS:
        form = ET.parse(path).getroot()
        strangers = [node.tag for tag in ("connection", "iconset", "pixmap") for node in form.iter(tag)]
        assert not strangers, relative(path)
        assert not [node for node in form.iter("property") if node.get("name") == "styleSheet"], relative(path)


# Icons


DUOTONE = {"__init__", "ask", "Dialog", "ErrorDialog", "EmptyState", "OptionCard"}
# Where calls of the house take the name of an icon by its place.
ICON_PLACES = {"pixmap": 0, "icon": 0, "card_icon": 0, "EmptyState": 0, "PickRow": 3}


def called_name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def icon_arguments(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Give what stands for an icon in each call, and who is called: by keyword, or by its place."""
    places = dict(ICON_PLACES)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [each.arg for each in node.args.args if each.arg != "self"]
            if "icon" in names:
                places[node.name] = names.index("icon")
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = called_name(node)
            yield from ((called, each.value) for each in node.keywords if each.arg == "icon")
            place = places.get(called, len(node.args))
            yield from ((called, each) for each in node.args[place : place + 1])


def icons_of_rows(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Give the icons of tables that a loop goes through: the column it hands on as an icon."""
    tables = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Tuple | ast.List | ast.Dict)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for called, found in icon_arguments(tree):
        table = tables.get(getattr(found.value, "id", "")) if isinstance(found, ast.Subscript) else None
        if isinstance(table, ast.Dict):
            yield from ((called, each.value) for each in table.values if isinstance(each, ast.Constant))
    for loop in (node for node in ast.walk(tree) if isinstance(node, ast.For)):
        rows = tables.get(getattr(loop.iter, "id", ""), loop.iter)
        columns = [getattr(each, "id", "") for each in getattr(loop.target, "elts", [])]
        for called, found in icon_arguments(loop):
            if getattr(found, "id", None) not in columns:
                continue
            at = columns.index(found.id)
            for row in getattr(rows, "elts", []):
                cell = row.elts[at] if isinstance(row, ast.Tuple) and len(row.elts) > at else None
                if isinstance(cell, ast.Constant):
                    yield called, cell.value


def asked_icons(path: Path) -> Iterator[tuple[str, str]]:
    """Give the icons a module names, with the weight they are drawn in; one missing fails at its first paint."""
    tree = ast.parse(path.read_text("utf-8"))
    drawn = {"pixmap", "icon", "card_icon"}
    named = [(who, each.value) for who, each in icon_arguments(tree) if isinstance(each, ast.Constant)]
    for called, name in (*(pair for pair in named if pair[0] not in drawn), *icons_of_rows(tree)):
        if isinstance(name, str) and name:
            yield name, "duotone" if called in DUOTONE else "regular"
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = called_name(node)
        words = [getattr(each, "value", None) for each in node.args[:2]]
        if called in drawn and words and isinstance(words[0], str):
            yield words[0], words[1] if isinstance(words[-1], str) and len(words) > 1 else "regular"


def test_every_icon_asked_for_is_shipped():
    for path in MODULES:
        for name, weight in asked_icons(path):
            assert (ROOT / f"resources/icons/{weight}/{name}.svg").is_file(), (relative(path), name, weight)


# Keys


def test_no_key_means_two_things_on_one_page():
    table = hotkeys._KEYS
    pages = {action.removeprefix("page.") for action in table if action.startswith("page.")}
    everywhere = [key for action, keys in table.items() if action.partition(".")[0] not in pages for key in keys]
    for page in pages:
        here = [key for action, keys in table.items() if action.startswith(f"{page}.") for key in keys]
        twice = [key for key, times in Counter(everywhere + here).items() if times > 1]
        assert not twice, page


# What is written down


WRITTEN = [
    path
    for folder in ("src", "tests", "docs", "packaging", "benchmarks", "ui", "resources/messages")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".py", ".md", ".toml", ".ui", ".sh", ".txt", ".spec"} and "forms" not in path.parts
]
MACHINE_PATH = re.compile(r"(?<![\w./~-])/(?:work|root|home/\w+|Users/\w+)/")


def test_nothing_depends_on_one_machine():
    written = [*WRITTEN, *ROOT.glob("*.md"), *ROOT.glob("*.toml"), ROOT / "Makefile"]
    assert not [relative(path) for path in written if MACHINE_PATH.search(path.read_text("utf-8"))]


LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)")


@pytest.mark.parametrize("path", sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]), ids=relative)
def test_links_between_papers_lead_somewhere(path):
    assert not [link for link in LINK.findall(path.read_text("utf-8")) if not (path.parent / link).exists()]
