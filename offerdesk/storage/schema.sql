CREATE TABLE achievement (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	day TEXT,
	figure TEXT DEFAULT '' NOT NULL,
	offer TEXT,
	milestone INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_achievement_id UNIQUE (id),
	CONSTRAINT ck_achievement_day CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_achievement_milestone CHECK ("milestone" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_achievement_offer ON achievement (offer);
CREATE TABLE agreed_point (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	form TEXT DEFAULT 'verbal' NOT NULL,
	at TEXT,
	person TEXT,
	quote TEXT DEFAULT '' NOT NULL,
	letter_value TEXT DEFAULT '' NOT NULL,
	attachment TEXT,
	page INTEGER,
	waived INTEGER DEFAULT '0' NOT NULL,
	round TEXT,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_agreed_point_id UNIQUE (id),
	CONSTRAINT ck_agreed_point_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_agreed_point_waived CHECK ("waived" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_agreed_point_attachment ON agreed_point (attachment);
CREATE INDEX ix_agreed_point_offer ON agreed_point (offer);
CREATE INDEX ix_agreed_point_person ON agreed_point (person);
CREATE INDEX ix_agreed_point_round ON agreed_point (round);
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
CREATE TABLE assumptions (
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
CREATE TABLE attachment (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	subject TEXT DEFAULT '' NOT NULL,
	media TEXT DEFAULT '' NOT NULL,
	size INTEGER,
	digest TEXT DEFAULT '' NOT NULL,
	added_at TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_attachment_id UNIQUE (id),
	CONSTRAINT ck_attachment_added_at CHECK ("added_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
CREATE TABLE bank_question (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	asked_by TEXT DEFAULT 'them' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	topic TEXT DEFAULT '' NOT NULL,
	story TEXT,
	practise INTEGER DEFAULT '0' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_bank_question_id UNIQUE (id),
	CONSTRAINT ck_bank_question_practise CHECK ("practise" IN (0, 1)),
	CONSTRAINT ck_bank_question_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_bank_question_story ON bank_question (story);
CREATE TABLE budget (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	currency TEXT DEFAULT '' NOT NULL,
	tax_rate TEXT,
	tax_table TEXT DEFAULT '[]' NOT NULL,
	savings TEXT,
	offer TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_budget_id UNIQUE (id),
	CONSTRAINT ck_budget_tax_rate CHECK ("tax_rate" <> '' AND "tax_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_budget_tax_table CHECK ("tax_table" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_budget_savings CHECK ("savings" <> '' AND "savings" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_budget_offer ON budget (offer);
CREATE TABLE checklist (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	template TEXT DEFAULT '' NOT NULL,
	subject TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_checklist_id UNIQUE (id)
)
 STRICT;
CREATE TABLE content (
	digest TEXT NOT NULL,
	data BLOB NOT NULL,
	CONSTRAINT pk_content PRIMARY KEY (digest)
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
CREATE TABLE enquiry (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	"to" TEXT,
	person TEXT,
	asked_at TEXT,
	answer TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	answered_at TEXT,
	source TEXT DEFAULT '' NOT NULL,
	dropped INTEGER DEFAULT '0' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_enquiry_id UNIQUE (id),
	CONSTRAINT ck_enquiry_asked_at CHECK (("asked_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("asked_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_enquiry_answered_at CHECK (("answered_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("answered_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_enquiry_dropped CHECK ("dropped" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_enquiry_offer ON enquiry (offer);
CREATE INDEX ix_enquiry_person ON enquiry (person);
CREATE TABLE event (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'other' NOT NULL,
	at TEXT,
	"by" TEXT,
	person TEXT,
	channel TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_event_id UNIQUE (id),
	CONSTRAINT ck_event_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE INDEX ix_event_person ON event (person);
CREATE INDEX ix_event_process ON event (process);
CREATE TABLE feedback (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT DEFAULT '' NOT NULL,
	at TEXT,
	person TEXT,
	channel TEXT DEFAULT '' NOT NULL,
	outcome TEXT DEFAULT 'given' NOT NULL,
	said TEXT DEFAULT '' NOT NULL,
	surprise TEXT DEFAULT '' NOT NULL,
	take TEXT DEFAULT '' NOT NULL,
	missed TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_feedback_id UNIQUE (id),
	CONSTRAINT ck_feedback_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE INDEX ix_feedback_person ON feedback (person);
CREATE INDEX ix_feedback_process ON feedback (process);
CREATE TABLE finding (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT DEFAULT '' NOT NULL,
	phase TEXT DEFAULT 'interview' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	strength INTEGER DEFAULT '0' NOT NULL,
	control TEXT,
	lesson TEXT DEFAULT '' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_finding_id UNIQUE (id),
	CONSTRAINT ck_finding_strength CHECK ("strength" IN (0, 1)),
	CONSTRAINT ck_finding_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_finding_process ON finding (process);
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
	travel_minutes INTEGER,
	goals TEXT DEFAULT '' NOT NULL,
	stories TEXT DEFAULT '[]' NOT NULL,
	hear_by TEXT,
	hear_by_exact INTEGER,
	hear_by_channel TEXT DEFAULT '' NOT NULL,
	atmosphere_rating TEXT,
	atmosphere TEXT DEFAULT '' NOT NULL,
	place_rating TEXT,
	place_notes TEXT DEFAULT '' NOT NULL,
	salary_asked INTEGER,
	named_first TEXT,
	salary_low TEXT,
	salary_high TEXT,
	salary_currency TEXT DEFAULT '' NOT NULL,
	salary_period TEXT,
	feeling TEXT,
	if_yes TEXT DEFAULT '' NOT NULL,
	if_no TEXT DEFAULT '' NOT NULL,
	outcome TEXT DEFAULT '' NOT NULL,
	lessons TEXT DEFAULT '' NOT NULL,
	went_well TEXT DEFAULT '' NOT NULL,
	do_differently TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	uid TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_interview_id UNIQUE (id),
	CONSTRAINT ck_interview_start CHECK ("start" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_interview_end CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_interview_people CHECK ("people" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_interview_stories CHECK ("stories" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_interview_hear_by CHECK ("hear_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_interview_hear_by_exact CHECK ("hear_by_exact" IN (0, 1)),
	CONSTRAINT ck_interview_atmosphere_rating CHECK ("atmosphere_rating" <> '' AND "atmosphere_rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_place_rating CHECK ("place_rating" <> '' AND "place_rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_salary_asked CHECK ("salary_asked" IN (0, 1)),
	CONSTRAINT ck_interview_salary_low CHECK ("salary_low" <> '' AND "salary_low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_salary_high CHECK ("salary_high" <> '' AND "salary_high" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_feeling CHECK ("feeling" <> '' AND "feeling" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_interview_process ON interview (process);
CREATE TABLE letter (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	draft TEXT DEFAULT '' NOT NULL,
	process TEXT,
	interview TEXT,
	offer TEXT,
	person TEXT,
	language TEXT DEFAULT '' NOT NULL,
	tone TEXT DEFAULT 'formal' NOT NULL,
	channel TEXT DEFAULT 'mail' NOT NULL,
	subject TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	made_at TEXT,
	proofread INTEGER DEFAULT '0' NOT NULL,
	sent_at TEXT,
	delivered_at TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_letter_id UNIQUE (id),
	CONSTRAINT ck_letter_made_at CHECK ("made_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_letter_proofread CHECK ("proofread" IN (0, 1)),
	CONSTRAINT ck_letter_sent_at CHECK ("sent_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_letter_delivered_at CHECK ("delivered_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
CREATE INDEX ix_letter_interview ON letter (interview);
CREATE INDEX ix_letter_offer ON letter (offer);
CREATE INDEX ix_letter_person ON letter (person);
CREATE INDEX ix_letter_process ON letter (process);
CREATE TABLE look_back (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	kind TEXT DEFAULT 'week' NOT NULL,
	day TEXT,
	offer TEXT,
	went_well TEXT DEFAULT '' NOT NULL,
	learned TEXT DEFAULT '' NOT NULL,
	improve TEXT DEFAULT '' NOT NULL,
	kept TEXT DEFAULT '' NOT NULL,
	ask_for TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_look_back_id UNIQUE (id),
	CONSTRAINT ck_look_back_day CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
)
 STRICT;
CREATE INDEX ix_look_back_offer ON look_back (offer);
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
	field TEXT DEFAULT '' NOT NULL,
	fit TEXT,
	process TEXT,
	link TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_market_figure_id UNIQUE (id),
	CONSTRAINT ck_market_figure_as_of CHECK ("as_of" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_market_figure_p10 CHECK ("p10" <> '' AND "p10" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p25 CHECK ("p25" <> '' AND "p25" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p50 CHECK ("p50" <> '' AND "p50" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p75 CHECK ("p75" <> '' AND "p75" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p90 CHECK ("p90" <> '' AND "p90" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_low CHECK ("low" <> '' AND "low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_high CHECK ("high" <> '' AND "high" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_fit CHECK ("fit" <> '' AND "fit" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_market_figure_process ON market_figure (process);
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
	decide_by_agreed INTEGER,
	start_date TEXT,
	accepted_at TEXT,
	declined_at TEXT,
	reopened_at TEXT,
	closed_at TEXT,
	version INTEGER DEFAULT '0' NOT NULL,
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
	written_at TEXT,
	notice_days INTEGER,
	notice_ends TEXT,
	terms TEXT DEFAULT '[]' NOT NULL,
	ratings TEXT DEFAULT '[]' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	none_of TEXT DEFAULT '[]' NOT NULL,
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_offer_id UNIQUE (id),
	CONSTRAINT ck_offer_current_job CHECK ("current_job" IN (0, 1)),
	CONSTRAINT ck_offer_received_at CHECK ("received_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_decide_by CHECK (("decide_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("decide_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_offer_decide_by_agreed CHECK ("decide_by_agreed" IN (0, 1)),
	CONSTRAINT ck_offer_start_date CHECK ("start_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_offer_accepted_at CHECK ("accepted_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_declined_at CHECK ("declined_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_reopened_at CHECK ("reopened_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_closed_at CHECK ("closed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
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
	CONSTRAINT ck_offer_written_at CHECK (("written_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("written_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_offer_terms CHECK ("terms" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_ratings CHECK ("ratings" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_none_of CHECK ("none_of" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_offer_process ON offer (process);
CREATE TABLE offer_version (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	number INTEGER DEFAULT '0' NOT NULL,
	terms TEXT NOT NULL,
	at TEXT,
	round TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_offer_version_id UNIQUE (id),
	CONSTRAINT ck_offer_version_terms CHECK ("terms" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_version_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE INDEX ix_offer_version_offer ON offer_version (offer);
CREATE INDEX ix_offer_version_round ON offer_version (round);
CREATE TABLE person (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	role TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	companies TEXT DEFAULT '[]' NOT NULL,
	employments TEXT DEFAULT '[]' NOT NULL,
	relation TEXT,
	keep_in_touch INTEGER,
	knows TEXT DEFAULT '[]' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_person_id UNIQUE (id),
	CONSTRAINT ck_person_companies CHECK ("companies" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_person_employments CHECK ("employments" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_person_keep_in_touch CHECK ("keep_in_touch" IN (0, 1)),
	CONSTRAINT ck_person_knows CHECK ("knows" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_person_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE TABLE pitch (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	seconds INTEGER,
	made_at TEXT,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_pitch_id UNIQUE (id),
	CONSTRAINT ck_pitch_made_at CHECK ("made_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
CREATE TABLE "plan" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	target TEXT,
	acceptable TEXT,
	walk_away TEXT,
	anchor TEXT,
	anchor_above TEXT,
	factor TEXT,
	factor_reason TEXT DEFAULT '' NOT NULL,
	named_first TEXT,
	their_low TEXT,
	their_high TEXT,
	their_source TEXT DEFAULT '' NOT NULL,
	channel TEXT,
	at TEXT,
	person TEXT,
	opening TEXT DEFAULT '' NOT NULL,
	closing TEXT DEFAULT '' NOT NULL,
	otherwise TEXT DEFAULT '' NOT NULL,
	trades TEXT DEFAULT '' NOT NULL,
	asked_once INTEGER DEFAULT '0' NOT NULL,
	lessons TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_plan_id UNIQUE (id),
	CONSTRAINT ck_plan_target CHECK ("target" <> '' AND "target" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_acceptable CHECK ("acceptable" <> '' AND "acceptable" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_walk_away CHECK ("walk_away" <> '' AND "walk_away" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_anchor CHECK ("anchor" <> '' AND "anchor" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_anchor_above CHECK ("anchor_above" <> '' AND "anchor_above" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_factor CHECK ("factor" <> '' AND "factor" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_their_low CHECK ("their_low" <> '' AND "their_low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_their_high CHECK ("their_high" <> '' AND "their_high" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_at CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_plan_asked_once CHECK ("asked_once" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_plan_offer ON "plan" (offer);
CREATE INDEX ix_plan_person ON "plan" (person);
CREATE TABLE practice (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	kind TEXT DEFAULT 'question' NOT NULL,
	at TEXT,
	question TEXT,
	story TEXT,
	pitch TEXT,
	process TEXT,
	offer TEXT,
	role TEXT DEFAULT '' NOT NULL,
	seconds INTEGER,
	rating TEXT,
	partner TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_practice_id UNIQUE (id),
	CONSTRAINT ck_practice_at CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_practice_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_practice_offer ON practice (offer);
CREATE INDEX ix_practice_pitch ON practice (pitch);
CREATE INDEX ix_practice_process ON practice (process);
CREATE INDEX ix_practice_question ON practice (question);
CREATE INDEX ix_practice_story ON practice (story);
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
	referred_by TEXT,
	place TEXT DEFAULT '' NOT NULL,
	link TEXT DEFAULT '' NOT NULL,
	resume TEXT DEFAULT '' NOT NULL,
	range_low TEXT,
	range_high TEXT,
	range_currency TEXT DEFAULT '' NOT NULL,
	range_source TEXT DEFAULT '' NOT NULL,
	goals TEXT DEFAULT '' NOT NULL,
	contribution TEXT DEFAULT '' NOT NULL,
	relation TEXT,
	would_return INTEGER,
	kept_on_file INTEGER,
	no_feedback INTEGER,
	tags TEXT DEFAULT '[]' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
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
	CONSTRAINT ck_process_range_low CHECK ("range_low" <> '' AND "range_low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_process_range_high CHECK ("range_high" <> '' AND "range_high" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_process_would_return CHECK ("would_return" IN (0, 1)),
	CONSTRAINT ck_process_kept_on_file CHECK ("kept_on_file" IN (0, 1)),
	CONSTRAINT ck_process_no_feedback CHECK ("no_feedback" IN (0, 1)),
	CONSTRAINT ck_process_tags CHECK ("tags" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_process_contacts CHECK ("contacts" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_process_history CHECK ("history" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_process_referred_by ON process (referred_by);
CREATE TABLE resource (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	link TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_resource_id UNIQUE (id),
	CONSTRAINT ck_resource_tags CHECK ("tags" GLOB '[[{]*[]}]')
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
	person TEXT,
	version INTEGER,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_round_id UNIQUE (id),
	CONSTRAINT ck_round_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE INDEX ix_round_offer ON round (offer);
CREATE INDEX ix_round_person ON round (person);
CREATE TABLE rule (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	"on" INTEGER DEFAULT '1' NOT NULL,
	amount INTEGER,
	unit TEXT,
	time TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_rule_id UNIQUE (id),
	CONSTRAINT ck_rule_on CHECK ("on" IN (0, 1))
)
 STRICT;
CREATE TABLE saved_search (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_saved_search_id UNIQUE (id)
)
 STRICT;
CREATE TABLE settings (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	time_zone TEXT DEFAULT '' NOT NULL,
	country TEXT DEFAULT '' NOT NULL,
	subdivision TEXT DEFAULT '' NOT NULL,
	weekend TEXT DEFAULT '[]' NOT NULL,
	work_day_ends TEXT DEFAULT '' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	address TEXT DEFAULT '' NOT NULL,
	letter_language TEXT DEFAULT '' NOT NULL,
	active_goal INTEGER,
	remind INTEGER DEFAULT '1' NOT NULL,
	discreet INTEGER DEFAULT '1' NOT NULL,
	quiet_from TEXT DEFAULT '' NOT NULL,
	quiet_to TEXT DEFAULT '' NOT NULL,
	start_with_today INTEGER DEFAULT '0' NOT NULL,
	sample INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_settings_id UNIQUE (id),
	CONSTRAINT ck_settings_weekend CHECK ("weekend" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_settings_remind CHECK ("remind" IN (0, 1)),
	CONSTRAINT ck_settings_discreet CHECK ("discreet" IN (0, 1)),
	CONSTRAINT ck_settings_start_with_today CHECK ("start_with_today" IN (0, 1)),
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
CREATE TABLE story (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	situation TEXT DEFAULT '' NOT NULL,
	task TEXT DEFAULT '' NOT NULL,
	action TEXT DEFAULT '' NOT NULL,
	result TEXT DEFAULT '' NOT NULL,
	figure TEXT DEFAULT '' NOT NULL,
	rating TEXT,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_story_id UNIQUE (id),
	CONSTRAINT ck_story_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_story_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE TABLE strength (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'result' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	figure TEXT DEFAULT '' NOT NULL,
	cost TEXT,
	currency TEXT DEFAULT '' NOT NULL,
	per TEXT,
	day TEXT,
	source TEXT DEFAULT '' NOT NULL,
	story TEXT,
	offer TEXT,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_strength_id UNIQUE (id),
	CONSTRAINT ck_strength_cost CHECK ("cost" <> '' AND "cost" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_strength_day CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_strength_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_strength_offer ON strength (offer);
CREATE INDEX ix_strength_story ON strength (story);
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
	person TEXT,
	step TEXT DEFAULT '' NOT NULL,
	dismissed_at TEXT,
	link TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_task_id UNIQUE (id),
	CONSTRAINT ck_task_due CHECK (("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_task_done_at CHECK ("done_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_task_snoozed_until CHECK (("snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_task_dismissed_at CHECK ("dismissed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
CREATE INDEX ix_task_person ON task (person);
CREATE TABLE trash (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	label TEXT NOT NULL,
	at TEXT NOT NULL,
	changes TEXT NOT NULL,
	CONSTRAINT ck_trash_changes CHECK (changes GLOB '[[{]*[]}]')
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
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_allowance_id UNIQUE (id),
	CONSTRAINT fk_allowance_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_allowance_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_allowance_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_allowance_offer ON allowance (offer);
CREATE TABLE alternative (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	"plan" TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	weight TEXT,
	ease TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_alternative_id UNIQUE (id),
	CONSTRAINT fk_alternative_plan FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE RESTRICT,
	CONSTRAINT ck_alternative_weight CHECK ("weight" <> '' AND "weight" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_alternative_ease CHECK ("ease" <> '' AND "ease" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_alternative_plan ON alternative ("plan");
CREATE TABLE answer (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	"plan" TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	branch TEXT DEFAULT 'yes' NOT NULL,
	line TEXT DEFAULT '' NOT NULL,
	reply TEXT DEFAULT '' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_answer_id UNIQUE (id),
	CONSTRAINT fk_answer_plan FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_answer_plan ON answer ("plan");
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
	argument TEXT,
	gain TEXT DEFAULT '' NOT NULL,
	strengths TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_ask_id UNIQUE (id),
	CONSTRAINT fk_ask_round FOREIGN KEY(round) REFERENCES round (id) ON DELETE RESTRICT,
	CONSTRAINT ck_ask_priority CHECK ("priority" <> '' AND "priority" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_ask_strengths CHECK ("strengths" GLOB '[[{]*[]}]')
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
	person TEXT,
	topic TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_asked_id UNIQUE (id),
	CONSTRAINT fk_asked_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_asked_interview ON asked (interview);
CREATE INDEX ix_asked_person ON asked (person);
CREATE TABLE checklist_item (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	checklist TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	"key" TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	done_at TEXT,
	dismissed_at TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	link TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_checklist_item_id UNIQUE (id),
	CONSTRAINT fk_checklist_item_checklist FOREIGN KEY(checklist) REFERENCES checklist (id) ON DELETE RESTRICT,
	CONSTRAINT ck_checklist_item_done_at CHECK ("done_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_checklist_item_dismissed_at CHECK ("dismissed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
CREATE INDEX ix_checklist_item_checklist ON checklist_item (checklist);
CREATE TABLE condition (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	"plan" TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	compare TEXT,
	value TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	must INTEGER DEFAULT '1' NOT NULL,
	met INTEGER,
	CONSTRAINT uq_condition_id UNIQUE (id),
	CONSTRAINT fk_condition_plan FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE RESTRICT,
	CONSTRAINT ck_condition_must CHECK ("must" IN (0, 1)),
	CONSTRAINT ck_condition_met CHECK ("met" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_condition_plan ON condition ("plan");
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
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_cost_id UNIQUE (id),
	CONSTRAINT fk_cost_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_cost_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_cost_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_cost_offer ON cost (offer);
CREATE TABLE expense (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	budget TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	amount TEXT,
	per TEXT,
	need TEXT DEFAULT 'need' NOT NULL,
	CONSTRAINT uq_expense_id UNIQUE (id),
	CONSTRAINT fk_expense_budget FOREIGN KEY(budget) REFERENCES budget (id) ON DELETE RESTRICT,
	CONSTRAINT ck_expense_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_expense_budget ON expense (budget);
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
CREATE TABLE observation (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	about TEXT DEFAULT '' NOT NULL,
	rating TEXT,
	text TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_observation_id UNIQUE (id),
	CONSTRAINT fk_observation_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT,
	CONSTRAINT ck_observation_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_observation_interview ON observation (interview);
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
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_one_off_id UNIQUE (id),
	CONSTRAINT fk_one_off_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_one_off_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_one_off_repay_steps CHECK ("repay_steps" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_one_off_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
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
	kept_at TEXT,
	CONSTRAINT uq_promise_id UNIQUE (id),
	CONSTRAINT fk_promise_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT,
	CONSTRAINT ck_promise_due CHECK (("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_promise_kept_at CHECK (("kept_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("kept_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
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
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_promised_raise_id UNIQUE (id),
	CONSTRAINT fk_promised_raise_offer FOREIGN KEY(offer) REFERENCES offer (id) ON DELETE RESTRICT,
	CONSTRAINT ck_promised_raise_rate CHECK ("rate" <> '' AND "rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_promised_raise_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_promised_raise_written CHECK ("written" IN (0, 1)),
	CONSTRAINT ck_promised_raise_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
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
	person TEXT,
	bank TEXT,
	settled INTEGER,
	CONSTRAINT uq_question_id UNIQUE (id),
	CONSTRAINT fk_question_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT,
	CONSTRAINT ck_question_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_question_tags CHECK ("tags" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_question_settled CHECK ("settled" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_question_bank ON question (bank);
CREATE INDEX ix_question_interview ON question (interview);
CREATE INDEX ix_question_person ON question (person);
CREATE TABLE received (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	look_back TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	promised TEXT DEFAULT '' NOT NULL,
	received TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_received_id UNIQUE (id),
	CONSTRAINT fk_received_look_back FOREIGN KEY(look_back) REFERENCES look_back (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_received_look_back ON received (look_back);
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
	refusal TEXT,
	reason TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_reply_id UNIQUE (id),
	CONSTRAINT fk_reply_round FOREIGN KEY(round) REFERENCES round (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_reply_round ON reply (round);
CREATE TABLE requirement (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	need TEXT,
	met TEXT,
	proof TEXT DEFAULT '' NOT NULL,
	story TEXT,
	strength TEXT,
	CONSTRAINT uq_requirement_id UNIQUE (id),
	CONSTRAINT fk_requirement_process FOREIGN KEY(process) REFERENCES process (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_requirement_process ON requirement (process);
CREATE INDEX ix_requirement_story ON requirement (story);
CREATE INDEX ix_requirement_strength ON requirement (strength);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version VALUES ('0004');
INSERT INTO meta VALUES ('clean', '1');
