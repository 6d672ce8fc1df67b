"""Ctrl-C: one line and exit code 130, whenever it is pressed.

Nothing half-done is ever on disk, so a command may end anywhere. But a KeyboardInterrupt alone does not end it: raised
inside a library it can be swallowed, so that the command goes on, or come back as an error of another kind. So it is
written down that it came, everything else that is said from then on is not heard, and there is a limit to the tidying up.
"""

from __future__ import annotations

import os
import signal

INTERRUPTED = 130
_SAID = b"Interrupted. Nothing half-done was published; run the command again.\n"
_MOST_S = 3.0
_CLEAN_LINE = b"\r\x1b[K\x1b[?25h"  # a progress bar may have been drawn, and the cursor hidden


class Interruption:
    """Whether Ctrl-C was pressed, and what follows from it. Imports next to nothing: loading the commands takes a second."""

    def __init__(self) -> None:
        self.came = False
        self._stderr = 2

    def listen(self) -> None:
        """From now on. Not where Ctrl-C is ignored, as in the background of a shell."""
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._first)

    def finish(self) -> None:
        """Listen no longer: the command is done, and nothing of it may be interrupted. Ends here if Ctrl-C came before."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if self.came:
            self.end()

    def end(self, *_: object) -> None:
        """Say so, and leave at once: no library has a word after this."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            os.write(self._stderr, _CLEAN_LINE + _SAID if os.isatty(self._stderr) else _SAID)
        finally:  # nobody may be there to hear it
            os._exit(INTERRUPTED)

    def _first(self, *_: object) -> None:
        self.came = True
        signal.signal(signal.SIGINT, self.end)  # pressed again
        signal.signal(signal.SIGALRM, self.end)
        signal.setitimer(signal.ITIMER_REAL, _MOST_S)
        self._stderr = os.dup(2)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        raise KeyboardInterrupt
