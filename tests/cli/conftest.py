"""What the tests of the command line need of the system they run on."""

import sys

# Named pipes, full devices and shells of POSIX are not everywhere.
collect_ignore = [] if sys.platform == "linux" else ["test_streams.py"]
