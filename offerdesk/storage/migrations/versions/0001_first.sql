CREATE TABLE assumptions (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	currency TEXT DEFAULT '' NOT NULL,
	horizon_months INTEGER DEFAULT '0' NOT NULL,
	work_days_per_year TEXT DEFAULT '0' NOT NULL,
	own_contribution TEXT,
	medical_use TEXT,
	tax_method TEXT DEFAULT 'none' NOT NULL,
	tax_rate TEXT,
	tax_year INTEGER,
	tax_filing TEXT,
	tax_state TEXT DEFAULT '' NOT NULL,
	cost_of_living_base TEXT,
	exchange_rates TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_assumptions_id UNIQUE (id),
	CONSTRAINT ck_assumptions_work_days_per_year CHECK ("work_days_per_year" <> '' AND "work_days_per_year" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_own_contribution CHECK ("own_contribution" <> '' AND "own_contribution" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_medical_use CHECK ("medical_use" <> '' AND "medical_use" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_tax_rate CHECK ("tax_rate" <> '' AND "tax_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_cost_of_living_base CHECK ("cost_of_living_base" <> '' AND "cost_of_living_base" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_assumptions_exchange_rates CHECK ("exchange_rates" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE TABLE criterion (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	direction TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	worst TEXT,
	best TEXT,
	swing TEXT,
	must INTEGER,
	CONSTRAINT uq_criterion_id UNIQUE (id),
	CONSTRAINT ck_criterion_worst CHECK ("worst" <> '' AND "worst" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_criterion_best CHECK ("best" <> '' AND "best" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_criterion_swing CHECK ("swing" <> '' AND "swing" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_criterion_must CHECK ("must" IN (0, 1))
)
 STRICT;
CREATE TABLE gone (
	kind TEXT NOT NULL,
	id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	CONSTRAINT pk_gone PRIMARY KEY (kind, id)
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE interview (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT DEFAULT '' NOT NULL,
	start TEXT,
	"end" TEXT,
	round INTEGER,
	format TEXT,
	zone TEXT DEFAULT '' NOT NULL,
	place TEXT DEFAULT '' NOT NULL,
	people TEXT DEFAULT '[]' NOT NULL,
	hear_by TEXT,
	hear_by_exact INTEGER,
	hear_by_channel TEXT DEFAULT '' NOT NULL,
	atmosphere_rating TEXT,
	atmosphere TEXT DEFAULT '' NOT NULL,
	named_first TEXT,
	salary_low TEXT,
	salary_high TEXT,
	feeling TEXT,
	if_yes TEXT DEFAULT '' NOT NULL,
	if_no TEXT DEFAULT '' NOT NULL,
	outcome TEXT DEFAULT '' NOT NULL,
	lessons TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_interview_id UNIQUE (id),
	CONSTRAINT ck_interview_start CHECK ("start" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_interview_end CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_interview_people CHECK ("people" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_interview_hear_by CHECK ("hear_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_interview_hear_by_exact CHECK ("hear_by_exact" IN (0, 1)),
	CONSTRAINT ck_interview_atmosphere_rating CHECK ("atmosphere_rating" <> '' AND "atmosphere_rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_salary_low CHECK ("salary_low" <> '' AND "salary_low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_salary_high CHECK ("salary_high" <> '' AND "salary_high" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_feeling CHECK ("feeling" <> '' AND "feeling" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_interview_process ON interview (process);
CREATE TABLE market_figure (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	role TEXT DEFAULT '' NOT NULL,
	place TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_of TEXT,
	level TEXT DEFAULT '' NOT NULL,
	currency TEXT DEFAULT '' NOT NULL,
	period TEXT,
	p10 TEXT,
	p25 TEXT,
	p50 TEXT,
	p75 TEXT,
	p90 TEXT,
	low TEXT,
	high TEXT,
	n INTEGER,
	CONSTRAINT uq_market_figure_id UNIQUE (id),
	CONSTRAINT ck_market_figure_as_of CHECK ("as_of" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_market_figure_p10 CHECK ("p10" <> '' AND "p10" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p25 CHECK ("p25" <> '' AND "p25" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p50 CHECK ("p50" <> '' AND "p50" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p75 CHECK ("p75" <> '' AND "p75" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p90 CHECK ("p90" <> '' AND "p90" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_low CHECK ("low" <> '' AND "low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_high CHECK ("high" <> '' AND "high" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE TABLE meta (
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_meta PRIMARY KEY ("key")
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE offer (
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
	written INTEGER,
	notice_days INTEGER,
	terms TEXT DEFAULT '[]' NOT NULL,
	ratings TEXT DEFAULT '[]' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	none_of TEXT DEFAULT '[]' NOT NULL,
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
	CONSTRAINT ck_offer_written CHECK ("written" IN (0, 1)),
	CONSTRAINT ck_offer_terms CHECK ("terms" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_ratings CHECK ("ratings" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_none_of CHECK ("none_of" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_offer_process ON offer (process);
CREATE TABLE person (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	role TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	companies TEXT DEFAULT '[]' NOT NULL,
	relation TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_person_id UNIQUE (id),
	CONSTRAINT ck_person_companies CHECK ("companies" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE TABLE process (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	company TEXT DEFAULT '' NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	stage TEXT DEFAULT '' NOT NULL,
	applied_at TEXT,
	posting TEXT DEFAULT '' NOT NULL,
	hear_by TEXT,
	hear_by_exact INTEGER,
	hear_by_channel TEXT DEFAULT '' NOT NULL,
	rejected_at TEXT,
	accepted_at TEXT,
	closed_at TEXT,
	outcome TEXT DEFAULT '' NOT NULL,
	interest TEXT,
	contacts TEXT DEFAULT '[]' NOT NULL,
	history TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_process_id UNIQUE (id),
	CONSTRAINT ck_process_applied_at CHECK (("applied_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("applied_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_process_hear_by CHECK ("hear_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_process_hear_by_exact CHECK ("hear_by_exact" IN (0, 1)),
	CONSTRAINT ck_process_rejected_at CHECK (("rejected_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("rejected_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_process_accepted_at CHECK (("accepted_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("accepted_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_process_closed_at CHECK (("closed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("closed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_process_interest CHECK ("interest" <> '' AND "interest" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_process_contacts CHECK ("contacts" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_process_history CHECK ("history" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE TABLE round (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	number INTEGER,
	at TEXT,
	"by" TEXT,
	channel TEXT DEFAULT '' NOT NULL,
	status TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_round_id UNIQUE (id),
	CONSTRAINT ck_round_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE INDEX ix_round_offer ON round (offer);
CREATE TABLE settings (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	time_zone TEXT DEFAULT '' NOT NULL,
	country TEXT DEFAULT '' NOT NULL,
	subdivision TEXT DEFAULT '' NOT NULL,
	weekend TEXT DEFAULT '[]' NOT NULL,
	work_day_ends TEXT DEFAULT '' NOT NULL,
	sample INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_settings_id UNIQUE (id),
	CONSTRAINT ck_settings_weekend CHECK ("weekend" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_settings_sample CHECK ("sample" IN (0, 1))
)
 STRICT;
CREATE TABLE step (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	label TEXT NOT NULL,
	merge_key TEXT DEFAULT '' NOT NULL,
	at TEXT NOT NULL,
	changes TEXT NOT NULL,
	undone INTEGER DEFAULT 0 NOT NULL,
	CONSTRAINT ck_step_changes CHECK (changes GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_step_undone ON step (undone);
CREATE TABLE task (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	due TEXT,
	done_at TEXT,
	rule TEXT DEFAULT '' NOT NULL,
	subject TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	snoozed_until TEXT,
	CONSTRAINT uq_task_id UNIQUE (id),
	CONSTRAINT ck_task_due CHECK (("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_task_done_at CHECK ("done_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_task_snoozed_until CHECK (("snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE TABLE allowance (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	amount TEXT,
	per TEXT,
	month INTEGER,
	CONSTRAINT uq_allowance_id UNIQUE (id),
	CONSTRAINT fk_allowance_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_allowance_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_allowance_offer ON allowance (offer);
CREATE TABLE ask (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	round TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	"before" TEXT DEFAULT '' NOT NULL,
	"after" TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	priority TEXT,
	evidence TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_ask_id UNIQUE (id),
	CONSTRAINT fk_ask_round FOREIGN KEY(round) REFERENCES round (id) ON DELETE RESTRICT,
	CONSTRAINT ck_ask_priority CHECK ("priority" <> '' AND "priority" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_ask_round ON ask (round);
CREATE TABLE asked (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_asked_id UNIQUE (id),
	CONSTRAINT fk_asked_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_asked_interview ON asked (interview);
CREATE TABLE cost (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	amount TEXT,
	per TEXT,
	month INTEGER,
	CONSTRAINT uq_cost_id UNIQUE (id),
	CONSTRAINT fk_cost_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_cost_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_cost_offer ON cost (offer);
CREATE TABLE grant (
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
	CONSTRAINT ck_grant_discount CHECK ("discount" <> '' AND "discount" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_grant_offer ON grant (offer);
CREATE TABLE health_plan (
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
	CONSTRAINT uq_health_plan_id UNIQUE (id),
	CONSTRAINT fk_health_plan_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_health_plan_premium_month CHECK ("premium_month" <> '' AND "premium_month" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_deductible CHECK ("deductible" <> '' AND "deductible" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_coinsurance CHECK ("coinsurance" <> '' AND "coinsurance" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_out_of_pocket_max CHECK ("out_of_pocket_max" <> '' AND "out_of_pocket_max" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_employer_hsa CHECK ("employer_hsa" <> '' AND "employer_hsa" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_health_plan_chosen CHECK ("chosen" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_health_plan_offer ON health_plan (offer);
CREATE TABLE missed (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	used_in TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_missed_id UNIQUE (id),
	CONSTRAINT fk_missed_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_missed_interview ON missed (interview);
CREATE TABLE one_off (
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
	CONSTRAINT uq_one_off_id UNIQUE (id),
	CONSTRAINT fk_one_off_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_one_off_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_one_off_repay_steps CHECK ("repay_steps" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_one_off_offer ON one_off (offer);
CREATE TABLE promise (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	who TEXT,
	what TEXT DEFAULT '' NOT NULL,
	due TEXT,
	CONSTRAINT uq_promise_id UNIQUE (id),
	CONSTRAINT fk_promise_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT,
	CONSTRAINT ck_promise_due CHECK (("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE INDEX ix_promise_interview ON promise (interview);
CREATE TABLE promised_raise (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	month INTEGER,
	rate TEXT,
	amount TEXT,
	written INTEGER,
	CONSTRAINT uq_promised_raise_id UNIQUE (id),
	CONSTRAINT fk_promised_raise_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_promised_raise_rate CHECK ("rate" <> '' AND "rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_promised_raise_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_promised_raise_written CHECK ("written" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_promised_raise_offer ON promised_raise (offer);
CREATE TABLE question (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	rating TEXT,
	next_time TEXT DEFAULT '' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_question_id UNIQUE (id),
	CONSTRAINT fk_question_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT,
	CONSTRAINT ck_question_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_question_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_question_interview ON question (interview);
CREATE TABLE remark (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	kind TEXT DEFAULT 'told' NOT NULL,
	person TEXT,
	text TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_remark_id UNIQUE (id),
	CONSTRAINT fk_remark_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_remark_interview ON remark (interview);
CREATE INDEX ix_remark_person ON remark (person);
CREATE TABLE reply (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	round TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	status TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_reply_id UNIQUE (id),
	CONSTRAINT fk_reply_round FOREIGN KEY(round) REFERENCES round (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_reply_round ON reply (round);
INSERT INTO meta VALUES ('clean', '1');
