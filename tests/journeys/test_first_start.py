"""From the first start to an offer typed in by keyboard, and the desk as it was left."""

from decimal import Decimal

from PySide6.QtWidgets import QPushButton

from offerdesk.app.comparison import read_comparison
from offerdesk.app.presets import VESTING_PRESETS
from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant, OneOff
from offerdesk.domain.values import Period
from offerdesk.ui.forms.choices import ChoiceEditor
from offerdesk.ui.forms.preset_editor import PresetEditor
from offerdesk.ui.offers.form_parts import PartPanel, PartsList
from tests.journeys.person import ALT, CTRL, Key, Person

KEYS_TO_OWN_DESK = 12
KEYS_FOR_AN_OFFER = 420
"""Three minutes of typing at a calm pace of some 140 keys a minute."""


def go_through_welcome(person: Person, currency: str = "EUR") -> None:
    """Choose "my own", a currency by its first letters, and that there is a job."""
    assert isinstance(person.focus(), QPushButton), f"the focus is on {person.focus()}"
    person.press(Key.Key_Tab)
    person.press(Key.Key_Return)
    person.write(currency)
    person.press(Key.Key_Tab)
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)


def open_section(person: Person, name: str) -> None:
    """Tab to a section's header and unfold it."""
    section = person.offers.form.sections[name]
    person.tab_to(section.header)
    if not section.is_open:
        person.press(Key.Key_Return)


def field(person: Person, section: str, name: str) -> None:
    """Tab to a row of a section."""
    for block in person.offers.form.sections[section].blocks:
        for rows in block.rows:
            if name in rows.rows:
                person.tab_to(rows.rows[name].editor.control)
                return
    raise AssertionError(f"no row {name} in {section}")


def add_part(person: Person, section: str) -> PartPanel:
    """Add a grant, a plan, a one-off by its button; the focus is then in its first field."""
    (parts,) = (b.parts for b in person.offers.form.sections[section].blocks if b.parts is not None)
    assert isinstance(parts, PartsList)
    person.tab_to(parts.add_button)
    person.press(Key.Key_Space)
    return list(parts.panels.values())[-1]


def part_field(person: Person, panel: PartPanel, name: str) -> None:
    (rows,) = (r for r in panel._rows if name in r.rows)
    person.tab_to(rows.rows[name].editor.control)


def enter_offer(person: Person) -> None:
    """Type a whole offer in: pay, bonus, sign-on, RSU, match, leave."""
    form = person.offers.form
    person.press(Key.Key_N, CTRL)
    person.retype("Contoso")
    person.press(Key.Key_Tab)
    person.write("Engineer")
    person.press(Key.Key_Tab)
    person.write("185k USD/year")
    open_section(person, "bonus")
    field(person, "bonus", "bonus_target")
    person.write("15%")
    open_section(person, "one_offs")
    panel = add_part(person, "one_offs")
    part_field(person, panel, "amount")
    person.write("25k")
    open_section(person, "equity")
    panel = add_part(person, "equity")
    part_field(person, panel, "value")
    person.write("200k")
    part_field(person, panel, "vesting")
    editor = panel._rows[0].rows["vesting"].editor
    assert isinstance(editor, PresetEditor)
    person.press(Key.Key_Down, ALT)
    assert editor.menu.isVisible()
    person.press_in(editor.menu, Key.Key_Down)
    person.press_in(editor.menu, Key.Key_Return)
    open_section(person, "retirement")
    field(person, "retirement", "match_tiers")
    person.write("100% of 4%")
    open_section(person, "time_off")
    field(person, "time_off", "pto_days")
    person.write("25")
    assert form.draft is not None


def test_from_the_first_start_to_a_whole_offer_and_back_again(person: Person) -> None:
    person.start()
    assert not person.has_desk()
    go_through_welcome(person)
    assert person.has_desk()
    assert person.keys <= KEYS_TO_OWN_DESK
    person.wait(person.charts_drawn)
    (job,) = person.all(Offer)
    assert (job.company, job.current_job) == ("My current job", True)
    assert read_comparison(person.reader).assumptions.currency == "EUR"

    person.keys = 0
    enter_offer(person)
    assert person.keys <= KEYS_FOR_AN_OFFER, f"{person.keys} keys for one offer"
    person.view.flush()
    seen = [[c.text for c in r.cells] for r in person.offers.compare.sheet.sheet_model.sheet.rows]
    person.stop()

    person.start()
    offer = next(o for o in person.all(Offer) if o.company == "Contoso")
    assert (offer.title, offer.pay_amount, offer.pay_currency, offer.pay_period) == (
        "Engineer",
        Decimal(185_000),
        "USD",
        Period.YEAR,
    )
    assert offer.bonus_target == Decimal("0.15")
    assert offer.pto_days == Decimal(25)
    assert [(t.rate, t.up_to) for t in offer.match_tiers or ()] == [(Decimal(1), Decimal("0.04"))]
    (one_off,) = person.all(OneOff)
    (grant,) = person.all(Grant)
    assert one_off.amount == Decimal(25_000)
    assert (grant.value, grant.vesting) == (Decimal(200_000), VESTING_PRESETS[0].vesting)
    again = [[c.text for c in r.cells] for r in person.offers.compare.sheet.sheet_model.sheet.rows]
    assert again == seen


def test_sheet_and_charts_follow_each_key_before_anything_is_saved(person: Person) -> None:
    person.start()
    go_through_welcome(person, "USD")
    person.wait(person.charts_drawn)
    person.press(Key.Key_N, CTRL)
    person.retype("Contoso")
    person.press(Key.Key_Tab, times=2)
    before = person.offers.compare.yearly.spec
    person.write("185k USD/year")
    column = [c.title for c in person.offers.compare.sheet.sheet_model.sheet.columns].index("Contoso")
    assert "185,000" in person.cell("Base pay", column)
    assert person.offers.compare.yearly.spec != before
    saved = [o.pay_amount for o in person.all(Offer) if o.company == "Contoso"]
    assert saved in ([], [None]), "the sheet does not wait for the file"


def test_what_cannot_be_read_yet_is_there_after_the_next_start(person: Person) -> None:
    person.start()
    go_through_welcome(person, "USD")
    person.press(Key.Key_N, CTRL)
    person.retype("Contoso")
    person.press(Key.Key_Tab, times=2)
    person.write("12k€x")
    person.stop()
    person.start()
    offer = next(o for o in person.all(Offer) if o.company == "Contoso")
    person.offers.choose(offer.id)
    assert person.offers.form.head.rows["pay_amount"].editor.raw() == "12k€x"


def test_the_sample_is_left_with_one_click_and_leaves_nothing_behind(person: Person) -> None:
    person.start()
    person.press(Key.Key_Return)
    assert person.has_desk()
    person.wait(person.charts_drawn)
    assert person.window.windowTitle() == "Sample search – OfferDesk"
    found = person.reader.find(Settings, SETTINGS_ID)
    assert found is not None
    assert found.sample
    assert len(person.all(Offer)) >= 2
    sample = person.view.opened.path
    person.banner("Start my own")
    person.press(Key.Key_Tab)
    go = person.focus()
    assert isinstance(go, QPushButton)
    person.press(Key.Key_Return)
    for _ in range(2):  # skip the two questions
        person.press_button("Skip")
    assert person.view.opened.path != sample
    assert not person.view.opened.sample
    assert person.all(Offer) == ()
    assert person.messages() == []
    person.stop()
    person.start()
    assert person.all(Offer) == ()
    person.choose("sample")
    assert len(person.all(Offer)) >= 2, "the sample is still to be had"


def test_an_application_can_be_chosen_in_the_offer_it_led_to(person: Person) -> None:
    person.start()
    go_through_welcome(person)
    person.choose("new_process")
    person.retype("Contoso")
    person.view.flush()
    person.choose("new_offer")
    open_section(person, "about")
    more = person.offers.form.sections["about"].blocks[0].more
    assert more is not None
    person.tab_to(more.header)
    person.press(Key.Key_Return)
    field(person, "about", "process")
    row = next(
        rows.rows["process"]
        for rows in person.offers.form.sections["about"].blocks[0].rows
        if "process" in rows.rows
    )
    assert isinstance(row.editor, ChoiceEditor)
    person.press(Key.Key_Down)
    assert row.editor.combo.currentText() == "Contoso"
    person.view.flush()
    assert [o.process != "" for o in person.all(Offer) if o.company != "My current job"] == [True]
