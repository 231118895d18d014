"""The sample search tells one story, and shows what OfferDesk can show."""

import re
from decimal import Decimal
from functools import cache

from offerdesk.app.assumption_sets import set_in_use
from offerdesk.domain.assumptions import AssumptionSet
from offerdesk.domain.checks import NONE_OF
from offerdesk.domain.fields import Amount, Id
from offerdesk.domain.hindsight import Feedback, Finding
from offerdesk.domain.interviews import Interview, Missed, Question, Remark
from offerdesk.domain.journal import Event, EventKind, Person, Process
from offerdesk.domain.negotiating import Ask, OfferVersion, Refusal, Reply, Round
from offerdesk.domain.stages import Stage, stage_of
from offerdesk.domain.tasks import Task
from offerdesk.domain.valuation import value
from offerdesk.exchange import json_file
from offerdesk.exchange.data import DeskData
from tests.cli.command_line import SAMPLE


@cache
def sample() -> DeskData:
    """Read the sample."""
    return json_file.read(SAMPLE.read_bytes())


def test_it_is_marked_as_the_sample() -> None:
    assert sample().settings.sample


def test_three_companies_are_weighed_against_the_current_job() -> None:
    offers = [full.offer for full in sample().full_offers()]
    assert [offer.current_job for offer in offers] == [True, False, False, False]
    assert len({offer.company for offer in offers if not offer.current_job}) == 3


def test_one_company_never_answered() -> None:
    silent = [process for process in sample().all(Process) if stage_of(process) is Stage.NO_ANSWER]
    assert [process.company for process in silent] == ["Copperleaf Transit"]
    assert [e.kind for e in sample().of(Event, "process", silent[0].id)][-1] is EventKind.NO_ANSWER


def test_the_refusal_was_looked_back_on() -> None:
    findings = sample().all(Finding)
    assert {f.process for f in findings} == {"quill-staff"}
    assert [f.id for f in findings if f.strength] == ["stayed-calm"]
    assert sample().of(Task, "subject", Id("finding:writers-first"))
    (said,) = sample().all(Feedback)
    assert said.missed == next(m.text for m in sample().all(Missed) if m.interview == "quill-staff-panel")


def test_one_application_was_refused_after_interviews() -> None:
    refused = [process for process in sample().all(Process) if process.rejected_at]
    assert [process.stage for process in refused] == ["rejected"]
    assert sample().of(Interview, "process", refused[0].id)
    assert refused[0].id not in {str(full.offer.process) for full in sample().full_offers()}


def test_one_offer_is_in_another_currency_with_a_dated_rate() -> None:
    foreign = {full.offer.pay_currency for full in sample().full_offers()} - {sample().assumptions.currency}
    rates = {rate.currency: rate for rate in sample().assumptions.exchange_rates}
    assert foreign == {"EUR"}
    assert rates["EUR"].as_of
    assert rates["EUR"].source


def test_one_offer_leaves_two_things_open_and_the_others_none() -> None:
    open_ = {full.offer.id: len(value(full, sample().assumptions).unknown) for full in sample().full_offers()}
    assert open_ == {"current": 0, "larkspur": 0, "meridian": 0, "quillfeather": 2}


def test_what_is_known_to_be_empty_is_stated() -> None:
    for full in sample().full_offers():
        lists = {
            "one_offs": full.one_offs,
            "equity": full.grants,
            "costs": full.costs,
            "health": full.health_plans,
        }
        assert {name for name, items in lists.items() if not items} <= set(full.offer.none_of) <= set(NONE_OF)


def test_a_careful_and_a_hopeful_view_are_kept_beside_what_counts() -> None:
    data = sample()
    kept = data.all(AssumptionSet)
    assert [each.name for each in kept] == ["Careful", "Hopeful"]
    assert set_in_use(kept, data.assumptions) == "", "what counts is a view of its own"


def test_a_negotiation_goes_back_and_forth() -> None:
    rounds = [round_.by for round_ in sample().of(Round, "offer", Id("larkspur"))]
    assert rounds == ["me", "them", "me"]
    assert len(sample().of(Ask, "round", Id("larkspur-2"))) == 3
    refused = [r for r in sample().of(Reply, "round", Id("larkspur-3")) if r.status == "refused"]
    assert [r.refusal for r in refused] == [Refusal.POLICY]
    (first,) = sample().of(OfferVersion, "offer", Id("larkspur"))
    assert (first.number, first.terms.offer.pay_amount) == (0, Amount(Decimal(160_000)))


def test_people_notes_and_tasks_fill_the_other_tabs() -> None:
    assert len(sample().all(Person)) >= 6
    assert len(sample().all(Remark)) >= 8
    assert len(sample().all(Question)) >= 5
    done = [task.done_at is not None for task in sample().all(Task)]
    assert True in done
    assert False in done


def test_no_address_can_reach_anyone() -> None:
    addresses = re.findall(r"[\w.]+@[\w.]+", SAMPLE.read_text(encoding="utf-8"))
    assert addresses
    assert all(address.endswith(".example") for address in addresses)
