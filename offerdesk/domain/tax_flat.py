"""The flat tax: ``rate × (base, bonus, one-offs, equity, refreshers, allowances)``, as far as known."""

from offerdesk.domain.lines import ONE_OFF_COMPONENTS, Component

TAXED = (
    Component.BASE,
    Component.BONUS,
    *ONE_OFF_COMPONENTS,
    Component.EQUITY,
    Component.REFRESHERS,
    Component.ALLOWANCES,
)
"""What a flat rate is applied to; match, HSA and costs are neither taxed nor deducted."""
