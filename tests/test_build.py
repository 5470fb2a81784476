"""Builds the wheel and starts what it installs, away from the checkout."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MEBIBYTE = 1024 * 1024
PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"}


def run(*words: object, cwd: Path, path: Path | None = None, stdin: str = "") -> str:
    environment = os.environ | ({"PYTHONPATH": str(path)} if path else {})
    done = subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=cwd,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "build", "--no-isolation", "--wheel", "--outdir", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    run("-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", folder, wheel, cwd=folder)
    return folder


def test_the_wheel_holds_forms_translations_and_resources(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    wanted = {
        f"advocate_desktop/_resources/{path.relative_to(ROOT / 'resources').as_posix()}" for path in resources
    }
    wanted |= {f"advocate_desktop/gui/forms/ui_{form.stem}.py" for form in (ROOT / "ui").glob("*.ui")}
    wanted |= {
        f"advocate_desktop/_resources/i18n/{source.stem}.qm" for source in (ROOT / "resources/i18n").glob("*.ts")
    }
    wanted |= {"advocate_desktop/py.typed", "advocate_desktop/gui/forms/__init__.py"}
    assert not wanted - names
    assert not [name for name in names if "__pycache__" in name or name.startswith(("tests/", "benchmarks/"))]


def test_the_wheel_is_small(wheel):
    entries = zipfile.ZipFile(wheel).infolist()
    counted = [
        entry.compress_size
        for entry in entries
        if Path(entry.filename).suffix not in PICTURES and "/_resources/fonts/" not in entry.filename
    ]
    assert sum(counted) < 8 * MEBIBYTE


def test_an_installed_copy_works_from_an_empty_folder(installed, tmp_path, profile):
    where = "import advocate_desktop as a, advocate_desktop.resources as r; print(a.__file__, r.resource_root())"
    found = run("-c", where, cwd=tmp_path, path=installed).split()
    assert all(Path(path).is_relative_to(installed) for path in found)
    start = ("-m", "advocate_desktop", "--profile", profile, "--json")
    counted = run(*start, "count", "-", "--channel", "linkedin", cwd=tmp_path, path=installed, stdin="Bonjour")
    assert json.loads(counted)["count"] == len("Bonjour")
    assert json.loads(run(*start, "library", "list", cwd=tmp_path, path=installed))["total"] == 0
    assert json.loads(run(*start, "doctor", cwd=tmp_path, path=installed))["ok"]


def test_an_installed_window_finds_its_forms(installed, tmp_path):
    code = (
        "import importlib, pkgutil\n"
        "import advocate_desktop.gui.forms as forms\n"
        "for module in pkgutil.iter_modules(forms.__path__, forms.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
    )
    run("-c", code, cwd=tmp_path, path=installed)
