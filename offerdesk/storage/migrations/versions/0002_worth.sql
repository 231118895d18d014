CREATE TABLE assumption_set (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	id TEXT NOT NULL,
	currency TEXT DEFAULT '' NOT NULL,
	horizon_months INTEGER DEFAULT '0' NOT NULL,
	work_days_per_year TEXT DEFAULT '0' NOT NULL,
	own_contribution TEXT,
	own_contribution_limit TEXT,
	match_pay_limit TEXT,
	raise_rate TEXT,
	price_growth TEXT,
	week_hours TEXT,
	commute_time_share TEXT,
	count_time_off INTEGER DEFAULT '0' NOT NULL,
	discount_rate TEXT,
	medical_use TEXT,
	tax_method TEXT DEFAULT 'none' NOT NULL,
	tax_rate TEXT,
	tax_year INTEGER,
	tax_filing TEXT,
	tax_state TEXT DEFAULT '' NOT NULL,
	cost_of_living_base TEXT,
	cost_of_living_date TEXT,
	cost_of_living_source TEXT DEFAULT '' NOT NULL,
	exchange_rates TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_assumption_set_id UNIQUE (id),
	CONSTRAINT ck_assumption_set_work_days_per_year CHECK ("work_days_per_year" <> '' AND "work_days_per_year" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_own_contribution CHECK ("own_contribution" <> '' AND "own_contribution" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_own_contribution_limit CHECK ("own_contribution_limit" <> '' AND "own_contribution_limit" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_match_pay_limit CHECK ("match_pay_limit" <> '' AND "match_pay_limit" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_raise_rate CHECK ("raise_rate" <> '' AND "raise_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_price_growth CHECK ("price_growth" <> '' AND "price_growth" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_week_hours CHECK ("week_hours" <> '' AND "week_hours" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_commute_time_share CHECK ("commute_time_share" <> '' AND "commute_time_share" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_count_time_off CHECK ("count_time_off" IN (0, 1)),
	CONSTRAINT ck_assumption_set_discount_rate CHECK ("discount_rate" <> '' AND "discount_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_medical_use CHECK ("medical_use" <> '' AND "medical_use" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_tax_rate CHECK ("tax_rate" <> '' AND "tax_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_cost_of_living_base CHECK ("cost_of_living_base" <> '' AND "cost_of_living_base" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumption_set_cost_of_living_date CHECK ("cost_of_living_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_assumption_set_exchange_rates CHECK ("exchange_rates" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE TABLE "new_assumptions" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	currency TEXT DEFAULT '' NOT NULL,
	horizon_months INTEGER DEFAULT '0' NOT NULL,
	work_days_per_year TEXT DEFAULT '0' NOT NULL,
	own_contribution TEXT,
	own_contribution_limit TEXT,
	match_pay_limit TEXT,
	raise_rate TEXT,
	price_growth TEXT,
	week_hours TEXT,
	commute_time_share TEXT,
	count_time_off INTEGER DEFAULT '0' NOT NULL,
	discount_rate TEXT,
	medical_use TEXT,
	tax_method TEXT DEFAULT 'none' NOT NULL,
	tax_rate TEXT,
	tax_year INTEGER,
	tax_filing TEXT,
	tax_state TEXT DEFAULT '' NOT NULL,
	cost_of_living_base TEXT,
	cost_of_living_date TEXT,
	cost_of_living_source TEXT DEFAULT '' NOT NULL,
	exchange_rates TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_assumptions_id UNIQUE (id),
	CONSTRAINT ck_assumptions_work_days_per_year CHECK ("work_days_per_year" <> '' AND "work_days_per_year" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_own_contribution CHECK ("own_contribution" <> '' AND "own_contribution" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_own_contribution_limit CHECK ("own_contribution_limit" <> '' AND "own_contribution_limit" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_match_pay_limit CHECK ("match_pay_limit" <> '' AND "match_pay_limit" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_raise_rate CHECK ("raise_rate" <> '' AND "raise_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_price_growth CHECK ("price_growth" <> '' AND "price_growth" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_week_hours CHECK ("week_hours" <> '' AND "week_hours" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_commute_time_share CHECK ("commute_time_share" <> '' AND "commute_time_share" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_count_time_off CHECK ("count_time_off" IN (0, 1)),
	CONSTRAINT ck_assumptions_discount_rate CHECK ("discount_rate" <> '' AND "discount_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_medical_use CHECK ("medical_use" <> '' AND "medical_use" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_tax_rate CHECK ("tax_rate" <> '' AND "tax_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_cost_of_living_base CHECK ("cost_of_living_base" <> '' AND "cost_of_living_base" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_cost_of_living_date CHECK ("cost_of_living_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_assumptions_exchange_rates CHECK ("exchange_rates" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_assumptions" ("seq", "id", "currency", "horizon_months", "work_days_per_year", "own_contribution", "medical_use", "tax_method", "tax_rate", "tax_year", "tax_filing", "tax_state", "cost_of_living_base", "exchange_rates")
SELECT "seq", "id", "currency", "horizon_months", "work_days_per_year", "own_contribution", "medical_use", "tax_method", "tax_rate", "tax_year", "tax_filing", "tax_state", "cost_of_living_base", "exchange_rates" FROM "assumptions";
DELETE FROM sqlite_sequence WHERE name = 'new_assumptions';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_assumptions', seq FROM sqlite_sequence WHERE name = 'assumptions';
DROP TABLE "assumptions";
ALTER TABLE "new_assumptions" RENAME TO "assumptions";
CREATE TABLE "new_offer" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	company TEXT DEFAULT '' NOT NULL,
	process TEXT,
	title TEXT DEFAULT '' NOT NULL,
	level TEXT DEFAULT '' NOT NULL,
	city TEXT DEFAULT '' NOT NULL,
	region TEXT DEFAULT '' NOT NULL,
	country TEXT DEFAULT '' NOT NULL,
	current_job INTEGER DEFAULT '0' NOT NULL,
	state TEXT DEFAULT 'under_review' NOT NULL,
	received_at TEXT,
	decide_by TEXT,
	start_date TEXT,
	accepted_at TEXT,
	declined_at TEXT,
	decline_reasons TEXT DEFAULT '[]' NOT NULL,
	compared INTEGER DEFAULT '0' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	pay_amount TEXT,
	pay_currency TEXT DEFAULT '' NOT NULL,
	pay_period TEXT,
	hours_per_week TEXT,
	weeks_per_year TEXT,
	payments_per_year TEXT,
	raise_rate TEXT,
	raise_every INTEGER,
	bonus_target TEXT,
	bonus_amount TEXT,
	bonus_payout TEXT,
	bonus_guaranteed INTEGER,
	bonus_paid_every INTEGER,
	refresher_value TEXT,
	refresher_first INTEGER,
	refresher_every INTEGER,
	refresher_vesting TEXT,
	refresher_written INTEGER,
	match_tiers TEXT,
	match_cap TEXT,
	match_vesting TEXT,
	match_true_up INTEGER,
	own_contribution TEXT,
	pto_days TEXT,
	sick_days TEXT,
	holidays TEXT,
	unlimited_leave INTEGER,
	parental_weeks TEXT,
	parental_pay TEXT,
	week_hours TEXT,
	unpaid_overtime TEXT,
	remote_days TEXT,
	flexible_hours INTEGER,
	commute_days TEXT,
	commute_minutes TEXT,
	commute_distance TEXT,
	commute_rate TEXT,
	commute_parking TEXT,
	commute_fare TEXT,
	cost_of_living TEXT,
	cost_of_living_date TEXT,
	cost_of_living_source TEXT DEFAULT '' NOT NULL,
	written INTEGER,
	notice_days INTEGER,
	terms TEXT DEFAULT '[]' NOT NULL,
	ratings TEXT DEFAULT '[]' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	none_of TEXT DEFAULT '[]' NOT NULL,
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_offer_id UNIQUE (id),
	CONSTRAINT ck_offer_current_job CHECK ("current_job" IN (0, 1)),
	CONSTRAINT ck_offer_received_at CHECK ("received_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_decide_by CHECK (("decide_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("decide_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_offer_start_date CHECK ("start_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_offer_accepted_at CHECK ("accepted_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_declined_at CHECK ("declined_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_decline_reasons CHECK ("decline_reasons" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_compared CHECK ("compared" IN (0, 1)),
	CONSTRAINT ck_offer_pay_amount CHECK ("pay_amount" <> '' AND "pay_amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_hours_per_week CHECK ("hours_per_week" <> '' AND "hours_per_week" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_weeks_per_year CHECK ("weeks_per_year" <> '' AND "weeks_per_year" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_payments_per_year CHECK ("payments_per_year" <> '' AND "payments_per_year" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_raise_rate CHECK ("raise_rate" <> '' AND "raise_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_bonus_target CHECK ("bonus_target" <> '' AND "bonus_target" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_bonus_amount CHECK ("bonus_amount" <> '' AND "bonus_amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_bonus_payout CHECK ("bonus_payout" <> '' AND "bonus_payout" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_bonus_guaranteed CHECK ("bonus_guaranteed" IN (0, 1)),
	CONSTRAINT ck_offer_refresher_value CHECK ("refresher_value" <> '' AND "refresher_value" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_refresher_vesting CHECK ("refresher_vesting" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_refresher_written CHECK ("refresher_written" IN (0, 1)),
	CONSTRAINT ck_offer_match_tiers CHECK ("match_tiers" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_match_cap CHECK ("match_cap" <> '' AND "match_cap" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_match_vesting CHECK ("match_vesting" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_match_true_up CHECK ("match_true_up" IN (0, 1)),
	CONSTRAINT ck_offer_own_contribution CHECK ("own_contribution" <> '' AND "own_contribution" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_pto_days CHECK ("pto_days" <> '' AND "pto_days" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_sick_days CHECK ("sick_days" <> '' AND "sick_days" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_holidays CHECK ("holidays" <> '' AND "holidays" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_unlimited_leave CHECK ("unlimited_leave" IN (0, 1)),
	CONSTRAINT ck_offer_parental_weeks CHECK ("parental_weeks" <> '' AND "parental_weeks" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_parental_pay CHECK ("parental_pay" <> '' AND "parental_pay" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_week_hours CHECK ("week_hours" <> '' AND "week_hours" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_unpaid_overtime CHECK ("unpaid_overtime" <> '' AND "unpaid_overtime" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_remote_days CHECK ("remote_days" <> '' AND "remote_days" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_flexible_hours CHECK ("flexible_hours" IN (0, 1)),
	CONSTRAINT ck_offer_commute_days CHECK ("commute_days" <> '' AND "commute_days" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_minutes CHECK ("commute_minutes" <> '' AND "commute_minutes" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_distance CHECK ("commute_distance" <> '' AND "commute_distance" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_rate CHECK ("commute_rate" <> '' AND "commute_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_parking CHECK ("commute_parking" <> '' AND "commute_parking" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_fare CHECK ("commute_fare" <> '' AND "commute_fare" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_cost_of_living CHECK ("cost_of_living" <> '' AND "cost_of_living" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_cost_of_living_date CHECK ("cost_of_living_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_offer_written CHECK ("written" IN (0, 1)),
	CONSTRAINT ck_offer_terms CHECK ("terms" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_ratings CHECK ("ratings" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_none_of CHECK ("none_of" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_offer" ("seq", "id", "company", "process", "title", "level", "city", "region", "country", "current_job", "state", "received_at", "decide_by", "start_date", "accepted_at", "declined_at", "decline_reasons", "compared", "position", "pay_amount", "pay_currency", "pay_period", "hours_per_week", "weeks_per_year", "payments_per_year", "raise_rate", "raise_every", "bonus_target", "bonus_amount", "bonus_payout", "bonus_guaranteed", "bonus_paid_every", "refresher_value", "refresher_first", "refresher_every", "refresher_vesting", "refresher_written", "match_tiers", "match_cap", "match_vesting", "own_contribution", "pto_days", "sick_days", "holidays", "unlimited_leave", "parental_weeks", "parental_pay", "week_hours", "unpaid_overtime", "remote_days", "flexible_hours", "commute_days", "commute_minutes", "commute_distance", "commute_rate", "commute_parking", "commute_fare", "cost_of_living", "written", "notice_days", "terms", "ratings", "notes", "none_of")
SELECT "seq", "id", "company", "process", "title", "level", "city", "region", "country", "current_job", "state", "received_at", "decide_by", "start_date", "accepted_at", "declined_at", "decline_reasons", "compared", "position", "pay_amount", "pay_currency", "pay_period", "hours_per_week", "weeks_per_year", "payments_per_year", "raise_rate", "raise_every", "bonus_target", "bonus_amount", "bonus_payout", "bonus_guaranteed", "bonus_paid_every", "refresher_value", "refresher_first", "refresher_every", "refresher_vesting", "refresher_written", "match_tiers", "match_cap", "match_vesting", "own_contribution", "pto_days", "sick_days", "holidays", "unlimited_leave", "parental_weeks", "parental_pay", "week_hours", "unpaid_overtime", "remote_days", "flexible_hours", "commute_days", "commute_minutes", "commute_distance", "commute_rate", "commute_parking", "commute_fare", "cost_of_living", "written", "notice_days", "terms", "ratings", "notes", "none_of" FROM "offer";
DELETE FROM sqlite_sequence WHERE name = 'new_offer';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_offer', seq FROM sqlite_sequence WHERE name = 'offer';
DROP TABLE "offer";
ALTER TABLE "new_offer" RENAME TO "offer";
CREATE INDEX ix_offer_process ON offer (process);
CREATE TABLE "new_allowance" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	amount TEXT,
	per TEXT,
	month INTEGER,
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_allowance_id UNIQUE (id),
	CONSTRAINT fk_allowance_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_allowance_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_allowance_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_allowance" ("seq", "id", "offer", "position", "label", "kind", "amount", "per", "month")
SELECT "seq", "id", "offer", "position", "label", "kind", "amount", "per", "month" FROM "allowance";
DELETE FROM sqlite_sequence WHERE name = 'new_allowance';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_allowance', seq FROM sqlite_sequence WHERE name = 'allowance';
DROP TABLE "allowance";
ALTER TABLE "new_allowance" RENAME TO "allowance";
CREATE INDEX ix_allowance_offer ON allowance (offer);
CREATE TABLE "new_cost" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	amount TEXT,
	per TEXT,
	month INTEGER,
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_cost_id UNIQUE (id),
	CONSTRAINT fk_cost_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_cost_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_cost_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_cost" ("seq", "id", "offer", "position", "label", "kind", "amount", "per", "month")
SELECT "seq", "id", "offer", "position", "label", "kind", "amount", "per", "month" FROM "cost";
DELETE FROM sqlite_sequence WHERE name = 'new_cost';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_cost', seq FROM sqlite_sequence WHERE name = 'cost';
DROP TABLE "cost";
ALTER TABLE "new_cost" RENAME TO "cost";
CREATE INDEX ix_cost_offer ON cost (offer);
CREATE TABLE "new_grant" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	kind TEXT,
	value TEXT,
	units TEXT,
	price TEXT,
	strike TEXT,
	listed INTEGER,
	vesting TEXT,
	allocation TEXT DEFAULT 'CUMULATIVE_ROUND_DOWN' NOT NULL,
	growth TEXT,
	prices TEXT DEFAULT '[]' NOT NULL,
	probability TEXT,
	discount TEXT,
	contribution TEXT,
	purchase_every INTEGER,
	lookback INTEGER,
	exits TEXT DEFAULT '[]' NOT NULL,
	fully_diluted TEXT,
	ownership TEXT,
	dilution TEXT DEFAULT '[]' NOT NULL,
	preference TEXT,
	preferred TEXT,
	exercise_window INTEGER,
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_grant_id UNIQUE (id),
	CONSTRAINT fk_grant_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_grant_value CHECK ("value" <> '' AND "value" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_units CHECK ("units" <> '' AND "units" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_price CHECK ("price" <> '' AND "price" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_strike CHECK ("strike" <> '' AND "strike" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_listed CHECK ("listed" IN (0, 1)),
	CONSTRAINT ck_grant_vesting CHECK ("vesting" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_grant_growth CHECK ("growth" <> '' AND "growth" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_prices CHECK ("prices" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_grant_probability CHECK ("probability" <> '' AND "probability" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_discount CHECK ("discount" <> '' AND "discount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_contribution CHECK ("contribution" <> '' AND "contribution" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_lookback CHECK ("lookback" IN (0, 1)),
	CONSTRAINT ck_grant_exits CHECK ("exits" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_grant_fully_diluted CHECK ("fully_diluted" <> '' AND "fully_diluted" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_ownership CHECK ("ownership" <> '' AND "ownership" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_dilution CHECK ("dilution" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_grant_preference CHECK ("preference" <> '' AND "preference" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_preferred CHECK ("preferred" <> '' AND "preferred" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_grant_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_grant" ("seq", "id", "offer", "position", "kind", "value", "units", "price", "strike", "listed", "vesting", "allocation", "growth", "prices", "probability", "discount", "purchase_every", "lookback")
SELECT "seq", "id", "offer", "position", "kind", "value", "units", "price", "strike", "listed", "vesting", "allocation", "growth", "prices", "probability", "discount", 6, 1 FROM "grant";
DELETE FROM sqlite_sequence WHERE name = 'new_grant';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_grant', seq FROM sqlite_sequence WHERE name = 'grant';
DROP TABLE "grant";
ALTER TABLE "new_grant" RENAME TO "grant";
CREATE INDEX ix_grant_offer ON grant (offer);
CREATE TABLE "new_health_plan" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	premium_month TEXT,
	deductible TEXT,
	coinsurance TEXT,
	out_of_pocket_max TEXT,
	employer_hsa TEXT,
	chosen INTEGER,
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_health_plan_id UNIQUE (id),
	CONSTRAINT fk_health_plan_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_health_plan_premium_month CHECK ("premium_month" <> '' AND "premium_month" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_deductible CHECK ("deductible" <> '' AND "deductible" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_coinsurance CHECK ("coinsurance" <> '' AND "coinsurance" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_out_of_pocket_max CHECK ("out_of_pocket_max" <> '' AND "out_of_pocket_max" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_employer_hsa CHECK ("employer_hsa" <> '' AND "employer_hsa" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_chosen CHECK ("chosen" IN (0, 1)),
	CONSTRAINT ck_health_plan_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_health_plan" ("seq", "id", "offer", "position", "name", "premium_month", "deductible", "coinsurance", "out_of_pocket_max", "employer_hsa", "chosen")
SELECT "seq", "id", "offer", "position", "name", "premium_month", "deductible", "coinsurance", "out_of_pocket_max", "employer_hsa", "chosen" FROM "health_plan";
DELETE FROM sqlite_sequence WHERE name = 'new_health_plan';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_health_plan', seq FROM sqlite_sequence WHERE name = 'health_plan';
DROP TABLE "health_plan";
ALTER TABLE "new_health_plan" RENAME TO "health_plan";
CREATE INDEX ix_health_plan_offer ON health_plan (offer);
CREATE TABLE "new_one_off" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	kind TEXT DEFAULT 'sign_on' NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	amount TEXT,
	month INTEGER,
	repay_rule TEXT,
	repay_months INTEGER,
	repay_basis TEXT,
	repay_steps TEXT DEFAULT '[]' NOT NULL,
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_one_off_id UNIQUE (id),
	CONSTRAINT fk_one_off_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_one_off_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_one_off_repay_steps CHECK ("repay_steps" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_one_off_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_one_off" ("seq", "id", "offer", "position", "kind", "label", "amount", "month", "repay_rule", "repay_months", "repay_basis", "repay_steps")
SELECT "seq", "id", "offer", "position", "kind", "label", "amount", "month", "repay_rule", "repay_months", "repay_basis", "repay_steps" FROM "one_off";
DELETE FROM sqlite_sequence WHERE name = 'new_one_off';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_one_off', seq FROM sqlite_sequence WHERE name = 'one_off';
DROP TABLE "one_off";
ALTER TABLE "new_one_off" RENAME TO "one_off";
CREATE INDEX ix_one_off_offer ON one_off (offer);
CREATE TABLE "new_promised_raise" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	month INTEGER,
	rate TEXT,
	amount TEXT,
	written INTEGER,
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_promised_raise_id UNIQUE (id),
	CONSTRAINT fk_promised_raise_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_promised_raise_rate CHECK ("rate" <> '' AND "rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_promised_raise_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_promised_raise_written CHECK ("written" IN (0, 1)),
	CONSTRAINT ck_promised_raise_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_promised_raise" ("seq", "id", "offer", "position", "month", "rate", "amount", "written")
SELECT "seq", "id", "offer", "position", "month", "rate", "amount", "written" FROM "promised_raise";
DELETE FROM sqlite_sequence WHERE name = 'new_promised_raise';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_promised_raise', seq FROM sqlite_sequence WHERE name = 'promised_raise';
DROP TABLE "promised_raise";
ALTER TABLE "new_promised_raise" RENAME TO "promised_raise";
CREATE INDEX ix_promised_raise_offer ON promised_raise (offer);
