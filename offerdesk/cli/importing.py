"""``offerdesk import DESK FILE…``: take files into a desk, each as one step; all of them or none."""

from argparse import Namespace
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from offerdesk.app.desk import Desk
from offerdesk.app.importing import Import, ImportPlan
from offerdesk.app.mapping import (
    INTERVIEW_FIELDS,
    ORDER_LABELS,
    PEOPLE_FIELDS,
    About,
    DayOrder,
    Handling,
    HowToRead,
)
from offerdesk.app.offers import ChangeAssumptions
from offerdesk.app.style import Style
from offerdesk.app.work_calendar import zone_named
from offerdesk.cli.files import IS_NOT_A_DESK, Refusal, about, is_desk, load, read_bytes, refusal_text
from offerdesk.cli.services import Services
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import N_, tr, trn
from offerdesk.exchange.data import gather
from offerdesk.exchange.merge import Known, plan_import
from offerdesk.exchange.reading import plan_content

NO_FIELD = N_("“{text}” must be HEADER=FIELD with one of {fields}")

Planner = Callable[[Known], ImportPlan]
"""Plans one file against the state of a desk."""


def run(arguments: Namespace, services: Services, style: Style) -> int:
    """Take every file in, or refuse them all."""
    path: Path = arguments.desk
    how = _how(arguments, services, style)
    planners = [_planner(file, services, how) for file in arguments.files]
    there = path.exists()
    if there and not is_desk(path):
        raise Refusal(path.name, tr(IS_NOT_A_DESK))
    if not there:
        _refuse_faulty(planners, arguments.files, gather([]))
    with closing(services.open_desk(path) if there else services.create_desk(path)) as vault:
        _refuse_faulty(planners, arguments.files, vault.read())
        if there:
            vault.back_up(services.backups, services.now(), "import")
        desk = Desk(vault, services.now)
        for file, planner in zip(arguments.files, planners, strict=True):
            with about(file):
                plan = planner(desk.reader)
                desk.execute(Import(plan))
            _tell(plan, services)
        if not there:
            _compare_in_their_currency(desk)
    return 0


def _compare_in_their_currency(desk: Desk) -> None:
    """Let a desk just made compare in the one currency of its offers; assumptions that came along stay."""
    currencies = {offer.pay_currency for offer in desk.reader.all(Offer)}
    if len(currencies) != 1 or desk.reader.all(Assumptions):
        return
    (currency,) = currencies
    if currency:
        assumed = Assumptions(currency=currency)
        desk.execute(ChangeAssumptions(assumed, tr("Compare in {currency}").format(currency=currency)))


def _how(arguments: Namespace, services: Services, style: Style) -> HowToRead:
    """Return how tables are to be read; ``Refusal`` for a field that there is none of."""
    columns = dict(_column(text) for text in arguments.column)
    orders = {str(order): order for order in DayOrder}
    return HowToRead(
        about=About(arguments.rows) if arguments.rows else None,
        columns=columns,
        days=orders.get(arguments.days),
        known=Handling(arguments.known),
        order=orders.get(style.date_order, DayOrder.YMD),
        zone=zone_named(services.environment.get("TZ", "")) or services.now().tzinfo,
    )


def _column(text: str) -> tuple[str, str]:
    header, sign, name = text.rpartition("=")
    fields = list(dict.fromkeys((*PEOPLE_FIELDS, *INTERVIEW_FIELDS)))
    if not sign or (name and name not in fields):
        raise Refusal("--column", tr(NO_FIELD).format(text=text, fields=", ".join(fields)))
    return header, name


def _planner(file: Path, services: Services, how: HowToRead) -> Planner:
    """Read a file once, so that it is the same file that is checked and taken in; it may be a desk."""
    if is_desk(file):
        data = load(file, services)
        return lambda desk: plan_import(file.name, data, desk, services.new_id)
    content = read_bytes(file)
    return lambda desk: plan_content(file.name, content, desk, services.new_id, how)


def _refuse_faulty(planners: list[Planner], files: list[Path], desk: Known) -> None:
    for file, planner in zip(files, planners, strict=True):
        with about(file):
            plan = planner(desk)
        for row in plan.refused[:1]:
            text = f"{row.where}, {refusal_text(Rejected(*row.problems))}"
            raise Refusal(file.name, text)


def _tell(plan: ImportPlan, services: Services) -> None:
    print(f"{plan.source}: {plan.summary()}", file=services.out)
    renamed = sum(row.renamed for row in plan.rows)
    if renamed:
        text = trn(
            "{n} entry has got a new id, since its own belongs to something else in the desk",
            "{n} entries have got new ids, since theirs belong to something else in the desk",
            renamed,
        )
        print(text.format(n=renamed), file=services.out)
    for remark in plan.remarks:
        print(remark.say(tr), file=services.out)
    seen = plan.seen
    if seen is not None and not seen.sure and seen.mapping.order is not None:
        order = tr(ORDER_LABELS[seen.mapping.order])
        print(tr("Days were read as {order}; --days says otherwise").format(order=order), file=services.out)
    if plan.left_out:
        columns = ", ".join(plan.left_out)
        print(tr("Columns left out: {columns}").format(columns=columns), file=services.out)
