"""Which files of a blog's folder are offered to the reader."""

from itertools import islice
from pathlib import Path

from advocate_desktop.formats.folder import walk_folder


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def walked(root: Path) -> list[str]:
    return [file.inside for file in walk_folder(root)]


def test_articles_come_in_a_stable_order(tmp_path: Path) -> None:
    make(tmp_path, "b.md", "a/2.markdown", "a/1.mdx", "c.MD", "notes.txt", "a/pic.png", "page.html")
    assert walked(tmp_path) == ["a/1.mdx", "a/2.markdown", "b.md", "c.MD"]


def test_what_is_no_content_is_walked_past(tmp_path: Path) -> None:
    make(
        tmp_path,
        "post.md",
        ".git/x.md",
        ".hidden.md",
        "node_modules/p/README.md",
        "_site/x.md",
        "_includes/x.md",
        "archetypes/default.md",
        "env/pyvenv.cfg",
        "env/x.md",
    )
    assert walked(tmp_path) == ["post.md"]


def test_a_folder_named_public_is_content_unless_a_site_generator_made_it(tmp_path: Path) -> None:
    make(tmp_path, "public/x.md", "themes/y.md")
    assert walked(tmp_path) == ["public/x.md", "themes/y.md"]
    make(tmp_path, "hugo.toml")
    assert walked(tmp_path) == []


def test_a_folder_named_site_is_content_unless_mkdocs_made_it(tmp_path: Path) -> None:
    make(tmp_path, "site/x.md", "package.json")
    assert walked(tmp_path) == ["site/x.md"]
    make(tmp_path, "mkdocs.yml")
    assert walked(tmp_path) == []


def test_other_kinds_of_posts_are_offered_so_that_their_refusal_is_explained(tmp_path: Path) -> None:
    make(tmp_path, "_posts/2020-01-01-a.html", "_posts/2020-01-01-b.textile", "about.html")
    assert walked(tmp_path) == ["_posts/2020-01-01-a.html", "_posts/2020-01-01-b.textile"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path / "outside", "x.md")
    inside = tmp_path / "inside"
    make(inside, "a.md")
    (inside / "out").symlink_to(tmp_path / "outside")
    (inside / "b.md").symlink_to(tmp_path / "outside/x.md")
    (inside / "loop").symlink_to(inside)
    assert walked(inside) == ["a.md"]


def test_the_walk_is_lazy(tmp_path: Path) -> None:
    make(tmp_path, *(f"d{n}/x.md" for n in range(20)))
    assert len(list(islice(walk_folder(tmp_path), 2))) == 2


def test_a_folder_that_is_gone_holds_nothing(tmp_path: Path) -> None:
    assert walked(tmp_path / "none") == []
