"""Where one person's data stands: one folder holds all of it."""

from dataclasses import dataclass
from pathlib import Path

APPLICATION = "advocate-desktop"


@dataclass(frozen=True, slots=True)
class ProfilePaths:
    """Files and folders of one profile."""

    root: Path

    @property
    def database(self) -> Path:
        """The library, drafts and routine."""
        return self.root / "advocate.db"

    @property
    def images(self) -> Path:
        """Pictures of imported content, named by their SHA-256."""
        return self.root / "images"

    @property
    def backups(self) -> Path:
        """Copies of the database made before each migration."""
        return self.root / "backups"

    @property
    def settings(self) -> Path:
        """What the person chose."""
        return self.root / "settings.json"

    @property
    def state(self) -> Path:
        """What the machine remembers: window sizes, the last page."""
        return self.root / "state.json"

    @property
    def today_snapshot(self) -> Path:
        """Facts of the Today page as they were at the last exit, painted before the database is open."""
        return self.root / "today.json"

    @property
    def log(self) -> Path:
        """The rotating log; it never holds text the person wrote."""
        return self.root / "advocate.log"

    @property
    def lock(self) -> Path:
        """Held by the window that is open on this profile."""
        return self.root / "window.lock"

    def create(self) -> None:
        """Make the folder, readable by its owner alone where the system can say so."""
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)


def default_profile() -> Path:
    """Give the platform's own folder for a person's data."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))
