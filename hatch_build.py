"""Build step: compiles Designer forms and translations, and puts the resources inside the wheel."""

import ast
import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FORMS = Path("src/advocate_desktop/gui/forms")


def source_hash(form: Path) -> str:
    """Give the hash that the first line of a compiled form carries."""
    return hashlib.sha256(form.read_bytes()).hexdigest()[:16]


def _tool(name: str) -> list[str]:
    """Give the command of a PySide6 tool without relying on PATH: isolated builds have their own."""
    script = f"import sys; from PySide6.scripts.pyside_tool import {name}; sys.argv[0] = '{name}'; {name}()"
    return [sys.executable, "-c", script]


def _imports_in_use(code: str) -> str:
    """Give a module without the names it imports and never uses: making a Qt class known to Python takes time."""
    lines, tree = code.splitlines(), ast.parse(code)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in reversed([node for node in tree.body if isinstance(node, ast.ImportFrom)]):
        names = ", ".join(alias.name for alias in node.names if alias.name in used)
        lines[node.lineno - 1 : node.end_lineno] = [f"from {node.module} import {names}"] if names else []
    return "\n".join(lines) + "\n"


def compile_forms(root: Path) -> None:
    """Compile every `ui/*.ui` whose compiled form is missing or stale."""
    target = root / FORMS
    target.mkdir(exist_ok=True)
    package = target / "__init__.py"
    if not package.exists():
        package.write_text('"""Compiled Designer forms; made from `ui/`, never edited."""\n', "utf-8")
    wanted = {f"ui_{form.stem}.py" for form in (root / "ui").glob("*.ui")}
    for stale in target.glob("ui_*.py"):
        if stale.name not in wanted:
            stale.unlink()
    for form in sorted((root / "ui").glob("*.ui")):
        output = target / f"ui_{form.stem}.py"
        mark = f"# source {source_hash(form)}\n"
        if output.exists() and output.read_text("utf-8").startswith(mark):
            continue
        code = subprocess.run(
            [*_tool("uic"), "-g", "python", "--no-autoconnection", str(form)],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        ).stdout
        output.write_text(mark + _imports_in_use(code), "utf-8")


def compile_translations(root: Path) -> None:
    """Compile every `resources/i18n/*.ts` that is newer than its `.qm`."""
    for source in sorted((root / "resources/i18n").glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        subprocess.run([*_tool("lrelease"), "-silent", str(source), "-qm", str(target)], check=True)


class CompileHook(BuildHookInterface[Any]):
    """Compiles forms and translations for every build; a wheel takes the resources along."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, then add `resources/` to a wheel (an editable install reads it from the checkout)."""
        root = Path(self.root)
        compile_forms(root)
        compile_translations(root)
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"]["resources"] = "advocate_desktop/_resources"


if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    compile_forms(here)
    compile_translations(here)
