"""``offerdesk check FILE``: whether a desk or an exchange file is sound, and what is in it."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import Any

from offerdesk.app.errors import DamagedFile
from offerdesk.app.style import Style
from offerdesk.cli.files import BAD_INPUT, is_desk, read_bytes
from offerdesk.cli.services import Services
from offerdesk.domain.checks import check
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.model import name_of
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Task
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import tr, trn
from offerdesk.exchange import json_file
from offerdesk.exchange.data import DeskData, from_desk
from offerdesk.exchange.faults import join


def run(arguments: Namespace, services: Services, _style: Style) -> int:
    """Check a file and say what it holds, or each problem on a line of its own."""
    path: Path = arguments.file
    problems: tuple[Problem, ...] = ()
    data = DeskData({})
    try:
        data = _checked(path, services)
    except Rejected as refused:
        problems = refused.problems
    for problem in problems:
        said = problem.say(tr)
        print(f"{problem.where}: {said}" if problem.where else said, file=services.out)
    if problems:
        text = trn("{file}: {n} problem: see above", "{file}: {n} problems: see above", len(problems))
        print("offerdesk: " + text.format(file=path.name, n=len(problems)), file=services.err)
        return BAD_INPUT
    print(tr("{file}: in order. {content}").format(file=path.name, content=_content(data)), file=services.out)
    return 0


def _checked(path: Path, services: Services) -> DeskData:
    if not is_desk(path):
        return json_file.read(read_bytes(path))
    with closing(services.open_desk(path)) as vault:
        damage = vault.check(full=True)
        if damage:
            raise DamagedFile(file=path.name, detail=damage[0])
        data = from_desk(vault.read())
    problems = [
        problem for kind in data.entities for entity in data.entities[kind] for problem in _of(entity)
    ]
    if problems:
        raise Rejected(*problems)
    return data


def _of(entity: Any) -> list[Problem]:
    where = f"{name_of(type(entity))} {entity.id}"
    return [Problem(join(where, found.where), found.text, found.values) for found in check(entity)]


def _content(data: DeskData) -> str:
    counted = {kind: len(data.all(kind)) for kind in (Offer, Process, Interview, Person, Task)}
    parts = [
        trn("{n} offer", "{n} offers", counted[Offer]).format(n=counted[Offer]),
        trn("{n} application", "{n} applications", counted[Process]).format(n=counted[Process]),
        trn("{n} interview", "{n} interviews", counted[Interview]).format(n=counted[Interview]),
        trn("{n} person", "{n} people", counted[Person]).format(n=counted[Person]),
        trn("{n} task", "{n} tasks", counted[Task]).format(n=counted[Task]),
    ]
    return ", ".join(parts)
