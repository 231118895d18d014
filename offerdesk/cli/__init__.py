"""The command line: value, due, report, import, export, sample, check, backup, schema. No window, no display.

``run`` takes the arguments and the services that ``main`` builds, and returns the exit code: 0; 2 for bad
arguments or bad input, with one line on stderr and nothing written; 3 where the desk is damaged, locked or
newer than the program. A command's module is imported when it is asked for.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from offerdesk.app.errors import BadBackup, DamagedFile, KnownTrouble, LockedFile, NewerFile, UnreadableFile
from offerdesk.app.style import Style
from offerdesk.cli.arguments import COMMANDS, parse
from offerdesk.cli.files import BAD_DESK, BAD_INPUT, Refusal, refusal_text
from offerdesk.cli.locale_style import chosen_locale, style_for
from offerdesk.cli.services import Services
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr

__all__ = ["COMMANDS", "Services", "run"]

INTERRUPTED = 130
_DESK_TROUBLE = (NewerFile, DamagedFile, LockedFile, UnreadableFile, BadBackup)
_MODULES = {"import": "importing", "export": "exporting", "check": "checking"}


def run(argv: Sequence[str], services: Services) -> int:
    """Do what ``argv`` (without the program's name) asks for and return the exit code."""
    try:
        code = _run(argv, services)
        services.out.flush()
    except Refusal as refused:
        return _told(str(refused), refused.code, services)
    except Rejected as rejected:
        return _told(refusal_text(rejected), BAD_INPUT, services)
    except KnownTrouble as trouble:
        code = BAD_DESK if isinstance(trouble, _DESK_TROUBLE) else BAD_INPUT
        return _told(trouble.say(tr), code, services)
    except BrokenPipeError:
        return _nobody_reads()
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as end:  # --help and --version have printed already
        return end.code if isinstance(end.code, int) else 0
    return code


def _run(argv: Sequence[str], services: Services) -> int:
    arguments = parse(argv)
    style = style_for(chosen_locale(arguments.locale, services.environment))
    return _call(arguments, services, style)


def _call(arguments: Namespace, services: Services, style: Style) -> int:
    name: str = arguments.command
    module = import_module(f"offerdesk.cli.{_MODULES.get(name, name)}")
    code: int = module.run(arguments, services, style)
    return code


def _told(text: str, code: int, services: Services) -> int:
    print("offerdesk: " + " ".join(text.split()), file=services.err)
    return code


def _nobody_reads() -> int:
    """End quietly: the reader of a pipe has gone, and Python must not complain about it at exit."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    os.close(devnull)
    return 0
